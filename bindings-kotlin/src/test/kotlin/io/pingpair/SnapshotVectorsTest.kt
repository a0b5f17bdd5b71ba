// Snapshots, the keys that seal them and the subjects that leases are asked for, as listed.

package io.pingpair

import java.util.Base64
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SnapshotVectorsTest {
    private val suite = vectors("snapshots")

    private fun bytes(text: String): ByteArray = Base64.getDecoder().decode(text)

    private fun credentials(
        orgAlias: String = "alias",
        key: String = Base64.getEncoder().encodeToString(ByteArray(32) { it.toByte() }),
    ): Credentials = Credentials.fromValues(orgAlias, Secret("token"), Secret(key), BASE_URL)

    @Test
    suspend fun `a key is named in snapshots as listed`() {
        for ((number, given) in suite.member("keys").entries.withIndex()) {
            val own = given.text("organisation_key")
            val of = if (own == null) credentials() else credentials(checkNotNull(given.text("org_alias")), own)
            suspend fun sealed(): String =
                Client(of) { given.text("key")?.let { snapshotKeys = listOf(bytes(it)) } }.use { client ->
                    client.pairSms("user$number", "+12025550123", context = CONTEXT).snapshot()
                }
            val code = given.text("code")
            if (code != null) {
                assertEquals(code, codeOf { sealed() }, given.text("name"))
                continue
            }
            val header = Base64.getUrlDecoder().decode(sealed().substringBefore('.'))
            val id = header.copyOfRange(1, 9).joinToString("") { "%02x".format(it) }
            assertEquals(given.text("id"), id, given.text("name"))
        }
    }

    @Test
    suspend fun `leases are asked for subjects as listed`() {
        for (given in suite.member("subjects").entries) {
            val asked = Asked(givesFirst = given.text("activation_code") != null)
            val client = Client(credentials(checkNotNull(given.text("organisation")))) {
                snapshotKeys = listOf(bytes(checkNotNull(given.text("key"))))
                lease = asked
                store = asked
            }
            client.use {
                val context = given.text("context")
                if (context != null) {
                    assertNull(it.resumeStoredByContext(Kind.JOB, context.toByteArray()))
                } else {
                    val code = given.text("activation_code")?.let { code -> Secret(code) }
                    val pairing = it.pairOnline(given.text("user") ?: "anyone", code)
                    // It gives nothing: so nothing is sent.
                    refused<UnavailableError>("lease_taken") { pairing.step() }
                }
            }
            assertEquals(given.text("subject"), asked.keys.last())
        }
    }

    @Test
    suspend fun `a snapshot is gone on with, under any of the keys that are listed first or later`() {
        val keys = suite.member("keys").entries.mapNotNull { it.takeIf { "code" !in it.members }.text("key") }.map(::bytes)
        assertTrue(keys.size > 1)
        val text = Client(credentials()) { snapshotKeys = keys.takeLast(1) }.use { client ->
            client.pairSms("meredith", "+12025550123", context = CONTEXT).snapshot()
        }
        Client(credentials()) { snapshotKeys = keys }.use { client ->
            val resumed = client.resume(Kind.OFFLINE, text, CONTEXT)
            assertEquals(Kind.OFFLINE, resumed.kind)
            refused<InputError>("snapshot_refused") { client.resume(Kind.OFFLINE, text, "another".toByteArray()) }
            refused<InputError>("snapshot_refused") { client.resume(Kind.ONLINE, text, CONTEXT) }
            refused<InputError>("snapshot_refused") { client.resume(Kind.OFFLINE, text.dropLast(1), CONTEXT) }
        }
        Client(credentials()) { snapshotKeys = keys.take(1) }.use { client ->
            refused<InputError>("snapshot_refused") { client.resume(Kind.OFFLINE, text, CONTEXT) }
        }
    }

    @Test
    fun `a sealed text that is no machine's is refused`() {
        val listed = suite.member("snapshots").entries
        for (given in listed) {
            val keys = given.member("keys").entries.map { bytes(it.jsonPrimitive.content) }
            // Those of another service are of an environment, whose name is no alias.
            val of = credentials(checkNotNull(given.text("organisation")).replace(' ', '-'))
            Client(of) { snapshotKeys = keys }.use { client ->
                val context = bytes(given.text("context").orEmpty())
                for (kind in Kind.entries) {
                    val found = codeOf { client.resume(kind, checkNotNull(given.text("text")), context) }
                    assertEquals("snapshot_refused", found, given.text("name"))
                }
            }
        }
        assertTrue(listed.size > 40)
    }

    /** Gives a lease at most once, and keeps what it was asked for. */
    private class Asked(private val givesFirst: Boolean) : Lease, Store {
        val keys = mutableListOf<String>()

        override suspend fun acquire(key: String, duration: kotlin.time.Duration): Long? {
            keys += key
            return if (givesFirst && keys.size == 1) 1 else null
        }

        override suspend fun renew(key: String, fence: Long, duration: kotlin.time.Duration): Boolean = true

        override suspend fun takeOver(key: String, fence: Long, duration: kotlin.time.Duration): Long? = null

        override suspend fun release(key: String, fence: Long) = Unit

        override suspend fun get(key: String): Stored? {
            keys += key
            return null
        }

        override suspend fun put(key: String, fence: Long, generation: Long, text: String): Boolean = false

        override suspend fun remove(key: String, fence: Long): Boolean = false
    }

    private companion object {
        const val BASE_URL = "https://idpxnyl3m.pingidentity.com/pingid"
        val CONTEXT = "session".toByteArray()
    }
}

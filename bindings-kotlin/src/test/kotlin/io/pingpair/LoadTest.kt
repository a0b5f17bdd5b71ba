// Many calls at once, and many after one another.

package io.pingpair

import io.pingpair.internal.MOST_CALLS
import io.pingpair.testing.Sandbox
import java.time.Instant
import kotlin.io.path.Path
import kotlin.io.path.exists
import kotlin.io.path.readLines
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeoutOrNull
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {
    private val sandbox = runBlocking { Sandbox.start() }

    @AfterAll
    fun stop() = sandbox.close()

    @Test
    suspend fun `64 calls are open at once`() = areOpenAtOnce(64, delayMilliseconds = 2_000)

    @Test
    suspend fun `as many calls as there are threads are open at once`() =
        areOpenAtOnce(MOST_CALLS, delayMilliseconds = 6_000)

    private suspend fun areOpenAtOnce(calls: Int, delayMilliseconds: Long) {
        sandbox.client { maxConcurrency = calls }.use { client ->
            client.ensureUser("crowded")
            sandbox.clearLog()
            sandbox.addFault("getuserdetails", "late", mapOf("delayMilliseconds" to delayMilliseconds, "times" to calls))
            coroutineScope { List(calls) { async { client.getUserDetails("crowded") } }.awaitAll() }
            val came = sandbox.log().map { Instant.parse(it.text("at")).toEpochMilli() }
            assertEquals(calls, came.size)
            // The first answer left so long after its request had come; all others had come before that.
            assertTrue(came.max() - came.min() < delayMilliseconds, "${came.max() - came.min()} ms")
        }
    }

    @Test
    suspend fun `20,000 calls leave nothing behind`() {
        val status = Path("/proc/self/status")
        assumeTrue(status.exists())
        // Megabytes that are held beside the heap, once what was let go of is collected.
        suspend fun held(most: Long): Long {
            val now = {
                System.gc()
                val all = status.readLines().first { it.startsWith("VmRSS") }.filter { it.isDigit() }.toLong() / 1024
                all - (Runtime.getRuntime().totalMemory() shr 20)
            }
            return withTimeoutOrNull(10.seconds) {
                while (now() > most) delay(100.milliseconds)
                now()
            } ?: now()
        }
        sandbox.client().use { client ->
            client.ensureUser("again")
            val credentials = sandbox.credentials
            val turn: suspend (Int) -> Unit = { number ->
                if (number % 20 == 0) client.getUserDetails("again")
                val pairing = client.pairOnline("again", Secret("123456789012"))
                assertEquals(Kind.ONLINE, pairing.kind)
                RequestToken.build(credentials, "GetUserDetails", members("username" to "again"))
                codeOf { client.getUserDetails("a\nb") }
            }
            repeat(10_000) { turn(it) }
            val first = held(most = 0)
            repeat(10_000) { turn(it) }
            val second = held(most = first + 30)
            // 10,000 pairings that are held take more than fifty.
            assertTrue(second - first < 40, "$first MB, then $second MB")
        }
    }
}

// The sandbox, its control door, and the clock on which waiting takes no time.

package io.pingpair

import io.pingpair.internal.given
import io.pingpair.testing.Phone
import io.pingpair.testing.Sandbox
import io.pingpair.testing.SandboxException
import io.pingpair.testing.VirtualClock
import io.pingpair.testing.signReply
import java.net.HttpURLConnection
import java.net.ServerSocket
import java.net.URI
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import kotlin.io.path.setPosixFilePermissions
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class SandboxTest {
    @Test
    suspend fun `the door is open to those who have its token`() {
        Sandbox.start().use { sandbox ->
            fun status(token: String): Int {
                val connection = URI("${sandbox.controlUrl}/users").toURL().openConnection() as HttpURLConnection
                connection.setRequestProperty("Authorization", "Bearer $token")
                return connection.responseCode
            }
            assertEquals(200, status(sandbox.controlToken.expose()))
            assertEquals(401, status("x"))
            hides(listOf(sandbox, sandbox.controlToken, sandbox.pingone), sandbox.controlToken.expose())
            val error = failure<SandboxException> { sandbox.control("POST", "phone/scan", given("activationCode" to "1")) }
            assertTrue(error.code.isNotEmpty())
            failure<IllegalArgumentException> { sandbox.advanceTime(1500.milliseconds) }
        }
    }

    @Test
    suspend fun `credentials are made anew at each start, and marked`() {
        Sandbox.start().use { one ->
            Sandbox.start().use { other ->
                assertTrue(one.credentials.isSandbox)
                assertNotEquals(one.credentials.orgAlias, other.credentials.orgAlias)
                assertNotEquals(one.baseUrl, other.baseUrl)
                hides(one.credentials, *one.propertiesText.lines().filter { "key" in it || it.startsWith("token") }
                    .map { it.substringAfter("=") }.toTypedArray())
            }
        }
    }

    @Test
    suspend fun `a check tells what it proved and what is unusual`() {
        Sandbox.start().use { sandbox ->
            sandbox.client().use { client ->
                val check = client.check()
                assertTrue(check.proven)
                assertFalse(check.encrypted)
                assertEquals(Provenance.CORRELATED, check.provenance)
                assertEquals(10564, check.errorId)
                assertTrue((check.clockAhead ?: 0.seconds).absoluteValue < 5.seconds)
                assertEquals(emptyList<String>(), check.warnings)
            }
        }
    }

    @Test
    suspend fun `loopback is reached without a proxy, whatever is set`() {
        Sandbox.start().use { sandbox ->
            val nobody = ServerSocket(0).use { it.localPort }
            for (configure in listOf<Options.() -> Unit>(
                { proxy = "http://127.0.0.1:$nobody" },
                { proxyFromEnvironment = true },
            )) {
                sandbox.client(configure).use { assertTrue(it.check().proven) }
            }
        }
    }

    @Test
    suspend fun `settings that others can read are warned of`(@TempDir folder: Path) {
        Sandbox.start().use { sandbox ->
            val (pingid, pingone) = listOf(sandbox.propertiesText, sandbox.pingone.propertiesText).map { text ->
                folder.resolve("${text.hashCode()}.properties").also { it.writeText(text) }
            }
            for ((mode, count) in listOf("rw-r--r--" to 1, "rw-------" to 0)) {
                for (file in listOf(pingid, pingone)) file.setPosixFilePermissions(PosixFilePermissions.fromString(mode))
                assertEquals(count, Credentials.fromProperties(pingid).warnings.size, mode)
                assertEquals(count, PingOneSettings.fromProperties(pingone).warnings.size, mode)
            }
        }
    }

    @Test
    suspend fun `attempts are watched, and waits take no time`() {
        val clock = VirtualClock()
        val seen = mutableListOf<CallReport>()
        Sandbox.start().use { sandbox ->
            sandbox.client {
                this.clock = clock
                observer = { seen += it }
            }.use { client ->
                client.addUser("meredith")
                sandbox.addFault("getuserdetails", "status", mapOf("httpStatus" to 503, "retryAfter" to "7"))
                client.getUserDetails("meredith")
                val last = seen.takeLast(2)
                assertEquals(listOf(1 to true, 2 to false), last.map { it.attempt to it.repeated })
                assertEquals(RetryClass.READ, last[0].retryClass)
                assertTrue(last[1].uniqueMsgId.orEmpty().isNotEmpty())
                assertTrue(clock.waited > 6.seconds, "$clock")
                hides(seen, "meredith")
                assertEquals(0, client.observerFailures)
            }
        }
    }

    @Test
    suspend fun `a suspended user is not paired, and a phone that acts by itself pairs`() {
        Sandbox.start(phone = Phone.AUTO).use { sandbox ->
            sandbox.client { clock = VirtualClock() }.use { client ->
                client.addUser("meredith")
                sandbox.setUserStatus("meredith", "SUSPENDED")
                val refused = client.enrol("meredith", listOf(MethodKind.ONLINE), ifExists = IfExists.IF_UNPAIRED).run()
                assertTrue(refused is NotPaired, "$refused")
            }
        }
    }

    @Test
    suspend fun `a pairing key that a phone tried in vain pairs nothing`() {
        Sandbox.start().use { sandbox ->
            sandbox.pingone.client { clock = VirtualClock { wait -> sandbox.advanceTime(wait.inWholeSeconds.seconds + 1.seconds) } }
                .use { client ->
                    val pairing = client.pairMfaMobile(sandbox.pingone.createUser("nora"))
                    var isTried = false
                    pairing.collect { event ->
                        val code = event.activationCode
                        if (code != null && !isTried) sandbox.pingone.failPairingKey(code).also { isTried = true }
                    }
                    val outcome = pairing.outcome
                    assertTrue(outcome is NotPaired && outcome.reason == Reason.PAIRING_FAILED, "$outcome")
                }
        }
    }

    @Test
    fun `a reply that a test signed is verified, and shows its number alone`() {
        val credentials = Credentials.forTests("http://localhost:8080/pingid")
        val reply = Reply.verify(credentials, signReply(credentials, given("activationCode" to "292070522701")))
        assertEquals(200, reply.errorId)
        assertTrue(reply.uniqueMsgId.orEmpty().isNotEmpty())
        assertEquals("292070522701", reply.members.text("activationCode"))
        hides(reply, "292070522701")
        val token = RequestToken.build(credentials, "GetUserDetails", given("username" to "meredith"))
        assertEquals(token.text, token.toByteArray().decodeToString())
        hides(token, token.text)
        refused<UntrustedReplyError>("token_signature_wrong") {
            Reply.verify(Credentials.forTests("http://localhost:8080/pingid"), token.text)
        }
    }
}

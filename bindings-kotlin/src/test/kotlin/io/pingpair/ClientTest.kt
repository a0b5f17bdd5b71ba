// Operations, secrets, cancelling and the application's functions, against a sandbox of this process.

package io.pingpair

import io.pingpair.testing.Phone
import io.pingpair.testing.Sandbox
import io.pingpair.testing.VirtualClock
import java.io.ByteArrayOutputStream
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.writeText
import kotlin.time.Duration
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlin.time.measureTime
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.io.TempDir

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientTest {
    private val sandbox = runBlocking { Sandbox.start(phone = Phone.AUTO) }
    private val client = sandbox.client()

    @AfterAll
    fun stop() {
        client.close()
        sandbox.close()
    }

    @Test
    suspend fun `a user is registered and a phone is paired`() {
        val added = client.addUser("meredith", activateUser = true, firstName = "Meredith")
        assertEquals("meredith", added.user.username)
        assertNull(added.user.email)
        assertEquals(emptyList<Device>(), added.user.devices)
        lateinit var time: VirtualClock
        time = VirtualClock { duration ->
            sandbox.advanceTime(duration.inWholeSeconds.seconds + 1.seconds)
            time.advance(duration)
        }
        val seen = mutableListOf<String>()
        sandbox.client { clock = time }.use { its ->
            val pairing = its.pairOnline("meredith", added.activationCode)
            pairing.collect { seen += "$it" }
            val outcome = pairing.outcome
            assertTrue(outcome is Paired && Regex("\\d{10,19}").matches("${outcome.device.id}"), "$outcome")
        }
        assertEquals("paired", seen.last())
    }

    @Test
    suspend fun `a client is made of a file, of values and of options that fit`(@TempDir folder: Path) {
        val file = folder.resolve("pingid.properties")
        file.writeText(sandbox.propertiesText)
        Files.setPosixFilePermissions(file, setOf(java.nio.file.attribute.PosixFilePermission.OWNER_READ))
        Client.fromProperties(file).use { made ->
            assertEquals(client.orgAlias, made.orgAlias)
            assertEquals(client.baseUrl, made.baseUrl)
            val check = made.check()
            assertTrue(check.proven, "$check")
            assertEquals(10564L, check.errorId)
        }
        refused<ConfigurationError>("properties_unreadable") { Client.fromProperties(folder.resolve("none")) }
        refused<ConfigurationError>("option_refused") { sandbox.client { locale = "e n" } }
        refused<ConfigurationError>("option_refused") { sandbox.client { deadline = (-1).seconds } }
        refused<ConfigurationError>("option_refused") { sandbox.client { deadline = Duration.INFINITE } }
        refused<ConfigurationError>("key_malformed") {
            Client.fromValues("a", Secret("t"), Secret("k"), "https://idpxnyl3m.pingidentity.com/pingid")
        }
    }

    @Test
    suspend fun `every option reaches the service or the call`() {
        sandbox.clearLog()
        val configure: Options.() -> Unit = {
            locale = "de"
            version = "4.9"
            headerSpelling = HeaderSpelling.ORG_ALIAS
            attemptTimeout = 5.seconds
            pairingDeadline = 1.hours
            userAgent = "tests"
            maxConcurrency = 4
            correlation = true
        }
        sandbox.client(configure).use { assertTrue(it.check().proven) }
        assertEquals(1, sandbox.log().size)
    }

    @Test
    suspend fun `secrets and people are not printed`() {
        val added = client.addUser("ada", activateUser = true, email = "ada@example.com", firstName = "Ada")
        val code = checkNotNull(added.activationCode).expose()
        assertTrue(Regex("\\d+").matches(code))
        val pairing = client.pairOnline("ada", added.activationCode)
        val key = sandbox.propertiesText.lineSequence().first { it.startsWith("use_base64_key=") }.substringAfter('=')
        hides(listOf(added, pairing, pairing.view, client, sandbox.credentials, sandbox), code, key, "ada@example.com")
        assertTrue("email=[personal]" in "$added", "$added")
        assertTrue("activationCode=••••••" in "$added", "$added")
    }

    @Test
    suspend fun `records are equal by their members`() {
        client.ensureUser("equal")
        val (one, other) = client.getUserDetails("equal") to client.getUserDetails("equal")
        assertEquals(one, other)
        assertEquals(one.hashCode(), other.hashCode())
        assertNotEquals(one, client.getUserDetails("other".also { client.ensureUser(it) }))
        assertEquals(Secret("a"), Secret("a"))
        assertNotEquals(Secret("a"), Secret("b"))
    }

    @Test
    suspend fun `ids beyond 2^53 survive`() {
        client.addUser("grace")
        val id = sandbox.pairForeignDevice("grace", "SMS", mapOf("destination" to "+12025550123"))
        val device = client.getUserDetails("grace").user.devices.single()
        assertEquals(DeviceId.of(id), device.id)
        assertTrue(device.id.number > 1L shl 53, id)
        assertEquals(DeviceType.SMS, device.kind)
        client.unpairDevice("grace", device.id)
        assertEquals(emptyList<Device>(), client.getUserDetails("grace").user.devices)
    }

    @Test
    suspend fun `a refusal is an error with the service's number, whose text names nobody`() {
        val error = failure<RefusedError> { client.getUserDetails("nobody-of-this-name") }
        assertEquals(Code.REFUSED, error.code)
        assertEquals(10564L, error.errorId)
        assertEquals(true, error.authenticated)
        hides(error, "nobody-of-this-name")
    }

    @Test
    suspend fun `a reply that is asked for by its path comes in the wire's names`() {
        client.ensureUser("raw")
        val body = JsonObject(mapOf("userName" to JsonPrimitive("raw")))
        val reply = client.call("getuserdetails", body)
        assertEquals("raw", reply.getValue("userDetails").text("userName"))
        refused<InputError>("unknown_member") {
            client.call("getuserdetails", JsonObject(body + ("nothing" to JsonPrimitive(1))))
        }
    }

    @Test
    suspend fun `a user is made sure of once`() {
        val (first, second) = client.ensureUser("sure", activateUser = true) to client.ensureUser("sure")
        assertEquals(listOf(true, false), listOf(first.created, second.created))
        hides(first, checkNotNull(first.activationCode).expose())
        assertNull(second.activationCode)
    }

    @Test
    suspend fun `a report is written to a stream that is not closed`() {
        var isClosed = false
        val out = object : ByteArrayOutputStream() {
            override fun close() {
                isClosed = true
            }
        }
        client.createJob()
        sandbox.advanceTime(3.hours)
        val length = client.getOrganizationReport(ReportFileType.CSV, out)
        assertEquals(out.size().toLong(), length)
        assertTrue(length > 0 && !isClosed)
    }

    @Test
    suspend fun `a panic inside is an InternalError, and the process lives`() {
        refused<InternalError>("internal") { client.panicForTests() }
        assertTrue(client.check().proven)
    }

    @Test
    suspend fun `a coroutine that is cancelled is freed at once`() {
        client.ensureUser("slow")
        sandbox.clearLog()
        sandbox.addFault("GetUserDetails", "late", mapOf("delayMilliseconds" to 3_000))
        coroutineScope {
            val waiting = async { client.getUserDetails("slow") }
            withTimeout(5.seconds) { while (sandbox.log().isEmpty()) delay(10.milliseconds) }
            val freed = measureTime { waiting.cancelAndJoin() }
            assertTrue(freed < 2.seconds, "$freed")
            failure<CancellationException> { waiting.await() }
        }
        sandbox.addFault("GetUserDetails", "late", mapOf("delayMilliseconds" to 3_000))
        assertNull(withTimeoutOrNull(50.milliseconds) { client.getUserDetails("slow") })
        sandbox.clearFaults()
        assertEquals("slow", client.getUserDetails("slow").user.username)
    }

    @Test
    suspend fun `a cancelled wait ends inside as well`() {
        // Without it the retries would go on: a read is sent up to three times.
        sandbox.client { observer = { } }.use { its ->
            its.ensureUser("retried")
            sandbox.clearLog()
            sandbox.addFault("GetUserDetails", "status", mapOf("times" to 3, "httpStatus" to 503, "retryAfter" to "2"))
            coroutineScope {
                val waiting = async { its.getUserDetails("retried") }
                withTimeout(5.seconds) { while (sandbox.log().isEmpty()) delay(10.milliseconds) }
                waiting.cancelAndJoin()
            }
            delay(3.seconds)
            assertEquals(1, sandbox.log().size)
            sandbox.clearFaults()
        }
    }

    @Test
    suspend fun `a closed client refuses, and calls in flight run to their end`() {
        val closing = sandbox.client()
        closing.ensureUser("closing")
        sandbox.clearLog()
        sandbox.addFault("GetUserDetails", "late", mapOf("delayMilliseconds" to 500))
        coroutineScope {
            val inFlight = async { closing.getUserDetails("closing") }
            withTimeout(5.seconds) { while (sandbox.log().isEmpty()) delay(10.milliseconds) }
            closing.close()
            closing.close()
            assertEquals("closing", inFlight.await().user.username)
        }
        assertTrue("closed" in "${failure<IllegalStateException> { closing.check() }.message}")
        failure<IllegalStateException> { closing.pairOnline("ada") }
    }

    @Test
    suspend fun `every observed attempt is told, and what an observer throws goes no further`() {
        val told = mutableListOf<CallReport>()
        val configure: Options.() -> Unit = {
            observer = { report ->
                told += report
                error("the metrics are down")
            }
        }
        sandbox.client(configure).use { observed ->
            assertTrue(observed.check().proven)
            assertEquals(listOf("getuserdetails"), told.map { it.operation })
            assertEquals(RetryClass.READ, told.single().retryClass)
            assertEquals(Provenance.CORRELATED, told.single().provenance)
            assertTrue(told.single().duration > Duration.ZERO)
            assertEquals(1L, observed.observerFailures)
        }
    }

    @Test
    suspend fun `a destination is shown masked, and can be refused`() {
        val asked = mutableListOf<Destination>()
        val configure: Options.() -> Unit = {
            destinations = { destination ->
                asked += destination
                destination.address.startsWith("+1202")
            }
        }
        sandbox.client(configure).use { its ->
            its.ensureUser("called")
            its.startOfflinePairing("called", OfflineDeviceType.SMS, "+12025550123")
            refused<InputError>("destination_refused") {
                its.startOfflinePairing("called", OfflineDeviceType.SMS, "+13035550123")
            }
        }
        assertEquals(listOf("sms", "sms"), asked.map { it.channel })
        hides(asked, "2025550123", "3035550123")
    }
}

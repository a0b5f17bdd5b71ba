// Transports of the application's: one by the JDK's client, the suite that tries them, and those that break their
// contract.

package io.pingpair

import io.pingpair.testing.Sandbox
import io.pingpair.testing.checkTransport
import java.io.ByteArrayOutputStream
import java.util.concurrent.ConcurrentHashMap
import kotlin.time.Duration.Companion.hours
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.delay
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class TransportTest {
    @Test
    suspend fun `the transport by the client of the JDK keeps the contract`() {
        checkTransport(HttpClientTransport())
    }

    @Test
    suspend fun `a transport that sends again is found out`() {
        val by = HttpClientTransport()
        val twice = object : Transport {
            override suspend fun deliver(request: TransportRequest): Delivery {
                val came = by.deliver(request)
                return if (came is Delivery.Lost) by.deliver(request) else came
            }
        }
        val error = failure<AssertionError> { checkTransport(twice) }
        assertTrue("expected 1 delivery, and not 2" in error.message.orEmpty(), error.message)
    }

    @Test
    suspend fun `a transport that lies of what left is found out by what it leaves undone`() {
        val lying = object : Transport {
            override suspend fun deliver(request: TransportRequest): Delivery =
                Delivery.NotSent(UnsentCause.CONNECTION_FAILED)
        }
        val error = failure<AssertionError> { checkTransport(lying) }
        assertTrue("breaks its contract" in error.message.orEmpty(), error.message)
    }

    @Test
    suspend fun `what a transport throws counts as lost after sending, and is the cause`() {
        val gone = IllegalStateException("the client is gone")
        Sandbox.start().use { sandbox ->
            val client = sandbox.client {
                transport = object : Transport {
                    override suspend fun deliver(request: TransportRequest): Delivery = throw gone
                }
            }
            client.use {
                val error = failure<UnknownOutcomeError> { it.getActivationCode("meredith") }
                assertEquals(Code.OUTCOME_UNKNOWN, error.code)
                assertSame(gone, generateSequence<Throwable>(error) { cause -> cause.cause }.last())
            }
        }
    }

    @Test
    suspend fun `a download that trickles on ends at the deadline, and its body is closed`() {
        val by = HttpClientTransport()
        var isClosed = false
        val trickling = object : Transport {
            override suspend fun deliver(request: TransportRequest): Delivery {
                val came = by.deliver(request)
                if (came !is Delivery.Answered || "getorgreport" !in request.url) return came
                val endless = object : ReplyBody {
                    override suspend fun read(): ByteArray = came.body.read() ?: "\n".toByteArray().also { delay(20.milliseconds) }

                    override fun close() {
                        isClosed = true
                        came.body.close()
                    }
                }
                return Delivery.Answered(came.status, came.headers, endless)
            }
        }
        Sandbox.start().use { sandbox ->
            sandbox.client { transport = trickling }.use { client ->
                client.createJob()
                sandbox.advanceTime(3.hours)
                failure<PingPairException> {
                    withTimeout(30.seconds) {
                        client.getOrganizationReport(ReportFileType.CSV, ByteArrayOutputStream(), deadline = 1.seconds)
                    }
                }
            }
        }
        assertTrue(isClosed)
    }

    @Test
    suspend fun `the calls and flows of PingOne go through it as well`() {
        val by = HttpClientTransport()
        val methods = ConcurrentHashMap.newKeySet<String>()
        val watching = object : Transport {
            override suspend fun deliver(request: TransportRequest): Delivery {
                methods += request.method
                assertEquals(request.method == "GET" || request.method == "DELETE", request.body == null)
                return by.deliver(request)
            }
        }
        Sandbox.start().use { sandbox ->
            sandbox.pingone.client { transport = watching }.use { client ->
                val flow = client.startFlow()
                flow.register("nora", "nora@example.com", Secret("Two-Hundred-42-Gardens"))
                flow.verify(Secret(checkNotNull(sandbox.messages().last().text("otp"))))
                assertNotNull(flow.tokens().accessToken)
                val userId = checkNotNull(sandbox.pingone.users().first().text("userId"))
                val device = client.createDevice(userId, MfaDeviceType.TOTP)
                client.setDeviceNickname(userId, device.id, "Work")
                client.deleteDevice(userId, device.id)
                assertEquals(0, client.listDevices(userId).devices.size)
            }
        }
        assertEquals(setOf("DELETE", "GET", "POST", "PUT"), methods.toSet())
    }
}

// Machines and what drives them, against the sandbox.

package io.pingpair

import io.pingpair.testing.Sandbox
import io.pingpair.testing.VirtualClock
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import java.util.concurrent.atomic.AtomicLong
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.supervisorScope
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PairingTest {
    private lateinit var sandbox: Sandbox
    private lateinit var client: Client
    private val count = AtomicInteger()

    @BeforeAll
    suspend fun start() {
        sandbox = Sandbox.start()
        client = sandbox.client()
    }

    @AfterAll
    fun stop() {
        client.close()
        sandbox.close()
    }

    private fun named(name: String): String = "$name${count.incrementAndGet()}"

    private suspend fun newUser(): String = named("user").also { client.addUser(it) }

    private suspend fun sentCode(): Answer = Answer.Otp(checkNotNull(sandbox.messages().last().text("otp")))

    private suspend fun usePhone(code: Secret) {
        sandbox.scan(code, mapOf("nickname" to "a phone"))
        sandbox.pair(code)
        sandbox.finish(code)
    }

    private suspend fun asked(pairing: Pairing) {
        while (pairing.step() !is Step.Ask) continue
    }

    private fun paired(outcome: Outcome?): Paired {
        assertTrue(outcome is Paired, "$outcome")
        return outcome as Paired
    }

    @Test
    suspend fun `a link leaves the view when it was used, and the status is told to the end`() {
        sandbox.client { clock = VirtualClock() }.use { quick ->
            val username = named("linked")
            val code = checkNotNull(quick.addUser(username, activateUser = true).activationCode)
            val pairing = quick.pairOnline(username, code)
            val seen = mutableListOf<Pair<Boolean, String?>>()
            pairing.collect { event ->
                seen += (event.link != null) to event.status
                if (event.status == "NOT_CLAIMED") usePhone(code)
            }
            paired(pairing.outcome)
            assertEquals(true, seen.first().first)
            assertEquals(false to "SUCCESS", seen.last())
            assertNull(pairing.view.activationCode)
        }
    }

    @Test
    suspend fun `a function is told how a wait goes on, and what it throws goes to whoever waits`() {
        sandbox.client { clock = VirtualClock() }.use { quick ->
            val waits = mutableListOf<Waiting>()
            val username = named("spun")
            val code = checkNotNull(quick.addUser(username, activateUser = true).activationCode)
            val pairing = quick.pairOnline(username, code)
            assertSame(pairing, pairing.whileWaiting { waits += it })
            var isUsed = false
            val outcome = pairing.run { event ->
                if (!isUsed && event.status == "NOT_CLAIMED") {
                    isUsed = true
                    usePhone(code)
                }
                null
            }
            paired(outcome)
            assertTrue(waits.isNotEmpty())
            for (waiting in waits) {
                assertTrue(waiting.next > 0.seconds && waiting.next <= 5.seconds, "$waiting")
                assertTrue((waiting.left ?: 0.seconds) <= 10.minutes, "$waiting")
            }
            val other = quick.pairNewUser(named("unspun")).whileWaiting { error("no terminal") }
            assertEquals("no terminal", failure<IllegalStateException> { other.run() }.message)
            assertEquals(ViewState.WAITING, other.view.state)
            usePhone(checkNotNull(other.whileWaiting(null).view.activationCode))
            paired(other.run())
        }
    }

    @Test
    suspend fun `an OTP is asked for again until it can be right`() {
        val begun = listOf<(String) -> Pairing>(
            { client.pairSms(it, "+12025550123") },
            { client.pairVoice(it, "+12025550123") },
            { client.pairEmail(it, "a@example.com") },
        )
        for (begin in begun) {
            val problems = mutableListOf<Problem?>()
            val answers = ArrayDeque(listOf("not digits", "000000"))
            val outcome = begin(newUser()).run { event ->
                event.prompt?.let { prompt ->
                    problems += prompt.problem
                    answers.removeFirstOrNull()?.let { Answer.Otp(it) } ?: sentCode()
                }
            }
            paired(outcome)
            assertEquals(3, problems.size)
            assertEquals(Problem.OTP_WRONG, problems.last())
        }
    }

    @Test
    suspend fun `five answers that cannot be right are the end of asking`() {
        val pairing = client.pairSms(newUser(), "+12025550123")
        var asked = 0
        val error = failure<InputError> {
            pairing.run { event -> event.prompt?.let { Answer.Otp("not digits").also { asked += 1 } } }
        }
        assertEquals(5, asked, "$error")
        assertEquals(ViewState.ASKING, pairing.view.state)
        pairing.answer(sentCode())
        paired(pairing.run())
    }

    @Test
    suspend fun `tokens, YubiKeys, authenticator apps and security keys are paired`() {
        sandbox.addOathToken("900100")
        val token = client.pairToken(newUser(), "900100")
        paired(token.run { event -> event.prompt?.let { Answer.Otp(sandbox.pressOathToken("900100")) } })
        val yubikey = sandbox.makeYubiKey()
        val touched = client.pairYubikeyByTouch(newUser())
        paired(touched.run { event -> event.prompt?.let { Answer.Otp(sandbox.pressYubiKey(yubikey)) } })
        val app = client.pairAuthenticatorApp(newUser())
        paired(
            app.run { event ->
                event.prompt?.let { Answer.Otp(sandbox.authenticatorAppOtp(checkNotNull(it.link).url)) }
            },
        )
        val party = RelyingParty("example.com", listOf(ORIGIN))
        val key = client.pairWebauthn(newUser(), "Example", WebAuthnType.SECURITY_KEY, party)
        val outcome = key.run { event ->
            event.prompt?.let { Answer.Credential(sandbox.createCredential(checkNotNull(it.options).expose(), ORIGIN)) }
        }
        assertTrue(paired(outcome).device.uuid.orEmpty().isNotEmpty())
    }

    @Test
    suspend fun `an enrolment lets the user choose`() {
        val begun = client.enrol(named("enrolled"), listOf(MethodKind.ONLINE, MethodKind.SMS))
        val outcome = begun.run { event ->
            val prompt = event.prompt
            when (prompt?.wanted) {
                null -> null
                WantedKind.METHOD -> {
                    assertEquals(setOf(MethodKind.ONLINE, MethodKind.SMS), prompt.methods.toSet())
                    Answer.Method(MethodKind.SMS, "+12025550123")
                }
                else -> sentCode()
            }
        }
        paired(outcome)
    }

    @Test
    suspend fun `cancelling the coroutine ends the wait at once, and the outcome is there afterwards`() {
        val pairing = client.pairOnline(newUser())
        supervisorScope {
            val shown = CompletableDeferred<Unit>()
            val running = async {
                pairing.run { event ->
                    if (event.link != null) shown.complete(Unit)
                    null
                }
            }
            shown.await()
            withTimeout(1.seconds) { running.cancelAndJoin() }
            failure<CancellationException> { running.await() }
        }
        val outcome = pairing.run()
        assertTrue(outcome is NotPaired && outcome.reason == Reason.CANCELLED, "$outcome")
    }

    @Test
    suspend fun `cancelling the pairing ends it`() {
        val pairing = client.pairSms(newUser(), "+12025550123")
        asked(pairing)
        pairing.cancel()
        val outcome = pairing.run()
        assertTrue(outcome is NotPaired && outcome.reason == Reason.CANCELLED, "$outcome")
    }

    @Test
    suspend fun `whoever stops collecting may come back`() {
        val pairing = client.pairSms(newUser(), "+12025550123")
        val event = pairing.first { it.prompt != null }
        assertEquals(WantedKind.OTP, event.prompt?.wanted)
        pairing.answer(sentCode())
        assertEquals(ViewState.FINISHED, pairing.toList().last().state)
        paired(pairing.outcome)
    }

    @Test
    suspend fun `acts of several coroutines follow one another`() {
        val pairing = client.pairSms(newUser(), "+12025550123", context = CONTEXT)
        val snapshots = coroutineScope { List(8) { async { pairing.snapshot() } }.map { it.await() } }
        assertEquals(8, snapshots.toSet().size)
        assertEquals(8, pairing.generation)
        assertEquals(pairing.lastSnapshot, snapshots.last())
    }

    @Test
    suspend fun `a pairing goes on from what a store gave, and from nothing older`() {
        val kept = Kept()
        sandbox.client {
            lease = kept
            store = kept
        }.use { guarded ->
            val pairing = guarded.pairSms(newUser(), "+12025550123", context = CONTEXT)
            asked(pairing)
            val stored = kept.rows.values.single()
            assertEquals(pairing.generation, stored.generation)
            assertEquals(pairing.lastSnapshot, stored.text)
            for (wrong in listOf(-1, 1)) {
                val other = Stored(stored.generation + wrong, stored.text)
                refused<InputError>("snapshot_refused") { guarded.resumeFrom(Kind.OFFLINE, other, CONTEXT) }
            }
            val resumed = guarded.resumeFrom(Kind.OFFLINE, stored, CONTEXT)
            paired(resumed.run { event -> event.prompt?.let { sentCode() } })
        }
    }

    @Test
    suspend fun `a pairing that is gone on with late can be allowed more time`() {
        val clock = VirtualClock()
        sandbox.client {
            this.clock = clock
            pairingDeadline = 1.minutes
        }.use { bounded ->
            for (allow in listOf(null, 1.minutes)) {
                val pairing = bounded.pairSms(newUser(), "+12025550123", context = CONTEXT)
                asked(pairing)
                val snapshot = pairing.snapshot()
                clock.advance(2.minutes)
                val resumed = bounded.resume(Kind.OFFLINE, snapshot, CONTEXT, allow)
                var step = resumed.step()
                while (step is Step.Again || step is Step.Wait) {
                    if (step is Step.Wait) clock.advance(step.wait)
                    step = resumed.step()
                }
                if (allow == null) {
                    assertTrue(step is Step.Finished, "$step")
                } else {
                    val left = (step as Step.Ask).left ?: 0.seconds
                    assertTrue(left > 0.milliseconds && left <= 1.minutes, "$left")
                }
            }
        }
    }

    @Test
    suspend fun `a function that a pairing waits for cannot drive it`() {
        val codes = mutableSetOf<String?>()
        lateinit var pairing: Pairing
        val kept = object : Kept() {
            override suspend fun put(key: String, fence: Long, generation: Long, text: String): Boolean {
                assertEquals(Kind.OFFLINE, pairing.kind)
                codes += codeOf { pairing.step() }
                return super.put(key, fence, generation, text)
            }
        }
        sandbox.client {
            lease = kept
            store = kept
        }.use { guarded ->
            pairing = guarded.pairSms(newUser(), "+12025550123", context = CONTEXT)
            asked(pairing)
            assertEquals(setOf<String?>("input_unexpected"), codes)
        }
    }

    @Test
    suspend fun `what a store throws is the cause, and nothing is sent after it`() {
        val gone = IllegalStateException("the database is gone")
        val kept = object : Kept() {
            override suspend fun put(key: String, fence: Long, generation: Long, text: String): Boolean = throw gone
        }
        sandbox.client {
            lease = kept
            store = kept
        }.use { guarded ->
            val username = newUser()
            sandbox.clearLog()
            val pairing = guarded.pairSms(username, "+12025550123", context = CONTEXT)
            val error = failure<UnavailableError> { asked(pairing) }
            assertEquals(Code.STORE_FAILED, error.code)
            assertSame(gone, generateSequence<Throwable>(error) { it.cause }.last())
            assertTrue(sandbox.log().none { it.text("operation") == "startofflinepairing" })
        }
    }

    @Test
    suspend fun `nothing that is printed of a pairing or its answers tells a secret`() {
        val pairing = client.pairOnline(newUser())
        val event = pairing.first { it.link != null }
        val code = event.activationCode?.expose()
        hides(listOf(pairing, event, event.link, event.activationCode, pairing.view), code, event.link?.url)
        assertEquals("waiting", event.toString())
        pairing.cancel()
        val answers = listOf(
            Answer.Otp("734512"),
            Answer.Otps("734512", "734512"),
            Answer.Credential("734512"),
            Answer.Attestation("734512"),
            Answer.Registration("734512", "734512", Secret("734512")),
            Answer.VerificationCode("734512"),
            Answer.Method(MethodKind.SMS, "734512"),
        )
        hides(answers, "734512")
    }

    private companion object {
        const val ORIGIN = "https://login.example.com"
        val CONTEXT = "session".toByteArray()
    }
}

/** Leases and texts of one process. */
internal open class Kept : Lease, Store {
    val rows = ConcurrentHashMap<String, Stored>()
    private val fence = AtomicLong()

    override suspend fun acquire(key: String, duration: kotlin.time.Duration): Long? = fence.incrementAndGet()

    override suspend fun renew(key: String, fence: Long, duration: kotlin.time.Duration): Boolean = true

    override suspend fun takeOver(key: String, fence: Long, duration: kotlin.time.Duration): Long? =
        this.fence.incrementAndGet()

    override suspend fun release(key: String, fence: Long) = Unit

    override suspend fun get(key: String): Stored? = rows[key]

    override suspend fun remove(key: String, fence: Long): Boolean {
        rows.remove(key)
        return true
    }

    override suspend fun put(key: String, fence: Long, generation: Long, text: String): Boolean {
        rows[key] = Stored(generation, text)
        return true
    }
}

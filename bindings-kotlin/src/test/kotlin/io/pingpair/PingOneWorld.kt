// A sandbox and a client of PingOne for the tests of a class.

package io.pingpair

import io.pingpair.testing.PingOneSandbox
import io.pingpair.testing.Sandbox
import io.pingpair.testing.VirtualClock
import java.util.concurrent.atomic.AtomicInteger
import kotlin.math.ceil
import kotlin.time.Duration.Companion.seconds
import kotlin.time.DurationUnit
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.TestInstance

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
internal abstract class PingOneWorld {
    lateinit var sandbox: Sandbox
    lateinit var client: PingOne
    private val count = AtomicInteger()

    val box: PingOneSandbox get() = sandbox.pingone
    val clock: VirtualClock = VirtualClock { wait -> letPass(ceil(wait.toDouble(DurationUnit.SECONDS)).toInt()) }

    @BeforeAll
    suspend fun start() {
        sandbox = Sandbox.start()
        client = newClient()
    }

    @AfterAll
    fun stop() {
        client.close()
        sandbox.close()
    }

    @BeforeEach
    suspend fun forget() {
        sandbox.clearFaults()
        sandbox.clearLog()
    }

    suspend fun letPass(seconds: Int) {
        sandbox.advanceTime(seconds.seconds)
        clock.advance(seconds.seconds)
    }

    fun newClient(configure: PingOneOptions.() -> Unit = {}): PingOne =
        box.client {
            snapshotKeys = listOf(KEY)
            clock = this@PingOneWorld.clock
            configure()
        }

    fun named(name: String): String = "$name${count.incrementAndGet()}"

    suspend fun newUser(): String = box.createUser(named("user"), "user@example.com")

    /** What was sent last. */
    suspend fun sentCode(): Secret = Secret(checkNotNull(sandbox.messages().last().text("otp")))

    suspend fun devices(userId: String): List<JsonElement> =
        box.users().first { it.text("userId") == userId }.member("devices").entries

    /** The operations of PingOne so far, in their order. */
    suspend fun deliveries(): List<String?> =
        sandbox.log().filter { it["pingone"] !is JsonNull }.map { it.text("operation") }

    /** Runs a pairing, each question answered by the next reply. */
    suspend fun play(pairing: Pairing, vararg replies: suspend (Prompt) -> Answer): Played {
        val left = ArrayDeque(replies.asList())
        val prompts = mutableListOf<Prompt>()
        val outcome = pairing.run { event ->
            event.prompt?.let { prompt ->
                prompts += prompt
                val reply = checkNotNull(left.removeFirstOrNull()) { "nobody answers $prompt" }
                reply(prompt)
            }
        }
        return Played(outcome, prompts)
    }

    class Played(val outcome: Outcome, val prompts: List<Prompt>) {
        val paired: Paired
            get() {
                assertTrue(outcome is Paired, "$outcome")
                return outcome as Paired
            }
    }

    companion object {
        val KEY = ByteArray(32) { it.toByte() }
        val CONTEXT = "the login session".toByteArray()
        val PASSWORD = Secret("Two-Hundred-42-Gardens")
        const val USER = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
        const val DEVICE = "0783541c-a172-4d40-8783-541ca1728d40"
        const val ORIGIN = "https://login.example.com"
        val PARTY = RelyingParty("example.com", listOf(ORIGIN))
    }
}

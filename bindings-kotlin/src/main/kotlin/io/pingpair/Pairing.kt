// Machines and what drives them.

package io.pingpair

import io.pingpair.internal.Members
import io.pingpair.internal.NativePairing
import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.attempt
import io.pingpair.internal.call
import io.pingpair.internal.isWaitedForBy
import io.pingpair.internal.json
import io.pingpair.internal.parse
import io.pingpair.internal.record
import io.pingpair.testing.VirtualClock
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.FlowCollector
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.serialization.json.JsonElement
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/**
 * A pairing, a resync or a job, and what drives it. Making one sends nothing.
 *
 * It is a [Flow] of what is to be seen: [collect] it for events, or [run] it, or [step] it from a task queue. Between
 * two exchanges nothing but a timer waits.
 *
 * **Where the coroutine that collects, runs or steps it is cancelled, the pairing is cancelled**: the wait ends at
 * once. A request that has left runs to its end, and its result lands in the machine: [step] or [run] it once more, in
 * another coroutine, for the outcome. Whoever only stops collecting, as by `first`, may come back: it goes on where it
 * is.
 */
public class Pairing internal constructor(
    private val native: NativePairing,
    private val clock: VirtualClock?,
) : Flow<PairingView> {
    private val acts = Mutex()
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

    @Volatile
    private var tell: (suspend (Waiting) -> Unit)? = null

    /** What a page or phone may see now. While it holds a link or a code it is a bearer secret. */
    public val view: PairingView
        get() = see { need("view", PairingView.read) }

    /** How it ended, once it has. */
    public val outcome: Outcome?
        get() = see { find("outcome", Outcome.read) }

    /** Which machine it is. */
    public val kind: Kind
        get() = view.kind

    /** How often it was sealed. */
    public val generation: Long
        get() = see { need("generation", Read.number) }

    /** The snapshot that was sealed last. */
    public val lastSnapshot: String?
        get() = see { find("lastSnapshot", Read.text) }

    /** Does at most one exchange, and says when to come back. */
    public suspend fun step(): Step = Step.read(interruptible { act("step") })

    /**
     * Hands over what a person answered.
     *
     * @throws InputError if the answer cannot be right: nothing is changed then.
     */
    public suspend fun answer(answer: Answer) {
        act("answer", answer.json)
    }

    /**
     * Hands over what a person answered to the question of a view that was shown, and counts the answers that could
     * not be right. [run] does it for you.
     *
     * @param view the view with the question: the answer is not taken for another one.
     * @param refused how many answers to it could not be right so far: after four of them the next one throws.
     * @throws InputError if the answer cannot be right for the fifth time.
     */
    public suspend fun offer(view: PairingView, answer: Answer, refused: Int = 0): Offered =
        Offered.read(act("offer", listOf(view.toJson(), answer.json, refused)))

    /** Ends the pairing. A request in flight still lands: [step] once more for the outcome. */
    public suspend fun cancel() {
        act("cancel")
    }

    /** Reads the user's details once more, after an outcome that left it open: then [step] again. */
    public suspend fun reconcile() {
        act("reconcile")
    }

    /**
     * Settles an undetermined outcome: the user says that this candidate is the device.
     *
     * @param deviceId the id of the candidate, of either service.
     */
    public suspend fun confirm(deviceId: String) {
        act("confirm", deviceId)
    }

    /**
     * Seals the pairing into a text that anyone may carry and nobody can read or change.
     *
     * @throws InputError if it was begun without a `context`.
     */
    public suspend fun snapshot(): String = Read.text(act("snapshot"))

    /**
     * Runs to the end.
     *
     * @param show is called with each event; where it has a prompt, what it returns is the answer, and nothing leaves
     * the question to be answered by [answer]. An answer that cannot be right is asked for again, up to four times.
     */
    public suspend fun run(show: suspend (PairingView) -> Answer? = { null }): Outcome {
        while (true) {
            val event = event() ?: break
            var answer = show(event)
            var refused = 0
            while (event.prompt != null && answer != null) {
                when (val came = offer(event, answer, refused)) {
                    is Offered.Over -> break
                    is Offered.Later -> {
                        refused = came.refused
                        pass(came.wait)
                    }
                    is Offered.AskAgain -> {
                        refused = came.refused
                        answer = show(event)
                    }
                }
            }
        }
        return checkNotNull(outcome) { "somebody else drives the pairing" }
    }

    /**
     * Lets a function be told about once a second how a wait goes on, for spinners and countdowns; none takes it away.
     * Nothing that it does changes the pairing; what it throws goes to whoever waits.
     */
    public fun whileWaiting(tell: (suspend (Waiting) -> Unit)?): Pairing {
        this.tell = tell
        return this
    }

    /** Gives an event whenever there is something new to see, and waits in between. */
    override suspend fun collect(collector: FlowCollector<PairingView>) {
        flow { while (true) emit(event() ?: break) }.collect(collector)
    }

    /** What is to be seen of it, without secrets. */
    override fun toString(): String = "Pairing($view)"

    private suspend fun event(): PairingView? {
        while (true) {
            val came = Advance.read(interruptible { act("advance") })
            if (came.event != null || came.isOver) return came.event
            pass(came.wait)
        }
    }

    /** Does something by the machine, after what is under way. It runs to its end, also where nobody waits any more. */
    private suspend fun act(act: String, given: Any? = null): JsonElement {
        // Both would wait for each other for ever.
        if (isWaitedForBy(this)) throw InputError("$OWN [input_unexpected]", Code.INPUT_UNEXPECTED)
        val acting = scope.async(start = CoroutineStart.UNDISPATCHED) {
            acts.withLock { call(this@Pairing) { native.act(act, json(given).toString()) } }
        }
        return parse(acting.await())
    }

    private suspend fun pass(wait: Duration) {
        var left = wait
        while (left > Duration.ZERO) {
            var piece = left
            tell?.let { tell ->
                piece = minOf(left, BETWEEN_TELLING)
                tell(Waiting.read(act("waiting", left)))
            }
            interruptible { if (clock == null) delay(piece) else clock.pass(piece) }
            left -= piece
        }
    }

    /** Cancels the pairing where the caller is cancelled. */
    private suspend fun <T> interruptible(work: suspend () -> T): T =
        try {
            work()
        } catch (cancelled: CancellationException) {
            scope.launch(start = CoroutineStart.UNDISPATCHED) {
                // It may be over already.
                runCatching { acts.withLock { call(this@Pairing) { native.act("cancel", "null") } } }
            }
            throw cancelled
        }

    private fun <T> see(member: Members.() -> T): T = record(member)(parse(attempt { native.see() }))

    private companion object {
        /** How often a wait is told of. */
        private val BETWEEN_TELLING = 1.seconds
        private const val OWN = "a function that the pairing waits for cannot drive it"
    }
}

/** How a wait goes on. */
public class Waiting internal constructor(
    /** In how long something is done next. */
    public val next: Duration,
    /** After how long the code, session or deadline has run out, where that is known. */
    public val left: Duration?,
) {
    override fun toString(): String = "Waiting(next=$next, left=$left)"

    internal companion object {
        val read: Reader<Waiting> = record { Waiting(need("next", Read.milliseconds), find("left", Read.milliseconds)) }
    }
}

/** What came of going on: an event, the end, or a wait. */
private class Advance(val event: PairingView?, val isOver: Boolean, val wait: Duration) {
    companion object {
        val read: Reader<Advance> = record {
            Advance(
                event = find("event", PairingView.read),
                isOver = find("over", Read.flag) ?: false,
                wait = find("wait", Read.milliseconds) ?: Duration.ZERO,
            )
        }
    }
}

/** What [Pairing.step] leaves to do. */
public sealed class Step {
    /** Call it again. */
    public object Again : Step() {
        override fun toString(): String = "Again"
    }

    /** Ask a person, hand over the answer, and call it again. */
    public class Ask internal constructor(
        /** The question. */
        public val prompt: Prompt,
        /** After how long the deadline has passed: call it again then as well. */
        public val left: Duration?,
    ) : Step() {
        override fun toString(): String = "Ask($prompt, left=$left)"
    }

    /** Call it again after a while. */
    public class Wait internal constructor(
        /** How long to wait. */
        public val wait: Duration,
    ) : Step() {
        override fun toString(): String = "Wait($wait)"
    }

    /** It is over. */
    public class Finished internal constructor(
        /** How it ended. */
        public val outcome: Outcome,
    ) : Step() {
        override fun toString(): String = "Finished($outcome)"
    }

    internal companion object {
        val read: Reader<Step> = record {
            when (need("next", Read.text)) {
                "wait" -> Wait(need("wait", Read.milliseconds))
                "finished" -> Finished(need("outcome", Outcome.read))
                "ask" -> {
                    val prompt = need("view", PairingView.read).prompt
                    if (prompt == null) Again else Ask(prompt, find("left", Read.milliseconds))
                }
                else -> Again
            }
        }
    }
}

/** What became of an answer that was offered. */
public sealed class Offered {
    /** It was taken, or the question is over. */
    public object Over : Offered() {
        override fun toString(): String = "Over"
    }

    /** It cannot be right: ask again. */
    public class AskAgain internal constructor(
        /** How many answers to this question could not be right so far. */
        public val refused: Int,
    ) : Offered() {
        override fun toString(): String = "AskAgain(refused=$refused)"
    }

    /** It is too early for it: offer it again after a while. */
    public class Later internal constructor(
        /** How long to wait. */
        public val wait: Duration,
        /** How many answers to this question could not be right so far. */
        public val refused: Int,
    ) : Offered() {
        override fun toString(): String = "Later($wait)"
    }

    internal companion object {
        val read: Reader<Offered> = record {
            when (need("offered", Read.text)) {
                "over" -> Over
                "later" -> Later(need("wait", Read.milliseconds), need("refused", Read.whole))
                else -> AskAgain(need("refused", Read.whole))
            }
        }
    }
}

// Drives pairings in the background, and goes on with those of the process before this one.

package enrolment

import io.pingpair.Answer
import io.pingpair.Client
import io.pingpair.Code
import io.pingpair.IfExists
import io.pingpair.InputError
import io.pingpair.Kind
import io.pingpair.MethodKind
import io.pingpair.Pairing
import io.pingpair.PairingView
import io.pingpair.PingPairException
import io.pingpair.Step
import io.pingpair.ViewState
import io.pingpair.WantedKind
import java.util.concurrent.ConcurrentHashMap
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

/**
 * Begins and shows pairings, and sees to it that they are driven.
 *
 * @param warn is told the code of what went wrong in the background, which names no secret and nobody.
 */
class Driving(private val client: Client, private val warn: (Code) -> Unit) {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)
    private val driven = ConcurrentHashMap<String, Job>()
    private val closing = CompletableDeferred<Unit>()

    /**
     * Begins the pairing of who has logged in, unless one is under way in this session.
     *
     * @throws io.pingpair.UnavailableError of `lease_taken` if one is under way in another session.
     */
    suspend fun begin(session: Session) {
        if (isUnderWay(session)) return
        // Never from a form: whoever types a colleague's name would pair a phone with the colleague.
        val pairing = client.enrol(
            session.username,
            listOf(MethodKind.ONLINE),
            // A password alone adds no second device to an account.
            ifExists = IfExists.IF_UNPAIRED,
            context = session.context,
        )
        try {
            // From here on it is stored, and the next process can go on.
            pairing.snapshot()
        } catch (error: PingPairException) {
            // The button may have been pressed twice.
            if (isElsewhere(error) && isUnderWay(session)) return
            throw error
        }
        goOn(session, pairing)
    }

    /** What this session may see of its pairing, which is driven on where nobody does. */
    suspend fun view(session: Session): PairingView? {
        val pairing = stored(session) ?: return null
        val view = pairing.view
        if (view.state != ViewState.FINISHED && view.state != ViewState.ASKING) goOn(session, pairing)
        return view
    }

    /** The pairing that this very session began, as it was stored last. */
    suspend fun stored(session: Session): Pairing? =
        try {
            client.resumeStored(Kind.ENROLMENT, session.username, session.context)
        } catch (error: InputError) {
            // Another session of this user began it.
            if (error.code != Code.SNAPSHOT_REFUSED) throw error
            null
        }

    /** Begins again, as the user wishes, where it is not known what became of the first request. */
    suspend fun again(session: Session, pairing: Pairing) {
        pairing.answer(Answer.StartAgain)
        pairing.snapshot()
        goOn(session, pairing)
    }

    /** Stores what was decided of a pairing, and shuts out whoever drives it. */
    suspend fun settle(pairing: Pairing) {
        drive(pairing)
    }

    /** Stops driving. The next process goes on. */
    suspend fun close() {
        closing.complete(Unit)
        driven.values.joinAll()
    }

    private suspend fun isUnderWay(session: Session): Boolean = stored(session)?.let { it.outcome == null } ?: false

    private fun goOn(session: Session, pairing: Pairing) {
        driven.compute(session.key) { _, job ->
            if (job?.isActive == true) job else scope.launch { tryToDrive(pairing) }
        }
    }

    private suspend fun tryToDrive(pairing: Pairing) {
        try {
            drive(pairing)
        } catch (error: PingPairException) {
            // It is as it was stored last. While its page is open, it is tried again.
            if (!isElsewhere(error)) warn(error.code)
        }
    }

    /**
     * Drives it to the end, or to a question to the user. Each step is stored: whoever is asked shows it.
     *
     * Nobody cancels the coroutine that steps: that would cancel the pairing.
     */
    private suspend fun drive(pairing: Pairing) {
        while (!closing.isCompleted) {
            when (val step = pairing.step()) {
                is Step.Finished -> return
                is Step.Ask -> {
                    if (step.prompt.wanted != WantedKind.METHOD) return
                    pairing.answer(Answer.Method(MethodKind.ONLINE))
                }
                is Step.Wait -> withTimeoutOrNull(step.wait) { closing.await() }
                is Step.Again -> continue
            }
        }
    }

    /** Whether another request goes on with the pairing. */
    private fun isElsewhere(error: PingPairException): Boolean =
        error.code == Code.LEASE_TAKEN || error.code == Code.LEASE_LOST
}

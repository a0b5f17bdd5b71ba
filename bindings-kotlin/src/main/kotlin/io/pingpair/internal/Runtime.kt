package io.pingpair.internal

import kotlin.coroutines.AbstractCoroutineContextElement
import kotlin.coroutines.CoroutineContext
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.suspendCancellableCoroutine

// Calls of the native library block: they are made on threads of the package's own, so that no caller's thread waits.

/** As many calls are in flight at a time; others wait for one of these to end. */
internal const val MOST_CALLS = 256

/** The threads. */
internal val threads: CoroutineDispatcher = Dispatchers.IO.limitedParallelism(MOST_CALLS, "pingpair")

/** A call that is in flight on this thread. */
internal class Flight(
    /** Whose act it is, such as a pairing's. */
    val actor: Any?,
) {
    /** What a function of the application threw last. */
    @Volatile
    var thrown: Throwable? = null

    companion object {
        private val current = ThreadLocal<Flight?>()

        /** The call that this thread makes. */
        fun current(): Flight? = current.get()

        /** Makes a call on this thread. */
        inline fun <T> with(flight: Flight, work: () -> T): T {
            set(flight)
            try {
                return work()
            } finally {
                set(null)
            }
        }

        fun set(flight: Flight?) {
            if (flight == null) current.remove() else current.set(flight)
        }
    }
}

/**
 * Makes a call of the native library, and waits for what it comes to. A coroutine that is cancelled is freed at once;
 * the call's own waits end then, and what has left runs to its end.
 */
internal suspend fun <T> call(actor: Any? = null, work: (NativeCancellation) -> T): T =
    suspendCancellableCoroutine { continuation ->
        val cancellation = NativeCancellation()
        continuation.invokeOnCancellation {
            // It may be over, and its cancellation destroyed, meanwhile.
            runCatching { cancellation.cancel() }
        }
        threads.dispatch(EmptyCoroutineContext) {
            val flight = Flight(actor)
            try {
                val came = Flight.with(flight) { work(cancellation) }
                continuation.resume(came)
            } catch (error: Throwable) {
                continuation.resumeWithException(translated(error, flight.thrown))
            } finally {
                cancellation.close()
            }
        }
    }

/** In functions of the application: whose act waits for them. */
internal class Acting(val actor: Any) : AbstractCoroutineContextElement(Acting) {
    companion object Key : CoroutineContext.Key<Acting>
}

/** Whether an act of this one's waits for the function of the application that asks. */
internal suspend fun isWaitedForBy(actor: Any): Boolean = currentCoroutineContext()[Acting]?.actor === actor

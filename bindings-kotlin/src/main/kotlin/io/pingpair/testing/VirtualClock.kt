// A clock for tests, on which waiting takes no time.

package io.pingpair.testing

import io.pingpair.internal.Functions
import io.pingpair.internal.NativeClock
import io.pingpair.internal.Read
import io.pingpair.internal.attempt
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.DurationUnit

/**
 * A clock that only moves on when somebody waits by it, or moves it.
 *
 * Given to a client as `clock`, no retry and no poll takes time.
 *
 * @param wait is called instead of moving the clock where somebody waits by it: it lets the time pass elsewhere, such
 * as in a sandbox, and then moves the clock by [advance].
 */
public class VirtualClock(private val wait: (suspend (Duration) -> Unit)? = null) {
    internal val native: NativeClock = attempt {
        NativeClock(
            wait?.let { function ->
                Functions { asks("wait") { arguments, _ -> function(Read.milliseconds(arguments.first())) } }
            },
        )
    }

    /** By how much it was moved on. */
    public val waited: Duration
        get() = attempt { native.waited() }.milliseconds

    /** Moves it on by so much. */
    public fun advance(duration: Duration) {
        attempt { native.advance(duration.toDouble(DurationUnit.MILLISECONDS)) }
    }

    /** Waits by it. */
    internal suspend fun pass(duration: Duration) {
        if (wait == null) advance(duration) else wait.invoke(duration)
    }

    /** By how much it was moved on. */
    override fun toString(): String = "VirtualClock(waited=$waited)"
}

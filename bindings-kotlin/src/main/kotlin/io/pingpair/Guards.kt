package io.pingpair

import kotlin.time.Duration

// What an application brings so that several processes can go on with pairings.

/**
 * Lets one holder at a time go on with a pairing.
 *
 * For each key the number of its last holder is kept, and the instant at which the lease runs out, or that it was
 * released. Every call is one atomic step (one statement, transaction or script), by the clock of the database.
 * Numbers begin with 1, stay below 2^53 and rise for ever. Whatever a method throws is a failure of the lease:
 * nothing is sent after it, and the call throws an [UnavailableError] of `store_failed`.
 *
 * The methods are called on threads of this package's own, and may block them. `checkLease` of `io.pingpair.testing`
 * tries it.
 */
public interface Lease {
    /**
     * Acquires the lease for a while, and gives a number higher than all before for that key; `null` while a lease on
     * that key has not run out.
     */
    public suspend fun acquire(key: String, duration: Duration): Long?

    /**
     * Lets the lease of this number run out so long from now, and says whether it could: if nobody acquired the lease
     * since and it was not released.
     */
    public suspend fun renew(key: String, fence: Long, duration: Duration): Boolean

    /**
     * Acquires the lease instead of the holder of this number, also while theirs has not run out, and gives a number
     * higher than all before for that key: the one before can no longer renew. `null`, and without effect, if somebody
     * acquired the lease since, or if it was released. A key of which nothing is known counts as held under [fence].
     */
    public suspend fun takeOver(key: String, fence: Long, duration: Duration): Long?

    /** Gives the lease of this number up; without effect if somebody acquired it since. */
    public suspend fun release(key: String, fence: Long)
}

/** What a store keeps for a key. */
public class Stored(
    /** The number under which the text was put. */
    public val generation: Long,
    /** The sealed snapshot. */
    public val text: String,
) {
    override fun equals(other: Any?): Boolean =
        other is Stored && generation == other.generation && text == other.text

    override fun hashCode(): Int = 31 * generation.hashCode() + text.hashCode()

    /** The number alone. */
    override fun toString(): String = "Stored(generation=$generation)"
}

/**
 * Keeps the last snapshot of each pairing, and refuses those who are behind.
 *
 * For each key the text and its generation are kept, and the highest fence seen. Nothing stored counts as
 * generation 0. Every call is one atomic step. Whatever a method throws is a failure of the store: nothing is sent
 * after it, and the call throws an [UnavailableError] of `store_failed`.
 *
 * The methods are called on threads of this package's own, and may block them. `checkStore` of `io.pingpair.testing`
 * tries it.
 */
public interface Store {
    /**
     * Stores the text, and says whether it could: if the stored generation is exactly one below [generation], and
     * [fence] is not below the highest fence seen for the key.
     */
    public suspend fun put(key: String, fence: Long, generation: Long, text: String): Boolean

    /** Generation and text of what was last put and not removed. */
    public suspend fun get(key: String): Stored?

    /**
     * Removes text and generation but not the fence, and says whether it could: if [fence] is not below the highest
     * fence seen for the key. Also true if nothing was stored.
     */
    public suspend fun remove(key: String, fence: Long): Boolean
}

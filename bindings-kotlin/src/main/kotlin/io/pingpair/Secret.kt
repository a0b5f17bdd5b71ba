package io.pingpair

import java.security.MessageDigest

/**
 * A text that is never printed: a code, an OTP, a password, a cookie or a token.
 *
 * It is read by [expose] alone. Two are compared in constant time.
 */
public class Secret(private val held: String) {
    /** The text. Show it to nobody but whom it is for, and never log it. */
    public fun expose(): String = held

    override fun equals(other: Any?): Boolean =
        other is Secret && MessageDigest.isEqual(held.toByteArray(), other.held.toByteArray())

    /** The same for all: a hash would tell of the text. */
    override fun hashCode(): Int = 0

    /** Dots. */
    override fun toString(): String = "••••••"
}

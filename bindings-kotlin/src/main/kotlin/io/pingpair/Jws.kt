package io.pingpair

import io.pingpair.internal.Direct
import io.pingpair.internal.attempt
import io.pingpair.internal.jwsSign
import io.pingpair.internal.jwsVerify
import java.nio.ByteBuffer

/** The header and payload of a token that was verified. What the payload holds is not printed. */
public class VerifiedToken internal constructor(
    /** The header, byte for byte. */
    public val header: ByteArray,
    /** The payload, byte for byte. It may hold secrets. */
    public val payload: ByteArray,
) {
    override fun toString(): String = "VerifiedToken(header=${visible(header.decodeToString())})"
}

/** HS256 compact JWS over any bytes (RFC 7515), strictly. */
public object Jws {
    private val HS256 = """{"alg":"HS256"}""".toByteArray()

    /**
     * Signs a payload of at least one byte. Throws a [ConfigurationError] for a key that is too short, and an
     * [InputError] for a header of another form.
     *
     * @param key At least 32 bytes.
     * @param header The bytes of a JSON object whose `alg` is `HS256`.
     */
    public fun sign(payload: ByteArray, key: ByteArray, header: ByteArray = HS256): String =
        attempt { Direct.sign(payload, key, header) ?: jwsSign(payload, key, header) }.decodeToString()

    /**
     * Verifies a token. Throws an [UntrustedReplyError] if it was not signed with this key, was changed, or has another
     * form.
     */
    public fun verify(token: ByteArray, key: ByteArray): VerifiedToken {
        val direct = attempt { Direct.verify(token, key) }
        if (direct != null) {
            val end = Int.SIZE_BYTES + ByteBuffer.wrap(direct).getInt()
            return VerifiedToken(direct.copyOfRange(Int.SIZE_BYTES, end), direct.copyOfRange(end, direct.size))
        }
        val verified = attempt { jwsVerify(token, key) }
        return VerifiedToken(verified.header, verified.payload)
    }

    /** The same of a text. */
    public fun verify(token: String, key: ByteArray): VerifiedToken = verify(token.toByteArray(), key)
}

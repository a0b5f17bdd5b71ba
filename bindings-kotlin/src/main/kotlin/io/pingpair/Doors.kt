package io.pingpair

import io.pingpair.internal.Direct
import io.pingpair.internal.attempt
import java.time.Instant

// The low-level doors: what only signs, and what only reads. Bytes in, bytes out.

/**
 * Signs requests of one operation, one by one, as an audit or another tool would check them: nothing is sent, and no
 * correlation is added.
 *
 * A signed request is a credential without an end date: it carries the client's token readably.
 *
 * @param operation The operation's name, such as `GetUserDetails`.
 */
public class RequestSigner(credentials: Credentials, operation: String) {
    private val native = attempt { credentials.native.signer(operation) }
    private val number = attempt { native.number() }.toLong()

    /**
     * The token of a request.
     *
     * @param request The arguments as JSON, such as `{"username":"meredith"}`.
     * @param now Its timestamp, by default the present one.
     */
    public fun sign(request: ByteArray, now: Instant? = null): ByteArray {
        val milliseconds = now?.toEpochMilli()?.toDouble()
        return attempt { Direct.sign(number, request, milliseconds ?: Double.NaN) ?: native.sign(request, milliseconds) }
    }

    override fun toString(): String = "RequestSigner"
}

/**
 * Verifies signed replies to one operation, one by one, and reads them as what the operation returns.
 *
 * Nothing ties a reply to a request: it may be an older one, or the answer to another operation.
 *
 * @param operation The operation's name, such as `GetUserDetails`.
 */
public class ReplyReader(credentials: Credentials, operation: String) {
    private val native = attempt { credentials.native.reader(operation) }
    private val number = attempt { native.number() }.toLong()

    /**
     * The reply that a token holds, as JSON with the names of the operation's reply. Throws a [RefusedError] when the
     * service said no, and an [UntrustedReplyError] when the token proves nothing.
     */
    public fun read(token: ByteArray): ByteArray = attempt { Direct.verify(number, token) ?: native.verify(token) }

    override fun toString(): String = "ReplyReader"
}

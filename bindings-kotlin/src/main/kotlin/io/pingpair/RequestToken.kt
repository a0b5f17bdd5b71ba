// Request tokens and replies by themselves, for audits, tools and tests.

package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.attempt
import io.pingpair.internal.parse
import io.pingpair.internal.record
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import java.time.Instant

/**
 * A signed request: a credential without an end date.
 *
 * It carries the client's token readably, and the service does not enforce its timestamp: whoever holds it can send it
 * again. Nothing of it is printed.
 */
public class RequestToken internal constructor(private val bytes: ByteArray) {
    /** The token's text, for the body of the request. */
    public val text: String
        get() = bytes.decodeToString()

    /** The same as bytes, in ASCII. */
    public fun toByteArray(): ByteArray = bytes.copyOf()

    /** Shows its length alone. */
    override fun toString(): String = "RequestToken (${bytes.size} bytes)"

    public companion object {
        /**
         * Builds the token of a request, as an audit or another tool would check it: no correlation is added.
         *
         * @param operation the operation's name, such as `GetUserDetails`.
         * @param body its arguments, such as `{"username": "meredith"}`: the names of the request's members.
         * @param now its timestamp: by default the present one.
         * @throws InputError for arguments that the operation does not take.
         */
        public fun build(
            credentials: Credentials,
            operation: String,
            body: JsonObject,
            now: Instant? = null,
        ): RequestToken {
            val milliseconds = now?.toEpochMilli()?.toDouble()
            return RequestToken(attempt { credentials.native.build(operation, body.toString(), milliseconds) })
        }
    }
}

/**
 * A reply that was verified by itself, without the request that it answers.
 *
 * Nothing ties it to a request: it may be an older one. Only its number is printed.
 */
public class Reply private constructor(
    /** 200 for done; 30000 to 30999 for a further step; any other for a refusal. */
    public val errorId: Long,
    /** The service's own words, raw: show them only through [visible]. */
    public val serviceMessage: String?,
    /** The id that the vendor's support asks for. */
    public val uniqueMsgId: String?,
    /** The text that the request carried in `clientData`. */
    public val clientData: String?,
    /** The operation's own members, by the wire's names. */
    public val members: JsonObject,
) {
    /** Shows its number alone. */
    override fun toString(): String = "Reply (errorId $errorId)"

    public companion object {
        /**
         * Verifies a signed reply: signature, organisation, token, and that it is a reply at all.
         *
         * @throws UntrustedReplyError if it proves nothing.
         */
        public fun verify(credentials: Credentials, token: ByteArray): Reply =
            read(parse(attempt { credentials.native.verify(token) }))

        /**
         * The same of a text.
         *
         * @throws UntrustedReplyError if it proves nothing.
         */
        public fun verify(credentials: Credentials, token: String): Reply = verify(credentials, token.toByteArray())

        private val read: Reader<Reply> = record {
            Reply(
                errorId = need("errorId", Read.number),
                serviceMessage = find("message", Read.text),
                uniqueMsgId = find("uniqueMsgId", Read.text),
                clientData = find("clientData", Read.text),
                members = need("members") { it.jsonObject },
            )
        }
    }
}

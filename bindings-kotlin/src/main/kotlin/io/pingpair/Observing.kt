package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.record
import kotlin.time.Duration

/** Where an OTP would go, for the function `destinations` to say yes or no. */
public class Destination internal constructor(
    /** `email`, `sms` or `voice`. */
    public val channel: String,
    /** The e-mail address, or the phone number without its extension. It is not printed. */
    public val address: String,
    /** What is dialled after the call was answered. It is not printed. */
    public val extension: String?,
    /** What may be shown. */
    public val masked: String,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf("channel" to channel, "address" to address, "extension" to extension, "masked" to masked)

    override fun personal(): Set<String> = setOf("address", "extension")

    internal companion object {
        val read: Reader<Destination> = record {
            Destination(
                channel = need("channel", Read.text),
                address = need("address", Read.text),
                extension = find("extension", Read.text),
                masked = need("masked", Read.text),
            )
        }
    }
}

/** One attempt of a call and how long it took. It holds nothing about a person and no secret. */
public class CallReport(
    /** The part of the path that names the operation. */
    public val operation: String,
    /** Which attempt of the call it was; the first is 1. */
    public val attempt: Int,
    /** What may be done when an answer is missing. */
    public val retryClass: RetryClass,
    /** Why it failed; `null` when it was done. */
    public val failure: Code? = null,
    /** Whether another attempt follows. */
    public val repeated: Boolean = false,
    /** The service's number, when it refused. */
    public val errorId: Long? = null,
    /** The id that the vendor's support asks for; only if it is plain. */
    public val uniqueMsgId: String? = null,
    /** How much the reply proves, when there was one. */
    public val provenance: Provenance? = null,
    /** From before sending to after the reply. */
    public val duration: Duration,
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "operation" to operation,
        "attempt" to attempt,
        "retryClass" to retryClass,
        "failure" to failure,
        "repeated" to repeated,
        "errorId" to errorId,
        "uniqueMsgId" to uniqueMsgId,
        "provenance" to provenance,
        "duration" to duration,
    )

    internal companion object {
        val read: Reader<CallReport> = record {
            CallReport(
                operation = need("operation", Read.text),
                attempt = need("attempt", Read.whole),
                retryClass = need("retryClass", RetryClass.read),
                failure = find("failure", Code.read),
                repeated = need("repeated", Read.flag),
                errorId = find("errorId", Read.number),
                uniqueMsgId = find("uniqueMsgId", Read.text),
                provenance = find("provenance", Provenance.read),
                duration = need("duration", Read.milliseconds),
            )
        }
    }
}

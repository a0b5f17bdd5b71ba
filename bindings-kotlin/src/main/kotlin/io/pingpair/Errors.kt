package io.pingpair

import kotlin.time.Duration

/**
 * What went wrong. [code] is a stable text, the same in every language.
 *
 * The message names what was expected. It holds no secret and nothing that a user or the service wrote.
 */
public sealed class PingPairException(message: String, details: Details, cause: Throwable?) :
    RuntimeException(message, cause) {
    /** The stable text. */
    public val code: Code = details.code

    /** Whether at least a part of the request may have left, so that it may have been carried out. */
    public val requestSent: Boolean = details.requestSent

    /** The HTTP status of the answer, when there was one. */
    public val httpStatus: Int? = details.httpStatus

    /** For how long the service asked to be left alone. */
    public val retryAfter: Duration? = details.retryAfter

    /**
     * The service's number for the reason, when this stems from an answer. On an [UnknownOutcomeError] this is a hint
     * that proves nothing.
     */
    public val errorId: Long? = details.errorId

    /** Whether the answer was signed with the organisation's key; `null` without an answer. */
    public val authenticated: Boolean? = details.authenticated

    /** The service's own words, raw: show them only through [visible]. They are not printed. */
    public val serviceMessage: String? = details.serviceMessage

    /** The id that the vendor's support asks for, raw. It is not printed. */
    public val uniqueMsgId: String? = details.uniqueMsgId

    /**
     * What PingOne said, when it refused: the id that its support asks for, its code, and what is wrong one by one. It
     * is not printed.
     */
    public val pingOneRefusal: PingOneRefusal? = details.pingOneRefusal

    /** What an error tells beyond its text. */
    internal class Details(
        val code: Code,
        val requestSent: Boolean = false,
        val httpStatus: Int? = null,
        val retryAfter: Duration? = null,
        val errorId: Long? = null,
        val authenticated: Boolean? = null,
        val serviceMessage: String? = null,
        val uniqueMsgId: String? = null,
        val pingOneRefusal: PingOneRefusal? = null,
    )
}

/** Mend the settings: key, properties, base URL, certificates. */
public class ConfigurationError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

/** Mend the arguments of this call. Nothing was sent. */
public class InputError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause) {
    internal constructor(message: String, code: Code) : this(message, Details(code))
}

/** The service said no: look at [errorId], or at [pingOneRefusal]; [errorId] is 0 where PingOne refused. */
public class RefusedError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

/** The answer proves nothing: look at what stands between here and the service. */
public class UntrustedReplyError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

/** The request left and no proof of its result came back: read the state before going on. */
public class UnknownOutcomeError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

/** Try again later. Nothing was changed. */
public class UnavailableError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

/**
 * The wait was ended from elsewhere. What had left runs to its end.
 *
 * A coroutine that is cancelled itself gets a `CancellationException`, as everywhere.
 */
public class CancelledError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

/** A bug in PingPair: please report it. */
public class InternalError internal constructor(message: String, details: Details, cause: Throwable? = null) :
    PingPairException(message, details, cause)

package io.pingpair.internal

import io.pingpair.CancelledError
import io.pingpair.Code
import io.pingpair.ConfigurationError
import io.pingpair.InputError
import io.pingpair.InternalError
import io.pingpair.PingOneRefusal
import io.pingpair.PingPairException
import io.pingpair.PingPairException.Details
import io.pingpair.RefusedError
import io.pingpair.UnavailableError
import io.pingpair.UnknownOutcomeError
import io.pingpair.UntrustedReplyError
import java.nio.charset.CharacterCodingException

// The native library's errors as the package's own.

/** What comes of a call of the native library that does not wait. */
internal inline fun <T> attempt(work: () -> T): T =
    try {
        work()
    } catch (error: NativeException) {
        throw translated(error, null)
    } catch (error: InternalException) {
        throw translated(error, null)
    } catch (error: CharacterCodingException) {
        throw translated(error, null)
    }

/** The error of a call; [thrown] is what a function of the application threw meanwhile. */
internal fun translated(error: Throwable, thrown: Throwable?): Throwable = when (error) {
    is NativeException.Failed -> described(error.described, thrown)
    is InternalException -> InternalError("this is a bug in PingPair [internal]", Details(Code.INTERNAL), error)
    is CharacterCodingException -> InputError("a text has half of a character [value_malformed]", Code.VALUE_MALFORMED)
    else -> error
}

private fun described(text: String, cause: Throwable?): PingPairException = record {
    val details = Details(
        code = need("code", Code.read),
        requestSent = find("requestSent", Read.flag) ?: false,
        httpStatus = find("httpStatus", Read.whole),
        retryAfter = find("retryAfter", Read.milliseconds),
        errorId = find("errorId", Read.number),
        authenticated = find("authenticated", Read.flag),
        serviceMessage = find("serviceMessage", Read.text),
        uniqueMsgId = find("uniqueMsgId", Read.text),
        pingOneRefusal = find("pingOneRefusal", PingOneRefusal.read),
    )
    val message = need("text", Read.text)
    when (need("class", Read.text)) {
        "ConfigurationError" -> ConfigurationError(message, details, cause)
        "InputError" -> InputError(message, details, cause)
        "RefusedError" -> RefusedError(message, details, cause)
        "UntrustedReplyError" -> UntrustedReplyError(message, details, cause)
        "UnknownOutcomeError" -> UnknownOutcomeError(message, details, cause)
        "UnavailableError" -> UnavailableError(message, details, cause)
        "CancelledError" -> CancelledError(message, details, cause)
        else -> InternalError(message, details, cause)
    }
}(parse(text))

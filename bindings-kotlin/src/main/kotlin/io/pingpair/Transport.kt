package io.pingpair

import java.io.InputStream
import kotlin.time.Duration
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runInterruptible

/** A request on its way, once. Nothing but its method is printed. */
public class TransportRequest internal constructor(
    /** The method: PingID's are all `POST`. */
    public val method: String,
    /** Where to. */
    public val url: String,
    /**
     * The headers, to be sent as they are and beside no others that say something of the body. PingOne's hold tokens
     * and cookies.
     */
    public val headers: Map<String, String>,
    /** The body, which is a credential: a signed request, or a password. Never log it, never store it. */
    public val body: ByteArray?,
    /** In how long from now the reply has to be there, whole. The coroutine is cancelled then. */
    public val timeout: Duration,
) {
    override fun toString(): String = "TransportRequest($method)"
}

/** What came of a request. */
public sealed interface Delivery {
    /** An answer. */
    public class Answered(
        /** The HTTP status. */
        public val status: Int,
        /** The headers, of which one name may stand several times. */
        public val headers: List<Pair<String, String>>,
        /** The body as it came, undecoded; it is read to its end, or until it is too large, and closed. */
        public val body: ReplyBody,
    ) : Delivery {
        override fun toString(): String = "Answered($status)"
    }

    /** That some of the request may have left, and no whole answer came. */
    public class Lost(
        /** Why. */
        public val cause: LossCause,
    ) : Delivery {
        override fun toString(): String = "Lost($cause)"
    }

    /** That not one byte of the body left: say so only where it is proven. */
    public class NotSent(
        /** Why. */
        public val cause: UnsentCause,
    ) : Delivery {
        override fun toString(): String = "NotSent($cause)"
    }
}

/** Why no whole answer came after some of the request may have left. */
public enum class LossCause(override val text: String) : Named {
    /** The connection was closed or broke. */
    CLOSED("closed"),

    /** What came is no answer of HTTP. */
    MALFORMED("malformed"),

    /** The time was over. */
    TIMED_OUT("timedOut"),

    /** The answer is larger than any of the service's. */
    TOO_LARGE("tooLarge"),
}

/** Why nothing left. */
public enum class UnsentCause(override val text: String) : Named {
    /** The service's certificate was refused. */
    CERTIFICATE_REFUSED("certificateRefused"),

    /** No connection was made. */
    CONNECTION_FAILED("connectionFailed"),

    /** The host's name has no address. */
    NAME_NOT_FOUND("nameNotFound"),

    /** The proxy refused, or was not reached. */
    PROXY_FAILED("proxyFailed"),

    /** The time was over before a connection was made. */
    TIMED_OUT("timedOut"),
}

/** The body of an answer, read piece by piece. */
public interface ReplyBody : AutoCloseable {
    /** The next piece, which is not changed afterwards; `null` at the end. */
    public suspend fun read(): ByteArray?

    /** Lets go of it, whether or not it was read to its end. */
    override fun close()

    public companion object {
        /** The body that these bytes are. */
        public fun of(bytes: ByteArray): ReplyBody = Whole(bytes)

        /** A body that is read from a stream, on threads for blocking work. */
        public fun of(stream: InputStream): ReplyBody = Streamed(stream)
    }
}

/**
 * Carries requests. What it brings back goes to the same rules as what the transport that ships brings back: nothing is
 * verified, classified or repeated here.
 *
 * **Whoever writes one signs a contract**, on which the promise rests that nothing that reaches a person or costs money
 * is sent twice: one delivery for each call, also on a connection that breaks; no redirects, no cookies, no cache, no
 * proxy but a given one, no decoding of the body. With OkHttp that is `retryOnConnectionFailure(false)`,
 * `followRedirects(false)`, no cookie jar, no cache and `Proxy.NO_PROXY`; `HttpURLConnection` sends a POST again by
 * itself and cannot keep it. Whatever it throws counts as lost after sending. `checkTransport` of `io.pingpair.testing`
 * tries it.
 */
public interface Transport {
    /** Sends the request once. */
    public suspend fun deliver(request: TransportRequest): Delivery
}

private class Whole(private var bytes: ByteArray?) : ReplyBody {
    override suspend fun read(): ByteArray? = bytes.also { bytes = null }

    override fun close() {
        bytes = null
    }
}

private class Streamed(private val stream: InputStream) : ReplyBody {
    override suspend fun read(): ByteArray? = runInterruptible(Dispatchers.IO) {
        val piece = ByteArray(PIECE)
        val length = stream.read(piece)
        if (length < 0) null else piece.copyOf(length)
    }

    override fun close(): Unit = stream.close()
}

/** As many bytes are read at a time. */
private const val PIECE = 16 * 1024

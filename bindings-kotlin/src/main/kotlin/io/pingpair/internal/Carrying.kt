package io.pingpair.internal

import io.pingpair.Delivery
import io.pingpair.LossCause
import io.pingpair.ReplyBody
import io.pingpair.Transport
import io.pingpair.TransportRequest
import java.io.ByteArrayOutputStream
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicInteger
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.TimeMark
import kotlin.time.TimeSource
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.withTimeoutOrNull
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.jsonObject

/** The functions by which the native library uses a transport. */
internal fun Functions.transport(transport: Transport) {
    val streams = ConcurrentHashMap<Int, Rest>()
    val numbers = AtomicInteger()
    asks("deliver") { given, body ->
        val request = request(given, body)
        answer(request.timeout) {
            val came = transport.deliver(request)
            if (came is Delivery.Answered) came.body.use { read(it)?.let { bytes -> Answer(head(came), bytes) } }
                ?: lost(LossCause.TOO_LARGE)
            else missing(came)
        }
    }
    asks("download") { given, body ->
        val request = request(given, body)
        val end = TimeSource.Monotonic.markNow() + request.timeout
        answer(request.timeout) {
            val came = transport.deliver(request)
            if (came is Delivery.Answered) {
                val stream = numbers.incrementAndGet()
                streams[stream] = Rest(came.body, end)
                given(head(came).toList() + ("stream" to stream))
            } else {
                missing(came)
            }
        }
    }
    asks("piece") { given, _ ->
        val stream = Read.whole(given[0])
        val rest = checkNotNull(streams[stream]) { "there is no such download" }
        try {
            val left = minOf(LONGEST_SILENCE, -rest.end.elapsedNow())
            val piece = checkNotNull(within(left) { next(rest.body) ?: END }) { "the time of the download is over" }
            if (piece.isEmpty()) streams.remove(stream)?.body?.close()
            piece
        } catch (error: Throwable) {
            streams.remove(stream)?.body?.close()
            throw error
        }
    }
    asks("stop") { given, _ -> streams.remove(Read.whole(given[0]))?.body?.close() }
}

/** The rest of a download, and when the time for it is over. */
private class Rest(val body: ReplyBody, val end: TimeMark)

private fun request(given: JsonArray, body: ByteArray?): TransportRequest {
    val headers = given[2].jsonObject.mapValues { (_, value) -> Read.text(value) }
    return TransportRequest(
        method = Read.text(given[0]),
        url = Read.text(given[1]),
        headers = headers + ("Accept-Encoding" to "identity"),
        body = body,
        timeout = Read.milliseconds(given[3]),
    )
}

/** What the transport brings in time. What it throws counts as lost after sending. */
private suspend fun answer(timeout: Duration, deliver: suspend () -> Any): Any {
    val flight = Flight.current()
    return try {
        within(timeout, deliver) ?: lost(LossCause.TIMED_OUT)
    } catch (error: Throwable) {
        flight?.thrown = error
        lost(LossCause.CLOSED)
    }
}

/** The body's bytes; `null` if they are too many. */
private suspend fun read(body: ReplyBody): ByteArray? {
    val bytes = ByteArrayOutputStream()
    while (true) {
        val piece = body.read() ?: return bytes.toByteArray()
        if (bytes.size() + piece.size > MAXIMUM_REPLY) return null
        bytes.write(piece)
    }
}

/** The next piece that is not empty. */
private suspend fun next(body: ReplyBody): ByteArray? {
    while (true) {
        val piece = body.read() ?: return null
        if (piece.isNotEmpty()) return piece
    }
}

private fun head(came: Delivery.Answered) = given(
    "status" to came.status,
    "retryAfter" to header(came, "retry-after"),
    "contentEncoding" to header(came, "content-encoding"),
    "date" to header(came, "date"),
    "contentType" to header(came, "content-type"),
    "location" to header(came, "location"),
    "setCookies" to came.headers.filter { (name, _) -> name.equals("set-cookie", ignoreCase = true) }.map { it.second },
    "correlationId" to (header(came, "correlation-id") ?: header(came, "x-request-id")),
)

private fun header(came: Delivery.Answered, name: String) =
    came.headers.firstOrNull { it.first.equals(name, ignoreCase = true) }?.second

private fun missing(came: Delivery): Any = when (came) {
    is Delivery.Lost -> lost(came.cause)
    is Delivery.NotSent -> given("notSent" to came.cause)
    is Delivery.Answered -> error("an answer is not missing")
}

private fun lost(cause: LossCause) = given("lost" to cause)

/** Waits so long for work, also for such as blocks its thread. */
private suspend fun <T : Any> within(limit: Duration, work: suspend () -> T): T? {
    val working = carriers.async { work() }
    try {
        return withTimeoutOrNull(limit) { working.await() }
    } finally {
        working.cancel()
    }
}

/** Where transports work. */
private val carriers = CoroutineScope(SupervisorJob() + Dispatchers.IO.limitedParallelism(MOST_CALLS, "carriers"))

/** The largest reply that is read, in bytes. */
private const val MAXIMUM_REPLY = 1 shl 20

/** For how long a download may be silent. */
private val LONGEST_SILENCE = 60.seconds

private val END = ByteArray(0)

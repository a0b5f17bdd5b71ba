// Tries what a transport promises: one delivery for each call, whatever happens on the way.

package io.pingpair.testing

import io.pingpair.Client
import io.pingpair.PingPairException
import io.pingpair.Transport
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/**
 * Tries everything that [Transport] promises, against a server of its own on loopback.
 *
 * It takes some seconds: one of the kinds is a server that says nothing until the time is over.
 *
 * @throws AssertionError if a promise was broken: its message says which.
 */
public suspend fun checkTransport(transport: Transport) {
    FAULTS.forEach { tryFault(transport, it) }
    tryNobody(transport)
    tryState(transport)
}

/** What the server does with a first request, and what has to come of it. */
private class Fault(
    val name: String,
    /** What the call comes to: a code, or nothing where it is done. */
    val codes: Set<String?>,
    /** So long an attempt may take. */
    val patience: Duration = LONG,
    /** What the server does with the first request; those that follow are answered. */
    val act: Act,
)

private suspend fun tryFault(transport: Transport, fault: Fault) {
    FaultServer(fault.act, isAlways = false).use { server ->
        client(server, transport, fault.patience).use { client ->
            val code = codeOf(client)
            val deliveries = server.requests.size
            promised(deliveries == 1) { "${fault.name}: expected 1 delivery, and not $deliveries" }
            val expected = fault.codes.joinToString(" or ")
            promised(code in fault.codes) { "${fault.name}: expected $expected, and not $code" }
        }
    }
}

/** Nobody listens: what is said not to have left must not have. */
private suspend fun tryNobody(transport: Transport) {
    val server = FaultServer(ANSWERED, isAlways = false)
    server.close()
    client(server, transport).use { client ->
        val code = codeOf(client)
        promised(code == "unreachable" || code == LOST) { "nobody listens: $code" }
    }
}

/** Nothing is kept from one call to the next, and nothing is added to a request. */
private suspend fun tryState(transport: Transport) {
    val more = "Set-Cookie: session=1; Path=/\r\nCache-Control: max-age=3600\r\nETag: \"1\"\r\n"
    FaultServer({ request -> write(answer(request, more)) }, isAlways = true).use { server ->
        client(server, transport).use { client ->
            repeat(2) { client.getActivationCode("meredith") }
        }
        promised(server.requests.size == 2) { "a second call must not be answered from a cache" }
        for (request in server.requests) {
            val lines = request.head.lowercase().split("\r\n")
            val encoding = lines.firstOrNull { it.startsWith("accept-encoding:") }
            promised(lines.first().startsWith("post ")) { "the method must be POST" }
            promised(lines.none { it.startsWith("cookie:") }) { "no cookie may be sent" }
            promised(lines.none { it.startsWith("if-none-match:") || it.startsWith("if-modified-since:") }) {
                "nothing may be revalidated"
            }
            promised(encoding == "accept-encoding: identity") { "no encoding may be asked for" }
        }
    }
}

private fun client(server: FaultServer, by: Transport, patience: Duration = LONG): Client =
    Client(server.credentials) {
        transport = by
        attemptTimeout = patience
        deadline = patience * 3
    }

private suspend fun codeOf(client: Client): String? =
    try {
        client.getActivationCode("meredith")
        null
    } catch (error: PingPairException) {
        error.code.text
    }

private fun promised(holds: Boolean, text: () -> String) {
    if (!holds) throw AssertionError("the transport breaks its contract: ${text()}")
}

/** A busy machine is no fault of the transport. */
private val LONG = 10.seconds
private const val LOST = "outcome_unknown"
private const val TOO_LARGE = (1 shl 20) + 1
private const val TAIL = 10
private const val LAST_CHUNK_MISSING =
    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
private const val REDIRECT =
    "HTTP/1.1 307 Temporary Redirect\r\nLocation: /pingid/elsewhere\r\nContent-Length: 0\r\n\r\n"

private val ANSWERED: Act = { request -> write(answer(request)) }

private val FAULTS = listOf(
    Fault("it is answered", setOf(null), act = ANSWERED),
    Fault("the connection ends before an answer", setOf(LOST)) { end() },
    Fault("the connection breaks before an answer", setOf(LOST)) { reset() },
    Fault("the answer is cut off", setOf(LOST)) { request ->
        write(answer(request).dropLast(TAIL))
        end()
    },
    Fault("the last chunk is missing", setOf(LOST)) { request ->
        val body = signed(request)
        write("$LAST_CHUNK_MISSING${body.length.toString(16)}\r\n$body\r\n")
        end()
    },
    Fault("nothing is said until the time is over", setOf(LOST), patience = 1.seconds) { },
    Fault("the answer is larger than 1 MiB", setOf(LOST, "reply_too_large")) {
        write("HTTP/1.1 200 OK\r\nContent-Length: $TOO_LARGE\r\n\r\n")
        write("A".repeat(TOO_LARGE))
    },
    Fault("the answer is a redirect", setOf(LOST, "reply_redirected")) { write(REDIRECT) },
    Fault("what comes is not HTTP", setOf(LOST)) {
        write("SSH-2.0-OpenSSH_9.2\r\n")
        end()
    },
)

// A service on loopback that answers as a test of transports says, and keeps what came to it.

package io.pingpair.testing

import io.pingpair.Credentials
import io.pingpair.internal.given
import io.pingpair.internal.parse
import java.io.Closeable
import java.io.IOException
import java.io.InputStream
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.Base64
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.concurrent.thread
import kotlinx.serialization.json.jsonObject

/** What the server does with a request that has come whole. */
internal typealias Act = FaultServer.Connection.(Received) -> Unit

/** A request, its bytes as characters of the same number. */
internal class Received(val head: String, val body: String)

internal class FaultServer(private val act: Act, private val isAlways: Boolean) : Closeable {
    private val server = ServerSocket(0, BACKLOG, InetAddress.getByName("127.0.0.1"))
    private val sockets: MutableSet<Socket> = ConcurrentHashMap.newKeySet()

    val requests = CopyOnWriteArrayList<Received>()
    val credentials: Credentials = Credentials.forTests("http://127.0.0.1:${server.localPort}/pingid")

    init {
        thread(isDaemon = true, name = "pingpair-fault-server") {
            untilClosed {
                while (true) {
                    val socket = server.accept()
                    sockets += socket
                    thread(isDaemon = true, name = "pingpair-fault-connection") { untilClosed { serve(socket) } }
                }
            }
        }
    }

    private fun serve(socket: Socket) {
        val stream = socket.getInputStream().buffered()
        while (true) {
            val request = stream.request() ?: return
            requests += request
            val does = if (isAlways || requests.size == 1) act else { it -> write(answer(it)) }
            Connection(socket).does(request)
        }
    }

    override fun close() {
        server.close()
        sockets.forEach { it.close() }
    }

    /** What an act can do. */
    inner class Connection(private val socket: Socket) {
        /** Sends these characters as bytes of the same number. */
        fun write(text: String) {
            socket.getOutputStream().write(text.toByteArray(Charsets.ISO_8859_1))
            socket.getOutputStream().flush()
        }

        /** Ends the connection as one ends. */
        fun end() {
            socket.shutdownOutput()
            socket.close()
        }

        /** Breaks it. */
        fun reset() {
            socket.setSoLinger(true, 0)
            socket.close()
        }

        /** A signed answer to a request, as HTTP. */
        fun answer(request: Received, headers: String = ""): String {
            val body = signed(request)
            val head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n"
            return "$head$headers\r\n$body"
        }

        /** The body of one. */
        fun signed(request: Received): String {
            val payload = Base64.getUrlDecoder().decode(request.body.split(".")[1]).decodeToString()
            val clientData = parse(payload).jsonObject.getValue("reqBody").jsonObject["clientData"]
            return signReply(credentials, given("activationCode" to "292070522701", "clientData" to clientData))
        }
    }

    private companion object {
        const val BACKLOG = 50
    }
}

/** Whoever closes a socket ends what reads from it. */
private fun untilClosed(work: () -> Unit) {
    try {
        work()
    } catch (_: IOException) {
        return
    }
}

/** The next request, once it has come whole; nothing at the end. */
private fun InputStream.request(): Received? {
    val head = StringBuilder()
    while (!head.endsWith("\r\n\r\n")) {
        val byte = read()
        if (byte < 0) return null
        head.append(byte.toChar())
    }
    val length = LENGTH.find(head)?.groupValues?.get(1)?.toInt() ?: 0
    val body = readNBytes(length)
    if (body.size < length) return null
    return Received(head.toString().removeSuffix("\r\n\r\n"), body.toString(Charsets.ISO_8859_1))
}

private val LENGTH = Regex("^content-length: *(\\d+)", setOf(RegexOption.IGNORE_CASE, RegexOption.MULTILINE))

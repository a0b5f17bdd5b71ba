// A server that answers as a test says, signed as PingID signs.

package io.pingpair

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import io.pingpair.testing.signReply
import java.net.InetAddress
import java.net.InetSocketAddress
import java.util.Base64
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject

/** What a request held. */
internal class Received(val verb: String, val path: String, val mediaType: String?, val body: JsonObject)

/** Answers every operation of PingID with [reply]; what is asked elsewhere is answered by [others]. */
internal class AnsweringService(
    private val others: (verb: String, path: String, body: String) -> Pair<Int, String> = { _, _, _ -> 404 to "{}" },
) : AutoCloseable {
    private val server = HttpServer.create(InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
    private val threads = Executors.newCachedThreadPool()
    val requests = CopyOnWriteArrayList<Received>()
    val url: String get() = "http://127.0.0.1:${server.address.port}"
    val credentials: Credentials

    @Volatile
    var reply: JsonObject = JsonObject(emptyMap())

    init {
        server.executor = threads
        server.createContext("/") { answer(it) }
        server.start()
        credentials = Credentials.forTests("$url/pingid")
    }

    /** Notes a request that is none of PingID's. */
    fun note(verb: String, path: String, mediaType: String?, body: String) {
        requests += Received(verb, path, mediaType, Json.parseToJsonElement(body).jsonObject)
    }

    override fun close() {
        server.stop(0)
        threads.shutdownNow()
    }

    private fun answer(exchange: HttpExchange) {
        val body = exchange.requestBody.readBytes().decodeToString()
        val (verb, path) = exchange.requestMethod to exchange.requestURI.toString()
        val mediaType = exchange.requestHeaders.getFirst("Content-Type")
        val (status, text) =
            if (path.startsWith("/pingid/")) {
                200 to signed(verb, path, mediaType, body)
            } else {
                lastMediaType.set(mediaType)
                others(verb, path, body)
            }
        exchange.responseHeaders.set("Content-Type", "application/json")
        exchange.responseHeaders.set("Set-Cookie", "ST=cookie-of-the-flow; Path=/; HttpOnly")
        val bytes = text.toByteArray()
        exchange.sendResponseHeaders(status, bytes.size.toLong())
        exchange.responseBody.use { it.write(bytes) }
    }

    private fun signed(verb: String, path: String, mediaType: String?, token: String): String {
        val payload = Base64.getUrlDecoder().decode(token.split(".")[1]).decodeToString()
        val body = Json.parseToJsonElement(payload).member("reqBody").jsonObject
        requests += Received(verb, path, mediaType, body)
        val answer = HashMap<String, JsonElement>(reply)
        body["clientData"]?.let { answer["clientData"] = it }
        val username = body["userName"] ?: body["username"]
        val details = answer["userDetails"] as? JsonObject
        if (username is JsonPrimitive && details != null) {
            answer["userDetails"] = JsonObject(details + ("userName" to username))
        }
        return signReply(credentials, JsonObject(answer))
    }

    companion object {
        /** The media type of the request that is being answered on this thread. */
        val lastMediaType = ThreadLocal<String?>()
    }
}

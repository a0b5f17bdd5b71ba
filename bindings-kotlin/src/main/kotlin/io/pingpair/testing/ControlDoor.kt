// The door by which tests control a sandbox.

package io.pingpair.testing

import io.pingpair.internal.given
import io.pingpair.internal.parse
import java.net.HttpURLConnection
import java.net.Proxy
import java.net.URI
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject

/**
 * The control door of a sandbox refused a call.
 *
 * @property code why, as a stable text.
 */
public class SandboxException internal constructor(message: String, public val code: String) :
    RuntimeException(message)

/** A body of these members; what is null is left out. */
internal fun body(vararg members: Pair<String, Any?>, more: Map<String, Any> = emptyMap()): JsonObject =
    given(members.asList() + more.toList())

internal class ControlDoor(private val url: String, private val token: String) {
    suspend fun call(method: String, path: String, body: JsonObject?): JsonObject =
        withContext(Dispatchers.IO) {
            val (status, text) = exchange(method, path, body)
            val answer = parse(text).jsonObject
            if (status == HttpURLConnection.HTTP_OK) return@withContext answer
            throw SandboxException(answer.text("message"), answer.text("error"))
        }

    private fun exchange(method: String, path: String, body: JsonObject?): Pair<Int, String> {
        val connection = URI("$url/$path").toURL().openConnection(Proxy.NO_PROXY) as HttpURLConnection
        connection.requestMethod = method
        connection.setRequestProperty("Authorization", "Bearer $token")
        // On a connection that is used again a call may be made twice.
        connection.setRequestProperty("Connection", "close")
        if (body != null) {
            connection.setRequestProperty("Content-Type", "application/json")
            connection.doOutput = true
            connection.outputStream.use { it.write(body.toString().toByteArray()) }
        }
        val status = connection.responseCode
        val stream = if (status < HttpURLConnection.HTTP_BAD_REQUEST) connection.inputStream else connection.errorStream
        return status to stream.use { it.readBytes().decodeToString() }
    }
}

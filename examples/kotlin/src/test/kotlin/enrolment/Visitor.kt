// A browser, as far as the service sees one.

package enrolment

import java.net.URI
import java.net.URLEncoder
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import org.junit.jupiter.api.Assertions.assertEquals

class Visitor(val port: Int) {
    private val client = HttpClient.newHttpClient()
    private var cookie: String? = null

    fun get(path: String): HttpResponse<String> = send(path, HttpRequest.newBuilder().GET())

    /** Sends a form, by default with the token that the page has. */
    fun post(path: String, vararg fields: Pair<String, String>, token: String? = token(), site: String = "same-origin"): HttpResponse<String> {
        val all = fields.asList() + listOfNotNull(token?.let { "csrf" to it })
        val form = all.joinToString("&") { (name, value) -> "$name=${URLEncoder.encode(value, Charsets.UTF_8)}" }
        val request = HttpRequest.newBuilder().POST(BodyPublishers.ofString(form))
        request.header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", site)
        return send(path, request)
    }

    fun logIn(username: String, password: String): HttpResponse<String> {
        get("/login")
        return post("/login", "username" to username, "password" to password)
    }

    /** The token of this session's forms. */
    fun token(): String {
        val page = get(if (isLoggedIn()) "/" else "/login").body()
        return checkNotNull(Regex("""name="csrf" value="([^"]+)"""").find(page)).groupValues[1]
    }

    private fun isLoggedIn(): Boolean = get("/").statusCode() == 200

    private fun send(path: String, request: HttpRequest.Builder): HttpResponse<String> {
        cookie?.let { request.header("Cookie", it) }
        val answer = client.send(request.uri(URI("http://127.0.0.1:$port$path")).build(), BodyHandlers.ofString())
        for (given in answer.headers().allValues("Set-Cookie")) cookie = given.substringBefore(";")
        if (answer.statusCode() != 303) assertEquals(listOf("no-store"), answer.headers().allValues("Cache-Control"))
        return answer
    }
}

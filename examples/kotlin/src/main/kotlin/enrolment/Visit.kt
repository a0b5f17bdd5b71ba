// A request, and what it is answered with.

package enrolment

import com.sun.net.httpserver.HttpExchange
import java.net.URLDecoder
import java.security.MessageDigest

/** A request that is not carried out; its text is for the user. */
class Refusal(val status: Int, override val message: String) : RuntimeException(message)

/** What a request is answered with. */
class Reply(
    val status: Int = 200,
    val type: String = "text/html; charset=utf-8",
    val content: ByteArray = ByteArray(0),
    val headers: Map<String, String> = emptyMap(),
) {
    companion object {
        fun page(page: Html, status: Int = 200, headers: Map<String, String> = emptyMap()): Reply =
            Reply(status, content = page.text.toByteArray(), headers = headers)

        fun redirect(place: String, headers: Map<String, String> = emptyMap()): Reply =
            Reply(SEE_OTHER, headers = headers + ("Location" to place))

        private const val SEE_OTHER = 303
    }
}

/** A request, and the session of the browser that sent it. */
class Visit(private val exchange: HttpExchange, sessions: Sessions) {
    val method: String = exchange.requestMethod
    val path: String = exchange.requestURI.path

    /** Of the browser that asks, logged in or not. */
    val session: Session? = sessions.find(cookie())

    /** The fields of the form that was sent. */
    val form: Map<String, String> by lazy { fields(body()) }

    /** The session of who has logged in: others are sent to do so. */
    fun user(): Session? = session?.takeIf { it.username.isNotEmpty() }

    /** Refuses what no page of this session sent. */
    fun checkSender(): Session {
        // Browsers that do not tell it are old; the token is always needed.
        val site = exchange.requestHeaders.getFirst("Sec-Fetch-Site") ?: SAME
        val token = form["csrf"].orEmpty().toByteArray()
        val its = session
        if (its == null || site != SAME || !MessageDigest.isEqual(token, its.csrf.toByteArray())) {
            throw Refusal(403, "This form is not ours, or it is too old.")
        }
        return its
    }

    private fun cookie(): String? =
        exchange.requestHeaders["Cookie"].orEmpty().flatMap { it.split(";") }.map { it.trim() }
            .firstOrNull { it.startsWith("$COOKIE=") }?.removePrefix("$COOKIE=")

    private fun body(): String {
        val bytes = exchange.requestBody.readNBytes(MOST_BYTES + 1)
        if (bytes.size > MOST_BYTES) throw Refusal(413, "That is too much.")
        return bytes.decodeToString()
    }

    private fun fields(body: String): Map<String, String> =
        body.split("&").filter { "=" in it }.associate { field ->
            val (name, value) = field.split("=", limit = 2).map(::decoded)
            name to value
        }

    private fun decoded(text: String): String =
        try {
            URLDecoder.decode(text, Charsets.UTF_8)
        } catch (_: IllegalArgumentException) {
            throw Refusal(400, "That is not what was asked for.")
        }

    companion object {
        /** `__Host-` has browsers take it from this host alone, by https and for all paths. */
        const val COOKIE = "__Host-session"

        /** Gives the browser its cookie. Browsers trust http://localhost as they trust https. */
        fun given(cookie: String): Map<String, String> =
            mapOf("Set-Cookie" to "$COOKIE=$cookie; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=3600")

        private const val SAME = "same-origin"
        private const val MOST_BYTES = 16 * 1024
    }
}

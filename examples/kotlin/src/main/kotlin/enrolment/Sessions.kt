// Login sessions, in files, so that they outlive the process.

package enrolment

import java.security.MessageDigest
import java.security.SecureRandom
import java.time.Duration
import java.time.Instant
import java.util.Base64

/** What the user said of the phone that was paired. */
enum class Verdict { MINE, NOT_MINE }

/** One browser's session. */
class Session(
    /** Names it, and is the context of its pairing. The cookie does not follow from it. */
    val key: String,
    /** Stands in each form, and nobody else's page knows it. */
    val csrf: String,
    /** Who has logged in; empty before. */
    val username: String,
    val verdict: Verdict?,
    val until: Instant,
) {
    /** What its pairing belongs to. */
    val context: ByteArray get() = key.toByteArray()
}

/** The sessions of all browsers. */
class Sessions(private val kept: Folder) {
    /** Begins a session: it, and its cookie. */
    fun begin(username: String = ""): Pair<Session, String> {
        val cookie = random()
        val session = Session(keyOf(cookie), random(), username, null, Instant.now() + LIFETIME)
        write(session)
        return session to cookie
    }

    /** The session of a cookie. */
    fun find(cookie: String?): Session? = cookie?.let { read(keyOf(it)) }

    /** Keeps what the user said of the phone. */
    fun decide(session: Session, verdict: Verdict?) {
        write(Session(session.key, session.csrf, session.username, verdict, session.until))
    }

    /** Ends a session: its cookie is worth nothing any more. */
    fun end(session: Session) {
        kept.delete(session.key)
    }

    /** Forgets sessions that have run out. */
    fun forget() {
        for (key in kept.names()) if (read(key) == null) kept.delete(key)
    }

    private fun read(key: String): Session? {
        val read = kept.read(key) ?: return null
        val until = Instant.parse(read.getValue("until"))
        if (until <= Instant.now()) return null
        val verdict = read["verdict"]?.let { Verdict.valueOf(it) }
        return Session(key, read.getValue("csrf"), read.getValue("username"), verdict, until)
    }

    private fun write(session: Session) {
        val told = session.verdict?.let { mapOf("verdict" to it.name) }.orEmpty()
        val always = mapOf("csrf" to session.csrf, "username" to session.username, "until" to "${session.until}")
        kept.write(session.key, always + told)
    }

    private companion object {
        val LIFETIME: Duration = Duration.ofHours(1)
        val RANDOM = SecureRandom()

        fun random(): String = encoded(ByteArray(32).also { RANDOM.nextBytes(it) })

        /** The cookie is 32 random bytes, which nobody finds by trying. */
        fun keyOf(cookie: String): String =
            encoded(MessageDigest.getInstance("SHA-256").digest(cookie.toByteArray()))

        fun encoded(bytes: ByteArray): String = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
    }
}

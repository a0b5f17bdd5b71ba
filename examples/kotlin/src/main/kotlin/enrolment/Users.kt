// Who may log in: names and hashed passwords in a file. An application has a directory instead.

package enrolment

import java.io.StringWriter
import java.nio.file.Path
import java.security.MessageDigest
import java.security.SecureRandom
import java.util.HexFormat
import java.util.Properties
import javax.crypto.SecretKeyFactory
import javax.crypto.spec.PBEKeySpec
import kotlin.io.path.exists
import kotlin.io.path.reader
import kotlin.io.path.writeText

/** The users of a file. */
class Users private constructor(private val hashes: Map<String, String>) {
    private val nobody = hashed("nobody's password")

    /** Whether this is the user's password. A name that nobody has takes as long as one that somebody has. */
    fun knows(username: String, password: String): Boolean {
        val known = hashes[username]
        val (salt, expected) = (known ?: nobody).split(":").map { HexFormat.of().parseHex(it) }
        return MessageDigest.isEqual(derived(password, salt), expected) && known != null
    }

    companion object {
        fun read(file: Path): Users = Users(hashes(file))

        /** Adds a user to the file, or gives one a new password. */
        fun add(file: Path, username: String, password: String) {
            val all = Properties().apply { putAll(if (file.exists()) hashes(file) else emptyMap()) }
            all[username] = hashed(password)
            file.writeText(StringWriter().also { all.store(it, null) }.toString())
        }

        private fun hashes(file: Path): Map<String, String> {
            val read = Properties().apply { file.reader().use { load(it) } }
            return read.stringPropertyNames().associateWith { read.getProperty(it) }
        }

        private fun hashed(password: String): String {
            val salt = ByteArray(16).also { SecureRandom().nextBytes(it) }
            return listOf(salt, derived(password, salt)).joinToString(":") { HexFormat.of().formatHex(it) }
        }

        private fun derived(password: String, salt: ByteArray): ByteArray {
            val spec = PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS)
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).encoded
        }

        private const val ROUNDS = 600_000
        private const val BITS = 256
    }
}

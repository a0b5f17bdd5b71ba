// A folder of small files, each written whole or not at all, and kept once it is written.

package enrolment

import java.io.StringReader
import java.io.StringWriter
import java.nio.ByteBuffer
import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.NoSuchFileException
import java.nio.file.Path
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardOpenOption.CREATE
import java.nio.file.StandardOpenOption.READ
import java.nio.file.StandardOpenOption.TRUNCATE_EXISTING
import java.nio.file.StandardOpenOption.WRITE
import java.nio.file.attribute.PosixFilePermissions
import java.util.Properties
import kotlin.io.path.deleteIfExists
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

/** What the file of each name holds. */
class Folder(private val path: Path) {
    init {
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
    }

    /** The names of all files. */
    fun names(): List<String> = path.listDirectoryEntries().map { it.name }.filter { !it.endsWith(TEMPORARY) }

    /** What the file of this name holds; nothing if there is none. */
    fun read(name: String): Map<String, String>? {
        val text = try {
            file(name).readText()
        } catch (_: NoSuchFileException) {
            return null
        }
        val read = Properties().apply { load(StringReader(text)) }
        return read.stringPropertyNames().associateWith { read.getProperty(it) }
    }

    /** Writes it. When this returns, a loss of power does not undo it. */
    fun write(name: String, content: Map<String, String>) {
        val text = StringWriter()
        Properties().apply { putAll(content) }.store(text, null)
        val temporary = path.resolve(name + TEMPORARY)
        FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE).use { channel ->
            val bytes = ByteBuffer.wrap(text.toString().toByteArray())
            while (bytes.hasRemaining()) channel.write(bytes)
            channel.force(true)
        }
        Files.move(temporary, file(name), ATOMIC_MOVE)
        // The move itself is kept by the folder.
        FileChannel.open(path, READ).use { it.force(true) }
    }

    fun delete(name: String) {
        file(name).deleteIfExists()
    }

    private fun file(name: String): Path {
        require(NAME.matches(name)) { "not a name of a file here" }
        return path.resolve(name)
    }

    private companion object {
        const val TEMPORARY = ".new"
        val NAME = Regex("[A-Za-z0-9_-]{1,128}")
    }
}

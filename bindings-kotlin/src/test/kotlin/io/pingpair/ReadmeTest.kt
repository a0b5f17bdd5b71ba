// The examples of the README work as they are written.

package io.pingpair

import io.pingpair.testing.Phone
import io.pingpair.testing.Sandbox
import java.io.PrintWriter
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.util.concurrent.TimeUnit
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.io.TempDir

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeTest {
    private lateinit var sandbox: Sandbox
    private val asked = mutableListOf<String>()

    @BeforeAll
    suspend fun start() {
        sandbox = Sandbox.start(phone = Phone.AUTO)
    }

    @AfterAll
    fun stop() {
        sandbox.close()
    }

    /** Writes a file that its owner alone may read. */
    private fun write(folder: Path, name: String, text: String) {
        val owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        Files.createFile(folder.resolve(name), owners).writeText(text)
    }

    /**
     * Runs an example as a program of its own, which is given this input, and gives what it printed; whoever is at its
     * terminal answers.
     */
    private suspend fun run(
        name: String,
        folder: Path,
        given: String = "",
        answer: suspend (String) -> String = { error(it) },
    ): String =
        withContext(Dispatchers.IO) {
            val path = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
            val library = System.getProperty("jna.library.path")?.let { "-Djna.library.path=$it" }
            val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
            val command = listOfNotNull(java, library, "-Dstdout.encoding=UTF-8", "-cp", path, name)
            val process = ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start()
            val printed = StringBuilder()
            PrintWriter(process.outputStream, true).use { input ->
                if (given.isNotEmpty()) input.println(given)
                for (line in process.inputStream.bufferedReader().lineSequence()) {
                    if (line.startsWith("? ")) {
                        asked += line.removePrefix("? ")
                        input.println(answer(line.removePrefix("? ")))
                    } else {
                        printed.appendLine(line)
                    }
                }
            }
            assertTrue(process.waitFor(1, TimeUnit.MINUTES))
            assertEquals(0, process.exitValue(), printed.toString())
            printed.toString()
        }

    private suspend fun sentCode(): String = checkNotNull(sandbox.messages().last().text("otp"))

    @Test
    suspend fun `the first example registers a user and pairs a phone`(@TempDir folder: Path) {
        write(folder, "pingid.properties", sandbox.propertiesText)
        val printed = run("readme.first.FirstKt", folder)
        assertTrue("█" in printed && "Paired(" in printed, printed)
        val user = sandbox.users().first { it.text("username") == "meredith" }
        assertEquals(1, user.member("devices").entries.size)
    }

    @Test
    suspend fun `the second example needs no tenant`(@TempDir folder: Path) {
        val printed = run("readme.sandboxed.SandboxedKt", folder)
        assertTrue("Paired(" in printed, printed)
    }

    @Test
    suspend fun `a prompt is answered by what was typed`(@TempDir folder: Path) {
        write(folder, "pingid.properties", sandbox.propertiesText)
        sandbox.client().use { it.ensureUser("meredith") }
        asked.clear()
        val printed = run("readme.sms.SmsKt", folder) { sentCode() }
        assertTrue(Regex("^paired \\d+ told").containsMatchIn(printed), printed)
        assertEquals(1, asked.size)
        hides(asked, "2025550")
    }

    @Test
    suspend fun `a user registers with PingOne and pairs a phone number`(@TempDir folder: Path) {
        write(folder, "pingone.properties", sandbox.pingone.propertiesText)
        asked.clear()
        val typed = mapOf(
            "Name: " to "archer",
            "E-mail: " to "archer@example.com",
            "Password: " to "Two-Hundred-42-Gardens",
        )
        val printed = run("readme.registering.RegisteringKt", folder) { typed[it] ?: sentCode() }
        assertTrue("Paired(" in printed, printed)
        hides(printed, "archer")
        assertEquals(5, asked.size)
        hides(asked.last(), "2025550")
        val user = sandbox.pingone.users().first { it.text("username") == "archer" }
        assertEquals(listOf("ACTIVE"), user.member("devices").entries.map { it.text("status") })
    }

    @Test
    suspend fun `a phone reads what a server sends`(@TempDir folder: Path) {
        sandbox.client().use { client ->
            val pairing = client.pairNewUser("reader")
            val json = pairing.first { it.link != null }.toJson()
            pairing.cancel()
            val printed = run("readme.phone.PhoneKt", folder, json)
            assertTrue(Regex("^waiting \\d+ null").containsMatchIn(printed), printed)
            hides(printed, PairingView.fromJson(json).activationCode?.expose())
        }
    }

    @Test
    fun `what stands in the README is what is run`() {
        val readme = ROOT.resolve("bindings-kotlin/README.md").readText()
        val blocks = Regex("```kotlin\n(.*?)```", RegexOption.DOT_MATCHES_ALL).findAll(readme).map { it.groupValues[1] }
        val run = ROOT.resolve("bindings-kotlin/src/test/kotlin/readme").listDirectoryEntries("*.kt")
            .map { lines(it.readText()) }
        assertEquals(5, blocks.count())
        for (block in blocks) assertTrue(run.any { lines(block) in it }, block)
    }

    /** Without blanks at the ends of lines, which a function around a block changes. */
    private fun lines(text: String): String =
        text.lines().map { it.trim() }.filter { it.isNotEmpty() }.joinToString("\n")
}

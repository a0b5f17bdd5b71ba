// The service against a sandbox: a phone is paired, others see nothing of it, and a service that is killed goes on.

package enrolment

import io.pingpair.Link
import io.pingpair.PairingView
import io.pingpair.Secret
import io.pingpair.ViewState
import io.pingpair.testing.Sandbox
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import kotlin.io.path.createDirectory
import kotlin.io.path.writeText
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.delay
import kotlinx.coroutines.withTimeout
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeEach
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class EnrolmentTest {
    @TempDir
    lateinit var folder: Path
    private lateinit var sandbox: Sandbox
    private lateinit var settings: Settings

    @BeforeEach
    suspend fun start() {
        sandbox = Sandbox.start()
        val users = folder.resolve("users.properties")
        Users.add(users, "meredith", PASSWORD)
        settings = Settings(folder.resolve("data").createDirectory(), users, port = 0)
    }

    @AfterEach
    fun stop() {
        sandbox.close()
    }

    private fun served(): Service =
        Service(settings) { guards ->
            sandbox.client {
                lease = guards
                store = guards
            }
        }

    private fun visitor(port: Int, username: String = "meredith"): Visitor =
        Visitor(port).also { assertEquals(303, it.logIn(username, PASSWORD).statusCode()) }

    private fun view(visitor: Visitor): PairingView = PairingView.fromJson(visitor.get("/pairing/view").body())

    /** What the visitor sees once it is so. */
    private suspend fun awaited(visitor: Visitor, isSo: (PairingView) -> Boolean): PairingView =
        withTimeout(20.seconds) {
            var seen = view(visitor)
            while (!isSo(seen)) {
                delay(50.milliseconds)
                seen = view(visitor)
            }
            seen
        }

    private suspend fun usePhone(code: Secret): String {
        sandbox.scan(code, mapOf("nickname" to "a <b>phone</b>"))
        sandbox.pair(code)
        return sandbox.finish(code)
    }

    private suspend fun devices(): Int =
        sandbox.users().single().getValue("devices").jsonArray.size

    /** What was sent that changes something, in its order. */
    private suspend fun changes(): List<String> =
        sandbox.log().map { it.getValue("operation").jsonPrimitive.content }.filter { it !in READS }

    @Test
    suspend fun `a user pairs a phone, and says that it is theirs`() {
        served().use { service ->
            val visitor = visitor(service.port)
            assertEquals(303, visitor.post("/pairing").statusCode())
            val seen = awaited(visitor) { it.link != null }
            val link = checkNotNull(seen.link)
            val drawn = visitor.get("/pairing/code.svg")
            assertEquals(link.svg(), drawn.body())
            assertEquals(Link.parse(link.url).url, link.url)
            val code = checkNotNull(seen.activationCode)
            assertTrue(code.expose() in visitor.get("/pairing").body())
            usePhone(code)
            assertEquals(ViewState.FINISHED, awaited(visitor) { it.outcome != null }.state)
            assertEquals(404, visitor.get("/pairing/code.svg").statusCode())
            val page = visitor.get("/pairing").body()
            assertTrue("Is it yours?" in page && "a &lt;b&gt;phone&lt;/b&gt;" in page, page)
            visitor.post("/pairing/verdict", "verdict" to "MINE")
            assertTrue("is paired" in visitor.get("/pairing").body())
            assertEquals(1, devices())
        }
    }

    @Test
    suspend fun `a phone that is somebody else's is removed`() {
        served().use { service ->
            val visitor = visitor(service.port)
            visitor.post("/pairing")
            usePhone(checkNotNull(awaited(visitor) { it.activationCode != null }.activationCode))
            awaited(visitor) { it.outcome != null }
            visitor.post("/pairing/verdict", "verdict" to "NOT_MINE")
            assertTrue("was removed" in visitor.get("/pairing").body())
            assertEquals(0, devices())
        }
    }

    @Test
    suspend fun `another session sees nothing of it, and cannot begin beside it`() {
        served().use { service ->
            val visitor = visitor(service.port)
            visitor.post("/pairing")
            val seen = awaited(visitor) { it.link != null }
            val other = visitor(service.port)
            for (path in listOf("/pairing", "/pairing/view", "/pairing/code.svg")) {
                val answer = other.get(path)
                assertEquals(404, answer.statusCode(), path)
                assertFalse(checkNotNull(seen.activationCode).expose() in answer.body())
                assertEquals(303, Visitor(service.port).get(path).statusCode())
            }
            for (path in listOf("/pairing/again", "/pairing/cancel", "/pairing/verdict", "/pairing/settle")) {
                assertEquals(404, other.post(path, "verdict" to "MINE").statusCode(), path)
            }
            assertEquals(409, other.post("/pairing").statusCode())
            assertEquals(seen.activationCode, view(visitor).activationCode)
            assertEquals(303, visitor.post("/pairing/cancel").statusCode())
            assertTrue("No phone was paired" in visitor.get("/pairing").body())
        }
    }

    @Test
    suspend fun `a form of another page is refused`() {
        served().use { service ->
            val visitor = visitor(service.port)
            for (answer in listOf(
                visitor.post("/pairing", token = null),
                visitor.post("/pairing", token = "x"),
                visitor.post("/pairing", token = visitor(service.port).token()),
                visitor.post("/pairing", site = "cross-site"),
            )) {
                assertEquals(403, answer.statusCode())
            }
            assertEquals(404, visitor.get("/pairing").statusCode())
            val policy = visitor.get("/").headers().firstValue("Content-Security-Policy").orElse("")
            assertTrue("default-src 'none'" in policy && "unsafe" !in policy, policy)
            assertEquals(403, Visitor(service.port).logIn("meredith", "wrong").statusCode())
            assertEquals(403, Visitor(service.port).logIn("nobody", PASSWORD).statusCode())
            assertEquals(0, sandbox.log().size)
        }
    }

    @Test
    suspend fun `a service that is stopped goes on where it was`() {
        val visitor: Visitor
        val seen = served().use { service ->
            visitor = visitor(service.port)
            visitor.post("/pairing")
            awaited(visitor) { it.link != null }
        }
        Service(Settings(settings.folder, settings.users, port = visitor.port)) { guards ->
            sandbox.client {
                lease = guards
                store = guards
            }
        }.use {
            assertEquals(seen.activationCode, view(visitor).activationCode)
            usePhone(checkNotNull(seen.activationCode))
            awaited(visitor) { it.outcome != null }
        }
        assertEquals(listOf("adduser", "getactivationcode"), changes())
        assertEquals(1, devices())
    }

    @Test
    suspend fun `a service that is killed goes on where it was, and mints no second code`() {
        val properties = folder.resolve("pingid.properties")
        Files.createFile(properties, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
        properties.writeText(sandbox.propertiesText)
        var port = 0
        lateinit var visitor: Visitor
        lateinit var seen: PairingView
        process(properties, port).let { (process, its) ->
            port = its
            visitor = visitor(port)
            visitor.post("/pairing")
            seen = awaited(visitor) { it.link != null }
            process.destroyForcibly().waitFor()
        }
        val (process, _) = process(properties, port)
        try {
            assertEquals(seen.activationCode, view(visitor).activationCode)
            usePhone(checkNotNull(seen.activationCode))
            awaited(visitor) { it.outcome != null }
        } finally {
            process.destroyForcibly().waitFor()
        }
        assertEquals(listOf("adduser", "getactivationcode"), changes())
        assertEquals(1, devices())
        assertTrue(sandbox.log().all { it["heldFrom"] is JsonNull })
    }

    /** The service as a process of its own, once it listens. */
    private fun process(properties: Path, port: Int): Pair<Process, Int> {
        val path = System.getProperty("surefire.test.class.path") ?: System.getProperty("java.class.path")
        val library = System.getProperty("jna.library.path")?.let { "-Djna.library.path=$it" }
        val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        val builder = ProcessBuilder(listOfNotNull(java, library, "-cp", path, "enrolment.MainKt"))
        builder.environment() += mapOf(
            "PINGPAIR_PROPERTIES" to "$properties",
            "DATA_FOLDER" to "${settings.folder}",
            "USERS_FILE" to "${settings.users}",
            "PORT" to "$port",
        )
        val process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start()
        val line = checkNotNull(process.inputStream.bufferedReader().readLine()) { "it does not start" }
        return process to line.substringAfterLast(":").toInt()
    }

    private companion object {
        val READS = setOf("getuserdetails", "pairingstatus")
        const val PASSWORD = "Two-Hundred-42-Gardens"
    }
}

// Every error code, raised through a public call, arrives as its class.

package io.pingpair

import io.pingpair.testing.Sandbox
import java.io.PrintWriter
import java.io.StringWriter
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
    private val sandbox = runBlocking { Sandbox.start() }
    private val raises = Raises(sandbox).all

    @AfterAll
    fun stop() = sandbox.close()

    fun codes() = Code.known.map { it.text }

    @Test
    fun `every code is known`() {
        assertEquals(Code.known.map { it.text }.toSet(), raises.keys.map { it.text }.toSet())
    }

    @ParameterizedTest
    @MethodSource("codes")
    fun `each code arrives as its class`(text: String) = runBlocking {
        val error = raised(Code.of(text))
        assertEquals(Code.of(text), error.code, "$error")
        assertEquals(CLASSES.getValue(text), error.javaClass.simpleName)
        assertTrue("[$text]" in "${error.message}", "${error.message}")
        val trace = StringWriter().also { error.printStackTrace(PrintWriter(it)) }
        hides("$error $trace ${error.pingOneRefusal}", KEY, PASSWORD, "2025550123")
    }

    @Test
    suspend fun `a rate limit tells how long to wait`() {
        val error = raised(Code.RATE_LIMITED)
        assertEquals(7.seconds, error.retryAfter)
        assertEquals(429, error.httpStatus)
    }

    @Test
    suspend fun `a hint of an unsigned error proves nothing`() {
        sandbox.clearFaults()
        sandbox.addFault("adduser", "plain_error", mapOf("errorId" to 10556))
        val error = failure<UnknownOutcomeError> { sandbox.client().use { it.addUser("hinted") } }
        assertEquals(true, error.requestSent)
        assertEquals(10556L, error.errorId)
        assertEquals(false, error.authenticated)
    }

    @Test
    suspend fun `what a function of the application threw is the cause`() {
        assertEquals("the disk is full", raised(Code.STORE_FAILED).cause?.message)
        assertEquals("the disk is full", raised(Code.WRITE_FAILED).cause?.message)
    }

    private suspend fun raised(code: Code): PingPairException {
        sandbox.clearFaults()
        return failure { raises.getValue(code)() }
    }

    private companion object {
        /** The class of each code, as the page of errors has them. */
        val CLASSES: Map<String, String> = PAGE.readLines()
            .fold(null as String? to emptyMap<String, String>()) { (group, found), line ->
                val title = Regex("^## .*?([A-Za-z]+Error)").find(line)?.groupValues?.get(1)
                val code = Regex("^\\| `([a-z_0-9]+)`").find(line)?.groupValues?.get(1)
                val now = title ?: group
                now to if (code != null && now != null) found + (code to now) else found
            }.second
    }
}

private val PAGE = ROOT.resolve("docs/errors.md").toFile()

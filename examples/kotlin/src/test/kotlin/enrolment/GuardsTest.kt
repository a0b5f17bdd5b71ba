// The lease and the store in files keep what the package asks of them.

package enrolment

import io.pingpair.Stored
import io.pingpair.testing.checkLease
import io.pingpair.testing.checkStore
import io.pingpair.testing.checkTogether
import java.nio.file.Path
import kotlin.time.Duration.Companion.minutes
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class GuardsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    suspend fun `every promise is kept`() {
        FileGuards(folder).use { guards ->
            checkLease(guards)
            checkStore(guards)
            checkTogether(guards, guards)
        }
    }

    @Test
    suspend fun `the next process knows what was stored, and gives higher numbers`() {
        val first = FileGuards(folder).use { guards ->
            val fence = checkNotNull(guards.acquire("a", 1.minutes))
            assertTrue(guards.put("a", fence, 1, "text"))
            assertNull(guards.acquire("a", 1.minutes))
            fence
        }
        FileGuards(folder).use { guards ->
            assertEquals(Stored(1, "text"), guards.get("a"))
            val second = checkNotNull(guards.acquire("a", 1.minutes))
            assertTrue(second > first)
            assertTrue(!guards.put("a", first, 2, "older"))
        }
    }

    @Test
    fun `two processes do not use one folder`() {
        FileGuards(folder).use {
            // Within one process the lock says so by an error of its own.
            assertThrows(RuntimeException::class.java) { FileGuards(folder) }
        }
    }

    @Test
    suspend fun `a key is no way out of the folder`() {
        FileGuards(folder).use { guards ->
            assertEquals("not a name of a file here", runCatching { guards.get("../users") }.exceptionOrNull()?.message)
        }
    }
}

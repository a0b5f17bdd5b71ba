// A lease and a store in files, to copy: a process goes on where the one before it died, and nothing is sent twice.

package enrolment

import io.pingpair.Lease
import io.pingpair.Store
import io.pingpair.Stored
import java.io.Closeable
import java.nio.channels.FileChannel
import java.nio.file.Path
import java.nio.file.StandardOpenOption.CREATE
import java.nio.file.StandardOpenOption.WRITE
import java.util.concurrent.ConcurrentHashMap
import kotlin.io.path.createDirectories
import kotlin.time.Duration
import kotlin.time.TimeMark
import kotlin.time.TimeSource

/**
 * A lease and a store of PingPair in a folder, for one process at a time: the folder is locked while one runs, so that
 * nobody holds a lease but this process. What was stored, and which numbers were given out, outlives it.
 *
 * Several replicas need a database instead: `examples/node` has both for PostgreSQL, `examples/python` for Redis.
 */
class FileGuards(path: Path) : Lease, Store, Closeable {
    private val rows: Folder
    private val channel: FileChannel

    /** Until when leases are held. Those of a process before this one have run out: it is dead. */
    private val until = ConcurrentHashMap<String, TimeMark>()
    private val atomic = Any()

    init {
        path.createDirectories()
        channel = FileChannel.open(path.resolve("lock"), CREATE, WRITE)
        checkNotNull(channel.tryLock()) { "another process uses $path" }
        rows = Folder(path.resolve("rows"))
    }

    /** Lets the next process have the folder. */
    override fun close() {
        channel.close()
    }

    override suspend fun acquire(key: String, duration: Duration): Long? = change(key) { row ->
        if (until[key]?.hasNotPassedNow() == true) null else hold(key, row, row.seen + 1, duration)
    }

    override suspend fun renew(key: String, fence: Long, duration: Duration): Boolean = change(key) { row ->
        val isHolder = row.holder == fence
        if (isHolder) until[key] = TimeSource.Monotonic.markNow() + duration
        isHolder
    }

    override suspend fun takeOver(key: String, fence: Long, duration: Duration): Long? = change(key) { row ->
        if ((row.holder ?: fence) != fence) null else hold(key, row, maxOf(row.seen, fence) + 1, duration)
    }

    override suspend fun release(key: String, fence: Long) = change(key) { row ->
        if (row.holder == fence) {
            write(key, row.copy(holder = NOBODY))
            until.remove(key)
        }
    }

    override suspend fun put(key: String, fence: Long, generation: Long, text: String): Boolean = change(key) { row ->
        val isNext = row.generation == generation - 1 && fence >= row.seen
        if (isNext) write(key, row.copy(seen = fence, generation = generation, text = text))
        isNext
    }

    override suspend fun get(key: String): Stored? = change(key) { row -> row.text?.let { Stored(row.generation, it) } }

    override suspend fun remove(key: String, fence: Long): Boolean = change(key) { row ->
        val isAllowed = fence >= row.seen
        if (isAllowed) write(key, row.copy(seen = fence, generation = 0, text = null))
        isAllowed
    }

    private fun hold(key: String, row: Row, fence: Long, duration: Duration): Long {
        write(key, row.copy(holder = fence, seen = fence))
        until[key] = TimeSource.Monotonic.markNow() + duration
        return fence
    }

    /** One atomic step. */
    private fun <T> change(key: String, work: (Row) -> T): T = synchronized(atomic) { work(read(key)) }

    private fun read(key: String): Row {
        val kept = rows.read(key) ?: return Row()
        return Row(
            holder = kept["holder"]?.toLong(),
            seen = kept.getValue("seen").toLong(),
            generation = kept.getValue("generation").toLong(),
            text = kept["text"],
        )
    }

    private fun write(key: String, row: Row) {
        val kept = mapOf(
            "holder" to row.holder?.toString(),
            "seen" to row.seen.toString(),
            "generation" to row.generation.toString(),
            "text" to row.text,
        )
        rows.write(key, kept.filterValues { it != null }.mapValues { checkNotNull(it.value) })
    }

    /** What is kept of a key: its last holder, the highest number seen, and what was stored last. */
    private data class Row(
        val holder: Long? = null,
        val seen: Long = 0,
        val generation: Long = 0,
        val text: String? = null,
    )

    private companion object {
        const val NOBODY = 0L
    }
}

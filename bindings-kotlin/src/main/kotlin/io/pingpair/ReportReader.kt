// The organisation's report, row by row and in flat memory.

package io.pingpair

import io.pingpair.internal.Functions
import io.pingpair.internal.NativeReport
import io.pingpair.internal.Read
import io.pingpair.internal.attempt
import io.pingpair.internal.call
import io.pingpair.internal.parse
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.FlowCollector
import kotlinx.coroutines.flow.buffer
import kotlinx.coroutines.flow.flow
import java.io.Closeable
import java.io.File
import java.io.InputStream
import java.util.concurrent.atomic.AtomicBoolean

/** What a report is read from, piece by piece. */
public fun interface ReportSource {
    /** The next piece, of any length; nothing at the end. It may suspend, and may block. */
    public suspend fun read(): ByteArray?
}

/**
 * Reads a report, CSV or JSON. It holds a batch of rows at a time, and one ahead.
 *
 * It is a [Flow] of the rows, one by one; [batches] is less work for each row. A report is read once.
 *
 * Nobody has signed a report: decide nothing by it. Cells are what people typed: show them only through [visible].
 * Collecting throws an `UntrustedReplyError` for what is no report; the rows before it come first.
 */
public class ReportReader private constructor(source: ReportSource, private val closed: Closeable?) : Flow<ReportRow> {
    private val isBegun = AtomicBoolean()
    private val native: NativeReport

    init {
        val functions = Functions {
            asks("read") { _, _ -> nextOf(source) }
        }
        native = attempt { NativeReport(functions) }
    }

    /** Reads from this source. */
    public constructor(source: ReportSource) : this(source, null)

    /** Reads from this stream, which is not closed. */
    public constructor(stream: InputStream) : this(pieces(stream), null)

    /** Reads these bytes. */
    public constructor(bytes: ByteArray) : this(bytes.inputStream())

    /** Gives the rows, one by one. */
    override suspend fun collect(collector: FlowCollector<ReportRow>) {
        flow { batches().collect { rows -> rows.forEach { emit(it) } } }.collect(collector)
    }

    /**
     * The rows in batches.
     *
     * @param rows how many rows a batch has at most: 1 or more.
     */
    public fun batches(rows: Int = DEFAULT_ROWS): Flow<List<ReportRow>> {
        require(rows > 0) { "rows: expected a whole number from 1 on" }
        return flow {
            check(isBegun.compareAndSet(false, true)) { "the report has been read" }
            try {
                while (true) {
                    val batch = call(this@ReportReader) { native.next(rows.toUInt()) }
                    val read = rowsOf(parse(batch))
                    if (read.isEmpty()) break
                    emit(read)
                }
            } finally {
                closed?.close()
            }
        }.buffer(0)
    }

    public companion object {
        private const val DEFAULT_ROWS = 1024
        private const val PIECE = 1 shl 16
        private val rowsOf = Read.list(ReportRow.read)

        /** Reads the report in a file, which is closed at the end. */
        public fun fromFile(file: File): ReportReader {
            val stream = file.inputStream()
            return ReportReader(pieces(stream), stream)
        }

        private fun pieces(stream: InputStream): ReportSource =
            ReportSource {
                val buffer = ByteArray(PIECE)
                val length = stream.read(buffer)
                if (length < 0) null else buffer.copyOf(length)
            }

        /** An empty piece of a source is not the end, as it is for the native module. */
        private suspend fun nextOf(source: ReportSource): ByteArray {
            while (true) {
                val piece = source.read() ?: return ByteArray(0)
                if (piece.isNotEmpty()) return piece
            }
        }
    }
}

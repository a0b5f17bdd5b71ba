// What a report is written to.

package io.pingpair.internal

import java.io.OutputStream

/** The functions by which the native module writes to a stream that is there, which is not closed. */
internal fun writing(out: OutputStream): Functions =
    Functions {
        asks("write") { _, piece -> out.write(piece ?: ByteArray(0)) }
    }

/** The functions by which the native module writes to streams that are made anew for each attempt, and closed. */
internal fun making(make: () -> OutputStream): Functions {
    var open: OutputStream? = null
    fun end() {
        val ending = open
        open = null
        ending?.close()
    }
    return Functions {
        asks("open") { _, _ -> open = make() }
        asks("write") { _, piece -> open?.write(piece ?: ByteArray(0)) }
        asks("flush") { _, _ -> end() }
        asks("close") { _, _ -> end() }
    }
}

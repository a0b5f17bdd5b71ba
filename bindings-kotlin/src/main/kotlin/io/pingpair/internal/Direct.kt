package io.pingpair.internal

import com.sun.jna.Native
import com.sun.jna.Pointer
import java.nio.ByteBuffer

/**
 * The low-level doors as plain functions of C. What UniFFI passes bytes and errors in costs JNA several times what
 * signing and verifying do.
 *
 * Each gives null where something failed: UniFFI's own function then says what.
 */
internal object Direct {
    init {
        // Where UniFFI's own part finds the library.
        val named = System.getProperty("uniffi.component.pingpair_native.libraryOverride")
        Native.register(Direct::class.java, named ?: "pingpair_uniffi")
    }

    /** The token of a request, signed now where the time is not a number. */
    fun sign(signer: Long, request: ByteArray, now: Double): ByteArray? = Desk.with(request) { given, place, room ->
        pingpair_sign(signer, given, request.size, now, place, room)
    }

    /** The reply that a token holds. */
    fun verify(reader: Long, token: ByteArray): ByteArray? = Desk.with(token) { given, place, room ->
        pingpair_verify(reader, given, token.size, place, room)
    }

    /** The token of a payload. */
    fun sign(payload: ByteArray, key: ByteArray, header: ByteArray): ByteArray? =
        Desk.with(payload, key, header) { given, place, room ->
            val (keyPlace, headerPlace) = given + payload.size to given + payload.size + key.size
            pingpair_jws_sign(given, payload.size, keyPlace, key.size, headerPlace, header.size, place, room)
        }

    /** The header and the payload that a token holds, the length of the header before them. */
    fun verify(token: ByteArray, key: ByteArray): ByteArray? = Desk.with(token, key) { given, place, room ->
        pingpair_jws_verify(given, token.size, given + token.size, key.size, place, room)
    }

    // Addresses are numbers here: JNA makes no object of them.

    @JvmStatic
    private external fun pingpair_sign(signer: Long, request: Long, length: Int, now: Double, token: Long, room: Int): Int

    @JvmStatic
    private external fun pingpair_verify(reader: Long, token: Long, length: Int, reply: Long, room: Int): Int

    @JvmStatic
    private external fun pingpair_jws_sign(
        payload: Long,
        payloadLength: Int,
        key: Long,
        keyLength: Int,
        header: Long,
        headerLength: Int,
        token: Long,
        room: Int,
    ): Int

    @JvmStatic
    private external fun pingpair_jws_verify(
        token: Long,
        tokenLength: Int,
        key: Long,
        keyLength: Int,
        verified: Long,
        room: Int,
    ): Int
}

/** Memory outside of the JVM's, in which bytes are given and taken: each thread has some of its own. */
private class Desk(private val buffer: ByteBuffer) {
    private val address = Pointer.nativeValue(Native.getDirectBufferPointer(buffer))

    /** What is written behind the given bytes; null if that failed, or if there is no room for all. */
    inline fun take(given: Array<out ByteArray>, write: (given: Long, place: Long, room: Int) -> Int): ByteArray? {
        buffer.clear()
        var used = 0
        try {
            for (bytes in given) buffer.put(bytes)
            used = buffer.position()
            val room = buffer.capacity() - used
            val length = write(address, address + used, room)
            if (length !in 0..room) return null
            val came = ByteArray(length)
            buffer.get(came)
            used += length
            return came
        } finally {
            // Keys and tokens do not stay.
            buffer.clear()
            buffer.put(BLANK, 0, used)
        }
    }

    companion object {
        private val desks = ThreadLocal.withInitial { Desk(ByteBuffer.allocateDirect(SIZE)) }

        inline fun with(vararg given: ByteArray, write: (given: Long, place: Long, room: Int) -> Int): ByteArray? =
            // What is larger is for UniFFI.
            if (given.sumOf { it.size } > SIZE) null else desks.get().take(given, write)

        private const val SIZE = 16 * 1024
        private val BLANK = ByteArray(SIZE)
    }
}

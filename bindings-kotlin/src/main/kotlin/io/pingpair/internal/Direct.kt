package io.pingpair.internal

import com.sun.jna.Native

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
    fun sign(signer: Long, request: ByteArray, now: Double): ByteArray? =
        written(2 * request.size + USUAL_TOKEN) {
            pingpair_sign(signer, request, request.size, now, it, it.size)
        }

    /** The reply that a token holds. */
    fun verify(reader: Long, token: ByteArray): ByteArray? =
        written(token.size) { pingpair_verify(reader, token, token.size, it, it.size) }

    /** The token of a payload. */
    fun sign(payload: ByteArray, key: ByteArray, header: ByteArray): ByteArray? =
        written(4 * (payload.size + header.size) / 3 + USUAL_TAG) {
            pingpair_jws_sign(payload, payload.size, key, key.size, header, header.size, it, it.size)
        }

    /** The header and the payload that a token holds, the length of the header before them. */
    fun verify(token: ByteArray, key: ByteArray): ByteArray? =
        written(token.size) { pingpair_jws_verify(token, token.size, key, key.size, it, it.size) }

    /** What is written, in an array of its length; in a larger one, if it is longer than expected. */
    private inline fun written(usual: Int, write: (ByteArray) -> Int): ByteArray? {
        var room = ByteArray(usual)
        var length = write(room)
        if (length > room.size) {
            room = ByteArray(length)
            length = write(room)
        }
        return if (length in 0..room.size) room.copyOf(length) else null
    }

    @JvmStatic
    private external fun pingpair_sign(
        signer: Long,
        request: ByteArray,
        length: Int,
        now: Double,
        token: ByteArray,
        room: Int,
    ): Int

    @JvmStatic
    private external fun pingpair_verify(reader: Long, token: ByteArray, length: Int, reply: ByteArray, room: Int): Int

    @JvmStatic
    private external fun pingpair_jws_sign(
        payload: ByteArray,
        payloadLength: Int,
        key: ByteArray,
        keyLength: Int,
        header: ByteArray,
        headerLength: Int,
        token: ByteArray,
        room: Int,
    ): Int

    @JvmStatic
    private external fun pingpair_jws_verify(
        token: ByteArray,
        tokenLength: Int,
        key: ByteArray,
        keyLength: Int,
        verified: ByteArray,
        room: Int,
    ): Int

    private const val USUAL_TOKEN = 1024
    private const val USUAL_TAG = 64
}

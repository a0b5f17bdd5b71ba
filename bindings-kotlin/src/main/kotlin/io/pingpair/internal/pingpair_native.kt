// Printed by UniFFI, which scripts/generate-native.sh calls: change the crate pingpair-uniffi instead.

@file:Suppress("warnings")

package io.pingpair.internal

// Common helper code.
//
// Ideally this would live in a separate .kt file where it can be unittested etc
// in isolation, and perhaps even published as a re-useable package.
//
// However, it's important that the details of how this helper code works (e.g. the
// way that different builtin types are passed across the FFI) exactly match what's
// expected by the Rust code on the other side of the interface. In practice right
// now that means coming from the exact some version of `uniffi` that was used to
// compile the Rust component. The easiest way to ensure this is to bundle the Kotlin
// helpers directly inline like we're doing here.

import com.sun.jna.Library
import com.sun.jna.IntegerType
import com.sun.jna.Native
import com.sun.jna.Pointer
import com.sun.jna.Structure
import com.sun.jna.Callback
import com.sun.jna.ptr.*
import java.nio.ByteBuffer
import java.nio.ByteOrder
import java.nio.CharBuffer
import java.nio.charset.CodingErrorAction
import java.util.concurrent.atomic.AtomicLong
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean

// This is a helper for safely working with byte buffers returned from the Rust code.
// A rust-owned buffer is represented by its capacity, its current length, and a
// pointer to the underlying data.

/**
 * @suppress
 */
@Structure.FieldOrder("capacity", "len", "data")
internal open class RustBuffer : Structure() {
    // Note: `capacity` and `len` are actually `ULong` values, but JVM only supports signed values.
    // When dealing with these fields, make sure to call `toULong()`.
    @JvmField var capacity: Long = 0
    @JvmField var len: Long = 0
    @JvmField var data: Pointer? = null

    class ByValue: RustBuffer(), Structure.ByValue
    class ByReference: RustBuffer(), Structure.ByReference

   internal fun setValue(other: RustBuffer) {
        capacity = other.capacity
        len = other.len
        data = other.data
    }

    companion object {
        internal fun alloc(size: ULong = 0UL) = uniffiRustCall() { status ->
            // Note: need to convert the size to a `Long` value to make this work with JVM.
            UniffiLib.ffi_pingpair_uniffi_rustbuffer_alloc(size.toLong(), status)
        }.also {
            if(it.data == null) {
               throw RuntimeException("RustBuffer.alloc() returned null data pointer (size=${size})")
           }
        }

        internal fun create(capacity: ULong, len: ULong, data: Pointer?): RustBuffer.ByValue {
            var buf = RustBuffer.ByValue()
            buf.capacity = capacity.toLong()
            buf.len = len.toLong()
            buf.data = data
            return buf
        }

        internal fun free(buf: RustBuffer.ByValue) = uniffiRustCall() { status ->
            UniffiLib.ffi_pingpair_uniffi_rustbuffer_free(buf, status)
        }
    }

    @Suppress("TooGenericExceptionThrown")
    fun asByteBuffer() =
        this.data?.getByteBuffer(0, this.len)?.also {
            it.order(ByteOrder.BIG_ENDIAN)
        }
}

// This is a helper for safely passing byte references into the rust code.
// It's not actually used at the moment, because there aren't many things that you
// can take a direct pointer to in the JVM, and if we're going to copy something
// then we might as well copy it into a `RustBuffer`. But it's here for API
// completeness.

@Structure.FieldOrder("len", "data")
internal open class ForeignBytes : Structure() {
    @JvmField var len: Int = 0
    @JvmField var data: Pointer? = null

    class ByValue : ForeignBytes(), Structure.ByValue
}

// Converter for `&[u8]` / `[ByRef] bytes` arguments.
//
// Only `lower` is valid — zero-copy byte buffers only flow foreign -> Rust,
// and only in argument position. `lift`, `read`, `write`, and
// `allocationSize` have no sound implementation here and all panic at
// runtime. The `FfiConverter` interface is implemented so that the
// compiler enforces the full method set (rather than relying on eyeball).
//
// The provided `ByteBuffer` MUST be direct — only direct buffers have a
// stable native address that JNA can expose via `getDirectBufferPointer`.
// The returned `ForeignBytes.ByValue` is only valid for the duration of
// the FFI call; the Rust side treats it as a borrow.
internal object FfiConverterByRefBytes : FfiConverter<java.nio.ByteBuffer, ForeignBytes.ByValue> {
    override fun lower(value: java.nio.ByteBuffer): ForeignBytes.ByValue {
        require(value.isDirect) { "UniFFI zero-copy &[u8] requires a direct ByteBuffer. Use ByteBuffer.allocateDirect()." }
        val remaining = value.remaining()
        val fb = ForeignBytes.ByValue()
        fb.len = remaining
        // Zero-length direct buffers: skip getDirectBufferPointer (platform-variable behavior)
        // and pass null. The Rust side treats (null, 0) as &[].
        fb.data = if (remaining == 0) null else com.sun.jna.Native.getDirectBufferPointer(value)
        return fb
    }

    override fun lift(value: ForeignBytes.ByValue): java.nio.ByteBuffer =
        error("ByRef bytes cannot be lifted: zero-copy &[u8] only flows foreign->Rust")

    override fun read(buf: java.nio.ByteBuffer): java.nio.ByteBuffer =
        error("ByRef bytes cannot be read from a buffer: zero-copy &[u8] is only supported in argument position, not nested in records/options/etc.")

    override fun write(value: java.nio.ByteBuffer, buf: java.nio.ByteBuffer): Unit =
        error("ByRef bytes cannot be written to a buffer: zero-copy &[u8] is only supported in argument position, not nested in records/options/etc.")

    override fun allocationSize(value: java.nio.ByteBuffer): ULong =
        error("ByRef bytes have no RustBuffer allocation size: zero-copy &[u8] is only supported in argument position, not nested in records/options/etc.")
}
/**
 * The FfiConverter interface handles converter types to and from the FFI
 *
 * All implementing objects should be public to support external types.  When a
 * type is external we need to import it's FfiConverter.
 *
 * @suppress
 */
internal interface FfiConverter<KotlinType, FfiType> {
    // Convert an FFI type to a Kotlin type
    fun lift(value: FfiType): KotlinType

    // Convert an Kotlin type to an FFI type
    fun lower(value: KotlinType): FfiType

    // Read a Kotlin type from a `ByteBuffer`
    fun read(buf: ByteBuffer): KotlinType

    // Calculate bytes to allocate when creating a `RustBuffer`
    //
    // This must return at least as many bytes as the write() function will
    // write. It can return more bytes than needed, for example when writing
    // Strings we can't know the exact bytes needed until we the UTF-8
    // encoding, so we pessimistically allocate the largest size possible (3
    // bytes per codepoint).  Allocating extra bytes is not really a big deal
    // because the `RustBuffer` is short-lived.
    fun allocationSize(value: KotlinType): ULong

    // Write a Kotlin type to a `ByteBuffer`
    fun write(value: KotlinType, buf: ByteBuffer)

    // Lower a value into a `RustBuffer`
    //
    // This method lowers a value into a `RustBuffer` rather than the normal
    // FfiType.  It's used by the callback interface code.  Callback interface
    // returns are always serialized into a `RustBuffer` regardless of their
    // normal FFI type.
    fun lowerIntoRustBuffer(value: KotlinType): RustBuffer.ByValue {
        val rbuf = RustBuffer.alloc(allocationSize(value))
        try {
            val bbuf = rbuf.data!!.getByteBuffer(0, rbuf.capacity).also {
                it.order(ByteOrder.BIG_ENDIAN)
            }
            write(value, bbuf)
            rbuf.writeField("len", bbuf.position().toLong())
            return rbuf
        } catch (e: Throwable) {
            RustBuffer.free(rbuf)
            throw e
        }
    }

    // Lift a value from a `RustBuffer`.
    //
    // This here mostly because of the symmetry with `lowerIntoRustBuffer()`.
    // It's currently only used by the `FfiConverterRustBuffer` class below.
    fun liftFromRustBuffer(rbuf: RustBuffer.ByValue): KotlinType {
        val byteBuf = rbuf.asByteBuffer()!!
        try {
           val item = read(byteBuf)
           if (byteBuf.hasRemaining()) {
               throw RuntimeException("junk remaining in buffer after lifting, something is very wrong!!")
           }
           return item
        } finally {
            RustBuffer.free(rbuf)
        }
    }
}

/**
 * FfiConverter that uses `RustBuffer` as the FfiType
 *
 * @suppress
 */
internal interface FfiConverterRustBuffer<KotlinType>: FfiConverter<KotlinType, RustBuffer.ByValue> {
    override fun lift(value: RustBuffer.ByValue) = liftFromRustBuffer(value)
    override fun lower(value: KotlinType) = lowerIntoRustBuffer(value)
}
// A handful of classes and functions to support the generated data structures.
// This would be a good candidate for isolating in its own ffi-support lib.

internal const val UNIFFI_CALL_SUCCESS = 0.toByte()
internal const val UNIFFI_CALL_ERROR = 1.toByte()
internal const val UNIFFI_CALL_UNEXPECTED_ERROR = 2.toByte()

@Structure.FieldOrder("code", "error_buf")
internal open class UniffiRustCallStatus : Structure() {
    @JvmField var code: Byte = 0
    @JvmField var error_buf: RustBuffer.ByValue = RustBuffer.ByValue()

    class ByValue: UniffiRustCallStatus(), Structure.ByValue

    fun isSuccess(): Boolean {
        return code == UNIFFI_CALL_SUCCESS
    }

    fun isError(): Boolean {
        return code == UNIFFI_CALL_ERROR
    }

    fun isPanic(): Boolean {
        return code == UNIFFI_CALL_UNEXPECTED_ERROR
    }

    companion object {
        fun create(code: Byte, errorBuf: RustBuffer.ByValue): UniffiRustCallStatus.ByValue {
            val callStatus = UniffiRustCallStatus.ByValue()
            callStatus.code = code
            callStatus.error_buf = errorBuf
            return callStatus
        }
    }
}

internal class InternalException(message: String) : kotlin.Exception(message)

/**
 * Each top-level error class has a companion object that can lift the error from the call status's rust buffer
 *
 * @suppress
 */
internal interface UniffiRustCallStatusErrorHandler<E> {
    fun lift(error_buf: RustBuffer.ByValue): E;
}

// Helpers for calling Rust
// In practice we usually need to be synchronized to call this safely, so it doesn't
// synchronize itself

// Call a rust function that returns a Result<>.  Pass in the Error class companion that corresponds to the Err
private inline fun <U, E: kotlin.Exception> uniffiRustCallWithError(errorHandler: UniffiRustCallStatusErrorHandler<E>, callback: (UniffiRustCallStatus) -> U): U {
    var status = UniffiRustCallStatus()
    val return_value = callback(status)
    uniffiCheckCallStatus(errorHandler, status)
    return return_value
}

// Check UniffiRustCallStatus and throw an error if the call wasn't successful
private fun<E: kotlin.Exception> uniffiCheckCallStatus(errorHandler: UniffiRustCallStatusErrorHandler<E>, status: UniffiRustCallStatus) {
    if (status.isSuccess()) {
        return
    } else if (status.isError()) {
        throw errorHandler.lift(status.error_buf)
    } else if (status.isPanic()) {
        // when the rust code sees a panic, it tries to construct a rustbuffer
        // with the message.  but if that code panics, then it just sends back
        // an empty buffer.
        if (status.error_buf.len > 0) {
            throw InternalException(FfiConverterString.lift(status.error_buf))
        } else {
            throw InternalException("Rust panic")
        }
    } else {
        throw InternalException("Unknown rust call status: $status.code")
    }
}

/**
 * UniffiRustCallStatusErrorHandler implementation for times when we don't expect a CALL_ERROR
 *
 * @suppress
 */
internal object UniffiNullRustCallStatusErrorHandler: UniffiRustCallStatusErrorHandler<InternalException> {
    override fun lift(error_buf: RustBuffer.ByValue): InternalException {
        RustBuffer.free(error_buf)
        return InternalException("Unexpected CALL_ERROR")
    }
}

// Call a rust function that returns a plain value
private inline fun <U> uniffiRustCall(callback: (UniffiRustCallStatus) -> U): U {
    return uniffiRustCallWithError(UniffiNullRustCallStatusErrorHandler, callback)
}

internal inline fun<T> uniffiTraitInterfaceCall(
    callStatus: UniffiRustCallStatus,
    makeCall: () -> T,
    writeReturn: (T) -> Unit,
) {
    try {
        writeReturn(makeCall())
    } catch(e: kotlin.Exception) {
        val err = try { e.stackTraceToString() } catch(_: Throwable) { "" }
        callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR
        callStatus.error_buf = FfiConverterString.lower(err)
    }
}

internal inline fun<T, reified E: Throwable> uniffiTraitInterfaceCallWithError(
    callStatus: UniffiRustCallStatus,
    makeCall: () -> T,
    writeReturn: (T) -> Unit,
    lowerError: (E) -> RustBuffer.ByValue
) {
    try {
        writeReturn(makeCall())
    } catch(e: kotlin.Exception) {
        if (e is E) {
            callStatus.code = UNIFFI_CALL_ERROR
            callStatus.error_buf = lowerError(e)
        } else {
            val err = try { e.stackTraceToString() } catch(_: Throwable) { "" }
            callStatus.code = UNIFFI_CALL_UNEXPECTED_ERROR
            callStatus.error_buf = FfiConverterString.lower(err)
        }
    }
}
// Initial value and increment amount for handles.
// These ensure that Kotlin-generated handles always have the lowest bit set
private const val UNIFFI_HANDLEMAP_INITIAL = 1.toLong()
private const val UNIFFI_HANDLEMAP_DELTA = 2.toLong()

// Map handles to objects
//
// This is used pass an opaque 64-bit handle representing a foreign object to the Rust code.
internal class UniffiHandleMap<T: Any> {
    private val map = ConcurrentHashMap<Long, T>()
    // Start
    private val counter = java.util.concurrent.atomic.AtomicLong(UNIFFI_HANDLEMAP_INITIAL)

    val size: Int
        get() = map.size

    // Insert a new object into the handle map and get a handle for it
    fun insert(obj: T): Long {
        val handle = counter.getAndAdd(UNIFFI_HANDLEMAP_DELTA)
        map.put(handle, obj)
        return handle
    }

    // Clone a handle, creating a new one
    fun clone(handle: Long): Long {
        val obj = map.get(handle) ?: throw InternalException("UniffiHandleMap.clone: Invalid handle")
        return insert(obj)
    }

    // Get an object from the handle map
    fun get(handle: Long): T {
        return map.get(handle) ?: throw InternalException("UniffiHandleMap.get: Invalid handle")
    }

    // Remove an entry from the handlemap and get the Kotlin object back
    fun remove(handle: Long): T {
        return map.remove(handle) ?: throw InternalException("UniffiHandleMap: Invalid handle")
    }
}

// Contains loading, initialization code,
// and the FFI Function declarations in a com.sun.jna.Library.
@Synchronized
private fun findLibraryName(componentName: String): String {
    val libOverride = System.getProperty("uniffi.component.$componentName.libraryOverride")
    if (libOverride != null) {
        return libOverride
    }
    return "pingpair_uniffi"
}

// Define FFI callback types
internal interface UniffiRustFutureContinuationCallback : com.sun.jna.Callback {
    fun callback(`data`: Long,`pollResult`: Byte,)
}
internal interface UniffiForeignFutureDroppedCallback : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
}
internal interface UniffiCallbackInterfaceFree : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
}
internal interface UniffiCallbackInterfaceClone : com.sun.jna.Callback {
    fun callback(`handle`: Long,)
    : Long
}
@Structure.FieldOrder("handle", "free")
internal open class UniffiForeignFutureDroppedCallbackStruct(
    @JvmField internal var `handle`: Long = 0.toLong(),
    @JvmField internal var `free`: UniffiForeignFutureDroppedCallback? = null,
) : Structure() {
    class UniffiByValue(
        `handle`: Long = 0.toLong(),
        `free`: UniffiForeignFutureDroppedCallback? = null,
    ): UniffiForeignFutureDroppedCallbackStruct(`handle`,`free`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureDroppedCallbackStruct) {
        `handle` = other.`handle`
        `free` = other.`free`
    }

}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU8(
    @JvmField internal var `returnValue`: Byte = 0.toByte(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Byte = 0.toByte(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU8(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU8) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU8 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU8.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI8(
    @JvmField internal var `returnValue`: Byte = 0.toByte(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Byte = 0.toByte(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI8(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI8) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI8 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI8.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU16(
    @JvmField internal var `returnValue`: Short = 0.toShort(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Short = 0.toShort(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU16(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU16) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU16 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU16.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI16(
    @JvmField internal var `returnValue`: Short = 0.toShort(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Short = 0.toShort(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI16(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI16) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI16 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI16.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU32(
    @JvmField internal var `returnValue`: Int = 0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Int = 0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI32(
    @JvmField internal var `returnValue`: Int = 0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Int = 0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultU64(
    @JvmField internal var `returnValue`: Long = 0.toLong(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Long = 0.toLong(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultU64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultU64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteU64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultU64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultI64(
    @JvmField internal var `returnValue`: Long = 0.toLong(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Long = 0.toLong(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultI64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultI64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteI64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultI64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultF32(
    @JvmField internal var `returnValue`: Float = 0.0f,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Float = 0.0f,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultF32(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultF32) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteF32 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultF32.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultF64(
    @JvmField internal var `returnValue`: Double = 0.0,
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: Double = 0.0,
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultF64(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultF64) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteF64 : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultF64.UniffiByValue,)
}
@Structure.FieldOrder("returnValue", "callStatus")
internal open class UniffiForeignFutureResultRustBuffer(
    @JvmField internal var `returnValue`: RustBuffer.ByValue = RustBuffer.ByValue(),
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `returnValue`: RustBuffer.ByValue = RustBuffer.ByValue(),
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultRustBuffer(`returnValue`,`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultRustBuffer) {
        `returnValue` = other.`returnValue`
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteRustBuffer : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultRustBuffer.UniffiByValue,)
}
@Structure.FieldOrder("callStatus")
internal open class UniffiForeignFutureResultVoid(
    @JvmField internal var `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
) : Structure() {
    class UniffiByValue(
        `callStatus`: UniffiRustCallStatus.ByValue = UniffiRustCallStatus.ByValue(),
    ): UniffiForeignFutureResultVoid(`callStatus`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiForeignFutureResultVoid) {
        `callStatus` = other.`callStatus`
    }

}
internal interface UniffiForeignFutureCompleteVoid : com.sun.jna.Callback {
    fun callback(`callbackData`: Long,`result`: UniffiForeignFutureResultVoid.UniffiByValue,)
}
internal interface UniffiCallbackInterfaceApplicationMethod0 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`method`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,`bytes`: RustBuffer.ByValue,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,)
}
internal interface UniffiCallbackInterfaceApplicationMethod1 : com.sun.jna.Callback {
    fun callback(`uniffiHandle`: Long,`method`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,)
}
@Structure.FieldOrder("uniffiFree", "uniffiClone", "ask", "tell")
internal open class UniffiVTableCallbackInterfaceApplication(
    @JvmField internal var `uniffiFree`: UniffiCallbackInterfaceFree? = null,
    @JvmField internal var `uniffiClone`: UniffiCallbackInterfaceClone? = null,
    @JvmField internal var `ask`: UniffiCallbackInterfaceApplicationMethod0? = null,
    @JvmField internal var `tell`: UniffiCallbackInterfaceApplicationMethod1? = null,
) : Structure() {
    class UniffiByValue(
        `uniffiFree`: UniffiCallbackInterfaceFree? = null,
        `uniffiClone`: UniffiCallbackInterfaceClone? = null,
        `ask`: UniffiCallbackInterfaceApplicationMethod0? = null,
        `tell`: UniffiCallbackInterfaceApplicationMethod1? = null,
    ): UniffiVTableCallbackInterfaceApplication(`uniffiFree`,`uniffiClone`,`ask`,`tell`,), Structure.ByValue

   internal fun uniffiSetValue(other: UniffiVTableCallbackInterfaceApplication) {
        `uniffiFree` = other.`uniffiFree`
        `uniffiClone` = other.`uniffiClone`
        `ask` = other.`ask`
        `tell` = other.`tell`
    }

}

// A JNA Library to expose the extern-C FFI definitions.
// This is an implementation detail which will be called internally by the public API.

// For large crates we prevent `MethodTooLargeException` (see #2340)
// N.B. the name of the extension is very misleading, since it is
// rather `InterfaceTooLargeException`, caused by too many methods
// in the interface for large crates.
//
// By splitting the otherwise huge interface into two parts
// * UniffiLib (this)
// * IntegrityCheckingUniffiLib
// And all checksum methods are put into `IntegrityCheckingUniffiLib`
// we allow for ~2x as many methods in the UniffiLib interface.
//
// Note: above all written when we used JNA's `loadIndirect` etc.
// We now use JNA's "direct mapping" - unclear if same considerations apply exactly.
internal object IntegrityCheckingUniffiLib {
    init {
        Native.register(IntegrityCheckingUniffiLib::class.java, findLibraryName(componentName = "pingpair_native"))
        uniffiCheckContractApiVersion(this)
        uniffiCheckApiChecksums(this)
    }

    internal fun ensureInitialized() = Unit
    external fun uniffi_pingpair_uniffi_checksum_func_jws_sign(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_jws_verify(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_check_guards(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_check_view(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_visible(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_check_relying_party(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_credential_from_browser(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_func_options_from_service(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativedesktopagent_register(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_application_ask(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_application_tell(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecancellation_cancel(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_begin(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_call(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_check(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_close(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_ensure_user(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_panic_for_tests(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_report(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_resume(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_resume_from(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_resume_stored(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclient_send(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclock_advance(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeclock_waited(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecode_png(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecode_size(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecode_svg(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecode_terminal(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecode_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_base_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_build(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_is_sandbox(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_org_alias(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_reader(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_sign_reply(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_signer(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_verify(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativecredentials_warnings(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativereplyreader_number(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativereplyreader_verify(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativerequestsigner_number(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativerequestsigner_sign(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeflow_act(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeflow_id(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeflow_seal(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativeflow_state(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepairing_act(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepairing_see(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_begin(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_check(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_close(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_join_flow(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_open_flow(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_resume(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_resume_from(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_resume_stored(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_send(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingone_start_flow(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_api_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_auth_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_environment_id(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_warnings(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativereport_next(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_base_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_control_token(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_control_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_credentials(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_desktop_agent_url(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_pingone_properties_text(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_properties_text(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_method_nativesandbox_stop(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativedesktopagent_new(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecancellation_new(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativeclient_new(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativeclock_new(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecode_activation(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecode_any(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecode_pairing_key(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecode_pairing_link(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecode_parse(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_for_tests(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_environment(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_file(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_text(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_values(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativepingone_new(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_environment(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_file(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_text(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_values(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativereport_new(
    ): Int
    external fun uniffi_pingpair_uniffi_checksum_constructor_nativesandbox_start(
    ): Int
    external fun ffi_pingpair_uniffi_uniffi_contract_version(
    ): Int


}

internal object UniffiLib {

    // The Cleaner for the whole library
    internal val CLEANER: UniffiCleaner by lazy {
        UniffiCleaner.create()
    }


    init {
        Native.register(UniffiLib::class.java, findLibraryName(componentName = "pingpair_native"))
        uniffiCallbackInterfaceApplication.register(this)

    }

    internal fun ensureInitialized() = Unit
    external fun uniffi_pingpair_uniffi_fn_clone_nativedesktopagent(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativedesktopagent(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativedesktopagent_new(`origin`: RustBuffer.ByValue,`port`: RustBuffer.ByValue,`timeout`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativedesktopagent_register(`ptr`: Long,`registration`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_application(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_application(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_init_callback_vtable_application(`vtable`: UniffiVTableCallbackInterfaceApplication,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_application_ask(`ptr`: Long,`method`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,`bytes`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_application_tell(`ptr`: Long,`method`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_clone_nativecancellation(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativecancellation(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecancellation_new(uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativecancellation_cancel(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_clone_nativeclient(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativeclient(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativeclient_new(`credentials`: Long,`settings`: RustBuffer.ByValue,`application`: RustBuffer.ByValue,`clock`: RustBuffer.ByValue,`snapshotKeys`: RustBuffer.ByValue,`entropy`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_begin(`ptr`: Long,`machine`: RustBuffer.ByValue,`request`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`application`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_call(`ptr`: Long,`pathSuffix`: RustBuffer.ByValue,`body`: RustBuffer.ByValue,`retryClass`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_check(`ptr`: Long,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_close(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_ensure_user(`ptr`: Long,`user`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_panic_for_tests(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_report(`ptr`: Long,`fileType`: RustBuffer.ByValue,`application`: Long,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_resume(`ptr`: Long,`kindName`: RustBuffer.ByValue,`snapshot`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`allow`: RustBuffer.ByValue,`application`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_resume_from(`ptr`: Long,`kindName`: RustBuffer.ByValue,`generation`: Long,`snapshot`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`allow`: RustBuffer.ByValue,`application`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_resume_stored(`ptr`: Long,`kindName`: RustBuffer.ByValue,`username`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`allow`: RustBuffer.ByValue,`application`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeclient_send(`ptr`: Long,`operation`: RustBuffer.ByValue,`request`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativeclock(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativeclock(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativeclock_new(`application`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativeclock_advance(`ptr`: Long,`milliseconds`: Double,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativeclock_waited(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Double
    external fun uniffi_pingpair_uniffi_fn_clone_nativecode(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativecode(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecode_activation(`baseUrl`: RustBuffer.ByValue,`activationCode`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecode_any(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecode_pairing_key(`code`: RustBuffer.ByValue,`uri`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecode_pairing_link(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecode_parse(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativecode_png(`ptr`: Long,`pixelsPerModule`: Int,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecode_size(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Int
    external fun uniffi_pingpair_uniffi_fn_method_nativecode_svg(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecode_terminal(`ptr`: Long,`background`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecode_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativecredentials(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativecredentials(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecredentials_for_tests(`baseUrl`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_environment(uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_file(`path`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_text(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_values(`orgAlias`: RustBuffer.ByValue,`token`: RustBuffer.ByValue,`key`: RustBuffer.ByValue,`baseUrl`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_base_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_build(`ptr`: Long,`operation`: RustBuffer.ByValue,`body`: RustBuffer.ByValue,`now`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_is_sandbox(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Byte
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_org_alias(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_reader(`ptr`: Long,`operation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_sign_reply(`ptr`: Long,`body`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_signer(`ptr`: Long,`operation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_verify(`ptr`: Long,`token`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativecredentials_warnings(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativereplyreader(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativereplyreader(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativereplyreader_number(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativereplyreader_verify(`ptr`: Long,`token`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativerequestsigner(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativerequestsigner(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativerequestsigner_number(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativerequestsigner_sign(`ptr`: Long,`request`: RustBuffer.ByValue,`now`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativeflow(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativeflow(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativeflow_act(`ptr`: Long,`act`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeflow_id(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeflow_seal(`ptr`: Long,`context`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativeflow_state(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativepairing(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativepairing(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativepairing_act(`ptr`: Long,`act`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativepairing_see(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativepingone(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativepingone(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativepingone_new(`settings`: Long,`options`: RustBuffer.ByValue,`application`: RustBuffer.ByValue,`clock`: RustBuffer.ByValue,`snapshotKeys`: RustBuffer.ByValue,`entropy`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_begin(`ptr`: Long,`machine`: RustBuffer.ByValue,`request`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_check(`ptr`: Long,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_close(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_join_flow(`ptr`: Long,`redirect`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_open_flow(`ptr`: Long,`sealed`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_resume(`ptr`: Long,`kindName`: RustBuffer.ByValue,`snapshot`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`allow`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_resume_from(`ptr`: Long,`kindName`: RustBuffer.ByValue,`generation`: Long,`snapshot`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`allow`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_resume_stored(`ptr`: Long,`kindName`: RustBuffer.ByValue,`userId`: RustBuffer.ByValue,`context`: RustBuffer.ByValue,`allow`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_send(`ptr`: Long,`operation`: RustBuffer.ByValue,`request`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativepingone_start_flow(`ptr`: Long,`acrValues`: RustBuffer.ByValue,`deadline`: RustBuffer.ByValue,`cancellation`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_clone_nativepingonesettings(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativepingonesettings(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_environment(uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_file(`path`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_text(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_values(`values`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativepingonesettings_api_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativepingonesettings_auth_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativepingonesettings_environment_id(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativepingonesettings_warnings(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativereport(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativereport(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativereport_new(`application`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativereport_next(`ptr`: Long,`most`: Int,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_clone_nativesandbox(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_free_nativesandbox(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_constructor_nativesandbox_start(`port`: Short,`phone`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_base_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_control_token(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_control_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_credentials(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_desktop_agent_url(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_pingone_properties_text(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_properties_text(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_method_nativesandbox_stop(`ptr`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_func_jws_sign(`payload`: RustBuffer.ByValue,`key`: RustBuffer.ByValue,`header`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_func_jws_verify(`token`: RustBuffer.ByValue,`key`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_func_check_guards(`lease`: RustBuffer.ByValue,`store`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_func_check_view(`json`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_func_visible(`text`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_func_check_relying_party(`party`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun uniffi_pingpair_uniffi_fn_func_credential_from_browser(`isRegistration`: Byte,`text`: RustBuffer.ByValue,`party`: RustBuffer.ByValue,`challenge`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun uniffi_pingpair_uniffi_fn_func_options_from_service(`isCreation`: Byte,`text`: RustBuffer.ByValue,`party`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_pingpair_uniffi_rustbuffer_alloc(`size`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_pingpair_uniffi_rustbuffer_from_bytes(`bytes`: ForeignBytes.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_pingpair_uniffi_rustbuffer_free(`buf`: RustBuffer.ByValue,uniffi_out_err: UniffiRustCallStatus,
    ): Unit
    external fun ffi_pingpair_uniffi_rustbuffer_reserve(`buf`: RustBuffer.ByValue,`additional`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_pingpair_uniffi_rust_future_poll_u8(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_u8(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_u8(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_u8(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Int
    external fun ffi_pingpair_uniffi_rust_future_poll_i8(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_i8(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_i8(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_i8(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Byte
    external fun ffi_pingpair_uniffi_rust_future_poll_u16(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_u16(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_u16(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_u16(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Int
    external fun ffi_pingpair_uniffi_rust_future_poll_i16(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_i16(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_i16(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_i16(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Short
    external fun ffi_pingpair_uniffi_rust_future_poll_u32(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_u32(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_u32(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_u32(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Int
    external fun ffi_pingpair_uniffi_rust_future_poll_i32(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_i32(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_i32(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_i32(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Int
    external fun ffi_pingpair_uniffi_rust_future_poll_u64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_u64(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_u64(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_u64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun ffi_pingpair_uniffi_rust_future_poll_i64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_i64(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_i64(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_i64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Long
    external fun ffi_pingpair_uniffi_rust_future_poll_f32(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_f32(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_f32(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_f32(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Float
    external fun ffi_pingpair_uniffi_rust_future_poll_f64(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_f64(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_f64(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_f64(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Double
    external fun ffi_pingpair_uniffi_rust_future_poll_rust_buffer(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_rust_buffer(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_rust_buffer(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_rust_buffer(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): RustBuffer.ByValue
    external fun ffi_pingpair_uniffi_rust_future_poll_void(`handle`: Long,`callback`: UniffiRustFutureContinuationCallback,`callbackData`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_cancel_void(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_free_void(`handle`: Long,
    ): Unit
    external fun ffi_pingpair_uniffi_rust_future_complete_void(`handle`: Long,uniffi_out_err: UniffiRustCallStatus,
    ): Unit


}

private fun uniffiCheckContractApiVersion(lib: IntegrityCheckingUniffiLib) {
    // Get the bindings contract version from our ComponentInterface
    val bindings_contract_version = 30
    // Get the scaffolding contract version by calling the into the dylib
    val scaffolding_contract_version = lib.ffi_pingpair_uniffi_uniffi_contract_version()
    if (bindings_contract_version != scaffolding_contract_version) {
        throw RuntimeException("UniFFI contract version mismatch: try cleaning and rebuilding your project")
    }
}
@Suppress("UNUSED_PARAMETER")
private fun uniffiCheckApiChecksums(lib: IntegrityCheckingUniffiLib) {
    if ((lib.uniffi_pingpair_uniffi_checksum_func_jws_sign() and 0xFFFF) != 62967) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_jws_verify() and 0xFFFF) != 58971) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_check_guards() and 0xFFFF) != 46489) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_check_view() and 0xFFFF) != 15160) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_visible() and 0xFFFF) != 2561) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_check_relying_party() and 0xFFFF) != 15661) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_credential_from_browser() and 0xFFFF) != 6098) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_func_options_from_service() and 0xFFFF) != 56494) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativedesktopagent_register() and 0xFFFF) != 34095) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_application_ask() and 0xFFFF) != 28312) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_application_tell() and 0xFFFF) != 21591) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecancellation_cancel() and 0xFFFF) != 48296) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_begin() and 0xFFFF) != 24871) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_call() and 0xFFFF) != 42238) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_check() and 0xFFFF) != 24262) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_close() and 0xFFFF) != 36962) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_ensure_user() and 0xFFFF) != 40958) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_panic_for_tests() and 0xFFFF) != 34824) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_report() and 0xFFFF) != 51660) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_resume() and 0xFFFF) != 41089) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_resume_from() and 0xFFFF) != 29608) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_resume_stored() and 0xFFFF) != 61137) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclient_send() and 0xFFFF) != 30444) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclock_advance() and 0xFFFF) != 47424) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeclock_waited() and 0xFFFF) != 34425) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecode_png() and 0xFFFF) != 13256) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecode_size() and 0xFFFF) != 40287) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecode_svg() and 0xFFFF) != 5855) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecode_terminal() and 0xFFFF) != 2201) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecode_url() and 0xFFFF) != 47508) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_base_url() and 0xFFFF) != 47138) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_build() and 0xFFFF) != 1883) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_is_sandbox() and 0xFFFF) != 8865) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_org_alias() and 0xFFFF) != 58185) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_reader() and 0xFFFF) != 8654) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_sign_reply() and 0xFFFF) != 61441) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_signer() and 0xFFFF) != 21835) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_verify() and 0xFFFF) != 64450) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativecredentials_warnings() and 0xFFFF) != 8111) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativereplyreader_number() and 0xFFFF) != 4954) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativereplyreader_verify() and 0xFFFF) != 20570) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativerequestsigner_number() and 0xFFFF) != 33559) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativerequestsigner_sign() and 0xFFFF) != 59205) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeflow_act() and 0xFFFF) != 56169) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeflow_id() and 0xFFFF) != 13502) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeflow_seal() and 0xFFFF) != 11693) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativeflow_state() and 0xFFFF) != 64749) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepairing_act() and 0xFFFF) != 29180) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepairing_see() and 0xFFFF) != 42699) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_begin() and 0xFFFF) != 57466) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_check() and 0xFFFF) != 20215) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_close() and 0xFFFF) != 35788) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_join_flow() and 0xFFFF) != 39064) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_open_flow() and 0xFFFF) != 30829) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_resume() and 0xFFFF) != 21896) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_resume_from() and 0xFFFF) != 23970) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_resume_stored() and 0xFFFF) != 55194) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_send() and 0xFFFF) != 53753) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingone_start_flow() and 0xFFFF) != 38093) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_api_url() and 0xFFFF) != 6656) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_auth_url() and 0xFFFF) != 61634) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_environment_id() and 0xFFFF) != 51197) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativepingonesettings_warnings() and 0xFFFF) != 12185) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativereport_next() and 0xFFFF) != 40894) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_base_url() and 0xFFFF) != 17070) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_control_token() and 0xFFFF) != 13880) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_control_url() and 0xFFFF) != 53391) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_credentials() and 0xFFFF) != 2058) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_desktop_agent_url() and 0xFFFF) != 15663) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_pingone_properties_text() and 0xFFFF) != 327) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_properties_text() and 0xFFFF) != 18923) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_method_nativesandbox_stop() and 0xFFFF) != 29243) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativedesktopagent_new() and 0xFFFF) != 47662) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecancellation_new() and 0xFFFF) != 27844) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativeclient_new() and 0xFFFF) != 11437) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativeclock_new() and 0xFFFF) != 33657) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecode_activation() and 0xFFFF) != 59133) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecode_any() and 0xFFFF) != 46710) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecode_pairing_key() and 0xFFFF) != 53644) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecode_pairing_link() and 0xFFFF) != 11324) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecode_parse() and 0xFFFF) != 30961) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_for_tests() and 0xFFFF) != 8764) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_environment() and 0xFFFF) != 56038) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_file() and 0xFFFF) != 52880) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_text() and 0xFFFF) != 33996) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativecredentials_from_values() and 0xFFFF) != 59557) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativepingone_new() and 0xFFFF) != 54143) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_environment() and 0xFFFF) != 47992) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_file() and 0xFFFF) != 33352) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_text() and 0xFFFF) != 28402) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativepingonesettings_from_values() and 0xFFFF) != 37986) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativereport_new() and 0xFFFF) != 33934) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
    if ((lib.uniffi_pingpair_uniffi_checksum_constructor_nativesandbox_start() and 0xFFFF) != 9525) {
        throw RuntimeException("UniFFI API checksum mismatch: try cleaning and rebuilding your project")
    }
}

/**
 * @suppress
 */
internal fun uniffiEnsureInitialized() {
    // Call arbitrary methods on IntegrityCheckingUniffiLib and UniffiLib to ensure that
    // their init blocks run. This ensures initialization across crates works as expected.
    IntegrityCheckingUniffiLib.ensureInitialized()
    UniffiLib.ensureInitialized()
}

// Async support

// Public interface members begin here.


// Interface implemented by anything that can contain an object reference.
//
// Such types expose a `destroy()` method that must be called to cleanly
// dispose of the contained objects. Failure to call this method may result
// in memory leaks.
//
// The easiest way to ensure this method is called is to use the `.use`
// helper method to execute a block and destroy the object at the end.
internal interface Disposable {
    fun destroy()
    companion object {
        fun destroy(vararg args: Any?) {
            for (arg in args) {
                when (arg) {
                    is Disposable -> arg.destroy()
                    is ArrayList<*> -> {
                        for (idx in arg.indices) {
                            val element = arg[idx]
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                    is Map<*, *> -> {
                        for (element in arg.values) {
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                    is Iterable<*> -> {
                        for (element in arg) {
                            if (element is Disposable) {
                                element.destroy()
                            }
                        }
                    }
                }
            }
        }
    }
}

/**
 * @suppress
 */
internal inline fun <T : Disposable?, R> T.use(block: (T) -> R) =
    try {
        block(this)
    } finally {
        try {
            // N.B. our implementation is on the nullable type `Disposable?`.
            this?.destroy()
        } catch (e: Throwable) {
            // swallow
        }
    }

/**
 * Placeholder object used to signal that we're constructing an interface with a FFI handle.
 *
 * This is the first argument for interface constructors that input a raw handle. It exists is that
 * so we can avoid signature conflicts when an interface has a regular constructor than inputs a
 * Long.
 *
 * @suppress
 * */
internal object UniffiWithHandle

/**
 * Used to instantiate an interface without an actual pointer, for fakes in tests, mostly.
 *
 * @suppress
 * */
internal object NoHandle// Magic number for the Rust proxy to call using the same mechanism as every other method,
// to free the callback once it's dropped by Rust.
internal const val IDX_CALLBACK_FREE = 0
// Callback return codes
internal const val UNIFFI_CALLBACK_SUCCESS = 0
internal const val UNIFFI_CALLBACK_ERROR = 1
internal const val UNIFFI_CALLBACK_UNEXPECTED_ERROR = 2

/**
 * @suppress
 */
internal abstract class FfiConverterCallbackInterface<CallbackInterface: Any>: FfiConverter<CallbackInterface, Long> {
    internal val handleMap = UniffiHandleMap<CallbackInterface>()

    internal fun drop(handle: Long) {
        handleMap.remove(handle)
    }

    override fun lift(value: Long): CallbackInterface {
        return handleMap.get(value)
    }

    override fun read(buf: ByteBuffer) = lift(buf.getLong())

    override fun lower(value: CallbackInterface) = handleMap.insert(value)

    override fun allocationSize(value: CallbackInterface) = 8UL

    override fun write(value: CallbackInterface, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}
/**
 * The cleaner interface for Object finalization code to run.
 * This is the entry point to any implementation that we're using.
 *
 * The cleaner registers objects and returns cleanables, so now we are
 * defining a `UniffiCleaner` with a `UniffiClenaer.Cleanable` to abstract the
 * different implmentations available at compile time.
 *
 * @suppress
 */
internal interface UniffiCleaner {
    interface Cleanable {
        fun clean()
    }

    fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable

    companion object
}

// The fallback Jna cleaner, which is available for both Android, and the JVM.
private class UniffiJnaCleaner : UniffiCleaner {
    private val cleaner = com.sun.jna.internal.Cleaner.getCleaner()

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable =
        UniffiJnaCleanable(cleaner.register(value, cleanUpTask))
}

private class UniffiJnaCleanable(
    private val cleanable: com.sun.jna.internal.Cleaner.Cleanable,
) : UniffiCleaner.Cleanable {
    override fun clean() = cleanable.clean()
}


// We decide at uniffi binding generation time whether we were
// using Android or not.
// There are further runtime checks to chose the correct implementation
// of the cleaner.
private fun UniffiCleaner.Companion.create(): UniffiCleaner =
    try {
        // For safety's sake: if the library hasn't been run in android_cleaner = true
        // mode, but is being run on Android, then we still need to think about
        // Android API versions.
        // So we check if java.lang.ref.Cleaner is there, and use that…
        java.lang.Class.forName("java.lang.ref.Cleaner")
        JavaLangRefCleaner()
    } catch (e: ClassNotFoundException) {
        // … otherwise, fallback to the JNA cleaner.
        UniffiJnaCleaner()
    }

private class JavaLangRefCleaner : UniffiCleaner {
    val cleaner = java.lang.ref.Cleaner.create()

    override fun register(value: Any, cleanUpTask: Runnable): UniffiCleaner.Cleanable =
        JavaLangRefCleanable(cleaner.register(value, cleanUpTask))
}

private class JavaLangRefCleanable(
    val cleanable: java.lang.ref.Cleaner.Cleanable
) : UniffiCleaner.Cleanable {
    override fun clean() = cleanable.clean()
}

/**
 * @suppress
 */
internal object FfiConverterUShort: FfiConverter<UShort, Short> {
    override fun lift(value: Short): UShort {
        return value.toUShort()
    }

    fun lift(value: Int): UShort {
        return value.toUShort()
    }

    override fun read(buf: ByteBuffer): UShort {
        return lift(buf.getShort())
    }

    override fun lower(value: UShort): Short {
        return value.toShort()
    }

    override fun allocationSize(value: UShort) = 2UL

    override fun write(value: UShort, buf: ByteBuffer) {
        buf.putShort(value.toShort())
    }
}

/**
 * @suppress
 */
internal object FfiConverterUInt: FfiConverter<UInt, Int> {
    override fun lift(value: Int): UInt {
        return value.toUInt()
    }

    override fun read(buf: ByteBuffer): UInt {
        return lift(buf.getInt())
    }

    override fun lower(value: UInt): Int {
        return value.toInt()
    }

    override fun allocationSize(value: UInt) = 4UL

    override fun write(value: UInt, buf: ByteBuffer) {
        buf.putInt(value.toInt())
    }
}

/**
 * @suppress
 */
internal object FfiConverterULong: FfiConverter<ULong, Long> {
    override fun lift(value: Long): ULong {
        return value.toULong()
    }

    override fun read(buf: ByteBuffer): ULong {
        return lift(buf.getLong())
    }

    override fun lower(value: ULong): Long {
        return value.toLong()
    }

    override fun allocationSize(value: ULong) = 8UL

    override fun write(value: ULong, buf: ByteBuffer) {
        buf.putLong(value.toLong())
    }
}

/**
 * @suppress
 */
internal object FfiConverterDouble: FfiConverter<Double, Double> {
    override fun lift(value: Double): Double {
        return value
    }

    override fun read(buf: ByteBuffer): Double {
        return buf.getDouble()
    }

    override fun lower(value: Double): Double {
        return value
    }

    override fun allocationSize(value: Double) = 8UL

    override fun write(value: Double, buf: ByteBuffer) {
        buf.putDouble(value)
    }
}

/**
 * @suppress
 */
internal object FfiConverterBoolean: FfiConverter<Boolean, Byte> {
    override fun lift(value: Byte): Boolean {
        return value.toInt() != 0
    }

    override fun read(buf: ByteBuffer): Boolean {
        return lift(buf.get())
    }

    override fun lower(value: Boolean): Byte {
        return if (value) 1.toByte() else 0.toByte()
    }

    override fun allocationSize(value: Boolean) = 1UL

    override fun write(value: Boolean, buf: ByteBuffer) {
        buf.put(lower(value))
    }
}

/**
 * @suppress
 */
internal object FfiConverterString: FfiConverter<String, RustBuffer.ByValue> {
    // Note: we don't inherit from FfiConverterRustBuffer, because we use a
    // special encoding when lowering/lifting.  We can use `RustBuffer.len` to
    // store our length and avoid writing it out to the buffer.
    override fun lift(value: RustBuffer.ByValue): String {
        try {
            val byteArr = ByteArray(value.len.toInt())
            value.asByteBuffer()!!.get(byteArr)
            return byteArr.toString(Charsets.UTF_8)
        } finally {
            RustBuffer.free(value)
        }
    }

    override fun read(buf: ByteBuffer): String {
        val len = buf.getInt()
        val byteArr = ByteArray(len)
        buf.get(byteArr)
        return byteArr.toString(Charsets.UTF_8)
    }

    fun toUtf8(value: String): ByteBuffer {
        // Make sure we don't have invalid UTF-16, check for lone surrogates.
        return Charsets.UTF_8.newEncoder().run {
            onMalformedInput(CodingErrorAction.REPORT)
            encode(CharBuffer.wrap(value))
        }
    }

    override fun lower(value: String): RustBuffer.ByValue {
        val byteBuf = toUtf8(value)
        // Ideally we'd pass these bytes to `ffi_bytebuffer_from_bytes`, but doing so would require us
        // to copy them into a JNA `Memory`. So we might as well directly copy them into a `RustBuffer`.
        val rbuf = RustBuffer.alloc(byteBuf.limit().toULong())
        rbuf.asByteBuffer()!!.put(byteBuf)
        return rbuf
    }

    // We aren't sure exactly how many bytes our string will be once it's UTF-8
    // encoded.  Allocate 3 bytes per UTF-16 code unit which will always be
    // enough.
    override fun allocationSize(value: String): ULong {
        val sizeForLength = 4UL
        val sizeForString = value.length.toULong() * 3UL
        return sizeForLength + sizeForString
    }

    override fun write(value: String, buf: ByteBuffer) {
        val byteBuf = toUtf8(value)
        buf.putInt(byteBuf.limit())
        buf.put(byteBuf)
    }
}

/**
 * @suppress
 */
internal object FfiConverterByteArray: FfiConverterRustBuffer<ByteArray> {
    override fun read(buf: ByteBuffer): ByteArray {
        val len = buf.getInt()
        val byteArr = ByteArray(len)
        buf.get(byteArr)
        return byteArr
    }
    override fun allocationSize(value: ByteArray): ULong {
        return 4UL + value.size.toULong()
    }
    override fun write(value: ByteArray, buf: ByteBuffer) {
        buf.putInt(value.size)
        buf.put(value)
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Functions that the application wrote: a transport, an observer, a lease, a store, a clock, where a report goes.
 *
 * They are called on the thread that made the call, and may block it.
 */
internal interface Application {

    /**
     * Calls one with these arguments, a JSON array.
     */
    fun `ask`(`method`: kotlin.String, `arguments`: kotlin.String, `bytes`: kotlin.ByteArray?): ApplicationAnswer

    /**
     * Calls one with these arguments, a JSON array. What comes of it does not matter.
     */
    fun `tell`(`method`: kotlin.String, `arguments`: kotlin.String)

    companion object
}

/**
 * Functions that the application wrote: a transport, an observer, a lease, a store, a clock, where a report goes.
 *
 * They are called on the thread that made the call, and may block it.
 */
internal open class ApplicationImpl: Disposable, AutoCloseable, Application
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_application(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_application(handle, status)
        }
    }


    /**
     * Calls one with these arguments, a JSON array.
     */
    @Throws(ApplicationException::class)override fun `ask`(`method`: kotlin.String, `arguments`: kotlin.String, `bytes`: kotlin.ByteArray?): ApplicationAnswer {
            return FfiConverterTypeApplicationAnswer.lift(
    callWithHandle {
    uniffiRustCallWithError(ApplicationException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_application_ask(
        it,

        FfiConverterString.lower(`method`),
        FfiConverterString.lower(`arguments`),
        FfiConverterOptionalByteArray.lower(`bytes`),_status)
}
    }
    )
    }



    /**
     * Calls one with these arguments, a JSON array. What comes of it does not matter.
     */
    @Throws(ApplicationException::class)override fun `tell`(`method`: kotlin.String, `arguments`: kotlin.String)
        =
    callWithHandle {
    uniffiRustCallWithError(ApplicationException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_application_tell(
        it,

        FfiConverterString.lower(`method`),
        FfiConverterString.lower(`arguments`),_status)
}
    }










    /**
     * @suppress
     */
    companion object

}



// Put the implementation in an object so we don't pollute the top-level namespace
internal object uniffiCallbackInterfaceApplication {
    internal object `ask`: UniffiCallbackInterfaceApplicationMethod0 {
        override fun callback(`uniffiHandle`: Long,`method`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,`bytes`: RustBuffer.ByValue,`uniffiOutReturn`: RustBuffer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeApplication.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`ask`(
                    FfiConverterString.lift(`method`),
                    FfiConverterString.lift(`arguments`),
                    FfiConverterOptionalByteArray.lift(`bytes`),
                )
            }
            val writeReturn = { value: ApplicationAnswer -> uniffiOutReturn.setValue(FfiConverterTypeApplicationAnswer.lower(value)) }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: ApplicationException -> FfiConverterTypeApplicationError.lower(e) }
            )
        }
    }
    internal object `tell`: UniffiCallbackInterfaceApplicationMethod1 {
        override fun callback(`uniffiHandle`: Long,`method`: RustBuffer.ByValue,`arguments`: RustBuffer.ByValue,`uniffiOutReturn`: Pointer,uniffiCallStatus: UniffiRustCallStatus,) {
            val uniffiObj = FfiConverterTypeApplication.handleMap.get(uniffiHandle)
            val makeCall = { ->
                uniffiObj.`tell`(
                    FfiConverterString.lift(`method`),
                    FfiConverterString.lift(`arguments`),
                )
            }
            val writeReturn = { _: Unit -> Unit }
            uniffiTraitInterfaceCallWithError(
                uniffiCallStatus,
                makeCall,
                writeReturn,
                { e: ApplicationException -> FfiConverterTypeApplicationError.lower(e) }
            )
        }
    }

    internal object uniffiFree: UniffiCallbackInterfaceFree {
        override fun callback(handle: Long) {
            FfiConverterTypeApplication.handleMap.remove(handle)
        }
    }

    internal object uniffiClone: UniffiCallbackInterfaceClone {
        override fun callback(handle: Long): Long {
            return FfiConverterTypeApplication.handleMap.clone(handle)
        }
    }

    internal var vtable = UniffiVTableCallbackInterfaceApplication.UniffiByValue(
        uniffiFree,
        uniffiClone,
        `ask`,
        `tell`,
    )

    // Registers the foreign callback with the Rust side.
    // This method is generated for each callback interface.
    internal fun register(lib: UniffiLib) {
        lib.uniffi_pingpair_uniffi_fn_init_callback_vtable_application(vtable)
    }
}

/**
 * @suppress
 */
internal object FfiConverterTypeApplication: FfiConverter<Application, Long> {
    internal val handleMap = UniffiHandleMap<Application>()

    override fun lower(value: Application): Long {
        if (value is ApplicationImpl) {
             // Rust-implemented object.  Clone the handle and return it
            return value.uniffiCloneHandle()
         } else {
            // Kotlin object, generate a new vtable handle and return that.
            return handleMap.insert(value)
         }
    }

    override fun lift(value: Long): Application {
        if ((value and 1.toLong()) == 0.toLong()) {
            // Rust-generated handle, construct a new class that uses the handle to implement the
            // interface
            return ApplicationImpl(UniffiWithHandle, value)
        } else {
            // Kotlin-generated handle, get the object from the handle map
            return handleMap.remove(value)
        }
    }

    override fun read(buf: ByteBuffer): Application {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: Application) = 8UL

    override fun write(value: Application, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Ends the waits of the call that it was given to. What has left runs to its end.
 */
internal interface NativeCancellationInterface {

    /**
     * Ends its waits.
     */
    fun `cancel`()

    companion object
}

/**
 * Ends the waits of the call that it was given to. What has left runs to its end.
 */
internal open class NativeCancellation: Disposable, AutoCloseable, NativeCancellationInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * One for one call.
     */
    constructor() :
        this(UniffiWithHandle,
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecancellation_new(

        _status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativecancellation(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativecancellation(handle, status)
        }
    }


    /**
     * Ends its waits.
     */
    @Throws(NativeException::class)override fun `cancel`()
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecancellation_cancel(
        it,
        _status)
}
    }










    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeCancellation: FfiConverter<NativeCancellation, Long> {
    override fun lower(value: NativeCancellation): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeCancellation {
        return NativeCancellation(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeCancellation {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeCancellation) = 8UL

    override fun write(value: NativeCancellation, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Calls the service for one organisation.
 */
internal interface NativeClientInterface {

    /**
     * Begins a machine. Nothing is sent.
     */
    fun `begin`(`machine`: kotlin.String, `request`: kotlin.String, `context`: kotlin.ByteArray?, `deadline`: kotlin.Double?, `application`: Application?): NativePairing

    /**
     * Calls an operation by the part of its path that names it, with JSON in the wire's names.
     */
    fun `call`(`pathSuffix`: kotlin.String, `body`: kotlin.String, `retryClass`: kotlin.String?, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String

    /**
     * Tells whether clock, TLS and one signed read work.
     */
    fun `check`(`deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String

    /**
     * Lets connections go; calls in flight run to their end.
     */
    fun `shut`()

    /**
     * Makes sure that a user exists.
     */
    fun `ensureUser`(`user`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String

    /**
     * Panics, as a fault of ours would, so that tests see what becomes of it.
     */
    fun `panicForTests`()

    /**
     * Downloads the organisation's report, and gives each piece to the function `write`.
     */
    fun `report`(`fileType`: kotlin.String, `application`: Application, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String

    /**
     * Goes on with a pairing from its snapshot.
     */
    fun `resume`(`kindName`: kotlin.String, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?, `application`: Application?): NativePairing

    /**
     * Goes on with a pairing from what a store gave for it.
     */
    fun `resumeFrom`(`kindName`: kotlin.String, `generation`: kotlin.ULong, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?, `application`: Application?): NativePairing

    /**
     * Goes on with what the client's store holds, of a user or of this context.
     */
    fun `resumeStored`(`kindName`: kotlin.String, `username`: kotlin.String?, `context`: kotlin.ByteArray, `allow`: kotlin.Double?, `application`: Application?): NativePairing?

    /**
     * Sends the operation of this name, its request as JSON; its reply comes as JSON.
     */
    fun `send`(`operation`: kotlin.String, `request`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String

    companion object
}

/**
 * Calls the service for one organisation.
 */
internal open class NativeClient: Disposable, AutoCloseable, NativeClientInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * A client with these settings, as JSON. Nothing is sent.
     */
    constructor(`credentials`: NativeCredentials, `settings`: kotlin.String, `application`: Application?, `clock`: NativeClock?, `snapshotKeys`: List<kotlin.ByteArray>, `entropy`: kotlin.ByteArray?) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativeclient_new(


        FfiConverterTypeNativeCredentials.lower(`credentials`),
        FfiConverterString.lower(`settings`),
        FfiConverterOptionalTypeApplication.lower(`application`),
        FfiConverterOptionalTypeNativeClock.lower(`clock`),
        FfiConverterSequenceByteArray.lower(`snapshotKeys`),
        FfiConverterOptionalByteArray.lower(`entropy`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativeclient(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativeclient(handle, status)
        }
    }


    /**
     * Begins a machine. Nothing is sent.
     */
    @Throws(NativeException::class)override fun `begin`(`machine`: kotlin.String, `request`: kotlin.String, `context`: kotlin.ByteArray?, `deadline`: kotlin.Double?, `application`: Application?): NativePairing {
            return FfiConverterTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_begin(
        it,

        FfiConverterString.lower(`machine`),
        FfiConverterString.lower(`request`),
        FfiConverterOptionalByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeApplication.lower(`application`),_status)
}
    }
    )
    }



    /**
     * Calls an operation by the part of its path that names it, with JSON in the wire's names.
     */
    @Throws(NativeException::class)override fun `call`(`pathSuffix`: kotlin.String, `body`: kotlin.String, `retryClass`: kotlin.String?, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_call(
        it,

        FfiConverterString.lower(`pathSuffix`),
        FfiConverterString.lower(`body`),
        FfiConverterOptionalString.lower(`retryClass`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Tells whether clock, TLS and one signed read work.
     */
    @Throws(NativeException::class)override fun `check`(`deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_check(
        it,

        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Lets connections go; calls in flight run to their end.
     */
    @Throws(NativeException::class)override fun `shut`()
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_close(
        it,
        _status)
}
    }




    /**
     * Makes sure that a user exists.
     */
    @Throws(NativeException::class)override fun `ensureUser`(`user`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_ensure_user(
        it,

        FfiConverterString.lower(`user`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Panics, as a fault of ours would, so that tests see what becomes of it.
     */
    @Throws(NativeException::class)override fun `panicForTests`()
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_panic_for_tests(
        it,
        _status)
}
    }




    /**
     * Downloads the organisation's report, and gives each piece to the function `write`.
     */
    @Throws(NativeException::class)override fun `report`(`fileType`: kotlin.String, `application`: Application, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_report(
        it,

        FfiConverterString.lower(`fileType`),
        FfiConverterTypeApplication.lower(`application`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Goes on with a pairing from its snapshot.
     */
    @Throws(NativeException::class)override fun `resume`(`kindName`: kotlin.String, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?, `application`: Application?): NativePairing {
            return FfiConverterTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_resume(
        it,

        FfiConverterString.lower(`kindName`),
        FfiConverterString.lower(`snapshot`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`allow`),
        FfiConverterOptionalTypeApplication.lower(`application`),_status)
}
    }
    )
    }



    /**
     * Goes on with a pairing from what a store gave for it.
     */
    @Throws(NativeException::class)override fun `resumeFrom`(`kindName`: kotlin.String, `generation`: kotlin.ULong, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?, `application`: Application?): NativePairing {
            return FfiConverterTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_resume_from(
        it,

        FfiConverterString.lower(`kindName`),
        FfiConverterULong.lower(`generation`),
        FfiConverterString.lower(`snapshot`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`allow`),
        FfiConverterOptionalTypeApplication.lower(`application`),_status)
}
    }
    )
    }



    /**
     * Goes on with what the client's store holds, of a user or of this context.
     */
    @Throws(NativeException::class)override fun `resumeStored`(`kindName`: kotlin.String, `username`: kotlin.String?, `context`: kotlin.ByteArray, `allow`: kotlin.Double?, `application`: Application?): NativePairing? {
            return FfiConverterOptionalTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_resume_stored(
        it,

        FfiConverterString.lower(`kindName`),
        FfiConverterOptionalString.lower(`username`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`allow`),
        FfiConverterOptionalTypeApplication.lower(`application`),_status)
}
    }
    )
    }



    /**
     * Sends the operation of this name, its request as JSON; its reply comes as JSON.
     */
    @Throws(NativeException::class)override fun `send`(`operation`: kotlin.String, `request`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclient_send(
        it,

        FfiConverterString.lower(`operation`),
        FfiConverterString.lower(`request`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeClient: FfiConverter<NativeClient, Long> {
    override fun lower(value: NativeClient): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeClient {
        return NativeClient(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeClient {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeClient) = 8UL

    override fun write(value: NativeClient, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A clock that only moves on when somebody waits by it, or moves it.
 */
internal interface NativeClockInterface {

    /**
     * Moves it on by so many milliseconds.
     */
    fun `advance`(`milliseconds`: kotlin.Double)

    /**
     * By how many milliseconds it was moved on.
     */
    fun `waited`(): kotlin.Double

    companion object
}

/**
 * A clock that only moves on when somebody waits by it, or moves it.
 */
internal open class NativeClock: Disposable, AutoCloseable, NativeClockInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * A clock; with functions, waiting calls `wait` instead of moving it.
     */
    constructor(`application`: Application?) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativeclock_new(


        FfiConverterOptionalTypeApplication.lower(`application`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativeclock(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativeclock(handle, status)
        }
    }


    /**
     * Moves it on by so many milliseconds.
     */
    @Throws(NativeException::class)override fun `advance`(`milliseconds`: kotlin.Double)
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclock_advance(
        it,

        FfiConverterDouble.lower(`milliseconds`),_status)
}
    }




    /**
     * By how many milliseconds it was moved on.
     */
    @Throws(NativeException::class)override fun `waited`(): kotlin.Double {
            return FfiConverterDouble.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeclock_waited(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeClock: FfiConverter<NativeClock, Long> {
    override fun lower(value: NativeClock): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeClock {
        return NativeClock(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeClock {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeClock) = 8UL

    override fun write(value: NativeClock, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A link and its QR code, or a QR code alone.
 */
internal interface NativeCodeInterface {

    /**
     * The code as a PNG image.
     */
    fun `png`(`pixelsPerModule`: kotlin.UInt): kotlin.ByteArray

    /**
     * How many modules it has a side.
     */
    fun `size`(): kotlin.UInt

    /**
     * The code as an SVG image.
     */
    fun `svg`(): kotlin.String

    /**
     * The code as text for a terminal, `dark` or `light`.
     */
    fun `terminal`(`background`: kotlin.String): kotlin.String

    /**
     * The link itself.
     */
    fun `url`(): kotlin.String?

    companion object
}

/**
 * A link and its QR code, or a QR code alone.
 */
internal open class NativeCode: Disposable, AutoCloseable, NativeCodeInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativecode(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativecode(handle, status)
        }
    }


    /**
     * The code as a PNG image.
     */
    @Throws(NativeException::class)override fun `png`(`pixelsPerModule`: kotlin.UInt): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecode_png(
        it,

        FfiConverterUInt.lower(`pixelsPerModule`),_status)
}
    }
    )
    }



    /**
     * How many modules it has a side.
     */
    @Throws(NativeException::class)override fun `size`(): kotlin.UInt {
            return FfiConverterUInt.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecode_size(
        it,
        _status)
}
    }
    )
    }



    /**
     * The code as an SVG image.
     */
    @Throws(NativeException::class)override fun `svg`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecode_svg(
        it,
        _status)
}
    }
    )
    }



    /**
     * The code as text for a terminal, `dark` or `light`.
     */
    @Throws(NativeException::class)override fun `terminal`(`background`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecode_terminal(
        it,

        FfiConverterString.lower(`background`),_status)
}
    }
    )
    }



    /**
     * The link itself.
     */
    @Throws(NativeException::class)override fun `url`(): kotlin.String? {
            return FfiConverterOptionalString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecode_url(
        it,
        _status)
}
    }
    )
    }








    companion object {

    /**
     * The link of an activation code.
     */
@Throws(NativeException::class)
internal fun `activation`(`baseUrl`: kotlin.String, `activationCode`: kotlin.String): NativeCode {
            return FfiConverterTypeNativeCode.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecode_activation(


        FfiConverterString.lower(`baseUrl`),
        FfiConverterString.lower(`activationCode`),_status)
}
    )
    }



    /**
     * A QR code of any text.
     */
@Throws(NativeException::class)
internal fun `any`(`text`: kotlin.String): NativeCode {
            return FfiConverterTypeNativeCode.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecode_any(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    /**
     * What a phone scans to take a pairing key of PingOne.
     */
@Throws(NativeException::class)
internal fun `pairingKey`(`code`: kotlin.String, `uri`: kotlin.String?): NativeCode {
            return FfiConverterTypeNativeCode.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecode_pairing_key(


        FfiConverterString.lower(`code`),
        FfiConverterOptionalString.lower(`uri`),_status)
}
    )
    }



    /**
     * A pairing key of PingOne that is an https link.
     */
@Throws(NativeException::class)
internal fun `pairingLink`(`text`: kotlin.String): NativeCode {
            return FfiConverterTypeNativeCode.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecode_pairing_link(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    /**
     * An activation link that was built before, or the otpauth link of an authenticator app.
     */
@Throws(NativeException::class)
internal fun `parse`(`text`: kotlin.String): NativeCode {
            return FfiConverterTypeNativeCode.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecode_parse(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeCode: FfiConverter<NativeCode, Long> {
    override fun lower(value: NativeCode): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeCode {
        return NativeCode(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeCode {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeCode) = 8UL

    override fun write(value: NativeCode, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * An organisation, and how its requests are signed. It shows no secret.
 */
internal interface NativeCredentialsInterface {

    /**
     * The service's address.
     */
    fun `baseUrl`(): kotlin.String

    /**
     * The token of the request of this operation, its arguments as JSON, at this time in milliseconds.
     */
    fun `build`(`operation`: kotlin.String, `body`: kotlin.String, `now`: kotlin.Double?): kotlin.ByteArray

    /**
     * Whether they are marked as a sandbox's.
     */
    fun `isSandbox`(): kotlin.Boolean

    /**
     * The organisation's alias.
     */
    fun `orgAlias`(): kotlin.String

    /**
     * What reads replies to one operation.
     */
    fun `reader`(`operation`: kotlin.String): NativeReplyReader

    /**
     * Signs a reply as the service would; refused for real credentials.
     */
    fun `signReply`(`body`: kotlin.String): kotlin.String

    /**
     * What signs requests of one operation.
     */
    fun `signer`(`operation`: kotlin.String): NativeRequestSigner

    /**
     * What a signed reply holds, as JSON.
     */
    fun `verify`(`token`: kotlin.ByteArray): kotlin.String

    /**
     * What is unusual about them, in plain words.
     */
    fun `warnings`(): List<kotlin.String>

    companion object
}

/**
 * An organisation, and how its requests are signed. It shows no secret.
 */
internal open class NativeCredentials: Disposable, AutoCloseable, NativeCredentialsInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativecredentials(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativecredentials(handle, status)
        }
    }


    /**
     * The service's address.
     */
    @Throws(NativeException::class)override fun `baseUrl`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_base_url(
        it,
        _status)
}
    }
    )
    }



    /**
     * The token of the request of this operation, its arguments as JSON, at this time in milliseconds.
     */
    @Throws(NativeException::class)override fun `build`(`operation`: kotlin.String, `body`: kotlin.String, `now`: kotlin.Double?): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_build(
        it,

        FfiConverterString.lower(`operation`),
        FfiConverterString.lower(`body`),
        FfiConverterOptionalDouble.lower(`now`),_status)
}
    }
    )
    }



    /**
     * Whether they are marked as a sandbox's.
     */
    @Throws(NativeException::class)override fun `isSandbox`(): kotlin.Boolean {
            return FfiConverterBoolean.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_is_sandbox(
        it,
        _status)
}
    }
    )
    }



    /**
     * The organisation's alias.
     */
    @Throws(NativeException::class)override fun `orgAlias`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_org_alias(
        it,
        _status)
}
    }
    )
    }



    /**
     * What reads replies to one operation.
     */
    @Throws(NativeException::class)override fun `reader`(`operation`: kotlin.String): NativeReplyReader {
            return FfiConverterTypeNativeReplyReader.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_reader(
        it,

        FfiConverterString.lower(`operation`),_status)
}
    }
    )
    }



    /**
     * Signs a reply as the service would; refused for real credentials.
     */
    @Throws(NativeException::class)override fun `signReply`(`body`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_sign_reply(
        it,

        FfiConverterString.lower(`body`),_status)
}
    }
    )
    }



    /**
     * What signs requests of one operation.
     */
    @Throws(NativeException::class)override fun `signer`(`operation`: kotlin.String): NativeRequestSigner {
            return FfiConverterTypeNativeRequestSigner.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_signer(
        it,

        FfiConverterString.lower(`operation`),_status)
}
    }
    )
    }



    /**
     * What a signed reply holds, as JSON.
     */
    @Throws(NativeException::class)override fun `verify`(`token`: kotlin.ByteArray): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_verify(
        it,

        FfiConverterByteArray.lower(`token`),_status)
}
    }
    )
    }



    /**
     * What is unusual about them, in plain words.
     */
    @Throws(NativeException::class)override fun `warnings`(): List<kotlin.String> {
            return FfiConverterSequenceString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativecredentials_warnings(
        it,
        _status)
}
    }
    )
    }








    companion object {

    /**
     * Credentials that are marked as a sandbox's.
     */
@Throws(NativeException::class)
internal fun `forTests`(`baseUrl`: kotlin.String): NativeCredentials {
            return FfiConverterTypeNativeCredentials.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecredentials_for_tests(


        FfiConverterString.lower(`baseUrl`),_status)
}
    )
    }



    /**
     * Credentials of the environment, and the file that it may name.
     */
@Throws(NativeException::class)
internal fun `fromEnvironment`(): NativeCredentials {
            return FfiConverterTypeNativeCredentials.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_environment(

        _status)
}
    )
    }



    /**
     * Credentials of a properties file.
     */
@Throws(NativeException::class)
internal fun `fromFile`(`path`: kotlin.String): NativeCredentials {
            return FfiConverterTypeNativeCredentials.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_file(


        FfiConverterString.lower(`path`),_status)
}
    )
    }



    /**
     * Credentials of the text of a properties file.
     */
@Throws(NativeException::class)
internal fun `fromText`(`text`: kotlin.String): NativeCredentials {
            return FfiConverterTypeNativeCredentials.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_text(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    /**
     * Credentials of these values.
     */
@Throws(NativeException::class)
internal fun `fromValues`(`orgAlias`: kotlin.String, `token`: kotlin.String, `key`: kotlin.String, `baseUrl`: kotlin.String): NativeCredentials {
            return FfiConverterTypeNativeCredentials.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativecredentials_from_values(


        FfiConverterString.lower(`orgAlias`),
        FfiConverterString.lower(`token`),
        FfiConverterString.lower(`key`),
        FfiConverterString.lower(`baseUrl`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeCredentials: FfiConverter<NativeCredentials, Long> {
    override fun lower(value: NativeCredentials): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeCredentials {
        return NativeCredentials(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeCredentials {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeCredentials) = 8UL

    override fun write(value: NativeCredentials, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Has the agent on this computer make attestations.
 */
internal interface NativeDesktopAgentInterface {

    /**
     * Hands the registration to the agent; what comes is its attestation.
     */
    fun `register`(`registration`: kotlin.String, `cancellation`: NativeCancellation?): kotlin.String

    companion object
}

/**
 * Has the agent on this computer make attestations.
 */
internal open class NativeDesktopAgent: Disposable, AutoCloseable, NativeDesktopAgentInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * Speaks for the pages of this origin; the timeout is in milliseconds.
     */
    constructor(`origin`: kotlin.String, `port`: kotlin.UInt?, `timeout`: kotlin.Double?) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativedesktopagent_new(


        FfiConverterString.lower(`origin`),
        FfiConverterOptionalUInt.lower(`port`),
        FfiConverterOptionalDouble.lower(`timeout`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativedesktopagent(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativedesktopagent(handle, status)
        }
    }


    /**
     * Hands the registration to the agent; what comes is its attestation.
     */
    @Throws(NativeException::class)override fun `register`(`registration`: kotlin.String, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativedesktopagent_register(
        it,

        FfiConverterString.lower(`registration`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeDesktopAgent: FfiConverter<NativeDesktopAgent, Long> {
    override fun lower(value: NativeDesktopAgent): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeDesktopAgent {
        return NativeDesktopAgent(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeDesktopAgent {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeDesktopAgent) = 8UL

    override fun write(value: NativeDesktopAgent, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A flow that a user registers in, step by step.
 */
internal interface NativeFlowInterface {

    /**
     * Does something by it; what comes of it is JSON.
     */
    fun `act`(`act`: kotlin.String, `arguments`: kotlin.String): kotlin.String

    /**
     * The flow's id.
     */
    fun `id`(): kotlin.String

    /**
     * Seals it for who knows the context.
     */
    fun `seal`(`context`: kotlin.ByteArray): kotlin.String

    /**
     * What the service said last, as JSON in camelCase.
     */
    fun `state`(): kotlin.String

    companion object
}

/**
 * A flow that a user registers in, step by step.
 */
internal open class NativeFlow: Disposable, AutoCloseable, NativeFlowInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativeflow(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativeflow(handle, status)
        }
    }


    /**
     * Does something by it; what comes of it is JSON.
     */
    @Throws(NativeException::class)override fun `act`(`act`: kotlin.String, `arguments`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeflow_act(
        it,

        FfiConverterString.lower(`act`),
        FfiConverterString.lower(`arguments`),_status)
}
    }
    )
    }



    /**
     * The flow's id.
     */
    @Throws(NativeException::class)override fun `id`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeflow_id(
        it,
        _status)
}
    }
    )
    }



    /**
     * Seals it for who knows the context.
     */
    @Throws(NativeException::class)override fun `seal`(`context`: kotlin.ByteArray): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeflow_seal(
        it,

        FfiConverterByteArray.lower(`context`),_status)
}
    }
    )
    }



    /**
     * What the service said last, as JSON in camelCase.
     */
    @Throws(NativeException::class)override fun `state`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativeflow_state(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeFlow: FfiConverter<NativeFlow, Long> {
    override fun lower(value: NativeFlow): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeFlow {
        return NativeFlow(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeFlow {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeFlow) = 8UL

    override fun write(value: NativeFlow, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A pairing, a resync or a job, and what drives it. A layer drives it one act after the other.
 */
internal interface NativePairingInterface {

    /**
     * Does something by it; what comes of it is JSON.
     */
    fun `act`(`act`: kotlin.String, `arguments`: kotlin.String): kotlin.String

    /**
     * What is to be seen of it now, as JSON; while an act is under way, what was to be seen before it.
     */
    fun `see`(): kotlin.String

    companion object
}

/**
 * A pairing, a resync or a job, and what drives it. A layer drives it one act after the other.
 */
internal open class NativePairing: Disposable, AutoCloseable, NativePairingInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativepairing(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativepairing(handle, status)
        }
    }


    /**
     * Does something by it; what comes of it is JSON.
     */
    @Throws(NativeException::class)override fun `act`(`act`: kotlin.String, `arguments`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepairing_act(
        it,

        FfiConverterString.lower(`act`),
        FfiConverterString.lower(`arguments`),_status)
}
    }
    )
    }



    /**
     * What is to be seen of it now, as JSON; while an act is under way, what was to be seen before it.
     */
    @Throws(NativeException::class)override fun `see`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepairing_see(
        it,
        _status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativePairing: FfiConverter<NativePairing, Long> {
    override fun lower(value: NativePairing): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativePairing {
        return NativePairing(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativePairing {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativePairing) = 8UL

    override fun write(value: NativePairing, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Calls PingOne for one environment.
 */
internal interface NativePingOneInterface {

    /**
     * Begins a machine. Nothing is sent.
     */
    fun `begin`(`machine`: kotlin.String, `request`: kotlin.String, `context`: kotlin.ByteArray?, `deadline`: kotlin.Double?): NativePairing

    /**
     * Tells whether hosts, environment and worker go together.
     */
    fun `check`(`deadline`: kotlin.Double?, `cancellation`: NativeCancellation?)

    /**
     * Lets connections go; calls in flight run to their end.
     */
    fun `shut`()

    /**
     * Goes on with a flow that a browser was redirected into, described as JSON.
     */
    fun `joinFlow`(`redirect`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): NativeFlow

    /**
     * Goes on with a flow that was sealed, after reading it.
     */
    fun `openFlow`(`sealed`: kotlin.String, `context`: kotlin.ByteArray, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): NativeFlow

    /**
     * Goes on with a registration or pairing from its snapshot.
     */
    fun `resume`(`kindName`: kotlin.String, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?): NativePairing

    /**
     * Goes on with a registration or pairing from what a store gave for it.
     */
    fun `resumeFrom`(`kindName`: kotlin.String, `generation`: kotlin.ULong, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?): NativePairing

    /**
     * Goes on with what the client's store holds, of a user or of this context.
     */
    fun `resumeStored`(`kindName`: kotlin.String, `userId`: kotlin.String?, `context`: kotlin.ByteArray, `allow`: kotlin.Double?): NativePairing?

    /**
     * Sends the operation of this name, its request as JSON; its reply comes as JSON.
     */
    fun `send`(`operation`: kotlin.String, `request`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String

    /**
     * Starts a flow of the application.
     */
    fun `startFlow`(`acrValues`: kotlin.String?, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): NativeFlow

    companion object
}

/**
 * Calls PingOne for one environment.
 */
internal open class NativePingOne: Disposable, AutoCloseable, NativePingOneInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * A client with these options, as JSON. Nothing is sent.
     */
    constructor(`settings`: NativePingOneSettings, `options`: kotlin.String, `application`: Application?, `clock`: NativeClock?, `snapshotKeys`: List<kotlin.ByteArray>, `entropy`: kotlin.ByteArray?) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativepingone_new(


        FfiConverterTypeNativePingOneSettings.lower(`settings`),
        FfiConverterString.lower(`options`),
        FfiConverterOptionalTypeApplication.lower(`application`),
        FfiConverterOptionalTypeNativeClock.lower(`clock`),
        FfiConverterSequenceByteArray.lower(`snapshotKeys`),
        FfiConverterOptionalByteArray.lower(`entropy`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativepingone(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativepingone(handle, status)
        }
    }


    /**
     * Begins a machine. Nothing is sent.
     */
    @Throws(NativeException::class)override fun `begin`(`machine`: kotlin.String, `request`: kotlin.String, `context`: kotlin.ByteArray?, `deadline`: kotlin.Double?): NativePairing {
            return FfiConverterTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_begin(
        it,

        FfiConverterString.lower(`machine`),
        FfiConverterString.lower(`request`),
        FfiConverterOptionalByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`deadline`),_status)
}
    }
    )
    }



    /**
     * Tells whether hosts, environment and worker go together.
     */
    @Throws(NativeException::class)override fun `check`(`deadline`: kotlin.Double?, `cancellation`: NativeCancellation?)
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_check(
        it,

        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }




    /**
     * Lets connections go; calls in flight run to their end.
     */
    @Throws(NativeException::class)override fun `shut`()
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_close(
        it,
        _status)
}
    }




    /**
     * Goes on with a flow that a browser was redirected into, described as JSON.
     */
    @Throws(NativeException::class)override fun `joinFlow`(`redirect`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): NativeFlow {
            return FfiConverterTypeNativeFlow.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_join_flow(
        it,

        FfiConverterString.lower(`redirect`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Goes on with a flow that was sealed, after reading it.
     */
    @Throws(NativeException::class)override fun `openFlow`(`sealed`: kotlin.String, `context`: kotlin.ByteArray, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): NativeFlow {
            return FfiConverterTypeNativeFlow.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_open_flow(
        it,

        FfiConverterString.lower(`sealed`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Goes on with a registration or pairing from its snapshot.
     */
    @Throws(NativeException::class)override fun `resume`(`kindName`: kotlin.String, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?): NativePairing {
            return FfiConverterTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_resume(
        it,

        FfiConverterString.lower(`kindName`),
        FfiConverterString.lower(`snapshot`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`allow`),_status)
}
    }
    )
    }



    /**
     * Goes on with a registration or pairing from what a store gave for it.
     */
    @Throws(NativeException::class)override fun `resumeFrom`(`kindName`: kotlin.String, `generation`: kotlin.ULong, `snapshot`: kotlin.String, `context`: kotlin.ByteArray, `allow`: kotlin.Double?): NativePairing {
            return FfiConverterTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_resume_from(
        it,

        FfiConverterString.lower(`kindName`),
        FfiConverterULong.lower(`generation`),
        FfiConverterString.lower(`snapshot`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`allow`),_status)
}
    }
    )
    }



    /**
     * Goes on with what the client's store holds, of a user or of this context.
     */
    @Throws(NativeException::class)override fun `resumeStored`(`kindName`: kotlin.String, `userId`: kotlin.String?, `context`: kotlin.ByteArray, `allow`: kotlin.Double?): NativePairing? {
            return FfiConverterOptionalTypeNativePairing.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_resume_stored(
        it,

        FfiConverterString.lower(`kindName`),
        FfiConverterOptionalString.lower(`userId`),
        FfiConverterByteArray.lower(`context`),
        FfiConverterOptionalDouble.lower(`allow`),_status)
}
    }
    )
    }



    /**
     * Sends the operation of this name, its request as JSON; its reply comes as JSON.
     */
    @Throws(NativeException::class)override fun `send`(`operation`: kotlin.String, `request`: kotlin.String, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_send(
        it,

        FfiConverterString.lower(`operation`),
        FfiConverterString.lower(`request`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }



    /**
     * Starts a flow of the application.
     */
    @Throws(NativeException::class)override fun `startFlow`(`acrValues`: kotlin.String?, `deadline`: kotlin.Double?, `cancellation`: NativeCancellation?): NativeFlow {
            return FfiConverterTypeNativeFlow.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingone_start_flow(
        it,

        FfiConverterOptionalString.lower(`acrValues`),
        FfiConverterOptionalDouble.lower(`deadline`),
        FfiConverterOptionalTypeNativeCancellation.lower(`cancellation`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativePingOne: FfiConverter<NativePingOne, Long> {
    override fun lower(value: NativePingOne): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativePingOne {
        return NativePingOne(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativePingOne {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativePingOne) = 8UL

    override fun write(value: NativePingOne, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Settings of PingOne. They show no secret.
 */
internal interface NativePingOneSettingsInterface {

    /**
     * The address of the host for users and devices.
     */
    fun `apiUrl`(): kotlin.String

    /**
     * The address of the host for flows and tokens.
     */
    fun `authUrl`(): kotlin.String

    /**
     * The environment of the users.
     */
    fun `environmentId`(): kotlin.String

    /**
     * What is unusual about them, in plain words.
     */
    fun `warnings`(): List<kotlin.String>

    companion object
}

/**
 * Settings of PingOne. They show no secret.
 */
internal open class NativePingOneSettings: Disposable, AutoCloseable, NativePingOneSettingsInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativepingonesettings(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativepingonesettings(handle, status)
        }
    }


    /**
     * The address of the host for users and devices.
     */
    @Throws(NativeException::class)override fun `apiUrl`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingonesettings_api_url(
        it,
        _status)
}
    }
    )
    }



    /**
     * The address of the host for flows and tokens.
     */
    @Throws(NativeException::class)override fun `authUrl`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingonesettings_auth_url(
        it,
        _status)
}
    }
    )
    }



    /**
     * The environment of the users.
     */
    @Throws(NativeException::class)override fun `environmentId`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingonesettings_environment_id(
        it,
        _status)
}
    }
    )
    }



    /**
     * What is unusual about them, in plain words.
     */
    @Throws(NativeException::class)override fun `warnings`(): List<kotlin.String> {
            return FfiConverterSequenceString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativepingonesettings_warnings(
        it,
        _status)
}
    }
    )
    }








    companion object {

    /**
     * Settings of the environment, and the file that it may name.
     */
@Throws(NativeException::class)
internal fun `fromEnvironment`(): NativePingOneSettings {
            return FfiConverterTypeNativePingOneSettings.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_environment(

        _status)
}
    )
    }



    /**
     * Settings of a properties file.
     */
@Throws(NativeException::class)
internal fun `fromFile`(`path`: kotlin.String): NativePingOneSettings {
            return FfiConverterTypeNativePingOneSettings.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_file(


        FfiConverterString.lower(`path`),_status)
}
    )
    }



    /**
     * Settings of the text of a properties file.
     */
@Throws(NativeException::class)
internal fun `fromText`(`text`: kotlin.String): NativePingOneSettings {
            return FfiConverterTypeNativePingOneSettings.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_text(


        FfiConverterString.lower(`text`),_status)
}
    )
    }



    /**
     * Settings of these values, an object as JSON.
     */
@Throws(NativeException::class)
internal fun `fromValues`(`values`: kotlin.String): NativePingOneSettings {
            return FfiConverterTypeNativePingOneSettings.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativepingonesettings_from_values(


        FfiConverterString.lower(`values`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativePingOneSettings: FfiConverter<NativePingOneSettings, Long> {
    override fun lower(value: NativePingOneSettings): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativePingOneSettings {
        return NativePingOneSettings(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativePingOneSettings {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativePingOneSettings) = 8UL

    override fun write(value: NativePingOneSettings, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Reads replies to one operation.
 */
internal interface NativeReplyReaderInterface {

    /**
     * What the function `pingpair_verify` calls it by, as long as it is there.
     */
    fun `number`(): kotlin.ULong

    /**
     * The verified reply, as JSON in camelCase.
     */
    fun `verify`(`token`: kotlin.ByteArray): kotlin.ByteArray

    companion object
}

/**
 * Reads replies to one operation.
 */
internal open class NativeReplyReader: Disposable, AutoCloseable, NativeReplyReaderInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativereplyreader(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativereplyreader(handle, status)
        }
    }


    /**
     * What the function `pingpair_verify` calls it by, as long as it is there.
     */
    @Throws(NativeException::class)override fun `number`(): kotlin.ULong {
            return FfiConverterULong.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativereplyreader_number(
        it,
        _status)
}
    }
    )
    }



    /**
     * The verified reply, as JSON in camelCase.
     */
    @Throws(NativeException::class)override fun `verify`(`token`: kotlin.ByteArray): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativereplyreader_verify(
        it,

        FfiConverterByteArray.lower(`token`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeReplyReader: FfiConverter<NativeReplyReader, Long> {
    override fun lower(value: NativeReplyReader): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeReplyReader {
        return NativeReplyReader(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeReplyReader {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeReplyReader) = 8UL

    override fun write(value: NativeReplyReader, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Reads a report that the function `read` of the application gives piece by piece.
 */
internal interface NativeReportInterface {

    /**
     * The next rows, so many at most, as a JSON array; an empty one at the end.
     */
    fun `next`(`most`: kotlin.UInt): kotlin.String

    companion object
}

/**
 * Reads a report that the function `read` of the application gives piece by piece.
 */
internal open class NativeReport: Disposable, AutoCloseable, NativeReportInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }
    /**
     * A report of this source.
     */
    constructor(`application`: Application) :
        this(UniffiWithHandle,
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativereport_new(


        FfiConverterTypeApplication.lower(`application`),_status)
}
    )

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativereport(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativereport(handle, status)
        }
    }


    /**
     * The next rows, so many at most, as a JSON array; an empty one at the end.
     */
    @Throws(NativeException::class)override fun `next`(`most`: kotlin.UInt): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativereport_next(
        it,

        FfiConverterUInt.lower(`most`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeReport: FfiConverter<NativeReport, Long> {
    override fun lower(value: NativeReport): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeReport {
        return NativeReport(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeReport {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeReport) = 8UL

    override fun write(value: NativeReport, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * Signs requests of one operation.
 */
internal interface NativeRequestSignerInterface {

    /**
     * What the function `pingpair_sign` calls it by, as long as it is there.
     */
    fun `number`(): kotlin.ULong

    /**
     * The token of a request, which is JSON in camelCase, at this time in milliseconds.
     */
    fun `sign`(`request`: kotlin.ByteArray, `now`: kotlin.Double?): kotlin.ByteArray

    companion object
}

/**
 * Signs requests of one operation.
 */
internal open class NativeRequestSigner: Disposable, AutoCloseable, NativeRequestSignerInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativerequestsigner(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativerequestsigner(handle, status)
        }
    }


    /**
     * What the function `pingpair_sign` calls it by, as long as it is there.
     */
    @Throws(NativeException::class)override fun `number`(): kotlin.ULong {
            return FfiConverterULong.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativerequestsigner_number(
        it,
        _status)
}
    }
    )
    }



    /**
     * The token of a request, which is JSON in camelCase, at this time in milliseconds.
     */
    @Throws(NativeException::class)override fun `sign`(`request`: kotlin.ByteArray, `now`: kotlin.Double?): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativerequestsigner_sign(
        it,

        FfiConverterByteArray.lower(`request`),
        FfiConverterOptionalDouble.lower(`now`),_status)
}
    }
    )
    }









    /**
     * @suppress
     */
    companion object

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeRequestSigner: FfiConverter<NativeRequestSigner, Long> {
    override fun lower(value: NativeRequestSigner): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeRequestSigner {
        return NativeRequestSigner(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeRequestSigner {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeRequestSigner) = 8UL

    override fun write(value: NativeRequestSigner, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}


// This template implements a class for working with a Rust struct via a handle
// to the live Rust struct on the other side of the FFI.
//
// There's some subtlety here, because we have to be careful not to operate on a Rust
// struct after it has been dropped, and because we must expose a public API for freeing
// theq Kotlin wrapper object in lieu of reliable finalizers. The core requirements are:
//
//   * Each instance holds an opaque handle to the underlying Rust struct.
//     Method calls need to read this handle from the object's state and pass it in to
//     the Rust FFI.
//
//   * When an instance is no longer needed, its handle should be passed to a
//     special destructor function provided by the Rust FFI, which will drop the
//     underlying Rust struct.
//
//   * Given an instance, calling code is expected to call the special
//     `destroy` method in order to free it after use, either by calling it explicitly
//     or by using a higher-level helper like the `use` method. Failing to do so risks
//     leaking the underlying Rust struct.
//
//   * We can't assume that calling code will do the right thing, and must be prepared
//     to handle Kotlin method calls executing concurrently with or even after a call to
//     `destroy`, and to handle multiple (possibly concurrent!) calls to `destroy`.
//
//   * We must never allow Rust code to operate on the underlying Rust struct after
//     the destructor has been called, and must never call the destructor more than once.
//     Doing so may trigger memory unsafety.
//
//   * To mitigate many of the risks of leaking memory and use-after-free unsafety, a `Cleaner`
//     is implemented to call the destructor when the Kotlin object becomes unreachable.
//     This is done in a background thread. This is not a panacea, and client code should be aware that
//      1. the thread may starve if some there are objects that have poorly performing
//     `drop` methods or do significant work in their `drop` methods.
//      2. the thread is shared across the whole library. This can be tuned by using `android_cleaner = true`,
//         or `android = true` in the [`kotlin` section of the `uniffi.toml` file](https://mozilla.github.io/uniffi-rs/kotlin/configuration.html).
//
// If we try to implement this with mutual exclusion on access to the handle, there is the
// possibility of a race between a method call and a concurrent call to `destroy`:
//
//    * Thread A starts a method call, reads the value of the handle, but is interrupted
//      before it can pass the handle over the FFI to Rust.
//    * Thread B calls `destroy` and frees the underlying Rust struct.
//    * Thread A resumes, passing the already-read handle value to Rust and triggering
//      a use-after-free.
//
// One possible solution would be to use a `ReadWriteLock`, with each method call taking
// a read lock (and thus allowed to run concurrently) and the special `destroy` method
// taking a write lock (and thus blocking on live method calls). However, we aim not to
// generate methods with any hidden blocking semantics, and a `destroy` method that might
// block if called incorrectly seems to meet that bar.
//
// So, we achieve our goals by giving each instance an associated `AtomicLong` counter to track
// the number of in-flight method calls, and an `AtomicBoolean` flag to indicate whether `destroy`
// has been called. These are updated according to the following rules:
//
//    * The initial value of the counter is 1, indicating a live object with no in-flight calls.
//      The initial value for the flag is false.
//
//    * At the start of each method call, we atomically check the counter.
//      If it is 0 then the underlying Rust struct has already been destroyed and the call is aborted.
//      If it is nonzero them we atomically increment it by 1 and proceed with the method call.
//
//    * At the end of each method call, we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
//    * When `destroy` is called, we atomically flip the flag from false to true.
//      If the flag was already true we silently fail.
//      Otherwise we atomically decrement and check the counter.
//      If it has reached zero then we destroy the underlying Rust struct.
//
// Astute readers may observe that this all sounds very similar to the way that Rust's `Arc<T>` works,
// and indeed it is, with the addition of a flag to guard against multiple calls to `destroy`.
//
// The overall effect is that the underlying Rust struct is destroyed only when `destroy` has been
// called *and* all in-flight method calls have completed, avoiding violating any of the expectations
// of the underlying Rust code.
//
// This makes a cleaner a better alternative to _not_ calling `destroy()` as
// and when the object is finished with, but the abstraction is not perfect: if the Rust object's `drop`
// method is slow, and/or there are many objects to cleanup, and it's on a low end Android device, then the cleaner
// thread may be starved, and the app will leak memory.
//
// In this case, `destroy`ing manually may be a better solution.
//
// The cleaner can live side by side with the manual calling of `destroy`. In the order of responsiveness, uniffi objects
// with Rust peers are reclaimed:
//
// 1. By calling the `destroy` method of the object, which calls `rustObject.free()`. If that doesn't happen:
// 2. When the object becomes unreachable, AND the Cleaner thread gets to call `rustObject.free()`. If the thread is starved then:
// 3. The memory is reclaimed when the process terminates.
//
// [1] https://stackoverflow.com/questions/24376768/can-java-finalize-an-object-when-it-is-still-in-scope/24380219
//


/**
 * A sandbox that runs, until it is stopped.
 */
internal interface NativeSandboxInterface {

    /**
     * The service's address.
     */
    fun `baseUrl`(): kotlin.String

    /**
     * The token that the control door asks for.
     */
    fun `controlToken`(): kotlin.String

    /**
     * The address of the control door.
     */
    fun `controlUrl`(): kotlin.String

    /**
     * Credentials for a client, marked as a sandbox's.
     */
    fun `credentials`(): NativeCredentials

    /**
     * The address of the agent of PingID Desktop.
     */
    fun `desktopAgentUrl`(): kotlin.String

    /**
     * The text of a properties file with PingOne's addresses and credentials.
     */
    fun `pingonePropertiesText`(): kotlin.String

    /**
     * The text of a properties file with these credentials.
     */
    fun `propertiesText`(): kotlin.String

    /**
     * Stops it.
     */
    fun `stop`()

    companion object
}

/**
 * A sandbox that runs, until it is stopped.
 */
internal open class NativeSandbox: Disposable, AutoCloseable, NativeSandboxInterface
{

    @Suppress("UNUSED_PARAMETER")
    /**
     * @suppress
     */
    constructor(withHandle: UniffiWithHandle, handle: Long) {
        this.handle = handle
        this.cleanable = UniffiLib.CLEANER.register(this, UniffiCleanAction(handle))
    }

    /**
     * @suppress
     *
     * This constructor can be used to instantiate a fake object. Only used for tests. Any
     * attempt to actually use an object constructed this way will fail as there is no
     * connected Rust object.
     */
    @Suppress("UNUSED_PARAMETER")
    constructor(noHandle: NoHandle) {
        this.handle = 0
        this.cleanable = null
    }

    protected val handle: Long
    protected val cleanable: UniffiCleaner.Cleanable?

    private val wasDestroyed = AtomicBoolean(false)
    private val callCounter = AtomicLong(1)

    /**
     * Whether the current object has been destroyed and its reference is gone in the Rust side.
     */
    val uniffiIsDestroyed: Boolean get() = wasDestroyed.get()

    override fun destroy() {
        // Only allow a single call to this method.
        // TODO: maybe we should log a warning if called more than once?
        if (this.wasDestroyed.compareAndSet(false, true)) {
            // This decrement always matches the initial count of 1 given at creation time.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    @Synchronized
    override fun close() {
        this.destroy()
    }

    internal inline fun <R> callWithHandle(block: (handle: Long) -> R): R {
        // Check and increment the call counter, to keep the object alive.
        // This needs a compare-and-set retry loop in case of concurrent updates.
        do {
            val c = this.callCounter.get()
            if (c == 0L) {
                throw IllegalStateException("${this.javaClass.simpleName} object has already been destroyed")
            }
            if (c == Long.MAX_VALUE) {
                throw IllegalStateException("${this.javaClass.simpleName} call counter would overflow")
            }
        } while (! this.callCounter.compareAndSet(c, c + 1L))
        // Now we can safely do the method call without the handle being freed concurrently.
        try {
            return block(this.uniffiCloneHandle())
        } finally {
            // This decrement always matches the increment we performed above.
            if (this.callCounter.decrementAndGet() == 0L) {
                cleanable?.clean()
            }
        }
    }

    // Use a static inner class instead of a closure so as not to accidentally
    // capture `this` as part of the cleanable's action.
    private class UniffiCleanAction(private val handle: Long) : Runnable {
        override fun run() {
            if (handle == 0.toLong()) {
                // Fake object created with `NoHandle`, don't try to free.
                return;
            }
            uniffiRustCall { status ->
                UniffiLib.uniffi_pingpair_uniffi_fn_free_nativesandbox(handle, status)
            }
        }
    }

    /**
     * @suppress
     */
    fun uniffiCloneHandle(): Long {
        if (handle == 0.toLong()) {
            throw InternalException("uniffiCloneHandle() called on NoHandle object");
        }
        return uniffiRustCall() { status ->
            UniffiLib.uniffi_pingpair_uniffi_fn_clone_nativesandbox(handle, status)
        }
    }


    /**
     * The service's address.
     */
    @Throws(NativeException::class)override fun `baseUrl`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_base_url(
        it,
        _status)
}
    }
    )
    }



    /**
     * The token that the control door asks for.
     */
    @Throws(NativeException::class)override fun `controlToken`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_control_token(
        it,
        _status)
}
    }
    )
    }



    /**
     * The address of the control door.
     */
    @Throws(NativeException::class)override fun `controlUrl`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_control_url(
        it,
        _status)
}
    }
    )
    }



    /**
     * Credentials for a client, marked as a sandbox's.
     */
    @Throws(NativeException::class)override fun `credentials`(): NativeCredentials {
            return FfiConverterTypeNativeCredentials.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_credentials(
        it,
        _status)
}
    }
    )
    }



    /**
     * The address of the agent of PingID Desktop.
     */
    @Throws(NativeException::class)override fun `desktopAgentUrl`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_desktop_agent_url(
        it,
        _status)
}
    }
    )
    }



    /**
     * The text of a properties file with PingOne's addresses and credentials.
     */
    @Throws(NativeException::class)override fun `pingonePropertiesText`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_pingone_properties_text(
        it,
        _status)
}
    }
    )
    }



    /**
     * The text of a properties file with these credentials.
     */
    @Throws(NativeException::class)override fun `propertiesText`(): kotlin.String {
            return FfiConverterString.lift(
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_properties_text(
        it,
        _status)
}
    }
    )
    }



    /**
     * Stops it.
     */
    @Throws(NativeException::class)override fun `stop`()
        =
    callWithHandle {
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_method_nativesandbox_stop(
        it,
        _status)
}
    }









    companion object {

    /**
     * Starts a sandbox, on a free port where 0 is given; its phone is `auto` or `manual`.
     */
@Throws(NativeException::class)
internal fun `start`(`port`: kotlin.UShort, `phone`: kotlin.String): NativeSandbox {
            return FfiConverterTypeNativeSandbox.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_constructor_nativesandbox_start(


        FfiConverterUShort.lower(`port`),
        FfiConverterString.lower(`phone`),_status)
}
    )
    }



    }

}


/**
 * @suppress
 */
internal object FfiConverterTypeNativeSandbox: FfiConverter<NativeSandbox, Long> {
    override fun lower(value: NativeSandbox): Long {
        return value.uniffiCloneHandle()
    }

    override fun lift(value: Long): NativeSandbox {
        return NativeSandbox(UniffiWithHandle, value)
    }

    override fun read(buf: ByteBuffer): NativeSandbox {
        return lift(buf.getLong())
    }

    override fun allocationSize(value: NativeSandbox) = 8UL

    override fun write(value: NativeSandbox, buf: ByteBuffer) {
        buf.putLong(lower(value))
    }
}



/**
 * What the application answered.
 */
internal data class ApplicationAnswer (
    /**
     * As JSON.
     */
    var `text`: kotlin.String?
    ,
    /**
     * What cannot stand in a text.
     */
    var `bytes`: kotlin.ByteArray?

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeApplicationAnswer: FfiConverterRustBuffer<ApplicationAnswer> {
    override fun read(buf: ByteBuffer): ApplicationAnswer {
        return ApplicationAnswer(
            FfiConverterOptionalString.read(buf),
            FfiConverterOptionalByteArray.read(buf),
        )
    }

    override fun allocationSize(value: ApplicationAnswer) = (
            FfiConverterOptionalString.allocationSize(value.`text`) +
            FfiConverterOptionalByteArray.allocationSize(value.`bytes`)
    )

    override fun write(value: ApplicationAnswer, buf: ByteBuffer) {
            FfiConverterOptionalString.write(value.`text`, buf)
            FfiConverterOptionalByteArray.write(value.`bytes`, buf)
    }
}



/**
 * A credential for the service, and the page that it was made on.
 */
internal data class NativeCredential (
    /**
     * What the service takes.
     */
    var `service`: kotlin.String
    ,
    /**
     * The page's origin.
     */
    var `origin`: kotlin.String

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeNativeCredential: FfiConverterRustBuffer<NativeCredential> {
    override fun read(buf: ByteBuffer): NativeCredential {
        return NativeCredential(
            FfiConverterString.read(buf),
            FfiConverterString.read(buf),
        )
    }

    override fun allocationSize(value: NativeCredential) = (
            FfiConverterString.allocationSize(value.`service`) +
            FfiConverterString.allocationSize(value.`origin`)
    )

    override fun write(value: NativeCredential, buf: ByteBuffer) {
            FfiConverterString.write(value.`service`, buf)
            FfiConverterString.write(value.`origin`, buf)
    }
}



/**
 * Options for a browser or phone, and the challenge that its answer must carry.
 */
internal data class NativeOptions (
    /**
     * What a browser's `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON` takes.
     */
    var `json`: kotlin.String
    ,
    /**
     * The challenge's bytes.
     */
    var `challenge`: kotlin.ByteArray

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeNativeOptions: FfiConverterRustBuffer<NativeOptions> {
    override fun read(buf: ByteBuffer): NativeOptions {
        return NativeOptions(
            FfiConverterString.read(buf),
            FfiConverterByteArray.read(buf),
        )
    }

    override fun allocationSize(value: NativeOptions) = (
            FfiConverterString.allocationSize(value.`json`) +
            FfiConverterByteArray.allocationSize(value.`challenge`)
    )

    override fun write(value: NativeOptions, buf: ByteBuffer) {
            FfiConverterString.write(value.`json`, buf)
            FfiConverterByteArray.write(value.`challenge`, buf)
    }
}



/**
 * What a token that was verified holds.
 */
internal data class NativeVerified (
    /**
     * The header's bytes.
     */
    var `header`: kotlin.ByteArray
    ,
    /**
     * The payload's bytes.
     */
    var `payload`: kotlin.ByteArray

){





    companion object
}

/**
 * @suppress
 */
internal object FfiConverterTypeNativeVerified: FfiConverterRustBuffer<NativeVerified> {
    override fun read(buf: ByteBuffer): NativeVerified {
        return NativeVerified(
            FfiConverterByteArray.read(buf),
            FfiConverterByteArray.read(buf),
        )
    }

    override fun allocationSize(value: NativeVerified) = (
            FfiConverterByteArray.allocationSize(value.`header`) +
            FfiConverterByteArray.allocationSize(value.`payload`)
    )

    override fun write(value: NativeVerified, buf: ByteBuffer) {
            FfiConverterByteArray.write(value.`header`, buf)
            FfiConverterByteArray.write(value.`payload`, buf)
    }
}





/**
 * A function of the application threw. The layer keeps what it threw.
 */
internal sealed class ApplicationException: kotlin.Exception() {

    /**
     * What stands there is not shown to anybody.
     */
    class Failed(

        /**
         * A word or two.
         */
        val `reason`: kotlin.String
        ) : ApplicationException() {
        override val message
            get() = "reason=${ `reason` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<ApplicationException> {
        override fun lift(error_buf: RustBuffer.ByValue): ApplicationException = FfiConverterTypeApplicationError.lift(error_buf)
    }


}

/**
 * @suppress
 */
internal object FfiConverterTypeApplicationError : FfiConverterRustBuffer<ApplicationException> {
    override fun read(buf: ByteBuffer): ApplicationException {


        return when(buf.getInt()) {
            1 -> ApplicationException.Failed(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: ApplicationException): ULong {
        return when(value) {
            is ApplicationException.Failed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`reason`)
            )
        }
    }

    override fun write(value: ApplicationException, buf: ByteBuffer) {
        when(value) {
            is ApplicationException.Failed -> {
                buf.putInt(1)
                FfiConverterString.write(value.`reason`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}





/**
 * A call failed.
 */
internal sealed class NativeException: kotlin.Exception() {

    /**
     * The core's error.
     */
    class Failed(

        /**
         * As JSON: its class, code, text and attributes.
         */
        val `described`: kotlin.String
        ) : NativeException() {
        override val message
            get() = "described=${ `described` }"
    }





    companion object ErrorHandler : UniffiRustCallStatusErrorHandler<NativeException> {
        override fun lift(error_buf: RustBuffer.ByValue): NativeException = FfiConverterTypeNativeError.lift(error_buf)
    }


}

/**
 * @suppress
 */
internal object FfiConverterTypeNativeError : FfiConverterRustBuffer<NativeException> {
    override fun read(buf: ByteBuffer): NativeException {


        return when(buf.getInt()) {
            1 -> NativeException.Failed(
                FfiConverterString.read(buf),
                )
            else -> throw RuntimeException("invalid error enum value, something is very wrong!!")
        }
    }

    override fun allocationSize(value: NativeException): ULong {
        return when(value) {
            is NativeException.Failed -> (
                // Add the size for the Int that specifies the variant plus the size needed for all fields
                4UL
                + FfiConverterString.allocationSize(value.`described`)
            )
        }
    }

    override fun write(value: NativeException, buf: ByteBuffer) {
        when(value) {
            is NativeException.Failed -> {
                buf.putInt(1)
                FfiConverterString.write(value.`described`, buf)
                Unit
            }
        }.let { /* this makes the `when` an expression, which ensures it is exhaustive */ }
    }

}




/**
 * @suppress
 */
internal object FfiConverterOptionalUInt: FfiConverterRustBuffer<kotlin.UInt?> {
    override fun read(buf: ByteBuffer): kotlin.UInt? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterUInt.read(buf)
    }

    override fun allocationSize(value: kotlin.UInt?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterUInt.allocationSize(value)
        }
    }

    override fun write(value: kotlin.UInt?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterUInt.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalDouble: FfiConverterRustBuffer<kotlin.Double?> {
    override fun read(buf: ByteBuffer): kotlin.Double? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterDouble.read(buf)
    }

    override fun allocationSize(value: kotlin.Double?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterDouble.allocationSize(value)
        }
    }

    override fun write(value: kotlin.Double?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterDouble.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalString: FfiConverterRustBuffer<kotlin.String?> {
    override fun read(buf: ByteBuffer): kotlin.String? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterString.read(buf)
    }

    override fun allocationSize(value: kotlin.String?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterString.allocationSize(value)
        }
    }

    override fun write(value: kotlin.String?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterString.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalByteArray: FfiConverterRustBuffer<kotlin.ByteArray?> {
    override fun read(buf: ByteBuffer): kotlin.ByteArray? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterByteArray.read(buf)
    }

    override fun allocationSize(value: kotlin.ByteArray?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterByteArray.allocationSize(value)
        }
    }

    override fun write(value: kotlin.ByteArray?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterByteArray.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeApplication: FfiConverterRustBuffer<Application?> {
    override fun read(buf: ByteBuffer): Application? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeApplication.read(buf)
    }

    override fun allocationSize(value: Application?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeApplication.allocationSize(value)
        }
    }

    override fun write(value: Application?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeApplication.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeNativeCancellation: FfiConverterRustBuffer<NativeCancellation?> {
    override fun read(buf: ByteBuffer): NativeCancellation? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeNativeCancellation.read(buf)
    }

    override fun allocationSize(value: NativeCancellation?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeNativeCancellation.allocationSize(value)
        }
    }

    override fun write(value: NativeCancellation?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeNativeCancellation.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeNativeClock: FfiConverterRustBuffer<NativeClock?> {
    override fun read(buf: ByteBuffer): NativeClock? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeNativeClock.read(buf)
    }

    override fun allocationSize(value: NativeClock?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeNativeClock.allocationSize(value)
        }
    }

    override fun write(value: NativeClock?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeNativeClock.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterOptionalTypeNativePairing: FfiConverterRustBuffer<NativePairing?> {
    override fun read(buf: ByteBuffer): NativePairing? {
        if (buf.get().toInt() == 0) {
            return null
        }
        return FfiConverterTypeNativePairing.read(buf)
    }

    override fun allocationSize(value: NativePairing?): ULong {
        if (value == null) {
            return 1UL
        } else {
            return 1UL + FfiConverterTypeNativePairing.allocationSize(value)
        }
    }

    override fun write(value: NativePairing?, buf: ByteBuffer) {
        if (value == null) {
            buf.put(0)
        } else {
            buf.put(1)
            FfiConverterTypeNativePairing.write(value, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceString: FfiConverterRustBuffer<List<kotlin.String>> {
    override fun read(buf: ByteBuffer): List<kotlin.String> {
        val len = buf.getInt()
        return List<kotlin.String>(len) {
            FfiConverterString.read(buf)
        }
    }

    override fun allocationSize(value: List<kotlin.String>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterString.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<kotlin.String>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterString.write(it, buf)
        }
    }
}




/**
 * @suppress
 */
internal object FfiConverterSequenceByteArray: FfiConverterRustBuffer<List<kotlin.ByteArray>> {
    override fun read(buf: ByteBuffer): List<kotlin.ByteArray> {
        val len = buf.getInt()
        return List<kotlin.ByteArray>(len) {
            FfiConverterByteArray.read(buf)
        }
    }

    override fun allocationSize(value: List<kotlin.ByteArray>): ULong {
        val sizeForLength = 4UL
        val sizeForItems = value.map { FfiConverterByteArray.allocationSize(it) }.sum()
        return sizeForLength + sizeForItems
    }

    override fun write(value: List<kotlin.ByteArray>, buf: ByteBuffer) {
        buf.putInt(value.size)
        value.iterator().forEach {
            FfiConverterByteArray.write(it, buf)
        }
    }
}
        /**
         * Signs a payload under a header.
         */
@Throws(NativeException::class)
internal fun `jwsSign`(`payload`: kotlin.ByteArray, `key`: kotlin.ByteArray, `header`: kotlin.ByteArray): kotlin.ByteArray {
            return FfiConverterByteArray.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_jws_sign(


        FfiConverterByteArray.lower(`payload`),
        FfiConverterByteArray.lower(`key`),
        FfiConverterByteArray.lower(`header`),_status)
}
    )
    }


        /**
         * The header and the payload of a token that this key signed.
         */
@Throws(NativeException::class)
internal fun `jwsVerify`(`token`: kotlin.ByteArray, `key`: kotlin.ByteArray): NativeVerified {
            return FfiConverterTypeNativeVerified.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_jws_verify(


        FfiConverterByteArray.lower(`token`),
        FfiConverterByteArray.lower(`key`),_status)
}
    )
    }


        /**
         * Tries everything that leases and stores promise; tells which promise was broken, if one was.
         */
@Throws(NativeException::class)
internal fun `checkGuards`(`lease`: Application?, `store`: Application?): kotlin.String? {
            return FfiConverterOptionalString.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_check_guards(


        FfiConverterOptionalTypeApplication.lower(`lease`),
        FfiConverterOptionalTypeApplication.lower(`store`),_status)
}
    )
    }


        /**
         * The JSON of a view, checked, in the form that the layers take it.
         */
@Throws(NativeException::class)
internal fun `checkView`(`json`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_check_view(


        FfiConverterString.lower(`json`),_status)
}
    )
    }


        /**
         * The text with everything spelt out that acts in terminals, logs and pages.
         */
@Throws(NativeException::class)
internal fun `visible`(`text`: kotlin.String): kotlin.String {
            return FfiConverterString.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_visible(


        FfiConverterString.lower(`text`),_status)
}
    )
    }


        /**
         * Refuses a relying party of another form.
         */
@Throws(NativeException::class)
internal fun `checkRelyingParty`(`party`: kotlin.String)
        =
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_check_relying_party(


        FfiConverterString.lower(`party`),_status)
}



        /**
         * Reads what a browser's `toJSON()`, or a phone, gave for a credential that it made, or one that it used.
         */
@Throws(NativeException::class)
internal fun `credentialFromBrowser`(`isRegistration`: kotlin.Boolean, `text`: kotlin.String, `party`: kotlin.String, `challenge`: kotlin.ByteArray): NativeCredential {
            return FfiConverterTypeNativeCredential.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_credential_from_browser(


        FfiConverterBoolean.lower(`isRegistration`),
        FfiConverterString.lower(`text`),
        FfiConverterString.lower(`party`),
        FfiConverterByteArray.lower(`challenge`),_status)
}
    )
    }


        /**
         * Reads the service's options for making a credential, or for using one.
         */
@Throws(NativeException::class)
internal fun `optionsFromService`(`isCreation`: kotlin.Boolean, `text`: kotlin.String, `party`: kotlin.String): NativeOptions {
            return FfiConverterTypeNativeOptions.lift(
    uniffiRustCallWithError(NativeException) { _status ->
    UniffiLib.uniffi_pingpair_uniffi_fn_func_options_from_service(


        FfiConverterBoolean.lower(`isCreation`),
        FfiConverterString.lower(`text`),
        FfiConverterString.lower(`party`),_status)
}
    )
    }




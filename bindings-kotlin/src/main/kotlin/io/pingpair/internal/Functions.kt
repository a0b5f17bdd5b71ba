package io.pingpair.internal

import kotlin.coroutines.EmptyCoroutineContext
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.jsonArray

/** Answers a question of the native library: its arguments, and bytes where it has some. */
internal typealias Asked = suspend (arguments: JsonArray, bytes: ByteArray?) -> Any?

/** What a function answers with when it has both a value and bytes. */
internal class Answer(val value: Any?, val bytes: ByteArray)

/**
 * Functions of the application that the native library calls, on the thread of the call that needs them.
 *
 * What one throws is the `cause` of the error that the call ends with.
 */
internal class Functions(fill: Functions.() -> Unit) : Application {
    private val asked = HashMap<String, Asked>()
    private val told = HashMap<String, (JsonArray) -> Unit>()

    init {
        fill()
    }

    /** Whether there are any. */
    val isEmpty: Boolean get() = asked.isEmpty() && told.isEmpty()

    /** What answers questions of this name. */
    fun asks(method: String, function: Asked) {
        asked[method] = function
    }

    /** What hears news of this name. */
    fun tells(method: String, function: (JsonArray) -> Unit) {
        told[method] = function
    }

    override fun ask(method: String, arguments: String, bytes: ByteArray?): ApplicationAnswer {
        val flight = Flight.current()
        val context = flight?.actor?.let(::Acting) ?: EmptyCoroutineContext
        try {
            val function = checkNotNull(asked[method]) { "there is no function $method" }
            val came = runBlocking(context) { function(parse(arguments).jsonArray, bytes) }
            return when (came) {
                is ByteArray -> ApplicationAnswer(null, came)
                is Answer -> ApplicationAnswer(json(came.value).toString(), came.bytes)
                else -> ApplicationAnswer(json(came).toString(), null)
            }
        } catch (error: Throwable) {
            flight?.thrown = error
            throw ApplicationException.Failed("it threw an error")
        }
    }

    override fun tell(method: String, arguments: String) {
        try {
            told[method]?.invoke(parse(arguments).jsonArray)
        } catch (error: Throwable) {
            throw ApplicationException.Failed("it threw an error")
        }
    }
}

package io.pingpair.internal

import io.pingpair.DeviceId
import io.pingpair.InternetTime
import io.pingpair.MountainTime
import io.pingpair.Named
import io.pingpair.Progress
import io.pingpair.Record
import io.pingpair.Secret
import io.pingpair.visible
import java.time.Instant
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.DurationUnit
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.double
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long

// JSON between this package and the native library. The native library has verified what comes from there: where
// something is missing, that is a bug.

/** Reads a value of JSON. */
internal typealias Reader<T> = (JsonElement) -> T

/** JSON of the native library. */
internal fun parse(text: String): JsonElement = Json.parseToJsonElement(text)

/** Reads an object by its members. */
internal fun <T> record(make: Members.() -> T): Reader<T> = { Members(it.jsonObject).make() }

/** The members of an object. */
internal class Members(private val json: JsonObject) {
    /** A member that is there. */
    fun <T> need(name: String, read: Reader<T>): T = read(json.getValue(name))

    /** A member that may be absent. */
    fun <T> find(name: String, read: Reader<T>): T? = json[name]?.takeUnless { it is JsonNull }?.let(read)

    /** The members that are not documented. */
    fun extra(): JsonObject = find("extra") { it.jsonObject } ?: NOTHING
}

/** An object without members. */
internal val NOTHING = JsonObject(emptyMap())

/** Reads values of each kind. */
internal object Read {
    val text: Reader<String> = { it.jsonPrimitive.content }
    val secret: Reader<Secret> = { Secret(it.jsonPrimitive.content) }
    val flag: Reader<Boolean> = { it.jsonPrimitive.boolean }
    val number: Reader<Long> = { it.jsonPrimitive.long }
    val whole: Reader<Int> = { it.jsonPrimitive.int }
    val real: Reader<Double> = { it.jsonPrimitive.double }
    val milliseconds: Reader<Duration> = { it.jsonPrimitive.double.milliseconds }
    val time: Reader<Instant> = { Instant.ofEpochMilli(it.jsonPrimitive.long) }
    val deviceId: Reader<DeviceId> = { DeviceId(it.jsonPrimitive.content.toLong()) }
    val mountainTime: Reader<MountainTime> = record { MountainTime(need("text", text), find("timestamp", time)) }
    val internetTime: Reader<InternetTime> = record { InternetTime(need("text", text), find("timestamp", time)) }
    val json: Reader<JsonElement> = { it }

    fun <T> list(inner: Reader<T>): Reader<List<T>> = { it.jsonArray.map(inner) }

    fun <T> map(inner: Reader<T>): Reader<Map<String, T>> = { it.jsonObject.mapValues { (_, value) -> inner(value) } }
}

/** An object of these members; what is null is left out. */
internal fun given(vararg members: Pair<String, Any?>): JsonObject = given(members.asList())

internal fun given(members: List<Pair<String, Any?>>): JsonObject =
    JsonObject(members.filter { (_, value) -> value != null }.associate { (name, value) -> name to json(value) })

/** A value of the package's as JSON. */
internal fun json(value: Any?): JsonElement = when (value) {
    null, Unit -> JsonNull
    is JsonElement -> value
    is String -> JsonPrimitive(value)
    is Boolean -> JsonPrimitive(value)
    is Number -> JsonPrimitive(value)
    is Named -> JsonPrimitive(value.text)
    is Secret -> JsonPrimitive(value.expose())
    is DeviceId -> JsonPrimitive(value.toString())
    is MountainTime -> given("text" to value.text, "timestamp" to value.timestamp)
    is InternetTime -> given("text" to value.text, "timestamp" to value.timestamp)
    is Instant -> JsonPrimitive(value.toEpochMilli())
    is Duration -> JsonPrimitive(value.toDouble(DurationUnit.MILLISECONDS))
    is Record -> given(value.members())
    is List<*> -> JsonArray(value.map(::json))
    is Map<*, *> -> JsonObject(value.entries.associate { (key, inner) -> key.toString() to json(inner) })
    else -> throw IllegalArgumentException("${value.javaClass.name} is not sent")
}

/** A value as text, in which nothing acts that came from outside. */
internal fun shown(value: Any?): String = when (value) {
    is String -> visible(value)
    // What it holds is not documented, so that nobody knows whether it is a secret.
    is JsonObject -> value.keys.joinToString(prefix = "[", postfix = "]") { visible(it) }
    is JsonElement -> "[json]"
    is List<*> -> value.joinToString(prefix = "[", postfix = "]", transform = ::shown)
    is Map<*, *> -> value.entries.joinToString(prefix = "{", postfix = "}") { "${shown(it.key)}=${shown(it.value)}" }
    else -> value.toString()
}

/** Reads what came of an operation that may ask for a further step. */
internal fun <Reply, Further> progress(
    reply: Reader<Reply>,
    further: Reader<Further>,
): Reader<Progress<Reply, Further>> = record {
    find("nextOtp", further)?.let { Progress.NextOtp(it) } ?: Progress.Done(need("done", reply))
}

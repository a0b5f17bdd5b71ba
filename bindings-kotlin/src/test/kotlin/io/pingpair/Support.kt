// What several tests need.

package io.pingpair

import io.pingpair.internal.json
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.io.path.readText
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assertions.fail

/** The root of the repository. */
internal val ROOT: Path = generateSequence(Path.of("").toAbsolutePath()) { it.parent }
    .first { it.resolve("tests/vectors").exists() }

/** The folder of the files that every language shares. */
internal val SHARED: Path = ROOT.resolve("tests")

/** A file of known answers. */
internal fun vectors(name: String): JsonElement =
    Json.parseToJsonElement(SHARED.resolve("vectors/$name.json").readText())

internal val JsonElement.members: JsonObject get() = jsonObject

internal val JsonElement.entries: List<JsonElement> get() = jsonArray

/** A member's text: nothing where it is absent or null. */
internal fun JsonElement?.text(name: String): String? = (this as? JsonObject)?.get(name)?.jsonPrimitive?.contentOrNull

/** A member that is there. */
internal fun JsonElement.member(name: String): JsonElement = jsonObject.getValue(name)

/** The failure that work comes to. */
internal inline fun <reified T : Throwable> failure(work: () -> Unit): T {
    try {
        work()
    } catch (error: Throwable) {
        if (error is T) return error
        throw error
    }
    return fail("nothing was thrown")
}

/** The code of the error that work ends in; nothing where it ends in none. */
internal inline fun codeOf(work: () -> Unit): String? =
    try {
        work()
        null
    } catch (error: PingPairException) {
        error.code.text
    }

/** Work ends in an error of this class and code. */
internal inline fun <reified T : PingPairException> refused(code: String, work: () -> Unit) {
    val error = failure<T>(work)
    assertTrue(error.code.text == code, "$error")
}

/** What is printed of something holds none of these texts. */
internal fun hides(shown: Any?, vararg secrets: String?) {
    val text = "$shown"
    for (secret in secrets.filterNotNull()) assertTrue(secret.isNotEmpty() && secret !in text, text)
}

/** Names of members in camel case, at every depth. */
internal fun camel(value: JsonElement): JsonElement =
    renamed(value) { name -> Regex("_([a-z])").replace(name) { it.groupValues[1].uppercase() } }

/** Names of members with underscores, at every depth; undocumented members stand beside the others. */
internal fun snake(value: Any?): JsonElement =
    renamed(json(value)) { name -> Regex("[A-Z]").replace(name) { "_${it.value.lowercase()}" } }

private fun renamed(value: JsonElement, name: (String) -> String): JsonElement =
    when (value) {
        is JsonArray -> JsonArray(value.map { renamed(it, name) })
        is JsonObject -> {
            val extra = value["extra"] as? JsonObject ?: JsonObject(emptyMap())
            JsonObject(extra + (value - "extra").map { (own, member) -> name(own) to renamed(member, name) })
        }
        else -> value
    }

/** Whether a value is equal to what is expected, but for members that are not written down. */
internal fun looksLike(expected: JsonElement?, found: JsonElement?): Boolean =
    when {
        expected is JsonArray && found is JsonArray ->
            expected.size == found.size && expected.indices.all { looksLike(expected[it], found[it]) }
        expected is JsonObject && found is JsonObject ->
            expected.all { (name, member) -> looksLike(member, found[name]) }
        expected is JsonPrimitive && found is JsonPrimitive && !expected.isString && !found.isString ->
            expected.content == found.content
        else -> (expected ?: JsonNull) == (found ?: JsonNull)
    }

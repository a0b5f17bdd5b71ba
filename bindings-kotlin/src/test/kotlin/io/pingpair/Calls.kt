// Calls of methods by their names, with arguments as JSON: what scenarios and known answers are played with.

package io.pingpair

import java.lang.reflect.InvocationTargetException
import java.time.Instant
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KType
import kotlin.reflect.full.callSuspendBy
import kotlin.reflect.full.isSubclassOf
import kotlin.reflect.full.memberFunctions
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.full.valueParameters
import kotlin.reflect.full.instanceParameter
import kotlin.reflect.KVisibility
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.Assertions.assertNotNull

/** Whether there is a public method of this name. */
internal fun has(target: Any, method: String): Boolean = functions(target, method).isNotEmpty()

/** Calls a public method by its name, with arguments by theirs: JSON, or values as the method takes them. */
internal suspend fun called(target: Any, method: String, arguments: Map<String, Any?>): Any? {
    val function = functions(target, method).firstOrNull { taken ->
        arguments.keys.all { name -> taken.valueParameters.any { it.name == name } }
    }
    assertNotNull(function, "$method(${arguments.keys})")
    return invoked(checkNotNull(function), target, arguments)
}

private fun functions(target: Any, method: String): List<KFunction<*>> =
    target::class.memberFunctions.filter { it.name == method && it.visibility == KVisibility.PUBLIC }

private suspend fun invoked(function: KFunction<*>, target: Any?, arguments: Map<String, Any?>): Any? {
    val values = function.valueParameters.filter { it.name in arguments }.associateWith { taken ->
        val given = arguments[taken.name]
        if (given is JsonElement) value(given, taken.type) else given
    }
    val instance = function.instanceParameter?.let { mapOf(it to target) }.orEmpty()
    try {
        return if (function.isSuspend) function.callSuspendBy(instance + values) else function.callBy(instance + values)
    } catch (error: InvocationTargetException) {
        throw error.targetException
    }
}

/** A value of JSON as a parameter of this type takes it. */
private fun value(given: JsonElement, type: KType): Any? {
    if (given is JsonNull) return null
    val kind = type.classifier as KClass<*>
    return when {
        kind == JsonObject::class || kind == JsonElement::class -> given
        kind == List::class -> given.jsonArray.map { value(it, checkNotNull(type.arguments.single().type)) }
        kind == Map::class -> given.jsonObject.mapValues { (_, inner) -> inner.jsonPrimitive.content }
        kind == String::class -> given.jsonPrimitive.content
        kind == Boolean::class -> given.jsonPrimitive.boolean
        kind == Long::class -> given.jsonPrimitive.long
        kind == Int::class -> given.jsonPrimitive.long.toInt()
        kind == Secret::class -> Secret(given.jsonPrimitive.content)
        kind == DeviceId::class -> DeviceId.of(given.jsonPrimitive.content)
        kind == Instant::class -> Instant.ofEpochMilli(given.jsonPrimitive.long)
        kind.java.isEnum -> named(kind, given.jsonPrimitive.content)
        kind.isSubclassOf(Named::class) -> checkNotNull(kind.primaryConstructor).call(given.jsonPrimitive.content)
        kind.isSubclassOf(Record::class) -> record(kind, given.jsonObject)
        else -> throw IllegalArgumentException("$kind")
    }
}

private fun named(kind: KClass<*>, text: String): Any =
    kind.java.enumConstants.first { (it as Named).text == text }

private fun record(kind: KClass<*>, given: JsonObject): Any {
    val made = checkNotNull(kind.primaryConstructor)
    val unknown = given.keys - made.valueParameters.map { it.name }.toSet()
    require(unknown.isEmpty()) { "$kind has no $unknown" }
    val values = made.valueParameters.filter { it.name in given }
        .associateWith { value(given.getValue(checkNotNull(it.name)), it.type) }
    return made.callBy(values)
}

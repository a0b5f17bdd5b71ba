// Whatever is given to an operation, a clear error comes of it: never a crash, never silence.

package io.pingpair

import io.pingpair.testing.Sandbox
import java.lang.reflect.InvocationTargetException
import java.time.Instant
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.KVisibility
import kotlin.reflect.full.callSuspendBy
import kotlin.reflect.full.declaredMemberFunctions
import kotlin.reflect.full.instanceParameter
import kotlin.reflect.full.isSubclassOf
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.full.valueParameters
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongArgumentsTest {
    private val sandbox = runBlocking { Sandbox.start() }
    private val client = sandbox.client { deadline = 5.seconds }
    private val pingone = sandbox.pingone.client { deadline = 5.seconds }

    @AfterAll
    fun stop() {
        client.close()
        pingone.close()
        sandbox.close()
    }

    @Test
    suspend fun `every operation of PingID judges each of its arguments`() = walk(client, Operations::class)

    @Test
    suspend fun `every operation of PingOne judges each of its arguments`() = walk(pingone, PingOneOperations::class)

    @Test
    suspend fun `half of a character is refused and nothing is sent`() {
        sandbox.clearLog()
        refused<InputError>("value_malformed") { client.getUserDetails("\ud800") }
        refused<InputError>("value_malformed") { client.pairOnline("\ud800") }
        refused<InputError>("value_malformed") { Credentials.fromPropertiesText("\udc00") }
        assertEquals(emptyList<Any>(), sandbox.log())
    }

    @Test
    suspend fun `deadlines that are none are refused`() {
        for (deadline in listOf((-1).seconds, Duration.INFINITE, -Duration.INFINITE)) {
            val error = failure<PingPairException> { client.getUserDetails("m", deadline = deadline) }
            assertEquals(Code.OPTION_REFUSED, error.code, "$deadline")
        }
    }

    @Test
    fun `ids that are none are refused`() {
        for (text in listOf("", "a", "1.5", "99999999999999999999", " 1")) {
            failure<IllegalArgumentException> { DeviceId.of(text) }
        }
    }

    private suspend fun walk(target: Any, operations: KClass<*>) {
        var walked = 0
        val functions = operations.declaredMemberFunctions.filter { it.visibility == KVisibility.PUBLIC }
        assertTrue(functions.size > 10)
        for (function in functions) {
            val taken = function.valueParameters.filter { it.name != "deadline" }
            for (wrong in taken) {
                for (value in odd(wrong.type.classifier as KClass<*>)) {
                    val given = taken.filter { it == wrong || !it.isOptional }
                        .associateWith { if (it == wrong) value else right(it) }
                    tried(function, target, given)
                    walked += 1
                }
            }
        }
        assertTrue(walked > 100, "$walked")
    }

    private suspend fun tried(function: KFunction<*>, target: Any, given: Map<KParameter, Any?>) {
        val place = "${function.name}(${given.mapKeys { it.key.name }})".take(200)
        try {
            function.callSuspendBy(mapOf(checkNotNull(function.instanceParameter) to target) + given)
        } catch (thrown: Exception) {
            // Reflection wraps what is thrown before anything waits.
            val error = (thrown as? InvocationTargetException)?.targetException ?: thrown
            assertTrue(error is PingPairException && error !is InternalError, "$place: $error")
            assertTrue(!error.message.isNullOrEmpty(), place)
        }
    }

    /** Values that are right for some arguments, and must be clear for the rest. */
    private fun odd(kind: KClass<*>): List<Any> = when {
        kind == String::class -> listOf("", "a\nb", "\u202e", "x".repeat(5_000), "../../x", "\u0000")
        kind == Secret::class -> listOf(Secret(""), Secret("a\nb"), Secret("x".repeat(5_000)))
        kind == Long::class -> listOf(-1L, 0L, Long.MAX_VALUE, Long.MIN_VALUE)
        kind == Boolean::class -> listOf(true, false)
        kind == DeviceId::class -> listOf(DeviceId(0), DeviceId(Long.MIN_VALUE))
        kind == Instant::class -> listOf(Instant.EPOCH, Instant.parse("9999-12-31T23:59:59Z"))
        kind == List::class -> listOf(emptyList<Any>())
        kind == Map::class -> listOf(emptyMap<String, String>(), mapOf("" to "\u0000"))
        kind.isSubclassOf(Named::class) -> listOf("", "NOTHING", "a\nb").map { checkNotNull(kind.primaryConstructor).call(it) }
        else -> throw IllegalArgumentException("$kind: give it odd values here")
    }

    private fun right(parameter: KParameter): Any {
        val kind = parameter.type.classifier as KClass<*>
        return when {
            kind == String::class && parameter.name!!.endsWith("Id") -> "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
            kind == String::class -> "123321"
            kind == Secret::class -> Secret("123456")
            kind == Long::class -> 6L
            kind == Boolean::class -> true
            kind == DeviceId::class -> DeviceId(5)
            kind == Instant::class -> Instant.parse("2090-01-01T00:00:00Z")
            kind == List::class -> listOf(element(parameter))
            kind == Map::class -> mapOf("name" to "value")
            else -> constant(kind)
        }
    }

    private fun element(parameter: KParameter): Any =
        when (val kind = parameter.type.arguments.single().type?.classifier as KClass<*>) {
            String::class -> "123321"
            Secret::class -> Secret("123456")
            OathToken::class -> OathToken("123", OathTokenType.TOTP, Secret("3132"), 6)
            else -> constant(kind)
        }

    private fun constant(kind: KClass<*>): Any {
        val companion = kind.java.getDeclaredField("Companion").get(null)
        val known = companion.javaClass.getDeclaredMethod("getKnown").invoke(companion) as List<*>
        return checkNotNull(known.first())
    }
}

// The known answers of operations and settings, from the files that every language shares.

package io.pingpair

import io.pingpair.internal.json
import java.time.Instant
import java.util.Base64
import kotlin.io.path.extension
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlin.io.path.relativeTo
import kotlin.io.path.walk
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

private const val NEXT_OTP = 30016L

class OperationVectorsTest {
    private val credentials = Credentials.forTests("http://localhost:1/pingid")
    private val lines = vectors("operations").entries

    @Test
    fun `every request of the vendor's page is built byte for byte`() {
        val now = Instant.parse("2020-01-02T03:04:05.006Z")
        for (line in lines.filter { "legacy_names" !in it.jsonObject }) {
            val operation = checkNotNull(line.text("operation"))
            val arguments = camel(line.member("arguments")).jsonObject
            val build = { RequestToken.build(credentials, operation, ids(arguments), now).text }
            val refused = line.text("refused")
            if (refused != null) {
                assertEquals(refused, codeOf { build() }, operation)
                continue
            }
            val token = build()
            val payload = Base64.getUrlDecoder().decode(token.split(".")[1]).decodeToString()
            assertTrue(payload.endsWith("\"reqBody\":${line.text("body")}}"), operation)
            assertTrue("\"timestamp\":\"2020-01-02 03:04:05.006\"" in payload)
            // What streams has no reply that a door could read.
            if (operation == "GetOrganizationReport") continue
            val signed = RequestSigner(credentials, operation).sign("${ids(arguments)}".toByteArray(), now)
            assertEquals(token, signed.decodeToString(), operation)
        }
    }

    @Test
    fun `arguments are refused with the same code`() {
        for (given in vectors("refused-arguments").entries) {
            val arguments = ids(camel(given.member("arguments")).jsonObject)
            val operation = checkNotNull(given.text("operation"))
            assertEquals(given.text("code"), codeOf { RequestToken.build(credentials, operation, arguments) }, "$given")
        }
    }

    @Test
    fun `properties are read as Java reads them`() {
        val suite = vectors("java-properties").entries
        var refused = 0
        for (given in suite) {
            val (content, outcome) = given.jsonArray
            val code = codeOf { Credentials.fromPropertiesText(content.jsonPrimitive.content) }
            if (outcome is JsonObject) {
                assertTrue(code == "property_missing" || code == "properties_contradictory", "$given: $code")
            } else {
                refused += 1
                assertEquals("properties_malformed", code, "$given")
            }
        }
        assertEquals(10_000, suite.size)
        assertTrue(refused > 0)
    }

    @Test
    suspend fun `every reply of the vendor's page is read`() {
        var counted = 0
        AnsweringService().use { service ->
            for (line in lines.filter { it.text("refused") == null }) {
                // Where the page prints a reply. The report is no reply but a stream.
                val printed = line.jsonObject["reply"] as? JsonObject ?: continue
                if (line.text("operation") == "GetOrganizationReport") continue
                service.reply = JsonObject((printed["responseBody"]?.jsonObject ?: printed) - "clientData")
                val legacy = line.jsonObject["legacy_names"]?.jsonPrimitive?.boolean ?: false
                val came = Client(service.credentials) { legacyNames = legacy }.use { called(it, line) }
                val result = line.member("result")
                val next = result.jsonObject["next_otp"]
                assertEquals(next != null, came is Progress.NextOtp<*>, "$line")
                val found = json(reply(came))
                assertTrue(isLike(camel(next ?: result), found), "$line\n$found")
                counted += 1
            }
        }
        assertTrue(counted > 20, "$counted")
    }

    @Test
    suspend fun `a reader reads what a client returns`() {
        val body = json(mapOf("activationCode" to "292070522701")).jsonObject
        val token = io.pingpair.testing.signReply(credentials, body).toByteArray()
        val read = ReplyReader(credentials, "GetActivationCode").read(token).decodeToString()
        assertEquals("292070522701", kotlinx.serialization.json.Json.parseToJsonElement(read).text("activationCode"))
        refused<UntrustedReplyError>("token_malformed") { ReplyReader(credentials, "AddUser").read(byteArrayOf(1)) }
        refused<InputError>("unknown_operation") { ReplyReader(credentials, "AddNothing") }
        refused<InputError>("unknown_operation") { RequestSigner(credentials, "AddNothing") }
    }

    @Test
    suspend fun `every number of a refusal arrives`() {
        AnsweringService().use { service ->
            Client(service.credentials).use { client ->
                for (given in vectors("error-ids").entries) refusedBy(service, client, given)
            }
        }
    }

    private suspend fun refusedBy(service: AnsweringService, client: Client, given: JsonElement) {
        val (operation, errorId) = given.text("operation") to given.member("errorId").jsonPrimitive.long
        val line = lines.first { it.text("operation") == operation && it.text("refused") == null }
        val reply = mapOf("errorId" to errorId, "errorMsg" to "as the service says it")
        service.reply = json(reply).jsonObject
        if (errorId == NEXT_OTP) {
            service.reply = json(reply + ("sessionId" to "session")).jsonObject
            assertTrue(called(client, line) is Progress.NextOtp<*>)
            return
        }
        val error = failure<RefusedError> {
            if (operation == "GetOrganizationReport") {
                client.call("getuserdetails", json(mapOf("userName" to "jdoe")).jsonObject)
            } else {
                called(client, line)
            }
        }
        assertEquals(errorId, error.errorId)
        assertEquals("as the service says it", error.serviceMessage)
        assertEquals(true, error.authenticated)
        hides(error, "as the service says it")
    }

    @Test
    fun `every file of known answers is run`() {
        val sources = ROOT.resolve("bindings-kotlin/src/test/kotlin").walk()
            .filter { it.extension == "kt" }
            .map { it.readText() }
            .toList()
        val folder = SHARED.resolve("vectors")
        val files = folder.walk()
            .filter { it.name.endsWith(".json") }
            .map { "${it.relativeTo(folder)}".removeSuffix(".json").replace('\\', '/') }
            .sorted()
            .toList()
        assertEquals(emptyList<String>(), files.filter { name -> sources.none { "vectors(\"$name\")" in it } })
    }
}

/** Calls the method of a line's operation. */
private suspend fun called(client: Client, line: JsonElement): Any? {
    val operation = checkNotNull(line.text("operation"))
    return called(client, operation.replaceFirstChar { it.lowercase() }, camel(line.member("arguments")).jsonObject)
}

/** The reply inside of what an operation returned. */
internal fun reply(came: Any?): Any? = when (came) {
    is Progress.Done<*> -> came.reply
    is Progress.NextOtp<*> -> came.further
    else -> came
}

/** The arguments with ids of devices as texts, as other languages give them. */
private fun ids(arguments: JsonObject): JsonObject = JsonObject(
    arguments.mapValues { (name, value) -> if (name == "deviceId") JsonPrimitive(value.jsonPrimitive.content) else value },
)

/** Whether what was found has all that is expected, where null stands for absent and ids for their digits. */
private fun isLike(expected: JsonElement, found: JsonElement?): Boolean = when (expected) {
    is JsonNull -> found == null || found is JsonNull
    is JsonPrimitive -> found is JsonPrimitive && found.content == expected.content
    is JsonArray ->
        found is JsonArray && found.size == expected.size && expected.indices.all { isLike(expected[it], found[it]) }
    is JsonObject -> found is JsonObject && expected.all { (name, value) -> isLike(value, found[name]) }
}

// Every member that the vendor's pages document is an argument or a member of its own.
//
// A server of the test answers each operation with all members that the page has, signed for PingID; what comes of it
// has none of them among the unknown ones.

package io.pingpair

import kotlin.reflect.full.memberFunctions
import kotlin.reflect.full.valueParameters
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance

private const val ENVIRONMENT = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6"
private const val USER = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
private const val DEVICE = "0783541c-a172-8d40-0783-541ca1728d40"
private const val FLOW = "0321ad7a-f526-407d-a1d2-8484ad08eb67"

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceTest {
    private val pages = vectors("reference-fields").jsonObject
    private val rows = pages.member("pages").jsonObject.keys.flatMap { pages[it]?.entries.orEmpty() }
    private val operations = rows.mapNotNull { it.text("operation") }.distinct().sorted()
    private val examples = vectors("pingone/examples").entries
    private var example: JsonElement = examples.first()
    private val service: AnsweringService = AnsweringService { verb, path, body -> answer(verb, path, body) }

    @AfterAll
    fun stop() = service.close()

    @Test
    suspend fun `every member that a page documents has a name`() {
        val walked = operations.filter { it != "GetOrganizationReport" }
        assertTrue(walked.size > 20, "$walked")
        Client(service.credentials).use { client -> for (operation in walked) walk(client, operation) }
    }

    private suspend fun walk(client: Client, operation: String) {
        val documented = members(operation, "reply").filterKeys { it !in ENVELOPE }
        service.reply = JsonObject(documented)
        val method = operation.replaceFirstChar { it.lowercase() }
        val result = reply(called(client, method, request(operation)))
        val sent = service.requests.last().body.keys
        for (name in members(operation, "request").keys) {
            assertTrue(name == "clientData" || name in sent, "$operation: $name was not sent")
        }
        assertEquals(emptyMap<String, JsonElement>(), unknown(result), operation)
        val own = (result as Record).members().filter { (name, value) -> name != "extra" && value != null }
        assertTrue(own.size >= documented.size, "$operation: $own, $documented")
    }

    /** Everything that the method takes, with values that the page's members have. */
    private fun request(operation: String): Map<String, Any?> {
        val wire = members(operation, "request")
        val method = operation.replaceFirstChar { it.lowercase() }
        val taken = Client::class.memberFunctions.first { it.name == method }.valueParameters.mapNotNull { it.name }
        return taken.mapNotNull { name ->
            when (name) {
                "until" -> name to JsonPrimitive(3_786_912_000_000)
                "tokens" -> name to JsonArray(
                    listOf(
                        members(
                            "serialNumber" to "123",
                            "tokenType" to "TOTP",
                            "secretKey" to "3132",
                            "otpLength" to 6,
                            "timeStep" to 30,
                        ),
                    ),
                )
                else -> {
                    val spelt = OTHER_NAMES[name] ?: listOf(name, name.lowercase())
                    spelt.firstNotNullOfOrNull { wire[it] }?.let { name to it }
                }
            }
        }.toMap()
    }

    private fun members(operation: String, part: String): Map<String, JsonElement> = rows
        .filter { it.text("operation") == operation && it.text("part") == part }
        .associate { checkNotNull(it.text("member")) to sample(it) }

    private fun sample(row: JsonElement): JsonElement {
        val (operation, part) = checkNotNull(row.text("operation")) to row.text("part")
        val (member, type) = checkNotNull(row.text("member")) to row.text("type")
        SPECIAL["$part.$member"]?.let { return it }
        return when {
            operation == "PairYubiKey" && member == "otp" ->
                JsonPrimitive("ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn")
            type == "Long" ->
                if (member == "activationCode") JsonPrimitive("436348609435") else JsonPrimitive(436_348_609_435)
            type == "Object" || type == "Array" || type == "Map" -> inside(operation, member, type)
            else -> SAMPLES.getValue(checkNotNull(type))
        }
    }

    private fun inside(operation: String, member: String, type: String): JsonElement {
        val inner = JsonObject(members(operation, PARTS[member] ?: member))
        assertTrue(inner.isNotEmpty(), "$operation $member")
        return when {
            type == "Array" -> JsonArray(listOf(inner))
            member == "jobResults" -> JsonObject(mapOf("DTLv1uMpivQRoFN68edsYi4Y" to inner))
            else -> inner
        }
    }

    @Test
    suspend fun `the examples of PingOne's pages are sent as they stand and read as typed results`() {
        for (page in examples) {
            example = page
            val result = pingOne().use { called(it, page) }
            val sent = service.requests.last()
            assertEquals(page.text("verb") to page.text("media_type"), sent.verb to sent.mediaType)
            assertEquals(page.member("request"), sent.body, page.text("page"))
            val path = Regex("^/(v1/environments/$ENVIRONMENT/users|$ENVIRONMENT/flows)/.*")
            assertTrue(path.matches(sent.path), sent.path)
            assertEquals(emptyMap<String, JsonElement>(), unknown(reply(result)))
            when {
                result is FlowState -> {
                    assertEquals(FLOW to FlowStatus.VERIFICATION_CODE_REQUIRED, result.id to result.status)
                    assertEquals(page.member("reply").member("_links").jsonObject.keys, result.links.keys)
                    assertNotNull(result.expiresAt?.timestamp)
                }
                page.member("status").jsonPrimitive.int == 400 -> assertTrue(result is Progress.NextOtp<*>)
                else -> {
                    val device = reply(result) as MfaDevice
                    assertEquals(DEVICE, device.id)
                    assertEquals("MAC" to "15.7.3", device.os?.kind to device.os?.version)
                    assertEquals(MfaLockStatus.UNLOCKED, device.lock?.status)
                }
            }
        }
    }

    @Test
    suspend fun `unknown members and values are kept`() {
        val page = examples.first { it.text("page") == "Activate MFA User Device (PingID Desktop)" }
        val reply = page.member("reply").jsonObject
        val future = members("of" to listOf(JsonPrimitive(1), JsonNull))
        val os = JsonObject(reply.member("os").jsonObject + ("flavour" to JsonPrimitive("vanilla")))
        val lock = JsonObject(reply.member("lock").jsonObject + ("status" to JsonPrimitive("HALF_LOCKED")))
        val changed = JsonObject(reply + mapOf("future" to future, "os" to os, "lock" to lock))
        example = JsonObject(page.jsonObject + mapOf("request" to members("otp" to "123456"), "reply" to changed))
        val device = reply(pingOne().use { called(it, example) }) as MfaDevice
        assertEquals(mapOf("future" to future, "flavour" to JsonPrimitive("vanilla")), unknown(device))
        assertEquals("HALF_LOCKED", device.lock?.status?.text)
        hides(device, "vanilla")
    }

    private suspend fun called(client: PingOne, page: JsonElement): Any? {
        val given = page.member("request").jsonObject
        if (page.text("operation") == "RegisterUser") {
            val password = Secret(checkNotNull(given.text("password")))
            val (username, email) = checkNotNull(given.text("username")) to checkNotNull(given.text("email"))
            return client.startFlow().register(username, email, password)
        }
        val device = mapOf("userId" to JsonPrimitive(USER), "deviceId" to JsonPrimitive(DEVICE))
        return called(client, "activateDevice", device + given)
    }

    private fun pingOne() = PingOne(
        PingOneSettings.fromValues(
            ENVIRONMENT,
            authUrl = service.url,
            apiUrl = service.url,
            workerClientId = "worker",
            workerClientSecret = Secret("secret"),
            applicationClientId = "application",
            redirectUri = "https://app.example.com/callback",
        ),
    )

    private fun answer(verb: String, path: String, body: String): Pair<Int, String> {
        if (path.endsWith("/as/token")) return 200 to """{"access_token":"t","token_type":"Bearer","expires_in":3600}"""
        if (verb == "GET") {
            val link = """{"user.register":{"href":"${service.url}/$ENVIRONMENT/flows/$FLOW"}}"""
            return 200 to """{"_links":$link,"id":"$FLOW","status":"USERNAME_PASSWORD_REQUIRED"}"""
        }
        service.note(verb, path, AnsweringService.lastMediaType.get(), body)
        // The page's addresses are those of its own host.
        val reply = "${example.member("reply")}".replace("https://auth.pingone.com", service.url)
        return example.member("status").jsonPrimitive.int to reply
    }
}

/** Members that were found among the unknown ones, at any depth. */
private fun unknown(value: Any?): Map<String, JsonElement> = when (value) {
    is Record -> value.members().fold(emptyMap()) { found, (name, member) ->
        found + if (name == "extra") member as JsonObject else unknown(member)
    }
    is List<*> -> value.fold(emptyMap()) { found, inner -> found + unknown(inner) }
    is Map<*, *> -> if (value is JsonObject) emptyMap() else unknown(value.values.toList())
    else -> emptyMap()
}

private val ENVELOPE = setOf("errorId", "errorMsg", "uniqueMsgId", "UniqueMsgID", "clientData")

/** Members without a table of their own. */
private val PARTS = mapOf("sameDeviceUsersDetails" to "userDetails", "devicesDetails" to "deviceDetails")

private val SPECIAL: Map<String, JsonElement> = members(
    "userDetails.lastTransactions" to listOf(mapOf("type" to "AUTHENTICATE")),
    "jobResult.pairedSerials" to mapOf("123321" to "jdoe"),
    "request.role" to "ADMIN",
    "request.deviceType" to "DESKTOP",
    "request.type" to "EMAIL",
    "request.pairingData" to "jdoe@pingdevelopers.com",
    "request.otps" to listOf("112814"),
    "request.initiatedBy" to "USER",
    "request.attributeName" to "NICKNAME",
    "request.pairingType" to "TOTP",
    "request.rpId" to "pingone.com",
    "request.origin" to "https://admin.pingone.com",
    "request.webauthnType" to "WebAuthn",
    "request.jobType" to "USER_REPORTS",
    "request.spAliases" to listOf("web"),
    "request.jobTokens" to listOf("web"),
    "request.serialNumbers" to listOf("web"),
    "request.bypassUntil" to 4_000_000_000_000,
    "tokens.tokenType" to "TOTP",
    "tokens.otpLength" to "6",
    "tokens.timeStep" to "30",
)

private val SAMPLES: Map<String, JsonElement> = members(
    "Boolean" to true,
    "boolean" to true,
    "Int" to 5,
    "DateTime (epoch)" to 1_700_000_000_123,
    "DateTime" to "2026-02-11 09:15:42.000",
    "String" to "12345",
)

/** How the wire spells what callers spell otherwise. */
private val OTHER_NAMES = mapOf(
    "attribute" to listOf("attributeName"),
    "credential" to listOf("publicKeyCredentialJson"),
    "firstName" to listOf("fname"),
    "kind" to listOf("type", "webauthnType"),
    "lastName" to listOf("lname"),
    "relyingPartyId" to listOf("rpId"),
    "relyingPartyName" to listOf("rpName"),
    "sameDeviceUsers" to listOf("getSameDeviceUsers"),
    "service" to listOf("spAlias"),
    "services" to listOf("spAliases"),
    "username" to listOf("userName", "username"),
    "value" to listOf("attributeValue"),
)

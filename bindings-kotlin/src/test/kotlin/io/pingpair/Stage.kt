// The sandbox and the application of a scenario, and what they have come to.

package io.pingpair

import io.pingpair.internal.given
import io.pingpair.internal.json
import io.pingpair.testing.Sandbox
import io.pingpair.testing.SandboxException
import io.pingpair.testing.VirtualClock
import java.io.OutputStream
import kotlin.math.ceil
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlin.time.DurationUnit
import kotlinx.coroutines.flow.firstOrNull
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.contentOrNull
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Assertions.fail

internal class Stage(private val sandbox: Sandbox, private val settings: Map<String, JsonElement>) {
    private val clock = VirtualClock { wait -> letPass(ceil(wait.toDouble(DurationUnit.SECONDS)).toInt()) }
    private val saved = mutableMapOf<String, JsonElement>("organisation" to json(sandbox.credentials.orgAlias))
    private var client = newClient()
    private var pingone = newPingOne()
    private var pairing: Pairing? = null

    private val machine: Pairing get() = checkNotNull(pairing)

    private fun newClient(): Client =
        sandbox.client {
            clock = this@Stage.clock
            for ((name, value) in settings) {
                assertEquals("correlation", name)
                correlation = value.jsonPrimitive.boolean
            }
        }

    private fun newPingOne(): PingOne =
        sandbox.pingone.client {
            clock = this@Stage.clock
            snapshotKeys = listOf(ByteArray(32) { 7 })
        }

    private suspend fun letPass(seconds: Int) {
        sandbox.advanceTime(seconds.seconds)
        clock.advance(seconds.seconds)
    }

    /** Begins the machine; says whether it was begun. */
    suspend fun begin(begin: JsonObject): Boolean {
        val arguments = camel(filled(begin["arguments"] ?: given())).members
        val deadline = begin["deadline_seconds"]?.jsonPrimitive?.int?.seconds
        pairing = expected(begin["refused"]) { begun(checkNotNull(begin.text("machine")), arguments, deadline) }
        return pairing != null
    }

    suspend fun play(steps: List<JsonObject>): JsonObject? {
        val left = ArrayDeque(steps)
        repeat(MOST_EVENTS) {
            val event = try {
                machine.firstOrNull()
            } catch (error: PingPairException) {
                if (left.firstOrNull().text("error") != error.code.text) throw error
                actAll(left.removeFirst()["do"])
                return@repeat
            }
            if (event == null) {
                assertEquals(emptyList<JsonObject>(), left.toList())
                return told()
            }
            val view = Json.parseToJsonElement(event.toJson()).members
            val next = left.firstOrNull()
            if (next != null && "error" !in next && looksLike(next["when"] ?: given(), view)) {
                left.removeFirst()
                save(next["save"], view)
                saved["view"] = view
                actAll(next["do"])
            } else {
                assertEquals(JsonNull, view["prompt"]) { "$next $view" }
            }
        }
        return fail("it does not end")
    }

    suspend fun actAll(actions: JsonElement?) {
        for (action in actions?.entries.orEmpty()) act(action.members)
    }

    private suspend fun act(action: JsonObject) {
        val refused = action["refused"]
        val came: JsonElement? = when {
            "control" in action -> expected(refused) { control(action) }
            "call" in action -> expected(refused) { call(action) }?.also { reply ->
                val wanted = action["expect"]?.let(::filled) ?: given()
                assertTrue(looksLike(wanted, reply)) { "$wanted $reply" }
            }
            "desktop" in action -> {
                val registration = Secret(filled(action.member("desktop")).jsonPrimitive.content)
                val attestation = expected(refused) { attest(registration) }
                action.text("save")?.let { saved[it] = json(attestation) }
                return
            }
            else -> {
                expected(refused) { drive(action) }
                null
            }
        }
        save(action["save"], came ?: JsonNull)
    }

    private suspend fun drive(action: JsonObject) {
        when {
            "answer" in action -> machine.answer(answer(filled(action.member("answer")).members))
            "pass" in action -> letPass(action.member("pass").jsonPrimitive.int)
            "resume" in action -> resume()
            "cancel" in action -> machine.cancel()
            "reconcile" in action -> machine.reconcile()
            else -> machine.confirm(filled(action.member("confirm")).jsonPrimitive.content)
        }
    }

    private suspend fun control(action: JsonObject): JsonElement {
        val (method, path) = checkNotNull(action.text("control")).split(" ")
        val body = action["body"]?.let { filled(it).members } ?: given().takeIf { method == "POST" }
        return sandbox.control(method, path, body)
    }

    private suspend fun call(action: JsonObject): JsonElement {
        val arguments = camel(filled(action["arguments"] ?: given())).members
        val name = checkNotNull(action.text("call"))
        val method = name.replaceFirstChar { it.lowercase() }
        val target: Any = if (has(client, method)) client else pingone
        val out = if (name == "GetOrganizationReport") mapOf("out" to OutputStream.nullOutputStream()) else emptyMap()
        val reply = called(target, method, arguments + out)
        if (reply is Long) return given("bytes" to reply)
        return snake((reply as? Progress.Done<*>)?.reply ?: (reply as? Progress.NextOtp<*>)?.further ?: reply)
    }

    /** What the agent on the user's computer makes of a registration. */
    private suspend fun attest(registration: Secret): Secret =
        DesktopAgent("https://pingone.example.com", sandbox.pingone.desktopAgentPort).register(registration)

    private suspend fun resume() {
        val kind = machine.kind
        val text = machine.snapshot()
        pairing = null
        client = newClient()
        pingone = newPingOne()
        pairing = if (kind.text == "registration" || kind.text.startsWith("mfa_")) {
            pingone.resume(kind, text, CONTEXT)
        } else {
            client.resume(kind, text, CONTEXT, reportTo = { OutputStream.nullOutputStream() })
        }
    }

    private suspend fun begun(machine: String, arguments: JsonObject, deadline: Duration?): Pairing {
        val isOfPingOne = machine == "registration" || machine.startsWith("mfa_")
        val all = beginning(machine, arguments) + mapOf("context" to CONTEXT, "deadline" to deadline)
        val target: Any = if (isOfPingOne) pingone else client
        return called(target, checkNotNull(METHODS[machine]), all) as Pairing
    }

    /** The arguments of a machine as its method takes them. */
    private fun beginning(machine: String, arguments: JsonObject): Map<String, Any?> =
        when (machine) {
            "webauthn" -> arguments - "relyingPartyId" - "origins" + ("relyingParty" to party(arguments, "relyingPartyId"))
            "enrolment" -> {
                val party = arguments["relyingParty"]?.members
                val its = party?.let { mapOf("relyingParty" to party(it, "id"), "relyingPartyName" to it["name"]) }
                arguments - "user" - "relyingParty" + arguments.member("user").members + its.orEmpty()
            }
            "report" -> arguments + ("out" to { OutputStream.nullOutputStream() })
            "registration" -> arguments - "user" + arguments["user"]?.members.orEmpty()
            "mfa_oath_token", "mfa_desktop" -> arguments - "kind"
            "mfa_fido2" -> {
                val named = mapOf("relyingParty" to party(arguments, "rpId"), "relyingPartyName" to arguments["rpName"])
                arguments - "kind" - "rpId" - "rpName" - "origins" + named
            }
            else -> arguments
        }

    private fun party(given: JsonObject, id: String): RelyingParty =
        RelyingParty(checkNotNull(given.text(id)), given.member("origins").entries.map { it.jsonPrimitive.content })

    private fun answer(given: JsonObject): Answer {
        val (kind, value) = given.entries.single()
        return when (kind) {
            "otp" -> Answer.Otp(value.jsonPrimitive.content)
            "otps" -> value.entries.map { it.jsonPrimitive.content }.let { (first, second) -> Answer.Otps(first, second) }
            "credential" -> Answer.Credential((value as? JsonPrimitive)?.content ?: value.toString())
            "method" -> Answer.Method(MethodKind.of(checkNotNull(value.text("kind"))), value.text("data"))
            "attestation" -> Answer.Attestation(value.jsonPrimitive.content)
            "registration" -> Answer.Registration(
                checkNotNull(value.text("username")),
                checkNotNull(value.text("email")),
                Secret(checkNotNull(value.text("password"))),
            )
            "verification_code" -> Answer.VerificationCode(value.jsonPrimitive.content)
            else -> Answer.StartAgain.also { assertEquals("start_again", kind) }
        }
    }

    /** What comes, or nothing where it is refused as it should be. */
    private suspend fun <T> expected(refused: JsonElement?, work: suspend () -> T): T? {
        if (refused == null) return work()
        val found: Set<String?> = try {
            setOf("nothing was refused: ${work()}")
        } catch (error: PingPairException) {
            setOf(error.code.text, error.errorId?.toString(), error.pingOneRefusal?.code)
        } catch (error: SandboxException) {
            setOf(error.code)
        }
        assertTrue(refused.jsonPrimitive.content in found) { "$refused $found" }
        return null
    }

    private fun save(paths: JsonElement?, value: JsonElement) {
        for ((name, path) in (paths as? JsonObject).orEmpty()) saved[name] = at(value, path.jsonPrimitive.content)
    }

    private fun filled(value: JsonElement): JsonElement =
        when {
            value is JsonPrimitive && value.isString && value.content.startsWith("$") -> {
                val parts = value.content.drop(1).split(".", limit = 2)
                at(saved.getValue(parts[0]), parts.getOrElse(1) { "" })
            }
            value is JsonArray -> JsonArray(value.map(::filled))
            value is JsonObject && value.keys == setOf("json") ->
                Json.parseToJsonElement(filled(value.getValue("json")).jsonPrimitive.content)
            value is JsonObject -> JsonObject(value.mapValues { (_, member) -> filled(member) })
            else -> value
        }

    private fun at(value: JsonElement, path: String): JsonElement =
        path.split(".").filter { it.isNotEmpty() }.fold(value) { inner, part ->
            if (inner is JsonArray) inner[Math.floorMod(part.toInt(), inner.size)] else inner.jsonObject.getValue(part)
        }

    /** The outcome as scenarios have it: that of the view, and what only the application is told. */
    private fun told(): JsonObject? {
        val found = Json.parseToJsonElement(machine.view.toJson()).member("outcome") as? JsonObject ?: return null
        val outcome = machine.outcome
        val more = when (outcome) {
            is NotPaired -> listOf(
                "error_id" to outcome.errorId,
                "authenticated" to outcome.authenticated,
                "code" to outcome.code,
            )
            is NotRegistered -> listOf("authenticated" to outcome.authenticated, "code" to outcome.code)
            is NotResynced -> listOf("error_id" to outcome.errorId, "authenticated" to outcome.authenticated)
            is JobFailed -> listOf("error_id" to outcome.errorId, "authenticated" to outcome.authenticated)
            is Resynced -> listOf("correlated" to outcome.correlated)
            is Registered -> listOf("username" to outcome.user.username, "tokens" to (outcome.user.tokens != null))
            else -> emptyList()
        }
        return JsonObject(found + given(more))
    }

    private companion object {
        const val MOST_EVENTS = 1000
        val CONTEXT = "the login session of a scenario".toByteArray()
        val METHODS = mapOf(
            "online" to "pairOnline",
            "online_new_user" to "pairNewUser",
            "offline" to "pairOffline",
            "offline_unverified" to "pairOfflineUnverified",
            "yubikey" to "pairYubikeyByTouch",
            "authenticator_app" to "pairAuthenticatorApp",
            "webauthn" to "pairWebauthn",
            "enrolment" to "enrol",
            "resync" to "resync",
            "report" to "makeReport",
            "create_tokens" to "addTokens",
            "revoke_tokens" to "removeTokens",
            "registration" to "register",
            "mfa_otp" to "pairMfaOtp",
            "mfa_oath_token" to "pairMfaOathToken",
            "mfa_desktop" to "pairMfaDesktop",
            "mfa_fido2" to "pairMfaFido2",
            "mfa_mobile" to "pairMfaMobile",
        )
    }
}

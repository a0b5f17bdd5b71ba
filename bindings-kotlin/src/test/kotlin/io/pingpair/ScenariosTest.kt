// The scenarios that every language plays, from the same files; `docs/scenarios.md` says how.

package io.pingpair

import io.pingpair.testing.Sandbox
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory

class ScenariosTest {
    @TestFactory
    fun `every scenario ends as written`(): List<DynamicTest> =
        SHARED.resolve("scenarios").listDirectoryEntries("*.json").sorted()
            .filter { it.name !in setOf("pages.json", "schema.json") }
            .flatMap { file ->
                scenarios(file).map { scenario ->
                    dynamicTest("${file.name}: ${scenario.text("name")}") { runBlocking { play(scenario) } }
                }
            }

    private fun scenarios(file: Path): List<JsonObject> {
        val document = Json.parseToJsonElement(file.readText())
        val listed = document as? JsonArray ?: document.member("scenarios")
        return listed.entries.map { it.members }
    }

    private suspend fun play(scenario: JsonObject) {
        Sandbox.start().use { sandbox ->
            val stage = Stage(sandbox, scenario["client"]?.members.orEmpty())
            stage.actAll(scenario["setup"])
            sandbox.clearLog()
            val steps = scenario["steps"]?.entries.orEmpty().map { it.members }
            val begin = scenario["begin"]?.members
            val told = when {
                begin == null -> {
                    steps.forEach { stage.actAll(it["do"]) }
                    null
                }
                stage.begin(begin) -> stage.play(steps)
                else -> null
            }
            check(scenario.member("expect").members, told, sandbox)
        }
    }

    private suspend fun check(expect: JsonObject, told: JsonObject?, sandbox: Sandbox) {
        assertTrue(looksLike(expect["outcome"], told ?: JsonNull)) { "${expect["outcome"]} $told" }
        checkLog(expect["log"]?.entries.orEmpty().map { it.jsonPrimitive.content }, sandbox)
        val users = sandbox.users()
        val ofPingOne = sandbox.pingone.users()
        for ((expected, found) in listOf(expect["users"] to users, expect["pingone_users"] to ofPingOne)) {
            for ((name, wanted) in expected?.members.orEmpty()) {
                val user = found.firstOrNull { it.text("username") == name }
                assertTrue(looksLike(wanted, user)) { "$wanted $user" }
            }
        }
        val id = told?.get("device").text("id")
        if (told.text("evidence") in setOf("told", "matched") && id != null) {
            val devices = (users + ofPingOne).flatMap { it.member("devices").entries }
            val its = devices.first { (it.text("deviceId") ?: it.text("id")) == id }
            assertEquals(false, its.member("foreign").jsonPrimitive.boolean)
        }
        assertEquals(emptyList<JsonElement>(), sandbox.control("GET", "faults").member("faults").entries)
    }

    private suspend fun checkLog(expected: List<String>, sandbox: Sandbox) {
        val operations = mutableListOf<String>()
        val bodies = mutableSetOf<String?>()
        for (delivery in sandbox.log()) {
            val operation = delivery.text("operation").orEmpty()
            // When a token is asked for anew is the client's own business.
            if (operation == "RequestWorkerToken") continue
            if (operation !in READS || operations.lastOrNull() != operation) operations += operation
            // PingOne's have nothing that tells one from the next.
            if (delivery["heldFrom"] is JsonNull && delivery["pingone"] is JsonNull) {
                assertTrue(bodies.add(delivery.text("bodySha256"))) { "$operation was sent twice" }
            }
        }
        assertEquals(expected, operations)
    }

    private companion object {
        val READS = setOf(
            "ListDevices",
            "ReadDevice",
            "ReadFlow",
            "ReadPairingKey",
            "getbulkjobstatus",
            "getjobstatus",
            "getorgreport",
            "getuserdetails",
            "pairingstatus",
        )
    }
}

// Views are read, shown and written as listed.

package io.pingpair

import io.pingpair.internal.given
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ViewVectorsTest {
    private val suite = vectors("pairing-views")

    @Test
    fun `what is no view is refused`() {
        for (given in suite.member("refused").entries) {
            val text = checkNotNull(given.text("text"))
            assertEquals("view_malformed", codeOf { PairingView.fromJson(text) }, given.text("name"))
        }
    }

    @Test
    fun `views are read, shown and written as listed`() {
        for (given in suite.member("views").entries + suite.member("tolerated").entries) {
            val name = given.text("name")
            val listed = given.member("view").members
            val view = PairingView.fromJson(listed.toString())
            assertTrue(looksLike(given.member("fields"), read(view))) { "$name: ${given.member("fields")} ${read(view)}" }
            given.text("shown")?.let { shown ->
                assertEquals(shown, view.toString(), name)
                assertEquals(listed, Json.parseToJsonElement(view.toJson()), name)
                assertEquals(view, PairingView.fromJson(view.toJson()), name)
            }
            val parts = listOf(view, view.link, view.activationCode, view.qr, view.prompt, view.outcome)
            val prompt = listed["prompt"]
            hides(parts, listed.text("link"), listed.text("activation_code"), listed.text("qr"))
            hides(parts, prompt.text("link"), prompt.text("key"), prompt.text("options"), prompt.text("registration"))
        }
    }

    @Test
    fun `a name that a newer server uses stays what it is`() {
        val listed = suite.member("views").entries.first { it.member("view").members["prompt"] !is JsonNull }
        val view = listed.member("view").members
        val prompt = JsonObject(view.member("prompt").members + given("wanted" to "a_riddle", "problem" to "too_hard"))
        val read = PairingView.fromJson(JsonObject(view + ("prompt" to prompt)).toString())
        assertEquals(WantedKind.of("a_riddle"), read.prompt?.wanted)
        assertTrue("a_riddle" in "${read.prompt}")
        val outcome = given("outcome" to "paired_somehow", "reason" to "who_knows", "evidence" to "dreamt")
        val ended = given(view.toList() + ("prompt" to null) + ("state" to "finished") + ("outcome" to outcome))
        val found = checkNotNull(PairingView.fromJson(JsonObject(ended + ("prompt" to JsonNull)).toString()).outcome)
        assertEquals(listOf("paired_somehow", "who_knows", "dreamt"), listOf(found.outcome.text, found.reason?.text, found.evidence?.text))
    }

    private fun read(view: PairingView): JsonObject =
        given(
            "kind" to view.kind,
            "state" to view.state,
            "status" to view.status,
            "link" to view.link?.url,
            "qr" to view.qr?.text,
            "activation_code" to view.activationCode,
            "expires" to view.expires,
            "prompt" to view.prompt?.let(::read),
            "outcome" to view.outcome?.let(::read),
        )

    private fun read(prompt: Prompt): JsonObject =
        given(
            "wanted" to prompt.wanted,
            "answers_left" to prompt.answersLeft,
            "problem" to prompt.problem,
            "start_again" to prompt.startAgain,
            "methods" to prompt.methods,
            "destination" to prompt.destination,
            "serial_number" to prompt.serialNumber,
            "link" to prompt.link?.url,
            "key" to prompt.key,
            "options" to prompt.options,
            "registration" to prompt.registration,
            "password_policy" to prompt.passwordPolicy,
        )

    private fun read(outcome: ViewOutcome): JsonObject =
        given(
            "outcome" to outcome.outcome,
            "reason" to outcome.reason,
            "evidence" to outcome.evidence,
            "device" to outcome.device?.let(::read),
            "candidates" to outcome.candidates.map(::read),
        )

    private fun read(device: ViewDevice): JsonElement =
        given(
            "id" to device.id,
            "type" to device.type,
            "model" to device.model,
            "nickname" to device.nickname,
            "os" to device.os,
        )
}

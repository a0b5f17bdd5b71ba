// WebAuthn, reports, links and OTPs, as listed.

package io.pingpair

import io.pingpair.testing.Sandbox
import java.util.Base64
import kotlinx.coroutines.flow.toList
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.int
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ConversionVectorsTest {
    private val webauthn = vectors("webauthn")
    private val usual = party(webauthn.member("relying_party"))

    private fun party(given: JsonElement): RelyingParty =
        RelyingParty(checkNotNull(given.text("id")), given.member("origins").entries.map { it.jsonPrimitive.content })

    private fun challenge(text: String): ByteArray = Base64.getUrlDecoder().decode(text)

    @Test
    fun `relying parties are taken and refused as listed`() {
        for (given in webauthn.member("relying_parties").entries) {
            assertEquals(given.text("code"), codeOf { party(given) }, given.text("name"))
        }
    }

    @Test
    fun `options come out as the JSON of browsers and of Android's Credential Manager`() {
        for (given in webauthn.member("creation_options").entries) {
            val service = checkNotNull(given.text("service"))
            compareOptions(given) {
                CreationOptions.fromService(service, usual).let { Triple(it.requestJson, it.challenge, it.toString()) }
            }
        }
        for (given in webauthn.member("request_options").entries) {
            val service = checkNotNull(given.text("service"))
            compareOptions(given) {
                RequestOptions.fromService(service, usual).let { Triple(it.requestJson, it.challenge, it.toString()) }
            }
        }
    }

    private fun compareOptions(given: JsonElement, read: () -> Triple<String, ByteArray, String>) {
        val name = given.text("name")
        val code = given.text("code")
        if (code != null) {
            assertEquals(code, codeOf { read() }, name)
            return
        }
        val (json, challenge, shown) = read()
        assertEquals(given.member("json"), Json.parseToJsonElement(json), name)
        given.text("challenge")?.let { assertArrayEquals(challenge(it), challenge, name) }
        assertTrue("challenge" !in shown, shown)
    }

    @Test
    fun `credentials of browsers are converted and refused as listed`() {
        for (given in webauthn.member("registrations").entries) {
            compareCredential(given) { browser, party, challenge ->
                RegistrationCredential.fromBrowser(browser, party, challenge).let { it.service to it.origin }
            }
        }
        for (given in webauthn.member("assertions").entries) {
            compareCredential(given) { browser, party, challenge ->
                AssertionCredential.fromBrowser(browser, party, challenge).let { it.service to it.origin }
            }
        }
    }

    private fun compareCredential(
        given: JsonElement,
        read: (String, RelyingParty, ByteArray) -> Pair<String, String>,
    ) {
        val name = given.text("name")
        val party = given.members["relying_party"]?.let(::party) ?: usual
        val challenge = challenge(checkNotNull(given.text("challenge") ?: webauthn.text("challenge")))
        val browser = checkNotNull(given.text("browser"))
        val code = given.text("code")
        if (code != null) {
            assertEquals(code, codeOf { read(browser, party, challenge) }, name)
        } else {
            assertEquals(given.text("service") to given.text("origin"), read(browser, party, challenge), name)
        }
    }

    @Test
    suspend fun `reports are read as listed, in one piece and in many`() {
        for (given in vectors("report").member("cases").entries) {
            val name = given.text("name")
            val content = content(given)
            for (size in listOf(maxOf(content.size, 1), 7)) {
                if (size == 7 && content.size > 10_000) continue
                val rows = mutableListOf<JsonElement>()
                val code = codeOf { ReportReader(pieces(content, size)).collect { rows += plain(it) } }
                assertEquals(given.text("code"), code, name)
                val expected = given.members["rows"]?.entries ?: continue
                assertEquals(expected.size, rows.size, name)
                for ((wanted, row) in expected.zip(rows)) assertEquals(wanted, row, name)
            }
        }
    }

    private fun content(given: JsonElement): ByteArray {
        given.members["parts"]?.let { parts ->
            val text = parts.entries.joinToString("") { part ->
                val times = part.member("count").jsonPrimitive.int
                (0 until times).joinToString("") { checkNotNull(part.text("text")).replace("{n}", "$it") }
            }
            return text.toByteArray()
        }
        given.text("bytes")?.let { return Base64.getDecoder().decode(it) }
        return given.text("text").orEmpty().toByteArray()
    }

    private fun pieces(content: ByteArray, size: Int): ReportSource {
        val pieces = ArrayDeque(content.asList().chunked(size) { it.toByteArray() })
        return ReportSource { pieces.removeFirstOrNull() }
    }

    /** A row as the file has it: ids are numbers, long texts stand as their length, what is empty is left out. */
    private fun plain(row: ReportRow): JsonElement {
        val unreadable = row.unreadable
        val named = snake(row).members + unreadable.takeIf { it.isNotEmpty() }?.let {
            mapOf("unreadable" to JsonObject(it.mapValues { (_, text) -> JsonPrimitive(text) }))
        }.orEmpty()
        val told = named.mapValues { (name, value) ->
            if (name == "device_id") JsonPrimitive(value.jsonPrimitive.content.toLong()) else shortened(value)
        }
        return JsonObject(told.filterValues { !isEmpty(it) })
    }

    private fun isEmpty(value: JsonElement): Boolean =
        (value is JsonObject && value.isEmpty()) || (value is JsonArray && value.isEmpty())

    private fun shortened(value: JsonElement): JsonElement {
        val length = (value as? JsonPrimitive)?.takeIf { it.isString }?.content?.toByteArray()?.size ?: 0
        return if (length > 1000) JsonObject(mapOf("length" to JsonPrimitive(length))) else value
    }

    @Test
    suspend fun `a report is read once, in batches of the size that is asked for`() {
        val given = vectors("report").member("cases").entries.first { it.text("name") == "csv, all columns" }
        val lines = checkNotNull(given.text("text")).lines().filter { it.isNotEmpty() }
        val report = (listOf(lines[0]) + List(10) { lines[1] }).joinToString("\r\n", postfix = "\r\n")
        val reader = ReportReader(report.toByteArray())
        assertEquals(listOf(4, 4, 2), reader.batches(4).toList().map { it.size })
        failure<IllegalStateException> { reader.toList() }
        failure<IllegalArgumentException> { reader.batches(0) }
        assertEquals(10, ReportReader(report.byteInputStream()).toList().size)
    }

    @Test
    suspend fun `devices of the sandbox show the published OTPs`() {
        val hotp = vectors("otp").member("hotp")
        val secretKey = base32(checkNotNull(hotp.text("key")).chunked(2).map { it.toInt(16) })
        Sandbox.start().use { sandbox ->
            sandbox.addOathToken("6", mapOf("tokenType" to "HOTP", "secretKey" to secretKey))
            sandbox.addOathToken("8", mapOf("tokenType" to "HOTP", "secretKey" to secretKey, "otpLength" to 8))
            for (given in hotp.member("cases").entries) {
                assertEquals(given.text("otp"), sandbox.pressOathToken("6").expose())
                val truncated = given.member("truncated").jsonPrimitive.long
                assertEquals("%08d".format(truncated % 100_000_000), sandbox.pressOathToken("8").expose())
            }
        }
    }

    private fun base32(bytes: List<Int>): String {
        val bits = bytes.joinToString("") { it.toString(2).padStart(8, '0') }
        return bits.chunked(5).joinToString("") { "${"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[it.padEnd(5, '0').toInt(2)]}" }
    }

    @Test
    fun `a link is drawn and hides itself`() {
        val link = Link.activation(BASE_URL, Secret("292070522701"))
        assertTrue(link.svg().startsWith("<svg"))
        val png = link.png()
        assertEquals("PNG", png.copyOfRange(1, 4).decodeToString())
        assertTrue(png.size <= 700)
        assertNotEquals(link.terminal(), link.terminal(TerminalBackground.LIGHT))
        hides(link, link.url)
        assertEquals(link.url, Link.parse(link.url).url)
        for (other in listOf("javascript:alert(1)", "", "https://example.com")) {
            refused<InputError>("qr_content_refused") { Link.parse(other) }
        }
        for (pixels in listOf(0, -1, 33)) refused<InputError>("value_out_of_range") { link.png(pixels) }
        refused<InputError>("value_malformed") { Link.activation(BASE_URL, Secret("12a")) }
        assertTrue(QrCode.dangerAny("any text").size >= 21)
    }

    private companion object {
        const val BASE_URL = "https://idpxnyl3m.pingidentity.com/pingid"
    }
}

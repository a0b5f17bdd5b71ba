// The known answers of tokens, keys and replies, from the files that every language shares.

package io.pingpair

import io.pingpair.testing.signReply
import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonNull
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

private const val BASE_URL = "https://idpxnyl3m.pingidentity.com/pingid"

class JwsVectorsTest {
    private val suite = vectors("jws")
    private val key = base64(suite.text("key"))

    @Test
    fun `tokens and keys come out as listed`() {
        var counted = 0
        for (given in suite.member("cases").entries) {
            val (room, expected) = given.text("room") to given.text("expect")
            if (room == "reply") continue
            counted += 1
            val its = given.text("key")?.let(::base64) ?: key
            var payload: ByteArray? = null
            val code = codeOf {
                payload = if (room == "key") verifiedWith(given) else Jws.verify(token(given, its), its).payload
            }
            when {
                expected != "accept" -> assertEquals(given.text("code"), code, "$given")
                else -> {
                    assertEquals(null, code, "$given")
                    given.text("payload")?.let { assertArrayEquals(base64(it), payload, "$given") }
                }
            }
        }
        assertEquals(149, counted)
    }

    @Test
    fun `replies come out as listed`() {
        val credentials = Credentials.fromValues(
            checkNotNull(suite.text("org_alias")),
            Secret(checkNotNull(suite.text("token"))),
            Secret(checkNotNull(suite.text("key"))),
            BASE_URL,
        )
        var counted = 0
        for (given in suite.member("cases").entries) {
            if (given.text("room") != "reply" || given.text("expect") != "accept") continue
            counted += 1
            val reply = Reply.verify(credentials, token(given, key))
            assertEquals(200, reply.errorId)
            val value = given.jsonObject["value"] as? JsonObject ?: continue
            value["pairing_status"]?.let { assertEquals(it, reply.members["pairingStatus"] ?: JsonNull, "$given") }
            if ("error_msg" in value) assertEquals(value.text("error_msg"), reply.serviceMessage, "$given")
        }
        assertEquals(11, counted)
    }

    @Test
    fun `the vendor's example verifies, and its broken requests do not`() {
        val example = vectors("vendor-registration-example")
        val credentials = Credentials.fromPropertiesText(checkNotNull(example.text("properties")))
        val valid = checkNotNull(example.text("response_token_valid"))
        assertEquals(200, Reply.verify(credentials, valid).errorId)
        for (name in listOf("request_token_bad_signature", "request_token_bad_signature_overview")) {
            refused<UntrustedReplyError>("token_signature_wrong") {
                Reply.verify(credentials, checkNotNull(example.text(name)))
            }
        }
        val code = Secret(checkNotNull(example.text("activation_code")))
        assertEquals(example.text("qr_redirect_url"), Link.activation(credentials.baseUrl, code).url)
    }

    @Test
    fun `tokens are signed byte for byte`() {
        for (token in vectors("tokens").member("tokens").entries) {
            val payload = token.text("payload") ?: continue
            val header = checkNotNull(token.text("header"))
            val signed = Jws.sign(payload.toByteArray(), base64(token.text("key")), header.toByteArray())
            assertEquals(token.text("token"), signed, token.text("id"))
        }
    }

    @Test
    fun `any bytes are signed, and short keys and other algorithms are not`() {
        val key = ByteArray(32) { it.toByte() }
        for (payload in listOf(byteArrayOf(0, -1), "text".toByteArray(), "{}".toByteArray())) {
            val verified = Jws.verify(Jws.sign(payload, key), key)
            assertEquals("""{"alg":"HS256"}""", verified.header.decodeToString())
            assertArrayEquals(payload, verified.payload)
        }
        hides(Jws.verify(Jws.sign("the payload".toByteArray(), key), key), "the payload")
        refused<ConfigurationError>("key_too_short") { Jws.sign("x".toByteArray(), "short".toByteArray()) }
        refused<InputError>("header_malformed") {
            Jws.sign("x".toByteArray(), key, """{"alg":"none"}""".toByteArray())
        }
    }

    @Test
    fun `what the benches go by verifies`() {
        val fixture = vectors("perf-fixture")
        val token = checkNotNull(fixture.text("response_jws"))
        val credentials = Credentials.fromValues(
            checkNotNull(fixture.text("org_alias")),
            Secret(checkNotNull(fixture.text("token"))),
            Secret(checkNotNull(fixture.text("key_b64"))),
            BASE_URL,
        )
        assertEquals(200, Reply.verify(credentials, token).errorId)
        Jws.verify(token, base64(fixture.text("key_b64")))
        val url = checkNotNull(fixture.text("qr_url"))
        assertEquals(url, Link.parse(url).url)
    }

    @Test
    fun `replies are signed for tests alone`() {
        val credentials = Credentials.forTests("http://localhost:8080/pingid")
        val body = JsonObject(mapOf("activationCode" to JsonPrimitive("292070522701")))
        val reply = Reply.verify(credentials, signReply(credentials, body))
        assertEquals(body, reply.members)
        hides(reply, "292070522701")
        val real = Credentials.fromPropertiesText(
            checkNotNull(vectors("vendor-registration-example").text("properties")),
        )
        refused<ConfigurationError>("real_credentials_refused") { signReply(real, body) }
    }

    private fun token(given: JsonElement, key: ByteArray): ByteArray {
        val recipe = given.jsonObject["build"] ?: return checkNotNull(given.text("token")).toByteArray()
        val (header, payload) = checkNotNull(suite.text("header")) to checkNotNull(suite.text("payload"))
        return when (recipe.text("of")) {
            "token" -> made(recipe).toByteArray()
            "payload" -> signed(recipe.text("header") ?: header, made(recipe), key)
            else -> signed(made(recipe), payload, key)
        }
    }

    private fun verifiedWith(given: JsonElement): ByteArray? {
        val key = if (given.text("form") == "bytes") {
            base64(given.text("key")).also { Jws.sign("{}".toByteArray(), it) }
        } else {
            val text = checkNotNull(given.text("key_text"))
            val token = Secret(checkNotNull(suite.text("token")))
            Credentials.fromValues(checkNotNull(suite.text("org_alias")), token, Secret(text), BASE_URL)
            base64(text)
        }
        return if (given.text("expect") == "reject") null else Jws.verify(checkNotNull(given.text("token")), key).payload
    }
}

/** The text that parts make, each so many times. */
internal fun made(recipe: JsonElement): String = buildString {
    for (part in recipe.member("parts").entries) {
        val text = checkNotNull(part.text("text"))
        for (number in 0 until part.member("count").jsonPrimitive.long) append(text.replace("{n}", "$number"))
    }
}

/** The bytes of a text in any of the alphabets. */
internal fun base64(text: String?): ByteArray {
    val plain = checkNotNull(text).filterNot { it.isWhitespace() }.replace('-', '+').replace('_', '/')
    return Base64.getDecoder().decode(plain)
}

internal fun base64Url(bytes: ByteArray): String = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)

/** By the standard library: what is signed here need not be what our own signing takes. */
internal fun signed(header: String, payload: String, key: ByteArray): ByteArray {
    val input = "${base64Url(header.toByteArray())}.${base64Url(payload.toByteArray())}"
    val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(key, "HmacSHA256")) }
    return "$input.${base64Url(mac.doFinal(input.toByteArray()))}".toByteArray()
}

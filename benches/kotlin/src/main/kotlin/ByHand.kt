package io.pingpair.benches

import java.security.MessageDigest
import java.time.Instant
import java.time.ZoneOffset
import java.time.format.DateTimeFormatter
import java.util.Base64
import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import tools.jackson.databind.json.JsonMapper

/** Requests and replies as they are written by hand: `javax.crypto.Mac` with a held key, `java.util.Base64` and Jackson. */
internal object ByHand {
    val mapper = JsonMapper()
    private val mac = Mac.getInstance("HmacSHA256").apply { init(SecretKeySpec(Fixture.key, "HmacSHA256")) }
    private val encoder = Base64.getUrlEncoder().withoutPadding()
    private val decoder = Base64.getUrlDecoder()
    private val timestamps = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC)

    val header: Map<String, Any?> =
        linkedMapOf("alg" to "HS256", "org_alias" to Fixture.alias, "token" to Fixture.token)
    private val usualHeader = encoder.encode(mapper.writeValueAsBytes(header))

    /** The request's payload as maps. */
    fun payload(): Map<String, Any?> = linkedMapOf(
        "reqHeader" to linkedMapOf(
            "locale" to "en",
            "orgAlias" to Fixture.alias,
            "secretKey" to Fixture.token,
            "timestamp" to timestamps.format(Instant.now()),
            "version" to "4.9",
        ),
        "reqBody" to linkedMapOf(
            "activateUser" to Fixture.activate,
            "email" to Fixture.email,
            "fname" to Fixture.firstName,
            "lname" to Fixture.lastName,
            "username" to Fixture.username,
            "role" to Fixture.role,
        ),
    )

    fun sign(): ByteArray = signed(encoder.encode(mapper.writeValueAsBytes(header)), mapper.writeValueAsBytes(payload()))

    /** With classes instead of maps, and the header encoded once. */
    fun signTuned(): ByteArray {
        val header = RequestHeader("en", Fixture.alias, Fixture.token, timestamps.format(Instant.now()), "4.9")
        val body = with(Fixture) { AddUser(activate, email, firstName, lastName, username, role) }
        return signed(usualHeader, mapper.writeValueAsBytes(Request(header, body)))
    }

    fun verify(): Three {
        val (header, payload) = verified(Fixture.reply)
        val read = mapper.readTree(decoder.decode(header))
        val body = mapper.readTree(payload)["responseBody"]
        val text = { name: String -> read[name].asString() }
        check(text("alg"), text("org_alias"), text("token"), body["errorId"].asInt())
        val user = body["userDetails"]
        return Three(user["userName"].asString(), user["status"].asString(), user["email"].asString())
    }

    /** With classes instead of a tree, and the usual header compared instead of read. */
    fun verifyTuned(): Three {
        val (header, payload) = verified(Fixture.reply)
        check(header.contentEquals(usualHeader)) { "it is not for this organisation" }
        val body = mapper.readValue(payload, Response::class.java).responseBody ?: error("there is no body")
        check(body.errorId == 200) { "the service said no" }
        val user = body.userDetails
        return Three(user?.userName, user?.status, user?.email)
    }

    /** A token of any payload. */
    fun signed(header: ByteArray, payload: ByteArray): ByteArray {
        val encoded = encoder.encode(payload)
        val token = ByteArray(header.size + encoded.size + ENCODED_MAC + 2)
        header.copyInto(token)
        token[header.size] = DOT
        encoded.copyInto(token, header.size + 1)
        val end = header.size + 1 + encoded.size
        mac.update(token, 0, end)
        token[end] = DOT
        encoder.encode(mac.doFinal()).copyInto(token, end + 1)
        return token
    }

    /** The encoded header and the payload of a token whose signature is right. */
    fun verified(token: ByteArray): Pair<ByteArray, ByteArray> {
        val (first, last) = token.indexOf(DOT) to token.lastIndexOf(DOT)
        mac.update(token, 0, last)
        val given = decoder.decode(token.copyOfRange(last + 1, token.size))
        check(MessageDigest.isEqual(mac.doFinal(), given)) { "the signature is wrong" }
        return token.copyOfRange(0, first) to decoder.decode(token.copyOfRange(first + 1, last))
    }

    private const val DOT = '.'.code.toByte()
    private const val ENCODED_MAC = 43
}

@Suppress("unused")
internal class RequestHeader(
    val locale: String,
    val orgAlias: String,
    val secretKey: String,
    val timestamp: String,
    val version: String,
)

@Suppress("unused")
internal class AddUser(
    val activateUser: Boolean,
    val email: String,
    val fname: String,
    val lname: String,
    val username: String,
    val role: String,
)

@Suppress("unused")
internal class Request(val reqHeader: RequestHeader, val reqBody: AddUser)

internal class Response {
    var responseBody: Body? = null

    class Body {
        var errorId: Int = 0
        var userDetails: User? = null
    }

    class User {
        var userName: String? = null
        var status: String? = null
        var email: String? = null
    }
}

package io.pingpair.benches

import com.nimbusds.jose.Payload
import io.pingpair.Credentials
import io.pingpair.Jws
import io.pingpair.Reply
import io.pingpair.ReplyReader
import io.pingpair.RequestSigner
import io.pingpair.RequestToken
import io.pingpair.Secret
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** Cases that do the same, the package's first, and what is asked of them. */
internal class Table(val title: String, val cases: Map<String, () -> Any>, val bounds: List<Bound> = emptyList())

/** How many times as long as the package the peer must take, if anything is asked. */
internal class Bound(val own: String, val peer: String, val asked: Double?)

private val credentials = with(Fixture) { Credentials.fromValues(alias, Secret(token), Secret(encodedKey), BASE_URL) }
private val signer = RequestSigner(credentials, "AddUser")
private val reader = ReplyReader(credentials, "GetUserDetails")

/** The request in the package's names. */
@Suppress("unused")
private class User(
    val username: String,
    val activateUser: Boolean,
    val firstName: String,
    val lastName: String,
    val email: String,
    val role: String,
)

private fun user(): ByteArray =
    ByHand.mapper.writeValueAsBytes(with(Fixture) { User(username, activate, firstName, lastName, email, role) })

private val request = user()

private fun byName(): ByteArray {
    val body = with(Fixture) {
        linkedMapOf(
            "username" to JsonPrimitive(username),
            "activateUser" to JsonPrimitive(activate),
            "firstName" to JsonPrimitive(firstName),
            "lastName" to JsonPrimitive(lastName),
            "email" to JsonPrimitive(email),
            "role" to JsonPrimitive(role),
        )
    }
    return RequestToken.build(credentials, "AddUser", JsonObject(body)).toByteArray()
}

/** The door's reply, of which Jackson reads the three. */
private fun read(): Three = three(reader.read(Fixture.reply))

private fun three(reply: ByteArray): Three {
    val user = ByHand.mapper.readTree(reply)["user"]
    return Three(user["username"].asString(), user["status"].asString(), user["email"].asString())
}

private fun readTuned(): Three {
    val user = ByHand.mapper.readValue(reader.read(Fixture.reply), Found::class.java).user
    return Three(user?.username, user?.status, user?.email)
}

private class Found {
    @JvmField var user: Details? = null

    class Details {
        @JvmField var username: String? = null

        @JvmField var status: String? = null

        @JvmField var email: String? = null
    }
}

private fun readByName(): Three {
    val user = Reply.verify(credentials, Fixture.reply).members.getValue("userDetails").jsonObject
    val text = { name: String -> user.getValue(name).jsonPrimitive.content }
    return Three(text("userName"), text("status"), text("email"))
}

internal val build = Table(
    "request token",
    linkedMapOf(
        OWN to { signer.sign(request) },
        WRITTEN to { signer.sign(user()) },
        "pingpair, by name" to ::byName,
        HAND to ByHand::sign,
        TUNED to ByHand::signTuned,
        NIMBUS to { Nimbus.sign() },
        JJWT to { Jjwt.sign() },
    ),
    listOf(Bound(OWN, HAND, 1.0), Bound(WRITTEN, HAND, null)),
)

internal val verify = Table(
    "reply",
    linkedMapOf(
        OWN to { reader.read(Fixture.reply) },
        READ to ::read,
        "pingpair, three into classes" to ::readTuned,
        "pingpair, by name" to ::readByName,
        HAND to ByHand::verify,
        TUNED to ByHand::verifyTuned,
        NIMBUS to Nimbus::verify,
        JJWT to Jjwt::verify,
    ),
    listOf(Bound(OWN, HAND, 1.0), Bound(READ, HAND, null)),
)

private val payload = ByHand.mapper.writeValueAsBytes(ByHand.payload())
private val header = ByHand.mapper.writeValueAsBytes(ByHand.header)
private val encodedHeader = Fixture.reply.copyOfRange(0, Fixture.reply.indexOf('.'.code.toByte()))

internal val jwsSign = Table(
    "JWS of ${payload.size} bytes",
    linkedMapOf(
        OWN to { Jws.sign(payload, Fixture.key, header) },
        HAND to { ByHand.signed(encodedHeader, payload) },
        NIMBUS to { Nimbus.sign(Payload(payload)) },
        JJWT to { Jjwt.sign(payload) },
    ),
)

internal val jwsVerify = Table(
    "JWS of ${Fixture.reply.size} bytes, verified",
    linkedMapOf(
        OWN to { Jws.verify(Fixture.reply, Fixture.key).payload },
        HAND to { ByHand.verified(Fixture.reply).second },
        NIMBUS to { Nimbus.verified(Fixture.reply).payload.toBytes() },
    ),
)

/** Refuses to compare ways that do not come to the same. */
internal fun check() {
    same("request tokens", build.cases) { signed(it as ByteArray) }
    same("replies", verify.cases) { if (it is ByteArray) three(it) else it }
    same("payloads that are signed", jwsSign.cases) {
        ByHand.mapper.readTree(ByHand.verified(if (it is String) it.toByteArray() else it as ByteArray).second)
    }
    same("payloads that are verified", jwsVerify.cases) { ByHand.mapper.readTree(it as ByteArray) }
}

/** What a request says, but for its timestamp. */
private fun signed(token: ByteArray): Any {
    val payload = ByHand.mapper.readValue(ByHand.verified(token).second, Map::class.java)
    return payload.mapValues { (_, members) -> (members as Map<*, *>).filterKeys { it != "timestamp" } }
}

private fun same(what: String, cases: Map<String, () -> Any>, read: (Any) -> Any) {
    val all = cases.mapValues { (_, work) -> read(work()) }
    check(all.values.toSet().size == 1) { "$what differ:\n${all.entries.joinToString("\n")}" }
}

private const val OWN = "pingpair"
private const val WRITTEN = "pingpair, JSON by Jackson"
private const val READ = "pingpair, three by Jackson"
private const val HAND = "Mac, Jackson"
private const val TUNED = "Mac, Jackson, tuned"
private const val NIMBUS = "Nimbus JOSE+JWT"
private const val JJWT = "JJWT"

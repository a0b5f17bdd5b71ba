package io.pingpair.benches

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.JWSObject
import com.nimbusds.jose.Payload
import com.nimbusds.jose.crypto.MACSigner
import com.nimbusds.jose.crypto.MACVerifier
import io.jsonwebtoken.Jwts
import javax.crypto.spec.SecretKeySpec

/** By Nimbus JOSE+JWT. */
internal object Nimbus {
    private val header = JWSHeader.Builder(JWSAlgorithm.HS256)
        .customParam("org_alias", Fixture.alias)
        .customParam("token", Fixture.token)
        .build()
    private val signer = MACSigner(Fixture.key)
    private val verifier = MACVerifier(Fixture.key)

    fun sign(): ByteArray = sign(Payload(ByHand.payload()))

    fun sign(payload: Payload): ByteArray = JWSObject(header, payload).apply { sign(signer) }.serialize().toByteArray()

    fun verify(): Three {
        val reply = verified(Fixture.reply)
        val body = reply.payload.toJSONObject()["responseBody"] as Map<*, *>
        val header = reply.header
        val number = (body["errorId"] as Number).toInt()
        check(header.algorithm.name, header.getCustomParam("org_alias"), header.getCustomParam("token"), number)
        return three(body)
    }

    fun verified(token: ByteArray): JWSObject {
        val read = JWSObject.parse(token.decodeToString())
        check(read.verify(verifier)) { "the signature is wrong" }
        return read
    }
}

/** By JJWT, which reads and writes JSON with Jackson. */
internal object Jjwt {
    private val key = SecretKeySpec(Fixture.key, "HmacSHA256")
    private val parser = Jwts.parser().verifyWith(key).build()

    fun sign(): ByteArray = signing().claims(ByHand.payload()).compact().toByteArray()

    fun sign(payload: ByteArray): ByteArray = signing().content(payload).compact().toByteArray()

    fun verify(): Three {
        val reply = parser.parseSignedClaims(Fixture.reply.decodeToString())
        val body = reply.payload["responseBody"] as Map<*, *>
        check(reply.header.algorithm, reply.header["org_alias"], reply.header["token"], body["errorId"])
        return three(body)
    }

    private fun signing() = Jwts.builder()
        .header().add("org_alias", Fixture.alias).add("token", Fixture.token).and()
        .signWith(key, Jwts.SIG.HS256)
}

private fun three(body: Map<*, *>): Three {
    val user = body["userDetails"] as Map<*, *>
    return Three(user["userName"] as String, user["status"] as String, user["email"] as String)
}

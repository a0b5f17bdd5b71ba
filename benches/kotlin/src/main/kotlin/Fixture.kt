package io.pingpair.benches

import java.io.File
import java.util.Base64
import tools.jackson.databind.json.JsonMapper

/** The organisation, user and reply that all ways work with. */
internal object Fixture {
    private val json = JsonMapper().readTree(File(System.getProperty("pingpair.fixture")))
    private val user = json["user"]

    val alias: String = json["org_alias"].asString()
    val token: String = json["token"].asString()
    val encodedKey: String = json["key_b64"].asString()
    val key: ByteArray = Base64.getDecoder().decode(encodedKey)
    /** As it comes from the network. */
    val reply: ByteArray = json["response_jws"].asString().toByteArray()

    val username: String = user["username"].asString()
    val email: String = user["email"].asString()
    val firstName: String = user["fname"].asString()
    val lastName: String = user["lname"].asString()
    val activate: Boolean = user["activate"].asBoolean()
    val role: String = user["role"].asString()

    const val BASE_URL = "https://idpxnyl3m.pingidentity.com/pingid"
}

/** What is read of a reply. */
internal data class Three(val username: String?, val status: String?, val email: String?)

/** What a peer checks beyond the signature: algorithm, organisation, token and number. */
internal fun check(algorithm: Any?, alias: Any?, token: Any?, number: Any?) {
    check(algorithm == "HS256" && alias == Fixture.alias && token == Fixture.token) { "it is not for this organisation" }
    check(number == 200) { "the service said no" }
}

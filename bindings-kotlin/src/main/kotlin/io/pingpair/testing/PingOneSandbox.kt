// PingOne's side of the sandbox.

package io.pingpair.testing

import io.pingpair.PingOne
import io.pingpair.PingOneOptions
import io.pingpair.PingOneSettings
import io.pingpair.Secret
import io.pingpair.internal.NativeSandbox
import io.pingpair.internal.attempt
import java.net.URI
import kotlinx.serialization.json.JsonObject

/**
 * PingOne, imitated on loopback: `pingone` of a [Sandbox]. Ids are UUIDs.
 *
 * Messages, OATH tokens, authenticator apps, browsers, faults and the clock are those of the whole sandbox.
 */
public class PingOneSandbox internal constructor(private val native: NativeSandbox, private val door: ControlDoor) {
    /** The text of a `pingone.properties` file with these addresses and credentials, made anew at each start. */
    public val propertiesText: String
        get() = attempt { native.pingonePropertiesText() }

    /** Settings for a client. */
    public val settings: PingOneSettings
        get() = PingOneSettings.fromPropertiesText(propertiesText)

    /** Where the agent of PingID Desktop listens, on the user's computer. */
    public val desktopAgentPort: Int
        get() = URI(attempt { native.desktopAgentUrl() }).port

    /** A client of the sandbox, set up as `PingOne(settings) { .. }` is. */
    public fun client(configure: PingOneOptions.() -> Unit = {}): PingOne = PingOne(settings, configure)

    /** Makes a user without devices, whose e-mail address counts as verified, and gives the user's id. */
    public suspend fun createUser(username: String, email: String? = null, password: Secret? = null): String {
        val user = body("username" to username, "email" to email, "password" to password)
        return door.call("POST", "pingone/users", user).text("userId")
    }

    /** Every user, by id, with devices and pairing keys. */
    public suspend fun users(): List<JsonObject> = door.call("GET", "pingone/users", null).objects("users")

    /**
     * A phone claims a pairing key, and becomes a device of the id that is returned; `model` and `nickname` in [phone]
     * say which phone.
     */
    public suspend fun claimPairingKey(code: Secret, phone: Map<String, String> = emptyMap()): String =
        door.call("POST", "pingone/phone/claim", body("code" to code, more = phone)).text("deviceId")

    /** A phone tries a pairing key in vain. */
    public suspend fun failPairingKey(code: Secret) {
        door.call("POST", "pingone/phone/fail", body("code" to code))
    }

    /** Somebody else makes a device for a user; gives its id. */
    public suspend fun addForeignDevice(userId: String, type: String, more: Map<String, Any> = emptyMap()): String =
        door.call("POST", "pingone/devices", body("userId" to userId, "type" to type, more = more)).text("deviceId")

    /** Somebody else makes a device active. */
    public suspend fun activateDevice(userId: String, deviceId: String) {
        door.call("POST", "pingone/devices/activate", body("userId" to userId, "deviceId" to deviceId))
    }

    /** Somebody else deletes a device. */
    public suspend fun deleteDevice(userId: String, deviceId: String) {
        door.call("POST", "pingone/devices/delete", body("userId" to userId, "deviceId" to deviceId))
    }

    /** Ends all tokens of the worker. */
    public suspend fun revokeTokens() {
        door.call("POST", "pingone/tokens/revoke", body())
    }

    /** Ends a flow as time would. */
    public suspend fun expireFlow(flowId: String) {
        door.call("POST", "pingone/flows/expire", body("flowId" to flowId))
    }

    /** How PingOne answers and what it allows. */
    public suspend fun options(): JsonObject = door.call("GET", "pingone/options", null)

    /** Sets how PingOne answers and what it allows, such as `registration` or `otpLength`; gives what holds then. */
    public suspend fun setOptions(options: Map<String, Any>): JsonObject =
        door.call("POST", "pingone/options", body(more = options))

    override fun toString(): String = "PingOneSandbox"
}

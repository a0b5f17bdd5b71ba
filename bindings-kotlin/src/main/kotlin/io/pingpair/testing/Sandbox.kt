// The service, imitated on loopback, for the tests of applications.

package io.pingpair.testing

import io.pingpair.Client
import io.pingpair.Credentials
import io.pingpair.Options
import io.pingpair.Secret
import io.pingpair.internal.NativeSandbox
import io.pingpair.internal.attempt
import io.pingpair.internal.call
import io.pingpair.internal.parse
import java.util.concurrent.ConcurrentHashMap
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.boolean
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive

/** What the phone of a sandbox does. */
public enum class Phone {
    /** Nothing happens until a test says so. */
    MANUAL,

    /** The phone acts by itself. */
    AUTO,
}

/**
 * PingID and PingOne, imitated on loopback by servers of this process. `docs/sandbox.md` describes what it does, and
 * each call of its control door; members that take `more` add it to the call's body as it is.
 *
 * It runs until [stop] or [close] is called. Builds of the native library for phones have none.
 */
public class Sandbox private constructor(private val native: NativeSandbox) : AutoCloseable {
    private val door = ControlDoor(attempt { native.controlUrl() }, attempt { native.controlToken() })

    /** The service's address. */
    public val baseUrl: String
        get() = attempt { native.baseUrl() }

    /** Credentials for a client, marked as a sandbox's and made anew at each start. */
    public val credentials: Credentials
        get() = Credentials(attempt { native.credentials() })

    /** The text of a properties file with these credentials. */
    public val propertiesText: String
        get() = attempt { native.propertiesText() }

    /** The address of the control door. */
    public val controlUrl: String
        get() = attempt { native.controlUrl() }

    /** The token that the control door asks for. */
    public val controlToken: Secret
        get() = Secret(attempt { native.controlToken() })

    /** PingOne's side. */
    public val pingone: PingOneSandbox = PingOneSandbox(native, door)

    /** A client of the sandbox, set up as `Client(credentials) { .. }` is. */
    public fun client(configure: Options.() -> Unit = {}): Client = Client(credentials, configure)

    /** Stops the servers. */
    public suspend fun stop() {
        running.remove(native)
        call { native.stop() }
    }

    /** Stops the servers, on this thread. */
    override fun close() {
        running.remove(native)
        attempt { native.stop() }
    }

    /** The phone scans a code; `model`, `nickname` and `device` in [phone] say which phone. */
    public suspend fun scan(activationCode: Secret, phone: Map<String, String> = emptyMap()) {
        control("POST", "phone/scan", body("activationCode" to activationCode, more = phone))
    }

    /** The phone that scanned the code is paired, and has the id that is returned. */
    public suspend fun pair(activationCode: Secret): String =
        control("POST", "phone/pair", body("activationCode" to activationCode)).text("deviceId")

    /** The user has filled in the registration form; gives the device's id. */
    public suspend fun finish(activationCode: Secret): String =
        control("POST", "phone/finish", body("activationCode" to activationCode)).text("deviceId")

    /** The messages with OTPs that were sent to people, the latest last. */
    public suspend fun messages(): List<JsonObject> = control("GET", "outbox").objects("messages")

    /** Moves the sandbox's clock on by so many whole seconds. */
    public suspend fun advanceTime(duration: Duration) {
        val seconds = duration.inWholeSeconds
        require(seconds.seconds == duration) { "duration: expected whole seconds" }
        control("POST", "time", body("advanceSeconds" to seconds))
    }

    /** Adds an OATH token to the organisation, unless there is one with this serial number: says whether it did. */
    public suspend fun addOathToken(serialNumber: String, more: Map<String, Any> = emptyMap()): Boolean {
        val token = mapOf("tokenType" to "TOTP") + more
        val answer = control("POST", "oath-tokens", body("serialNumber" to serialNumber, more = token))
        return answer.getValue("added").jsonPrimitive.boolean
    }

    /** The OTP that the token shows when its button is pressed. */
    public suspend fun pressOathToken(serialNumber: String): Secret =
        Secret(control("POST", "oath-tokens/press", body("serialNumber" to serialNumber)).text("otp"))

    /** Takes the token out of step with the service, by so many steps of its own. */
    public suspend fun driftOathToken(serialNumber: String, steps: Int) {
        control("POST", "oath-tokens/drift", body("serialNumber" to serialNumber, "steps" to steps))
    }

    /** Makes a YubiKey that the service knows, and gives its serial number. */
    public suspend fun makeYubiKey(): String = control("POST", "yubikeys", body()).text("serialNumber")

    /** Touches a YubiKey. */
    public suspend fun pressYubiKey(serialNumber: String): Secret =
        Secret(control("POST", "yubikeys/press", body("serialNumber" to serialNumber)).text("otp"))

    /** The OTP that an authenticator app shows now, when it was set up with this link. */
    public suspend fun authenticatorAppOtp(link: String): Secret =
        Secret(control("POST", "authenticator-app", body("pairingKeyUri" to link)).text("otp"))

    /** A browser creates a WebAuthn credential on a page of this origin, by these options; gives its JSON. */
    public suspend fun createCredential(
        options: String,
        origin: String,
        more: Map<String, Any> = emptyMap(),
    ): String {
        val wanted = body("options" to parse(options), "origin" to origin, more = more)
        return control("POST", "webauthn/create", wanted).toString()
    }

    /** Somebody else pairs a device of this type with a user; gives its id. */
    public suspend fun pairForeignDevice(username: String, type: String, more: Map<String, Any> = emptyMap()): String =
        control("POST", "devices", body("username" to username, "type" to type, more = more)).text("deviceId")

    /** Somebody else unpairs a device from a user. */
    public suspend fun unpairDevice(username: String, deviceId: String) {
        control("POST", "devices/unpair", body("username" to username, "deviceId" to deviceId))
    }

    /** Sets a user's status by hand. */
    public suspend fun setUserStatus(username: String, status: String) {
        control("POST", "users", body("username" to username, "status" to status))
    }

    /** Every user, by name. */
    public suspend fun users(): List<JsonObject> = control("GET", "users").objects("users")

    /** Plans a fault of this kind for the next call of an operation. */
    public suspend fun addFault(operation: String, kind: String, more: Map<String, Any> = emptyMap()) {
        control("POST", "faults", body("operation" to operation, "kind" to kind, more = more))
    }

    /** Forgets the faults that wait. */
    public suspend fun clearFaults() {
        control("DELETE", "faults")
    }

    /** The latest 10,000 deliveries, the newest last. */
    public suspend fun log(): List<JsonObject> = control("GET", "log").objects("deliveries")

    /** Forgets the deliveries so far. */
    public suspend fun clearLog() {
        control("DELETE", "log")
    }

    /** How the service answers. */
    public suspend fun options(): JsonObject = control("GET", "options")

    /** Sets how the service answers; gives what holds then. */
    public suspend fun setOptions(options: Map<String, Any>): JsonObject =
        control("POST", "options", body(more = options))

    /** Lets the next job that is begun fail, or not. */
    public suspend fun failNextJob(fail: Boolean = true) {
        control("POST", "jobs", body("fail" to fail))
    }

    /** Adds made-up rows to the reports that are made from here on. */
    public suspend fun addReportRows(rows: Int, more: Map<String, Any> = emptyMap()) {
        control("POST", "report-rows", body("rows" to rows, more = more))
    }

    /**
     * Makes a call at the control door, such as `control("POST", "time", body)`.
     *
     * @throws SandboxException if it was refused.
     */
    public suspend fun control(method: String, path: String, body: JsonObject? = null): JsonObject =
        door.call(method, path, body)

    /** Its address alone. */
    override fun toString(): String = "Sandbox(baseUrl=$baseUrl)"

    public companion object {
        /** Those that run: they do so also when nothing refers to them any more, as when only an address was kept. */
        private val running: MutableSet<NativeSandbox> = ConcurrentHashMap.newKeySet()

        /**
         * Starts a sandbox.
         *
         * @param port the port; a free one if it is 0.
         * @param phone what the phone does.
         */
        public suspend fun start(port: Int = 0, phone: Phone = Phone.MANUAL): Sandbox {
            require(port in 0..GREATEST_PORT) { "port: expected a number from 0 to $GREATEST_PORT" }
            val started = call { NativeSandbox.start(port.toUShort(), phone.name.lowercase()) }
            running += started
            return Sandbox(started)
        }

        private const val GREATEST_PORT = 65_535
    }
}

internal fun JsonObject.text(name: String): String = getValue(name).jsonPrimitive.content

internal fun JsonObject.objects(name: String): List<JsonObject> = getValue(name).jsonArray.map { it.jsonObject }

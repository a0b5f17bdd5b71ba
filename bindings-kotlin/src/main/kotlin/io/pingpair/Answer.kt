// What people answer to the questions of a pairing.

package io.pingpair

import io.pingpair.internal.given
import kotlinx.serialization.json.JsonObject

/** What a person answered. None of it is printed. */
public sealed class Answer {
    /** The answer as the native library takes it. */
    internal abstract val json: JsonObject

    /** Which answer it is, without what was answered. */
    final override fun toString(): String = "${javaClass.simpleName} [redacted]"

    /**
     * An OTP.
     *
     * @param otp digits, or what a YubiKey types.
     */
    public class Otp(otp: Secret) : Answer() {
        /** The same of a text, as it was typed. */
        public constructor(otp: String) : this(Secret(otp))

        override val json: JsonObject = given("otp" to otp)
    }

    /**
     * Two OTPs of a token, in the order in which it showed them.
     *
     * @param first the OTP that was shown first.
     * @param second the next one.
     */
    public class Otps(first: Secret, second: Secret) : Answer() {
        /** The same of texts, as they were typed. */
        public constructor(first: String, second: String) : this(Secret(first), Secret(second))

        override val json: JsonObject = given("otps" to listOf(first, second))
    }

    /**
     * The credential that the browser or phone made.
     *
     * @param json what the browser's `toJSON()` gave as text, or the `registrationResponseJson` of Android's
     * `CreatePublicKeyCredentialResponse`.
     */
    public class Credential(json: String) : Answer() {
        override val json: JsonObject = given("credential" to json)
    }

    /**
     * The attestation that PingID Desktop made of the registration.
     *
     * @param attestation a JWT, as [DesktopAgent.register] gives it.
     */
    public class Attestation(attestation: Secret) : Answer() {
        /** The same of a text, as it came from the user's computer. */
        public constructor(attestation: String) : this(Secret(attestation))

        override val json: JsonObject = given("attestation" to attestation)
    }

    /**
     * Who registers, as the user typed it.
     *
     * @param username the name that the user chose.
     * @param email the e-mail address that the verification code goes to.
     * @param password the password that the user chose.
     */
    public class Registration(username: String, email: String, password: Secret) : Answer() {
        override val json: JsonObject =
            given("registration" to given("username" to username, "email" to email, "password" to password))
    }

    /**
     * The code that was sent to the e-mail address of a new user.
     *
     * @param code the code, as the user typed it.
     */
    public class VerificationCode(code: Secret) : Answer() {
        /** The same of a text, as it was typed. */
        public constructor(code: String) : this(Secret(code))

        override val json: JsonObject = given("verificationCode" to code)
    }

    /**
     * The way to pair.
     *
     * @param kind one of the prompt's `methods`.
     * @param value the phone number, address, serial number, type of device or `webauthnType` that it needs.
     */
    public class Method(kind: MethodKind, value: String? = null) : Answer() {
        override val json: JsonObject = given("method" to given("kind" to kind, "value" to value))
    }

    /** Begin again: send another message, or make another code. */
    public object StartAgain : Answer() {
        override val json: JsonObject = given("startAgain" to true)
    }
}

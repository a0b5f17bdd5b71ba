// WebAuthn between the services and browsers or phones: security keys, biometrics and passkeys.

package io.pingpair

import io.pingpair.internal.attempt
import io.pingpair.internal.checkRelyingParty
import io.pingpair.internal.credentialFromBrowser
import io.pingpair.internal.given
import io.pingpair.internal.optionsFromService
import kotlinx.serialization.json.JsonObject

/**
 * The domain that credentials belong to, and the pages that may ask for them.
 *
 * This is configuration of your server. Never build one from a request: an origin that came with a request proves
 * nothing.
 *
 * @param id the domain, such as `example.com`.
 * @param origins at least one page, such as `https://login.example.com`.
 * @throws ConfigurationError if one of them has another form, or an origin is not below the id.
 */
public class RelyingParty(
    /** The domain that credentials belong to. */
    public val id: String,
    origins: Collection<String>,
) {
    /** The pages that may ask for credentials. */
    public val origins: List<String> = origins.toList()

    internal val json: JsonObject = given("id" to id, "origins" to this.origins)

    init {
        attempt { checkRelyingParty(json.toString()) }
    }

    /** Its id and origins: neither is a secret. */
    override fun toString(): String = "RelyingParty(id=$id, origins=$origins)"
}

/**
 * What a browser or phone needs to make a credential, from `webAuthnStartPairing`.
 *
 * On Android [requestJson] is the `requestJson` of `CreatePublicKeyCredentialRequest`; on a page it is the argument of
 * `PublicKeyCredential.parseCreationOptionsFromJSON`. Nothing of it is printed.
 */
public class CreationOptions private constructor(
    /** The options as standard JSON: bytes in base64url, algorithms as numbers. */
    public val requestJson: String,
    challenge: ByteArray,
) {
    private val held = challenge

    /** The challenge, which the answer must carry. Keep it on the server. */
    public val challenge: ByteArray
        get() = held.copyOf()

    /** Shows nothing of the options. */
    override fun toString(): String = "CreationOptions [redacted]"

    public companion object {
        /**
         * Reads the service's `publicKeyCredentialOptions`.
         *
         * @throws UntrustedReplyError if they are for another relying party, or have another form.
         */
        public fun fromService(text: String, relyingParty: RelyingParty): CreationOptions {
            val options = attempt { optionsFromService(true, text, relyingParty.json.toString()) }
            return CreationOptions(options.json, options.challenge)
        }
    }
}

/**
 * What a browser or phone needs to use a credential.
 *
 * On Android [requestJson] is the `requestJson` of `GetPublicKeyCredentialOption`; on a page it is the argument of
 * `PublicKeyCredential.parseRequestOptionsFromJSON`. Nothing of it is printed.
 */
public class RequestOptions private constructor(
    /** The options as standard JSON: bytes in base64url. */
    public val requestJson: String,
    challenge: ByteArray,
) {
    private val held = challenge

    /** The challenge, which the answer must carry. Keep it on the server. */
    public val challenge: ByteArray
        get() = held.copyOf()

    /** Shows nothing of the options. */
    override fun toString(): String = "RequestOptions [redacted]"

    public companion object {
        /**
         * Reads the service's `publicKeyCredentialOptions`.
         *
         * @throws UntrustedReplyError if they are for another relying party, or have another form.
         */
        public fun fromService(text: String, relyingParty: RelyingParty): RequestOptions {
            val options = attempt { optionsFromService(false, text, relyingParty.json.toString()) }
            return RequestOptions(options.json, options.challenge)
        }
    }
}

/**
 * A credential that was made on one of our pages.
 *
 * One whose origin is an Android app's own (`android:apk-key-hash:..`) is refused: an app shows the page, or has the
 * right to name the page's origin to the Credential Manager.
 */
public class RegistrationCredential private constructor(
    /** The credential in the service's form. */
    public val service: String,
    /** The origin that asked for it, one of the relying party's. */
    public val origin: String,
) {
    /** Shows the origin alone. */
    override fun toString(): String = "RegistrationCredential(origin=$origin)"

    public companion object {
        /**
         * Reads the `registrationResponseJson` of Android's `CreatePublicKeyCredentialResponse`, or what a browser's
         * `toJSON()` gave as text, and checks that it answers the challenge on a page of the relying party's.
         *
         * @throws InputError if it does not: send nothing to the service then.
         */
        public fun fromBrowser(
            registrationResponseJson: String,
            relyingParty: RelyingParty,
            challenge: ByteArray,
        ): RegistrationCredential {
            val party = relyingParty.json.toString()
            val read = attempt { credentialFromBrowser(true, registrationResponseJson, party, challenge) }
            return RegistrationCredential(read.service, read.origin)
        }
    }
}

/** An assertion that was made on one of our pages, as [RegistrationCredential] says. */
public class AssertionCredential private constructor(
    /** The assertion in the service's form. */
    public val service: String,
    /** The origin that asked for it, one of the relying party's. */
    public val origin: String,
) {
    /** Shows the origin alone. */
    override fun toString(): String = "AssertionCredential(origin=$origin)"

    public companion object {
        /**
         * Reads the `authenticationResponseJson` of Android's `PublicKeyCredential`, or what a browser's `toJSON()`
         * gave as text, and checks that it answers the challenge on a page of the relying party's.
         *
         * @throws InputError if it does not: send nothing to the service then.
         */
        public fun fromBrowser(
            authenticationResponseJson: String,
            relyingParty: RelyingParty,
            challenge: ByteArray,
        ): AssertionCredential {
            val party = relyingParty.json.toString()
            val read = attempt { credentialFromBrowser(false, authenticationResponseJson, party, challenge) }
            return AssertionCredential(read.service, read.origin)
        }
    }
}

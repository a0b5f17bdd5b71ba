// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.given
import kotlin.time.Duration
import kotlinx.serialization.json.JsonObject

/** Everything that begins a machine. Making one sends nothing. */
public abstract class PingOnePairings internal constructor() : PingOneOperations() {
    /** Begins the machine of this name. */
    internal abstract fun begin(
        machine: String,
        request: JsonObject,
        context: ByteArray?,
        deadline: Duration?,
    ): Pairing

    /**
     * Registers a user, in a flow of the application that is started.
     *
     * The user is asked for name, e-mail address and password, unless they are given, and for the code
     * that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
     * its own, such as the id of the visitor's session. Nothing is sent yet.
     *
     * @param username The name that the user chose: give all three, or none to ask for them.
     * @param email The e-mail address that the verification code goes to.
     * @param password The password that the user chose.
     * @param acrValues The sign-on policies to go by, names with blanks between them. Default: the
     *   application's own.
     * @param withoutTokens Whether the user's tokens are not fetched at the end.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun register(
        username: String? = null,
        email: String? = null,
        password: Secret? = null,
        acrValues: String? = null,
        withoutTokens: Boolean = false,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "email" to email,
            "password" to password,
            "acrValues" to acrValues,
            "withoutTokens" to withoutTokens,
        )
        return begin("registration", request, context, deadline)
    }

    /**
     * The same in a flow that a browser was redirected into.
     *
     * A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in
     * it. Nothing is sent yet.
     *
     * @param flowId The flow's id, from the URL that the browser came with.
     * @param cookies The cookies of this very browser for the authentication host, as a header `Cookie` has
     *   them.
     * @param state The `state` that this very login session was sent to PingOne with.
     * @param codeVerifier The PKCE verifier that it was sent with. Without it the tokens are not fetched.
     * @param username The name that the user chose: give all three, or none to ask for them.
     * @param email The e-mail address that the verification code goes to.
     * @param password The password that the user chose.
     * @param withoutTokens Whether the user's tokens are not fetched at the end.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun registerIn(
        flowId: String,
        cookies: Secret,
        state: Secret,
        codeVerifier: Secret? = null,
        username: String? = null,
        email: String? = null,
        password: Secret? = null,
        withoutTokens: Boolean = false,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "flowId" to flowId,
            "cookies" to cookies,
            "state" to state,
            "codeVerifier" to codeVerifier,
            "username" to username,
            "email" to email,
            "password" to password,
            "withoutTokens" to withoutTokens,
        )
        return begin("registration_in", request, context, deadline)
    }

    /**
     * Pairs a phone number by a text message.
     *
     * The user's id comes from your login session or directory, never from the form that asks to
     * enrol. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param phone The phone number, such as `+12025550123`.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param templateLocale The language of the message that carries the OTP, such as `en`. From 1 to 35 characters.
     * @param templateVariant The variant of that message. From 1 to 100 characters.
     * @param templateVariables What the variables of that message stand for, by name.
     * @param testMode Whether the OTP comes back in the reply instead of being sent: for tests against a
     *   tenant.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaSms(
        userId: String,
        phone: String,
        nickname: String? = null,
        policyId: String? = null,
        templateLocale: String? = null,
        templateVariant: String? = null,
        templateVariables: Map<String, String>? = null,
        testMode: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.SMS,
            "userId" to userId,
            "phone" to phone,
            "nickname" to nickname,
            "policyId" to policyId,
            "templateLocale" to templateLocale,
            "templateVariant" to templateVariant,
            "templateVariables" to templateVariables,
            "testMode" to testMode,
        )
        return begin("mfa_otp", request, context, deadline)
    }

    /**
     * Pairs a phone number by a call. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param phone The phone number, such as `+12025550123`.
     * @param extension What is dialled after a call was answered, of VOICE; the client must allow it. From 1 to
     *   32 characters.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param templateLocale The language of the message that carries the OTP, such as `en`. From 1 to 35 characters.
     * @param templateVariant The variant of that message. From 1 to 100 characters.
     * @param templateVariables What the variables of that message stand for, by name.
     * @param testMode Whether the OTP comes back in the reply instead of being sent: for tests against a
     *   tenant.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaVoice(
        userId: String,
        phone: String,
        extension: String? = null,
        nickname: String? = null,
        policyId: String? = null,
        templateLocale: String? = null,
        templateVariant: String? = null,
        templateVariables: Map<String, String>? = null,
        testMode: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.VOICE,
            "userId" to userId,
            "phone" to phone,
            "extension" to extension,
            "nickname" to nickname,
            "policyId" to policyId,
            "templateLocale" to templateLocale,
            "templateVariant" to templateVariant,
            "templateVariables" to templateVariables,
            "testMode" to testMode,
        )
        return begin("mfa_otp", request, context, deadline)
    }

    /**
     * Pairs an e-mail address. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param email The e-mail address.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param templateLocale The language of the message that carries the OTP, such as `en`. From 1 to 35 characters.
     * @param templateVariant The variant of that message. From 1 to 100 characters.
     * @param templateVariables What the variables of that message stand for, by name.
     * @param testMode Whether the OTP comes back in the reply instead of being sent: for tests against a
     *   tenant.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaEmail(
        userId: String,
        email: String,
        nickname: String? = null,
        policyId: String? = null,
        templateLocale: String? = null,
        templateVariant: String? = null,
        templateVariables: Map<String, String>? = null,
        testMode: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.EMAIL,
            "userId" to userId,
            "email" to email,
            "nickname" to nickname,
            "policyId" to policyId,
            "templateLocale" to templateLocale,
            "templateVariant" to templateVariant,
            "templateVariables" to templateVariables,
            "testMode" to testMode,
        )
        return begin("mfa_otp", request, context, deadline)
    }

    /**
     * Pairs an authenticator app. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaTotp(
        userId: String,
        nickname: String? = null,
        policyId: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.TOTP,
            "userId" to userId,
            "nickname" to nickname,
            "policyId" to policyId,
        )
        return begin("mfa_otp", request, context, deadline)
    }

    /**
     * Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param kind The type of the device.
     * @param phone The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
     *   characters.
     * @param extension What is dialled after a call was answered, of VOICE; the client must allow it. From 1 to
     *   32 characters.
     * @param email The e-mail address of EMAIL. From 3 to 254 characters.
     * @param serialNumber The serial number of OATH_TOKEN; the token must be known to the environment. From 1 to
     *   250 characters.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param rpId The domain that a FIDO2 credential is for. For PingID Desktop it takes the place of the
     *   policy's. From 1 to 253 characters.
     * @param rpName What users are shown for that domain. From 1 to 250 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param templateLocale The language of the message that carries the OTP, such as `en`. From 1 to 35 characters.
     * @param templateVariant The variant of that message. From 1 to 100 characters.
     * @param templateVariables What the variables of that message stand for, by name.
     * @param testMode Whether the OTP comes back in the reply instead of being sent: for tests against a
     *   tenant.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaOtp(
        userId: String,
        kind: MfaDeviceType,
        phone: String? = null,
        extension: String? = null,
        email: String? = null,
        serialNumber: String? = null,
        nickname: String? = null,
        rpId: String? = null,
        rpName: String? = null,
        policyId: String? = null,
        templateLocale: String? = null,
        templateVariant: String? = null,
        templateVariables: Map<String, String>? = null,
        testMode: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "userId" to userId,
            "kind" to kind,
            "phone" to phone,
            "extension" to extension,
            "email" to email,
            "serialNumber" to serialNumber,
            "nickname" to nickname,
            "rpId" to rpId,
            "rpName" to rpName,
            "policyId" to policyId,
            "templateLocale" to templateLocale,
            "templateVariant" to templateVariant,
            "templateVariables" to templateVariables,
            "testMode" to testMode,
        )
        return begin("mfa_otp", request, context, deadline)
    }

    /**
     * Pairs an OATH token of the environment. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param serialNumber The serial number of the token.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaOathToken(
        userId: String,
        serialNumber: String,
        nickname: String? = null,
        policyId: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.OATH_TOKEN,
            "userId" to userId,
            "serialNumber" to serialNumber,
            "nickname" to nickname,
            "policyId" to policyId,
        )
        return begin("mfa_oath_token", request, context, deadline)
    }

    /**
     * Pairs the user's computer, on which PingID Desktop runs.
     *
     * The registration in the question goes to that computer, whose agent makes the attestation
     * (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let
     * the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param rpId The domain that a FIDO2 credential is for. For PingID Desktop it takes the place of the
     *   policy's. From 1 to 253 characters.
     * @param rpName What users are shown for that domain. From 1 to 250 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaDesktop(
        userId: String,
        nickname: String? = null,
        rpId: String? = null,
        rpName: String? = null,
        policyId: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.PINGID_DESKTOP,
            "userId" to userId,
            "nickname" to nickname,
            "rpId" to rpId,
            "rpName" to rpName,
            "policyId" to policyId,
        )
        return begin("mfa_desktop", request, context, deadline)
    }

    /**
     * Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param relyingParty The pages that may ask for credentials: configuration, never from a browser.
     * @param relyingPartyName The name that people know them by. Default: the relying party's id.
     * @param nickname What the user calls the device. From 1 to 100 characters.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaFido2(
        userId: String,
        relyingParty: RelyingParty,
        relyingPartyName: String? = null,
        nickname: String? = null,
        policyId: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to MfaDeviceType.FIDO2,
            "userId" to userId,
            "relyingParty" to relyingParty.json,
            "relyingPartyName" to relyingPartyName,
            "nickname" to nickname,
            "policyId" to policyId,
        )
        return begin("mfa_fido2", request, context, deadline)
    }

    /**
     * Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.
     *
     * Whoever sees the key can pair a phone of their own. Nothing is sent yet.
     *
     * @param userId The user's id.
     * @param applicationIds The ids of the native applications that may take it; all of the environment's if none
     *   are given. From 0 to 20 entries. Default: `[]`.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairMfaMobile(
        userId: String,
        applicationIds: List<String> = emptyList(),
        policyId: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "userId" to userId,
            "applicationIds" to applicationIds,
            "policyId" to policyId,
        )
        return begin("mfa_mobile", request, context, deadline)
    }
}

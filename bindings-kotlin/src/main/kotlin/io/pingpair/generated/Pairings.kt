// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.given
import java.io.OutputStream
import kotlin.time.Duration
import kotlinx.serialization.json.JsonObject

/** Everything that begins a machine. Making one sends nothing. */
public abstract class Pairings internal constructor() : Operations() {
    /** Begins the machine of this name. */
    internal abstract fun begin(
        machine: String,
        request: JsonObject,
        context: ByteArray?,
        deadline: Duration?,
        out: (() -> OutputStream)? = null,
    ): Pairing

    /** Makes sure of this user. */
    internal abstract suspend fun ensured(user: JsonObject, deadline: Duration?): Ensured

    /**
     * Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.
     *
     * The user name comes from your login session or directory, never from the form that asks to
     * enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param activationCode A code that was minted before, such as by `addUser`.
     * @param deviceType The one type of device that the code may pair; any permitted one if not given.
     * @param hoursUntilExpiration How many hours the code is valid; 48 if not given. From 1 to 336.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairOnline(
        username: String,
        activationCode: Secret? = null,
        deviceType: PairingDeviceType? = null,
        hoursUntilExpiration: Long? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "activationCode" to activationCode,
            "deviceType" to deviceType,
            "hoursUntilExpiration" to hoursUntilExpiration,
        )
        return begin("online", request, context, deadline)
    }

    /**
     * Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
     * after the reading that shows it. Nothing is sent yet.
     *
     * @param username The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
     *   characters.
     * @param firstName The user's first name.
     * @param lastName The user's last name.
     * @param email The user's e-mail address.
     * @param role What the user may do. Default: `REGULAR`.
     * @param deviceType The one type of device that the activation code may pair; any permitted one if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairNewUser(
        username: String,
        firstName: String? = null,
        lastName: String? = null,
        email: String? = null,
        role: Role = Role.REGULAR,
        deviceType: PairingDeviceType? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "firstName" to firstName,
            "lastName" to lastName,
            "email" to email,
            "role" to role,
            "deviceType" to deviceType,
        )
        return begin("online_new_user", request, context, deadline)
    }

    /**
     * Pairs a phone number by a text message. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param phoneNumber The phone number: digits with the country code, `+` before it.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairSms(
        username: String,
        phoneNumber: String,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to OfflineDeviceType.SMS,
            "username" to username,
            "pairingData" to phoneNumber,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("offline", request, context, deadline)
    }

    /**
     * Pairs a phone number by a call. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param phoneNumber The phone number: digits with the country code, `+` before it.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairVoice(
        username: String,
        phoneNumber: String,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to OfflineDeviceType.VOICE,
            "username" to username,
            "pairingData" to phoneNumber,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("offline", request, context, deadline)
    }

    /**
     * Pairs an e-mail address. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param address The e-mail address.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairEmail(
        username: String,
        address: String,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to OfflineDeviceType.EMAIL,
            "username" to username,
            "pairingData" to address,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("offline", request, context, deadline)
    }

    /**
     * Pairs an OATH token of the organisation. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param serialNumber The serial number of the token.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairToken(
        username: String,
        serialNumber: String,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "kind" to OfflineDeviceType.TOKEN,
            "username" to username,
            "pairingData" to serialNumber,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("offline", request, context, deadline)
    }

    /**
     * Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param kind What is paired.
     * @param pairingData By the type: a phone number such as `+12025550123`, for VOICE also with extensions as in
     *   `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client must allow them);
     *   an e-mail address; the serial number of an OATH token. From 1 to 254 characters.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairOffline(
        username: String,
        kind: OfflineDeviceType,
        pairingData: String,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "kind" to kind,
            "pairingData" to pairingData,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("offline", request, context, deadline)
    }

    /**
     * Pairs at once, **without a proof that the device is the user's**: use it only with data that your
     * directory has verified. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param kind What is paired.
     * @param pairingData By the type: as for StartOfflinePairing; for an authenticator app the TOTP secret in
     *   Base32. From 1 to 254 characters.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairOfflineUnverified(
        username: String,
        kind: DirectDeviceType,
        pairingData: Secret,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "kind" to kind,
            "pairingData" to pairingData,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("offline_unverified", request, context, deadline)
    }

    /**
     * Pairs a YubiKey. Nothing is sent yet.
     *
     * @param username The user's name, exactly: from your login session or directory.
     * @param validateUniqueDevice Whether the YubiKey must not be paired with anyone else in the organisation.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairYubikeyByTouch(
        username: String,
        validateUniqueDevice: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return begin("yubikey", request, context, deadline)
    }

    /**
     * Pairs an authenticator app. Nothing is sent yet.
     *
     * @param username The user's name, exactly: from your login session or directory.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairAuthenticatorApp(
        username: String,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
        )
        return begin("authenticator_app", request, context, deadline)
    }

    /**
     * Pairs a security key or the biometrics of a device. Nothing is sent yet.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param relyingPartyName The relying party's name, as people know it. From 1 to 250 characters.
     * @param kind What is paired.
     * @param relyingParty The pages that may ask for credentials: configuration, never from a browser.
     * @param name The name that the choice of accounts shows; the device's own way if not given. From 1 to
     *   100 characters.
     * @param displayName The longer name that the choice of accounts shows; the device's own way if not given.
     *   From 1 to 100 characters.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun pairWebauthn(
        username: String,
        relyingPartyName: String,
        kind: WebAuthnType,
        relyingParty: RelyingParty,
        name: String? = null,
        displayName: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "relyingPartyName" to relyingPartyName,
            "kind" to kind,
            "relyingParty" to relyingParty.json,
            "name" to name,
            "displayName" to displayName,
        )
        return begin("webauthn", request, context, deadline)
    }

    /**
     * Makes sure of a user, lets the user choose a way to pair, and pairs.
     *
     * The user name comes from your login session or directory, never from the form that asks to
     * enrol: whoever types a colleague's name would otherwise pair a device with the colleague.
     * Nothing is sent yet.
     *
     * @param username The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
     *   characters.
     * @param methods The ways that the user may choose from.
     * @param ifExists What becomes of a user who exists already. Default: `refuse`.
     * @param relyingParty For security keys and biometrics: the pages that may ask for credentials.
     * @param relyingPartyName The name that people know them by. Default: the relying party's id.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation.
     * @param firstName The user's first name.
     * @param lastName The user's last name.
     * @param email The user's e-mail address.
     * @param role What the user may do. Default: `REGULAR`.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun enrol(
        username: String,
        methods: List<MethodKind>,
        ifExists: IfExists = IfExists.REFUSE,
        relyingParty: RelyingParty? = null,
        relyingPartyName: String? = null,
        validateUniqueDevice: Boolean? = null,
        firstName: String? = null,
        lastName: String? = null,
        email: String? = null,
        role: Role = Role.REGULAR,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "username" to username,
            "methods" to methods,
            "ifExists" to ifExists,
            "relyingParty" to relyingParty?.json,
            "relyingPartyName" to relyingPartyName,
            "validateUniqueDevice" to validateUniqueDevice,
            "firstName" to firstName,
            "lastName" to lastName,
            "email" to email,
            "role" to role,
        )
        return begin("enrolment", request, context, deadline)
    }

    /**
     * Brings an OATH token and the service into step. Nothing is sent yet.
     *
     * @param serialNumber The serial number of the token.
     * @param username The user whose token it is, where the user asks for it; an administrator does otherwise.
     * @param atOnce Whether both OTPs are asked for at once.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun resync(
        serialNumber: String,
        username: String? = null,
        atOnce: Boolean = false,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "serialNumber" to serialNumber,
            "username" to username,
            "atOnce" to atOnce,
        )
        return begin("resync", request, context, deadline)
    }

    /**
     * Has the organisation's report made, waits, and downloads it.
     *
     * Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
     * Nothing is sent yet.
     *
     * @param fileType `CSV` or `JSON`.
     * @param out Makes what the report is written to, anew for each attempt: throw away what an attempt
     *   wrote that failed.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun makeReport(
        fileType: ReportFileType,
        out: () -> OutputStream,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "fileType" to fileType,
        )
        return begin("report", request, context, deadline, out)
    }

    /**
     * Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.
     *
     * @param tokens The tokens. From 1 to 10000 entries.
     * @param orgAlias The alias of the organisation; the one that calls if not given. From 1 to 250
     *   characters.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun addTokens(
        tokens: List<OathToken>,
        orgAlias: String? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "tokens" to tokens,
            "orgAlias" to orgAlias,
        )
        return begin("create_tokens", request, context, deadline)
    }

    /**
     * Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.
     *
     * @param serialNumbers The serial numbers of the tokens. From 1 to 10000 entries.
     * @param orgAlias The alias of the organisation; the one that calls if not given. From 1 to 250
     *   characters.
     * @param unpairBeforeDelete Whether tokens are unpaired from their users first; no if not given.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun removeTokens(
        serialNumbers: List<String>,
        orgAlias: String? = null,
        unpairBeforeDelete: Boolean? = null,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "serialNumbers" to serialNumbers,
            "orgAlias" to orgAlias,
            "unpairBeforeDelete" to unpairBeforeDelete,
        )
        return begin("revoke_tokens", request, context, deadline)
    }

    /**
     * Waits for a job that was begun elsewhere. Nothing is sent yet.
     *
     * @param jobToken The token that names the job.
     * @param context What the pairing belongs to, such as the id of the login session: needed for snapshots,
     *   and to be given again to resume one.
     * @param deadline Bounds the pairing from its first step on.
     */
    public fun waitForJob(
        jobToken: String,
        context: ByteArray? = null,
        deadline: Duration? = null,
    ): Pairing {
        val request = given(
            "jobToken" to jobToken,
        )
        return begin("job", request, context, deadline)
    }

    /**
     * Makes sure that a user exists, and tells whether this call created the user.
     *
     * The user name comes from your login session or directory, never from the form that asks to
     * enrol: whoever types a colleague's name would otherwise be taken for the colleague.
     *
     * @param username The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
     *   characters.
     * @param activateUser Whether to mint an activation code at once. Default: `false`.
     * @param firstName The user's first name.
     * @param lastName The user's last name.
     * @param email The user's e-mail address.
     * @param role What the user may do. Default: `REGULAR`.
     * @param clientData A text of your own that comes back unchanged.
     * @param deviceType The one type of device that the activation code may pair; any permitted one if not
     *   given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun ensureUser(
        username: String,
        activateUser: Boolean = false,
        firstName: String? = null,
        lastName: String? = null,
        email: String? = null,
        role: Role = Role.REGULAR,
        clientData: String? = null,
        deviceType: PairingDeviceType? = null,
        deadline: Duration? = null,
    ): Ensured {
        val request = given(
            "username" to username,
            "activateUser" to activateUser,
            "firstName" to firstName,
            "lastName" to lastName,
            "email" to email,
            "role" to role,
            "clientData" to clientData,
            "deviceType" to deviceType,
        )
        return ensured(request, deadline)
    }
}

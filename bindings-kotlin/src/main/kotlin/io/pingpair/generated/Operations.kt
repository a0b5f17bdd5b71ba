// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.given
import io.pingpair.internal.progress
import java.time.Instant
import kotlin.time.Duration
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Every operation of the service, above the one call that the native library has. */
public abstract class Operations internal constructor() {
    /** Sends the operation of this name; gives its reply. */
    internal abstract suspend fun send(name: String, request: JsonObject, deadline: Duration?): JsonElement

    /**
     * Adds a user to the organisation.
     *
     * With `activateUser` the reply carries an activation code to pair a phone with. The user name
     * comes from your directory or login session, never from the form that asks to enrol.
     * Source: the vendor's page, "AddUser".
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
    public suspend fun addUser(
        username: String,
        activateUser: Boolean = false,
        firstName: String? = null,
        lastName: String? = null,
        email: String? = null,
        role: Role = Role.REGULAR,
        clientData: String? = null,
        deviceType: PairingDeviceType? = null,
        deadline: Duration? = null,
    ): AddedUser {
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
        return AddedUser.read(send("add_user", request, deadline))
    }

    /**
     * Reads a user's details and devices.
     *
     * Source: the vendor's page, "GetUserDetails".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param sameDeviceUsers Whether to return the other users who are paired with the same device. Default: `false`.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun getUserDetails(
        username: String,
        sameDeviceUsers: Boolean = false,
        clientData: String? = null,
        deadline: Duration? = null,
    ): FoundUser {
        val request = given(
            "username" to username,
            "sameDeviceUsers" to sameDeviceUsers,
            "clientData" to clientData,
        )
        return FoundUser.read(send("get_user_details", request, deadline))
    }

    /**
     * Changes a user's details; what is not given stays as it is.
     *
     * With `activateUser` the reply carries an activation code to pair a phone with, and the request is
     * sent once.
     * Source: the vendor's page, "EditUser".
     *
     * @param username The user's name; it cannot be changed. From 1 to 250 characters.
     * @param activateUser Whether to mint an activation code at once. Default: `false`.
     * @param email The user's e-mail address.
     * @param firstName The user's first name.
     * @param lastName The user's last name.
     * @param role What the user may do.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun editUser(
        username: String,
        activateUser: Boolean = false,
        email: String? = null,
        firstName: String? = null,
        lastName: String? = null,
        role: Role? = null,
        clientData: String? = null,
        deadline: Duration? = null,
    ): EditedUser {
        val request = given(
            "username" to username,
            "activateUser" to activateUser,
            "email" to email,
            "firstName" to firstName,
            "lastName" to lastName,
            "role" to role,
            "clientData" to clientData,
        )
        return EditedUser.read(send("edit_user", request, deadline))
    }

    /**
     * Removes a user and all of the user's devices.
     *
     * A repetition that is told that there is no such user counts as done, if the first request may have
     * been carried out.
     * Source: the vendor's page, "DeleteUser".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun deleteUser(
        username: String,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("delete_user", request, deadline))
    }

    /**
     * Keeps a user from authenticating until ActivateUser.
     *
     * When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
     * request may have been carried out.
     * Source: the vendor's page, "SuspendUser".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun suspendUser(
        username: String,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("suspend_user", request, deadline))
    }

    /**
     * Lets a suspended user authenticate again, or begins the activation of one who is not paired.
     *
     * The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
     * PENDING_ACTIVATION.
     * Source: the vendor's page, "ActivateUser".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deviceType The one type of device that the activation code may pair; any permitted one if not
     *   given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun activateUser(
        username: String,
        clientData: String? = null,
        deviceType: PairingDeviceType? = null,
        deadline: Duration? = null,
    ): ActivatedUser {
        val request = given(
            "username" to username,
            "clientData" to clientData,
            "deviceType" to deviceType,
        )
        return ActivatedUser.read(send("activate_user", request, deadline))
    }

    /**
     * Lets a user log in without a second factor until a given time.
     *
     * Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
     * Source: the vendor's page, "ToggleUserBypass".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param until When the bypass ends.
     * @param clientData A text of your own that comes back unchanged.
     * @param services The aliases of the services that are bypassed, such as `web`; all of them if not given.
     *   From 1 to 100 entries.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun toggleUserBypass(
        username: String,
        until: Instant,
        clientData: String? = null,
        services: List<String>? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "until" to until,
            "clientData" to clientData,
            "services" to services,
        )
        return Acknowledged.read(send("toggle_user_bypass", request, deadline))
    }

    /**
     * Ends a bypass at once: the user needs the second factor again.
     *
     * Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param services The aliases of the services whose bypass ends, such as `web`; all of them if not given.
     *   From 1 to 100 entries.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun endUserBypass(
        username: String,
        clientData: String? = null,
        services: List<String>? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "clientData" to clientData,
            "services" to services,
        )
        return Acknowledged.read(send("end_user_bypass", request, deadline))
    }

    /**
     * Adds an authentication service to a user who has never used it.
     *
     * A bypass of one service needs it first.
     * Source: the newer edition of the vendor's page, "AddService".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param service The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun addService(
        username: String,
        service: String,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "service" to service,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("add_service", request, deadline))
    }

    /**
     * Mints an activation code for a user, who pairs a device with it.
     *
     * The user name comes from your directory or login session, never from the form that asks to
     * enrol: whoever gets the code can pair a device of their own.
     * Source: the vendor's page, "GetActivationCode".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deviceType The one type of device that the code may pair; any permitted one if not given.
     * @param hoursUntilExpiration How many hours the code is valid; 48 if not given. From 1 to 336.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun getActivationCode(
        username: String,
        clientData: String? = null,
        deviceType: PairingDeviceType? = null,
        hoursUntilExpiration: Long? = null,
        deadline: Duration? = null,
    ): ActivationCode {
        val request = given(
            "username" to username,
            "clientData" to clientData,
            "deviceType" to deviceType,
            "hoursUntilExpiration" to hoursUntilExpiration,
        )
        return ActivationCode.read(send("get_activation_code", request, deadline))
    }

    /**
     * Reads how far the pairing by an activation code has come.
     *
     * `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
     * Source: the vendor's page, "GetPairingStatus".
     *
     * @param activationCode The activation code: digits, leading zeros kept. From 1 to 40 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun getPairingStatus(
        activationCode: Secret,
        clientData: String? = null,
        deadline: Duration? = null,
    ): PairingProgress {
        val request = given(
            "activationCode" to activationCode,
            "clientData" to clientData,
        )
        return PairingProgress.read(send("get_pairing_status", request, deadline))
    }

    /**
     * Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
     * OATH token.
     *
     * It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
     * FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
     * never from the form that asks to enrol.
     * Source: the vendor's page, "StartOfflinePairing".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param kind What is paired.
     * @param pairingData By the type: a phone number such as `+12025550123`, for VOICE also with extensions as in
     *   `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client must allow them);
     *   an e-mail address; the serial number of an OATH token. From 1 to 254 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun startOfflinePairing(
        username: String,
        kind: OfflineDeviceType,
        pairingData: String,
        clientData: String? = null,
        validateUniqueDevice: Boolean? = null,
        deadline: Duration? = null,
    ): StartedPairing {
        val request = given(
            "username" to username,
            "kind" to kind,
            "pairingData" to pairingData,
            "clientData" to clientData,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return StartedPairing.read(send("start_offline_pairing", request, deadline))
    }

    /**
     * Completes a pairing with the OTP that the user received or that the OATH token shows.
     *
     * It burns the OTP: it is sent once.
     * Source: the vendor's page, "FinalizeOfflinePairing".
     *
     * @param sessionId The session of StartOfflinePairing. From 1 to 1024 characters.
     * @param otp The OTP: digits, leading zeros kept. From 1 to 40 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param oathResync Whether the service may ask for the next OTP of a token that is out of step; no if not
     *   given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun finalizeOfflinePairing(
        sessionId: Secret,
        otp: Secret,
        clientData: String? = null,
        oathResync: Boolean? = null,
        deadline: Duration? = null,
    ): Progress<FinalizedPairing, NextOtp> {
        val request = given(
            "sessionId" to sessionId,
            "otp" to otp,
            "clientData" to clientData,
            "oathResync" to oathResync,
        )
        return progress(FinalizedPairing.read, NextOtp.read)(send("finalize_offline_pairing", request, deadline))
    }

    /**
     * Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
     *
     * Nobody proves that the device is theirs: use it only with data that your directory has verified.
     * Source: the vendor's page, "OfflinePairing", and its newer edition.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param kind What is paired.
     * @param pairingData By the type: as for StartOfflinePairing; for an authenticator app the TOTP secret in
     *   Base32. From 1 to 254 characters.
     * @param clientData A text of your own; the service need not return it.
     * @param validateUniqueDevice Whether the device must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun offlinePairing(
        username: String,
        kind: DirectDeviceType,
        pairingData: Secret,
        clientData: String? = null,
        validateUniqueDevice: Boolean? = null,
        deadline: Duration? = null,
    ): OfflinePaired {
        val request = given(
            "username" to username,
            "kind" to kind,
            "pairingData" to pairingData,
            "clientData" to clientData,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return OfflinePaired.read(send("offline_pairing", request, deadline))
    }

    /**
     * Pairs a user with the YubiKey that made an OTP.
     *
     * It burns the OTP: it is sent once.
     * Source: the vendor's page, "PairYubiKey".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param otp The OTP that the YubiKey typed: 44 characters of modhex in lower case.
     * @param clientData A text of your own that comes back unchanged.
     * @param validateUniqueDevice Whether the YubiKey must not be paired with anyone else in the organisation; no if not
     *   given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun pairYubiKey(
        username: String,
        otp: Secret,
        clientData: String? = null,
        validateUniqueDevice: Boolean? = null,
        deadline: Duration? = null,
    ): PairedYubiKey {
        val request = given(
            "username" to username,
            "otp" to otp,
            "clientData" to clientData,
            "validateUniqueDevice" to validateUniqueDevice,
        )
        return PairedYubiKey.read(send("pair_yubi_key", request, deadline))
    }

    /**
     * Brings an OATH token and the service into step again.
     *
     * Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
     * sent in the session that it names. It burns the OTPs: it is sent once.
     * Source: the vendor's page, "ResyncOathToken".
     *
     * @param serialNumber The serial number of the token. From 1 to 254 characters.
     * @param otps One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
     * @param initiatedBy Who asks for it; an administrator if not given.
     * @param sessionId The session that the reply before this one named. From 1 to 1024 characters.
     * @param username The name of the user who asks: needed for USER, and not allowed otherwise. From 1 to 250
     *   characters.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun resyncOathToken(
        serialNumber: String,
        otps: List<Secret>,
        initiatedBy: ResyncInitiator? = null,
        sessionId: Secret? = null,
        username: String? = null,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Progress<ResyncedToken, NextOtp> {
        val request = given(
            "serialNumber" to serialNumber,
            "otps" to otps,
            "initiatedBy" to initiatedBy,
            "sessionId" to sessionId,
            "username" to username,
            "clientData" to clientData,
        )
        return progress(ResyncedToken.read, NextOtp.read)(send("resync_oath_token", request, deadline))
    }

    /**
     * Begins a job that adds OATH tokens to the organisation.
     *
     * GetJobStatus tells how it ends.
     * Source: the newer edition of the vendor's page, "CreateOrgTokens".
     *
     * @param tokens The tokens. From 1 to 10000 entries.
     * @param orgAlias The alias of the organisation; the one that calls if not given. From 1 to 250
     *   characters.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun createOrgTokens(
        tokens: List<OathToken>,
        orgAlias: String? = null,
        clientData: String? = null,
        deadline: Duration? = null,
    ): CreatedJob {
        val request = given(
            "tokens" to tokens,
            "orgAlias" to orgAlias,
            "clientData" to clientData,
        )
        return CreatedJob.read(send("create_org_tokens", request, deadline))
    }

    /**
     * Begins a job that removes OATH tokens from the organisation.
     *
     * GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
     * be unpaired before.
     * Source: the newer edition of the vendor's page, "RevokeOrgTokens".
     *
     * @param serialNumbers The serial numbers of the tokens. From 1 to 10000 entries.
     * @param orgAlias The alias of the organisation; the one that calls if not given. From 1 to 250
     *   characters.
     * @param unpairBeforeDelete Whether tokens are unpaired from their users first; no if not given.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun revokeOrgTokens(
        serialNumbers: List<String>,
        orgAlias: String? = null,
        unpairBeforeDelete: Boolean? = null,
        clientData: String? = null,
        deadline: Duration? = null,
    ): CreatedJob {
        val request = given(
            "serialNumbers" to serialNumbers,
            "orgAlias" to orgAlias,
            "unpairBeforeDelete" to unpairBeforeDelete,
            "clientData" to clientData,
        )
        return CreatedJob.read(send("revoke_org_tokens", request, deadline))
    }

    /**
     * Unpairs one device from a user.
     *
     * When a repetition is refused, the user's details are read: a device that is not there counts as
     * done, if the first request may have been carried out.
     * Source: the vendor's page, "UnpairDevice".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param deviceId The device's id, as GetUserDetails tells it.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun unpairDevice(
        username: String,
        deviceId: DeviceId,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "deviceId" to deviceId,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("unpair_device", request, deadline))
    }

    /**
     * Unpairs **every** device from a user, who cannot authenticate until another is paired.
     *
     * A late repetition would take a new device away: it is sent once.
     * Source: the vendor's page, "UnpairDevice" without a device's id.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun unpairAllDevices(
        username: String,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("unpair_all_devices", request, deadline))
    }

    /**
     * Makes a device the primary one, names it, or gives it a place among the user's devices.
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param deviceId The device's id, as GetUserDetails tells it.
     * @param attribute What is set.
     * @param value For SET_PRIMARY `true`; for NICKNAME what the user calls the device; for ORDER its
     *   place, from 1 to the number of the user's devices. From 1 to 250 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun updateDeviceAttributes(
        username: String,
        deviceId: DeviceId,
        attribute: DeviceAttributeName,
        value: String,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "deviceId" to deviceId,
            "attribute" to attribute,
            "value" to value,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("update_device_attributes", request, deadline))
    }

    /**
     * Mints the secret that an authenticator app makes its OTPs from.
     *
     * Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
     * directory or login session, never from the form that asks to enrol.
     * Source: the vendor's page, "AuthenticatorAppStartPairing".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param pairingType How the app makes its OTPs. Default: `TOTP`.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun authenticatorAppStartPairing(
        username: String,
        pairingType: AuthenticatorAppPairingType = AuthenticatorAppPairingType.TOTP,
        clientData: String? = null,
        deadline: Duration? = null,
    ): AuthenticatorAppPairing {
        val request = given(
            "username" to username,
            "pairingType" to pairingType,
            "clientData" to clientData,
        )
        return AuthenticatorAppPairing.read(send("authenticator_app_start_pairing", request, deadline))
    }

    /**
     * Completes a pairing with the OTP that the authenticator app shows.
     *
     * It burns the OTP: it is sent once.
     * Source: the vendor's page, "AuthenticatorAppFinishPairing".
     *
     * @param sessionId The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
     * @param otp The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun authenticatorAppFinishPairing(
        sessionId: Secret,
        otp: Secret,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "sessionId" to sessionId,
            "otp" to otp,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("authenticator_app_finish_pairing", request, deadline))
    }

    /**
     * Begins the pairing of a security key or of the biometrics of a computer or phone.
     *
     * The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
     * your directory or login session, never from the form that asks to enrol.
     * Source: the vendor's page, "WebAuthnStartPairing".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param relyingPartyId The relying party's id: your domain, such as `example.com`. Authentication needs the
     *   same. From 1 to 253 characters.
     * @param relyingPartyName The relying party's name, as people know it. From 1 to 250 characters.
     * @param kind What is paired.
     * @param name The name that the choice of accounts shows; the device's own way if not given. From 1 to
     *   100 characters.
     * @param displayName The longer name that the choice of accounts shows; the device's own way if not given.
     *   From 1 to 100 characters.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun webAuthnStartPairing(
        username: String,
        relyingPartyId: String,
        relyingPartyName: String,
        kind: WebAuthnType,
        name: String? = null,
        displayName: String? = null,
        clientData: String? = null,
        deadline: Duration? = null,
    ): WebAuthnPairing {
        val request = given(
            "username" to username,
            "relyingPartyId" to relyingPartyId,
            "relyingPartyName" to relyingPartyName,
            "kind" to kind,
            "name" to name,
            "displayName" to displayName,
            "clientData" to clientData,
        )
        return WebAuthnPairing.read(send("web_authn_start_pairing", request, deadline))
    }

    /**
     * Completes the pairing with the credential that the browser made.
     *
     * It burns the credential: it is sent once. Check the credential against your relying party and the
     * challenge first; `pingpair::webauthn` does.
     * Source: the vendor's page, "WebAuthnFinishPairing".
     *
     * @param username The user's name. From 1 to 250 characters.
     * @param relyingPartyId The relying party's id that the pairing began with. From 1 to 253 characters.
     * @param sessionId The session of WebAuthnStartPairing. From 1 to 1024 characters.
     * @param origin The origin of your own page, such as `https://login.example.com`: from your
     *   configuration, never from the browser's request. From 1 to 512 characters.
     * @param credential The credential in the service's form. From 1 to 524288 characters.
     * @param clientData A text of your own; the service need not return it.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun webAuthnFinishPairing(
        username: String,
        relyingPartyId: String,
        sessionId: Secret,
        origin: String,
        credential: Secret,
        clientData: String? = null,
        deadline: Duration? = null,
    ): Acknowledged {
        val request = given(
            "username" to username,
            "relyingPartyId" to relyingPartyId,
            "sessionId" to sessionId,
            "origin" to origin,
            "credential" to credential,
            "clientData" to clientData,
        )
        return Acknowledged.read(send("web_authn_finish_pairing", request, deadline))
    }

    /**
     * Begins a job.
     *
     * Source: the vendor's page, "CreateJob".
     *
     * @param jobType What the job does. Default: `USER_REPORTS`.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun createJob(
        jobType: JobType = JobType.USER_REPORTS,
        clientData: String? = null,
        deadline: Duration? = null,
    ): CreatedJob {
        val request = given(
            "jobType" to jobType,
            "clientData" to clientData,
        )
        return CreatedJob.read(send("create_job", request, deadline))
    }

    /**
     * Reads how far a job has come.
     *
     * Source: the vendor's page, "GetJobStatus".
     *
     * @param jobToken The job's token. From 1 to 1024 characters.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun getJobStatus(
        jobToken: String,
        clientData: String? = null,
        deadline: Duration? = null,
    ): JobProgress {
        val request = given(
            "jobToken" to jobToken,
            "clientData" to clientData,
        )
        return JobProgress.read(send("get_job_status", request, deadline))
    }

    /**
     * Reads how far several jobs have come.
     *
     * Source: the vendor's page, "GetBulkJobStatus".
     *
     * @param jobTokens The jobs' tokens. From 1 to 1000 entries.
     * @param clientData A text of your own that comes back unchanged.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun getBulkJobStatus(
        jobTokens: List<String>,
        clientData: String? = null,
        deadline: Duration? = null,
    ): BulkJobProgress {
        val request = given(
            "jobTokens" to jobTokens,
            "clientData" to clientData,
        )
        return BulkJobProgress.read(send("get_bulk_job_status", request, deadline))
    }
}

// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import io.pingpair.internal.given
import io.pingpair.internal.progress
import kotlin.time.Duration
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject

/** Every operation of the service, above the one call that the native library has. */
public abstract class PingOneOperations internal constructor() {
    /** Sends the operation of this name; gives its reply. */
    internal abstract suspend fun send(name: String, request: JsonObject, deadline: Duration?): JsonElement

    /**
     * Creates a device of a user, which is paired once it is activated.
     *
     * SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
     * `secret`, `keyUri` and the credential options of the reply hold is told once. A device that is not
     * activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
     * CreatePairingKey instead.
     * Source: the vendor's page "Create MFA User Device".
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
     * @param status Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has proven to
     *   have. Default: `ACTIVATION_REQUIRED`.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun createDevice(
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
        status: MfaDeviceStatus = MfaDeviceStatus.ACTIVATION_REQUIRED,
        deadline: Duration? = null,
    ): MfaDevice {
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
            "status" to status,
        )
        return MfaDevice.read(send("create_device", request, deadline))
    }

    /**
     * Activates a device: by the OTP that the user received or that the token shows, by the attestation of
     * PingID Desktop, or by a FIDO2 credential with its origin.
     *
     * It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
     * next OTP where `oathResync` is true.
     * Source: the vendor's pages "Activate MFA User Device".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param otp The OTP: digits, leading zeros kept. From 4 to 10 characters.
     * @param oathResync Whether an OATH token that is out of step is brought in step by a second OTP.
     * @param origin The origin of the page that made a FIDO2 credential, as its own client data names it.
     *   From 1 to 300 characters.
     * @param attestation The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON text. From 1
     *   to 65536 characters.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun activateDevice(
        userId: String,
        deviceId: String,
        otp: Secret? = null,
        oathResync: Boolean? = null,
        origin: String? = null,
        attestation: Secret? = null,
        deadline: Duration? = null,
    ): Progress<MfaDevice, NextOtp> {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
            "otp" to otp,
            "oathResync" to oathResync,
            "origin" to origin,
            "attestation" to attestation,
        )
        return progress(MfaDevice.read, NextOtp.read)(send("activate_device", request, deadline))
    }

    /**
     * Sends the OTP for the activation of a device again.
     *
     * It reaches a person, and may cost money: it is sent once.
     * Source: the vendor's page "Resend Pairing OTP".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun sendActivationCode(
        userId: String,
        deviceId: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
        )
        return MfaAcknowledged.read(send("send_activation_code", request, deadline))
    }

    /**
     * Reads a device.
     *
     * Source: the vendor's page "Read One MFA User Device".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun readDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = null,
    ): MfaDevice {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
        )
        return MfaDevice.read(send("read_device", request, deadline))
    }

    /**
     * Reads the devices of a user.
     *
     * Source: the vendor's page "Read All MFA User Devices".
     *
     * @param userId The user's id.
     * @param filter Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not given.
     *   From 1 to 1024 characters.
     * @param expand `order` for the order that the user gave them. From 1 to 100 characters.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun listDevices(
        userId: String,
        filter: String? = null,
        expand: String? = null,
        deadline: Duration? = null,
    ): MfaDevices {
        val request = given(
            "userId" to userId,
            "filter" to filter,
            "expand" to expand,
        )
        return MfaDevices.read(send("list_devices", request, deadline))
    }

    /**
     * Removes a device from a user.
     *
     * Source: the vendor's page "Delete MFA User Device".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun deleteDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
        )
        return MfaAcknowledged.read(send("delete_device", request, deadline))
    }

    /**
     * Blocks a device: the user cannot authenticate with it until it is unblocked.
     *
     * Source: the vendor's page "Block MFA User Device".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun blockDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
        )
        return MfaAcknowledged.read(send("block_device", request, deadline))
    }

    /**
     * Unblocks a device.
     *
     * Source: the vendor's page "Unblock MFA User Device".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun unblockDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
        )
        return MfaAcknowledged.read(send("unblock_device", request, deadline))
    }

    /**
     * Names a device. An empty name takes it away.
     *
     * Source: the vendor's page "Update MFA User Device Nickname".
     *
     * @param userId The user's id.
     * @param deviceId The device's id.
     * @param nickname What the user calls the device. From 0 to 100 characters.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun setDeviceNickname(
        userId: String,
        deviceId: String,
        nickname: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "deviceId" to deviceId,
            "nickname" to nickname,
        )
        return MfaAcknowledged.read(send("set_device_nickname", request, deadline))
    }

    /**
     * Orders the devices of a user; the first is tried first.
     *
     * Source: the vendor's page "Set MFA User Device Order".
     *
     * @param userId The user's id.
     * @param deviceIds The ids of the devices, in their order. From 1 to 15 entries.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun setDeviceOrder(
        userId: String,
        deviceIds: List<String>,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "deviceIds" to deviceIds,
        )
        return MfaAcknowledged.read(send("set_device_order", request, deadline))
    }

    /**
     * Takes the order of a user's devices away.
     *
     * Source: the vendor's page "Remove MFA User Device Order".
     *
     * @param userId The user's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun removeDeviceOrder(
        userId: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
        )
        return MfaAcknowledged.read(send("remove_device_order", request, deadline))
    }

    /**
     * Creates a key that a phone with PingOne's SDK pairs itself by.
     *
     * Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
     * and a user has 20 valid ones at most: it is sent once.
     * Source: the vendor's page "Create MFA Pairing Key".
     *
     * @param userId The user's id.
     * @param applicationIds The ids of the native applications that may take it; all of the environment's if none
     *   are given. From 0 to 20 entries. Default: `[]`.
     * @param policyId The MFA policy that decides; the environment's own one if not given.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun createPairingKey(
        userId: String,
        applicationIds: List<String> = emptyList(),
        policyId: String? = null,
        deadline: Duration? = null,
    ): PairingKey {
        val request = given(
            "userId" to userId,
            "applicationIds" to applicationIds,
            "policyId" to policyId,
        )
        return PairingKey.read(send("create_pairing_key", request, deadline))
    }

    /**
     * Reads a pairing key: whether a phone has taken it.
     *
     * Source: the vendor's page "Read One MFA Pairing Key".
     *
     * @param userId The user's id.
     * @param pairingKeyId The key's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun readPairingKey(
        userId: String,
        pairingKeyId: String,
        deadline: Duration? = null,
    ): PairingKey {
        val request = given(
            "userId" to userId,
            "pairingKeyId" to pairingKeyId,
        )
        return PairingKey.read(send("read_pairing_key", request, deadline))
    }

    /**
     * Reads the pairing keys of a user.
     *
     * Source: the vendor's page "Read All MFA Pairing Keys".
     *
     * @param userId The user's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun listPairingKeys(
        userId: String,
        deadline: Duration? = null,
    ): PairingKeys {
        val request = given(
            "userId" to userId,
        )
        return PairingKeys.read(send("list_pairing_keys", request, deadline))
    }

    /**
     * Removes a pairing key, so that no phone can take it any more.
     *
     * Source: the vendor's page "Delete MFA Pairing Key".
     *
     * @param userId The user's id.
     * @param pairingKeyId The key's id.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun deletePairingKey(
        userId: String,
        pairingKeyId: String,
        deadline: Duration? = null,
    ): MfaAcknowledged {
        val request = given(
            "userId" to userId,
            "pairingKeyId" to pairingKeyId,
        )
        return MfaAcknowledged.read(send("delete_pairing_key", request, deadline))
    }

    /**
     * Sets whether a user authenticates with a second factor. A new user does not.
     *
     * Source: the vendor's page "Update User MFA Enabled".
     *
     * @param userId The user's id.
     * @param mfaEnabled Whether the user does.
     * @param deadline Bounds all attempts of this call and the waits between them.
     */
    public suspend fun setMfaEnabled(
        userId: String,
        mfaEnabled: Boolean,
        deadline: Duration? = null,
    ): MfaEnabled {
        val request = given(
            "userId" to userId,
            "mfaEnabled" to mfaEnabled,
        )
        return MfaEnabled.read(send("set_mfa_enabled", request, deadline))
    }
}

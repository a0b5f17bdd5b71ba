// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation

extension PingOne {
    /// Creates a device of a user, which is paired once it is activated.
    ///
    /// SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
    /// `secret`, `keyUri` and the credential options of the reply hold is told once. A device that is not
    /// activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
    /// CreatePairingKey instead.
    /// Source: the vendor's page "Create MFA User Device".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - kind: The type of the device.
    ///   - phone: The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
    ///     characters.
    ///   - extension: What is dialled after a call was answered, of VOICE; the client must allow
    ///     it. From 1 to 32 characters.
    ///   - email: The e-mail address of EMAIL. From 3 to 254 characters.
    ///   - serialNumber: The serial number of OATH_TOKEN; the token must be known to the
    ///     environment. From 1 to 250 characters.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - rpId: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
    ///     of the policy's. From 1 to 253 characters.
    ///   - rpName: What users are shown for that domain. From 1 to 250 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - templateLocale: The language of the message that carries the OTP, such as `en`. From 1
    ///     to 35 characters.
    ///   - templateVariant: The variant of that message. From 1 to 100 characters.
    ///   - templateVariables: What the variables of that message stand for, by name.
    ///   - testMode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///     against a tenant.
    ///   - status: Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has
    ///     proven to have. Default: `ACTIVATION_REQUIRED`.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device of a user, for a second factor. Source: the example replies of the
    ///   pages "Activate MFA User Device", and the page "MFA devices".
    @discardableResult
    public func createDevice(
        userId: String,
        kind: MfaDeviceType,
        phone: String? = nil,
        `extension`: String? = nil,
        email: String? = nil,
        serialNumber: String? = nil,
        nickname: String? = nil,
        rpId: String? = nil,
        rpName: String? = nil,
        policyId: String? = nil,
        templateLocale: String? = nil,
        templateVariant: String? = nil,
        templateVariables: [String: String]? = nil,
        testMode: Bool? = nil,
        status: MfaDeviceStatus? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaDevice {
        let request = CreateDevice(
            userId: userId,
            kind: kind,
            phone: phone,
            extension: `extension`,
            email: email,
            serialNumber: serialNumber,
            nickname: nickname,
            rpId: rpId,
            rpName: rpName,
            policyId: policyId,
            templateLocale: templateLocale,
            templateVariant: templateVariant,
            templateVariables: templateVariables,
            testMode: testMode,
            status: status
        )
        return try await createDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `createDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device of a user, for a second factor. Source: the example replies of the
    ///   pages "Activate MFA User Device", and the page "MFA devices".
    @discardableResult
    public func createDevice(
        _ request: CreateDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaDevice {
        let reply = try await send("create_device", request, deadline: deadline)
        return try Border.decode(MfaDevice.self, from: reply)
    }

    /// Activates a device: by the OTP that the user received or that the token shows, by the attestation of
    /// PingID Desktop, or by a FIDO2 credential with its origin.
    ///
    /// It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
    /// next OTP where `oathResync` is true.
    /// Source: the vendor's pages "Activate MFA User Device".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - otp: The OTP: digits, leading zeros kept. From 4 to 10 characters.
    ///   - oathResync: Whether an OATH token that is out of step is brought in step by a second
    ///     OTP.
    ///   - origin: The origin of the page that made a FIDO2 credential, as its own client data
    ///     names it. From 1 to 300 characters.
    ///   - attestation: The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON
    ///     text. From 1 to 65536 characters.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device of a user, for a second factor. Source: the example replies of the
    ///   pages "Activate MFA User Device", and the page "MFA devices". Or: The service asks for
    ///   the next OTP of the token: `errorId` 30016.
    @discardableResult
    public func activateDevice(
        userId: String,
        deviceId: String,
        otp: Secret? = nil,
        oathResync: Bool? = nil,
        origin: String? = nil,
        attestation: Secret? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> DoneOrNextOtp<MfaDevice, NextOtp> {
        let request = ActivateDevice(
            userId: userId,
            deviceId: deviceId,
            otp: otp,
            oathResync: oathResync,
            origin: origin,
            attestation: attestation
        )
        return try await activateDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `activateDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device of a user, for a second factor. Source: the example replies of the
    ///   pages "Activate MFA User Device", and the page "MFA devices". Or: The service asks for
    ///   the next OTP of the token: `errorId` 30016.
    @discardableResult
    public func activateDevice(
        _ request: ActivateDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> DoneOrNextOtp<MfaDevice, NextOtp> {
        let reply = try await send("activate_device", request, deadline: deadline)
        return try Border.decode(DoneOrNextOtp<MfaDevice, NextOtp>.self, from: reply)
    }

    /// Sends the OTP for the activation of a device again.
    ///
    /// It reaches a person, and may cost money: it is sent once.
    /// Source: the vendor's page "Resend Pairing OTP".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func sendActivationCode(
        userId: String,
        deviceId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = SendActivationCode(userId: userId, deviceId: deviceId)
        return try await sendActivationCode(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `sendActivationCode` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func sendActivationCode(
        _ request: SendActivationCode,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("send_activation_code", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Reads a device.
    ///
    /// Source: the vendor's page "Read One MFA User Device".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device of a user, for a second factor. Source: the example replies of the
    ///   pages "Activate MFA User Device", and the page "MFA devices".
    public func readDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaDevice {
        let request = ReadDevice(userId: userId, deviceId: deviceId)
        return try await readDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `readDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device of a user, for a second factor. Source: the example replies of the
    ///   pages "Activate MFA User Device", and the page "MFA devices".
    public func readDevice(
        _ request: ReadDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaDevice {
        let reply = try await send("read_device", request, deadline: deadline)
        return try Border.decode(MfaDevice.self, from: reply)
    }

    /// Reads the devices of a user.
    ///
    /// Source: the vendor's page "Read All MFA User Devices".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - filter: Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not
    ///     given. From 1 to 1024 characters.
    ///   - expand: `order` for the order that the user gave them. From 1 to 100 characters.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The devices of a user.
    public func listDevices(
        userId: String,
        filter: String? = nil,
        expand: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaDevices {
        let request = ListDevices(userId: userId, filter: filter, expand: expand)
        return try await listDevices(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `listDevices` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The devices of a user.
    public func listDevices(
        _ request: ListDevices,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaDevices {
        let reply = try await send("list_devices", request, deadline: deadline)
        return try Border.decode(MfaDevices.self, from: reply)
    }

    /// Removes a device from a user.
    ///
    /// Source: the vendor's page "Delete MFA User Device".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func deleteDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = DeleteDevice(userId: userId, deviceId: deviceId)
        return try await deleteDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `deleteDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func deleteDevice(
        _ request: DeleteDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("delete_device", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Blocks a device: the user cannot authenticate with it until it is unblocked.
    ///
    /// Source: the vendor's page "Block MFA User Device".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func blockDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = BlockDevice(userId: userId, deviceId: deviceId)
        return try await blockDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `blockDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func blockDevice(
        _ request: BlockDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("block_device", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Unblocks a device.
    ///
    /// Source: the vendor's page "Unblock MFA User Device".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func unblockDevice(
        userId: String,
        deviceId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = UnblockDevice(userId: userId, deviceId: deviceId)
        return try await unblockDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `unblockDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func unblockDevice(
        _ request: UnblockDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("unblock_device", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Names a device. An empty name takes it away.
    ///
    /// Source: the vendor's page "Update MFA User Device Nickname".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceId: The device's id.
    ///   - nickname: What the user calls the device. From 0 to 100 characters.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func setDeviceNickname(
        userId: String,
        deviceId: String,
        nickname: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = SetDeviceNickname(userId: userId, deviceId: deviceId, nickname: nickname)
        return try await setDeviceNickname(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `setDeviceNickname` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func setDeviceNickname(
        _ request: SetDeviceNickname,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("set_device_nickname", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Orders the devices of a user; the first is tried first.
    ///
    /// Source: the vendor's page "Set MFA User Device Order".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deviceIds: The ids of the devices, in their order. From 1 to 15 entries.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func setDeviceOrder(
        userId: String,
        deviceIds: [String],
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = SetDeviceOrder(userId: userId, deviceIds: deviceIds)
        return try await setDeviceOrder(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `setDeviceOrder` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func setDeviceOrder(
        _ request: SetDeviceOrder,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("set_device_order", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Takes the order of a user's devices away.
    ///
    /// Source: the vendor's page "Remove MFA User Device Order".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func removeDeviceOrder(
        userId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = RemoveDeviceOrder(userId: userId)
        return try await removeDeviceOrder(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `removeDeviceOrder` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func removeDeviceOrder(
        _ request: RemoveDeviceOrder,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("remove_device_order", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Creates a key that a phone with PingOne's SDK pairs itself by.
    ///
    /// Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
    /// and a user has 20 valid ones at most: it is sent once.
    /// Source: the vendor's page "Create MFA Pairing Key".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - applicationIds: The ids of the native applications that may take it; all of the
    ///     environment's if none are given. From 0 to 20 entries. Default: `[]`.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A key that a phone pairs itself by.
    @discardableResult
    public func createPairingKey(
        userId: String,
        applicationIds: [String]? = nil,
        policyId: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingKey {
        let request = CreatePairingKey(userId: userId, applicationIds: applicationIds, policyId: policyId)
        return try await createPairingKey(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `createPairingKey` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A key that a phone pairs itself by.
    @discardableResult
    public func createPairingKey(
        _ request: CreatePairingKey,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingKey {
        let reply = try await send("create_pairing_key", request, deadline: deadline)
        return try Border.decode(PairingKey.self, from: reply)
    }

    /// Reads a pairing key: whether a phone has taken it.
    ///
    /// Source: the vendor's page "Read One MFA Pairing Key".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - pairingKeyId: The key's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A key that a phone pairs itself by.
    public func readPairingKey(
        userId: String,
        pairingKeyId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingKey {
        let request = ReadPairingKey(userId: userId, pairingKeyId: pairingKeyId)
        return try await readPairingKey(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `readPairingKey` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A key that a phone pairs itself by.
    public func readPairingKey(
        _ request: ReadPairingKey,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingKey {
        let reply = try await send("read_pairing_key", request, deadline: deadline)
        return try Border.decode(PairingKey.self, from: reply)
    }

    /// Reads the pairing keys of a user.
    ///
    /// Source: the vendor's page "Read All MFA Pairing Keys".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The pairing keys of a user.
    public func listPairingKeys(
        userId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingKeys {
        let request = ListPairingKeys(userId: userId)
        return try await listPairingKeys(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `listPairingKeys` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The pairing keys of a user.
    public func listPairingKeys(
        _ request: ListPairingKeys,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingKeys {
        let reply = try await send("list_pairing_keys", request, deadline: deadline)
        return try Border.decode(PairingKeys.self, from: reply)
    }

    /// Removes a pairing key, so that no phone can take it any more.
    ///
    /// Source: the vendor's page "Delete MFA Pairing Key".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - pairingKeyId: The key's id.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func deletePairingKey(
        userId: String,
        pairingKeyId: String,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let request = DeletePairingKey(userId: userId, pairingKeyId: pairingKeyId)
        return try await deletePairingKey(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `deletePairingKey` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service has done it. What it says beyond that is in `extra`.
    @discardableResult
    public func deletePairingKey(
        _ request: DeletePairingKey,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaAcknowledged {
        let reply = try await send("delete_pairing_key", request, deadline: deadline)
        return try Border.decode(MfaAcknowledged.self, from: reply)
    }

    /// Sets whether a user authenticates with a second factor. A new user does not.
    ///
    /// Source: the vendor's page "Update User MFA Enabled".
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - mfaEnabled: Whether the user does.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: Whether a user authenticates with a second factor.
    @discardableResult
    public func setMfaEnabled(
        userId: String,
        mfaEnabled: Bool,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaEnabled {
        let request = SetMfaEnabled(userId: userId, mfaEnabled: mfaEnabled)
        return try await setMfaEnabled(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `setMfaEnabled` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: Whether a user authenticates with a second factor.
    @discardableResult
    public func setMfaEnabled(
        _ request: SetMfaEnabled,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> MfaEnabled {
        let reply = try await send("set_mfa_enabled", request, deadline: deadline)
        return try Border.decode(MfaEnabled.self, from: reply)
    }
}

// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation
import PingPair

func operations(of client: Client) async throws(PingPairError) {
    _ = try await client.addUser(username: "text")
    let _: AddedUser = try await client.addUser(
        username: "text",
        activateUser: true,
        firstName: "text",
        lastName: "text",
        email: "text",
        role: .admin,
        clientData: "text",
        deviceType: .desktop,
        deadline: .seconds(1)
    )
    _ = try await client.getUserDetails(username: "text")
    let _: FoundUser = try await client.getUserDetails(
        username: "text",
        sameDeviceUsers: true,
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.editUser(username: "text")
    let _: EditedUser = try await client.editUser(
        username: "text",
        activateUser: true,
        email: "text",
        firstName: "text",
        lastName: "text",
        role: .admin,
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.deleteUser(username: "text")
    let _: Acknowledged = try await client.deleteUser(username: "text", clientData: "text", deadline: .seconds(1))
    _ = try await client.suspendUser(username: "text")
    let _: Acknowledged = try await client.suspendUser(username: "text", clientData: "text", deadline: .seconds(1))
    _ = try await client.activateUser(username: "text")
    let _: ActivatedUser = try await client.activateUser(
        username: "text",
        clientData: "text",
        deviceType: .desktop,
        deadline: .seconds(1)
    )
    _ = try await client.toggleUserBypass(username: "text", until: Date(timeIntervalSince1970: 0))
    let _: Acknowledged = try await client.toggleUserBypass(
        username: "text",
        until: Date(timeIntervalSince1970: 0),
        clientData: "text",
        services: ["text"],
        deadline: .seconds(1)
    )
    _ = try await client.endUserBypass(username: "text")
    let _: Acknowledged = try await client.endUserBypass(
        username: "text",
        clientData: "text",
        services: ["text"],
        deadline: .seconds(1)
    )
    _ = try await client.addService(username: "text", service: "text")
    let _: Acknowledged = try await client.addService(
        username: "text",
        service: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.getActivationCode(username: "text")
    let _: ActivationCode = try await client.getActivationCode(
        username: "text",
        clientData: "text",
        deviceType: .desktop,
        hoursUntilExpiration: 1,
        deadline: .seconds(1)
    )
    _ = try await client.getPairingStatus(activationCode: "text")
    let _: PairingProgress = try await client.getPairingStatus(
        activationCode: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.startOfflinePairing(username: "text", kind: .email, pairingData: "text")
    let _: StartedPairing = try await client.startOfflinePairing(
        username: "text",
        kind: .email,
        pairingData: "text",
        clientData: "text",
        validateUniqueDevice: true,
        deadline: .seconds(1)
    )
    _ = try await client.finalizeOfflinePairing(sessionId: "text", otp: "text")
    let _: DoneOrNextOtp<FinalizedPairing, NextOtp> = try await client.finalizeOfflinePairing(
        sessionId: "text",
        otp: "text",
        clientData: "text",
        oathResync: true,
        deadline: .seconds(1)
    )
    _ = try await client.offlinePairing(username: "text", kind: .authenticatorApp, pairingData: "text")
    let _: OfflinePaired = try await client.offlinePairing(
        username: "text",
        kind: .authenticatorApp,
        pairingData: "text",
        clientData: "text",
        validateUniqueDevice: true,
        deadline: .seconds(1)
    )
    _ = try await client.pairYubiKey(username: "text", otp: "text")
    let _: PairedYubiKey = try await client.pairYubiKey(
        username: "text",
        otp: "text",
        clientData: "text",
        validateUniqueDevice: true,
        deadline: .seconds(1)
    )
    _ = try await client.resyncOathToken(serialNumber: "text", otps: ["text"])
    let _: DoneOrNextOtp<ResyncedToken, NextOtp> = try await client.resyncOathToken(
        serialNumber: "text",
        otps: ["text"],
        initiatedBy: .admin,
        sessionId: "text",
        username: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.createOrgTokens(
        tokens: [OathToken(serialNumber: "text", tokenType: .hotp, secretKey: "text", otpLength: 1, timeStep: 1)]
    )
    let _: CreatedJob = try await client.createOrgTokens(
        tokens: [OathToken(serialNumber: "text", tokenType: .hotp, secretKey: "text", otpLength: 1, timeStep: 1)],
        orgAlias: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.revokeOrgTokens(serialNumbers: ["text"])
    let _: CreatedJob = try await client.revokeOrgTokens(
        serialNumbers: ["text"],
        orgAlias: "text",
        unpairBeforeDelete: true,
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.unpairDevice(username: "text", deviceId: "284159158921096001")
    let _: Acknowledged = try await client.unpairDevice(
        username: "text",
        deviceId: "284159158921096001",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.unpairAllDevices(username: "text")
    let _: Acknowledged = try await client.unpairAllDevices(
        username: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.updateDeviceAttributes(
        username: "text",
        deviceId: "284159158921096001",
        attribute: .nickname,
        value: "text"
    )
    let _: Acknowledged = try await client.updateDeviceAttributes(
        username: "text",
        deviceId: "284159158921096001",
        attribute: .nickname,
        value: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.authenticatorAppStartPairing(username: "text")
    let _: AuthenticatorAppPairing = try await client.authenticatorAppStartPairing(
        username: "text",
        pairingType: .totp,
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.authenticatorAppFinishPairing(sessionId: "text", otp: "text")
    let _: Acknowledged = try await client.authenticatorAppFinishPairing(
        sessionId: "text",
        otp: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.webAuthnStartPairing(
        username: "text",
        relyingPartyId: "text",
        relyingPartyName: "text",
        kind: .platform
    )
    let _: WebAuthnPairing = try await client.webAuthnStartPairing(
        username: "text",
        relyingPartyId: "text",
        relyingPartyName: "text",
        kind: .platform,
        name: "text",
        displayName: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.webAuthnFinishPairing(
        username: "text",
        relyingPartyId: "text",
        sessionId: "text",
        origin: "text",
        credential: "text"
    )
    let _: Acknowledged = try await client.webAuthnFinishPairing(
        username: "text",
        relyingPartyId: "text",
        sessionId: "text",
        origin: "text",
        credential: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    _ = try await client.createJob()
    let _: CreatedJob = try await client.createJob(jobType: .userReports, clientData: "text", deadline: .seconds(1))
    _ = try await client.getJobStatus(jobToken: "text")
    let _: JobProgress = try await client.getJobStatus(jobToken: "text", clientData: "text", deadline: .seconds(1))
    _ = try await client.getBulkJobStatus(jobTokens: ["text"])
    let _: BulkJobProgress = try await client.getBulkJobStatus(
        jobTokens: ["text"],
        clientData: "text",
        deadline: .seconds(1)
    )
}

func pairings(of client: Client, party: RelyingParty) throws(PingPairError) {
    _ = try client.pairOnline(username: "text")
    _ = try client.pairOnline(
        username: "text",
        activationCode: "text",
        deviceType: .desktop,
        hoursUntilExpiration: 1,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairNewUser(username: "text")
    _ = try client.pairNewUser(
        username: "text",
        firstName: "text",
        lastName: "text",
        email: "text",
        role: .admin,
        deviceType: .desktop,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairSms(username: "text", phoneNumber: "text")
    _ = try client.pairSms(
        username: "text",
        phoneNumber: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairVoice(username: "text", phoneNumber: "text")
    _ = try client.pairVoice(
        username: "text",
        phoneNumber: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairEmail(username: "text", address: "text")
    _ = try client.pairEmail(
        username: "text",
        address: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairToken(username: "text", serialNumber: "text")
    _ = try client.pairToken(
        username: "text",
        serialNumber: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairOffline(username: "text", kind: .email, pairingData: "text")
    _ = try client.pairOffline(
        username: "text",
        kind: .email,
        pairingData: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairOfflineUnverified(username: "text", kind: .authenticatorApp, pairingData: "text")
    _ = try client.pairOfflineUnverified(
        username: "text",
        kind: .authenticatorApp,
        pairingData: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairYubikeyByTouch(username: "text")
    _ = try client.pairYubikeyByTouch(
        username: "text",
        validateUniqueDevice: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairAuthenticatorApp(username: "text")
    _ = try client.pairAuthenticatorApp(username: "text", context: "session", deadline: .seconds(1))
    _ = try client.pairWebauthn(username: "text", relyingPartyName: "text", kind: .platform, relyingParty: party)
    _ = try client.pairWebauthn(
        username: "text",
        relyingPartyName: "text",
        kind: .platform,
        relyingParty: party,
        name: "text",
        displayName: "text",
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.enrol(username: "text", methods: [.online, .sms])
    _ = try client.enrol(
        username: "text",
        methods: [.online, .sms],
        ifExists: .proceed,
        relyingParty: party,
        relyingPartyName: "text",
        validateUniqueDevice: true,
        firstName: "text",
        lastName: "text",
        email: "text",
        role: .admin,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.resync(serialNumber: "text")
    _ = try client.resync(
        serialNumber: "text",
        username: "text",
        atOnce: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.makeReport(fileType: .csv, out: { ReportBytes() })
    _ = try client.makeReport(fileType: .csv, out: { ReportBytes() }, context: "session", deadline: .seconds(1))
    _ = try client.addTokens(
        tokens: [OathToken(serialNumber: "text", tokenType: .hotp, secretKey: "text", otpLength: 1, timeStep: 1)]
    )
    _ = try client.addTokens(
        tokens: [OathToken(serialNumber: "text", tokenType: .hotp, secretKey: "text", otpLength: 1, timeStep: 1)],
        orgAlias: "text",
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.removeTokens(serialNumbers: ["text"])
    _ = try client.removeTokens(
        serialNumbers: ["text"],
        orgAlias: "text",
        unpairBeforeDelete: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.waitForJob(jobToken: "text")
    _ = try client.waitForJob(jobToken: "text", context: "session", deadline: .seconds(1))
}

func operations(of client: PingOne) async throws(PingPairError) {
    _ = try await client.createDevice(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", kind: .email)
    let _: MfaDevice = try await client.createDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        kind: .email,
        phone: "text",
        extension: "text",
        email: "text",
        serialNumber: "text",
        nickname: "text",
        rpId: "text",
        rpName: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        templateLocale: "text",
        templateVariant: "text",
        templateVariables: ["key": "text"],
        testMode: true,
        status: .activationRequired,
        deadline: .seconds(1)
    )
    _ = try await client.activateDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: DoneOrNextOtp<MfaDevice, NextOtp> = try await client.activateDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        otp: "text",
        oathResync: true,
        origin: "text",
        attestation: "text",
        deadline: .seconds(1)
    )
    _ = try await client.sendActivationCode(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.sendActivationCode(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.readDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaDevice = try await client.readDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.listDevices(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: MfaDevices = try await client.listDevices(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        filter: "text",
        expand: "text",
        deadline: .seconds(1)
    )
    _ = try await client.deleteDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.deleteDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.blockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.blockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.unblockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.unblockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.setDeviceNickname(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        nickname: "text"
    )
    let _: MfaAcknowledged = try await client.setDeviceNickname(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        nickname: "text",
        deadline: .seconds(1)
    )
    _ = try await client.setDeviceOrder(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"]
    )
    let _: MfaAcknowledged = try await client.setDeviceOrder(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"],
        deadline: .seconds(1)
    )
    _ = try await client.removeDeviceOrder(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: MfaAcknowledged = try await client.removeDeviceOrder(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.createPairingKey(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: PairingKey = try await client.createPairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        applicationIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"],
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.readPairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: PairingKey = try await client.readPairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.listPairingKeys(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: PairingKeys = try await client.listPairingKeys(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.deletePairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.deletePairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    _ = try await client.setMfaEnabled(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", mfaEnabled: true)
    let _: MfaEnabled = try await client.setMfaEnabled(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        mfaEnabled: true,
        deadline: .seconds(1)
    )
}

func pairings(of client: PingOne, party: RelyingParty) throws(PingPairError) {
    _ = try client.register()
    _ = try client.register(
        username: "text",
        email: "text",
        password: "text",
        acrValues: "text",
        withoutTokens: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.registerIn(flowId: "text", cookies: "text", state: "text")
    _ = try client.registerIn(
        flowId: "text",
        cookies: "text",
        state: "text",
        codeVerifier: "text",
        username: "text",
        email: "text",
        password: "text",
        withoutTokens: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaSms(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", phone: "text")
    _ = try client.pairMfaSms(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        phone: "text",
        nickname: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        templateLocale: "text",
        templateVariant: "text",
        templateVariables: ["key": "text"],
        testMode: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaVoice(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", phone: "text")
    _ = try client.pairMfaVoice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        phone: "text",
        extension: "text",
        nickname: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        templateLocale: "text",
        templateVariant: "text",
        templateVariables: ["key": "text"],
        testMode: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaEmail(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", email: "text")
    _ = try client.pairMfaEmail(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        email: "text",
        nickname: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        templateLocale: "text",
        templateVariant: "text",
        templateVariables: ["key": "text"],
        testMode: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaTotp(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    _ = try client.pairMfaTotp(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        nickname: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaOtp(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", kind: .email)
    _ = try client.pairMfaOtp(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        kind: .email,
        phone: "text",
        extension: "text",
        email: "text",
        serialNumber: "text",
        nickname: "text",
        rpId: "text",
        rpName: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        templateLocale: "text",
        templateVariant: "text",
        templateVariables: ["key": "text"],
        testMode: true,
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaOathToken(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", serialNumber: "text")
    _ = try client.pairMfaOathToken(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        serialNumber: "text",
        nickname: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaDesktop(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    _ = try client.pairMfaDesktop(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        nickname: "text",
        rpId: "text",
        rpName: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaFido2(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", relyingParty: party)
    _ = try client.pairMfaFido2(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        relyingParty: party,
        relyingPartyName: "text",
        nickname: "text",
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        context: "session",
        deadline: .seconds(1)
    )
    _ = try client.pairMfaMobile(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    _ = try client.pairMfaMobile(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        applicationIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"],
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        context: "session",
        deadline: .seconds(1)
    )
}

let everyCall: [String: @Sendable (Client, JSONValue) async throws -> JSONValue] = [
    "AddUser": { try await called(AddUser.self, $1, $0.addUser(_:deadline:)) },
    "GetUserDetails": { try await called(GetUserDetails.self, $1, $0.getUserDetails(_:deadline:)) },
    "EditUser": { try await called(EditUser.self, $1, $0.editUser(_:deadline:)) },
    "DeleteUser": { try await called(DeleteUser.self, $1, $0.deleteUser(_:deadline:)) },
    "SuspendUser": { try await called(SuspendUser.self, $1, $0.suspendUser(_:deadline:)) },
    "ActivateUser": { try await called(ActivateUser.self, $1, $0.activateUser(_:deadline:)) },
    "ToggleUserBypass": { try await called(ToggleUserBypass.self, $1, $0.toggleUserBypass(_:deadline:)) },
    "EndUserBypass": { try await called(EndUserBypass.self, $1, $0.endUserBypass(_:deadline:)) },
    "AddService": { try await called(AddService.self, $1, $0.addService(_:deadline:)) },
    "GetActivationCode": { try await called(GetActivationCode.self, $1, $0.getActivationCode(_:deadline:)) },
    "GetPairingStatus": { try await called(GetPairingStatus.self, $1, $0.getPairingStatus(_:deadline:)) },
    "StartOfflinePairing": { try await called(StartOfflinePairing.self, $1, $0.startOfflinePairing(_:deadline:)) },
    "FinalizeOfflinePairing": { try await called(FinalizeOfflinePairing.self, $1, $0.finalizeOfflinePairing(_:deadline:)) },
    "OfflinePairing": { try await called(OfflinePairing.self, $1, $0.offlinePairing(_:deadline:)) },
    "PairYubiKey": { try await called(PairYubiKey.self, $1, $0.pairYubiKey(_:deadline:)) },
    "ResyncOathToken": { try await called(ResyncOathToken.self, $1, $0.resyncOathToken(_:deadline:)) },
    "CreateOrgTokens": { try await called(CreateOrgTokens.self, $1, $0.createOrgTokens(_:deadline:)) },
    "RevokeOrgTokens": { try await called(RevokeOrgTokens.self, $1, $0.revokeOrgTokens(_:deadline:)) },
    "UnpairDevice": { try await called(UnpairDevice.self, $1, $0.unpairDevice(_:deadline:)) },
    "UnpairAllDevices": { try await called(UnpairAllDevices.self, $1, $0.unpairAllDevices(_:deadline:)) },
    "UpdateDeviceAttributes": { try await called(UpdateDeviceAttributes.self, $1, $0.updateDeviceAttributes(_:deadline:)) },
    "AuthenticatorAppStartPairing": { try await called(AuthenticatorAppStartPairing.self, $1, $0.authenticatorAppStartPairing(_:deadline:)) },
    "AuthenticatorAppFinishPairing": { try await called(AuthenticatorAppFinishPairing.self, $1, $0.authenticatorAppFinishPairing(_:deadline:)) },
    "WebAuthnStartPairing": { try await called(WebAuthnStartPairing.self, $1, $0.webAuthnStartPairing(_:deadline:)) },
    "WebAuthnFinishPairing": { try await called(WebAuthnFinishPairing.self, $1, $0.webAuthnFinishPairing(_:deadline:)) },
    "CreateJob": { try await called(CreateJob.self, $1, $0.createJob(_:deadline:)) },
    "GetJobStatus": { try await called(GetJobStatus.self, $1, $0.getJobStatus(_:deadline:)) },
    "GetBulkJobStatus": { try await called(GetBulkJobStatus.self, $1, $0.getBulkJobStatus(_:deadline:)) },
]

private func called<Request: Codable, Reply: Encodable>(
    _: Request.Type,
    _ given: JSONValue,
    _ method: (Request, Duration?) async throws(PingPairError) -> Reply
) async throws -> JSONValue {
    let request = try Border.decode(Request.self, from: Border.encode(given))
    let reply = try await method(request, nil)
    return try Border.decode(JSONValue.self, from: Border.encode(reply))
}

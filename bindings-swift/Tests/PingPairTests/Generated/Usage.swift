// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation
import PingPair

func operations(of client: Client) async throws(PingPairError) {
    try await client.addUser(username: "text")
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
    try await client.getUserDetails(username: "text")
    let _: FoundUser = try await client.getUserDetails(
        username: "text",
        sameDeviceUsers: true,
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.editUser(username: "text")
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
    try await client.deleteUser(username: "text")
    let _: Acknowledged = try await client.deleteUser(username: "text", clientData: "text", deadline: .seconds(1))
    try await client.suspendUser(username: "text")
    let _: Acknowledged = try await client.suspendUser(username: "text", clientData: "text", deadline: .seconds(1))
    try await client.activateUser(username: "text")
    let _: ActivatedUser = try await client.activateUser(
        username: "text",
        clientData: "text",
        deviceType: .desktop,
        deadline: .seconds(1)
    )
    try await client.toggleUserBypass(username: "text", until: Date(timeIntervalSince1970: 0))
    let _: Acknowledged = try await client.toggleUserBypass(
        username: "text",
        until: Date(timeIntervalSince1970: 0),
        clientData: "text",
        services: ["text"],
        deadline: .seconds(1)
    )
    try await client.endUserBypass(username: "text")
    let _: Acknowledged = try await client.endUserBypass(
        username: "text",
        clientData: "text",
        services: ["text"],
        deadline: .seconds(1)
    )
    try await client.addService(username: "text", service: "text")
    let _: Acknowledged = try await client.addService(
        username: "text",
        service: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.getActivationCode(username: "text")
    let _: ActivationCode = try await client.getActivationCode(
        username: "text",
        clientData: "text",
        deviceType: .desktop,
        hoursUntilExpiration: 1,
        deadline: .seconds(1)
    )
    try await client.getPairingStatus(activationCode: "text")
    let _: PairingProgress = try await client.getPairingStatus(
        activationCode: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.startOfflinePairing(username: "text", kind: .email, pairingData: "text")
    let _: StartedPairing = try await client.startOfflinePairing(
        username: "text",
        kind: .email,
        pairingData: "text",
        clientData: "text",
        validateUniqueDevice: true,
        deadline: .seconds(1)
    )
    try await client.finalizeOfflinePairing(sessionId: "text", otp: "text")
    let _: Progress<FinalizedPairing, NextOtp> = try await client.finalizeOfflinePairing(
        sessionId: "text",
        otp: "text",
        clientData: "text",
        oathResync: true,
        deadline: .seconds(1)
    )
    try await client.offlinePairing(username: "text", kind: .authenticatorApp, pairingData: "text")
    let _: OfflinePaired = try await client.offlinePairing(
        username: "text",
        kind: .authenticatorApp,
        pairingData: "text",
        clientData: "text",
        validateUniqueDevice: true,
        deadline: .seconds(1)
    )
    try await client.pairYubiKey(username: "text", otp: "text")
    let _: PairedYubiKey = try await client.pairYubiKey(
        username: "text",
        otp: "text",
        clientData: "text",
        validateUniqueDevice: true,
        deadline: .seconds(1)
    )
    try await client.resyncOathToken(serialNumber: "text", otps: ["text"])
    let _: Progress<ResyncedToken, NextOtp> = try await client.resyncOathToken(
        serialNumber: "text",
        otps: ["text"],
        initiatedBy: .admin,
        sessionId: "text",
        username: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.createOrgTokens(
        tokens: [OathToken(serialNumber: "text", tokenType: .hotp, secretKey: "text", otpLength: 1, timeStep: 1)]
    )
    let _: CreatedJob = try await client.createOrgTokens(
        tokens: [OathToken(serialNumber: "text", tokenType: .hotp, secretKey: "text", otpLength: 1, timeStep: 1)],
        orgAlias: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.revokeOrgTokens(serialNumbers: ["text"])
    let _: CreatedJob = try await client.revokeOrgTokens(
        serialNumbers: ["text"],
        orgAlias: "text",
        unpairBeforeDelete: true,
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.unpairDevice(username: "text", deviceId: "284159158921096001")
    let _: Acknowledged = try await client.unpairDevice(
        username: "text",
        deviceId: "284159158921096001",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.unpairAllDevices(username: "text")
    let _: Acknowledged = try await client.unpairAllDevices(
        username: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.updateDeviceAttributes(
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
    try await client.authenticatorAppStartPairing(username: "text")
    let _: AuthenticatorAppPairing = try await client.authenticatorAppStartPairing(
        username: "text",
        pairingType: .totp,
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.authenticatorAppFinishPairing(sessionId: "text", otp: "text")
    let _: Acknowledged = try await client.authenticatorAppFinishPairing(
        sessionId: "text",
        otp: "text",
        clientData: "text",
        deadline: .seconds(1)
    )
    try await client.webAuthnStartPairing(
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
    try await client.webAuthnFinishPairing(
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
    try await client.createJob()
    let _: CreatedJob = try await client.createJob(jobType: .userReports, clientData: "text", deadline: .seconds(1))
    try await client.getJobStatus(jobToken: "text")
    let _: JobProgress = try await client.getJobStatus(jobToken: "text", clientData: "text", deadline: .seconds(1))
    try await client.getBulkJobStatus(jobTokens: ["text"])
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
    try await client.createDevice(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", kind: .email)
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
    try await client.activateDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: Progress<MfaDevice, NextOtp> = try await client.activateDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        otp: "text",
        oathResync: true,
        origin: "text",
        attestation: "text",
        deadline: .seconds(1)
    )
    try await client.sendActivationCode(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.sendActivationCode(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.readDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaDevice = try await client.readDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.listDevices(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: MfaDevices = try await client.listDevices(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        filter: "text",
        expand: "text",
        deadline: .seconds(1)
    )
    try await client.deleteDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.deleteDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.blockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.blockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.unblockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.unblockDevice(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.setDeviceNickname(
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
    try await client.setDeviceOrder(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"]
    )
    let _: MfaAcknowledged = try await client.setDeviceOrder(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deviceIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"],
        deadline: .seconds(1)
    )
    try await client.removeDeviceOrder(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: MfaAcknowledged = try await client.removeDeviceOrder(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.createPairingKey(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: PairingKey = try await client.createPairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        applicationIds: ["d4543f69-e508-4cc6-bd16-b61baa4b3caf"],
        policyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.readPairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: PairingKey = try await client.readPairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.listPairingKeys(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf")
    let _: PairingKeys = try await client.listPairingKeys(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.deletePairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
    )
    let _: MfaAcknowledged = try await client.deletePairingKey(
        userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        pairingKeyId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf",
        deadline: .seconds(1)
    )
    try await client.setMfaEnabled(userId: "d4543f69-e508-4cc6-bd16-b61baa4b3caf", mfaEnabled: true)
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

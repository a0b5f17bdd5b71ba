// Written by `make generate`; change the declarations below core/src/pingid instead.

package io.pingpair

import java.io.OutputStream
import java.time.Instant
import kotlin.time.Duration
import kotlinx.serialization.json.JsonElement

/** Values of each type. */
internal interface Values {
    fun <T> any(): T
}

internal suspend fun operations(client: Client, values: Values) {
    client.addUser(values.any<String>())
    client.addUser(
        username = values.any<String>(),
        activateUser = values.any<Boolean>(),
        firstName = values.any<String?>(),
        lastName = values.any<String?>(),
        email = values.any<String?>(),
        role = values.any<Role>(),
        clientData = values.any<String?>(),
        deviceType = values.any<PairingDeviceType?>(),
        deadline = values.any<Duration?>(),
    )
    client.getUserDetails(values.any<String>())
    client.getUserDetails(
        username = values.any<String>(),
        sameDeviceUsers = values.any<Boolean>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.editUser(values.any<String>())
    client.editUser(
        username = values.any<String>(),
        activateUser = values.any<Boolean>(),
        email = values.any<String?>(),
        firstName = values.any<String?>(),
        lastName = values.any<String?>(),
        role = values.any<Role?>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.deleteUser(values.any<String>())
    client.deleteUser(
        username = values.any<String>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.suspendUser(values.any<String>())
    client.suspendUser(
        username = values.any<String>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.activateUser(values.any<String>())
    client.activateUser(
        username = values.any<String>(),
        clientData = values.any<String?>(),
        deviceType = values.any<PairingDeviceType?>(),
        deadline = values.any<Duration?>(),
    )
    client.toggleUserBypass(values.any<String>(), values.any<Instant>())
    client.toggleUserBypass(
        username = values.any<String>(),
        until = values.any<Instant>(),
        clientData = values.any<String?>(),
        services = values.any<List<String>?>(),
        deadline = values.any<Duration?>(),
    )
    client.endUserBypass(values.any<String>())
    client.endUserBypass(
        username = values.any<String>(),
        clientData = values.any<String?>(),
        services = values.any<List<String>?>(),
        deadline = values.any<Duration?>(),
    )
    client.addService(values.any<String>(), values.any<String>())
    client.addService(
        username = values.any<String>(),
        service = values.any<String>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.getActivationCode(values.any<String>())
    client.getActivationCode(
        username = values.any<String>(),
        clientData = values.any<String?>(),
        deviceType = values.any<PairingDeviceType?>(),
        hoursUntilExpiration = values.any<Long?>(),
        deadline = values.any<Duration?>(),
    )
    client.getPairingStatus(values.any<Secret>())
    client.getPairingStatus(
        activationCode = values.any<Secret>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.startOfflinePairing(values.any<String>(), values.any<OfflineDeviceType>(), values.any<String>())
    client.startOfflinePairing(
        username = values.any<String>(),
        kind = values.any<OfflineDeviceType>(),
        pairingData = values.any<String>(),
        clientData = values.any<String?>(),
        validateUniqueDevice = values.any<Boolean?>(),
        deadline = values.any<Duration?>(),
    )
    client.finalizeOfflinePairing(values.any<Secret>(), values.any<Secret>())
    client.finalizeOfflinePairing(
        sessionId = values.any<Secret>(),
        otp = values.any<Secret>(),
        clientData = values.any<String?>(),
        oathResync = values.any<Boolean?>(),
        deadline = values.any<Duration?>(),
    )
    client.offlinePairing(values.any<String>(), values.any<DirectDeviceType>(), values.any<Secret>())
    client.offlinePairing(
        username = values.any<String>(),
        kind = values.any<DirectDeviceType>(),
        pairingData = values.any<Secret>(),
        clientData = values.any<String?>(),
        validateUniqueDevice = values.any<Boolean?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairYubiKey(values.any<String>(), values.any<Secret>())
    client.pairYubiKey(
        username = values.any<String>(),
        otp = values.any<Secret>(),
        clientData = values.any<String?>(),
        validateUniqueDevice = values.any<Boolean?>(),
        deadline = values.any<Duration?>(),
    )
    client.resyncOathToken(values.any<String>(), values.any<List<Secret>>())
    client.resyncOathToken(
        serialNumber = values.any<String>(),
        otps = values.any<List<Secret>>(),
        initiatedBy = values.any<ResyncInitiator?>(),
        sessionId = values.any<Secret?>(),
        username = values.any<String?>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.createOrgTokens(values.any<List<OathToken>>())
    client.createOrgTokens(
        tokens = values.any<List<OathToken>>(),
        orgAlias = values.any<String?>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.revokeOrgTokens(values.any<List<String>>())
    client.revokeOrgTokens(
        serialNumbers = values.any<List<String>>(),
        orgAlias = values.any<String?>(),
        unpairBeforeDelete = values.any<Boolean?>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.unpairDevice(values.any<String>(), values.any<DeviceId>())
    client.unpairDevice(
        username = values.any<String>(),
        deviceId = values.any<DeviceId>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.unpairAllDevices(values.any<String>())
    client.unpairAllDevices(
        username = values.any<String>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.updateDeviceAttributes(values.any<String>(), values.any<DeviceId>(), values.any<DeviceAttributeName>(), values.any<String>())
    client.updateDeviceAttributes(
        username = values.any<String>(),
        deviceId = values.any<DeviceId>(),
        attribute = values.any<DeviceAttributeName>(),
        value = values.any<String>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.authenticatorAppStartPairing(values.any<String>())
    client.authenticatorAppStartPairing(
        username = values.any<String>(),
        pairingType = values.any<AuthenticatorAppPairingType>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.authenticatorAppFinishPairing(values.any<Secret>(), values.any<Secret>())
    client.authenticatorAppFinishPairing(
        sessionId = values.any<Secret>(),
        otp = values.any<Secret>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.webAuthnStartPairing(values.any<String>(), values.any<String>(), values.any<String>(), values.any<WebAuthnType>())
    client.webAuthnStartPairing(
        username = values.any<String>(),
        relyingPartyId = values.any<String>(),
        relyingPartyName = values.any<String>(),
        kind = values.any<WebAuthnType>(),
        name = values.any<String?>(),
        displayName = values.any<String?>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.webAuthnFinishPairing(values.any<String>(), values.any<String>(), values.any<Secret>(), values.any<String>(), values.any<Secret>())
    client.webAuthnFinishPairing(
        username = values.any<String>(),
        relyingPartyId = values.any<String>(),
        sessionId = values.any<Secret>(),
        origin = values.any<String>(),
        credential = values.any<Secret>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.createJob()
    client.createJob(
        jobType = values.any<JobType>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.getJobStatus(values.any<String>())
    client.getJobStatus(
        jobToken = values.any<String>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.getBulkJobStatus(values.any<List<String>>())
    client.getBulkJobStatus(
        jobTokens = values.any<List<String>>(),
        clientData = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
}

internal suspend fun pairings(client: Client, values: Values) {
    client.pairOnline(values.any<String>())
    client.pairOnline(
        username = values.any<String>(),
        activationCode = values.any<Secret?>(),
        deviceType = values.any<PairingDeviceType?>(),
        hoursUntilExpiration = values.any<Long?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairNewUser(values.any<String>())
    client.pairNewUser(
        username = values.any<String>(),
        firstName = values.any<String?>(),
        lastName = values.any<String?>(),
        email = values.any<String?>(),
        role = values.any<Role>(),
        deviceType = values.any<PairingDeviceType?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairSms(values.any<String>(), values.any<String>())
    client.pairSms(
        username = values.any<String>(),
        phoneNumber = values.any<String>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairVoice(values.any<String>(), values.any<String>())
    client.pairVoice(
        username = values.any<String>(),
        phoneNumber = values.any<String>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairEmail(values.any<String>(), values.any<String>())
    client.pairEmail(
        username = values.any<String>(),
        address = values.any<String>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairToken(values.any<String>(), values.any<String>())
    client.pairToken(
        username = values.any<String>(),
        serialNumber = values.any<String>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairOffline(values.any<String>(), values.any<OfflineDeviceType>(), values.any<String>())
    client.pairOffline(
        username = values.any<String>(),
        kind = values.any<OfflineDeviceType>(),
        pairingData = values.any<String>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairOfflineUnverified(values.any<String>(), values.any<DirectDeviceType>(), values.any<Secret>())
    client.pairOfflineUnverified(
        username = values.any<String>(),
        kind = values.any<DirectDeviceType>(),
        pairingData = values.any<Secret>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairYubikeyByTouch(values.any<String>())
    client.pairYubikeyByTouch(
        username = values.any<String>(),
        validateUniqueDevice = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairAuthenticatorApp(values.any<String>())
    client.pairAuthenticatorApp(
        username = values.any<String>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairWebauthn(values.any<String>(), values.any<String>(), values.any<WebAuthnType>(), values.any<RelyingParty>())
    client.pairWebauthn(
        username = values.any<String>(),
        relyingPartyName = values.any<String>(),
        kind = values.any<WebAuthnType>(),
        relyingParty = values.any<RelyingParty>(),
        name = values.any<String?>(),
        displayName = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.enrol(values.any<String>(), values.any<List<MethodKind>>())
    client.enrol(
        username = values.any<String>(),
        methods = values.any<List<MethodKind>>(),
        ifExists = values.any<IfExists>(),
        relyingParty = values.any<RelyingParty?>(),
        relyingPartyName = values.any<String?>(),
        validateUniqueDevice = values.any<Boolean?>(),
        firstName = values.any<String?>(),
        lastName = values.any<String?>(),
        email = values.any<String?>(),
        role = values.any<Role>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.resync(values.any<String>())
    client.resync(
        serialNumber = values.any<String>(),
        username = values.any<String?>(),
        atOnce = values.any<Boolean>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.makeReport(values.any<ReportFileType>(), values.any<() -> OutputStream>())
    client.makeReport(
        fileType = values.any<ReportFileType>(),
        out = values.any<() -> OutputStream>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.addTokens(values.any<List<OathToken>>())
    client.addTokens(
        tokens = values.any<List<OathToken>>(),
        orgAlias = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.removeTokens(values.any<List<String>>())
    client.removeTokens(
        serialNumbers = values.any<List<String>>(),
        orgAlias = values.any<String?>(),
        unpairBeforeDelete = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.waitForJob(values.any<String>())
    client.waitForJob(
        jobToken = values.any<String>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.ensureUser(values.any<String>())
    client.ensureUser(
        username = values.any<String>(),
        activateUser = values.any<Boolean>(),
        firstName = values.any<String?>(),
        lastName = values.any<String?>(),
        email = values.any<String?>(),
        role = values.any<Role>(),
        clientData = values.any<String?>(),
        deviceType = values.any<PairingDeviceType?>(),
        deadline = values.any<Duration?>(),
    )
}

internal suspend fun operationsPingOne(client: PingOne, values: Values) {
    client.createDevice(values.any<String>(), values.any<MfaDeviceType>())
    client.createDevice(
        userId = values.any<String>(),
        kind = values.any<MfaDeviceType>(),
        phone = values.any<String?>(),
        extension = values.any<String?>(),
        email = values.any<String?>(),
        serialNumber = values.any<String?>(),
        nickname = values.any<String?>(),
        rpId = values.any<String?>(),
        rpName = values.any<String?>(),
        policyId = values.any<String?>(),
        templateLocale = values.any<String?>(),
        templateVariant = values.any<String?>(),
        templateVariables = values.any<Map<String, String>?>(),
        testMode = values.any<Boolean?>(),
        status = values.any<MfaDeviceStatus>(),
        deadline = values.any<Duration?>(),
    )
    client.activateDevice(values.any<String>(), values.any<String>())
    client.activateDevice(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        otp = values.any<Secret?>(),
        oathResync = values.any<Boolean?>(),
        origin = values.any<String?>(),
        attestation = values.any<Secret?>(),
        deadline = values.any<Duration?>(),
    )
    client.sendActivationCode(values.any<String>(), values.any<String>())
    client.sendActivationCode(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.readDevice(values.any<String>(), values.any<String>())
    client.readDevice(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.listDevices(values.any<String>())
    client.listDevices(
        userId = values.any<String>(),
        filter = values.any<String?>(),
        expand = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.deleteDevice(values.any<String>(), values.any<String>())
    client.deleteDevice(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.blockDevice(values.any<String>(), values.any<String>())
    client.blockDevice(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.unblockDevice(values.any<String>(), values.any<String>())
    client.unblockDevice(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.setDeviceNickname(values.any<String>(), values.any<String>(), values.any<String>())
    client.setDeviceNickname(
        userId = values.any<String>(),
        deviceId = values.any<String>(),
        nickname = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.setDeviceOrder(values.any<String>(), values.any<List<String>>())
    client.setDeviceOrder(
        userId = values.any<String>(),
        deviceIds = values.any<List<String>>(),
        deadline = values.any<Duration?>(),
    )
    client.removeDeviceOrder(values.any<String>())
    client.removeDeviceOrder(
        userId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.createPairingKey(values.any<String>())
    client.createPairingKey(
        userId = values.any<String>(),
        applicationIds = values.any<List<String>>(),
        policyId = values.any<String?>(),
        deadline = values.any<Duration?>(),
    )
    client.readPairingKey(values.any<String>(), values.any<String>())
    client.readPairingKey(
        userId = values.any<String>(),
        pairingKeyId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.listPairingKeys(values.any<String>())
    client.listPairingKeys(
        userId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.deletePairingKey(values.any<String>(), values.any<String>())
    client.deletePairingKey(
        userId = values.any<String>(),
        pairingKeyId = values.any<String>(),
        deadline = values.any<Duration?>(),
    )
    client.setMfaEnabled(values.any<String>(), values.any<Boolean>())
    client.setMfaEnabled(
        userId = values.any<String>(),
        mfaEnabled = values.any<Boolean>(),
        deadline = values.any<Duration?>(),
    )
}

internal suspend fun pairingsPingOne(client: PingOne, values: Values) {
    client.register()
    client.register(
        username = values.any<String?>(),
        email = values.any<String?>(),
        password = values.any<Secret?>(),
        acrValues = values.any<String?>(),
        withoutTokens = values.any<Boolean>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.registerIn(values.any<String>(), values.any<Secret>(), values.any<Secret>())
    client.registerIn(
        flowId = values.any<String>(),
        cookies = values.any<Secret>(),
        state = values.any<Secret>(),
        codeVerifier = values.any<Secret?>(),
        username = values.any<String?>(),
        email = values.any<String?>(),
        password = values.any<Secret?>(),
        withoutTokens = values.any<Boolean>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaSms(values.any<String>(), values.any<String>())
    client.pairMfaSms(
        userId = values.any<String>(),
        phone = values.any<String>(),
        nickname = values.any<String?>(),
        policyId = values.any<String?>(),
        templateLocale = values.any<String?>(),
        templateVariant = values.any<String?>(),
        templateVariables = values.any<Map<String, String>?>(),
        testMode = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaVoice(values.any<String>(), values.any<String>())
    client.pairMfaVoice(
        userId = values.any<String>(),
        phone = values.any<String>(),
        extension = values.any<String?>(),
        nickname = values.any<String?>(),
        policyId = values.any<String?>(),
        templateLocale = values.any<String?>(),
        templateVariant = values.any<String?>(),
        templateVariables = values.any<Map<String, String>?>(),
        testMode = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaEmail(values.any<String>(), values.any<String>())
    client.pairMfaEmail(
        userId = values.any<String>(),
        email = values.any<String>(),
        nickname = values.any<String?>(),
        policyId = values.any<String?>(),
        templateLocale = values.any<String?>(),
        templateVariant = values.any<String?>(),
        templateVariables = values.any<Map<String, String>?>(),
        testMode = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaTotp(values.any<String>())
    client.pairMfaTotp(
        userId = values.any<String>(),
        nickname = values.any<String?>(),
        policyId = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaOtp(values.any<String>(), values.any<MfaDeviceType>())
    client.pairMfaOtp(
        userId = values.any<String>(),
        kind = values.any<MfaDeviceType>(),
        phone = values.any<String?>(),
        extension = values.any<String?>(),
        email = values.any<String?>(),
        serialNumber = values.any<String?>(),
        nickname = values.any<String?>(),
        rpId = values.any<String?>(),
        rpName = values.any<String?>(),
        policyId = values.any<String?>(),
        templateLocale = values.any<String?>(),
        templateVariant = values.any<String?>(),
        templateVariables = values.any<Map<String, String>?>(),
        testMode = values.any<Boolean?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaOathToken(values.any<String>(), values.any<String>())
    client.pairMfaOathToken(
        userId = values.any<String>(),
        serialNumber = values.any<String>(),
        nickname = values.any<String?>(),
        policyId = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaDesktop(values.any<String>())
    client.pairMfaDesktop(
        userId = values.any<String>(),
        nickname = values.any<String?>(),
        rpId = values.any<String?>(),
        rpName = values.any<String?>(),
        policyId = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaFido2(values.any<String>(), values.any<RelyingParty>())
    client.pairMfaFido2(
        userId = values.any<String>(),
        relyingParty = values.any<RelyingParty>(),
        relyingPartyName = values.any<String?>(),
        nickname = values.any<String?>(),
        policyId = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
    client.pairMfaMobile(values.any<String>())
    client.pairMfaMobile(
        userId = values.any<String>(),
        applicationIds = values.any<List<String>>(),
        policyId = values.any<String?>(),
        context = values.any<ByteArray?>(),
        deadline = values.any<Duration?>(),
    )
}

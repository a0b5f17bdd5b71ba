// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation

// Everything that begins a machine. Making one sends nothing.
extension PingOne {
    /// Registers a user, in a flow of the application that is started.
    ///
    /// The user is asked for name, e-mail address and password, unless they are given, and for the code
    /// that comes by e-mail. It is nobody's pairing: a store keeps it under its context, which must be
    /// its own, such as the id of the visitor's session. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The name that the user chose: give all three, or none to ask for them.
    ///   - email: The e-mail address that the verification code goes to.
    ///   - password: The password that the user chose.
    ///   - acrValues: The sign-on policies to go by, names with blanks between them. Default: the
    ///     application's own.
    ///   - withoutTokens: Whether the user's tokens are not fetched at the end.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func register(
        username: String? = nil,
        email: String? = nil,
        password: Secret? = nil,
        acrValues: String? = nil,
        withoutTokens: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "email": email,
            "password": password,
            "acrValues": acrValues,
            "withoutTokens": withoutTokens,
        ]
        return try begin("registration", given, context: context, deadline: deadline)
    }

    /// The same in a flow that a browser was redirected into.
    ///
    /// A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in
    /// it. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - flowId: The flow's id, from the URL that the browser came with.
    ///   - cookies: The cookies of this very browser for the authentication host, as a header
    ///     `Cookie` has them.
    ///   - state: The `state` that this very login session was sent to PingOne with.
    ///   - codeVerifier: The PKCE verifier that it was sent with. Without it the tokens are not
    ///     fetched.
    ///   - username: The name that the user chose: give all three, or none to ask for them.
    ///   - email: The e-mail address that the verification code goes to.
    ///   - password: The password that the user chose.
    ///   - withoutTokens: Whether the user's tokens are not fetched at the end.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func registerIn(
        flowId: String,
        cookies: Secret,
        state: Secret,
        codeVerifier: Secret? = nil,
        username: String? = nil,
        email: String? = nil,
        password: Secret? = nil,
        withoutTokens: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "flowId": flowId,
            "cookies": cookies,
            "state": state,
            "codeVerifier": codeVerifier,
            "username": username,
            "email": email,
            "password": password,
            "withoutTokens": withoutTokens,
        ]
        return try begin("registration_in", given, context: context, deadline: deadline)
    }

    /// Pairs a phone number by a text message.
    ///
    /// The user's id comes from your login session or directory, never from the form that asks to
    /// enrol. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - phone: The phone number, such as `+12025550123`.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - templateLocale: The language of the message that carries the OTP, such as `en`. From 1
    ///     to 35 characters.
    ///   - templateVariant: The variant of that message. From 1 to 100 characters.
    ///   - templateVariables: What the variables of that message stand for, by name.
    ///   - testMode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///     against a tenant.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaSms(
        userId: String,
        phone: String,
        nickname: String? = nil,
        policyId: String? = nil,
        templateLocale: String? = nil,
        templateVariant: String? = nil,
        templateVariables: [String: String]? = nil,
        testMode: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.sms,
            "phone": phone,
            "nickname": nickname,
            "policyId": policyId,
            "templateLocale": templateLocale,
            "templateVariant": templateVariant,
            "templateVariables": templateVariables,
            "testMode": testMode,
        ]
        return try begin("mfa_otp", given, context: context, deadline: deadline)
    }

    /// Pairs a phone number by a call. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - phone: The phone number, such as `+12025550123`.
    ///   - extension: What is dialled after a call was answered, of VOICE; the client must allow
    ///     it. From 1 to 32 characters.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - templateLocale: The language of the message that carries the OTP, such as `en`. From 1
    ///     to 35 characters.
    ///   - templateVariant: The variant of that message. From 1 to 100 characters.
    ///   - templateVariables: What the variables of that message stand for, by name.
    ///   - testMode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///     against a tenant.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaVoice(
        userId: String,
        phone: String,
        `extension`: String? = nil,
        nickname: String? = nil,
        policyId: String? = nil,
        templateLocale: String? = nil,
        templateVariant: String? = nil,
        templateVariables: [String: String]? = nil,
        testMode: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.voice,
            "phone": phone,
            "extension": `extension`,
            "nickname": nickname,
            "policyId": policyId,
            "templateLocale": templateLocale,
            "templateVariant": templateVariant,
            "templateVariables": templateVariables,
            "testMode": testMode,
        ]
        return try begin("mfa_otp", given, context: context, deadline: deadline)
    }

    /// Pairs an e-mail address. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - email: The e-mail address.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - templateLocale: The language of the message that carries the OTP, such as `en`. From 1
    ///     to 35 characters.
    ///   - templateVariant: The variant of that message. From 1 to 100 characters.
    ///   - templateVariables: What the variables of that message stand for, by name.
    ///   - testMode: Whether the OTP comes back in the reply instead of being sent: for tests
    ///     against a tenant.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaEmail(
        userId: String,
        email: String,
        nickname: String? = nil,
        policyId: String? = nil,
        templateLocale: String? = nil,
        templateVariant: String? = nil,
        templateVariables: [String: String]? = nil,
        testMode: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.email,
            "email": email,
            "nickname": nickname,
            "policyId": policyId,
            "templateLocale": templateLocale,
            "templateVariant": templateVariant,
            "templateVariables": templateVariables,
            "testMode": testMode,
        ]
        return try begin("mfa_otp", given, context: context, deadline: deadline)
    }

    /// Pairs an authenticator app. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaTotp(
        userId: String,
        nickname: String? = nil,
        policyId: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.totp,
            "nickname": nickname,
            "policyId": policyId,
        ]
        return try begin("mfa_otp", given, context: context, deadline: deadline)
    }

    /// Pairs a phone number, an e-mail address or an authenticator app, by an OTP. Nothing is sent yet.
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
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaOtp(
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
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": kind,
            "phone": phone,
            "extension": `extension`,
            "email": email,
            "serialNumber": serialNumber,
            "nickname": nickname,
            "rpId": rpId,
            "rpName": rpName,
            "policyId": policyId,
            "templateLocale": templateLocale,
            "templateVariant": templateVariant,
            "templateVariables": templateVariables,
            "testMode": testMode,
        ]
        return try begin("mfa_otp", given, context: context, deadline: deadline)
    }

    /// Pairs an OATH token of the environment. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - serialNumber: The serial number of the token.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaOathToken(
        userId: String,
        serialNumber: String,
        nickname: String? = nil,
        policyId: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.oathToken,
            "serialNumber": serialNumber,
            "nickname": nickname,
            "policyId": policyId,
        ]
        return try begin("mfa_oath_token", given, context: context, deadline: deadline)
    }

    /// Pairs the user's computer, on which PingID Desktop runs.
    ///
    /// The registration in the question goes to that computer, whose agent makes the attestation
    /// (`DesktopAgent`). Take an attestation only from the login session that began the pairing, and let
    /// the user confirm the outcome's operating system, nickname and model. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - rpId: The domain that a FIDO2 credential is for. For PingID Desktop it takes the place
    ///     of the policy's. From 1 to 253 characters.
    ///   - rpName: What users are shown for that domain. From 1 to 250 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaDesktop(
        userId: String,
        nickname: String? = nil,
        rpId: String? = nil,
        rpName: String? = nil,
        policyId: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.pingIdDesktop,
            "nickname": nickname,
            "rpId": rpId,
            "rpName": rpName,
            "policyId": policyId,
        ]
        return try begin("mfa_desktop", given, context: context, deadline: deadline)
    }

    /// Pairs a FIDO2 credential: of a security key, or of the user's own device. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - relyingParty: The pages that may ask for credentials: configuration, never from a
    ///     browser.
    ///   - relyingPartyName: The name that people know them by. Default: the relying party's id.
    ///   - nickname: What the user calls the device. From 1 to 100 characters.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaFido2(
        userId: String,
        relyingParty: RelyingParty,
        relyingPartyName: String? = nil,
        nickname: String? = nil,
        policyId: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "kind": MfaDeviceType.fido2,
            "relyingParty": relyingParty,
            "relyingPartyName": relyingPartyName,
            "nickname": nickname,
            "policyId": policyId,
        ]
        return try begin("mfa_fido2", given, context: context, deadline: deadline)
    }

    /// Pairs a phone with an app that uses PingOne's SDK, by a pairing key that is shown.
    ///
    /// Whoever sees the key can pair a phone of their own. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - userId: The user's id.
    ///   - applicationIds: The ids of the native applications that may take it; all of the
    ///     environment's if none are given. From 0 to 20 entries. Default: `[]`.
    ///   - policyId: The MFA policy that decides; the environment's own one if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairMfaMobile(
        userId: String,
        applicationIds: [String]? = nil,
        policyId: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "userId": userId,
            "applicationIds": applicationIds,
            "policyId": policyId,
        ]
        return try begin("mfa_mobile", given, context: context, deadline: deadline)
    }
}

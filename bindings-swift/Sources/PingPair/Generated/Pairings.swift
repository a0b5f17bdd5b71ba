// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation

// Everything that begins a machine. Making one sends nothing.
extension Client {
    /// Pairs the PingID app of a user who exists, by this activation code; without one a code is minted.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to
    /// enrol: whoever sees the link can pair a phone of their own. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - activationCode: A code that was minted before, such as by `addUser`.
    ///   - deviceType: The one type of device that the code may pair; any permitted one if not
    ///     given.
    ///   - hoursUntilExpiration: How many hours the code is valid; 48 if not given. From 1 to 336.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairOnline(
        username: String,
        activationCode: Secret? = nil,
        deviceType: PairingDeviceType? = nil,
        hoursUntilExpiration: Int? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "activationCode": activationCode,
            "deviceType": deviceType,
            "hoursUntilExpiration": hoursUntilExpiration,
        ]
        return try begin("online", given, context: context, deadline: deadline)
    }

    /// Adds a user and pairs the PingID app. A user of this name must not exist: then nothing is sent
    /// after the reading that shows it. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name, unique in the organisation; blanks are allowed inside. From 1
    ///     to 250 characters.
    ///   - firstName: The user's first name.
    ///   - lastName: The user's last name.
    ///   - email: The user's e-mail address.
    ///   - role: What the user may do. Default: `REGULAR`.
    ///   - deviceType: The one type of device that the activation code may pair; any permitted one
    ///     if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairNewUser(
        username: String,
        firstName: String? = nil,
        lastName: String? = nil,
        email: String? = nil,
        role: Role? = nil,
        deviceType: PairingDeviceType? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "firstName": firstName,
            "lastName": lastName,
            "email": email,
            "role": role,
            "deviceType": deviceType,
        ]
        return try begin("online_new_user", given, context: context, deadline: deadline)
    }

    /// Pairs a phone number by a text message. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - phoneNumber: The phone number: digits with the country code, `+` before it.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairSms(
        username: String,
        phoneNumber: String,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "kind": OfflineDeviceType.sms,
            "pairingData": phoneNumber,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("offline", given, context: context, deadline: deadline)
    }

    /// Pairs a phone number by a call. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - phoneNumber: The phone number: digits with the country code, `+` before it.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairVoice(
        username: String,
        phoneNumber: String,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "kind": OfflineDeviceType.voice,
            "pairingData": phoneNumber,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("offline", given, context: context, deadline: deadline)
    }

    /// Pairs an e-mail address. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - address: The e-mail address.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairEmail(
        username: String,
        address: String,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "kind": OfflineDeviceType.email,
            "pairingData": address,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("offline", given, context: context, deadline: deadline)
    }

    /// Pairs an OATH token of the organisation. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - serialNumber: The serial number of the token.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairToken(
        username: String,
        serialNumber: String,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "kind": OfflineDeviceType.token,
            "pairingData": serialNumber,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("offline", given, context: context, deadline: deadline)
    }

    /// Pairs a phone number, an e-mail address or an OATH token, by an OTP. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - kind: What is paired.
    ///   - pairingData: By the type: a phone number such as `+12025550123`, for VOICE also with
    ///     extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
    ///     must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
    ///     characters.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairOffline(
        username: String,
        kind: OfflineDeviceType,
        pairingData: String,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "kind": kind,
            "pairingData": pairingData,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("offline", given, context: context, deadline: deadline)
    }

    /// Pairs at once, **without a proof that the device is the user's**: use it only with data that your
    /// directory has verified. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - kind: What is paired.
    ///   - pairingData: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
    ///     secret in Base32. From 1 to 254 characters.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairOfflineUnverified(
        username: String,
        kind: DirectDeviceType,
        pairingData: Secret,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "kind": kind,
            "pairingData": pairingData,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("offline_unverified", given, context: context, deadline: deadline)
    }

    /// Pairs a YubiKey. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name, exactly: from your login session or directory.
    ///   - validateUniqueDevice: Whether the YubiKey must not be paired with anyone else in the
    ///     organisation.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairYubikeyByTouch(
        username: String,
        validateUniqueDevice: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "validateUniqueDevice": validateUniqueDevice,
        ]
        return try begin("yubikey", given, context: context, deadline: deadline)
    }

    /// Pairs an authenticator app. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name, exactly: from your login session or directory.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairAuthenticatorApp(
        username: String,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
        ]
        return try begin("authenticator_app", given, context: context, deadline: deadline)
    }

    /// Pairs a security key or the biometrics of a device. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - relyingPartyName: The relying party's name, as people know it. From 1 to 250 characters.
    ///   - kind: What is paired.
    ///   - relyingParty: The pages that may ask for credentials: configuration, never from a
    ///     browser.
    ///   - name: The name that the choice of accounts shows; the device's own way if not given.
    ///     From 1 to 100 characters.
    ///   - displayName: The longer name that the choice of accounts shows; the device's own way if
    ///     not given. From 1 to 100 characters.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func pairWebauthn(
        username: String,
        relyingPartyName: String,
        kind: WebAuthnType,
        relyingParty: RelyingParty,
        name: String? = nil,
        displayName: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "relyingPartyName": relyingPartyName,
            "kind": kind,
            "relyingParty": relyingParty,
            "name": name,
            "displayName": displayName,
        ]
        return try begin("webauthn", given, context: context, deadline: deadline)
    }

    /// Makes sure of a user, lets the user choose a way to pair, and pairs.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to
    /// enrol: whoever types a colleague's name would otherwise pair a device with the colleague.
    /// Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - username: The user's name, unique in the organisation; blanks are allowed inside. From 1
    ///     to 250 characters.
    ///   - methods: The ways that the user may choose from.
    ///   - ifExists: What becomes of a user who exists already. Default: `refuse`.
    ///   - relyingParty: For security keys and biometrics: the pages that may ask for credentials.
    ///   - relyingPartyName: The name that people know them by. Default: the relying party's id.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation.
    ///   - firstName: The user's first name.
    ///   - lastName: The user's last name.
    ///   - email: The user's e-mail address.
    ///   - role: What the user may do. Default: `REGULAR`.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func enrol(
        username: String,
        methods: [MethodKind],
        ifExists: IfExists? = nil,
        relyingParty: RelyingParty? = nil,
        relyingPartyName: String? = nil,
        validateUniqueDevice: Bool? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        email: String? = nil,
        role: Role? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "username": username,
            "methods": methods,
            "ifExists": ifExists,
            "relyingParty": relyingParty,
            "relyingPartyName": relyingPartyName,
            "validateUniqueDevice": validateUniqueDevice,
            "firstName": firstName,
            "lastName": lastName,
            "email": email,
            "role": role,
        ]
        return try begin("enrolment", given, context: context, deadline: deadline)
    }

    /// Brings an OATH token and the service into step. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - serialNumber: The serial number of the token.
    ///   - username: The user whose token it is, where the user asks for it; an administrator does
    ///     otherwise.
    ///   - atOnce: Whether both OTPs are asked for at once.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func resync(
        serialNumber: String,
        username: String? = nil,
        atOnce: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "serialNumber": serialNumber,
            "username": username,
            "atOnce": atOnce,
        ]
        return try begin("resync", given, context: context, deadline: deadline)
    }

    /// Has the organisation's report made, waits, and downloads it.
    ///
    /// Nobody has signed the report: decide nothing by it. The outcome tells how old it can be.
    /// Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - fileType: `CSV` or `JSON`.
    ///   - out: Makes what the report is written to, anew for each attempt: throw away what an
    ///     attempt wrote that failed.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func makeReport(
        fileType: ReportFileType,
        out: @escaping ReportSinkMaker,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "fileType": fileType,
        ]
        return try begin("report", given, context: context, deadline: deadline, reportTo: out)
    }

    /// Adds OATH tokens to the organisation, and waits until that is done. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - tokens: The tokens. From 1 to 10000 entries.
    ///   - orgAlias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///     characters.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func addTokens(
        tokens: [OathToken],
        orgAlias: String? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "tokens": tokens,
            "orgAlias": orgAlias,
        ]
        return try begin("create_tokens", given, context: context, deadline: deadline)
    }

    /// Removes OATH tokens from the organisation, and waits until that is done. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - serialNumbers: The serial numbers of the tokens. From 1 to 10000 entries.
    ///   - orgAlias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///     characters.
    ///   - unpairBeforeDelete: Whether tokens are unpaired from their users first; no if not given.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func removeTokens(
        serialNumbers: [String],
        orgAlias: String? = nil,
        unpairBeforeDelete: Bool? = nil,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "serialNumbers": serialNumbers,
            "orgAlias": orgAlias,
            "unpairBeforeDelete": unpairBeforeDelete,
        ]
        return try begin("revoke_tokens", given, context: context, deadline: deadline)
    }

    /// Waits for a job that was begun elsewhere. Nothing is sent yet.
    ///
    /// - Parameters:
    ///   - jobToken: The token that names the job.
    ///   - context: What the pairing belongs to, such as the id of the login session: needed for
    ///     snapshots, and to be given again to resume one.
    ///   - deadline: Bounds the pairing from its first step on.
    public func waitForJob(
        jobToken: String,
        context: Context? = nil,
        deadline: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        let given: Given = [
            "jobToken": jobToken,
        ]
        return try begin("job", given, context: context, deadline: deadline)
    }
}

// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation

extension Client {
    /// Adds a user to the organisation.
    ///
    /// With `activateUser` the reply carries an activation code to pair a phone with. The user name
    /// comes from your directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "AddUser".
    ///
    /// - Parameters:
    ///   - username: The user's name, unique in the organisation; blanks are allowed inside. From 1
    ///     to 250 characters.
    ///   - activateUser: Whether to mint an activation code at once. Default: `false`.
    ///   - firstName: The user's first name.
    ///   - lastName: The user's last name.
    ///   - email: The user's e-mail address.
    ///   - role: What the user may do. Default: `REGULAR`.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deviceType: The one type of device that the activation code may pair; any permitted one
    ///     if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was added.
    @discardableResult
    public func addUser(
        username: String,
        activateUser: Bool? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        email: String? = nil,
        role: Role? = nil,
        clientData: String? = nil,
        deviceType: PairingDeviceType? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> AddedUser {
        let request = AddUser(
            username: username,
            activateUser: activateUser,
            firstName: firstName,
            lastName: lastName,
            email: email,
            role: role,
            clientData: clientData,
            deviceType: deviceType
        )
        return try await addUser(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `addUser` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was added.
    @discardableResult
    public func addUser(_ request: AddUser, deadline: Duration? = nil) async throws(PingPairError) -> AddedUser {
        let reply = try await send("add_user", request, deadline: deadline)
        return try Border.decode(AddedUser.self, from: reply)
    }

    /// Reads a user's details and devices.
    ///
    /// Source: the vendor's page, "GetUserDetails".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - sameDeviceUsers: Whether to return the other users who are paired with the same device.
    ///     Default: `false`.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was found.
    public func getUserDetails(
        username: String,
        sameDeviceUsers: Bool? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> FoundUser {
        let request = GetUserDetails(username: username, sameDeviceUsers: sameDeviceUsers, clientData: clientData)
        return try await getUserDetails(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `getUserDetails` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was found.
    public func getUserDetails(
        _ request: GetUserDetails,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> FoundUser {
        let reply = try await send("get_user_details", request, deadline: deadline)
        return try Border.decode(FoundUser.self, from: reply)
    }

    /// Changes a user's details; what is not given stays as it is.
    ///
    /// With `activateUser` the reply carries an activation code to pair a phone with, and the request is
    /// sent once.
    /// Source: the vendor's page, "EditUser".
    ///
    /// - Parameters:
    ///   - username: The user's name; it cannot be changed. From 1 to 250 characters.
    ///   - activateUser: Whether to mint an activation code at once. Default: `false`.
    ///   - email: The user's e-mail address.
    ///   - firstName: The user's first name.
    ///   - lastName: The user's last name.
    ///   - role: What the user may do.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was changed.
    @discardableResult
    public func editUser(
        username: String,
        activateUser: Bool? = nil,
        email: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        role: Role? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> EditedUser {
        let request = EditUser(
            username: username,
            activateUser: activateUser,
            email: email,
            firstName: firstName,
            lastName: lastName,
            role: role,
            clientData: clientData
        )
        return try await editUser(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `editUser` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was changed.
    @discardableResult
    public func editUser(_ request: EditUser, deadline: Duration? = nil) async throws(PingPairError) -> EditedUser {
        let reply = try await send("edit_user", request, deadline: deadline)
        return try Border.decode(EditedUser.self, from: reply)
    }

    /// Removes a user and all of the user's devices.
    ///
    /// A repetition that is told that there is no such user counts as done, if the first request may have
    /// been carried out.
    /// Source: the vendor's page, "DeleteUser".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func deleteUser(
        username: String,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = DeleteUser(username: username, clientData: clientData)
        return try await deleteUser(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `deleteUser` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func deleteUser(
        _ request: DeleteUser,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("delete_user", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Keeps a user from authenticating until ActivateUser.
    ///
    /// When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
    /// request may have been carried out.
    /// Source: the vendor's page, "SuspendUser".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func suspendUser(
        username: String,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = SuspendUser(username: username, clientData: clientData)
        return try await suspendUser(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `suspendUser` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func suspendUser(
        _ request: SuspendUser,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("suspend_user", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Lets a suspended user authenticate again, or begins the activation of one who is not paired.
    ///
    /// The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
    /// PENDING_ACTIVATION.
    /// Source: the vendor's page, "ActivateUser".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deviceType: The one type of device that the activation code may pair; any permitted one
    ///     if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was activated.
    @discardableResult
    public func activateUser(
        username: String,
        clientData: String? = nil,
        deviceType: PairingDeviceType? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> ActivatedUser {
        let request = ActivateUser(username: username, clientData: clientData, deviceType: deviceType)
        return try await activateUser(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `activateUser` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A user who was activated.
    @discardableResult
    public func activateUser(
        _ request: ActivateUser,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> ActivatedUser {
        let reply = try await send("activate_user", request, deadline: deadline)
        return try Border.decode(ActivatedUser.self, from: reply)
    }

    /// Lets a user log in without a second factor until a given time.
    ///
    /// Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
    /// Source: the vendor's page, "ToggleUserBypass".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - until: When the bypass ends.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - services: The aliases of the services that are bypassed, such as `web`; all of them if
    ///     not given. From 1 to 100 entries.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func toggleUserBypass(
        username: String,
        until: Date,
        clientData: String? = nil,
        services: [String]? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = ToggleUserBypass(username: username, until: until, clientData: clientData, services: services)
        return try await toggleUserBypass(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `toggleUserBypass` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func toggleUserBypass(
        _ request: ToggleUserBypass,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("toggle_user_bypass", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Ends a bypass at once: the user needs the second factor again.
    ///
    /// Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - services: The aliases of the services whose bypass ends, such as `web`; all of them if
    ///     not given. From 1 to 100 entries.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func endUserBypass(
        username: String,
        clientData: String? = nil,
        services: [String]? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = EndUserBypass(username: username, clientData: clientData, services: services)
        return try await endUserBypass(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `endUserBypass` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func endUserBypass(
        _ request: EndUserBypass,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("end_user_bypass", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Adds an authentication service to a user who has never used it.
    ///
    /// A bypass of one service needs it first.
    /// Source: the newer edition of the vendor's page, "AddService".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - service: The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250
    ///     characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func addService(
        username: String,
        service: String,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = AddService(username: username, service: service, clientData: clientData)
        return try await addService(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `addService` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func addService(
        _ request: AddService,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("add_service", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Mints an activation code for a user, who pairs a device with it.
    ///
    /// The user name comes from your directory or login session, never from the form that asks to
    /// enrol: whoever gets the code can pair a device of their own.
    /// Source: the vendor's page, "GetActivationCode".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deviceType: The one type of device that the code may pair; any permitted one if not
    ///     given.
    ///   - hoursUntilExpiration: How many hours the code is valid; 48 if not given. From 1 to 336.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: An activation code that was minted.
    @discardableResult
    public func getActivationCode(
        username: String,
        clientData: String? = nil,
        deviceType: PairingDeviceType? = nil,
        hoursUntilExpiration: Int? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> ActivationCode {
        let request = GetActivationCode(
            username: username,
            clientData: clientData,
            deviceType: deviceType,
            hoursUntilExpiration: hoursUntilExpiration
        )
        return try await getActivationCode(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `getActivationCode` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: An activation code that was minted.
    @discardableResult
    public func getActivationCode(
        _ request: GetActivationCode,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> ActivationCode {
        let reply = try await send("get_activation_code", request, deadline: deadline)
        return try Border.decode(ActivationCode.self, from: reply)
    }

    /// Reads how far the pairing by an activation code has come.
    ///
    /// `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
    /// Source: the vendor's page, "GetPairingStatus".
    ///
    /// - Parameters:
    ///   - activationCode: The activation code: digits, leading zeros kept. From 1 to 40
    ///     characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: How far a pairing has come.
    public func getPairingStatus(
        activationCode: Secret,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingProgress {
        let request = GetPairingStatus(activationCode: activationCode, clientData: clientData)
        return try await getPairingStatus(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `getPairingStatus` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: How far a pairing has come.
    public func getPairingStatus(
        _ request: GetPairingStatus,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairingProgress {
        let reply = try await send("get_pairing_status", request, deadline: deadline)
        return try Border.decode(PairingProgress.self, from: reply)
    }

    /// Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
    /// OATH token.
    ///
    /// It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
    /// FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
    /// never from the form that asks to enrol.
    /// Source: the vendor's page, "StartOfflinePairing".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - kind: What is paired.
    ///   - pairingData: By the type: a phone number such as `+12025550123`, for VOICE also with
    ///     extensions as in `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client
    ///     must allow them); an e-mail address; the serial number of an OATH token. From 1 to 254
    ///     characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A pairing that waits for an OTP.
    @discardableResult
    public func startOfflinePairing(
        username: String,
        kind: OfflineDeviceType,
        pairingData: String,
        clientData: String? = nil,
        validateUniqueDevice: Bool? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> StartedPairing {
        let request = StartOfflinePairing(
            username: username,
            kind: kind,
            pairingData: pairingData,
            clientData: clientData,
            validateUniqueDevice: validateUniqueDevice
        )
        return try await startOfflinePairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `startOfflinePairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A pairing that waits for an OTP.
    @discardableResult
    public func startOfflinePairing(
        _ request: StartOfflinePairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> StartedPairing {
        let reply = try await send("start_offline_pairing", request, deadline: deadline)
        return try Border.decode(StartedPairing.self, from: reply)
    }

    /// Completes a pairing with the OTP that the user received or that the OATH token shows.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "FinalizeOfflinePairing".
    ///
    /// - Parameters:
    ///   - sessionId: The session of StartOfflinePairing. From 1 to 1024 characters.
    ///   - otp: The OTP: digits, leading zeros kept. From 1 to 40 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - oathResync: Whether the service may ask for the next OTP of a token that is out of step;
    ///     no if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A pairing that was completed. Or: The service asks for the next OTP of the
    ///   token: `errorId` 30016.
    @discardableResult
    public func finalizeOfflinePairing(
        sessionId: Secret,
        otp: Secret,
        clientData: String? = nil,
        oathResync: Bool? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> DoneOrNextOtp<FinalizedPairing, NextOtp> {
        let request = FinalizeOfflinePairing(
            sessionId: sessionId,
            otp: otp,
            clientData: clientData,
            oathResync: oathResync
        )
        return try await finalizeOfflinePairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `finalizeOfflinePairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A pairing that was completed. Or: The service asks for the next OTP of the
    ///   token: `errorId` 30016.
    @discardableResult
    public func finalizeOfflinePairing(
        _ request: FinalizeOfflinePairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> DoneOrNextOtp<FinalizedPairing, NextOtp> {
        let reply = try await send("finalize_offline_pairing", request, deadline: deadline)
        return try Border.decode(DoneOrNextOtp<FinalizedPairing, NextOtp>.self, from: reply)
    }

    /// Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
    ///
    /// Nobody proves that the device is theirs: use it only with data that your directory has verified.
    /// Source: the vendor's page, "OfflinePairing", and its newer edition.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - kind: What is paired.
    ///   - pairingData: By the type: as for StartOfflinePairing; for an authenticator app the TOTP
    ///     secret in Base32. From 1 to 254 characters.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - validateUniqueDevice: Whether the device must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device that was paired without an OTP.
    @discardableResult
    public func offlinePairing(
        username: String,
        kind: DirectDeviceType,
        pairingData: Secret,
        clientData: String? = nil,
        validateUniqueDevice: Bool? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> OfflinePaired {
        let request = OfflinePairing(
            username: username,
            kind: kind,
            pairingData: pairingData,
            clientData: clientData,
            validateUniqueDevice: validateUniqueDevice
        )
        return try await offlinePairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `offlinePairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A device that was paired without an OTP.
    @discardableResult
    public func offlinePairing(
        _ request: OfflinePairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> OfflinePaired {
        let reply = try await send("offline_pairing", request, deadline: deadline)
        return try Border.decode(OfflinePaired.self, from: reply)
    }

    /// Pairs a user with the YubiKey that made an OTP.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "PairYubiKey".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - otp: The OTP that the YubiKey typed: 44 characters of modhex in lower case.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - validateUniqueDevice: Whether the YubiKey must not be paired with anyone else in the
    ///     organisation; no if not given.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A YubiKey that was paired.
    @discardableResult
    public func pairYubiKey(
        username: String,
        otp: Secret,
        clientData: String? = nil,
        validateUniqueDevice: Bool? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairedYubiKey {
        let request = PairYubiKey(
            username: username,
            otp: otp,
            clientData: clientData,
            validateUniqueDevice: validateUniqueDevice
        )
        return try await pairYubiKey(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `pairYubiKey` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A YubiKey that was paired.
    @discardableResult
    public func pairYubiKey(
        _ request: PairYubiKey,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> PairedYubiKey {
        let reply = try await send("pair_yubi_key", request, deadline: deadline)
        return try Border.decode(PairedYubiKey.self, from: reply)
    }

    /// Brings an OATH token and the service into step again.
    ///
    /// Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
    /// sent in the session that it names. It burns the OTPs: it is sent once.
    /// Source: the vendor's page, "ResyncOathToken".
    ///
    /// - Parameters:
    ///   - serialNumber: The serial number of the token. From 1 to 254 characters.
    ///   - otps: One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
    ///   - initiatedBy: Who asks for it; an administrator if not given.
    ///   - sessionId: The session that the reply before this one named. From 1 to 1024 characters.
    ///   - username: The name of the user who asks: needed for USER, and not allowed otherwise.
    ///     From 1 to 250 characters.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A token that is in step again. Or: The service asks for the next OTP of the
    ///   token: `errorId` 30016.
    @discardableResult
    public func resyncOathToken(
        serialNumber: String,
        otps: [Secret],
        initiatedBy: ResyncInitiator? = nil,
        sessionId: Secret? = nil,
        username: String? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> DoneOrNextOtp<ResyncedToken, NextOtp> {
        let request = ResyncOathToken(
            serialNumber: serialNumber,
            otps: otps,
            initiatedBy: initiatedBy,
            sessionId: sessionId,
            username: username,
            clientData: clientData
        )
        return try await resyncOathToken(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `resyncOathToken` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A token that is in step again. Or: The service asks for the next OTP of the
    ///   token: `errorId` 30016.
    @discardableResult
    public func resyncOathToken(
        _ request: ResyncOathToken,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> DoneOrNextOtp<ResyncedToken, NextOtp> {
        let reply = try await send("resync_oath_token", request, deadline: deadline)
        return try Border.decode(DoneOrNextOtp<ResyncedToken, NextOtp>.self, from: reply)
    }

    /// Begins a job that adds OATH tokens to the organisation.
    ///
    /// GetJobStatus tells how it ends.
    /// Source: the newer edition of the vendor's page, "CreateOrgTokens".
    ///
    /// - Parameters:
    ///   - tokens: The tokens. From 1 to 10000 entries.
    ///   - orgAlias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///     characters.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A job that was begun.
    @discardableResult
    public func createOrgTokens(
        tokens: [OathToken],
        orgAlias: String? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> CreatedJob {
        let request = CreateOrgTokens(tokens: tokens, orgAlias: orgAlias, clientData: clientData)
        return try await createOrgTokens(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `createOrgTokens` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A job that was begun.
    @discardableResult
    public func createOrgTokens(
        _ request: CreateOrgTokens,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> CreatedJob {
        let reply = try await send("create_org_tokens", request, deadline: deadline)
        return try Border.decode(CreatedJob.self, from: reply)
    }

    /// Begins a job that removes OATH tokens from the organisation.
    ///
    /// GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
    /// be unpaired before.
    /// Source: the newer edition of the vendor's page, "RevokeOrgTokens".
    ///
    /// - Parameters:
    ///   - serialNumbers: The serial numbers of the tokens. From 1 to 10000 entries.
    ///   - orgAlias: The alias of the organisation; the one that calls if not given. From 1 to 250
    ///     characters.
    ///   - unpairBeforeDelete: Whether tokens are unpaired from their users first; no if not given.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A job that was begun.
    @discardableResult
    public func revokeOrgTokens(
        serialNumbers: [String],
        orgAlias: String? = nil,
        unpairBeforeDelete: Bool? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> CreatedJob {
        let request = RevokeOrgTokens(
            serialNumbers: serialNumbers,
            orgAlias: orgAlias,
            unpairBeforeDelete: unpairBeforeDelete,
            clientData: clientData
        )
        return try await revokeOrgTokens(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `revokeOrgTokens` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A job that was begun.
    @discardableResult
    public func revokeOrgTokens(
        _ request: RevokeOrgTokens,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> CreatedJob {
        let reply = try await send("revoke_org_tokens", request, deadline: deadline)
        return try Border.decode(CreatedJob.self, from: reply)
    }

    /// Unpairs one device from a user.
    ///
    /// When a repetition is refused, the user's details are read: a device that is not there counts as
    /// done, if the first request may have been carried out.
    /// Source: the vendor's page, "UnpairDevice".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - deviceId: The device's id, as GetUserDetails tells it.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func unpairDevice(
        username: String,
        deviceId: DeviceId,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = UnpairDevice(username: username, deviceId: deviceId, clientData: clientData)
        return try await unpairDevice(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `unpairDevice` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func unpairDevice(
        _ request: UnpairDevice,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("unpair_device", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Unpairs **every** device from a user, who cannot authenticate until another is paired.
    ///
    /// A late repetition would take a new device away: it is sent once.
    /// Source: the vendor's page, "UnpairDevice" without a device's id.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func unpairAllDevices(
        username: String,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = UnpairAllDevices(username: username, clientData: clientData)
        return try await unpairAllDevices(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `unpairAllDevices` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func unpairAllDevices(
        _ request: UnpairAllDevices,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("unpair_all_devices", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Makes a device the primary one, names it, or gives it a place among the user's devices.
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - deviceId: The device's id, as GetUserDetails tells it.
    ///   - attribute: What is set.
    ///   - value: For SET_PRIMARY `true`; for NICKNAME what the user calls the device; for ORDER
    ///     its place, from 1 to the number of the user's devices. From 1 to 250 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func updateDeviceAttributes(
        username: String,
        deviceId: DeviceId,
        attribute: DeviceAttributeName,
        value: String,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = UpdateDeviceAttributes(
            username: username,
            deviceId: deviceId,
            attribute: attribute,
            value: value,
            clientData: clientData
        )
        return try await updateDeviceAttributes(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `updateDeviceAttributes` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func updateDeviceAttributes(
        _ request: UpdateDeviceAttributes,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("update_device_attributes", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Mints the secret that an authenticator app makes its OTPs from.
    ///
    /// Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
    /// directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "AuthenticatorAppStartPairing".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - pairingType: How the app makes its OTPs. Default: `TOTP`.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: What pairs an authenticator app.
    @discardableResult
    public func authenticatorAppStartPairing(
        username: String,
        pairingType: AuthenticatorAppPairingType? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> AuthenticatorAppPairing {
        let request = AuthenticatorAppStartPairing(
            username: username,
            pairingType: pairingType,
            clientData: clientData
        )
        return try await authenticatorAppStartPairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `authenticatorAppStartPairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: What pairs an authenticator app.
    @discardableResult
    public func authenticatorAppStartPairing(
        _ request: AuthenticatorAppStartPairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> AuthenticatorAppPairing {
        let reply = try await send("authenticator_app_start_pairing", request, deadline: deadline)
        return try Border.decode(AuthenticatorAppPairing.self, from: reply)
    }

    /// Completes a pairing with the OTP that the authenticator app shows.
    ///
    /// It burns the OTP: it is sent once.
    /// Source: the vendor's page, "AuthenticatorAppFinishPairing".
    ///
    /// - Parameters:
    ///   - sessionId: The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
    ///   - otp: The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func authenticatorAppFinishPairing(
        sessionId: Secret,
        otp: Secret,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = AuthenticatorAppFinishPairing(sessionId: sessionId, otp: otp, clientData: clientData)
        return try await authenticatorAppFinishPairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `authenticatorAppFinishPairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func authenticatorAppFinishPairing(
        _ request: AuthenticatorAppFinishPairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("authenticator_app_finish_pairing", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Begins the pairing of a security key or of the biometrics of a computer or phone.
    ///
    /// The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
    /// your directory or login session, never from the form that asks to enrol.
    /// Source: the vendor's page, "WebAuthnStartPairing".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - relyingPartyId: The relying party's id: your domain, such as `example.com`.
    ///     Authentication needs the same. From 1 to 253 characters.
    ///   - relyingPartyName: The relying party's name, as people know it. From 1 to 250 characters.
    ///   - kind: What is paired.
    ///   - name: The name that the choice of accounts shows; the device's own way if not given.
    ///     From 1 to 100 characters.
    ///   - displayName: The longer name that the choice of accounts shows; the device's own way if
    ///     not given. From 1 to 100 characters.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A pairing that waits for the browser's credential.
    @discardableResult
    public func webAuthnStartPairing(
        username: String,
        relyingPartyId: String,
        relyingPartyName: String,
        kind: WebAuthnType,
        name: String? = nil,
        displayName: String? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> WebAuthnPairing {
        let request = WebAuthnStartPairing(
            username: username,
            relyingPartyId: relyingPartyId,
            relyingPartyName: relyingPartyName,
            kind: kind,
            name: name,
            displayName: displayName,
            clientData: clientData
        )
        return try await webAuthnStartPairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `webAuthnStartPairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A pairing that waits for the browser's credential.
    @discardableResult
    public func webAuthnStartPairing(
        _ request: WebAuthnStartPairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> WebAuthnPairing {
        let reply = try await send("web_authn_start_pairing", request, deadline: deadline)
        return try Border.decode(WebAuthnPairing.self, from: reply)
    }

    /// Completes the pairing with the credential that the browser made.
    ///
    /// It burns the credential: it is sent once. Check the credential against your relying party and the
    /// challenge first; `pingpair::webauthn` does.
    /// Source: the vendor's page, "WebAuthnFinishPairing".
    ///
    /// - Parameters:
    ///   - username: The user's name. From 1 to 250 characters.
    ///   - relyingPartyId: The relying party's id that the pairing began with. From 1 to 253
    ///     characters.
    ///   - sessionId: The session of WebAuthnStartPairing. From 1 to 1024 characters.
    ///   - origin: The origin of your own page, such as `https://login.example.com`: from your
    ///     configuration, never from the browser's request. From 1 to 512 characters.
    ///   - credential: The credential in the service's form. From 1 to 524288 characters.
    ///   - clientData: A text of your own; the service need not return it.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func webAuthnFinishPairing(
        username: String,
        relyingPartyId: String,
        sessionId: Secret,
        origin: String,
        credential: Secret,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let request = WebAuthnFinishPairing(
            username: username,
            relyingPartyId: relyingPartyId,
            sessionId: sessionId,
            origin: origin,
            credential: credential,
            clientData: clientData
        )
        return try await webAuthnFinishPairing(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `webAuthnFinishPairing` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: The service did what was asked, and has nothing to add.
    @discardableResult
    public func webAuthnFinishPairing(
        _ request: WebAuthnFinishPairing,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Acknowledged {
        let reply = try await send("web_authn_finish_pairing", request, deadline: deadline)
        return try Border.decode(Acknowledged.self, from: reply)
    }

    /// Begins a job.
    ///
    /// Source: the vendor's page, "CreateJob".
    ///
    /// - Parameters:
    ///   - jobType: What the job does. Default: `USER_REPORTS`.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A job that was begun.
    @discardableResult
    public func createJob(
        jobType: JobType? = nil,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> CreatedJob {
        let request = CreateJob(jobType: jobType, clientData: clientData)
        return try await createJob(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `createJob` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: A job that was begun.
    @discardableResult
    public func createJob(_ request: CreateJob, deadline: Duration? = nil) async throws(PingPairError) -> CreatedJob {
        let reply = try await send("create_job", request, deadline: deadline)
        return try Border.decode(CreatedJob.self, from: reply)
    }

    /// Reads how far a job has come.
    ///
    /// Source: the vendor's page, "GetJobStatus".
    ///
    /// - Parameters:
    ///   - jobToken: The job's token. From 1 to 1024 characters.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: How far a job has come.
    public func getJobStatus(
        jobToken: String,
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> JobProgress {
        let request = GetJobStatus(jobToken: jobToken, clientData: clientData)
        return try await getJobStatus(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `getJobStatus` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: How far a job has come.
    public func getJobStatus(
        _ request: GetJobStatus,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> JobProgress {
        let reply = try await send("get_job_status", request, deadline: deadline)
        return try Border.decode(JobProgress.self, from: reply)
    }

    /// Reads how far several jobs have come.
    ///
    /// Source: the vendor's page, "GetBulkJobStatus".
    ///
    /// - Parameters:
    ///   - jobTokens: The jobs' tokens. From 1 to 1000 entries.
    ///   - clientData: A text of your own that comes back unchanged.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: How far several jobs have come.
    public func getBulkJobStatus(
        jobTokens: [String],
        clientData: String? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> BulkJobProgress {
        let request = GetBulkJobStatus(jobTokens: jobTokens, clientData: clientData)
        return try await getBulkJobStatus(request, deadline: deadline)
    }

    /// The same with a request that was made before.
    ///
    /// - Parameters:
    ///   - request: What `getBulkJobStatus` takes.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    /// - Returns: How far several jobs have come.
    public func getBulkJobStatus(
        _ request: GetBulkJobStatus,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> BulkJobProgress {
        let reply = try await send("get_bulk_job_status", request, deadline: deadline)
        return try Border.decode(BulkJobProgress.self, from: reply)
    }
}

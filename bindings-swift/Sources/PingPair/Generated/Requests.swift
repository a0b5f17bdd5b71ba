// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation

/// An OATH token to be added to an organisation.
public struct OathToken: Sendable, Hashable, Codable {
    /// The serial number. From 1 to 254 characters.
    public var serialNumber: String
    /// How it makes its OTPs.
    public var tokenType: OathTokenType
    /// The secret that it shares with the service, as its maker gives it. From 1 to 1024
    /// characters.
    public var secretKey: Secret
    /// How many digits an OTP has: 6 or 8. From 6 to 8.
    public var otpLength: Int
    /// How many seconds an OTP is shown, for TOTP: 30 or 60. From 30 to 60.
    public var timeStep: Int?

    /// A request, or a part of one, of these members.
    public init(
        serialNumber: String,
        tokenType: OathTokenType,
        secretKey: Secret,
        otpLength: Int,
        timeStep: Int? = nil
    ) {
        self.serialNumber = serialNumber
        self.tokenType = tokenType
        self.secretKey = secretKey
        self.otpLength = otpLength
        self.timeStep = timeStep
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.serialNumber = try members.decode(String.self, forKey: "serialNumber")
        self.tokenType = try members.decode(OathTokenType.self, forKey: "tokenType")
        self.secretKey = try members.decode(Secret.self, forKey: "secretKey")
        self.otpLength = try members.decode(Int.self, forKey: "otpLength")
        self.timeStep = try members.decodeIfPresent(Int.self, forKey: "timeStep")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(serialNumber, forKey: "serialNumber")
        try members.encode(tokenType, forKey: "tokenType")
        try members.encode(secretKey, forKey: "secretKey")
        try members.encode(otpLength, forKey: "otpLength")
        try members.encodeIfPresent(timeStep, forKey: "timeStep")
    }
}

extension OathToken: Printed {
    public var shown: Shown {
        Shown("OathToken")
            .plain("serialNumber", serialNumber)
            .plain("tokenType", tokenType)
            .secret("secretKey", secretKey)
            .plain("otpLength", otpLength)
            .plain("timeStep", timeStep)
    }
}

/// Adds a user to the organisation.
///
/// With `activateUser` the reply carries an activation code to pair a phone with. The user name
/// comes from your directory or login session, never from the form that asks to enrol.
/// Source: the vendor's page, "AddUser".
public struct AddUser: Sendable, Hashable, Codable {
    /// Whether to mint an activation code at once. Default: `false`.
    public var activateUser: Bool?
    /// The user's first name.
    public var firstName: String?
    /// The user's last name.
    public var lastName: String?
    /// The user's e-mail address.
    public var email: String?
    /// The user's name, unique in the organisation; blanks are allowed inside. From 1 to 250
    /// characters.
    public var username: String
    /// What the user may do. Default: `REGULAR`.
    public var role: Role?
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// The one type of device that the activation code may pair; any permitted one if not
    /// given.
    public var deviceType: PairingDeviceType?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        activateUser: Bool? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        email: String? = nil,
        role: Role? = nil,
        clientData: String? = nil,
        deviceType: PairingDeviceType? = nil
    ) {
        self.username = username
        self.activateUser = activateUser
        self.firstName = firstName
        self.lastName = lastName
        self.email = email
        self.role = role
        self.clientData = clientData
        self.deviceType = deviceType
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.activateUser = try members.decodeIfPresent(Bool.self, forKey: "activateUser")
        self.firstName = try members.decodeIfPresent(String.self, forKey: "firstName")
        self.lastName = try members.decodeIfPresent(String.self, forKey: "lastName")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.username = try members.decode(String.self, forKey: "username")
        self.role = try members.decodeIfPresent(Role.self, forKey: "role")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.deviceType = try members.decodeIfPresent(PairingDeviceType.self, forKey: "deviceType")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(activateUser, forKey: "activateUser")
        try members.encodeIfPresent(firstName, forKey: "firstName")
        try members.encodeIfPresent(lastName, forKey: "lastName")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(role, forKey: "role")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(deviceType, forKey: "deviceType")
    }
}

extension AddUser: Printed {
    public var shown: Shown {
        Shown("AddUser")
            .plain("activateUser", activateUser)
            .personal("firstName", firstName)
            .personal("lastName", lastName)
            .personal("email", email)
            .personal("username", username)
            .plain("role", role)
            .plain("clientData", clientData)
            .plain("deviceType", deviceType)
    }
}

/// Reads a user's details and devices.
///
/// Source: the vendor's page, "GetUserDetails".
public struct GetUserDetails: Sendable, Hashable, Codable {
    /// Whether to return the other users who are paired with the same device. Default: `false`.
    public var sameDeviceUsers: Bool?
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, sameDeviceUsers: Bool? = nil, clientData: String? = nil) {
        self.username = username
        self.sameDeviceUsers = sameDeviceUsers
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sameDeviceUsers = try members.decodeIfPresent(Bool.self, forKey: "sameDeviceUsers")
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(sameDeviceUsers, forKey: "sameDeviceUsers")
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension GetUserDetails: Printed {
    public var shown: Shown {
        Shown("GetUserDetails")
            .plain("sameDeviceUsers", sameDeviceUsers)
            .personal("username", username)
            .plain("clientData", clientData)
    }
}

/// Changes a user's details; what is not given stays as it is.
///
/// With `activateUser` the reply carries an activation code to pair a phone with, and the request is
/// sent once.
/// Source: the vendor's page, "EditUser".
public struct EditUser: Sendable, Hashable, Codable {
    /// Whether to mint an activation code at once. Default: `false`.
    public var activateUser: Bool?
    /// The user's e-mail address.
    public var email: String?
    /// The user's first name.
    public var firstName: String?
    /// The user's last name.
    public var lastName: String?
    /// What the user may do.
    public var role: Role?
    /// The user's name; it cannot be changed. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        activateUser: Bool? = nil,
        email: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        role: Role? = nil,
        clientData: String? = nil
    ) {
        self.username = username
        self.activateUser = activateUser
        self.email = email
        self.firstName = firstName
        self.lastName = lastName
        self.role = role
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.activateUser = try members.decodeIfPresent(Bool.self, forKey: "activateUser")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.firstName = try members.decodeIfPresent(String.self, forKey: "firstName")
        self.lastName = try members.decodeIfPresent(String.self, forKey: "lastName")
        self.role = try members.decodeIfPresent(Role.self, forKey: "role")
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(activateUser, forKey: "activateUser")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encodeIfPresent(firstName, forKey: "firstName")
        try members.encodeIfPresent(lastName, forKey: "lastName")
        try members.encodeIfPresent(role, forKey: "role")
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension EditUser: Printed {
    public var shown: Shown {
        Shown("EditUser")
            .plain("activateUser", activateUser)
            .personal("email", email)
            .personal("firstName", firstName)
            .personal("lastName", lastName)
            .plain("role", role)
            .personal("username", username)
            .plain("clientData", clientData)
    }
}

/// Removes a user and all of the user's devices.
///
/// A repetition that is told that there is no such user counts as done, if the first request may have
/// been carried out.
/// Source: the vendor's page, "DeleteUser".
public struct DeleteUser: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, clientData: String? = nil) {
        self.username = username
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension DeleteUser: Printed {
    public var shown: Shown {
        Shown("DeleteUser")
            .personal("username", username)
            .plain("clientData", clientData)
    }
}

/// Keeps a user from authenticating until ActivateUser.
///
/// When a repetition is refused, the user's details are read: SUSPENDED counts as done, if the first
/// request may have been carried out.
/// Source: the vendor's page, "SuspendUser".
public struct SuspendUser: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, clientData: String? = nil) {
        self.username = username
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension SuspendUser: Printed {
    public var shown: Shown {
        Shown("SuspendUser")
            .personal("username", username)
            .plain("clientData", clientData)
    }
}

/// Lets a suspended user authenticate again, or begins the activation of one who is not paired.
///
/// The reply carries an activation code only for a user who is PENDING, NOT_ACTIVE or
/// PENDING_ACTIVATION.
/// Source: the vendor's page, "ActivateUser".
public struct ActivateUser: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// The one type of device that the activation code may pair; any permitted one if not
    /// given.
    public var deviceType: PairingDeviceType?

    /// A request, or a part of one, of these members.
    public init(username: String, clientData: String? = nil, deviceType: PairingDeviceType? = nil) {
        self.username = username
        self.clientData = clientData
        self.deviceType = deviceType
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.deviceType = try members.decodeIfPresent(PairingDeviceType.self, forKey: "deviceType")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(deviceType, forKey: "deviceType")
    }
}

extension ActivateUser: Printed {
    public var shown: Shown {
        Shown("ActivateUser")
            .personal("username", username)
            .plain("clientData", clientData)
            .plain("deviceType", deviceType)
    }
}

/// Lets a user log in without a second factor until a given time.
///
/// Use it sparingly: until then the password alone protects the user. EndUserBypass ends it earlier.
/// Source: the vendor's page, "ToggleUserBypass".
public struct ToggleUserBypass: Sendable, Hashable, Codable {
    /// When the bypass ends.
    public var until: Date
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// The aliases of the services that are bypassed, such as `web`; all of them if not given.
    /// From 1 to 100 entries.
    public var services: [String]?

    /// A request, or a part of one, of these members.
    public init(username: String, until: Date, clientData: String? = nil, services: [String]? = nil) {
        self.username = username
        self.until = until
        self.clientData = clientData
        self.services = services
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.until = try members.decode(Milliseconds.self, forKey: "until").date
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.services = try members.decodeIfPresent([String].self, forKey: "services")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(Milliseconds(until), forKey: "until")
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(services, forKey: "services")
    }
}

extension ToggleUserBypass: Printed {
    public var shown: Shown {
        Shown("ToggleUserBypass")
            .plain("until", until)
            .personal("username", username)
            .plain("clientData", clientData)
            .plain("services", services)
    }
}

/// Ends a bypass at once: the user needs the second factor again.
///
/// Source: the vendor's page, "ToggleUserBypass"; the null is documented on its newer edition.
public struct EndUserBypass: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// The aliases of the services whose bypass ends, such as `web`; all of them if not given.
    /// From 1 to 100 entries.
    public var services: [String]?

    /// A request, or a part of one, of these members.
    public init(username: String, clientData: String? = nil, services: [String]? = nil) {
        self.username = username
        self.clientData = clientData
        self.services = services
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.services = try members.decodeIfPresent([String].self, forKey: "services")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(services, forKey: "services")
    }
}

extension EndUserBypass: Printed {
    public var shown: Shown {
        Shown("EndUserBypass")
            .personal("username", username)
            .plain("clientData", clientData)
            .plain("services", services)
    }
}

/// Adds an authentication service to a user who has never used it.
///
/// A bypass of one service needs it first.
/// Source: the newer edition of the vendor's page, "AddService".
public struct AddService: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// The alias of the service, such as `web`, `vpn` or `ssh`. From 1 to 250 characters.
    public var service: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, service: String, clientData: String? = nil) {
        self.username = username
        self.service = service
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.service = try members.decode(String.self, forKey: "service")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encode(service, forKey: "service")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension AddService: Printed {
    public var shown: Shown {
        Shown("AddService")
            .personal("username", username)
            .plain("service", service)
            .plain("clientData", clientData)
    }
}

/// Mints an activation code for a user, who pairs a device with it.
///
/// The user name comes from your directory or login session, never from the form that asks to
/// enrol: whoever gets the code can pair a device of their own.
/// Source: the vendor's page, "GetActivationCode".
public struct GetActivationCode: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// The one type of device that the code may pair; any permitted one if not given.
    public var deviceType: PairingDeviceType?
    /// How many hours the code is valid; 48 if not given. From 1 to 336.
    public var hoursUntilExpiration: Int?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        clientData: String? = nil,
        deviceType: PairingDeviceType? = nil,
        hoursUntilExpiration: Int? = nil
    ) {
        self.username = username
        self.clientData = clientData
        self.deviceType = deviceType
        self.hoursUntilExpiration = hoursUntilExpiration
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.deviceType = try members.decodeIfPresent(PairingDeviceType.self, forKey: "deviceType")
        self.hoursUntilExpiration = try members.decodeIfPresent(Int.self, forKey: "hoursUntilExpiration")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(deviceType, forKey: "deviceType")
        try members.encodeIfPresent(hoursUntilExpiration, forKey: "hoursUntilExpiration")
    }
}

extension GetActivationCode: Printed {
    public var shown: Shown {
        Shown("GetActivationCode")
            .personal("username", username)
            .plain("clientData", clientData)
            .plain("deviceType", deviceType)
            .plain("hoursUntilExpiration", hoursUntilExpiration)
    }
}

/// Reads how far the pairing by an activation code has come.
///
/// `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
/// Source: the vendor's page, "GetPairingStatus".
public struct GetPairingStatus: Sendable, Hashable, Codable {
    /// The activation code: digits, leading zeros kept. From 1 to 40 characters.
    public var activationCode: Secret
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(activationCode: Secret, clientData: String? = nil) {
        self.activationCode = activationCode
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.activationCode = try members.decode(Secret.self, forKey: "activationCode")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(activationCode, forKey: "activationCode")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension GetPairingStatus: Printed {
    public var shown: Shown {
        Shown("GetPairingStatus")
            .secret("activationCode", activationCode)
            .plain("clientData", clientData)
    }
}

/// Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
/// OATH token.
///
/// It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
/// FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
/// never from the form that asks to enrol.
/// Source: the vendor's page, "StartOfflinePairing".
public struct StartOfflinePairing: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// What is paired.
    public var kind: OfflineDeviceType
    /// By the type: a phone number such as `+12025550123`, for VOICE also with extensions as in
    /// `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client must allow them);
    /// an e-mail address; the serial number of an OATH token. From 1 to 254 characters.
    public var pairingData: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// Whether the device must not be paired with anyone else in the organisation; no if not
    /// given.
    public var validateUniqueDevice: Bool?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        kind: OfflineDeviceType,
        pairingData: String,
        clientData: String? = nil,
        validateUniqueDevice: Bool? = nil
    ) {
        self.username = username
        self.kind = kind
        self.pairingData = pairingData
        self.clientData = clientData
        self.validateUniqueDevice = validateUniqueDevice
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.kind = try members.decode(OfflineDeviceType.self, forKey: "kind")
        self.pairingData = try members.decode(String.self, forKey: "pairingData")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.validateUniqueDevice = try members.decodeIfPresent(Bool.self, forKey: "validateUniqueDevice")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encode(kind, forKey: "kind")
        try members.encode(pairingData, forKey: "pairingData")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(validateUniqueDevice, forKey: "validateUniqueDevice")
    }
}

extension StartOfflinePairing: Printed {
    public var shown: Shown {
        Shown("StartOfflinePairing")
            .personal("username", username)
            .plain("kind", kind)
            .personal("pairingData", pairingData)
            .plain("clientData", clientData)
            .plain("validateUniqueDevice", validateUniqueDevice)
    }
}

/// Completes a pairing with the OTP that the user received or that the OATH token shows.
///
/// It burns the OTP: it is sent once.
/// Source: the vendor's page, "FinalizeOfflinePairing".
public struct FinalizeOfflinePairing: Sendable, Hashable, Codable {
    /// The session of StartOfflinePairing. From 1 to 1024 characters.
    public var sessionId: Secret
    /// The OTP: digits, leading zeros kept. From 1 to 40 characters.
    public var otp: Secret
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// Whether the service may ask for the next OTP of a token that is out of step; no if not
    /// given.
    public var oathResync: Bool?

    /// A request, or a part of one, of these members.
    public init(sessionId: Secret, otp: Secret, clientData: String? = nil, oathResync: Bool? = nil) {
        self.sessionId = sessionId
        self.otp = otp
        self.clientData = clientData
        self.oathResync = oathResync
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sessionId = try members.decode(Secret.self, forKey: "sessionId")
        self.otp = try members.decode(Secret.self, forKey: "otp")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.oathResync = try members.decodeIfPresent(Bool.self, forKey: "oathResync")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(sessionId, forKey: "sessionId")
        try members.encode(otp, forKey: "otp")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(oathResync, forKey: "oathResync")
    }
}

extension FinalizeOfflinePairing: Printed {
    public var shown: Shown {
        Shown("FinalizeOfflinePairing")
            .secret("sessionId", sessionId)
            .secret("otp", otp)
            .plain("clientData", clientData)
            .plain("oathResync", oathResync)
    }
}

/// Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
///
/// Nobody proves that the device is theirs: use it only with data that your directory has verified.
/// Source: the vendor's page, "OfflinePairing", and its newer edition.
public struct OfflinePairing: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// What is paired.
    public var kind: DirectDeviceType
    /// By the type: as for StartOfflinePairing; for an authenticator app the TOTP secret in
    /// Base32. From 1 to 254 characters.
    public var pairingData: Secret
    /// A text of your own; the service need not return it.
    public var clientData: String?
    /// Whether the device must not be paired with anyone else in the organisation; no if not
    /// given.
    public var validateUniqueDevice: Bool?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        kind: DirectDeviceType,
        pairingData: Secret,
        clientData: String? = nil,
        validateUniqueDevice: Bool? = nil
    ) {
        self.username = username
        self.kind = kind
        self.pairingData = pairingData
        self.clientData = clientData
        self.validateUniqueDevice = validateUniqueDevice
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.kind = try members.decode(DirectDeviceType.self, forKey: "kind")
        self.pairingData = try members.decode(Secret.self, forKey: "pairingData")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.validateUniqueDevice = try members.decodeIfPresent(Bool.self, forKey: "validateUniqueDevice")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encode(kind, forKey: "kind")
        try members.encode(pairingData, forKey: "pairingData")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(validateUniqueDevice, forKey: "validateUniqueDevice")
    }
}

extension OfflinePairing: Printed {
    public var shown: Shown {
        Shown("OfflinePairing")
            .personal("username", username)
            .plain("kind", kind)
            .secret("pairingData", pairingData)
            .plain("clientData", clientData)
            .plain("validateUniqueDevice", validateUniqueDevice)
    }
}

/// Pairs a user with the YubiKey that made an OTP.
///
/// It burns the OTP: it is sent once.
/// Source: the vendor's page, "PairYubiKey".
public struct PairYubiKey: Sendable, Hashable, Codable {
    /// The OTP that the YubiKey typed: 44 characters of modhex in lower case.
    public var otp: Secret
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?
    /// Whether the YubiKey must not be paired with anyone else in the organisation; no if not
    /// given.
    public var validateUniqueDevice: Bool?

    /// A request, or a part of one, of these members.
    public init(username: String, otp: Secret, clientData: String? = nil, validateUniqueDevice: Bool? = nil) {
        self.username = username
        self.otp = otp
        self.clientData = clientData
        self.validateUniqueDevice = validateUniqueDevice
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.otp = try members.decode(Secret.self, forKey: "otp")
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
        self.validateUniqueDevice = try members.decodeIfPresent(Bool.self, forKey: "validateUniqueDevice")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(otp, forKey: "otp")
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
        try members.encodeIfPresent(validateUniqueDevice, forKey: "validateUniqueDevice")
    }
}

extension PairYubiKey: Printed {
    public var shown: Shown {
        Shown("PairYubiKey")
            .secret("otp", otp)
            .personal("username", username)
            .plain("clientData", clientData)
            .plain("validateUniqueDevice", validateUniqueDevice)
    }
}

/// Brings an OATH token and the service into step again.
///
/// Two OTPs that follow each other do it at once. With one, the reply asks for the next OTP, to be
/// sent in the session that it names. It burns the OTPs: it is sent once.
/// Source: the vendor's page, "ResyncOathToken".
public struct ResyncOathToken: Sendable, Hashable, Codable {
    /// The serial number of the token. From 1 to 254 characters.
    public var serialNumber: String
    /// One OTP, or two that follow each other, of 6 or 8 digits. From 1 to 2 entries.
    public var otps: [Secret]
    /// Who asks for it; an administrator if not given.
    public var initiatedBy: ResyncInitiator?
    /// The session that the reply before this one named. From 1 to 1024 characters.
    public var sessionId: Secret?
    /// The name of the user who asks: needed for USER, and not allowed otherwise. From 1 to 250
    /// characters.
    public var username: String?
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(
        serialNumber: String,
        otps: [Secret],
        initiatedBy: ResyncInitiator? = nil,
        sessionId: Secret? = nil,
        username: String? = nil,
        clientData: String? = nil
    ) {
        self.serialNumber = serialNumber
        self.otps = otps
        self.initiatedBy = initiatedBy
        self.sessionId = sessionId
        self.username = username
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.serialNumber = try members.decode(String.self, forKey: "serialNumber")
        self.otps = try members.decode([Secret].self, forKey: "otps")
        self.initiatedBy = try members.decodeIfPresent(ResyncInitiator.self, forKey: "initiatedBy")
        self.sessionId = try members.decodeIfPresent(Secret.self, forKey: "sessionId")
        self.username = try members.decodeIfPresent(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(serialNumber, forKey: "serialNumber")
        try members.encode(otps, forKey: "otps")
        try members.encodeIfPresent(initiatedBy, forKey: "initiatedBy")
        try members.encodeIfPresent(sessionId, forKey: "sessionId")
        try members.encodeIfPresent(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension ResyncOathToken: Printed {
    public var shown: Shown {
        Shown("ResyncOathToken")
            .plain("serialNumber", serialNumber)
            .secret("otps", otps)
            .plain("initiatedBy", initiatedBy)
            .secret("sessionId", sessionId)
            .personal("username", username)
            .plain("clientData", clientData)
    }
}

/// Begins a job that adds OATH tokens to the organisation.
///
/// GetJobStatus tells how it ends.
/// Source: the newer edition of the vendor's page, "CreateOrgTokens".
public struct CreateOrgTokens: Sendable, Hashable, Codable {
    /// The alias of the organisation; the one that calls if not given. From 1 to 250
    /// characters.
    public var orgAlias: String?
    /// The tokens. From 1 to 10000 entries.
    public var tokens: [OathToken]
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(tokens: [OathToken], orgAlias: String? = nil, clientData: String? = nil) {
        self.tokens = tokens
        self.orgAlias = orgAlias
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.orgAlias = try members.decodeIfPresent(String.self, forKey: "orgAlias")
        self.tokens = try members.decode([OathToken].self, forKey: "tokens")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(orgAlias, forKey: "orgAlias")
        try members.encode(tokens, forKey: "tokens")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension CreateOrgTokens: Printed {
    public var shown: Shown {
        Shown("CreateOrgTokens")
            .plain("orgAlias", orgAlias)
            .plain("tokens", tokens)
            .plain("clientData", clientData)
    }
}

/// Begins a job that removes OATH tokens from the organisation.
///
/// GetJobStatus tells how it ends. A job that meets a token that is paired fails, unless tokens are to
/// be unpaired before.
/// Source: the newer edition of the vendor's page, "RevokeOrgTokens".
public struct RevokeOrgTokens: Sendable, Hashable, Codable {
    /// The alias of the organisation; the one that calls if not given. From 1 to 250
    /// characters.
    public var orgAlias: String?
    /// The serial numbers of the tokens. From 1 to 10000 entries.
    public var serialNumbers: [String]
    /// Whether tokens are unpaired from their users first; no if not given.
    public var unpairBeforeDelete: Bool?
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(
        serialNumbers: [String],
        orgAlias: String? = nil,
        unpairBeforeDelete: Bool? = nil,
        clientData: String? = nil
    ) {
        self.serialNumbers = serialNumbers
        self.orgAlias = orgAlias
        self.unpairBeforeDelete = unpairBeforeDelete
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.orgAlias = try members.decodeIfPresent(String.self, forKey: "orgAlias")
        self.serialNumbers = try members.decode([String].self, forKey: "serialNumbers")
        self.unpairBeforeDelete = try members.decodeIfPresent(Bool.self, forKey: "unpairBeforeDelete")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(orgAlias, forKey: "orgAlias")
        try members.encode(serialNumbers, forKey: "serialNumbers")
        try members.encodeIfPresent(unpairBeforeDelete, forKey: "unpairBeforeDelete")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension RevokeOrgTokens: Printed {
    public var shown: Shown {
        Shown("RevokeOrgTokens")
            .plain("orgAlias", orgAlias)
            .plain("serialNumbers", serialNumbers)
            .plain("unpairBeforeDelete", unpairBeforeDelete)
            .plain("clientData", clientData)
    }
}

/// Unpairs one device from a user.
///
/// When a repetition is refused, the user's details are read: a device that is not there counts as
/// done, if the first request may have been carried out.
/// Source: the vendor's page, "UnpairDevice".
public struct UnpairDevice: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// The device's id, as GetUserDetails tells it.
    public var deviceId: DeviceId
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, deviceId: DeviceId, clientData: String? = nil) {
        self.username = username
        self.deviceId = deviceId
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.deviceId = try members.decode(DeviceId.self, forKey: "deviceId")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encode(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension UnpairDevice: Printed {
    public var shown: Shown {
        Shown("UnpairDevice")
            .personal("username", username)
            .plain("deviceId", deviceId)
            .plain("clientData", clientData)
    }
}

/// Unpairs **every** device from a user, who cannot authenticate until another is paired.
///
/// A late repetition would take a new device away: it is sent once.
/// Source: the vendor's page, "UnpairDevice" without a device's id.
public struct UnpairAllDevices: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, clientData: String? = nil) {
        self.username = username
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension UnpairAllDevices: Printed {
    public var shown: Shown {
        Shown("UnpairAllDevices")
            .personal("username", username)
            .plain("clientData", clientData)
    }
}

/// Makes a device the primary one, names it, or gives it a place among the user's devices.
public struct UpdateDeviceAttributes: Sendable, Hashable, Codable {
    /// What is set.
    public var attribute: DeviceAttributeName
    /// For SET_PRIMARY `true`; for NICKNAME what the user calls the device; for ORDER its
    /// place, from 1 to the number of the user's devices. From 1 to 250 characters.
    public var value: String
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// The device's id, as GetUserDetails tells it.
    public var deviceId: DeviceId
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        deviceId: DeviceId,
        attribute: DeviceAttributeName,
        value: String,
        clientData: String? = nil
    ) {
        self.username = username
        self.deviceId = deviceId
        self.attribute = attribute
        self.value = value
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.attribute = try members.decode(DeviceAttributeName.self, forKey: "attribute")
        self.value = try members.decode(String.self, forKey: "value")
        self.username = try members.decode(String.self, forKey: "username")
        self.deviceId = try members.decode(DeviceId.self, forKey: "deviceId")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(attribute, forKey: "attribute")
        try members.encode(value, forKey: "value")
        try members.encode(username, forKey: "username")
        try members.encode(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension UpdateDeviceAttributes: Printed {
    public var shown: Shown {
        Shown("UpdateDeviceAttributes")
            .plain("attribute", attribute)
            .personal("value", value)
            .personal("username", username)
            .plain("deviceId", deviceId)
            .plain("clientData", clientData)
    }
}

/// Mints the secret that an authenticator app makes its OTPs from.
///
/// Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
/// directory or login session, never from the form that asks to enrol.
/// Source: the vendor's page, "AuthenticatorAppStartPairing".
public struct AuthenticatorAppStartPairing: Sendable, Hashable, Codable {
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// How the app makes its OTPs. Default: `TOTP`.
    public var pairingType: AuthenticatorAppPairingType?
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(username: String, pairingType: AuthenticatorAppPairingType? = nil, clientData: String? = nil) {
        self.username = username
        self.pairingType = pairingType
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.pairingType = try members.decodeIfPresent(AuthenticatorAppPairingType.self, forKey: "pairingType")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(pairingType, forKey: "pairingType")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension AuthenticatorAppStartPairing: Printed {
    public var shown: Shown {
        Shown("AuthenticatorAppStartPairing")
            .personal("username", username)
            .plain("pairingType", pairingType)
            .plain("clientData", clientData)
    }
}

/// Completes a pairing with the OTP that the authenticator app shows.
///
/// It burns the OTP: it is sent once.
/// Source: the vendor's page, "AuthenticatorAppFinishPairing".
public struct AuthenticatorAppFinishPairing: Sendable, Hashable, Codable {
    /// The session of AuthenticatorAppStartPairing. From 1 to 1024 characters.
    public var sessionId: Secret
    /// The OTP: digits without blanks, leading zeros kept. From 1 to 40 characters.
    public var otp: Secret
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(sessionId: Secret, otp: Secret, clientData: String? = nil) {
        self.sessionId = sessionId
        self.otp = otp
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sessionId = try members.decode(Secret.self, forKey: "sessionId")
        self.otp = try members.decode(Secret.self, forKey: "otp")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(sessionId, forKey: "sessionId")
        try members.encode(otp, forKey: "otp")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension AuthenticatorAppFinishPairing: Printed {
    public var shown: Shown {
        Shown("AuthenticatorAppFinishPairing")
            .secret("sessionId", sessionId)
            .secret("otp", otp)
            .plain("clientData", clientData)
    }
}

/// Begins the pairing of a security key or of the biometrics of a computer or phone.
///
/// The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
/// your directory or login session, never from the form that asks to enrol.
/// Source: the vendor's page, "WebAuthnStartPairing".
public struct WebAuthnStartPairing: Sendable, Hashable, Codable {
    /// The relying party's id: your domain, such as `example.com`. Authentication needs the
    /// same. From 1 to 253 characters.
    public var relyingPartyId: String
    /// The relying party's name, as people know it. From 1 to 250 characters.
    public var relyingPartyName: String
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// What is paired.
    public var kind: WebAuthnType
    /// The name that the choice of accounts shows; the device's own way if not given. From 1 to
    /// 100 characters.
    public var name: String?
    /// The longer name that the choice of accounts shows; the device's own way if not given.
    /// From 1 to 100 characters.
    public var displayName: String?
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        relyingPartyId: String,
        relyingPartyName: String,
        kind: WebAuthnType,
        name: String? = nil,
        displayName: String? = nil,
        clientData: String? = nil
    ) {
        self.username = username
        self.relyingPartyId = relyingPartyId
        self.relyingPartyName = relyingPartyName
        self.kind = kind
        self.name = name
        self.displayName = displayName
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.relyingPartyId = try members.decode(String.self, forKey: "relyingPartyId")
        self.relyingPartyName = try members.decode(String.self, forKey: "relyingPartyName")
        self.username = try members.decode(String.self, forKey: "username")
        self.kind = try members.decode(WebAuthnType.self, forKey: "kind")
        self.name = try members.decodeIfPresent(String.self, forKey: "name")
        self.displayName = try members.decodeIfPresent(String.self, forKey: "displayName")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(relyingPartyId, forKey: "relyingPartyId")
        try members.encode(relyingPartyName, forKey: "relyingPartyName")
        try members.encode(username, forKey: "username")
        try members.encode(kind, forKey: "kind")
        try members.encodeIfPresent(name, forKey: "name")
        try members.encodeIfPresent(displayName, forKey: "displayName")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension WebAuthnStartPairing: Printed {
    public var shown: Shown {
        Shown("WebAuthnStartPairing")
            .plain("relyingPartyId", relyingPartyId)
            .plain("relyingPartyName", relyingPartyName)
            .personal("username", username)
            .plain("kind", kind)
            .personal("name", name)
            .personal("displayName", displayName)
            .plain("clientData", clientData)
    }
}

/// Completes the pairing with the credential that the browser made.
///
/// It burns the credential: it is sent once. Check the credential against your relying party and the
/// challenge first; `pingpair::webauthn` does.
/// Source: the vendor's page, "WebAuthnFinishPairing".
public struct WebAuthnFinishPairing: Sendable, Hashable, Codable {
    /// The relying party's id that the pairing began with. From 1 to 253 characters.
    public var relyingPartyId: String
    /// The session of WebAuthnStartPairing. From 1 to 1024 characters.
    public var sessionId: Secret
    /// The user's name. From 1 to 250 characters.
    public var username: String
    /// The origin of your own page, such as `https://login.example.com`: from your
    /// configuration, never from the browser's request. From 1 to 512 characters.
    public var origin: String
    /// The credential in the service's form. From 1 to 524288 characters.
    public var credential: Secret
    /// A text of your own; the service need not return it.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(
        username: String,
        relyingPartyId: String,
        sessionId: Secret,
        origin: String,
        credential: Secret,
        clientData: String? = nil
    ) {
        self.username = username
        self.relyingPartyId = relyingPartyId
        self.sessionId = sessionId
        self.origin = origin
        self.credential = credential
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.relyingPartyId = try members.decode(String.self, forKey: "relyingPartyId")
        self.sessionId = try members.decode(Secret.self, forKey: "sessionId")
        self.username = try members.decode(String.self, forKey: "username")
        self.origin = try members.decode(String.self, forKey: "origin")
        self.credential = try members.decode(Secret.self, forKey: "credential")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(relyingPartyId, forKey: "relyingPartyId")
        try members.encode(sessionId, forKey: "sessionId")
        try members.encode(username, forKey: "username")
        try members.encode(origin, forKey: "origin")
        try members.encode(credential, forKey: "credential")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension WebAuthnFinishPairing: Printed {
    public var shown: Shown {
        Shown("WebAuthnFinishPairing")
            .plain("relyingPartyId", relyingPartyId)
            .secret("sessionId", sessionId)
            .personal("username", username)
            .plain("origin", origin)
            .secret("credential", credential)
            .plain("clientData", clientData)
    }
}

/// Begins a job.
///
/// Source: the vendor's page, "CreateJob".
public struct CreateJob: Sendable, Hashable, Codable {
    /// What the job does. Default: `USER_REPORTS`.
    public var jobType: JobType?
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(jobType: JobType? = nil, clientData: String? = nil) {
        self.jobType = jobType
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.jobType = try members.decodeIfPresent(JobType.self, forKey: "jobType")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(jobType, forKey: "jobType")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension CreateJob: Printed {
    public var shown: Shown {
        Shown("CreateJob")
            .plain("jobType", jobType)
            .plain("clientData", clientData)
    }
}

/// Reads how far a job has come.
///
/// Source: the vendor's page, "GetJobStatus".
public struct GetJobStatus: Sendable, Hashable, Codable {
    /// The job's token. From 1 to 1024 characters.
    public var jobToken: String
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(jobToken: String, clientData: String? = nil) {
        self.jobToken = jobToken
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.jobToken = try members.decode(String.self, forKey: "jobToken")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(jobToken, forKey: "jobToken")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension GetJobStatus: Printed {
    public var shown: Shown {
        Shown("GetJobStatus")
            .plain("jobToken", jobToken)
            .plain("clientData", clientData)
    }
}

/// Reads how far several jobs have come.
///
/// Source: the vendor's page, "GetBulkJobStatus".
public struct GetBulkJobStatus: Sendable, Hashable, Codable {
    /// The jobs' tokens. From 1 to 1000 entries.
    public var jobTokens: [String]
    /// A text of your own that comes back unchanged.
    public var clientData: String?

    /// A request, or a part of one, of these members.
    public init(jobTokens: [String], clientData: String? = nil) {
        self.jobTokens = jobTokens
        self.clientData = clientData
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.jobTokens = try members.decode([String].self, forKey: "jobTokens")
        self.clientData = try members.decodeIfPresent(String.self, forKey: "clientData")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(jobTokens, forKey: "jobTokens")
        try members.encodeIfPresent(clientData, forKey: "clientData")
    }
}

extension GetBulkJobStatus: Printed {
    public var shown: Shown {
        Shown("GetBulkJobStatus")
            .plain("jobTokens", jobTokens)
            .plain("clientData", clientData)
    }
}

/// Creates a device of a user, which is paired once it is activated.
///
/// SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
/// `secret`, `keyUri` and the credential options of the reply hold is told once. A device that is not
/// activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
/// CreatePairingKey instead.
/// Source: the vendor's page "Create MFA User Device".
public struct CreateDevice: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The type of the device.
    public var kind: MfaDeviceType
    /// The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`. From 1 to 32
    /// characters.
    public var phone: String?
    /// What is dialled after a call was answered, of VOICE; the client must allow it. From 1 to
    /// 32 characters.
    public var `extension`: String?
    /// The e-mail address of EMAIL. From 3 to 254 characters.
    public var email: String?
    /// The serial number of OATH_TOKEN; the token must be known to the environment. From 1 to
    /// 250 characters.
    public var serialNumber: String?
    /// What the user calls the device. From 1 to 100 characters.
    public var nickname: String?
    /// The domain that a FIDO2 credential is for. For PingID Desktop it takes the place of the
    /// policy's. From 1 to 253 characters.
    public var rpId: String?
    /// What users are shown for that domain. From 1 to 250 characters.
    public var rpName: String?
    /// The MFA policy that decides; the environment's own one if not given.
    public var policyId: String?
    /// The language of the message that carries the OTP, such as `en`. From 1 to 35 characters.
    public var templateLocale: String?
    /// The variant of that message. From 1 to 100 characters.
    public var templateVariant: String?
    /// What the variables of that message stand for, by name.
    public var templateVariables: [String: String]?
    /// Whether the OTP comes back in the reply instead of being sent: for tests against a
    /// tenant.
    public var testMode: Bool?
    /// Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has proven to
    /// have. Default: `ACTIVATION_REQUIRED`.
    public var status: MfaDeviceStatus?

    /// A request, or a part of one, of these members.
    public init(
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
        status: MfaDeviceStatus? = nil
    ) {
        self.userId = userId
        self.kind = kind
        self.phone = phone
        self.extension = `extension`
        self.email = email
        self.serialNumber = serialNumber
        self.nickname = nickname
        self.rpId = rpId
        self.rpName = rpName
        self.policyId = policyId
        self.templateLocale = templateLocale
        self.templateVariant = templateVariant
        self.templateVariables = templateVariables
        self.testMode = testMode
        self.status = status
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.kind = try members.decode(MfaDeviceType.self, forKey: "kind")
        self.phone = try members.decodeIfPresent(String.self, forKey: "phone")
        self.extension = try members.decodeIfPresent(String.self, forKey: "extension")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.serialNumber = try members.decodeIfPresent(String.self, forKey: "serialNumber")
        self.nickname = try members.decodeIfPresent(String.self, forKey: "nickname")
        self.rpId = try members.decodeIfPresent(String.self, forKey: "rpId")
        self.rpName = try members.decodeIfPresent(String.self, forKey: "rpName")
        self.policyId = try members.decodeIfPresent(String.self, forKey: "policyId")
        self.templateLocale = try members.decodeIfPresent(String.self, forKey: "templateLocale")
        self.templateVariant = try members.decodeIfPresent(String.self, forKey: "templateVariant")
        self.templateVariables = try members.decodeIfPresent([String: String].self, forKey: "templateVariables")
        self.testMode = try members.decodeIfPresent(Bool.self, forKey: "testMode")
        self.status = try members.decodeIfPresent(MfaDeviceStatus.self, forKey: "status")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(kind, forKey: "kind")
        try members.encodeIfPresent(phone, forKey: "phone")
        try members.encodeIfPresent(`extension`, forKey: "extension")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encodeIfPresent(serialNumber, forKey: "serialNumber")
        try members.encodeIfPresent(nickname, forKey: "nickname")
        try members.encodeIfPresent(rpId, forKey: "rpId")
        try members.encodeIfPresent(rpName, forKey: "rpName")
        try members.encodeIfPresent(policyId, forKey: "policyId")
        try members.encodeIfPresent(templateLocale, forKey: "templateLocale")
        try members.encodeIfPresent(templateVariant, forKey: "templateVariant")
        try members.encodeIfPresent(templateVariables, forKey: "templateVariables")
        try members.encodeIfPresent(testMode, forKey: "testMode")
        try members.encodeIfPresent(status, forKey: "status")
    }
}

extension CreateDevice: Printed {
    public var shown: Shown {
        Shown("CreateDevice")
            .plain("userId", userId)
            .plain("kind", kind)
            .personal("phone", phone)
            .plain("extension", `extension`)
            .personal("email", email)
            .plain("serialNumber", serialNumber)
            .personal("nickname", nickname)
            .plain("rpId", rpId)
            .plain("rpName", rpName)
            .plain("policyId", policyId)
            .plain("templateLocale", templateLocale)
            .plain("templateVariant", templateVariant)
            .plain("templateVariables", templateVariables)
            .plain("testMode", testMode)
            .plain("status", status)
    }
}

/// Activates a device: by the OTP that the user received or that the token shows, by the attestation of
/// PingID Desktop, or by a FIDO2 credential with its origin.
///
/// It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
/// next OTP where `oathResync` is true.
/// Source: the vendor's pages "Activate MFA User Device".
public struct ActivateDevice: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String
    /// The OTP: digits, leading zeros kept. From 4 to 10 characters.
    public var otp: Secret?
    /// Whether an OATH token that is out of step is brought in step by a second OTP.
    public var oathResync: Bool?
    /// The origin of the page that made a FIDO2 credential, as its own client data names it.
    /// From 1 to 300 characters.
    public var origin: String?
    /// The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON text. From 1
    /// to 65536 characters.
    public var attestation: Secret?

    /// A request, or a part of one, of these members.
    public init(
        userId: String,
        deviceId: String,
        otp: Secret? = nil,
        oathResync: Bool? = nil,
        origin: String? = nil,
        attestation: Secret? = nil
    ) {
        self.userId = userId
        self.deviceId = deviceId
        self.otp = otp
        self.oathResync = oathResync
        self.origin = origin
        self.attestation = attestation
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
        self.otp = try members.decodeIfPresent(Secret.self, forKey: "otp")
        self.oathResync = try members.decodeIfPresent(Bool.self, forKey: "oathResync")
        self.origin = try members.decodeIfPresent(String.self, forKey: "origin")
        self.attestation = try members.decodeIfPresent(Secret.self, forKey: "attestation")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(otp, forKey: "otp")
        try members.encodeIfPresent(oathResync, forKey: "oathResync")
        try members.encodeIfPresent(origin, forKey: "origin")
        try members.encodeIfPresent(attestation, forKey: "attestation")
    }
}

extension ActivateDevice: Printed {
    public var shown: Shown {
        Shown("ActivateDevice")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
            .secret("otp", otp)
            .plain("oathResync", oathResync)
            .plain("origin", origin)
            .secret("attestation", attestation)
    }
}

/// Sends the OTP for the activation of a device again.
///
/// It reaches a person, and may cost money: it is sent once.
/// Source: the vendor's page "Resend Pairing OTP".
public struct SendActivationCode: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceId: String) {
        self.userId = userId
        self.deviceId = deviceId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
    }
}

extension SendActivationCode: Printed {
    public var shown: Shown {
        Shown("SendActivationCode")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
    }
}

/// Reads a device.
///
/// Source: the vendor's page "Read One MFA User Device".
public struct ReadDevice: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceId: String) {
        self.userId = userId
        self.deviceId = deviceId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
    }
}

extension ReadDevice: Printed {
    public var shown: Shown {
        Shown("ReadDevice")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
    }
}

/// Reads the devices of a user.
///
/// Source: the vendor's page "Read All MFA User Devices".
public struct ListDevices: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not given.
    /// From 1 to 1024 characters.
    public var filter: String?
    /// `order` for the order that the user gave them. From 1 to 100 characters.
    public var expand: String?

    /// A request, or a part of one, of these members.
    public init(userId: String, filter: String? = nil, expand: String? = nil) {
        self.userId = userId
        self.filter = filter
        self.expand = expand
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.filter = try members.decodeIfPresent(String.self, forKey: "filter")
        self.expand = try members.decodeIfPresent(String.self, forKey: "expand")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encodeIfPresent(filter, forKey: "filter")
        try members.encodeIfPresent(expand, forKey: "expand")
    }
}

extension ListDevices: Printed {
    public var shown: Shown {
        Shown("ListDevices")
            .plain("userId", userId)
            .plain("filter", filter)
            .plain("expand", expand)
    }
}

/// Removes a device from a user.
///
/// Source: the vendor's page "Delete MFA User Device".
public struct DeleteDevice: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceId: String) {
        self.userId = userId
        self.deviceId = deviceId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
    }
}

extension DeleteDevice: Printed {
    public var shown: Shown {
        Shown("DeleteDevice")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
    }
}

/// Blocks a device: the user cannot authenticate with it until it is unblocked.
///
/// Source: the vendor's page "Block MFA User Device".
public struct BlockDevice: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceId: String) {
        self.userId = userId
        self.deviceId = deviceId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
    }
}

extension BlockDevice: Printed {
    public var shown: Shown {
        Shown("BlockDevice")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
    }
}

/// Unblocks a device.
///
/// Source: the vendor's page "Unblock MFA User Device".
public struct UnblockDevice: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceId: String) {
        self.userId = userId
        self.deviceId = deviceId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
    }
}

extension UnblockDevice: Printed {
    public var shown: Shown {
        Shown("UnblockDevice")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
    }
}

/// Names a device. An empty name takes it away.
///
/// Source: the vendor's page "Update MFA User Device Nickname".
public struct SetDeviceNickname: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The device's id.
    public var deviceId: String
    /// What the user calls the device. From 0 to 100 characters.
    public var nickname: String

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceId: String, nickname: String) {
        self.userId = userId
        self.deviceId = deviceId
        self.nickname = nickname
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceId = try members.decode(String.self, forKey: "deviceId")
        self.nickname = try members.decode(String.self, forKey: "nickname")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceId, forKey: "deviceId")
        try members.encode(nickname, forKey: "nickname")
    }
}

extension SetDeviceNickname: Printed {
    public var shown: Shown {
        Shown("SetDeviceNickname")
            .plain("userId", userId)
            .plain("deviceId", deviceId)
            .personal("nickname", nickname)
    }
}

/// Orders the devices of a user; the first is tried first.
///
/// Source: the vendor's page "Set MFA User Device Order".
public struct SetDeviceOrder: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The ids of the devices, in their order. From 1 to 15 entries.
    public var deviceIds: [String]

    /// A request, or a part of one, of these members.
    public init(userId: String, deviceIds: [String]) {
        self.userId = userId
        self.deviceIds = deviceIds
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.deviceIds = try members.decode([String].self, forKey: "deviceIds")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(deviceIds, forKey: "deviceIds")
    }
}

extension SetDeviceOrder: Printed {
    public var shown: Shown {
        Shown("SetDeviceOrder")
            .plain("userId", userId)
            .plain("deviceIds", deviceIds)
    }
}

/// Takes the order of a user's devices away.
///
/// Source: the vendor's page "Remove MFA User Device Order".
public struct RemoveDeviceOrder: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String

    /// A request, or a part of one, of these members.
    public init(userId: String) {
        self.userId = userId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
    }
}

extension RemoveDeviceOrder: Printed {
    public var shown: Shown {
        Shown("RemoveDeviceOrder")
            .plain("userId", userId)
    }
}

/// Creates a key that a phone with PingOne's SDK pairs itself by.
///
/// Whoever has the key pairs their own phone. It lives for 10 minutes unless the policy says otherwise,
/// and a user has 20 valid ones at most: it is sent once.
/// Source: the vendor's page "Create MFA Pairing Key".
public struct CreatePairingKey: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The ids of the native applications that may take it; all of the environment's if none
    /// are given. From 0 to 20 entries. Default: `[]`.
    public var applicationIds: [String]?
    /// The MFA policy that decides; the environment's own one if not given.
    public var policyId: String?

    /// A request, or a part of one, of these members.
    public init(userId: String, applicationIds: [String]? = nil, policyId: String? = nil) {
        self.userId = userId
        self.applicationIds = applicationIds
        self.policyId = policyId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.applicationIds = try members.decodeIfPresent([String].self, forKey: "applicationIds")
        self.policyId = try members.decodeIfPresent(String.self, forKey: "policyId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encodeIfPresent(applicationIds, forKey: "applicationIds")
        try members.encodeIfPresent(policyId, forKey: "policyId")
    }
}

extension CreatePairingKey: Printed {
    public var shown: Shown {
        Shown("CreatePairingKey")
            .plain("userId", userId)
            .plain("applicationIds", applicationIds)
            .plain("policyId", policyId)
    }
}

/// Reads a pairing key: whether a phone has taken it.
///
/// Source: the vendor's page "Read One MFA Pairing Key".
public struct ReadPairingKey: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The key's id.
    public var pairingKeyId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, pairingKeyId: String) {
        self.userId = userId
        self.pairingKeyId = pairingKeyId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.pairingKeyId = try members.decode(String.self, forKey: "pairingKeyId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(pairingKeyId, forKey: "pairingKeyId")
    }
}

extension ReadPairingKey: Printed {
    public var shown: Shown {
        Shown("ReadPairingKey")
            .plain("userId", userId)
            .plain("pairingKeyId", pairingKeyId)
    }
}

/// Reads the pairing keys of a user.
///
/// Source: the vendor's page "Read All MFA Pairing Keys".
public struct ListPairingKeys: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String

    /// A request, or a part of one, of these members.
    public init(userId: String) {
        self.userId = userId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
    }
}

extension ListPairingKeys: Printed {
    public var shown: Shown {
        Shown("ListPairingKeys")
            .plain("userId", userId)
    }
}

/// Removes a pairing key, so that no phone can take it any more.
///
/// Source: the vendor's page "Delete MFA Pairing Key".
public struct DeletePairingKey: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// The key's id.
    public var pairingKeyId: String

    /// A request, or a part of one, of these members.
    public init(userId: String, pairingKeyId: String) {
        self.userId = userId
        self.pairingKeyId = pairingKeyId
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.pairingKeyId = try members.decode(String.self, forKey: "pairingKeyId")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(pairingKeyId, forKey: "pairingKeyId")
    }
}

extension DeletePairingKey: Printed {
    public var shown: Shown {
        Shown("DeletePairingKey")
            .plain("userId", userId)
            .plain("pairingKeyId", pairingKeyId)
    }
}

/// Sets whether a user authenticates with a second factor. A new user does not.
///
/// Source: the vendor's page "Update User MFA Enabled".
public struct SetMfaEnabled: Sendable, Hashable, Codable {
    /// The user's id.
    public var userId: String
    /// Whether the user does.
    public var mfaEnabled: Bool

    /// A request, or a part of one, of these members.
    public init(userId: String, mfaEnabled: Bool) {
        self.userId = userId
        self.mfaEnabled = mfaEnabled
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.userId = try members.decode(String.self, forKey: "userId")
        self.mfaEnabled = try members.decode(Bool.self, forKey: "mfaEnabled")
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(userId, forKey: "userId")
        try members.encode(mfaEnabled, forKey: "mfaEnabled")
    }
}

extension SetMfaEnabled: Printed {
    public var shown: Shown {
        Shown("SetMfaEnabled")
            .plain("userId", userId)
            .plain("mfaEnabled", mfaEnabled)
    }
}

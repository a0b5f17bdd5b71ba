// Written by `make generate`; change the declarations below core/src/pingid instead.

import Foundation

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
public struct Device: Sendable, Hashable, Codable {
    /// The device's id.
    public var id: DeviceId
    /// The type of the device, such as `iPhone`.
    public var kind: DeviceType?
    /// Whether the device is the user's primary one.
    public var role: DeviceRole?
    /// The id that WebAuthn operations name the device by.
    public var deviceUuid: String?
    /// What the user calls the device.
    public var nickname: String?
    /// Model, serial number, phone number, e-mail address or platform, by the device's type.
    public var displayId: String?
    /// Manufacturer and model.
    public var model: String?
    /// The version of the operating system.
    public var osVersion: String?
    /// The version of the PingID app on the device.
    public var appVersion: String?
    /// When the device was paired: a text in U.S. MST (UTC−7 all year).
    public var enrolled: MountainTime?
    /// The e-mail address that receives OTPs, for e-mail authentication.
    public var email: String?
    /// The country code of the phone number, for SMS and voice.
    public var countryCode: String?
    /// The phone number.
    public var phoneNumber: String?
    /// Whether the service can push to the device.
    public var pushEnabled: Bool?
    /// Whether an Apple Watch goes with the device.
    public var hasWatch: Bool?
    /// How often the user may still ask for an OTP today and use it; set back daily.
    public var availableClaimedSms: Int?
    /// How often the user may still ask for an OTP today without using it; set back daily.
    public var availableNotClaimedSms: Int?
    /// Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
    public var sentClaimedSms: Int?
    /// Deprecated by the service: OTPs asked for and not used today; −1 where it no longer
    /// counts.
    public var sentNotClaimedSms: Int?
    /// The serial number of an OATH token.
    public var oathSerialNumber: String?
    /// The type of an OATH token.
    public var oathTokenType: OathTokenType?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        id: DeviceId,
        kind: DeviceType? = nil,
        role: DeviceRole? = nil,
        deviceUuid: String? = nil,
        nickname: String? = nil,
        displayId: String? = nil,
        model: String? = nil,
        osVersion: String? = nil,
        appVersion: String? = nil,
        enrolled: MountainTime? = nil,
        email: String? = nil,
        countryCode: String? = nil,
        phoneNumber: String? = nil,
        pushEnabled: Bool? = nil,
        hasWatch: Bool? = nil,
        availableClaimedSms: Int? = nil,
        availableNotClaimedSms: Int? = nil,
        sentClaimedSms: Int? = nil,
        sentNotClaimedSms: Int? = nil,
        oathSerialNumber: String? = nil,
        oathTokenType: OathTokenType? = nil,
        extra: Extra = [:]
    ) {
        self.id = id
        self.kind = kind
        self.role = role
        self.deviceUuid = deviceUuid
        self.nickname = nickname
        self.displayId = displayId
        self.model = model
        self.osVersion = osVersion
        self.appVersion = appVersion
        self.enrolled = enrolled
        self.email = email
        self.countryCode = countryCode
        self.phoneNumber = phoneNumber
        self.pushEnabled = pushEnabled
        self.hasWatch = hasWatch
        self.availableClaimedSms = availableClaimedSms
        self.availableNotClaimedSms = availableNotClaimedSms
        self.sentClaimedSms = sentClaimedSms
        self.sentNotClaimedSms = sentNotClaimedSms
        self.oathSerialNumber = oathSerialNumber
        self.oathTokenType = oathTokenType
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decode(DeviceId.self, forKey: "id")
        self.kind = try members.decodeIfPresent(DeviceType.self, forKey: "kind")
        self.role = try members.decodeIfPresent(DeviceRole.self, forKey: "role")
        self.deviceUuid = try members.decodeIfPresent(String.self, forKey: "deviceUuid")
        self.nickname = try members.decodeIfPresent(String.self, forKey: "nickname")
        self.displayId = try members.decodeIfPresent(String.self, forKey: "displayId")
        self.model = try members.decodeIfPresent(String.self, forKey: "model")
        self.osVersion = try members.decodeIfPresent(String.self, forKey: "osVersion")
        self.appVersion = try members.decodeIfPresent(String.self, forKey: "appVersion")
        self.enrolled = try members.decodeIfPresent(MountainTime.self, forKey: "enrolled")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.countryCode = try members.decodeIfPresent(String.self, forKey: "countryCode")
        self.phoneNumber = try members.decodeIfPresent(String.self, forKey: "phoneNumber")
        self.pushEnabled = try members.decodeIfPresent(Bool.self, forKey: "pushEnabled")
        self.hasWatch = try members.decodeIfPresent(Bool.self, forKey: "hasWatch")
        self.availableClaimedSms = try members.decodeIfPresent(Int.self, forKey: "availableClaimedSms")
        self.availableNotClaimedSms = try members.decodeIfPresent(Int.self, forKey: "availableNotClaimedSms")
        self.sentClaimedSms = try members.decodeIfPresent(Int.self, forKey: "sentClaimedSms")
        self.sentNotClaimedSms = try members.decodeIfPresent(Int.self, forKey: "sentNotClaimedSms")
        self.oathSerialNumber = try members.decodeIfPresent(String.self, forKey: "oathSerialNumber")
        self.oathTokenType = try members.decodeIfPresent(OathTokenType.self, forKey: "oathTokenType")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(id, forKey: "id")
        try members.encodeIfPresent(kind, forKey: "kind")
        try members.encodeIfPresent(role, forKey: "role")
        try members.encodeIfPresent(deviceUuid, forKey: "deviceUuid")
        try members.encodeIfPresent(nickname, forKey: "nickname")
        try members.encodeIfPresent(displayId, forKey: "displayId")
        try members.encodeIfPresent(model, forKey: "model")
        try members.encodeIfPresent(osVersion, forKey: "osVersion")
        try members.encodeIfPresent(appVersion, forKey: "appVersion")
        try members.encodeIfPresent(enrolled, forKey: "enrolled")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encodeIfPresent(countryCode, forKey: "countryCode")
        try members.encodeIfPresent(phoneNumber, forKey: "phoneNumber")
        try members.encodeIfPresent(pushEnabled, forKey: "pushEnabled")
        try members.encodeIfPresent(hasWatch, forKey: "hasWatch")
        try members.encodeIfPresent(availableClaimedSms, forKey: "availableClaimedSms")
        try members.encodeIfPresent(availableNotClaimedSms, forKey: "availableNotClaimedSms")
        try members.encodeIfPresent(sentClaimedSms, forKey: "sentClaimedSms")
        try members.encodeIfPresent(sentNotClaimedSms, forKey: "sentNotClaimedSms")
        try members.encodeIfPresent(oathSerialNumber, forKey: "oathSerialNumber")
        try members.encodeIfPresent(oathTokenType, forKey: "oathTokenType")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension Device: Printed {
    public var shown: Shown {
        Shown("Device")
            .plain("id", id)
            .plain("kind", kind)
            .plain("role", role)
            .plain("deviceUuid", deviceUuid)
            .personal("nickname", nickname)
            .personal("displayId", displayId)
            .plain("model", model)
            .plain("osVersion", osVersion)
            .plain("appVersion", appVersion)
            .plain("enrolled", enrolled)
            .personal("email", email)
            .personal("countryCode", countryCode)
            .personal("phoneNumber", phoneNumber)
            .plain("pushEnabled", pushEnabled)
            .plain("hasWatch", hasWatch)
            .plain("availableClaimedSms", availableClaimedSms)
            .plain("availableNotClaimedSms", availableNotClaimedSms)
            .plain("sentClaimedSms", sentClaimedSms)
            .plain("sentNotClaimedSms", sentNotClaimedSms)
            .plain("oathSerialNumber", oathSerialNumber)
            .plain("oathTokenType", oathTokenType)
            .names("extra", extra)
    }
}

/// An authentication service that a user can reach. Source: the tables `spList`.
public struct Service: Sendable, Hashable, Codable {
    /// The alias, such as `web`, `pingone`, `ssh` or `vpn`.
    public var alias: String
    /// The name.
    public var name: String?
    /// Whether the user can use it.
    public var status: ServiceStatus?
    /// When a bypass of this service ends.
    public var bypassExpiration: Date?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        alias: String,
        name: String? = nil,
        status: ServiceStatus? = nil,
        bypassExpiration: Date? = nil,
        extra: Extra = [:]
    ) {
        self.alias = alias
        self.name = name
        self.status = status
        self.bypassExpiration = bypassExpiration
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.alias = try members.decode(String.self, forKey: "alias")
        self.name = try members.decodeIfPresent(String.self, forKey: "name")
        self.status = try members.decodeIfPresent(ServiceStatus.self, forKey: "status")
        self.bypassExpiration = try members.decodeIfPresent(Milliseconds.self, forKey: "bypassExpiration")?.date
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(alias, forKey: "alias")
        try members.encodeIfPresent(name, forKey: "name")
        try members.encodeIfPresent(status, forKey: "status")
        try members.encodeIfPresent(bypassExpiration.map { Milliseconds($0) }, forKey: "bypassExpiration")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension Service: Printed {
    public var shown: Shown {
        Shown("Service")
            .plain("alias", alias)
            .plain("name", name)
            .plain("status", status)
            .plain("bypassExpiration", bypassExpiration)
            .names("extra", extra)
    }
}

/// What the service knows of a user. Source: the tables `userDetails` of the vendor's page.
public struct UserDetails: Sendable, Hashable, Codable {
    /// The user's name.
    public var username: String
    /// Where the user stands between being added and being paired.
    public var status: UserStatus
    /// Whether the user is an administrator.
    public var role: Role?
    /// The service's own number for the user.
    public var userId: Int?
    /// The user's e-mail address.
    public var email: String?
    /// The user's first name.
    public var firstName: String?
    /// The user's last name.
    public var lastName: String?
    /// The service's key for the user's picture.
    public var picture: String?
    /// Whether an administrator enabled the user, who can then pair a device.
    public var enabled: Bool?
    /// When the user last logged in.
    public var lastLogin: Date?
    /// The default device.
    public var device: Device?
    /// All devices.
    public var devices: [Device]
    /// The authentication services that the user can reach.
    public var services: [Service]
    /// Deprecated by the service: whether the user may log in without a second factor.
    public var inBypass: Bool?
    /// Deprecated by the service: when the bypass ends.
    public var bypassExpiration: Date?
    /// The user's last transactions, as the service gives them.
    public var lastTransactions: [JSONValue]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        username: String,
        status: UserStatus,
        role: Role? = nil,
        userId: Int? = nil,
        email: String? = nil,
        firstName: String? = nil,
        lastName: String? = nil,
        picture: String? = nil,
        enabled: Bool? = nil,
        lastLogin: Date? = nil,
        device: Device? = nil,
        devices: [Device],
        services: [Service],
        inBypass: Bool? = nil,
        bypassExpiration: Date? = nil,
        lastTransactions: [JSONValue],
        extra: Extra = [:]
    ) {
        self.username = username
        self.status = status
        self.role = role
        self.userId = userId
        self.email = email
        self.firstName = firstName
        self.lastName = lastName
        self.picture = picture
        self.enabled = enabled
        self.lastLogin = lastLogin
        self.device = device
        self.devices = devices
        self.services = services
        self.inBypass = inBypass
        self.bypassExpiration = bypassExpiration
        self.lastTransactions = lastTransactions
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.status = try members.decode(UserStatus.self, forKey: "status")
        self.role = try members.decodeIfPresent(Role.self, forKey: "role")
        self.userId = try members.decodeIfPresent(Int.self, forKey: "userId")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.firstName = try members.decodeIfPresent(String.self, forKey: "firstName")
        self.lastName = try members.decodeIfPresent(String.self, forKey: "lastName")
        self.picture = try members.decodeIfPresent(String.self, forKey: "picture")
        self.enabled = try members.decodeIfPresent(Bool.self, forKey: "enabled")
        self.lastLogin = try members.decodeIfPresent(Milliseconds.self, forKey: "lastLogin")?.date
        self.device = try members.decodeIfPresent(Device.self, forKey: "device")
        self.devices = try members.decode([Device].self, forKey: "devices")
        self.services = try members.decode([Service].self, forKey: "services")
        self.inBypass = try members.decodeIfPresent(Bool.self, forKey: "inBypass")
        self.bypassExpiration = try members.decodeIfPresent(Milliseconds.self, forKey: "bypassExpiration")?.date
        self.lastTransactions = try members.decode([JSONValue].self, forKey: "lastTransactions")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encode(status, forKey: "status")
        try members.encodeIfPresent(role, forKey: "role")
        try members.encodeIfPresent(userId, forKey: "userId")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encodeIfPresent(firstName, forKey: "firstName")
        try members.encodeIfPresent(lastName, forKey: "lastName")
        try members.encodeIfPresent(picture, forKey: "picture")
        try members.encodeIfPresent(enabled, forKey: "enabled")
        try members.encodeIfPresent(lastLogin.map { Milliseconds($0) }, forKey: "lastLogin")
        try members.encodeIfPresent(device, forKey: "device")
        try members.encode(devices, forKey: "devices")
        try members.encode(services, forKey: "services")
        try members.encodeIfPresent(inBypass, forKey: "inBypass")
        try members.encodeIfPresent(bypassExpiration.map { Milliseconds($0) }, forKey: "bypassExpiration")
        try members.encode(lastTransactions, forKey: "lastTransactions")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension UserDetails: Printed {
    public var shown: Shown {
        Shown("UserDetails")
            .personal("username", username)
            .plain("status", status)
            .plain("role", role)
            .plain("userId", userId)
            .personal("email", email)
            .personal("firstName", firstName)
            .personal("lastName", lastName)
            .personal("picture", picture)
            .plain("enabled", enabled)
            .plain("lastLogin", lastLogin)
            .plain("device", device)
            .plain("devices", devices)
            .plain("services", services)
            .plain("inBypass", inBypass)
            .plain("bypassExpiration", bypassExpiration)
            .personal("lastTransactions", lastTransactions)
            .names("extra", extra)
    }
}

/// A user who was added.
public struct AddedUser: Sendable, Hashable, Codable {
    /// The user's details.
    public var user: UserDetails
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    public var activationCode: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(user: UserDetails, activationCode: Secret? = nil, extra: Extra = [:]) {
        self.user = user
        self.activationCode = activationCode
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.user = try members.decode(UserDetails.self, forKey: "user")
        self.activationCode = try members.decodeIfPresent(Secret.self, forKey: "activationCode")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(user, forKey: "user")
        try members.encodeIfPresent(activationCode, forKey: "activationCode")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension AddedUser: Printed {
    public var shown: Shown {
        Shown("AddedUser")
            .plain("user", user)
            .secret("activationCode", activationCode)
            .names("extra", extra)
    }
}

/// A user who was found.
public struct FoundUser: Sendable, Hashable, Codable {
    /// The user's details.
    public var user: UserDetails
    /// The other users who are paired with the same device, if they were asked for.
    public var sameDeviceUsers: [UserDetails]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(user: UserDetails, sameDeviceUsers: [UserDetails], extra: Extra = [:]) {
        self.user = user
        self.sameDeviceUsers = sameDeviceUsers
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.user = try members.decode(UserDetails.self, forKey: "user")
        self.sameDeviceUsers = try members.decode([UserDetails].self, forKey: "sameDeviceUsers")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(user, forKey: "user")
        try members.encode(sameDeviceUsers, forKey: "sameDeviceUsers")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension FoundUser: Printed {
    public var shown: Shown {
        Shown("FoundUser")
            .plain("user", user)
            .plain("sameDeviceUsers", sameDeviceUsers)
            .names("extra", extra)
    }
}

/// A user who was changed.
public struct EditedUser: Sendable, Hashable, Codable {
    /// The user's details.
    public var user: UserDetails
    /// The code that pairs a device, when the user was activated: it is valid for 48 hours, and
    /// whoever holds it can pair a device of their own.
    public var activationCode: Secret?
    /// The other users who are paired with the same device.
    public var sameDeviceUsers: [UserDetails]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        user: UserDetails,
        activationCode: Secret? = nil,
        sameDeviceUsers: [UserDetails],
        extra: Extra = [:]
    ) {
        self.user = user
        self.activationCode = activationCode
        self.sameDeviceUsers = sameDeviceUsers
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.user = try members.decode(UserDetails.self, forKey: "user")
        self.activationCode = try members.decodeIfPresent(Secret.self, forKey: "activationCode")
        self.sameDeviceUsers = try members.decode([UserDetails].self, forKey: "sameDeviceUsers")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(user, forKey: "user")
        try members.encodeIfPresent(activationCode, forKey: "activationCode")
        try members.encode(sameDeviceUsers, forKey: "sameDeviceUsers")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension EditedUser: Printed {
    public var shown: Shown {
        Shown("EditedUser")
            .plain("user", user)
            .secret("activationCode", activationCode)
            .plain("sameDeviceUsers", sameDeviceUsers)
            .names("extra", extra)
    }
}

/// The service did what was asked, and has nothing to add.
public struct Acknowledged: Sendable, Hashable, Codable {
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(extra: Extra = [:]) {
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension Acknowledged: Printed {
    public var shown: Shown {
        Shown("Acknowledged")
            .names("extra", extra)
    }
}

/// A user who was activated.
public struct ActivatedUser: Sendable, Hashable, Codable {
    /// The code that pairs a device, for a user who is not paired: whoever holds it can pair a
    /// device of their own.
    public var activationCode: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(activationCode: Secret? = nil, extra: Extra = [:]) {
        self.activationCode = activationCode
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.activationCode = try members.decodeIfPresent(Secret.self, forKey: "activationCode")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(activationCode, forKey: "activationCode")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension ActivatedUser: Printed {
    public var shown: Shown {
        Shown("ActivatedUser")
            .secret("activationCode", activationCode)
            .names("extra", extra)
    }
}

/// An activation code that was minted.
public struct ActivationCode: Sendable, Hashable, Codable {
    /// The code: whoever holds it can pair a device of their own.
    public var activationCode: Secret
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(activationCode: Secret, extra: Extra = [:]) {
        self.activationCode = activationCode
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.activationCode = try members.decode(Secret.self, forKey: "activationCode")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(activationCode, forKey: "activationCode")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension ActivationCode: Printed {
    public var shown: Shown {
        Shown("ActivationCode")
            .secret("activationCode", activationCode)
            .names("extra", extra)
    }
}

/// How far a pairing has come.
public struct PairingProgress: Sendable, Hashable, Codable {
    /// The status.
    public var status: PairingStatus
    /// The id of the device, once there is one.
    public var deviceId: DeviceId?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(status: PairingStatus, deviceId: DeviceId? = nil, extra: Extra = [:]) {
        self.status = status
        self.deviceId = deviceId
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.status = try members.decode(PairingStatus.self, forKey: "status")
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(status, forKey: "status")
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PairingProgress: Printed {
    public var shown: Shown {
        Shown("PairingProgress")
            .plain("status", status)
            .plain("deviceId", deviceId)
            .names("extra", extra)
    }
}

/// A pairing that waits for an OTP.
public struct StartedPairing: Sendable, Hashable, Codable {
    /// The session, for FinalizeOfflinePairing.
    public var sessionId: Secret
    /// The id of the device that is being paired.
    public var deviceId: DeviceId?
    /// The id that WebAuthn operations name the device by.
    public var deviceUuid: String?
    /// How an OATH token makes its OTPs.
    public var tokenType: OathTokenType?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        sessionId: Secret,
        deviceId: DeviceId? = nil,
        deviceUuid: String? = nil,
        tokenType: OathTokenType? = nil,
        extra: Extra = [:]
    ) {
        self.sessionId = sessionId
        self.deviceId = deviceId
        self.deviceUuid = deviceUuid
        self.tokenType = tokenType
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sessionId = try members.decode(Secret.self, forKey: "sessionId")
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.deviceUuid = try members.decodeIfPresent(String.self, forKey: "deviceUuid")
        self.tokenType = try members.decodeIfPresent(OathTokenType.self, forKey: "tokenType")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(sessionId, forKey: "sessionId")
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(deviceUuid, forKey: "deviceUuid")
        try members.encodeIfPresent(tokenType, forKey: "tokenType")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension StartedPairing: Printed {
    public var shown: Shown {
        Shown("StartedPairing")
            .secret("sessionId", sessionId)
            .plain("deviceId", deviceId)
            .plain("deviceUuid", deviceUuid)
            .plain("tokenType", tokenType)
            .names("extra", extra)
    }
}

/// What is told of an OATH token, so that the user need not type its serial number again.
public struct OathParameters: Sendable, Hashable, Codable {
    /// The serial number.
    public var oathSerialNumber: String?
    /// How it makes its OTPs.
    public var oathTokenType: OathTokenType?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(oathSerialNumber: String? = nil, oathTokenType: OathTokenType? = nil, extra: Extra = [:]) {
        self.oathSerialNumber = oathSerialNumber
        self.oathTokenType = oathTokenType
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.oathSerialNumber = try members.decodeIfPresent(String.self, forKey: "oathSerialNumber")
        self.oathTokenType = try members.decodeIfPresent(OathTokenType.self, forKey: "oathTokenType")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(oathSerialNumber, forKey: "oathSerialNumber")
        try members.encodeIfPresent(oathTokenType, forKey: "oathTokenType")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension OathParameters: Printed {
    public var shown: Shown {
        Shown("OathParameters")
            .plain("oathSerialNumber", oathSerialNumber)
            .plain("oathTokenType", oathTokenType)
            .names("extra", extra)
    }
}

/// A pairing that was completed.
public struct FinalizedPairing: Sendable, Hashable, Codable {
    /// What is told of an OATH token.
    public var oathToken: OathParameters?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(oathToken: OathParameters? = nil, extra: Extra = [:]) {
        self.oathToken = oathToken
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.oathToken = try members.decodeIfPresent(OathParameters.self, forKey: "oathToken")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(oathToken, forKey: "oathToken")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension FinalizedPairing: Printed {
    public var shown: Shown {
        Shown("FinalizedPairing")
            .plain("oathToken", oathToken)
            .names("extra", extra)
    }
}

/// The service asks for the next OTP of the token: `errorId` 30016.
public struct NextOtp: Sendable, Hashable, Codable {
    /// The session to send the next OTP in. FinalizeOfflinePairing goes on in the session that
    /// it has.
    public var sessionId: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(sessionId: Secret? = nil, extra: Extra = [:]) {
        self.sessionId = sessionId
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sessionId = try members.decodeIfPresent(Secret.self, forKey: "sessionId")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(sessionId, forKey: "sessionId")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension NextOtp: Printed {
    public var shown: Shown {
        Shown("NextOtp")
            .secret("sessionId", sessionId)
            .names("extra", extra)
    }
}

/// A device that was paired without an OTP.
public struct OfflinePaired: Sendable, Hashable, Codable {
    /// A session; the service names one and has no use for it.
    public var sessionId: Secret?
    /// The id of the device.
    public var deviceId: DeviceId?
    /// The id that WebAuthn operations name the device by.
    public var deviceUuid: String?
    /// How an OATH token makes its OTPs.
    public var tokenType: OathTokenType?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        sessionId: Secret? = nil,
        deviceId: DeviceId? = nil,
        deviceUuid: String? = nil,
        tokenType: OathTokenType? = nil,
        extra: Extra = [:]
    ) {
        self.sessionId = sessionId
        self.deviceId = deviceId
        self.deviceUuid = deviceUuid
        self.tokenType = tokenType
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sessionId = try members.decodeIfPresent(Secret.self, forKey: "sessionId")
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.deviceUuid = try members.decodeIfPresent(String.self, forKey: "deviceUuid")
        self.tokenType = try members.decodeIfPresent(OathTokenType.self, forKey: "tokenType")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(sessionId, forKey: "sessionId")
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(deviceUuid, forKey: "deviceUuid")
        try members.encodeIfPresent(tokenType, forKey: "tokenType")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension OfflinePaired: Printed {
    public var shown: Shown {
        Shown("OfflinePaired")
            .secret("sessionId", sessionId)
            .plain("deviceId", deviceId)
            .plain("deviceUuid", deviceUuid)
            .plain("tokenType", tokenType)
            .names("extra", extra)
    }
}

/// A YubiKey that was paired.
public struct PairedYubiKey: Sendable, Hashable, Codable {
    /// The id of the device.
    public var deviceId: DeviceId?
    /// The id that WebAuthn operations name the device by.
    public var deviceUuid: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(deviceId: DeviceId? = nil, deviceUuid: String? = nil, extra: Extra = [:]) {
        self.deviceId = deviceId
        self.deviceUuid = deviceUuid
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.deviceUuid = try members.decodeIfPresent(String.self, forKey: "deviceUuid")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(deviceUuid, forKey: "deviceUuid")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PairedYubiKey: Printed {
    public var shown: Shown {
        Shown("PairedYubiKey")
            .plain("deviceId", deviceId)
            .plain("deviceUuid", deviceUuid)
            .names("extra", extra)
    }
}

/// A token that is in step again.
public struct ResyncedToken: Sendable, Hashable, Codable {
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(extra: Extra = [:]) {
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension ResyncedToken: Printed {
    public var shown: Shown {
        Shown("ResyncedToken")
            .names("extra", extra)
    }
}

/// A job that was begun.
public struct CreatedJob: Sendable, Hashable, Codable {
    /// The token that names the job.
    public var jobToken: String
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(jobToken: String, extra: Extra = [:]) {
        self.jobToken = jobToken
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.jobToken = try members.decode(String.self, forKey: "jobToken")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(jobToken, forKey: "jobToken")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension CreatedJob: Printed {
    public var shown: Shown {
        Shown("CreatedJob")
            .plain("jobToken", jobToken)
            .names("extra", extra)
    }
}

/// What pairs an authenticator app.
public struct AuthenticatorAppPairing: Sendable, Hashable, Codable {
    /// The session, for AuthenticatorAppFinishPairing.
    public var sessionId: Secret
    /// The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make
    /// the OTPs.
    public var pairingKeyUri: Secret
    /// The same secret in groups, for typing.
    public var pairingKey: Secret
    /// The organisation's name. The page lists it; it is a part of the URI.
    public var issuer: String?
    /// The user's account. The page lists it; it is a part of the URI.
    public var account: String?
    /// The id of the device that is being paired.
    public var deviceId: DeviceId?
    /// The id that WebAuthn operations name the device by.
    public var deviceUuid: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        sessionId: Secret,
        pairingKeyUri: Secret,
        pairingKey: Secret,
        issuer: String? = nil,
        account: String? = nil,
        deviceId: DeviceId? = nil,
        deviceUuid: String? = nil,
        extra: Extra = [:]
    ) {
        self.sessionId = sessionId
        self.pairingKeyUri = pairingKeyUri
        self.pairingKey = pairingKey
        self.issuer = issuer
        self.account = account
        self.deviceId = deviceId
        self.deviceUuid = deviceUuid
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.sessionId = try members.decode(Secret.self, forKey: "sessionId")
        self.pairingKeyUri = try members.decode(Secret.self, forKey: "pairingKeyUri")
        self.pairingKey = try members.decode(Secret.self, forKey: "pairingKey")
        self.issuer = try members.decodeIfPresent(String.self, forKey: "issuer")
        self.account = try members.decodeIfPresent(String.self, forKey: "account")
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.deviceUuid = try members.decodeIfPresent(String.self, forKey: "deviceUuid")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(sessionId, forKey: "sessionId")
        try members.encode(pairingKeyUri, forKey: "pairingKeyUri")
        try members.encode(pairingKey, forKey: "pairingKey")
        try members.encodeIfPresent(issuer, forKey: "issuer")
        try members.encodeIfPresent(account, forKey: "account")
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(deviceUuid, forKey: "deviceUuid")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension AuthenticatorAppPairing: Printed {
    public var shown: Shown {
        Shown("AuthenticatorAppPairing")
            .secret("sessionId", sessionId)
            .secret("pairingKeyUri", pairingKeyUri)
            .secret("pairingKey", pairingKey)
            .plain("issuer", issuer)
            .personal("account", account)
            .plain("deviceId", deviceId)
            .plain("deviceUuid", deviceUuid)
            .names("extra", extra)
    }
}

/// A pairing that waits for the browser's credential.
public struct WebAuthnPairing: Sendable, Hashable, Codable {
    /// The options for the browser, as the service spells them: JSON with signed bytes.
    public var options: Secret
    /// The session, for WebAuthnFinishPairing.
    public var sessionId: Secret
    /// The id of the device that is being paired.
    public var deviceId: DeviceId?
    /// The id that WebAuthn operations name the device by.
    public var deviceUuid: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        options: Secret,
        sessionId: Secret,
        deviceId: DeviceId? = nil,
        deviceUuid: String? = nil,
        extra: Extra = [:]
    ) {
        self.options = options
        self.sessionId = sessionId
        self.deviceId = deviceId
        self.deviceUuid = deviceUuid
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.options = try members.decode(Secret.self, forKey: "options")
        self.sessionId = try members.decode(Secret.self, forKey: "sessionId")
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.deviceUuid = try members.decodeIfPresent(String.self, forKey: "deviceUuid")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(options, forKey: "options")
        try members.encode(sessionId, forKey: "sessionId")
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(deviceUuid, forKey: "deviceUuid")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension WebAuthnPairing: Printed {
    public var shown: Shown {
        Shown("WebAuthnPairing")
            .secret("options", options)
            .secret("sessionId", sessionId)
            .plain("deviceId", deviceId)
            .plain("deviceUuid", deviceUuid)
            .names("extra", extra)
    }
}

/// A token that was not added, because its serial number exists.
public struct DuplicateToken: Sendable, Hashable, Codable {
    /// The place of the token in the request.
    public var row: Int?
    /// The serial number.
    public var serial: String?
    /// The token's secret.
    public var password: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(row: Int? = nil, serial: String? = nil, password: Secret? = nil, extra: Extra = [:]) {
        self.row = row
        self.serial = serial
        self.password = password
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.row = try members.decodeIfPresent(Int.self, forKey: "row")
        self.serial = try members.decodeIfPresent(String.self, forKey: "serial")
        self.password = try members.decodeIfPresent(Secret.self, forKey: "password")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(row, forKey: "row")
        try members.encodeIfPresent(serial, forKey: "serial")
        try members.encodeIfPresent(password, forKey: "password")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension DuplicateToken: Printed {
    public var shown: Shown {
        Shown("DuplicateToken")
            .plain("row", row)
            .plain("serial", serial)
            .secret("password", password)
            .names("extra", extra)
    }
}

/// What a job leaves behind.
public struct JobResult: Sendable, Hashable, Codable {
    /// The type of the result, such as `JobResult` or `CreateOath`.
    public var kind: String?
    /// The status.
    public var status: JobStatus?
    /// Why a job failed, in the service's words, which may name users.
    public var message: String?
    /// The tokens that CreateOrgTokens did not add, because their serial numbers exist.
    public var duplicates: [DuplicateToken]
    /// How many these are.
    public var duplicateCount: Int?
    /// The tokens that RevokeOrgTokens did not remove, because they are paired: serial number
    /// and user.
    public var pairedSerials: [String: String]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        kind: String? = nil,
        status: JobStatus? = nil,
        message: String? = nil,
        duplicates: [DuplicateToken],
        duplicateCount: Int? = nil,
        pairedSerials: [String: String],
        extra: Extra = [:]
    ) {
        self.kind = kind
        self.status = status
        self.message = message
        self.duplicates = duplicates
        self.duplicateCount = duplicateCount
        self.pairedSerials = pairedSerials
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.kind = try members.decodeIfPresent(String.self, forKey: "kind")
        self.status = try members.decodeIfPresent(JobStatus.self, forKey: "status")
        self.message = try members.decodeIfPresent(String.self, forKey: "message")
        self.duplicates = try members.decode([DuplicateToken].self, forKey: "duplicates")
        self.duplicateCount = try members.decodeIfPresent(Int.self, forKey: "duplicateCount")
        self.pairedSerials = try members.decode([String: String].self, forKey: "pairedSerials")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(kind, forKey: "kind")
        try members.encodeIfPresent(status, forKey: "status")
        try members.encodeIfPresent(message, forKey: "message")
        try members.encode(duplicates, forKey: "duplicates")
        try members.encodeIfPresent(duplicateCount, forKey: "duplicateCount")
        try members.encode(pairedSerials, forKey: "pairedSerials")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension JobResult: Printed {
    public var shown: Shown {
        Shown("JobResult")
            .plain("kind", kind)
            .plain("status", status)
            .personal("message", message)
            .plain("duplicates", duplicates)
            .plain("duplicateCount", duplicateCount)
            .personal("pairedSerials", pairedSerials)
            .names("extra", extra)
    }
}

/// How far a job has come.
public struct JobProgress: Sendable, Hashable, Codable {
    /// The status.
    public var status: JobStatus
    /// What the job leaves behind.
    public var result: JobResult?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(status: JobStatus, result: JobResult? = nil, extra: Extra = [:]) {
        self.status = status
        self.result = result
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.status = try members.decode(JobStatus.self, forKey: "status")
        self.result = try members.decodeIfPresent(JobResult.self, forKey: "result")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(status, forKey: "status")
        try members.encodeIfPresent(result, forKey: "result")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension JobProgress: Printed {
    public var shown: Shown {
        Shown("JobProgress")
            .plain("status", status)
            .plain("result", result)
            .names("extra", extra)
    }
}

/// How far several jobs have come.
public struct BulkJobProgress: Sendable, Hashable, Codable {
    /// Each job's result, by its token.
    public var results: [String: JobResult]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(results: [String: JobResult], extra: Extra = [:]) {
        self.results = results
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.results = try members.decode([String: JobResult].self, forKey: "results")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(results, forKey: "results")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension BulkJobProgress: Printed {
    public var shown: Shown {
        Shown("BulkJobProgress")
            .plain("results", results)
            .names("extra", extra)
    }
}

/// A link of a reply. It is read for its name: no request goes to where it points.
public struct MfaLink: Sendable, Hashable, Codable {
    /// Where it points, as the service wrote it.
    public var href: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(href: String? = nil, extra: Extra = [:]) {
        self.href = href
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.href = try members.decodeIfPresent(String.self, forKey: "href")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(href, forKey: "href")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaLink: Printed {
    public var shown: Shown {
        Shown("MfaLink")
            .plain("href", href)
            .names("extra", extra)
    }
}

/// Whom a credential is for.
public struct MfaRelyingParty: Sendable, Hashable, Codable {
    /// The domain.
    public var id: String?
    /// What users are shown.
    public var name: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(id: String? = nil, name: String? = nil, extra: Extra = [:]) {
        self.id = id
        self.name = name
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decodeIfPresent(String.self, forKey: "id")
        self.name = try members.decodeIfPresent(String.self, forKey: "name")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(id, forKey: "id")
        try members.encodeIfPresent(name, forKey: "name")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaRelyingParty: Printed {
    public var shown: Shown {
        Shown("MfaRelyingParty")
            .plain("id", id)
            .plain("name", name)
            .names("extra", extra)
    }
}

/// Names another object by its id.
public struct MfaReference: Sendable, Hashable, Codable {
    /// The id.
    public var id: String
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(id: String, extra: Extra = [:]) {
        self.id = id
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decode(String.self, forKey: "id")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(id, forKey: "id")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaReference: Printed {
    public var shown: Shown {
        Shown("MfaReference")
            .plain("id", id)
            .names("extra", extra)
    }
}

/// Whether failed attempts have locked a device.
public struct MfaLock: Sendable, Hashable, Codable {
    /// Whether they have.
    public var status: MfaLockStatus?
    /// When it ends.
    public var expiresAt: InternetTime?
    /// Which attempts failed, such as `OTP` or `PUSH`.
    public var reason: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        status: MfaLockStatus? = nil,
        expiresAt: InternetTime? = nil,
        reason: String? = nil,
        extra: Extra = [:]
    ) {
        self.status = status
        self.expiresAt = expiresAt
        self.reason = reason
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.status = try members.decodeIfPresent(MfaLockStatus.self, forKey: "status")
        self.expiresAt = try members.decodeIfPresent(InternetTime.self, forKey: "expiresAt")
        self.reason = try members.decodeIfPresent(String.self, forKey: "reason")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(status, forKey: "status")
        try members.encodeIfPresent(expiresAt, forKey: "expiresAt")
        try members.encodeIfPresent(reason, forKey: "reason")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaLock: Printed {
    public var shown: Shown {
        Shown("MfaLock")
            .plain("status", status)
            .plain("expiresAt", expiresAt)
            .plain("reason", reason)
            .names("extra", extra)
    }
}

/// Whether an administrator has blocked a device.
public struct MfaBlock: Sendable, Hashable, Codable {
    /// Whether one has.
    public var status: MfaBlockStatus?
    /// When.
    public var blockedAt: InternetTime?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(status: MfaBlockStatus? = nil, blockedAt: InternetTime? = nil, extra: Extra = [:]) {
        self.status = status
        self.blockedAt = blockedAt
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.status = try members.decodeIfPresent(MfaBlockStatus.self, forKey: "status")
        self.blockedAt = try members.decodeIfPresent(InternetTime.self, forKey: "blockedAt")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(status, forKey: "status")
        try members.encodeIfPresent(blockedAt, forKey: "blockedAt")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaBlock: Printed {
    public var shown: Shown {
        Shown("MfaBlock")
            .plain("status", status)
            .plain("blockedAt", blockedAt)
            .names("extra", extra)
    }
}

/// The operating system of a device.
public struct MfaOperatingSystem: Sendable, Hashable, Codable {
    /// The version, such as `15.7.3`.
    public var version: String?
    /// The type, such as `MAC`.
    public var kind: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(version: String? = nil, kind: String? = nil, extra: Extra = [:]) {
        self.version = version
        self.kind = kind
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.version = try members.decodeIfPresent(String.self, forKey: "version")
        self.kind = try members.decodeIfPresent(String.self, forKey: "kind")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(version, forKey: "version")
        try members.encodeIfPresent(kind, forKey: "kind")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaOperatingSystem: Printed {
    public var shown: Shown {
        Shown("MfaOperatingSystem")
            .plain("version", version)
            .plain("kind", kind)
            .names("extra", extra)
    }
}

/// The model of a device.
public struct MfaModel: Sendable, Hashable, Codable {
    /// The manufacturer's name of it.
    public var name: String?
    /// The name that it is sold under.
    public var marketingName: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(name: String? = nil, marketingName: String? = nil, extra: Extra = [:]) {
        self.name = name
        self.marketingName = marketingName
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.name = try members.decodeIfPresent(String.self, forKey: "name")
        self.marketingName = try members.decodeIfPresent(String.self, forKey: "marketingName")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(name, forKey: "name")
        try members.encodeIfPresent(marketingName, forKey: "marketingName")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaModel: Printed {
    public var shown: Shown {
        Shown("MfaModel")
            .plain("name", name)
            .plain("marketingName", marketingName)
            .names("extra", extra)
    }
}

/// The app on a device.
public struct MfaApplication: Sendable, Hashable, Codable {
    /// Its id.
    public var id: String?
    /// What users know it by, such as `PingID Desktop`.
    public var nativeName: String?
    /// Its version.
    public var version: String?
    /// Whether pushes go to the sandbox of the push service.
    public var pushSandbox: Bool?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        id: String? = nil,
        nativeName: String? = nil,
        version: String? = nil,
        pushSandbox: Bool? = nil,
        extra: Extra = [:]
    ) {
        self.id = id
        self.nativeName = nativeName
        self.version = version
        self.pushSandbox = pushSandbox
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decodeIfPresent(String.self, forKey: "id")
        self.nativeName = try members.decodeIfPresent(String.self, forKey: "nativeName")
        self.version = try members.decodeIfPresent(String.self, forKey: "version")
        self.pushSandbox = try members.decodeIfPresent(Bool.self, forKey: "pushSandbox")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(id, forKey: "id")
        try members.encodeIfPresent(nativeName, forKey: "nativeName")
        try members.encodeIfPresent(version, forKey: "version")
        try members.encodeIfPresent(pushSandbox, forKey: "pushSandbox")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaApplication: Printed {
    public var shown: Shown {
        Shown("MfaApplication")
            .plain("id", id)
            .plain("nativeName", nativeName)
            .plain("version", version)
            .plain("pushSandbox", pushSandbox)
            .names("extra", extra)
    }
}

/// What comes back in test mode.
public struct MfaTest: Sendable, Hashable, Codable {
    /// The OTP, its first zeros put back up to 6 digits: the service writes a number.
    public var otp: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(otp: Secret? = nil, extra: Extra = [:]) {
        self.otp = otp
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.otp = try members.decodeIfPresent(Secret.self, forKey: "otp")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(otp, forKey: "otp")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaTest: Printed {
    public var shown: Shown {
        Shown("MfaTest")
            .secret("otp", otp)
            .names("extra", extra)
    }
}

/// A device of a user, for a second factor. Source: the example replies of the pages "Activate MFA User
/// Device", and the page "MFA devices".
public struct MfaDevice: Sendable, Hashable, Codable {
    /// The links of the reply.
    public var links: [String: MfaLink]
    /// Whom a FIDO2 credential, or that of PingID Desktop, is for.
    public var rp: MfaRelyingParty?
    /// The device's id.
    public var id: String
    /// The environment.
    public var environment: MfaReference?
    /// The user.
    public var user: MfaReference?
    /// The type of the device.
    public var kind: MfaDeviceType
    /// What the user calls the device.
    public var nickname: String?
    /// Whether failed attempts have locked the device.
    public var lock: MfaLock?
    /// Whether an administrator has blocked the device.
    public var block: MfaBlock?
    /// How far its pairing is. Only `ACTIVE` is paired.
    public var status: MfaDeviceStatus
    /// When it was created.
    public var createdAt: InternetTime?
    /// When it was changed.
    public var updatedAt: InternetTime?
    /// The operating system.
    public var os: MfaOperatingSystem?
    /// The model.
    public var model: MfaModel?
    /// The app on the device.
    public var application: MfaApplication?
    /// What tells one installation of PingID Desktop from another.
    public var unitId: String?
    /// The phone number, of SMS, VOICE and WHATSAPP.
    public var phone: String?
    /// What is dialled after a call was answered, of VOICE.
    public var `extension`: String?
    /// The e-mail address, of EMAIL.
    public var email: String?
    /// The serial number, of OATH_TOKEN.
    public var serialNumber: String?
    /// How an OATH token makes its OTPs.
    public var tokenType: MfaTokenType?
    /// Whether the OTP comes back in `test` instead of being sent.
    public var testMode: Bool?
    /// What comes back in test mode.
    public var test: MfaTest?
    /// The secret that OTPs are made from, of TOTP: told once, when the device is created.
    public var secret: Secret?
    /// The same as a link for authenticator apps: `otpauth://totp/..`.
    public var keyUri: Secret?
    /// What a browser makes a credential from, of FIDO2, as JSON text: told once.
    public var publicKeyCredentialCreationOptions: Secret?
    /// What PingID Desktop makes its attestation from: a signed JWT, told once.
    public var desktopCredentialCreationOptions: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        links: [String: MfaLink],
        rp: MfaRelyingParty? = nil,
        id: String,
        environment: MfaReference? = nil,
        user: MfaReference? = nil,
        kind: MfaDeviceType,
        nickname: String? = nil,
        lock: MfaLock? = nil,
        block: MfaBlock? = nil,
        status: MfaDeviceStatus,
        createdAt: InternetTime? = nil,
        updatedAt: InternetTime? = nil,
        os: MfaOperatingSystem? = nil,
        model: MfaModel? = nil,
        application: MfaApplication? = nil,
        unitId: String? = nil,
        phone: String? = nil,
        `extension`: String? = nil,
        email: String? = nil,
        serialNumber: String? = nil,
        tokenType: MfaTokenType? = nil,
        testMode: Bool? = nil,
        test: MfaTest? = nil,
        secret: Secret? = nil,
        keyUri: Secret? = nil,
        publicKeyCredentialCreationOptions: Secret? = nil,
        desktopCredentialCreationOptions: Secret? = nil,
        extra: Extra = [:]
    ) {
        self.links = links
        self.rp = rp
        self.id = id
        self.environment = environment
        self.user = user
        self.kind = kind
        self.nickname = nickname
        self.lock = lock
        self.block = block
        self.status = status
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.os = os
        self.model = model
        self.application = application
        self.unitId = unitId
        self.phone = phone
        self.extension = `extension`
        self.email = email
        self.serialNumber = serialNumber
        self.tokenType = tokenType
        self.testMode = testMode
        self.test = test
        self.secret = secret
        self.keyUri = keyUri
        self.publicKeyCredentialCreationOptions = publicKeyCredentialCreationOptions
        self.desktopCredentialCreationOptions = desktopCredentialCreationOptions
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.links = try members.decode([String: MfaLink].self, forKey: "links")
        self.rp = try members.decodeIfPresent(MfaRelyingParty.self, forKey: "rp")
        self.id = try members.decode(String.self, forKey: "id")
        self.environment = try members.decodeIfPresent(MfaReference.self, forKey: "environment")
        self.user = try members.decodeIfPresent(MfaReference.self, forKey: "user")
        self.kind = try members.decode(MfaDeviceType.self, forKey: "kind")
        self.nickname = try members.decodeIfPresent(String.self, forKey: "nickname")
        self.lock = try members.decodeIfPresent(MfaLock.self, forKey: "lock")
        self.block = try members.decodeIfPresent(MfaBlock.self, forKey: "block")
        self.status = try members.decode(MfaDeviceStatus.self, forKey: "status")
        self.createdAt = try members.decodeIfPresent(InternetTime.self, forKey: "createdAt")
        self.updatedAt = try members.decodeIfPresent(InternetTime.self, forKey: "updatedAt")
        self.os = try members.decodeIfPresent(MfaOperatingSystem.self, forKey: "os")
        self.model = try members.decodeIfPresent(MfaModel.self, forKey: "model")
        self.application = try members.decodeIfPresent(MfaApplication.self, forKey: "application")
        self.unitId = try members.decodeIfPresent(String.self, forKey: "unitId")
        self.phone = try members.decodeIfPresent(String.self, forKey: "phone")
        self.extension = try members.decodeIfPresent(String.self, forKey: "extension")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.serialNumber = try members.decodeIfPresent(String.self, forKey: "serialNumber")
        self.tokenType = try members.decodeIfPresent(MfaTokenType.self, forKey: "tokenType")
        self.testMode = try members.decodeIfPresent(Bool.self, forKey: "testMode")
        self.test = try members.decodeIfPresent(MfaTest.self, forKey: "test")
        self.secret = try members.decodeIfPresent(Secret.self, forKey: "secret")
        self.keyUri = try members.decodeIfPresent(Secret.self, forKey: "keyUri")
        self.publicKeyCredentialCreationOptions = try members.decodeIfPresent(Secret.self, forKey: "publicKeyCredentialCreationOptions")
        self.desktopCredentialCreationOptions = try members.decodeIfPresent(Secret.self, forKey: "desktopCredentialCreationOptions")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(links, forKey: "links")
        try members.encodeIfPresent(rp, forKey: "rp")
        try members.encode(id, forKey: "id")
        try members.encodeIfPresent(environment, forKey: "environment")
        try members.encodeIfPresent(user, forKey: "user")
        try members.encode(kind, forKey: "kind")
        try members.encodeIfPresent(nickname, forKey: "nickname")
        try members.encodeIfPresent(lock, forKey: "lock")
        try members.encodeIfPresent(block, forKey: "block")
        try members.encode(status, forKey: "status")
        try members.encodeIfPresent(createdAt, forKey: "createdAt")
        try members.encodeIfPresent(updatedAt, forKey: "updatedAt")
        try members.encodeIfPresent(os, forKey: "os")
        try members.encodeIfPresent(model, forKey: "model")
        try members.encodeIfPresent(application, forKey: "application")
        try members.encodeIfPresent(unitId, forKey: "unitId")
        try members.encodeIfPresent(phone, forKey: "phone")
        try members.encodeIfPresent(`extension`, forKey: "extension")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encodeIfPresent(serialNumber, forKey: "serialNumber")
        try members.encodeIfPresent(tokenType, forKey: "tokenType")
        try members.encodeIfPresent(testMode, forKey: "testMode")
        try members.encodeIfPresent(test, forKey: "test")
        try members.encodeIfPresent(secret, forKey: "secret")
        try members.encodeIfPresent(keyUri, forKey: "keyUri")
        try members.encodeIfPresent(publicKeyCredentialCreationOptions, forKey: "publicKeyCredentialCreationOptions")
        try members.encodeIfPresent(desktopCredentialCreationOptions, forKey: "desktopCredentialCreationOptions")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaDevice: Printed {
    public var shown: Shown {
        Shown("MfaDevice")
            .plain("links", links)
            .plain("rp", rp)
            .plain("id", id)
            .plain("environment", environment)
            .plain("user", user)
            .plain("kind", kind)
            .personal("nickname", nickname)
            .plain("lock", lock)
            .plain("block", block)
            .plain("status", status)
            .plain("createdAt", createdAt)
            .plain("updatedAt", updatedAt)
            .plain("os", os)
            .plain("model", model)
            .plain("application", application)
            .plain("unitId", unitId)
            .personal("phone", phone)
            .plain("extension", `extension`)
            .personal("email", email)
            .plain("serialNumber", serialNumber)
            .plain("tokenType", tokenType)
            .plain("testMode", testMode)
            .plain("test", test)
            .secret("secret", secret)
            .secret("keyUri", keyUri)
            .secret("publicKeyCredentialCreationOptions", publicKeyCredentialCreationOptions)
            .secret("desktopCredentialCreationOptions", desktopCredentialCreationOptions)
            .names("extra", extra)
    }
}

/// The service has done it. What it says beyond that is in `extra`.
public struct MfaAcknowledged: Sendable, Hashable, Codable {
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(extra: Extra = [:]) {
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaAcknowledged: Printed {
    public var shown: Shown {
        Shown("MfaAcknowledged")
            .names("extra", extra)
    }
}

/// The devices of a user.
public struct MfaDevices: Sendable, Hashable, Codable {
    /// The links of the reply.
    public var links: [String: MfaLink]
    /// The devices; on the wire they lie in `_embedded`.
    public var devices: [MfaDevice]
    /// How many there are.
    public var count: Int?
    /// How many this reply holds.
    public var size: Int?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        links: [String: MfaLink],
        devices: [MfaDevice],
        count: Int? = nil,
        size: Int? = nil,
        extra: Extra = [:]
    ) {
        self.links = links
        self.devices = devices
        self.count = count
        self.size = size
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.links = try members.decode([String: MfaLink].self, forKey: "links")
        self.devices = try members.decode([MfaDevice].self, forKey: "devices")
        self.count = try members.decodeIfPresent(Int.self, forKey: "count")
        self.size = try members.decodeIfPresent(Int.self, forKey: "size")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(links, forKey: "links")
        try members.encode(devices, forKey: "devices")
        try members.encodeIfPresent(count, forKey: "count")
        try members.encodeIfPresent(size, forKey: "size")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaDevices: Printed {
    public var shown: Shown {
        Shown("MfaDevices")
            .plain("links", links)
            .plain("devices", devices)
            .plain("count", count)
            .plain("size", size)
            .names("extra", extra)
    }
}

/// Why a phone could not take a pairing key.
public struct PairingKeyError: Sendable, Hashable, Codable {
    /// The service's code.
    public var code: String?
    /// The service's own words.
    public var message: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(code: String? = nil, message: String? = nil, extra: Extra = [:]) {
        self.code = code
        self.message = message
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.code = try members.decodeIfPresent(String.self, forKey: "code")
        self.message = try members.decodeIfPresent(String.self, forKey: "message")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(code, forKey: "code")
        try members.encodeIfPresent(message, forKey: "message")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PairingKeyError: Printed {
    public var shown: Shown {
        Shown("PairingKeyError")
            .plain("code", code)
            .personal("message", message)
            .names("extra", extra)
    }
}

/// A key that a phone pairs itself by.
public struct PairingKey: Sendable, Hashable, Codable {
    /// The links of the reply.
    public var links: [String: MfaLink]
    /// The key's id.
    public var id: String
    /// The environment.
    public var environment: MfaReference?
    /// The user.
    public var user: MfaReference?
    /// The key itself: digits or letters, of a length that the environment chooses.
    public var code: Secret?
    /// The same as what a QR code holds, where the service tells it.
    public var uri: Secret?
    /// Whether a phone has taken it.
    public var status: PairingKeyStatus
    /// Why a phone could not.
    public var error: PairingKeyError?
    /// The applications that may take it.
    public var applications: [MfaReference]
    /// The policy that decides.
    public var policy: MfaReference?
    /// When it was created.
    public var createdAt: InternetTime?
    /// When it was changed.
    public var updatedAt: InternetTime?
    /// When it ends.
    public var expiresAt: InternetTime?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        links: [String: MfaLink],
        id: String,
        environment: MfaReference? = nil,
        user: MfaReference? = nil,
        code: Secret? = nil,
        uri: Secret? = nil,
        status: PairingKeyStatus,
        error: PairingKeyError? = nil,
        applications: [MfaReference],
        policy: MfaReference? = nil,
        createdAt: InternetTime? = nil,
        updatedAt: InternetTime? = nil,
        expiresAt: InternetTime? = nil,
        extra: Extra = [:]
    ) {
        self.links = links
        self.id = id
        self.environment = environment
        self.user = user
        self.code = code
        self.uri = uri
        self.status = status
        self.error = error
        self.applications = applications
        self.policy = policy
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.expiresAt = expiresAt
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.links = try members.decode([String: MfaLink].self, forKey: "links")
        self.id = try members.decode(String.self, forKey: "id")
        self.environment = try members.decodeIfPresent(MfaReference.self, forKey: "environment")
        self.user = try members.decodeIfPresent(MfaReference.self, forKey: "user")
        self.code = try members.decodeIfPresent(Secret.self, forKey: "code")
        self.uri = try members.decodeIfPresent(Secret.self, forKey: "uri")
        self.status = try members.decode(PairingKeyStatus.self, forKey: "status")
        self.error = try members.decodeIfPresent(PairingKeyError.self, forKey: "error")
        self.applications = try members.decode([MfaReference].self, forKey: "applications")
        self.policy = try members.decodeIfPresent(MfaReference.self, forKey: "policy")
        self.createdAt = try members.decodeIfPresent(InternetTime.self, forKey: "createdAt")
        self.updatedAt = try members.decodeIfPresent(InternetTime.self, forKey: "updatedAt")
        self.expiresAt = try members.decodeIfPresent(InternetTime.self, forKey: "expiresAt")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(links, forKey: "links")
        try members.encode(id, forKey: "id")
        try members.encodeIfPresent(environment, forKey: "environment")
        try members.encodeIfPresent(user, forKey: "user")
        try members.encodeIfPresent(code, forKey: "code")
        try members.encodeIfPresent(uri, forKey: "uri")
        try members.encode(status, forKey: "status")
        try members.encodeIfPresent(error, forKey: "error")
        try members.encode(applications, forKey: "applications")
        try members.encodeIfPresent(policy, forKey: "policy")
        try members.encodeIfPresent(createdAt, forKey: "createdAt")
        try members.encodeIfPresent(updatedAt, forKey: "updatedAt")
        try members.encodeIfPresent(expiresAt, forKey: "expiresAt")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PairingKey: Printed {
    public var shown: Shown {
        Shown("PairingKey")
            .plain("links", links)
            .plain("id", id)
            .plain("environment", environment)
            .plain("user", user)
            .secret("code", code)
            .secret("uri", uri)
            .plain("status", status)
            .plain("error", error)
            .plain("applications", applications)
            .plain("policy", policy)
            .plain("createdAt", createdAt)
            .plain("updatedAt", updatedAt)
            .plain("expiresAt", expiresAt)
            .names("extra", extra)
    }
}

/// The pairing keys of a user.
public struct PairingKeys: Sendable, Hashable, Codable {
    /// The links of the reply.
    public var links: [String: MfaLink]
    /// The keys; on the wire they lie in `_embedded`.
    public var pairingKeys: [PairingKey]
    /// How many there are.
    public var count: Int?
    /// How many this reply holds.
    public var size: Int?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        links: [String: MfaLink],
        pairingKeys: [PairingKey],
        count: Int? = nil,
        size: Int? = nil,
        extra: Extra = [:]
    ) {
        self.links = links
        self.pairingKeys = pairingKeys
        self.count = count
        self.size = size
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.links = try members.decode([String: MfaLink].self, forKey: "links")
        self.pairingKeys = try members.decode([PairingKey].self, forKey: "pairingKeys")
        self.count = try members.decodeIfPresent(Int.self, forKey: "count")
        self.size = try members.decodeIfPresent(Int.self, forKey: "size")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(links, forKey: "links")
        try members.encode(pairingKeys, forKey: "pairingKeys")
        try members.encodeIfPresent(count, forKey: "count")
        try members.encodeIfPresent(size, forKey: "size")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PairingKeys: Printed {
    public var shown: Shown {
        Shown("PairingKeys")
            .plain("links", links)
            .plain("pairingKeys", pairingKeys)
            .plain("count", count)
            .plain("size", size)
            .names("extra", extra)
    }
}

/// Whether a user authenticates with a second factor.
public struct MfaEnabled: Sendable, Hashable, Codable {
    /// Whether the user does.
    public var mfaEnabled: Bool
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(mfaEnabled: Bool, extra: Extra = [:]) {
        self.mfaEnabled = mfaEnabled
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.mfaEnabled = try members.decode(Bool.self, forKey: "mfaEnabled")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(mfaEnabled, forKey: "mfaEnabled")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension MfaEnabled: Printed {
    public var shown: Shown {
        Shown("MfaEnabled")
            .plain("mfaEnabled", mfaEnabled)
            .names("extra", extra)
    }
}

/// A row of the organisation's report: a device and its user, or a user without a device.
///
/// Cells without text are absent. A cell that is not what its column documents is absent too, and its
/// text stands in `unreadable`: no row is lost for it. Nobody has signed a report: decide nothing by it.
/// Source: the vendor's page, "GetOrganizationReport".
public struct ReportRow: Sendable, Hashable, Codable {
    /// The user's name, the same in all rows of a user; empty if the cell is.
    public var username: String
    /// The device's id.
    public var deviceId: DeviceId?
    /// Where the user stands, the same in all rows of a user.
    public var status: UserStatus?
    /// When the user was added, the same in all rows of a user. JSON has milliseconds, CSV
    /// seconds.
    public var userCreated: Date?
    /// The user's e-mail address, the same in all rows of a user.
    public var userEmail: String?
    /// How many devices the user has, the same in all rows of a user.
    public var deviceCount: Int?
    /// The type of the device, such as `iPhone`.
    public var deviceType: DeviceType?
    /// Whether the device is the user's primary one.
    public var deviceRole: DeviceRole?
    /// When the device was paired.
    public var devicePaired: Date?
    /// The model of the phone, tablet or computer with the PingID app.
    public var deviceModel: String?
    /// The version of its operating system.
    public var osVersion: String?
    /// The version of the PingID app on it.
    public var appVersion: String?
    /// The country code of the phone number, for SMS and voice.
    public var countryCode: String?
    /// The phone number without the country code, for SMS and voice.
    public var phoneNumber: String?
    /// The serial number of a YubiKey.
    public var yubikeySerialNumber: String?
    /// The e-mail address that receives OTPs, for e-mail authentication.
    public var deviceEmail: String?
    /// When the user last authenticated with any device, the same in all rows of a user; absent
    /// if never since October 2018.
    public var lastTransaction: Date?
    /// When the user's bypass ends or ended, if an administrator set one.
    public var bypassUntil: Date?
    /// When the user last authenticated with this device; absent if never since March 2020.
    public var lastDeviceTransaction: Date?
    /// The cells that are not what their columns document, as text, by the names of the
    /// columns.
    public var unreadable: [String: String]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        username: String,
        deviceId: DeviceId? = nil,
        status: UserStatus? = nil,
        userCreated: Date? = nil,
        userEmail: String? = nil,
        deviceCount: Int? = nil,
        deviceType: DeviceType? = nil,
        deviceRole: DeviceRole? = nil,
        devicePaired: Date? = nil,
        deviceModel: String? = nil,
        osVersion: String? = nil,
        appVersion: String? = nil,
        countryCode: String? = nil,
        phoneNumber: String? = nil,
        yubikeySerialNumber: String? = nil,
        deviceEmail: String? = nil,
        lastTransaction: Date? = nil,
        bypassUntil: Date? = nil,
        lastDeviceTransaction: Date? = nil,
        unreadable: [String: String],
        extra: Extra = [:]
    ) {
        self.username = username
        self.deviceId = deviceId
        self.status = status
        self.userCreated = userCreated
        self.userEmail = userEmail
        self.deviceCount = deviceCount
        self.deviceType = deviceType
        self.deviceRole = deviceRole
        self.devicePaired = devicePaired
        self.deviceModel = deviceModel
        self.osVersion = osVersion
        self.appVersion = appVersion
        self.countryCode = countryCode
        self.phoneNumber = phoneNumber
        self.yubikeySerialNumber = yubikeySerialNumber
        self.deviceEmail = deviceEmail
        self.lastTransaction = lastTransaction
        self.bypassUntil = bypassUntil
        self.lastDeviceTransaction = lastDeviceTransaction
        self.unreadable = unreadable
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.username = try members.decode(String.self, forKey: "username")
        self.deviceId = try members.decodeIfPresent(DeviceId.self, forKey: "deviceId")
        self.status = try members.decodeIfPresent(UserStatus.self, forKey: "status")
        self.userCreated = try members.decodeIfPresent(Milliseconds.self, forKey: "userCreated")?.date
        self.userEmail = try members.decodeIfPresent(String.self, forKey: "userEmail")
        self.deviceCount = try members.decodeIfPresent(Int.self, forKey: "deviceCount")
        self.deviceType = try members.decodeIfPresent(DeviceType.self, forKey: "deviceType")
        self.deviceRole = try members.decodeIfPresent(DeviceRole.self, forKey: "deviceRole")
        self.devicePaired = try members.decodeIfPresent(Milliseconds.self, forKey: "devicePaired")?.date
        self.deviceModel = try members.decodeIfPresent(String.self, forKey: "deviceModel")
        self.osVersion = try members.decodeIfPresent(String.self, forKey: "osVersion")
        self.appVersion = try members.decodeIfPresent(String.self, forKey: "appVersion")
        self.countryCode = try members.decodeIfPresent(String.self, forKey: "countryCode")
        self.phoneNumber = try members.decodeIfPresent(String.self, forKey: "phoneNumber")
        self.yubikeySerialNumber = try members.decodeIfPresent(String.self, forKey: "yubikeySerialNumber")
        self.deviceEmail = try members.decodeIfPresent(String.self, forKey: "deviceEmail")
        self.lastTransaction = try members.decodeIfPresent(Milliseconds.self, forKey: "lastTransaction")?.date
        self.bypassUntil = try members.decodeIfPresent(Milliseconds.self, forKey: "bypassUntil")?.date
        self.lastDeviceTransaction = try members.decodeIfPresent(Milliseconds.self, forKey: "lastDeviceTransaction")?.date
        self.unreadable = try members.decode([String: String].self, forKey: "unreadable")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(username, forKey: "username")
        try members.encodeIfPresent(deviceId, forKey: "deviceId")
        try members.encodeIfPresent(status, forKey: "status")
        try members.encodeIfPresent(userCreated.map { Milliseconds($0) }, forKey: "userCreated")
        try members.encodeIfPresent(userEmail, forKey: "userEmail")
        try members.encodeIfPresent(deviceCount, forKey: "deviceCount")
        try members.encodeIfPresent(deviceType, forKey: "deviceType")
        try members.encodeIfPresent(deviceRole, forKey: "deviceRole")
        try members.encodeIfPresent(devicePaired.map { Milliseconds($0) }, forKey: "devicePaired")
        try members.encodeIfPresent(deviceModel, forKey: "deviceModel")
        try members.encodeIfPresent(osVersion, forKey: "osVersion")
        try members.encodeIfPresent(appVersion, forKey: "appVersion")
        try members.encodeIfPresent(countryCode, forKey: "countryCode")
        try members.encodeIfPresent(phoneNumber, forKey: "phoneNumber")
        try members.encodeIfPresent(yubikeySerialNumber, forKey: "yubikeySerialNumber")
        try members.encodeIfPresent(deviceEmail, forKey: "deviceEmail")
        try members.encodeIfPresent(lastTransaction.map { Milliseconds($0) }, forKey: "lastTransaction")
        try members.encodeIfPresent(bypassUntil.map { Milliseconds($0) }, forKey: "bypassUntil")
        try members.encodeIfPresent(lastDeviceTransaction.map { Milliseconds($0) }, forKey: "lastDeviceTransaction")
        try members.encode(unreadable, forKey: "unreadable")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension ReportRow: Printed {
    public var shown: Shown {
        Shown("ReportRow")
            .personal("username", username)
            .plain("deviceId", deviceId)
            .plain("status", status)
            .plain("userCreated", userCreated)
            .personal("userEmail", userEmail)
            .plain("deviceCount", deviceCount)
            .plain("deviceType", deviceType)
            .plain("deviceRole", deviceRole)
            .plain("devicePaired", devicePaired)
            .plain("deviceModel", deviceModel)
            .plain("osVersion", osVersion)
            .plain("appVersion", appVersion)
            .personal("countryCode", countryCode)
            .personal("phoneNumber", phoneNumber)
            .plain("yubikeySerialNumber", yubikeySerialNumber)
            .personal("deviceEmail", deviceEmail)
            .plain("lastTransaction", lastTransaction)
            .plain("bypassUntil", bypassUntil)
            .plain("lastDeviceTransaction", lastDeviceTransaction)
            .personal("unreadable", unreadable)
            .names("extra", extra)
    }
}

/// The session of a user who is signed in.
public struct FlowSignOn: Sendable, Hashable, Codable {
    /// Its id.
    public var id: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(id: String? = nil, extra: Extra = [:]) {
        self.id = id
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decodeIfPresent(String.self, forKey: "id")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(id, forKey: "id")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension FlowSignOn: Printed {
    public var shown: Shown {
        Shown("FlowSignOn")
            .plain("id", id)
            .names("extra", extra)
    }
}

/// The user of a flow.
public struct FlowUser: Sendable, Hashable, Codable {
    /// The user's id.
    public var id: String?
    /// The user's name.
    public var username: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(id: String? = nil, username: String? = nil, extra: Extra = [:]) {
        self.id = id
        self.username = username
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decodeIfPresent(String.self, forKey: "id")
        self.username = try members.decodeIfPresent(String.self, forKey: "username")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(id, forKey: "id")
        try members.encodeIfPresent(username, forKey: "username")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension FlowUser: Printed {
    public var shown: Shown {
        Shown("FlowUser")
            .plain("id", id)
            .personal("username", username)
            .names("extra", extra)
    }
}

/// The application of a flow.
public struct FlowApplication: Sendable, Hashable, Codable {
    /// Its name.
    public var name: String?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(name: String? = nil, extra: Extra = [:]) {
        self.name = name
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.name = try members.decodeIfPresent(String.self, forKey: "name")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(name, forKey: "name")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension FlowApplication: Printed {
    public var shown: Shown {
        Shown("FlowApplication")
            .plain("name", name)
            .names("extra", extra)
    }
}

/// How long a password must be.
public struct PasswordLength: Sendable, Hashable, Codable {
    /// At least.
    public var min: Int?
    /// At most.
    public var max: Int?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(min: Int? = nil, max: Int? = nil, extra: Extra = [:]) {
        self.min = min
        self.max = max
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.min = try members.decodeIfPresent(Int.self, forKey: "min")
        self.max = try members.decodeIfPresent(Int.self, forKey: "max")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(min, forKey: "min")
        try members.encodeIfPresent(max, forKey: "max")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PasswordLength: Printed {
    public var shown: Shown {
        Shown("PasswordLength")
            .plain("min", min)
            .plain("max", max)
            .names("extra", extra)
    }
}

/// What a password must be like: for hints, the service decides.
public struct PasswordPolicy: Sendable, Hashable, Codable {
    /// How long it must be.
    public var length: PasswordLength?
    /// How many characters of each set it must have, by the characters of the set.
    public var minCharacters: [String: Int]
    /// How often one character may be repeated.
    public var maxRepeatedCharacters: Int?
    /// How many different characters it must have.
    public var minUniqueCharacters: Int?
    /// How hard to guess it must be.
    public var minComplexity: Int?
    /// Whether it must differ from the user's profile.
    public var notSimilarToCurrent: Bool?
    /// Whether common passwords are refused.
    public var excludesCommonlyUsed: Bool?
    /// Whether what stands in the user's profile is refused.
    public var excludesProfileData: Bool?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        length: PasswordLength? = nil,
        minCharacters: [String: Int],
        maxRepeatedCharacters: Int? = nil,
        minUniqueCharacters: Int? = nil,
        minComplexity: Int? = nil,
        notSimilarToCurrent: Bool? = nil,
        excludesCommonlyUsed: Bool? = nil,
        excludesProfileData: Bool? = nil,
        extra: Extra = [:]
    ) {
        self.length = length
        self.minCharacters = minCharacters
        self.maxRepeatedCharacters = maxRepeatedCharacters
        self.minUniqueCharacters = minUniqueCharacters
        self.minComplexity = minComplexity
        self.notSimilarToCurrent = notSimilarToCurrent
        self.excludesCommonlyUsed = excludesCommonlyUsed
        self.excludesProfileData = excludesProfileData
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.length = try members.decodeIfPresent(PasswordLength.self, forKey: "length")
        self.minCharacters = try members.decode([String: Int].self, forKey: "minCharacters")
        self.maxRepeatedCharacters = try members.decodeIfPresent(Int.self, forKey: "maxRepeatedCharacters")
        self.minUniqueCharacters = try members.decodeIfPresent(Int.self, forKey: "minUniqueCharacters")
        self.minComplexity = try members.decodeIfPresent(Int.self, forKey: "minComplexity")
        self.notSimilarToCurrent = try members.decodeIfPresent(Bool.self, forKey: "notSimilarToCurrent")
        self.excludesCommonlyUsed = try members.decodeIfPresent(Bool.self, forKey: "excludesCommonlyUsed")
        self.excludesProfileData = try members.decodeIfPresent(Bool.self, forKey: "excludesProfileData")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(length, forKey: "length")
        try members.encode(minCharacters, forKey: "minCharacters")
        try members.encodeIfPresent(maxRepeatedCharacters, forKey: "maxRepeatedCharacters")
        try members.encodeIfPresent(minUniqueCharacters, forKey: "minUniqueCharacters")
        try members.encodeIfPresent(minComplexity, forKey: "minComplexity")
        try members.encodeIfPresent(notSimilarToCurrent, forKey: "notSimilarToCurrent")
        try members.encodeIfPresent(excludesCommonlyUsed, forKey: "excludesCommonlyUsed")
        try members.encodeIfPresent(excludesProfileData, forKey: "excludesProfileData")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PasswordPolicy: Printed {
    public var shown: Shown {
        Shown("PasswordPolicy")
            .plain("length", length)
            .plain("minCharacters", minCharacters)
            .plain("maxRepeatedCharacters", maxRepeatedCharacters)
            .plain("minUniqueCharacters", minUniqueCharacters)
            .plain("minComplexity", minComplexity)
            .plain("notSimilarToCurrent", notSimilarToCurrent)
            .plain("excludesCommonlyUsed", excludesCommonlyUsed)
            .plain("excludesProfileData", excludesProfileData)
            .names("extra", extra)
    }
}

/// What the application gets once a flow is completed.
public struct AuthorizeResponse: Sendable, Hashable, Codable {
    /// The code that is exchanged for tokens, once.
    public var code: Secret?
    /// The `state` that the flow was started with.
    public var state: Secret?
    /// A token, where the application is set up for that.
    public var accessToken: Secret?
    /// An ID token, where the application is set up for that: nobody has verified it.
    public var unverifiedIdToken: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        code: Secret? = nil,
        state: Secret? = nil,
        accessToken: Secret? = nil,
        unverifiedIdToken: Secret? = nil,
        extra: Extra = [:]
    ) {
        self.code = code
        self.state = state
        self.accessToken = accessToken
        self.unverifiedIdToken = unverifiedIdToken
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.code = try members.decodeIfPresent(Secret.self, forKey: "code")
        self.state = try members.decodeIfPresent(Secret.self, forKey: "state")
        self.accessToken = try members.decodeIfPresent(Secret.self, forKey: "accessToken")
        self.unverifiedIdToken = try members.decodeIfPresent(Secret.self, forKey: "unverifiedIdToken")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(code, forKey: "code")
        try members.encodeIfPresent(state, forKey: "state")
        try members.encodeIfPresent(accessToken, forKey: "accessToken")
        try members.encodeIfPresent(unverifiedIdToken, forKey: "unverifiedIdToken")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension AuthorizeResponse: Printed {
    public var shown: Shown {
        Shown("AuthorizeResponse")
            .secret("code", code)
            .secret("state", state)
            .secret("accessToken", accessToken)
            .secret("unverifiedIdToken", unverifiedIdToken)
            .names("extra", extra)
    }
}

/// What the service says of a flow. Source: the example reply of the page "Register User", and the page
/// "Flows".
public struct FlowState: Sendable, Hashable, Codable {
    /// The actions that the flow offers, by name.
    public var links: [String: MfaLink]
    /// The flow's id.
    public var id: String
    /// The environment.
    public var environment: MfaReference?
    /// Where a completed flow is resumed. It is checked, and never followed as it is.
    public var resumeUrl: String?
    /// What the flow waits for.
    public var status: FlowStatus
    /// When it began.
    public var createdAt: InternetTime?
    /// When it ends, unless an action makes that later.
    public var expiresAt: InternetTime?
    /// The session of a user who is signed in.
    public var session: FlowSignOn?
    /// The user, once there is one; on the wire it lies in `_embedded`.
    public var user: FlowUser?
    /// The application; on the wire it lies in `_embedded`.
    public var application: FlowApplication?
    /// What a password must be like; on the wire it lies in `_embedded`.
    public var passwordPolicy: PasswordPolicy?
    /// Where the verification code was sent, masked.
    public var email: String?
    /// What the application gets once the flow is completed.
    public var authorizeResponse: AuthorizeResponse?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        links: [String: MfaLink],
        id: String,
        environment: MfaReference? = nil,
        resumeUrl: String? = nil,
        status: FlowStatus,
        createdAt: InternetTime? = nil,
        expiresAt: InternetTime? = nil,
        session: FlowSignOn? = nil,
        user: FlowUser? = nil,
        application: FlowApplication? = nil,
        passwordPolicy: PasswordPolicy? = nil,
        email: String? = nil,
        authorizeResponse: AuthorizeResponse? = nil,
        extra: Extra = [:]
    ) {
        self.links = links
        self.id = id
        self.environment = environment
        self.resumeUrl = resumeUrl
        self.status = status
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.session = session
        self.user = user
        self.application = application
        self.passwordPolicy = passwordPolicy
        self.email = email
        self.authorizeResponse = authorizeResponse
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.links = try members.decode([String: MfaLink].self, forKey: "links")
        self.id = try members.decode(String.self, forKey: "id")
        self.environment = try members.decodeIfPresent(MfaReference.self, forKey: "environment")
        self.resumeUrl = try members.decodeIfPresent(String.self, forKey: "resumeUrl")
        self.status = try members.decode(FlowStatus.self, forKey: "status")
        self.createdAt = try members.decodeIfPresent(InternetTime.self, forKey: "createdAt")
        self.expiresAt = try members.decodeIfPresent(InternetTime.self, forKey: "expiresAt")
        self.session = try members.decodeIfPresent(FlowSignOn.self, forKey: "session")
        self.user = try members.decodeIfPresent(FlowUser.self, forKey: "user")
        self.application = try members.decodeIfPresent(FlowApplication.self, forKey: "application")
        self.passwordPolicy = try members.decodeIfPresent(PasswordPolicy.self, forKey: "passwordPolicy")
        self.email = try members.decodeIfPresent(String.self, forKey: "email")
        self.authorizeResponse = try members.decodeIfPresent(AuthorizeResponse.self, forKey: "authorizeResponse")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(links, forKey: "links")
        try members.encode(id, forKey: "id")
        try members.encodeIfPresent(environment, forKey: "environment")
        try members.encodeIfPresent(resumeUrl, forKey: "resumeUrl")
        try members.encode(status, forKey: "status")
        try members.encodeIfPresent(createdAt, forKey: "createdAt")
        try members.encodeIfPresent(expiresAt, forKey: "expiresAt")
        try members.encodeIfPresent(session, forKey: "session")
        try members.encodeIfPresent(user, forKey: "user")
        try members.encodeIfPresent(application, forKey: "application")
        try members.encodeIfPresent(passwordPolicy, forKey: "passwordPolicy")
        try members.encodeIfPresent(email, forKey: "email")
        try members.encodeIfPresent(authorizeResponse, forKey: "authorizeResponse")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension FlowState: Printed {
    public var shown: Shown {
        Shown("FlowState")
            .plain("links", links)
            .plain("id", id)
            .plain("environment", environment)
            .plain("resumeUrl", resumeUrl)
            .plain("status", status)
            .plain("createdAt", createdAt)
            .plain("expiresAt", expiresAt)
            .plain("session", session)
            .plain("user", user)
            .plain("application", application)
            .plain("passwordPolicy", passwordPolicy)
            .personal("email", email)
            .plain("authorizeResponse", authorizeResponse)
            .names("extra", extra)
    }
}

/// The tokens of a user. Each is a secret.
public struct Tokens: Sendable, Hashable, Codable {
    /// What the user's requests to PingOne carry.
    public var accessToken: Secret
    /// How it is carried: `Bearer`.
    public var tokenType: String
    /// For how many seconds it is valid.
    public var expiresIn: Int?
    /// What the token allows, scopes with blanks between them.
    public var scope: String?
    /// Gets new tokens, where the application asked for that.
    public var refreshToken: Secret?
    /// The ID token, as it came: nobody has verified it, and no claim of it was read.
    public var unverifiedIdToken: Secret?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        accessToken: Secret,
        tokenType: String,
        expiresIn: Int? = nil,
        scope: String? = nil,
        refreshToken: Secret? = nil,
        unverifiedIdToken: Secret? = nil,
        extra: Extra = [:]
    ) {
        self.accessToken = accessToken
        self.tokenType = tokenType
        self.expiresIn = expiresIn
        self.scope = scope
        self.refreshToken = refreshToken
        self.unverifiedIdToken = unverifiedIdToken
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.accessToken = try members.decode(Secret.self, forKey: "accessToken")
        self.tokenType = try members.decode(String.self, forKey: "tokenType")
        self.expiresIn = try members.decodeIfPresent(Int.self, forKey: "expiresIn")
        self.scope = try members.decodeIfPresent(String.self, forKey: "scope")
        self.refreshToken = try members.decodeIfPresent(Secret.self, forKey: "refreshToken")
        self.unverifiedIdToken = try members.decodeIfPresent(Secret.self, forKey: "unverifiedIdToken")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(accessToken, forKey: "accessToken")
        try members.encode(tokenType, forKey: "tokenType")
        try members.encodeIfPresent(expiresIn, forKey: "expiresIn")
        try members.encodeIfPresent(scope, forKey: "scope")
        try members.encodeIfPresent(refreshToken, forKey: "refreshToken")
        try members.encodeIfPresent(unverifiedIdToken, forKey: "unverifiedIdToken")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension Tokens: Printed {
    public var shown: Shown {
        Shown("Tokens")
            .secret("accessToken", accessToken)
            .plain("tokenType", tokenType)
            .plain("expiresIn", expiresIn)
            .plain("scope", scope)
            .secret("refreshToken", refreshToken)
            .secret("unverifiedIdToken", unverifiedIdToken)
            .names("extra", extra)
    }
}

/// What PingOne expected instead.
public struct PingOneInnerError: Sendable, Hashable, Codable {
    /// The least number.
    public var rangeMinimumValue: Int?
    /// The greatest number.
    public var rangeMaximumValue: Int?
    /// What a text must look like, as a regular expression.
    public var allowedPattern: String?
    /// The values that there are.
    public var allowedValues: [String]
    /// The greatest value.
    public var maximumValue: Int?
    /// The id of the one that there is already.
    public var existingId: String?
    /// The claim that it is about.
    public var claim: String?
    /// How many are allowed.
    public var quotaLimit: Int?
    /// When they are counted anew.
    public var quotaResetTime: InternetTime?
    /// When it may be asked for again.
    public var retryAfter: InternetTime?
    /// The attributes that there are.
    public var supportedAttributes: [String]
    /// The operators that there are.
    public var supportedOperators: [String]
    /// The values that refer to it.
    public var referencedValues: [String]
    /// What a password lacks.
    public var unsatisfiedRequirements: [String]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        rangeMinimumValue: Int? = nil,
        rangeMaximumValue: Int? = nil,
        allowedPattern: String? = nil,
        allowedValues: [String],
        maximumValue: Int? = nil,
        existingId: String? = nil,
        claim: String? = nil,
        quotaLimit: Int? = nil,
        quotaResetTime: InternetTime? = nil,
        retryAfter: InternetTime? = nil,
        supportedAttributes: [String],
        supportedOperators: [String],
        referencedValues: [String],
        unsatisfiedRequirements: [String],
        extra: Extra = [:]
    ) {
        self.rangeMinimumValue = rangeMinimumValue
        self.rangeMaximumValue = rangeMaximumValue
        self.allowedPattern = allowedPattern
        self.allowedValues = allowedValues
        self.maximumValue = maximumValue
        self.existingId = existingId
        self.claim = claim
        self.quotaLimit = quotaLimit
        self.quotaResetTime = quotaResetTime
        self.retryAfter = retryAfter
        self.supportedAttributes = supportedAttributes
        self.supportedOperators = supportedOperators
        self.referencedValues = referencedValues
        self.unsatisfiedRequirements = unsatisfiedRequirements
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.rangeMinimumValue = try members.decodeIfPresent(Int.self, forKey: "rangeMinimumValue")
        self.rangeMaximumValue = try members.decodeIfPresent(Int.self, forKey: "rangeMaximumValue")
        self.allowedPattern = try members.decodeIfPresent(String.self, forKey: "allowedPattern")
        self.allowedValues = try members.decode([String].self, forKey: "allowedValues")
        self.maximumValue = try members.decodeIfPresent(Int.self, forKey: "maximumValue")
        self.existingId = try members.decodeIfPresent(String.self, forKey: "existingId")
        self.claim = try members.decodeIfPresent(String.self, forKey: "claim")
        self.quotaLimit = try members.decodeIfPresent(Int.self, forKey: "quotaLimit")
        self.quotaResetTime = try members.decodeIfPresent(InternetTime.self, forKey: "quotaResetTime")
        self.retryAfter = try members.decodeIfPresent(InternetTime.self, forKey: "retryAfter")
        self.supportedAttributes = try members.decode([String].self, forKey: "supportedAttributes")
        self.supportedOperators = try members.decode([String].self, forKey: "supportedOperators")
        self.referencedValues = try members.decode([String].self, forKey: "referencedValues")
        self.unsatisfiedRequirements = try members.decode([String].self, forKey: "unsatisfiedRequirements")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(rangeMinimumValue, forKey: "rangeMinimumValue")
        try members.encodeIfPresent(rangeMaximumValue, forKey: "rangeMaximumValue")
        try members.encodeIfPresent(allowedPattern, forKey: "allowedPattern")
        try members.encode(allowedValues, forKey: "allowedValues")
        try members.encodeIfPresent(maximumValue, forKey: "maximumValue")
        try members.encodeIfPresent(existingId, forKey: "existingId")
        try members.encodeIfPresent(claim, forKey: "claim")
        try members.encodeIfPresent(quotaLimit, forKey: "quotaLimit")
        try members.encodeIfPresent(quotaResetTime, forKey: "quotaResetTime")
        try members.encodeIfPresent(retryAfter, forKey: "retryAfter")
        try members.encode(supportedAttributes, forKey: "supportedAttributes")
        try members.encode(supportedOperators, forKey: "supportedOperators")
        try members.encode(referencedValues, forKey: "referencedValues")
        try members.encode(unsatisfiedRequirements, forKey: "unsatisfiedRequirements")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PingOneInnerError: Printed {
    public var shown: Shown {
        Shown("PingOneInnerError")
            .plain("rangeMinimumValue", rangeMinimumValue)
            .plain("rangeMaximumValue", rangeMaximumValue)
            .plain("allowedPattern", allowedPattern)
            .plain("allowedValues", allowedValues)
            .plain("maximumValue", maximumValue)
            .plain("existingId", existingId)
            .plain("claim", claim)
            .plain("quotaLimit", quotaLimit)
            .plain("quotaResetTime", quotaResetTime)
            .plain("retryAfter", retryAfter)
            .plain("supportedAttributes", supportedAttributes)
            .plain("supportedOperators", supportedOperators)
            .plain("referencedValues", referencedValues)
            .plain("unsatisfiedRequirements", unsatisfiedRequirements)
            .names("extra", extra)
    }
}

/// One of the things that are wrong with a request.
public struct PingOneDetail: Sendable, Hashable, Codable {
    /// The reason, such as `INVALID_OTP`.
    public var code: String
    /// The member that it is about, such as `otp`.
    public var target: String?
    /// The service's own words, raw: show them only through `text::visible`.
    public var message: String?
    /// What was expected.
    public var innerError: PingOneInnerError?
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        code: String,
        target: String? = nil,
        message: String? = nil,
        innerError: PingOneInnerError? = nil,
        extra: Extra = [:]
    ) {
        self.code = code
        self.target = target
        self.message = message
        self.innerError = innerError
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.code = try members.decode(String.self, forKey: "code")
        self.target = try members.decodeIfPresent(String.self, forKey: "target")
        self.message = try members.decodeIfPresent(String.self, forKey: "message")
        self.innerError = try members.decodeIfPresent(PingOneInnerError.self, forKey: "innerError")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(code, forKey: "code")
        try members.encodeIfPresent(target, forKey: "target")
        try members.encodeIfPresent(message, forKey: "message")
        try members.encodeIfPresent(innerError, forKey: "innerError")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PingOneDetail: Printed {
    public var shown: Shown {
        Shown("PingOneDetail")
            .plain("code", code)
            .plain("target", target)
            .personal("message", message)
            .plain("innerError", innerError)
            .names("extra", extra)
    }
}

/// PingOne's answer that it did not do what was asked.
///
/// Codes may change, the vendor says: look at `code` first, and at the codes of the details where that does
/// not tell enough. Messages are English, for debugging, and are not shown.
public struct PingOneRefusal: Sendable, Hashable, Codable {
    /// The id that the vendor's support asks for.
    public var id: String?
    /// The reason, such as `INVALID_DATA`; of the token endpoint such as `invalid_client`.
    public var code: String
    /// The service's own words, raw: show them only through `text::visible`.
    public var message: String?
    /// The member that it is about.
    public var target: String?
    /// What is wrong, one by one.
    public var details: [PingOneDetail]
    /// Members that are not documented, as they came.
    public var extra: Extra

    /// One of these members, such as for the tests of an application.
    public init(
        id: String? = nil,
        code: String,
        message: String? = nil,
        target: String? = nil,
        details: [PingOneDetail],
        extra: Extra = [:]
    ) {
        self.id = id
        self.code = code
        self.message = message
        self.target = target
        self.details = details
        self.extra = extra
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        self.id = try members.decodeIfPresent(String.self, forKey: "id")
        self.code = try members.decode(String.self, forKey: "code")
        self.message = try members.decodeIfPresent(String.self, forKey: "message")
        self.target = try members.decodeIfPresent(String.self, forKey: "target")
        self.details = try members.decode([PingOneDetail].self, forKey: "details")
        self.extra = try members.decodeIfPresent(Extra.self, forKey: "extra") ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encodeIfPresent(id, forKey: "id")
        try members.encode(code, forKey: "code")
        try members.encodeIfPresent(message, forKey: "message")
        try members.encodeIfPresent(target, forKey: "target")
        try members.encode(details, forKey: "details")
        if !extra.isEmpty { try members.encode(extra, forKey: "extra") }
    }
}

extension PingOneRefusal: Printed {
    public var shown: Shown {
        Shown("PingOneRefusal")
            .plain("id", id)
            .plain("code", code)
            .personal("message", message)
            .plain("target", target)
            .plain("details", details)
            .names("extra", extra)
    }
}

// PingOne's side of the sandbox.

import Foundation
import PingPair
internal import PingPairNative

/// PingOne, imitated on loopback: ``Sandbox/pingOne`` of a sandbox. Ids are UUIDs.
///
/// Messages, OATH tokens, authenticator apps, browsers, faults and the clock are those of the whole sandbox.
public final class PingOneSandbox: Sendable {
    private let door: ControlDoor
    /// The text of a `pingone.properties` file with these addresses and credentials, made anew at each start.
    public let propertiesText: String
    /// Settings for a client.
    public let settings: PingOneSettings
    /// Where the agent of PingID Desktop listens, on the user's computer.
    public let desktopAgentPort: UInt16

    init(_ native: NativeSandbox, _ door: ControlDoor) throws(PingPairError) {
        self.door = door
        propertiesText = try attempt { try native.pingonePropertiesText() }
        settings = try PingOneSettings(propertiesText: propertiesText)
        let agent = try attempt { try native.desktopAgentUrl() }
        desktopAgentPort = URL(string: agent)?.port.flatMap(UInt16.init(exactly:)) ?? 0
    }

    /// A client of the sandbox.
    public func client(options: PingOneOptions = PingOneOptions()) throws(PingPairError) -> PingOne {
        try PingOne(settings, options: options)
    }

    /// Makes a user without devices, whose e-mail address counts as verified, and gives the user's id.
    public func createUser(_ username: String, email: String? = nil, password: Secret? = nil) async throws -> String {
        var body: [String: JSONValue] = ["username": .string(username)]
        if let email { body["email"] = .string(email) }
        if let password { body["password"] = .string(password.text) }
        return try await door.call("POST", "pingone/users", .object(body)).text("userId")
    }

    /// Every user, by id, with devices and pairing keys.
    public func users() async throws -> [JSONValue] {
        try await door.call("GET", "pingone/users").list("users")
    }

    /// A phone claims a pairing key, and becomes a device of this id; `model` and `nickname` say which phone.
    @discardableResult
    public func claimPairingKey(_ code: Secret, phone: [String: String] = [:]) async throws -> String {
        let body = JSONValue.of(phone, ["code": .string(code.text)])
        return try await door.call("POST", "pingone/phone/claim", body).text("deviceId")
    }

    /// A phone tries a pairing key in vain.
    public func failPairingKey(_ code: Secret) async throws {
        try await door.call("POST", "pingone/phone/fail", ["code": .string(code.text)])
    }

    /// Somebody else makes a device for a user; gives its id.
    @discardableResult
    public func addForeignDevice(userId: String, type: String, device: [String: String] = [:]) async throws -> String {
        let body = JSONValue.of(device, ["userId": .string(userId), "type": .string(type)])
        return try await door.call("POST", "pingone/devices", body).text("deviceId")
    }

    /// Somebody else makes a device active.
    public func activateDevice(userId: String, deviceId: String) async throws {
        let body: JSONValue = ["userId": .string(userId), "deviceId": .string(deviceId)]
        try await door.call("POST", "pingone/devices/activate", body)
    }

    /// Somebody else deletes a device.
    public func deleteDevice(userId: String, deviceId: String) async throws {
        let body: JSONValue = ["userId": .string(userId), "deviceId": .string(deviceId)]
        try await door.call("POST", "pingone/devices/delete", body)
    }

    /// Ends all tokens of the worker.
    public func revokeTokens() async throws {
        try await door.call("POST", "pingone/tokens/revoke", .object([:]))
    }

    /// Ends a flow as time would.
    public func expireFlow(_ flowId: String) async throws {
        try await door.call("POST", "pingone/flows/expire", ["flowId": .string(flowId)])
    }

    /// Sets how PingOne answers and what it allows, such as `registration`, `otpLength` or `desktopAgent`, where anything
    /// is given; gives what holds then.
    @discardableResult
    public func options(_ options: [String: JSONValue]? = nil) async throws -> JSONValue {
        if let options {
            try await door.call("POST", "pingone/options", .object(options))
        } else {
            try await door.call("GET", "pingone/options")
        }
    }
}

extension PingOneSandbox: CustomStringConvertible {
    /// Its type alone.
    public var description: String { "PingOneSandbox" }
}

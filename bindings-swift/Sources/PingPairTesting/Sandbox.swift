// The service, imitated on loopback, for the tests of applications.

import Foundation
import PingPair
internal import PingPairNative

/// How the sandbox's phone acts.
public enum SandboxPhone: String, Sendable {
    /// Nothing happens until a test says so.
    case manual
    /// The phone acts by itself.
    case auto
}

/// PingID and PingOne, imitated on loopback by servers of this process. `docs/sandbox.md` describes what it does, and
/// each call of its control door.
///
/// It runs until ``stop()`` is called. It is for servers and tests: builds for phones do not have it.
public final class Sandbox: Sendable {
    let native: NativeSandbox
    let door: ControlDoor
    /// The service's address.
    public let baseURL: String
    /// Credentials for a client, marked as a sandbox's and made anew at each start.
    public let credentials: Credentials
    /// The text of a properties file with these credentials.
    public let propertiesText: String
    /// PingOne's side.
    public let pingOne: PingOneSandbox

    /// Starts a sandbox.
    ///
    /// - Parameters:
    ///   - port: The port; a free one if it is 0.
    ///   - phone: Whether the phone acts by itself.
    public init(port: UInt16 = 0, phone: SandboxPhone = .manual) async throws(PingPairError) {
        let native = try await call { try NativeSandbox.start(port: port, phone: phone.rawValue) }
        self.native = native
        baseURL = try attempt { try native.baseUrl() }
        credentials = try Credentials { try native.credentials() }
        propertiesText = try attempt { try native.propertiesText() }
        door = try attempt { ControlDoor(url: try native.controlUrl(), token: try native.controlToken()) }
        pingOne = try PingOneSandbox(native, door)
    }

    /// The address of the control door.
    public var controlURL: String { door.url }

    /// The token that the control door asks for.
    public var controlToken: Secret { Secret(door.token) }

    /// A client of the sandbox.
    public func client(options: Options = Options()) throws(PingPairError) -> Client {
        try Client(credentials, options: options)
    }

    /// Stops the servers.
    public func stop() async throws(PingPairError) {
        let native = native
        try await call { try native.stop() }
    }

    /// Makes a call at the control door, such as `control("POST", "time", ["advanceSeconds": 5])`.
    ///
    /// - Throws: ``SandboxError`` if it was refused.
    @discardableResult
    public func control(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        try await door.call(method, path, body)
    }

    // MARK: People and their phones

    /// The phone scans a code; `model`, `nickname` and `device` say which phone.
    public func scan(activationCode: Secret, phone: [String: String] = [:]) async throws {
        try await control("POST", "phone/scan", .of(phone, ["activationCode": .string(activationCode.text)]))
    }

    /// The phone that scanned the code is paired, and has this id.
    @discardableResult
    public func pair(activationCode: Secret) async throws -> String {
        try await control("POST", "phone/pair", ["activationCode": .string(activationCode.text)]).text("deviceId")
    }

    /// The user has filled in the registration form; gives the device's id.
    @discardableResult
    public func finish(activationCode: Secret) async throws -> String {
        try await control("POST", "phone/finish", ["activationCode": .string(activationCode.text)]).text("deviceId")
    }

    /// The messages with OTPs that were sent to people, the latest last.
    public func messages() async throws -> [JSONValue] {
        try await control("GET", "outbox").list("messages")
    }

    /// Moves the sandbox's clock on.
    public func advanceTime(by duration: Duration) async throws {
        try await control("POST", "time", ["advanceSeconds": .number(duration / .seconds(1))])
    }

    /// Somebody else pairs a device of this type with a user; gives its id.
    @discardableResult
    public func pairForeignDevice(username: String, type: String, device: [String: String] = [:]) async throws -> String {
        let body = JSONValue.of(device, ["username": .string(username), "type": .string(type)])
        return try await control("POST", "devices", body).text("deviceId")
    }

    /// Somebody else unpairs a device from a user.
    public func unpairDevice(username: String, deviceId: String) async throws {
        try await control("POST", "devices/unpair", ["username": .string(username), "deviceId": .string(deviceId)])
    }

    /// Sets a user's status by hand.
    public func setUserStatus(username: String, status: String) async throws {
        try await control("POST", "users", ["username": .string(username), "status": .string(status)])
    }

    /// Every user, by name.
    public func users() async throws -> [JSONValue] {
        try await control("GET", "users").list("users")
    }

    // MARK: Tokens, keys, apps and browsers

    /// Adds an OATH token to the organisation, unless there is one with this serial number.
    @discardableResult
    public func addOathToken(serialNumber: String, token: [String: JSONValue] = [:]) async throws -> Bool {
        let usual: [String: JSONValue] = ["serialNumber": .string(serialNumber), "tokenType": "TOTP"]
        let body = JSONValue.object(usual.merging(token) { _, given in given })
        return try await control("POST", "oath-tokens", body)["added"]?.boolValue ?? false
    }

    /// The OTP that the token shows when its button is pressed.
    public func pressOathToken(serialNumber: String) async throws -> Secret {
        Secret(try await control("POST", "oath-tokens/press", ["serialNumber": .string(serialNumber)]).text("otp"))
    }

    /// Takes the token out of step with the service.
    public func driftOathToken(serialNumber: String, steps: Int) async throws {
        let body: JSONValue = ["serialNumber": .string(serialNumber), "steps": .integer(Int64(steps))]
        try await control("POST", "oath-tokens/drift", body)
    }

    /// Makes a YubiKey that the service knows, and gives its serial number.
    public func makeYubiKey() async throws -> String {
        try await control("POST", "yubikeys", .object([:])).text("serialNumber")
    }

    /// Touches a YubiKey.
    public func pressYubiKey(serialNumber: String) async throws -> Secret {
        Secret(try await control("POST", "yubikeys/press", ["serialNumber": .string(serialNumber)]).text("otp"))
    }

    /// The OTP that an authenticator app shows now, when it was set up with this link.
    public func authenticatorAppOtp(link: Link) async throws -> Secret {
        let body: JSONValue = ["pairingKeyUri": .string(link.url)]
        return Secret(try await control("POST", "authenticator-app", body).text("otp"))
    }

    /// A browser creates a WebAuthn credential on a page of this origin, by these options; as a browser's `toJSON()`.
    public func createCredential(
        options: Secret,
        origin: String,
        more: [String: JSONValue] = [:]
    ) async throws -> String {
        let parsed = try JSONDecoder().decode(JSONValue.self, from: Data(options.text.utf8))
        let usual: [String: JSONValue] = ["options": parsed, "origin": .string(origin)]
        let made = try await control("POST", "webauthn/create", .object(usual.merging(more) { _, given in given }))
        return String(decoding: try JSONEncoder().encode(made), as: UTF8.self)
    }

    // MARK: The service

    /// Plans a fault.
    public func addFault(operation: String, kind: String, more: [String: JSONValue] = [:]) async throws {
        let usual: [String: JSONValue] = ["operation": .string(operation), "kind": .string(kind)]
        try await control("POST", "faults", .object(usual.merging(more) { _, given in given }))
    }

    /// Forgets the faults that wait.
    public func clearFaults() async throws {
        try await control("DELETE", "faults")
    }

    /// The latest 10,000 deliveries, the newest last.
    public func log() async throws -> [JSONValue] {
        try await control("GET", "log").list("deliveries")
    }

    /// Forgets the deliveries so far.
    public func clearLog() async throws {
        try await control("DELETE", "log")
    }

    /// Sets how the service answers, where anything is given; gives what holds then.
    @discardableResult
    public func options(_ options: [String: JSONValue]? = nil) async throws -> JSONValue {
        if let options { try await control("POST", "options", .object(options)) } else { try await control("GET", "options") }
    }

    /// Lets the next job that is begun fail, or not.
    public func failNextJob(_ fail: Bool = true) async throws {
        try await control("POST", "jobs", ["fail": .bool(fail)])
    }

    /// Adds made-up rows to the reports that are made from here on.
    public func addReportRows(_ rows: Int, more: [String: JSONValue] = [:]) async throws {
        let usual: [String: JSONValue] = ["rows": .integer(Int64(rows))]
        try await control("POST", "report-rows", .object(usual.merging(more) { _, given in given }))
    }
}

extension Sandbox: CustomStringConvertible {
    /// Its address.
    public var description: String { "Sandbox(\(baseURL))" }
}

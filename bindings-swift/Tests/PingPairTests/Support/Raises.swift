// Public calls that fail, by the codes of their errors.

import Foundation
import PingPair
import PingPairTesting

/// What raises the errors of the tests, against a sandbox of its own.
struct Raises {
    static let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
    static let password = "Two-Hundred-42-Gardens"

    let sandbox: Sandbox

    /// A name that no other test has.
    func named(_ name: String) -> String {
        "\(name)-\(UUID().uuidString.prefix(8).lowercased())"
    }

    func by<T>(_ set: (inout Options) throws -> Void = { _ in }, _ work: (Client) async throws -> T) async throws {
        let client = try sandbox.client(options: Options(set))
        defer { client.close() }
        _ = try await work(client)
    }

    func byPingOne<T>(_ work: (PingOne) async throws -> T) async throws {
        let client = try sandbox.pingOne.client(options: PingOneOptions { $0.clock = try VirtualClock() })
        defer { client.close() }
        _ = try await work(client)
    }

    /// Lets a fault befall one read.
    func faulty(_ kind: String, _ more: [String: JSONValue] = [:]) async throws {
        try await by({ $0.deadline = .seconds(5); $0.clock = try VirtualClock() }) { client in
            _ = try await client.ensureUser(AddUser(username: "faulty"))
            let more = more.merging(["times": 5]) { given, _ in given }
            try await sandbox.addFault(operation: "getuserdetails", kind: kind, more: more)
            _ = try await client.getUserDetails(username: "faulty")
        }
    }

    /// A user, and a pairing that has asked for an OTP.
    func asking(_ client: Client, context: Context? = nil) async throws -> (username: String, pairing: Pairing) {
        let username = named("asked")
        try await client.addUser(username: username)
        let pairing = try client.pairSms(username: username, phoneNumber: "+12025550123", context: context)
        while true {
            if case .ask = try await pairing.step() { return (username, pairing) }
        }
    }

    func credentials(
        token: Secret = "token",
        key: Secret = Secret(Raises.key),
        baseURL: String = "https://idpxnyl3m.pingidentity.com/pingid"
    ) throws -> Credentials {
        try Credentials(orgAlias: "alias", token: token, key: key, baseURL: baseURL)
    }

    func party(_ id: String = "example.com", _ origin: String = "https://login.example.com") throws -> RelyingParty {
        try RelyingParty(id: id, origins: [origin])
    }

    /// Lets the agent of PingID Desktop behave like this.
    func agent(_ mode: String) async throws {
        let box = sandbox.pingOne
        let userId = try await box.createUser(named("computer"))
        try await byPingOne { client in
            let device = try await client.createDevice(userId: userId, kind: "PINGID_DESKTOP_GEN2")
            let here = try DesktopAgent(origin: "https://pingone.example.com", port: box.desktopAgentPort)
            try await box.options(["desktopAgent": .string(mode)])
            let registered = try await result { try await here.register(device.desktopCredentialCreationOptions ?? "") }
            try await box.options(["desktopAgent": "raw"])
            _ = try registered.get()
        }
    }

    /// The credential that a browser made of this challenge.
    func credential(of challenge: String) throws -> RegistrationCredential {
        let data = #"{"type":"webauthn.create","challenge":"\#(challenge)","origin":"https://login.example.com"}"#
        let made: JSONValue = [
            "id": "Y3JlZGVudGlhbA", "rawId": "Y3JlZGVudGlhbA", "type": "public-key",
            "response": [
                "clientDataJSON": .string(Data(data.utf8).base64URL), "attestationObject": "o2NmbXRkbm9uZQ",
            ],
        ]
        let browser = try Border.encode(made)
        return try RegistrationCredential(browser: browser, relyingParty: party(), challenge: Data(count: 16))
    }

    func read(_ bytes: Data) async throws {
        for try await _ in try ReportReader(bytes) {}
    }
}

/// What comes of it, the error among that.
func result<T>(_ work: () async throws -> T) async throws -> Result<T, any Error> {
    do {
        return .success(try await work())
    } catch {
        return .failure(error)
    }
}

/// What a function of an application throws.
struct Full: Error {}

/// A lease and a store that fail.
struct Broken: Lease, Store {
    func acquire(key _: String, duration _: Duration) throws -> Int64? { throw Full() }
    func renew(key _: String, fence _: Int64, duration _: Duration) throws -> Bool { throw Full() }
    func takeOver(key _: String, fence _: Int64, duration _: Duration) throws -> Int64? { throw Full() }
    func release(key _: String, fence _: Int64) throws { throw Full() }
    func put(key _: String, fence _: Int64, generation _: Int64, text _: String) throws -> Bool { throw Full() }
    func get(key _: String) throws -> Stored? { throw Full() }
    func remove(key _: String, fence _: Int64) throws -> Bool { throw Full() }
}

/// A lease that is held by anyone, and a store that takes nothing.
struct Anyones: Lease, Store {
    func acquire(key _: String, duration _: Duration) -> Int64? { 1 }
    func renew(key _: String, fence _: Int64, duration _: Duration) -> Bool { true }
    func takeOver(key _: String, fence: Int64, duration _: Duration) -> Int64? { fence + 1 }
    func release(key _: String, fence _: Int64) {}
    func put(key _: String, fence _: Int64, generation _: Int64, text _: String) -> Bool { false }
    func get(key _: String) -> Stored? { nil }
    func remove(key _: String, fence _: Int64) -> Bool { true }
}

/// A sink that takes nothing.
struct FullSink: ReportSink {
    func write(piece _: Data) throws { throw Full() }
    func finish() {}
}

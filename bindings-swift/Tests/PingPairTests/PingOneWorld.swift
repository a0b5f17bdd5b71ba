// A sandbox's PingOne, for tests of its client.

import Foundation
import PingPair
import PingPairTesting

/// A sandbox, a client of its PingOne, and a clock that both go by.
struct World {
    let sandbox: Sandbox
    let clock: VirtualClock
    let client: PingOne
    private let count = Locked(0)

    static func with(_ work: (World) async throws -> Void) async throws {
        try await Sandbox.with { try await work(World($0)) }
    }

    private init(_ sandbox: Sandbox) throws {
        self.sandbox = sandbox
        let itself = Locked<VirtualClock?>(nil)
        let clock = try VirtualClock { duration in
            let seconds = Duration.seconds((duration / .seconds(1)).rounded(.up))
            try await sandbox.advanceTime(by: seconds)
            try itself.withLock { $0 }?.advance(by: seconds)
        }
        itself.withLock { $0 = clock }
        self.clock = clock
        client = try World.client(sandbox, clock)
    }

    private static func client(_ sandbox: Sandbox, _ clock: VirtualClock) throws -> PingOne {
        try sandbox.pingOne.client(options: PingOneOptions {
            $0.snapshotKeys = [Data(Array(0..<32))]
            $0.clock = clock
        })
    }

    func newClient() throws -> PingOne { try World.client(sandbox, clock) }

    func newUser() async throws -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return try await sandbox.pingOne.createUser("user\(number)", email: "user@example.com")
    }

    func letPass(_ duration: Duration) async throws {
        try await sandbox.advanceTime(by: duration)
        try clock.advance(by: duration)
    }

    /// The operations of PingOne so far, in their order.
    func deliveries() async throws -> [String] {
        try await sandbox.log().filter { $0["pingone"]?.present != nil }.map { try $0.text("operation") }
    }

    func run(
        _ pairing: Pairing,
        _ reply: @escaping @Sendable (PairingView) async throws -> Answer
    ) async throws -> Outcome {
        let person = Person(reply)
        return try await pairing.run { try await person.show($0) }
    }
}

/// The values in a properties file.
func values(of text: String) -> PingOneValues {
    let lines = text.split(separator: "\n").filter { $0.contains("=") && !$0.hasPrefix("#") }
    let pairs = lines.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let read = Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { $1 }
    var values = PingOneValues(environmentId: read["environment_id"] ?? "")
    values.authURL = read["auth_url"]
    values.apiURL = read["api_url"]
    values.workerClientId = read["worker_client_id"]
    values.workerClientSecret = read["worker_client_secret"].map { Secret($0) }
    values.workerEnvironmentId = read["worker_environment_id"]
    values.applicationClientId = read["application_client_id"]
    values.applicationClientSecret = read["application_client_secret"].map { Secret($0) }
    values.redirectURI = read["redirect_uri"]
    values.scope = read["scope"]
    return values
}

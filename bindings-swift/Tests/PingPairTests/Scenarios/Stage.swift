// The sandbox, the application, and what they have come to.

import Foundation
import PingPair
import PingPairTesting
import Testing

let scenarioContext: Context = "the login session of a scenario"
private let desktopOrigin = "https://pingone.example.com"
private let pingOneMachines: Set = ["registration", "mfa_otp", "mfa_oath_token", "mfa_desktop", "mfa_fido2", "mfa_mobile"]

final class Stage {
    let sandbox: Sandbox
    private let settings: JSONValue
    private let clock: VirtualClock
    private var client: Client
    private var pingOne: PingOne
    private var pairing: Pairing?
    private var saved: [String: JSONValue]

    init(_ sandbox: Sandbox, _ settings: JSONValue) throws {
        self.sandbox = sandbox
        self.settings = settings
        let itself = Locked<VirtualClock?>(nil)
        clock = try VirtualClock { duration in
            try await letPass(.seconds((duration / .seconds(1)).rounded(.up)), sandbox, itself.withLock { $0 })
        }
        let clock = clock
        itself.withLock { $0 = clock }
        (client, pingOne) = try Stage.clients(sandbox, settings, clock)
        saved = ["organisation": .string(sandbox.credentials.orgAlias)]
    }

    private static func clients(_ sandbox: Sandbox, _ settings: JSONValue, _ clock: VirtualClock) throws -> (Client, PingOne) {
        var options = Options()
        options.clock = clock
        for (name, value) in settings.objectValue ?? [:] {
            guard name == "correlation", let value = value.boolValue else {
                throw Missing(description: "no option of a scenario's client is called \(name)")
            }
            options.correlation = value
        }
        var ofPingOne = PingOneOptions()
        ofPingOne.clock = clock
        ofPingOne.snapshotKeys = [Data(repeating: 7, count: 32)]
        return (try sandbox.client(options: options), try sandbox.pingOne.client(options: ofPingOne))
    }

    /// Begins the machine, unless that is to be refused.
    func begin(_ begin: JSONValue) async throws -> Bool {
        let given = try filled(begin["arguments"] ?? .object([:])).camel
        let deadline = begin["deadline_seconds"]?.integerValue.map { Duration.seconds($0) }
        let machine = try begin.text("machine")
        let (client, pingOne) = (client, pingOne)
        pairing = try await expected(begin["refused"]) {
            pingOneMachines.contains(machine)
                ? try begun(pingOne, machine, given, deadline)
                : try begun(client, machine, given, deadline)
        }
        return pairing != nil
    }

    /// Plays the steps until there are no more events.
    func play(_ steps: [JSONValue]) async throws -> JSONValue? {
        var left = steps[...]
        for _ in 0..<1000 {
            let event: PairingView?
            do {
                event = try await machine.makeAsyncIterator().next()
            } catch let error as PingPairError {
                guard let step = left.first, step["error"]?.stringValue == error.code.rawValue else { throw error }
                left.removeFirst()
                try await act(step.list("do"))
                continue
            }
            guard let event else { break }
            let view = try parsed(event.json)
            if let next = left.first, next["error"] == nil, view.looksLike(next["when"] ?? .object([:])) {
                left.removeFirst()
                save(next["save"], view)
                saved["view"] = view
                try await act(next.list("do"))
            } else {
                #expect(event.prompt == nil, "nobody answers \(event.prompt?.wanted.rawValue ?? ""), next is \(left.first ?? .null)")
                if event.prompt != nil { break }
            }
        }
        #expect(Array(left) == [])
        return try told(machine)
    }

    func act(_ actions: [JSONValue]) async throws {
        for action in actions { try await act(action) }
    }

    private func act(_ action: JSONValue) async throws {
        let refused = action["refused"]
        var came: JSONValue?
        if let door = action["control"]?.stringValue {
            came = try await control(door, action["body"], refused)
        } else if let name = action["call"]?.stringValue {
            let given = try filled(action["arguments"] ?? .object([:])).camel
            let client = client
            came = try await expected(refused) { try await called(client, name, given) }
            if let came, let wanted = try action["expect"].map(filled) {
                #expect(came.looksLike(wanted), "expected \(wanted), and not \(came)")
            }
        } else if let registration = action["desktop"] {
            let given = Secret(try filled(registration).stringValue ?? "")
            let agent = try DesktopAgent(origin: desktopOrigin, port: sandbox.pingOne.desktopAgentPort)
            let attestation = try await expected(refused) { try await agent.register(given) }
            if let name = action["save"]?.stringValue { saved[name] = attestation.map { .string($0.text) } }
            return
        } else if let given = action["answer"] {
            let (machine, answer) = (try machine, try answer(filled(given)))
            _ = try await expected(refused) { try await machine.answer(answer) }
        } else if let seconds = action["pass"]?.integerValue {
            try await letPass(.seconds(seconds), sandbox, clock)
        } else if action["resume"] != nil {
            try await resume()
        } else if action["cancel"] != nil {
            try await machine.cancel()
        } else if action["reconcile"] != nil {
            try await machine.reconcile()
        } else if let device = action["confirm"] {
            try await machine.confirm(deviceId: filled(device).stringValue ?? "")
        } else {
            throw Missing(description: "no such action: \(action)")
        }
        save(action["save"], came ?? .null)
    }

    private func control(_ door: String, _ body: JSONValue?, _ refused: JSONValue?) async throws -> JSONValue? {
        let parts = door.split(separator: " ").map(String.init)
        guard parts.count == 2 else { throw Missing(description: "no call of the door: \(door)") }
        let body = try body.map(filled) ?? (parts[0] == "POST" ? .object([:]) : nil)
        let sandbox = sandbox
        return try await expected(refused) { try await sandbox.control(parts[0], parts[1], body) }
    }

    /// Goes on with another client, which has nothing but the text.
    private func resume() async throws {
        let (kind, text) = (try machine.kind, try await machine.snapshot())
        pairing = nil
        (client, pingOne) = try Stage.clients(sandbox, settings, clock)
        pairing =
            pingOneMachines.contains(kind.rawValue)
            ? try pingOne.resume(kind, snapshot: text, context: scenarioContext)
            : try client.resume(kind, snapshot: text, context: scenarioContext, reportTo: { Nowhere() })
    }

    private var machine: Pairing {
        get throws {
            guard let pairing else { throw Missing(description: "no machine has begun") }
            return pairing
        }
    }

    /// What comes, or nothing where it is refused as it should be.
    private func expected<T>(_ refused: JSONValue?, _ work: () async throws -> T) async throws -> T? {
        guard let refused else { return try await work() }
        do {
            _ = try await work()
        } catch let error as PingPairError {
            let texts: [String?] = [error.code.rawValue, error.pingOneRefusal?.code]
            let found = refused.stringValue.map { texts.contains($0) } ?? (refused.integerValue == error.errorId.map { Int64($0) })
            #expect(found, "expected a refusal by \(refused), and not \(error)")
            return nil
        } catch let error as SandboxError {
            #expect(refused == .string(error.code), "expected a refusal by \(refused), and not \(error)")
            return nil
        }
        Issue.record("expected a refusal by \(refused)")
        return nil
    }

    // MARK: Values

    private func save(_ paths: JSONValue?, _ value: JSONValue) {
        for (name, path) in paths?.objectValue ?? [:] { saved[name] = value.at(path.stringValue ?? "") }
    }

    private func filled(_ value: JSONValue) throws -> JSONValue {
        switch value {
        case .string(let text) where text.hasPrefix("$"):
            let parts = text.dropFirst().split(separator: ".", maxSplits: 1).map(String.init)
            guard let found = saved[parts[0]]?.at(parts.count > 1 ? parts[1] : "") else {
                throw Missing(description: "nothing was saved as \(text)")
            }
            return found
        case .array(let values):
            return .array(try values.map(filled))
        case .object(let members):
            if members.count == 1, let text = members["json"] { return try parsed(filled(text).stringValue ?? "") }
            return .object(try members.mapValues(filled))
        default:
            return value
        }
    }
}

/// A report that nobody reads.
struct Nowhere: ReportSink {
    func write(piece: Data) async throws {}
    func finish() async throws {}
}

/// Lets time pass, for the client and the sandbox.
private func letPass(_ duration: Duration, _ sandbox: Sandbox, _ clock: VirtualClock?) async throws {
    try await sandbox.advanceTime(by: duration)
    try clock?.advance(by: duration)
}

/// The outcome as scenarios have it: that of the view, and what only the application is told.
private func told(_ pairing: Pairing) throws -> JSONValue? {
    guard var found = try parsed(pairing.view.json)["outcome"]?.objectValue else { return nil }
    func tell(_ errorId: Int?, _ authenticated: Bool?, _ code: String?) {
        if let errorId { found["error_id"] = .integer(Int64(errorId)) }
        if let authenticated { found["authenticated"] = .bool(authenticated) }
        if let code { found["code"] = .string(code) }
    }
    switch try pairing.outcome {
    case .notPaired(let it): tell(it.errorId, it.authenticated, it.code)
    case .notRegistered(let it): tell(nil, it.authenticated, it.code)
    case .notResynced(let it): tell(it.errorId, it.authenticated, nil)
    case .jobFailed(let it): tell(it.errorId, it.authenticated, nil)
    case .resynced(let correlated): found["correlated"] = .bool(correlated)
    case .registered(let user):
        found["username"] = user.username.map { .string($0) }
        found["tokens"] = .bool(user.tokens != nil)
    default: break
    }
    return .object(found)
}

private func answer(_ given: JSONValue) throws -> Answer {
    func secret(_ value: JSONValue?) -> Secret { Secret(value?.stringValue ?? "") }
    if let otp = given["otp"] { return .otp(secret(otp)) }
    if let otps = given["otps"]?.arrayValue, otps.count == 2 { return .otps(secret(otps[0]), secret(otps[1])) }
    if let credential = given["credential"] {
        return .credential(try credential.stringValue ?? String(decoding: JSONEncoder().encode(credential), as: UTF8.self))
    }
    if let method = given["method"] {
        return .method(MethodKind(rawValue: try method.text("kind")), value: method["data"]?.stringValue)
    }
    if let attestation = given["attestation"] { return .attestation(secret(attestation)) }
    if let user = given["registration"] {
        return .registration(
            username: try user.text("username"), email: try user.text("email"), password: secret(user["password"]))
    }
    if let code = given["verification_code"] { return .verificationCode(secret(code)) }
    if given["start_again"] != nil { return .startAgain }
    throw Missing(description: "no such answer: \(given)")
}

extension JSONValue {
    /// The value at this path.
    func at(_ path: String) -> JSONValue {
        path.split(separator: ".").reduce(self) { value, part in
            guard let values = value.arrayValue, let index = Int(part) else { return value[String(part)] ?? .null }
            return value[index < 0 ? values.count + index : index] ?? .null
        }
    }

    /// Whether this looks like an expected value: an object may have more members, and null is what is not there.
    func looksLike(_ expected: JSONValue) -> Bool {
        switch (expected, self) {
        case (.array(let wanted), .array(let found)):
            wanted.count == found.count && zip(found, wanted).allSatisfy { $0.looksLike($1) }
        case (.object(let wanted), .object(let found)):
            wanted.allSatisfy { name, member in (found[name] ?? .null).looksLike(member) }
        default:
            if let one = expected.doubleValue, let other = doubleValue { one == other } else { expected == self }
        }
    }
}

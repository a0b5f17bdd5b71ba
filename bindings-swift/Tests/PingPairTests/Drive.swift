// What tests of pairings need: users, people who answer, and clocks.

import Foundation
import PingPair
import PingPairTesting
import Testing

extension Sandbox {
    /// Runs a test against a sandbox of its own.
    static func with(_ work: (Sandbox) async throws -> Void) async throws {
        let sandbox = try await Sandbox()
        do {
            try await work(sandbox)
        } catch {
            try? await sandbox.stop()
            throw error
        }
        try await sandbox.stop()
    }

    /// The OTP or code that was sent last.
    func sentCode() async throws -> Secret {
        Secret(try await messages().last?.text("otp") ?? "")
    }

    /// A phone uses an activation code to the end.
    func usePhone(_ code: Secret) async throws {
        try await scan(activationCode: code, phone: ["nickname": "a phone"])
        try await pair(activationCode: code)
        try await finish(activationCode: code)
    }

    /// A client on a clock of its own, on which waiting takes no time.
    func quick(_ change: (inout Options) -> Void = { _ in }) throws -> Client {
        var options = Options()
        options.clock = try VirtualClock()
        change(&options)
        return try client(options: options)
    }
}

extension Pairing {
    /// Steps to the next question.
    func asked() async throws -> Prompt {
        while true {
            switch try await step() {
            case .ask(let prompt, _): return prompt
            case .finished(let outcome): throw Missing(description: "it is over: \(outcome)")
            case .wait(let duration): try await Task.sleep(for: Swift.min(duration, .milliseconds(20)))
            case .again: continue
            }
        }
    }
}

/// Expects that a device is paired.
func expectPaired(_ outcome: Outcome?, sourceLocation: SourceLocation = #_sourceLocation) {
    guard case .paired = outcome else {
        Issue.record("expected a device, and not \(outcome as Any)", sourceLocation: sourceLocation)
        return
    }
}

/// Answers each question by the next reply, and keeps what was asked and why.
actor Person {
    private(set) var prompts: [Prompt] = []
    private var replies: [@Sendable (PairingView) async throws -> Answer]

    init(_ replies: @Sendable (PairingView) async throws -> Answer...) {
        self.replies = replies
    }

    /// What was asked, and why it was asked again.
    var asked: [String] {
        prompts.map { prompt in "\(prompt.wanted.rawValue) \(prompt.problem?.rawValue ?? "")" }
    }

    func show(_ event: PairingView) async throws -> Answer? {
        guard let prompt = event.prompt else { return nil }
        prompts.append(prompt)
        guard !replies.isEmpty else { throw Missing(description: "nobody answers \(prompt.wanted.rawValue)") }
        return try await replies.removeFirst()(event)
    }
}

/// Leases and texts of one process, as an application would keep them.
actor Kept: Lease, Store {
    private(set) var rows: [String: Stored] = [:]
    private var fence: Int64 = 0
    private var beforePut: (@Sendable () async throws -> Void)?

    func acquire(key: String, duration: Duration) async throws -> Int64? {
        fence += 1
        return fence
    }

    func renew(key: String, fence: Int64, duration: Duration) async throws -> Bool { true }

    func takeOver(key: String, fence: Int64, duration: Duration) async throws -> Int64? {
        self.fence += 1
        return self.fence
    }

    func release(key: String, fence: Int64) async throws {}

    func put(key: String, fence: Int64, generation: Int64, text: String) async throws -> Bool {
        try await beforePut?()
        rows[key] = Stored(generation: generation, text: text)
        return true
    }

    func get(key: String) async throws -> Stored? { rows[key] }

    func remove(key: String, fence: Int64) async throws -> Bool {
        rows[key] = nil
        return true
    }

    /// Does something each time before a text is put.
    func beforePut(_ work: @escaping @Sendable () async throws -> Void) {
        beforePut = work
    }
}

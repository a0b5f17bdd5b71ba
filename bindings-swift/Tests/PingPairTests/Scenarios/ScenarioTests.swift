// The scenarios that every language plays, from the same files; `docs/scenarios.md` says how.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite(.serialized) struct ScenarioTests {
    @Test(arguments: Scenario.all) func scenario(_ scenario: Scenario) async throws {
        let sandbox = try await Sandbox()
        do {
            try await play(scenario, sandbox)
        } catch {
            try? await sandbox.stop()
            throw error
        }
        try await sandbox.stop()
    }

    private func play(_ scenario: Scenario, _ sandbox: Sandbox) async throws {
        let stage = try Stage(sandbox, scenario.document["client"] ?? .object([:]))
        try await stage.act(scenario.document.list("setup"))
        try await sandbox.clearLog()
        let steps = scenario.document.list("steps")
        var told: JSONValue?
        if let begin = scenario.document["begin"] {
            if try await stage.begin(begin) { told = try await stage.play(steps) }
        } else {
            for step in steps { try await stage.act(step.list("do")) }
        }
        try await check(scenario.document["expect"] ?? .object([:]), told, sandbox)
    }
}

/// A scenario of a file.
struct Scenario: Sendable, CustomTestStringConvertible {
    let file: String
    let document: JSONValue

    var testDescription: String {
        "\(file): \(document["name"]?.stringValue ?? "")"
    }

    /// Every scenario of every file.
    static let all: [Scenario] = {
        let folder = shared.appendingPathComponent("scenarios")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let files = names.sorted().filter { $0.hasSuffix(".json") && !["pages.json", "schema.json"].contains($0) }
        return files.flatMap { file -> [Scenario] in
            guard let document = try? parsed(Data(contentsOf: folder.appendingPathComponent(file))) else {
                preconditionFailure("\(file) is no JSON")
            }
            return (document.arrayValue ?? document.list("scenarios")).map { Scenario(file: file, document: $0) }
        }
    }()
}

// MARK: - What must be so in the end

private let reads: Set = [
    "ListDevices", "ReadDevice", "ReadFlow", "ReadPairingKey", "getbulkjobstatus", "getjobstatus", "getorgreport",
    "getuserdetails", "pairingstatus",
]

private func check(_ expected: JSONValue, _ told: JSONValue?, _ sandbox: Sandbox) async throws {
    let outcome = expected["outcome"] ?? .null
    #expect((told ?? .null).looksLike(outcome), "expected \(outcome), and not \(told ?? .null)")
    #expect(try await operations(sandbox) == expected.list("log").compactMap(\.stringValue))
    let users = try await sandbox.users()
    let ofPingOne = try await sandbox.pingOne.users()
    for (wanted, found) in [(expected["users"], users), (expected["pingone_users"], ofPingOne)] {
        for (name, user) in wanted?.objectValue ?? [:] {
            let its = found.first { $0["username"]?.stringValue == name } ?? .null
            #expect(its.looksLike(user), "expected \(user), and not \(its)")
        }
    }
    let isProven = ["told", "matched"].contains(told?["evidence"]?.stringValue)
    if isProven, let id = told?["device"]?["id"]?.stringValue {
        let devices = (users + ofPingOne).flatMap { $0.list("devices") }
        let its = devices.first { ($0["deviceId"]?.stringValue ?? $0["id"]?.stringValue) == id }
        #expect(its?["foreign"] == false)
    }
    #expect(try await sandbox.control("GET", "faults").list("faults") == [])
}

/// The operations that were delivered, without reads that follow each other.
private func operations(_ sandbox: Sandbox) async throws -> [String] {
    var operations: [String] = []
    var bodies: Set<String> = []
    for delivery in try await sandbox.log() {
        let operation = try delivery.text("operation")
        // When a token is asked for anew is the client's own business.
        if operation == "RequestWorkerToken" { continue }
        if !(reads.contains(operation) && operations.last == operation) { operations.append(operation) }
        // PingOne's have nothing that tells one from the next.
        if delivery["heldFrom"]?.present == nil, delivery["pingone"]?.present == nil {
            let isNew = bodies.insert(try delivery.text("bodySha256")).inserted
            #expect(isNew, "\(operation) was sent twice")
        }
    }
    return operations
}

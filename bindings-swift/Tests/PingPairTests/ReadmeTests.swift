// The examples of the README work as they are written.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite(.serialized) struct ReadmeTests {
    @Test func theExamplesAreThoseThatAreRun() throws {
        let package = shared.deletingLastPathComponent().appendingPathComponent("bindings-swift")
        let readme = try String(contentsOf: package.appendingPathComponent("README.md"), encoding: .utf8)
        let source = package.appendingPathComponent("Tests/PingPairTests/ReadmeExamples.swift")
        let written = parts(of: readme, from: "```swift\n", to: "```\n")
            .map { lines in lines.filter { !$0.hasPrefix("import ") }.drop(while: \.isEmpty) }
            .filter { $0.first?.hasPrefix(".package") == false }
        let run = try parts(of: String(contentsOf: source, encoding: .utf8), from: "    // README\n", to: "    // end\n")
            .map { lines in lines.map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }[...] }
        #expect(written.count == 5)
        #expect(written == run)
    }

    @Test func theFirstExampleRegistersAUserAndPairsAPhone() async throws {
        try await inFolder { sandbox, printed in
            try write(sandbox.propertiesText, "pingid.properties")
            try await exampleOfAPhone(printed.print)
            #expect(printed.text.contains("█"))
            #expect(printed.text.contains(#"outcome: "paired""#))
            let user = try #require(await sandbox.users().first)
            #expect(user["username"] == "meredith")
            #expect(user.list("devices").count == 1)
        }
    }

    @Test func theSecondExampleNeedsNoTenant() async throws {
        let printed = Lines()
        try await exampleWithoutATenant(printed.print)
        #expect(printed.text.contains(#"outcome: "paired""#))
    }

    @Test func aPromptIsAnsweredByWhatWasTyped() async throws {
        try await inFolder { sandbox, printed in
            let client = try sandbox.client()
            _ = try await client.ensureUser(AddUser(username: "meredith"))
            let person = Typing(sandbox)
            try await exampleOfAPrompt(client, { await person.ask($0) }, printed.print)
            #expect(printed.text.hasPrefix("paired ") && printed.text.hasSuffix(" told"))
            let asked = await person.asked
            #expect(asked.count == 1 && !asked[0].contains("2025550"))
        }
    }

    @Test func aPhoneShowsWhatTheServerSends() async throws {
        try await inFolder { sandbox, printed in
            let client = try sandbox.client()
            let added = try await client.addUser(username: "meredith", activateUser: true)
            let pairing = try client.pairOnline(username: "meredith", activationCode: added.activationCode)
            for try await event in pairing where event.link != nil { break }
            var shown = Data()
            try exampleOfAView(pairing.view.json, { shown = $0 }, printed.print)
            #expect(shown.dropFirst().prefix(3) == Data("PNG".utf8))
            #expect(printed.text.isEmpty)
        }
    }

    @Test func aUserRegistersWithPingOneAndPairsAPhoneNumber() async throws {
        try await inFolder { sandbox, printed in
            try write(sandbox.pingOne.propertiesText, "pingone.properties")
            let person = Typing(sandbox, ["Name: ": "archer", "E-mail: ": "archer@example.com", "Password: ": "Two-Hundred-42-Gardens"])
            try await exampleOfPingOne({ await person.ask($0) }, printed.print)
            #expect(printed.text.contains(#"outcome: "paired""#))
            #expect(!printed.text.contains("archer"))
            #expect(await person.asked.count == 5)
            let user = try #require(await sandbox.pingOne.users().first { $0["username"] == "archer" })
            #expect(user.list("devices").map { $0["status"] } == ["ACTIVE"])
        }
    }

    /// Runs an example in a folder of its own, whose name it need not know.
    private func inFolder(_ work: (Sandbox, Lines) async throws -> Void) async throws {
        let (manager, before) = (FileManager.default, FileManager.default.currentDirectoryPath)
        let folder = manager.temporaryDirectory.appendingPathComponent("pingpair-\(UUID())")
        try manager.createDirectory(at: folder, withIntermediateDirectories: true)
        let sandbox = try await Sandbox(phone: .auto)
        #expect(manager.changeCurrentDirectoryPath(folder.path))
        do {
            try await work(sandbox, Lines())
        } catch {
            Issue.record(error)
        }
        #expect(manager.changeCurrentDirectoryPath(before))
        try manager.removeItem(at: folder)
        try await sandbox.stop()
    }

    private func write(_ text: String, _ name: String) throws {
        let isWritten = FileManager.default.createFile(
            atPath: name, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        #expect(isWritten)
    }
}

/// What an example printed, line by line.
private final class Lines {
    private(set) var text = ""

    func print(_ values: Any...) {
        if !text.isEmpty { text += "\n" }
        text += values.map { String(describing: $0) }.joined(separator: " ")
    }
}

/// Answers as a person does: by what is known, and by what came last where a code is wanted.
private actor Typing {
    private(set) var asked: [String] = []
    private let sandbox: Sandbox
    private let answers: [String: Secret]

    init(_ sandbox: Sandbox, _ answers: [String: Secret] = [:]) {
        self.sandbox = sandbox
        self.answers = answers
    }

    func ask(_ text: String) async -> Secret {
        asked.append(text)
        if let answer = answers[text] { return answer }
        return (try? await sandbox.sentCode()) ?? ""
    }
}

/// The lines between such marks.
private func parts(of text: String, from begin: String, to end: String) -> [ArraySlice<String>] {
    text.components(separatedBy: begin).dropFirst().compactMap { rest in
        rest.components(separatedBy: end).first.map { part in
            part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()[...]
        }
    }
}

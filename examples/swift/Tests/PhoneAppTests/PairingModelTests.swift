// The screen of a pairing, against a server that runs it with the sandbox.

import Foundation
import PhoneApp
import PingPair
import PingPairTesting
import Testing

@MainActor @Suite struct PairingModelTests {
    @Test func aPhoneIsPairedByTheCodeThatTheScreenShows() async throws {
        try await Setting.with { sandbox, client in
            let added = try await client.addUser(username: "meredith", activateUser: true)
            let code = try #require(added.activationCode)
            let pairing = try client.pairOnline(username: "meredith", activationCode: code)
            try await Setting.shown(pairing) { model in
                let following = Task { await model.follow() }
                try await until { model.link != nil }
                let png = try #require(model.qrCode)
                #expect(png.prefix(4) == Data([0x89, 0x50, 0x4e, 0x47]))
                #expect(!"\(model.view as Any)".contains(code.text))
                try await sandbox.scan(activationCode: code, phone: ["nickname": "My phone"])
                try await sandbox.pair(activationCode: code)
                try await sandbox.finish(activationCode: code)
                await following.value
                #expect(model.isOver && model.link == nil)
                #expect(model.view?.outcome?.outcome == .paired)
                #expect(model.verdict?.contains("My phone") == true)
            }
        }
    }

    @Test func aWrongCodeIsAskedForAgainAndTheRightOnePairs() async throws {
        try await Setting.with { sandbox, client in
            try await client.addUser(username: "meredith")
            let pairing = try client.pairSms(username: "meredith", phoneNumber: "+12025550123")
            try await Setting.shown(pairing) { model in
                let following = Task { await model.follow() }
                try await until { model.view?.prompt != nil }
                #expect(model.view?.prompt?.destination?.contains("2025550") == false)
                await model.answer(.otp("not digits"))
                #expect(model.problem == "That cannot be right.")
                await model.answer(.otp("000000"))
                try await until { model.view?.prompt?.problem == .otpWrong }
                #expect(model.problem == "That was not the right code.")
                await model.answer(.otp(try await sandbox.messages().last?["otp"]?.stringValue ?? ""))
                await following.value
                #expect(model.view?.outcome?.outcome == .paired)
            }
        }
    }

    @Test func anotherLoginSessionSeesNothing() async throws {
        try await Setting.with { _, client in
            let pairing = try client.pairNewUser(username: "meredith")
            let server = try PairingServer(pairing, sessionToken: "the session of meredith")
            defer { server.stop() }
            let model = PairingModel(HTTPBackend(base: server.url, sessionToken: "another session"))
            await model.follow()
            #expect(model.view == nil && model.qrCode == nil)
            #expect(model.problem == "There is nothing to pair. Log in again.")
        }
    }
}

/// A sandbox and a client of it, and a screen of a pairing.
private enum Setting {
    static func with(_ work: @MainActor (Sandbox, Client) async throws -> Void) async throws {
        let sandbox = try await Sandbox()
        do {
            try await work(sandbox, sandbox.client())
        } catch {
            try? await sandbox.stop()
            throw error
        }
        try await sandbox.stop()
    }

    static func shown(_ pairing: Pairing, _ work: @MainActor (PairingModel) async throws -> Void) async throws {
        let server = try PairingServer(pairing, sessionToken: "the session of meredith")
        defer { server.stop() }
        let backend = HTTPBackend(base: server.url, sessionToken: "the session of meredith")
        try await work(PairingModel(backend, pause: .milliseconds(50)))
    }
}

/// Waits until something is shown; not for ever.
@MainActor func until(_ isShown: @MainActor () -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(30)
    while !isShown() {
        try #require(ContinuousClock.now < end, "it was not shown in time")
        try await Task.sleep(for: .milliseconds(20))
    }
}

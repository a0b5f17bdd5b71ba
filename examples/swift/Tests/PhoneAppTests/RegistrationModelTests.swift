// The screen of a registration, against the sandbox's PingOne.

import Foundation
import PhoneApp
import PingPair
import PingPairTesting
import Testing

@MainActor @Suite struct RegistrationModelTests {
    @Test func aUserRegistersAndVerifiesTheEMailAddress() async throws {
        let sandbox = try await Sandbox()
        let model = RegistrationModel(try PingOne(settings(of: sandbox)))
        await model.begin()
        #expect(model.prompt?.wanted == .registration)
        #expect((model.shortestPassword ?? 0) > 0)
        await model.register(username: "meredith", email: "meredith@example.com", password: "short")
        #expect(model.prompt?.wanted == .registration)
        #expect(model.problem != nil)
        await model.register(username: "meredith", email: "meredith@example.com", password: "Two-Hundred-42-Gardens")
        #expect(model.prompt?.wanted == .verificationCode)
        await model.verify("WRONG123")
        #expect(model.problem == "That was not the right code.")
        await model.sendAgain()
        #expect(model.problem == "A code is on its way. Please wait a little.")
        await model.verify(Secret(try await sandbox.messages().last?["otp"]?.stringValue ?? ""))
        guard case .registered(let user) = model.outcome else {
            Issue.record("expected a user, and not \(model.outcome as Any)")
            return
        }
        #expect(user.username == "meredith")
        #expect(!"\(model.outcome as Any)".contains("meredith"))
        #expect(try await sandbox.pingOne.users().first?["verified"] == true)
        try await sandbox.stop()
    }

    @Test func aServiceThatCannotBeReachedRegistersNobody() async throws {
        let sandbox = try await Sandbox()
        let options = PingOneOptions { $0.pairingDeadline = .seconds(1) }
        let model = RegistrationModel(try PingOne(settings(of: sandbox), options: options))
        try await sandbox.stop()
        await model.begin()
        guard case .notRegistered(let ended) = model.outcome else {
            Issue.record("expected that nobody is registered, and not \(model.outcome as Any), \(model.problem ?? "")")
            return
        }
        #expect(ended.reason == .deadlinePassed)
        #expect(model.prompt == nil)
    }
}

/// What an app on a phone knows: the application, and no worker.
private func settings(of sandbox: Sandbox) throws -> PingOneSettings {
    let lines = sandbox.pingOne.propertiesText.split(separator: "\n").map { $0.split(separator: "=", maxSplits: 1) }
    let found = Dictionary(lines.compactMap { $0.count == 2 ? (String($0[0]), String($0[1])) : nil }) { $1 }
    var values = PingOneValues(environmentId: sandbox.pingOne.settings.environmentId)
    values.authURL = sandbox.pingOne.settings.authURL
    values.apiURL = sandbox.pingOne.settings.apiURL
    values.applicationClientId = found["application_client_id"]
    // The sandbox's application has one; that of a phone has none.
    values.applicationClientSecret = found["application_client_secret"].map { Secret($0) }
    values.redirectURI = found["redirect_uri"]
    return try PingOneSettings(values)
}

// Registers a user in a flow of PingOne: without a server, and without a key.

import Foundation
import PingPair

#if canImport(SwiftUI)
    import Observation
#endif

/// What a screen shows of a registration: it asks what the flow wants to know, and ends with the user.
///
/// The settings name an application without a secret and no worker: whoever takes the app apart learns nothing.
#if canImport(SwiftUI)
    // Only a screen observes it.
    @Observable
#endif
@MainActor
public final class RegistrationModel {
    /// What the user is asked now.
    public private(set) var prompt: Prompt?
    /// How it ended.
    public private(set) var outcome: Outcome?
    /// Why the user has to type again, or what went wrong, in words for the user.
    public private(set) var problem: String?
    /// Whether something is under way.
    public private(set) var isBusy = false

    private let pingOne: PingOne
    private var pairing: Pairing?

    /// Registers users with this client.
    public init(_ pingOne: PingOne) {
        self.pingOne = pingOne
    }

    /// What a password must be like, for a hint below the field: the service decides.
    public var shortestPassword: Int? {
        guard let policy = prompt?.passwordPolicy?.data(using: .utf8) else { return nil }
        let minimum = try? JSONDecoder().decode(JSONValue.self, from: policy)["length"]?["min"]?.integerValue
        return minimum.flatMap { $0 }.map { Int($0) }
    }

    /// Begins a registration, and comes back with the first question.
    public func begin() async {
        await during {
            pairing = try pingOne.register()
            try await goOn()
        }
    }

    /// Registers the user who typed this. The password is not kept.
    public func register(username: String, email: String, password: Secret) async {
        await answer(.registration(username: username, email: email, password: password))
    }

    /// Verifies the e-mail address by the code that came.
    public func verify(_ code: Secret) async {
        await answer(.verificationCode(code))
    }

    /// Sends the code once more.
    public func sendAgain() async {
        await answer(.startAgain)
    }

    private func answer(_ answer: Answer) async {
        await during {
            guard let pairing else { return }
            try await pairing.answer(answer)
            try await goOn()
        }
    }

    /// Goes on to the next question, or to the end.
    private func goOn() async throws {
        guard let pairing else { return }
        for try await event in pairing {
            prompt = event.prompt
            problem = event.prompt?.problem.map(words)
            if event.prompt != nil { return }
        }
        prompt = nil
        outcome = try pairing.outcome
    }

    private func during(_ work: () async throws -> Void) async {
        guard !isBusy else { return }
        isBusy = true
        defer { isBusy = false }
        do {
            try await work()
        } catch let error as PingPairError {
            problem = words(error)
        } catch {
            problem = "Please try once more."
        }
    }

    private func words(_ problem: Problem) -> String {
        switch problem {
        case .passwordRefused: "Please choose another password."
        case .verificationCodeWrong: "That was not the right code."
        case .usernameTaken, .emailTaken, .registrationRefused: "Please choose other names."
        default: "Please try once more."
        }
    }

    private func words(_ error: PingPairError) -> String {
        switch error {
        case .input where error.code == .startTooSoon: "A code is on its way. Please wait a little."
        case .input: "That cannot be right."
        case .unavailable: "The service cannot be reached. Please try later."
        default: "Something went wrong [\(error.code.rawValue)]."
        }
    }
}

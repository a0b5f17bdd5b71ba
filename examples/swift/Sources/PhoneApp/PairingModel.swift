// Shows a pairing that a server runs.

import Foundation
import PingPair

#if canImport(SwiftUI)
    import Observation
#endif

/// What a screen shows of a pairing: it follows the server's view of it, and hands over what the user answers.
#if canImport(SwiftUI)
    // Only a screen observes it.
    @Observable
#endif
@MainActor
public final class PairingModel {
    /// What the server last said; nothing before it was asked.
    public private(set) var view: PairingView?
    /// Why the user has to type again, or what went wrong, in words for the user.
    public private(set) var problem: String?

    private let backend: any Backend
    private let pause: Duration

    /// Follows the pairing of this server, which is asked again after a pause.
    public init(_ backend: any Backend, pause: Duration = .seconds(2)) {
        self.backend = backend
        self.pause = pause
    }

    /// Whether there is nothing more to follow.
    public var isOver: Bool { view?.outcome != nil }

    /// The QR code of what another phone scans, as a PNG image.
    public var qrCode: Data? {
        (try? view?.link?.png()) ?? (try? view?.qr?.png())
    }

    /// The link for a button, where this very phone is the one to be paired.
    public var link: URL? {
        view?.link.flatMap { URL(string: $0.url) }
    }

    /// What the user is told at the end. A name that this version does not know is no success.
    public var verdict: String? {
        guard let outcome = view?.outcome else { return nil }
        switch outcome.outcome {
        case .paired where outcome.evidence == .inferred:
            return "Is \(name(of: outcome.device)) your device?"
        case .paired:
            return "\(name(of: outcome.device)) is paired."
        case .undetermined:
            return "Which of these devices is yours?"
        default:
            return "No device was paired."
        }
    }

    /// Follows the pairing to its end. Cancel the task when the screen goes away: the pairing itself goes on.
    public func follow() async {
        while !Task.isCancelled, !isOver {
            await look()
            if isOver || view == nil { return }
            try? await Task.sleep(for: pause)
        }
    }

    /// Hands an answer over, and looks at what came of it.
    public func answer(_ answer: GivenAnswer) async {
        do {
            try await backend.answer(answer)
            await look()
        } catch {
            problem = words(error)
        }
    }

    private func look() async {
        do {
            let seen = try await backend.view()
            view = seen
            problem = seen.prompt?.problem.map(words)
        } catch is CancellationError {
            // The screen has gone.
        } catch {
            if case BackendError.nothingToShow = error { view = nil }
            problem = words(error)
        }
    }

    private func name(of device: ViewDevice?) -> String {
        // Model and nickname come from outside.
        visible(device?.nickname ?? device?.model ?? device?.type ?? "The device")
    }

    private func words(_ problem: Problem) -> String {
        switch problem {
        case .otpWrong, .otpWrongUnproven: "That was not the right code."
        case .otpNotSent: "No other code could be sent. The one before still counts."
        default: "Please try once more."
        }
    }

    private func words(_ error: any Error) -> String {
        switch error {
        case BackendError.nothingToShow: "There is nothing to pair. Log in again."
        case BackendError.answerRefused: "That cannot be right."
        default: "The server cannot be reached. Trying again…"
        }
    }
}

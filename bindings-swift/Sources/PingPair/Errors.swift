// The errors: one case for each group, by what a caller does next.

import Foundation
internal import PingPairNative

/// What went wrong. ``code`` is a stable text, the same in every language.
///
/// The message names what was expected. It holds no secret and nothing that a user or the service wrote.
public enum PingPairError: Error, Sendable {
    /// Mend the settings: key, properties, base URL, certificates.
    case configuration(Details)
    /// Mend the arguments of this call. Nothing was sent.
    case input(Details)
    /// The service said no: look at ``errorId``, or at ``pingOneRefusal``; `errorId` is 0 where PingOne refused.
    case refused(Details)
    /// The answer proves nothing: look at what stands between here and the service.
    case untrustedReply(Details)
    /// The request left and no proof of its result came back: read the state before going on.
    case unknownOutcome(Details)
    /// Try again later. Nothing was changed.
    case unavailable(Details)
    /// The caller cancelled.
    case cancelled(Details)
    /// A bug in PingPair: please report it.
    case internalError(Details)

    /// What an error tells.
    public struct Details: Sendable {
        /// The stable text.
        public var code: ErrorCode
        /// What was expected, in plain words. It holds no secret and nothing that a user or the service wrote.
        public var message: String
        /// The HTTP status of the answer, when there was one.
        public var httpStatus: Int?
        /// For how long the service asked to be left alone.
        public var retryAfter: Duration?
        /// Whether at least a part of the request may have left, so that it may have been carried out.
        public var requestSent: Bool
        /// The service's number for the reason, when this stems from an answer. On ``PingPairError/unknownOutcome(_:)``
        /// this is a hint that proves nothing.
        public var errorId: Int?
        /// The service's own words, raw: show them only through ``visible(_:)``. They are not printed.
        public var serviceMessage: String?
        /// The id that the vendor's support asks for, raw. It is not printed.
        public var uniqueMsgId: String?
        /// Whether the answer was signed with the organisation's key; absent without an answer.
        public var authenticated: Bool?
        /// What PingOne said, when it refused: the id that its support asks for, its code, and what is wrong one by one.
        public var pingOneRefusal: PingOneRefusal?
        /// What a function of the application threw meanwhile.
        public var cause: (any Error)?

        /// The details of an error, such as for the tests of an application.
        public init(code: ErrorCode, message: String, requestSent: Bool = false) {
            self.code = code
            self.message = message
            self.requestSent = requestSent
        }
    }

    /// What the error tells.
    public var details: Details {
        switch self {
        case .configuration(let details), .input(let details), .refused(let details), .untrustedReply(let details),
            .unknownOutcome(let details), .unavailable(let details), .cancelled(let details),
            .internalError(let details):
            details
        }
    }

    /// The stable text.
    public var code: ErrorCode { details.code }
    /// What was expected, in plain words.
    public var message: String { details.message }
    /// The HTTP status of the answer, when there was one.
    public var httpStatus: Int? { details.httpStatus }
    /// For how long the service asked to be left alone.
    public var retryAfter: Duration? { details.retryAfter }
    /// Whether at least a part of the request may have left, so that it may have been carried out.
    public var requestSent: Bool { details.requestSent }
    /// The service's number for the reason, when this stems from an answer.
    public var errorId: Int? { details.errorId }
    /// The service's own words, raw: show them only through ``visible(_:)``.
    public var serviceMessage: String? { details.serviceMessage }
    /// The id that the vendor's support asks for, raw.
    public var uniqueMsgId: String? { details.uniqueMsgId }
    /// Whether the answer was signed with the organisation's key; absent without an answer.
    public var authenticated: Bool? { details.authenticated }
    /// What PingOne said, when it refused.
    public var pingOneRefusal: PingOneRefusal? { details.pingOneRefusal }
    /// What a function of the application threw meanwhile.
    public var cause: (any Error)? { details.cause }
}

extension PingPairError: LocalizedError {
    /// The message: it may be shown to whoever runs the application, and holds nothing of a user's.
    public var errorDescription: String? { message }
}

extension PingPairError: Printed {
    /// Neither the service's words nor ids are printed.
    public var shown: Shown {
        let sent = details.requestSent ? true : nil
        return Shown(group.rawValue)
            .plain("message", Word(details.message))
            .plain("httpStatus", details.httpStatus)
            .plain("retryAfter", details.retryAfter)
            .plain("requestSent", sent)
            .plain("errorId", details.errorId)
            .plain("authenticated", details.authenticated)
    }

    private struct Word: CustomStringConvertible {
        let description: String

        init(_ text: String) {
            description = text
        }
    }
}

extension PingPairError.Details: Printed {
    /// Neither the service's words nor ids are printed.
    public var shown: Shown { Shown("Details").plain("code", code) }
}

// MARK: - Making them

extension PingPairError {
    /// The cases by the names that they have in other languages.
    package enum Group: String, Sendable {
        case configuration = "ConfigurationError"
        case input = "InputError"
        case refused = "RefusedError"
        case untrustedReply = "UntrustedReplyError"
        case unknownOutcome = "UnknownOutcomeError"
        case unavailable = "UnavailableError"
        case cancelled = "CancelledError"
        case internalError = "InternalError"
    }

    package var group: Group {
        switch self {
        case .configuration: .configuration
        case .input: .input
        case .refused: .refused
        case .untrustedReply: .untrustedReply
        case .unknownOutcome: .unknownOutcome
        case .unavailable: .unavailable
        case .cancelled: .cancelled
        case .internalError: .internalError
        }
    }

    package init(_ group: Group, _ details: Details) {
        self =
            switch group {
            case .configuration: .configuration(details)
            case .input: .input(details)
            case .refused: .refused(details)
            case .untrustedReply: .untrustedReply(details)
            case .unknownOutcome: .unknownOutcome(details)
            case .unavailable: .unavailable(details)
            case .cancelled: .cancelled(details)
            case .internalError: .internalError(details)
            }
    }

    /// An error as this one; what is unknown is a bug of the package.
    package init(_ error: any Error) {
        switch error {
        case let error as PingPairError: self = error
        case NativeError.Failed(let described): self = PingPairError.described(described)
        default: self = .internalError(Details(code: .internal, message: "this is a bug in PingPair [internal]"))
        }
    }

    /// An argument that the package itself refuses.
    package static func input(_ text: String, code: ErrorCode) -> PingPairError {
        .input(Details(code: code, message: "\(text) [\(code)]"))
    }

    /// A setting that the package itself refuses.
    package static func configuration(_ text: String, code: ErrorCode) -> PingPairError {
        .configuration(Details(code: code, message: "\(text) [\(code)]"))
    }

    /// The error of a call whose task was cancelled.
    package static func cancelled(requestSent: Bool) -> PingPairError {
        .cancelled(Details(code: .cancelled, message: "the call was cancelled [cancelled]", requestSent: requestSent))
    }

    /// The same error, with what a function of the application threw.
    package func caused(by cause: (any Error)?) -> PingPairError {
        guard let cause else { return self }
        var details = details
        details.cause = cause
        return PingPairError(group, details)
    }

    /// An error that the native module described as JSON.
    private static func described(_ json: String) -> PingPairError {
        guard let described = try? JSONDecoder().decode(Described.self, from: Data(json.utf8)),
            let group = Group(rawValue: described.class)
        else {
            return .internalError(Details(code: .internal, message: "this is a bug in PingPair [internal]"))
        }
        var details = Details(code: described.code, message: described.text, requestSent: described.requestSent)
        details.httpStatus = described.httpStatus
        details.retryAfter = described.retryAfter.map(Duration.of(milliseconds:))
        details.errorId = described.errorId
        details.serviceMessage = described.serviceMessage
        details.uniqueMsgId = described.uniqueMsgId
        details.authenticated = described.authenticated
        details.pingOneRefusal = described.pingOneRefusal
        return PingPairError(group, details)
    }
}

/// What comes of a call of the native module that does not wait.
package func attempt<T>(_ work: () throws -> T) throws(PingPairError) -> T {
    do {
        return try work()
    } catch {
        throw PingPairError(error)
    }
}

private struct Described: Decodable {
    let `class`: String
    let code: ErrorCode
    let text: String
    let httpStatus: Int?
    let retryAfter: Double?
    let requestSent: Bool
    let errorId: Int?
    let serviceMessage: String?
    let uniqueMsgId: String?
    let authenticated: Bool?
    let pingOneRefusal: PingOneRefusal?
}

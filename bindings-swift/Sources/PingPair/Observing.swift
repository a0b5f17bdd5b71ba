// What an application sees of calls, and its say in destinations.

import Foundation

/// Where an OTP would go, for the function `destinations` to say yes or no.
public struct Destination: Sendable, Hashable, Decodable {
    /// `email`, `sms` or `voice`.
    public let channel: Channel
    /// The e-mail address, or the phone number without its extension. It is not printed.
    public let address: String
    /// What is dialled after the call was answered. It is not printed.
    public let `extension`: String?
    /// What may be shown.
    public let masked: String

    /// How an OTP goes.
    public struct Channel: OpenEnumeration {
        /// The text.
        public let rawValue: String

        /// The value of this text.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// By e-mail.
        public static let email = Channel(rawValue: "email")
        /// By a text message.
        public static let sms = Channel(rawValue: "sms")
        /// By a call.
        public static let voice = Channel(rawValue: "voice")

        /// Every value that this version knows.
        public static let known: [Channel] = [.email, .sms, .voice]
    }
}

extension Destination: Printed {
    public var shown: Shown { Shown("Destination").plain("channel", channel).plain("masked", masked) }
}

/// One attempt of a call and how long it took. It holds nothing about a person and no secret.
public struct CallReport: Sendable, Hashable {
    /// The part of the path that names the operation.
    public let operation: String
    /// Which attempt of the call it was; the first is 1.
    public let attempt: Int
    /// What may be done when an answer is missing.
    public let retryClass: RetryClass
    /// Why it failed, or nothing when it was done.
    public let failure: ErrorCode?
    /// Whether another attempt follows.
    public let repeated: Bool
    /// The service's number, when it refused.
    public let errorId: Int?
    /// The id that the vendor's support asks for; only if it is plain.
    public let uniqueMsgId: String?
    /// How much the reply proves, when there was one.
    public let provenance: Provenance?
    /// From before sending to after the reply.
    public let duration: Duration
}

extension CallReport: Decodable {
    private enum CodingKeys: String, CodingKey {
        case operation, attempt, retryClass, failure, repeated, errorId, uniqueMsgId, provenance, duration
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        operation = try members.decode(String.self, forKey: .operation)
        attempt = try members.decode(Int.self, forKey: .attempt)
        retryClass = try members.decode(RetryClass.self, forKey: .retryClass)
        failure = try members.decodeIfPresent(ErrorCode.self, forKey: .failure)
        repeated = try members.decode(Bool.self, forKey: .repeated)
        errorId = try members.decodeIfPresent(Int.self, forKey: .errorId)
        uniqueMsgId = try members.decodeIfPresent(String.self, forKey: .uniqueMsgId)
        provenance = try members.decodeIfPresent(Provenance.self, forKey: .provenance)
        duration = .of(milliseconds: try members.decode(Double.self, forKey: .duration))
    }
}

func functions(asking destinations: @escaping @Sendable (Destination) async throws -> Bool) -> Functions {
    Functions(["destinations": { asked in
        .json(.bool(try await destinations(asked.object(0, as: Destination.self))))
    }])
}

/// What the observer throws is counted and goes no further.
func functions(
    telling observer: @escaping @Sendable (CallReport) throws -> Void,
    failed: @escaping @Sendable () -> Void
) -> Functions {
    Functions(tells: ["observe": { asked in
        do {
            try observer(asked.object(0, as: CallReport.self))
        } catch {
            failed()
        }
    }])
}

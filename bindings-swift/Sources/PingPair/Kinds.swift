// What values of each kind are in Swift.

import Foundation
internal import PingPairNative

/// A set of texts that may grow: a text that this version does not know is kept as it is.
///
/// Compare with the members of a type, such as `DeviceType.sms`; a literal makes any value.
public protocol OpenEnumeration: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
where RawValue == String {
    /// The value of this text.
    init(rawValue: String)

    /// Every value that this version knows.
    static var known: [Self] { get }
}

extension OpenEnumeration {
    public init(stringLiteral text: String) {
        self.init(rawValue: text)
    }

    /// The text; what would act in a terminal or log is escaped.
    public var description: String { tame(rawValue) }
}

/// The id of a device of PingID: the digits of a 64-bit integer.
public struct DeviceId: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The digits.
    public let rawValue: String

    /// The id with these digits.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The id with these digits.
    public init(_ digits: String) {
        self.init(rawValue: digits)
    }

    public init(stringLiteral digits: String) {
        self.init(rawValue: digits)
    }

    /// The digits; what would act in a terminal or log is escaped.
    public var description: String { tame(rawValue) }
}

/// What came of an operation that may ask for a further step.
public enum DoneOrNextOtp<Done, NextOtp> {
    /// It is done.
    case done(Done)
    /// Another OTP is wanted.
    case nextOtp(NextOtp)
}

extension DoneOrNextOtp: Sendable where Done: Sendable, NextOtp: Sendable {}
extension DoneOrNextOtp: Equatable where Done: Equatable, NextOtp: Equatable {}
extension DoneOrNextOtp: Hashable where Done: Hashable, NextOtp: Hashable {}

extension DoneOrNextOtp: Codable where Done: Codable, NextOtp: Codable {
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: MemberName.self)
        if let next = try members.decodeIfPresent(NextOtp.self, forKey: "nextOtp") {
            self = .nextOtp(next)
        } else {
            self = .done(try members.decode(Done.self, forKey: "done"))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        switch self {
        case .done(let done): try members.encode(done, forKey: "done")
        case .nextOtp(let next): try members.encode(next, forKey: "nextOtp")
        }
    }
}

/// What a pairing belongs to, such as the id of the login session: needed for snapshots, and to be given again to resume
/// one.
public struct Context: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The bytes.
    public let data: Data

    /// A context of these bytes.
    public init(_ data: Data) {
        self.data = data
    }

    /// A context of this text.
    public init(_ text: String) {
        self.init(Data(text.utf8))
    }

    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// How long it is.
    public var description: String { "Context (\(data.count) bytes)" }
}

/// A text from outside as it may be shown in a terminal, log or page: control characters, line ends, and characters that
/// turn or hide text become `\u{..}`.
public func visible(_ text: String) -> String {
    tame(text)
}

/// A text that does not act where it is printed.
package func tame(_ text: String) -> String {
    // Letters and digits do not act anywhere.
    if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7f && $0 != 0x5c }) { return text }
    return (try? PingPairNative.visible(text: text)) ?? "[\(text.utf8.count) bytes]"
}

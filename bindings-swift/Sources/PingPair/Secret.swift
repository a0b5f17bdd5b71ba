// Texts that must not be seen.

import Foundation

/// A text that must not be seen, such as an activation code, an OTP or a password.
///
/// It prints as dots, also inside of other values. A literal makes one, and ``text`` is the text itself: pass it only to
/// what needs it. It is read from JSON; it is not written: an encoder refuses it, so that nothing secret gets into a log or
/// a file by the way.
public struct Secret: Sendable, Hashable {
    /// The text itself.
    public var text: String

    /// A secret of this text.
    public init(_ text: String) {
        self.text = text
    }
}

extension Secret: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) {
        self.init(text)
    }
}

extension Secret: Codable {
    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        guard encoder.userInfo[.isForNative] as? Bool == true else {
            let expected = "a secret is not written: write its text where it must be"
            throw EncodingError.invalidValue(
                Secret.hidden, .init(codingPath: encoder.codingPath, debugDescription: expected))
        }
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { Secret.hidden }
    public var debugDescription: String { Secret.hidden }
    public var customMirror: Mirror { Mirror(self, children: []) }

    static let hidden = "••••"
}

extension CodingUserInfoKey {
    /// Whether what is written goes to the native module alone.
    static var isForNative: CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: "io.pingpair.native") else {
            preconditionFailure("every text is the name of such a key")
        }
        return key
    }
}

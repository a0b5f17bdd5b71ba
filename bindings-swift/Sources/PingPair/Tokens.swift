// Request tokens and replies by themselves, for audits, tools and tests.

import Foundation
internal import PingPairNative

/// A signed request: a credential without an end date.
///
/// It carries the client's token readably, and the service does not enforce its timestamp: whoever holds it can send it
/// again. Nothing of it is printed.
public struct RequestToken: Sendable, Hashable {
    /// The token, for the body of the request.
    public let data: Data

    init(_ data: Data) {
        self.data = data
    }

    /// Builds the token of a request, as an audit or another tool would check it: no correlation is added.
    ///
    /// - Parameters:
    ///   - credentials: Whose request it is.
    ///   - operation: The operation's name, such as `GetUserDetails`.
    ///   - body: Its arguments, such as `["username": "meredith"]`.
    ///   - now: Its timestamp, by default the present one.
    public static func build(
        _ credentials: Credentials,
        operation: String,
        body: [String: JSONValue],
        now: Date? = nil
    ) throws(PingPairError) -> RequestToken {
        let (body, milliseconds) = (try Border.encode(body), try now?.milliseconds)
        let built = try attempt {
            try credentials.native.build(operation: operation, body: body, now: milliseconds)
        }
        return RequestToken(built)
    }

    /// The token's text.
    public var text: String { String(decoding: data, as: UTF8.self) }
}

extension RequestToken: Printed {
    public var shown: Shown { Shown("RequestToken").plain("bytes", data.count) }
}

/// A reply that was verified by itself, without the request that it answers.
///
/// Nothing ties it to a request: it may be an older one. Only its number is printed.
public struct Reply: Sendable, Hashable {
    /// 200 for done; 30000 to 30999 for a further step; any other for a refusal.
    public let errorId: Int
    /// The service's own words, raw: show them only through ``visible(_:)``.
    public let serviceMessage: String?
    /// The id that the vendor's support asks for.
    public let uniqueMsgId: String?
    /// The text that the request carried in `clientData`.
    public let clientData: String?
    /// The operation's own members, by the wire's names; integers beyond 2^53 are texts.
    public let members: [String: JSONValue]

    /// Verifies a signed reply: signature, organisation, token, and that it is a reply at all.
    ///
    /// - Throws: ``PingPairError/untrustedReply(_:)`` if it proves nothing.
    public static func verify(_ credentials: Credentials, token: Data) throws(PingPairError) -> Reply {
        let text = try attempt { try credentials.native.verify(token: token) }
        return try Border.decode(Reply.self, from: text)
    }
}

extension Reply: Decodable {
    private enum CodingKeys: String, CodingKey {
        case errorId, serviceMessage = "message", uniqueMsgId, clientData, members
    }
}

extension Reply: Printed {
    public var shown: Shown { Shown("Reply").plain("errorId", errorId) }
}

extension Date {
    /// Whole milliseconds since 1970.
    var milliseconds: Double {
        get throws(PingPairError) {
            let milliseconds = (timeIntervalSince1970 * 1000).rounded()
            guard milliseconds.isFinite else { throw .input("now: not a date", code: .valueOutOfRange) }
            return milliseconds
        }
    }
}

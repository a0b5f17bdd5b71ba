// The low-level doors, bytes in and bytes out: what only signs, and what only reads.

import Foundation
internal import PingPairNative

/// Signs requests of one operation one by one, as an audit or another tool would check them: nothing is sent.
///
/// What it gives is what ``RequestToken/build(_:operation:body:now:)`` makes, many times as fast: no correlation is added.
/// What is signed is a credential without an end date.
public struct RequestSigner: Sendable {
    private let native: NativeRequestSigner

    /// Prepares what is the same in every request of the organisation.
    ///
    /// - Parameters:
    ///   - credentials: Whose requests they are.
    ///   - operation: The operation's name, such as `GetUserDetails`.
    public init(_ credentials: Credentials, operation: String) throws(PingPairError) {
        native = try attempt { try credentials.native.signer(operation: operation) }
    }

    /// Signs a request that is written as JSON, in the names that its structure has.
    public func sign(_ request: Data, now: Date? = nil) throws(PingPairError) -> Data {
        let milliseconds = try now?.milliseconds
        return try attempt { try native.sign(request: request, now: milliseconds) }
    }

    /// Signs a request, such as a ``GetUserDetails``.
    public func sign(_ request: some Encodable, now: Date? = nil) throws(PingPairError) -> Data {
        try sign(Border.encode(bytes: request), now: now)
    }
}

/// Verifies signed replies to one operation one by one.
///
/// Nothing ties a reply to a request: it may be an older one, or the answer to another operation.
public struct ReplyReader: Sendable {
    private let native: NativeReplyReader

    /// Prepares what reading any reply to the organisation needs.
    ///
    /// - Parameters:
    ///   - credentials: Whose replies they are.
    ///   - operation: The operation's name, such as `GetUserDetails`.
    public init(_ credentials: Credentials, operation: String) throws(PingPairError) {
        native = try attempt { try credentials.native.reader(operation: operation) }
    }

    /// The verified reply as JSON, in the names that its structure has.
    ///
    /// - Throws: ``PingPairError/refused(_:)`` when the service said no, and ``PingPairError/untrustedReply(_:)`` when the
    ///   token proves nothing.
    public func read(_ token: Data) throws(PingPairError) -> Data {
        try attempt { try native.verify(token: token) }
    }

    /// The verified reply as what the operation returns, such as a ``UserDetails``.
    public func read<Reply: Decodable>(_ token: Data, as reply: Reply.Type) throws(PingPairError) -> Reply {
        try Border.decode(reply, from: read(token))
    }
}

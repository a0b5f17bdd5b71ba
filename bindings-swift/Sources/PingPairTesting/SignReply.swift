// Replies that are signed, for the tests of an application.

import Foundation
import PingPair

/// Signs a reply as the service would, so that a test can hand it to the code that reads it.
///
/// `body` holds the operation's members, by the wire's names. `errorId` 200, `errorMsg`, a fresh `uniqueMsgId` and
/// `clientData` are added where they are absent.
///
/// - Throws: ``PingPairError/configuration(_:)`` for real credentials.
public func signReply(_ credentials: Credentials, body: [String: JSONValue]) throws(PingPairError) -> Data {
    let body = try Border.encode(body)
    return Data(try attempt { try credentials.native.signReply(body: body) }.utf8)
}

// HS256 compact JWS over any bytes.

import Foundation
internal import PingPairNative

/// HS256 compact JWS over any bytes.
public enum JWS {
    /// The header and payload of a token that was verified.
    public struct Verified: Sendable, Hashable {
        /// The header, byte for byte.
        public let header: Data
        /// The payload. What it holds may be a secret: it is not printed.
        public let payload: Data
    }

    /// Signs a payload of at least one byte under a header, the bytes of a JSON object whose `alg` is `HS256`. The key has
    /// at least 32 bytes.
    public static func sign(
        _ payload: Data,
        key: Data,
        header: Data = Data(#"{"alg":"HS256"}"#.utf8)
    ) throws(PingPairError) -> Data {
        try attempt { try jwsSign(payload: payload, key: key, header: header) }
    }

    /// Verifies a token.
    ///
    /// - Throws: ``PingPairError/untrustedReply(_:)`` if it was not signed with this key, was changed, or has another form.
    public static func verify(_ token: Data, key: Data) throws(PingPairError) -> Verified {
        let verified = try attempt { try jwsVerify(token: token, key: key) }
        return Verified(header: verified.header, payload: verified.payload)
    }
}

extension JWS.Verified: Printed {
    public var shown: Shown { Shown("Verified").plain("bytes", payload.count) }
}

// The domain that credentials belong to.

internal import PingPairNative

/// The domain that credentials belong to, and the pages that may ask for them.
///
/// This is configuration of your server. Never build one from a browser's or phone's request: an origin that came with a
/// request proves nothing.
public struct RelyingParty: Sendable, Hashable, Encodable {
    /// The domain that credentials belong to.
    public let id: String
    /// The pages that may ask for credentials. An app of the domain's owner asks as `https://` and the domain.
    public let origins: [String]

    /// Takes an id, such as `example.com`, and at least one origin, such as `https://login.example.com`.
    ///
    /// - Throws: ``PingPairError/configuration(_:)`` if one of them has another form, or an origin is not below the id.
    public init(id: String, origins: [String]) throws(PingPairError) {
        self.id = id
        self.origins = origins
        let json = try self.json
        try attempt { try checkRelyingParty(party: json) }
    }

    /// What the native module takes.
    var json: String {
        get throws(PingPairError) { try Border.encode(self) }
    }
}

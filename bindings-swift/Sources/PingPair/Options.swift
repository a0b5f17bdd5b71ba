// How clients of each service are set up.

/// How a client of PingID is set up. Everything has a default.
///
/// ```swift
/// let client = try Client(properties: file, options: Options { $0.locale = "de"; $0.store = store })
/// ```
@dynamicMemberLookup
public struct Options: Sendable, ClientOptions {
    /// What clients of both services have.
    public var common = CommonOptions()
    /// The language of the service's messages: by default `en`.
    public var locale: String?
    /// The version of the interface: by default `4.9`.
    public var version: String?
    /// How the header of a request spells the organisation's alias: by default `org_alias`.
    public var headerSpelling: HeaderSpelling?
    /// Whether requests use the spellings of the vendor's older examples.
    public var legacyNames = false
    /// Whether a fresh value goes with every request and must come back. Off is for a tenant that does not echo
    /// `clientData`, and lowers what outcomes may claim.
    public var correlation = true
    /// Allows plain http, and sandbox credentials, for this one `host:port`. Whoever sees the traffic can read the token
    /// and activation codes.
    public var dangerAllowHTTP: String?

    /// How the header of a request spells the organisation's alias.
    public enum HeaderSpelling: String, Sendable, Encodable {
        /// `org_alias`.
        case orgAlias = "org_alias"
        /// `orgAlias`.
        case camelCase = "orgAlias"
    }

    /// Defaults.
    public init() {}

    /// Defaults, but for what a function sets.
    public init(_ set: (inout Options) throws -> Void) rethrows {
        try set(&self)
    }

    /// A member that clients of both services have.
    public subscript<Value>(dynamicMember member: WritableKeyPath<CommonOptions, Value>) -> Value {
        get { common[keyPath: member] }
        set { common[keyPath: member] = newValue }
    }

    package var own: Given {
        [
            "locale": locale,
            "version": version,
            "headerSpelling": headerSpelling,
            "legacyNames": legacyNames,
            "correlation": correlation,
            "dangerAllowHttp": dangerAllowHTTP,
        ]
    }
}

/// How a client of PingOne is set up. Everything has a default.
@dynamicMemberLookup
public struct PingOneOptions: Sendable, ClientOptions {
    /// What clients of both services have.
    public var common = CommonOptions()
    /// Goes with every request, at most 100 visible ASCII characters: PingOne's audit shows it as the external session.
    public var sessionId: String?
    /// Allows plain http, and sandbox credentials, for these `host:port`; each of the two hosts is named by itself.
    /// Whoever sees the traffic can read passwords, the worker's secret and its token.
    public var dangerAllowHTTP: [String] = []

    /// Defaults.
    public init() {}

    /// Defaults, but for what a function sets.
    public init(_ set: (inout PingOneOptions) throws -> Void) rethrows {
        try set(&self)
    }

    /// A member that clients of both services have.
    public subscript<Value>(dynamicMember member: WritableKeyPath<CommonOptions, Value>) -> Value {
        get { common[keyPath: member] }
        set { common[keyPath: member] = newValue }
    }

    package var own: Given {
        ["sessionId": sessionId, "dangerAllowHttp": dangerAllowHTTP]
    }
}

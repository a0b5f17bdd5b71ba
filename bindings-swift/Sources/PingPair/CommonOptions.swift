// How clients of both services are set up.

import Foundation

/// How clients of both services are set up. Everything has a default.
///
/// Its members are those of ``Options`` and ``PingOneOptions`` too: `options.deadline = .seconds(10)`.
public struct CommonOptions: Sendable {
    /// Bounds all attempts of a call and the waits between them: by default a minute, and an hour for a download.
    public var deadline: Duration?
    /// Bounds one attempt: by default 15 seconds.
    public var attemptTimeout: Duration?
    /// Bounds a pairing from its first step on: by default 10 minutes.
    public var pairingDeadline: Duration?
    /// Whether phone numbers may have extensions: by default they may not. Whoever chooses an extension chooses what a
    /// telephone system is told, and what it costs.
    public var allowExtensions = false
    /// Is asked before anything is sent that makes the service call, text or write to somebody. One that throws has said
    /// no.
    public var destinations: (@Sendable (Destination) async throws -> Bool)?
    /// Certification authorities to trust besides the bundled ones, as PEM text.
    public var rootCertificates: String?
    /// Reaches the service through this proxy, `http://host:port`.
    public var proxy: String?
    /// Takes the proxy from the environment, which is otherwise not looked at.
    public var proxyFromEnvironment = false
    /// Names the application to the service.
    public var userAgent: String?
    /// How many calls are expected at once, 1 to 256: so many idle connections are kept. By default 16.
    public var maxConcurrency: Int?
    /// Sees every attempt, on the thread of the call. What it throws is counted and goes no further.
    public var observer: (@Sendable (CallReport) throws -> Void)?
    /// Keys of at least 32 random bytes: snapshots are sealed under the first and opened under any. By default there is
    /// one for PingID, derived from the organisation's key; PingOne has no key to derive one from: without any, its
    /// pairings cannot be sealed.
    public var snapshotKeys: [Data] = []
    /// Lets one pairing of a user go on at a time, among all replicas; by default within this process.
    public var lease: (any Lease)?
    /// Stores pairings that have a context after each step, and before each request that must not be sent twice.
    public var store: (any Store)?
    /// Carries requests instead of the transport that ships: see ``Transport`` for the contract that it signs. Options of
    /// the connection (certificates, proxy, user agent) are its own affair then.
    public var transport: (any Transport)?
    /// Goes by this clock, for tests: waiting takes no time.
    public var clock: VirtualClock?
    /// Takes random bytes from here, each once, instead of from the operating system, for tests. Whoever knows them can
    /// guess correlations, `state` and PKCE verifiers. Once they are used up, calls throw
    /// ``PingPairError/internalError(_:)`` of `entropy_unavailable`.
    public var entropy: Data?

    /// Defaults.
    public init() {}
}

extension CommonOptions: Printed {
    /// Keys and random bytes are not printed.
    public var shown: Shown {
        Shown("CommonOptions")
            .plain("deadline", deadline)
            .plain("attemptTimeout", attemptTimeout)
            .plain("pairingDeadline", pairingDeadline)
            .plain("maxConcurrency", maxConcurrency)
    }
}

/// How a client is set up.
package protocol ClientOptions: Sendable {
    var common: CommonOptions { get }
    /// The members that the service has by itself.
    var own: Given { get }
}

extension ClientOptions {
    /// As the native module takes them; `functions` are the names of what the application brings.
    func settings(functions: [String]) -> Given {
        let given: Given = [
            "deadline": common.deadline?.milliseconds,
            "attemptTimeout": common.attemptTimeout?.milliseconds,
            "pairingDeadline": common.pairingDeadline?.milliseconds,
            "allowExtensions": common.allowExtensions,
            "rootCertificates": common.rootCertificates,
            "proxy": common.proxy,
            "proxyFromEnvironment": common.proxyFromEnvironment,
            "userAgent": common.userAgent,
            "maxConcurrency": common.maxConcurrency,
            "functions": functions,
        ]
        return given.with(own)
    }
}

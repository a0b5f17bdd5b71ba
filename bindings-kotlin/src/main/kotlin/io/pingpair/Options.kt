package io.pingpair

import io.pingpair.testing.VirtualClock
import kotlin.time.Duration

/** How clients of both services are set up. Everything has a default. They are read once, when a client is made. */
public abstract class CommonOptions internal constructor() {
    /** Bounds all attempts of a call and the waits between them: default 60 seconds, and an hour for a download. */
    public var deadline: Duration? = null

    /** Bounds one attempt: default 15 seconds. */
    public var attemptTimeout: Duration? = null

    /** Bounds a pairing from its first step on: default 10 minutes. */
    public var pairingDeadline: Duration? = null

    /**
     * Whether phone numbers may have extensions: default no. Whoever chooses an extension chooses what a telephone
     * system is told, and what it costs.
     */
    public var allowExtensions: Boolean = false

    /**
     * Is asked before anything is sent that makes the service call, text or write to somebody. One that throws has
     * said no.
     */
    public var destinations: (suspend (Destination) -> Boolean)? = null

    /** Certification authorities to trust besides the bundled ones, as PEM text. */
    public var rootCertificates: String? = null

    /** Reaches the service through this proxy, `http://host:port`. */
    public var proxy: String? = null

    /** Takes the proxy from the environment, which is otherwise not looked at. */
    public var proxyFromEnvironment: Boolean = false

    /** Names the application to the service. */
    public var userAgent: String? = null

    /** How many calls are expected at once, 1 to 256: so many idle connections are kept. Default 16. */
    public var maxConcurrency: Int? = null

    /** Sees every attempt, on the thread that made it. What it throws is counted and goes no further. */
    public var observer: ((CallReport) -> Unit)? = null

    /**
     * Keys of at least 32 random bytes: snapshots are sealed under the first and opened under any. By default there is
     * one for PingID, derived from the organisation's key; PingOne has no key to derive one from: without any, its
     * pairings cannot be sealed.
     */
    public var snapshotKeys: List<ByteArray> = emptyList()

    /** Lets one pairing of a user go on at a time, among all replicas; by default within this process. */
    public var lease: Lease? = null

    /** Stores pairings that have a context after each step, and before each request that must not be sent twice. */
    public var store: Store? = null

    /**
     * Carries requests instead of the transport that ships: see [Transport] for the contract that it signs. Options of
     * the connection (certificates, proxy, user agent) are its own affair then.
     */
    public var transport: Transport? = null

    /** Goes by this clock, for tests: waiting takes no time. */
    public var clock: VirtualClock? = null

    /**
     * Takes random bytes from here, each once, instead of from the operating system, for tests. Whoever knows them can
     * guess correlations, `state` and PKCE verifiers. Once they are used up, calls throw an [InternalError] of
     * `entropy_unavailable`.
     */
    public var entropy: ByteArray? = null

    /** What only one of the services has, by the names of the native library. */
    internal abstract fun own(): List<Pair<String, Any?>>

    /** Names no option's value: some are secret. */
    override fun toString(): String = javaClass.simpleName
}

/** How the header of a request spells the organisation's alias. */
public enum class HeaderSpelling(override val text: String) : Named {
    /** `org_alias`. */
    ORG_ALIAS("org_alias"),

    /** `orgAlias`. */
    CAMEL_CASE("orgAlias"),
}

/** How a client of PingID is set up. Everything has a default. */
public class Options : CommonOptions() {
    /** The language of the service's messages: default `en`. */
    public var locale: String? = null

    /** The version of the interface: default `4.9`. */
    public var version: String? = null

    /** How the header of a request spells the organisation's alias: default `org_alias`. */
    public var headerSpelling: HeaderSpelling? = null

    /** Whether requests use the spellings of the vendor's older examples. */
    public var legacyNames: Boolean = false

    /**
     * Whether a fresh value goes with every request and must come back: default yes. Off is for a tenant that does not
     * echo `clientData`, and lowers what outcomes may claim.
     */
    public var correlation: Boolean = true

    /**
     * Allows plain http, and sandbox credentials, for this one `host:port`. Whoever sees the traffic can read the
     * token and activation codes.
     */
    public var dangerAllowHttp: String? = null

    override fun own(): List<Pair<String, Any?>> = listOf(
        "locale" to locale,
        "version" to version,
        "headerSpelling" to headerSpelling,
        "legacyNames" to legacyNames,
        "correlation" to correlation,
        "dangerAllowHttp" to dangerAllowHttp,
    )
}

/** How a client of PingOne is set up. Everything has a default. */
public class PingOneOptions : CommonOptions() {
    /**
     * Goes with every request, at most 100 visible ASCII characters: PingOne's audit shows it as the external session.
     */
    public var sessionId: String? = null

    /**
     * Allows plain http, and sandbox credentials, for these `host:port`; each of the two hosts is named by itself.
     * Whoever sees the traffic can read passwords, the worker's secret and its token.
     */
    public var dangerAllowHttp: List<String> = emptyList()

    override fun own(): List<Pair<String, Any?>> = listOf("sessionId" to sessionId, "dangerAllowHttp" to dangerAllowHttp)
}

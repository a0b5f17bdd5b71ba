// The client.

import Foundation
internal import PingPairNative

/// Calls the service for one organisation.
///
/// ```swift
/// let client = try Client(properties: URL(fileURLWithPath: "pingid.properties"))
/// let added = try await client.addUser(username: "meredith", activateUser: true)
/// for try await event in try client.pairOnline(username: "meredith", activationCode: added.activationCode) {
///     print(event.status)
/// }
/// ```
///
/// The organisation's key belongs on a server: whoever holds it can act on every user. No call blocks a thread of Swift's
/// own: up to 256 are in flight at a time, on threads of the package's. Cancelling the task of a call ends its wait at once
/// with ``PingPairError/cancelled(_:)``; a request that has left runs to its end.
public final class Client: Sendable {
    private let held: Held<NativeClient>
    /// What the client knows of its organisation.
    public let credentials: Credentials

    /// Sets a client up. Nothing is sent.
    ///
    /// - Throws: ``PingPairError/configuration(_:)`` for options that do not fit.
    public init(_ credentials: Credentials, options: Options = Options()) throws(PingPairError) {
        self.credentials = credentials
        held = try Held(options) { settings, application, clock, keys, entropy in
            try NativeClient(
                credentials: credentials.native,
                settings: settings,
                application: application,
                clock: clock,
                snapshotKeys: keys,
                entropy: entropy
            )
        }
    }

    /// A client with the settings of a properties file, as the vendor's console downloads it.
    public convenience init(properties file: URL, options: Options = Options()) throws(PingPairError) {
        try self.init(Credentials(properties: file), options: options)
    }

    /// A client with the settings that the environment names: `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`,
    /// `PINGPAIR_TOKEN`, `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
    public static func fromEnvironment(options: Options = Options()) throws(PingPairError) -> Client {
        try Client(.fromEnvironment(), options: options)
    }

    /// The organisation's alias.
    public var orgAlias: String { credentials.orgAlias }

    /// The service's address.
    public var baseURL: String { credentials.baseURL }

    /// How often the observer threw.
    public var observerFailures: Int { held.failures }

    /// Lets connections go. Calls in flight run to their end; later ones are refused.
    public func close() {
        held.close()
    }

    // MARK: Calls that are no operation

    /// Calls an operation that has no method, with a body in the wire's names; gives the members of the reply, by the
    /// wire's names.
    ///
    /// The request is signed, the reply verified and correlated as far as the service echoes.
    ///
    /// - Parameters:
    ///   - pathSuffix: The part of the path that names the operation, such as `getuserdetails`.
    ///   - body: The members of the request.
    ///   - retryClass: What may be done when an answer is missing; without it the call is sent once. A declared operation
    ///     keeps its own.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    public func call(
        _ pathSuffix: String,
        body: [String: JSONValue],
        retryClass: RetryClass? = nil,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> [String: JSONValue] {
        let body = try Border.encode(body)
        let reply = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.call(
                pathSuffix: pathSuffix,
                body: body,
                retryClass: retryClass?.rawValue,
                deadline: deadline,
                cancellation: cancellation
            )
        }
        return try Border.decode([String: JSONValue].self, from: reply)
    }

    /// Makes sure that a user exists, and tells whether this call created the user.
    ///
    /// The user name comes from your login session or directory, never from the form that asks to enrol: whoever types a
    /// colleague's name would otherwise be taken for the colleague.
    public func ensureUser(_ user: AddUser, deadline: Duration? = nil) async throws(PingPairError) -> Ensured {
        let user = try Border.encode(user)
        let reply = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.ensureUser(user: user, deadline: deadline, cancellation: cancellation)
        }
        return try Border.decode(Ensured.self, from: reply)
    }

    /// Tells whether clock, TLS and one signed read work, by asking for a user that nobody has.
    public func check(deadline: Duration? = nil) async throws(PingPairError) -> Check {
        let reply = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.check(deadline: deadline, cancellation: cancellation)
        }
        return try Border.decode(Check.self, from: reply)
    }

    /// Downloads the report of the last USER_REPORTS job that is done, and writes it to `sink` as it comes; gives how many
    /// bytes were written. `sink` is not ended.
    ///
    /// Nobody has signed it: decide nothing by it. After an error, throw away what was written.
    ///
    /// Source: the vendor's page, "GetOrganizationReport".
    public func getOrganizationReport(
        fileType: ReportFileType,
        to sink: any ReportSink,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Int {
        let functions = functions(writingTo: sink)
        let reply = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.report(
                fileType: fileType.rawValue, application: functions, deadline: deadline, cancellation: cancellation)
        }
        return try Border.decode(Int.self, from: reply)
    }

    // MARK: What printed methods call

    package func send(
        _ operation: String,
        _ request: some Encodable,
        deadline: Duration?
    ) async throws(PingPairError) -> String {
        let request = try Border.encode(request)
        return try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.send(operation: operation, request: request, deadline: deadline, cancellation: cancellation)
        }
    }

    package func begin(
        _ machine: String,
        _ request: some Encodable,
        context: Context?,
        deadline: Duration?,
        reportTo: ReportSinkMaker? = nil
    ) throws(PingPairError) -> Pairing {
        let request = try Border.encode(request)
        return try held.pairing { native in
            try native.begin(
                machine: machine,
                request: request,
                context: context?.data,
                deadline: deadline?.milliseconds,
                application: reportTo.map { functions(making: $0) }
            )
        }
    }

    /// Panics on purpose, to try what becomes of one.
    package func panicForTests() async throws(PingPairError) {
        try await held.begin { native, _, _ in try native.panicForTests() }
    }
}

// MARK: - Going on with pairings

extension Client {
    /// Goes on with a pairing from its snapshot.
    ///
    /// - Parameters:
    ///   - kind: Which machine it is.
    ///   - snapshot: The sealed text.
    ///   - context: What the pairing belongs to, as it was given when it began.
    ///   - allow: So long it may go on from the next step on, whatever is left of what was allowed before: for one that is
    ///     gone on with late.
    ///   - reportTo: Makes what a report is written to, for the job of a report.
    /// - Throws: ``PingPairError/input(_:)`` of `snapshot_refused` for whatever does not fit.
    public func resume(
        _ kind: Kind,
        snapshot: String,
        context: Context,
        allow: Duration? = nil,
        reportTo: ReportSinkMaker? = nil
    ) throws(PingPairError) -> Pairing {
        try held.pairing { native in
            try native.resume(
                kindName: kind.rawValue,
                snapshot: snapshot,
                context: context.data,
                allow: allow?.milliseconds,
                application: reportTo.map { functions(making: $0) }
            )
        }
    }

    /// Goes on with a pairing from what a store gave for it, of whichever user it is.
    ///
    /// - Throws: ``PingPairError/input(_:)`` of `snapshot_refused` for whatever does not fit, also for a text that was put
    ///   back from somewhere.
    public func resume(
        _ kind: Kind,
        from stored: Stored,
        context: Context,
        allow: Duration? = nil,
        reportTo: ReportSinkMaker? = nil
    ) throws(PingPairError) -> Pairing {
        guard let generation = UInt64(exactly: stored.generation) else {
            throw .input("generation: expected a number from 0 on", code: .snapshotRefused)
        }
        return try held.pairing { native in
            try native.resumeFrom(
                kindName: kind.rawValue,
                generation: generation,
                snapshot: stored.text,
                context: context.data,
                allow: allow?.milliseconds,
                application: reportTo.map { functions(making: $0) }
            )
        }
    }

    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    ///
    /// - Parameters:
    ///   - kind: Which machine it is.
    ///   - username: Whose pairing it is. Without one it is what belongs to no user and was begun with this context: a
    ///     job, or a resync that an administrator asked for.
    ///   - context: What the pairing belongs to, as it was given when it began.
    ///   - allow: So long it may go on from the next step on.
    ///   - reportTo: Makes what a report is written to, for the job of a report.
    public func resumeStored(
        _ kind: Kind,
        username: String?,
        context: Context,
        allow: Duration? = nil,
        reportTo: ReportSinkMaker? = nil
    ) async throws(PingPairError) -> Pairing? {
        try await held.stored { native in
            try native.resumeStored(
                kindName: kind.rawValue,
                username: username,
                context: context.data,
                allow: allow?.milliseconds,
                application: reportTo.map { functions(making: $0) }
            )
        }
    }
}

extension Client: Printed {
    public var shown: Shown { Shown("Client").plain("baseURL", baseURL) }
}

// The client of PingOne.

import Foundation
internal import PingPairNative

/// Calls PingOne for one environment: users register in flows of an application, a worker pairs their devices.
///
/// Operations need a worker, which belongs on a server; registrations need an application alone, and run on a phone too.
/// PingOne signs nothing: a reply counts that came by TLS from the configured host, about the ids that were asked for.
/// Every call that waits does so on threads of the package's own.
public final class PingOne: Sendable {
    private let held: Held<NativePingOne>
    /// Where PingOne is, and the environment of the users.
    public let settings: PingOneSettings

    /// Sets a client up. Nothing is sent.
    ///
    /// - Throws: ``PingPairError/configuration(_:)`` for options that do not fit the settings.
    public init(_ settings: PingOneSettings, options: PingOneOptions = PingOneOptions()) throws(PingPairError) {
        self.settings = settings
        held = try Held(options) { given, application, clock, keys, entropy in
            try NativePingOne(
                settings: settings.native,
                options: given,
                application: application,
                clock: clock,
                snapshotKeys: keys,
                entropy: entropy
            )
        }
    }

    /// A client with the settings of a properties file, such as `pingone.properties`.
    public convenience init(
        properties file: URL,
        options: PingOneOptions = PingOneOptions()
    ) throws(PingPairError) {
        try self.init(PingOneSettings(properties: file), options: options)
    }

    /// A client with the settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or
    /// `PINGPAIR_PINGONE_REGION`, `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others. Prefer a file.
    public static func fromEnvironment(options: PingOneOptions = PingOneOptions()) throws(PingPairError) -> PingOne {
        try PingOne(.fromEnvironment(), options: options)
    }

    /// How often the observer threw.
    public var observerFailures: Int {
        held.failures
    }

    /// Lets connections go. Calls in flight run to their end; later ones are refused.
    public func close() {
        held.close()
    }

    /// Tells whether hosts, environment and worker go together, by asking for the devices of a user that nobody has.
    ///
    /// - Throws: ``PingPairError/configuration(_:)``, such as `worker_refused`, if they do not.
    public func check(deadline: Duration? = nil) async throws(PingPairError) {
        try await held.begin(deadline: deadline) { native, deadline, cancellation in
            _ = try native.check(deadline: deadline, cancellation: cancellation)
        }
    }

    // MARK: Flows

    /// Starts a flow of the application, with PKCE and without redirects. `register` does that and all that follows.
    ///
    /// - Parameters:
    ///   - acrValues: The sign-on policies to go by, names with blanks between them; by default the application's own.
    ///   - deadline: Bounds all attempts of this call and the waits between them.
    public func startFlow(acrValues: String? = nil, deadline: Duration? = nil) async throws(PingPairError) -> Flow {
        let made = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.startFlow(acrValues: acrValues, deadline: deadline, cancellation: cancellation)
        }
        return try Flow(made)
    }

    /// Goes on with a flow that a browser was redirected into.
    ///
    /// A flow's id alone proves nothing: whoever brings a user to theirs would have the user register in it.
    public func joinFlow(_ redirect: FlowRedirect, deadline: Duration? = nil) async throws(PingPairError) -> Flow {
        let json = try Border.encode(redirect)
        let made = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.joinFlow(redirect: json, deadline: deadline, cancellation: cancellation)
        }
        return try Flow(made)
    }

    /// Goes on with a flow that was sealed, in this process or another, after reading it.
    ///
    /// - Throws: ``PingPairError/input(_:)`` of `snapshot_refused` for whatever does not fit.
    public func openFlow(
        _ sealed: String,
        context: Context,
        deadline: Duration? = nil
    ) async throws(PingPairError) -> Flow {
        let made = try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.openFlow(sealed: sealed, context: context.data, deadline: deadline, cancellation: cancellation)
        }
        return try Flow(made)
    }

    // MARK: Going on

    /// Goes on with a registration or pairing from its snapshot.
    ///
    /// - Parameters:
    ///   - allow: So long it may go on from the next step on, whatever is left of what was allowed before: for one that is
    ///     gone on with late.
    /// - Throws: ``PingPairError/input(_:)`` of `snapshot_refused` for whatever does not fit, also for one of PingID.
    public func resume(
        _ kind: Kind,
        snapshot: String,
        context: Context,
        allow: Duration? = nil
    ) throws(PingPairError) -> Pairing {
        try held.pairing { native in
            try native.resume(
                kindName: kind.rawValue, snapshot: snapshot, context: context.data, allow: allow?.milliseconds)
        }
    }

    /// Goes on with a registration or pairing from what a store gave for it, of whichever user it is.
    ///
    /// - Throws: ``PingPairError/input(_:)`` of `snapshot_refused` for whatever does not fit, also for a text that was put
    ///   back from somewhere.
    public func resume(
        _ kind: Kind,
        from stored: Stored,
        context: Context,
        allow: Duration? = nil
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
                allow: allow?.milliseconds
            )
        }
    }

    /// Goes on with the pairing of a user that the client's store holds, if it holds one.
    ///
    /// - Parameters:
    ///   - kind: Which machine it is.
    ///   - userId: Whose pairing it is. Without one it is the registration that was begun with this context.
    ///   - context: What the pairing belongs to, as it was given when it began.
    ///   - allow: So long it may go on from the next step on.
    public func resumeStored(
        _ kind: Kind,
        userId: String?,
        context: Context,
        allow: Duration? = nil
    ) async throws(PingPairError) -> Pairing? {
        try await held.stored { native in
            try native.resumeStored(
                kindName: kind.rawValue, userId: userId, context: context.data, allow: allow?.milliseconds)
        }
    }

    // MARK: What is printed from the declarations

    /// Sends an operation, and gives what came of it as JSON.
    package func send(
        _ name: String,
        _ request: some Encodable,
        deadline: Duration?
    ) async throws(PingPairError) -> String {
        let json = try Border.encode(request)
        return try await held.begin(deadline: deadline) { native, deadline, cancellation in
            try native.send(operation: name, request: json, deadline: deadline, cancellation: cancellation)
        }
    }

    /// Begins the machine of this name.
    package func begin(
        _ machine: String,
        _ request: some Encodable,
        context: Context?,
        deadline: Duration?
    ) throws(PingPairError) -> Pairing {
        let json = try Border.encode(request)
        return try held.pairing { native in
            try native.begin(
                machine: machine, request: json, context: context?.data, deadline: deadline?.milliseconds)
        }
    }
}

extension PingOne: Printed {
    /// What is printed.
    public var shown: Shown { Shown("PingOne").plain("environmentId", settings.environmentId) }
}

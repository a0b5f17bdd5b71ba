// What clients of both services hold: a native client until it is closed, and how its calls are made.

import Foundation
package import PingPairNative

/// A native client that can be closed.
package protocol Closable: AnyObject, Sendable {
    func close() throws
}

extension NativeClient: Closable {}
extension NativePingOne: Closable {}

/// A native client until it is closed.
package final class Held<Native: Closable>: Sendable {
    private let native: Native
    private let clock: VirtualClock?
    private let isClosed = Locked(false)
    private let failed = Locked(0)

    /// Makes a native client of settings, functions, clock, keys and random bytes.
    package init(
        _ options: some ClientOptions,
        _ make: (String, (any Application)?, NativeClock?, [Data], Data?) throws -> Native
    ) throws(PingPairError) {
        let failed = failed
        let (functions, names) = brought(options.common) { failed.withLock { $0 += 1 } }
        let settings = try Border.encode(options.settings(functions: names))
        let common = options.common
        clock = common.clock
        native = try attempt {
            try make(settings, functions, common.clock?.native, common.snapshotKeys, common.entropy)
        }
    }

    deinit {
        release(native)
    }

    /// How often the observer threw.
    package var failures: Int {
        failed.withLock { $0 }
    }

    /// Calls in flight run to their end; later ones are refused.
    package func close() {
        isClosed.withLock { $0 = true }
        let native = native
        later { try? native.close() }
    }

    /// A call, which cancelling the task ends.
    package func begin<T: Sendable>(
        deadline: Duration? = nil,
        _ work: @escaping @Sendable (Native, Double?, NativeCancellation) throws -> T
    ) async throws(PingPairError) -> T {
        try open()
        let (native, deadline) = (native, deadline?.milliseconds)
        let cancellation = try attempt { try NativeCancellation() }
        return try await call(cancellable: cancellation) { try work(native, deadline, cancellation) }
    }

    /// A machine that is begun, or gone on with, without waiting.
    package func pairing(_ make: (Native) throws -> NativePairing) throws(PingPairError) -> Pairing {
        try open()
        return Pairing(try attempt { try make(native) }, clock: clock)
    }

    /// A machine that a store may hold.
    package func stored(
        _ make: @escaping @Sendable (Native) throws -> NativePairing?
    ) async throws(PingPairError) -> Pairing? {
        try open()
        let native = native
        return try await call { try make(native) }.map { Pairing($0, clock: clock) }
    }

    private func open() throws(PingPairError) {
        if isClosed.withLock({ $0 }) { throw .input("the client is closed", code: .inputUnexpected) }
    }
}

/// The functions that an application brings, and the names of what it brings.
private func brought(
    _ options: CommonOptions,
    failed: @escaping @Sendable () -> Void
) -> (Functions?, names: [String]) {
    var (all, names) = (Functions(), [String]())
    func bring(_ name: String, _ functions: Functions?) {
        guard let functions else { return }
        all = all.merging(functions)
        names.append(name)
    }
    bring("destinations", options.destinations.map { functions(asking: $0) })
    bring("observer", options.observer.map { functions(telling: $0, failed: failed) })
    bring("lease", options.lease.map { functions(of: $0) })
    bring("store", options.store.map { functions(of: $0) })
    bring("transport", options.transport.map { functions(of: $0) })
    return (names.isEmpty ? nil : all, names)
}

// Tries what leases and stores promise, by the rules that the core itself goes by.

import Foundation
import PingPair
internal import PingPairNative

/// Tries everything that ``Lease`` promises, under keys that nobody has used; it takes about a second.
///
/// - Throws: ``ConformanceError``, which says which promise was broken, or how the lease failed.
public func checkLease(_ lease: any Lease) async throws {
    try await check(lease, nil)
}

/// Tries everything that ``Store`` promises by itself, under keys that nobody has used. Throws as ``checkLease(_:)``.
public func checkStore(_ store: any Store) async throws {
    try await check(nil, store)
}

/// Tries that a store sees every number as soon as its lease gives it out, as it can where both are one database. Throws
/// as ``checkLease(_:)``.
public func checkTogether(_ lease: any Lease, _ store: any Store) async throws {
    try await check(lease, store)
}

private func check(_ lease: (any Lease)?, _ store: (any Store)?) async throws {
    let (leases, stores) = (lease.map { functions(of: $0) }, store.map { functions(of: $0) })
    if let broken = try await call({ try checkGuards(lease: leases, store: stores) }) { throw ConformanceError(description: broken) }
}

// What an application brings so that several processes can go on with pairings.

import Foundation

/// Lets one holder at a time go on with a pairing.
///
/// For each key the number of its last holder is kept, and the instant at which the lease runs out, or that it was
/// released. Every call is one atomic step (one statement, transaction or script), by the clock of the database. Numbers
/// begin with 1, stay below 2^53 and rise for ever. Whatever a method throws is a failure of the lease: nothing is sent
/// after it, and the call throws ``PingPairError/unavailable(_:)`` of `store_failed`.
public protocol Lease: Sendable {
    /// Acquires the lease for a while, and gives a number higher than all before for that key; nothing while a lease on
    /// that key has not run out.
    func acquire(key: String, duration: Duration) async throws -> Int64?

    /// Lets the lease of this number run out so long from now, and says whether it could: if nobody acquired the lease
    /// since and it was not released.
    func renew(key: String, fence: Int64, duration: Duration) async throws -> Bool

    /// Acquires the lease instead of the holder of this number, also while theirs has not run out, and gives a number
    /// higher than all before for that key: the one before can no longer renew. Nothing, and without effect, if somebody
    /// acquired the lease since, or if it was released. A key of which nothing is known counts as held under `fence`.
    func takeOver(key: String, fence: Int64, duration: Duration) async throws -> Int64?

    /// Gives the lease of this number up; without effect if somebody acquired it since.
    func release(key: String, fence: Int64) async throws
}

/// What a store keeps for a key.
public struct Stored: Sendable, Hashable {
    /// The number under which the text was put.
    public var generation: Int64
    /// The sealed snapshot.
    public var text: String

    /// What a store keeps for a key.
    public init(generation: Int64, text: String) {
        self.generation = generation
        self.text = text
    }
}

/// Keeps the last snapshot of each pairing, and refuses those who are behind.
///
/// For each key the text and its generation are kept, and the highest fence seen. Nothing stored counts as generation 0.
/// Every call is one atomic step. Whatever a method throws is a failure of the store: nothing is sent after it, and the call
/// throws ``PingPairError/unavailable(_:)`` of `store_failed`.
public protocol Store: Sendable {
    /// Stores the text, and says whether it could: if the stored generation is exactly one below `generation`, and
    /// `fence` is not below the highest fence seen for the key.
    func put(key: String, fence: Int64, generation: Int64, text: String) async throws -> Bool

    /// Generation and text of what was last put and not removed.
    func get(key: String) async throws -> Stored?

    /// Removes text and generation but not the fence, and says whether it could: if `fence` is not below the highest fence
    /// seen for the key. Also true if nothing was stored.
    func remove(key: String, fence: Int64) async throws -> Bool
}

/// What the native module calls of a lease.
package func functions(of lease: any Lease) -> Functions {
    let number = { @Sendable (fence: Int64?) -> Told in .json(fence.map { .integer($0) } ?? .null) }
    let duration = { @Sendable (milliseconds: Double) -> Duration in .of(milliseconds: milliseconds) }
    return Functions([
        "acquire": { asked in
            number(try await lease.acquire(key: asked.text(0), duration: duration(asked.number(1))))
        },
        "renew": { asked in
            let renewed = try await lease.renew(
                key: asked.text(0), fence: asked.integer(1), duration: duration(asked.number(2)))
            return .json(.bool(renewed))
        },
        "takeOver": { asked in
            number(
                try await lease.takeOver(
                    key: asked.text(0), fence: asked.integer(1), duration: duration(asked.number(2))))
        },
        "release": { asked in
            try await lease.release(key: asked.text(0), fence: asked.integer(1))
            return .nothing
        },
    ])
}

/// What the native module calls of a store.
package func functions(of store: any Store) -> Functions {
    Functions([
        "put": { asked in
            let stored = try await store.put(
                key: asked.text(0), fence: asked.integer(1), generation: asked.integer(2), text: asked.text(3))
            return .json(.bool(stored))
        },
        "get": { asked in
            guard let stored = try await store.get(key: asked.text(0)) else { return .nothing }
            return .json([.integer(stored.generation), .string(stored.text)])
        },
        "remove": { asked in
            .json(.bool(try await store.remove(key: asked.text(0), fence: asked.integer(1))))
        },
    ])
}

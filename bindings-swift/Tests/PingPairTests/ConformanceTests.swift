// What transports, leases and stores promise is tried by what ships for that.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite struct ConformanceTests {
    @Test func theTransportOfURLSessionKeepsTheContract() async throws {
        try await checkTransport(URLSessionTransport())
    }

    @Test func aTransportThatSendsTwiceBreaksTheContract() async throws {
        do {
            try await checkTransport(Eager())
            Issue.record("it was not noticed")
        } catch let error as ConformanceError {
            #expect(error.description.contains("expected 1 delivery"))
        }
    }

    @Test func aLeaseThatGivesEveryoneANumberBreaksItsPromise() async throws {
        await #expect(throws: ConformanceError.self) { try await checkLease(Kept()) }
    }

    @Test func aStoreThatTakesEveryTextBreaksItsPromise() async throws {
        await #expect(throws: ConformanceError.self) { try await checkStore(Kept()) }
    }

    @Test func guardsOfOneProcessKeepTheirPromises() async throws {
        let guards = Guards()
        try await checkLease(guards)
        try await checkStore(guards)
        try await checkTogether(guards, guards)
    }
}

/// Sends again what was lost, as some libraries do by themselves.
private struct Eager: Transport {
    private let one = URLSessionTransport()

    func deliver(_ request: TransportRequest) async throws -> Delivery<Data> {
        let came = try await one.deliver(request)
        if case .lost = came { return try await one.deliver(request) }
        return came
    }

    func download(_ request: TransportRequest) async throws -> Delivery<AsyncThrowingStream<Data, any Error>> {
        try await one.download(request)
    }
}

/// A lease and a store that keep their promises, in this process.
private actor Guards: Lease, Store {
    private struct Held {
        var fence: Int64
        var end: ContinuousClock.Instant?
    }

    private var held: [String: Held] = [:]
    private var rows: [String: (stored: Stored?, fence: Int64)] = [:]
    private var last: Int64 = 0

    func acquire(key: String, duration: Duration) async throws -> Int64? {
        if let end = held[key]?.end, end > .now { return nil }
        return give(key, duration)
    }

    func renew(key: String, fence: Int64, duration: Duration) async throws -> Bool {
        guard let its = held[key], its.fence == fence, its.end != nil else { return false }
        held[key]?.end = .now + duration
        return true
    }

    func takeOver(key: String, fence: Int64, duration: Duration) async throws -> Int64? {
        if let its = held[key], its.fence != fence || its.end == nil { return nil }
        last = max(last, fence)
        return give(key, duration)
    }

    func release(key: String, fence: Int64) async throws {
        if held[key]?.fence == fence { held[key]?.end = nil }
    }

    func put(key: String, fence: Int64, generation: Int64, text: String) async throws -> Bool {
        let row = rows[key] ?? (nil, 0)
        guard (row.stored?.generation ?? 0) == generation - 1, fence >= seen(key) else { return false }
        rows[key] = (Stored(generation: generation, text: text), fence)
        return true
    }

    func get(key: String) async throws -> Stored? { rows[key]?.stored }

    func remove(key: String, fence: Int64) async throws -> Bool {
        guard fence >= seen(key) else { return false }
        rows[key] = (nil, fence)
        return true
    }

    private func give(_ key: String, _ duration: Duration) -> Int64 {
        last += 1
        held[key] = Held(fence: last, end: .now + duration)
        return last
    }

    /// As in one database, the store sees a number as soon as the lease gives it out.
    private func seen(_ key: String) -> Int64 {
        max(rows[key]?.fence ?? 0, held[key]?.fence ?? 0)
    }
}

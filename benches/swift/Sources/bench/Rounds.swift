import Foundation

/// What a slice lasts, in microseconds of processor time.
let slice = 8_000

/// Cases that do the same, and what is asked of them.
struct Table {
    let title: String
    let cases: [(name: String, work: () throws -> Any)]
    /// How many times as long as the package the peer must take, if anything is asked.
    var bounds: [(own: String, peer: String, asked: Double?)] = []
}

/// Microseconds of one call of each case, in each of so many rounds, each in an order of its own.
func measured(_ table: Table, rounds: Int) throws -> [String: [Double]] {
    var counts: [String: Int] = [:]
    for (name, work) in table.cases { counts[name] = try calibrated(work) }
    var times: [String: [Double]] = [:]
    var generator = Seeded(state: 1)
    for _ in 0..<rounds {
        for (name, work) in table.cases.shuffled(using: &generator) {
            let count = counts[name] ?? 1
            times[name, default: []].append(try Double(spent(work, count)) / Double(count))
        }
    }
    return times
}

func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

private func calibrated(_ work: () throws -> Any) throws -> Int {
    var count = 1
    while true {
        let time = try spent(work, count)
        if time >= slice { return max(1, count * slice / time) }
        count *= 2
    }
}

/// Processor time of this process, in the microseconds that POSIX has for `clock`.
private func spent(_ work: () throws -> Any, _ count: Int) throws -> Int {
    let begun = clock()
    for _ in 0..<count { _ = try work() }
    return Int(clock() - begun)
}

/// The same order in each run.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

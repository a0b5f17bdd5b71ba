// How calls run: many at once, cancelled, closed, and without leaving anything behind.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite(.serialized) struct RuntimeTests {
    let sandbox: Sandbox

    init() async throws {
        sandbox = try await Sandbox()
    }

    @Test func aPanicInsideIsAnInternalErrorAndTheProcessLives() async throws {
        let client = try sandbox.client()
        let error = try await failure { try await client.panicForTests() }
        guard case .internalError(let details) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(details.code == .internal)
        #expect(try await client.check().proven)
        try await sandbox.stop()
    }

    @Test func aCallThatWasCancelledBeforeSendsNothing() async throws {
        let client = try sandbox.client()
        try await sandbox.clearLog()
        let calling = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await client.getUserDetails(username: "ada")
        }
        let error = try await failure { try await calling.value }
        #expect(error?.code == .cancelled)
        #expect(error?.requestSent == false)
        #expect(try await sandbox.log().isEmpty)
        try await sandbox.stop()
    }

    @Test func cancellingACallFreesItsCallerAtOnce() async throws {
        let client = try sandbox.client()
        _ = try await client.ensureUser(AddUser(username: "ada"))
        try await sandbox.clearLog()
        let more: [String: JSONValue] = ["delayMilliseconds": 5000]
        try await sandbox.addFault(operation: "getuserdetails", kind: "late", more: more)
        let calling = Task { try await client.getUserDetails(username: "ada") }
        while try await sandbox.log().isEmpty { await Task.yield() }
        let began = ContinuousClock.now
        calling.cancel()
        let error = try await failure { try await calling.value }
        #expect(ContinuousClock.now - began < .seconds(2))
        #expect(error?.code == .cancelled)
        #expect(error?.requestSent == true)
        try await sandbox.stop()
    }

    @Test func aClosedClientRefusesAndCallsInFlightRunToTheirEnd() async throws {
        let client = try sandbox.client()
        try await sandbox.clearLog()
        let more: [String: JSONValue] = ["delayMilliseconds": 300]
        try await sandbox.addFault(operation: "getuserdetails", kind: "late", more: more)
        async let inFlight = client.check()
        while try await sandbox.log().isEmpty { await Task.yield() }
        client.close()
        #expect(try await inFlight.proven)
        #expect(try await failure { try await client.check() }?.message.contains("closed") == true)
        #expect(codeOf { "\(try client.pairOnline(username: "ada"))" } == "input_unexpected")
        try await sandbox.stop()
    }

    @Test func manyCallsAreInFlightAtOnce() async throws {
        let client = try sandbox.client(options: Options { $0.maxConcurrency = 64; $0.attemptTimeout = .seconds(60) })
        _ = try await client.ensureUser(AddUser(username: "crowded"))
        try await sandbox.clearLog()
        let delay = 6000
        let more: [String: JSONValue] = ["delayMilliseconds": .integer(Int64(delay)), "times": 64]
        try await sandbox.addFault(operation: "getuserdetails", kind: "late", more: more)
        let found = try await withThrowingTaskGroup(of: FoundUser.self) { group in
            for _ in 0..<64 { group.addTask { try await client.getUserDetails(username: "crowded") } }
            return try await group.reduce(into: 0) { count, _ in count += 1 }
        }
        #expect(found == 64)
        let times = try await sandbox.log().compactMap { $0["at"]?.stringValue.flatMap(seconds) }
        #expect(times.count == 64)
        // The first answer left so late after its request had come; all others had come before that.
        let (first, last) = (try #require(times.min()), try #require(times.max()))
        #expect(last - first < Double(delay) / 1000)
        try await sandbox.stop()
    }

    @Test func aFunctionOfTheApplicationThatWaitsBlocksNoOther() async throws {
        // More of them than this machine has threads for Swift's tasks.
        let asked = Locked(0)
        let client = try sandbox.client(options: Options {
            $0.destinations = { _ in
                asked.withLock { $0 += 1 }
                while asked.withLock({ $0 }) < 32 { try await Task.sleep(for: .milliseconds(1)) }
                return false
            }
        })
        let codes = await withTaskGroup(of: ErrorCode?.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    do throws(PingPairError) {
                        try await client.startOfflinePairing(
                            username: "anyone", kind: .sms, pairingData: "+12025550123")
                        return nil
                    } catch {
                        return error.code
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes == Array(repeating: .destinationRefused, count: 32))
        try await sandbox.stop()
    }

    @Test func everyObservedAttemptIsToldAndWhatAnObserverThrowsGoesNoFurther() async throws {
        let told = Locked<[CallReport]>([])
        let client = try sandbox.client(options: Options {
            $0.observer = { report in
                told.withLock { $0.append(report) }
                throw Full()
            }
        })
        #expect(try await client.check().proven)
        #expect(told.withLock { $0.map(\.operation) } == ["getuserdetails"])
        #expect(told.withLock { $0.first?.provenance } == .correlated)
        #expect(client.observerFailures == 1)
        try await sandbox.stop()
    }

    @Test func memoryStaysFlatOver20000Calls() async throws {
        let client = try sandbox.client()
        _ = try await client.ensureUser(AddUser(username: "often"))
        func calls(_ count: Int) async throws {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<(count / 8) { _ = try await client.getUserDetails(username: "often") }
                    }
                }
                try await group.waitForAll()
            }
        }
        // What is kept for later calls, and the sandbox's log of the latest 10,000, is there after these.
        try await calls(12_000)
        let first = try residentMegabytes()
        try await calls(20_000)
        let last = try residentMegabytes()
        #expect(last - first < 24, "\(first) MB, then \(last) MB")
        try await sandbox.stop()
    }

    @Test func abandonedPairingsLeaveNothingBehind() async throws {
        let client = try sandbox.client()
        func abandon(_ count: Int) throws {
            for index in 0..<count {
                _ = try client.pairOnline(username: "nobody-\(index)", activationCode: "123456789012")
            }
        }
        try abandon(20_000)
        let first = try residentMegabytes()
        try abandon(20_000)
        let last = try residentMegabytes()
        // As many that are held take more than that.
        #expect(last - first < 24, "\(first) MB, then \(last) MB")
        #expect(try await client.check().proven)
        try await sandbox.stop()
    }
}

/// An instant by RFC 3339 with milliseconds, in seconds.
private func seconds(_ text: String) -> Double? {
    let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    return try? Date(text, strategy: style).timeIntervalSince1970
}

/// How much memory of this process is resident; on Linux alone, as the kernel tells it.
private func residentMegabytes() throws -> Double {
    #if os(Linux)
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        let kilobytes = try #require(line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) })
        return kilobytes / 1024
    #else
        return 0
    #endif
}

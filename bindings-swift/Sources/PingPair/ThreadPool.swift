// Threads for calls that block, so that Swift's own never do.

import Foundation

/// Threads that are made as they are needed, 256 at most, and end when there is nothing to do.
final class ThreadPool: @unchecked Sendable {
    static let shared = ThreadPool()

    private let condition = NSCondition()
    private var jobs: [(@Sendable () -> Void)?] = []
    /// Jobs before this place have been taken.
    private var first = 0
    private var threads = 0
    private var idle = 0

    /// Runs a job on one of the threads; after those that came before, if all are busy.
    func run(_ job: @escaping @Sendable () -> Void) {
        condition.lock()
        defer { condition.unlock() }
        jobs.append(job)
        if idle >= jobs.count - first {
            condition.signal()
        } else if threads < ThreadPool.most {
            threads += 1
            let worker = Thread { [self] in work() }
            worker.name = "pingpair"
            worker.stackSize = ThreadPool.stack
            worker.start()
        }
    }

    private func work() {
        while let job = next() {
            #if canImport(ObjectiveC)
                autoreleasepool { job() }
            #else
                job()
            #endif
        }
    }

    /// The next job; nothing when there was none for a while, and the thread ends.
    private func next() -> (@Sendable () -> Void)? {
        condition.lock()
        defer { condition.unlock() }
        idle += 1
        defer { idle -= 1 }
        let end = Date(timeIntervalSinceNow: ThreadPool.patience)
        while first == jobs.count {
            if !condition.wait(until: end), first == jobs.count {
                threads -= 1
                return nil
            }
        }
        // Nothing of it stays here: where a job ends, what it held may ask for another one.
        let job = jobs[first]
        jobs[first] = nil
        first += 1
        if first == jobs.count || first > 1024 {
            jobs.removeFirst(first)
            first = 0
        }
        return job
    }

    private static let most = 256
    /// In bytes: TLS and JSON need less than half of it.
    private static let stack = 1 << 20
    /// In seconds.
    private static let patience = 10.0
}

/// What a thread of the pool knows of the call that it works for.
enum Worker {
    /// The call that this thread works for, if it is one of these.
    static var current: Running? {
        Thread.current.threadDictionary[key] as? Running
    }

    /// Works for a call.
    static func working<T>(for running: Running, _ work: () throws -> T) rethrows -> T {
        let thread = Thread.current
        thread.threadDictionary[key] = running
        defer { thread.threadDictionary.removeObject(forKey: key) }
        return try work()
    }

    private static let key = "io.pingpair.running"
}

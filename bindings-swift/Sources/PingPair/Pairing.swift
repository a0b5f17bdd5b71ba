// Machines and what drives them.

import Foundation
package import PingPairNative

/// A pairing, a resync or a job, and what drives it. Making one sends nothing.
///
/// Iterate over it with `for try await` for events, or ``run(isolation:_:)`` it, or ``step()`` it from a task queue.
/// Between two exchanges nothing but a timer waits.
///
/// Cancelling the task that iterates, runs or steps cancels the pairing, and ends that task's wait at once with
/// ``PingPairError/cancelled(_:)``. A request that has left runs to its end, and its result lands in the machine: step or run
/// once more for the outcome.
public final class Pairing: AsyncSequence, Sendable {
    /// An event: what a page or phone may see once there is something new.
    public typealias Element = PairingView

    private let native: NativeHolder<NativePairing>
    private let clock: VirtualClock?
    private let state = Locked(State())

    private struct State {
        /// What is under way: one act after the other.
        var last: Task<Void, Never>?
        var tell: (@Sendable (Waiting) async throws -> Void)?
        /// Whether a task was cancelled: it is told once, and the machine is cancelled with it.
        var isInterrupted = false
    }

    package init(_ native: NativePairing, clock: VirtualClock?) {
        self.native = NativeHolder(native)
        self.clock = clock
    }

    // MARK: What is to be seen

    /// What a page or phone may see now. While it holds a link or a code it is a bearer secret.
    public var view: PairingView {
        get throws(PingPairError) { try PairingView(see().view) }
    }

    /// How it ended, once it has.
    public var outcome: Outcome? {
        get throws(PingPairError) { try see().outcome }
    }

    /// Which machine it is.
    public var kind: Kind {
        get throws(PingPairError) { try view.kind }
    }

    /// How often it was sealed.
    public var generation: Int64 {
        get throws(PingPairError) { try see().generation }
    }

    /// The snapshot that was sealed last.
    public var lastSnapshot: String? {
        get throws(PingPairError) { try see().lastSnapshot }
    }

    // MARK: Driving it

    /// Does at most one exchange, and says when to come back.
    public func step() async throws(PingPairError) -> Step {
        let came = try await decoded(Stepped.self, interruptible(acting("step")))
        switch came.next {
        case "wait":
            return .wait(.of(milliseconds: came.wait ?? 0))
        case "finished":
            guard let outcome = came.outcome else { throw missing("outcome") }
            return .finished(outcome)
        case "ask":
            let view = if let seen = came.view { try PairingView(seen) } else { try self.view }
            guard let prompt = view.prompt else { return .again }
            return .ask(prompt, left: came.left.map(Duration.of(milliseconds:)))
        default:
            return .again
        }
    }

    /// Runs to the end. `show` is called with each event; where it has a prompt, what `show` returns is the answer. One
    /// that cannot be right is asked for again, up to four times.
    ///
    /// - Throws: ``PingPairError``, and what `show` throws.
    public func run(
        isolation: isolated (any Actor)? = #isolation,
        _ show: (PairingView) async throws -> Answer? = { _ in nil }
    ) async throws -> Outcome {
        while let event = try await event() {
            var answer = try await show(event)
            var refused = 0
            offering: while event.prompt != nil, let given = answer {
                switch try await offer(given, to: event, refused: refused) {
                case .over:
                    break offering
                case .later(let wait, let count):
                    refused = count
                    try await self.wait(wait)
                case .askAgain(let count):
                    refused = count
                    answer = try await show(event)
                }
            }
        }
        guard let outcome = try outcome else {
            throw PingPairError.input("somebody else drives the pairing", code: .inputUnexpected)
        }
        return outcome
    }

    /// The events: one whenever there is something new to see. It waits in between. Whoever leaves the loop may come
    /// back: the pairing goes on where it is.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pairing: self)
    }

    /// Gives the events of a pairing.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        fileprivate let pairing: Pairing

        /// The next event; nothing once the pairing is over.
        public func next() async throws -> PairingView? {
            try await pairing.event()
        }
    }

    /// Lets a function be told about once a second how a wait goes on, for spinners and countdowns. Nothing that it does
    /// changes the pairing; what it throws goes to whoever waits.
    @discardableResult
    public func whileWaiting(_ tell: (@Sendable (Waiting) async throws -> Void)?) -> Pairing {
        state.withLock { $0.tell = tell }
        return self
    }

    // MARK: What a person says

    /// Hands over what a person answered.
    ///
    /// - Throws: ``PingPairError/input(_:)`` if the answer cannot be right: nothing is changed then.
    public func answer(_ answer: Answer) async throws(PingPairError) {
        _ = try await finished(acting("answer", answer.given))
    }

    /// Offers an answer to the question of an event that was shown, as ``run(isolation:_:)`` does.
    ///
    /// - Parameters:
    ///   - answer: What the person answered.
    ///   - event: The event whose question it answers: where the pairing went on meanwhile, the answer is let go.
    ///   - refused: How many answers to this question were refused so far. After four, one that cannot be right is an
    ///     error.
    public func offer(_ answer: Answer, to event: PairingView, refused: Int = 0) async throws(PingPairError) -> Offered {
        let given: JSONValue = [.string(event.json), answer.given, .integer(Int64(refused))]
        let came = try await decoded(OfferedSeen.self, finished(acting("offer", given)))
        switch came.offered {
        case "over": return .over
        case "later": return .later(wait: .of(milliseconds: came.wait ?? 0), refused: came.refused)
        default: return .askAgain(refused: came.refused)
        }
    }

    /// Ends the pairing. A request in flight still lands: step once more for the outcome.
    public func cancel() async throws(PingPairError) {
        _ = try await finished(acting("cancel"))
    }

    /// Reads the user's details once more, after an outcome that left it open: then step again.
    public func reconcile() async throws(PingPairError) {
        _ = try await finished(acting("reconcile"))
    }

    /// Settles an undetermined outcome: the user says that this candidate is the device, of either service.
    public func confirm(deviceId: String) async throws(PingPairError) {
        _ = try await finished(acting("confirm", .string(deviceId)))
    }

    /// Seals the pairing into a text that anyone may carry and nobody can read or change.
    ///
    /// - Throws: ``PingPairError/input(_:)`` if it was begun without a `context`.
    public func snapshot() async throws(PingPairError) -> String {
        try await decoded(String.self, finished(acting("snapshot")))
    }
}

extension Pairing: Printed {
    /// What is printed.
    public var shown: Shown {
        let seen = try? view
        return Shown("Pairing").plain("kind", seen?.kind.rawValue ?? "").plain("status", seen?.status ?? "")
    }
}

// MARK: - One act after the other

extension Pairing {
    /// Does something by the machine, after what is under way. It is not ended by whoever waits for it.
    private func acting(_ act: String, _ given: JSONValue = .null) throws(PingPairError) -> Task<String, any Error> {
        // Both would wait for each other for ever.
        if isWaitedFor(by: self) {
            throw .input("a function that the pairing waits for cannot drive it", code: .inputUnexpected)
        }
        let text = try Border.encode(given)
        return state.withLock { state in
            let before = state.last
            let acting = Task { () async throws -> String in
                await before?.value
                return try await call(actor: self) { try self.native.with { try $0.act(act: act, arguments: text) } }
            }
            state.last = Task { _ = await acting.result }
            return acting
        }
    }

    private func finished(_ acting: Task<String, any Error>) async throws(PingPairError) -> String {
        do {
            return try await acting.value
        } catch {
            throw PingPairError(error)
        }
    }

    /// Waits for work unless the task is cancelled, which is told once; then the pairing is cancelled.
    private func interruptible<T: Sendable>(_ work: Task<T, any Error>) async throws(PingPairError) -> T {
        do {
            if state.withLock({ $0.isInterrupted }) { return try await work.value }
            let waiter = Waiter<T>()
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    waiter.wait(continuation)
                    Task { waiter.end(await work.result) }
                }
            } onCancel: {
                interrupt()
                waiter.end(.failure(PingPairError.cancelled(requestSent: true)))
            }
        } catch {
            throw PingPairError(error)
        }
    }

    private func interrupt() {
        let isFirst = state.withLock { state in
            defer { state.isInterrupted = true }
            return !state.isInterrupted
        }
        // It may be over already.
        if isFirst { _ = try? acting("cancel") }
    }
}

// MARK: - Events and waits

extension Pairing {
    private func event() async throws -> PairingView? {
        while true {
            let came = try await decoded(Advanced.self, interruptible(acting("advance")))
            if let event = came.event { return try PairingView(event) }
            if came.over == true { return nil }
            if let wait = came.wait, wait > 0 { try await self.wait(.of(milliseconds: wait)) }
        }
    }

    private func wait(_ duration: Duration) async throws {
        var left = duration
        while left > .zero {
            var piece = left
            if let tell = state.withLock({ $0.tell }) {
                piece = Swift.min(left, betweenTelling)
                let given = JSONValue.number(left.milliseconds)
                let waiting = try await decoded(WaitingSeen.self, finished(acting("waiting", given)))
                let ends = waiting.left.map(Duration.of(milliseconds:))
                try await tell(Waiting(next: .of(milliseconds: waiting.next), left: ends))
            }
            try await pass(piece)
            left -= piece
        }
    }

    private func pass(_ duration: Duration) async throws {
        let clock = clock
        let passing = Task {
            if let clock { try await clock.wait(duration) } else { try await Task.sleep(for: duration) }
        }
        defer { passing.cancel() }
        try await interruptible(passing)
    }

    private func see() throws(PingPairError) -> Seen {
        try decoded(Seen.self, attempt { try native.with { try $0.see() } })
    }

    private func decoded<T: Decodable>(_ type: T.Type, _ text: String) throws(PingPairError) -> T {
        try Border.decode(type, from: text)
    }

    private func missing(_ member: String) -> PingPairError {
        PingPairError(DecodingError.valueNotFound(Any.self, .init(codingPath: [], debugDescription: member)))
    }
}

/// How often a wait is told of.
private let betweenTelling = Duration.seconds(1)

private struct Seen: Decodable {
    let view: ViewSeen
    let outcome: Outcome?
    let generation: Int64
    let lastSnapshot: String?
}

private struct Stepped: Decodable {
    let next: String
    let wait: Double?
    let view: ViewSeen?
    let left: Double?
    let outcome: Outcome?
}

private struct Advanced: Decodable {
    let event: ViewSeen?
    let over: Bool?
    let wait: Double?
}

private struct OfferedSeen: Decodable {
    let offered: String
    let wait: Double?
    let refused: Int
}

private struct WaitingSeen: Decodable {
    let next: Double
    let left: Double?
}

// What one task waits for and another one ends.

import Foundation

/// Ends one wait, by whatever comes first.
package final class Waiter<Value: Sendable>: Sendable {
    private let state = Locked(State())

    private struct State {
        var result: Result<Value, any Error>?
        var continuation: CheckedContinuation<Value, any Error>?
        var isOver = false
    }

    /// Begins the wait; where it has been ended, it is over at once.
    package func wait(_ continuation: CheckedContinuation<Value, any Error>) {
        let result = state.withLock { state in
            if state.result == nil { state.continuation = continuation } else { state.isOver = true }
            return state.result
        }
        if let result { continuation.resume(with: result) }
    }

    /// Ends the wait, unless it is over.
    package func end(_ result: Result<Value, any Error>) {
        let continuation = state.withLock { state -> CheckedContinuation<Value, any Error>? in
            if state.isOver || state.result != nil { return nil }
            state.result = result
            state.isOver = state.continuation != nil
            return state.continuation
        }
        continuation?.resume(with: result)
    }
}

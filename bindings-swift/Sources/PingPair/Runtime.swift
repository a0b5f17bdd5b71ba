// Calls of the native module that wait.

import Foundation
package import PingPairNative

/// What is known of a call while it runs.
final class Running: Sendable {
    /// Whose act it is, such as a pairing's.
    let actor: (any AnyObject & Sendable)?
    /// What a function of the application threw meanwhile.
    let thrown = Locked<(any Error)?>(nil)

    init(actor: (any AnyObject & Sendable)?) {
        self.actor = actor
    }
}

/// Calls the native module on a thread of the package's own, and waits for what it comes to.
///
/// With `cancellable`, cancelling the task ends the wait at once; what has left runs to its end.
package func call<T: Sendable>(
    actor: (any AnyObject & Sendable)? = nil,
    cancellable: NativeCancellation? = nil,
    _ work: @escaping @Sendable () throws -> T
) async throws(PingPairError) -> T {
    if cancellable != nil, Task.isCancelled { throw .cancelled(requestSent: false) }
    let waiter = Waiter<T>()
    let running = Running(actor: actor)
    do {
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                waiter.wait(continuation)
                ThreadPool.shared.run { waiter.end(result(of: work, in: running)) }
            }
        } onCancel: {
            guard let cancellable else { return }
            try? cancellable.cancel()
            // What is lost sight of may have left.
            waiter.end(.failure(PingPairError.cancelled(requestSent: true)))
        }
    } catch {
        throw PingPairError(error)
    }
}

/// Lets go of something of the native module, whose end may call functions of the application: those would block a thread
/// of Swift's own.
package func release(_ held: any AnyObject & Sendable) {
    ThreadPool.shared.run { withExtendedLifetime(held) {} }
}

/// Does work of the native module without waiting for it.
package func later(_ work: @escaping @Sendable () -> Void) {
    ThreadPool.shared.run(work)
}

private func result<T>(of work: () throws -> T, in running: Running) -> Result<T, any Error> {
    do {
        return .success(try Worker.working(for: running, work))
    } catch {
        let cause = running.thrown.withLock { $0 }
        return .failure(PingPairError(error).caused(by: cause))
    }
}

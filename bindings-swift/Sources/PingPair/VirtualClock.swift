// A clock for tests, on which waiting takes no time.

import Foundation
package import PingPairNative

/// A clock that only moves on when somebody waits by it, or moves it. It is for tests.
///
/// Given to a client by its options, no retry and no poll takes time. With a function, waiting calls it instead: it lets
/// the time pass elsewhere, such as in a sandbox, and then moves the clock by ``advance(by:)``.
public final class VirtualClock: Sendable {
    package let native: NativeClock
    private let passing: (@Sendable (Duration) async throws -> Void)?

    /// A clock that moves on by itself whenever somebody waits by it.
    public convenience init() throws(PingPairError) {
        try self.init(calling: nil)
    }

    /// A clock whose waits call a function, which lets the time pass.
    public convenience init(wait: @escaping @Sendable (Duration) async throws -> Void) throws(PingPairError) {
        try self.init(calling: wait)
    }

    private init(calling wait: (@Sendable (Duration) async throws -> Void)?) throws(PingPairError) {
        passing = wait
        let functions = wait.map { wait in
            Functions(["wait": { asked in
                try await wait(.of(milliseconds: asked.number(0)))
                return .nothing
            }])
        }
        native = try attempt { try NativeClock(application: functions) }
    }

    /// Moves it on.
    public func advance(by duration: Duration) throws(PingPairError) {
        try attempt { try native.advance(milliseconds: duration.milliseconds) }
    }

    /// By how much it was moved on.
    public var waited: Duration {
        get throws(PingPairError) { .of(milliseconds: try attempt { try native.waited() }) }
    }

    /// Waits by it.
    package func wait(_ duration: Duration) async throws {
        if let passing { try await passing(duration) } else { try advance(by: duration) }
    }
}

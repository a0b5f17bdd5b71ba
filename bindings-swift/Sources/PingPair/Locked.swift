// A value that one thread at a time sees.

import Foundation

/// A value that one thread at a time sees.
package final class Locked<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    package init(_ value: sending Value) {
        self.value = value
    }

    /// Reads or changes the value. What is done must not wait.
    package func withLock<T, Failure: Error>(_ work: (inout Value) throws(Failure) -> T) throws(Failure) -> T {
        lock.lock()
        defer { lock.unlock() }
        return try work(&value)
    }
}

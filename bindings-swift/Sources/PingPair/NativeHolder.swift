// Objects of the native module whose end may call functions of the application.

/// Holds an object of the native module whose end may call functions of the application and wait for them, such as to
/// release a lease: a thread of Swift's own must not do that. The last reference is let go on a thread of the package's,
/// wherever this one is.
package final class NativeHolder<Object: AnyObject & Sendable>: Sendable {
    // Not counted by itself: otherwise whoever destroys this one might have the last reference.
    private let object: Unmanaged<Object>

    package init(_ object: Object) {
        self.object = .passRetained(object)
    }

    deinit {
        let object = object
        later { object.release() }
    }

    /// Does something by the object. Nothing of it is to be kept.
    package func with<T>(_ work: (Object) throws -> T) rethrows -> T {
        try work(object.takeUnretainedValue())
    }
}

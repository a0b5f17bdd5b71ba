// What the checks of transports, leases and stores find.

/// A promise that a transport, lease or store breaks.
public struct ConformanceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Which promise was broken, or how the lease or store failed.
    public let description: String
}

// The agent of PingID Desktop, on the user's own computer.

internal import PingPairNative

/// Has the agent of PingID Desktop on this computer make the attestation that activates a device.
///
/// The server creates the device and hands its registration to the user's computer; this makes the attestation of it;
/// the server activates the device by that, in the login session that created it. Any program of this computer can
/// stand where the agent listens: on shared computers the port proves nothing.
public final class DesktopAgent: Sendable {
    private let native: NativeDesktopAgent

    /// Speaks for the pages of this origin, such as `https://app.pingone.eu`: from your configuration.
    ///
    /// - Parameters:
    ///   - origin: Scheme and host, with a port where it is not the scheme's own.
    ///   - port: Where the agent listens: default 9410.
    ///   - timeout: How long to wait for the user: 60 seconds at most, and by default.
    /// - Throws: ``PingPairError`` of the class configuration for another form.
    public init(origin: String, port: UInt16? = nil, timeout: Duration? = nil) throws(PingPairError) {
        native = try attempt {
            try NativeDesktopAgent(origin: origin, port: port.map { UInt32($0) }, timeout: timeout?.milliseconds)
        }
    }

    /// Hands the registration to the agent, and gives its attestation. It is sent once.
    ///
    /// The registration is what the prompt of `pairMfaDesktop` holds, or the created device in
    /// `desktopCredentialCreationOptions`. Cancelling the task ends the wait for the user.
    ///
    /// - Throws: ``PingPairError``: of the class input for what is no registration or has run out
    ///   (`registration_expired`), unavailable where no agent runs (`agent_not_running`), and refused where the agent
    ///   said no (`agent_refused`).
    public func register(_ registration: Secret) async throws(PingPairError) -> Secret {
        let native = native
        let cancellation = try attempt { try NativeCancellation() }
        let attestation = try await call(cancellable: cancellation) {
            try native.register(registration: registration.text, cancellation: cancellation)
        }
        return Secret(attestation)
    }
}

extension DesktopAgent: CustomStringConvertible {
    /// Its type alone.
    public var description: String { "DesktopAgent" }
}

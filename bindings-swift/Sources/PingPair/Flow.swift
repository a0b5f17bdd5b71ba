// A flow by hand: the lower-level door below the pairing that registers a user.

import Foundation
internal import PingPairNative

/// A flow that a browser was redirected into.
public struct FlowRedirect: Sendable, Hashable, Encodable {
    /// The flow's id, from the URL that the browser came with.
    public var flowId: String
    /// The cookies of this very browser for the authentication host, as a header `Cookie` has them.
    public var cookies: Secret
    /// The `state` that this very login session was sent to PingOne with.
    public var state: Secret
    /// The PKCE verifier that it was sent with.
    public var codeVerifier: Secret?

    /// Takes the parts of a redirect.
    public init(flowId: String, cookies: Secret, state: Secret, codeVerifier: Secret? = nil) {
        self.flowId = flowId
        self.cookies = cookies
        self.state = state
        self.codeVerifier = codeVerifier
    }
}

extension FlowRedirect: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("FlowRedirect").plain("flowId", flowId).secret("cookies", cookies).secret("state", state)
    }
}

/// A flow that a user registers in, step by step. Use ``PingOne/register(username:email:password:acrValues:withoutTokens:context:deadline:)`` unless
/// you need the steps.
///
/// An action that the flow does not offer is refused before anything is sent: `action_not_offered`. After each answer,
/// a refusal too, it has the cookies that the next action needs. It makes one call at a time. None of its secrets is
/// printed.
public final class Flow: Sendable {
    private let native: NativeFlow
    /// The flow's id.
    public let id: String

    init(_ native: NativeFlow) throws(PingPairError) {
        self.native = native
        id = try attempt { try native.id() }
    }

    /// What the service said last.
    public var state: FlowState {
        get throws(PingPairError) {
            try Border.decode(FlowState.self, from: attempt { try native.state() })
        }
    }

    /// What the flow waits for.
    public var status: FlowStatus {
        get throws(PingPairError) { try state.status }
    }

    /// Whether the flow offers an action, such as `user.register`.
    public func offers(_ action: String) throws(PingPairError) -> Bool {
        try state.links[action] != nil
    }

    /// Reads the flow anew.
    @discardableResult
    public func read() async throws(PingPairError) -> FlowState {
        try await acted("read")
    }

    /// Registers a user. It makes an account and reaches a person: it is sent once.
    @discardableResult
    public func register(username: String, email: String, password: Secret) async throws(PingPairError) -> FlowState {
        let user: JSONValue = [
            "username": .string(username), "email": .string(email), "password": .string(password.text),
        ]
        return try await acted("register", user)
    }

    /// Verifies the user's e-mail address by the code that was sent to it. It burns a try: it is sent once.
    @discardableResult
    public func verify(_ verificationCode: Secret) async throws(PingPairError) -> FlowState {
        try await acted("verify", ["verificationCode": .string(verificationCode.text)])
    }

    /// Sends the verification code again. It reaches a person: it is sent once.
    @discardableResult
    public func sendVerificationCode() async throws(PingPairError) -> FlowState {
        try await acted("sendVerificationCode")
    }

    /// Exchanges a completed flow for the user's tokens.
    public func tokens() async throws(PingPairError) -> Tokens {
        try await act("tokens")
    }

    /// Seals the flow into a text that anyone may carry and nobody can read or change; ``PingOne/openFlow(_:context:deadline:)``
    /// goes on with it. It opens until a day after the flow ends.
    ///
    /// - Parameter context: What the flow belongs to, such as the id of the login session: to be given again.
    /// - Throws: ``PingPairError/configuration(_:)`` if the client has no snapshot keys.
    public func seal(context: Context) async throws(PingPairError) -> String {
        let native = native
        return try await call { try native.seal(context: context.data) }
    }

    private func acted(_ act: String, _ given: JSONValue = .object([:])) async throws(PingPairError) -> FlowState {
        try await self.act(act, given)
    }

    private func act<T: Decodable & Sendable>(
        _ act: String,
        _ given: JSONValue = .object([:])
    ) async throws(PingPairError) -> T {
        let arguments = try Border.encode(given)
        let native = native
        let text = try await call { try native.act(act: act, arguments: arguments) }
        return try Border.decode(T.self, from: text)
    }
}

extension Flow: Printed {
    /// What is printed.
    public var shown: Shown { Shown("Flow").plain("id", id) }
}

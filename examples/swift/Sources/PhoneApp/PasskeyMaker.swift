// Makes the credential that a question asks for, where there is AuthenticationServices.

#if canImport(AuthenticationServices) && os(iOS)
    import AuthenticationServices
    import PingPair

    /// Makes a passkey of this phone, and gives its JSON for ``GivenAnswer/credential(_:)``.
    ///
    /// The relying party's domain has to name this app in its `apple-app-site-association`.
    @MainActor
    public final class PasskeyMaker: NSObject, ASAuthorizationControllerDelegate {
        private var waiting: CheckedContinuation<String, any Error>?

        /// Lets the user make a passkey by the options of a prompt.
        public func make(options: Secret) async throws -> String {
            let request = try CredentialCreation(json: options).platformRequest()
            let controller = ASAuthorizationController(authorizationRequests: [request])
            controller.delegate = self
            return try await withCheckedThrowingContinuation { continuation in
                waiting = continuation
                controller.performRequests()
            }
        }

        public func authorizationController(
            controller: ASAuthorizationController,
            didCompleteWithAuthorization authorization: ASAuthorization
        ) {
            guard let made = authorization.credential as? any ASAuthorizationPublicKeyCredentialRegistration else {
                return end(.failure(ASAuthorizationError(.unknown)))
            }
            end(Result { try CreatedCredential(made).json })
        }

        public func authorizationController(
            controller: ASAuthorizationController,
            didCompleteWithError error: any Error
        ) {
            end(.failure(error))
        }

        private func end(_ result: Result<String, any Error>) {
            waiting?.resume(with: result)
            waiting = nil
        }
    }
#endif

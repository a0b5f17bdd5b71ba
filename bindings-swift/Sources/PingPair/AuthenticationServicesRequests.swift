// The requests of AuthenticationServices, and what comes of them. Only Apple's systems have it.

#if canImport(AuthenticationServices) && (os(iOS) || os(macOS) || os(visionOS))
    public import AuthenticationServices
    import Foundation

    extension CredentialCreation {
        /// A request for a passkey of this device. Give it to an `ASAuthorizationController`.
        ///
        /// Credentials are excluded from iOS 17.4 and macOS 14.4 on: the systems before take no list.
        public func platformRequest() -> ASAuthorizationPlatformPublicKeyCredentialRegistrationRequest {
            let provider = ASAuthorizationPlatformPublicKeyCredentialProvider(
                relyingPartyIdentifier: relyingPartyId
            )
            let request = provider.createCredentialRegistrationRequest(
                challenge: challenge,
                name: userName,
                userID: userId
            )
            request.displayName = userDisplayName
            if let userVerification { request.userVerificationPreference = .init(rawValue: userVerification) }
            if let attestation { request.attestationPreference = .init(rawValue: attestation) }
            if #available(iOS 17.4, macOS 14.4, visionOS 1.1, *) {
                request.excludedCredentials = excludedCredentials.map {
                    ASAuthorizationPlatformPublicKeyCredentialDescriptor(credentialID: $0.id)
                }
            }
            return request
        }

        #if os(iOS) || os(macOS)
            /// A request for a credential of a security key. Give it to an `ASAuthorizationController`.
            public func securityKeyRequest() -> ASAuthorizationSecurityKeyPublicKeyCredentialRegistrationRequest {
                let provider = ASAuthorizationSecurityKeyPublicKeyCredentialProvider(
                    relyingPartyIdentifier: relyingPartyId
                )
                let request = provider.createCredentialRegistrationRequest(
                    challenge: challenge,
                    displayName: userDisplayName,
                    name: userName,
                    userID: userId
                )
                request.credentialParameters = algorithms.map {
                    ASAuthorizationPublicKeyCredentialParameters(algorithm: ASCOSEAlgorithmIdentifier(rawValue: $0))
                }
                request.excludedCredentials = excludedCredentials.map(\.ofSecurityKey)
                if let userVerification { request.userVerificationPreference = .init(rawValue: userVerification) }
                if let residentKey { request.residentKeyPreference = .init(rawValue: residentKey) }
                if let attestation { request.attestationPreference = .init(rawValue: attestation) }
                return request
            }
        #endif
    }

    extension CredentialRequest {
        /// A request for an assertion by a passkey. Give it to an `ASAuthorizationController`.
        public func platformRequest() -> ASAuthorizationPlatformPublicKeyCredentialAssertionRequest {
            let provider = ASAuthorizationPlatformPublicKeyCredentialProvider(
                relyingPartyIdentifier: relyingPartyId
            )
            let request = provider.createCredentialAssertionRequest(challenge: challenge)
            request.allowedCredentials = allowedCredentials.map {
                ASAuthorizationPlatformPublicKeyCredentialDescriptor(credentialID: $0.id)
            }
            if let userVerification { request.userVerificationPreference = .init(rawValue: userVerification) }
            return request
        }

        #if os(iOS) || os(macOS)
            /// A request for an assertion by a security key. Give it to an `ASAuthorizationController`.
            public func securityKeyRequest() -> ASAuthorizationSecurityKeyPublicKeyCredentialAssertionRequest {
                let provider = ASAuthorizationSecurityKeyPublicKeyCredentialProvider(
                    relyingPartyIdentifier: relyingPartyId
                )
                let request = provider.createCredentialAssertionRequest(challenge: challenge)
                request.allowedCredentials = allowedCredentials.map(\.ofSecurityKey)
                if let userVerification { request.userVerificationPreference = .init(rawValue: userVerification) }
                return request
            }
        #endif
    }

    extension CreatedCredential {
        /// Takes what an `ASAuthorizationController` gave.
        ///
        /// - Throws: ``PingPairError/input(_:)`` of `credential_malformed` where the system gave no attestation object.
        public init(_ registration: any ASAuthorizationPublicKeyCredentialRegistration) throws(PingPairError) {
            guard let attestationObject = registration.rawAttestationObject else {
                throw .input("the system gave no attestation object", code: .credentialMalformed)
            }
            let isOfPlatform = registration is ASAuthorizationPlatformPublicKeyCredentialRegistration
            self.init(
                credentialId: registration.credentialID,
                clientDataJSON: registration.rawClientDataJSON,
                attestationObject: attestationObject,
                authenticatorAttachment: isOfPlatform ? "platform" : "cross-platform"
            )
        }
    }

    extension UsedCredential {
        /// Takes what an `ASAuthorizationController` gave.
        public init(_ assertion: any ASAuthorizationPublicKeyCredentialAssertion) {
            let isOfPlatform = assertion is ASAuthorizationPlatformPublicKeyCredentialAssertion
            self.init(
                credentialId: assertion.credentialID,
                clientDataJSON: assertion.rawClientDataJSON,
                authenticatorData: assertion.rawAuthenticatorData,
                signature: assertion.signature,
                userId: assertion.userID,
                authenticatorAttachment: isOfPlatform ? "platform" : "cross-platform"
            )
        }
    }

    #if os(iOS) || os(macOS)
        extension CredentialDescriptor {
            fileprivate var ofSecurityKey: ASAuthorizationSecurityKeyPublicKeyCredentialDescriptor {
                let named = transports.filter { $0 != "internal" && $0 != "hybrid" }
                return ASAuthorizationSecurityKeyPublicKeyCredentialDescriptor(
                    credentialID: id,
                    transports: named.isEmpty
                        ? ASAuthorizationSecurityKeyPublicKeyCredentialDescriptor.Transport.allSupported
                        : named.map { .init(rawValue: $0) }
                )
            }
        }
    #endif
#endif

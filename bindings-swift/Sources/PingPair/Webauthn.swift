// WebAuthn between PingID and the browser or phone, on the server: security keys and biometrics.

import Foundation
internal import PingPairNative

/// What a browser or phone needs to make a credential, from `webAuthnStartPairing`.
public struct CreationOptions: Sendable {
    /// The options as JSON text for the browser: bytes in base64url, algorithms as numbers. On a phone
    /// ``CredentialCreation`` reads them.
    public let json: String
    /// The challenge, which the answer must carry. Keep it on the server.
    public let challenge: Data

    /// Reads the service's `publicKeyCredentialOptions`.
    ///
    /// - Throws: ``PingPairError/untrustedReply(_:)`` if they are for another relying party, or have another form.
    public init(service text: String, relyingParty: RelyingParty) throws(PingPairError) {
        let party = try relyingParty.json
        let options = try attempt { try optionsFromService(isCreation: true, text: text, party: party) }
        json = options.json
        challenge = options.challenge
    }
}

/// What a browser or phone needs to use a credential.
public struct RequestOptions: Sendable {
    /// The options as JSON text for the browser. On a phone ``CredentialRequest`` reads them.
    public let json: String
    /// The challenge, which the answer must carry. Keep it on the server.
    public let challenge: Data

    /// Reads the service's `publicKeyCredentialOptions`.
    ///
    /// - Throws: ``PingPairError/untrustedReply(_:)`` if they are for another relying party, or have another form.
    public init(service text: String, relyingParty: RelyingParty) throws(PingPairError) {
        let party = try relyingParty.json
        let options = try attempt { try optionsFromService(isCreation: false, text: text, party: party) }
        json = options.json
        challenge = options.challenge
    }
}

/// A credential that a browser or phone made for one of our pages.
public struct RegistrationCredential: Sendable {
    /// The origin of the page, one of the relying party's.
    public let origin: String
    /// The credential in the service's form.
    public let service: String

    /// Reads what the browser's `toJSON()` gave, or ``CreatedCredential/json`` on a phone, and checks that it answers the
    /// challenge on a page of the relying party's.
    ///
    /// - Throws: ``PingPairError/input(_:)`` if it does not: send nothing to the service then.
    public init(browser text: String, relyingParty: RelyingParty, challenge: Data) throws(PingPairError) {
        let party = try relyingParty.json
        let credential = try attempt {
            try credentialFromBrowser(isRegistration: true, text: text, party: party, challenge: challenge)
        }
        origin = credential.origin
        service = credential.service
    }
}

/// An assertion that a browser or phone made for one of our pages.
public struct AssertionCredential: Sendable {
    /// The origin of the page, one of the relying party's.
    public let origin: String
    /// The assertion in the service's form.
    public let service: String

    /// Reads what the browser's `toJSON()` gave, or ``UsedCredential/json`` on a phone, and checks that it answers the
    /// challenge on a page of the relying party's.
    ///
    /// - Throws: ``PingPairError/input(_:)`` if it does not: send nothing to the service then.
    public init(browser text: String, relyingParty: RelyingParty, challenge: Data) throws(PingPairError) {
        let party = try relyingParty.json
        let credential = try attempt {
            try credentialFromBrowser(isRegistration: false, text: text, party: party, challenge: challenge)
        }
        origin = credential.origin
        service = credential.service
    }
}

extension CreationOptions: Printed {
    /// What is printed.
    public var shown: Shown { Shown("CreationOptions").secret("json", json) }
}

extension RequestOptions: Printed {
    /// What is printed.
    public var shown: Shown { Shown("RequestOptions").secret("json", json) }
}

extension RegistrationCredential: Printed {
    /// What is printed.
    public var shown: Shown { Shown("RegistrationCredential").plain("origin", origin).secret("service", service) }
}

extension AssertionCredential: Printed {
    /// What is printed.
    public var shown: Shown { Shown("AssertionCredential").plain("origin", origin).secret("service", service) }
}

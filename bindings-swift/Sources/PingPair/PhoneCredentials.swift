// WebAuthn on the phone: standard options in their parts, and the JSON of what the phone made of them.

import Foundation

/// What a phone needs to make a credential, from the `options` of a prompt: its parts, as AuthenticationServices takes
/// them. It needs no key.
public struct CredentialCreation: Sendable, Hashable {
    /// The domain that the credential will belong to.
    public let relyingPartyId: String
    /// What the credential will answer.
    public let challenge: Data
    /// The user's id for this domain.
    public let userId: Data
    /// The user's name, as people sign on with it.
    public let userName: String
    /// The user's name, as people call them.
    public let userDisplayName: String
    /// The credentials that the user has already: their authenticators are to make no other one.
    public let excludedCredentials: [CredentialDescriptor]
    /// The signature algorithms that are taken, by their COSE numbers, the best one first.
    public let algorithms: [Int]
    /// `required`, `preferred` or `discouraged`: whether the authenticator is to verify the user.
    public let userVerification: String?
    /// `required`, `preferred` or `discouraged`: whether the credential is to be found without its id.
    public let residentKey: String?
    /// `platform` for this very device, `cross-platform` for a security key; either where it is absent.
    public let authenticatorAttachment: String?
    /// `none`, `indirect`, `direct` or `enterprise`: what is to be told of the authenticator.
    public let attestation: String?
    /// For how long the answer is waited for.
    public let timeout: Duration?

    /// Reads options as standard JSON: those of a prompt, or ``CreationOptions/json``.
    ///
    /// - Throws: ``PingPairError/input(_:)`` of `value_malformed` for another form.
    public init(json: Secret) throws(PingPairError) {
        let options = try standard(CreationDocument.self, json)
        relyingPartyId = options.rp.id
        challenge = options.challenge.data
        userId = options.user.id.data
        userName = options.user.name
        userDisplayName = options.user.displayName
        excludedCredentials = (options.excludeCredentials ?? []).map(CredentialDescriptor.init)
        algorithms = options.pubKeyCredParams.map(\.alg)
        let selection = options.authenticatorSelection
        userVerification = selection?.userVerification
        residentKey = selection?.residentKey ?? (selection?.requireResidentKey == true ? "required" : nil)
        authenticatorAttachment = selection?.authenticatorAttachment
        attestation = options.attestation
        timeout = options.timeout.map(Duration.of(milliseconds:))
    }
}

/// What a phone needs to use a credential: the parts of ``RequestOptions/json``, as AuthenticationServices takes them.
public struct CredentialRequest: Sendable, Hashable {
    /// The domain that the credential belongs to.
    public let relyingPartyId: String
    /// What the assertion will answer.
    public let challenge: Data
    /// The credentials that are taken; any of the domain's where there is none.
    public let allowedCredentials: [CredentialDescriptor]
    /// `required`, `preferred` or `discouraged`: whether the authenticator is to verify the user.
    public let userVerification: String?
    /// For how long the answer is waited for.
    public let timeout: Duration?

    /// Reads options as standard JSON.
    ///
    /// - Throws: ``PingPairError/input(_:)`` of `value_malformed` for another form.
    public init(json: Secret) throws(PingPairError) {
        let options = try standard(RequestDocument.self, json)
        relyingPartyId = options.rpId
        challenge = options.challenge.data
        allowedCredentials = (options.allowCredentials ?? []).map(CredentialDescriptor.init)
        userVerification = options.userVerification
        timeout = options.timeout.map(Duration.of(milliseconds:))
    }
}

/// A credential that is named in options.
public struct CredentialDescriptor: Sendable, Hashable {
    /// The credential's id.
    public let id: Data
    /// How its authenticator is reached, such as `usb`, `nfc`, `ble` or `internal`.
    public let transports: [String]
}

/// A credential that this phone, or a security key at it, made.
public struct CreatedCredential: Sendable, Hashable {
    /// The credential's id.
    public let credentialId: Data
    /// What was signed about page and challenge, as the system wrote it.
    public let clientDataJSON: Data
    /// What the authenticator tells of the credential.
    public let attestationObject: Data
    /// How the authenticator is reached, where that is known.
    public let transports: [String]
    /// `platform` for this very device, `cross-platform` for a security key, where that is known.
    public let authenticatorAttachment: String?

    /// Takes the parts that the system gave: `credentialID`, `rawClientDataJSON` and `rawAttestationObject`.
    public init(
        credentialId: Data,
        clientDataJSON: Data,
        attestationObject: Data,
        transports: [String] = [],
        authenticatorAttachment: String? = nil
    ) {
        self.credentialId = credentialId
        self.clientDataJSON = clientDataJSON
        self.attestationObject = attestationObject
        self.transports = transports
        self.authenticatorAttachment = authenticatorAttachment
    }

    /// The credential as a browser's `toJSON()` gives it: for ``Answer/credential(_:)``, or for
    /// ``RegistrationCredential`` on the server.
    public var json: String {
        get throws(PingPairError) {
            let response: [String: JSONValue] = [
                "clientDataJSON": .string(clientDataJSON.base64URL),
                "attestationObject": .string(attestationObject.base64URL),
                "transports": .array(transports.map(JSONValue.string)),
            ]
            return try credentialJSON(credentialId, response, authenticatorAttachment)
        }
    }

    /// The same as the answer to the question for a credential.
    public var answer: Answer {
        get throws(PingPairError) { .credential(try json) }
    }
}

/// An assertion that this phone, or a security key at it, made.
public struct UsedCredential: Sendable, Hashable {
    /// The credential's id.
    public let credentialId: Data
    /// What was signed about page and challenge, as the system wrote it.
    public let clientDataJSON: Data
    /// What the authenticator tells of itself.
    public let authenticatorData: Data
    /// The signature over both.
    public let signature: Data
    /// The user's id for this domain, where the authenticator keeps it.
    public let userId: Data?
    /// `platform` for this very device, `cross-platform` for a security key, where that is known.
    public let authenticatorAttachment: String?

    /// Takes the parts that the system gave: `credentialID`, `rawClientDataJSON`, `rawAuthenticatorData`, `signature` and
    /// `userID`.
    public init(
        credentialId: Data,
        clientDataJSON: Data,
        authenticatorData: Data,
        signature: Data,
        userId: Data? = nil,
        authenticatorAttachment: String? = nil
    ) {
        self.credentialId = credentialId
        self.clientDataJSON = clientDataJSON
        self.authenticatorData = authenticatorData
        self.signature = signature
        self.userId = userId
        self.authenticatorAttachment = authenticatorAttachment
    }

    /// The assertion as a browser's `toJSON()` gives it, for ``AssertionCredential`` on the server.
    public var json: String {
        get throws(PingPairError) {
            var response: [String: JSONValue] = [
                "clientDataJSON": .string(clientDataJSON.base64URL),
                "authenticatorData": .string(authenticatorData.base64URL),
                "signature": .string(signature.base64URL),
            ]
            if let userId, !userId.isEmpty { response["userHandle"] = .string(userId.base64URL) }
            return try credentialJSON(credentialId, response, authenticatorAttachment)
        }
    }
}

extension CredentialCreation: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("CredentialCreation")
            .plain("relyingPartyId", relyingPartyId)
            .personal("userName", userName)
            .plain("excludedCredentials", excludedCredentials.count)
    }
}

extension CredentialRequest: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("CredentialRequest")
            .plain("relyingPartyId", relyingPartyId)
            .plain("allowedCredentials", allowedCredentials.count)
    }
}

extension CreatedCredential: Printed {
    /// What is printed.
    public var shown: Shown { Shown("CreatedCredential").plain("transports", transports) }
}

extension UsedCredential: Printed {
    /// What is printed.
    public var shown: Shown { Shown("UsedCredential").plain("attachment", authenticatorAttachment) }
}

// MARK: - Standard JSON

private func standard<T: Decodable>(_ type: T.Type, _ json: Secret) throws(PingPairError) -> T {
    do {
        return try JSONDecoder().decode(type, from: Data(json.text.utf8))
    } catch {
        // What is wrong in them is not told: they hold a challenge.
        throw .input("expected options of WebAuthn as standard JSON", code: .valueMalformed)
    }
}

private func credentialJSON(
    _ id: Data,
    _ response: [String: JSONValue],
    _ attachment: String?
) throws(PingPairError) -> String {
    var members: [String: JSONValue] = [
        "id": .string(id.base64URL),
        "rawId": .string(id.base64URL),
        "type": "public-key",
        "response": .object(response),
        "clientExtensionResults": .object([:]),
    ]
    if let attachment { members["authenticatorAttachment"] = .string(attachment) }
    return try Border.encode(JSONValue.object(members))
}

private struct CreationDocument: Decodable {
    struct RelyingParty: Decodable { let id: String }
    struct User: Decodable { let id: Bytes, name: String, displayName: String }
    struct Parameter: Decodable { let alg: Int }
    struct Selection: Decodable {
        let authenticatorAttachment: String?
        let residentKey: String?
        let requireResidentKey: Bool?
        let userVerification: String?
    }

    let rp: RelyingParty
    let user: User
    let challenge: Bytes
    let pubKeyCredParams: [Parameter]
    let timeout: Double?
    let excludeCredentials: [DescriptorDocument]?
    let authenticatorSelection: Selection?
    let attestation: String?
}

private struct RequestDocument: Decodable {
    let rpId: String
    let challenge: Bytes
    let timeout: Double?
    let allowCredentials: [DescriptorDocument]?
    let userVerification: String?
}

private struct DescriptorDocument: Decodable {
    let id: Bytes
    let transports: [String]?
}

extension CredentialDescriptor {
    fileprivate init(_ document: DescriptorDocument) {
        id = document.id.data
        transports = document.transports ?? []
    }
}

/// Bytes in base64url.
private struct Bytes: Decodable {
    let data: Data

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let data = Data(base64URL: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "expected base64url")
        }
        self.data = data
    }
}

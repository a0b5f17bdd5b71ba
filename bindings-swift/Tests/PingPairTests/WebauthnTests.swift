// WebAuthn of the shared file, on the server and on the phone.

import Foundation
import PingPair
import Testing

@Suite struct WebauthnTests {
    private let suite: JSONValue
    private let usual: RelyingParty
    private let challenge: Data

    init() throws {
        suite = try vectors("webauthn")
        usual = try party(suite["relying_party"] ?? .null)
        challenge = try #require(Data(base64URL: suite.text("challenge")))
    }

    @Test func relyingPartiesAreTakenAndRefusedAsListed() throws {
        for given in suite.list("relying_parties") {
            let found = codeOf { try party(given).id }
            #expect(found == given["code"]?.stringValue ?? given["id"]?.stringValue, "\(given["name"] ?? .null)")
        }
    }

    @Test func optionsAreConvertedAndRefusedAsListed() throws {
        for given in suite.list("creation_options") {
            try expect(given) { try CreationOptions(service: $0, relyingParty: usual) } parts: { ($0.json, $0.challenge) }
        }
        for given in suite.list("request_options") {
            try expect(given) { try RequestOptions(service: $0, relyingParty: usual) } parts: { ($0.json, $0.challenge) }
        }
    }

    @Test func credentialsAreConvertedAndRefusedAsListed() throws {
        for given in suite.list("registrations") {
            try expectCredential(given) {
                let credential = try RegistrationCredential(browser: $0, relyingParty: $1, challenge: $2)
                return (credential.service, credential.origin)
            }
        }
        for given in suite.list("assertions") {
            try expectCredential(given) {
                let credential = try AssertionCredential(browser: $0, relyingParty: $1, challenge: $2)
                return (credential.service, credential.origin)
            }
        }
    }

    @Test func phonesReadEveryPartOfStandardOptions() throws {
        var counted = 0
        for given in suite.list("creation_options") {
            guard let json = given["json"] else { continue }
            let creation = try CredentialCreation(json: Secret(Border.encode(json)))
            #expect(creation.relyingPartyId == json["rp"]?["id"]?.stringValue)
            #expect(creation.challenge.base64URL == json["challenge"]?.stringValue)
            #expect(creation.userId.base64URL == json["user"]?["id"]?.stringValue)
            #expect(creation.userName == json["user"]?["name"]?.stringValue)
            #expect(creation.userDisplayName == json["user"]?["displayName"]?.stringValue)
            let excluded = json.list("excludeCredentials")
            #expect(creation.excludedCredentials.map(\.id.base64URL) == excluded.compactMap { $0["id"]?.stringValue })
            #expect(creation.algorithms == json.list("pubKeyCredParams").compactMap { $0["alg"]?.integerValue.map { Int($0) } })
            #expect(!"\(creation)".contains(creation.userName) || creation.userName.isEmpty)
            counted += 1
        }
        for given in suite.list("request_options") {
            guard let json = given["json"] else { continue }
            let request = try CredentialRequest(json: Secret(Border.encode(json)))
            #expect(request.relyingPartyId == json["rpId"]?.stringValue)
            #expect(request.challenge.base64URL == json["challenge"]?.stringValue)
            let allowed = json.list("allowCredentials")
            #expect(request.allowedCredentials.map(\.id.base64URL) == allowed.compactMap { $0["id"]?.stringValue })
            counted += 1
        }
        #expect(counted > 5)
        for wrong in ["", "{}", "[]", #"{"challenge":"a+b"}"#] {
            #expect(codeOf { try CredentialCreation(json: Secret(wrong)).relyingPartyId } == "value_malformed")
            #expect(codeOf { try CredentialRequest(json: Secret(wrong)).relyingPartyId } == "value_malformed")
        }
    }

    @Test func whatPhonesMakeIsWhatBrowsersMake() throws {
        for given in suite.list("registrations") where given["code"] == nil {
            let browser = try parsed(given.text("browser"))
            guard let bytes = parts(browser, "clientDataJSON", "attestationObject") else { continue }
            let created = CreatedCredential(
                credentialId: bytes.id, clientDataJSON: bytes.first, attestationObject: bytes.second)
            let its = try party(given["relying_party"] ?? suite["relying_party"] ?? .null)
            let own = given["challenge"]?.stringValue.flatMap { Data(base64URL: $0) } ?? challenge
            let credential = try RegistrationCredential(browser: created.json, relyingParty: its, challenge: own)
            #expect(credential.origin == given["origin"]?.stringValue)
        }
        let usual = try #require(suite.list("assertions").first { $0["code"] == nil })
        let response = try #require(try parsed(usual.text("browser"))["response"])
        func bytes(_ name: String) throws -> Data { try #require(Data(base64URL: response.text(name))) }
        let used = UsedCredential(
            credentialId: try #require(Data(base64URL: parsed(usual.text("browser")).text("id"))),
            clientDataJSON: try bytes("clientDataJSON"),
            authenticatorData: try bytes("authenticatorData"),
            signature: try bytes("signature"),
            userId: try bytes("userHandle")
        )
        let read = try AssertionCredential(browser: used.json, relyingParty: self.usual, challenge: challenge)
        #expect(read.origin == usual["origin"]?.stringValue)
    }

    private func expect<T>(
        _ given: JSONValue,
        _ read: (String) throws -> T,
        parts: (T) -> (json: String, challenge: Data)
    ) throws {
        let name = given["name"]?.stringValue ?? ""
        do {
            let options = try read(given.text("service"))
            #expect(try parsed(parts(options).json) == given["json"], "\(name)")
            if let challenge = given["challenge"]?.stringValue {
                #expect(parts(options).challenge.base64URL == challenge, "\(name)")
            }
            #expect(!"\(options)".contains("challenge"))
        } catch let error as PingPairError {
            #expect(error.code.rawValue == given["code"]?.stringValue, "\(name)")
        }
    }

    private func expectCredential(
        _ given: JSONValue,
        _ read: (String, RelyingParty, Data) throws -> (service: String, origin: String)
    ) throws {
        let name = given["name"]?.stringValue ?? ""
        let its = try given["relying_party"].map(party) ?? usual
        let challenge = given["challenge"]?.stringValue.flatMap { Data(base64URL: $0) } ?? challenge
        do {
            let found = try read(given.text("browser"), its, challenge)
            #expect(found.service == given["service"]?.stringValue, "\(name)")
            #expect(found.origin == given["origin"]?.stringValue, "\(name)")
        } catch let error as PingPairError {
            #expect(error.code.rawValue == given["code"]?.stringValue, "\(name)")
        }
    }
}

private func party(_ given: JSONValue) throws -> RelyingParty {
    try RelyingParty(id: given.text("id"), origins: given.list("origins").compactMap(\.stringValue))
}

private func parts(_ browser: JSONValue, _ first: String, _ second: String) -> (id: Data, first: Data, second: Data)? {
    func bytes(_ value: JSONValue?) -> Data? { value?.stringValue.flatMap { Data(base64URL: $0) } }
    guard let id = bytes(browser["id"]), let one = bytes(browser["response"]?[first]),
        let other = bytes(browser["response"]?[second])
    else { return nil }
    return (id, one, other)
}

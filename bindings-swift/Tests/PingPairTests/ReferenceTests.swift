// Every member that the vendor's pages document is an argument or a member of its own.
//
// A server of the test answers each operation with all members that the page has, signed for PingID; what comes of it
// has none of them among the unknown ones.

import Foundation
import PingPair
import Testing

@Suite struct ReferenceTests {
    @Test func everyMemberThatThePagesDocumentHasAName() async throws {
        let reference = try Reference()
        let service = try AnsweringService()
        defer { service.stop() }
        let client = try Client(service.credentials)
        var counted = 0
        for operation in reference.operations where operation != "GetOrganizationReport" {
            let documented = try reference.members(operation, "reply").filter { !envelope.contains($0.key) }
            service.reply.withLock { $0 = documented }
            let wire = try reference.members(operation, "request")
            let call = try #require(everyCall[operation], "\(operation)")
            let came = try await call(client, .object(request(operation, wire)))
            let result = came["done"] ?? came
            let sent = service.last?.body.objectValue?.keys.map { $0 } ?? []
            for name in wire.keys where name != "clientData" {
                #expect(sent.contains(name), "\(operation): \(name) was not sent")
            }
            #expect(unknown(result) == [], "\(operation)")
            #expect((result.objectValue?.count ?? 0) >= documented.count, "\(operation): \(result)")
            counted += 1
        }
        #expect(counted > 25)
    }

    @Test func theExamplesOfPingOneAreSentAsTheyStandAndReadAsTypedResults() async throws {
        for page in try #require(try vectors("pingone/examples").arrayValue) {
            let name = try page.text("page")
            let (service, result) = try await exampled(page)
            defer { service.stop() }
            let sent = try #require(service.last)
            #expect(try sent.verb == page.text("verb"), "\(name)")
            #expect(try sent.mediaType == page.text("media_type"), "\(name)")
            #expect(sent.body == page["request"], "\(name)")
            #expect(unknown(result) == [], "\(name)")
            if page["operation"] == "RegisterUser" {
                #expect(result["status"] == "VERIFICATION_CODE_REQUIRED")
                #expect(result["application"]?["name"] == "RegistrationUseCaseApp")
                #expect(result["expiresAt"]?["text"] == page["reply"]?["expiresAt"])
                #expect(result["expiresAt"]?["timestamp"]?.integerValue != nil)
            } else if page["status"] == 400 {
                #expect(result["nextOtp"] != nil)
            } else {
                let device = result["done"] ?? .null
                #expect(device["id"] == .string(deviceId), "\(result)")
                #expect(device["os"]?["kind"] == "MAC")
                #expect(device["lock"]?["status"] == "UNLOCKED")
            }
        }
    }

    @Test func unknownMembersAndValuesAreKept() async throws {
        let pages = try #require(try vectors("pingone/examples").arrayValue)
        let page = try #require(pages.first { $0["page"] == "Activate MFA User Device (PingID Desktop)" })
        var reply = page["reply"]?.objectValue ?? [:]
        reply["future"] = ["of": [1, .null]]
        reply["os"] = .object((reply["os"]?.objectValue ?? [:]).merging(["flavour": "vanilla"]) { $1 })
        reply["lock"] = .object((reply["lock"]?.objectValue ?? [:]).merging(["status": "HALF_LOCKED"]) { $1 })
        var changed = page.objectValue ?? [:]
        changed["reply"] = .object(reply)
        changed["request"] = ["otp": "123456"]
        let (service, result) = try await exampled(.object(changed))
        service.stop()
        #expect(unknown(result).sorted() == ["flavour", "future"])
        #expect(result["done"]?["lock"]?["status"] == "HALF_LOCKED")
    }
}

// MARK: - PingID

/// The rows of the pages.
private struct Reference {
    private let rows: [JSONValue]

    init() throws {
        let all = try vectors("reference-fields")
        rows = (all["pages"]?.objectValue ?? [:]).keys.flatMap { all.list($0) }
    }

    var operations: [String] {
        Set(rows.compactMap { $0["operation"]?.stringValue }).sorted()
    }

    func members(_ operation: String, _ part: String) throws -> [String: JSONValue] {
        let those = rows.filter { $0["operation"]?.stringValue == operation && $0["part"]?.stringValue == part }
        return try Dictionary(those.map { (try $0.text("member"), try sample($0)) }) { $1 }
    }

    private func sample(_ row: JSONValue) throws -> JSONValue {
        let (operation, part) = (try row.text("operation"), try row.text("part"))
        let (member, type) = (try row.text("member"), try row.text("type"))
        if let special = specials["\(part).\(member)"] { return special }
        if operation == "PairYubiKey", member == "otp" { return "ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn" }
        if type == "Long" { return member == "activationCode" ? "436348609435" : 436_348_609_435 }
        if ["Object", "Array", "Map"].contains(type) {
            let inner = try members(operation, parts[member] ?? member)
            if inner.isEmpty { throw Missing(description: "\(operation) \(member) has no table") }
            if type == "Array" { return [.object(inner)] }
            return member == "jobResults" ? ["DTLv1uMpivQRoFN68edsYi4Y": .object(inner)] : .object(inner)
        }
        guard let sample = samples[type] else { throw Missing(description: "\(type) has no sample") }
        return sample
    }
}

/// What the structure of a request takes, of what the page's members hold.
private func request(_ operation: String, _ wire: [String: JSONValue]) -> [String: JSONValue] {
    var given: [String: JSONValue] = [:]
    for (member, value) in wire {
        let name = names["\(operation).\(member)"] ?? names[member] ?? member
        // Ids of devices are texts here.
        given[name] = name == "deviceId" ? value.integerValue.map { .string(String($0)) } ?? value : value
    }
    if given["tokens"] != nil {
        given["tokens"] = [
            ["serialNumber": "123", "tokenType": "TOTP", "secretKey": "3132", "otpLength": 6, "timeStep": 30]
        ]
    }
    return given
}

/// The names of members that were found among the unknown ones, at any depth.
private func unknown(_ value: JSONValue) -> [String] {
    if let values = value.arrayValue { return values.flatMap(unknown) }
    return (value.objectValue ?? [:]).flatMap { name, member in
        name == "extra" ? (member.objectValue ?? [:]).keys.map { $0 } : unknown(member)
    }
}

private let envelope = ["errorId", "errorMsg", "uniqueMsgId", "UniqueMsgID", "clientData"]

/// Members without a table of their own.
private let parts = ["sameDeviceUsersDetails": "userDetails", "devicesDetails": "deviceDetails"]

/// How callers spell what the wire spells otherwise.
private let names = [
    "WebAuthnStartPairing.webauthnType": "kind", "attributeName": "attribute", "attributeValue": "value",
    "bypassUntil": "until", "fname": "firstName", "getSameDeviceUsers": "sameDeviceUsers", "lname": "lastName",
    "publicKeyCredentialJson": "credential", "rpId": "relyingPartyId", "rpName": "relyingPartyName",
    "spAlias": "service", "spAliases": "services", "type": "kind", "userName": "username", "webauthnType": "kind",
]

private let specials: [String: JSONValue] = [
    "userDetails.lastTransactions": [["type": "AUTHENTICATE"]],
    "jobResult.pairedSerials": ["123321": "jdoe"],
    "request.role": "ADMIN",
    "request.deviceType": "DESKTOP",
    "request.type": "EMAIL",
    "request.pairingData": "jdoe@pingdevelopers.com",
    "request.otps": ["112814"],
    "request.initiatedBy": "USER",
    "request.attributeName": "NICKNAME",
    "request.pairingType": "TOTP",
    "request.rpId": "pingone.com",
    "request.origin": "https://admin.pingone.com",
    "request.webauthnType": "WebAuthn",
    "request.jobType": "USER_REPORTS",
    "request.spAliases": ["web"],
    "request.jobTokens": ["web"],
    "request.serialNumbers": ["web"],
    "request.bypassUntil": 4_000_000_000_000,
    "tokens.tokenType": "TOTP",
    "tokens.otpLength": "6",
    "tokens.timeStep": "30",
]

private let samples: [String: JSONValue] = [
    "Boolean": true,
    "boolean": true,
    "Int": 5,
    "DateTime (epoch)": 1_700_000_000_123,
    "DateTime": "2026-02-11 09:15:42.000",
    "String": "12345",
]

// MARK: - PingOne

private let environmentId = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6"
private let userId = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
private let deviceId = "0783541c-a172-8d40-0783-541ca1728d40"
private let flowId = "0321ad7a-f526-407d-a1d2-8484ad08eb67"

/// Makes the call of an example, which a service answers as the page does.
private func exampled(_ page: JSONValue) async throws -> (AnsweringService, JSONValue) {
    let reply = try Border.encode(page["reply"] ?? .null)
    let status = Int(page["status"]?.integerValue ?? 500)
    let address = Locked("")
    let service = try AnsweringService { verb, path, _ in
        let url = address.withLock { $0 }
        if path.hasSuffix("/as/token") {
            return (200, #"{"access_token":"t","token_type":"Bearer","expires_in":3600}"#)
        }
        if verb == "GET" {
            let links = #"{"user.register":{"href":"\#(url)/\#(environmentId)/flows/\#(flowId)"}}"#
            return (200, #"{"_links":\#(links),"id":"\#(flowId)","status":"USERNAME_PASSWORD_REQUIRED"}"#)
        }
        // The page's addresses are those of its own host.
        return (status, reply.replacingOccurrences(of: "https://auth.pingone.com", with: url))
    }
    address.withLock { $0 = service.url }
    var values = PingOneValues(environmentId: environmentId)
    values.authURL = service.url
    values.apiURL = service.url
    values.workerClientId = "worker"
    values.workerClientSecret = "secret"
    values.applicationClientId = "application"
    values.redirectURI = "https://app.example.com/callback"
    let client = try PingOne(PingOneSettings(values))
    if page["operation"] == "RegisterUser" {
        let given = page["request"] ?? .null
        let state = try await client.startFlow().register(
            username: given.text("username"), email: given.text("email"), password: Secret(given.text("password")))
        return (service, try parsed(Border.encode(state)))
    }
    var given = page["request"]?.objectValue ?? [:]
    given["userId"] = .string(userId)
    given["deviceId"] = .string(deviceId)
    let request = try Border.decode(ActivateDevice.self, from: Border.encode(given))
    return (service, try parsed(Border.encode(try await client.activateDevice(request))))
}

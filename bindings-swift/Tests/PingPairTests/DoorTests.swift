// The low-level doors: they give what the slower ways give.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite struct DoorTests {
    let credentials: Credentials

    init() throws {
        credentials = try Credentials.forTests(baseURL: "http://localhost:1/pingid")
    }

    @Test func aSignerMakesTheTokenThatIsMadeByNameOrTheSameError() throws {
        let all = try (vectors("operations").arrayValue ?? []) + (vectors("refused-arguments").arrayValue ?? [])
        let now = Date(timeIntervalSince1970: 1_577_934_245.006)
        var counted = 0
        for line in all where line["legacy_names"] == nil && line["operation"] != "GetOrganizationReport" {
            counted += 1
            let (operation, body) = (try line.text("operation"), line["arguments"]?.camel ?? [:])
            let signed = codeOf {
                let signer = try RequestSigner(credentials, operation: operation)
                return String(decoding: try signer.sign(body, now: now), as: UTF8.self)
            }
            let expected = codeOf {
                try RequestToken.build(credentials, operation: operation, body: body.objectValue ?? [:], now: now).text
            }
            #expect(signed == expected, "\(line)")
        }
        #expect(counted > 50)
    }

    @Test func aSignerTakesTheStructureOfARequest() throws {
        let now = Date(timeIntervalSince1970: 1_700_000_000)
        let signer = try RequestSigner(credentials, operation: "GetUserDetails")
        let signed = try signer.sign(GetUserDetails(username: "meredith"), now: now)
        let built = try RequestToken.build(
            credentials, operation: "GetUserDetails", body: ["username": "meredith"], now: now)
        #expect(signed == built.data)
        #expect(!"\(built)".contains(built.text.suffix(20)))
    }

    @Test func aReaderGivesWhatIsDeclared() throws {
        let members: [String: JSONValue] = [
            "userDetails": [
                "userName": "ada", "status": "ACTIVE", "email": "ada@example.com", "userId": nil,
                "lastLogin": 1_700_000_000_123,
                "devicesDetails": [
                    ["deviceId": "284159158921096001", "type": "SMS", "enrollment": "2026-02-11 09:15:42.000", "new": 1]
                ],
                "later": ["id": 9_007_199_254_740_992],
            ],
            "sameDeviceUsersDetails": [],
            "further": "x",
        ]
        let token = try signReply(credentials, body: members)
        let found = try ReplyReader(credentials, operation: "GetUserDetails").read(token, as: FoundUser.self)
        #expect(found.user.username == "ada")
        #expect(found.user.userId == nil)
        #expect(found.user.lastLogin == Date(timeIntervalSince1970: 1_700_000_000.123))
        #expect(found.user.devices.first?.id == "284159158921096001")
        #expect(found.user.devices.first?.enrolled?.timestamp == Date(timeIntervalSince1970: 1_770_826_542))
        #expect(found.user.devices.first?.extra == ["new": 1])
        #expect(found.user.extra == ["later": ["id": "9007199254740992"]])
        #expect(found.extra == ["further": "x"])
        #expect("\(found)".contains("status: ACTIVE"))
        #expect(!"\(found)".contains("ada@example.com"))
    }

    @Test func aFurtherStepARefusalAndAForgeryAreToldApart() throws {
        let finalize = try ReplyReader(credentials, operation: "FinalizeOfflinePairing")
        let next = try finalize.read(
            signReply(credentials, body: ["errorId": 30016, "sessionId": "s"]),
            as: DoneOrNextOtp<FinalizedPairing, NextOtp>.self)
        guard case .nextOtp(let wanted) = next else {
            Issue.record("\(next)")
            return
        }
        #expect("\(wanted)".contains("NextOtp"))
        let reader = try ReplyReader(credentials, operation: "GetUserDetails")
        let refused = try signReply(credentials, body: ["errorId": 10564, "errorMsg": "no such user"])
        for (token, code) in [
            (refused, "refused"), (refused.dropLast(2) + Data("AA".utf8), "token_signature_wrong"),
            (Data("no token".utf8), "token_malformed"),
        ] {
            #expect(codeOf { try reader.read(token).base64EncodedString() } == code)
        }
        #expect(codeOf { "\(try RequestSigner(credentials, operation: "GetNothing"))" } == "unknown_operation")
    }

    @Test func repliesAreSignedForTestsAlone() throws {
        let body: [String: JSONValue] = ["activationCode": "292070522701"]
        let reply = try Reply.verify(credentials, token: signReply(credentials, body: body))
        #expect(reply.members == body)
        #expect(!"\(reply)".contains("292070522701"))
        let real = try Credentials(propertiesText: vectors("vendor-registration-example").text("properties"))
        #expect(codeOf { "\(try signReply(real, body: [:]))" } == "real_credentials_refused")
    }
}

// Every error code, raised through a public call, arrives as its case.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite(.serialized) struct ErrorCodeTests {
    @Test func everyCodeIsRaised() {
        #expect(Set(raises.keys) == Set(ErrorCode.known))
        #expect(Set(ErrorCode.groups.keys) == Set(ErrorCode.known))
    }

    @Test func everyCodeArrivesAsItsCase() async throws {
        let sandbox = try await Sandbox()
        for code in ErrorCode.known {
            let error = try await raised(code, sandbox)
            #expect(error.code == code, "\(error)")
            #expect(error.group == ErrorCode.groups[code], "\(error)")
            #expect(error.message.contains("[\(code)]"), "\(error)")
            #expect(error.localizedDescription == error.message)
            var dumped = ""
            dump(error, to: &dumped)
            for text in ["\(error)", dumped, error.localizedDescription] {
                for secret in [Raises.key, Raises.password, "2025550123"] { #expect(!text.contains(secret), "\(text)") }
            }
        }
        try await sandbox.stop()
    }

    @Test func aRateLimitTellsHowLongToWait() async throws {
        let sandbox = try await Sandbox()
        let error = try await raised(.rateLimited, sandbox)
        #expect(error.retryAfter == .seconds(7))
        #expect(error.httpStatus == 429)
        try await sandbox.stop()
    }

    @Test func whatAFunctionOfTheApplicationThrewIsTheCause() async throws {
        let sandbox = try await Sandbox()
        #expect(try await raised(.storeFailed, sandbox).cause is Full)
        #expect(try await raised(.writeFailed, sandbox).cause is Full)
        try await sandbox.stop()
    }

    @Test func aHintOfAnUnsignedErrorProvesNothing() async throws {
        let sandbox = try await Sandbox()
        let client = try sandbox.client()
        try await sandbox.addFault(operation: "adduser", kind: "plain_error", more: ["errorId": 10556])
        let error = try await failure { try await client.addUser(username: "hinted") }
        guard case .unknownOutcome(let details) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(details.requestSent)
        #expect(details.errorId == 10556)
        #expect(details.authenticated == false)
        try await sandbox.stop()
    }
}

private func raised(_ code: ErrorCode, _ sandbox: Sandbox) async throws -> PingPairError {
    try await sandbox.clearFaults()
    let raise = try #require(raises[code])
    let error = try await failure { try await raise(Raises(sandbox: sandbox)) }
    return try #require(error, "nothing was thrown where \(code) was expected")
}

private typealias Raise = @Sendable (Raises) async throws -> Void

private let raises: [ErrorCode: Raise] = ofSettings.merging(ofInput) { $1 }.merging(ofReplies) { $1 }.merging(others) { $1 }

private let ofSettings: [ErrorCode: Raise] = [
    .credentialsMissing: { given in
        var values = PingOneValues(environmentId: given.sandbox.pingOne.settings.environmentId)
        values.authURL = given.sandbox.pingOne.settings.authURL
        values.apiURL = given.sandbox.pingOne.settings.apiURL
        _ = try await PingOne(PingOneSettings(values)).startFlow()
    },
    .workerRefused: { given in
        let text = given.sandbox.pingOne.propertiesText
        let other = text.replacingOccurrences(of: "worker_client_secret=", with: "worker_client_secret=x")
        try await PingOne(PingOneSettings(propertiesText: other)).check()
    },
    .optionRefused: { _ = try $0.sandbox.client(options: Options { $0.locale = "<>" }) },
    .baseUrlRefused: { _ = try $0.credentials(baseURL: "https://user@example.com/pingid") },
    .certificateMalformed: { _ = try $0.sandbox.client(options: Options { $0.rootCertificates = "none" }) },
    .keyMalformed: { _ = try $0.credentials(key: "not base64!") },
    .keyTooShort: { _ = try $0.credentials(key: "c2hvcnQ=") },
    .originRefused: { _ = try $0.party("example.com", "https://evilexample.com") },
    .plainHttpRefused: { _ = try Client($0.credentials(baseURL: "http://example.com/pingid")) },
    .propertiesContradictory: { _ in
        let service = "https://idpxnyl3m.pingidentity.com/pingid"
        let text = "org_alias=a\ntoken=a\ntoken=b\nuse_base64_key=\(Raises.key)\nidp_url=\(service)\n"
        _ = try Credentials(propertiesText: text)
    },
    .propertiesMalformed: { _ in _ = try Credentials(propertiesText: "token=\\u12\n") },
    .propertyMissing: { _ in _ = try Credentials(propertiesText: "") },
    .propertiesUnreadable: { _ in _ = try Credentials(properties: URL(fileURLWithPath: "/nowhere/at/all")) },
    .readFailed: { _ in
        let failing = AsyncThrowingStream<Data, any Error> { $0.finish(throwing: Full()) }
        for try await _ in try ReportReader(failing) {}
    },
    .realCredentialsRefused: { _ = try signReply($0.credentials(), body: [:]) },
    .relyingPartyRefused: { _ = try $0.party("com", "https://com") },
    .sandboxCredentialsRefused: { _ in _ = try Client(.forTests(baseURL: "https://example.com/pingid")) },
    .snapshotKeyTooShort: { given in
        _ = try given.sandbox.client(options: Options { $0.snapshotKeys = [Data("short".utf8)] })
    },
    .writeFailed: { given in
        try await given.by { client in
            try await client.createJob()
            try await given.sandbox.advanceTime(by: .seconds(3 * 3_600))
            _ = try await client.getOrganizationReport(fileType: .csv, to: FullSink())
        }
    },
]

private let ofInput: [ErrorCode: Raise] = [
    .actionNotOffered: { try await $0.byPingOne { try await $0.startFlow().verify("ABCD1234") } },
    .answerMissing: { given in try await given.by { try await given.asking($0).pairing.run() } },
    .answerUnexpected: { given in
        try await given.by { try await given.asking($0).pairing.answer(.otps("123456", "654321")) }
    },
    .inputUnexpected: { given in
        try await given.by { client in
            _ = try await client.ensureUser(AddUser(username: "over"))
            let done = try client.pairOfflineUnverified(username: "over", kind: .email, pairingData: "over@example.com")
            _ = try await done.run()
            try await done.reconcile()
        }
    },
    .startTooSoon: { given in
        try await given.by { client in
            let username = given.named("soon")
            try await client.addUser(username: username)
            let pairing = try client.pairSms(username: username, phoneNumber: "+12025550123")
            try await given.sandbox.addFault(operation: "startofflinepairing", kind: "lost")
            stepping: while true {
                if case .ask = try await pairing.step() { break stepping }
            }
            try await pairing.answer(.startAgain)
        }
    },
    .viewMalformed: { _ in _ = try PairingView(json: "{}") },
    .bodyMalformed: { try await $0.by { try await $0.call("anything", body: ["clientData": 7]) } },
    .classRefused: {
        try await $0.by { try await $0.call("getuserdetails", body: ["userName": "a"], retryClass: .human) }
    },
    .credentialMalformed: { given in
        _ = try RegistrationCredential(browser: "{}", relyingParty: given.party(), challenge: Data(count: 16))
    },
    .credentialRefused: { _ = try $0.credential(of: "b3RoZXIgY2hhbGxlbmdlIQ") },
    .destinationRefused: {
        try await $0.by({ $0.destinations = { _ in false } }) { client in
            try await client.startOfflinePairing(username: "anyone", kind: .sms, pairingData: "+12025550123")
        }
    },
    .extensionRefused: {
        try await $0.by { client in
            try await client.startOfflinePairing(username: "anyone", kind: .voice, pairingData: "+12025550123,1")
        }
    },
    .headerMalformed: { _ in _ = try JWS.sign(Data("x".utf8), key: Data(count: 32), header: Data("{}".utf8)) },
    .nameNeeded: { try await $0.by { try await $0.call("unpairdevice", body: ["userName": "anyone"]) } },
    .pathSuffixRefused: { try await $0.by { try await $0.call("get/user", body: [:]) } },
    .streamNeeded: { try await $0.by { try await $0.call("getorgreport", body: ["fileType": "CSV"]) } },
    .registrationExpired: { _ in
        let registration = "e30.\(Data(#"{"exp":1}"#.utf8).base64URL).c2ln"
        _ = try await DesktopAgent(origin: "https://pingone.example.com").register(Secret(registration))
    },
    .qrContentRefused: { _ in _ = try Link(parsing: "https://example.com") },
    .snapshotRefused: { try await $0.by { try $0.resume(.online, snapshot: "x", context: "session") } },
    .unknownMember: { given in
        _ = try RequestToken.build(given.credentials(), operation: "GetUserDetails", body: ["user": "a"])
    },
    .unknownOperation: { _ = try RequestToken.build($0.credentials(), operation: "GetNothing", body: [:]) },
    .valueMalformed: { try await $0.by { try await $0.getUserDetails(username: "a\u{202e}b") } },
    .valueMissing: { _ = try RequestToken.build($0.credentials(), operation: "GetUserDetails", body: [:]) },
    .valueOutOfRange: { try await $0.by { try await $0.getUserDetails(username: "") } },
]

private let ofReplies: [ErrorCode: Raise] = [
    .agentRefused: { try await $0.agent("refused") },
    .limitReached: { given in
        let box = given.sandbox.pingOne
        let userId = try await box.createUser(given.named("full"))
        for _ in 0..<5 { try await box.addForeignDevice(userId: userId, type: "MOBILE") }
        try await given.byPingOne { try await $0.createDevice(userId: userId, kind: .totp) }
    },
    .refused: { try await $0.by { try await $0.getUserDetails(username: "nobody") } },
    .credentialOptionsForeign: { given in
        let options: JSONValue = [
            "rp": ["id": "example.org", "name": "x"], "user": ["id": [1], "name": "a", "displayName": "a"],
            "challenge": .array((0..<16).map { .integer($0) }), "pubKeyCredParams": [],
        ]
        _ = try CreationOptions(service: Border.encode(options), relyingParty: given.party())
    },
    .credentialOptionsMalformed: { _ = try CreationOptions(service: "{}", relyingParty: $0.party()) },
    .flowRedirectRefused: { given in
        let (box, username) = (given.sandbox.pingOne, given.named("led"))
        try await box.options(["verification": false])
        let redirected = try await result {
            try await given.byPingOne { client in
                let flow = try await client.startFlow()
                _ = try await flow.register(
                    username: username, email: "\(username)@example.com", password: Secret(Raises.password))
                try await given.sandbox.addFault(operation: "ResumeFlow", kind: "wrong_state")
                return try await flow.tokens()
            }
        }
        try await box.options(["verification": true])
        try redirected.get()
    },
    .replyAboutAnotherUser: { try await $0.faulty("about_another_user") },
    .replyEncoded: { try await $0.faulty("compressed") },
    .replyForeign: { given in
        let header = #"{"alg":"HS256","org_alias":"somebody","token":"token"}"#
        let key = Data(base64Encoded: Raises.key) ?? Data()
        let payload = Data(#"{"responseBody":{"errorId":200}}"#.utf8)
        let token = try JWS.sign(payload, key: key, header: Data(header.utf8))
        _ = try Reply.verify(given.credentials(), token: token)
    },
    .replyMalformed: { try await $0.faulty("html") },
    .replyRedirected: { try await $0.faulty("redirect", ["location": "https://example.com"]) },
    .replyReflected: { try await $0.faulty("reflected") },
    .replyReplayed: { given in
        try await given.by { client in
            _ = try await client.ensureUser(AddUser(username: "replayed"))
            try await given.sandbox.options(["echo": false])
            let replayed = try await result {
                try await client.offlinePairing(username: "replayed", kind: .email, pairingData: "one@example.com")
                try await given.sandbox.addFault(operation: "offlinepairing", kind: "replayed")
                try await client.offlinePairing(username: "replayed", kind: .email, pairingData: "other@example.com")
            }
            try await given.sandbox.options(["echo": true])
            try replayed.get()
        }
    },
    .replyAboutAnotherObject: { given in
        let userId = try await given.sandbox.pingOne.createUser(given.named("another"))
        try await given.byPingOne { client in
            let device = try await client.createDevice(userId: userId, kind: .totp)
            try await given.sandbox.addFault(operation: "ReadDevice", kind: "about_another_id", more: ["times": 3])
            return try await client.readDevice(userId: userId, deviceId: device.id)
        }
    },
    .replyUnexpected: { given in
        let userId = try await given.sandbox.pingOne.createUser(given.named("listed"))
        try await given.byPingOne { client in
            let more: [String: JSONValue] = ["times": 5, "contentType": "text/html"]
            try await given.sandbox.addFault(operation: "ListDevices", kind: "content_type", more: more)
            return try await client.listDevices(userId: userId)
        }
    },
    .replyTooLarge: { try await $0.faulty("oversized") },
    .replyUncorrelated: { try await $0.faulty("swapped") },
    .replyUnreadable: { given in
        let credentials = given.sandbox.credentials
        _ = try Reply.verify(credentials, token: signReply(credentials, body: ["errorId": "many"]))
    },
    .replyUnsigned: { try await $0.faulty("unsigned") },
    .reportMalformed: { try await $0.read(Data("no report".utf8)) },
    .reportTooLarge: { given in
        try await given.read(Data("username\r\n\"\(String(repeating: "x", count: 2 << 20))".utf8))
    },
    .tokenHeaderRefused: { _ in
        _ = try JWS.verify(signed(#"{"alg":"none"}"#, "{}", Data(count: 32)), key: Data(count: 32))
    },
    .tokenMalformed: { _ in _ = try JWS.verify(Data("x".utf8), key: Data(count: 32)) },
    .tokenSignatureWrong: { _ in
        let token = try JWS.sign(Data("x".utf8), key: Data(repeating: 1, count: 32))
        _ = try JWS.verify(token, key: Data(count: 32))
    },
    .tokenTooLarge: { _ in _ = try JWS.verify(Data(repeating: 120, count: 2 << 20), key: Data(count: 32)) },
]

private let others: [ErrorCode: Raise] = [
    .leaseLost: { given in
        try await given.by({ $0.lease = Anyones(); $0.store = Anyones() }) { client in
            try await given.asking(client, context: "session")
        }
    },
    .outcomeUnknown: { given in
        try await given.by { client in
            try await given.sandbox.addFault(operation: "adduser", kind: "lost")
            try await client.addUser(username: given.named("unknown"))
        }
    },
    .agentNotRunning: { try await $0.agent("not_running") },
    .deadlineExceeded: { given in
        try await given.by({ $0.deadline = .milliseconds(200) }) { client in
            let more: [String: JSONValue] = ["delayMilliseconds": 1000]
            try await given.sandbox.addFault(operation: "getuserdetails", kind: "late", more: more)
            return try await client.getUserDetails(username: "anyone")
        }
    },
    .leaseTaken: { given in
        try await given.by { client in
            let (username, holder) = try await given.asking(client)
            let second = try client.pairEmail(username: username, address: "a@example.com")
            defer { withExtendedLifetime(holder) {} }
            return try await second.step()
        }
    },
    .rateLimited: { try await $0.faulty("status", ["httpStatus": 429, "retryAfter": "7"]) },
    .serviceFailed: { try await $0.faulty("status", ["httpStatus": 500]) },
    .storeFailed: {
        try await $0.by({ $0.store = Broken() }) { client in
            try await client.resumeStored(.online, username: "anyone", context: "session")
        }
    },
    .unreachable: { _ in
        // Nobody listens where a server has stopped.
        let stopped = try AnsweringService()
        stopped.stop()
        _ = try await Client(stopped.credentials).getUserDetails(username: "anyone")
    },
    .cancelled: { given in
        try await given.by { client in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await client.getUserDetails(username: "anyone")
            }
            return try await task.value
        }
    },
    .entropyUnavailable: {
        try await $0.by({ $0.entropy = Data(count: 3) }) { try await $0.getUserDetails(username: "anyone") }
    },
    .internal: { try await $0.by { try await $0.panicForTests() } },
]

// The client of PingOne: operations, settings, refusals, flows and whole journeys.

import Foundation
import PingPair
import PingPairTesting
import Testing

private let context: Context = "the login session"
private let password: Secret = "Two-Hundred-42-Gardens"
private let someUser = "d4543f69-e508-4cc6-bd16-b61baa4b3caf"
private let someDevice = "0783541c-a172-4d40-8783-541ca1728d40"

@Suite struct PingOneTests {
    @Test func aDeviceIsCreatedActivatedNamedOrderedBlockedAndRemoved() async throws {
        try await World.with { world in
            let (client, userId) = (world.client, try await world.newUser())
            let created = try await client.createDevice(
                userId: userId, kind: .email, email: "user@example.com", templateVariables: ["greeting": "hello"])
            #expect(created.kind == .email)
            #expect(created.status == .activationRequired)
            #expect(created.user?.id == userId)
            #expect(created.createdAt?.timestamp != nil)
            #expect(!"\(created)".contains("user@example.com"))
            let deviceId = created.id
            try await client.sendActivationCode(userId: userId, deviceId: deviceId)
            let activated = try await client.activateDevice(
                userId: userId, deviceId: deviceId, otp: world.sandbox.sentCode())
            guard case .done(let device) = activated else {
                Issue.record("expected that it is active")
                return
            }
            #expect(device.status == .active)
            try await client.setDeviceNickname(userId: userId, deviceId: deviceId, nickname: "Work")
            try await client.blockDevice(userId: userId, deviceId: deviceId)
            #expect(try await client.readDevice(userId: userId, deviceId: deviceId).block?.status == "BLOCKED")
            try await client.unblockDevice(userId: userId, deviceId: deviceId)
            let other = try await client.createDevice(userId: userId, kind: .totp)
            #expect(other.keyUri?.text.hasPrefix("otpauth://totp/") == true)
            let secret = try #require(other.secret)
            var dumped = ""
            dump(other, to: &dumped)
            #expect(!"\(other) \(dumped)".contains(secret.text))
            let listed = try await client.listDevices(userId: userId)
            #expect(Set(listed.devices.map(\.id)) == [deviceId, other.id])
            try await client.setDeviceOrder(userId: userId, deviceIds: [deviceId])
            try await client.removeDeviceOrder(userId: userId)
            try await client.deleteDevice(userId: userId, deviceId: other.id)
            #expect(try await client.listDevices(userId: userId).devices.map(\.id) == [deviceId])
            #expect(try await client.setMfaEnabled(userId: userId, mfaEnabled: true).mfaEnabled == true)
        }
    }

    @Test func pairingKeysAreCreatedDrawnReadListedAndDeleted() async throws {
        try await World.with { world in
            let (client, userId) = (world.client, try await world.newUser())
            let key = try await client.createPairingKey(userId: userId)
            let code = try #require(key.code)
            #expect(!"\(key)".contains(code.text))
            #expect(try await client.readPairingKey(userId: userId, pairingKeyId: key.id).id == key.id)
            let drawn = try PairingKeyText(code: code, uri: key.uri)
            #expect(drawn.text == key.uri?.text)
            #expect(!"\(drawn)".contains(drawn.text))
            #expect(try drawn.svg().contains("<svg"))
            #expect(try PairingKeyText(code: code).text == code.text)
            for wrong in ["", "line\nbreak", String(repeating: "x", count: 3000)] {
                #expect(codeOf { try PairingKeyText(code: Secret(wrong)).text } == "qr_content_refused")
            }
            #expect(try await client.listPairingKeys(userId: userId).pairingKeys.map(\.id) == [key.id])
            try await client.deletePairingKey(userId: userId, pairingKeyId: key.id)
            #expect(try await client.listPairingKeys(userId: userId).pairingKeys.isEmpty)
        }
    }

    @Test func aRefusalTellsWhatPingOneToldAndPrintsNoneOfItsWords() async throws {
        try await World.with { world in
            let userId = try await world.newUser()
            let error = try await failure {
                try await world.client.readDevice(userId: userId, deviceId: someDevice)
            }
            #expect(error?.code == .refused)
            #expect(error?.httpStatus == 404)
            #expect(error?.errorId == 0)
            #expect(error?.authenticated == false)
            #expect(error?.pingOneRefusal?.code == "NOT_FOUND")
            let words = try #require(error?.serviceMessage)
            #expect(!words.isEmpty && words == error?.pingOneRefusal?.message)
            #expect(!"\(error as Any) \(String(reflecting: error))".contains(words))
        }
    }

    @Test func argumentsThatTheServiceWouldRefuseAreNotSent() async throws {
        try await World.with { world in
            let client = world.client
            let malformed: [@Sendable () async throws -> Void] = [
                { _ = try await client.readDevice(userId: "../../users", deviceId: someDevice) },
                { _ = try await client.readDevice(userId: someUser, deviceId: "7") },
                { _ = try await client.createDevice(userId: someUser, kind: .sms, phone: "call me") },
                { _ = try await client.activateDevice(userId: someUser, deviceId: someDevice, otp: "12 34 56") },
            ]
            for work in malformed { #expect(try await codeAwaited(work) == .valueMalformed) }
            let missing = try await codeAwaited { try await client.createDevice(userId: someUser, kind: .sms) }
            #expect(missing == .valueMissing)
            #expect(try await world.deliveries() == [])
        }
    }

    @Test func settingsComeFromValuesTextAndFileAndShowNoSecret() async throws {
        try await World.with { world in
            let text = world.sandbox.pingOne.propertiesText
            let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).properties")
            defer { try? FileManager.default.removeItem(at: file) }
            let isWritten = FileManager.default.createFile(
                atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
            #expect(isWritten)
            let values = values(of: text)
            let made = [
                try PingOneSettings(values), try PingOneSettings(propertiesText: text), try PingOneSettings(properties: file),
            ]
            let secrets = try [#require(values.workerClientSecret), #require(values.applicationClientSecret)]
            for settings in made {
                let client = try PingOne(settings)
                try await client.check()
                #expect(settings.environmentId == world.client.settings.environmentId)
                #expect(settings.apiURL == world.client.settings.apiURL)
                for secret in secrets { #expect(!"\(settings) \(client) \(values)".contains(secret.text)) }
                client.close()
                #expect(try await codeAwaited { try await client.check() } == .inputUnexpected)
            }
            #expect(codeOf { try PingOneSettings(properties: file.appendingPathExtension("none")).authURL } == "properties_unreadable")
        }
    }

    @Test func settingsThatDoNotGoTogetherAreRefused() throws {
        let europe = try PingOneSettings(PingOneValues(environmentId: someUser, region: "europe"))
        #expect([europe.authURL, europe.apiURL] == ["https://auth.pingone.eu", "https://api.pingone.eu"])
        func code(_ change: (inout PingOneValues) -> Void) -> String {
            var values = PingOneValues(environmentId: someUser)
            change(&values)
            return codeOf { try PingOne(PingOneSettings(values)).settings.authURL }
        }
        #expect(code { $0.region = "moon" } == "option_refused")
        #expect(code { _ in } == "property_missing")
        #expect(code { ($0.region, $0.authURL) = ("europe", "https://a.example") } == "properties_contradictory")
        #expect(code { ($0.region, $0.workerClientId) = ("europe", "a") } == "property_missing")
        #expect(code { ($0.authURL, $0.apiURL) = ("http://a.example.com", "http://b.example.com") } == "plain_http_refused")
    }

    @Test func theAgentOfPingIDDesktopMakesAttestationsOrSaysWhyNot() async throws {
        try await World.with { world in
            let (client, userId) = (world.client, try await world.newUser())
            let created = try await client.createDevice(userId: userId, kind: .pingIdDesktop)
            let registration = try #require(created.desktopCredentialCreationOptions)
            let agent = try DesktopAgent(
                origin: "https://pingone.example.com", port: world.sandbox.pingOne.desktopAgentPort, timeout: .seconds(10))
            let attestation = try await agent.register(registration)
            guard case .done(let device) = try await client.activateDevice(
                userId: userId, deviceId: created.id, attestation: attestation)
            else {
                Issue.record("expected that it is active")
                return
            }
            #expect(device.status == .active)
            #expect(!"\(device)".contains(attestation.text))
            try await world.sandbox.pingOne.options(["desktopAgent": "silent"])
            let waiting = Task { try await agent.register(registration) }
            try await Task.sleep(for: .milliseconds(50))
            waiting.cancel()
            #expect(try await codeAwaited { try await waiting.value } == .cancelled)
            #expect(codeOf { "\(try DesktopAgent(origin: "no origin"))" } == "origin_refused")
        }
    }

    @Test func aUserRegistersStepByStep() async throws {
        try await World.with { world in
            let (client, sandbox) = (world.client, world.sandbox)
            let flow = try await client.startFlow()
            #expect(try flow.status == .usernamePasswordRequired)
            #expect(try flow.offers("user.register"))
            #expect(try !flow.offers("user.verify"))
            #expect(try flow.state.expiresAt?.timestamp != nil)
            #expect(try await codeAwaited { try await flow.verify("ABCD1234") } == .actionNotOffered)
            let state = try await flow.register(username: "byhand", email: "byhand@example.com", password: password)
            #expect(state.id == flow.id)
            #expect(state.status == .verificationCodeRequired)
            try await flow.sendVerificationCode()
            #expect(try await codeAwaited { try await flow.verify("WRONG123") } == .refused)
            let sealed = try await flow.seal(context: context)
            #expect(!sealed.contains("byhand") && !sealed.contains(flow.id))
            let elsewhere = try world.newClient()
            #expect(try await codeAwaited { try await elsewhere.openFlow(sealed, context: "another") } == .snapshotRefused)
            let opened = try await elsewhere.openFlow(sealed, context: context)
            #expect(try await opened.verify(sandbox.sentCode()).status == .completed)
            let tokens = try await opened.tokens()
            #expect(tokens.tokenType == "Bearer")
            #expect(!"\(tokens) \(opened) \(try opened.state)".contains(tokens.accessToken.text))
            let unsealed = try await sandbox.pingOne.client().startFlow()
            #expect(try await codeAwaited { try await unsealed.seal(context: context) } == .credentialsMissing)
        }
    }

    @Test func aUserRegistersWithAWrongCodeAResendAndTheRightOne() async throws {
        try await World.with { world in
            let person = Person(
                { _ in .registration(username: "meredith", email: "meredith@example.com", password: password) },
                { _ in .verificationCode("WRONG123") },
                { _ in
                    try await world.letPass(.seconds(30))
                    return .startAgain
                },
                { _ in .verificationCode(try await world.sandbox.sentCode()) }
            )
            let outcome = try await world.client.register().run { try await person.show($0) }
            #expect(
                await person.asked == [
                    "registration ", "verification_code ", "verification_code verification_code_wrong",
                    "verification_code ",
                ])
            guard case .registered(let user) = outcome else {
                Issue.record("expected a user, and not \(outcome)")
                return
            }
            #expect(user.username == "meredith")
            #expect(user.evidence == .told)
            let token = try #require(user.tokens?.accessToken)
            let users = try await world.sandbox.pingOne.users()
            #expect(users.first { $0["userId"]?.stringValue == user.userId }?["verified"] == true)
            #expect(!"\(outcome) \(await person.prompts)".contains("meredith"))
            #expect(!"\(outcome)".contains(token.text))
            #expect(try await world.deliveries().filter { $0 == "RegisterUser" }.count == 1)
        }
    }

    @Test func aRegistrationIsGoneOnWithFromItsSnapshotAndWithThatAlone() async throws {
        try await World.with { world in
            let begun = try world.client.register(context: context)
            _ = try await begun.asked()
            try await begun.answer(
                .registration(username: "sealed", email: "sealed@example.com", password: password))
            _ = try await begun.asked()
            let text = try await begun.snapshot()
            #expect(!text.contains(password.text) && !text.contains("sealed@"))
            let other = try world.newClient()
            let resumed = try other.resume(.registration, snapshot: text, context: context, allow: .seconds(600))
            #expect(try resumed.view.prompt?.wanted == .verificationCode)
            let outcome = try await resumed.run { event in
                event.prompt == nil ? nil : .verificationCode(try await world.sandbox.sentCode())
            }
            #expect(outcome.kind == .registered)
            #expect(codeOf { try other.resume(.registration, snapshot: text, context: "x").kind.rawValue } == "snapshot_refused")
            let ofPingID = try world.sandbox.client()
            #expect(
                codeOf { try ofPingID.resume(.registration, snapshot: text, context: context).kind.rawValue }
                    == "snapshot_refused")
            #expect(codeOf { try world.client.register(username: "meredith").kind.rawValue } == "value_missing")
        }
    }

    @Test(arguments: [false, true])
    func aPhoneNumberIsPairedByATextMessageAlsoWhenNobodyAnswered(lost: Bool) async throws {
        try await World.with { world in
            let userId = try await world.newUser()
            if lost {
                try await world.sandbox.addFault(operation: "CreateDevice", kind: "lost")
                try await world.sandbox.addFault(operation: "ActivateDevice", kind: "lost")
            }
            let person = Person({ _ in .otp(try await world.sandbox.sentCode()) })
            let pairing = try world.client.pairMfaSms(userId: userId, phone: "+12025550123", nickname: "Work")
            let outcome = try await pairing.run { try await person.show($0) }
            guard case .paired(let paired) = outcome else {
                Issue.record("expected a device, and not \(outcome)")
                return
            }
            #expect(paired.device.mfa?.kind == .sms)
            #expect(paired.device.mfa?.status == .active)
            #expect(!"\(outcome) \(await person.prompts)".contains("2025550123"))
            for operation in ["CreateDevice", "ActivateDevice"] {
                #expect(try await world.deliveries().filter { $0 == operation }.count == 1)
            }
        }
    }

    @Test func callsEMailsAuthenticatorAppsAndCredentialsPairLikewise() async throws {
        try await World.with { world in
            let (client, sandbox) = (world.client, world.sandbox)
            let party = try RelyingParty(id: "example.com", origins: ["https://login.example.com"])
            let code: @Sendable (PairingView) async throws -> Answer = { _ in .otp(try await sandbox.sentCode()) }
            let voice = try await world.newUser()
            expectPaired(try await world.run(client.pairMfaVoice(userId: voice, phone: "+12025550123"), code))
            let email = try await world.newUser()
            expectPaired(try await world.run(client.pairMfaEmail(userId: email, email: "user@example.com"), code))
            let totp = try await world.newUser()
            expectPaired(try await world.run(client.pairMfaTotp(userId: totp)) { event in
                let link = try #require(event.prompt?.link)
                #expect(!"\(event.prompt as Any)".contains(link.url))
                return .otp(try await sandbox.authenticatorAppOtp(link: link))
            })
            let fido2 = try await world.newUser()
            expectPaired(try await world.run(client.pairMfaFido2(userId: fido2, relyingParty: party)) { event in
                let options = try #require(event.prompt?.options)
                return .credential(
                    try await sandbox.createCredential(options: options, origin: "https://login.example.com"))
            })
        }
    }

    @Test func aPhoneThatScansThePairingKeyIsPairedAndTheKeyIsSeenByNobodyElse() async throws {
        try await World.with { world in
            let pairing = try world.client.pairMfaMobile(userId: try await world.newUser())
            var claimed = ""
            for try await event in pairing {
                guard let code = event.activationCode else { continue }
                #expect(!"\(event) \(String(reflecting: event))".contains(code.text))
                if claimed.isEmpty { claimed = try await world.sandbox.pingOne.claimPairingKey(code, phone: ["model": "Pixel"]) }
            }
            guard case .paired(let paired) = try pairing.outcome else {
                Issue.record("expected a device, and not \(try pairing.outcome as Any)")
                return
            }
            #expect(paired.device.mfa?.id == claimed)
        }
    }

    @Test func aCandidateOfPingOneIsConfirmedByItsId() async throws {
        try await World.with { world in
            let begun = try world.client.pairMfaTotp(userId: try await world.newUser(), context: context)
            _ = try await begun.asked()
            #expect(try await codeAwaited { try await begun.confirm(deviceId: someDevice) } == .inputUnexpected)
            #expect(try await codeAwaited { try await begun.confirm(deviceId: "neither") } == .valueMalformed)
        }
    }
}

/// A sandbox, a client of its PingOne, and a clock that both go by.
private struct World {
    let sandbox: Sandbox
    let clock: VirtualClock
    let client: PingOne
    private let count = Locked(0)

    static func with(_ work: (World) async throws -> Void) async throws {
        try await Sandbox.with { try await work(World($0)) }
    }

    private init(_ sandbox: Sandbox) throws {
        self.sandbox = sandbox
        let itself = Locked<VirtualClock?>(nil)
        let clock = try VirtualClock { duration in
            let seconds = Duration.seconds((duration / .seconds(1)).rounded(.up))
            try await sandbox.advanceTime(by: seconds)
            try itself.withLock { $0 }?.advance(by: seconds)
        }
        itself.withLock { $0 = clock }
        self.clock = clock
        client = try World.client(sandbox, clock)
    }

    private static func client(_ sandbox: Sandbox, _ clock: VirtualClock) throws -> PingOne {
        try sandbox.pingOne.client(options: PingOneOptions {
            $0.snapshotKeys = [Data(Array(0..<32))]
            $0.clock = clock
        })
    }

    func newClient() throws -> PingOne { try World.client(sandbox, clock) }

    func newUser() async throws -> String {
        let number = count.withLock { count in
            count += 1
            return count
        }
        return try await sandbox.pingOne.createUser("user\(number)", email: "user@example.com")
    }

    func letPass(_ duration: Duration) async throws {
        try await sandbox.advanceTime(by: duration)
        try clock.advance(by: duration)
    }

    /// The operations of PingOne so far, in their order.
    func deliveries() async throws -> [String] {
        try await sandbox.log().filter { $0["pingone"]?.present != nil }.map { try $0.text("operation") }
    }

    func run(
        _ pairing: Pairing,
        _ reply: @escaping @Sendable (PairingView) async throws -> Answer
    ) async throws -> Outcome {
        let person = Person(reply)
        return try await pairing.run { try await person.show($0) }
    }
}

/// The values in a properties file.
private func values(of text: String) -> PingOneValues {
    let lines = text.split(separator: "\n").filter { $0.contains("=") && !$0.hasPrefix("#") }
    let pairs = lines.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    let read = Dictionary(pairs.map { ($0[0], $0.count > 1 ? $0[1] : "") }) { $1 }
    var values = PingOneValues(environmentId: read["environment_id"] ?? "")
    values.authURL = read["auth_url"]
    values.apiURL = read["api_url"]
    values.workerClientId = read["worker_client_id"]
    values.workerClientSecret = read["worker_client_secret"].map { Secret($0) }
    values.workerEnvironmentId = read["worker_environment_id"]
    values.applicationClientId = read["application_client_id"]
    values.applicationClientSecret = read["application_client_secret"].map { Secret($0) }
    values.redirectURI = read["redirect_uri"]
    values.scope = read["scope"]
    return values
}

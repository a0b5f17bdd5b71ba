// Pairings as applications drive them: events, steps, answers, cancelling, stores, jobs.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite struct PairingTests {
    @Test func aLinkLeavesTheViewWhenItWasUsedAndTheStatusIsToldToTheEnd() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.quick()
            let added = try await client.addUser(username: "linked", activateUser: true)
            let code = try #require(added.activationCode)
            let pairing = try client.pairOnline(username: "linked", activationCode: code)
            var seen: [(Bool, String?)] = []
            for try await event in pairing {
                seen.append((event.link != nil, event.status))
                if event.status == "NOT_CLAIMED" { try await sandbox.usePhone(code) }
            }
            try expectPaired(pairing.outcome)
            #expect(seen.first?.0 == true)
            #expect(seen.last?.0 == false)
            #expect(seen.last?.1 == "SUCCESS")
            #expect(try pairing.view.activationCode == nil)
        }
    }

    @Test func aFunctionIsToldHowAWaitGoesOnAndWhatItThrowsGoesToWhoeverWaits() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.quick()
            let added = try await client.addUser(username: "spun", activateUser: true)
            let code = try #require(added.activationCode)
            let waits = Locked<[Waiting]>([])
            let pairing = try client.pairOnline(username: "spun", activationCode: code)
            #expect(pairing.whileWaiting { waiting in waits.withLock { $0.append(waiting) } } === pairing)
            var isUsed = false
            let outcome = try await pairing.run { event in
                if !isUsed, event.status == "NOT_CLAIMED" {
                    isUsed = true
                    try await sandbox.usePhone(code)
                }
                return nil
            }
            expectPaired(outcome)
            let told = waits.withLock { $0 }
            #expect(!told.isEmpty)
            #expect(told.allSatisfy { $0.next > .zero && $0.next <= .seconds(5) && ($0.left ?? .zero) <= .seconds(600) })

            struct NoTerminal: Error {}
            let other = try client.pairNewUser(username: "unspun").whileWaiting { _ in throw NoTerminal() }
            await #expect(throws: NoTerminal.self) { try await other.run() }
            #expect(try other.view.state == .waiting)
            let itsCode = try #require(try other.whileWaiting(nil).view.activationCode)
            try await sandbox.usePhone(itsCode)
            expectPaired(try await other.run())
        }
    }

    @Test(arguments: ["sms", "voice", "email"])
    func anOTPIsAskedForAgainUntilItCanBeRight(channel: String) async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.client()
            try await client.addUser(username: "meredith")
            let pairing =
                switch channel {
                case "sms": try client.pairSms(username: "meredith", phoneNumber: "+12025550123")
                case "voice": try client.pairVoice(username: "meredith", phoneNumber: "+12025550123")
                default: try client.pairEmail(username: "meredith", address: "meredith@example.com")
                }
            let person = Person({ _ in "not digits" }, { _ in "000000" }, { _ in .otp(try await sandbox.sentCode()) })
            expectPaired(try await pairing.run { try await person.show($0) })
            #expect(await person.asked.count == 3)
            #expect(await person.prompts.last?.problem == .otpWrong)
        }
    }

    @Test func tokensYubiKeysAuthenticatorAppsAndSecurityKeysArePaired() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.client()
            for name in ["token", "yubikey", "app", "key"] { try await client.addUser(username: name) }
            try await sandbox.addOathToken(serialNumber: "900100")
            let token = try client.pairToken(username: "token", serialNumber: "900100")
            expectPaired(try await token.run { event in
                event.prompt == nil ? nil : .otp(try await sandbox.pressOathToken(serialNumber: "900100"))
            })
            let serialNumber = try await sandbox.makeYubiKey()
            let yubikey = try client.pairYubikeyByTouch(username: "yubikey")
            expectPaired(try await yubikey.run { event in
                event.prompt == nil ? nil : .otp(try await sandbox.pressYubiKey(serialNumber: serialNumber))
            })
            let app = try client.pairAuthenticatorApp(username: "app")
            expectPaired(try await app.run { event in
                guard let link = event.prompt?.link else { return nil }
                return .otp(try await sandbox.authenticatorAppOtp(link: link))
            })
            let party = try RelyingParty(id: "example.com", origins: ["https://login.example.com"])
            let key = try client.pairWebauthn(
                username: "key", relyingPartyName: "Example", kind: .securityKey, relyingParty: party)
            expectPaired(try await key.run { event in
                guard let options = event.prompt?.options else { return nil }
                // As a phone would read them.
                #expect(try CredentialCreation(json: options).relyingPartyId == "example.com")
                return .credential(
                    try await sandbox.createCredential(options: options, origin: "https://login.example.com"))
            })
        }
    }

    @Test func anEnrolmentLetsTheUserChoose() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.client()
            let pairing = try client.enrol(username: "enrolled", methods: [.online, .sms])
            let outcome = try await pairing.run { event in
                guard let prompt = event.prompt else { return nil }
                if prompt.wanted == .method {
                    #expect(Set(prompt.methods) == [.online, .sms])
                    return .method(.sms, value: "+12025550123")
                }
                return .otp(try await sandbox.sentCode())
            }
            expectPaired(outcome)
        }
    }

    @Test func cancellingTheTaskEndsTheWaitAtOnceAndTheOutcomeIsThereAfterwards() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.client()
            try await client.addUser(username: "meredith")
            let pairing = try client.pairOnline(username: "meredith")
            let (shown, tell) = AsyncStream.makeStream(of: Void.self)
            let waiting = Task {
                for try await event in pairing where event.link != nil { tell.yield() }
            }
            for await _ in shown.prefix(1) {}
            let began = ContinuousClock.now
            waiting.cancel()
            #expect(try await codeAwaited { try await waiting.value } == .cancelled)
            #expect(ContinuousClock.now - began < .seconds(2))
            guard case .notPaired(let ended) = try await pairing.run() else {
                Issue.record("expected that no device was paired, and not \(try pairing.outcome as Any)")
                return
            }
            #expect(ended.reason == .cancelled)
        }
    }

    @Test func cancellingThePairingEndsIt() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.client()
            try await client.addUser(username: "meredith")
            let pairing = try client.pairSms(username: "meredith", phoneNumber: "+12025550123")
            _ = try await pairing.asked()
            try await pairing.cancel()
            #expect(try await pairing.run().kind == .notPaired)
        }
    }

    @Test func aPairingGoesOnFromItsSnapshotAndFromNothingElse() async throws {
        try await Sandbox.with { sandbox in
            let client = try sandbox.client()
            try await client.addUser(username: "meredith")
            let pairing = try client.pairSms(username: "meredith", phoneNumber: "+12025550123", context: "session")
            _ = try await pairing.asked()
            let text = try await pairing.snapshot()
            #expect(try pairing.lastSnapshot == text)
            #expect(!text.contains("meredith"))
            let other = try sandbox.client()
            #expect(codeOf { try other.resume(.offline, snapshot: text, context: "another").kind.rawValue } == "snapshot_refused")
            #expect(codeOf { try other.resume(.online, snapshot: text, context: "session").kind.rawValue } == "snapshot_refused")
            let resumed = try other.resume(.offline, snapshot: text, context: "session")
            #expect(try resumed.kind == .offline)
            expectPaired(try await resumed.run { event in
                event.prompt == nil ? nil : .otp(try await sandbox.sentCode())
            })
            let sealed = try client.pairSms(username: "meredith", phoneNumber: "+12025550124")
            #expect(try await codeAwaited { try await sealed.snapshot() } != nil)
        }
    }

    @Test func aPairingGoesOnFromWhatAStoreGaveAndFromNothingOlder() async throws {
        try await Sandbox.with { sandbox in
            let kept = Kept()
            var options = Options()
            options.lease = kept
            options.store = kept
            let client = try sandbox.client(options: options)
            try await client.addUser(username: "meredith")
            let pairing = try client.pairSms(username: "meredith", phoneNumber: "+12025550123", context: "session")
            _ = try await pairing.asked()
            let stored = try #require(await kept.rows.values.first)
            #expect(try stored.generation == pairing.generation)
            #expect(try stored.text == pairing.lastSnapshot)
            for wrong: Int64 in [-1, 1] {
                let other = Stored(generation: stored.generation + wrong, text: stored.text)
                #expect(
                    codeOf { try client.resume(.offline, from: other, context: "session").kind.rawValue }
                        == "snapshot_refused")
            }
            let resumed = try client.resume(.offline, from: stored, context: "session")
            expectPaired(try await resumed.run { event in
                event.prompt == nil ? nil : .otp(try await sandbox.sentCode())
            })
        }
    }

    @Test(arguments: [nil, Duration.seconds(60)])
    func aPairingThatIsGoneOnWithLateCanBeAllowedMoreTime(allow: Duration?) async throws {
        try await Sandbox.with { sandbox in
            let clock = try VirtualClock()
            var options = Options()
            options.clock = clock
            options.pairingDeadline = .seconds(60)
            let client = try sandbox.client(options: options)
            try await client.addUser(username: "meredith")
            let pairing = try client.pairSms(username: "meredith", phoneNumber: "+12025550123", context: "session")
            _ = try await pairing.asked()
            let snapshot = try await pairing.snapshot()
            try clock.advance(by: .seconds(120))
            let resumed = try client.resume(.offline, snapshot: snapshot, context: "session", allow: allow)
            while true {
                switch try await resumed.step() {
                case .again: continue
                case .wait(let duration): try clock.advance(by: duration)
                case .finished(let outcome):
                    #expect(allow == nil, "\(outcome)")
                    return
                case .ask(_, let left):
                    #expect(allow != nil)
                    #expect(left.map { $0 > .zero && $0 <= .seconds(60) } == true)
                    return
                }
            }
        }
    }

    @Test func aFunctionThatAPairingWaitsForCannotDriveIt() async throws {
        try await Sandbox.with { sandbox in
            let kept = Kept()
            var options = Options()
            options.lease = kept
            options.store = kept
            let client = try sandbox.client(options: options)
            try await client.addUser(username: "meredith")
            let pairing = try client.pairSms(username: "meredith", phoneNumber: "+12025550123", context: "session")
            let codes = Locked<Set<ErrorCode>>([])
            await kept.beforePut {
                #expect(try pairing.view.kind == .offline)
                if let code = try await codeAwaited({ try await pairing.step() }) {
                    codes.withLock { _ = $0.insert(code) }
                }
            }
            _ = try await pairing.asked()
            #expect(codes.withLock { $0 } == [.inputUnexpected])
        }
    }

    @Test func jobsAreWaitedForAndAReportIsWrittenAsItComes() async throws {
        try await Sandbox.with { sandbox in
            try await sandbox.options(["jobSeconds": 0])
            let client = try sandbox.client()
            for name in ["meredith", "nora", "archer", "jdoe"] { try await client.addUser(username: name) }
            let token = OathToken(
                serialNumber: "900", tokenType: .totp, secretKey: "GEZDGNBVGY3TQOJQ", otpLength: 6, timeStep: 30)
            #expect(try await client.addTokens(tokens: [token]).run().kind == .jobDone)
            #expect(try await client.removeTokens(serialNumbers: ["900"]).run().kind == .jobDone)

            let report = try await report(of: client)
            var names: [String] = []
            for try await row in try ReportReader(report) { names.append(row.username) }
            #expect(names.count > 3)
            var sizes: [Int] = []
            for try await batch in try ReportReader(report).batches(of: 2) { sizes.append(batch.count) }
            #expect(sizes.reduce(0, +) == names.count)
            #expect(sizes.max() == 2)

            let reader = try ReportReader(report)
            for try await _ in reader { break }
            #expect(try await codeAwaited { for try await _ in reader {} } == .inputUnexpected)
            let none = try ReportReader(file: URL(fileURLWithPath: "/nowhere/report.csv"))
            #expect(try await codeAwaited { for try await _ in none {} } == .readFailed)
        }
    }

    private func report(of client: Client) async throws -> Data {
        let sink = Collected()
        let outcome = try await client.makeReport(fileType: .csv, out: { sink }).run()
        guard case .reportDownloaded(let report) = outcome else {
            throw Missing(description: "expected a report, and not \(outcome)")
        }
        let bytes = await sink.bytes
        #expect(report.bytes == bytes.count)
        #expect(report.notOlderThan < report.jobBegan)
        #expect(await sink.isFinished)
        return bytes
    }
}

/// A report in memory.
private actor Collected: ReportSink {
    private(set) var bytes = Data()
    private(set) var isFinished = false

    func write(piece: Data) async throws { bytes.append(piece) }
    func finish() async throws { isFinished = true }
}

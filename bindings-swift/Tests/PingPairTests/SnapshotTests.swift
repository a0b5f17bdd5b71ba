// Keys and subjects of the shared file, and OTPs that are published.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite struct SnapshotTests {
    @Test func aKeyIsNamedInSnapshotsAsListed() async throws {
        let keys = try vectors("snapshots").list("keys")
        #expect(!keys.isEmpty)
        for given in keys {
            let name = given["name"]?.stringValue ?? ""
            let found = try await named(given)
            #expect(found == given["code"]?.stringValue ?? given["id"]?.stringValue, "\(name)")
        }
    }

    @Test func snapshotsThatAreRefusedAreRefusedAsListed() throws {
        var counted = 0
        for given in try vectors("snapshots").list("snapshots") {
            let keys = try given.list("keys").map { try bytes($0.stringValue) }
            guard given["code"] != nil, !keys.isEmpty else { continue }
            var options = Options()
            options.snapshotKeys = keys
            let credentials = try credentials(orgAlias: given.text("organisation"))
            let client = try Client(credentials, options: options)
            let context = Context(try bytes(given["context"]?.stringValue))
            let code = codeOf {
                try client.resume(.online, snapshot: given.text("text"), context: context).kind.rawValue
            }
            #expect(code == given["code"]?.stringValue, "\(given["name"] ?? .null)")
            counted += 1
        }
        #expect(counted > 20)
    }

    @Test func leasesAreAskedForSubjectsAsListed() async throws {
        for given in try vectors("snapshots").list("subjects") {
            let guards = Nothing(isFirstGiven: given["activation_code"] != nil)
            var options = Options()
            options.snapshotKeys = [try bytes(given["key"]?.stringValue)]
            options.lease = guards
            options.store = guards
            let client = try Client(credentials(orgAlias: given.text("organisation")), options: options)
            if let context = given["context"]?.stringValue {
                let stored = try await client.resumeStored(.job, username: nil, context: Context(context))
                #expect(stored == nil)
                #expect(await guards.asked == [given["subject"]?.stringValue])
                continue
            }
            let code = given["activation_code"]?.stringValue.map { Secret($0) }
            let pairing = try client.pairOnline(username: given["user"]?.stringValue ?? "anyone", activationCode: code)
            #expect(try await codeAwaited { try await pairing.step() } == .leaseTaken)
            #expect(await guards.asked.last == given["subject"]?.stringValue)
        }
    }

    @Test func devicesOfTheSandboxShowThePublishedOTPs() async throws {
        let hotp = try #require(try vectors("otp")["hotp"])
        let secretKey = JSONValue.string(base32(try hexadecimal(hotp.text("key"))))
        try await Sandbox.with { sandbox in
            let usual: [String: JSONValue] = ["tokenType": "HOTP", "secretKey": secretKey]
            try await sandbox.addOathToken(serialNumber: "6", token: usual)
            try await sandbox.addOathToken(serialNumber: "8", token: usual.merging(["otpLength": 8]) { $1 })
            for given in hotp.list("cases") {
                #expect(try await sandbox.pressOathToken(serialNumber: "6").text == given["otp"]?.stringValue)
                let truncated = try #require(given["truncated"]?.integerValue)
                let digits = String(truncated % 100_000_000)
                let padded = String(repeating: "0", count: 8 - digits.count) + digits
                #expect(try await sandbox.pressOathToken(serialNumber: "8").text == padded)
            }
        }
    }
}

/// The id that a snapshot names its key by, or the code of the error.
private func named(_ given: JSONValue) async throws -> String? {
    do {
        var options = Options()
        let own: Credentials
        if let key = given["organisation_key"]?.stringValue {
            own = try credentials(orgAlias: given.text("org_alias"), key: key)
        } else {
            options.snapshotKeys = [try bytes(given["key"]?.stringValue)]
            own = try credentials(orgAlias: "alias")
        }
        let client = try Client(own, options: options)
        let pairing = try client.pairSms(
            username: "user \(given["name"]?.stringValue ?? "")", phoneNumber: "+12025550123", context: "session")
        let header = try await pairing.snapshot().split(separator: ".").first.flatMap { Data(base64URL: String($0)) }
        return header?.dropFirst().prefix(8).map { String(format: "%02x", $0) }.joined()
    } catch let error as PingPairError {
        return error.code.rawValue
    }
}

private func credentials(orgAlias: String, key: String? = nil) throws -> Credentials {
    let usual = Data(Array(0..<32)).base64EncodedString()
    return try Credentials(
        orgAlias: orgAlias, token: "token", key: Secret(key ?? usual),
        baseURL: "https://idpxnyl3m.pingidentity.com/pingid")
}

private func bytes(_ base64: String?) throws -> Data {
    guard let data = Data(base64Encoded: base64 ?? "") else { throw Missing(description: "expected base64") }
    return data
}

private func hexadecimal(_ text: String) throws -> [UInt8] {
    let digits = Array(text)
    return try stride(from: 0, to: digits.count, by: 2).map { index in
        guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else { throw Missing(description: text) }
        return byte
    }
}

private func base32(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return String(
        stride(from: 0, to: bits.count, by: 5).map { from in
            let five = (0..<5).map { from + $0 < bits.count ? Int(bits[from + $0]) : 0 }
            return alphabet[five.reduce(0) { $0 << 1 | $1 }]
        })
}

/// A lease that gives nothing, so that nothing is sent, and a store that is empty; what they were asked for.
private actor Nothing: Lease, Store {
    private(set) var asked: [String] = []
    private let isFirstGiven: Bool

    init(isFirstGiven: Bool) {
        self.isFirstGiven = isFirstGiven
    }

    func acquire(key: String, duration: Duration) async throws -> Int64? {
        asked.append(key)
        return isFirstGiven && asked.count == 1 ? 1 : nil
    }

    func get(key: String) async throws -> Stored? {
        asked.append(key)
        return nil
    }

    func renew(key: String, fence: Int64, duration: Duration) async throws -> Bool { true }
    func takeOver(key: String, fence: Int64, duration: Duration) async throws -> Int64? { nil }
    func release(key: String, fence: Int64) async throws {}
    func put(key: String, fence: Int64, generation: Int64, text: String) async throws -> Bool { false }
    func remove(key: String, fence: Int64) async throws -> Bool { false }
}

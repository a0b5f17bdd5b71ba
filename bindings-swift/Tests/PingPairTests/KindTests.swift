// Values: how they print, and how they are read and written.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite struct KindTests {
    @Test func secretsAndPeopleAreNotPrinted() throws {
        let user = UserDetails(
            username: "ada", status: .active, email: "ada@example.com", devices: [], services: [],
            lastTransactions: [], extra: ["shoeSize": 42])
        let added = AddedUser(user: user, activationCode: "292070522701")
        var dumped = ""
        dump(added, to: &dumped)
        for text in ["\(added)", String(reflecting: added), "\([added])", dumped] {
            #expect(!text.contains("292070522701"))
            #expect(!text.contains("ada@example.com"))
            #expect(!text.contains("42"))
        }
        #expect("\(added)".contains("activationCode: ••••"))
        #expect("\(added)".contains("extra: [\"shoeSize\"]"))
        #expect(added.activationCode?.text == "292070522701")
    }

    @Test func aSecretIsReadAndNotWritten() throws {
        let code = try JSONDecoder().decode(ActivationCode.self, from: Data(#"{"activationCode":"1"}"#.utf8))
        #expect(code.activationCode.text == "1")
        #expect(throws: EncodingError.self) { try JSONEncoder().encode(code) }
        #expect(try Border.encode(code).contains(#""activationCode":"1""#))
    }

    @Test func textsFromOutsideDoNotActWhereTheyArePrinted() {
        let device = Device(id: "1", model: "\u{1b}]52;c;x\u{7}\u{202e}\r\n\u{9b}31m")
        for text in ["\(device)", "\(JSONValue.string("\u{1b}\r\n\u{202e}"))", "\(Role(rawValue: "\u{1b}[2J"))"] {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{202e}" || $0 == "\u{9b}" }, "\(text)")
        }
        #expect(visible("plain") == "plain")
        #expect(visible("a\u{1b}b") == "a\\u{1b}b")
    }

    @Test func everyMillisecondSurvivesAsADate() throws {
        for milliseconds: Int64 in [0, 1, -1, 999, 1_700_000_000_123, 1_770_826_542_007, 253_402_300_799_999] {
            let json = #"{"alias":"web","bypassExpiration":\#(milliseconds)}"#
            let service = try JSONDecoder().decode(PingPair.Service.self, from: Data(json.utf8))
            let written = try parsed(JSONEncoder().encode(service))
            #expect(written["bypassExpiration"] == .integer(milliseconds))
        }
    }

    @Test func aDateThatIsNoneIsRefusedBeforeAnythingIsSent() async throws {
        let service = try AnsweringService()
        let client = try Client(service.credentials)
        let error = try await failure {
            try await client.toggleUserBypass(username: "ada", until: Date(timeIntervalSince1970: .nan))
        }
        #expect(error?.code == .valueMalformed)
        #expect(error?.message.contains("until") == true)
        #expect(service.last == nil)
        service.stop()
    }

    @Test func valuesOfLaterVersionsSurvive() throws {
        let json = #"{"username":"ada","status":"ON_THE_MOON","devices":[],"services":[],"lastTransactions":[],"extra":{"a":[1,null]}}"#
        let user = try JSONDecoder().decode(UserDetails.self, from: Data(json.utf8))
        #expect(user.status.rawValue == "ON_THE_MOON")
        #expect(!UserStatus.known.contains(user.status))
        #expect(user.extra == ["a": [1, nil]])
        #expect(try JSONDecoder().decode(UserDetails.self, from: JSONEncoder().encode(user)) == user)
    }

    @Test func optionsCommonToBothServicesAreReachedByTheirNames() throws {
        let options = Options { $0.deadline = .seconds(3); $0.locale = "de" }
        #expect(options.common.deadline == .seconds(3))
        #expect(!"\(options.common)".contains("snapshotKeys"))
        #expect(codeOf { "\(try Client(.forTests(baseURL: "http://localhost:1/pingid"), options: Options { $0.deadline = .seconds(-1) }))" } == "option_refused")
    }

    @Test func aClientIsMadeOfAFile() async throws {
        let sandbox = try await Sandbox()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pingpair-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("pingid.properties")
        try sandbox.propertiesText.write(to: file, atomically: true, encoding: .utf8)
        let client = try Client(properties: file)
        #expect(client.orgAlias == sandbox.credentials.orgAlias)
        #expect(try await client.check().proven)
        let key = sandbox.propertiesText.split(separator: "\n").first { $0.hasPrefix("use_base64_key=") }
        for text in ["\(client)", "\(sandbox.credentials)"] { #expect(!text.contains(key?.dropFirst(15) ?? "-")) }
        #expect(codeOf { "\(try Client(properties: URL(string: "https://example.com/x")!))" } == "properties_unreadable")
        try await sandbox.stop()
    }
}

// The known answers that every language runs, from the same files.

import Foundation
import PingPair
import PingPairTesting
import Testing

@Suite struct VectorTests {
    @Test func tokensAndKeysComeOutAsListed() throws {
        let suite = try vectors("jws")
        let key = try bytes(suite.text("key"))
        var counted = 0
        for given in suite.list("cases") where given["room"] != "reply" {
            counted += 1
            let its = try given["key"]?.stringValue.map(bytes) ?? key
            let found =
                given["room"] == "key"
                ? codeOf { try verified(given, suite) }
                : codeOf { try JWS.verify(token(given, suite, its), key: its).payload.base64EncodedString() }
            let name = given["id"] ?? .null
            if given["expect"] != "accept" {
                #expect(found == given["code"]?.stringValue, "\(name)")
            } else if let payload = given["payload"]?.stringValue {
                #expect(found == payload, "\(name)")
            } else {
                #expect(Data(base64Encoded: found) != nil, "\(name)")
            }
        }
        #expect(counted == 149)
    }

    @Test func repliesComeOutAsListed() throws {
        let suite = try vectors("jws")
        let key = try bytes(suite.text("key"))
        let credentials = try credentials(orgAlias: suite.text("org_alias"), token: suite.text("token"), key: suite.text("key"))
        var counted = 0
        for given in suite.list("cases") where given["room"] == "reply" && given["expect"] == "accept" {
            counted += 1
            let reply = try Reply.verify(credentials, token: token(given, suite, key))
            #expect(reply.errorId == 200)
            if let status = given["value"]?["pairing_status"] {
                #expect(reply.members["pairingStatus"] ?? .null == status, "\(given["id"] ?? .null)")
            }
            if let message = given["value"]?["error_msg"] {
                #expect(reply.serviceMessage == message.stringValue, "\(given["id"] ?? .null)")
            }
        }
        #expect(counted == 11)
    }

    @Test func theVendorsExampleVerifiesAndItsBrokenRequestsDoNot() throws {
        let example = try vectors("vendor-registration-example")
        let credentials = try Credentials(propertiesText: example.text("properties"))
        let valid = try Data(example.text("response_token_valid").utf8)
        #expect(try Reply.verify(credentials, token: valid).errorId == 200)
        for name in ["request_token_bad_signature", "request_token_bad_signature_overview"] {
            let token = try Data(example.text(name).utf8)
            #expect(codeOf { try Reply.verify(credentials, token: token).description } == "token_signature_wrong")
        }
        let link = try Link(baseURL: credentials.baseURL, activationCode: Secret(example.text("activation_code")))
        #expect(try link.url == example.text("qr_redirect_url"))
    }

    @Test func tokensAreSignedByteForByte() throws {
        var counted = 0
        for given in try vectors("tokens").list("tokens") {
            guard let payload = given["payload"]?.stringValue else { continue }
            counted += 1
            let header = Data(try given.text("header").utf8)
            let token = try JWS.sign(Data(payload.utf8), key: bytes(given.text("key")), header: header)
            #expect(try String(decoding: token, as: UTF8.self) == given.text("token"), "\(given["id"] ?? .null)")
        }
        #expect(counted > 0)
    }

    @Test func everyRequestOfTheVendorsPageIsBuiltByteForByte() throws {
        let credentials = try Credentials.forTests(baseURL: "http://localhost:1/pingid")
        var counted = 0
        for line in try #require(try vectors("operations").arrayValue) where line["legacy_names"] == nil {
            counted += 1
            let (operation, body) = (try line.text("operation"), line["arguments"]?.camel.objectValue ?? [:])
            let built = codeOf { try RequestToken.build(credentials, operation: operation, body: body, now: moment).text }
            if let refused = line["refused"]?.stringValue {
                #expect(built == refused)
                continue
            }
            let parts = built.split(separator: ".")
            let payload = String(decoding: try #require(Data(base64URL: String(parts[1]))), as: UTF8.self)
            #expect(try payload.hasSuffix("\"reqBody\":\(line.text("body"))}"), "\(operation)")
            #expect(payload.contains(#""timestamp":"2020-01-02 03:04:05.006""#))
        }
        #expect(counted > 20)
    }

    @Test func argumentsAreRefusedWithTheSameCode() throws {
        let credentials = try Credentials.forTests(baseURL: "http://localhost:1/pingid")
        for given in try #require(try vectors("refused-arguments").arrayValue) {
            let (operation, body) = (try given.text("operation"), given["arguments"]?.camel.objectValue ?? [:])
            let code = codeOf { try RequestToken.build(credentials, operation: operation, body: body).text }
            #expect(code == given["code"]?.stringValue, "\(given)")
        }
    }

    @Test func propertiesAreReadAsJavaReadsThem() throws {
        let suite = try #require(try vectors("java-properties").arrayValue)
        var refused = 0
        for given in suite {
            let content = given[0]?.stringValue ?? ""
            let code = codeOf { try Credentials(propertiesText: content).orgAlias }
            if given[1]?.objectValue != nil {
                #expect(["property_missing", "properties_contradictory"].contains(code), "\(given)")
            } else {
                refused += 1
                #expect(code == "properties_malformed", "\(given)")
            }
        }
        #expect(suite.count == 10_000)
        #expect(refused > 0)
    }

    @Test func reportsAreReadAsListedInOnePieceAndInMany() async throws {
        for given in try vectors("report").list("cases") {
            let content = try content(of: given)
            for size in [max(content.count, 1), 7] where size != 7 || content.count <= 10_000 {
                let rows = Locked<[JSONValue]>([])
                let code = try await codeAwaited {
                    for try await row in try ReportReader(pieces(content, size)) {
                        let read = try plain(row)
                        rows.withLock { $0.append(read) }
                    }
                }
                #expect(code?.rawValue == given["code"]?.stringValue, "\(given["name"] ?? .null)")
                if let expected = given["rows"]?.arrayValue {
                    #expect(rows.withLock { $0 } == expected, "\(given["name"] ?? .null)")
                }
            }
        }
    }

    @Test func whatTheBenchesGoByVerifies() throws {
        let fixture = try vectors("perf-fixture")
        let own = try credentials(
            orgAlias: fixture.text("org_alias"), token: fixture.text("token"), key: fixture.text("key_b64"))
        let response = try Data(fixture.text("response_jws").utf8)
        #expect(try Reply.verify(own, token: response).errorId == 200)
        _ = try JWS.verify(response, key: bytes(fixture.text("key_b64")))
        #expect(try Link(parsing: fixture.text("qr_url")).url == fixture.text("qr_url"))
    }

    @Test func everyFileOfKnownAnswersIsRun() throws {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let sources = try files(below: tests, "swift").map { try String(contentsOf: $0, encoding: .utf8) }
        let folder = shared.appendingPathComponent("vectors")
        for file in files(below: folder, "json") {
            let name = file.deletingPathExtension().path.dropFirst(folder.path.count + 1)
            #expect(sources.contains { $0.contains("vectors(\"\(name)\")") }, "\(name) is not run")
        }
    }
}

private let moment = Date(timeIntervalSince1970: 1_577_934_245.006)

private func files(below folder: URL, _ kind: String) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return found?.compactMap { $0 as? URL }.filter { $0.pathExtension == kind } ?? []
}

private func bytes(_ base64: String) throws -> Data {
    guard let data = Data(base64Encoded: base64) else { throw Missing(description: "\(base64) is no base64") }
    return data
}

private func credentials(orgAlias: String, token: String, key: String) throws -> Credentials {
    let service = "https://idpxnyl3m.pingidentity.com/pingid"
    return try Credentials(orgAlias: orgAlias, token: Secret(token), key: Secret(key), baseURL: service)
}

/// A text of parts, each of them so many times.
private func text(_ recipe: JSONValue) throws -> String {
    try recipe.list("parts").map { part in
        let text = try part.text("text")
        let numbers = 0..<(part["count"]?.integerValue ?? 0)
        return numbers.map { text.replacingOccurrences(of: "{n}", with: String($0)) }.joined()
    }.joined()
}

private func token(_ given: JSONValue, _ suite: JSONValue, _ key: Data) throws -> Data {
    guard let recipe = given["build"] else { return Data(try given.text("token").utf8) }
    switch recipe["of"] {
    case "token": return Data(try text(recipe).utf8)
    case "payload":
        return signed(try recipe["header"]?.stringValue ?? suite.text("header"), try text(recipe), key)
    default: return signed(try text(recipe), try suite.text("payload"), key)
    }
}

private func verified(_ given: JSONValue, _ suite: JSONValue) throws -> String {
    let key: Data
    if given["form"] == "bytes" {
        key = try bytes(given.text("key"))
        _ = try JWS.sign(Data("{}".utf8), key: key)
    } else {
        let text = try given.text("key_text")
        _ = try credentials(orgAlias: suite.text("org_alias"), token: suite.text("token"), key: text)
        key = Data(base64Encoded: text) ?? Data()
    }
    if given["expect"] == "reject" { return "accepted" }
    return try JWS.verify(Data(given.text("token").utf8), key: key).payload.base64EncodedString()
}

private func content(of given: JSONValue) throws -> Data {
    if given["parts"] != nil { return Data(try text(given).utf8) }
    if let encoded = given["bytes"]?.stringValue { return try bytes(encoded) }
    return Data((given["text"]?.stringValue ?? "").utf8)
}

private func pieces(_ content: Data, _ size: Int) -> AsyncStream<Data> {
    AsyncStream { continuation in
        for from in stride(from: 0, to: content.count, by: size) {
            continuation.yield(content[from..<min(from + size, content.count)])
        }
        continuation.finish()
    }
}

/// A row in the names of the file: what is empty is left out, and long texts stand as their length.
private func plain(_ row: ReportRow) throws -> JSONValue {
    let read = try Border.decode(JSONValue.self, from: Border.encode(row))
    var members = read.snake.objectValue ?? [:]
    // What could not be read has names of the file's own.
    members["unreadable"] = read["unreadable"]
    return .object(members.mapValues(shortened).filter { !isEmpty($0.value) })
}

private func isEmpty(_ value: JSONValue) -> Bool {
    value == .null || value == .array([]) || value == .object([:])
}

private func shortened(_ value: JSONValue) -> JSONValue {
    guard let text = value.stringValue, text.utf8.count > 1000 else { return value }
    return ["length": .integer(Int64(text.utf8.count))]
}

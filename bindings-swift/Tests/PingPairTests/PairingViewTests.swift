// Views of the shared file: read without a key, shown and written.

import Foundation
import PingPair
import Testing

@Suite struct PairingViewTests {
    @Test func refusedViewsAreRefused() throws {
        let refused = try vectors("pairing-views").list("refused")
        #expect(!refused.isEmpty)
        for given in refused {
            let code = codeOf { try PairingView(json: given.text("text")).json }
            #expect(code == "view_malformed", "\(given["name"] ?? .null)")
        }
    }

    @Test func viewsAreReadShownAndWrittenAsListed() throws {
        let suite = try vectors("pairing-views")
        let views = suite.list("views") + suite.list("tolerated")
        #expect(views.count > 100)
        for given in views {
            let name = given["name"]?.stringValue ?? ""
            let listed = given["view"] ?? .null
            let view = try PairingView(json: Border.encode(listed))
            for (field, expected) in given["fields"]?.objectValue ?? [:] {
                let found = try #require(fields(view)[field], "\(name): \(field)")
                #expect(found.looksLike(expected), "\(name): \(field)")
            }
            if let shown = given["shown"]?.stringValue {
                #expect(view.description == shown, "\(name)")
                #expect(try parsed(view.json) == listed, "\(name)")
                #expect(try PairingView(json: view.json) == view, "\(name)")
            }
        }
    }

    @Test func viewsPrintNothingOfTheirSecrets() throws {
        var counted = 0
        for given in try vectors("pairing-views").list("views") {
            let view = try PairingView(json: Border.encode(given["view"] ?? .null))
            let prompt = given["view"]?["prompt"]
            let secrets = ["link", "activation_code", "qr"].compactMap { given["view"]?[$0]?.stringValue }
                + ["key", "link", "options", "registration"].compactMap { prompt?[$0]?.stringValue }
            var dumped = ""
            dump(view, to: &dumped)
            dump(view.prompt, to: &dumped)
            let shown = "\(view) \(String(reflecting: view)) \(String(describing: view.prompt)) \(dumped)"
            for secret in secrets {
                #expect(!shown.contains(secret), "\(given["name"] ?? .null)")
                counted += 1
            }
        }
        #expect(counted > 10)
    }

    @Test func viewsTravelInsideOfOtherJSON() throws {
        struct Page: Codable, Equatable {
            let title: String
            let pairing: PairingView
        }
        for given in try vectors("pairing-views").list("views").prefix(20) {
            let page = Page(title: "Pair", pairing: try PairingView(json: Border.encode(given["view"] ?? .null)))
            let json = try JSONEncoder().encode(page)
            #expect(try JSONDecoder().decode(Page.self, from: json) == page)
        }
        let wrong = Data(#"{"title":"Pair","pairing":{"version":9}}"#.utf8)
        #expect(throws: PingPairError.self) { try JSONDecoder().decode(Page.self, from: wrong) }
    }

    @Test func nothingThatOthersWroteActsWhereItIsShown() throws {
        let hostile = "\u{1b}]52;c;AAAA\u{7}\u{1b}[2J\u{9b}31m\u{202e}gnp\r\nforged"
        let listed = try #require(try vectors("pairing-views").list("views").first { $0["view"]?["outcome"]?.present != nil })
        let device: JSONValue = [
            "id": "5", "type": .string(hostile), "model": .string(hostile), "nickname": .string(hostile),
            "os": .string(hostile),
        ]
        var view = listed["view"]?.objectValue ?? [:]
        var outcome = view["outcome"]?.objectValue ?? [:]
        outcome["device"] = device
        outcome["candidates"] = [device]
        view["outcome"] = .object(outcome)
        let read = try PairingView(json: Border.encode(JSONValue.object(view)))
        #expect(read.outcome?.device?.model == hostile)
        for shown in ["\(read.outcome as Any)", String(reflecting: read.outcome?.device), visible(hostile)] {
            #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202e}" })
        }
    }
}

/// A view by the names of its JSON.
private func fields(_ view: PairingView) -> [String: JSONValue] {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return [
        "kind": .string(view.kind.rawValue),
        "state": .string(view.state.rawValue),
        "status": text(view.status),
        "link": text(view.link?.url),
        "qr": text(view.qr?.text),
        "activation_code": text(view.activationCode?.text),
        "expires": view.expires.map { .number($0.timeIntervalSince1970 * 1000) } ?? .null,
        "prompt": view.prompt.map(fields) ?? .null,
        "outcome": view.outcome.map(fields) ?? .null,
    ]
}

private func fields(_ prompt: Prompt) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return [
        "wanted": .string(prompt.wanted.rawValue),
        "answers_left": .integer(Int64(prompt.answersLeft)),
        "problem": text(prompt.problem?.rawValue),
        "start_again": .bool(prompt.startAgain),
        "methods": .array(prompt.methods.map { .string($0.rawValue) }),
        "destination": text(prompt.destination),
        "serial_number": text(prompt.serialNumber),
        "link": text(prompt.link?.url),
        "key": text(prompt.key?.text),
        "options": text(prompt.options?.text),
        "registration": text(prompt.registration?.text),
        "password_policy": text(prompt.passwordPolicy),
    ]
}

private func fields(_ outcome: ViewOutcome) -> JSONValue {
    [
        "outcome": .string(outcome.outcome.rawValue),
        "reason": outcome.reason.map { .string($0.rawValue) } ?? .null,
        "evidence": outcome.evidence.map { .string($0.rawValue) } ?? .null,
        "device": outcome.device.map(fields) ?? .null,
        "candidates": .array(outcome.candidates.map(fields)),
    ]
}

private func fields(_ device: ViewDevice) -> JSONValue {
    func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return [
        "id": text(device.id), "type": text(device.type), "model": text(device.model),
        "nickname": text(device.nickname), "os": text(device.os),
    ]
}

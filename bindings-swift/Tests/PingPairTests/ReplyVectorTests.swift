// Replies and refusals of the vendor's pages, as a server of the test gives them.

import Foundation
import PingPair
import Testing

@Suite struct ReplyVectorTests {
    @Test func everyReplyOfTheVendorsPageIsRead() async throws {
        let service = try AnsweringService()
        defer { service.stop() }
        var counted = 0
        for line in try lines() {
            let operation = try line.text("operation")
            // Where the page prints a reply. The report is no reply but a stream.
            guard let printed = line["reply"]?.present, operation != "GetOrganizationReport" else { continue }
            var reply = (printed["responseBody"] ?? printed).objectValue ?? [:]
            reply["clientData"] = nil
            let given = reply
            service.reply.withLock { $0 = given }
            let client = try Client(service.credentials, options: Options { $0.legacyNames = line["legacy_names"] == true })
            let came = try await called(client, line)
            let result = line["result"] ?? .null
            #expect((came["nextOtp"] != nil) == (result["next_otp"] != nil), "\(operation)")
            let expected = (result["next_otp"] ?? result).camel
            let found = came["nextOtp"] ?? came["done"] ?? came
            #expect(same(found, expected), "\(operation): \(found) instead of \(expected)")
            counted += 1
        }
        #expect(counted > 20)
    }

    @Test func everyNumberOfARefusalArrives() async throws {
        let service = try AnsweringService()
        defer { service.stop() }
        let client = try Client(service.credentials)
        let lines = try lines()
        for given in try #require(try vectors("error-ids").arrayValue) {
            let (operation, number) = (try given.text("operation"), given["errorId"] ?? .null)
            let line = try #require(lines.first { $0["operation"]?.stringValue == operation })
            let words = "as the service says it"
            service.reply.withLock { $0 = ["errorId": number, "errorMsg": .string(words), "sessionId": "session"] }
            if number == 30016 {
                #expect(try await called(client, line)["nextOtp"] != nil)
                continue
            }
            let error = try await failure {
                if operation == "GetOrganizationReport" {
                    return JSONValue.object(try await client.call("getuserdetails", body: ["userName": "jdoe"]))
                }
                return try await called(client, line)
            }
            guard case .refused(let details) = error else {
                Issue.record("\(operation) \(number): \(String(describing: error))")
                continue
            }
            #expect(details.errorId.map { .integer(Int64($0)) } == number)
            #expect(details.serviceMessage == words)
            #expect(details.authenticated == true)
        }
    }
}

private func lines() throws -> [JSONValue] {
    let all = try #require(try vectors("operations").arrayValue)
    return all.filter { $0["refused"] == nil }
}

private func called(_ client: Client, _ line: JSONValue) async throws -> JSONValue {
    let call = try #require(everyCall[line.text("operation")])
    return try await call(client, ids(in: line["arguments"]?.camel ?? [:]))
}

/// Ids of devices are texts here, and numbers in the file.
private func ids(in given: JSONValue) -> JSONValue {
    guard var members = given.objectValue else { return given }
    if let id = members["deviceId"]?.integerValue { members["deviceId"] = .string(String(id)) }
    return .object(members)
}

/// Whether what was found is what is expected; what is empty may be absent.
private func same(_ found: JSONValue?, _ expected: JSONValue?) -> Bool {
    switch (found, expected) {
    case (.object(let found), .object(let expected)):
        Set(found.keys).union(expected.keys).allSatisfy { same(found[$0], expected[$0]) }
    case (.array(let found), .array(let expected)):
        found.count == expected.count && zip(found, expected).allSatisfy { same($0, $1) }
    case (.string(let found), .integer(let expected)): found == String(expected)
    case (nil, let one?), (let one?, nil): one == .null || one == .array([]) || one == .object([:])
    default: found == expected
    }
}

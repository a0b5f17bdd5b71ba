// Tries what a transport promises: one delivery for each call, whatever happens on the way.

import Foundation
import PingPair

/// Tries everything that ``Transport`` promises, against a server of its own on loopback.
///
/// It takes some seconds: one of the kinds is a server that says nothing until the time is over.
///
/// - Throws: ``ConformanceError``, which says which promise was broken.
public func checkTransport(_ transport: any Transport) async throws {
    for kind in kinds { try await tryKind(transport, kind) }
    try await tryNobody(transport)
    try await tryState(transport)
}

/// What a server does with the first request; those that follow are answered.
private struct Kind: Sendable {
    let name: String
    /// What the call comes to: a code, or nothing where it is done.
    let codes: [ErrorCode?]
    let act: FaultService.Act
}

private func tryKind(_ transport: any Transport, _ kind: Kind) async throws {
    let service = try FaultService(kind.act)
    defer { service.stop() }
    let code = try await codeOf(service.client(transport))
    let count = service.requests.count
    try expect(count == 1, "\(kind.name): expected 1 delivery, and not \(count)")
    let expected = kind.codes.map { $0?.rawValue ?? "success" }.joined(separator: " or ")
    try expect(kind.codes.contains(code), "\(kind.name): expected \(expected), and not \(code?.rawValue ?? "success")")
}

/// Nobody listens: what is said not to have left must not have.
private func tryNobody(_ transport: any Transport) async throws {
    let service = try FaultService { $0.answered($1, $2) }
    service.stop()
    let code = try await codeOf(service.client(transport))
    try expect(code == .unreachable || code == .outcomeUnknown, "nobody listens: \(code?.rawValue ?? "success")")
}

/// Nothing is kept from one call to the next, and nothing is added to a request.
private func tryState(_ transport: any Transport) async throws {
    let more = "Set-Cookie: session=1; Path=/\r\nCache-Control: max-age=3600\r\nETag: \"1\"\r\n"
    let service = try FaultService(isAlways: true) { service, connection, request in
        connection.write(service.answer(request, more))
    }
    defer { service.stop() }
    let client = try service.client(transport)
    defer { client.close() }
    for _ in 1...2 { _ = try await client.getActivationCode(username: "meredith") }
    try expect(service.requests.count == 2, "a second call must not be answered from a cache")
    for request in service.requests {
        let lines = request.head.lowercased().components(separatedBy: "\r\n")
        try expect(lines.first?.hasPrefix("post ") == true, "the method must be POST")
        try expect(!lines.contains { $0.hasPrefix("cookie:") }, "no cookie may be sent")
        let isRevalidated = lines.contains { $0.hasPrefix("if-none-match:") || $0.hasPrefix("if-modified-since:") }
        try expect(!isRevalidated, "nothing may be revalidated")
        let encoding = lines.first { $0.hasPrefix("accept-encoding:") }
        try expect(encoding == "accept-encoding: identity", "no encoding may be asked for")
    }
}

private let kinds: [Kind] = [
    Kind(name: "it is answered", codes: [nil]) { $0.answered($1, $2) },
    Kind(name: "the connection ends before an answer", codes: [.outcomeUnknown]) { _, connection, _ in
        connection.end()
    },
    Kind(name: "the connection breaks before an answer", codes: [.outcomeUnknown]) { _, connection, _ in
        connection.reset()
    },
    Kind(name: "the answer is cut off", codes: [.outcomeUnknown]) { service, connection, request in
        connection.write(String(service.answer(request).dropLast(10)))
        connection.end()
    },
    Kind(name: "the last chunk is missing", codes: [.outcomeUnknown]) { service, connection, request in
        let body = service.signed(request)
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        connection.write("\(head)\(String(body.utf8.count, radix: 16))\r\n\(body)\r\n")
        connection.end()
    },
    Kind(name: "nothing is said until the time is over", codes: [.outcomeUnknown]) { _, _, _ in },
    Kind(name: "the answer is larger than 1 MiB", codes: [.outcomeUnknown, .replyTooLarge]) { _, connection, _ in
        let length = (1 << 20) + 1
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n")
        connection.write(String(repeating: "A", count: length))
    },
    Kind(name: "the answer is a redirect", codes: [.outcomeUnknown, .replyRedirected]) { _, connection, _ in
        connection.write(
            "HTTP/1.1 307 Temporary Redirect\r\nLocation: /pingid/elsewhere\r\nContent-Length: 0\r\n\r\n")
    },
    Kind(name: "what comes is not HTTP", codes: [.outcomeUnknown]) { _, connection, _ in
        connection.write("SSH-2.0-OpenSSH_9.2\r\n")
        connection.end()
    },
]

private func codeOf(_ client: Client) async throws -> ErrorCode? {
    defer { client.close() }
    do {
        _ = try await client.getActivationCode(username: "meredith")
        return nil
    } catch {
        return error.code
    }
}

private func expect(_ holds: Bool, _ text: String) throws {
    if !holds { throw ConformanceError(description: "the transport breaks its contract: \(text)") }
}

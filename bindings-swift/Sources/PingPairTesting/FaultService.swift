// The service on loopback, which answers as a check says.

import Foundation
import PingPair

/// A service that does with requests what it is told to, and what came to it.
final class FaultService: Sendable {
    /// What it does with a request that has come whole.
    typealias Act = @Sendable (FaultService, Connection, Received) -> Void

    /// A request.
    struct Received: Sendable {
        let head: String
        let body: String
    }

    let credentials: Credentials
    private let server: LoopbackServer
    private let received: Locked<[Received]>

    /// What is done with the first request, or with all of them; others are answered.
    init(isAlways: Bool = false, _ act: @escaping Act) throws {
        let received = Locked<[Received]>([])
        self.received = received
        // Whoever answers needs the credentials, which need the port.
        let made = Locked<FaultService?>(nil)
        server = try LoopbackServer { connection in
            var text = Data()
            while let piece = connection.read() {
                text.append(piece)
                while let (request, length) = whole(text) {
                    text = Data(text.dropFirst(length))
                    let count = received.withLock { received in
                        received.append(request)
                        return received.count
                    }
                    guard let service = made.withLock({ $0 }) else { return }
                    if isAlways || count == 1 { act(service, connection, request) } else { service.answered(connection, request) }
                }
            }
        }
        credentials = try Credentials.forTests(baseURL: "http://127.0.0.1:\(server.port)/pingid")
        made.withLock { $0 = self }
    }

    /// What has come so far.
    var requests: [Received] { received.withLock { $0 } }

    func client(_ transport: any Transport) throws -> Client {
        var options = Options()
        options.transport = transport
        options.attemptTimeout = .seconds(1)
        options.deadline = .seconds(3)
        return try Client(credentials, options: options)
    }

    func answered(_ connection: Connection, _ request: Received) {
        connection.write(answer(request))
    }

    /// A signed answer to a request, as HTTP.
    func answer(_ request: Received, _ headers: String = "") -> String {
        let body = signed(request)
        let length = body.utf8.count
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(length)\r\n\(headers)\r\n\(body)"
    }

    func signed(_ request: Received) -> String {
        let payload = request.body.split(separator: ".").dropFirst().first.flatMap { Data(base64URL: String($0)) }
        let parsed = payload.flatMap { try? JSONDecoder().decode(JSONValue.self, from: $0) }
        var reply: [String: JSONValue] = ["activationCode": "292070522701"]
        reply["clientData"] = parsed?["reqBody"]?["clientData"]
        return (try? signReply(credentials, body: reply)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    func stop() {
        server.stop()
    }
}

/// The first request in a text, once it has come whole, and how many bytes it is.
private func whole(_ text: Data) -> (FaultService.Received, Int)? {
    guard let end = text.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: text[..<end.lowerBound], as: UTF8.self)
    let line = head.lowercased().components(separatedBy: "\r\n").first { $0.hasPrefix("content-length:") }
    let length = line.flatMap { Int($0.dropFirst("content-length:".count).trimmingCharacters(in: .whitespaces)) } ?? 0
    let body = text[end.upperBound...].prefix(length)
    guard body.count == length else { return nil }
    let read = text.distance(from: text.startIndex, to: end.upperBound) + length
    return (FaultService.Received(head: head, body: String(decoding: body, as: UTF8.self)), read)
}

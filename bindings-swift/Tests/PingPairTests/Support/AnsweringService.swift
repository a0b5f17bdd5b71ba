// A server that answers as a test says, signed as PingID signs.

import Foundation
import PingPair
@testable import PingPairTesting

/// Answers every operation of PingID with ``reply``; what is asked elsewhere is answered by a function.
final class AnsweringService: Sendable {
    struct Request: Sendable {
        let verb: String
        let path: String
        let mediaType: String?
        let body: JSONValue
    }

    /// A request: verb, path and body.
    typealias Others = @Sendable (String, String, String) -> (status: Int, answer: String)

    let credentials: Credentials
    let url: String
    let reply = Locked<[String: JSONValue]>([:])
    private let server: LoopbackServer
    private let received: Locked<[Request]>

    init(_ others: Others? = nil) throws {
        let made = Locked<AnsweringService?>(nil)
        received = Locked([])
        server = try LoopbackServer { connection in
            var text = Data()
            while let piece = connection.read() {
                text.append(piece)
                while let (head, body, length) = request(in: text) {
                    text = Data(text.dropFirst(length))
                    guard let service = made.withLock({ $0 }) else { return }
                    connection.write(service.answer(head, body, others))
                }
            }
        }
        url = "http://127.0.0.1:\(server.port)"
        credentials = try Credentials.forTests(baseURL: "\(url)/pingid")
        made.withLock { $0 = self }
    }

    /// The request that came last.
    var last: Request? { received.withLock { $0.last } }

    func stop() {
        server.stop()
    }

    private func answer(_ head: String, _ body: String, _ others: Others?) -> String {
        let first = head.split(separator: " ").prefix(2).map(String.init)
        let (verb, path) = (first.first ?? "", first.last ?? "")
        let isOfPingId = path.hasPrefix("/pingid/")
        let payload = isOfPingId ? body.split(separator: ".").dropFirst().first.map(String.init) : nil
        let json = payload.flatMap { Data(base64URL: $0) } ?? Data(body.utf8)
        let parsed = (try? JSONDecoder().decode(JSONValue.self, from: json)) ?? .null
        let media = header("content-type", in: head)
        let given = isOfPingId ? parsed["reqBody"] ?? .null : parsed
        // Tokens and flows are asked for in other forms than JSON.
        if given.objectValue != nil {
            received.withLock { $0.append(Request(verb: verb, path: path, mediaType: media, body: given)) }
        }
        if let others, !isOfPingId {
            let (status, answer) = others(verb, path, body)
            return http(status, answer)
        }
        return http(200, signed(given))
    }

    private func signed(_ body: JSONValue) -> String {
        var answer = reply.withLock { $0 }
        answer["clientData"] = body["clientData"]
        if let name = body["userName"] ?? body["username"], var user = answer["userDetails"]?.objectValue {
            user["userName"] = name
            answer["userDetails"] = .object(user)
        }
        return (try? signReply(credentials, body: answer)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func http(_ status: Int, _ body: String) -> String {
        let cookie = "Set-Cookie: ST=cookie-of-the-flow; Path=/; HttpOnly\r\n"
        let length = "Content-Length: \(body.utf8.count)\r\n"
        return "HTTP/1.1 \(status) OK\r\nContent-Type: application/json\r\n\(cookie)\(length)\r\n\(body)"
    }
}

/// The head and the body of the first request, and the length of both, once it is whole.
private func request(in text: Data) -> (head: String, body: String, length: Int)? {
    guard let end = text.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: text[text.startIndex..<end.lowerBound], as: UTF8.self)
    let length = header("content-length", in: head).flatMap { Int($0) } ?? 0
    guard text.distance(from: end.upperBound, to: text.endIndex) >= length else { return nil }
    let body = text[end.upperBound..<(end.upperBound + length)]
    return (head, String(decoding: body, as: UTF8.self), body.endIndex - text.startIndex)
}

private func header(_ name: String, in head: String) -> String? {
    for line in head.split(separator: "\r\n").dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        if parts[0].lowercased() == name { return parts[1].trimmingCharacters(in: .whitespaces) }
    }
    return nil
}

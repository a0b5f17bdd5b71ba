// An HTTP server on loopback, for tests: one request to a connection.

import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A request.
struct Request: Sendable {
    let method: String
    let path: String
    let headers: [String: String]
    let body: Data
}

/// An answer.
struct Answered: Sendable {
    var status = 200
    var body = Data()
}

/// Answers requests on a free port of 127.0.0.1 until it is stopped.
final class LoopbackHTTP: Sendable {
    let url: URL
    private let listener: Int32

    init(_ answer: @escaping @Sendable (Request) async -> Answered) throws {
        #if canImport(Glibc)
            let streams = Int32(SOCK_STREAM.rawValue)
        #else
            let streams = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, streams, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 16) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isListening, let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))") else {
            throw POSIXError(.EADDRINUSE)
        }
        self.listener = listener
        self.url = url
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                if connection < 0 { return }
                Thread.detachNewThread { serve(connection, answer) }
            }
        }
    }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }
}

private func serve(_ connection: Int32, _ answer: @escaping @Sendable (Request) async -> Answered) {
    guard let request = read(connection) else {
        close(connection)
        return
    }
    Task {
        let answered = await answer(request)
        let head = "HTTP/1.1 \(answered.status) Answered\r\nContent-Length: \(answered.body.count)\r\n"
        let bytes = Data("\(head)Cache-Control: no-store\r\nConnection: close\r\n\r\n".utf8) + answered.body
        bytes.withUnsafeBytes { _ = send(connection, $0.baseAddress, $0.count, 0) }
        close(connection)
    }
}

/// The request that comes, once it is whole.
private func read(_ connection: Int32) -> Request? {
    var text = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        if let end = text.range(of: Data("\r\n\r\n".utf8)) {
            let lines = String(decoding: text[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
            let first = lines[0].split(separator: " ").map(String.init)
            let headers = Dictionary(
                lines.dropFirst().compactMap { line -> (String, String)? in
                    guard let colon = line.firstIndex(of: ":") else { return nil }
                    let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                    return (line[..<colon].lowercased(), value)
                }
            ) { $1 }
            let body = Data(text[end.upperBound...])
            if first.count > 1, body.count >= Int(headers["content-length"] ?? "0") ?? 0 {
                return Request(method: first[0], path: first[1], headers: headers, body: body)
            }
        }
        let count = recv(connection, &buffer, buffer.count, 0)
        if count <= 0 { return nil }
        text.append(contentsOf: buffer.prefix(count))
    }
}

// How the native module uses a transport of the application.

import Foundation

/// The functions by which the native module uses a transport.
package func functions(of transport: any Transport) -> Functions {
    let downloads = Downloads()
    return Functions([
        "deliver": { asked in
            let request = try TransportRequest(asked)
            do {
                switch try await bounded(request.timeout, { try await transport.deliver(request) }) {
                case .answered(let response) where response.body.count > largestReply:
                    return .json(["lost": .string(LossCause.tooLarge.rawValue)])
                case .answered(let response):
                    return .both(.object(head(response)), response.body)
                case .lost(let cause):
                    return .json(["lost": .string(cause.rawValue)])
                case .notSent(let cause):
                    return .json(["notSent": .string(cause.rawValue)])
                }
            } catch {
                return .json(lost(error))
            }
        },
        "download": { asked in
            let request = try TransportRequest(asked)
            do {
                switch try await bounded(request.timeout, { try await transport.download(request) }) {
                case .answered(let response):
                    var members = head(response)
                    let until = ContinuousClock.now.advanced(by: request.timeout)
                    members["stream"] = .integer(downloads.add(response.body, until: until))
                    return .json(.object(members))
                case .lost(let cause):
                    return .json(["lost": .string(cause.rawValue)])
                case .notSent(let cause):
                    return .json(["notSent": .string(cause.rawValue)])
                }
            } catch {
                return .json(lost(error))
            }
        },
        "piece": { asked in .bytes(try await downloads.piece(of: asked.integer(0))) },
        "stop": { asked in
            downloads.stop(try asked.integer(0))
            return .nothing
        },
    ])
}

extension TransportRequest {
    /// The body must come as it is: no encoding is asked for.
    fileprivate init(_ asked: Asked) throws {
        guard let url = URL(string: try asked.text(1)) else { throw URLError(.badURL) }
        let headers = try asked.object(2, as: [String: String].self)
        var fields = headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
        fields.append((name: "Accept-Encoding", value: "identity"))
        self.init(
            method: try asked.text(0),
            url: url,
            headers: HeaderFields(fields),
            body: asked.bytes,
            timeout: .of(milliseconds: try asked.number(3))
        )
    }
}

private func head(_ response: TransportResponse<some Sendable>) -> [String: JSONValue] {
    let headers = response.headers
    let text = { (name: String) -> JSONValue in headers[name].map { .string($0) } ?? .null }
    return [
        "status": .integer(Int64(response.status)),
        "retryAfter": text("retry-after"),
        "contentEncoding": text("content-encoding"),
        "date": text("date"),
        "contentType": text("content-type"),
        "location": text("location"),
        "setCookies": .array(headers.all("set-cookie").map { .string($0) }),
        "correlationId": headers["correlation-id"] == nil ? text("x-request-id") : text("correlation-id"),
    ]
}

/// Whatever is thrown counts as lost after sending.
private func lost(_ error: any Error) -> JSONValue {
    let cause: LossCause = error is TimeOver ? .timedOut : .closed
    return ["lost": .string(cause.rawValue)]
}

private struct TimeOver: Error {}

/// Waits for work as long as there is time; then it is cancelled, and not waited for.
private func bounded<T: Sendable>(
    _ time: Duration,
    _ work: @escaping @Sendable () async throws -> T
) async throws -> T {
    let waiter = Waiter<T>()
    let working = Task { try await work() }
    let timer = Task {
        try await Task.sleep(for: time)
        working.cancel()
        waiter.end(.failure(TimeOver()))
    }
    defer { timer.cancel() }
    return try await withCheckedThrowingContinuation { continuation in
        waiter.wait(continuation)
        Task { waiter.end(await working.result) }
    }
}

/// The rest of downloads, by their numbers.
private final class Downloads: Sendable {
    private let held = Locked<(last: Int64, rests: [Int64: Rest])>((0, [:]))

    func add(_ pieces: AsyncThrowingStream<Data, any Error>, until end: ContinuousClock.Instant) -> Int64 {
        let rest = Rest(pieces, until: end)
        return held.withLock { held in
            held.last += 1
            held.rests[held.last] = rest
            return held.last
        }
    }

    /// The next piece; an empty one at the end.
    func piece(of number: Int64) async throws -> Data {
        guard let rest = held.withLock({ $0.rests[number] }) else { throw LossCause.closed }
        do {
            let left = ContinuousClock.now.duration(to: rest.end)
            let piece = try await bounded(min(left, longestSilence)) { try await rest.next() }
            if piece.isEmpty { stop(number) }
            return piece
        } catch {
            stop(number)
            throw error
        }
    }

    func stop(_ number: Int64) {
        _ = held.withLock { $0.rests.removeValue(forKey: number) }
    }
}

extension LossCause: Error {}

/// The rest of one download. One piece after the other is asked for.
private final class Rest: @unchecked Sendable {
    let end: ContinuousClock.Instant
    private var iterator: AsyncThrowingStream<Data, any Error>.Iterator

    init(_ pieces: AsyncThrowingStream<Data, any Error>, until end: ContinuousClock.Instant) {
        self.end = end
        iterator = pieces.makeAsyncIterator()
    }

    func next() async throws -> Data {
        while let piece = try await iterator.next() {
            // An empty piece is not the end.
            if !piece.isEmpty { return piece }
        }
        return Data()
    }
}

/// The largest reply that is read, in bytes.
let largestReply = 1 << 20
/// How long a download may be silent.
private let longestSilence = Duration.seconds(60)

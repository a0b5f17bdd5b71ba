// The server of the example: it has the key, and lets phones see nothing but views.

import Foundation
import PhoneApp
import PingPair

/// Runs one pairing, and shows it to one login session.
final class PairingServer: Sendable {
    let url: URL
    private let http: LoopbackHTTP
    private let driving: Task<Void, any Error>

    init(_ pairing: Pairing, sessionToken: String) throws {
        let answers = AsyncStream.makeStream(of: Void.self)
        driving = Task {
            var answered = answers.stream.makeAsyncIterator()
            for try await event in pairing where event.prompt != nil { await answered.next() }
        }
        http = try LoopbackHTTP { request in
            guard request.headers["authorization"] == "Bearer \(sessionToken)" else { return Answered(status: 404) }
            do {
                switch (request.method, request.path) {
                case ("GET", "/pairing"):
                    return Answered(body: Data(try pairing.view.json.utf8))
                case ("POST", "/pairing/answer"):
                    switch try JSONDecoder().decode(GivenAnswer.self, from: request.body) {
                    case .otp(let otp): try await pairing.answer(.otp(Secret(otp)))
                    case .credential(let json): try await pairing.answer(.credential(json))
                    case .startAgain: try await pairing.answer(.startAgain)
                    }
                    answers.continuation.yield()
                    return Answered(status: 204)
                default:
                    return Answered(status: 404)
                }
            } catch {
                return Answered(status: 400)
            }
        }
        url = http.url
    }

    func stop() {
        driving.cancel()
        http.stop()
    }
}

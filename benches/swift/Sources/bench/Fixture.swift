import Foundation

/// The organisation, user and reply that all ways work with.
struct Fixture: Decodable, Sendable {
    struct User: Decodable, Sendable {
        let username, email, fname, lname, role: String
        let activate: Bool
    }

    let orgAlias, token, keyB64, responseJws: String
    let user: User

    var key: Data { Data(base64Encoded: keyB64) ?? Data() }

    static func read() throws -> Fixture {
        guard let path = ProcessInfo.processInfo.environment["PINGPAIR_BENCH_FIXTURE"] else { throw BenchError("no fixture") }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Fixture.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }
}

/// What is read of a reply.
struct Three: Hashable {
    let username, status, email: String?
}

struct BenchError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

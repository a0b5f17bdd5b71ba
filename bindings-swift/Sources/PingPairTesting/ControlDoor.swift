// Calls of the sandbox's control door.

import Foundation
import PingPair

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The control door refused a call; `code` says why.
public struct SandboxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable text.
    public let code: String
    /// What was expected.
    public let message: String

    /// Code and message.
    public var description: String { "\(message) [\(code)]" }
}

/// The door by which tests play the people at the other end.
struct ControlDoor: Sendable {
    let url: String
    let token: String
    private let session: URLSession

    init(url: String, token: String) {
        self.url = url
        self.token = token
        let configuration = URLSessionConfiguration.ephemeral
        // Nothing is kept from one call to the next.
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        session = URLSession(configuration: configuration)
    }

    @discardableResult
    func call(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
        guard let address = URL(string: "\(url)/\(path)") else {
            throw SandboxError(code: "path_refused", message: "expected a path of the control door")
        }
        var request = URLRequest(url: address)
        request.httpMethod = method
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        if let body {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = try JSONEncoder().encode(body)
        }
        let (status, data) = try await exchange(request)
        let answer = try JSONDecoder().decode(JSONValue.self, from: data)
        if status != 200 { throw SandboxError(code: answer.text("error"), message: answer.text("message")) }
        return answer
    }

    private func exchange(_ request: URLRequest) async throws -> (Int, Data) {
        try await withCheckedThrowingContinuation { continuation in
            let task = session.dataTask(with: request) { data, response, error in
                if let error {
                    continuation.resume(throwing: error)
                } else {
                    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
                    continuation.resume(returning: (status, data ?? Data()))
                }
            }
            task.resume()
        }
    }
}

extension JSONValue {
    /// An object of these texts and members.
    static func of(_ texts: [String: String], _ members: [String: JSONValue]) -> JSONValue {
        .object(texts.mapValues(JSONValue.string).merging(members) { given, _ in given })
    }

    /// The text of a member, or an empty one.
    func text(_ name: String) -> String {
        self[name]?.stringValue ?? ""
    }

    /// The list of a member, or an empty one.
    func list(_ name: String) -> [JSONValue] {
        self[name]?.arrayValue ?? []
    }
}

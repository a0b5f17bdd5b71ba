// The server that holds the key, as the phone sees it.

import Foundation
import PingPair

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The server that began the pairing of the user who is logged in. It has the organisation's key; the phone has none.
public protocol Backend: Sendable {
    /// What the phone may see of the pairing now.
    func view() async throws -> PairingView

    /// Hands over what the user answered to the question of the view.
    func answer(_ answer: GivenAnswer) async throws
}

/// What a user answered, as it goes to the server. It is not kept: neither in a log nor on disk.
public enum GivenAnswer: Sendable, Hashable {
    /// The OTP that came.
    case otp(String)
    /// The credential that this phone made, as JSON text.
    case credential(String)
    /// Another message, please.
    case startAgain
}

/// Why a server could not be asked.
public enum BackendError: Error, Sendable, Hashable {
    /// The login session has ended, or has no pairing.
    case nothingToShow
    /// The answer cannot be right: nothing was changed.
    case answerRefused
    /// The server answered something else.
    case unexpected(status: Int)
}

/// A server that speaks HTTPS: `GET pairing` gives the view's JSON, `POST pairing/answer` takes an answer.
public struct HTTPBackend: Backend {
    private let base: URL
    private let session: URLSession
    private let token: String

    /// The server below this address, for the login session with this token.
    public init(base: URL, sessionToken: String) {
        self.base = base
        token = sessionToken
        // A view is a bearer secret: it is kept nowhere.
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.httpCookieStorage = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        session = URLSession(configuration: configuration)
    }

    public func view() async throws -> PairingView {
        let data = try await exchange("GET", "pairing", nil)
        return try PairingView(json: String(decoding: data, as: UTF8.self))
    }

    public func answer(_ answer: GivenAnswer) async throws {
        _ = try await exchange("POST", "pairing/answer", JSONEncoder().encode(answer))
    }

    private func exchange(_ method: String, _ path: String, _ body: Data?) async throws -> Data {
        var request = URLRequest(url: base.appendingPathComponent(path))
        request.httpMethod = method
        request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
        if let body {
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = body
        }
        let (data, response) = try await session.data(for: request)
        switch (response as? HTTPURLResponse)?.statusCode ?? 0 {
        case 200, 204: return data
        case 401, 404: throw BackendError.nothingToShow
        case 400: throw BackendError.answerRefused
        case let status: throw BackendError.unexpected(status: status)
        }
    }
}

extension GivenAnswer: Codable {
    private enum Member: String, CodingKey {
        case otp, credential, startAgain
    }

    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        if let otp = try members.decodeIfPresent(String.self, forKey: .otp) {
            self = .otp(otp)
        } else if let credential = try members.decodeIfPresent(String.self, forKey: .credential) {
            self = .credential(credential)
        } else {
            _ = try members.decode(Bool.self, forKey: .startAgain)
            self = .startAgain
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        switch self {
        case .otp(let otp): try members.encode(otp, forKey: .otp)
        case .credential(let credential): try members.encode(credential, forKey: .credential)
        case .startAgain: try members.encode(true, forKey: .startAgain)
        }
    }
}

import COpenSSL
import Foundation

/// Requests and replies as they are written by hand: the HMAC of libcrypto with a held key, and Foundation's base64 and
/// `JSONSerialization`.
final class ByHand {
    private let fixture: Fixture
    /// It holds the key: each MAC begins with a duplicate of it.
    private let held: OpaquePointer
    private let timestamps = DateFormatter()

    init(_ fixture: Fixture) throws {
        self.fixture = fixture
        guard let mac = EVP_MAC_fetch(nil, "HMAC", nil), let held = EVP_MAC_CTX_new(mac) else { throw BenchError("no HMAC") }
        var name = Array("SHA256".utf8CString)
        let begun = name.withUnsafeMutableBufferPointer { name in
            let parameters = [
                OSSL_PARAM_construct_utf8_string("digest", name.baseAddress, 0),
                OSSL_PARAM_construct_end(),
            ]
            return EVP_MAC_init(held, [UInt8](fixture.key), fixture.key.count, parameters)
        }
        guard begun == 1 else { throw BenchError("no key") }
        self.held = held
        timestamps.dateFormat = "yyyy-MM-dd HH:mm:ss.SSS"
        timestamps.timeZone = TimeZone(identifier: "UTC")
        timestamps.locale = Locale(identifier: "en_US_POSIX")
    }

    var header: [String: Any] { ["alg": "HS256", "org_alias": fixture.orgAlias, "token": fixture.token] }

    func payload() -> [String: Any] {
        let user = fixture.user
        return [
            "reqHeader": [
                "locale": "en",
                "orgAlias": fixture.orgAlias,
                "secretKey": fixture.token,
                "timestamp": now(),
                "version": "4.9",
            ],
            "reqBody": [
                "activateUser": user.activate,
                "email": user.email,
                "fname": user.fname,
                "lname": user.lname,
                "username": user.username,
                "role": user.role,
            ],
        ]
    }

    func sign() throws -> Data {
        try signed(
            header: ByHand.encoded(JSONSerialization.data(withJSONObject: header)),
            payload: JSONSerialization.data(withJSONObject: payload())
        )
    }

    func verify(_ token: Data) throws -> Three {
        let (head, payload) = try verified(token)
        guard
            let read = try JSONSerialization.jsonObject(with: ByHand.decoded(head)) as? [String: Any],
            read["alg"] as? String == "HS256",
            read["org_alias"] as? String == fixture.orgAlias,
            read["token"] as? String == fixture.token
        else { throw BenchError("the reply is not for this organisation") }
        guard
            let object = try JSONSerialization.jsonObject(with: payload) as? [String: Any],
            let body = object["responseBody"] as? [String: Any],
            body["errorId"] as? Int == 200,
            let user = body["userDetails"] as? [String: Any]
        else { throw BenchError("the service said no") }
        return Three(
            username: user["userName"] as? String,
            status: user["status"] as? String,
            email: user["email"] as? String
        )
    }

    /// A token of any payload.
    func signed(header: Data, payload: Data) throws -> Data {
        var token = header
        token.append(ByHand.dot)
        token.append(ByHand.encoded(payload))
        let tag = try mac(token)
        token.append(ByHand.dot)
        token.append(ByHand.encoded(tag))
        return token
    }

    /// The encoded header and the payload of a token whose signature is right.
    func verified(_ token: Data) throws -> (header: Data, payload: Data) {
        guard let first = token.firstIndex(of: ByHand.dot), let last = token.lastIndex(of: ByHand.dot), first != last else {
            throw BenchError("not a token")
        }
        let expected = try mac(token[..<last])
        let given = try ByHand.decoded(token[(last + 1)...])
        guard given.count == expected.count, ByHand.areSame(expected, given) else { throw BenchError("the signature is wrong") }
        return (token[..<first], try ByHand.decoded(token[(first + 1)..<last]))
    }

    static func encoded(_ data: Data) -> Data {
        var text = data.base64EncodedData()
        while text.last == UInt8(ascii: "=") { text.removeLast() }
        text.withUnsafeMutableBytes { (bytes: UnsafeMutableRawBufferPointer) in
            for place in bytes.indices {
                switch bytes[place] {
                case UInt8(ascii: "+"): bytes[place] = UInt8(ascii: "-")
                case UInt8(ascii: "/"): bytes[place] = UInt8(ascii: "_")
                default: break
                }
            }
        }
        return text
    }

    static func decoded(_ text: Data) throws -> Data {
        var text = Data(text)
        text.withUnsafeMutableBytes { (bytes: UnsafeMutableRawBufferPointer) in
            for place in bytes.indices {
                switch bytes[place] {
                case UInt8(ascii: "-"): bytes[place] = UInt8(ascii: "+")
                case UInt8(ascii: "_"): bytes[place] = UInt8(ascii: "/")
                default: break
                }
            }
        }
        while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
        guard let data = Data(base64Encoded: text) else { throw BenchError("not base64") }
        return data
    }

    private static func areSame(_ one: Data, _ other: Data) -> Bool {
        one.withUnsafeBytes { one in
            other.withUnsafeBytes { other in CRYPTO_memcmp(one.baseAddress, other.baseAddress, one.count) == 0 }
        }
    }

    private func mac(_ data: Data) throws -> Data {
        guard let context = EVP_MAC_CTX_dup(held) else { throw BenchError("no memory") }
        defer { EVP_MAC_CTX_free(context) }
        var (tag, length) = (Data(count: 32), 0)
        let done = data.withUnsafeBytes { data in
            tag.withUnsafeMutableBytes { tag in
                EVP_MAC_update(context, data.bindMemory(to: UInt8.self).baseAddress, data.count) == 1
                    && EVP_MAC_final(context, tag.bindMemory(to: UInt8.self).baseAddress, &length, tag.count) == 1
            }
        }
        guard done, length == 32 else { throw BenchError("no MAC") }
        return tag
    }

    /// The present time as requests have it. What formats it is made once.
    private func now() -> String {
        timestamps.string(from: Date())
    }

    private static let dot = UInt8(ascii: ".")
}

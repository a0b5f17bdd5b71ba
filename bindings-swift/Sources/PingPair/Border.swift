// JSON on its way to the native module and from it.

import Foundation

/// JSON on its way to the native module and from it.
package enum Border {
    /// A value as JSON, secrets among it. What has no form in JSON is refused by its name.
    package static func encode(_ value: some Encodable) throws(PingPairError) -> String {
        try String(decoding: encode(bytes: value), as: UTF8.self)
    }

    /// The same as bytes.
    package static func encode(bytes value: some Encodable) throws(PingPairError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        encoder.userInfo[.isForNative] = true
        do {
            return try encoder.encode(value)
        } catch EncodingError.invalidValue(_, let context) {
            let path = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw .input("\(path.isEmpty ? "value" : path): \(context.debugDescription)", code: .valueMalformed)
        } catch {
            throw .input("value: it cannot be written as JSON", code: .valueMalformed)
        }
    }

    /// What JSON of the native module says. JSON of another form is a bug of the package.
    package static func decode<T: Decodable>(_ type: T.Type, from text: String) throws(PingPairError) -> T {
        try decode(type, from: Data(text.utf8))
    }

    /// The same of bytes.
    package static func decode<T: Decodable>(_ type: T.Type, from bytes: Data) throws(PingPairError) -> T {
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch {
            throw PingPairError(error)
        }
    }
}

/// The name of a member.
package struct MemberName: CodingKey, ExpressibleByStringLiteral {
    package let stringValue: String
    package var intValue: Int? { nil }

    package init(stringValue: String) {
        self.stringValue = stringValue
    }

    package init(stringLiteral name: String) {
        self.init(stringValue: name)
    }

    package init?(intValue: Int) {
        nil
    }
}

/// Members that are given together, by their names; those that are nil are absent.
package struct Given: Encodable, ExpressibleByDictionaryLiteral {
    private let members: [(name: String, value: any Encodable)]

    package init(dictionaryLiteral members: (String, (any Encodable)?)...) {
        self.members = members.compactMap { name, value in
            value.map { (name, $0) }
        }
    }

    private init(_ members: [(name: String, value: any Encodable)]) {
        self.members = members
    }

    /// These members and others.
    package func with(_ others: Given) -> Given {
        Given(members + others.members)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: MemberName.self)
        for (name, value) in members {
            try container.encode(value, forKey: MemberName(stringValue: name))
        }
    }
}

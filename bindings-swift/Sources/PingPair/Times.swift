// Instants and spans, and how they are written.

import Foundation

/// A text in U.S. MST (UTC−7 all year), with the instant that it means.
public struct MountainTime: Sendable, Hashable, Codable {
    /// The text as the service wrote it.
    public var text: String
    /// The instant, when the text is of the documented form.
    public var timestamp: Date?

    /// A text, with the instant that it means.
    public init(text: String, timestamp: Date? = nil) {
        self.text = text
        self.timestamp = timestamp
    }

    public init(from decoder: any Decoder) throws {
        (text, timestamp) = try WrittenTime.read(decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try WrittenTime.write(text, timestamp, encoder)
    }
}

/// A text by RFC 3339, with the instant that it means.
public struct InternetTime: Sendable, Hashable, Codable {
    /// The text as the service wrote it.
    public var text: String
    /// The instant, to the millisecond, when the text is of that form.
    public var timestamp: Date?

    /// A text, with the instant that it means.
    public init(text: String, timestamp: Date? = nil) {
        self.text = text
        self.timestamp = timestamp
    }

    public init(from decoder: any Decoder) throws {
        (text, timestamp) = try WrittenTime.read(decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        try WrittenTime.write(text, timestamp, encoder)
    }
}

extension MountainTime: CustomStringConvertible {
    /// The text; what would act in a terminal or log is escaped.
    public var description: String { tame(text) }
}

extension InternetTime: CustomStringConvertible {
    /// The text; what would act in a terminal or log is escaped.
    public var description: String { tame(text) }
}

/// An instant in whole milliseconds since 1970, as the service writes it. A `Date` holds each of them exactly.
package struct Milliseconds: Sendable, Codable {
    package let date: Date

    package init(_ date: Date) {
        self.date = date
    }

    package init(from decoder: any Decoder) throws {
        let milliseconds = try decoder.singleValueContainer().decode(Double.self)
        date = Date(timeIntervalSince1970: milliseconds / 1000)
    }

    package func encode(to encoder: any Encoder) throws {
        let milliseconds = (date.timeIntervalSince1970 * 1000).rounded()
        guard milliseconds.magnitude <= Milliseconds.farthest else {
            throw EncodingError.invalidValue(
                date, .init(codingPath: encoder.codingPath, debugDescription: "not a date of these centuries"))
        }
        var container = encoder.singleValueContainer()
        try container.encode(Int64(milliseconds))
    }

    /// Beyond it the service has no dates, and not each millisecond has a `Date` of its own.
    private static let farthest = 1e15
}

private enum WrittenTime {
    static func read(_ decoder: any Decoder) throws -> (String, Date?) {
        let members = try decoder.container(keyedBy: MemberName.self)
        let timestamp = try members.decodeIfPresent(Milliseconds.self, forKey: "timestamp")
        return (try members.decode(String.self, forKey: "text"), timestamp?.date)
    }

    static func write(_ text: String, _ timestamp: Date?, _ encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: MemberName.self)
        try members.encode(text, forKey: "text")
        try members.encodeIfPresent(timestamp.map { Milliseconds($0) }, forKey: "timestamp")
    }
}

extension Duration {
    /// As a number of milliseconds.
    package var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }

    /// So many milliseconds.
    package static func of(milliseconds: Double) -> Duration {
        .seconds(milliseconds / 1000)
    }
}

// Transports that an application brings.

import Foundation

/// Carries requests. What it brings back goes to the same rules as what the transport that ships brings back: nothing is
/// verified, classified or repeated here.
///
/// **Whoever writes one signs a contract**, on which the promise rests that nothing that reaches a person or costs money is
/// sent twice: one delivery for each call, also on a connection that breaks; no redirects, no cookies, no cache, no proxy
/// but a given one, no decoding of the body. Whatever it throws counts as lost after sending. `checkTransport` of
/// `PingPairTesting` tries it.
///
/// The task of a call is cancelled when its time is over; an answer that comes later is not looked at.
public protocol Transport: Sendable {
    /// Sends the request once, and gives the whole answer. One of more than 1 MiB is not to be read on:
    /// ``LossCause/tooLarge``.
    func deliver(_ request: TransportRequest) async throws -> Delivery<Data>

    /// Sends the request once, and gives the body of the answer piece by piece, however large it is.
    func download(_ request: TransportRequest) async throws -> Delivery<AsyncThrowingStream<Data, any Error>>
}

/// A request on its way, once.
public struct TransportRequest: Sendable {
    /// The method: PingID's are all `POST`.
    public let method: String
    /// Where to.
    public let url: URL
    /// The headers, to be sent as they are and beside no others that say something of the body. PingOne's hold tokens and
    /// cookies.
    public let headers: HeaderFields
    /// The body, which is a credential: a signed request, or a password. Never log it, never store it.
    public let body: Data?
    /// How long from now the reply may take, whole.
    public let timeout: Duration
}

extension TransportRequest: Printed {
    /// Neither headers nor body are printed.
    public var shown: Shown { Shown("TransportRequest").plain("method", method).plain("timeout", timeout) }
}

/// What came of sending a request once.
public enum Delivery<Body: Sendable>: Sendable {
    /// An answer came.
    case answered(TransportResponse<Body>)
    /// Some of the request may have left, and no whole answer came.
    case lost(LossCause)
    /// Not one byte of the body left: say so only where it is proven.
    case notSent(UnsentCause)
}

/// An answer.
public struct TransportResponse<Body: Sendable>: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The headers.
    public var headers: HeaderFields
    /// The body as it came, undecoded.
    public var body: Body

    /// An answer.
    public init(status: Int, headers: HeaderFields, body: Body) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Why no whole answer came after some of the request may have left.
public enum LossCause: String, Sendable, Hashable, CaseIterable {
    /// The connection ended.
    case closed
    /// What came was no answer of HTTP.
    case malformed
    /// The time was over.
    case timedOut
    /// The answer was too large.
    case tooLarge
}

/// Why nothing left.
public enum UnsentCause: String, Sendable, Hashable, CaseIterable {
    /// The certificate of the other side is not trusted.
    case certificateRefused
    /// There was no connection.
    case connectionFailed
    /// The name of the host is not known.
    case nameNotFound
    /// The proxy made no connection.
    case proxyFailed
    /// The time was over before there was a connection.
    case timedOut
}

/// The headers of a request or an answer, whose names are alike in upper and lower case.
public struct HeaderFields: Sendable, Sequence, ExpressibleByDictionaryLiteral {
    private var fields: [(name: String, value: String)]

    /// These names and values, in this order; a name may come several times.
    public init(_ fields: [(name: String, value: String)]) {
        self.fields = fields
    }

    public init(dictionaryLiteral fields: (String, String)...) {
        self.init(fields.map { (name: $0, value: $1) })
    }

    /// The value of the first header of this name.
    public subscript(name: String) -> String? {
        fields.first { HeaderFields.same($0.name, name) }?.value
    }

    /// The values of all headers of this name.
    public func all(_ name: String) -> [String] {
        fields.filter { HeaderFields.same($0.name, name) }.map(\.value)
    }

    /// Adds a header.
    public mutating func append(_ name: String, _ value: String) {
        fields.append((name: name, value: value))
    }

    public func makeIterator() -> IndexingIterator<[(name: String, value: String)]> {
        fields.makeIterator()
    }

    private static func same(_ one: String, _ other: String) -> Bool {
        one.lowercased() == other.lowercased()
    }
}

extension HeaderFields: Printed {
    /// The names alone are printed.
    public var shown: Shown { Shown("HeaderFields").plain("names", fields.map(\.name)) }
}

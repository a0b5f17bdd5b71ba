// The transport by URLSession.

import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport by `URLSession`, under the contract of ``Transport``.
///
/// The transport that ships is faster, resolves and checks loopback by itself, and proves more often that nothing left.
/// Take this one where traffic has to go through `URLSession`, such as for App Transport Security or a VPN for each app.
///
/// Each request has a session of its own, which keeps nothing: no cookies, no cache, no credentials, no connection. A
/// connection that is used again can break when a request is on it, and `URLSession` would send the request once more.
public struct URLSessionTransport: Transport {
    /// It holds nothing.
    public init() {}

    public func deliver(_ request: TransportRequest) async throws -> Delivery<Data> {
        let exchange = Exchange(largest: largestReply)
        switch await exchange.begin(request) {
        case .lost(let cause): return .lost(cause)
        case .notSent(let cause): return .notSent(cause)
        case .answered(let response):
            do {
                var body = Data()
                for try await piece in response.body { body.append(piece) }
                return .answered(TransportResponse(status: response.status, headers: response.headers, body: body))
            } catch {
                return .lost(error as? LossCause ?? .closed)
            }
        }
    }

    public func download(_ request: TransportRequest) async throws -> Delivery<AsyncThrowingStream<Data, any Error>> {
        await Exchange(largest: .max).begin(request)
    }
}

/// One request and its answer, in a session that ends with it.
private final class Exchange: NSObject, URLSessionDataDelegate, Sendable {
    private let largest: Int
    private let head = Waiter<Delivery<AsyncThrowingStream<Data, any Error>>>()
    private let received = Locked(0)
    private let pieces: AsyncThrowingStream<Data, any Error>
    private let rest: AsyncThrowingStream<Data, any Error>.Continuation

    init(largest: Int) {
        self.largest = largest
        (pieces, rest) = AsyncThrowingStream.makeStream()
    }

    func begin(_ request: TransportRequest) async -> Delivery<AsyncThrowingStream<Data, any Error>> {
        let session = URLSession(configuration: Exchange.configuration, delegate: self, delegateQueue: nil)
        let task = session.dataTask(with: Exchange.urlRequest(request))
        // Whoever stops reading lets the connection go.
        rest.onTermination = { _ in
            task.cancel()
            session.invalidateAndCancel()
        }
        do {
            return try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { continuation in
                    head.wait(continuation)
                    task.resume()
                }
            } onCancel: {
                rest.finish(throwing: LossCause.timedOut)
                head.end(.success(.lost(.timedOut)))
            }
        } catch {
            return .lost(.closed)
        }
    }

    /// Nothing is kept, and nothing that surrounds the process is used.
    private static var configuration: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
        configuration.connectionProxyDictionary = [:]
        return configuration
    }

    private static func urlRequest(_ request: TransportRequest) -> URLRequest {
        var made = URLRequest(url: request.url, cachePolicy: .reloadIgnoringLocalCacheData)
        made.httpMethod = request.method
        made.httpBody = request.body
        made.httpShouldHandleCookies = false
        // The caller bounds the whole; this bounds silence.
        made.timeoutInterval = max(request.timeout.milliseconds / 1000, 0.001)
        for (name, value) in request.headers { made.addValue(value, forHTTPHeaderField: name) }
        return made
    }

    // MARK: What the session tells

    func urlSession(
        _: URLSession,
        task _: URLSessionTask,
        willPerformHTTPRedirection _: HTTPURLResponse,
        newRequest _: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        // Where a flow of PingOne ends, the redirect is the answer. None is followed.
        completionHandler(nil)
    }

    func urlSession(
        _: URLSession,
        task _: URLSessionTask,
        needNewBodyStream completionHandler: @escaping @Sendable (InputStream?) -> Void
    ) {
        // Nothing is sent again.
        completionHandler(nil)
    }

    func urlSession(
        _: URLSession,
        task _: URLSessionTask,
        didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        // Whoever asks for a password gets none.
        let asksForPassword = Exchange.passwords.contains(challenge.protectionSpace.authenticationMethod)
        completionHandler(asksForPassword ? .rejectProtectionSpace : .performDefaultHandling, nil)
    }

    func urlSession(
        _: URLSession,
        dataTask _: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        guard let response = response as? HTTPURLResponse else {
            head.end(.success(.lost(.malformed)))
            completionHandler(.cancel)
            return
        }
        let headers = HeaderFields(received: response)
        head.end(.success(.answered(TransportResponse(status: response.statusCode, headers: headers, body: pieces))))
        completionHandler(.allow)
    }

    func urlSession(_: URLSession, dataTask task: URLSessionDataTask, didReceive data: Data) {
        let length = received.withLock { received in
            received += data.count
            return received
        }
        if length > largest {
            rest.finish(throwing: LossCause.tooLarge)
            task.cancel()
        } else {
            rest.yield(data)
        }
    }

    func urlSession(_ session: URLSession, task _: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if let error {
            let timedOut = (error as? URLError)?.code == .timedOut
            head.end(.success(Exchange.unsent(error).map { .notSent($0) } ?? .lost(timedOut ? .timedOut : .closed)))
            rest.finish(throwing: timedOut ? LossCause.timedOut : LossCause.closed)
        } else {
            head.end(.success(.lost(.malformed)))
            rest.finish()
        }
        session.finishTasksAndInvalidate()
    }

    /// What proves that no connection was made.
    private static func unsent(_ error: any Error) -> UnsentCause? {
        switch (error as? URLError)?.code {
        case .cannotFindHost, .dnsLookupFailed: .nameNotFound
        case .cannotConnectToHost: .connectionFailed
        case .serverCertificateHasBadDate, .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid,
            .serverCertificateUntrusted:
            .certificateRefused
        default: nil
        }
    }

    private static let passwords = [
        NSURLAuthenticationMethodDefault, NSURLAuthenticationMethodHTTPBasic, NSURLAuthenticationMethodHTTPDigest,
    ]
}

extension HeaderFields {
    /// Headers as `URLSession` gives them: it joins those of one name by commas.
    init(received response: HTTPURLResponse) {
        var fields: [(name: String, value: String)] = []
        for (name, value) in response.allHeaderFields {
            let (name, value) = (String(describing: name), String(describing: value))
            let values = name.lowercased() == "set-cookie" ? HeaderFields.cookies(in: value) : [value]
            fields.append(contentsOf: values.map { (name: name, value: $0) })
        }
        self.init(fields)
    }

    /// Cookies that were joined: a comma stands before a name and `=`, and in dates before a day.
    static func cookies(in joined: String) -> [String] {
        joined.split(separator: /,\s*(?=[^;,=\s]+=)/).map(String.init)
    }
}

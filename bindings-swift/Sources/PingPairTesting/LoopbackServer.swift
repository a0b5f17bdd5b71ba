// A server on loopback that does with connections whatever a check wants. Foundation has none.

import Foundation
import PingPair

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Accepts connections on a free port of 127.0.0.1, each on a thread of its own, until it is stopped.
final class LoopbackServer: Sendable {
    let port: UInt16
    private let listener: Int32
    private let open = Locked<[Connection]>([])

    /// `serve` has a connection for itself, on a thread that may wait.
    init(_ serve: @escaping @Sendable (Connection) -> Void) throws {
        listener = socket(AF_INET, streams, 0)
        guard listener >= 0 else { throw POSIXError(.EMFILE) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let port: UInt16? = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard bind(listener, address, length) == 0, listen(listener, 16) == 0,
                    getsockname(listener, address, &length) == 0
                else { return nil }
                return 0
            }
        }
        guard port != nil else {
            close(listener)
            throw POSIXError(.EADDRINUSE)
        }
        self.port = UInt16(bigEndian: address.sin_port)
        let open = open
        Thread.detachNewThread {
            while true {
                let accepted = accept(listener, nil, nil)
                if accepted < 0 { return }
                let connection = Connection(accepted)
                open.withLock { $0.append(connection) }
                Thread.detachNewThread {
                    serve(connection)
                    connection.finish()
                }
            }
        }
    }

    /// Lets go of every connection, and of the port.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        for connection in open.withLock({ $0 }) { connection.end() }
    }
}

/// A connection to a client. The thread that serves it closes it in the end.
final class Connection: Sendable {
    private let descriptor: Int32
    private let isOver = Locked(false)

    fileprivate init(_ accepted: Int32) {
        var yes: Int32 = 1
        #if canImport(Darwin)
            // A client that has gone is no signal.
            setsockopt(accepted, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
        #endif
        setsockopt(accepted, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
        descriptor = accepted
    }

    /// The bytes that come next; nothing at the end.
    func read() -> Data? {
        if isOver.withLock({ $0 }) { return nil }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Data(buffer.prefix(count)) : nil
    }

    /// Writes all of a text, as long as somebody reads.
    func write(_ text: String) {
        if isOver.withLock({ $0 }) { return }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let sent = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, noSignal) }
            if sent <= 0 { return }
            bytes = bytes.dropFirst(sent)
        }
    }

    /// Ends it, after what was written.
    func end() {
        isOver.withLock { isOver in
            if !isOver { shutdown(descriptor, Int32(SHUT_RDWR)) }
            isOver = true
        }
    }

    /// Breaks it: the other side sees a reset once it is closed.
    func reset() {
        isOver.withLock { isOver in
            var none = linger(l_onoff: 1, l_linger: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &none, socklen_t(MemoryLayout<linger>.size))
            isOver = true
        }
    }

    fileprivate func finish() {
        isOver.withLock { isOver in
            isOver = true
            _ = close(descriptor)
        }
    }
}

#if canImport(Glibc)
    private let streams = Int32(SOCK_STREAM.rawValue)
#else
    private let streams = SOCK_STREAM
#endif

#if canImport(Darwin)
    private let noSignal: Int32 = 0
#else
    private let noSignal = Int32(MSG_NOSIGNAL)
#endif

// What a report is written to.

import Foundation

/// Takes a report piece by piece. A `FileHandle` is one.
public protocol ReportSink: Sendable {
    /// Takes the next piece.
    func write(piece: Data) async throws

    /// Ends what was written to: the report is whole.
    func finish() async throws
}

/// Makes what a report is written to, anew for each attempt: throw away what an attempt wrote that failed.
public typealias ReportSinkMaker = @Sendable () async throws -> any ReportSink

extension FileHandle: ReportSink {
    public func write(piece: Data) throws {
        try write(contentsOf: piece)
    }

    /// Closes the file.
    public func finish() throws {
        try close()
    }
}

/// Keeps a report in memory: for small ones, and for tests.
public final class ReportBytes: ReportSink {
    private let written = Locked(Data())

    /// Nothing is written yet.
    public init() {}

    /// What was written.
    public var data: Data { written.withLock { $0 } }

    public func write(piece: Data) {
        written.withLock { $0.append(piece) }
    }

    public func finish() {}
}

/// The function by which the native module writes to a sink that is there, which is not ended.
func functions(writingTo sink: any ReportSink) -> Functions {
    Functions(["write": { asked in
        try await sink.write(piece: asked.bytes ?? Data())
        return .nothing
    }])
}

/// The functions by which the native module writes to sinks that are made anew for each attempt, and ended.
func functions(making make: @escaping ReportSinkMaker) -> Functions {
    let open = Locked<(any ReportSink)?>(nil)
    let end: Functions.Ask = { _ in
        let sink = open.withLock { held in
            defer { held = nil }
            return held
        }
        try await sink?.finish()
        return .nothing
    }
    return Functions([
        "open": { _ in
            let sink = try await make()
            open.withLock { $0 = sink }
            return .nothing
        },
        "write": { asked in
            let sink = open.withLock { $0 }
            try await sink?.write(piece: asked.bytes ?? Data())
            return .nothing
        },
        "flush": end,
        "close": end,
    ])
}

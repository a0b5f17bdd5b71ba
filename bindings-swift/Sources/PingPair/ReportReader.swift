// The organisation's report, row by row and in flat memory.

import Foundation
internal import PingPairNative

/// Reads a report, CSV or JSON, from a sequence of pieces, a file or bytes. It holds a batch of rows at a time, and one
/// ahead.
///
/// Nobody has signed a report: decide nothing by it. Cells are what people typed: show them only through
/// ``visible(_:)``. A report is read once.
public final class ReportReader: AsyncSequence, Sendable {
    /// A row: a device of a user, or a user without one.
    public typealias Element = ReportRow

    private let native: NativeReport
    private let pieces: Pieces
    private let isBegun = Locked(false)

    /// Reads what a sequence gives, such as the bytes of a download in pieces.
    public convenience init<Source: AsyncSequence & Sendable>(_ source: Source) throws(PingPairError)
    where Source.Element == Data {
        try self.init(Pieces(source))
    }

    /// Reads a report that is in memory.
    public convenience init(_ bytes: Data) throws(PingPairError) {
        let rest = Locked<Data?>(bytes)
        try self.init(Pieces { rest.withLock { rest in
            defer { rest = nil }
            return rest
        } })
    }

    /// Reads the report in a file, which is opened as soon as rows are asked for.
    public convenience init(file: URL) throws(PingPairError) {
        let opened = Locked<FileHandle?>(nil)
        try self.init(Pieces {
            let handle = try opened.withLock { handle in
                let open = try handle ?? FileHandle(forReadingFrom: file)
                handle = open
                return open
            }
            return try handle.read(upToCount: 1 << 16)
        })
    }

    private init(_ pieces: Pieces) throws(PingPairError) {
        self.pieces = pieces
        let functions = Functions(["read": { _ in .bytes(try await pieces.next() ?? Data()) }])
        native = try attempt { try NativeReport(application: functions) }
    }

    /// The rows, one by one.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(batches: batches().makeAsyncIterator())
    }

    /// The rows in batches of so many at most, 1 or more: less work for each row.
    public func batches(of rows: Int = 1024) -> Batches {
        Batches(reader: self, most: UInt32(clamping: Swift.max(rows, 1)))
    }

    /// Gives the rows of a report.
    public struct AsyncIterator: AsyncIteratorProtocol {
        private var batches: Batches.AsyncIterator
        private var batch: ArraySlice<ReportRow> = []

        init(batches: Batches.AsyncIterator) {
            self.batches = batches
        }

        /// The next row; nothing at the end.
        public mutating func next() async throws -> ReportRow? {
            while batch.isEmpty {
                guard let more = try await batches.next() else { return nil }
                batch = more[...]
            }
            return batch.removeFirst()
        }
    }

    /// The rows of a report in batches.
    public struct Batches: AsyncSequence, Sendable {
        /// A batch.
        public typealias Element = [ReportRow]

        let reader: ReportReader
        let most: UInt32

        /// Begins to read.
        public func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(reader: reader, most: most)
        }

        /// Gives the batches of a report, and reads one ahead.
        public struct AsyncIterator: AsyncIteratorProtocol {
            let reader: ReportReader
            let most: UInt32
            private var ahead: Task<[ReportRow], any Error>?
            private var isOver = false

            init(reader: ReportReader, most: UInt32) {
                self.reader = reader
                self.most = most
            }

            /// The next batch; nothing at the end.
            ///
            /// - Throws: ``PingPairError/input(_:)`` of `input_unexpected` where the report has been read, and what the
            ///   source throws or the report is not.
            public mutating func next() async throws -> [ReportRow]? {
                if isOver { return nil }
                if ahead == nil {
                    try reader.begin()
                    ahead = reader.read(most)
                }
                do {
                    let batch = try await ahead?.value ?? []
                    if batch.isEmpty {
                        isOver = true
                        return nil
                    }
                    ahead = reader.read(most)
                    return batch
                } catch {
                    isOver = true
                    throw error
                }
            }
        }
    }

    private func begin() throws(PingPairError) {
        let wasBegun = isBegun.withLock { isBegun in
            defer { isBegun = true }
            return isBegun
        }
        if wasBegun { throw .input("the report has been read", code: .inputUnexpected) }
    }

    private func read(_ most: UInt32) -> Task<[ReportRow], any Error> {
        let native = native
        return Task {
            let rows = try await call { try native.next(most: most) }
            return try Border.decode([ReportRow].self, from: rows)
        }
    }
}

extension ReportReader: CustomStringConvertible {
    /// Its type alone.
    public var description: String { "ReportReader" }
}

/// Pieces of a report, asked for one after the other.
private final class Pieces: @unchecked Sendable {
    private let read: () async throws -> Data?

    init(_ read: @escaping () async throws -> Data?) {
        self.read = read
    }

    convenience init<Source: AsyncSequence>(_ source: Source) where Source.Element == Data {
        var iterator = source.makeAsyncIterator()
        self.init { try await iterator.next() }
    }

    /// The next piece; nothing at the end. The native module asks from one thread at a time.
    func next() async throws -> Data? {
        while let piece = try await read() {
            // An empty piece is not the end.
            if !piece.isEmpty { return piece }
        }
        return nil
    }
}

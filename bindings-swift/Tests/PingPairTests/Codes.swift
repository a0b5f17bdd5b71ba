// The errors and codes in which calls end.

import PingPair
import Testing

/// The error in which a call ends; nothing where it succeeds.
func failure<T>(_ work: () async throws -> T) async throws -> PingPairError? {
    do {
        _ = try await work()
        return nil
    } catch let error as PingPairError {
        return error
    }
}

/// The code in which a call ends; nothing where it succeeds.
func codeAwaited<T>(_ work: () async throws -> T) async throws -> ErrorCode? {
    try await failure(work)?.code
}

/// What comes of it, or the code of the error.
func codeOf(_ work: () throws -> String) -> String {
    do {
        return try work()
    } catch {
        return (error as? PingPairError)?.code.rawValue ?? "\(error)"
    }
}

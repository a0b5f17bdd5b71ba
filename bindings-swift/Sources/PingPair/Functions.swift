// Functions of the application, which the native module calls back.

import Foundation
package import PingPairNative

/// What the native module asks and tells.
package struct Asked: Sendable {
    package let arguments: [JSONValue]
    package let bytes: Data?

    fileprivate init(_ arguments: String, _ bytes: Data?) throws {
        self.arguments = try Border.decode([JSONValue].self, from: arguments)
        self.bytes = bytes
    }

    package func text(_ index: Int) throws -> String {
        try found(arguments[safely: index]?.stringValue)
    }

    package func number(_ index: Int) throws -> Double {
        try found(arguments[safely: index]?.doubleValue)
    }

    package func integer(_ index: Int) throws -> Int64 {
        try found(arguments[safely: index]?.integerValue)
    }

    package func object<T: Decodable>(_ index: Int, as type: T.Type) throws -> T {
        let value = try found(arguments[safely: index])
        return try Border.decode(type, from: Border.encode(value))
    }

    private func found<T>(_ value: T?) throws -> T {
        guard let value else { throw ApplicationError.Failed(reason: "an argument is missing") }
        return value
    }
}

/// What a function answers.
package enum Told: Sendable {
    case nothing
    case json(JSONValue)
    case bytes(Data)
    case both(JSONValue, Data)
}

/// Functions of the application by their names.
package final class Functions: Application, @unchecked Sendable {
    package typealias Ask = @Sendable (Asked) async throws -> Told
    package typealias Tell = @Sendable (Asked) -> Void

    private let asks: [String: Ask]
    private let tells: [String: Tell]

    package init(_ asks: [String: Ask] = [:], tells: [String: Tell] = [:]) {
        self.asks = asks
        self.tells = tells
    }

    package func merging(_ others: Functions) -> Functions {
        Functions(asks.merging(others.asks) { $1 }, tells: tells.merging(others.tells) { $1 })
    }

    /// Runs a function as a task, and blocks this thread, which is none of Swift's own, until it is done.
    package func ask(method: String, arguments: String, bytes: Data?) throws -> ApplicationAnswer {
        guard let function = asks[method] else {
            throw ApplicationError.Failed(reason: "there is no such function")
        }
        let running = Worker.current
        do {
            let asked = try Asked(arguments, bytes)
            let told = try blocking {
                try await Acting.$actor.withValue(running?.actor) { try await function(asked) }
            }
            return try answer(told)
        } catch {
            running?.thrown.withLock { $0 = error }
            // The text of the application's error stays with it: the native module might print it.
            throw ApplicationError.Failed(reason: "it threw an error")
        }
    }

    package func tell(method: String, arguments: String) throws {
        guard let function = tells[method], let asked = try? Asked(arguments, nil) else { return }
        function(asked)
    }

    private func answer(_ told: Told) throws -> ApplicationAnswer {
        switch told {
        case .nothing: ApplicationAnswer(text: "null", bytes: nil)
        case .json(let value): ApplicationAnswer(text: try Border.encode(value), bytes: nil)
        case .bytes(let bytes): ApplicationAnswer(text: nil, bytes: bytes)
        case .both(let value, let bytes): ApplicationAnswer(text: try Border.encode(value), bytes: bytes)
        }
    }
}

/// Whether an act of this one's waits for the function of the application that asks.
package func isWaitedFor(by actor: AnyObject) -> Bool {
    Acting.actor === actor
}

private enum Acting {
    /// In functions of the application: whose act calls them.
    @TaskLocal static var actor: (any AnyObject & Sendable)?
}

private func blocking<T: Sendable>(_ work: @escaping @Sendable () async throws -> T) throws -> T {
    let done = DispatchSemaphore(value: 0)
    let result = Locked<Result<T, any Error>?>(nil)
    Task.detached {
        let came: Result<T, any Error>
        do {
            came = .success(try await work())
        } catch {
            came = .failure(error)
        }
        result.withLock { $0 = came }
        done.signal()
    }
    done.wait()
    guard let came = result.withLock({ $0 }) else {
        throw ApplicationError.Failed(reason: "it came to nothing")
    }
    return try came.get()
}

extension Array {
    fileprivate subscript(safely index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}

// The files that every language shares.

import Foundation
import PingPair

/// The folder of the files that every language shares.
let shared = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("tests")

/// A file of known answers.
func vectors(_ name: String) throws -> JSONValue {
    try parsed(Data(contentsOf: shared.appendingPathComponent("vectors/\(name).json")))
}

/// JSON as a value.
func parsed(_ data: Data) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: data)
}

/// JSON as a value.
func parsed(_ text: String) throws -> JSONValue {
    try parsed(Data(text.utf8))
}

extension JSONValue {
    /// The text of a member, which must be there.
    func text(_ name: String) throws -> String {
        guard let text = self[name]?.stringValue else { throw Missing(description: "\(name) is missing in \(self)") }
        return text
    }

    /// The list of a member; an empty one where it is not there.
    func list(_ name: String) -> [JSONValue] {
        self[name]?.arrayValue ?? []
    }

    /// The value, unless it is null.
    var present: JSONValue? {
        self == .null ? JSONValue?.none : self
    }

    /// The value with the names of its members in camel case, at every depth.
    var camel: JSONValue {
        renamed { name in
            let parts = name.split(separator: "_", omittingEmptySubsequences: false)
            return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
        }
    }

    /// The value with the names of its members in lower case with underscores, at every depth; undocumented members
    /// stand beside the others.
    var snake: JSONValue {
        renamed { name in
            name.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
        }
    }

    private func renamed(_ name: (String) -> String) -> JSONValue {
        switch self {
        case .array(let values):
            return .array(values.map { $0.renamed(name) })
        case .object(var members):
            let extra = members.removeValue(forKey: "extra")?.objectValue ?? [:]
            let named = members.map { (name($0.key), $0.value.renamed(name)) }
            return .object(extra.merging(named) { _, own in own })
        default:
            return self
        }
    }
}

/// What is not there, or not of its form.
struct Missing: Error, CustomStringConvertible {
    let description: String
}

// How values print: without secrets, without names of people, and without acting in a terminal or log.

import Foundation

/// A value that prints neither secrets nor what names or reaches a person.
///
/// Texts from outside do not act where they are printed: control characters, line ends, and characters that turn or hide
/// text become `\u{..}`.
public protocol Printed: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// What is printed.
    var shown: Shown { get }
}

extension Printed {
    public var description: String { shown.description }
    public var debugDescription: String { shown.description }
    public var customMirror: Mirror { Mirror(self, children: shown.children, displayStyle: .struct) }
}

/// What is printed of a value: its name, and members as far as they may be seen.
public struct Shown: Sendable, CustomStringConvertible {
    private let name: String
    private var members: [(name: String, text: String)] = []

    package init(_ name: String) {
        self.name = name
    }

    /// Such as `AddedUser(user: UserDetails(…), activationCode: ••••)`.
    public var description: String {
        "\(name)(\(members.map { "\($0): \($1)" }.joined(separator: ", ")))"
    }

    /// A member that may be seen; absent ones are not shown.
    package func plain(_ name: String, _ value: Any?) -> Shown {
        with(name, value.map(Shown.text))
    }

    /// A member that names or reaches a person.
    package func personal(_ name: String, _ value: Any?) -> Shown {
        with(name, value.map { ($0 as? String)?.isEmpty == true ? "\"\"" : "[personal]" })
    }

    /// A member that is secret.
    package func secret(_ name: String, _ value: Any?) -> Shown {
        with(name, value.map { _ in Secret.hidden })
    }

    /// Members of which the names alone are shown; nothing where there are none.
    package func names(_ name: String, _ members: Extra) -> Shown {
        with(name, members.isEmpty ? nil : Shown.text(members.keys.sorted()))
    }

    /// For `dump` and debuggers.
    var children: [Mirror.Child] {
        members.map { (label: $0.name, value: Word(text: $0.text)) }
    }

    private func with(_ name: String, _ text: String?) -> Shown {
        var shown = self
        if let text { shown.members.append((name, text)) }
        return shown
    }

    private static func text(_ value: Any) -> String {
        switch value {
        case let text as String: "\"\(tame(text))\""
        case let values as [Any]: "[\(values.map(text).joined(separator: ", "))]"
        case let members as [String: Any]:
            "[\(members.sorted { $0.key < $1.key }.map { "\(tame($0)): \(text($1))" }.joined(separator: ", "))]"
        default: String(describing: value)
        }
    }

    /// A word that prints without quotation marks.
    private struct Word: CustomStringConvertible, CustomReflectable {
        let text: String
        var description: String { text }
        var customMirror: Mirror { Mirror(self, children: []) }
    }
}

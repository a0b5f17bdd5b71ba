// Credentials: what a client needs to know of its organisation.

import Foundation
package import PingPairNative

/// An organisation's credentials. They belong on a server: whoever holds them can act on every user.
///
/// Nothing of the key or the token is printed.
public struct Credentials: Sendable {
    package let native: NativeCredentials
    /// The organisation's alias.
    public let orgAlias: String
    /// The service's address.
    public let baseURL: String
    /// Whether they are marked as a sandbox's.
    public let isSandbox: Bool
    /// What is unusual about them, in plain words.
    public let warnings: [String]

    package init(_ make: () throws -> NativeCredentials) throws(PingPairError) {
        native = try attempt(make)
        let native = native
        orgAlias = try attempt { try native.orgAlias() }
        baseURL = try attempt { try native.baseUrl() }
        isSandbox = try attempt { try native.isSandbox() }
        warnings = try attempt { try native.warnings() }
    }

    /// Credentials of these values.
    ///
    /// - Parameters:
    ///   - orgAlias: The organisation's alias: `org_alias` in the properties file.
    ///   - token: The client's token: `token` in the properties file.
    ///   - key: The organisation's key in base64: `use_base64_key` in the properties file.
    ///   - baseURL: The service's address: `idp_url` in the properties file.
    /// - Throws: ``PingPairError/configuration(_:)`` for values of another form.
    public init(orgAlias: String, token: Secret, key: Secret, baseURL: String) throws(PingPairError) {
        try self.init {
            try NativeCredentials.fromValues(orgAlias: orgAlias, token: token.text, key: key.text, baseUrl: baseURL)
        }
    }

    /// The credentials of a properties file, as the vendor's console downloads it.
    public init(properties file: URL) throws(PingPairError) {
        let path = try path(of: file)
        try self.init { try NativeCredentials.fromFile(path: path) }
    }

    /// The credentials in the text of a properties file.
    public init(propertiesText text: String) throws(PingPairError) {
        try self.init { try NativeCredentials.fromText(text: text) }
    }

    /// The credentials that the environment names: `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`,
    /// `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment.
    public static func fromEnvironment() throws(PingPairError) -> Credentials {
        try Credentials { try NativeCredentials.fromEnvironment() }
    }

    /// Credentials that are marked as a sandbox's, for unit tests.
    public static func forTests(baseURL: String) throws(PingPairError) -> Credentials {
        try Credentials { try NativeCredentials.forTests(baseUrl: baseURL) }
    }
}

extension Credentials: Printed {
    public var shown: Shown {
        Shown("Credentials").plain("orgAlias", orgAlias).plain("baseURL", baseURL)
    }
}

/// The path of a file. Other URLs are refused: nothing is fetched.
package func path(of file: URL) throws(PingPairError) -> String {
    guard file.isFileURL else { throw .configuration("properties: expected the URL of a file", code: .propertiesUnreadable) }
    return file.path
}

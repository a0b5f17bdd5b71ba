// What a client of PingOne needs to know: hosts, environment, worker and application.

import Foundation
package import PingPairNative

/// The settings of PingOne, one by one.
public struct PingOneValues: Sendable, Hashable {
    /// The environment of the users.
    public var environmentId: String
    /// Where it is: `north_america`, `canada`, `europe`, `australia`, `singapore` or `asia_pacific`; or else
    /// ``customDomain``, or both ``authURL`` and ``apiURL``.
    public var region: String?
    /// The host for flows and tokens, if it is your own: it stands for one environment.
    public var customDomain: String?
    /// The host for flows and tokens; with ``apiURL``, in the place of a region.
    public var authURL: String?
    /// The host for users and devices.
    public var apiURL: String?
    /// The worker that acts on users and devices; flows need none. It belongs on a server.
    public var workerClientId: String?
    /// Its secret.
    public var workerClientSecret: Secret?
    /// Its own environment, where that is not the users'.
    public var workerEnvironmentId: String?
    /// How it proves who it is, `basic` or `post`: default `basic`.
    public var workerAuthentication: String?
    /// The application that users register in; devices need none.
    public var applicationClientId: String?
    /// Its secret, if it has one. One that runs on phones has none.
    public var applicationClientSecret: Secret?
    /// The redirect URI that is registered for it.
    public var redirectURI: String?
    /// What the users' tokens allow: default `openid`.
    public var scope: String?

    /// The settings of this environment; everything else is set by its name.
    public init(environmentId: String, region: String? = nil) {
        self.environmentId = environmentId
        self.region = region
    }
}

extension PingOneValues: Encodable {
    private enum CodingKeys: String, CodingKey {
        case environmentId, region, customDomain, workerClientId, workerClientSecret, workerEnvironmentId
        case workerAuthentication, applicationClientId, applicationClientSecret, scope
        case authURL = "authUrl"
        case apiURL = "apiUrl"
        case redirectURI = "redirectUri"
    }
}

extension PingOneValues: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("PingOneValues")
            .plain("environmentId", environmentId)
            .plain("region", region)
            .plain("authURL", authURL)
            .plain("workerClientId", workerClientId)
            .secret("workerClientSecret", workerClientSecret)
            .plain("applicationClientId", applicationClientId)
            .secret("applicationClientSecret", applicationClientSecret)
    }
}

/// Where PingOne is, the environment of the users, the worker that acts on them, and the application that they register
/// in.
///
/// Whoever holds those of a worker can act on every user: they belong on a server. On a phone settings name an application
/// without a secret, and no worker. Nothing secret is printed.
public struct PingOneSettings: Sendable {
    package let native: NativePingOneSettings
    /// The environment of the users.
    public let environmentId: String
    /// The address of the host for flows and tokens.
    public let authURL: String
    /// The address of the host for users and devices.
    public let apiURL: String
    /// What can be used but should be looked at, in plain words.
    public let warnings: [String]

    /// Settings of these values.
    ///
    /// - Throws: ``PingPairError/configuration(_:)`` if one is missing or has another form.
    public init(_ values: PingOneValues) throws(PingPairError) {
        let json = try Border.encode(values)
        try self.init { try NativePingOneSettings.fromValues(values: json) }
    }

    /// The settings of a properties file, such as `pingone.properties`. It is read at once, which takes no time worth
    /// mentioning.
    ///
    /// - Throws: ``PingPairError/configuration(_:)``.
    public init(properties file: URL) throws(PingPairError) {
        let path = try path(of: file)
        try self.init { try NativePingOneSettings.fromFile(path: path) }
    }

    /// The settings in the text of a properties file.
    ///
    /// - Throws: ``PingPairError/configuration(_:)``.
    public init(propertiesText text: String) throws(PingPairError) {
        try self.init { try NativePingOneSettings.fromText(text: text) }
    }

    /// The settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or `PINGPAIR_PINGONE_REGION`,
    /// `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others. Prefer a file: children inherit the environment.
    ///
    /// - Throws: ``PingPairError/configuration(_:)``.
    public static func fromEnvironment() throws(PingPairError) -> PingOneSettings {
        try PingOneSettings { try NativePingOneSettings.fromEnvironment() }
    }

    private init(_ make: () throws -> NativePingOneSettings) throws(PingPairError) {
        let native = try attempt(make)
        self.native = native
        environmentId = try attempt { try native.environmentId() }
        authURL = try attempt { try native.authUrl() }
        apiURL = try attempt { try native.apiUrl() }
        warnings = try attempt { try native.warnings() }
    }
}

extension PingOneSettings: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("PingOneSettings").plain("environmentId", environmentId).plain("authURL", authURL)
    }
}

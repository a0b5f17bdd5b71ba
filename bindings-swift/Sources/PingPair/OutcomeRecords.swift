// What goes with outcomes, and what comes of calls that are no operation.

import Foundation

/// A user who exists, and whether this call created the user.
public struct Ensured: Sendable, Hashable, Decodable {
    /// The user's details.
    public let user: UserDetails
    /// Whether this call created the user. Never pair a device for a user whom it did not create without knowing from
    /// elsewhere who is asking.
    public let created: Bool
    /// The activation code, if the user was created and activated and the reply was not lost.
    public let activationCode: Secret?
}

/// Whether clock, TLS and one signed read work.
public struct Check: Sendable, Hashable, Decodable {
    /// Whether key, organisation alias and token are proven right: only a signed reply that echoes this very request
    /// proves it.
    public let proven: Bool
    /// How much the reply proves.
    public let provenance: Provenance
    /// The number in the reply: 10564 is the expected one, for a user that nobody has.
    public let errorId: Int?
    /// By how much the service's clock is ahead of ours, to about a second.
    public let clockAhead: Duration?
    /// Whether the connection is encrypted.
    public let encrypted: Bool
    /// What is unusual about the settings, in plain words.
    public let warnings: [String]

    private enum CodingKeys: String, CodingKey {
        case proven, provenance, errorId, clockAhead, encrypted, warnings
    }

    /// Reads what the native module tells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        proven = try members.decode(Bool.self, forKey: .proven)
        provenance = try members.decode(Provenance.self, forKey: .provenance)
        errorId = try members.decodeIfPresent(Int.self, forKey: .errorId)
        clockAhead = try members.decodeIfPresent(Double.self, forKey: .clockAhead).map(Duration.of(milliseconds:))
        encrypted = try members.decode(Bool.self, forKey: .encrypted)
        warnings = try members.decode([String].self, forKey: .warnings)
    }
}

/// A device that was paired.
public struct PairedDevice: Sendable, Hashable, Decodable {
    /// Its id, when the service told it.
    public let id: String?
    /// The id that WebAuthn operations name the device by, when the service told it.
    public let uuid: String?
    /// Its details, when the user's details showed them.
    public let details: Device?
    /// A device of PingOne, as the service described it last. Show operating system, nickname and model to the user: a
    /// person says whether it is theirs.
    public let mfa: MfaDevice?
}

/// A user who registered with PingOne.
public struct RegisteredUser: Sendable, Hashable, Decodable {
    /// The user's id, when the flow told it.
    public let userId: String?
    /// The user's name, when it is known. It is not printed.
    public let username: String?
    /// What shows it: `told` by the reply to this very request, `matched` by reading the flow.
    public let evidence: Evidence
    /// The user's tokens: absent where they were not wanted, or could not be fetched. They are not printed.
    public let tokens: Tokens?
}

/// How a job ended.
public struct JobEnd: Sendable, Hashable, Decodable {
    /// The token that names the job.
    public let jobToken: String
    /// Whether the token came with a reply to this very request.
    public let correlated: Bool
    /// What the service last said of it.
    public let progress: JobProgress
}

/// A report that was downloaded: that of the organisation, which nobody has signed.
public struct ReportEnd: Sendable, Hashable, Decodable {
    /// The alias of the organisation whose report it is.
    public let organisation: String
    /// How many bytes came.
    public let bytes: Int64
    /// The job that was waited for.
    public let jobToken: String
    /// When the job was begun, by our clock.
    public let jobBegan: Date
    /// When the report had come, by our clock.
    public let downloaded: Date
    /// The report shows the organisation as it was at some time from here on.
    public let notOlderThan: Date

    private enum CodingKeys: String, CodingKey {
        case organisation, bytes, jobToken, jobBegan, downloaded, notOlderThan
    }

    /// Reads what the native module tells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        func instant(_ key: CodingKeys) throws -> Date {
            Date(timeIntervalSince1970: try members.decode(Double.self, forKey: key) / 1000)
        }
        organisation = try members.decode(String.self, forKey: .organisation)
        bytes = try members.decode(Int64.self, forKey: .bytes)
        jobToken = try members.decode(String.self, forKey: .jobToken)
        jobBegan = try instant(.jobBegan)
        downloaded = try instant(.downloaded)
        notOlderThan = try instant(.notOlderThan)
    }
}

extension Ensured: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("Ensured").plain("user", user).plain("created", created).secret("activationCode", activationCode)
    }
}

extension PairedDevice: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("PairedDevice").plain("id", id).plain("uuid", uuid).plain("details", details).plain("mfa", mfa)
    }
}

extension RegisteredUser: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("RegisteredUser")
            .plain("userId", userId)
            .personal("username", username)
            .plain("evidence", evidence.rawValue)
            .secret("tokens", tokens == nil ? nil : "")
    }
}

extension JobEnd: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("JobEnd").plain("jobToken", jobToken).plain("correlated", correlated).plain("progress", progress)
    }
}

extension ReportEnd: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("ReportEnd").plain("organisation", organisation).plain("bytes", bytes).plain("jobBegan", jobBegan)
    }
}

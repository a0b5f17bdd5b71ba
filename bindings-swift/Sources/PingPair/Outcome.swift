// What a machine ended in.

import Foundation

/// What a machine ended in.
public enum Outcome: Sendable, Hashable {
    /// A device is paired.
    case paired(Paired)
    /// No device was paired by this pairing.
    case notPaired(NotPaired)
    /// Whether a device was paired is not known. Absence is no proof.
    case undetermined(Undetermined)
    /// The user is registered with PingOne, and the e-mail address is verified where the policy asks for that.
    case registered(RegisteredUser)
    /// The registration was not completed: there is no such account, or one whose e-mail address is not verified.
    case notRegistered(NotRegistered)
    /// Whether the user is registered is not known: the user tries to sign on.
    case registrationUnknown
    /// The OATH token is in step again. `correlated`: the reply belongs to this very request; otherwise it is signed, and
    /// may be an older one.
    case resynced(correlated: Bool)
    /// The OATH token was not brought into step.
    case notResynced(NotResynced)
    /// The job is done.
    case jobDone(JobEnd)
    /// The report is downloaded. Nobody has signed it: decide nothing by it.
    case reportDownloaded(ReportEnd)
    /// The job failed, or was not begun.
    case jobFailed(JobFailed)
    /// Whether the job was begun, or how it ended, is not known. Its token, when it was told.
    case jobUnknown(jobToken: String?)

    /// Which outcome it is, without what goes with it.
    public var kind: OutcomeKind {
        switch self {
        case .paired: .paired
        case .notPaired: .notPaired
        case .undetermined: .undetermined
        case .registered: .registered
        case .notRegistered: .notRegistered
        case .registrationUnknown: .registrationUnknown
        case .resynced: .resynced
        case .notResynced: .notResynced
        case .jobDone: .jobDone
        case .reportDownloaded: .reportDownloaded
        case .jobFailed: .jobFailed
        case .jobUnknown: .jobUnknown
        }
    }
}

/// A device is paired.
public struct Paired: Sendable, Hashable, Decodable {
    /// The device.
    public let device: PairedDevice
    /// What shows it. Before you lift a bypass, remove a device or raise trust on `inferred`, let the user confirm
    /// nickname and model.
    public let evidence: Evidence
}

/// No device was paired by this pairing.
public struct NotPaired: Sendable, Hashable, Decodable {
    /// Why.
    public let reason: Reason
    /// PingID's number for the reason, when it gave one.
    public let errorId: Int?
    /// PingOne's code for the reason, such as `LIMIT_EXCEEDED`, when it gave one.
    public let code: String?
    /// Whether an answer that belongs to this very request says so, or nothing was sent that could pair a device.
    /// Otherwise it rests on the user's details, or on an activation code that nobody was seen to use.
    public let authenticated: Bool
}

/// Whether a device was paired is not known. Absence is no proof.
///
/// ``Pairing/reconcile()`` reads once more; ``Pairing/confirm(deviceId:)`` settles it when the user names a candidate.
public struct Undetermined: Sendable, Hashable, Decodable {
    /// The new devices that may be the one: show nickname and model, and let the user say.
    public let candidates: [Device]
    /// The same of PingOne's devices.
    public let mfaCandidates: [MfaDevice]
}

/// The registration was not completed.
public struct NotRegistered: Sendable, Hashable, Decodable {
    /// Why.
    public let reason: Reason
    /// PingOne's code for the reason, when it gave one.
    public let code: String?
    /// Whether an answer that belongs to this very request says so. PingOne signs nothing: TLS alone vouches for it.
    public let authenticated: Bool
}

/// The OATH token was not brought into step.
public struct NotResynced: Sendable, Hashable, Decodable {
    /// Why.
    public let reason: Reason
    /// The service's number for the reason, when it gave one.
    public let errorId: Int?
    /// As for ``NotPaired``.
    public let authenticated: Bool
}

/// The job failed, or was not begun.
public struct JobFailed: Sendable, Hashable, Decodable {
    /// Why.
    public let reason: Reason
    /// The service's number for the reason, when it gave one.
    public let errorId: Int?
    /// As for ``NotPaired``.
    public let authenticated: Bool
    /// What the job leaves behind, when there was one.
    public let job: JobEnd?
}

extension Outcome: Decodable {
    private enum Member: String, CodingKey {
        case outcome, user, correlated, job, report, jobToken
    }

    /// Reads what the native module tells.
    public init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: Member.self)
        switch try members.decode(OutcomeKind.self, forKey: .outcome) {
        case .paired: self = .paired(try Paired(from: decoder))
        case .notPaired: self = .notPaired(try NotPaired(from: decoder))
        case .undetermined: self = .undetermined(try Undetermined(from: decoder))
        case .registered: self = .registered(try members.decode(RegisteredUser.self, forKey: .user))
        case .notRegistered: self = .notRegistered(try NotRegistered(from: decoder))
        case .registrationUnknown: self = .registrationUnknown
        case .resynced: self = .resynced(correlated: try members.decode(Bool.self, forKey: .correlated))
        case .notResynced: self = .notResynced(try NotResynced(from: decoder))
        case .jobDone: self = .jobDone(try members.decode(JobEnd.self, forKey: .job))
        case .reportDownloaded: self = .reportDownloaded(try members.decode(ReportEnd.self, forKey: .report))
        case .jobFailed: self = .jobFailed(try JobFailed(from: decoder))
        case .jobUnknown: self = .jobUnknown(jobToken: try members.decodeIfPresent(String.self, forKey: .jobToken))
        case let other:
            let text = "no outcome is called \(other)"
            throw DecodingError.dataCorruptedError(forKey: .outcome, in: members, debugDescription: text)
        }
    }
}

extension Outcome: Printed {
    /// What is printed.
    public var shown: Shown {
        let shown = Shown("Outcome").plain("outcome", kind.rawValue)
        switch self {
        case .paired(let it): return shown.plain("device", it.device).plain("evidence", it.evidence.rawValue)
        case .notPaired(let it): return shown.plain("reason", it.reason.rawValue).plain("errorId", it.errorId).plain("code", it.code)
        case .undetermined(let it):
            return shown.plain("candidates", it.candidates).plain("mfaCandidates", it.mfaCandidates)
        case .registered(let user): return shown.plain("user", user)
        case .notRegistered(let it): return shown.plain("reason", it.reason.rawValue).plain("code", it.code)
        case .registrationUnknown: return shown
        case .resynced(let correlated): return shown.plain("correlated", correlated)
        case .notResynced(let it): return shown.plain("reason", it.reason.rawValue).plain("errorId", it.errorId)
        case .jobDone(let job): return shown.plain("job", job)
        case .reportDownloaded(let report): return shown.plain("report", report)
        case .jobFailed(let it): return shown.plain("reason", it.reason.rawValue).plain("errorId", it.errorId)
        case .jobUnknown(let token): return shown.plain("jobToken", token)
        }
    }
}

// What a page or a phone may see of a machine.

import Foundation
internal import PingPairNative

/// What a page or a phone may see of a pairing: where it stands, a link, a question, an outcome.
///
/// A server sends ``json`` to the page or phone of the login session that began the pairing, and a phone reads it with
/// ``init(json:)``: no key is needed for that.
///
/// **While it holds a link, a code or a question it is a bearer secret**: whoever sees it can pair a phone of their own.
/// Show it only to the login session that began the pairing, with `Cache-Control: no-store`, and put nothing of it into
/// a URL. None of it is printed; ``json`` and encoding give all of it.
public struct PairingView: Sendable {
    /// Which machine it is.
    public let kind: Kind
    /// Where it stands.
    public let state: ViewState
    /// What the service last said of the activation code or the job, such as `NOT_CLAIMED`.
    public let status: String?
    /// The activation link, for a QR code, or for a button on the phone itself; until a phone has used it, it expired or
    /// it is over.
    public let link: Link?
    /// What a QR code holds, where it is not the link: PingOne's pairing key, drawn exactly as it is. It is no link to
    /// follow.
    public let qr: PairingKeyText?
    /// The activation code or PingOne's pairing key, for typing; as long as the link.
    public let activationCode: Secret?
    /// When the activation code, pairing key or flow expires.
    public let expires: Date?
    /// The question to the user.
    public let prompt: Prompt?
    /// How it ended.
    public let outcome: ViewOutcome?
    /// The view as JSON, in ASCII: version 1, described in `docs/pairing.md`. It is as secret as the view.
    public let json: String
    /// Where it stands, in a word or two, without secrets.
    private let text: String

    /// Reads what ``json`` gave, here or in any other language.
    ///
    /// - Throws: ``PingPairError/input(_:)`` of `view_malformed` for another form, or a version that is not known.
    public init(json: String) throws(PingPairError) {
        let seen = try attempt { try checkView(json: json) }
        try self.init(Border.decode(ViewSeen.self, from: seen))
    }

    init(_ seen: ViewSeen) throws(PingPairError) {
        let document = try Border.decode(Document.self, from: seen.document)
        json = seen.document
        text = seen.text
        kind = document.kind
        state = document.state
        status = document.status
        if let link = document.link {
            // A pairing key is a link of whoever made the app.
            self.link = document.kind == .mfaMobile ? try Link(pairingLink: link) : try Link(parsing: link)
        } else {
            link = nil
        }
        qr = if let qr = document.qr { try PairingKeyText(code: Secret(qr)) } else { nil }
        activationCode = document.activationCode
        expires = document.expires.map { Date(timeIntervalSince1970: $0 / 1000) }
        prompt = if let prompt = document.prompt { try Prompt(prompt) } else { nil }
        outcome = document.outcome.map(ViewOutcome.init)
    }
}

extension PairingView: Codable {
    /// Reads the JSON of a view, as a value of its own or a member of something larger.
    public init(from decoder: any Decoder) throws {
        let document = try JSONValue(from: decoder)
        try self.init(json: Border.encode(document))
    }

    /// Writes the JSON of the view. It is as secret as the view.
    public func encode(to encoder: any Encoder) throws {
        try Border.decode(JSONValue.self, from: json).encode(to: encoder)
    }
}

extension PairingView: Hashable {
    /// Whether both show the same.
    public static func == (one: PairingView, other: PairingView) -> Bool {
        one.json == other.json
    }

    /// Hashes what is shown.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(json)
    }
}

extension PairingView: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Where it stands, in a word or two, without secrets.
    public var description: String { text }

    /// Which machine it is and where it stands, without secrets.
    public var debugDescription: String { "PairingView (\(kind.rawValue): \(text))" }

    /// What may be seen by anybody.
    public var customMirror: Mirror {
        Mirror(self, children: ["kind": kind.rawValue, "state": state.rawValue, "status": status ?? ""])
    }
}

/// A question to the user.
public struct Prompt: Sendable {
    /// What is wanted.
    public let wanted: WantedKind
    /// How many answers are still taken.
    public let answersLeft: Int
    /// Why it is asked again.
    public let problem: Problem?
    /// Whether it can be begun again.
    public let startAgain: Bool
    /// The ways to choose from.
    public let methods: [MethodKind]
    /// Where the OTP went, masked.
    public let destination: String?
    /// The serial number of the OATH token.
    public let serialNumber: String?
    /// The link of an authenticator app, for a QR code.
    public let link: Link?
    /// The key of an authenticator app in groups, for typing.
    public let key: Secret?
    /// The options for the browser's or phone's credential, as JSON: ``CredentialCreation`` reads them for
    /// AuthenticationServices.
    public let options: Secret?
    /// The registration that PingID Desktop on the user's own computer makes an attestation of.
    public let registration: Secret?
    /// What a password must be like, as JSON: for hints, the service decides.
    public let passwordPolicy: String?
}

/// A device, as a page shows it: enough for its user to know it. Its texts come from outside.
public struct ViewDevice: Sendable, Hashable, Decodable {
    /// Its id: the text of its digits of PingID's, a UUID of PingOne's.
    public let id: String?
    /// Its type.
    public let type: String?
    /// Its model.
    public let model: String?
    /// What the user calls it. It is not printed.
    public let nickname: String?
    /// Its operating system, such as `MAC 15.7.3`.
    public let os: String?
}

/// An outcome, as a page shows it. A name that you do not know is never to be taken for success.
public struct ViewOutcome: Sendable, Hashable {
    /// What it ended in.
    public let outcome: OutcomeKind
    /// Why it was not done.
    public let reason: Reason?
    /// What shows that the device is paired.
    public let evidence: Evidence?
    /// The device that is paired.
    public let device: ViewDevice?
    /// The devices of which the user may say which one it is.
    public let candidates: [ViewDevice]
}

extension Prompt: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("Prompt")
            .plain("wanted", wanted.rawValue)
            .plain("answersLeft", answersLeft)
            .plain("problem", problem?.rawValue)
            .plain("startAgain", startAgain)
            .plain("methods", methods.map(\.rawValue))
            .plain("destination", destination)
            .plain("serialNumber", serialNumber)
            .secret("link", link?.url)
            .secret("key", key)
            .secret("options", options)
            .secret("registration", registration)
    }
}

extension ViewDevice: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("ViewDevice")
            .plain("id", id)
            .plain("type", type)
            .plain("model", model)
            .personal("nickname", nickname)
            .plain("os", os)
    }
}

extension ViewOutcome: Printed {
    /// What is printed.
    public var shown: Shown {
        Shown("ViewOutcome")
            .plain("outcome", outcome.rawValue)
            .plain("reason", reason?.rawValue)
            .plain("evidence", evidence?.rawValue)
            .plain("device", device)
            .plain("candidates", candidates)
    }
}

/// What the native module tells of a view.
struct ViewSeen: Decodable {
    /// Its JSON.
    let document: String
    /// Where it stands, in a word or two.
    let text: String
}

// MARK: - The JSON of version 1

struct Document: Decodable {
    let kind: Kind
    let state: ViewState
    let status: String?
    let link: String?
    let qr: String?
    let activationCode: Secret?
    let expires: Double?
    let prompt: PromptDocument?
    let outcome: OutcomeDocument?

    enum CodingKeys: String, CodingKey {
        case kind, state, status, link, qr, expires, prompt, outcome
        case activationCode = "activation_code"
    }
}

struct PromptDocument: Decodable {
    let wanted: WantedKind
    let answersLeft: Int
    let problem: Problem?
    let startAgain: Bool
    let methods: [MethodKind]?
    let destination: String?
    let serialNumber: String?
    let link: String?
    let key: Secret?
    let options: Secret?
    let registration: Secret?
    let passwordPolicy: String?

    enum CodingKeys: String, CodingKey {
        case wanted, problem, methods, destination, link, key, options, registration
        case answersLeft = "answers_left"
        case startAgain = "start_again"
        case serialNumber = "serial_number"
        case passwordPolicy = "password_policy"
    }
}

struct OutcomeDocument: Decodable {
    let outcome: OutcomeKind
    let reason: Reason?
    let evidence: Evidence?
    let device: ViewDevice?
    let candidates: [ViewDevice]?
}

extension Prompt {
    init(_ document: PromptDocument) throws(PingPairError) {
        wanted = document.wanted
        answersLeft = document.answersLeft
        problem = document.problem
        startAgain = document.startAgain
        methods = document.methods ?? []
        destination = document.destination
        serialNumber = document.serialNumber
        link = if let link = document.link { try Link(parsing: link) } else { nil }
        key = document.key
        options = document.options
        registration = document.registration
        passwordPolicy = document.passwordPolicy
    }
}

extension ViewOutcome {
    init(_ document: OutcomeDocument) {
        outcome = document.outcome
        reason = document.reason
        evidence = document.evidence
        device = document.device
        candidates = document.candidates ?? []
    }
}

// Written by `make generate`; change the declarations below core/src/pingid instead.

/// What shows that a device is paired by this very pairing.
///
/// It may be a text that is not listed.
public struct Evidence: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `told`: A reply to this very request says so.
    public static let told = Evidence(rawValue: "told")
    /// `matched`: The user's details show the device that the service named before, or the one new device
    /// with this pairing's own phone number, e-mail address or serial number.
    public static let matched = Evidence(rawValue: "matched")
    /// `inferred`: The user's details show one new device, and it is of the right type. Somebody else may
    /// have paired it: before you lift a bypass, remove a device or raise trust, let the user
    /// confirm nickname and model.
    public static let inferred = Evidence(rawValue: "inferred")
    /// `confirmed`: The user, or whoever asked the user, named the device among the candidates.
    public static let confirmed = Evidence(rawValue: "confirmed")

    /// Every value that this version knows.
    public static let known: [Evidence] = [
        .told,
        .matched,
        .inferred,
        .confirmed,
    ]
}

/// What becomes of a user who exists already.
///
/// It may be a text that is not listed.
public struct IfExists: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `refuse`: Nothing is paired, and nothing is sent after the reading.
    public static let refuse = IfExists(rawValue: "refuse")
    /// `if_unpaired`: A device is paired if the user has none and is neither active nor suspended.
    public static let ifUnpaired = IfExists(rawValue: "if_unpaired")
    /// `proceed`: A device is paired. The user name must come from a login session of this very user.
    public static let proceed = IfExists(rawValue: "proceed")

    /// Every value that this version knows.
    public static let known: [IfExists] = [
        .refuse,
        .ifUnpaired,
        .proceed,
    ]
}

/// Which machine it is.
///
/// It may be a text that is not listed.
public struct Kind: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `authenticator_app`: An authenticator app.
    public static let authenticatorApp = Kind(rawValue: "authenticator_app")
    /// `enrolment`: The user is made sure of and chooses a way to pair.
    public static let enrolment = Kind(rawValue: "enrolment")
    /// `job`: A job: the report, or the organisation's OATH tokens.
    public static let job = Kind(rawValue: "job")
    /// `mfa_desktop`: A computer with PingID Desktop, with a user of PingOne.
    public static let mfaDesktop = Kind(rawValue: "mfa_desktop")
    /// `mfa_fido2`: A FIDO2 credential, with a user of PingOne.
    public static let mfaFido2 = Kind(rawValue: "mfa_fido2")
    /// `mfa_mobile`: A phone with PingOne's SDK, by a pairing key.
    public static let mfaMobile = Kind(rawValue: "mfa_mobile")
    /// `mfa_oath_token`: An OATH token, with a user of PingOne.
    public static let mfaOathToken = Kind(rawValue: "mfa_oath_token")
    /// `mfa_otp`: A phone number, an e-mail address or an authenticator app, with a user of PingOne.
    public static let mfaOtp = Kind(rawValue: "mfa_otp")
    /// `offline`: A phone number, an e-mail address or an OATH token, by an OTP.
    public static let offline = Kind(rawValue: "offline")
    /// `offline_unverified`: The same without a proof of possession.
    public static let offlineUnverified = Kind(rawValue: "offline_unverified")
    /// `online`: The PingID app, by an activation code.
    public static let online = Kind(rawValue: "online")
    /// `registration`: A user registers with PingOne.
    public static let registration = Kind(rawValue: "registration")
    /// `resync`: An OATH token is brought into step.
    public static let resync = Kind(rawValue: "resync")
    /// `webauthn`: A security key or the biometrics of a device.
    public static let webauthn = Kind(rawValue: "webauthn")
    /// `yubikey`: A YubiKey.
    public static let yubikey = Kind(rawValue: "yubikey")

    /// Every value that this version knows.
    public static let known: [Kind] = [
        .authenticatorApp,
        .enrolment,
        .job,
        .mfaDesktop,
        .mfaFido2,
        .mfaMobile,
        .mfaOathToken,
        .mfaOtp,
        .offline,
        .offlineUnverified,
        .online,
        .registration,
        .resync,
        .webauthn,
        .yubikey,
    ]
}

/// A way to pair.
///
/// It may be a text that is not listed.
public struct MethodKind: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `authenticator_app`: An authenticator app.
    public static let authenticatorApp = MethodKind(rawValue: "authenticator_app")
    /// `email`: An e-mail address.
    public static let email = MethodKind(rawValue: "email")
    /// `online`: The PingID app.
    public static let online = MethodKind(rawValue: "online")
    /// `sms`: A phone number for text messages.
    public static let sms = MethodKind(rawValue: "sms")
    /// `token`: An OATH token.
    public static let token = MethodKind(rawValue: "token")
    /// `voice`: A phone number for calls.
    public static let voice = MethodKind(rawValue: "voice")
    /// `webauthn`: A security key or the biometrics of a device.
    public static let webauthn = MethodKind(rawValue: "webauthn")
    /// `yubikey`: A YubiKey.
    public static let yubikey = MethodKind(rawValue: "yubikey")

    /// Every value that this version knows.
    public static let known: [MethodKind] = [
        .authenticatorApp,
        .email,
        .online,
        .sms,
        .token,
        .voice,
        .webauthn,
        .yubikey,
    ]
}

/// What a machine ended in, without what goes with it.
///
/// It may be a text that is not listed.
public struct OutcomeKind: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `job_done`: The job is done.
    public static let jobDone = OutcomeKind(rawValue: "job_done")
    /// `job_failed`: The job failed, or was not begun.
    public static let jobFailed = OutcomeKind(rawValue: "job_failed")
    /// `job_unknown`: Whether the job was begun, or how it ended, is not known.
    public static let jobUnknown = OutcomeKind(rawValue: "job_unknown")
    /// `not_paired`: No device was paired by this pairing.
    public static let notPaired = OutcomeKind(rawValue: "not_paired")
    /// `not_registered`: The registration was not completed: there is no such account, or one whose e-mail
    /// address is not verified.
    public static let notRegistered = OutcomeKind(rawValue: "not_registered")
    /// `not_resynced`: The OATH token was not brought into step.
    public static let notResynced = OutcomeKind(rawValue: "not_resynced")
    /// `paired`: A device is paired.
    public static let paired = OutcomeKind(rawValue: "paired")
    /// `registered`: The user is registered.
    public static let registered = OutcomeKind(rawValue: "registered")
    /// `registration_unknown`: Whether the user is registered is not known.
    public static let registrationUnknown = OutcomeKind(rawValue: "registration_unknown")
    /// `report_downloaded`: The report is downloaded. Nobody has signed it: decide nothing by it.
    public static let reportDownloaded = OutcomeKind(rawValue: "report_downloaded")
    /// `resynced`: The OATH token is in step again.
    public static let resynced = OutcomeKind(rawValue: "resynced")
    /// `undetermined`: Whether a device was paired is not known.
    public static let undetermined = OutcomeKind(rawValue: "undetermined")

    /// Every value that this version knows.
    public static let known: [OutcomeKind] = [
        .jobDone,
        .jobFailed,
        .jobUnknown,
        .notPaired,
        .notRegistered,
        .notResynced,
        .paired,
        .registered,
        .registrationUnknown,
        .reportDownloaded,
        .resynced,
        .undetermined,
    ]
}

/// Why a question is asked again.
///
/// It may be a text that is not listed.
public struct Problem: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `answer_lost`: The answer to the request was lost, and reading shows no effect of it: the OTP or code
    /// may or may not have arrived.
    public static let answerLost = Problem(rawValue: "answer_lost")
    /// `email_taken`: The e-mail address belongs to another user.
    public static let emailTaken = Problem(rawValue: "email_taken")
    /// `otp_not_sent`: The service could not send another OTP or code: the one before can still be typed.
    public static let otpNotSent = Problem(rawValue: "otp_not_sent")
    /// `otp_wrong`: The OTP was wrong.
    public static let otpWrong = Problem(rawValue: "otp_wrong")
    /// `otp_wrong_unproven`: The OTP seems to have been wrong: the answer that says so proves nothing.
    public static let otpWrongUnproven = Problem(rawValue: "otp_wrong_unproven")
    /// `password_refused`: The password is not as the service wants it.
    public static let passwordRefused = Problem(rawValue: "password_refused")
    /// `registration_refused`: The service does not take these data.
    public static let registrationRefused = Problem(rawValue: "registration_refused")
    /// `username_taken`: The user name belongs to another user. Do not tell strangers which names there are.
    public static let usernameTaken = Problem(rawValue: "username_taken")
    /// `verification_code_wrong`: The verification code was wrong.
    public static let verificationCodeWrong = Problem(rawValue: "verification_code_wrong")

    /// Every value that this version knows.
    public static let known: [Problem] = [
        .answerLost,
        .emailTaken,
        .otpNotSent,
        .otpWrong,
        .otpWrongUnproven,
        .passwordRefused,
        .registrationRefused,
        .usernameTaken,
        .verificationCodeWrong,
    ]
}

/// Why something was not done.
///
/// It may be a text that is not listed.
public struct Reason: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `cancelled`: The caller cancelled. An activation code that was shown can be used until it expires.
    public static let cancelled = Reason(rawValue: "cancelled")
    /// `code_expired`: The activation code expired, or was used up.
    public static let codeExpired = Reason(rawValue: "code_expired")
    /// `code_not_valid`: The service knows no such activation code: it is wrong, or expired before it was first
    /// asked for.
    public static let codeNotValid = Reason(rawValue: "code_not_valid")
    /// `deadline_passed`: The deadline passed. An activation code that was shown can be used until it expires.
    public static let deadlinePassed = Reason(rawValue: "deadline_passed")
    /// `destination_refused`: The phone number or e-mail address is none that the service can reach.
    public static let destinationRefused = Reason(rawValue: "destination_refused")
    /// `device_exists`: The device is paired already, with this user or another; some services say so of a user
    /// who has as many devices as allowed.
    public static let deviceExists = Reason(rawValue: "device_exists")
    /// `device_gone`: The device was paired, and is gone again.
    public static let deviceGone = Reason(rawValue: "device_gone")
    /// `device_locked`: Wrong OTPs have locked the device for a while.
    public static let deviceLocked = Reason(rawValue: "device_locked")
    /// `job_failed`: The job failed.
    public static let jobFailed = Reason(rawValue: "job_failed")
    /// `not_sendable`: The request cannot be sent as it is: the client's own rules refuse it. Nothing was sent.
    public static let notSendable = Reason(rawValue: "not_sendable")
    /// `options_refused`: The service's credential options are not for our relying party, or not of the documented
    /// form.
    public static let optionsRefused = Reason(rawValue: "options_refused")
    /// `otp_not_sent`: The service could not send the OTP; often the user's daily quota is used up.
    public static let otpNotSent = Reason(rawValue: "otp_not_sent")
    /// `otp_wrong`: The OTP or verification code was wrong as often as may be tried.
    public static let otpWrong = Reason(rawValue: "otp_wrong")
    /// `pairing_failed`: The phone could not be paired.
    public static let pairingFailed = Reason(rawValue: "pairing_failed")
    /// `refused`: The service refused for another reason: see `error_id` and `code`.
    public static let refused = Reason(rawValue: "refused")
    /// `registration_off`: The application's sign-on policy lets nobody register, or not in this state of the flow.
    public static let registrationOff = Reason(rawValue: "registration_off")
    /// `session_ended`: The session ended before the pairing was completed: begin again.
    public static let sessionEnded = Reason(rawValue: "session_ended")
    /// `too_many_devices`: The user has as many devices as the organisation allows.
    public static let tooManyDevices = Reason(rawValue: "too_many_devices")
    /// `user_exists`: A user of this name exists already, and the caller did not allow to pair existing users.
    public static let userExists = Reason(rawValue: "user_exists")
    /// `user_not_found`: There is no such user.
    public static let userNotFound = Reason(rawValue: "user_not_found")
    /// `user_suspended`: The user is suspended.
    public static let userSuspended = Reason(rawValue: "user_suspended")
    /// `write_failed`: What came could not be written to where it was to go.
    public static let writeFailed = Reason(rawValue: "write_failed")

    /// Every value that this version knows.
    public static let known: [Reason] = [
        .cancelled,
        .codeExpired,
        .codeNotValid,
        .deadlinePassed,
        .destinationRefused,
        .deviceExists,
        .deviceGone,
        .deviceLocked,
        .jobFailed,
        .notSendable,
        .optionsRefused,
        .otpNotSent,
        .otpWrong,
        .pairingFailed,
        .refused,
        .registrationOff,
        .sessionEnded,
        .tooManyDevices,
        .userExists,
        .userNotFound,
        .userSuspended,
        .writeFailed,
    ]
}

/// Where a machine stands.
///
/// It may be a text that is not listed.
public struct ViewState: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `asking`: A person is asked.
    public static let asking = ViewState(rawValue: "asking")
    /// `finished`: It is over.
    public static let finished = ViewState(rawValue: "finished")
    /// `waiting`: A person is waited for: an activation code can be used; or the service.
    public static let waiting = ViewState(rawValue: "waiting")
    /// `working`: It sends and reads.
    public static let working = ViewState(rawValue: "working")

    /// Every value that this version knows.
    public static let known: [ViewState] = [
        .asking,
        .finished,
        .waiting,
        .working,
    ]
}

/// What a question wants.
///
/// It may be a text that is not listed.
public struct WantedKind: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `attestation`: The attestation that PingID Desktop makes of the registration.
    public static let attestation = WantedKind(rawValue: "attestation")
    /// `authenticator_otp`: The OTP of an authenticator app, once it was set up by the link or key.
    public static let authenticatorOtp = WantedKind(rawValue: "authenticator_otp")
    /// `credential`: A credential of the browser or phone, made by the options.
    public static let credential = WantedKind(rawValue: "credential")
    /// `method`: The way to pair, one of those that are offered.
    public static let method = WantedKind(rawValue: "method")
    /// `next_otp`: The first OTP was right, and the token is out of step: the OTP that it shows next.
    public static let nextOtp = WantedKind(rawValue: "next_otp")
    /// `otp`: The OTP that was sent by message, call or e-mail.
    public static let otp = WantedKind(rawValue: "otp")
    /// `registration`: The name, e-mail address and password of a new user.
    public static let registration = WantedKind(rawValue: "registration")
    /// `start_again`: Whether to begin again, because the answer to the first request was lost.
    public static let startAgain = WantedKind(rawValue: "start_again")
    /// `token_otp`: The OTP that an OATH token shows.
    public static let tokenOtp = WantedKind(rawValue: "token_otp")
    /// `two_otps`: Two OTPs of an OATH token that follow each other.
    public static let twoOtps = WantedKind(rawValue: "two_otps")
    /// `verification_code`: The code that was sent to the e-mail address of a new user.
    public static let verificationCode = WantedKind(rawValue: "verification_code")
    /// `yubikey_otp`: A touch of the YubiKey, which types an OTP.
    public static let yubikeyOtp = WantedKind(rawValue: "yubikey_otp")

    /// Every value that this version knows.
    public static let known: [WantedKind] = [
        .attestation,
        .authenticatorOtp,
        .credential,
        .method,
        .nextOtp,
        .otp,
        .registration,
        .startAgain,
        .tokenOtp,
        .twoOtps,
        .verificationCode,
        .yubikeyOtp,
    ]
}

/// How much a reply proves, from most to least.
///
/// It may be a text that is not listed.
public struct Provenance: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `correlated`: Signed, and an echo of this very request.
    public static let correlated = Provenance(rawValue: "correlated")
    /// `signed`: Signed; it may be an older reply, played again.
    public static let signed = Provenance(rawValue: "signed")
    /// `channel`: Not signed by anyone: TLS to the configured host. It is the most that PingOne gives.
    public static let channel = Provenance(rawValue: "channel")
    /// `unsigned`: Not signed: anyone on the path can have written it.
    public static let unsigned = Provenance(rawValue: "unsigned")

    /// Every value that this version knows.
    public static let known: [Provenance] = [
        .correlated,
        .signed,
        .channel,
        .unsigned,
    ]
}

/// What may be done when no answer came, or none that proves anything.
///
/// It may be a text that is not listed.
public struct RetryClass: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `read`: It only reads, and is sent up to three times.
    public static let read = RetryClass(rawValue: "read")
    /// `idempotent`: Repeating it leads to the same state, and it is sent up to three times.
    public static let idempotent = RetryClass(rawValue: "idempotent")
    /// `create`: It creates something, and is sent once; a lost answer is settled by reading.
    public static let create = RetryClass(rawValue: "create")
    /// `human`: It reaches a person or costs money, and is sent once.
    public static let human = RetryClass(rawValue: "human")
    /// `one_time`: It burns a one-time secret, and is sent once.
    public static let oneTime = RetryClass(rawValue: "one_time")

    /// Every value that this version knows.
    public static let known: [RetryClass] = [
        .read,
        .idempotent,
        .create,
        .human,
        .oneTime,
    ]
}

/// What went wrong, the same text in every language.
///
/// It may be a text that is not listed.
public struct ErrorCode: OpenEnumeration {
    /// The text.
    public let rawValue: String

    /// The value of this text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `option_refused`: The proxy and the base URL do not go together, or an option has a value out of its
    /// range.
    public static let optionRefused = ErrorCode(rawValue: "option_refused")
    /// `base_url_refused`: The base URL is not `https://host/path` in ASCII, without user information, query and
    /// fragment.
    public static let baseUrlRefused = ErrorCode(rawValue: "base_url_refused")
    /// `credentials_missing`: The client was set up without the worker, the application or the snapshot key that this
    /// needs.
    public static let credentialsMissing = ErrorCode(rawValue: "credentials_missing")
    /// `certificate_malformed`: The PEM text of the certification authority holds no certificate.
    public static let certificateMalformed = ErrorCode(rawValue: "certificate_malformed")
    /// `key_malformed`: The key is not Base64 of one alphabet, or has bits where zeros must stand.
    public static let keyMalformed = ErrorCode(rawValue: "key_malformed")
    /// `key_too_short`: HS256 needs a key of at least 32 bytes (RFC 7518, section 3.2).
    public static let keyTooShort = ErrorCode(rawValue: "key_too_short")
    /// `origin_refused`: An origin is spelled as browsers do: https, or http for `localhost` only; a host that is
    /// the relying party's id or ends in a dot and the id; a port if it is not the scheme's
    /// own; nothing else.
    public static let originRefused = ErrorCode(rawValue: "origin_refused")
    /// `plain_http_refused`: Plain http carries the token readably: it is for loopback, or for a host named in
    /// `danger_allow_http`.
    public static let plainHttpRefused = ErrorCode(rawValue: "plain_http_refused")
    /// `properties_contradictory`: Two settings of the same name differ; keep one.
    public static let propertiesContradictory = ErrorCode(rawValue: "properties_contradictory")
    /// `properties_malformed`: The properties do not follow the rules of `java.util.Properties`.
    public static let propertiesMalformed = ErrorCode(rawValue: "properties_malformed")
    /// `property_missing`: A property or environment variable that is needed is absent or empty.
    public static let propertyMissing = ErrorCode(rawValue: "property_missing")
    /// `properties_unreadable`: The file is absent, not a regular file, not readable, or larger than 64 KiB.
    public static let propertiesUnreadable = ErrorCode(rawValue: "properties_unreadable")
    /// `read_failed`: What was given to read a report from failed.
    public static let readFailed = ErrorCode(rawValue: "read_failed")
    /// `real_credentials_refused`: The sandbox and its helpers sign only with credentials that are marked as its own.
    public static let realCredentialsRefused = ErrorCode(rawValue: "real_credentials_refused")
    /// `relying_party_refused`: The id of a relying party is a domain in lower-case ASCII, such as `example.com`, or
    /// `localhost`; no IP address and no public suffix such as `co.uk`.
    public static let relyingPartyRefused = ErrorCode(rawValue: "relying_party_refused")
    /// `sandbox_credentials_refused`: Sandbox credentials are known to others; they are for loopback, or for a host named in
    /// `danger_allow_http`.
    public static let sandboxCredentialsRefused = ErrorCode(rawValue: "sandbox_credentials_refused")
    /// `snapshot_key_too_short`: The key of snapshots is 32 or more random bytes, such as a secret store generates; a
    /// passphrase is none.
    public static let snapshotKeyTooShort = ErrorCode(rawValue: "snapshot_key_too_short")
    /// `worker_refused`: PingOne gives the worker, or the application, no token: look at its id, its secret, its
    /// environment, the region and how it authenticates.
    public static let workerRefused = ErrorCode(rawValue: "worker_refused")
    /// `write_failed`: What was given to write a report to failed: often the disk is full.
    public static let writeFailed = ErrorCode(rawValue: "write_failed")
    /// `action_not_offered`: The flow does not offer this action: the sign-on policy does not allow it, or it is not
    /// its turn. Nothing was sent.
    public static let actionNotOffered = ErrorCode(rawValue: "action_not_offered")
    /// `answer_missing`: A question is open: answer it before going on.
    public static let answerMissing = ErrorCode(rawValue: "answer_missing")
    /// `answer_unexpected`: The machine asks another question, or none: look at its prompt.
    public static let answerUnexpected = ErrorCode(rawValue: "answer_unexpected")
    /// `input_unexpected`: What was handed to the machine makes no sense in its state, and changed nothing.
    public static let inputUnexpected = ErrorCode(rawValue: "input_unexpected")
    /// `start_too_soon`: A pairing is begun again 30 seconds after the last time at the earliest: let the message
    /// arrive first.
    public static let startTooSoon = ErrorCode(rawValue: "start_too_soon")
    /// `view_malformed`: The JSON is not that of a pairing view, or of a version that is not known.
    public static let viewMalformed = ErrorCode(rawValue: "view_malformed")
    /// `body_malformed`: The body of `call` must be a JSON object, and its `clientData` a text.
    public static let bodyMalformed = ErrorCode(rawValue: "body_malformed")
    /// `class_refused`: An operation that we declare cannot be called with another retry class than its own.
    public static let classRefused = ErrorCode(rawValue: "class_refused")
    /// `credential_malformed`: The credential is not the JSON that browsers give (WebAuthn Level 3), or too large.
    public static let credentialMalformed = ErrorCode(rawValue: "credential_malformed")
    /// `credential_refused`: The credential was made for another challenge, ceremony or page. Nothing was sent; begin
    /// again with new options.
    public static let credentialRefused = ErrorCode(rawValue: "credential_refused")
    /// `destination_refused`: The phone number or e-mail address is none that the client was set up to reach.
    public static let destinationRefused = ErrorCode(rawValue: "destination_refused")
    /// `extension_refused`: What is dialled after a call was answered must be allowed when the client is set up.
    public static let extensionRefused = ErrorCode(rawValue: "extension_refused")
    /// `header_malformed`: The header of a token to sign must be a JSON object whose `alg` is `HS256`.
    public static let headerMalformed = ErrorCode(rawValue: "header_malformed")
    /// `name_needed`: A body without a device's id unpairs every device: that has a method of its own.
    public static let nameNeeded = ErrorCode(rawValue: "name_needed")
    /// `path_suffix_refused`: The path suffix of `call` is 1 to 64 ASCII letters.
    public static let pathSuffixRefused = ErrorCode(rawValue: "path_suffix_refused")
    /// `stream_needed`: GetOrganizationReport answers with a stream: its own method takes what it is written to.
    public static let streamNeeded = ErrorCode(rawValue: "stream_needed")
    /// `registration_expired`: The registration of PingID Desktop has run out: create the device again. Nothing was
    /// sent.
    public static let registrationExpired = ErrorCode(rawValue: "registration_expired")
    /// `qr_content_refused`: Only an activation link or an otpauth link is made into a QR code.
    public static let qrContentRefused = ErrorCode(rawValue: "qr_content_refused")
    /// `snapshot_refused`: The snapshot is not one of ours, was changed, has expired, or was made with another key,
    /// by another kind of machine, for another organisation or base URL, or with another
    /// context. Which it is, is not told. Begin again.
    public static let snapshotRefused = ErrorCode(rawValue: "snapshot_refused")
    /// `unknown_member`: No member of this name is declared.
    public static let unknownMember = ErrorCode(rawValue: "unknown_member")
    /// `unknown_operation`: No operation of this name is declared.
    public static let unknownOperation = ErrorCode(rawValue: "unknown_operation")
    /// `value_malformed`: A value is not of the form that the service takes.
    public static let valueMalformed = ErrorCode(rawValue: "value_malformed")
    /// `value_missing`: A value that is needed was not given.
    public static let valueMissing = ErrorCode(rawValue: "value_missing")
    /// `value_out_of_range`: A number lies outside its documented range, or a text has too few or too many
    /// characters.
    public static let valueOutOfRange = ErrorCode(rawValue: "value_out_of_range")
    /// `agent_refused`: The agent of PingID Desktop refused the registration.
    public static let agentRefused = ErrorCode(rawValue: "agent_refused")
    /// `limit_reached`: PingOne allows no more: devices, pairing keys, messages or users. It is no rate limit,
    /// and trying again does not help. Which limit it is, the details of the refusal tell.
    public static let limitReached = ErrorCode(rawValue: "limit_reached")
    /// `refused`: The service refused. PingID: its reason is in `error_id`; ask the vendor's support with
    /// `unique_msg_id`. PingOne: its reason is in the refusal's `code` and `details`; ask with
    /// its `id`.
    public static let refused = ErrorCode(rawValue: "refused")
    /// `credential_options_foreign`: The service's credential options are for another relying party than ours.
    public static let credentialOptionsForeign = ErrorCode(rawValue: "credential_options_foreign")
    /// `credential_options_malformed`: The service's credential options are not of the documented form, or too large.
    public static let credentialOptionsMalformed = ErrorCode(rawValue: "credential_options_malformed")
    /// `flow_redirect_refused`: A flow leads to another place than to our redirect URI with our `state`.
    public static let flowRedirectRefused = ErrorCode(rawValue: "flow_redirect_refused")
    /// `reply_about_another_user`: The reply is about another user than the request.
    public static let replyAboutAnotherUser = ErrorCode(rawValue: "reply_about_another_user")
    /// `reply_encoded`: The reply says that it is compressed, which was not asked for.
    public static let replyEncoded = ErrorCode(rawValue: "reply_encoded")
    /// `reply_foreign`: The reply was signed for another organisation or client.
    public static let replyForeign = ErrorCode(rawValue: "reply_foreign")
    /// `reply_malformed`: The reply is neither a signed token nor JSON: often the page of a proxy or a captive
    /// portal.
    public static let replyMalformed = ErrorCode(rawValue: "reply_malformed")
    /// `reply_redirected`: The service answered with a redirect, which is never followed.
    public static let replyRedirected = ErrorCode(rawValue: "reply_redirected")
    /// `reply_reflected`: What came back is a request, perhaps our own.
    public static let replyReflected = ErrorCode(rawValue: "reply_reflected")
    /// `reply_replayed`: A signed reply that was seen before, on an operation without an echo.
    public static let replyReplayed = ErrorCode(rawValue: "reply_replayed")
    /// `reply_about_another_object`: The reply is about another environment, user, device or flow than the request, or does
    /// not say.
    public static let replyAboutAnotherObject = ErrorCode(rawValue: "reply_about_another_object")
    /// `reply_unexpected`: The reply has another status or media type than a success has, or says another thing
    /// than was done.
    public static let replyUnexpected = ErrorCode(rawValue: "reply_unexpected")
    /// `reply_too_large`: The reply is larger than 1 MiB, or its JSON is nested deeper than 32 levels.
    public static let replyTooLarge = ErrorCode(rawValue: "reply_too_large")
    /// `reply_uncorrelated`: The reply answers another request, or repeats an older one.
    public static let replyUncorrelated = ErrorCode(rawValue: "reply_uncorrelated")
    /// `reply_unreadable`: The signed reply lacks a documented member or has one of the wrong type.
    public static let replyUnreadable = ErrorCode(rawValue: "reply_unreadable")
    /// `reply_unsigned`: An unsigned reply claims success, which only a signed one can.
    public static let replyUnsigned = ErrorCode(rawValue: "reply_unsigned")
    /// `report_malformed`: The report is neither CSV nor JSON of the documented form, or it is cut off. Download it
    /// again; throw away what was made of it.
    public static let reportMalformed = ErrorCode(rawValue: "report_malformed")
    /// `report_too_large`: A row of the report is larger than 1 MiB or has more than 256 cells, or its JSON is
    /// nested deeper than 32 levels: often a quotation mark that is never closed.
    public static let reportTooLarge = ErrorCode(rawValue: "report_too_large")
    /// `token_header_refused`: The header of the token names another algorithm, or an extension that changes its
    /// meaning.
    public static let tokenHeaderRefused = ErrorCode(rawValue: "token_header_refused")
    /// `token_malformed`: The text is not three parts of strict base64url.
    public static let tokenMalformed = ErrorCode(rawValue: "token_malformed")
    /// `token_signature_wrong`: The token was not signed with this key, or was changed.
    public static let tokenSignatureWrong = ErrorCode(rawValue: "token_signature_wrong")
    /// `token_too_large`: The token is larger than 1 MiB, or its header larger than 8 KiB.
    public static let tokenTooLarge = ErrorCode(rawValue: "token_too_large")
    /// `lease_lost`: Somebody else went on with this pairing, or a newer snapshot is stored: what this
    /// process knows of it is old, and it sends no more. Acquire the lease and resume from the
    /// store.
    public static let leaseLost = ErrorCode(rawValue: "lease_lost")
    /// `outcome_unknown`: The request left, and its result is not known. Read the user's details before going on.
    public static let outcomeUnknown = ErrorCode(rawValue: "outcome_unknown")
    /// `agent_not_running`: Nothing listens where the agent of PingID Desktop should: it is not installed, or not
    /// running. Nothing was sent.
    public static let agentNotRunning = ErrorCode(rawValue: "agent_not_running")
    /// `deadline_exceeded`: The deadline of the call passed before an answer came. Nothing was changed.
    public static let deadlineExceeded = ErrorCode(rawValue: "deadline_exceeded")
    /// `lease_taken`: Somebody else pairs this user, or follows this activation code, right now. Nothing was
    /// sent.
    public static let leaseTaken = ErrorCode(rawValue: "lease_taken")
    /// `rate_limited`: The service asks to be left alone for a while: see `retry_after`.
    public static let rateLimited = ErrorCode(rawValue: "rate_limited")
    /// `service_failed`: The service or a gateway before it failed. Nothing was changed.
    public static let serviceFailed = ErrorCode(rawValue: "service_failed")
    /// `store_failed`: The store or the lease that the application brought could not be reached or failed, so
    /// nothing was sent after it.
    public static let storeFailed = ErrorCode(rawValue: "store_failed")
    /// `unreachable`: No connection: name not found, refused, or a certificate that is not trusted. Nothing
    /// was sent.
    public static let unreachable = ErrorCode(rawValue: "unreachable")
    /// `cancelled`: The caller cancelled the wait.
    public static let cancelled = ErrorCode(rawValue: "cancelled")
    /// `entropy_unavailable`: The operating system gave no random bytes.
    public static let entropyUnavailable = ErrorCode(rawValue: "entropy_unavailable")
    /// `internal`: A fault of ours.
    public static let `internal` = ErrorCode(rawValue: "internal")

    /// Every value that this version knows.
    public static let known: [ErrorCode] = [
        .optionRefused,
        .baseUrlRefused,
        .credentialsMissing,
        .certificateMalformed,
        .keyMalformed,
        .keyTooShort,
        .originRefused,
        .plainHttpRefused,
        .propertiesContradictory,
        .propertiesMalformed,
        .propertyMissing,
        .propertiesUnreadable,
        .readFailed,
        .realCredentialsRefused,
        .relyingPartyRefused,
        .sandboxCredentialsRefused,
        .snapshotKeyTooShort,
        .workerRefused,
        .writeFailed,
        .actionNotOffered,
        .answerMissing,
        .answerUnexpected,
        .inputUnexpected,
        .startTooSoon,
        .viewMalformed,
        .bodyMalformed,
        .classRefused,
        .credentialMalformed,
        .credentialRefused,
        .destinationRefused,
        .extensionRefused,
        .headerMalformed,
        .nameNeeded,
        .pathSuffixRefused,
        .streamNeeded,
        .registrationExpired,
        .qrContentRefused,
        .snapshotRefused,
        .unknownMember,
        .unknownOperation,
        .valueMalformed,
        .valueMissing,
        .valueOutOfRange,
        .agentRefused,
        .limitReached,
        .refused,
        .credentialOptionsForeign,
        .credentialOptionsMalformed,
        .flowRedirectRefused,
        .replyAboutAnotherUser,
        .replyEncoded,
        .replyForeign,
        .replyMalformed,
        .replyRedirected,
        .replyReflected,
        .replyReplayed,
        .replyAboutAnotherObject,
        .replyUnexpected,
        .replyTooLarge,
        .replyUncorrelated,
        .replyUnreadable,
        .replyUnsigned,
        .reportMalformed,
        .reportTooLarge,
        .tokenHeaderRefused,
        .tokenMalformed,
        .tokenSignatureWrong,
        .tokenTooLarge,
        .leaseLost,
        .outcomeUnknown,
        .agentNotRunning,
        .deadlineExceeded,
        .leaseTaken,
        .rateLimited,
        .serviceFailed,
        .storeFailed,
        .unreachable,
        .cancelled,
        .entropyUnavailable,
        .internal,
    ]
}

extension ErrorCode {
    /// Which case of `PingPairError` an error of each code is.
    package static let groups: [ErrorCode: PingPairError.Group] = [
        .optionRefused: .configuration,
        .baseUrlRefused: .configuration,
        .credentialsMissing: .configuration,
        .certificateMalformed: .configuration,
        .keyMalformed: .configuration,
        .keyTooShort: .configuration,
        .originRefused: .configuration,
        .plainHttpRefused: .configuration,
        .propertiesContradictory: .configuration,
        .propertiesMalformed: .configuration,
        .propertyMissing: .configuration,
        .propertiesUnreadable: .configuration,
        .readFailed: .configuration,
        .realCredentialsRefused: .configuration,
        .relyingPartyRefused: .configuration,
        .sandboxCredentialsRefused: .configuration,
        .snapshotKeyTooShort: .configuration,
        .workerRefused: .configuration,
        .writeFailed: .configuration,
        .actionNotOffered: .input,
        .answerMissing: .input,
        .answerUnexpected: .input,
        .inputUnexpected: .input,
        .startTooSoon: .input,
        .viewMalformed: .input,
        .bodyMalformed: .input,
        .classRefused: .input,
        .credentialMalformed: .input,
        .credentialRefused: .input,
        .destinationRefused: .input,
        .extensionRefused: .input,
        .headerMalformed: .input,
        .nameNeeded: .input,
        .pathSuffixRefused: .input,
        .streamNeeded: .input,
        .registrationExpired: .input,
        .qrContentRefused: .input,
        .snapshotRefused: .input,
        .unknownMember: .input,
        .unknownOperation: .input,
        .valueMalformed: .input,
        .valueMissing: .input,
        .valueOutOfRange: .input,
        .agentRefused: .refused,
        .limitReached: .refused,
        .refused: .refused,
        .credentialOptionsForeign: .untrustedReply,
        .credentialOptionsMalformed: .untrustedReply,
        .flowRedirectRefused: .untrustedReply,
        .replyAboutAnotherUser: .untrustedReply,
        .replyEncoded: .untrustedReply,
        .replyForeign: .untrustedReply,
        .replyMalformed: .untrustedReply,
        .replyRedirected: .untrustedReply,
        .replyReflected: .untrustedReply,
        .replyReplayed: .untrustedReply,
        .replyAboutAnotherObject: .untrustedReply,
        .replyUnexpected: .untrustedReply,
        .replyTooLarge: .untrustedReply,
        .replyUncorrelated: .untrustedReply,
        .replyUnreadable: .untrustedReply,
        .replyUnsigned: .untrustedReply,
        .reportMalformed: .untrustedReply,
        .reportTooLarge: .untrustedReply,
        .tokenHeaderRefused: .untrustedReply,
        .tokenMalformed: .untrustedReply,
        .tokenSignatureWrong: .untrustedReply,
        .tokenTooLarge: .untrustedReply,
        .leaseLost: .unknownOutcome,
        .outcomeUnknown: .unknownOutcome,
        .agentNotRunning: .unavailable,
        .deadlineExceeded: .unavailable,
        .leaseTaken: .unavailable,
        .rateLimited: .unavailable,
        .serviceFailed: .unavailable,
        .storeFailed: .unavailable,
        .unreachable: .unavailable,
        .cancelled: .cancelled,
        .entropyUnavailable: .internalError,
        .`internal`: .internalError,
    ]
}

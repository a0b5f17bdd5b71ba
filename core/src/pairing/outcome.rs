//! What a machine ends in.

use std::fmt;

use super::values::names;
use crate::device_id::DeviceId;
use crate::error::Group;
use crate::pingid::{Device, JobProgress};
use crate::pingone::{Id, MfaDevice, PingOneRefusal, Tokens};
use crate::text::visible;
use crate::time::Timestamp;

/// What a machine ended in.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Outcome {
    /// A device is paired.
    Paired {
        /// The device.
        device: PairedDevice,
        /// What shows it.
        evidence: Evidence,
    },
    /// No device was paired by this pairing.
    NotPaired {
        /// Why.
        reason: Reason,
        /// PingID's number for the reason, when it gave one.
        error_id: Option<i64>,
        /// PingOne's code for the reason, such as `LIMIT_EXCEEDED`, when it gave one.
        code: Option<String>,
        /// Whether an answer of the service that belongs to this very request says so, or nothing was sent
        /// that could pair a device. Otherwise it rests on the user's details, which did not show one, or
        /// on an activation code that nobody was seen to use: until it expires, somebody still can.
        authenticated: bool,
    },
    /// Whether a device was paired is not known: an answer was lost, and the user's details do not
    /// tell. Absence is no proof: a request that was held back can still be carried out.
    ///
    /// [`Machine::reconcile`](super::Machine::reconcile) reads once more;
    /// [`Machine::confirm`](super::Machine::confirm) settles it when the user names a candidate.
    Undetermined {
        /// The new devices that may be the one: show nickname and model, and let the user say.
        candidates: Vec<Device>,
        /// The same of PingOne's devices; [`Machine::confirm_mfa`](super::Machine::confirm_mfa) settles it.
        mfa_candidates: Vec<MfaDevice>,
    },
    /// The user is registered with PingOne, and the e-mail address is verified where the policy asks for that.
    Registered {
        /// Who it is.
        user: Box<RegisteredUser>,
    },
    /// The registration was not completed: there is no such account, or one whose e-mail address is not
    /// verified.
    NotRegistered {
        /// Why.
        reason: Reason,
        /// PingOne's code for the reason, when it gave one.
        code: Option<String>,
        /// Whether an answer of the service to this very request says so, or nothing was sent that could
        /// register a user.
        authenticated: bool,
    },
    /// Whether the user is registered is not known: an answer was lost and the flow cannot be read, or it
    /// wants what is no part of a registration.
    ///
    /// [`Machine::reconcile`](super::Machine::reconcile) reads the flow once more.
    RegistrationUnknown,
    /// The OATH token is in step again.
    Resynced {
        /// Whether the reply belongs to this very request. The service need not return what tells: then
        /// it is signed, and may be an older one.
        correlated: bool,
    },
    /// The OATH token was not brought into step.
    NotResynced {
        /// Why.
        reason: Reason,
        /// The service's number for the reason, when it gave one.
        error_id: Option<i64>,
        /// As for `NotPaired`.
        authenticated: bool,
    },
    /// The job is done.
    JobDone {
        /// What it leaves behind.
        job: Box<JobEnd>,
    },
    /// The report is downloaded. Nobody has signed it: decide nothing by it.
    ReportDownloaded {
        /// Whose report it is, and how old it can be.
        report: Box<ReportEnd>,
    },
    /// The job failed, or was not begun.
    JobFailed {
        /// Why.
        reason: Reason,
        /// The service's number for the reason, when it gave one.
        error_id: Option<i64>,
        /// Whether an answer of the service that belongs to this very request says so, or nothing was sent.
        authenticated: bool,
        /// What the job leaves behind, when there was one.
        job: Option<Box<JobEnd>>,
    },
    /// Whether the job was begun, or how it ended, is not known.
    JobUnknown {
        /// Its token, when it was told.
        job_token: Option<String>,
    },
}

impl Outcome {
    /// Which outcome it is.
    pub fn kind(&self) -> OutcomeKind {
        match self {
            Self::Paired { .. } => OutcomeKind::Paired,
            Self::NotPaired { .. } => OutcomeKind::NotPaired,
            Self::Undetermined { .. } => OutcomeKind::Undetermined,
            Self::Registered { .. } => OutcomeKind::Registered,
            Self::NotRegistered { .. } => OutcomeKind::NotRegistered,
            Self::RegistrationUnknown => OutcomeKind::RegistrationUnknown,
            Self::Resynced { .. } => OutcomeKind::Resynced,
            Self::NotResynced { .. } => OutcomeKind::NotResynced,
            Self::JobDone { .. } => OutcomeKind::JobDone,
            Self::ReportDownloaded { .. } => OutcomeKind::ReportDownloaded,
            Self::JobFailed { .. } => OutcomeKind::JobFailed,
            Self::JobUnknown { .. } => OutcomeKind::JobUnknown,
        }
    }

    /// The stable text, that of its [`kind`](Self::kind).
    pub fn as_str(&self) -> &'static str {
        self.kind().as_str()
    }

    /// The device, when one is paired.
    pub fn device(&self) -> Option<&PairedDevice> {
        match self {
            Self::Paired { device, .. } => Some(device),
            _ => None,
        }
    }

    /// Why it was not done, when that is known.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::NotPaired { reason, .. }
            | Self::NotRegistered { reason, .. }
            | Self::NotResynced { reason, .. }
            | Self::JobFailed { reason, .. } => Some(*reason),
            _ => None,
        }
    }

    /// What the caller does next where it was not done; nothing where it was.
    pub fn group(&self) -> Option<Group> {
        match self {
            Self::Paired { .. }
            | Self::Registered { .. }
            | Self::Resynced { .. }
            | Self::JobDone { .. }
            | Self::ReportDownloaded { .. } => None,
            Self::Undetermined { .. } | Self::RegistrationUnknown | Self::JobUnknown { .. } => {
                Some(Group::UnknownOutcome)
            }
            Self::NotPaired { reason, .. }
            | Self::NotRegistered { reason, .. }
            | Self::NotResynced { reason, .. }
            | Self::JobFailed { reason, .. } => Some(reason.group()),
        }
    }

    /// Whether it was done.
    pub fn is_success(&self) -> bool {
        matches!(
            self,
            Self::Paired { .. }
                | Self::Registered { .. }
                | Self::Resynced { .. }
                | Self::JobDone { .. }
                | Self::ReportDownloaded { .. }
        )
    }

    /// Whether it is not known what became of it.
    pub fn is_unknown(&self) -> bool {
        matches!(
            self,
            Self::Undetermined { .. } | Self::RegistrationUnknown | Self::JobUnknown { .. }
        )
    }
}

names! {
    /// What a machine ended in, without what goes with it.
    pub enum OutcomeKind {
        /// The job is done.
        JobDone = "job_done",
        /// The job failed, or was not begun.
        JobFailed = "job_failed",
        /// Whether the job was begun, or how it ended, is not known.
        JobUnknown = "job_unknown",
        /// No device was paired by this pairing.
        NotPaired = "not_paired",
        /// The registration was not completed: there is no such account, or one whose e-mail address is not
        /// verified.
        NotRegistered = "not_registered",
        /// The OATH token was not brought into step.
        NotResynced = "not_resynced",
        /// A device is paired.
        Paired = "paired",
        /// The user is registered.
        Registered = "registered",
        /// Whether the user is registered is not known.
        RegistrationUnknown = "registration_unknown",
        /// The report is downloaded. Nobody has signed it: decide nothing by it.
        ReportDownloaded = "report_downloaded",
        /// The OATH token is in step again.
        Resynced = "resynced",
        /// Whether a device was paired is not known.
        Undetermined = "undetermined",
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paired { evidence, .. } => write!(formatter, "paired ({evidence})"),
            Self::Registered { user } => write!(formatter, "registered ({})", user.evidence),
            Self::Undetermined {
                candidates,
                mfa_candidates,
            } => {
                let number = candidates.len() + mfa_candidates.len();
                write!(formatter, "undetermined, {number} candidates")
            }
            other => match other.reason() {
                Some(reason) => write!(formatter, "{}: {reason}", other.as_str()),
                None => formatter.write_str(other.as_str()),
            },
        }
    }
}

/// A device that was paired.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct PairedDevice {
    /// Its id, when the service told it.
    pub id: Option<DeviceId>,
    /// The id that WebAuthn operations name the device by, when PingID told it. For PingOne the device's
    /// id.
    pub uuid: Option<String>,
    /// Its details, when the user's details showed them.
    pub details: Option<Box<Device>>,
    /// A device of PingOne, as the service described it last. Show operating system, nickname and model to
    /// the user: a person says whether it is theirs.
    pub mfa: Option<Box<MfaDevice>>,
}

impl PairedDevice {
    pub(super) fn shown(device: Device) -> Self {
        Self {
            id: Some(device.id),
            uuid: device.device_uuid.clone(),
            details: Some(Box::new(device)),
            mfa: None,
        }
    }

    /// A device of PingOne. What it was set up with is of no use any more, and is left out.
    pub(super) fn of_mfa(mut device: MfaDevice) -> Self {
        device.secret = None;
        device.key_uri = None;
        device.public_key_credential_creation_options = None;
        device.desktop_credential_creation_options = None;
        device.test = None;
        Self {
            id: None,
            uuid: Some(device.id.to_string()),
            details: None,
            mfa: Some(Box::new(device)),
        }
    }
}

impl fmt::Display for PairedDevice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = self.details.as_ref();
        let kind = details.and_then(|device| device.kind.as_ref());
        let kind = kind.map(|kind| kind.as_str());
        let mfa = self.mfa.as_ref();
        let kind = kind.or_else(|| mfa.map(|device| device.kind.as_str()));
        write!(formatter, "{}", visible(kind.unwrap_or("device")))?;
        match (self.id, mfa) {
            (Some(id), _) => write!(formatter, " {id}"),
            (None, Some(device)) => write!(formatter, " {}", device.id),
            (None, None) => Ok(()),
        }
    }
}

/// A user who registered.
#[derive(Clone)]
#[non_exhaustive]
pub struct RegisteredUser {
    /// The user's id, when the flow told it.
    pub user_id: Option<Id>,
    /// The user's name, when it is known.
    pub username: Option<String>,
    /// What shows it: `Told` by the reply to this very request, `Matched` by reading the flow.
    pub evidence: Evidence,
    /// The user's tokens: absent where they were not wanted, or could not be fetched.
    pub tokens: Option<Box<Tokens>>,
}

impl fmt::Debug for RegisteredUser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            user_id,
            username,
            evidence,
            tokens,
        } = self;
        formatter
            .debug_struct("RegisteredUser")
            .field("user_id", user_id)
            .field("username", &username.as_ref().map(|_| "[personal]"))
            .field("evidence", evidence)
            .field("tokens", &tokens.as_ref().map(|_| "[redacted]"))
            .finish()
    }
}

/// How a job ended.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct JobEnd {
    /// The token that names the job.
    pub job_token: String,
    /// Whether the token, and what was said of the job, came with replies to these very requests. The
    /// service need not return what tells: then they are signed, and may be of an older job.
    pub correlated: bool,
    /// What the service last said of it.
    pub progress: JobProgress,
}

/// A report that was downloaded.
///
/// It is the report of the client's organisation, all of it. The service gives the same one for up to two
/// hours, whoever asks: it may be of an earlier job, and of another client's.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ReportEnd {
    /// The alias of the organisation whose report it is.
    pub organisation: String,
    /// How many bytes came.
    pub bytes: u64,
    /// The job that was waited for.
    pub job_token: String,
    /// When the job was begun, by our clock.
    pub job_began: Timestamp,
    /// When the report had come, by our clock.
    pub downloaded: Timestamp,
    /// The report shows the organisation as it was at some time from here on: two hours before the job
    /// was begun, for so long the service keeps a report.
    pub not_older_than: Timestamp,
}

names! {
    /// What shows that a device is paired by this very pairing.
    pub enum Evidence {
        /// A reply to this very request says so.
        Told = "told",
        /// The user's details show the device that the service named before, or the one new device with
        /// this pairing's own phone number, e-mail address or serial number.
        Matched = "matched",
        /// The user's details show one new device, and it is of the right type. Somebody else may have
        /// paired it: before you lift a bypass, remove a device or raise trust, let the user confirm
        /// nickname and model.
        Inferred = "inferred",
        /// The user, or whoever asked the user, named the device among the candidates.
        Confirmed = "confirmed",
    }
}

names! {
    /// Why something was not done.
    pub enum Reason {
        /// The caller cancelled. An activation code that was shown can be used until it expires.
        Cancelled = "cancelled",
        /// The activation code expired, or was used up.
        CodeExpired = "code_expired",
        /// The service knows no such activation code: it is wrong, or expired before it was first asked for.
        CodeNotValid = "code_not_valid",
        /// The deadline passed. An activation code that was shown can be used until it expires.
        DeadlinePassed = "deadline_passed",
        /// The phone number or e-mail address is none that the service can reach.
        DestinationRefused = "destination_refused",
        /// The device is paired already, with this user or another; some services say so of a user who has
        /// as many devices as allowed.
        DeviceExists = "device_exists",
        /// The device was paired, and is gone again.
        DeviceGone = "device_gone",
        /// Wrong OTPs have locked the device for a while.
        DeviceLocked = "device_locked",
        /// The job failed.
        JobFailed = "job_failed",
        /// The request cannot be sent as it is: the client's own rules refuse it. Nothing was sent.
        NotSendable = "not_sendable",
        /// The service's credential options are not for our relying party, or not of the documented form.
        OptionsRefused = "options_refused",
        /// The service could not send the OTP; often the user's daily quota is used up.
        OtpNotSent = "otp_not_sent",
        /// The OTP or verification code was wrong as often as may be tried.
        OtpWrong = "otp_wrong",
        /// The phone could not be paired.
        PairingFailed = "pairing_failed",
        /// The service refused for another reason: see `error_id` and `code`.
        Refused = "refused",
        /// The application's sign-on policy lets nobody register, or not in this state of the flow.
        RegistrationOff = "registration_off",
        /// The session ended before the pairing was completed: begin again.
        SessionEnded = "session_ended",
        /// The user has as many devices as the organisation allows.
        TooManyDevices = "too_many_devices",
        /// A user of this name exists already, and the caller did not allow to pair existing users.
        UserExists = "user_exists",
        /// There is no such user.
        UserNotFound = "user_not_found",
        /// The user is suspended.
        UserSuspended = "user_suspended",
        /// What came could not be written to where it was to go.
        WriteFailed = "write_failed",
    }
}

impl Reason {
    /// What the caller does next.
    pub fn group(self) -> Group {
        match self {
            Self::Cancelled => Group::Cancelled,
            // Nothing was refused: nobody acted in time.
            Self::CodeExpired | Self::DeadlinePassed => Group::Unavailable,
            Self::NotSendable | Self::WriteFailed => Group::Input,
            Self::OptionsRefused => Group::UntrustedReply,
            Self::CodeNotValid
            | Self::DestinationRefused
            | Self::DeviceExists
            | Self::DeviceGone
            | Self::DeviceLocked
            | Self::JobFailed
            | Self::OtpNotSent
            | Self::OtpWrong
            | Self::PairingFailed
            | Self::Refused
            | Self::RegistrationOff
            | Self::SessionEnded
            | Self::TooManyDevices
            | Self::UserExists
            | Self::UserNotFound
            | Self::UserSuspended => Group::Refused,
        }
    }

    /// What a refusal's number means.
    pub(super) fn of(error_id: i64) -> Self {
        use crate::pingid::error_id as id;
        match error_id {
            id::DEVICE_EXISTS => Self::DeviceExists,
            id::OTP_NOT_SENT => Self::OtpNotSent,
            id::OTP_WRONG => Self::OtpWrong,
            id::PHONE_NUMBER_NOT_VALID => Self::DestinationRefused,
            id::SESSION_NOT_VALID => Self::SessionEnded,
            id::TOO_MANY_DEVICES => Self::TooManyDevices,
            id::USER_EXISTS => Self::UserExists,
            id::USER_NOT_FOUND => Self::UserNotFound,
            _ => Self::Refused,
        }
    }

    /// What a refusal of PingOne's means.
    pub(super) fn of_refusal(refusal: &PingOneRefusal) -> Self {
        let about = |target: &str| {
            refusal
                .details
                .iter()
                .any(|it| it.target.as_deref() == Some(target))
        };
        if refusal.has("LIMIT_EXCEEDED") {
            return Self::TooManyDevices;
        }
        if refusal.has("QUOTA_EXCEEDED") {
            return Self::OtpNotSent;
        }
        if refusal.has("INVALID_OTP") {
            return Self::OtpWrong;
        }
        if refusal.is_not_found() {
            return Self::SessionEnded;
        }
        if refusal.has("UNIQUENESS_VIOLATION") {
            return Self::DeviceExists;
        }
        if about("phone") || about("email") {
            return Self::DestinationRefused;
        }
        Self::Refused
    }
}

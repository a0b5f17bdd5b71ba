//! What a page or a phone may see of a machine.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::machine::{Kind, Output};
use super::outcome::Outcome;
use super::prompt::{Prompt, Wanted};
use super::values::names;
use crate::credentials::BaseUrl;
use crate::error::{Code, Error, Result};
use crate::operation::{Record, to_callers};
use crate::pingid::Device;
use crate::pingone::MfaDevice;
use crate::qr::ActivationLink;
use crate::secret::Secret;
use crate::text::visible;
use crate::time::{Now, Timestamp};

/// What a page or a phone may see of a pairing: where it stands, a link, a question, an outcome.
///
/// **While it holds a link, a code or a question it is a bearer secret**: whoever sees it can pair a
/// phone of their own. Show it only to the login session that began the pairing, with
/// `Cache-Control: no-store`, and put nothing of it into a URL. `Debug` shows none of it.
#[derive(Clone)]
#[non_exhaustive]
pub struct PairingView {
    /// Which machine it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: ViewState,
    /// What the service last said of the activation code or the job, such as `NOT_CLAIMED`; also at the
    /// end. How it ended is in `outcome` alone.
    pub status: Option<String>,
    /// The activation link, for a QR code; until a phone has used it, it expired or it is over.
    pub link: Option<Secret>,
    /// The activation code or PingOne's pairing key, for typing; as long as the link.
    pub activation_code: Option<Secret>,
    /// What a QR code holds, where it is not the link: PingOne's pairing key, drawn exactly as it is. It is no
    /// link to follow.
    pub qr: Option<Secret>,
    /// When the activation code, pairing key or flow expires.
    pub expires: Option<Timestamp>,
    /// The question to the user.
    pub prompt: Option<ViewPrompt>,
    /// How it ended.
    pub outcome: Option<ViewOutcome>,
}

names! {
    /// Where a machine stands.
    pub enum ViewState {
        /// A person is asked.
        Asking = "asking",
        /// It is over.
        Finished = "finished",
        /// A person is waited for: an activation code can be used; or the service.
        Waiting = "waiting",
        /// It sends and reads.
        Working = "working",
    }
}

/// A question, as a page shows it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ViewPrompt {
    /// What is wanted: the text of [`Wanted::as_str`].
    pub wanted: String,
    /// How many answers are still taken.
    pub answers_left: u32,
    /// Why it is asked again: the text of [`Problem::as_str`](super::Problem::as_str).
    pub problem: Option<String>,
    /// Whether it can be begun again.
    pub start_again: bool,
    /// The ways to choose from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<String>,
    /// Where the OTP went, masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// The serial number of the OATH token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    /// The otpauth link of an authenticator app, for a QR code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// The key of an authenticator app in groups, for typing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The options for the browser's or phone's credential: the JSON text of a
    /// `PublicKeyCredentialCreationOptionsJSON`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<String>,
    /// The registration that PingID Desktop on the user's own computer makes an attestation of: a signed JWT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    /// What a password must be like: the JSON text of a `PasswordPolicy`, for hints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_policy: Option<String>,
}

/// An outcome, as a page shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ViewOutcome {
    /// The text of [`Outcome::as_str`].
    pub outcome: String,
    /// Why it was not done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What shows that the device is paired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// The device that is paired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<ViewDevice>,
    /// The devices of which the user may say which one it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<ViewDevice>,
}

/// A device, as a page shows it: enough for its user to know it. `Debug` tells no name.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ViewDevice {
    /// Its id, as the text of its digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its type.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its model.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    /// What the user calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nickname: Option<String>,
    /// Its operating system, such as `MAC 15.7.3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os: Option<String>,
}

impl fmt::Debug for ViewDevice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nickname = self.nickname.as_ref().map(|_| "[personal]");
        formatter
            .debug_struct("ViewDevice")
            .field("id", &self.id)
            .field("kind", &self.kind)
            .field("model", &self.model)
            .field("nickname", &nickname)
            .field("os", &self.os)
            .finish()
    }
}

impl PairingView {
    /// Reads what [`to_json`](Self::to_json) wrote.
    ///
    /// # Errors
    /// [`Code::ViewMalformed`] for another form, or a version that is not known.
    pub fn from_json(json: &str) -> Result<Self> {
        let malformed = |_| Error::from(Code::ViewMalformed);
        let document: Document = serde_json::from_str(json).map_err(malformed)?;
        document
            .into_view()
            .ok_or_else(|| Code::ViewMalformed.into())
    }

    /// The view as JSON, in ASCII: version 1, described in `docs/pairing.md`.
    ///
    /// # Errors
    /// [`Code::Internal`] if it cannot be written.
    pub fn to_json(&self) -> Result<Secret> {
        let json = serde_json::to_string(&Document::of(self));
        let json = json.map_err(|_| Error::from(Code::Internal))?;
        Ok(Secret::from(crate::text::ascii_json(&json)))
    }

    pub(super) fn new(
        kind: Kind,
        parts: Parts,
        output: Output,
        base_url: Option<&BaseUrl>,
        now: Now,
    ) -> Self {
        let live = parts.expires.is_none_or(|expires| now.wall < expires);
        let code = parts.code.filter(|_| live);
        let link = code
            .as_ref()
            .zip(base_url)
            .and_then(|(code, base_url)| ActivationLink::new(base_url, code).ok());
        let mut view = Self {
            kind,
            state: match output {
                Output::Ask(..) => ViewState::Asking,
                Output::Finished(_) => ViewState::Finished,
                _ if parts.is_waiting || code.is_some() => ViewState::Waiting,
                _ => ViewState::Working,
            },
            status: parts.status,
            link: link
                .map(|link| Secret::from(link.expose()))
                .or(parts.link.filter(|_| live)),
            activation_code: code,
            qr: parts.qr.filter(|_| live),
            expires: parts.expires,
            prompt: None,
            outcome: None,
        };
        match output {
            Output::Ask(prompt, _) => view.prompt = Some(ViewPrompt::of(prompt)),
            Output::Finished(outcome) => view.outcome = Some(ViewOutcome::of(&outcome)),
            _ => {}
        }
        view
    }
}

impl fmt::Debug for PairingView {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PairingView")
            .field("kind", &self.kind)
            .field("state", &self.state)
            .field("status", &self.status.as_deref().map(visible))
            .finish_non_exhaustive()
    }
}

impl fmt::Display for PairingView {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = self.outcome.as_ref();
        match (outcome, &self.prompt, &self.status) {
            (Some(outcome), ..) => match &outcome.reason {
                Some(reason) => write!(formatter, "{}: {reason}", outcome.outcome),
                None => formatter.write_str(&outcome.outcome),
            },
            (None, Some(prompt), _) => write!(formatter, "asking: {}", prompt.wanted),
            (None, None, Some(status)) => write!(formatter, "{}", visible(status)),
            (None, None, None) => formatter.write_str(self.state.as_str()),
        }
    }
}

impl ViewPrompt {
    fn of(prompt: Prompt) -> Self {
        let mut view = Self {
            wanted: prompt.wanted.as_str().to_owned(),
            answers_left: prompt.answers_left,
            problem: prompt.problem.map(|problem| problem.as_str().to_owned()),
            start_again: prompt.start_again_from.is_some(),
            methods: Vec::new(),
            destination: None,
            serial_number: None,
            link: None,
            key: None,
            options: None,
            registration: None,
            password_policy: None,
        };
        match prompt.wanted {
            Wanted::Method(methods) => {
                view.methods = methods.iter().map(|it| it.as_str().to_owned()).collect();
            }
            Wanted::Otp { destination } => view.destination = Some(destination),
            Wanted::TokenOtp { serial_number }
            | Wanted::NextOtp { serial_number }
            | Wanted::TwoOtps { serial_number } => view.serial_number = Some(serial_number),
            Wanted::AuthenticatorOtp { link, key } => {
                view.link = Some(link.expose().to_owned());
                view.key = Some(key.expose().to_owned());
            }
            Wanted::Credential { options } => view.options = Some(options.expose().to_owned()),
            Wanted::Attestation { registration } => {
                view.registration = Some(registration.expose().to_owned());
            }
            Wanted::Registration { policy } => {
                view.password_policy = policy.and_then(|policy| callers_json(&*policy));
            }
            Wanted::VerificationCode { destination } => view.destination = destination,
            Wanted::YubiKeyOtp | Wanted::StartAgain => {}
        }
        view
    }
}

impl fmt::Debug for ViewPrompt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "ViewPrompt({})", self.wanted)
    }
}

impl ViewOutcome {
    fn of(outcome: &Outcome) -> Self {
        let mut view = Self {
            outcome: outcome.as_str().to_owned(),
            reason: outcome.reason().map(|reason| reason.as_str().to_owned()),
            evidence: None,
            device: None,
            candidates: Vec::new(),
        };
        match outcome {
            Outcome::Paired { device, evidence } => {
                view.evidence = Some(evidence.as_str().to_owned());
                view.device = Some(match &device.mfa {
                    Some(device) => ViewDevice::of_mfa(device),
                    None => ViewDevice {
                        id: device.id.map(|id| id.to_string()),
                        ..device
                            .details
                            .as_deref()
                            .map(ViewDevice::of)
                            .unwrap_or_default()
                    },
                });
            }
            Outcome::Registered { user } => {
                view.evidence = Some(user.evidence.as_str().to_owned());
            }
            Outcome::Undetermined {
                candidates,
                mfa_candidates,
            } => {
                let mfa = mfa_candidates.iter().map(ViewDevice::of_mfa);
                view.candidates = candidates.iter().map(ViewDevice::of).chain(mfa).collect();
            }
            _ => {}
        }
        view
    }
}

impl ViewDevice {
    fn of(device: &Device) -> Self {
        Self {
            id: Some(device.id.to_string()),
            kind: device.kind.as_ref().map(|kind| kind.as_str().to_owned()),
            model: device.model.clone(),
            nickname: device.nickname.clone(),
            os: None,
        }
    }

    fn of_mfa(device: &MfaDevice) -> Self {
        let model = device.model.as_ref();
        let model = model.and_then(|model| model.marketing_name.clone().or(model.name.clone()));
        let os = device.os.as_ref().map(|os| {
            let parts = [os.kind.as_deref(), os.version.as_deref()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        Self {
            id: Some(device.id.to_string()),
            kind: Some(device.kind.as_str().to_owned()),
            model,
            nickname: device.nickname.clone(),
            os,
        }
    }
}

/// A record in callers' names, as JSON text.
fn callers_json<T: Record>(record: &T) -> Option<String> {
    let members = to_callers(record).ok()?;
    Some(serde_json::Value::Object(members).to_string())
}

/// What a script adds to a view.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) status: Option<String>,
    /// Whether a person or the service is waited for.
    pub(super) is_waiting: bool,
    pub(super) code: Option<Secret>,
    /// A link that is not made of the code.
    pub(super) link: Option<Secret>,
    /// What a QR code holds, where it is not the link.
    pub(super) qr: Option<Secret>,
    pub(super) expires: Option<Timestamp>,
}

/// A view as JSON.
#[derive(Serialize, Deserialize)]
struct Document {
    version: u32,
    kind: String,
    state: String,
    status: Option<String>,
    link: Option<String>,
    activation_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    qr: Option<String>,
    /// Milliseconds since 1970-01-01 00:00:00 UTC.
    expires: Option<i64>,
    prompt: Option<ViewPrompt>,
    outcome: Option<ViewOutcome>,
}

impl Document {
    fn of(view: &PairingView) -> Self {
        let text = |secret: &Option<Secret>| secret.as_ref().map(|it| it.expose().to_owned());
        Self {
            version: VERSION,
            kind: view.kind.as_str().to_owned(),
            state: view.state.as_str().to_owned(),
            status: view.status.clone(),
            link: text(&view.link),
            activation_code: text(&view.activation_code),
            qr: text(&view.qr),
            expires: view.expires.map(Timestamp::milliseconds),
            prompt: view.prompt.clone(),
            outcome: view.outcome.clone(),
        }
    }

    fn into_view(self) -> Option<PairingView> {
        if self.version != VERSION {
            return None;
        }
        Some(PairingView {
            kind: Kind::from_text(&self.kind)?,
            state: ViewState::from_text(&self.state)?,
            status: self.status,
            link: self.link.map(Secret::from),
            activation_code: self.activation_code.map(Secret::from),
            qr: self.qr.map(Secret::from),
            expires: self.expires.and_then(Timestamp::from_milliseconds),
            prompt: self.prompt,
            outcome: self.outcome,
        })
    }
}

const VERSION: u32 = 1;

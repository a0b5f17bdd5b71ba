//! Enrolling a user: the user is made sure of, chooses a way to pair, and pairs.
//!
//! ```text
//!   UserCreation ─▶ ask for the way ─▶ read the user ─▶ the machine of that way ─▶ its outcome
//!        │                                 │
//!        └─────────────────────────────────┴─▶ not paired: the user exists, or was paired in the
//!                                              meantime, and the caller did not allow it
//! ```
//!
//! The user name comes from your login session or directory, never from the form that asks to enrol.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::authenticator_app::AuthenticatorApp;
use super::machine::AnyScript;
use super::offline::Offline;
use super::online::Online;
use super::outcome::{Outcome, Reason};
use super::prompt::{Answer, MOST_ANSWERS, Method, MethodKind, Prompt, Wanted};
use super::proof::Proof;
use super::script::{
    Details, Event, Plan, Script, Situation, before_reading_again, not_paired, refused,
};
use super::sealed_outcome;
use super::user_creation::{Created, IfExists, UserCreation};
use super::view::Parts;
use super::webauthn::WebAuthn;
use super::yubikey::YubiKey;
use crate::error::{Code, Error, Result};
use crate::pingid::{
    AddUser, GetActivationCode, GetUserDetails, OfflineDeviceType, StartOfflinePairing,
    WebAuthnStartPairing, error_id,
};
use crate::secret::Secret;
use crate::webauthn::RelyingParty;

/// Who is enrolled, and how that may be done.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct EnrolmentRules {
    /// The user, who is added if there is none of this name. No activation code is made by it.
    pub user: AddUser,
    /// The ways that the user may choose from.
    pub methods: Vec<MethodKind>,
    /// What becomes of a user who exists already; by default nothing is paired then.
    pub if_exists: IfExists,
    /// For security keys and biometrics: the pages that may ask for credentials, and the name that
    /// people know them by.
    pub relying_party: Option<(RelyingParty, String)>,
    /// Whether the device must not be paired with anyone else in the organisation: for phone numbers,
    /// e-mail addresses, OATH tokens and YubiKeys. The other ways have no such rule.
    pub validate_unique_device: Option<bool>,
}

impl EnrolmentRules {
    /// The user may choose from these ways.
    pub fn new(user: AddUser, methods: impl Into<Vec<MethodKind>>) -> Self {
        Self {
            user,
            methods: methods.into(),
            if_exists: IfExists::Refuse,
            relying_party: None,
            validate_unique_device: None,
        }
    }

    /// Says what becomes of a user who exists already.
    pub fn if_exists(mut self, if_exists: IfExists) -> Self {
        self.if_exists = if_exists;
        self
    }

    /// Names the pages that may ask for credentials.
    pub fn relying_party(mut self, party: RelyingParty, name: impl Into<String>) -> Self {
        self.relying_party = Some((party, name.into()));
        self
    }

    /// Wants a device that is not paired with anyone else in the organisation.
    pub fn validate_unique_device(mut self, unique: bool) -> Self {
        self.validate_unique_device = Some(unique);
        self
    }
}

/// An enrolment.
#[derive(Serialize, Deserialize)]
pub(super) struct Enrolment {
    creation: UserCreation,
    methods: Vec<MethodKind>,
    relying_party: Option<Party>,
    validate_unique_device: Option<bool>,
    stage: Stage,
}

#[derive(Serialize, Deserialize)]
struct Party {
    id: String,
    origins: Vec<String>,
    name: String,
}

#[derive(Serialize, Deserialize)]
enum Stage {
    Creating,
    Choosing,
    /// A person took the time to choose: what was allowed before is looked at once more.
    Checking {
        chosen: Box<AnyScript>,
        tries: u32,
    },
    Chosen(Box<AnyScript>),
    Finished(#[serde(with = "sealed_outcome")] Outcome),
}

impl Enrolment {
    pub(super) fn new(rules: EnrolmentRules) -> Result<Self> {
        let needs_party = rules.methods.contains(&MethodKind::WebAuthn);
        if rules.methods.is_empty() || (needs_party && rules.relying_party.is_none()) {
            let detail = if needs_party {
                "relying_party: needed for webauthn"
            } else {
                "methods: at least one"
            };
            return Err(Error::new(Code::ValueMissing).detail(detail));
        }
        let party = |(party, name): (RelyingParty, String)| Party {
            id: party.id().to_owned(),
            origins: party.origins().to_vec(),
            name,
        };
        Ok(Self {
            creation: UserCreation::new(rules.user.activate_user(false), rules.if_exists)?,
            methods: rules.methods,
            relying_party: rules.relying_party.map(party),
            validate_unique_device: rules.validate_unique_device,
            stage: Stage::Creating,
        })
    }

    fn chosen(&self, method: &Method) -> Result<AnyScript> {
        let username = || self.creation.request.username.clone();
        let offline = |kind, data: &String| {
            let mut start = StartOfflinePairing::new(username(), kind, data.as_str());
            start.validate_unique_device = self.validate_unique_device;
            Ok(AnyScript::Offline(Proof::new(Offline::new(start)?)))
        };
        match method {
            Method::AuthenticatorApp => {
                let app = AuthenticatorApp::new(username())?;
                Ok(AnyScript::AuthenticatorApp(Proof::new(app)))
            }
            Method::Email(address) => offline(OfflineDeviceType::Email, address),
            Method::Online(device_type) => {
                let mut mint = GetActivationCode::new(username());
                mint.device_type = device_type.clone();
                Ok(AnyScript::Online(Online::existing(mint, None)?))
            }
            Method::Sms(number) => offline(OfflineDeviceType::Sms, number),
            Method::Token(serial_number) => offline(OfflineDeviceType::Token, serial_number),
            Method::Voice(number) => offline(OfflineDeviceType::Voice, number),
            Method::WebAuthn(kind) => {
                let party = self.relying_party.as_ref();
                let Party { id, origins, name } = party.ok_or(Code::RelyingPartyRefused)?;
                let relying_party = RelyingParty::new(id.as_str(), origins)?;
                let start =
                    WebAuthnStartPairing::new(username(), id.as_str(), name.as_str(), kind.clone());
                let webauthn = WebAuthn::new(start, &relying_party)?;
                Ok(AnyScript::WebAuthn(Proof::new(webauthn)))
            }
            Method::YubiKey => {
                let yubikey = YubiKey::new(username(), self.validate_unique_device)?;
                Ok(AnyScript::YubiKey(Proof::new(yubikey)))
            }
        }
    }

    fn inner(&self) -> Option<&AnyScript> {
        match &self.stage {
            Stage::Chosen(script) => Some(script),
            Stage::Creating | Stage::Choosing | Stage::Checking { .. } | Stage::Finished(_) => None,
        }
    }

    /// Goes on with what was chosen, if the user may still be paired.
    fn checked(
        &mut self,
        chosen: Box<AnyScript>,
        tries: u32,
        details: Details,
        at: &Situation,
    ) -> Option<Duration> {
        match details {
            Details::Found(user) if self.creation.still_allows(&user) => {
                self.stage = Stage::Chosen(chosen);
                Some(Duration::ZERO)
            }
            Details::Found(_) => self.end(not_paired(Reason::UserExists, None, at.correlation)),
            Details::Absent { correlated } => {
                let id = Some(error_id::USER_NOT_FOUND);
                self.end(not_paired(Reason::UserNotFound, id, correlated))
            }
            Details::Refused(refusal) => self.end(refused(&refusal)),
            Details::Unknown => {
                let tries = tries.saturating_add(1);
                self.stage = Stage::Checking { chosen, tries };
                Some(before_reading_again(tries, at))
            }
        }
    }

    fn end(&mut self, outcome: Outcome) -> Option<Duration> {
        self.stage = Stage::Finished(outcome);
        Some(Duration::ZERO)
    }
}

impl Script for Enrolment {
    fn plan(&self) -> Plan {
        match &self.stage {
            Stage::Creating => self.creation.plan(),
            Stage::Choosing => {
                let wanted = Wanted::Method(self.methods.clone());
                Plan::Ask(Prompt::new(wanted, MOST_ANSWERS))
            }
            Stage::Checking { .. } => {
                let username = self.creation.request.username.as_str();
                Plan::Send(GetUserDetails::new(username).into())
            }
            Stage::Chosen(script) => script.plan(),
            Stage::Finished(outcome) => Plan::Finish(outcome.clone()),
        }
    }

    fn on(&mut self, event: Event, at: &Situation) -> Option<Duration> {
        match (&mut self.stage, event) {
            (Stage::Creating, event) => match self.creation.on(event, at) {
                Created::NotYet(pause) => pause,
                Created::New(_) | Created::Existing => {
                    self.stage = Stage::Choosing;
                    Some(Duration::ZERO)
                }
                Created::End(outcome) => self.end(outcome),
            },
            (Stage::Choosing, Event::Answered(Answer::Method(method))) => {
                // It was checked before.
                if let Ok(script) = self.chosen(&method) {
                    let chosen = Box::new(script);
                    self.stage = Stage::Checking { chosen, tries: 0 };
                }
                Some(Duration::ZERO)
            }
            (Stage::Choosing | Stage::Checking { .. }, Event::Deadline) => {
                self.end(not_paired(Reason::DeadlinePassed, None, true))
            }
            (Stage::Choosing | Stage::Checking { .. }, Event::Cancelled) => {
                self.end(not_paired(Reason::Cancelled, None, true))
            }
            (Stage::Checking { .. }, Event::Unsendable) => {
                self.end(not_paired(Reason::NotSendable, None, true))
            }
            (stage @ Stage::Checking { .. }, event) => {
                match (
                    std::mem::replace(stage, Stage::Choosing),
                    Details::of(event, at),
                ) {
                    (Stage::Checking { chosen, tries }, Ok(details)) => {
                        self.checked(chosen, tries, details, at)
                    }
                    (before, _) => {
                        self.stage = before;
                        None
                    }
                }
            }
            (Stage::Chosen(script), event) => script.on(event, at),
            (Stage::Choosing | Stage::Finished(_), _) => None,
        }
    }

    fn check(&self, answer: &Answer) -> Result<()> {
        match (&self.stage, answer) {
            (Stage::Choosing, Answer::Method(method)) => self.chosen(method).map(|_| ()),
            (Stage::Chosen(script), answer) => script.check(answer),
            (_, Answer::StartAgain) => Ok(()),
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn resumed(&mut self) {
        if let Stage::Chosen(script) = &mut self.stage {
            script.resumed();
        }
    }

    fn username(&self) -> Option<&str> {
        Some(&self.creation.request.username)
    }

    fn activation_code(&self) -> Option<&Secret> {
        self.inner().and_then(Script::activation_code)
    }

    fn show(&self, parts: &mut Parts) {
        if let Some(script) = self.inner() {
            script.show(parts);
        }
    }

    fn reconcile(&mut self) -> bool {
        match &mut self.stage {
            Stage::Chosen(script) => script.reconcile(),
            _ => false,
        }
    }

    fn finish(&mut self, outcome: Outcome) {
        match &mut self.stage {
            Stage::Chosen(script) => script.finish(outcome),
            stage => *stage = Stage::Finished(outcome),
        }
    }
}

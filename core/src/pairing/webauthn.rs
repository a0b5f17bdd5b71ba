//! Pairing a security key or the biometrics of a device, by the browser's or phone's credential.
//!
//! ```text
//!   Reading ─▶ WebAuthnStartPairing ─▶ ask for the credential ─▶ Reading ─▶ WebAuthnFinishPairing
//!      ▲            (C, once)            (navigator.credentials.create)         (O, once) ─▶ paired
//!      └────────────── begin again, when a person says so ◀── not shown ◀── lost ──┘
//! ```
//!
//! The machine of [`proof`](super::proof) with these requests. A credential is held to the challenge of
//! this very pairing and to the relying party's origins before anything is sent, and a session takes
//! one: after a lost reply the ceremony begins again.

use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::evidence::Target;
use super::outcome::Reason;
use super::prompt::{Answer, Wanted};
use super::proof::{Finished, Method, Started};
use super::sealed;
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{DeviceType, WebAuthnFinishPairing, WebAuthnStartPairing, WebAuthnType};
use crate::secret::Secret;
use crate::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};

/// What is paired for which pages, and the session once there is one.
#[derive(Serialize, Deserialize)]
pub(super) struct WebAuthn {
    #[serde(with = "sealed::operation")]
    request: WebAuthnStartPairing,
    origins: Vec<String>,
    session: Option<Session>,
}

#[derive(Serialize, Deserialize)]
struct Session {
    #[serde(with = "sealed::secret")]
    id: Secret,
    /// As the service spelt them.
    #[serde(with = "sealed::secret")]
    options: Secret,
}

impl WebAuthn {
    /// `request` names the relying party's id.
    pub(super) fn new(request: WebAuthnStartPairing, relying_party: &RelyingParty) -> Result<Self> {
        request.check()?;
        if request.relying_party_id != relying_party.id() {
            return Err(Code::RelyingPartyRefused.into());
        }
        if matches!(request.kind, WebAuthnType::Unknown(_)) {
            return Err(Code::ValueMalformed.into());
        }
        Ok(Self {
            request,
            origins: relying_party.origins().to_vec(),
            session: None,
        })
    }

    fn relying_party(&self) -> Result<RelyingParty> {
        RelyingParty::new(self.request.relying_party_id.as_str(), &self.origins)
    }

    fn options(&self, session: &Session) -> Result<CreationOptions> {
        CreationOptions::from_service(session.options.expose(), &self.relying_party()?)
    }
}

impl Method for WebAuthn {
    fn username(&self) -> &str {
        &self.request.username
    }

    fn start(&self) -> Option<Call> {
        Some(self.request.clone().into())
    }

    fn started(&mut self, reply: Reply) -> Started {
        let Reply::WebAuthnStartPairing(started) = reply else {
            return Started::Foreign;
        };
        let session = Session {
            id: started.session_id,
            options: started.options,
        };
        if self.options(&session).is_err() {
            return Started::Refused(Reason::OptionsRefused);
        }
        self.session = Some(session);
        Started::Waits(started.device_id, started.device_uuid)
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        let options = self.options(self.session.as_ref()?).ok()?;
        Some(Wanted::Credential {
            options: options.to_json().clone(),
        })
    }

    fn finish(&self, answer: Option<&Answer>) -> Result<Call> {
        let (Some(Answer::Credential(credential)), Some(session)) = (answer, &self.session) else {
            return Err(Code::AnswerUnexpected.into());
        };
        let options = self.options(session)?;
        let relying_party = self.relying_party()?;
        let credential = RegistrationCredential::from_browser(
            credential.expose(),
            &relying_party,
            options.challenge(),
        )?;
        Ok(WebAuthnFinishPairing::new(
            self.request.username.as_str(),
            relying_party.id(),
            session.id.clone(),
            credential.origin(),
            credential.to_service().clone(),
        )
        .into())
    }

    fn finished(&mut self, reply: Reply) -> Finished {
        match reply {
            Reply::WebAuthnFinishPairing(_) => Finished::Done(None, None),
            _ => Finished::Foreign,
        }
    }

    fn target(&self) -> Target {
        let kinds: &[DeviceType] = match self.request.kind {
            WebAuthnType::SecurityKey => &[DeviceType::SecurityKey],
            _ => &[DeviceType::Fido2Biometrics],
        };
        Target { kinds, own: None }
    }

    fn takes_more_answers(&self) -> bool {
        false
    }

    fn forget(&mut self) {
        self.session = None;
    }

    fn is_correlated(&self) -> bool {
        false
    }
}

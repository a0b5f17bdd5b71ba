//! Pairing a computer with PingID Desktop with a user of PingOne, by the attestation of its agent.
//!
//! ```text
//!   server:   Listing ─▶ CreateDevice ─▶ show the registration ─▶ ActivateDevice ─▶ ACTIVE
//!                          (C, once)        ▲        │               ▲    (O, once)
//!   computer:                               │        ▼               │
//!                                     begin again   agent: register ─▶ attestation
//! ```
//!
//! The machine of [`activation`](super::activation) with these requests. The registration is a signed JWT,
//! told once, for the user's own computer alone. On a computer that several people use the agent's port
//! proves nothing: show `os`, `nickname` and `model` of the outcome to the user, who says whether it
//! is theirs.

use serde::{Deserialize, Serialize};

use super::activation::Method;
use super::outcome::Reason;
use super::prompt::{Answer, Wanted};
use super::sealed;
use crate::error::{Code, Error, Result};
use crate::pingone::{ActivateDevice, CreateDevice, Id, MfaDevice, MfaDeviceType, Operation};
use crate::secret::Secret;

/// Whose computer is paired, and the registration once there is one.
#[derive(Serialize, Deserialize)]
pub(super) struct MfaDesktop {
    #[serde(with = "sealed::record")]
    request: CreateDevice,
    #[serde(with = "sealed::optional_secret")]
    registration: Option<Secret>,
}

impl MfaDesktop {
    pub(super) fn new(request: CreateDevice) -> Result<Self> {
        request.check()?;
        if request.kind != MfaDeviceType::PingIdDesktop {
            return Err(Error::new(Code::ValueMalformed).detail("kind: PINGID_DESKTOP_GEN2"));
        }
        Ok(Self {
            request,
            registration: None,
        })
    }
}

impl Method for MfaDesktop {
    fn create(&self) -> &CreateDevice {
        &self.request
    }

    fn created(&mut self, device: &MfaDevice) -> Result<(), Reason> {
        let told = device.desktop_credential_creation_options.as_ref();
        let registration = told.filter(|told| is_jwt(told.expose()));
        self.registration = Some(registration.ok_or(Reason::OptionsRefused)?.clone());
        Ok(())
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        Some(Wanted::Attestation {
            registration: self.registration.clone()?,
        })
    }

    fn activate(&self, device: Id, answer: &Answer) -> Result<ActivateDevice> {
        let Answer::Attestation(attestation) = answer else {
            return Err(Code::AnswerUnexpected.into());
        };
        if !is_jwt(attestation.expose()) {
            return Err(Error::new(Code::ValueMalformed).detail("attestation: a JWT"));
        }
        Ok(ActivateDevice::new(self.request.user_id, device).attestation(attestation.clone()))
    }

    fn takes_more_answers(&self) -> bool {
        false
    }

    fn forget(&mut self) {
        self.registration = None;
    }
}

/// Whether it has the form of a compact JWT: three parts of base64url.
fn is_jwt(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    };
    text.split('.').count() == 3 && text.split('.').all(part)
}

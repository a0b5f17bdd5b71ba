//! Pairing a FIDO2 credential with a user of PingOne, made by the user's browser or phone.
//!
//! ```text
//!   Listing ─▶ CreateDevice ─▶ ask for the credential ─▶ ActivateDevice ─▶ ACTIVE
//!      ▲          (C, once)    (navigator.credentials.create)   (O, once)
//!      └────────── begin again, when a person says so ◀── still waits ◀── lost ──┘
//! ```
//!
//! The machine of [`activation`](super::activation) with these requests. A credential is held to the
//! challenge of this very pairing and to the relying party's origins before anything is sent, and a
//! device takes one: after a lost reply the ceremony begins again.

use serde::{Deserialize, Serialize};

use super::activation::Method;
use super::outcome::Reason;
use super::prompt::{Answer, Wanted};
use super::sealed;
use crate::error::{Code, Error, Result};
use crate::pingone::{ActivateDevice, CreateDevice, Id, MfaDevice, MfaDeviceType, Operation};
use crate::secret::Secret;
use crate::webauthn::{CreationOptions, RegistrationCredential, RelyingParty};

/// What is paired for which pages, and the options once there are some.
#[derive(Serialize, Deserialize)]
pub(super) struct MfaFido2 {
    #[serde(with = "sealed::record")]
    request: CreateDevice,
    party: String,
    origins: Vec<String>,
    /// As the service spelt them.
    #[serde(with = "sealed::optional_secret")]
    options: Option<Secret>,
}

impl MfaFido2 {
    /// `request` names the relying party's id.
    pub(super) fn new(request: CreateDevice, relying_party: &RelyingParty) -> Result<Self> {
        request.check()?;
        if request.kind != MfaDeviceType::Fido2 {
            return Err(Error::new(Code::ValueMalformed).detail("kind: FIDO2"));
        }
        if request.rp_id.as_deref() != Some(relying_party.id()) {
            return Err(Code::RelyingPartyRefused.into());
        }
        Ok(Self {
            request,
            party: relying_party.id().to_owned(),
            origins: relying_party.origins().to_vec(),
            options: None,
        })
    }

    fn relying_party(&self) -> Result<RelyingParty> {
        RelyingParty::new(self.party.as_str(), &self.origins)
    }

    fn options(&self) -> Result<CreationOptions> {
        let told = self.options.as_ref().ok_or(Code::AnswerUnexpected)?;
        CreationOptions::from_pingone(told.expose(), &self.relying_party()?)
    }
}

impl Method for MfaFido2 {
    fn create(&self) -> &CreateDevice {
        &self.request
    }

    fn created(&mut self, device: &MfaDevice) -> Result<(), Reason> {
        self.options = device.public_key_credential_creation_options.clone();
        match self.options() {
            Ok(_) => Ok(()),
            Err(_) => Err(Reason::OptionsRefused),
        }
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        Some(Wanted::Credential {
            options: self.options().ok()?.to_json().clone(),
        })
    }

    fn activate(&self, device: Id, answer: &Answer) -> Result<ActivateDevice> {
        let Answer::Credential(credential) = answer else {
            return Err(Code::AnswerUnexpected.into());
        };
        let credential = RegistrationCredential::from_browser(
            credential.expose(),
            &self.relying_party()?,
            self.options()?.challenge(),
        )?;
        Ok(ActivateDevice::new(self.request.user_id, device)
            .origin(credential.origin())
            .attestation(credential.to_service().clone()))
    }

    fn takes_more_answers(&self) -> bool {
        false
    }

    fn forget(&mut self) {
        self.options = None;
    }
}

//! Pairing at once, without a proof that the device is the user's.
//!
//! ```text
//!   Reading ─▶ OfflinePairing (C, once) ─┬─ told ─▶ paired
//!                                        └─ lost, or a reply that may be an older one
//!                                             └─▶ Settling ─▶ paired, or undetermined
//! ```
//!
//! The machine of [`proof`](super::proof) without a start and without a question. Use it only with data
//! that your directory has verified.

use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::evidence::{Own, Target};
use super::offline::{EMAIL, SMS, TOKEN, VOICE};
use super::prompt::{Answer, Wanted};
use super::proof::{Finished, Method};
use super::sealed;
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{DeviceType, DirectDeviceType, OfflinePairing};
use crate::secret::Secret;

/// What is paired.
#[derive(Serialize, Deserialize)]
pub(super) struct OfflineUnverified {
    #[serde(with = "sealed::operation")]
    request: OfflinePairing,
}

impl OfflineUnverified {
    pub(super) fn new(request: OfflinePairing) -> Result<Self> {
        request.check()?;
        if matches!(request.kind, DirectDeviceType::Unknown(_)) {
            return Err(Code::ValueMalformed.into());
        }
        Ok(Self { request })
    }
}

impl Method for OfflineUnverified {
    fn username(&self) -> &str {
        &self.request.username
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        None
    }

    fn finish(&self, answer: Option<&Answer>) -> Result<Call> {
        match answer {
            None => Ok(self.request.clone().into()),
            Some(_) => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn finished(&mut self, reply: Reply) -> Finished {
        match reply {
            Reply::OfflinePairing(paired) => Finished::Done(paired.device_id, paired.device_uuid),
            _ => Finished::Foreign,
        }
    }

    fn target(&self) -> Target {
        let data = || self.request.pairing_data.expose().to_owned();
        let (kinds, own) = match self.request.kind {
            DirectDeviceType::AuthenticatorApp => (AUTHENTICATOR_APP, None),
            DirectDeviceType::Email => (EMAIL, Some(Own::Email(data()))),
            DirectDeviceType::Sms => (SMS, Some(Own::Phone(data()))),
            DirectDeviceType::Voice => (VOICE, Some(Own::Phone(data()))),
            DirectDeviceType::Token | DirectDeviceType::Unknown(_) => {
                (TOKEN, Some(Own::Serial(data())))
            }
        };
        Target { kinds, own }
    }

    /// The key of an authenticator app shows no device; what else is paired has to be found by it.
    fn forget(&mut self) {
        if self.request.kind == DirectDeviceType::AuthenticatorApp {
            self.request.pairing_data = Secret::from(String::new());
        }
    }

    fn is_correlated(&self) -> bool {
        false
    }
}

pub(super) const AUTHENTICATOR_APP: &[DeviceType] = &[DeviceType::AuthenticatorApp];

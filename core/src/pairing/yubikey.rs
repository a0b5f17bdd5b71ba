//! Pairing a YubiKey, by one touch.
//!
//! ```text
//!   ask for a touch ─▶ Reading ─▶ PairYubiKey (O, once) ─┬─ told ─▶ paired
//!      ▲                                                 ├─ wrong OTP ─┐
//!      └──── another touch, up to 5 ◀── not shown ◀──────┴─ lost ──────┘
//! ```
//!
//! The machine of [`proof`](super::proof) without a start. An OTP is spent once it was sent: after a
//! lost reply another touch is asked for, and only if the details do not show the YubiKey.

use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::evidence::Target;
use super::prompt::{Answer, Wanted};
use super::proof::{Finished, Method};
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{DeviceType, PairYubiKey};
use crate::secret::Secret;

/// Whose YubiKey it is.
#[derive(Serialize, Deserialize)]
pub(super) struct YubiKey {
    username: String,
    validate_unique_device: Option<bool>,
}

impl YubiKey {
    pub(super) fn new(username: String, validate_unique_device: Option<bool>) -> Result<Self> {
        let yubikey = Self {
            username,
            validate_unique_device,
        };
        // Everything but the OTP can be looked at now.
        yubikey.request(&Secret::from("c".repeat(44))).check()?;
        Ok(yubikey)
    }

    fn request(&self, otp: &Secret) -> PairYubiKey {
        let mut request = PairYubiKey::new(self.username.as_str(), otp.clone());
        request.validate_unique_device = self.validate_unique_device;
        request
    }
}

impl Method for YubiKey {
    fn username(&self) -> &str {
        &self.username
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        Some(Wanted::YubiKeyOtp)
    }

    fn finish(&self, answer: Option<&Answer>) -> Result<Call> {
        match answer {
            Some(Answer::Otp(otp)) => Ok(self.request(otp).into()),
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn finished(&mut self, reply: Reply) -> Finished {
        match reply {
            Reply::PairYubiKey(paired) => Finished::Done(paired.device_id, paired.device_uuid),
            _ => Finished::Foreign,
        }
    }

    fn target(&self) -> Target {
        Target {
            kinds: &[DeviceType::YubiKey],
            own: None,
        }
    }

    fn is_correlated(&self) -> bool {
        true
    }
}

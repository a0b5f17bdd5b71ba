//! Pairing an OATH token with a user of PingOne, by its serial number and an OTP that it shows.
//!
//! ```text
//!   Listing ─▶ CreateDevice ─▶ ask for the OTP ─▶ ActivateDevice, with resync ─▶ ACTIVE
//!                 (C, once)        ▲   ▲               (O, once)
//!                                  │   ├── wrong, lost: up to 5 answers ──┤
//!                                  │   └── EXTRA_OTP_REQUIRED: the next OTP, not the same one again
//!                                  └────────────────────────────────────────┘
//! ```
//!
//! The machine of [`activation`](super::activation) with these requests.

use serde::{Deserialize, Serialize};

use super::activation::Method;
use super::prompt::{Answer, Wanted};
use super::sealed;
use crate::describe::Form;
use crate::error::{Code, Error, Result};
use crate::pingone::{ActivateDevice, CreateDevice, Id, MfaDevice, MfaDeviceType, Operation};

/// Which token is paired.
#[derive(Serialize, Deserialize)]
pub(super) struct MfaOathToken {
    #[serde(with = "sealed::record")]
    request: CreateDevice,
}

impl MfaOathToken {
    pub(super) fn new(request: CreateDevice) -> Result<Self> {
        request.check()?;
        if request.kind != MfaDeviceType::OathToken {
            return Err(Error::new(Code::ValueMalformed).detail("kind: OATH_TOKEN"));
        }
        Ok(Self { request })
    }
}

impl Method for MfaOathToken {
    fn create(&self) -> &CreateDevice {
        &self.request
    }

    fn takes_found(&self) -> bool {
        true
    }

    fn is_own(&self, device: &MfaDevice) -> bool {
        device.serial_number.is_some() && device.serial_number == self.request.serial_number
    }

    fn wanted(&self, next: bool) -> Option<Wanted> {
        let serial_number = self.request.serial_number.clone()?;
        Some(if next {
            Wanted::NextOtp { serial_number }
        } else {
            Wanted::TokenOtp { serial_number }
        })
    }

    fn activate(&self, device: Id, answer: &Answer) -> Result<ActivateDevice> {
        let Answer::Otp(otp) = answer else {
            return Err(Code::AnswerUnexpected.into());
        };
        if !Form::OathOtp.accepts(otp.expose()) {
            return Err(Error::new(Code::ValueMalformed).detail("otp: 6 or 8 digits"));
        }
        let activate = ActivateDevice::new(self.request.user_id, device);
        Ok(activate.otp(otp.clone()).oath_resync(true))
    }

    fn has_next(&self) -> bool {
        true
    }
}

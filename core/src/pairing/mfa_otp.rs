//! Pairing a phone number, an e-mail address or an authenticator app with a user of PingOne, by an OTP.
//!
//! ```text
//!   Listing ─▶ CreateDevice ─▶ ask for the OTP ─▶ ActivateDevice ─▶ ACTIVE
//!               (H; TOTP: C)      ▲   │   ▲           (O, once)
//!                                 │   │   └── wrong, lost: up to 5 answers ──┘
//!                                 │   └─▶ SendActivationCode (H), when a person says so
//!                                 └─────────────┘
//! ```
//!
//! The machine of [`activation`](super::activation) with these requests. The secret of an authenticator
//! app is told once: where that answer was lost, the app cannot be set up, and it is begun again.

use serde::{Deserialize, Serialize};

use super::activation::Method;
use super::outcome::Reason;
use super::prompt::{Answer, Wanted};
use super::sealed;
use crate::error::{Code, Error, Result};
use crate::pingone::{ActivateDevice, CreateDevice, Id, MfaDevice, MfaDeviceType, Operation};
use crate::qr::OtpAuthLink;
use crate::secret::Secret;

/// What is paired, and what an authenticator app is set up with.
#[derive(Serialize, Deserialize)]
pub(super) struct MfaOtp {
    #[serde(with = "sealed::record")]
    request: CreateDevice,
    setup: Option<Setup>,
}

#[derive(Serialize, Deserialize)]
struct Setup {
    #[serde(with = "sealed::secret")]
    link: Secret,
    #[serde(with = "sealed::secret")]
    key: Secret,
}

impl MfaOtp {
    pub(super) fn new(request: CreateDevice) -> Result<Self> {
        request.check()?;
        match request.kind {
            MfaDeviceType::Sms
            | MfaDeviceType::Voice
            | MfaDeviceType::Email
            | MfaDeviceType::WhatsApp
            | MfaDeviceType::Totp => Ok(Self {
                request,
                setup: None,
            }),
            _ => {
                let expected = "kind: SMS, VOICE, EMAIL, WHATSAPP or TOTP";
                Err(Error::new(Code::ValueMalformed).detail(expected))
            }
        }
    }

    fn is_app(&self) -> bool {
        self.request.kind == MfaDeviceType::Totp
    }
}

impl Method for MfaOtp {
    fn create(&self) -> &CreateDevice {
        &self.request
    }

    fn created(&mut self, device: &MfaDevice) -> Result<(), Reason> {
        if !self.is_app() {
            return Ok(());
        }
        let (Some(link), Some(secret)) = (&device.key_uri, &device.secret) else {
            return Err(Reason::OptionsRefused);
        };
        if OtpAuthLink::parse(link.expose()).is_err() {
            return Err(Reason::OptionsRefused);
        }
        self.setup = Some(Setup {
            link: link.clone(),
            key: in_groups(secret),
        });
        Ok(())
    }

    fn takes_found(&self) -> bool {
        !self.is_app()
    }

    fn is_own(&self, device: &MfaDevice) -> bool {
        let phone = |text: &Option<String>| text.as_deref().map(digits);
        match self.request.kind {
            MfaDeviceType::Email => match (&device.email, &self.request.email) {
                (Some(told), Some(own)) => told.eq_ignore_ascii_case(own),
                _ => false,
            },
            MfaDeviceType::Totp => false,
            _ => device.phone.is_some() && phone(&device.phone) == phone(&self.request.phone),
        }
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        if let Some(setup) = &self.setup {
            return Some(Wanted::AuthenticatorOtp {
                link: setup.link.clone(),
                key: setup.key.clone(),
            });
        }
        let destination = Operation::destination(&self.request)?;
        Some(Wanted::Otp {
            destination: destination.to_string(),
        })
    }

    fn activate(&self, device: Id, answer: &Answer) -> Result<ActivateDevice> {
        match answer {
            Answer::Otp(otp) => {
                Ok(ActivateDevice::new(self.request.user_id, device).otp(otp.clone()))
            }
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn can_resend(&self) -> bool {
        !self.is_app()
    }

    fn forget(&mut self) {
        self.setup = None;
    }
}

/// A key in groups of four letters, for typing.
fn in_groups(key: &Secret) -> Secret {
    let text = key.expose();
    let mut grouped = zeroize::Zeroizing::new(String::with_capacity(2 * text.len()));
    for (place, letter) in text.chars().filter(|it| !it.is_whitespace()).enumerate() {
        if place > 0 && place % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    Secret::from(grouped.as_str())
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

//! Pairing a phone number, an e-mail address or an OATH token, by an OTP.
//!
//! ```text
//!   Reading ─▶ StartOfflinePairing ─▶ ask for the OTP ─▶ Reading ─▶ FinalizeOfflinePairing ─▶ paired
//!                  (H, once)              ▲   ▲                          (O, once)
//!                                         │   ├── wrong: up to 5 answers ──┤
//!                                         │   └── a token out of step: the next OTP (30016)
//!                                         └── lost, and the details do not show it
//! ```
//!
//! The machine of [`proof`](super::proof) with these requests. A token that is out of step is asked for
//! its next OTP in the same session, and its serial number is kept, so that nobody types it again.

use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::evidence::{Own, Target};
use super::prompt::{Answer, Wanted};
use super::proof::{Finished, Method, Started};
use super::sealed;
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{
    DeviceType, FinalizeOfflinePairing, OfflineDeviceType, Progress, StartOfflinePairing,
};
use crate::secret::Secret;

/// What is paired, and the session once there is one.
#[derive(Serialize, Deserialize)]
pub(super) struct Offline {
    #[serde(with = "sealed::operation")]
    request: StartOfflinePairing,
    #[serde(with = "sealed::optional_secret")]
    session_id: Option<Secret>,
}

impl Offline {
    pub(super) fn new(request: StartOfflinePairing) -> Result<Self> {
        request.check()?;
        if matches!(request.kind, OfflineDeviceType::Unknown(_)) {
            return Err(Code::ValueMalformed.into());
        }
        Ok(Self {
            request,
            session_id: None,
        })
    }

    fn is_token(&self) -> bool {
        self.request.kind == OfflineDeviceType::Token
    }
}

impl Method for Offline {
    fn username(&self) -> &str {
        &self.request.username
    }

    fn start(&self) -> Option<Call> {
        Some(self.request.clone().into())
    }

    fn started(&mut self, reply: Reply) -> Started {
        let Reply::StartOfflinePairing(started) = reply else {
            return Started::Foreign;
        };
        self.session_id = Some(started.session_id);
        Started::Waits(started.device_id, started.device_uuid)
    }

    fn wanted(&self, next: bool) -> Option<Wanted> {
        let serial_number = || self.request.pairing_data.clone();
        Some(match Operation::destination(&self.request) {
            Some(destination) => Wanted::Otp {
                destination: destination.to_string(),
            },
            None if next => Wanted::NextOtp {
                serial_number: serial_number(),
            },
            None => Wanted::TokenOtp {
                serial_number: serial_number(),
            },
        })
    }

    fn finish(&self, answer: Option<&Answer>) -> Result<Call> {
        let (Some(Answer::Otp(otp)), Some(session_id)) = (answer, &self.session_id) else {
            return Err(Code::AnswerUnexpected.into());
        };
        let mut finish = FinalizeOfflinePairing::new(session_id.clone(), otp.clone());
        if self.is_token() {
            finish = finish.oath_resync(true);
        }
        Ok(finish.into())
    }

    fn finished(&mut self, reply: Reply) -> Finished {
        let Reply::FinalizeOfflinePairing(progress) = reply else {
            return Finished::Foreign;
        };
        match *progress {
            Progress::Done(_) => Finished::Done(None, None),
            Progress::NextOtp(_) if self.is_token() => Finished::Next,
            Progress::NextOtp(_) => Finished::Foreign,
        }
    }

    fn target(&self) -> Target {
        let data = self.request.pairing_data.clone();
        let (kinds, own) = match self.request.kind {
            OfflineDeviceType::Email => (EMAIL, Own::Email(data)),
            OfflineDeviceType::Sms => (SMS, Own::Phone(data)),
            OfflineDeviceType::Voice => (VOICE, Own::Phone(data)),
            OfflineDeviceType::Token | OfflineDeviceType::Unknown(_) => (TOKEN, Own::Serial(data)),
        };
        Target {
            kinds,
            own: Some(own),
        }
    }

    fn forget(&mut self) {
        self.session_id = None;
    }

    fn is_correlated(&self) -> bool {
        true
    }
}

pub(super) const EMAIL: &[DeviceType] = &[DeviceType::Email];
pub(super) const SMS: &[DeviceType] = &[DeviceType::Sms];
pub(super) const VOICE: &[DeviceType] = &[DeviceType::Voice];
pub(super) const TOKEN: &[DeviceType] = &[DeviceType::HardwareToken];

//! Pairing an authenticator app, by its link or key and one OTP.
//!
//! ```text
//!   Reading ─▶ AuthenticatorAppStartPairing ─▶ show link and key, ask for the OTP
//!                      (C, once)                  ▲      │
//!                                wrong or lost ───┘      └─▶ Reading ─▶ AuthenticatorAppFinishPairing
//!                                                                              (O, once) ─▶ paired
//! ```
//!
//! The machine of [`proof`](super::proof) with these requests. The service need not return what ties a
//! reply to its request here: then the user's details must show the device.

use serde::{Deserialize, Serialize};

use super::call::{Call, Reply};
use super::evidence::Target;
use super::offline_unverified::AUTHENTICATOR_APP;
use super::outcome::Reason;
use super::prompt::{Answer, Wanted};
use super::proof::{Finished, Method, Started};
use super::sealed;
use crate::error::{Code, Result};
use crate::operation::Operation;
use crate::pingid::{AuthenticatorAppFinishPairing, AuthenticatorAppStartPairing};
use crate::qr::OtpAuthLink;
use crate::secret::Secret;

/// Whose app it is, and the session once there is one.
#[derive(Serialize, Deserialize)]
pub(super) struct AuthenticatorApp {
    username: String,
    session: Option<Session>,
}

#[derive(Serialize, Deserialize)]
struct Session {
    #[serde(with = "sealed::secret")]
    id: Secret,
    #[serde(with = "sealed::secret")]
    link: Secret,
    #[serde(with = "sealed::secret")]
    key: Secret,
}

impl AuthenticatorApp {
    pub(super) fn new(username: String) -> Result<Self> {
        AuthenticatorAppStartPairing::new(username.as_str()).check()?;
        Ok(Self {
            username,
            session: None,
        })
    }
}

impl Method for AuthenticatorApp {
    fn username(&self) -> &str {
        &self.username
    }

    fn start(&self) -> Option<Call> {
        Some(AuthenticatorAppStartPairing::new(self.username.as_str()).into())
    }

    fn started(&mut self, reply: Reply) -> Started {
        let Reply::AuthenticatorAppStartPairing(started) = reply else {
            return Started::Foreign;
        };
        if OtpAuthLink::parse(started.pairing_key_uri.expose()).is_err() {
            return Started::Refused(Reason::OptionsRefused);
        }
        self.session = Some(Session {
            id: started.session_id,
            link: started.pairing_key_uri,
            key: started.pairing_key,
        });
        Started::Waits(started.device_id, started.device_uuid)
    }

    fn wanted(&self, _: bool) -> Option<Wanted> {
        let session = self.session.as_ref()?;
        Some(Wanted::AuthenticatorOtp {
            link: session.link.clone(),
            key: session.key.clone(),
        })
    }

    fn finish(&self, answer: Option<&Answer>) -> Result<Call> {
        match (answer, &self.session) {
            (Some(Answer::Otp(otp)), Some(session)) => {
                Ok(AuthenticatorAppFinishPairing::new(session.id.clone(), otp.clone()).into())
            }
            _ => Err(Code::AnswerUnexpected.into()),
        }
    }

    fn finished(&mut self, reply: Reply) -> Finished {
        match reply {
            Reply::AuthenticatorAppFinishPairing(_) => Finished::Done(None, None),
            _ => Finished::Foreign,
        }
    }

    fn target(&self) -> Target {
        Target {
            kinds: AUTHENTICATOR_APP,
            own: None,
        }
    }

    fn forget(&mut self) {
        self.session = None;
    }

    fn is_correlated(&self) -> bool {
        false
    }
}

//! The OATH tokens that the organisation owns, paired or not, and ResyncOathToken.

use std::collections::BTreeMap;

use pingpair::operation::{NextOtp, Progress};
use pingpair::pingid::{
    Device, DeviceId, OathTokenType, ResyncInitiator, ResyncOathToken, ResyncedToken,
};
use pingpair::{Secret, Timestamp};

use super::{Handle, Row, Service, ServiceError};
use crate::authenticators::{
    OathCredential, OathToken, OathTokenType as Moves, OathVerifier, PendingResync,
};
use crate::error::{Error, Result};

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[Row::of::<ResyncOathToken>()];

/// The organisation's tokens, by serial number. Who holds one is told by the users' devices.
#[derive(Clone, Default)]
pub(crate) struct OathTokens {
    by_serial: BTreeMap<String, Owned>,
}

/// A token and what the service keeps of it.
#[derive(Clone)]
struct Owned {
    token_type: OathTokenType,
    device: OathToken,
    verifier: OathVerifier,
}

/// A resynchronisation that waits for the next OTP.
#[derive(Clone)]
pub(crate) struct Resync {
    serial_number: String,
    pending: PendingResync,
}

impl OathTokens {
    /// Adds a token, unless there is one with this serial number; returns whether it did.
    pub(super) fn insert(&mut self, serial_number: &str, credential: OathCredential) -> bool {
        let free = !self.contains(serial_number);
        if free {
            let token_type = match credential.token_type {
                Moves::Hotp => OathTokenType::Hotp,
                Moves::Totp(_) => OathTokenType::Totp,
            };
            let owned = Owned {
                token_type,
                device: OathToken::new(credential.clone()),
                verifier: OathVerifier::new(credential),
            };
            self.by_serial.insert(serial_number.to_owned(), owned);
        }
        free
    }

    pub(super) fn contains(&self, serial_number: &str) -> bool {
        self.by_serial.contains_key(serial_number)
    }

    pub(super) fn remove(&mut self, serial_number: &str) {
        self.by_serial.remove(serial_number);
    }

    /// How a token makes its OTPs.
    pub(super) fn token_type(&self, serial_number: &str) -> Option<OathTokenType> {
        let owned = self.by_serial.get(serial_number)?;
        Some(owned.token_type.clone())
    }

    pub(super) fn verifier(&mut self, serial_number: &str) -> Option<&mut OathVerifier> {
        let owned = self.by_serial.get_mut(serial_number)?;
        Some(&mut owned.verifier)
    }

    fn device(&mut self, serial_number: &str) -> Result<&mut OathToken> {
        let owned = self.by_serial.get_mut(serial_number);
        owned
            .map(|owned| &mut owned.device)
            .ok_or(Error::AuthenticatorNotFound)
    }
}

impl Handle<ResyncOathToken> for Service {
    fn handle(
        &mut self,
        request: ResyncOathToken,
        now: Timestamp,
    ) -> Result<Progress<ResyncedToken>, ServiceError> {
        let serial_number = &request.serial_number;
        if request.initiated_by == Some(ResyncInitiator::User) {
            let name = request.username.as_deref();
            let name = name.ok_or_else(|| ServiceError::invalid("reqBody.username is missing"))?;
            let user = self
                .users
                .get(name)
                .ok_or_else(ServiceError::unknown_user)?;
            let is_held =
                |device: &Device| device.oath_serial_number.as_deref() == Some(serial_number);
            if !user.devices.iter().any(is_held) {
                return Err(ServiceError::invalid("the token is not this user's"));
            }
        }
        let token = self.oath_tokens.verifier(serial_number);
        let token = token
            .ok_or_else(|| ServiceError::invalid("there is no token of this serial number"))?;
        let wrong = |_| ServiceError::wrong_otp();
        match (&*request.otps, &request.session_id) {
            ([first, second], None) => {
                let found = token.resync(first.expose(), second.expose(), now);
                found.map_err(wrong)?;
                Ok(Progress::Done(ResyncedToken::new()))
            }
            ([otp], None) => {
                let pending = token.begin_resync(otp.expose(), now).map_err(wrong)?;
                let resync = Resync {
                    serial_number: serial_number.clone(),
                    pending,
                };
                let session_id = self.resyncs.open("oarys_", resync, now)?;
                Ok(Progress::NextOtp(NextOtp::new().session_id(session_id)))
            }
            ([otp], Some(session_id)) => {
                let open = self.resyncs.get_mut(session_id, now);
                let resync = open
                    .filter(|resync| resync.serial_number == *serial_number)
                    .ok_or_else(ServiceError::no_session)?;
                let found = token.finish_resync(&resync.pending, otp.expose(), now);
                self.resyncs.close(session_id);
                found.map_err(wrong)?;
                Ok(Progress::Done(ResyncedToken::new()))
            }
            _ => Err(ServiceError::invalid("one OTP, or two without a session")),
        }
    }
}

/// A token that is paired with a user.
pub(super) struct HeldToken<'a> {
    pub(super) serial_number: &'a str,
    pub(super) username: &'a str,
    pub(super) device_id: DeviceId,
}

impl Service {
    /// The tokens that are paired with users.
    pub(super) fn held_tokens(&self) -> impl Iterator<Item = HeldToken<'_>> {
        self.users.iter().flat_map(|(username, user)| {
            user.devices.iter().filter_map(move |device| {
                Some(HeldToken {
                    serial_number: device.oath_serial_number.as_deref()?,
                    username,
                    device_id: device.id,
                })
            })
        })
    }

    /// Adds a token to the organisation, as CreateOrgTokens does; returns whether it did.
    pub(crate) fn add_oath_token(
        &mut self,
        serial_number: &str,
        credential: OathCredential,
    ) -> bool {
        self.oath_tokens.insert(serial_number, credential)
    }

    /// Presses a token's button.
    pub(crate) fn press_oath_token(
        &mut self,
        serial_number: &str,
        now: Timestamp,
    ) -> Result<Secret> {
        Ok(self.oath_tokens.device(serial_number)?.press(now))
    }

    /// Takes a token out of step with the service.
    pub(crate) fn drift_oath_token(&mut self, serial_number: &str, steps: i64) -> Result<()> {
        self.oath_tokens.device(serial_number)?.drift(steps);
        Ok(())
    }
}

//! AuthenticatorAppStartPairing and AuthenticatorAppFinishPairing.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use pingpair::Timestamp;
use pingpair::pingid::{
    Acknowledged, AuthenticatorAppFinishPairing, AuthenticatorAppPairing,
    AuthenticatorAppStartPairing, Device, DeviceType,
};

use super::sessions::MOST_WRONG_OTPS;
use super::users::User;
use super::{Handle, Row, Service, ServiceError};
use crate::authenticators::{
    OathCredential, OathKey, OathTokenType, OathVerdict, OathVerifier, OtpLength, TimeStep,
};
use crate::error;

/// The operations that are imitated here.
pub(super) const HANDLERS: &[Row] = &[
    Row::of::<AuthenticatorAppStartPairing>(),
    Row::of::<AuthenticatorAppFinishPairing>(),
];

/// A pairing that waits for an OTP of the app.
#[derive(Clone)]
pub(crate) struct AppPairing {
    pub(super) username: String,
    device: Device,
    verifier: OathVerifier,
    wrong: u32,
}

impl Handle<AuthenticatorAppStartPairing> for Service {
    fn handle(
        &mut self,
        request: AuthenticatorAppStartPairing,
        now: Timestamp,
    ) -> Result<AuthenticatorAppPairing, ServiceError> {
        let username = &request.username;
        self.refuse_pairing(username)?;
        let user = self.users.get(username);
        let user = user.ok_or_else(ServiceError::unknown_user)?;
        let account = account(username, user);
        let key = OathKey::generate()?;
        let secret = key.base32();
        let issuer = encoded(ISSUER);
        let uri = format!(
            "otpauth://totp/{issuer}%3A{}?secret={}&issuer={issuer}",
            encoded(&account),
            secret.expose()
        );
        let pairing_key = grouped(secret.expose());
        let totp = OathTokenType::Totp(TimeStep::ThirtySeconds);
        let credential = OathCredential::new(key, totp, OtpLength::Six);
        let device = self.authenticator_app_device()?;
        let (id, uuid) = (device.id, device.device_uuid.clone());
        let pairing = AppPairing {
            username: username.clone(),
            device,
            verifier: OathVerifier::new(credential),
            wrong: 0,
        };
        let session_id = self.app_pairings.open("oacts_", pairing, now)?;
        self.begin_registration(username);
        let mut started = AuthenticatorAppPairing::new(session_id, uri, pairing_key);
        (started.device_id, started.device_uuid) = (Some(id), uuid);
        Ok(started)
    }
}

impl Handle<AuthenticatorAppFinishPairing> for Service {
    fn handle(
        &mut self,
        request: AuthenticatorAppFinishPairing,
        now: Timestamp,
    ) -> Result<Acknowledged, ServiceError> {
        let id = &request.session_id;
        let pairing = self.app_pairings.get_mut(id, now);
        let pairing = pairing.ok_or_else(ServiceError::no_session)?;
        if pairing.verifier.verify(request.otp.expose(), now) != OathVerdict::Accepted {
            pairing.wrong += 1;
            if pairing.wrong >= MOST_WRONG_OTPS {
                self.app_pairings.close(id);
            }
            return Err(ServiceError::wrong_otp());
        }
        let AppPairing {
            username, device, ..
        } = pairing.clone();
        self.app_pairings.close(id);
        self.pair_device(&username, device, now)?;
        Ok(Acknowledged::new())
    }
}

impl Service {
    pub(super) fn authenticator_app_device(&mut self) -> error::Result<Device> {
        let device = self.new_device(DeviceType::AuthenticatorApp)?;
        let name = "Authenticator App";
        Ok(device.nickname(name).display_id(name))
    }
}

/// The e-mail address; otherwise first and last name; otherwise the user's name.
fn account(username: &str, user: &User) -> String {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    match (
        given(&user.email),
        given(&user.first_name),
        given(&user.last_name),
    ) {
        (Some(email), _, _) => email,
        (None, Some(first), Some(last)) => format!("{first} {last}"),
        _ => username.to_owned(),
    }
}

/// In groups of four, for typing.
fn grouped(secret: &str) -> String {
    let mut text = String::new();
    for (index, character) in secret.chars().enumerate() {
        if index > 0 && index.is_multiple_of(4) {
            text.push(' ');
        }
        text.push(character);
    }
    text
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, OUTSIDE_UNRESERVED).to_string()
}

const ISSUER: &str = "PingPair Sandbox";

/// All but the unreserved characters of RFC 3986.
const OUTSIDE_UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

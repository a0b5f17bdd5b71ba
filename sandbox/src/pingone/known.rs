//! What the sandbox knows of PingOne's users, as tests see it.

use std::fmt;

use pingpair::{Secret, Timestamp};
use serde_json::Value;

use super::Service;
use super::devices::Device;
use super::pairing_keys::PairingKey;
use super::users::User;

/// What the sandbox knows of a user. `Debug` shows the id only.
#[derive(Clone)]
#[non_exhaustive]
pub struct KnownPingOneUser {
    /// The user's id, a UUID.
    pub id: String,
    /// The user's name.
    pub username: String,
    /// The e-mail address, if there is one.
    pub email: Option<String>,
    /// Whether the e-mail address is verified.
    pub verified: bool,
    /// Whether MFA is enabled.
    pub mfa_enabled: bool,
    /// When the user came to be.
    pub created: Timestamp,
    /// The user's devices, in their order.
    pub devices: Vec<KnownMfaDevice>,
    /// The user's pairing keys, the oldest first.
    pub pairing_keys: Vec<KnownPairingKey>,
}

impl fmt::Debug for KnownPingOneUser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "KnownPingOneUser({})", self.id)
    }
}

/// What the sandbox knows of a device. `Debug` shows type and status only.
#[derive(Clone)]
#[non_exhaustive]
pub struct KnownMfaDevice {
    /// Its id, a UUID.
    pub id: String,
    /// Its type, such as `SMS`.
    pub device_type: String,
    /// `ACTIVE` or `ACTIVATION_REQUIRED`.
    pub status: &'static str,
    /// Whether somebody else made it, or made it active, not through the client.
    pub foreign: bool,
    /// As the service writes it.
    pub json: Value,
}

impl fmt::Debug for KnownMfaDevice {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "KnownMfaDevice({}, {})",
            self.device_type, self.status
        )
    }
}

/// What the sandbox knows of a pairing key.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct KnownPairingKey {
    /// Its id, a UUID.
    pub id: String,
    /// What a phone is given.
    pub code: Secret,
    /// `UNCLAIMED`, `CLAIMED` or `FAILED`.
    pub status: &'static str,
    /// Until when it can be claimed.
    pub expires: Timestamp,
}

impl Service {
    /// Every user, by id.
    pub(crate) fn known_users(&self, now: Timestamp) -> Vec<KnownPingOneUser> {
        self.users
            .all()
            .map(|user| self.known_user(user, now))
            .collect()
    }

    fn known_user(&self, user: &User, now: Timestamp) -> KnownPingOneUser {
        let device = |device: &Device| KnownMfaDevice {
            id: device.id.clone(),
            device_type: device.kind.as_str().to_owned(),
            status: device.status(),
            foreign: device.foreign,
            json: self.device_json(&user.id, device, now),
        };
        let key = |key: &PairingKey| KnownPairingKey {
            id: key.id.clone(),
            code: key.code.clone(),
            status: key.state.as_str(),
            expires: key.expires,
        };
        KnownPingOneUser {
            id: user.id.clone(),
            username: user.username.clone(),
            email: user.email.clone(),
            verified: user.verified,
            mfa_enabled: user.mfa_enabled,
            created: user.created,
            devices: user.devices.iter().map(device).collect(),
            pairing_keys: user.pairing_keys.iter().map(key).collect(),
        }
    }
}

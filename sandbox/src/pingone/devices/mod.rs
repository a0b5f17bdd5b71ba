//! Users' MFA devices.

mod activate;
mod create;
mod desktop;
mod fido2;
mod kind;
mod manage;
mod messages;
mod oath;

use pingpair::{Secret, Timestamp};
use serde_json::{Map, Value, json};

pub(crate) use self::desktop::{Registration as DesktopRegistration, digest};
pub(crate) use self::kind::Kind;
pub(crate) use self::oath::OathRecords;

use super::Service;
use crate::authenticators::{OathVerifier, PendingResync};
use crate::error::Result;
use crate::random;
use crate::webauthn::Registration;

/// A device.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) id: String,
    pub(crate) kind: Kind,
    pub(crate) active: bool,
    pub(crate) nickname: String,
    pub(crate) blocked: Option<Timestamp>,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    /// Whether somebody else made it, or made it active, not through the client.
    pub(crate) foreign: bool,
    /// What only devices of its type have, as replies show it.
    pub(crate) members: Map<String, Value>,
    /// What a device that waits for its activation is checked against.
    proof: Option<Proof>,
    /// Wrong OTPs since the last right one or the last lock.
    failures: u32,
    locked_until: Option<Timestamp>,
    /// When a device that waits is deleted.
    pub(crate) expires: Option<Timestamp>,
}

/// What must be shown to make a device active.
#[derive(Clone)]
enum Proof {
    /// The OTP that was sent, and until when it is valid.
    Otp { otp: Secret, expires: Timestamp },
    /// The OTP that the app shows.
    Totp(OathVerifier),
    /// The OTP that the token of this serial number shows, or the one after the first.
    Oath {
        serial_number: String,
        pending: Option<(PendingResync, Timestamp)>,
    },
    /// The credential of the browser.
    Fido2 {
        relying_party_id: String,
        registration: Box<Registration>,
    },
    /// The attestation of the agent.
    Desktop(DesktopRegistration),
}

impl Device {
    pub(crate) fn new(kind: Kind, now: Timestamp) -> Result<Self> {
        Ok(Self {
            id: random::uuid()?,
            kind,
            active: false,
            nickname: kind.nickname().to_owned(),
            blocked: None,
            created: now,
            updated: now,
            foreign: false,
            members: Map::new(),
            proof: None,
            failures: 0,
            locked_until: None,
            expires: Some(now.saturating_add(kind.pending_lifetime())),
        })
    }

    pub(crate) fn activate(&mut self, now: Timestamp) {
        self.active = true;
        self.proof = None;
        self.failures = 0;
        self.locked_until = None;
        self.expires = None;
        self.updated = now;
    }

    /// Whether it waits in vain.
    pub(crate) fn is_expired(&self, now: Timestamp) -> bool {
        self.expires.is_some_and(|expires| expires <= now)
    }

    fn is_locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| until > now)
    }

    pub(crate) fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.members.insert(name.to_owned(), value.into());
    }

    /// The text of a member that only devices of its type have.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.members.get(name).and_then(Value::as_str)
    }

    pub(crate) const fn status(&self) -> &'static str {
        if self.active {
            "ACTIVE"
        } else {
            "ACTIVATION_REQUIRED"
        }
    }
}

impl Service {
    /// The address of the users' environment on the api host.
    pub(super) fn environment_url(&self) -> String {
        let identity = &self.identity;
        format!(
            "{}/v1/environments/{}",
            identity.api_url, identity.environment_id
        )
    }

    /// A device as its door shows it.
    pub(crate) fn device_json(&self, user: &str, device: &Device, now: Timestamp) -> Value {
        let environment = self.environment_url();
        let owner = format!("{environment}/users/{user}");
        let mut json = json!({
            "_links": {
                "self": { "href": format!("{owner}/devices/{}", device.id) },
                "environment": { "href": environment },
                "user": { "href": owner },
            },
            "id": device.id,
            "environment": { "id": self.identity.environment_id },
            "user": { "id": user },
            "type": device.kind.as_str(),
            "status": device.status(),
            "nickname": device.nickname,
            "lock": { "status": "UNLOCKED" },
            "block": { "status": "UNBLOCKED" },
            "createdAt": device.created.to_string(),
            "updatedAt": device.updated.to_string(),
        });
        if let Value::Object(members) = &mut json {
            if let Some(until) = device.locked_until.filter(|_| device.is_locked(now)) {
                let lock = json!({
                    "status": "LOCKED",
                    "reason": "OTP",
                    "expiresAt": until.to_string(),
                });
                members.insert("lock".into(), lock);
            }
            if let Some(since) = device.blocked {
                let block = json!({ "status": "BLOCKED", "blockedAt": since.to_string() });
                members.insert("block".into(), block);
            }
            members.extend(device.members.clone());
            if self.options.unknown_values {
                members.insert("riskLevel".into(), json!({ "level": "LOW" }));
            }
        }
        json
    }
}

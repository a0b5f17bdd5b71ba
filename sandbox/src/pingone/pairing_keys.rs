//! Pairing keys, by which a phone with a native app becomes a device.

use std::time::Duration;

use data_encoding::BASE32_NOPAD;
use pingpair::{Secret, Timestamp};
use serde_json::{Value, json};

use super::body::Body;
use super::devices::{Device, Kind};
use super::options::PairingKeyFormat;
use super::problem::Problem;
use super::reply::Reply;
use super::{Call, Service};
use crate::error::{Error, Result};
use crate::options::PhoneMode;
use crate::random;

/// A pairing key.
#[derive(Clone)]
pub(crate) struct PairingKey {
    pub(crate) id: String,
    pub(crate) code: Secret,
    pub(crate) state: State,
    applications: Vec<String>,
    created: Timestamp,
    updated: Timestamp,
    pub(crate) expires: Timestamp,
    /// When a phone that acts by itself claims it.
    appointment: Option<Timestamp>,
}

/// What became of a pairing key.
#[derive(Clone)]
pub(crate) enum State {
    Unclaimed,
    /// A phone was paired by it.
    Claimed,
    /// A phone tried in vain.
    Failed {
        code: String,
        message: String,
    },
}

impl State {
    pub(crate) const fn as_str(&self) -> &'static str {
        match self {
            Self::Unclaimed => "UNCLAIMED",
            Self::Claimed => "CLAIMED",
            Self::Failed { .. } => "FAILED",
        }
    }
}

impl PairingKey {
    fn can_be_claimed(&self, now: Timestamp) -> bool {
        matches!(self.state, State::Unclaimed) && self.expires > now
    }
}

impl Service {
    /// `POST users/{user}/pairingKeys`.
    pub(crate) fn create_pairing_key(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let mut body = Body::read(call.request)?;
        let mut applications = if body.has("applications") {
            body.ids("applications").unwrap_or_default()
        } else {
            Vec::new()
        };
        body.object("policy");
        let own = &self.identity.native_application_id;
        if applications.iter().any(|id| id != own) {
            body.refuse(
                "INVALID_VALUE",
                "applications",
                "must be native apps of the environment",
            );
        }
        body.finish()?;
        if applications.is_empty() {
            applications.push(own.clone());
        }
        let limit = self.options.pairing_key_limit;
        let valid = self.users.find(call.user)?.pairing_keys.iter();
        let valid = valid.filter(|key| key.can_be_claimed(call.now)).count();
        if valid >= usize::try_from(limit).unwrap_or(usize::MAX) {
            let message = "The user has as many pairing keys as are allowed.";
            return Err(Problem::limit(message, limit.into()));
        }
        let lifetime = Duration::from_secs(self.options.pairing_key_seconds);
        let key = PairingKey {
            id: random::uuid()?,
            code: self.pairing_code()?,
            state: State::Unclaimed,
            applications,
            created: call.now,
            updated: call.now,
            expires: call.now.saturating_add(lifetime),
            appointment: None,
        };
        let json = self.pairing_key_json(call.user, &key);
        self.users.find(call.user)?.pairing_keys.push(key);
        Ok(Reply::json(201, json))
    }

    /// A phone that acts by itself begins when a key is read for the first time.
    pub(crate) fn read_pairing_key(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let acts = self.phone == PhoneMode::Auto;
        let keys = &mut self.users.find(call.user)?.pairing_keys;
        let key = keys.iter_mut().find(|key| key.id == call.object);
        let key = key.ok_or_else(Problem::not_found)?;
        if acts && key.appointment.is_none() && key.can_be_claimed(call.now) {
            key.appointment = Some(call.now.saturating_add(PHONE_DELAY));
        }
        let key = key.clone();
        Ok(Reply::json(200, self.pairing_key_json(call.user, &key)))
    }

    pub(crate) fn list_pairing_keys(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let user = self.users.find(call.user)?.clone();
        let keys = user.pairing_keys.iter();
        let list: Vec<_> = keys
            .map(|key| self.pairing_key_json(&user.id, key))
            .collect();
        let count = list.len();
        let own = format!("{}/users/{}/pairingKeys", self.environment_url(), user.id);
        Ok(Reply::json(
            200,
            json!({
                "_links": { "self": { "href": own } },
                "_embedded": { "pairingKeys": list },
                "count": count,
                "size": count,
            }),
        ))
    }

    pub(crate) fn delete_pairing_key(&mut self, call: &Call<'_>) -> Result<Reply, Problem> {
        let keys = &mut self.users.find(call.user)?.pairing_keys;
        let place = keys.iter().position(|key| key.id == call.object);
        keys.remove(place.ok_or_else(Problem::not_found)?);
        Ok(Reply::empty(204))
    }

    /// A phone claims a pairing key: it becomes a device of the key's user, which is returned.
    pub(crate) fn claim(
        &mut self,
        code: &str,
        model: Option<&str>,
        nickname: Option<&str>,
        now: Timestamp,
    ) -> Result<String> {
        let limit = usize::try_from(self.options.device_limit).unwrap_or(usize::MAX);
        let application = self.identity.native_application_id.clone();
        let mut users = self.users.all_mut();
        let user = users.find(|user| user.pairing_keys.iter().any(|key| is(key, code, now)));
        let user = user.ok_or(Error::CodeNotValid)?;
        let paired = user.devices.iter().filter(|device| device.active).count();
        let key = user.pairing_keys.iter_mut().find(|key| is(key, code, now));
        let key = key.ok_or(Error::CodeNotValid)?;
        key.updated = now;
        if paired >= limit {
            key.state = State::Failed {
                code: "LIMIT_EXCEEDED".into(),
                message: "The user has as many devices as are allowed.".into(),
            };
            return Err(Error::DeviceLimitReached);
        }
        let mut device = Device::new(Kind::Mobile, now)?;
        device.activate(now);
        let model = model.unwrap_or("iPhone 15");
        let os = if model.starts_with("iPhone") || model.starts_with("iPad") {
            json!({ "type": "IOS", "version": "17.4" })
        } else {
            json!({ "type": "ANDROID", "version": "14" })
        };
        device.set("os", os);
        device.set("model", json!({ "name": model }));
        device.set(
            "application",
            json!({ "id": application, "version": "2.1.0", "pushSandbox": false }),
        );
        nickname.unwrap_or(model).clone_into(&mut device.nickname);
        let id = device.id.clone();
        key.state = State::Claimed;
        user.devices.push(device);
        Ok(id)
    }

    /// A phone tries a pairing key in vain.
    pub(crate) fn fail_pairing(
        &mut self,
        code: &str,
        error_code: &str,
        message: &str,
        now: Timestamp,
    ) -> Result<()> {
        let mut keys = self.users.all_mut().flat_map(|user| &mut user.pairing_keys);
        let key = keys
            .find(|key| is(key, code, now))
            .ok_or(Error::CodeNotValid)?;
        key.updated = now;
        key.state = State::Failed {
            code: error_code.to_owned(),
            message: message.to_owned(),
        };
        Ok(())
    }

    /// When a phone that acts by itself claims its next key.
    pub(super) fn next_appointment(&self) -> Option<Timestamp> {
        let keys = self.users.all().flat_map(|user| &user.pairing_keys);
        keys.filter_map(|key| key.appointment).min()
    }

    /// A phone that acts by itself claims the keys whose time has come.
    pub(super) fn keep_appointments(&mut self, now: Timestamp) {
        let keys = self.users.all_mut().flat_map(|user| &mut user.pairing_keys);
        let is_due = |key: &&mut PairingKey| key.appointment.is_some_and(|due| due <= now);
        let codes: Vec<_> = keys
            .filter(is_due)
            .map(|key| {
                key.appointment = None;
                key.code.clone()
            })
            .collect();
        for code in codes {
            // One that is refused is left out.
            drop(self.claim(code.expose(), None, None, now));
        }
    }

    /// A phone that does not act by itself keeps no appointments.
    pub(crate) fn set_phone(&mut self, phone: PhoneMode) {
        self.phone = phone;
        if phone == PhoneMode::Manual {
            let keys = self.users.all_mut().flat_map(|user| &mut user.pairing_keys);
            keys.for_each(|key| key.appointment = None);
        }
    }

    fn pairing_code(&self) -> Result<Secret> {
        Ok(match self.options.pairing_key_format {
            PairingKeyFormat::Numeric => {
                format!("{:012}", random::below(1_000_000_000_000)?).into()
            }
            PairingKeyFormat::Alphanumeric => BASE32_NOPAD.encode(&random::bytes::<10>()?).into(),
        })
    }

    fn pairing_key_json(&self, user: &str, key: &PairingKey) -> Value {
        let environment = self.environment_url();
        let owner = format!("{environment}/users/{user}");
        let applications = key.applications.iter().map(|id| json!({ "id": id }));
        let mut json = json!({
            "_links": {
                "self": { "href": format!("{owner}/pairingKeys/{}", key.id) },
                "environment": { "href": environment },
                "user": { "href": owner },
            },
            "id": key.id,
            "environment": { "id": self.identity.environment_id },
            "user": { "id": user },
            "code": key.code.expose(),
            "status": key.state.as_str(),
            "applications": applications.collect::<Vec<_>>(),
            "policy": { "id": self.identity.policy_id },
            "createdAt": key.created.to_string(),
            "updatedAt": key.updated.to_string(),
            "expiresAt": key.expires.to_string(),
        });
        if let Value::Object(members) = &mut json {
            if self.options.pairing_key_uri {
                let uri = format!("{PAIRING_PAGE}?pairing_key={}", key.code.expose());
                members.insert("uri".into(), uri.into());
            }
            if let State::Failed { code, message } = &key.state {
                let error = json!({ "code": code, "message": message });
                members.insert("error".into(), error);
            }
        }
        json
    }
}

fn is(key: &PairingKey, code: &str, now: Timestamp) -> bool {
    key.code.expose() == code && key.can_be_claimed(now)
}

/// How long after a key was first read a phone that acts by itself claims it.
const PHONE_DELAY: Duration = Duration::from_secs(3);
/// An address that nobody has.
const PAIRING_PAGE: &str = "https://pairing.pingone.example.com/pair";

//! PingID Desktop: the registration that the agent is given, and the check of its attestation.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::super::jwt::Opened;
use super::super::problem::Problem;
use super::super::{Call, Service};
use super::{Device, Proof};
use crate::error::Result as OwnResult;
use crate::random;

/// A registration that an agent was asked for.
#[derive(Clone)]
pub(crate) struct Registration {
    challenge: String,
    relying_party_id: String,
    /// The SHA-256 of the whole token, in base64url.
    digest: String,
    expires: Timestamp,
}

impl Service {
    /// Begins a registration, and returns the signed token that the agent is given.
    pub(super) fn desktop_device(
        &mut self,
        call: &Call<'_>,
        device: &mut Device,
        (id, name): (String, String),
    ) -> Result<String, Problem> {
        let user = self.users.find(call.user)?.username.clone();
        let challenge = random::identifier()?;
        let expires = call.now.saturating_add(LIFETIME);
        let token = self.desktop_token(&json!({
            "sub": call.user,
            "name": user,
            "deviceId": device.id,
            "challenge": challenge,
            "rp": { "id": id, "name": name },
            "iat": seconds(call.now),
            "exp": seconds(expires),
        }));
        device.set("rp", json!({ "id": id, "name": name }));
        device.proof = Some(Proof::Desktop(Registration {
            challenge,
            relying_party_id: id,
            digest: digest(&token),
            expires,
        }));
        Ok(token)
    }

    /// A registration token of the service, which asks for something else.
    pub(crate) fn foreign_registration(&self, now: Timestamp) -> OwnResult<String> {
        let id = &self.options.relying_party_id;
        Ok(self.desktop_token(&json!({
            "sub": random::uuid()?,
            "name": "mallory",
            "deviceId": random::uuid()?,
            "challenge": random::identifier()?,
            "rp": { "id": id, "name": id },
            "iat": seconds(now),
            "exp": seconds(now.saturating_add(LIFETIME)),
        })))
    }

    fn desktop_token(&self, claims: &Value) -> String {
        let mut claims = claims.clone();
        if let Value::Object(members) = &mut claims {
            members.insert("iss".into(), self.environment_url().into());
        }
        self.identity.signer.sign(&claims, false)
    }

    /// Checks that the agent signed this very registration with a key of its own.
    pub(super) fn check_attestation(
        &self,
        device: &mut Device,
        attestation: &str,
        now: Timestamp,
    ) -> Result<(), Problem> {
        let Some(Proof::Desktop(registration)) = &device.proof else {
            return Err(Problem::request(
                "The device does not wait for an attestation.",
            ));
        };
        let refused = |message: &str| Problem::invalid("attestation", message);
        if registration.expires <= now {
            return Err(refused("The registration has expired."));
        }
        let opened = Opened::new(attestation).ok_or_else(|| refused("It is no signed token."))?;
        let key = opened.header.get("jwk").cloned().unwrap_or_default();
        if !opened.is_signed_by(&key) {
            return Err(refused("Its signature is wrong."));
        }
        let same = |claim: &str, expected: &str| {
            let given = opened.text(claim).unwrap_or_default();
            bool::from(given.as_bytes().ct_eq(expected.as_bytes()))
        };
        if !same("challenge", &registration.challenge) || !same("reg", &registration.digest) {
            return Err(refused("It is for another registration."));
        }
        if !same("aud", &registration.relying_party_id) {
            return Err(refused("It is for another relying party."));
        }
        if opened.seconds("exp").is_none_or(|exp| exp <= seconds(now)) {
            return Err(refused("It has expired."));
        }
        for name in ["os", "model", "application", "unitId"] {
            if let Some(value) = opened.claims.get(name) {
                device.set(name, value.clone());
            }
        }
        if let Some(nickname) = opened.text("nickname") {
            nickname.clone_into(&mut device.nickname);
        }
        Ok(())
    }
}

/// The SHA-256 of a token, as an attestation names it.
pub(crate) fn digest(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token.as_bytes()))
}

fn seconds(now: Timestamp) -> i64 {
    now.milliseconds().div_euclid(1000)
}

/// How long an agent can answer.
const LIFETIME: Duration = Duration::from_secs(600);

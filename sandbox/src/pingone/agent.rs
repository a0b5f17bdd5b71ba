//! The PingID Desktop agent on the user's computer: `POST /register` with the registration token,
//! and back comes an attestation.
//!
//! Source: the vendor's page "Create MFA User Device (PingID Desktop)". What it does not tell, such
//! as errors, is the sandbox's own.

use std::time::Duration;

use serde_json::{Value, json};
use url::Url;

use super::devices;
use super::jwt::{Opened, Signer};
use super::options::AgentMode;
use super::reply::Reply;
use super::{Call, Service};
use crate::error::Result;
use crate::random;

/// The agent: a key of its own, and the computer that it runs on.
#[derive(Clone)]
pub(crate) struct Agent {
    signer: Signer,
    unit_id: String,
}

impl Agent {
    pub(crate) fn new() -> Result<Self> {
        Ok(Self {
            signer: Signer::generate()?,
            unit_id: random::uuid()?,
        })
    }

    /// Signs that this computer answers this registration.
    fn attest(&self, registration: &str, call: &Call<'_>) -> Option<String> {
        let opened = Opened::new(registration)?;
        let party = opened.claims.get("rp")?.get("id")?.as_str()?;
        let expires = call
            .now
            .saturating_add(LIFETIME)
            .milliseconds()
            .div_euclid(1000);
        let claims = json!({
            "iss": "PingID Desktop",
            "aud": party,
            "challenge": opened.text("challenge")?,
            "reg": devices::digest(registration),
            "deviceId": opened.text("deviceId")?,
            "exp": expires,
            "unitId": self.unit_id,
            "nickname": "Desktop Mac 1",
            "os": { "type": "MAC", "version": "15.7.3" },
            "model": {},
            "application": {
                "id": "941d6390-ec3a-4bf4-858a-949c47ccd36e",
                "nativeName": "PingID Desktop",
                "version": "1.0.0",
                "pushSandbox": false,
            },
        });
        Some(self.signer.sign(&claims, true))
    }
}

impl Service {
    /// `POST /register`.
    pub(crate) fn register_desktop(&mut self, call: &Call<'_>) -> Result<Reply> {
        let mode = self.options.desktop_agent;
        match mode {
            AgentMode::Refused => return Ok(refused(403, "registration_refused")),
            AgentMode::Silent => {
                let mut reply = Reply::empty(200);
                reply.silent = true;
                return Ok(reply);
            }
            _ => {}
        }
        if call.request.content_type() != Some("application/jwt") {
            return Ok(refused(415, "media_type_refused"));
        }
        let Some(token) = std::str::from_utf8(&call.request.body).ok() else {
            return Ok(refused(400, "registration_malformed"));
        };
        let Some(opened) = Opened::new(token) else {
            return Ok(refused(400, "registration_malformed"));
        };
        if !opened.is_signed_by(&self.identity.signer.public_key()) {
            return Ok(refused(400, "registration_not_signed"));
        }
        let now = call.now.milliseconds().div_euclid(1000);
        if opened.seconds("exp").is_none_or(|exp| exp <= now) {
            return Ok(refused(400, "registration_expired"));
        }
        let party = opened.claims.get("rp").and_then(|rp| rp.get("id"));
        let party = party.and_then(Value::as_str).unwrap_or_default();
        if !call
            .request
            .header("origin")
            .is_some_and(|origin| goes_with(origin, party))
        {
            return Ok(refused(403, "origin_refused"));
        }
        let registration = match mode {
            AgentMode::ForeignAttestation => self.foreign_registration(call.now)?,
            _ => token.to_owned(),
        };
        let Some(attestation) = self.agent.attest(&registration, call) else {
            return Ok(refused(400, "registration_malformed"));
        };
        Ok(match mode {
            AgentMode::Json => Reply::json(200, json!({ "attestation": attestation })),
            _ => Reply::text(200, "application/jwt", attestation),
        })
    }
}

/// Whether an origin is `https` and of the relying party's domain or below it.
fn goes_with(origin: &str, party: &str) -> bool {
    let Ok(url) = Url::parse(origin) else {
        return false;
    };
    let host = url.domain().unwrap_or_default();
    let below = |prefix: &str| prefix.is_empty() || prefix.ends_with('.');
    url.scheme() == "https"
        && url.origin().ascii_serialization() == origin
        && !party.is_empty()
        && host.strip_suffix(party).is_some_and(below)
}

fn refused(status: u16, error: &str) -> Reply {
    let mut reply = Reply::json(status, json!({ "error": error }));
    reply.code = Some(error.to_owned());
    reply
}

/// How long an attestation is valid.
const LIFETIME: Duration = Duration::from_secs(300);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_of_the_relying_party_or_below_it() {
        assert!(goes_with("https://app.pingone.eu", "pingone.eu"));
        assert!(goes_with("https://pingone.eu", "pingone.eu"));
        for origin in [
            "http://app.pingone.eu",
            "https://evilpingone.eu",
            "https://app.pingone.eu/",
            "https://app.pingone.eu.example.com",
            "pingone.eu",
            "",
        ] {
            assert!(!goes_with(origin, "pingone.eu"), "{origin}");
        }
        assert!(!goes_with("https://app.pingone.eu", ""));
    }
}

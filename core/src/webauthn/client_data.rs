//! What the browser says about a ceremony: type, challenge and page (`clientDataJSON`).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::error::{Code, Error, Result};
use crate::json;
use crate::webauthn::{RelyingParty, SHORTEST_CHALLENGE};

/// The ceremony that client data must be of.
#[derive(Clone, Copy)]
pub(super) enum Ceremony {
    Assertion,
    Registration,
}

impl Ceremony {
    fn client_data_type(self) -> &'static str {
        match self {
            Self::Assertion => "webauthn.get",
            Self::Registration => "webauthn.create",
        }
    }
}

/// Checks client data as WebAuthn Level 3, sections 7.1 and 7.2, asks, and returns the origin that
/// it names, in our own spelling.
pub(super) fn check<'a>(
    client_data: &[u8],
    ceremony: Ceremony,
    relying_party: &'a RelyingParty,
    challenge: &[u8],
) -> Result<&'a str> {
    let members = json::object(client_data).map_err(|_| {
        Error::new(Code::CredentialMalformed)
            .detail("clientDataJSON must be a JSON object without duplicate members")
    })?;
    let text = |name: &str| members.get(name).and_then(Value::as_str);

    if text("type") != Some(ceremony.client_data_type()) {
        let expected = format!("its type must be {}", ceremony.client_data_type());
        return Err(refused(expected));
    }
    let encoded = URL_SAFE_NO_PAD.encode(challenge);
    if challenge.len() < SHORTEST_CHALLENGE || text("challenge") != Some(&encoded) {
        return Err(refused("its challenge must be the one that was issued"));
    }
    let Some(origin) = text("origin").and_then(|origin| relying_party.find_origin(origin)) else {
        return Err(refused("its origin must be one of the relying party's"));
    };
    let is_absent_or_false =
        |value: Option<&Value>| value.is_none_or(|it| *it == Value::Bool(false));
    if !is_absent_or_false(members.get("crossOrigin")) || members.contains_key("topOrigin") {
        return Err(refused(
            "it must not have been made in a frame of another origin",
        ));
    }
    Ok(origin)
}

fn refused(expected: impl Into<String>) -> Error {
    Error::new(Code::CredentialRefused).detail(expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn client_data_must_name_ceremony_challenge_and_origin_and_no_foreign_frame() {
        let good = r#"{
            "type": "webauthn.create",
            "challenge": "AQEBAQEBAQEBAQEBAQEBAQ",
            "origin": "https://b.example.com"
        }"#;
        assert_eq!(checked(good).unwrap(), "https://b.example.com");
        let more = good.replace('}', r#","crossOrigin":false,"other":{"a":[]}}"#);
        assert_eq!(checked(&more).unwrap(), "https://b.example.com");
        for (right, wrong) in [
            ("webauthn.create", "webauthn.get"),
            ("webauthn.create", "webauthn.Create"),
            ("\"webauthn.create\"", "null"),
            ("AQEBAQEBAQEBAQEBAQEBAQ", "AQEBAQEBAQEBAQEBAQEBAg"),
            ("AQEBAQEBAQEBAQEBAQEBAQ", "AQEBAQEBAQEBAQEBAQEBAQ=="),
            ("AQEBAQEBAQEBAQEBAQEBAQ", "AQEBAQEBAQEBAQEBAQEBAR"),
            ("AQEBAQEBAQEBAQEBAQEBAQ", ""),
            ("https://b.example.com", "https://c.example.com"),
            ("https://b.example.com", "https://b.example.com/"),
            ("https://b.example.com", "https://B.example.com"),
            ("\"https://b.example.com\"", "[\"https://b.example.com\"]"),
            ("}", r#","crossOrigin":true}"#),
            ("}", r#","crossOrigin":"false"}"#),
            ("}", r#","crossOrigin":null}"#),
            ("}", r#","topOrigin":"https://b.example.com"}"#),
        ] {
            let text = good.replace(right, wrong);
            assert_eq!(
                checked(&text).unwrap_err().code(),
                Code::CredentialRefused,
                "{text}"
            );
        }
        for text in [
            "",
            "[]",
            &good[1..],
            &format!("\u{feff}{good}"),
            &good.replace('}', r#","type":"webauthn.create"}"#),
        ] {
            assert_eq!(
                checked(text).unwrap_err().code(),
                Code::CredentialMalformed,
                "{text}"
            );
        }
    }

    #[test]
    fn a_challenge_too_short_to_be_one_matches_nothing() {
        let relying_party = relying_party();
        for length in [0, 1, 15] {
            let challenge = vec![1; length];
            let text = format!(
                r#"{{"type":"webauthn.get","challenge":"{}","origin":"https://a.example.com"}}"#,
                URL_SAFE_NO_PAD.encode(&challenge)
            );
            let checked = check(
                text.as_bytes(),
                Ceremony::Assertion,
                &relying_party,
                &challenge,
            );
            assert_eq!(checked.unwrap_err().code(), Code::CredentialRefused);
        }
    }

    fn checked(text: &str) -> Result<String> {
        let relying_party = relying_party();
        let origin = check(
            text.as_bytes(),
            Ceremony::Registration,
            &relying_party,
            &[1; 16],
        );
        origin.map(str::to_owned)
    }

    fn relying_party() -> RelyingParty {
        let origins = ["https://a.example.com", "https://b.example.com"];
        RelyingParty::new("example.com", origins).unwrap()
    }
}

//! Credentials, from the standard form that browsers give to the service's.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

use crate::error::{Code, Error, Result};
use crate::json;
use crate::secret::Secret;
use crate::webauthn::client_data::{self, Ceremony};
use crate::webauthn::{LONGEST_CREDENTIAL_ID, RelyingParty};

/// The longest credential that is read, in bytes of the browser's text: 64 KiB.
pub const MAXIMUM_CREDENTIAL: usize = 64 << 10;

/// A credential that a browser made on one of our pages, for WebAuthnFinishPairing.
///
/// One that exists answers the challenge that was issued. `Debug` shows only its origin.
#[derive(Clone, Debug)]
pub struct RegistrationCredential {
    service_json: Secret,
    origin: String,
}

impl RegistrationCredential {
    /// Reads what `toJSON()` of a new `PublicKeyCredential` gives, the `RegistrationResponseJSON`
    /// of WebAuthn Level 3, and checks that it answers `challenge`, the one of
    /// [`CreationOptions::challenge`](crate::webauthn::CreationOptions::challenge).
    ///
    /// Its client data must be of type `webauthn.create`, with this challenge of at least 16 bytes,
    /// an origin of the relying party's, and not from a frame of another origin. Send nothing to
    /// the service when this fails: a WebAuthn session takes one credential only.
    ///
    /// The text is one JSON object without duplicate members, of at most 64 KiB. Bytes are
    /// base64url without padding, as the standard has it; padded text and standard Base64 are
    /// refused. Members that the service does not take are ignored. A page in a browser without
    /// `toJSON()` must build the same JSON.
    ///
    /// # Errors
    /// [`Code::CredentialMalformed`] when the text is not of that form; [`Code::CredentialRefused`]
    /// when the credential is not an answer to this challenge.
    pub fn from_browser(
        text: &str,
        relying_party: &RelyingParty,
        challenge: &[u8],
    ) -> Result<Self> {
        let parts = Parts::read(text)?;
        let client_data = parts.bytes("clientDataJSON")?;
        let attestation = parts.bytes("attestationObject")?;
        let ceremony = Ceremony::Registration;
        let origin = client_data::check(&client_data, ceremony, relying_party, challenge)?;
        let raw_id = STANDARD.encode(&parts.id);
        let service_json = written(
            &[("id", &parts.id_text()), ("type", TYPE), ("rawId", &raw_id)],
            &[
                ("clientDataJSON", &client_data),
                ("attestationObject", &attestation),
            ],
        );
        Ok(Self {
            service_json,
            origin: origin.to_owned(),
        })
    }

    /// The credential in the service's form, its `publicKeyCredentialJson`: `id` stays base64url,
    /// all other bytes are standard Base64 with padding.
    pub fn to_service(&self) -> &Secret {
        &self.service_json
    }

    /// The origin of the page on which the credential was made, one of the relying party's: the
    /// `origin` that the service asks for.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// An assertion that a browser made on one of our pages, for AuthenticateOffline.
///
/// One that exists answers the challenge that was issued. `Debug` shows only its origin.
#[derive(Clone, Debug)]
pub struct AssertionCredential {
    service_json: Secret,
    origin: String,
}

impl AssertionCredential {
    /// Reads what `toJSON()` of a used `PublicKeyCredential` gives, the
    /// `AuthenticationResponseJSON` of WebAuthn Level 3, and checks that it answers `challenge`.
    /// The rules are those of [`RegistrationCredential::from_browser`]; the client data is of type
    /// `webauthn.get`.
    ///
    /// # Errors
    /// [`Code::CredentialMalformed`] when the text is not of that form; [`Code::CredentialRefused`]
    /// when the assertion is not an answer to this challenge.
    pub fn from_browser(
        text: &str,
        relying_party: &RelyingParty,
        challenge: &[u8],
    ) -> Result<Self> {
        let parts = Parts::read(text)?;
        let client_data = parts.bytes("clientDataJSON")?;
        let authenticator_data = parts.bytes("authenticatorData")?;
        let signature = parts.bytes("signature")?;
        let user_handle = parts.optional_bytes("userHandle")?;
        let ceremony = Ceremony::Assertion;
        let origin = client_data::check(&client_data, ceremony, relying_party, challenge)?;
        let raw_id = STANDARD.encode(&parts.id);
        let service_json = written(
            &[("id", &parts.id_text()), ("rawId", &raw_id), ("type", TYPE)],
            &[
                ("clientDataJSON", &client_data),
                ("authenticatorData", &authenticator_data),
                ("signature", &signature),
                ("userHandle", &user_handle),
            ],
        );
        Ok(Self {
            service_json,
            origin: origin.to_owned(),
        })
    }

    /// The assertion in the service's form, the `otp` of AuthenticateOffline: `id` stays base64url,
    /// all other bytes are standard Base64 with padding; a user handle that is absent is empty.
    pub fn to_service(&self) -> &Secret {
        &self.service_json
    }

    /// The origin of the page on which the credential was used, one of the relying party's: the
    /// `origin` that the service asks for.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// What both kinds of credentials have: an id, and a response whose members are bytes.
struct Parts {
    id: Vec<u8>,
    response: Map<String, Value>,
}

impl Parts {
    fn read(text: &str) -> Result<Self> {
        if text.len() > MAXIMUM_CREDENTIAL {
            return Err(malformed("it must have at most 64 KiB"));
        }
        let mut members = json::object(text.as_bytes())
            .map_err(|_| malformed("it must be one JSON object without duplicate members"))?;
        if members.get("type").and_then(Value::as_str) != Some(TYPE) {
            return Err(malformed("type must be public-key"));
        }
        if members.get("id") != members.get("rawId") {
            return Err(malformed("id and rawId must be the same"));
        }
        let id = decode(members.get("rawId"))
            .filter(|id| id.len() <= LONGEST_CREDENTIAL_ID)
            .ok_or_else(|| malformed("rawId must be base64url of 1 to 1,023 bytes"))?;
        let Some(Value::Object(response)) = members.remove("response") else {
            return Err(malformed("response must be an object"));
        };
        Ok(Self { id, response })
    }

    fn id_text(&self) -> String {
        URL_SAFE_NO_PAD.encode(&self.id)
    }

    fn bytes(&self, name: &str) -> Result<Vec<u8>> {
        decode(self.response.get(name)).ok_or_else(|| not_bytes(name))
    }

    fn optional_bytes(&self, name: &str) -> Result<Vec<u8>> {
        match self.response.get(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            value => decode(value).ok_or_else(|| not_bytes(name)),
        }
    }
}

/// The bytes of strict base64url without padding; empty text is none.
fn decode(value: Option<&Value>) -> Option<Vec<u8>> {
    let text = value?.as_str().filter(|text| !text.is_empty())?;
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// Writes the service's form: members, and a response of bytes. No value needs an escape in JSON.
fn written(members: &[(&str, &str)], response: &[(&str, &[u8])]) -> Secret {
    let mut json = String::from("{");
    for (name, value) in members {
        json.extend(["\"", name, "\":\"", value, "\","]);
    }
    json.push_str("\"response\":{");
    for (index, (name, bytes)) in response.iter().enumerate() {
        let separator = if index == 0 { "\"" } else { ",\"" };
        json.extend([separator, name, "\":\"", &STANDARD.encode(bytes), "\""]);
    }
    json.push_str("}}");
    Secret::from(json)
}

fn not_bytes(name: &str) -> Error {
    malformed(format!("{name} must be base64url without padding"))
}

fn malformed(expected: impl Into<String>) -> Error {
    Error::new(Code::CredentialMalformed).detail(expected)
}

const TYPE: &str = "public-key";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_survives_from_base64url_to_standard_base64() {
        let all: Vec<u8> = (0..=255).collect();
        for length in [1, 2, 3, 255, 256] {
            let bytes = &all[256 - length..];
            let text = registration(CLIENT_DATA, bytes);
            let credential = read(&text).unwrap();
            let service: Value = serde_json::from_str(credential.to_service().expose()).unwrap();
            let response = &service["response"];
            let found = STANDARD.decode(response["attestationObject"].as_str().unwrap());
            assert_eq!(found.unwrap(), bytes);
            let found = STANDARD.decode(response["clientDataJSON"].as_str().unwrap());
            assert_eq!(found.unwrap(), CLIENT_DATA.as_bytes());
        }
    }

    #[test]
    fn the_text_has_at_most_64_kib() {
        let text = registration(CLIENT_DATA, b"x");
        let padded = |length: usize| format!("{text}{}", " ".repeat(length - text.len()));
        read(&padded(MAXIMUM_CREDENTIAL)).unwrap();
        let error = read(&padded(MAXIMUM_CREDENTIAL + 1)).unwrap_err();
        assert_eq!(error.code(), Code::CredentialMalformed);
    }

    #[test]
    fn the_id_of_a_credential_has_1_to_1023_bytes() {
        let with_id = |length: usize| {
            let id = URL_SAFE_NO_PAD.encode(vec![7; length]);
            registration(CLIENT_DATA, b"x").replace("Y3JlZGVudGlhbA", &id)
        };
        for length in [1, 1023] {
            read(&with_id(length)).unwrap();
        }
        for length in [0, 1024] {
            let error = read(&with_id(length)).unwrap_err();
            assert_eq!(error.code(), Code::CredentialMalformed, "{length}");
        }
    }

    #[test]
    fn debug_shows_the_origin_alone() {
        let credential = read(&registration(CLIENT_DATA, b"x")).unwrap();
        assert_eq!(
            format!("{credential:?}"),
            "RegistrationCredential { service_json: [redacted], origin: \"https://example.com\" }"
        );
    }

    fn read(text: &str) -> Result<RegistrationCredential> {
        let relying_party = RelyingParty::new("example.com", ["https://example.com"]).unwrap();
        RegistrationCredential::from_browser(text, &relying_party, &[1; 16])
    }

    fn registration(client_data: &str, attestation: &[u8]) -> String {
        let id = "Y3JlZGVudGlhbA";
        let client_data = URL_SAFE_NO_PAD.encode(client_data);
        let attestation = URL_SAFE_NO_PAD.encode(attestation);
        let response =
            format!(r#"{{"clientDataJSON":"{client_data}","attestationObject":"{attestation}"}}"#);
        format!(r#"{{"id":"{id}","rawId":"{id}","type":"public-key","response":{response}}}"#)
    }

    const CLIENT_DATA: &str = r#"{
        "type": "webauthn.create",
        "challenge": "AQEBAQEBAQEBAQEBAQEBAQ",
        "origin": "https://example.com"
    }"#;
}

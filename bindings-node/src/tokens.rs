//! Request tokens and replies by themselves, for audits, tools and tests; and JWS over any bytes.

use napi::bindgen_prelude::{Buffer, Either, Uint8Array};
use napi_derive::napi;
use pingpair::jws::SigningKey;
use pingpair_border::{doors, names};
use serde_json::Value;

use crate::credentials::NativeCredentials;
use crate::error::{Result, thrown};

/// Bytes, or a text as UTF-8.
type Octets = Either<String, Uint8Array>;

#[napi]
impl NativeCredentials {
    /// The token of the request of this operation, its arguments as JSON, at this time in milliseconds.
    #[napi(catch_unwind)]
    pub fn build(&self, operation: String, body: String, now: Option<f64>) -> Result<String> {
        doors::build(self.organisation(), &operation, &body, now)
            .map(|token| token.expose().to_owned())
            .map_err(thrown)
    }

    /// What a signed reply holds: its number, and texts behind signs of whether they are there, between
    /// separators that no text holds; its members as JSON are the last.
    #[napi(catch_unwind)]
    pub fn verify(&self, token: Octets) -> Result<String> {
        let reply = doors::verify(self.organisation(), octets(&token)).map_err(thrown)?;
        let members = names::exact_members(reply.members.into_json());
        let mut packed = reply.error_id.to_string();
        for text in [reply.message, reply.unique_msg_id, reply.client_data] {
            packed.push(SEPARATOR);
            if let Some(text) = text {
                packed.push('+');
                // A text that holds a separator is told in JSON alone.
                packed.push_str(&text.replace(SEPARATOR, "\u{fffd}"));
            }
        }
        packed.push(SEPARATOR);
        packed.push_str(&Value::Object(members).to_string());
        Ok(packed)
    }

    /// Signs a reply as the service would; refused for real credentials.
    #[napi(catch_unwind)]
    pub fn sign_reply(&self, body: String) -> Result<String> {
        doors::sign_reply(self.organisation(), &body).map_err(thrown)
    }
}

/// Signs a payload under a header.
#[napi(catch_unwind)]
pub fn jws_sign(payload: Octets, key: Uint8Array, header: Octets) -> Result<String> {
    SigningKey::new(&key)
        .and_then(|key| key.sign(octets(&header), octets(&payload)))
        .map_err(thrown)
}

/// The header and the payload of a token that this key signed.
#[napi(catch_unwind)]
pub fn jws_verify(token: Octets, key: Uint8Array) -> Result<Vec<Buffer>> {
    let verified = SigningKey::new(&key).and_then(|key| key.verify(octets(&token)));
    let verified = verified.map_err(thrown)?;
    Ok(vec![
        verified.header().to_vec().into(),
        verified.payload().to_vec().into(),
    ])
}

fn octets(given: &Octets) -> &[u8] {
    match given {
        Either::A(text) => text.as_bytes(),
        Either::B(bytes) => bytes,
    }
}

const SEPARATOR: char = '\u{1f}';

//! Request tokens and replies by themselves, for audits, tools and tests; and JWS over any bytes.

use napi::bindgen_prelude::{Buffer, Either, Uint8Array};
use napi_derive::napi;
use pingpair::jws::SigningKey;
use pingpair::operation::Request;
use pingpair::wire::Reply;
use pingpair::{Code, Error, Timestamp, pingid, testing};
use serde_json::Value;

use crate::client::object;
use crate::credentials::NativeCredentials;
use crate::error::{Result, thrown};
use crate::names;

/// Bytes, or a text as UTF-8.
type Octets = Either<String, Uint8Array>;

#[napi]
impl NativeCredentials {
    /// The token of the request of this operation, its arguments as JSON, at this time in milliseconds.
    #[napi(catch_unwind)]
    pub fn build(&self, operation: String, body: String, now: Option<f64>) -> Result<String> {
        let built = || {
            let declared = pingid::operation(&operation)?;
            let arguments = names::arguments(object(&body)?, declared.info().request)?;
            let request = declared.parse(&arguments)?;
            let own = Request::own_client_data(&*request);
            self.signer()?.sign(&*request, own, instant(now)?)
        };
        built()
            .map(|token| token.expose().to_owned())
            .map_err(thrown)
    }

    /// What a signed reply holds: its number, and texts behind signs of whether they are there, between
    /// separators that no text holds; its members as JSON are the last.
    #[napi(catch_unwind)]
    pub fn verify(&self, token: Octets) -> Result<String> {
        let reply = Reply::verify(self.core(), octets(&token)).map_err(thrown)?;
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
        object(&body)
            .and_then(|body| testing::sign_reply(self.core(), &body))
            .map_err(thrown)
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

pub(crate) fn instant(milliseconds: Option<f64>) -> pingpair::Result<Timestamp> {
    let Some(milliseconds) = milliseconds else {
        return Ok(Timestamp::now());
    };
    // A Date holds whole milliseconds, far below the bounds of the type.
    Timestamp::from_milliseconds(milliseconds as i64)
        .ok_or_else(|| Error::new(Code::ValueOutOfRange).detail("now: a year from 1 to 9999"))
}

const SEPARATOR: char = '\u{1f}';

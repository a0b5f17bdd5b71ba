//! Replies that the service did not give to this request, but that came.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::credentials::Credentials;
use pingpair::exchange::{Delivery, Response};
use pingpair::testing;
use serde_json::{Map, Value, json};

/// The payload of a compact token, whoever signed it.
pub(super) fn payload(token: &[u8]) -> Option<Value> {
    let middle = token.split(|byte| *byte == b'.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(middle).ok()?).ok()
}

/// The members of a request.
pub(super) fn request_body(token: &[u8]) -> Option<Map<String, Value>> {
    match payload(token)?.get_mut("reqBody")?.take() {
        Value::Object(body) => Some(body),
        _ => None,
    }
}

/// The members of a reply.
pub(super) fn reply_body(token: &[u8]) -> Option<Map<String, Value>> {
    let mut payload = payload(token)?;
    let body = match payload.get_mut("responseBody") {
        Some(wrapped) => wrapped.take(),
        None => payload,
    };
    match body {
        Value::Object(body) => Some(body),
        _ => None,
    }
}

/// A reply with these members, signed by the service.
pub(super) fn signed(credentials: &Credentials, body: &Map<String, Value>) -> Delivery {
    let token = testing::sign_reply(credentials, body).unwrap_or_default();
    let is_done = body.get("errorId").is_none_or(|id| id == &json!(200));
    let status = if is_done { 200 } else { 400 };
    Delivery::Answered(Response::new(status, token.into_bytes()))
}

/// A signed refusal that names no request.
pub(super) fn signed_refusal(credentials: &Credentials, error_id: i64) -> Delivery {
    signed(credentials, &refusal(error_id))
}

/// A refusal that anybody can have written.
pub(super) fn unsigned_refusal(error_id: i64) -> Delivery {
    let body = Value::Object(refusal(error_id)).to_string();
    Delivery::Answered(Response::new(400, body.into_bytes()))
}

fn refusal(error_id: i64) -> Map<String, Value> {
    let body = json!({ "errorId": error_id, "errorMsg": "planned by a test" });
    body.as_object().cloned().unwrap_or_default()
}

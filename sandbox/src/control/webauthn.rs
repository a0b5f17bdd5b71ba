//! `webauthn/create`.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::{Refusal, read, unreadable};
use crate::shared::Shared;
use crate::webauthn::{Attestation, Misbehaviour};

pub(super) fn create(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Creation {
        options,
        origin,
        attestation,
        misbehaviour,
    } = read(body)?;
    let options = Value::Object(options).to_string();
    let mut engine = shared.engine();
    let credential = engine.create_credential_so(&options, &origin, attestation, misbehaviour)?;
    serde_json::from_str(&credential).map_err(|error| unreadable(&error))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Creation {
    options: Map<String, Value>,
    origin: String,
    #[serde(default)]
    attestation: Attestation,
    misbehaviour: Option<Misbehaviour>,
}

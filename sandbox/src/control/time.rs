//! `time`: what the sandbox's clock says, and moving it on.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read as read_body};
use crate::engine::Engine;
use crate::shared::Shared;

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(time(&shared.engine()))
}

pub(super) fn advance(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Advance { advance_seconds } = read_body(body)?;
    let mut engine = shared.engine();
    engine.advance(Duration::from_secs(advance_seconds));
    Ok(time(&engine))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Advance {
    advance_seconds: u64,
}

fn time(engine: &Engine) -> Value {
    let now = engine.now();
    json!({
        "now": now.to_string(),
        "milliseconds": now.milliseconds(),
        "advancedSeconds": engine.advanced().as_secs(),
    })
}

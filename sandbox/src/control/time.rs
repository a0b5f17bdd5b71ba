//! `time`: what the sandbox's clock says, and moving it on.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read as read_body};
use crate::state::{Shared, State};

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(time(&shared.state()))
}

pub(super) fn advance(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Advance { advance_seconds } = read_body(body)?;
    let mut state = shared.state();
    state.clock.advance(Duration::from_secs(advance_seconds));
    state.settle(&shared.identity);
    Ok(time(&state))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Advance {
    advance_seconds: u64,
}

fn time(state: &State) -> Value {
    let now = state.clock.now();
    json!({
        "now": now.to_string(),
        "milliseconds": now.milliseconds(),
        "advancedSeconds": state.clock.advanced().as_secs(),
    })
}

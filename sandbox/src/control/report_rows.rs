//! `report-rows`: made-up rows for the report.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read as read_body};
use crate::state::{Shared, State};

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(rows(&shared.state()))
}

pub(super) fn add(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let MadeUp { rows: count, seed } = read_body(body)?;
    let mut state = shared.state();
    state.service.reports.add_made_up_rows(count, seed);
    Ok(rows(&state))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let mut state = shared.state();
    state.service.reports.clear_made_up_rows();
    Ok(rows(&state))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MadeUp {
    rows: u64,
    seed: Option<u64>,
}

fn rows(state: &State) -> Value {
    json!({ "rows": state.service.reports.made_up_rows() })
}

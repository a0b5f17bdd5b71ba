//! `report-rows`: made-up rows for the report.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read as read_body};
use crate::engine::Engine;
use crate::shared::Shared;

pub(super) fn read(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(rows(&shared.engine()))
}

pub(super) fn add(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let MadeUp { rows: count, seed } = read_body(body)?;
    let mut engine = shared.engine();
    engine.add_report_rows(count, seed);
    Ok(rows(&engine))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let mut engine = shared.engine();
    engine.clear_report_rows();
    Ok(rows(&engine))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct MadeUp {
    rows: u64,
    seed: Option<u64>,
}

fn rows(engine: &Engine) -> Value {
    json!({ "rows": engine.report_rows() })
}

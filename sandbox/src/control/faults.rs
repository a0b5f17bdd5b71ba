//! `faults`: planning them, looking at those that wait, forgetting them.

use serde_json::{Map, Value, json};

use super::{Refusal, read, unreadable};
use crate::engine::Engine;
use crate::fault_kind::FaultKind;
use crate::faults::Fault;
use crate::shared::Shared;

pub(super) fn list(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(waiting(&shared.engine()))
}

pub(super) fn add(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let mut members: Map<String, Value> = read(body)?;
    let Some(Value::String(operation)) = members.remove("operation") else {
        return Err(Refusal::malformed("operation must be a text"));
    };
    let times = match members.remove("times") {
        None => Some(1),
        Some(times) => times.as_u64().and_then(|times| u32::try_from(times).ok()),
    };
    let times = times.filter(|times| *times > 0);
    let times = times.ok_or_else(|| Refusal::malformed("times must be a number from 1"))?;
    let kind = serde_json::from_value::<FaultKind>(Value::Object(members.clone()));
    let kind = kind.map_err(|error| unreadable(&error))?;
    refuse_unknown(&members, &kind)?;
    let fault = Fault::new(&operation, kind)?.times(times);
    let mut engine = shared.engine();
    engine.add_fault(fault);
    Ok(waiting(&engine))
}

pub(super) fn clear(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let mut engine = shared.engine();
    engine.clear_faults();
    Ok(waiting(&engine))
}

fn waiting(engine: &Engine) -> Value {
    let faults = engine.faults();
    json!({ "faults": faults.iter().map(fault).collect::<Vec<_>>() })
}

fn fault(fault: &Fault) -> Value {
    let mut members = members(fault.kind());
    members.insert("operation".into(), fault.operation().into());
    members.insert("times".into(), fault.remaining().into());
    Value::Object(members)
}

/// A misspelt parameter that has a default must not go unnoticed.
fn refuse_unknown(given: &Map<String, Value>, kind: &FaultKind) -> Result<(), Refusal> {
    let known = members(kind);
    if given.keys().all(|name| known.contains_key(name)) {
        return Ok(());
    }
    let known: Vec<_> = known.keys().map(String::as_str).collect();
    let message = format!("this kind has {}, operation and times", known.join(", "));
    Err(Refusal::malformed(message))
}

fn members(kind: &FaultKind) -> Map<String, Value> {
    match serde_json::to_value(kind) {
        Ok(Value::Object(members)) => members,
        _ => Map::new(),
    }
}

//! What must be so in the end: what the scenario says, and what holds for every scenario.

use std::collections::{BTreeMap, BTreeSet};

use pingpair::pairing::Outcome;
use serde_json::{Map, Value, json};

use super::format::Expectation;
use super::matching::difference;

/// The outcome as scenarios have it: that of the view, and what only the application is told.
pub fn told(outcome: &Outcome, view: &Value) -> Value {
    let mut told = view["outcome"].clone();
    let mut add = |name: &str, value: Value| {
        if let Some(members) = told.as_object_mut() {
            members.insert(name.to_owned(), value);
        }
    };
    if let Outcome::NotPaired {
        code: Some(code), ..
    } = outcome
    {
        add("code", json!(code));
    }
    match outcome {
        Outcome::NotPaired {
            error_id,
            authenticated,
            ..
        }
        | Outcome::NotResynced {
            error_id,
            authenticated,
            ..
        }
        | Outcome::JobFailed {
            error_id,
            authenticated,
            ..
        } => {
            add("error_id", json!(error_id));
            add("authenticated", json!(authenticated));
        }
        Outcome::NotRegistered {
            code,
            authenticated,
            ..
        } => {
            add("code", json!(code));
            add("authenticated", json!(authenticated));
        }
        Outcome::Registered { user } => {
            add("username", json!(user.username));
            add("tokens", json!(user.tokens.is_some()));
        }
        Outcome::Resynced { correlated } => add("correlated", json!(correlated)),
        _ => {}
    }
    told
}

/// Checks the end of a scenario, and tells how many requests were delivered since the set-up.
pub(super) fn check(
    expect: &Expectation,
    told: Option<&Value>,
    mut control: impl FnMut(&str) -> Result<Value, String>,
) -> Result<usize, String> {
    let found = told.cloned().unwrap_or_default();
    let wanted = expect.outcome.clone().map(Value::Object);
    if let Some(difference) = difference(&wanted.unwrap_or_default(), &found) {
        return Err(format!("the outcome: {difference}; it is {found}"));
    }
    let log = control("GET log")?;
    let deliveries = log["deliveries"].as_array().cloned().unwrap_or_default();
    check_log(&expect.log, &deliveries)?;
    let users = control("GET users")?;
    check_users(&expect.users, &users)?;
    let of_pingone = control("GET pingone/users")?;
    check_users(&expect.pingone_users, &of_pingone)?;
    check_claim(&found, &users, &of_pingone)?;
    let faults = control("GET faults")?;
    match faults["faults"].as_array() {
        Some(left) if left.is_empty() => Ok(deliveries.len()),
        _ => Err(format!("faults that befell nothing: {faults}")),
    }
}

/// Reads that follow one another count as one; everything else is delivered as often as it stands there,
/// and nothing in the very same form twice.
fn check_log(expected: &[String], deliveries: &[Value]) -> Result<(), String> {
    let mut operations: Vec<&str> = Vec::new();
    let mut bodies = BTreeSet::new();
    for delivery in deliveries {
        let operation = delivery["operation"].as_str().unwrap_or_default();
        if operation == "RequestWorkerToken" {
            // When a token is asked for anew is the client's own business.
            continue;
        }
        if !(READS.contains(&operation) && operations.last() == Some(&operation)) {
            operations.push(operation);
        }
        // PingOne's have nothing that tells one from the next.
        let differs = delivery["pingone"].is_null();
        let is_first = delivery["heldFrom"].is_null() && !READS.contains(&operation) && differs;
        if is_first && !bodies.insert(delivery["bodySha256"].as_str()) {
            return Err(format!("the same {operation} was delivered twice"));
        }
    }
    if operations == expected {
        Ok(())
    } else {
        Err(format!(
            "the log: expected {expected:?}, found {operations:?}"
        ))
    }
}

fn check_users(
    expected: &BTreeMap<String, Map<String, Value>>,
    users: &Value,
) -> Result<(), String> {
    for (name, expected) in expected {
        let found = users["users"].as_array().into_iter().flatten();
        let found = found.into_iter().find(|user| user["username"] == **name);
        let found = found.cloned().unwrap_or_default();
        if let Some(difference) = difference(&Value::Object(expected.clone()), &found) {
            return Err(format!("the user {name}: {difference}"));
        }
    }
    Ok(())
}

/// A device that is told or matched is there, and nobody else has paired it.
fn check_claim(outcome: &Value, users: &Value, of_pingone: &Value) -> Result<(), String> {
    let evidence = outcome["evidence"].as_str().unwrap_or_default();
    let id = &outcome["device"]["id"];
    if !["told", "matched"].contains(&evidence) || id.is_null() {
        return Ok(());
    }
    let users = [users, of_pingone].into_iter();
    let users = users.flat_map(|users| users["users"].as_array().into_iter().flatten());
    let mut devices = users.flat_map(|user| user["devices"].as_array().into_iter().flatten());
    match devices.find(|device| device["deviceId"] == *id || device["id"] == *id) {
        Some(device) if device["foreign"] == false => Ok(()),
        Some(_) => Err(format!("{evidence}: somebody else paired {id}")),
        None => Err(format!("{evidence}: nobody has {id}")),
    }
}

/// Reads, by the last part of their path, PingOne's by their names.
const READS: [&str; 9] = [
    "ListDevices",
    "ReadDevice",
    "ReadFlow",
    "ReadPairingKey",
    "getbulkjobstatus",
    "getjobstatus",
    "getorgreport",
    "getuserdetails",
    "pairingstatus",
];

//! The flow that a browser came with, from a file: whoever has what is in it can go on with the flow.

use std::path::Path;

use pingpair::Secret;
use pingpair::pairing::FlowStart;
use pingpair::pingone::Cookies;
use serde_json::{Map, Value};

use crate::failure::Failure;
use crate::files::{self, Input, MAXIMUM_SECRET};

/// Reads the flow from a file, or from standard input where the path is `-`.
pub(super) fn read(input: &Input, path: &Path) -> Result<FlowStart, Failure> {
    let text = input.read(path, MAXIMUM_SECRET)?;
    let Some(Value::Object(mut members)) = files::json(&text) else {
        return Err(Failure::unreadable(path, FORM));
    };
    let mut text = |name: &str| taken(&mut members, name, path);
    let flow = text("flow")?;
    let (cookies, state) = (text("cookies")?, text("state")?);
    let code_verifier = text("code_verifier")?.map(Secret::from);
    if !members.is_empty() {
        return Err(Failure::unreadable(path, FORM));
    }
    let cookies = Cookies::from_header(&cookies.unwrap_or_default());
    let state = Secret::from(state.unwrap_or_default());
    let flow = flow.unwrap_or_default();
    Ok(FlowStart::redirected(&flow, cookies, state, code_verifier)?)
}

fn taken(
    members: &mut Map<String, Value>,
    name: &str,
    path: &Path,
) -> Result<Option<String>, Failure> {
    match members.remove(name) {
        Some(Value::String(text)) => Ok(Some(text)),
        Some(Value::Null) | None => Ok(None),
        Some(_) => Err(Failure::unreadable(path, FORM)),
    }
}

const FORM: &str =
    "it must hold a JSON object with the texts flow, cookies and state, and perhaps code_verifier";

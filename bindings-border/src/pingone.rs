//! A client of PingOne: calls and flows.

use pingpair::client::{FlowHandle, PingOne};
use pingpair::pairing::FlowStart;
use pingpair::pingone::{self, Id, StartFlow};
use pingpair::{Code, Error, Result};
use serde_json::Value;

use crate::client::object;
use crate::{begin_pingone, names};

/// Sends the operation of this name, with request and reply as JSON in camelCase.
pub fn send(client: &PingOne, operation: &str, request: &str) -> Result<String> {
    let info = pingone::operation(operation)?.info();
    let arguments = names::arguments(object(request)?, info.request)?;
    let reply = client.send_named(operation, &arguments)?.into_value();
    Ok(Value::Object(names::outcome(reply, info)?).to_string())
}

/// Starts a flow of the application.
pub fn start_flow(client: &PingOne, acr_values: Option<String>) -> Result<FlowHandle> {
    let mut request = StartFlow::new();
    request.acr_values = acr_values;
    client.start_flow(request)
}

/// Goes on with a flow that a browser was redirected into, described as JSON.
pub fn join_flow(client: &PingOne, redirect: &str) -> Result<FlowHandle> {
    let mut given = object(redirect)?;
    match begin_pingone::redirect(&mut given)? {
        FlowStart::Redirect {
            flow_id,
            cookies,
            state,
            code_verifier,
        } => client.join_flow(flow_id, cookies, state, code_verifier),
        _ => Err(Code::Internal.into()),
    }
}

/// The user of this id.
pub fn user(id: &str) -> Result<Id> {
    Id::parse(id).map_err(|_| Error::new(Code::ValueMalformed).detail("userId: a UUID"))
}

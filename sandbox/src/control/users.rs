//! `users`: what the sandbox knows of them, and setting a status by hand.

use pingpair::pingid::{Device, Service, UserStatus};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read};
use crate::engine::Engine;
use crate::json;
use crate::service::{KnownCode, KnownUser};
use crate::shared::Shared;

pub(super) fn list(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    Ok(users(&shared.engine()))
}

pub(super) fn set_status(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Status { username, status } = read(body)?;
    let mut engine = shared.engine();
    engine.set_user_status(&username, UserStatus::from(status))?;
    Ok(users(&engine))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Status {
    username: String,
    status: String,
}

fn users(engine: &Engine) -> Value {
    let users: Vec<_> = engine.users().iter().map(user).collect();
    json!({ "users": users })
}

fn user(user: &KnownUser) -> Value {
    let KnownUser {
        details,
        foreign_devices,
        codes,
    } = user;
    let device = |known: &Device| device(known, foreign_devices.contains(&known.id));
    json!({
        "username": details.username,
        "status": details.status.as_str(),
        "role": details.role.as_ref().map(|role| role.as_str()),
        "firstName": details.first_name,
        "lastName": details.last_name,
        "email": details.email,
        "services": details.services.iter().map(service).collect::<Vec<_>>(),
        "inBypass": details.in_bypass,
        "bypassExpiration": details.bypass_expiration.map(|end| end.to_string()),
        "devices": details.devices.iter().map(device).collect::<Vec<_>>(),
        "codes": codes.iter().map(code).collect::<Vec<_>>(),
    })
}

fn service(service: &Service) -> Value {
    json!({
        "alias": service.alias,
        "name": service.name,
        "status": service.status.as_ref().map(|status| status.as_str()),
        "bypassExpiration": service.bypass_expiration.map(|end| end.to_string()),
    })
}

/// As the service writes it, and whether somebody else paired it; the id as text: not every reader
/// keeps its digits apart.
fn device(device: &Device, is_foreign: bool) -> Value {
    let mut members = json::wire(device);
    members.insert("foreign".into(), is_foreign.into());
    members.insert("deviceId".into(), device.id.to_string().into());
    Value::Object(members)
}

fn code(code: &KnownCode) -> Value {
    let KnownCode {
        activation_code,
        status,
        device_type,
        expires,
        device_id,
    } = code;
    json!({
        "activationCode": activation_code.expose(),
        "pairingStatus": status.as_str(),
        "deviceType": device_type.as_ref().map(|device_type| device_type.as_str()),
        "expires": expires.to_string(),
        "deviceId": device_id.map(|id| id.to_string()),
    })
}

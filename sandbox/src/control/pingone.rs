//! `pingone/…`: users, devices, phones and options of PingOne.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::{Refusal, read, unreadable};
use crate::pingone::{
    ForeignMfaDevice, KnownMfaDevice, KnownPairingKey, KnownPingOneUser, NewUser, PingOne,
};
use crate::shared::Shared;

pub(super) fn users(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let users = PingOne::of_sandbox(shared).users();
    Ok(json!({ "users": users.iter().map(user).collect::<Vec<_>>() }))
}

pub(super) fn create_user(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Creation {
        username,
        email,
        password,
    } = read(body)?;
    let mut user = NewUser::new(username);
    (user.email, user.password) = (email, password.map(Into::into));
    let id = PingOne::of_sandbox(shared).create_user(user)?;
    Ok(json!({ "userId": id }))
}

pub(super) fn add_device(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Foreign {
        user_id,
        device_type,
        active,
        destination,
        nickname,
    } = read(body)?;
    let mut device = ForeignMfaDevice::new(device_type);
    device.active = active.unwrap_or(true);
    (device.destination, device.nickname) = (destination, nickname);
    let id = PingOne::of_sandbox(shared).add_foreign_device(&user_id, &device)?;
    Ok(json!({ "deviceId": id }))
}

pub(super) fn activate_device(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Which { user_id, device_id } = read(body)?;
    PingOne::of_sandbox(shared).activate_device(&user_id, &device_id)?;
    Ok(json!({ "deviceId": device_id }))
}

pub(super) fn delete_device(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Which { user_id, device_id } = read(body)?;
    PingOne::of_sandbox(shared).delete_device(&user_id, &device_id)?;
    Ok(json!({ "deviceId": device_id }))
}

pub(super) fn claim(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Claim {
        code,
        model,
        nickname,
    } = read(body)?;
    let mut pingone = PingOne::of_sandbox(shared);
    let id = pingone.claim_pairing_key(&code, model.as_deref(), nickname.as_deref())?;
    Ok(json!({ "status": "CLAIMED", "deviceId": id }))
}

pub(super) fn fail(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Failure {
        code,
        error_code,
        message,
    } = read(body)?;
    let error_code = error_code.unwrap_or_else(|| "DEVICE_NOT_SUPPORTED".into());
    let message = message.unwrap_or_else(|| "planned by a test".into());
    PingOne::of_sandbox(shared).fail_pairing_key(&code, &error_code, &message)?;
    Ok(json!({ "status": "FAILED" }))
}

pub(super) fn revoke_tokens(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Nothing {} = read(body)?;
    PingOne::of_sandbox(shared).revoke_tokens();
    Ok(json!({}))
}

pub(super) fn expire_flow(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Expiry { flow_id } = read(body)?;
    PingOne::of_sandbox(shared).expire_flow(&flow_id)?;
    Ok(json!({ "flowId": flow_id }))
}

pub(super) fn options(shared: &Shared, _: &[u8]) -> Result<Value, Refusal> {
    let options = PingOne::of_sandbox(shared).options();
    serde_json::to_value(options).map_err(|error| unreadable(&error))
}

/// Changes those that are given.
pub(super) fn set_options(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let changes: Map<String, Value> = read(body)?;
    let mut pingone = PingOne::of_sandbox(shared);
    let mut members =
        serde_json::to_value(pingone.options()).map_err(|error| unreadable(&error))?;
    if let Value::Object(members) = &mut members {
        members.extend(changes);
    }
    let options = serde_json::from_value(members.clone()).map_err(|error| unreadable(&error))?;
    pingone.set_options(options)?;
    Ok(members)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Creation {
    username: String,
    email: Option<String>,
    password: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Foreign {
    user_id: String,
    #[serde(rename = "type")]
    device_type: String,
    active: Option<bool>,
    destination: Option<String>,
    nickname: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Which {
    user_id: String,
    device_id: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Claim {
    code: String,
    model: Option<String>,
    nickname: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Failure {
    code: String,
    error_code: Option<String>,
    message: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Expiry {
    flow_id: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Nothing {}

fn user(user: &KnownPingOneUser) -> Value {
    let KnownPingOneUser {
        id,
        username,
        email,
        verified,
        mfa_enabled,
        created,
        devices,
        pairing_keys,
    } = user;
    json!({
        "userId": id,
        "username": username,
        "email": email,
        "verified": verified,
        "mfaEnabled": mfa_enabled,
        "created": created.to_string(),
        "devices": devices.iter().map(device).collect::<Vec<_>>(),
        "pairingKeys": pairing_keys.iter().map(pairing_key).collect::<Vec<_>>(),
    })
}

/// As the service writes it, and whether somebody else had a hand in it.
fn device(device: &KnownMfaDevice) -> Value {
    let mut members = device.json.clone();
    if let Value::Object(members) = &mut members {
        members.insert("foreign".into(), device.foreign.into());
    }
    members
}

fn pairing_key(key: &KnownPairingKey) -> Value {
    let KnownPairingKey {
        id,
        code,
        status,
        expires,
    } = key;
    json!({
        "id": id,
        "code": code.expose(),
        "status": status,
        "expires": expires.to_string(),
    })
}

//! `phone/scan`, `phone/pair`, `phone/finish`.

use pingpair::pingid::{DeviceId, PairingDeviceType, PairingStatus};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read};
use crate::service::Phone;
use crate::shared::Shared;

pub(super) fn scan(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Scan {
        activation_code,
        device_type,
        model,
        nickname,
        device,
    } = read(body)?;
    let device_type = match device_type.as_deref() {
        None => PairingDeviceType::Mobile,
        Some(text) => PairingDeviceType::from(text),
    };
    if let PairingDeviceType::Unknown(_) = device_type {
        return Err(Refusal::malformed("deviceType must be MOBILE or DESKTOP"));
    }
    let mut phone = Phone::of(device_type);
    (phone.model, phone.nickname, phone.device) = (model, nickname, device);
    shared.engine().scan(&activation_code, phone)?;
    Ok(json!({ "pairingStatus": PairingStatus::Verified.as_str() }))
}

pub(super) fn pair(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Step { activation_code } = read(body)?;
    let id = shared.engine().pair(&activation_code)?;
    Ok(told(&PairingStatus::Paired, id))
}

pub(super) fn finish(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Step { activation_code } = read(body)?;
    let id = shared.engine().finish(&activation_code)?;
    Ok(told(&PairingStatus::Success, id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Scan {
    activation_code: String,
    device_type: Option<String>,
    model: Option<String>,
    nickname: Option<String>,
    device: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Step {
    activation_code: String,
}

fn told(status: &PairingStatus, id: DeviceId) -> Value {
    json!({ "pairingStatus": status.as_str(), "deviceId": id.to_string() })
}

//! `devices`: somebody else pairs and unpairs devices, not through the client.

use pingpair::pingid::{DeviceId, DeviceType};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, read};
use crate::service::ForeignDevice;
use crate::shared::Shared;

pub(super) fn pair(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Pairing {
        username,
        device_type,
        destination,
        serial_number,
        nickname,
        model,
    } = read(body)?;
    let mut device = ForeignDevice::new(DeviceType::from(device_type));
    device.destination = destination;
    (device.serial_number, device.nickname, device.model) = (serial_number, nickname, model);
    let id = shared.engine().pair_foreign_device(&username, device)?;
    Ok(told(id))
}

pub(super) fn unpair(shared: &Shared, body: &[u8]) -> Result<Value, Refusal> {
    let Unpairing {
        username,
        device_id,
    } = read(body)?;
    let id = device_id.parse().map(DeviceId::new);
    let id = id.map_err(|_| Refusal::malformed("deviceId must be a text of digits"))?;
    shared.engine().unpair_device(&username, id)?;
    Ok(told(id))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Pairing {
    username: String,
    #[serde(rename = "type")]
    device_type: String,
    destination: Option<String>,
    serial_number: Option<String>,
    nickname: Option<String>,
    model: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Unpairing {
    username: String,
    device_id: String,
}

fn told(id: DeviceId) -> Value {
    json!({ "deviceId": id.to_string() })
}

//! Devices as the service describes them.

use pingpair::pingid::{Device, DeviceId, DeviceRole, DeviceType, PairingDeviceType};
use pingpair::{MountainTime, Timestamp};

use super::Service;
use super::phone::Phone;
use crate::error::Result;
use crate::random;

impl Service {
    /// The id of the phone's device: a new one, or the one that a named device has already.
    pub(super) fn device_id(&mut self, phone: &Phone) -> Result<DeviceId> {
        let known = phone
            .device
            .as_ref()
            .and_then(|name| self.named_devices.get(name));
        if let Some(id) = known {
            return Ok(DeviceId::new(*id));
        }
        let id = loop {
            let id = FIRST_ID.saturating_add_unsigned(random::below(ID_COUNT)?);
            if self.device_ids.insert(id) {
                break id;
            }
        };
        if let Some(name) = &phone.device {
            self.named_devices.insert(name.clone(), id);
        }
        Ok(DeviceId::new(id))
    }
}

/// The device that a phone becomes when it is paired.
pub(super) fn paired(id: DeviceId, phone: &Phone, role: DeviceRole, now: Timestamp) -> Device {
    let mobile = phone.device_type != PairingDeviceType::Desktop;
    let given = |default: &str| phone.model.clone().unwrap_or_else(|| default.to_owned());
    let (model, os_version, app_version) = if mobile {
        (given("iPhone 15"), "18.1", "2.6.0")
    } else {
        (given("Windows PC"), "11", "1.8.2")
    };
    let kind = if !mobile {
        DeviceType::Desktop
    } else if model.starts_with("iPhone") || model.starts_with("iPad") {
        DeviceType::IPhone
    } else {
        DeviceType::Android
    };
    Device::new(id)
        .kind(kind)
        .role(role)
        .nickname(phone.nickname.clone().unwrap_or_else(|| model.clone()))
        .display_id(model.clone())
        .model(model)
        .os_version(os_version)
        .app_version(app_version)
        .enrolled(MountainTime::from_timestamp(now))
        .push_enabled(mobile)
        .has_watch(false)
        .sent_claimed_sms(-1)
        .sent_not_claimed_sms(-1)
}

/// Ids have 18 digits, as at the service: more than a floating-point number keeps apart.
const FIRST_ID: i64 = 100_000_000_000_000_000;
const ID_COUNT: u64 = 900_000_000_000_000_000;

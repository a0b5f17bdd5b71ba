//! What is done to paired devices: UnpairDevice, UpdateDeviceAttributes.

use pingpair_macros::{operation, values};

use super::Acknowledged;
use crate::device_id::DeviceId;
use crate::error::{Code, Error, Result};
use crate::operation::{Declared, Effect};

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<UnpairDevice>(),
    Declared::of::<UnpairAllDevices>(),
    Declared::of::<UpdateDeviceAttributes>(),
];

/// Unpairs one device from a user.
///
/// When a repetition is refused, the user's details are read: a device that is not there counts as
/// done, if the first request may have been carried out.
/// Source: the vendor's page, "UnpairDevice".
#[operation("unpairdevice", retry = Idempotent, client_data = Echoed, reply = Acknowledged,
            effect = unpaired)]
pub struct UnpairDevice {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// The device's id, as GetUserDetails tells it.
    pub device_id: DeviceId,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Unpairs **every** device from a user, who cannot authenticate until another is paired.
///
/// A late repetition would take a new device away: it is sent once.
/// Source: the vendor's page, "UnpairDevice" without a device's id.
#[operation("unpairdevice", retry = Human, client_data = Echoed, reply = Acknowledged,
            by_name_only = true)]
pub struct UnpairAllDevices {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// Makes a device the primary one, names it, or gives it a place among the user's devices.
///
/// In Rust [`UpdateDeviceAttributes::setting`] takes a [`DeviceAttribute`], which holds both.
/// Source: the vendor's page, "UpdateDeviceAttributes".
#[operation("updatedeviceattr", retry = Idempotent, client_data = Echoed, reply = Acknowledged,
            check = check_attribute)]
pub struct UpdateDeviceAttributes {
    /// What is set.
    #[wire("attributeName")]
    pub attribute: DeviceAttributeName,
    /// For SET_PRIMARY `true`; for NICKNAME what the user calls the device; for ORDER its place, from 1
    /// to the number of the user's devices.
    #[wire("attributeValue")]
    #[limit(1..=250)]
    #[form(Name)]
    #[personal]
    pub value: String,
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// The device's id, as GetUserDetails tells it.
    pub device_id: DeviceId,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

impl UpdateDeviceAttributes {
    /// Sets one attribute of a device.
    pub fn setting(
        username: impl Into<String>,
        device_id: impl Into<DeviceId>,
        attribute: DeviceAttribute,
    ) -> Self {
        let (name, value) = match attribute {
            DeviceAttribute::Primary => (DeviceAttributeName::SetPrimary, "true".into()),
            DeviceAttribute::Nickname(nickname) => (DeviceAttributeName::Nickname, nickname),
            DeviceAttribute::Order(place) => (DeviceAttributeName::Order, place.to_string()),
        };
        Self::new(username, device_id, name, value)
    }
}

/// An attribute of a device, with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeviceAttribute {
    /// The device is tried first.
    Primary,
    /// What the user calls the device.
    Nickname(String),
    /// Its place among the user's devices, from 1, which is the same as being primary.
    Order(u32),
}

/// The attributes of a device that can be set.
#[values]
pub enum DeviceAttributeName {
    /// What the user calls the device.
    Nickname = "NICKNAME",
    /// Its place among the user's devices.
    Order = "ORDER",
    /// Whether it is tried first.
    SetPrimary = "SET_PRIMARY",
}

fn unpaired(request: &UnpairDevice) -> Effect<'_> {
    Effect::WithoutDevice {
        username: &request.username,
        device_id: request.device_id,
    }
}

fn check_attribute(request: &UpdateDeviceAttributes) -> Result<()> {
    let value = request.value.as_str();
    let expected = match &request.attribute {
        DeviceAttributeName::SetPrimary if value != "true" => "true, for SET_PRIMARY",
        DeviceAttributeName::Order if !is_place(value) => "a number from 1, for ORDER",
        _ => return Ok(()),
    };
    Err(Error::new(Code::ValueMalformed).detail(format!("value: {expected}")))
}

/// A whole number from 1, as it is written.
fn is_place(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
        && !text.starts_with('0')
        && text.parse::<u32>().is_ok()
}

//! The operations of PingID's user management API, each declared once.
//!
//! A group file holds declarations and the list of them; nothing else has to be told about a new
//! operation. Source: the vendor's page "PingID User Management API" and its newer edition.

use serde_json::{Map, Value};

mod authenticator_app;
mod device;
mod devices;
mod jobs;
mod oath_tokens;
mod offline_pairing;
mod online_pairing;
mod pairing_data;
mod report_row;
mod user_status;
mod users;
mod webauthn;
mod yubikey;

pub use authenticator_app::*;
pub use device::*;
pub use devices::*;
pub use jobs::*;
pub use oath_tokens::*;
pub use offline_pairing::*;
pub use online_pairing::*;
pub use report_row::*;
pub use user_status::*;
pub use users::*;
pub use webauthn::*;
pub use yubikey::*;

pub use crate::device_id::DeviceId;
use crate::error::{Code, Error, Result};
use crate::operation::Declared;
pub use crate::operation::{Channel, Destination, NextOtp, Progress};
pub use crate::wire::error_id;

/// Every declared operation, in the order of the vendor's page.
pub fn operations() -> impl Iterator<Item = &'static Declared> {
    GROUPS.iter().copied().flatten()
}

/// The operation of this name, by the page's name or the method's: `GetUserDetails` or
/// `get_user_details`.
///
/// # Errors
/// [`Code::UnknownOperation`] when there is none.
pub fn operation(name: &str) -> Result<&'static Declared> {
    operations()
        .find(|declared| declared.info().name == name || declared.info().method == name)
        .ok_or_else(|| Error::from(Code::UnknownOperation))
}

/// The operation that a request body at this path is for, such as `unpairdevice`.
///
/// Of several at one path it is the first whose members are all there; the first of all where none has
/// them.
pub fn operation_at(path: &str, body: &Map<String, Value>) -> Option<&'static Declared> {
    let at_path = || operations().filter(|declared| declared.info().path == path);
    at_path()
        .find(|declared| declared.takes(body))
        .or_else(|| at_path().next())
}

const GROUPS: &[&[Declared]] = &[
    users::OPERATIONS,
    user_status::OPERATIONS,
    online_pairing::OPERATIONS,
    offline_pairing::OPERATIONS,
    yubikey::OPERATIONS,
    oath_tokens::OPERATIONS,
    devices::OPERATIONS,
    authenticator_app::OPERATIONS,
    webauthn::OPERATIONS,
    jobs::OPERATIONS,
];

//! The operations of PingID's user management API, each declared once.
//!
//! A group file holds declarations and the list of them; nothing else has to be told about a new
//! operation. Source: the vendor's page "PingID User Management API".

mod device;
mod online_pairing;
mod users;

pub use device::{Device, DeviceRole, DeviceType, OathTokenType};
pub use online_pairing::{
    ActivationCode, GetActivationCode, GetPairingStatus, PairingDeviceType, PairingProgress,
    PairingStatus,
};
pub use users::{
    AddUser, AddedUser, FoundUser, GetUserDetails, Role, Service, ServiceStatus, UserDetails,
    UserStatus,
};

pub use crate::device_id::DeviceId;
use crate::error::{Code, Error, Result};
use crate::operation::Declared;
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

const GROUPS: &[&[Declared]] = &[users::OPERATIONS, online_pairing::OPERATIONS];

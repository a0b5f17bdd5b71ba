//! Pairing a YubiKey: PairYubiKey.

use pingpair_macros::{operation, reply};

use crate::device_id::DeviceId;
use crate::operation::Declared;
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[Declared::of::<PairYubiKey>()];

/// Pairs a user with the YubiKey that made an OTP.
///
/// It burns the OTP: it is sent once.
/// Source: the vendor's page, "PairYubiKey".
#[operation("pairyubikey", retry = OneTime, client_data = Echoed, reply = PairedYubiKey)]
pub struct PairYubiKey {
    /// The OTP that the YubiKey typed: 44 characters of modhex in lower case.
    #[form(Modhex)]
    pub otp: Secret,
    /// The user's name.
    #[username("username")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// Whether the YubiKey must not be paired with anyone else in the organisation; no if not given.
    #[as_text]
    pub validate_unique_device: Option<bool>,
}

/// A YubiKey that was paired.
#[reply]
pub struct PairedYubiKey {
    /// The id of the device.
    pub device_id: Option<DeviceId>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
}

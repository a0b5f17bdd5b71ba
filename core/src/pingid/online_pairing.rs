//! Pairing by the PingID app: GetActivationCode, GetPairingStatus.

use pingpair_macros::{operation, reply, values};

use crate::device_id::DeviceId;
use crate::operation::Declared;
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<GetActivationCode>(),
    Declared::of::<GetPairingStatus>(),
];

/// Mints an activation code for a user, who pairs a device with it.
///
/// The user name comes from your directory or login session, never from the form that asks to
/// enrol: whoever gets the code can pair a device of their own.
/// Source: the vendor's page, "GetActivationCode".
#[operation("getactivationcode", retry = Create, client_data = Echoed, reply = ActivationCode)]
pub struct GetActivationCode {
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// The one type of device that the code may pair; any permitted one if not given.
    pub device_type: Option<PairingDeviceType>,
    /// How many hours the code is valid; 48 if not given.
    #[limit(1..=336)]
    pub hours_until_expiration: Option<i64>,
}

/// Reads how far the pairing by an activation code has come.
///
/// `SUCCESS` is told once: the next reading says `NOT_EXIST`. Poll a code from one place only.
/// Source: the vendor's page, "GetPairingStatus".
#[operation("pairingstatus", retry = Read, client_data = Echoed, reply = PairingProgress)]
pub struct GetPairingStatus {
    /// The activation code: digits, leading zeros kept.
    #[limit(1..=40)]
    #[form(Digits)]
    pub activation_code: Secret,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
}

/// An activation code that was minted.
#[reply]
pub struct ActivationCode {
    /// The code: whoever holds it can pair a device of their own.
    pub activation_code: Secret,
}

/// How far a pairing has come.
#[reply]
pub struct PairingProgress {
    /// The status.
    #[wire("pairingStatus")]
    pub status: PairingStatus,
    /// The id of the device, once there is one.
    pub device_id: Option<DeviceId>,
}

/// How far a pairing has come.
#[values]
pub enum PairingStatus {
    /// Nobody used the code yet.
    NotClaimed = "NOT_CLAIMED",
    /// There is no such code: it is wrong, expired, or its `SUCCESS` was told before.
    NotExist = "NOT_EXIST",
    /// The device is paired; the user has not filled in the registration form.
    Paired = "PAIRED",
    /// The user completed the pairing. Told once.
    Success = "SUCCESS",
    /// The user used the code; the pairing is not complete.
    Verified = "VERIFIED",
}

/// The types of device that an activation code can be bound to.
#[values]
pub enum PairingDeviceType {
    /// A computer.
    Desktop = "DESKTOP",
    /// A phone or tablet.
    Mobile = "MOBILE",
}

//! What is done with the devices of a user: create, activate, read, order, block, remove.

use std::collections::BTreeMap;

use pingpair_macros::{operation, reply};

use super::answer::names_another;
use super::device::{MfaDevice, MfaDeviceStatus, MfaDeviceType, MfaDevices};
use super::device_rules::*;
use super::id::Id;
use super::operation::Declared;
use crate::error::{Code, Error, Result};
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<CreateDevice>(),
    Declared::of::<ActivateDevice>(),
    Declared::of::<SendActivationCode>(),
    Declared::of::<ReadDevice>(),
    Declared::of::<ListDevices>(),
    Declared::of::<DeleteDevice>(),
    Declared::of::<BlockDevice>(),
    Declared::of::<UnblockDevice>(),
    Declared::of::<SetDeviceNickname>(),
    Declared::of::<SetDeviceOrder>(),
    Declared::of::<RemoveDeviceOrder>(),
];

/// Creates a device of a user, which is paired once it is activated.
///
/// SMS, VOICE and EMAIL reach a person, and may cost money: an OTP goes out. Nothing is sent twice. What
/// `secret`, `key_uri` and the credential options of the reply hold is told once. A device that is not
/// activated within 24 hours is removed by the service. A phone with PingOne's SDK is paired by
/// CreatePairingKey instead.
/// Source: the vendor's page "Create MFA User Device".
#[operation(Post "/users/{userId}/devices", media_type = "application/json", retry = Create,
            when = kind: Human for ["SMS", "VOICE", "EMAIL", "WHATSAPP"], reply = MfaDevice,
            check = check_create, confirm = confirm_created, destination = create_destination)]
pub struct CreateDevice {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The type of the device.
    #[wire("type")]
    pub kind: MfaDeviceType,
    /// The phone number of SMS, VOICE and WHATSAPP, such as `+12025550123`.
    #[limit(1..=32)]
    #[form(Phone)]
    #[personal]
    pub phone: Option<String>,
    /// What is dialled after a call was answered, of VOICE; the client must allow it.
    #[limit(1..=32)]
    #[form(Extension)]
    pub extension: Option<String>,
    /// The e-mail address of EMAIL.
    #[limit(3..=254)]
    #[form(Name)]
    #[personal]
    pub email: Option<String>,
    /// The serial number of OATH_TOKEN; the token must be known to the environment.
    #[limit(1..=250)]
    #[form(Name)]
    pub serial_number: Option<String>,
    /// What the user calls the device.
    #[limit(1..=100)]
    #[form(Name)]
    #[personal]
    pub nickname: Option<String>,
    /// The domain that a FIDO2 credential is for. For PingID Desktop it takes the place of the policy's.
    #[wire("rp.id")]
    #[limit(1..=253)]
    #[form(Name)]
    pub rp_id: Option<String>,
    /// What users are shown for that domain.
    #[wire("rp.name")]
    #[limit(1..=250)]
    #[form(Name)]
    pub rp_name: Option<String>,
    /// The MFA policy that decides; the environment's own one if not given.
    #[wire("policy.id")]
    pub policy_id: Option<Id>,
    /// The language of the message that carries the OTP, such as `en`.
    #[wire("notification.template.locale")]
    #[limit(1..=35)]
    #[form(Name)]
    pub template_locale: Option<String>,
    /// The variant of that message.
    #[wire("notification.template.variant")]
    #[limit(1..=100)]
    #[form(Name)]
    pub template_variant: Option<String>,
    /// What the variables of that message stand for, by name.
    #[wire("notification.template.variables")]
    pub template_variables: Option<BTreeMap<String, String>>,
    /// Whether the OTP comes back in the reply instead of being sent: for tests against a tenant.
    pub test_mode: Option<bool>,
    /// Always `ACTIVATION_REQUIRED`: a worker could pair a device that nobody has proven to have.
    #[default(MfaDeviceStatus::ActivationRequired)]
    pub status: MfaDeviceStatus,
}

/// Activates a device: by the OTP that the user received or that the token shows, by the attestation of
/// PingID Desktop, or by a FIDO2 credential with its origin.
///
/// It burns the OTP or the attestation: it is sent once. A token that is out of step is asked for the
/// next OTP where `oath_resync` is true.
/// Source: the vendor's pages "Activate MFA User Device".
#[operation(Post "/users/{userId}/devices/{deviceId}",
            media_type = "application/vnd.pingidentity.device.activate+json", retry = OneTime,
            reply = MfaDevice, next = "EXTRA_OTP_REQUIRED", check = check_activate,
            confirm = confirm_activated)]
pub struct ActivateDevice {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
    /// The OTP: digits, leading zeros kept.
    #[limit(4..=10)]
    #[form(Digits)]
    pub otp: Option<Secret>,
    /// Whether an OATH token that is out of step is brought in step by a second OTP.
    pub oath_resync: Option<bool>,
    /// The origin of the page that made a FIDO2 credential, as its own client data names it.
    #[limit(1..=300)]
    #[form(Name)]
    pub origin: Option<String>,
    /// The attestation: the JWT of PingID Desktop, or a FIDO2 credential as JSON text.
    #[limit(1..=65536)]
    pub attestation: Option<Secret>,
}

/// Sends the OTP for the activation of a device again.
///
/// It reaches a person, and may cost money: it is sent once.
/// Source: the vendor's page "Resend Pairing OTP".
#[operation(Post "/users/{userId}/devices/{deviceId}",
            media_type = "application/vnd.pingidentity.device.sendActivationCode+json",
            retry = Human, reply = MfaAcknowledged, confirm = confirm_sent)]
pub struct SendActivationCode {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
}

/// Reads a device.
///
/// Source: the vendor's page "Read One MFA User Device".
#[operation(Get "/users/{userId}/devices/{deviceId}", retry = Read, reply = MfaDevice,
            confirm = confirm_read)]
pub struct ReadDevice {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
}

/// Reads the devices of a user.
///
/// Source: the vendor's page "Read All MFA User Devices".
#[operation(Get "/users/{userId}/devices", retry = Read, reply = MfaDevices,
            confirm = confirm_list)]
pub struct ListDevices {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// Which devices, as a SCIM expression such as `(status eq "ACTIVE")`; all if not given.
    #[query]
    #[limit(1..=1024)]
    #[form(Name)]
    pub filter: Option<String>,
    /// `order` for the order that the user gave them.
    #[query]
    #[limit(1..=100)]
    #[form(Name)]
    pub expand: Option<String>,
}

/// Removes a device from a user.
///
/// Source: the vendor's page "Delete MFA User Device".
#[operation(Delete "/users/{userId}/devices/{deviceId}", retry = Idempotent,
            reply = MfaAcknowledged, confirm = confirm_deleted)]
pub struct DeleteDevice {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
}

/// Blocks a device: the user cannot authenticate with it until it is unblocked.
///
/// Source: the vendor's page "Block MFA User Device".
#[operation(Post "/users/{userId}/devices/{deviceId}",
            media_type = "application/vnd.pingidentity.device.block+json",
            retry = Idempotent, reply = MfaAcknowledged, confirm = confirm_blocked)]
pub struct BlockDevice {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
}

/// Unblocks a device.
///
/// Source: the vendor's page "Unblock MFA User Device".
#[operation(Post "/users/{userId}/devices/{deviceId}",
            media_type = "application/vnd.pingidentity.device.unblock+json",
            retry = Idempotent, reply = MfaAcknowledged, confirm = confirm_unblocked)]
pub struct UnblockDevice {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
}

/// Names a device. An empty name takes it away.
///
/// Source: the vendor's page "Update MFA User Device Nickname".
#[operation(Put "/users/{userId}/devices/{deviceId}/nickname", media_type = "application/json",
            retry = Idempotent, reply = MfaAcknowledged, confirm = confirm_named)]
pub struct SetDeviceNickname {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The device's id.
    #[path]
    pub device_id: Id,
    /// What the user calls the device.
    #[limit(0..=100)]
    #[form(Name)]
    #[personal]
    pub nickname: String,
}

/// Orders the devices of a user; the first is tried first.
///
/// Source: the vendor's page "Set MFA User Device Order".
#[operation(Post "/users/{userId}/devices",
            media_type = "application/vnd.pingidentity.devices.reorder+json",
            retry = Idempotent, reply = MfaAcknowledged)]
pub struct SetDeviceOrder {
    /// The user's id.
    #[path]
    pub user_id: Id,
    /// The ids of the devices, in their order.
    #[wire("devices[].id")]
    #[limit(1..=15)]
    pub device_ids: Vec<Id>,
}

/// Takes the order of a user's devices away.
///
/// Source: the vendor's page "Remove MFA User Device Order".
#[operation(Post "/users/{userId}/devices",
            media_type = "application/vnd.pingidentity.devices.order.remove+json",
            retry = Idempotent, reply = MfaAcknowledged)]
pub struct RemoveDeviceOrder {
    /// The user's id.
    #[path]
    pub user_id: Id,
}

/// The service has done it. What it says beyond that is in `extra`.
#[reply]
pub struct MfaAcknowledged {}

impl MfaAcknowledged {
    /// Refuses one that names another object than `id`.
    pub(super) fn confirm(&self, id: Id) -> Result<()> {
        if names_another(self.extra.get("id"), id) {
            Err(Error::new(Code::ReplyAboutAnotherObject).detail("id"))
        } else {
            Ok(())
        }
    }
}

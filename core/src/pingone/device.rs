//! Devices as PingOne describes them.

use pingpair_macros::{reply, values};

use super::id::Id;
use super::link::Links;
use crate::secret::Secret;
use crate::time::InternetTime;

/// A device of a user, for a second factor. Source: the example replies of the pages "Activate MFA User
/// Device", and the page "MFA devices".
#[reply]
pub struct MfaDevice {
    /// The links of the reply.
    #[wire("_links")]
    #[default]
    pub links: Links,
    /// Whom a FIDO2 credential, or that of PingID Desktop, is for.
    pub rp: Option<MfaRelyingParty>,
    /// The device's id.
    pub id: Id,
    /// The environment.
    pub environment: Option<MfaReference>,
    /// The user.
    pub user: Option<MfaReference>,
    /// The type of the device.
    #[wire("type")]
    pub kind: MfaDeviceType,
    /// What the user calls the device.
    #[personal]
    pub nickname: Option<String>,
    /// Whether failed attempts have locked the device.
    pub lock: Option<MfaLock>,
    /// Whether an administrator has blocked the device.
    pub block: Option<MfaBlock>,
    /// How far its pairing is. Only `ACTIVE` is paired.
    pub status: MfaDeviceStatus,
    /// When it was created.
    pub created_at: Option<InternetTime>,
    /// When it was changed.
    pub updated_at: Option<InternetTime>,
    /// The operating system.
    pub os: Option<MfaOperatingSystem>,
    /// The model.
    pub model: Option<MfaModel>,
    /// The app on the device.
    pub application: Option<MfaApplication>,
    /// What tells one installation of PingID Desktop from another.
    pub unit_id: Option<String>,
    /// The phone number, of SMS, VOICE and WHATSAPP.
    #[personal]
    pub phone: Option<String>,
    /// What is dialled after a call was answered, of VOICE.
    pub extension: Option<String>,
    /// The e-mail address, of EMAIL.
    #[personal]
    pub email: Option<String>,
    /// The serial number, of OATH_TOKEN.
    pub serial_number: Option<String>,
    /// How an OATH token makes its OTPs.
    pub token_type: Option<MfaTokenType>,
    /// Whether the OTP comes back in `test` instead of being sent.
    pub test_mode: Option<bool>,
    /// What comes back in test mode.
    pub test: Option<MfaTest>,
    /// The secret that OTPs are made from, of TOTP: told once, when the device is created.
    pub secret: Option<Secret>,
    /// The same as a link for authenticator apps: `otpauth://totp/..`.
    pub key_uri: Option<Secret>,
    /// What a browser makes a credential from, of FIDO2, as JSON text: told once.
    pub public_key_credential_creation_options: Option<Secret>,
    /// What PingID Desktop makes its attestation from: a signed JWT, told once.
    #[wire("pingIdDesktopCredentialCreationOptions")]
    pub desktop_credential_creation_options: Option<Secret>,
}

impl MfaDevice {
    /// Whether it is paired: its status is exactly `ACTIVE`.
    pub fn is_active(&self) -> bool {
        self.status == MfaDeviceStatus::Active
    }
}

/// The devices of a user.
#[reply]
pub struct MfaDevices {
    /// The links of the reply.
    #[wire("_links")]
    #[default]
    pub links: Links,
    /// The devices; on the wire they lie in `_embedded`.
    #[default]
    pub devices: Vec<MfaDevice>,
    /// How many there are.
    pub count: Option<i64>,
    /// How many this reply holds.
    pub size: Option<i64>,
}

/// Names another object by its id.
#[reply]
pub struct MfaReference {
    /// The id.
    pub id: Id,
}

/// Whom a credential is for.
#[reply]
pub struct MfaRelyingParty {
    /// The domain.
    pub id: Option<String>,
    /// What users are shown.
    pub name: Option<String>,
}

/// The operating system of a device.
#[reply]
pub struct MfaOperatingSystem {
    /// The version, such as `15.7.3`.
    pub version: Option<String>,
    /// The type, such as `MAC`.
    #[wire("type")]
    pub kind: Option<String>,
}

/// The model of a device.
#[reply]
pub struct MfaModel {
    /// The manufacturer's name of it.
    pub name: Option<String>,
    /// The name that it is sold under.
    pub marketing_name: Option<String>,
}

/// The app on a device.
#[reply]
pub struct MfaApplication {
    /// Its id.
    pub id: Option<String>,
    /// What users know it by, such as `PingID Desktop`.
    pub native_name: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Whether pushes go to the sandbox of the push service.
    pub push_sandbox: Option<bool>,
}

/// Whether failed attempts have locked a device.
#[reply]
pub struct MfaLock {
    /// Whether they have.
    pub status: Option<MfaLockStatus>,
    /// When it ends.
    pub expires_at: Option<InternetTime>,
    /// Which attempts failed, such as `OTP` or `PUSH`.
    pub reason: Option<String>,
}

/// Whether an administrator has blocked a device.
#[reply]
pub struct MfaBlock {
    /// Whether one has.
    pub status: Option<MfaBlockStatus>,
    /// When.
    pub blocked_at: Option<InternetTime>,
}

/// What comes back in test mode.
#[reply]
pub struct MfaTest {
    /// The OTP. The service writes it as a number: its leading zeros are lost.
    pub otp: Option<Secret>,
}

/// The type of a device.
#[values]
pub enum MfaDeviceType {
    /// An e-mail address.
    Email = "EMAIL",
    /// A FIDO2 credential: a security key, or a platform authenticator such as a fingerprint reader.
    Fido2 = "FIDO2",
    /// A phone with an app that uses PingOne's SDK. A pairing key makes one.
    Mobile = "MOBILE",
    /// An OATH token.
    OathToken = "OATH_TOKEN",
    /// A computer with PingID Desktop, of the second generation.
    PingIdDesktop = "PINGID_DESKTOP_GEN2",
    /// A phone number for text messages.
    Sms = "SMS",
    /// An authenticator app.
    Totp = "TOTP",
    /// A phone number for calls.
    Voice = "VOICE",
    /// A phone number for WhatsApp.
    WhatsApp = "WHATSAPP",
}

/// How far the pairing of a device is.
#[values]
pub enum MfaDeviceStatus {
    /// It waits for its activation.
    ActivationRequired = "ACTIVATION_REQUIRED",
    /// It is paired.
    Active = "ACTIVE",
}

/// Whether failed attempts have locked a device.
#[values]
pub enum MfaLockStatus {
    /// They have, for a while.
    Locked = "LOCKED",
    /// They have not.
    Unlocked = "UNLOCKED",
}

/// Whether an administrator has blocked a device.
#[values]
pub enum MfaBlockStatus {
    /// One has.
    Blocked = "BLOCKED",
    /// None has.
    Unblocked = "UNBLOCKED",
}

/// How an OATH token of PingOne makes its OTPs.
#[values]
pub enum MfaTokenType {
    /// By a counter (RFC 4226).
    Hotp = "HOTP",
    /// By time (RFC 6238).
    Totp = "TOTP",
}

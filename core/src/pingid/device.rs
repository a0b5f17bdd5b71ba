//! Devices as the service describes them.

use pingpair_macros::{reply, values};

use crate::device_id::DeviceId;
use crate::time::MountainTime;

/// A device that is paired with a user. Source: the tables `deviceDetails` of the vendor's page.
#[reply]
pub struct Device {
    /// The device's id.
    #[wire("deviceId")]
    pub id: DeviceId,
    /// The type of the device, such as `iPhone`.
    #[wire("type")]
    pub kind: Option<DeviceType>,
    /// Whether the device is the user's primary one.
    #[wire("deviceRole")]
    pub role: Option<DeviceRole>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// What the user calls the device.
    #[personal]
    pub nickname: Option<String>,
    /// Model, serial number, phone number, e-mail address or platform, by the device's type.
    #[wire("displayID")]
    #[personal]
    pub display_id: Option<String>,
    /// Manufacturer and model.
    #[wire("deviceModel")]
    pub model: Option<String>,
    /// The version of the operating system.
    pub os_version: Option<String>,
    /// The version of the PingID app on the device.
    pub app_version: Option<String>,
    /// When the device was paired: a text in U.S. MST (UTC−7 all year).
    #[wire("enrollment")]
    pub enrolled: Option<MountainTime>,
    /// The e-mail address that receives OTPs, for e-mail authentication.
    #[personal]
    pub email: Option<String>,
    /// The country code of the phone number, for SMS and voice.
    #[personal]
    pub country_code: Option<String>,
    /// The phone number.
    #[personal]
    pub phone_number: Option<String>,
    /// Whether the service can push to the device.
    pub push_enabled: Option<bool>,
    /// Whether an Apple Watch goes with the device.
    pub has_watch: Option<bool>,
    /// How often the user may still ask for an OTP today and use it; set back daily.
    pub available_claimed_sms: Option<i64>,
    /// How often the user may still ask for an OTP today without using it; set back daily.
    pub available_not_claimed_sms: Option<i64>,
    /// Deprecated by the service: OTPs asked for and used today; −1 where it no longer counts.
    pub sent_claimed_sms: Option<i64>,
    /// Deprecated by the service: OTPs asked for and not used today; −1 where it no longer counts.
    pub sent_not_claimed_sms: Option<i64>,
    /// The serial number of an OATH token.
    pub oath_serial_number: Option<String>,
    /// The type of an OATH token.
    pub oath_token_type: Option<OathTokenType>,
}

/// The type of a device.
#[values]
pub enum DeviceType {
    /// An Android phone with the PingID app.
    Android = "Android",
    /// A password generator app.
    AuthenticatorApp = "Authenticator App",
    /// A computer with the PingID desktop app.
    Desktop = "Desktop",
    /// An e-mail address.
    Email = "Email",
    /// A platform authenticator such as a fingerprint reader.
    Fido2Biometrics = "FIDO2 Biometrics",
    /// An OATH token.
    HardwareToken = "Hardware Token",
    /// An iPhone with the PingID app.
    IPhone = "iPhone",
    /// An old desktop app, seen with request versions below 4.9.
    PcClient = "PC Client",
    /// A FIDO security key.
    SecurityKey = "Security Key",
    /// A phone number for text messages.
    Sms = "SMS",
    /// A phone number for calls.
    Voice = "Voice",
    /// A YubiKey.
    YubiKey = "YubiKey",
}

/// Whether a device is the user's primary one. Replies spell it in upper case, the report does not.
#[values(ignores_case)]
pub enum DeviceRole {
    /// The device that is tried first.
    Primary = "PRIMARY",
    /// Any other device.
    Secondary = "SECONDARY",
}

/// How an OATH token makes its OTPs.
#[values]
pub enum OathTokenType {
    /// By a counter (RFC 4226).
    Hotp = "HOTP",
    /// By time (RFC 6238).
    Totp = "TOTP",
}

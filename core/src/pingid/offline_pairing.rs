//! Pairing a phone number, an e-mail address or an OATH token: StartOfflinePairing,
//! FinalizeOfflinePairing, OfflinePairing.

use pingpair_macros::{operation, reply, values};

use super::OathTokenType;
use super::pairing_data;
use crate::device_id::DeviceId;
use crate::error::Result;
use crate::operation::{Channel, Declared, Destination};
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<StartOfflinePairing>(),
    Declared::of::<FinalizeOfflinePairing>(),
    Declared::of::<OfflinePairing>(),
];

/// Makes the service send an OTP to the user by text message, call or e-mail, or expect one from an
/// OATH token.
///
/// It reaches a person and may cost money: it is sent once, and a user has a daily quota of messages.
/// FinalizeOfflinePairing takes the OTP. The user name comes from your directory or login session,
/// never from the form that asks to enrol.
/// Source: the vendor's page, "StartOfflinePairing".
#[operation("startofflinepairing", retry = Human, client_data = Echoed, reply = StartedPairing,
            check = check_start, destination = start_destination)]
pub struct StartOfflinePairing {
    /// The user's name.
    #[username("username")]
    pub username: String,
    /// What is paired.
    #[wire("type")]
    pub kind: OfflineDeviceType,
    /// By the type: a phone number such as `+12025550123`, for VOICE also with extensions as in
    /// `+12025550123,#2992,,,#2991` (each comma waits two seconds; the client must allow them); an
    /// e-mail address; the serial number of an OATH token.
    #[limit(1..=254)]
    #[form(Name)]
    #[personal]
    pub pairing_data: String,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// Whether the device must not be paired with anyone else in the organisation; no if not given.
    #[as_text]
    pub validate_unique_device: Option<bool>,
}

/// Completes a pairing with the OTP that the user received or that the OATH token shows.
///
/// It burns the OTP: it is sent once.
/// Source: the vendor's page, "FinalizeOfflinePairing".
#[operation("finalizeofflinepairing", retry = OneTime, client_data = Echoed, reply = FinalizedPairing,
            next = 30016)]
pub struct FinalizeOfflinePairing {
    /// The session of StartOfflinePairing.
    #[session]
    pub session_id: Secret,
    /// The OTP: digits, leading zeros kept.
    #[limit(1..=40)]
    #[form(Digits)]
    pub otp: Secret,
    /// A text of your own that comes back unchanged.
    #[client_data]
    pub client_data: Option<String>,
    /// Whether the service may ask for the next OTP of a token that is out of step; no if not given.
    pub oath_resync: Option<bool>,
}

/// Pairs a phone number, an e-mail address, an OATH token or an authenticator app at once.
///
/// Nobody proves that the device is theirs: use it only with data that your directory has verified.
/// Source: the vendor's page, "OfflinePairing", and its newer edition.
#[operation("offlinepairing", retry = Create, client_data = Ignored, reply = OfflinePaired,
            check = check_direct, destination = direct_destination)]
pub struct OfflinePairing {
    /// The user's name.
    #[username("username")]
    pub username: String,
    /// What is paired.
    #[wire("type")]
    pub kind: DirectDeviceType,
    /// By the type: as for StartOfflinePairing; for an authenticator app the TOTP secret in Base32.
    #[limit(1..=254)]
    #[form(Name)]
    pub pairing_data: Secret,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
    /// Whether the device must not be paired with anyone else in the organisation; no if not given.
    #[as_text]
    pub validate_unique_device: Option<bool>,
}

/// A pairing that waits for an OTP.
#[reply]
pub struct StartedPairing {
    /// The session, for FinalizeOfflinePairing.
    pub session_id: Secret,
    /// The id of the device that is being paired.
    pub device_id: Option<DeviceId>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// How an OATH token makes its OTPs.
    pub token_type: Option<OathTokenType>,
}

/// A pairing that was completed.
#[reply]
pub struct FinalizedPairing {
    /// What is told of an OATH token.
    #[wire("embeddedParameters")]
    pub oath_token: Option<OathParameters>,
}

/// What is told of an OATH token, so that the user need not type its serial number again.
#[reply]
pub struct OathParameters {
    /// The serial number.
    pub oath_serial_number: Option<String>,
    /// How it makes its OTPs.
    pub oath_token_type: Option<OathTokenType>,
}

/// A device that was paired without an OTP.
#[reply]
pub struct OfflinePaired {
    /// A session; the service names one and has no use for it.
    pub session_id: Option<Secret>,
    /// The id of the device.
    pub device_id: Option<DeviceId>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
    /// How an OATH token makes its OTPs.
    pub token_type: Option<OathTokenType>,
}

/// What StartOfflinePairing pairs.
#[values]
pub enum OfflineDeviceType {
    /// An e-mail address, by an OTP in an e-mail.
    Email = "EMAIL",
    /// A phone number, by an OTP in a text message.
    Sms = "SMS",
    /// An OATH token, by the OTP that it shows.
    Token = "TOKEN",
    /// A phone number, by an OTP in a call.
    Voice = "VOICE",
}

/// What OfflinePairing pairs.
#[values]
pub enum DirectDeviceType {
    /// An authenticator app, by its TOTP secret.
    AuthenticatorApp = "AUTHENTICATOR_APP",
    /// An e-mail address.
    Email = "EMAIL",
    /// A phone number, for text messages.
    Sms = "SMS",
    /// An OATH token.
    Token = "TOKEN",
    /// A phone number, for calls.
    Voice = "VOICE",
}

fn check_start(request: &StartOfflinePairing) -> Result<()> {
    let data = &request.pairing_data;
    match &request.kind {
        OfflineDeviceType::Email => pairing_data::check_email(data),
        OfflineDeviceType::Sms => pairing_data::check_phone_number(data),
        OfflineDeviceType::Voice => pairing_data::check_phone_number_and_extensions(data),
        OfflineDeviceType::Token | OfflineDeviceType::Unknown(_) => Ok(()),
    }
}

fn check_direct(request: &OfflinePairing) -> Result<()> {
    let data = request.pairing_data.expose();
    match &request.kind {
        DirectDeviceType::AuthenticatorApp => pairing_data::check_totp_secret(data),
        DirectDeviceType::Email => pairing_data::check_email(data),
        DirectDeviceType::Sms => pairing_data::check_phone_number(data),
        DirectDeviceType::Voice => pairing_data::check_phone_number_and_extensions(data),
        DirectDeviceType::Token | DirectDeviceType::Unknown(_) => Ok(()),
    }
}

fn start_destination(request: &StartOfflinePairing) -> Option<Destination<'_>> {
    let channel = match &request.kind {
        OfflineDeviceType::Email => Channel::Email,
        OfflineDeviceType::Sms => Channel::Sms,
        OfflineDeviceType::Voice => Channel::Voice,
        OfflineDeviceType::Token | OfflineDeviceType::Unknown(_) => return None,
    };
    Some(Destination::new(channel, &request.pairing_data))
}

fn direct_destination(request: &OfflinePairing) -> Option<Destination<'_>> {
    let channel = match &request.kind {
        DirectDeviceType::Email => Channel::Email,
        DirectDeviceType::Sms => Channel::Sms,
        DirectDeviceType::Voice => Channel::Voice,
        DirectDeviceType::AuthenticatorApp
        | DirectDeviceType::Token
        | DirectDeviceType::Unknown(_) => return None,
    };
    Some(Destination::new(channel, request.pairing_data.expose()))
}

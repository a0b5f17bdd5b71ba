//! Pairing an authenticator app: AuthenticatorAppStartPairing, AuthenticatorAppFinishPairing.

use pingpair_macros::{operation, reply, values};

use super::Acknowledged;
use crate::device_id::DeviceId;
use crate::operation::Declared;
use crate::secret::Secret;

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<AuthenticatorAppStartPairing>(),
    Declared::of::<AuthenticatorAppFinishPairing>(),
];

/// Mints the secret that an authenticator app makes its OTPs from.
///
/// Show the URI as a QR code, and the key to those who cannot scan it. The user name comes from your
/// directory or login session, never from the form that asks to enrol.
/// Source: the vendor's page, "AuthenticatorAppStartPairing".
#[operation("authenticatorappstartpairing", retry = Create, client_data = Ignored,
            reply = AuthenticatorAppPairing)]
pub struct AuthenticatorAppStartPairing {
    /// The user's name.
    #[username("username")]
    pub username: String,
    /// How the app makes its OTPs.
    #[default(AuthenticatorAppPairingType::Totp)]
    pub pairing_type: AuthenticatorAppPairingType,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// Completes a pairing with the OTP that the authenticator app shows.
///
/// It burns the OTP: it is sent once.
/// Source: the vendor's page, "AuthenticatorAppFinishPairing".
#[operation("authenticatorappfinishpairing", retry = OneTime, client_data = Ignored,
            reply = Acknowledged)]
pub struct AuthenticatorAppFinishPairing {
    /// The session of AuthenticatorAppStartPairing.
    #[session]
    pub session_id: Secret,
    /// The OTP: digits without blanks, leading zeros kept.
    #[limit(1..=40)]
    #[form(Digits)]
    pub otp: Secret,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// What pairs an authenticator app.
#[reply]
pub struct AuthenticatorAppPairing {
    /// The session, for AuthenticatorAppFinishPairing.
    pub session_id: Secret,
    /// The `otpauth` URI for a QR code, exactly as the app wants it: whoever sees it can make the OTPs.
    pub pairing_key_uri: Secret,
    /// The same secret in groups, for typing.
    pub pairing_key: Secret,
    /// The organisation's name. The page lists it; it is a part of the URI.
    pub issuer: Option<String>,
    /// The user's account. The page lists it; it is a part of the URI.
    #[personal]
    pub account: Option<String>,
    /// The id of the device that is being paired.
    pub device_id: Option<DeviceId>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
}

/// How an authenticator app makes its OTPs.
#[values]
pub enum AuthenticatorAppPairingType {
    /// By time (RFC 6238).
    Totp = "TOTP",
}

//! Pairing FIDO security keys and biometrics: WebAuthnStartPairing, WebAuthnFinishPairing.

use pingpair_macros::{operation, reply, values};

use super::Acknowledged;
use crate::device_id::DeviceId;
use crate::error::Result;
use crate::operation::Declared;
use crate::secret::Secret;
use crate::webauthn::{check_origin, check_relying_party_id};

pub(super) const OPERATIONS: &[Declared] = &[
    Declared::of::<WebAuthnStartPairing>(),
    Declared::of::<WebAuthnFinishPairing>(),
];

/// Begins the pairing of a security key or of the biometrics of a computer or phone.
///
/// The reply's options go to the browser's `navigator.credentials.create`. The user name comes from
/// your directory or login session, never from the form that asks to enrol.
/// Source: the vendor's page, "WebAuthnStartPairing".
#[operation("webauthnstartpairing", retry = Create, client_data = Ignored, reply = WebAuthnPairing,
            check = check_start)]
pub struct WebAuthnStartPairing {
    /// The relying party's id: your domain, such as `example.com`. Authentication needs the same.
    #[wire("rpId")]
    #[limit(1..=253)]
    pub relying_party_id: String,
    /// The relying party's name, as people know it.
    #[wire("rpName")]
    #[limit(1..=250)]
    #[form(Name)]
    pub relying_party_name: String,
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// What is paired.
    #[wire("webauthnType")]
    pub kind: WebAuthnType,
    /// The name that the choice of accounts shows; the device's own way if not given.
    #[limit(1..=100)]
    #[form(Name)]
    #[personal]
    pub name: Option<String>,
    /// The longer name that the choice of accounts shows; the device's own way if not given.
    #[limit(1..=100)]
    #[form(Name)]
    #[personal]
    pub display_name: Option<String>,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// Completes the pairing with the credential that the browser made.
///
/// It burns the credential: it is sent once. Check the credential against your relying party and the
/// challenge first; `pingpair::webauthn` does.
/// Source: the vendor's page, "WebAuthnFinishPairing".
#[operation("webauthnfinishpairing", retry = OneTime, client_data = Ignored, reply = Acknowledged,
            check = check_finish)]
pub struct WebAuthnFinishPairing {
    /// The relying party's id that the pairing began with.
    #[wire("rpId")]
    #[limit(1..=253)]
    pub relying_party_id: String,
    /// The session of WebAuthnStartPairing.
    #[session]
    pub session_id: Secret,
    /// The user's name.
    #[username("userName")]
    pub username: String,
    /// The origin of your own page, such as `https://login.example.com`: from your configuration, never
    /// from the browser's request.
    #[limit(1..=512)]
    pub origin: String,
    /// The credential in the service's form.
    #[wire("publicKeyCredentialJson")]
    #[limit(1..=524288)]
    pub credential: Secret,
    /// A text of your own; the service need not return it.
    #[client_data]
    pub client_data: Option<String>,
}

/// A pairing that waits for the browser's credential.
#[reply]
pub struct WebAuthnPairing {
    /// The options for the browser, as the service spells them: JSON with signed bytes.
    #[wire("publicKeyCredentialOptions")]
    pub options: Secret,
    /// The session, for WebAuthnFinishPairing.
    pub session_id: Secret,
    /// The id of the device that is being paired.
    pub device_id: Option<DeviceId>,
    /// The id that WebAuthn operations name the device by.
    pub device_uuid: Option<String>,
}

/// What is paired; it chooses the e-mail that the user gets.
#[values]
pub enum WebAuthnType {
    /// The biometrics of a device of any kind.
    Platform = "webauthn_platform",
    /// The biometrics of an Android device.
    PlatformAndroid = "webauthn_platform_android",
    /// The biometrics of an iPhone.
    PlatformIphone = "webauthn_platform_iphone",
    /// The biometrics of a Mac.
    PlatformMacintosh = "webauthn_platform_macintosh",
    /// The biometrics of a Windows computer.
    PlatformWindows = "webauthn_platform_windows",
    /// A security key.
    SecurityKey = "WebAuthn",
}

fn check_start(request: &WebAuthnStartPairing) -> Result<()> {
    check_relying_party_id(&request.relying_party_id)
}

fn check_finish(request: &WebAuthnFinishPairing) -> Result<()> {
    check_origin(&request.origin, &request.relying_party_id)
}

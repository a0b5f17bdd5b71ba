//! WebAuthn: the service's credential options for phones, and their credentials for the service.

use pingpair_border::webauthn;

use crate::error::Result;

/// Options for a browser or phone, and the challenge that its answer must carry.
#[derive(uniffi::Record)]
pub struct NativeOptions {
    /// What a browser's `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON` takes.
    pub json: String,
    /// The challenge's bytes.
    pub challenge: Vec<u8>,
}

/// A credential for the service, and the page that it was made on.
#[derive(uniffi::Record)]
pub struct NativeCredential {
    /// What the service takes.
    pub service: String,
    /// The page's origin.
    pub origin: String,
}

/// Refuses a relying party of another form.
#[uniffi::export]
pub fn check_relying_party(party: String) -> Result<()> {
    webauthn::relying_party(&party)?;
    Ok(())
}

/// Reads the service's options for making a credential, or for using one.
#[uniffi::export]
pub fn options_from_service(
    is_creation: bool,
    text: String,
    party: String,
) -> Result<NativeOptions> {
    let (json, challenge) = webauthn::options_from_service(is_creation, &text, &party)?;
    Ok(NativeOptions { json, challenge })
}

/// Reads what a browser's `toJSON()`, or a phone, gave for a credential that it made, or one that it used.
#[uniffi::export]
pub fn credential_from_browser(
    is_registration: bool,
    text: String,
    party: String,
    challenge: Vec<u8>,
) -> Result<NativeCredential> {
    let (service, origin) =
        webauthn::credential_from_browser(is_registration, &text, &party, &challenge)?;
    Ok(NativeCredential { service, origin })
}

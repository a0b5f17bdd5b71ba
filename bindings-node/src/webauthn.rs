//! WebAuthn: the service's credential options for browsers, and browsers' credentials for the service.

use napi::bindgen_prelude::{Buffer, Uint8Array};
use napi_derive::napi;
use pingpair_border::webauthn;

use crate::error::{Result, thrown};

/// Options for a browser, and the challenge that its answer must carry.
#[napi(object)]
pub struct Options {
    pub json: String,
    pub challenge: Buffer,
}

/// A credential for the service, and the page that it was made on.
#[napi(object)]
pub struct Credential {
    pub service: String,
    pub origin: String,
}

/// Refuses a relying party of another form.
#[napi(catch_unwind)]
pub fn check_relying_party(party: String) -> Result<()> {
    webauthn::relying_party(&party).map(drop).map_err(thrown)
}

/// Reads the service's options for making a credential, or for using one.
#[napi(catch_unwind)]
pub fn options_from_service(is_creation: bool, text: String, party: String) -> Result<Options> {
    let made = webauthn::options_from_service(is_creation, &text, &party);
    let (json, challenge) = made.map_err(thrown)?;
    Ok(Options {
        json,
        challenge: challenge.into(),
    })
}

/// Reads what a browser's `toJSON()` gave for a credential that it made, or one that it used.
#[napi(catch_unwind)]
pub fn credential_from_browser(
    is_registration: bool,
    text: String,
    party: String,
    challenge: Uint8Array,
) -> Result<Credential> {
    let made = webauthn::credential_from_browser(is_registration, &text, &party, &challenge);
    let (service, origin) = made.map_err(thrown)?;
    Ok(Credential { service, origin })
}

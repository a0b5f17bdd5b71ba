//! WebAuthn: the service's credential options for browsers, and browsers' credentials for the service.

use napi::bindgen_prelude::{Buffer, Uint8Array};
use napi_derive::napi;
use pingpair::webauthn::{
    AssertionCredential, CreationOptions, RegistrationCredential, RelyingParty, RequestOptions,
};
use pingpair::{Code, Error};
use serde::Deserialize;

use crate::error::{Result, thrown};

/// A relying party, as TypeScript gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Party {
    id: String,
    origins: Vec<String>,
}

impl Party {
    pub(crate) fn core(self) -> pingpair::Result<RelyingParty> {
        RelyingParty::new(self.id, self.origins)
    }
}

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
    read(&party).map(drop).map_err(thrown)
}

/// Reads the service's options for making a credential, or for using one.
#[napi(catch_unwind)]
pub fn options_from_service(is_creation: bool, text: String, party: String) -> Result<Options> {
    let made = || {
        let party = read(&party)?;
        if is_creation {
            let options = CreationOptions::from_service(&text, &party)?;
            return Ok((
                options.to_json().expose().to_owned(),
                options.challenge().to_vec(),
            ));
        }
        let options = RequestOptions::from_service(&text, &party)?;
        Ok((
            options.to_json().expose().to_owned(),
            options.challenge().to_vec(),
        ))
    };
    let (json, challenge) = made().map_err(thrown)?;
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
    let made = || {
        let party = read(&party)?;
        if is_registration {
            let credential = RegistrationCredential::from_browser(&text, &party, &challenge)?;
            return Ok((
                credential.to_service().expose().to_owned(),
                credential.origin().to_owned(),
            ));
        }
        let credential = AssertionCredential::from_browser(&text, &party, &challenge)?;
        Ok((
            credential.to_service().expose().to_owned(),
            credential.origin().to_owned(),
        ))
    };
    let (service, origin) = made().map_err(thrown)?;
    Ok(Credential { service, origin })
}

fn read(party: &str) -> pingpair::Result<RelyingParty> {
    let party: Party = serde_json::from_str(party)
        .map_err(|_| Error::new(Code::ValueMalformed).detail("relyingParty: id and origins"))?;
    party.core()
}

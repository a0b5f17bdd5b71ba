//! WebAuthn: the service's credential options for browsers and phones, and their credentials for the service.

use pingpair::webauthn::{
    AssertionCredential, CreationOptions, RegistrationCredential, RelyingParty, RequestOptions,
};
use pingpair::{Code, Error, Result};
use serde::Deserialize;

/// A relying party, as a layer gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Party {
    id: String,
    origins: Vec<String>,
}

impl Party {
    pub(crate) fn core(self) -> Result<RelyingParty> {
        RelyingParty::new(self.id, self.origins)
    }
}

/// Reads a relying party, an object as JSON; refuses one of another form.
pub fn relying_party(party: &str) -> Result<RelyingParty> {
    let party: Party = serde_json::from_str(party)
        .map_err(|_| Error::new(Code::ValueMalformed).detail("relyingParty: id and origins"))?;
    party.core()
}

/// Reads the service's options for making a credential, or for using one: what a browser takes, as JSON, and the
/// challenge that its answer must carry.
pub fn options_from_service(
    is_creation: bool,
    text: &str,
    party: &str,
) -> Result<(String, Vec<u8>)> {
    let party = relying_party(party)?;
    if is_creation {
        let options = CreationOptions::from_service(text, &party)?;
        let json = options.to_json().expose().to_owned();
        return Ok((json, options.challenge().to_vec()));
    }
    let options = RequestOptions::from_service(text, &party)?;
    let json = options.to_json().expose().to_owned();
    Ok((json, options.challenge().to_vec()))
}

/// Reads what a browser's `toJSON()` gave for a credential that it made, or one that it used: a credential for the
/// service, and the page that it was made on.
pub fn credential_from_browser(
    is_registration: bool,
    text: &str,
    party: &str,
    challenge: &[u8],
) -> Result<(String, String)> {
    let party = relying_party(party)?;
    if is_registration {
        let credential = RegistrationCredential::from_browser(text, &party, challenge)?;
        let service = credential.to_service().expose().to_owned();
        return Ok((service, credential.origin().to_owned()));
    }
    let credential = AssertionCredential::from_browser(text, &party, challenge)?;
    let service = credential.to_service().expose().to_owned();
    Ok((service, credential.origin().to_owned()))
}

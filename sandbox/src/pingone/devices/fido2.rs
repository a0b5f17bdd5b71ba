//! FIDO2: the options of a creation, and the check of the credential.

use pingpair::Secret;
use serde_json::json;

use super::super::Service;
use super::super::options::Fido2Bytes;
use super::super::problem::Problem;
use super::{Device, Kind, Proof};
use crate::error::Error;
use crate::webauthn::{CreationOptions, CredentialRefused, Registration, RelyingParty};

impl Service {
    /// Begins the creation of a credential, and returns its options as text.
    pub(super) fn fido2_device(
        &mut self,
        user: &str,
        device: &mut Device,
        (relying_party_id, relying_party_name): (String, String),
    ) -> Result<String, Problem> {
        let user = self.users.find(user)?;
        let own = user.devices.iter().filter(|known| {
            known.kind == Kind::Fido2 && relying_party_of(known) == Some(&relying_party_id)
        });
        let excluded = own
            .filter_map(|known| self.credentials.get(&known.id).cloned())
            .collect();
        let registration = Registration::begin(excluded).ok_or(Error::EntropyUnavailable)?;
        let options = CreationOptions {
            relying_party_id: &relying_party_id,
            relying_party_name: &relying_party_name,
            user_id: &user.user_handle,
            name: &user.username,
            display_name: &user.username,
            challenge: registration.challenge(),
            attachment: None,
            excluded: registration.excluded(),
        };
        let text = match self.options.fido2_bytes {
            Fido2Bytes::Signed => options.to_text(),
            Fido2Bytes::Base64url => options.to_standard_text(),
        };
        device.set(
            "rp",
            json!({ "id": relying_party_id, "name": relying_party_name }),
        );
        device.proof = Some(Proof::Fido2 {
            relying_party_id,
            registration: Box::new(registration),
        });
        Ok(text)
    }

    /// Checks the browser's credential.
    pub(super) fn check_credential(
        &mut self,
        device: &Device,
        origin: &str,
        attestation: &Secret,
    ) -> Result<(), Problem> {
        let Some(Proof::Fido2 {
            relying_party_id,
            registration,
        }) = &device.proof
        else {
            return Err(Problem::request(
                "The device does not wait for a credential.",
            ));
        };
        let relying_party = RelyingParty::new(Some(relying_party_id), origin);
        let relying_party = relying_party.ok_or_else(|| {
            Problem::invalid("origin", "The origin is none of the relying party.")
        })?;
        let verified = registration
            .verify_leniently(&relying_party, attestation.expose())
            .map_err(|refused| Problem::invalid("attestation", refused.to_string()))?;
        if self.credentials.values().any(|known| *known == verified.id) {
            let message = CredentialRefused::Excluded.to_string();
            return Err(Problem::member(
                "UNIQUENESS_VIOLATION",
                "attestation",
                message,
            ));
        }
        self.credentials.insert(device.id.clone(), verified.id);
        Ok(())
    }
}

fn relying_party_of(device: &Device) -> Option<&str> {
    device.members.get("rp")?.get("id")?.as_str()
}

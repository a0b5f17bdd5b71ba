//! The check of what a browser created, by `webauthn-rs-core`.
//!
//! An attestation's signature is checked, whose certificate signed it is not: any make of
//! authenticator will do.

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde_json::Value;
use webauthn_rs_core::WebauthnCore;
use webauthn_rs_core::error::WebauthnError;
use webauthn_rs_core::proto::{
    AuthenticatorAttestationResponseRaw, COSEAlgorithm, Credential, RegisterPublicKeyCredential,
    RegistrationState,
};

use super::RelyingParty;
use crate::json;

/// A registration that has begun: its challenge, and what its end is checked against.
#[derive(Clone)]
pub(crate) struct Registration {
    state: RegistrationState,
    challenge: Vec<u8>,
    excluded: Vec<Vec<u8>>,
}

impl Registration {
    /// Begins a registration with a new challenge of 32 random bytes. Credentials with one of the
    /// ids `excluded` are refused at its end.
    pub(crate) fn begin(excluded: Vec<Vec<u8>>) -> Option<Self> {
        // The challenge and the state depend on no names: they are written into options elsewhere.
        let core = WebauthnCore::new_unsafe_experts_only("-", "-", vec![], TIMEOUT, None, None);
        let builder = core.new_challenge_register_builder(b"-", "-", "-").ok()?;
        let builder = builder.credential_algorithms(ALGORITHMS.to_vec());
        let (options, state) = core.generate_challenge_register(builder).ok()?;
        Some(Self {
            state,
            challenge: options.public_key.challenge,
            excluded,
        })
    }

    /// The challenge.
    pub(crate) fn challenge(&self) -> &[u8] {
        &self.challenge
    }

    /// The ids of the credentials that are refused.
    pub(crate) fn excluded(&self) -> &[Vec<u8>] {
        &self.excluded
    }

    /// Checks a credential in the service's form: `{id, type, rawId, response: {clientDataJSON,
    /// attestationObject}}`, `id` in base64url, the other three bytes in standard Base64.
    pub(crate) fn verify(
        &self,
        relying_party: &RelyingParty,
        credential: &str,
    ) -> Result<VerifiedCredential, CredentialRefused> {
        self.check(relying_party, read(credential))
    }

    /// Checks a credential whose bytes are in standard Base64 or in base64url, and which may have
    /// members beside those: nobody has documented PingOne's form.
    pub(crate) fn verify_leniently(
        &self,
        relying_party: &RelyingParty,
        credential: &str,
    ) -> Result<VerifiedCredential, CredentialRefused> {
        self.check(relying_party, read_leniently(credential))
    }

    fn check(
        &self,
        relying_party: &RelyingParty,
        credential: Option<RegisterPublicKeyCredential>,
    ) -> Result<VerifiedCredential, CredentialRefused> {
        let credential = credential.ok_or(CredentialRefused::Malformed)?;
        let origins = vec![relying_party.origin().clone()];
        let core = WebauthnCore::new_unsafe_experts_only(
            relying_party.id(),
            relying_party.id(),
            origins,
            TIMEOUT,
            None,
            None,
        );
        let Credential {
            cred_id,
            cred,
            counter,
            user_verified,
            ..
        } = core
            .register_credential(&credential, &self.state, None)
            .map_err(|error| refused(&error))?;
        if cred_id != credential.raw_id {
            return Err(CredentialRefused::Malformed);
        }
        if self.excluded.contains(&cred_id) {
            return Err(CredentialRefused::Excluded);
        }
        Ok(VerifiedCredential {
            id: cred_id,
            algorithm: cred.type_ as i64,
            sign_count: counter,
            user_verified,
        })
    }
}

/// A credential that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct VerifiedCredential {
    /// Its id.
    pub(crate) id: Vec<u8>,
    /// The number of its public key's algorithm, such as -7 for ES256.
    pub(crate) algorithm: i64,
    /// How often the authenticator has signed, by its own count.
    pub(crate) sign_count: u32,
    /// Whether the authenticator knew its user, as by fingerprint.
    pub(crate) user_verified: bool,
}

/// Why a credential was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CredentialRefused {
    #[error("the algorithm of the public key was not offered")]
    AlgorithmNotOffered,
    #[error("the attestation is not valid, or of an unknown format")]
    AttestationInvalid,
    #[error("the credential is registered already")]
    Excluded,
    #[error("this is not a credential in the service's form")]
    Malformed,
    #[error("the user was not present")]
    UserNotPresent,
    #[error("the client data are those of another ceremony")]
    WrongCeremony,
    #[error("the client data name another challenge")]
    WrongChallenge,
    #[error("the client data name another origin, or a page inside one of another origin")]
    WrongOrigin,
    #[error("the authenticator signed for another relying party")]
    WrongRelyingParty,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Wire {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    raw_id: String,
    response: WireResponse,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct WireResponse {
    #[serde(rename = "clientDataJSON")]
    client_data_json: String,
    attestation_object: String,
}

fn read(text: &str) -> Option<RegisterPublicKeyCredential> {
    let members = json::object(text.as_bytes())?;
    let wire: Wire = serde_json::from_value(Value::Object(members)).ok()?;
    let bytes = |text: &str| STANDARD.decode(text).ok();
    let raw_id = bytes(&wire.raw_id)?;
    if wire.kind != PUBLIC_KEY || wire.id != URL_SAFE_NO_PAD.encode(&raw_id) {
        return None;
    }
    Some(RegisterPublicKeyCredential {
        id: wire.id,
        raw_id,
        response: AuthenticatorAttestationResponseRaw {
            attestation_object: bytes(&wire.response.attestation_object)?,
            client_data_json: bytes(&wire.response.client_data_json)?,
            transports: None,
        },
        type_: wire.kind,
        extensions: Default::default(),
    })
}

fn read_leniently(text: &str) -> Option<RegisterPublicKeyCredential> {
    let members = Value::Object(json::object(text.as_bytes())?);
    let bytes = |value: &Value, name: &str| {
        let text = value.get(name)?.as_str()?;
        let found = STANDARD
            .decode(text)
            .or_else(|_| URL_SAFE_NO_PAD.decode(text));
        found.ok()
    };
    let response = members.get("response")?;
    let (id, raw_id) = (bytes(&members, "id")?, bytes(&members, "rawId")?);
    if members.get("type")?.as_str()? != PUBLIC_KEY || id != raw_id {
        return None;
    }
    Some(RegisterPublicKeyCredential {
        id: URL_SAFE_NO_PAD.encode(&raw_id),
        raw_id,
        response: AuthenticatorAttestationResponseRaw {
            attestation_object: bytes(response, "attestationObject")?,
            client_data_json: bytes(response, "clientDataJSON")?,
            transports: None,
        },
        type_: PUBLIC_KEY.to_owned(),
        extensions: Default::default(),
    })
}

fn refused(error: &WebauthnError) -> CredentialRefused {
    match error {
        WebauthnError::InvalidClientDataType => CredentialRefused::WrongCeremony,
        WebauthnError::MismatchedChallenge => CredentialRefused::WrongChallenge,
        WebauthnError::InvalidRPOrigin | WebauthnError::CredentialCrossOrigin => {
            CredentialRefused::WrongOrigin
        }
        WebauthnError::InvalidRPIDHash => CredentialRefused::WrongRelyingParty,
        WebauthnError::UserNotPresent => CredentialRefused::UserNotPresent,
        WebauthnError::CredentialAlteredAlgFromRequest
        | WebauthnError::COSEKeyInvalidType
        | WebauthnError::COSEKeyInvalidAlgorithm => CredentialRefused::AlgorithmNotOffered,
        WebauthnError::ParseCBORFailure(_)
        | WebauthnError::ParseJSONFailure(_)
        | WebauthnError::ParseNOMFailure
        | WebauthnError::ParseInsufficientBytesAvailable
        | WebauthnError::MissingAttestationCredentialData
        | WebauthnError::CredentialMayNotBeHardwareBound
        | WebauthnError::COSEKeyInvalidCBORValue
        | WebauthnError::COSEKeyECDSAXYInvalid
        | WebauthnError::COSEKeyECDSAInvalidCurve
        | WebauthnError::COSEKeyRSANEInvalid
        | WebauthnError::EcdsaPointInvalid
        | WebauthnError::RsaParametersInvalid => CredentialRefused::Malformed,
        _ => CredentialRefused::AttestationInvalid,
    }
}

/// Those of the options. The verifier knows no PS256 yet and refuses such a key as not offered.
const ALGORITHMS: [COSEAlgorithm; 3] = [
    COSEAlgorithm::ES256,
    COSEAlgorithm::PS256,
    COSEAlgorithm::RS256,
];
const PUBLIC_KEY: &str = "public-key";
/// Not looked at: the service's own session ends a registration.
const TIMEOUT: Duration = Duration::from_secs(120);

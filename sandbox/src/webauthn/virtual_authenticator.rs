//! A browser and its authenticator, in software.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use p256::SecretKey;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::sec1::ToSec1Point;
use p256::pkcs8::EncodePublicKey;
use serde::{Deserialize, Serialize};
use serde_cbor_2::Value as Cbor;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{ES256, RelyingParty};
use crate::error::{Error, Result};
use crate::random;

/// A browser with an authenticator, for tests of registration pages without either.
///
/// It does what `navigator.credentials.create` does: it refuses what browsers refuse, makes a new
/// ES256 key, and answers as a credential's `toJSON()` does. It forgets the private keys and
/// remembers the credentials' ids, so that it makes none where one of its own is excluded. The user
/// always consents, and is verified unless the options discourage that.
///
/// ```
/// use pingpair_sandbox::VirtualAuthenticator;
///
/// # fn main() -> pingpair_sandbox::Result<()> {
/// let options = r#"{
///     "rp": {"id": "example.com", "name": "Example"},
///     "user": {"id": "bWVyZWRpdGg", "name": "meredith", "displayName": "Meredith Archer"},
///     "challenge": "Zm91cnRlZW4gYnl0ZXM",
///     "pubKeyCredParams": [{"type": "public-key", "alg": -7}]
/// }"#;
/// let mut authenticator = VirtualAuthenticator::new();
/// let credential = authenticator.create(options, "https://login.example.com")?;
/// assert!(credential.contains(r#""attestationObject""#));
/// # Ok(())
/// # }
/// ```
///
/// Source: W3C Web Authentication Level 3.
#[derive(Clone, Debug, Default)]
pub struct VirtualAuthenticator {
    attestation: Attestation,
    misbehaviour: Option<Misbehaviour>,
    credentials: BTreeSet<Vec<u8>>,
}

/// How an authenticator vouches for the credentials that it makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Attestation {
    /// Not at all: format `none`.
    #[default]
    None,
    /// By a signature with the credential's own key: format `packed`.
    Packed,
}

/// What an authenticator or its browser does wrong. A service must refuse each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Misbehaviour {
    /// The signature is not valid; the attestation is `packed` whatever was set.
    TamperedSignature,
    /// The client data are those of a login, `webauthn.get`.
    WrongCeremony,
    /// The client data name another challenge.
    WrongChallenge,
    /// The client data name another origin, whose host ends with the true one's.
    WrongOrigin,
    /// The authenticator data are for another relying party.
    WrongRelyingParty,
}

impl VirtualAuthenticator {
    /// An authenticator that behaves and does not attest.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how it vouches for the credentials that it makes from here on.
    pub fn attestation(mut self, attestation: Attestation) -> Self {
        self.attestation = attestation;
        self
    }

    /// Lets it do one thing wrong from here on.
    pub fn misbehaviour(mut self, misbehaviour: Misbehaviour) -> Self {
        self.misbehaviour = Some(misbehaviour);
        self
    }

    /// Creates a credential: takes a `PublicKeyCredentialCreationOptionsJSON` and the page's origin,
    /// such as `https://login.example.com`, and gives a `RegistrationResponseJSON`. Bytes are
    /// base64url in both.
    ///
    /// # Errors
    /// Where a browser rejects, the name of its error in brackets: [`Error::CreationOptions`]
    /// (`TypeError`), [`Error::RelyingParty`] (`SecurityError`), [`Error::AlgorithmNotOffered`]
    /// (`NotSupportedError`), [`Error::CredentialExcluded`] (`InvalidStateError`); and
    /// [`Error::EntropyUnavailable`].
    pub fn create(&mut self, options: &str, origin: &str) -> Result<String> {
        let options: Options = serde_json::from_str(options).map_err(|_| Error::CreationOptions)?;
        let relying_party = RelyingParty::new(options.rp.id.as_deref(), origin);
        let relying_party = relying_party.ok_or(Error::RelyingParty)?;
        if !options.offers_es256() {
            return Err(Error::AlgorithmNotOffered);
        }
        if options.excludes(&self.credentials) {
            return Err(Error::CredentialExcluded);
        }
        let credential = Created {
            client_data: self.client_data(&options, &relying_party),
            id: random::bytes::<32>()?.to_vec(),
            key: new_key()?,
        };
        let data = self.authenticator_data(&options, &relying_party, &credential);
        let attestation_object = self.attestation_object(&data, &credential);
        let attachment = options.attachment();
        let json = credential.to_json(&data, &attestation_object, attachment);
        self.credentials.insert(credential.id);
        Ok(json)
    }

    /// Sets at once how it attests and what it does wrong.
    pub(crate) fn set(&mut self, attestation: Attestation, misbehaviour: Option<Misbehaviour>) {
        self.attestation = attestation;
        self.misbehaviour = misbehaviour;
    }

    fn client_data(&self, options: &Options, relying_party: &RelyingParty) -> Vec<u8> {
        let mut challenge = options.challenge.0.clone();
        let mut client_data = ClientData {
            kind: "webauthn.create",
            challenge: String::new(),
            origin: relying_party.origin_text(),
            cross_origin: false,
        };
        match self.misbehaviour {
            Some(Misbehaviour::WrongCeremony) => client_data.kind = "webauthn.get",
            Some(Misbehaviour::WrongChallenge) => {
                if let Some(byte) = challenge.first_mut() {
                    *byte ^= 1;
                }
            }
            Some(Misbehaviour::WrongOrigin) => {
                client_data.origin = client_data.origin.replacen("://", "://evil", 1);
            }
            Some(Misbehaviour::WrongRelyingParty | Misbehaviour::TamperedSignature) | None => {}
        }
        client_data.challenge = URL_SAFE_NO_PAD.encode(challenge);
        // Texts cannot fail to be written.
        serde_json::to_vec(&client_data).unwrap_or_default()
    }

    fn authenticator_data(
        &self,
        options: &Options,
        relying_party: &RelyingParty,
        credential: &Created,
    ) -> Vec<u8> {
        let id = match self.misbehaviour {
            Some(Misbehaviour::WrongRelyingParty) => format!("evil{}", relying_party.id()),
            _ => relying_party.id().to_owned(),
        };
        let verified = if options.discourages_verification() {
            0
        } else {
            USER_VERIFIED
        };
        let mut data = Sha256::digest(id.as_bytes()).to_vec();
        data.push(USER_PRESENT | CREDENTIAL_INCLUDED | verified);
        data.extend(SIGN_COUNT.to_be_bytes());
        data.extend(MODEL);
        data.extend(ID_LENGTH.to_be_bytes());
        data.extend(&credential.id);
        data.extend(cbor(&credential.public_key()));
        data
    }

    fn attestation_object(&self, data: &[u8], credential: &Created) -> Vec<u8> {
        let tampers = self.misbehaviour == Some(Misbehaviour::TamperedSignature);
        let (format, statement) = if tampers || self.attestation == Attestation::Packed {
            let mut signature = credential.sign(data);
            if let Some(byte) = signature.last_mut().filter(|_| tampers) {
                *byte ^= 1;
            }
            let statement = map([
                (text("alg"), Cbor::Integer(ES256.into())),
                (text("sig"), Cbor::Bytes(signature)),
            ]);
            ("packed", statement)
        } else {
            ("none", map([]))
        };
        cbor(&map([
            (text("fmt"), text(format)),
            (text("attStmt"), statement),
            (text("authData"), Cbor::Bytes(data.to_vec())),
        ]))
    }
}

/// The options, as far as they are looked at.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Options {
    rp: RelyingPartyEntity,
    #[serde(rename = "user")]
    _user: UserEntity,
    challenge: Bytes,
    pub_key_cred_params: Vec<Parameters>,
    #[serde(default)]
    exclude_credentials: Vec<Descriptor>,
    #[serde(default)]
    authenticator_selection: Selection,
}

impl Options {
    fn offers_es256(&self) -> bool {
        let mut offered = self.pub_key_cred_params.iter();
        // A page that names no algorithm gets the browser's own choice of two.
        self.pub_key_cred_params.is_empty()
            || offered.any(|offer| offer.kind == PUBLIC_KEY && offer.alg == ES256)
    }

    fn excludes(&self, credentials: &BTreeSet<Vec<u8>>) -> bool {
        let mut excluded = self.exclude_credentials.iter();
        excluded.any(|excluded| excluded.kind == PUBLIC_KEY && credentials.contains(&excluded.id.0))
    }

    fn discourages_verification(&self) -> bool {
        self.authenticator_selection.user_verification.as_deref() == Some("discouraged")
    }

    fn attachment(&self) -> &'static str {
        let asked = &self.authenticator_selection.authenticator_attachment;
        match asked.as_deref() {
            Some(PLATFORM) => PLATFORM,
            _ => CROSS_PLATFORM,
        }
    }
}

#[derive(Deserialize)]
struct RelyingPartyEntity {
    id: Option<String>,
    #[serde(rename = "name")]
    _name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct UserEntity {
    #[serde(rename = "id")]
    _id: Bytes,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "displayName")]
    _display_name: String,
}

#[derive(Deserialize)]
struct Parameters {
    #[serde(rename = "type")]
    kind: String,
    alg: i64,
}

#[derive(Deserialize)]
struct Descriptor {
    #[serde(rename = "type")]
    kind: String,
    id: Bytes,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Selection {
    authenticator_attachment: Option<String>,
    user_verification: Option<String>,
}

/// Bytes in base64url.
#[derive(Deserialize)]
#[serde(try_from = "String")]
struct Bytes(Vec<u8>);

impl TryFrom<String> for Bytes {
    type Error = base64::DecodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        URL_SAFE_NO_PAD.decode(text).map(Self)
    }
}

/// What the page claims, in the order in which browsers write it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    #[serde(rename = "type")]
    kind: &'static str,
    challenge: String,
    origin: String,
    cross_origin: bool,
}

struct Created {
    client_data: Vec<u8>,
    id: Vec<u8>,
    key: SigningKey,
}

impl Created {
    /// The public key in COSE's form (RFC 9053, section 7.1.1).
    fn public_key(&self) -> Cbor {
        let point = self.key.verifying_key().as_affine().to_sec1_point(false);
        let coordinate = |bytes: Option<&[u8]>| Cbor::Bytes(bytes.unwrap_or_default().to_vec());
        map([
            (Cbor::Integer(1), Cbor::Integer(ELLIPTIC_CURVE_KEY)),
            (Cbor::Integer(3), Cbor::Integer(ES256.into())),
            (Cbor::Integer(-1), Cbor::Integer(P256)),
            (Cbor::Integer(-2), coordinate(point.x().map(|x| &**x))),
            (Cbor::Integer(-3), coordinate(point.y().map(|y| &**y))),
        ])
    }

    fn sign(&self, authenticator_data: &[u8]) -> Vec<u8> {
        let mut signed = authenticator_data.to_vec();
        signed.extend(Sha256::digest(&self.client_data));
        let signature: Signature = self.key.sign(&signed);
        signature.to_der().as_bytes().to_vec()
    }

    fn to_json(
        &self,
        authenticator_data: &[u8],
        attestation_object: &[u8],
        attachment: &str,
    ) -> String {
        let id = URL_SAFE_NO_PAD.encode(&self.id);
        let public_key = self.key.verifying_key().to_public_key_der();
        let transport = if attachment == PLATFORM {
            "internal"
        } else {
            "usb"
        };
        json!({
            "id": id,
            "rawId": id,
            "type": PUBLIC_KEY,
            "authenticatorAttachment": attachment,
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": URL_SAFE_NO_PAD.encode(&self.client_data),
                "attestationObject": URL_SAFE_NO_PAD.encode(attestation_object),
                "authenticatorData": URL_SAFE_NO_PAD.encode(authenticator_data),
                "publicKey": public_key.ok().map(|der| URL_SAFE_NO_PAD.encode(der.as_bytes())),
                "publicKeyAlgorithm": ES256,
                "transports": [transport],
            },
        })
        .to_string()
    }
}

fn new_key() -> Result<SigningKey> {
    loop {
        // Nearly every number of 32 bytes is a key.
        if let Ok(key) = SecretKey::from_slice(&random::bytes::<32>()?) {
            return Ok(key.into());
        }
    }
}

fn map<const LENGTH: usize>(members: [(Cbor, Cbor); LENGTH]) -> Cbor {
    Cbor::Map(BTreeMap::from(members))
}

fn text(text: &str) -> Cbor {
    Cbor::Text(text.to_owned())
}

/// The members of maps come out in CTAP2's canonical order, which is that of the map's keys.
fn cbor(value: &Cbor) -> Vec<u8> {
    // Values without floating-point numbers and tags cannot fail to be written to memory.
    serde_cbor_2::to_vec(value).unwrap_or_default()
}

const PUBLIC_KEY: &str = "public-key";
const PLATFORM: &str = "platform";
const CROSS_PLATFORM: &str = "cross-platform";
const USER_PRESENT: u8 = 0b0000_0001;
const USER_VERIFIED: u8 = 0b0000_0100;
const CREDENTIAL_INCLUDED: u8 = 0b0100_0000;
const SIGN_COUNT: u32 = 1;
/// The AAGUID of an authenticator that does not tell its make.
const MODEL: [u8; 16] = [0; 16];
const ID_LENGTH: u16 = 32;
const ELLIPTIC_CURVE_KEY: i128 = 2;
const P256: i128 = 1;

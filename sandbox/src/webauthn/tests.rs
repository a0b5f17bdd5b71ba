//! The whole way: options, a browser, the service's form, and the check.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_cbor_2::Value as Cbor;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::*;
use crate::error::Error;

#[test]
fn what_was_created_for_the_options_is_verified() {
    for attestation in [Attestation::None, Attestation::Packed] {
        let mut authenticator = VirtualAuthenticator::new().attestation(attestation);
        let registration = begin();
        let credential = created(&mut authenticator, &registration);
        let verified = registration.verify(&relying_party(), &credential).unwrap();
        let id = URL_SAFE_NO_PAD.encode(&verified.id);
        assert!(credential.contains(&format!(r#""id":"{id}""#)));
        assert_eq!(verified.algorithm, ES256);
        assert_eq!(verified.sign_count, 1);
        assert!(verified.user_verified);
    }
}

#[test]
fn each_misbehaviour_is_refused() {
    for (misbehaviour, refusal) in [
        (
            Misbehaviour::TamperedSignature,
            CredentialRefused::AttestationInvalid,
        ),
        (
            Misbehaviour::WrongCeremony,
            CredentialRefused::WrongCeremony,
        ),
        (
            Misbehaviour::WrongChallenge,
            CredentialRefused::WrongChallenge,
        ),
        (Misbehaviour::WrongOrigin, CredentialRefused::WrongOrigin),
        (
            Misbehaviour::WrongRelyingParty,
            CredentialRefused::WrongRelyingParty,
        ),
    ] {
        for attestation in [Attestation::None, Attestation::Packed] {
            let authenticator = VirtualAuthenticator::new().attestation(attestation);
            let mut authenticator = authenticator.misbehaviour(misbehaviour);
            let registration = begin();
            let credential = created(&mut authenticator, &registration);
            let result = registration.verify(&relying_party(), &credential);
            assert_eq!(result, Err(refusal), "{misbehaviour:?}");
        }
    }
}

#[test]
fn challenges_are_of_32_bytes_and_each_time_others() {
    let (one, other) = (begin(), begin());
    assert_eq!(one.challenge().len(), 32);
    assert_ne!(one.challenge(), other.challenge());
}

#[test]
fn a_credential_for_another_registration_is_refused() {
    let credential = created(&mut VirtualAuthenticator::new(), &begin());
    let result = begin().verify(&relying_party(), &credential);
    assert_eq!(result, Err(CredentialRefused::WrongChallenge));
}

#[test]
fn a_credential_is_bound_to_domain_and_origin() {
    let registration = begin();
    let credential = created(&mut VirtualAuthenticator::new(), &registration);
    let verify = |id, origin| {
        let relying_party = RelyingParty::new(Some(id), origin).unwrap();
        registration.verify(&relying_party, &credential)
    };
    assert_eq!(
        verify("login.example.com", "https://login.example.com"),
        Err(CredentialRefused::WrongRelyingParty)
    );
    for origin in ["https://example.com", "https://login.example.com:8443"] {
        let result = verify("example.com", origin);
        assert_eq!(result, Err(CredentialRefused::WrongOrigin), "{origin}");
    }
}

#[test]
fn a_page_inside_one_of_another_origin_is_refused() {
    let result = verify_client_data(|client_data| client_data["crossOrigin"] = json!(true));
    assert_eq!(result, Err(CredentialRefused::WrongOrigin));
}

#[test]
fn an_excluded_credential_is_refused() {
    let first = begin();
    let credential = created(&mut VirtualAuthenticator::new(), &first);
    let verified = first.verify(&relying_party(), &credential).unwrap();
    let excluding = Registration::begin(vec![verified.id.clone()]).unwrap();
    // The authenticator has forgotten it, and another key gets the same id.
    let credential = created(&mut VirtualAuthenticator::new(), &excluding);
    let credential = with_authenticator_data(&credential, |data| {
        data.get_mut(ID).unwrap().copy_from_slice(&verified.id);
    });
    let credential = renamed(&credential, &verified.id);
    let result = excluding.verify(&relying_party(), &credential);
    assert_eq!(result, Err(CredentialRefused::Excluded));
}

#[test]
fn an_absent_user_is_refused() {
    let result = verify_authenticator_data(|data| data[FLAGS] &= !1);
    assert_eq!(result, Err(CredentialRefused::UserNotPresent));
}

#[test]
fn an_unverified_user_is_told_apart() {
    let verified = verify_authenticator_data(|data| data[FLAGS] &= !4).unwrap();
    assert!(!verified.user_verified);
}

#[test]
fn authenticator_data_without_a_credential_are_refused() {
    let result = verify_authenticator_data(|data| {
        data[FLAGS] &= !64;
        data.truncate(ID.start - 18);
    });
    assert_eq!(result, Err(CredentialRefused::Malformed));
}

#[test]
fn an_algorithm_that_was_not_offered_is_refused() {
    // ES384 and EdDSA instead of ES256, in a key of another kind than theirs or not.
    for algorithm in [vec![0x38, 34], vec![0x27]] {
        let result = verify_authenticator_data(|data| {
            let place = ID.end + 4;
            assert_eq!(data[place], 0x26);
            data.splice(place..=place, algorithm.clone());
        });
        assert_eq!(result, Err(CredentialRefused::AlgorithmNotOffered));
    }
}

#[test]
fn rsa_keys_are_taken_for_rs256_alone() {
    // Odd and of 2048 bits, which is all that is looked at.
    let modulus = [0xc5; 256];
    let verify = |algorithm: i64| {
        verify_authenticator_data(|data| {
            data.truncate(ID.end);
            let key = Object::from([
                (Cbor::Integer(1), Cbor::Integer(3)),
                (Cbor::Integer(3), Cbor::Integer(algorithm.into())),
                (Cbor::Integer(-1), Cbor::Bytes(modulus.to_vec())),
                (Cbor::Integer(-2), Cbor::Bytes(vec![1, 0, 1])),
            ]);
            data.extend(serde_cbor_2::to_vec(&Cbor::Map(key)).unwrap());
        })
    };
    assert_eq!(verify(RS256).unwrap().algorithm, RS256);
    for algorithm in [PS256, ES256, -258] {
        let result = verify(algorithm);
        assert_eq!(result, Err(CredentialRefused::AlgorithmNotOffered));
    }
}

#[test]
fn a_public_key_that_is_no_point_of_the_curve_is_refused() {
    let result = verify_authenticator_data(|data| *data.last_mut().unwrap() ^= 1);
    assert_eq!(result, Err(CredentialRefused::Malformed));
}

#[test]
fn a_signature_by_another_key_is_refused() {
    let registration = begin();
    let packed = || VirtualAuthenticator::new().attestation(Attestation::Packed);
    let ours = created(&mut packed(), &registration);
    let theirs = created(&mut packed(), &registration);
    let statement = read_attestation(&theirs).remove(&text("attStmt")).unwrap();
    let credential = with_attestation(&ours, |object| {
        object.insert(text("attStmt"), statement);
    });
    let result = registration.verify(&relying_party(), &credential);
    assert_eq!(result, Err(CredentialRefused::AttestationInvalid));
}

#[test]
fn attestations_of_unknown_formats_are_refused() {
    let registration = begin();
    let credential = created(&mut VirtualAuthenticator::new(), &registration);
    let credential = with_attestation(&credential, |object| {
        object.insert(text("fmt"), text("made-up"));
    });
    let result = registration.verify(&relying_party(), &credential);
    assert_eq!(result, Err(CredentialRefused::AttestationInvalid));
}

#[test]
fn other_spellings_than_the_services_are_refused() {
    let registration = begin();
    let browser = VirtualAuthenticator::new()
        .create(&standard(&registration), ORIGIN)
        .unwrap();
    let credential = to_service(&browser);
    let parsed: Value = serde_json::from_str(&credential).unwrap();
    let changed = |change: fn(&mut Value)| {
        let mut value = parsed.clone();
        change(&mut value);
        value.to_string()
    };
    for wrong in [
        browser,
        changed(|value| value["type"] = json!("password")),
        changed(|value| value["id"] = json!("AAAA")),
        changed(|value| value["id"] = value["rawId"].clone()),
        changed(|value| value["rawId"] = value["id"].clone()),
        changed(|value| value["clientExtensionResults"] = json!({})),
        changed(|value| value["response"]["transports"] = json!([])),
        changed(|value| drop(value.as_object_mut().unwrap().remove("rawId"))),
        credential.replacen('{', r#"{"type":"public-key","#, 1),
        renamed(&credential, &[7; 32]),
        format!("{credential}x"),
        format!("[{credential}]"),
        String::new(),
    ] {
        let result = registration.verify(&relying_party(), &wrong);
        assert_eq!(result, Err(CredentialRefused::Malformed), "{wrong}");
    }
    assert!(registration.verify(&relying_party(), &credential).is_ok());
}

#[test]
fn no_bytes_are_a_panic_and_no_change_below_the_signature_is_taken() {
    let registration = begin();
    let mut authenticator = VirtualAuthenticator::new().attestation(Attestation::Packed);
    let credential = created(&mut authenticator, &registration);
    let parsed: Value = serde_json::from_str(&credential).unwrap();
    for part in ["clientDataJSON", "attestationObject"] {
        let bytes = STANDARD
            .decode(parsed["response"][part].as_str().unwrap())
            .unwrap();
        let verify = |bytes: &[u8]| {
            let mut value = parsed.clone();
            value["response"][part] = json!(STANDARD.encode(bytes));
            registration.verify(&relying_party(), &value.to_string())
        };
        assert!(verify(&bytes).is_ok());
        for length in 0..bytes.len() {
            assert!(verify(&bytes[..length]).is_err(), "{part} cut at {length}");
        }
        for place in 0..bytes.len() {
            for change in [0x01, 0x80, 0xff] {
                let mut bytes = bytes.clone();
                bytes[place] ^= change;
                assert!(verify(&bytes).is_err(), "{part} changed at {place}");
            }
        }
    }
}

#[test]
fn no_noise_is_a_panic() {
    let registration = begin();
    let credential = created(&mut VirtualAuthenticator::new(), &registration);
    let mut noise = Noise(0);
    for _ in 0..2_000 {
        let bytes = noise.bytes();
        let text = String::from_utf8_lossy(&bytes);
        assert!(registration.verify(&relying_party(), &text).is_err());
        let _ = RelyingParty::new(Some(&text), &text);
        let mut authenticator = VirtualAuthenticator::new();
        assert!(authenticator.create(&text, ORIGIN).is_err());

        let object = replaced(&credential, "attestationObject", &bytes);
        assert!(registration.verify(&relying_party(), &object).is_err());
        // Whatever stands where the public key stood.
        let mut key = bytes;
        let data = with_authenticator_data(&credential, |data| {
            data.truncate(ID.end);
            data.append(&mut key);
        });
        assert!(registration.verify(&relying_party(), &data).is_err());
    }
    for deep in [vec![0x81; 100_000], vec![0xa1; 100_000]] {
        let object = replaced(&credential, "attestationObject", &deep);
        assert!(registration.verify(&relying_party(), &object).is_err());
    }
    let deep = "[".repeat(100_000);
    assert!(registration.verify(&relying_party(), &deep).is_err());
}

#[test]
fn the_authenticator_refuses_what_browsers_refuse() {
    let registration = begin();
    let standard: Value = serde_json::from_str(&standard(&registration)).unwrap();
    let create = |change: fn(&mut Value), origin: &str| {
        let mut options = standard.clone();
        change(&mut options);
        let result = VirtualAuthenticator::new().create(&options.to_string(), origin);
        result.map_err(|error| error.code())
    };
    let unchanged = |_: &mut Value| {};
    assert!(create(unchanged, ORIGIN).is_ok());
    assert!(create(|options| options["pubKeyCredParams"] = json!([]), ORIGIN).is_ok());
    for (error, change) in [
        (
            Error::CreationOptions,
            (|options| options["challenge"] = json!([1, 2])) as fn(&mut Value),
        ),
        (Error::CreationOptions, |options| {
            options["challenge"] = json!("a+/=");
        }),
        (Error::CreationOptions, |options| {
            options["pubKeyCredParams"][0]["alg"] = json!("-7");
        }),
        (Error::CreationOptions, |options| {
            options["user"] = Value::Null;
        }),
        (Error::AlgorithmNotOffered, |options| {
            options["pubKeyCredParams"] = json!([{ "type": "public-key", "alg": -257 }]);
        }),
        (Error::RelyingParty, |options| {
            options["rp"]["id"] = json!("com");
        }),
    ] {
        assert_eq!(create(change, ORIGIN), Err(error.code()));
    }
    for origin in ["https://evilexample.com", "http://login.example.com", ""] {
        let result = create(unchanged, origin);
        assert_eq!(result, Err(Error::RelyingParty.code()), "{origin}");
    }
}

#[test]
fn the_authenticator_makes_no_second_credential_where_its_own_is_excluded() {
    let mut authenticator = VirtualAuthenticator::new();
    let first = begin();
    let credential = created(&mut authenticator, &first);
    let verified = first.verify(&relying_party(), &credential).unwrap();
    let excluding = standard(&Registration::begin(vec![verified.id]).unwrap());
    let result = authenticator.create(&excluding, ORIGIN);
    assert!(matches!(result, Err(Error::CredentialExcluded)));
    assert!(
        VirtualAuthenticator::new()
            .create(&excluding, ORIGIN)
            .is_ok()
    );
}

#[test]
fn a_discouraged_verification_is_left_out() {
    let registration = begin();
    let options = standard(&registration).replace("preferred", "discouraged");
    let credential = VirtualAuthenticator::new()
        .create(&options, ORIGIN)
        .unwrap();
    let verified = registration
        .verify(&relying_party(), &to_service(&credential))
        .unwrap();
    assert!(!verified.user_verified);
}

#[test]
fn a_credential_has_what_a_browsers_has() {
    let registration = begin();
    for (attachment, transport) in [("platform", "internal"), ("cross-platform", "usb")] {
        let options = standard(&registration).replace("cross-platform", attachment);
        let credential = VirtualAuthenticator::new()
            .create(&options, ORIGIN)
            .unwrap();
        let credential: Value = serde_json::from_str(&credential).unwrap();
        assert_eq!(credential["id"], credential["rawId"]);
        assert_eq!(credential["type"], "public-key");
        assert_eq!(credential["authenticatorAttachment"], attachment);
        assert_eq!(credential["clientExtensionResults"], json!({}));
        let response = &credential["response"];
        assert_eq!(response["transports"], json!([transport]));
        assert_eq!(response["publicKeyAlgorithm"], -7);

        let bytes = |member: &str| {
            let text = response[member].as_str().unwrap();
            URL_SAFE_NO_PAD.decode(text).unwrap()
        };
        let challenge = URL_SAFE_NO_PAD.encode(registration.challenge());
        assert_eq!(
            String::from_utf8(bytes("clientDataJSON")).unwrap(),
            format!(
                concat!(
                    r#"{{"type":"webauthn.create","challenge":"{}","#,
                    r#""origin":"https://login.example.com","crossOrigin":false}}"#
                ),
                challenge
            )
        );
        let data = bytes("authenticatorData");
        let object = bytes("attestationObject");
        assert!(object.ends_with(&data));
        // The same point, in COSE's form and in the form of X.509.
        let public_key = bytes("publicKey");
        let (point, data_end) = (&public_key[public_key.len() - 64..], data.len());
        assert_eq!(data[data_end - 67..data_end - 35], point[..32]);
        assert_eq!(data[data_end - 32..], point[32..]);
    }
}

fn begin() -> Registration {
    Registration::begin(vec![]).unwrap()
}

fn relying_party() -> RelyingParty {
    RelyingParty::new(Some("example.com"), ORIGIN).unwrap()
}

/// A credential for the registration, in the service's form.
fn created(authenticator: &mut VirtualAuthenticator, registration: &Registration) -> String {
    let credential = authenticator.create(&standard(registration), ORIGIN);
    to_service(&credential.unwrap())
}

/// The registration's options, from the service's spelling to that of WebAuthn.
fn standard(registration: &Registration) -> String {
    let options = CreationOptions {
        relying_party_id: "example.com",
        relying_party_name: "Example",
        user_id: &[200; 32],
        name: "meredith",
        display_name: "Meredith Archer",
        challenge: registration.challenge(),
        attachment: Some(Attachment::CrossPlatform),
        excluded: registration.excluded(),
    };
    let mut options: Value = serde_json::from_str(&options.to_text()).unwrap();
    to_base64url(&mut options["challenge"]);
    to_base64url(&mut options["user"]["id"]);
    for excluded in options["excludeCredentials"].as_array_mut().unwrap() {
        to_base64url(&mut excluded["id"]);
    }
    for parameters in options["pubKeyCredParams"].as_array_mut().unwrap() {
        let number: i64 = parameters["alg"].as_str().unwrap().parse().unwrap();
        parameters["alg"] = json!(number);
    }
    options.to_string()
}

fn to_base64url(value: &mut Value) {
    let numbers = value.as_array().unwrap().iter();
    let bytes: Vec<_> = numbers
        .map(|number| i8::try_from(number.as_i64().unwrap()).unwrap() as u8)
        .collect();
    *value = json!(URL_SAFE_NO_PAD.encode(bytes));
}

/// A browser's credential, from WebAuthn's spelling to that of the service.
fn to_service(credential: &str) -> String {
    let credential: Value = serde_json::from_str(credential).unwrap();
    let standard = |value: &Value| {
        let bytes = URL_SAFE_NO_PAD.decode(value.as_str().unwrap()).unwrap();
        STANDARD.encode(bytes)
    };
    json!({
        "id": credential["id"],
        "type": credential["type"],
        "rawId": standard(&credential["rawId"]),
        "response": {
            "clientDataJSON": standard(&credential["response"]["clientDataJSON"]),
            "attestationObject": standard(&credential["response"]["attestationObject"]),
        },
    })
    .to_string()
}

/// Verifies a credential whose client data were changed; without attestation nothing is signed.
fn verify_client_data(change: fn(&mut Value)) -> Result<VerifiedCredential, CredentialRefused> {
    let registration = begin();
    let credential = created(&mut VirtualAuthenticator::new(), &registration);
    let parsed: Value = serde_json::from_str(&credential).unwrap();
    let client_data = parsed["response"]["clientDataJSON"].as_str().unwrap();
    let mut client_data = serde_json::from_slice(&STANDARD.decode(client_data).unwrap()).unwrap();
    change(&mut client_data);
    let client_data = client_data.to_string();
    let credential = replaced(&credential, "clientDataJSON", client_data.as_bytes());
    registration.verify(&relying_party(), &credential)
}

/// Verifies a credential whose authenticator data were changed.
fn verify_authenticator_data(
    change: impl FnOnce(&mut Vec<u8>),
) -> Result<VerifiedCredential, CredentialRefused> {
    let registration = begin();
    let credential = created(&mut VirtualAuthenticator::new(), &registration);
    let credential = with_authenticator_data(&credential, change);
    registration.verify(&relying_party(), &credential)
}

fn with_authenticator_data(credential: &str, change: impl FnOnce(&mut Vec<u8>)) -> String {
    with_attestation(credential, |object| {
        let Some(Cbor::Bytes(data)) = object.get_mut(&text("authData")) else {
            panic!("authenticator data are bytes");
        };
        change(data);
    })
}

fn with_attestation(credential: &str, change: impl FnOnce(&mut Object)) -> String {
    let mut object = read_attestation(credential);
    change(&mut object);
    let bytes = serde_cbor_2::to_vec(&Cbor::Map(object)).unwrap();
    replaced(credential, "attestationObject", &bytes)
}

fn read_attestation(credential: &str) -> Object {
    let parsed: Value = serde_json::from_str(credential).unwrap();
    let object = parsed["response"]["attestationObject"].as_str().unwrap();
    let Ok(Cbor::Map(object)) = serde_cbor_2::from_slice(&STANDARD.decode(object).unwrap()) else {
        panic!("an attestation object is a map");
    };
    object
}

fn replaced(credential: &str, part: &str, bytes: &[u8]) -> String {
    let mut parsed: Value = serde_json::from_str(credential).unwrap();
    parsed["response"][part] = json!(STANDARD.encode(bytes));
    parsed.to_string()
}

/// The credential under another id.
fn renamed(credential: &str, id: &[u8]) -> String {
    let mut parsed: Value = serde_json::from_str(credential).unwrap();
    parsed["id"] = json!(URL_SAFE_NO_PAD.encode(id));
    parsed["rawId"] = json!(STANDARD.encode(id));
    parsed.to_string()
}

fn text(text: &str) -> Cbor {
    Cbor::Text(text.to_owned())
}

/// Bytes that look random, the same in every run.
struct Noise(u64);

impl Noise {
    fn bytes(&mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let blocks = self.0 % 8;
        for _ in 0..=blocks {
            self.0 += 1;
            bytes.extend(Sha256::digest(self.0.to_le_bytes()));
        }
        bytes.truncate(bytes.len() - usize::from(bytes[0] % 32));
        bytes
    }
}

type Object = std::collections::BTreeMap<Cbor, Cbor>;

const ORIGIN: &str = "https://login.example.com";
/// Where authenticator data have their flags.
const FLAGS: usize = 32;
/// Where they have the credential's id.
const ID: std::ops::Range<usize> = 55..87;

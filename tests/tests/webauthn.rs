//! Known answers for WebAuthn: options for browsers, credentials for the service, refusals.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::Command;

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use pingpair::webauthn::{
    AssertionCredential, CreationOptions, RegistrationCredential, RelyingParty, RequestOptions,
    check_origin, check_relying_party_id,
};
use pingpair::{Code, Error, Result};
use serde::Deserialize;
use serde_json::Value;

#[test]
fn relying_parties_are_taken_and_refused_as_listed() {
    for case in suite().relying_parties {
        let Case { name, party, code } = &case;
        let found = RelyingParty::new(&party.id, &party.origins);
        if let Ok(taken) = &found {
            assert_eq!((taken.id(), taken.origins()), (&*party.id, &*party.origins));
        }
        assert_eq!(code_of(&found), code.as_deref(), "{name}");
    }
}

#[test]
fn single_checks_agree_with_the_relying_party() {
    for case in suite().relying_parties {
        let Case { name, party, code } = &case;
        let refused_id = code.as_deref() == Some("relying_party_refused");
        let id = check_relying_party_id(&party.id);
        assert_eq!(id.is_err(), refused_id, "{name}");
        if let [origin] = party.origins.as_slice() {
            let found = check_origin(origin, &party.id);
            assert_eq!(code_of(&found), code.as_deref(), "{name}");
        }
    }
}

#[test]
fn creation_options_come_out_as_listed() {
    let suite = suite();
    for case in &suite.creation_options {
        let found = CreationOptions::from_service(&case.service, &suite.relying_party());
        case.compare(found, |it| (it.to_json().expose(), it.challenge()));
    }
}

#[test]
fn request_options_come_out_as_listed() {
    let suite = suite();
    for case in &suite.request_options {
        let found = RequestOptions::from_service(&case.service, &suite.relying_party());
        case.compare(found, |it| (it.to_json().expose(), it.challenge()));
    }
}

#[test]
fn registrations_come_out_as_listed() {
    let suite = suite();
    for case in &suite.registrations {
        let (party, challenge) = suite.asked_of(case);
        let found = RegistrationCredential::from_browser(&case.browser, &party, &challenge);
        case.compare(found, |it| (it.to_service().expose(), it.origin()));
    }
}

#[test]
fn assertions_come_out_as_listed() {
    let suite = suite();
    for case in &suite.assertions {
        let (party, challenge) = suite.asked_of(case);
        let found = AssertionCredential::from_browser(&case.browser, &party, &challenge);
        case.compare(found, |it| (it.to_service().expose(), it.origin()));
    }
}

#[test]
fn one_ceremony_is_never_taken_for_the_other() {
    let suite = suite();
    for case in &suite.registrations {
        let (party, challenge) = suite.asked_of(case);
        AssertionCredential::from_browser(&case.browser, &party, &challenge).unwrap_err();
    }
    for case in &suite.assertions {
        let (party, challenge) = suite.asked_of(case);
        RegistrationCredential::from_browser(&case.browser, &party, &challenge).unwrap_err();
    }
}

#[test]
fn any_changed_character_of_the_client_data_is_refused() {
    let suite = suite();
    let good = &suite.registrations[0];
    let (party, challenge) = suite.asked_of(good);
    let given: Value = serde_json::from_str(&good.browser).unwrap();
    let client_data = given["response"]["clientDataJSON"].as_str().unwrap();
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(client_data).unwrap();
    // What stands in front of the last member, whose name may be any.
    let text = String::from_utf8(bytes.clone()).unwrap();
    for position in 0..text.find(",\"crossOrigin\"").unwrap() {
        let mut changed = bytes.clone();
        changed[position] ^= 1;
        let changed = BASE64_URL_SAFE_NO_PAD.encode(changed);
        let browser = good.browser.replace(client_data, &changed);
        let found = RegistrationCredential::from_browser(&browser, &party, &challenge);
        assert!(found.is_err(), "{position}");
    }
}

#[test]
fn cut_texts_are_refused_at_every_length() {
    let suite = suite();
    let party = suite.relying_party();
    let good = &suite.creation_options[0];
    for length in 0..good.service.len() {
        let cut = &good.service[..length];
        assert_eq!(
            CreationOptions::from_service(cut, &party)
                .unwrap_err()
                .code(),
            Code::CredentialOptionsMalformed
        );
    }
    let good = &suite.registrations[0];
    let (party, challenge) = suite.asked_of(good);
    for length in 0..good.browser.len() {
        let cut = &good.browser[..length];
        let found = RegistrationCredential::from_browser(cut, &party, &challenge);
        assert_eq!(found.unwrap_err().code(), Code::CredentialMalformed);
    }
}

#[test]
fn every_code_of_the_room_has_a_case() {
    let suite = suite();
    let parties = suite.relying_parties.into_iter().map(|case| case.code);
    let options = suite.creation_options.into_iter().map(|case| case.code);
    let credentials = suite.registrations.into_iter().map(|case| case.code);
    let found: BTreeSet<String> = parties
        .chain(options)
        .chain(credentials)
        .flatten()
        .collect();
    let expected = [
        Code::CredentialMalformed,
        Code::CredentialOptionsForeign,
        Code::CredentialOptionsMalformed,
        Code::CredentialRefused,
        Code::OriginRefused,
        Code::RelyingPartyRefused,
    ];
    let expected = expected.map(|code| code.as_str().to_owned());
    assert_eq!(found, BTreeSet::from(expected));
}

#[test]
fn the_committed_vectors_are_what_their_script_writes() {
    let script = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tools/make_webauthn_vectors.py");
    match Command::new("python3")
        .args(["-B", "-W", "error"])
        .arg(script)
        .arg("--check")
        .output()
    {
        Ok(output) => assert!(output.status.success(), "{output:?}"),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Not `eprintln`, which the harness swallows when a test passes.
            writeln!(
                std::io::stderr(),
                "skipped: no python3 to check the vectors with"
            )
            .unwrap();
        }
        Err(error) => panic!("python3: {error}"),
    }
}

#[derive(Deserialize)]
struct Suite {
    relying_party: Party,
    challenge: String,
    relying_parties: Vec<Case>,
    creation_options: Vec<OptionsCase>,
    request_options: Vec<OptionsCase>,
    registrations: Vec<CredentialCase>,
    assertions: Vec<CredentialCase>,
}

#[derive(Deserialize)]
struct Party {
    id: String,
    origins: Vec<String>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(flatten)]
    party: Party,
    code: Option<String>,
}

#[derive(Deserialize)]
struct OptionsCase {
    name: String,
    service: String,
    json: Option<Value>,
    challenge: Option<String>,
    code: Option<String>,
}

#[derive(Deserialize)]
struct CredentialCase {
    name: String,
    browser: String,
    challenge: Option<String>,
    relying_party: Option<Party>,
    service: Option<String>,
    origin: Option<String>,
    code: Option<String>,
}

impl Suite {
    fn relying_party(&self) -> RelyingParty {
        self.relying_party.build()
    }

    fn asked_of(&self, case: &CredentialCase) -> (RelyingParty, Vec<u8>) {
        let party = case.relying_party.as_ref().unwrap_or(&self.relying_party);
        let challenge = case.challenge.as_ref().unwrap_or(&self.challenge);
        let challenge = BASE64_URL_SAFE_NO_PAD.decode(challenge).unwrap();
        (party.build(), challenge)
    }
}

impl Party {
    fn build(&self) -> RelyingParty {
        RelyingParty::new(&self.id, &self.origins).unwrap()
    }
}

impl OptionsCase {
    fn compare<T: Debug>(&self, found: Result<T>, parts: impl Fn(&T) -> (&str, &[u8])) {
        let name = &self.name;
        assert_eq!(code_of(&found), self.code.as_deref(), "{name}");
        let options = match found {
            Ok(options) => options,
            Err(error) => return assert_quiet(&error, &self.service),
        };
        let (json, challenge) = parts(&options);
        let json: Value = serde_json::from_str(json).unwrap();
        assert_eq!(Some(&json), self.json.as_ref(), "{name}");
        let challenge = BASE64_URL_SAFE_NO_PAD.encode(challenge);
        assert_eq!(Some(&challenge), self.challenge.as_ref(), "{name}");
        assert!(!format!("{options:?}").contains(&challenge), "{name}");
    }
}

impl CredentialCase {
    fn compare<T: Debug>(&self, found: Result<T>, parts: impl Fn(&T) -> (&str, &str)) {
        let name = &self.name;
        assert_eq!(code_of(&found), self.code.as_deref(), "{name}");
        let credential = match found {
            Ok(credential) => credential,
            Err(error) => return assert_quiet(&error, &self.browser),
        };
        let (service, origin) = parts(&credential);
        assert_eq!(Some(service), self.service.as_deref(), "{name}");
        assert_eq!(Some(origin), self.origin.as_deref(), "{name}");
        let shown = format!("{credential:?}");
        assert!(!shown.contains("clientDataJSON"), "{name}: {shown}");
    }
}

/// The code of a refusal, none when there is a result.
fn code_of<T>(found: &Result<T>) -> Option<&'static str> {
    found.as_ref().err().map(|error| error.code().as_str())
}

/// Asserts that an error repeats nothing of what was refused but names of members.
fn assert_quiet(error: &Error, given: &str) {
    let shown = format!("{error} {error:?}");
    let values = given.split(['"', '\\']).filter(|text| text.len() >= 24);
    for value in values {
        assert!(!shown.contains(value), "{shown}");
    }
    assert!(!shown.contains("evil") && !shown.contains("fidouser1"));
}

fn suite() -> Suite {
    let path = pingpair_tests::vectors().join("webauthn.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

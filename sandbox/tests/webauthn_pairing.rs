//! WebAuthnStartPairing and WebAuthnFinishPairing, with browsers in software at the other end.

mod common;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use common::{Signed, add_activated, call, control, details, pair_phone, user_status};
use pingpair::pingid::UserStatus;
use pingpair_sandbox::{Attestation, Misbehaviour, Phone, Sandbox, VirtualAuthenticator};
use serde_json::{Value, json};

const ORIGIN: &str = "https://login.example.com";
const SECURITY_KEY: &str = "WebAuthn";

/// A pairing that was begun.
struct Begun {
    session_id: String,
    device_id: i64,
    device_uuid: String,
    /// As the service spells them.
    options: Value,
}

impl Begun {
    /// What the browser makes of the options, in the service's form.
    fn create(&self, authenticator: &mut VirtualAuthenticator) -> String {
        for_service(&self.create_in_browser(authenticator)).to_string()
    }

    fn create_in_browser(&self, authenticator: &mut VirtualAuthenticator) -> Value {
        let options = for_browser(&self.options).to_string();
        let credential = authenticator.create(&options, ORIGIN).unwrap();
        serde_json::from_str(&credential).unwrap()
    }
}

fn sandbox_with(usernames: &[&str]) -> Sandbox {
    let sandbox = Sandbox::start().unwrap();
    for username in usernames {
        let added = call(&sandbox, "adduser", json!({ "username": username }));
        assert_eq!(added.error_id(), 200);
    }
    sandbox
}

fn start_with(sandbox: &Sandbox, changes: Value) -> Signed {
    let mut body = json!({
        "rpId": "example.com",
        "rpName": "Example",
        "userName": "meredith",
        "webauthnType": SECURITY_KEY,
    });
    change(&mut body, changes);
    call(sandbox, "webauthnstartpairing", body)
}

fn begin_with(sandbox: &Sandbox, changes: Value) -> Begun {
    let started = start_with(sandbox, changes);
    assert_eq!((started.status, started.error_id()), (200, 200));
    let text = |name: &str| started.members[name].as_str().unwrap().to_owned();
    Begun {
        session_id: text("sessionId"),
        device_id: started.members["deviceId"].as_i64().unwrap(),
        device_uuid: text("deviceUuid"),
        options: serde_json::from_str(&text("publicKeyCredentialOptions")).unwrap(),
    }
}

fn begin(sandbox: &Sandbox, username: &str) -> Begun {
    begin_with(sandbox, json!({ "userName": username }))
}

fn finish_with(sandbox: &Sandbox, begun: &Begun, credential: &str, changes: Value) -> i64 {
    let mut body = json!({
        "rpId": "example.com",
        "sessionId": begun.session_id,
        "userName": "meredith",
        "origin": ORIGIN,
        "publicKeyCredentialJson": credential,
    });
    change(&mut body, changes);
    let finished = call(sandbox, "webauthnfinishpairing", body);
    let status = if finished.error_id() == 200 { 200 } else { 400 };
    assert_eq!(finished.status, status);
    finished.error_id()
}

fn finish(sandbox: &Sandbox, begun: &Begun, credential: &str) -> i64 {
    finish_with(sandbox, begun, credential, json!({}))
}

fn change(body: &mut Value, changes: Value) {
    let Value::Object(changes) = changes else {
        panic!("changes are members");
    };
    body.as_object_mut().unwrap().extend(changes);
}

fn devices(sandbox: &Sandbox, username: &str) -> Vec<Value> {
    let details = details(sandbox, username);
    details["devicesDetails"].as_array().unwrap().clone()
}

/// The service's options as browsers read them: bytes in base64url, algorithms as numbers.
fn for_browser(options: &Value) -> Value {
    let mut options = options.clone();
    let encode = |bytes: &mut Value| *bytes = json!(URL_SAFE_NO_PAD.encode(signed_bytes(bytes)));
    encode(&mut options["user"]["id"]);
    encode(&mut options["challenge"]);
    for excluded in options["excludeCredentials"].as_array_mut().unwrap() {
        encode(&mut excluded["id"]);
    }
    for parameters in options["pubKeyCredParams"].as_array_mut().unwrap() {
        let algorithm: i64 = parameters["alg"].as_str().unwrap().parse().unwrap();
        parameters["alg"] = json!(algorithm);
    }
    options
}

fn signed_bytes(bytes: &Value) -> Vec<u8> {
    let bytes = bytes.as_array().unwrap().iter();
    let bytes = bytes.map(|byte| i8::try_from(byte.as_i64().unwrap()).unwrap());
    bytes.map(i8::cast_unsigned).collect()
}

/// A browser's credential as the service reads it: its bytes in standard Base64, but for the id.
fn for_service(credential: &Value) -> Value {
    let encode = |bytes: &Value| {
        let bytes = URL_SAFE_NO_PAD.decode(bytes.as_str().unwrap()).unwrap();
        STANDARD.encode(bytes)
    };
    json!({
        "id": credential["id"],
        "type": credential["type"],
        "rawId": encode(&credential["rawId"]),
        "response": {
            "clientDataJSON": encode(&credential["response"]["clientDataJSON"]),
            "attestationObject": encode(&credential["response"]["attestationObject"]),
        },
    })
}

/// An earlier credential that does not attest, dressed up for another challenge: only its owner's
/// machine could tell.
fn answering_another_challenge(credential: &str, begun: &Begun) -> String {
    let mut credential: Value = serde_json::from_str(credential).unwrap();
    let client_data = json!({
        "type": "webauthn.create",
        "challenge": for_browser(&begun.options)["challenge"],
        "origin": ORIGIN,
        "crossOrigin": false,
    });
    credential["response"]["clientDataJSON"] = json!(STANDARD.encode(client_data.to_string()));
    credential.to_string()
}

#[test]
fn a_security_key_is_paired_and_shown_under_the_ids_that_were_told_first() {
    for attestation in [Attestation::None, Attestation::Packed] {
        let sandbox = sandbox_with(&["meredith"]);
        let begun = begin(&sandbox, "meredith");
        assert!(devices(&sandbox, "meredith").is_empty());
        assert_eq!(user_status(&sandbox, "meredith"), "PENDING");
        let selection = &begun.options["authenticatorSelection"];
        assert_eq!(selection["authenticatorAttachment"], "cross-platform");
        let mut authenticator = VirtualAuthenticator::new().attestation(attestation);
        let credential = begun.create(&mut authenticator);
        assert_eq!(finish(&sandbox, &begun, &credential), 200);
        assert_eq!(user_status(&sandbox, "meredith"), "ACTIVE");
        let devices = devices(&sandbox, "meredith");
        assert_eq!(devices.len(), 1);
        for (name, value) in [
            ("deviceId", json!(begun.device_id)),
            ("deviceUuid", json!(begun.device_uuid)),
            ("type", json!("Security Key")),
            ("displayID", json!("WebAuthn")),
            ("nickname", json!("Security Key")),
            ("deviceRole", json!("PRIMARY")),
            ("pushEnabled", json!(false)),
        ] {
            assert_eq!(devices[0][name], value, "{name}");
        }
    }
}

#[test]
fn biometrics_of_each_platform_are_paired_and_shown_by_their_platform() {
    let sandbox = sandbox_with(&["meredith"]);
    let kinds = [
        "webauthn_platform",
        "webauthn_platform_android",
        "webauthn_platform_iphone",
        "webauthn_platform_macintosh",
        "webauthn_platform_windows",
    ];
    for (index, kind) in kinds.into_iter().enumerate() {
        let begun = begin_with(&sandbox, json!({ "webauthnType": kind }));
        let selection = &begun.options["authenticatorSelection"];
        assert_eq!(selection["authenticatorAttachment"], "platform");
        let credential = begun.create(&mut VirtualAuthenticator::new());
        assert_eq!(finish(&sandbox, &begun, &credential), 200, "{kind}");
        let devices = devices(&sandbox, "meredith");
        assert_eq!(devices.len(), index + 1);
        let device = devices.last().unwrap();
        assert_eq!(device["deviceId"], begun.device_id);
        assert_eq!(device["type"], "FIDO2 Biometrics");
        assert_eq!(device["displayID"], kind);
        let role = if index == 0 { "PRIMARY" } else { "SECONDARY" };
        assert_eq!(device["deviceRole"], role);
    }
}

#[test]
fn a_pairing_can_be_finished_with_the_control_doors_browser() {
    let sandbox = sandbox_with(&["meredith"]);
    let begun = begin(&sandbox, "meredith");
    let body = json!({ "options": for_browser(&begun.options), "origin": ORIGIN });
    let (status, credential) = control(&sandbox, "POST", "webauthn/create", Some(body));
    assert_eq!(status, 200);
    let credential = for_service(&credential).to_string();
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
}

#[test]
fn a_key_is_paired_beside_a_phone() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "meredith");
    let phone = pair_phone(&sandbox, &code, Phone::mobile());
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
    let devices = devices(&sandbox, "meredith");
    assert_eq!(devices[0]["deviceId"], phone);
    assert_eq!(devices[1]["deviceId"], begun.device_id);
    assert_eq!(devices[1]["deviceRole"], "SECONDARY");
}

#[test]
fn options_name_the_user_as_asked_for_and_otherwise_by_the_user_name() {
    let sandbox = sandbox_with(&["meredith"]);
    let plain = begin(&sandbox, "meredith").options;
    assert_eq!(plain["user"]["name"], "meredith");
    assert_eq!(plain["user"]["displayName"], "meredith");
    assert_eq!(
        plain["rp"],
        json!({ "id": "example.com", "name": "Example" })
    );
    let names = json!({ "name": "Meredith", "displayName": "Meredith \"M\" Archer" });
    let named = begin_with(&sandbox, names).options;
    assert_eq!(named["user"]["name"], "Meredith");
    assert_eq!(named["user"]["displayName"], "Meredith \"M\" Archer");
    for member in ["name", "displayName"] {
        let started = start_with(&sandbox, json!({ member: "x".repeat(101) }));
        assert_eq!(started.error_id(), 400, "{member}");
    }
}

#[test]
fn authenticators_know_a_user_by_the_same_random_bytes_each_time() {
    let sandbox = sandbox_with(&["meredith", "ann"]);
    let handle = |username: &str| begin(&sandbox, username).options["user"]["id"].clone();
    let meredith = handle("meredith");
    assert_eq!(signed_bytes(&meredith).len(), 32);
    assert_eq!(handle("meredith"), meredith);
    assert_ne!(handle("ann"), meredith);
}

#[test]
fn every_pairing_has_a_challenge_a_session_and_ids_of_its_own() {
    let sandbox = sandbox_with(&["meredith"]);
    let (first, second) = (begin(&sandbox, "meredith"), begin(&sandbox, "meredith"));
    assert_ne!(first.options["challenge"], second.options["challenge"]);
    assert_ne!(first.session_id, second.session_id);
    assert_ne!(first.device_id, second.device_id);
    assert_ne!(first.device_uuid, second.device_uuid);
    for uuid in [&first.session_id, &first.device_uuid] {
        let lengths: Vec<_> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(uuid.as_bytes()[14], b'4');
        assert!(b"89ab".contains(&uuid.as_bytes()[19]));
    }
    let credential = second.create(&mut VirtualAuthenticator::new());
    assert_eq!(finish(&sandbox, &second, &credential), 200);
    let credential = first.create(&mut VirtualAuthenticator::new());
    assert_eq!(finish(&sandbox, &first, &credential), 200);
}

#[test]
fn what_an_authenticator_does_wrong_is_refused_and_pairs_nothing() {
    for misbehaviour in [
        Misbehaviour::TamperedSignature,
        Misbehaviour::WrongCeremony,
        Misbehaviour::WrongChallenge,
        Misbehaviour::WrongOrigin,
        Misbehaviour::WrongRelyingParty,
    ] {
        let sandbox = sandbox_with(&["meredith"]);
        let begun = begin(&sandbox, "meredith");
        let mut authenticator = VirtualAuthenticator::new().misbehaviour(misbehaviour);
        let credential = begun.create(&mut authenticator);
        assert_eq!(
            finish(&sandbox, &begun, &credential),
            400,
            "{misbehaviour:?}"
        );
        assert!(devices(&sandbox, "meredith").is_empty());
        assert_eq!(user_status(&sandbox, "meredith"), "PENDING");
        let credential = begun.create(&mut VirtualAuthenticator::new());
        assert_eq!(finish(&sandbox, &begun, &credential), 20517);
    }
}

#[test]
fn the_refusal_of_a_credential_says_why() {
    let sandbox = sandbox_with(&["meredith"]);
    let begun = begin(&sandbox, "meredith");
    let wrong = Misbehaviour::WrongChallenge;
    let credential = begun.create(&mut VirtualAuthenticator::new().misbehaviour(wrong));
    let body = json!({
        "rpId": "example.com",
        "sessionId": begun.session_id,
        "userName": "meredith",
        "origin": ORIGIN,
        "publicKeyCredentialJson": credential,
    });
    let finished = call(&sandbox, "webauthnfinishpairing", body);
    let message = &finished.members["errorMsg"];
    assert_eq!(message, "the client data name another challenge");
}

#[test]
fn a_credential_in_another_form_is_refused() {
    let sandbox = sandbox_with(&["meredith"]);
    for damage in [
        |_: &Value| String::new(),
        |_: &Value| "{}".to_owned(),
        |_: &Value| "<output from navigator.credentials.create function>".to_owned(),
        Value::to_string,
        |credential: &Value| {
            let mut credential = for_service(credential);
            credential["response"]["attestationObject"] = json!("oA==");
            credential.to_string()
        },
    ] {
        let begun = begin(&sandbox, "meredith");
        let credential = begun.create_in_browser(&mut VirtualAuthenticator::new());
        let damaged = damage(&credential);
        assert_eq!(finish(&sandbox, &begun, &damaged), 400, "{damaged}");
    }
    assert!(devices(&sandbox, "meredith").is_empty());
}

#[test]
fn a_session_is_spent_by_its_success() {
    let sandbox = sandbox_with(&["meredith"]);
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
    assert_eq!(finish(&sandbox, &begun, &credential), 20517);
    assert_eq!(devices(&sandbox, "meredith").len(), 1);
}

#[test]
fn a_session_lasts_for_ten_minutes() {
    let sandbox = sandbox_with(&["meredith"]);
    for (seconds, error_id) in [(590, 200), (600, 20517)] {
        let begun = begin(&sandbox, "meredith");
        let credential = begun.create(&mut VirtualAuthenticator::new());
        sandbox.advance_time(Duration::from_secs(seconds));
        assert_eq!(finish(&sandbox, &begun, &credential), error_id);
    }
    assert_eq!(devices(&sandbox, "meredith").len(), 1);
}

#[test]
fn a_session_of_another_user_is_not_valid_and_stays_with_its_own() {
    let sandbox = sandbox_with(&["meredith", "mallory"]);
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    let another = json!({ "userName": "mallory" });
    assert_eq!(finish_with(&sandbox, &begun, &credential, another), 20517);
    let unknown = json!({ "sessionId": "b6367b8e-1da8-490d-9c6d-6814cb2cfc81" });
    assert_eq!(finish_with(&sandbox, &begun, &credential, unknown), 20517);
    assert!(devices(&sandbox, "mallory").is_empty());
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
}

#[test]
fn a_domain_and_an_origin_that_do_not_go_together_are_refused() {
    let sandbox = sandbox_with(&["meredith"]);
    for changes in [
        json!({ "rpId": "login.example.com" }),
        json!({ "rpId": "evilexample.com", "origin": "https://evilexample.com" }),
        json!({ "origin": "https://evilexample.com" }),
        json!({ "origin": "https://example.com.evil.example" }),
        json!({ "origin": "http://login.example.com" }),
        json!({ "origin": "https://login.example.com/" }),
        json!({ "origin": "login.example.com" }),
        // Another of the relying party's pages than the one that the browser shows.
        json!({ "origin": "https://admin.example.com" }),
    ] {
        let begun = begin(&sandbox, "meredith");
        let credential = begun.create(&mut VirtualAuthenticator::new());
        let error_id = finish_with(&sandbox, &begun, &credential, changes.clone());
        assert_eq!(error_id, 400, "{changes}");
    }
    assert!(devices(&sandbox, "meredith").is_empty());
}

#[test]
fn the_origin_with_a_blank_of_the_vendors_example_is_refused() {
    let sandbox = sandbox_with(&["fidouser1"]);
    let party = json!({ "rpId": "pingone.com", "userName": "fidouser1" });
    for (origin, error_id) in [
        ("https:// admin.pingone.com", 400),
        ("https://admin.pingone.com", 200),
    ] {
        let begun = begin_with(&sandbox, party.clone());
        let options = for_browser(&begun.options).to_string();
        let mut authenticator = VirtualAuthenticator::new();
        let credential = authenticator
            .create(&options, "https://admin.pingone.com")
            .unwrap();
        let credential = for_service(&serde_json::from_str(&credential).unwrap()).to_string();
        let changes = json!({
            "rpId": "pingone.com",
            "userName": "fidouser1",
            "origin": origin,
        });
        let finished = finish_with(&sandbox, &begun, &credential, changes);
        assert_eq!(finished, error_id, "{origin}");
    }
}

#[test]
fn a_pairing_begins_only_for_a_domain() {
    let sandbox = sandbox_with(&["meredith"]);
    for id in [
        "com",
        "Example.com",
        "example.com.",
        "https://example.com",
        "example.com:443",
        "example.com/login",
        "127.0.0.1",
        "müller.example",
        "exa mple.com",
    ] {
        let started = start_with(&sandbox, json!({ "rpId": id }));
        assert_eq!((started.status, started.error_id()), (400, 400), "{id}");
    }
    assert_eq!(
        start_with(&sandbox, json!({ "rpId": "localhost" })).error_id(),
        200
    );
}

#[test]
fn types_are_the_documented_ones() {
    let sandbox = sandbox_with(&["meredith"]);
    for kind in ["webauthn", "webauthn_platform_linux", ""] {
        let started = start_with(&sandbox, json!({ "webauthnType": kind }));
        assert_eq!(started.error_id(), 400, "{kind}");
    }
}

#[test]
fn an_unknown_user_pairs_nothing() {
    let sandbox = sandbox_with(&["meredith"]);
    let nobody = json!({ "userName": "nobody" });
    assert_eq!(start_with(&sandbox, nobody.clone()).error_id(), 10564);
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    assert_eq!(finish_with(&sandbox, &begun, &credential, nobody), 10564);
}

#[test]
fn a_suspended_user_pairs_nothing() {
    let sandbox = sandbox_with(&["meredith"]);
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    let suspended = UserStatus::Suspended;
    sandbox.set_user_status("meredith", suspended).unwrap();
    assert_eq!(start_with(&sandbox, json!({})).error_id(), 10565);
    assert_eq!(finish(&sandbox, &begun, &credential), 10565);
    assert!(devices(&sandbox, "meredith").is_empty());
    assert_eq!(user_status(&sandbox, "meredith"), "SUSPENDED");
}

#[test]
fn a_user_who_has_all_the_devices_allowed_pairs_nothing() {
    let sandbox = sandbox_with(&["meredith"]);
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    let limit = |devices| {
        let mut options = sandbox.options();
        options.device_limit = devices;
        sandbox.set_options(options);
    };
    limit(0);
    assert_eq!(start_with(&sandbox, json!({})).error_id(), 20562);
    assert_eq!(finish(&sandbox, &begun, &credential), 20562);
    assert!(devices(&sandbox, "meredith").is_empty());
    limit(1);
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
}

#[test]
fn credentials_of_the_user_and_relying_party_are_excluded() {
    let sandbox = sandbox_with(&["meredith", "ann"]);
    let mut authenticator = VirtualAuthenticator::new();
    let begun = begin(&sandbox, "meredith");
    assert_eq!(begun.options["excludeCredentials"], json!([]));
    let credential = begun.create(&mut authenticator);
    assert_eq!(finish(&sandbox, &begun, &credential), 200);

    let again = begin(&sandbox, "meredith");
    let paired: Value = serde_json::from_str(&credential).unwrap();
    assert_eq!(
        for_browser(&again.options)["excludeCredentials"],
        json!([{ "type": "public-key", "id": paired["id"] }])
    );
    let options = for_browser(&again.options).to_string();
    let refused = authenticator.create(&options, ORIGIN).unwrap_err();
    assert_eq!(refused.code(), "credential_excluded");
    for others in [
        json!({ "userName": "ann" }),
        json!({ "rpId": "login.example.com" }),
    ] {
        let options = begin_with(&sandbox, others).options;
        assert_eq!(options["excludeCredentials"], json!([]));
    }
}

#[test]
fn a_credential_is_paired_once() {
    let sandbox = sandbox_with(&["meredith", "mallory"]);
    // Both begin before either has a credential that could be excluded.
    let pairings = [
        ("meredith", begin(&sandbox, "meredith")),
        ("mallory", begin(&sandbox, "mallory")),
    ];
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
    let late = ("meredith", begin(&sandbox, "meredith"));
    for (username, begun) in pairings.into_iter().chain([late]) {
        let credential = answering_another_challenge(&credential, &begun);
        let name = json!({ "userName": username });
        assert_eq!(finish_with(&sandbox, &begun, &credential, name), 20549);
    }
    assert_eq!(devices(&sandbox, "meredith").len(), 1);
    assert!(devices(&sandbox, "mallory").is_empty());
}

#[test]
fn a_credential_is_forgotten_with_its_device() {
    let sandbox = sandbox_with(&["meredith"]);
    let mut authenticator = VirtualAuthenticator::new();
    let begun = begin(&sandbox, "meredith");
    let waiting = begin(&sandbox, "meredith");
    let credential = begun.create(&mut authenticator);
    assert_eq!(finish(&sandbox, &begun, &credential), 200);
    let unpair = json!({ "userName": "meredith", "deviceId": begun.device_id });
    assert_eq!(call(&sandbox, "unpairdevice", unpair).error_id(), 200);
    let credential = answering_another_challenge(&credential, &waiting);
    assert_eq!(finish(&sandbox, &waiting, &credential), 200);

    let unpair = json!({ "userName": "meredith", "deviceId": waiting.device_id });
    assert_eq!(call(&sandbox, "unpairdevice", unpair).error_id(), 200);
    let again = begin(&sandbox, "meredith");
    assert_eq!(again.options["excludeCredentials"], json!([]));
}

#[test]
fn a_later_user_of_the_same_name_is_another_one() {
    let sandbox = sandbox_with(&["meredith"]);
    let begun = begin(&sandbox, "meredith");
    let credential = begun.create(&mut VirtualAuthenticator::new());
    let delete = json!({ "userName": "meredith" });
    assert_eq!(call(&sandbox, "deleteuser", delete).error_id(), 200);
    call(&sandbox, "adduser", json!({ "username": "meredith" }));
    assert_eq!(finish(&sandbox, &begun, &credential), 20517);
    let handle = |begun: &Begun| begun.options["user"]["id"].clone();
    assert_ne!(handle(&begin(&sandbox, "meredith")), handle(&begun));
}

//! The engine: the service in one's own process, by a clock that stands still.

mod common;

use std::time::Duration;

use common::{parts, sign};
use pingpair::pingid::UserStatus;
use pingpair::{Credentials, Timestamp};
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{Engine, EngineAnswer, Error, Fault, FaultKind, Options, Phone, PhoneMode};
use serde_json::{Map, Value, json};

const START: i64 = 1_770_999_342_125;

fn engine() -> Engine {
    let start = Timestamp::from_milliseconds(START).unwrap();
    Engine::new(start, Options::default()).unwrap()
}

fn engine_with(username: &str) -> Engine {
    let mut engine = engine();
    call(&mut engine, "adduser", json!({ "username": username }));
    engine
}

fn token(credentials: &Credentials, body: Value) -> Vec<u8> {
    let (header, payload) = parts(credentials, body);
    sign(credentials, &header, &payload)
}

fn deliver(engine: &mut Engine, operation: &str, body: Value) -> EngineAnswer {
    let token = token(&engine.credentials(), body);
    engine.deliver(operation, &token)
}

/// The members of a signed reply.
fn call(engine: &mut Engine, operation: &str, body: Value) -> Map<String, Value> {
    let answer = deliver(engine, operation, body);
    let credentials = engine.credentials();
    let verified = credentials.key().verify(&answer.body.unwrap()).unwrap();
    let payload: Value = serde_json::from_slice(verified.payload()).unwrap();
    payload["responseBody"].as_object().unwrap().clone()
}

fn error_id(engine: &mut Engine, operation: &str, body: Value) -> i64 {
    call(engine, operation, body)["errorId"].as_i64().unwrap()
}

fn code(engine: &mut Engine, username: &str) -> String {
    let reply = call(engine, "getactivationcode", json!({ "userName": username }));
    reply["activationCode"].as_str().unwrap().to_owned()
}

fn status(engine: &mut Engine, code: &str) -> String {
    let reply = call(engine, "pairingstatus", json!({ "activationCode": code }));
    reply["pairingStatus"].as_str().unwrap().to_owned()
}

fn plan(engine: &mut Engine, kind: FaultKind) {
    engine.add_fault(Fault::new("*", kind).unwrap());
}

fn client_data(engine: &Engine) -> Vec<Option<String>> {
    let log = engine.log();
    log.map(|delivery| delivery.client_data.clone()).collect()
}

#[test]
fn the_clock_moves_by_advance_alone() {
    let mut engine = engine_with("ann");
    let code = code(&mut engine, "ann");
    assert_eq!(status(&mut engine, &code), "NOT_CLAIMED");
    assert_eq!(engine.now().milliseconds(), START);
    assert!(engine.log().all(|delivery| delivery.at == engine.now()));
    let expires = engine.next_due().unwrap();
    assert_eq!(expires.milliseconds(), START + 48 * 3_600_000);
    let day = Duration::from_secs(48 * 3600);
    let before = engine.advance(day - Duration::from_millis(1));
    assert_eq!(before.milliseconds(), expires.milliseconds() - 1);
    assert_eq!(status(&mut engine, &code), "NOT_CLAIMED");
    assert_eq!(engine.advance(Duration::from_millis(1)), expires);
    assert_eq!(engine.users()[0].codes.len(), 0);
    assert_eq!(status(&mut engine, &code), "NOT_EXIST");
    assert_eq!(engine.next_due(), None);
}

#[test]
fn a_clone_goes_its_own_way_with_the_same_credentials() {
    let mut first = engine_with("ann");
    plan(&mut first, FaultKind::Lost);
    let code = code_after_loss(&mut first);
    let mut second = first.clone();
    first.scan(&code, Phone::mobile()).unwrap();
    first.pair(&code).unwrap();
    first.advance(Duration::from_secs(60));
    assert_eq!(status(&mut first, &code), "PAIRED");
    // What the first one did has not happened in the second, which takes the same tokens.
    assert_eq!(second.now().milliseconds(), START);
    assert_eq!(second.users()[0].details.devices.len(), 0);
    let asked = token(&first.credentials(), json!({ "activationCode": code }));
    assert_eq!(second.deliver("pairingstatus", &asked).status, 200);
    assert_eq!(status(&mut second, &code), "NOT_CLAIMED");
    call(&mut second, "deleteuser", json!({ "userName": "ann" }));
    assert!(second.users().is_empty());
    assert_eq!(first.users()[0].details.devices.len(), 1);
    // Each counts its own deliveries from where they parted.
    assert_eq!(first.log().count(), 3);
    assert_eq!(second.log().count(), 5);
    assert!(first.faults().is_empty() && second.faults().is_empty());
}

/// The code of a request whose reply was lost, as the control door would show it.
fn code_after_loss(engine: &mut Engine) -> String {
    let lost = deliver(engine, "getactivationcode", json!({ "userName": "ann" }));
    assert_eq!((lost.status, lost.body), (0, None));
    let users = engine.users();
    users[0].codes[0].activation_code.expose().to_owned()
}

#[test]
fn a_held_request_is_delivered_by_the_clock_and_the_log_tells_when_it_came() {
    let mut engine = engine();
    let delay = Duration::from_secs(60);
    plan(&mut engine, FaultKind::Held { delay });
    let body = json!({ "username": "ann", "clientData": "held" });
    assert_eq!(deliver(&mut engine, "adduser", body).body, None);
    call(
        &mut engine,
        "adduser",
        json!({ "username": "ben", "clientData": "sent" }),
    );
    assert_eq!(engine.users().len(), 1);
    assert_eq!(engine.next_due().unwrap().milliseconds(), START + 60_000);
    engine.advance(delay);
    assert_eq!(engine.users().len(), 2);
    let told: Vec<_> = engine
        .log()
        .map(|delivery| (delivery.index, delivery.processed, delivery.held_from))
        .collect();
    assert_eq!(
        told,
        [(0, false, None), (1, true, None), (2, true, Some(0))]
    );
    let held = || Some("held".to_owned());
    assert_eq!(client_data(&engine), [held(), Some("sent".into()), held()]);
}

#[test]
fn a_request_that_is_held_for_no_time_is_delivered_before_its_caller_is_told() {
    let mut engine = engine();
    let delay = Duration::ZERO;
    plan(&mut engine, FaultKind::Held { delay });
    deliver(&mut engine, "adduser", json!({ "username": "ann" }));
    assert_eq!(engine.users().len(), 1);
}

#[test]
fn the_log_tells_requests_apart_by_what_their_client_sent() {
    let mut engine = engine_with("ann");
    plan(&mut engine, FaultKind::Dropped);
    deliver(
        &mut engine,
        "getuserdetails",
        json!({ "userName": "ann", "clientData": "dropped" }),
    );
    engine.deliver("getuserdetails", b"no token");
    // What is signed by somebody else tells nothing.
    let foreign = self::engine();
    let body = json!({ "userName": "ann", "clientData": "foreign" });
    engine.deliver("getuserdetails", &token(&foreign.credentials(), body));
    assert_eq!(
        client_data(&engine),
        [None, Some("dropped".into()), None, None]
    );
}

#[test]
fn the_automatic_phone_acts_by_the_engines_clock() {
    let mut engine = engine_with("ann");
    let mut options = engine.options();
    options.phone = PhoneMode::Auto;
    engine.set_options(options);
    let code = code(&mut engine, "ann");
    for expected in ["NOT_CLAIMED", "VERIFIED", "PAIRED", "SUCCESS", "NOT_EXIST"] {
        assert_eq!(status(&mut engine, &code), expected);
        engine.advance(Duration::from_secs(2));
    }
}

#[test]
fn what_people_hold_works_as_at_a_sandbox() {
    let mut engine = engine_with("ann");
    let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    let credential = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
    assert!(engine.add_oath_token("1", credential));
    engine.drift_oath_token("1", 40).unwrap();
    let resync = json!({
        "serialNumber": "1", "initiatedBy": "ADMIN",
        "otps": [press(&mut engine), press(&mut engine)],
    });
    assert_eq!(error_id(&mut engine, "resyncoathtoken", resync), 200);

    let serial_number = engine.make_yubikey().unwrap();
    let otp = engine.press_yubikey(&serial_number).unwrap();
    let pairing = json!({ "username": "ann", "otp": otp.expose() });
    assert_eq!(error_id(&mut engine, "pairyubikey", pairing), 200);

    let start = json!({ "username": "ann", "type": "SMS", "pairingData": "13035551234" });
    let started = call(&mut engine, "startofflinepairing", start);
    let otp = engine.messages()[0].otp.expose().to_owned();
    let finish = json!({ "sessionId": started["sessionId"], "otp": otp });
    assert_eq!(error_id(&mut engine, "finalizeofflinepairing", finish), 200);

    let started = call(
        &mut engine,
        "authenticatorappstartpairing",
        json!({ "username": "ann" }),
    );
    let uri = started["pairingKeyUri"].as_str().unwrap();
    let otp = engine.authenticator_app_otp(uri).unwrap();
    let finish = json!({ "sessionId": started["sessionId"], "otp": otp.expose() });
    assert_eq!(
        error_id(&mut engine, "authenticatorappfinishpairing", finish),
        200
    );

    assert_eq!(engine.users()[0].details.devices.len(), 3);
    engine
        .set_user_status("ann", UserStatus::Suspended)
        .unwrap();
    let refused = engine.set_user_status("ann", UserStatus::from("GONE".to_owned()));
    assert!(matches!(refused, Err(Error::StatusRefused)));
    assert_eq!(engine.users()[0].details.status, UserStatus::Suspended);
}

fn press(engine: &mut Engine) -> String {
    engine.press_oath_token("1").unwrap().expose().to_owned()
}

#[test]
fn jobs_end_by_the_clock_and_the_report_comes_whole_or_cut() {
    let mut engine = engine();
    engine.add_report_rows(1000, Some(7));
    call(
        &mut engine,
        "createjob",
        json!({ "jobType": "USER_REPORTS" }),
    );
    let ask = || json!({ "fileType": "CSV" });
    assert_eq!(error_id(&mut engine, "getorgreport", ask()), 400);
    engine.advance(Duration::from_secs(3));
    assert_eq!(engine.jobs()[0].status.as_str(), "done");
    let whole = deliver(&mut engine, "getorgreport", ask());
    assert_eq!(whole.content_type, "application/octet-stream");
    let whole = whole.body.unwrap();
    plan(&mut engine, FaultKind::Cut);
    let cut = deliver(&mut engine, "getorgreport", ask());
    assert!(cut.cut);
    let cut = cut.body.unwrap();
    assert!(!cut.is_empty() && cut.len() < whole.len());
    assert!(whole.starts_with(&cut));
}

#[test]
fn what_is_no_request_is_refused_as_over_http() {
    let mut engine = engine();
    assert_eq!(engine.deliver("nonesuch", b"").status, 404);
    assert_eq!(engine.deliver("adduser/do", b"").status, 404);
    assert_eq!(engine.deliver("adduser", b"no token").status, 400);
    assert_eq!(
        engine.deliver("adduser", &vec![b'a'; (1 << 20) + 1]).status,
        413
    );
    assert_eq!(engine.log().count(), 1);
}

#[test]
fn an_engine_shows_nothing_secret_or_personal_in_debug() {
    let mut engine = engine_with("Meredith");
    let answer = deliver(
        &mut engine,
        "getactivationcode",
        json!({ "userName": "Meredith", "clientData": "Meredith's" }),
    );
    let code = engine.users()[0].codes[0].activation_code.clone();
    let log: Vec<_> = engine.log().collect();
    let text = format!("{engine:?} {answer:?} {log:?} {:?}", engine.credentials());
    for secret in [
        "Meredith",
        code.expose(),
        engine.credentials().token().expose(),
    ] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    let body = String::from_utf8(answer.body.unwrap()).unwrap();
    assert!(!text.contains(&body));
}

#[test]
fn an_engine_can_be_given_to_another_thread() {
    fn sent<T: Send + Sync>(_: &T) {}
    sent(&engine());
}

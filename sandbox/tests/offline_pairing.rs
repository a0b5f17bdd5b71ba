//! Phone numbers, mailboxes and OATH tokens, by the rules of the vendor's page.

mod common;

use std::time::Duration;

use common::{add_activated, call, control, details, outcome, user_status};
use pingpair_sandbox::authenticators::{
    OathCredential, OathKey, OathTokenType, OtpLength, TimeStep,
};
use pingpair_sandbox::{Options, Sandbox};
use serde_json::{Map, Value, json};

const DONE: (u16, i64) = (200, 200);
const WRONG: (u16, i64) = (400, 20513);
const NO_SESSION: (u16, i64) = (400, 20517);

fn start(sandbox: &Sandbox, kind: &str, data: &str) -> Map<String, Value> {
    let body = json!({ "username": "ann", "type": kind, "pairingData": data });
    let reply = call(sandbox, "startofflinepairing", body);
    assert_eq!(reply.error_id(), 200);
    reply.members
}

fn finish(sandbox: &Sandbox, started: &Map<String, Value>, otp: &str) -> (u16, i64) {
    let body = json!({ "sessionId": started["sessionId"], "otp": otp });
    outcome(sandbox, "finalizeofflinepairing", body)
}

fn sent_otp(sandbox: &Sandbox) -> String {
    let messages = sandbox.messages();
    messages.last().expect("a message").otp.expose().to_owned()
}

fn with_user() -> Sandbox {
    let sandbox = Sandbox::start().unwrap();
    add_activated(&sandbox, "ann");
    sandbox
}

fn token(sandbox: &Sandbox, token_type: OathTokenType) {
    let key = OathKey::generate().unwrap();
    let credential = OathCredential::new(key, token_type, OtpLength::Six);
    assert!(sandbox.add_oath_token("123321", credential));
}

const TOTP: OathTokenType = OathTokenType::Totp(TimeStep::ThirtySeconds);

#[test]
fn a_phone_number_is_paired_by_the_otp_that_was_sent() {
    for (kind, data, device_type) in [
        ("SMS", "+13035551234", "SMS"),
        ("VOICE", "13035551234", "Voice"),
        ("VOICE", "+13035551234,#2992,,,#2991", "Voice"),
    ] {
        let sandbox = with_user();
        let started = start(&sandbox, kind, data);
        assert_eq!(user_status(&sandbox, "ann"), "PENDING");
        let otp = sent_otp(&sandbox);
        assert_eq!(sandbox.messages()[0].destination, data);
        assert_eq!(finish(&sandbox, &started, &otp), DONE);
        let user = details(&sandbox, "ann");
        let device = &user["devicesDetails"][0];
        assert_eq!(user["status"], "ACTIVE");
        assert_eq!(device["type"], device_type);
        assert_eq!(device["countryCode"], "1");
        assert_eq!(device["phoneNumber"], "3035551234");
        assert_eq!(device["displayID"], "+13035551234");
        assert_eq!(device["deviceId"], started["deviceId"]);
        assert_eq!(device["deviceUuid"], started["deviceUuid"]);
        assert_eq!(finish(&sandbox, &started, &otp), NO_SESSION);
    }
}

#[test]
fn a_mailbox_is_paired_by_the_otp_that_was_sent() {
    let sandbox = with_user();
    let started = start(&sandbox, "EMAIL", "ann@example.com");
    assert_eq!(finish(&sandbox, &started, &sent_otp(&sandbox)), DONE);
    let device = &details(&sandbox, "ann")["devicesDetails"][0];
    assert_eq!(
        (&device["type"], &device["email"]),
        (&json!("Email"), &json!("ann@example.com"))
    );
}

#[test]
fn a_wrong_otp_can_be_tried_again_until_the_fifth() {
    let sandbox = with_user();
    let started = start(&sandbox, "SMS", "13035551234");
    let right = sent_otp(&sandbox);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..4 {
        assert_eq!(finish(&sandbox, &started, wrong), WRONG);
    }
    assert_eq!(finish(&sandbox, &started, &right), DONE);
    let again = start(&sandbox, "SMS", "13035551235");
    let right = sent_otp(&sandbox);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    for _ in 0..5 {
        assert_eq!(finish(&sandbox, &again, wrong), WRONG);
    }
    assert_eq!(finish(&sandbox, &again, &right), NO_SESSION);
}

#[test]
fn a_session_lasts_ten_minutes() {
    for (seconds, expected) in [(590, DONE), (600, NO_SESSION)] {
        let sandbox = with_user();
        let started = start(&sandbox, "SMS", "13035551234");
        sandbox.advance_time(Duration::from_secs(seconds));
        assert_eq!(finish(&sandbox, &started, &sent_otp(&sandbox)), expected);
    }
}

#[test]
fn text_messages_and_calls_of_a_day_are_counted_and_told() {
    let sandbox = Sandbox::start().unwrap();
    let mut options = Options::default();
    options.daily_message_quota = 2;
    sandbox.set_options(options);
    add_activated(&sandbox, "ann");
    let started = start(&sandbox, "SMS", "13035551234");
    assert_eq!(finish(&sandbox, &started, &sent_otp(&sandbox)), DONE);
    let device = &details(&sandbox, "ann")["devicesDetails"][0];
    assert_eq!(device["availableClaimedSms"], 1);
    assert_eq!(device["availableNotClaimedSms"], 1);
    start(&sandbox, "VOICE", "13035551235");
    let sms = json!({ "username": "ann", "type": "SMS", "pairingData": "13035551236" });
    let refused = outcome(&sandbox, "startofflinepairing", sms.clone());
    assert_eq!(refused, (400, 20558));
    assert_eq!(sandbox.messages().len(), 2);
    // E-mails are free, and the next day begins anew.
    start(&sandbox, "EMAIL", "ann@example.com");
    sandbox.advance_time(Duration::from_secs(86_400));
    assert_eq!(outcome(&sandbox, "startofflinepairing", sms), DONE);
}

#[test]
fn what_is_no_phone_number_address_or_token_is_refused_and_nothing_is_sent() {
    let sandbox = with_user();
    for operation in ["startofflinepairing", "offlinepairing"] {
        for (kind, data, error_id) in [
            ("SMS", "0123456789", 20559),
            ("SMS", "12345", 20559),
            ("SMS", "+12025550123,2992", 20559),
            ("VOICE", "+12025550123,29x2", 20559),
            ("EMAIL", "ann", 400),
            ("TOKEN", "unknown", 400),
            ("PIGEON", "ann", 400),
        ] {
            let body = json!({ "username": "ann", "type": kind, "pairingData": data });
            assert_eq!(
                outcome(&sandbox, operation, body),
                (400, error_id),
                "{kind} {data}"
            );
        }
        let body = json!({ "username": "bob", "type": "SMS", "pairingData": "13035551234" });
        assert_eq!(outcome(&sandbox, operation, body), (400, 10564));
    }
    assert!(sandbox.messages().is_empty());
}

#[test]
fn a_unique_device_is_asked_for_in_text_and_refused_where_somebody_has_it() {
    let sandbox = with_user();
    add_activated(&sandbox, "bob");
    let body = |name: &str, unique: Value| {
        json!({ "username": name, "type": "SMS", "pairingData": "+13035551234",
            "validateUniqueDevice": unique })
    };
    assert_eq!(
        outcome(&sandbox, "offlinepairing", body("ann", json!("true"))),
        DONE
    );
    let refused = outcome(&sandbox, "offlinepairing", body("bob", json!("true")));
    assert_eq!(refused, (400, 20549));
    assert_eq!(
        outcome(&sandbox, "offlinepairing", body("bob", json!("false"))),
        DONE
    );
    assert!(sandbox.messages().is_empty());
}

#[test]
fn an_oath_token_is_paired_by_an_otp_of_its_own() {
    for (token_type, name) in [(OathTokenType::Hotp, "HOTP"), (TOTP, "TOTP")] {
        let sandbox = with_user();
        token(&sandbox, token_type);
        let started = start(&sandbox, "TOKEN", "123321");
        assert_eq!(started["tokenType"], name);
        let otp = sandbox.press_oath_token("123321").unwrap();
        let body = json!({ "sessionId": started["sessionId"], "otp": otp.expose() });
        let reply = call(&sandbox, "finalizeofflinepairing", body);
        assert_eq!(reply.error_id(), 200);
        let told = &reply.members["embeddedParameters"];
        assert_eq!(told["oathSerialNumber"], "123321");
        assert_eq!(told["oathTokenType"], name);
        let device = &details(&sandbox, "ann")["devicesDetails"][0];
        assert_eq!(device["type"], "Hardware Token");
        assert_eq!(device["oathSerialNumber"], "123321");
        add_activated(&sandbox, "bob");
        let taken = json!({ "username": "bob", "type": "TOKEN", "pairingData": "123321" });
        assert_eq!(
            outcome(&sandbox, "startofflinepairing", taken),
            (400, 20549)
        );
    }
}

#[test]
fn a_token_out_of_step_is_followed_by_two_otps_if_that_is_asked_for() {
    for (token_type, resync, expected) in [
        (OathTokenType::Hotp, true, (200, 30016)),
        (TOTP, true, (200, 30016)),
        (TOTP, false, WRONG),
    ] {
        let sandbox = with_user();
        token(&sandbox, token_type);
        sandbox.drift_oath_token("123321", 100).unwrap();
        let started = start(&sandbox, "TOKEN", "123321");
        let press = || {
            let otp = sandbox.press_oath_token("123321").unwrap();
            let body = json!({ "sessionId": started["sessionId"], "otp": otp.expose(),
                "oathResync": resync });
            outcome(&sandbox, "finalizeofflinepairing", body)
        };
        assert_eq!(press(), expected);
        if resync {
            sandbox.advance_time(Duration::from_secs(30));
            assert_eq!(press(), DONE);
            assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
        }
    }
}

#[test]
fn a_token_is_resynchronised_in_one_step_or_in_two() {
    for steps in [1, 2] {
        let sandbox = with_user();
        token(&sandbox, OathTokenType::Hotp);
        sandbox.drift_oath_token("123321", 500).unwrap();
        let press = || {
            let otp = sandbox.press_oath_token("123321").unwrap();
            otp.expose().to_owned()
        };
        let (first, second) = (press(), press());
        if steps == 1 {
            let body = json!({ "serialNumber": "123321", "otps": [first, second] });
            assert_eq!(outcome(&sandbox, "resyncoathtoken", body), DONE);
        } else {
            let body = json!({ "serialNumber": "123321", "otps": [first] });
            let reply = call(&sandbox, "resyncoathtoken", body);
            assert_eq!((reply.status, reply.error_id()), (200, 30016));
            let session = &reply.members["sessionId"];
            let body = json!({ "serialNumber": "123321", "otps": [second], "sessionId": session });
            assert_eq!(outcome(&sandbox, "resyncoathtoken", body.clone()), DONE);
            assert_eq!(outcome(&sandbox, "resyncoathtoken", body), NO_SESSION);
        }
        // In step again: the next OTP pairs at once.
        let started = start(&sandbox, "TOKEN", "123321");
        assert_eq!(finish(&sandbox, &started, &press()), DONE);
    }
}

#[test]
fn a_user_resynchronises_a_token_of_the_user_alone() {
    let sandbox = with_user();
    token(&sandbox, OathTokenType::Hotp);
    let resync = |username: Value| {
        let otps: Vec<_> = (0..2)
            .map(|_| {
                sandbox
                    .press_oath_token("123321")
                    .unwrap()
                    .expose()
                    .to_owned()
            })
            .collect();
        let body = json!({ "serialNumber": "123321", "otps": otps, "initiatedBy": "USER",
            "username": username });
        outcome(&sandbox, "resyncoathtoken", body)
    };
    assert_eq!(resync(Value::Null), (400, 400));
    assert_eq!(resync(json!("bob")), (400, 10564));
    assert_eq!(resync(json!("ann")), (400, 400));
    let body = json!({ "username": "ann", "type": "TOKEN", "pairingData": "123321" });
    assert_eq!(outcome(&sandbox, "offlinepairing", body), DONE);
    assert_eq!(resync(json!("ann")), DONE);
}

#[test]
fn a_yubikey_is_paired_by_a_touch_that_counts_once() {
    let sandbox = with_user();
    add_activated(&sandbox, "bob");
    let serial_number = sandbox.make_yubikey().unwrap();
    let touch = || sandbox.press_yubikey(&serial_number).unwrap();
    let pair = |name: &str, otp: &str, unique: &str| {
        let body = json!({ "otp": otp, "username": name, "validateUniqueDevice": unique });
        outcome(&sandbox, "pairyubikey", body)
    };
    let (earlier, otp) = (touch(), touch());
    assert_eq!(pair("ann", otp.expose(), "true"), DONE);
    let device = &details(&sandbox, "ann")["devicesDetails"][0];
    assert_eq!(
        (&device["type"], &device["displayID"]),
        (&json!("YubiKey"), &json!(serial_number))
    );
    for used in [&otp, &earlier] {
        assert_eq!(pair("bob", used.expose(), "false"), WRONG);
    }
    assert_eq!(pair("ann", touch().expose(), "false"), (400, 20549));
    assert_eq!(pair("bob", touch().expose(), "true"), (400, 20549));
    assert_eq!(pair("bob", touch().expose(), "false"), DONE);
    assert_eq!(
        pair(
            "bob",
            "ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn",
            "false"
        ),
        WRONG
    );
    assert_eq!(pair("bob", "short", "false"), (400, 400));
}

#[test]
fn an_authenticator_app_is_paired_by_what_it_shows() {
    let sandbox = with_user();
    let body = json!({ "username": "ann", "pairingType": "TOTP" });
    let started = call(&sandbox, "authenticatorappstartpairing", body).members;
    let uri = started["pairingKeyUri"].as_str().unwrap();
    let key = started["pairingKey"].as_str().unwrap();
    assert!(
        uri.starts_with("otpauth://totp/PingPair%20Sandbox%3Aann?secret="),
        "{uri}"
    );
    assert!(uri.contains(&key.replace(' ', "")));
    let by_uri = json!({ "pairingKeyUri": uri });
    let (_, shown) = control(&sandbox, "POST", "authenticator-app", Some(by_uri));
    let by_key = json!({ "pairingKey": key });
    let (_, typed) = control(&sandbox, "POST", "authenticator-app", Some(by_key));
    assert_eq!(
        (&shown["otp"], &shown["account"]),
        (&typed["otp"], &json!("ann"))
    );
    let finish = |otp: &str| {
        let body = json!({ "sessionId": started["sessionId"], "otp": otp });
        outcome(&sandbox, "authenticatorappfinishpairing", body)
    };
    assert_eq!(finish("12345x"), (400, 400));
    let otp = shown["otp"].as_str().unwrap();
    let wrong = if otp == "000000" { "000001" } else { "000000" };
    assert_eq!(finish(wrong), WRONG);
    assert_eq!(finish(otp), DONE);
    assert_eq!(finish(otp), NO_SESSION);
    let device = &details(&sandbox, "ann")["devicesDetails"][0];
    assert_eq!(device["type"], "Authenticator App");
}

#[test]
fn the_account_is_the_address_or_both_names_or_the_user_name() {
    let sandbox = Sandbox::start().unwrap();
    for (name, members, account) in [
        (
            "a",
            json!({ "email": "a@example.com", "fname": "A", "lname": "B" }),
            "a%40example.com",
        ),
        (
            "b",
            json!({ "fname": "John", "lname": "Doe" }),
            "John%20Doe",
        ),
        ("c", json!({ "fname": "John" }), "c"),
        ("d", json!({}), "d"),
    ] {
        let mut body = members;
        body["username"] = json!(name);
        assert_eq!(outcome(&sandbox, "adduser", body), DONE);
        let body = json!({ "username": name, "pairingType": "TOTP" });
        let started = call(&sandbox, "authenticatorappstartpairing", body).members;
        let uri = started["pairingKeyUri"].as_str().unwrap();
        assert!(uri.contains(&format!("%3A{account}?")), "{uri}");
    }
}

#[test]
fn suspended_users_pair_nothing() {
    let sandbox = with_user();
    let serial_number = sandbox.make_yubikey().unwrap();
    let otp = sandbox.press_yubikey(&serial_number).unwrap();
    sandbox
        .set_user_status("ann", pingpair::pingid::UserStatus::Suspended)
        .unwrap();
    for (operation, body) in [
        (
            "startofflinepairing",
            json!({ "type": "SMS", "pairingData": "13035551234" }),
        ),
        (
            "offlinepairing",
            json!({ "type": "SMS", "pairingData": "13035551234" }),
        ),
        ("pairyubikey", json!({ "otp": otp.expose() })),
        (
            "authenticatorappstartpairing",
            json!({ "pairingType": "TOTP" }),
        ),
    ] {
        let mut body = body;
        body["username"] = json!("ann");
        assert_eq!(
            outcome(&sandbox, operation, body),
            (400, 10565),
            "{operation}"
        );
    }
    assert!(sandbox.messages().is_empty());
}

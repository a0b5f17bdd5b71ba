//! GetActivationCode and GetPairingStatus: what is told, and how a user's status moves.

mod common;

use std::collections::BTreeSet;
use std::time::Duration;

use common::{add_activated, call, details, pair_phone, pairing, pairing_status, user_status};
use pingpair::pingid::UserStatus;
use pingpair_sandbox::{Phone, PhoneMode, Sandbox};
use serde_json::{Value, json};

const HOUR: u64 = 3600;

fn add(sandbox: &Sandbox, username: &str) {
    assert_eq!(
        call(sandbox, "adduser", json!({ "username": username })).error_id(),
        200
    );
}

fn code_with(sandbox: &Sandbox, body: Value) -> String {
    let reply = call(sandbox, "getactivationcode", body);
    assert_eq!(reply.error_id(), 200);
    reply.members["activationCode"].as_str().unwrap().to_owned()
}

fn code(sandbox: &Sandbox, username: &str) -> String {
    code_with(sandbox, json!({ "userName": username }))
}

fn advance(sandbox: &Sandbox, seconds: u64) {
    sandbox.advance_time(Duration::from_secs(seconds));
}

#[test]
fn a_pairing_is_told_step_by_step_and_success_once() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "meredith");
    assert_eq!(pairing(&sandbox, &code), ("NOT_CLAIMED".into(), None));
    sandbox.scan(&code, Phone::mobile()).unwrap();
    assert_eq!(pairing(&sandbox, &code), ("VERIFIED".into(), None));
    let id = sandbox.pair(&code).unwrap().value();
    assert_eq!(pairing(&sandbox, &code), ("PAIRED".into(), Some(id)));
    assert_eq!(pairing(&sandbox, &code), ("PAIRED".into(), Some(id)));
    assert_eq!(sandbox.finish(&code).unwrap().value(), id);
    assert_eq!(pairing(&sandbox, &code), ("SUCCESS".into(), Some(id)));
    assert_eq!(pairing(&sandbox, &code), ("NOT_EXIST".into(), None));
    assert_eq!(
        details(&sandbox, "meredith")["deviceDetails"]["deviceId"],
        id
    );
}

#[test]
fn a_code_that_never_was_does_not_exist() {
    let sandbox = Sandbox::start().unwrap();
    assert_eq!(pairing_status(&sandbox, "292070522701"), "NOT_EXIST");
    let number = call(
        &sandbox,
        "pairingstatus",
        json!({ "activationCode": 292070522701_u64 }),
    );
    assert_eq!(number.members["pairingStatus"], "NOT_EXIST");
    for code in ["", "29207052270a", "٣", &"1".repeat(41)] {
        let reply = call(&sandbox, "pairingstatus", json!({ "activationCode": code }));
        assert_eq!(reply.error_id(), 400, "{code}");
    }
}

#[test]
fn activation_makes_a_user_who_is_not_active_pending_activation() {
    let sandbox = Sandbox::start().unwrap();
    add(&sandbox, "ann");
    code(&sandbox, "ann");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_ACTIVATION");
}

#[test]
fn activation_leaves_other_statuses_alone() {
    let sandbox = Sandbox::start().unwrap();
    add(&sandbox, "ann");
    for status in [
        UserStatus::Active,
        UserStatus::Pending,
        UserStatus::PendingActivation,
        UserStatus::PendingChangeDevice,
    ] {
        sandbox.set_user_status("ann", status.clone()).unwrap();
        code(&sandbox, "ann");
        assert_eq!(user_status(&sandbox, "ann"), status.as_str());
    }
}

#[test]
fn a_suspended_user_gets_no_code() {
    let sandbox = Sandbox::start().unwrap();
    add(&sandbox, "ann");
    sandbox
        .set_user_status("ann", UserStatus::Suspended)
        .unwrap();
    let reply = call(&sandbox, "getactivationcode", json!({ "userName": "ann" }));
    assert_eq!((reply.status, reply.error_id()), (400, 10565));
    assert!(sandbox.users()[0].codes.is_empty());
}

#[test]
fn scanning_makes_a_user_without_a_device_pending() {
    let sandbox = Sandbox::start().unwrap();
    for (name, status) in [
        ("ann", UserStatus::PendingActivation),
        ("ben", UserStatus::PendingChangeDevice),
    ] {
        let code = add_activated(&sandbox, name);
        sandbox.set_user_status(name, status).unwrap();
        sandbox.scan(&code, Phone::mobile()).unwrap();
        assert_eq!(user_status(&sandbox, name), "PENDING");
    }
}

#[test]
fn a_user_is_pending_until_the_form_is_filled_in_and_then_active() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "ann");
    sandbox.scan(&code, Phone::mobile()).unwrap();
    assert_eq!(details(&sandbox, "ann")["deviceDetails"], Value::Null);
    let id = sandbox.pair(&code).unwrap().value();
    assert_eq!(user_status(&sandbox, "ann"), "PENDING");
    assert_eq!(details(&sandbox, "ann")["deviceDetails"]["deviceId"], id);
    sandbox.finish(&code).unwrap();
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
}

#[test]
fn an_active_user_stays_active_while_another_device_is_paired() {
    let sandbox = Sandbox::start().unwrap();
    let first = add_activated(&sandbox, "ann");
    pair_phone(&sandbox, &first, Phone::mobile());
    let second = code(&sandbox, "ann");
    sandbox.scan(&second, Phone::desktop()).unwrap();
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
    advance(&sandbox, 49 * HOUR);
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
    assert_eq!(pairing_status(&sandbox, &second), "NOT_EXIST");
}

#[test]
fn a_user_whose_last_code_expired_is_not_active() {
    let sandbox = Sandbox::start().unwrap();
    let first = add_activated(&sandbox, "ann");
    advance(&sandbox, 24 * HOUR);
    let second = code(&sandbox, "ann");
    advance(&sandbox, 24 * HOUR);
    assert_eq!(pairing_status(&sandbox, &first), "NOT_EXIST");
    assert_eq!(pairing_status(&sandbox, &second), "NOT_CLAIMED");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_ACTIVATION");
    advance(&sandbox, 24 * HOUR);
    assert_eq!(pairing_status(&sandbox, &second), "NOT_EXIST");
    assert_eq!(user_status(&sandbox, "ann"), "NOT_ACTIVE");
    code(&sandbox, "ann");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_ACTIVATION");
}

#[test]
fn a_scanned_code_that_expires_puts_its_user_back() {
    let sandbox = Sandbox::start().unwrap();
    let first = add_activated(&sandbox, "ann");
    let longer = json!({ "userName": "ann", "hoursUntilExpiration": 60 });
    code_with(&sandbox, longer);
    sandbox.scan(&first, Phone::mobile()).unwrap();
    assert_eq!(user_status(&sandbox, "ann"), "PENDING");
    advance(&sandbox, 48 * HOUR);
    assert_eq!(pairing_status(&sandbox, &first), "NOT_EXIST");
    assert_eq!(sandbox.pair(&first).unwrap_err().code(), "code_not_valid");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_ACTIVATION");
    advance(&sandbox, 12 * HOUR);
    assert_eq!(user_status(&sandbox, "ann"), "NOT_ACTIVE");
}

#[test]
fn a_paired_device_outlives_its_code() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "ann");
    sandbox.scan(&code, Phone::mobile()).unwrap();
    sandbox.pair(&code).unwrap();
    advance(&sandbox, 49 * HOUR);
    assert_eq!(pairing_status(&sandbox, &code), "PAIRED");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING");
    sandbox.finish(&code).unwrap();
    advance(&sandbox, 49 * HOUR);
    assert_eq!(pairing_status(&sandbox, &code), "SUCCESS");
}

#[test]
fn a_suspended_user_stays_suspended_and_pairs_nothing() {
    let sandbox = Sandbox::start().unwrap();
    let suspend = || {
        sandbox
            .set_user_status("ann", UserStatus::Suspended)
            .unwrap()
    };
    let code = add_activated(&sandbox, "ann");
    suspend();
    let refused = sandbox.scan(&code, Phone::mobile()).unwrap_err();
    assert_eq!(refused.code(), "user_suspended");
    assert_eq!(pairing_status(&sandbox, &code), "NOT_CLAIMED");
    sandbox
        .set_user_status("ann", UserStatus::PendingActivation)
        .unwrap();
    sandbox.scan(&code, Phone::mobile()).unwrap();
    suspend();
    assert_eq!(sandbox.pair(&code).unwrap_err().code(), "user_suspended");
    sandbox.set_user_status("ann", UserStatus::Pending).unwrap();
    sandbox.pair(&code).unwrap();
    suspend();
    assert_eq!(sandbox.finish(&code).unwrap_err().code(), "user_suspended");
    assert_eq!(pairing_status(&sandbox, &code), "PAIRED");
    advance(&sandbox, 49 * HOUR);
    assert_eq!(user_status(&sandbox, "ann"), "SUSPENDED");
}

#[test]
fn codes_are_valid_for_the_hours_that_were_asked_for() {
    let sandbox = Sandbox::start().unwrap();
    add(&sandbox, "ann");
    for (hours, given) in [
        (1, json!(1)),
        (336, json!(336)),
        (2, json!("2")),
        (48, Value::Null),
    ] {
        let body = json!({ "userName": "ann", "hoursUntilExpiration": given });
        let code = code_with(&sandbox, body);
        advance(&sandbox, hours * HOUR - 30);
        assert_eq!(pairing_status(&sandbox, &code), "NOT_CLAIMED", "{hours}");
        advance(&sandbox, 30);
        assert_eq!(pairing_status(&sandbox, &code), "NOT_EXIST", "{hours}");
        let refused = sandbox.scan(&code, Phone::mobile()).unwrap_err();
        assert_eq!(refused.code(), "code_not_valid");
    }
    for hours in [
        json!(0),
        json!(337),
        json!(-1),
        json!(1.5),
        json!("x"),
        json!("337"),
    ] {
        let body = json!({ "userName": "ann", "hoursUntilExpiration": hours });
        assert_eq!(
            call(&sandbox, "getactivationcode", body).error_id(),
            400,
            "{hours}"
        );
    }
}

#[test]
fn a_code_bound_to_a_device_type_pairs_no_other() {
    let sandbox = Sandbox::start().unwrap();
    let added = json!({ "username": "ann", "activateUser": true, "deviceType": "DESKTOP" });
    let added = call(&sandbox, "adduser", added);
    let first = added.members["activationCode"].as_str().unwrap().to_owned();
    let body = json!({ "userName": "ann", "deviceType": "MOBILE" });
    let second = code_with(&sandbox, body);
    for (code, wrong, right) in [
        (first, Phone::mobile(), Phone::desktop()),
        (second, Phone::desktop(), Phone::mobile()),
    ] {
        let refused = sandbox.scan(&code, wrong).unwrap_err();
        assert_eq!(refused.code(), "device_type_refused");
        assert_eq!(pairing_status(&sandbox, &code), "NOT_CLAIMED");
        sandbox.scan(&code, right).unwrap();
        assert_eq!(pairing_status(&sandbox, &code), "VERIFIED");
    }
}

#[test]
fn the_phone_takes_its_steps_in_order_and_each_once() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "ann");
    let refused = |result: Result<(), pingpair_sandbox::Error>, expected: &str| {
        assert_eq!(result.unwrap_err().code(), expected);
    };
    let scan = |code: &str| sandbox.scan(code, Phone::mobile());
    let pair = |code: &str| sandbox.pair(code).map(drop);
    let finish = |code: &str| sandbox.finish(code).map(drop);
    refused(pair(&code), "step_out_of_order");
    refused(finish(&code), "step_out_of_order");
    scan(&code).unwrap();
    refused(scan(&code), "code_not_valid");
    refused(finish(&code), "step_out_of_order");
    pair(&code).unwrap();
    refused(scan(&code), "code_not_valid");
    refused(pair(&code), "step_out_of_order");
    finish(&code).unwrap();
    refused(finish(&code), "step_out_of_order");
    refused(scan("000000000000"), "code_not_valid");
    refused(pair("000000000000"), "code_not_valid");
    refused(finish("000000000000"), "code_not_valid");
    assert_eq!(
        details(&sandbox, "ann")["devicesDetails"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn codes_differ_and_keep_their_leading_zeros() {
    let sandbox = Sandbox::start().unwrap();
    add(&sandbox, "ann");
    let mut seen = BTreeSet::new();
    // One code in ten begins with a zero: 250 without one do not happen.
    for _ in 0..250 {
        let code = code(&sandbox, "ann");
        assert_eq!(code.len(), 12);
        assert!(seen.insert(code));
    }
    assert!(seen.iter().any(|code| code.starts_with('0')));
    let zero = seen.first().unwrap();
    assert_eq!(pairing_status(&sandbox, zero), "NOT_CLAIMED");
}

#[test]
fn a_phone_that_acts_by_itself_is_seen_at_every_step_by_polls_two_seconds_apart() {
    let sandbox = Sandbox::builder().phone(PhoneMode::Auto).start().unwrap();
    let code = add_activated(&sandbox, "ann");
    // Nothing happens before the first poll.
    advance(&sandbox, 60);
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push((
            pairing_status(&sandbox, &code),
            user_status(&sandbox, "ann"),
        ));
        advance(&sandbox, 2);
    }
    let seen: Vec<_> = seen
        .iter()
        .map(|(one, two)| (one.as_str(), two.as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ("NOT_CLAIMED", "PENDING_ACTIVATION"),
            ("VERIFIED", "PENDING"),
            ("PAIRED", "PENDING"),
            ("SUCCESS", "ACTIVE"),
            ("NOT_EXIST", "ACTIVE"),
        ]
    );
    assert_eq!(details(&sandbox, "ann")["deviceDetails"]["type"], "iPhone");
}

#[test]
fn a_phone_that_acts_by_itself_respects_the_device_type_and_the_end_of_a_code() {
    let sandbox = Sandbox::builder().phone(PhoneMode::Auto).start().unwrap();
    add(&sandbox, "ann");
    let desktop = code_with(
        &sandbox,
        json!({ "userName": "ann", "deviceType": "DESKTOP" }),
    );
    pairing_status(&sandbox, &desktop);
    advance(&sandbox, 10);
    assert_eq!(details(&sandbox, "ann")["deviceDetails"]["type"], "Desktop");
    add(&sandbox, "ben");
    let short = code_with(
        &sandbox,
        json!({ "userName": "ben", "hoursUntilExpiration": 1 }),
    );
    let mut options = sandbox.options();
    options.phone = PhoneMode::Manual;
    sandbox.set_options(options);
    pairing_status(&sandbox, &short);
    advance(&sandbox, HOUR - 30);
    assert_eq!(pairing_status(&sandbox, &short), "NOT_CLAIMED");
    options.phone = PhoneMode::Auto;
    sandbox.set_options(options);
    pairing_status(&sandbox, &short);
    // Everything is overdue at once and happens in the order of time.
    advance(&sandbox, HOUR);
    assert_eq!(user_status(&sandbox, "ben"), "ACTIVE");
}

#[test]
fn a_phone_that_acts_by_itself_does_so_in_real_time_too() {
    let sandbox = Sandbox::builder().phone(PhoneMode::Auto).start().unwrap();
    let code = add_activated(&sandbox, "ann");
    assert_eq!(pairing_status(&sandbox, &code), "NOT_CLAIMED");
    let started = std::time::Instant::now();
    while pairing_status(&sandbox, &code) == "NOT_CLAIMED" {
        assert!(started.elapsed() < Duration::from_secs(10));
        std::thread::sleep(Duration::from_millis(20));
    }
    assert!(started.elapsed() >= Duration::from_millis(900));
}

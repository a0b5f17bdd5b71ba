//! SuspendUser and ActivateUser, and every move of a user's status that an operation makes.

mod common;

use std::time::Duration;

use common::{
    activation_code, add_activated, add_paired, call, device_ids, outcome, pair_phone,
    pairing_status, user_status,
};
use pingpair::pingid::UserStatus;
use pingpair_sandbox::{Phone, Sandbox};
use serde_json::{Value, json};

const DONE: (u16, i64) = (200, 200);

fn name(username: &str) -> Value {
    json!({ "userName": username })
}

/// The activation code of ActivateUser, if there is one.
fn activate(sandbox: &Sandbox, username: &str) -> Option<String> {
    let reply = call(sandbox, "activateuser", name(username));
    assert_eq!(reply.error_id(), 200);
    reply.members["activationCode"].as_str().map(str::to_owned)
}

/// A user in each status, come by it by operations and people alone.
fn in_every_status(sandbox: &Sandbox) -> [&'static str; 6] {
    add_paired(sandbox, "ACTIVE", 1);
    add_paired(sandbox, "NOT_ACTIVE", 0);
    let code = add_activated(sandbox, "PENDING");
    sandbox.scan(&code, Phone::mobile()).unwrap();
    add_activated(sandbox, "PENDING_ACTIVATION");
    add_paired(sandbox, "PENDING_CHANGE_DEVICE", 1);
    let body = name("PENDING_CHANGE_DEVICE");
    assert_eq!(outcome(sandbox, "unpairdevice", body), DONE);
    add_paired(sandbox, "SUSPENDED", 1);
    assert_eq!(outcome(sandbox, "suspenduser", name("SUSPENDED")), DONE);
    let all = [
        "ACTIVE",
        "NOT_ACTIVE",
        "PENDING",
        "PENDING_ACTIVATION",
        "PENDING_CHANGE_DEVICE",
        "SUSPENDED",
    ];
    for status in all {
        assert_eq!(user_status(sandbox, status), status);
    }
    all
}

#[test]
fn only_an_active_user_is_suspended() {
    let sandbox = Sandbox::start().unwrap();
    for status in in_every_status(&sandbox) {
        let expected = match status {
            "ACTIVE" => (DONE, "SUSPENDED"),
            other => ((400, 10561), other),
        };
        assert_eq!(
            outcome(&sandbox, "suspenduser", name(status)),
            expected.0,
            "{status}"
        );
        assert_eq!(user_status(&sandbox, status), expected.1);
    }
}

#[test]
fn activation_makes_a_code_in_exactly_three_statuses() {
    let sandbox = Sandbox::start().unwrap();
    for status in in_every_status(&sandbox) {
        let (error_id, code, then) = match status {
            "ACTIVE" => (10562, false, "ACTIVE"),
            "NOT_ACTIVE" | "PENDING_ACTIVATION" => (200, true, "PENDING_ACTIVATION"),
            "PENDING" => (200, true, "PENDING"),
            "SUSPENDED" => (200, false, "ACTIVE"),
            other => (200, false, other),
        };
        let codes = || {
            let users = sandbox.users();
            let user = users.iter().find(|user| user.details.username == status);
            user.unwrap().codes.len()
        };
        let before = codes();
        let reply = call(&sandbox, "activateuser", name(status));
        assert_eq!(reply.error_id(), error_id, "{status}");
        let minted = reply
            .members
            .get("activationCode")
            .is_some_and(Value::is_string);
        assert_eq!(minted, code, "{status}");
        assert_eq!(codes() - before, usize::from(code), "{status}");
        assert_eq!(user_status(&sandbox, status), then);
    }
}

#[test]
fn a_code_of_activation_pairs_a_device() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 0);
    let code = activate(&sandbox, "ann").unwrap();
    assert_eq!(code.len(), 12);
    let id = pair_phone(&sandbox, &code, Phone::mobile());
    assert_eq!(device_ids(&sandbox, "ann"), [id]);
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
}

#[test]
fn a_code_of_activation_is_bound_to_the_type_of_device() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 0);
    let body = json!({ "userName": "ann", "deviceType": "DESKTOP" });
    let reply = call(&sandbox, "activateuser", body);
    let code = reply.members["activationCode"].as_str().unwrap();
    let refused = sandbox.scan(code, Phone::mobile()).unwrap_err();
    assert_eq!(refused.code(), "device_type_refused");
    sandbox.scan(code, Phone::desktop()).unwrap();
    let body = json!({ "userName": "ann", "deviceType": "WATCH" });
    assert_eq!(outcome(&sandbox, "activateuser", body), (400, 400));
}

#[test]
fn a_code_of_activation_is_valid_for_48_hours() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 0);
    let code = activate(&sandbox, "ann").unwrap();
    sandbox.advance_time(Duration::from_secs(48 * 3600 - 30));
    assert_eq!(pairing_status(&sandbox, &code), "NOT_CLAIMED");
    sandbox.advance_time(Duration::from_secs(30));
    assert_eq!(pairing_status(&sandbox, &code), "NOT_EXIST");
    assert_eq!(user_status(&sandbox, "ann"), "NOT_ACTIVE");
}

#[test]
fn a_suspended_user_becomes_again_what_the_user_was() {
    let sandbox = Sandbox::start().unwrap();
    for status in in_every_status(&sandbox) {
        if status == "SUSPENDED" {
            continue;
        }
        sandbox
            .set_user_status(status, UserStatus::Suspended)
            .unwrap();
        sandbox
            .set_user_status(status, UserStatus::Suspended)
            .unwrap();
        assert_eq!(activate(&sandbox, status), None);
        assert_eq!(user_status(&sandbox, status), status);
    }
}

#[test]
fn what_happened_during_a_suspension_counts_when_it_ends() {
    let sandbox = Sandbox::start().unwrap();
    let id = add_paired(&sandbox, "ann", 1)[0];
    assert_eq!(outcome(&sandbox, "suspenduser", name("ann")), DONE);
    let body = json!({ "userName": "ann", "deviceId": id });
    assert_eq!(outcome(&sandbox, "unpairdevice", body), DONE);
    assert_eq!(user_status(&sandbox, "ann"), "SUSPENDED");
    assert_eq!(activate(&sandbox, "ann"), None);
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_CHANGE_DEVICE");
    add_activated(&sandbox, "ben");
    sandbox
        .set_user_status("ben", UserStatus::Suspended)
        .unwrap();
    sandbox.advance_time(Duration::from_secs(48 * 3600));
    assert_eq!(user_status(&sandbox, "ben"), "SUSPENDED");
    assert_eq!(activate(&sandbox, "ben"), None);
    assert_eq!(user_status(&sandbox, "ben"), "NOT_ACTIVE");
}

#[test]
fn a_user_without_devices_pairs_one_by_a_new_code() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 1);
    assert_eq!(outcome(&sandbox, "unpairdevice", name("ann")), DONE);
    let code = activation_code(&sandbox, "ann");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_CHANGE_DEVICE");
    sandbox.scan(&code, Phone::mobile()).unwrap();
    assert_eq!(user_status(&sandbox, "ann"), "PENDING");
    sandbox.pair(&code).unwrap();
    sandbox.finish(&code).unwrap();
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
}

#[test]
fn a_code_that_nobody_scans_leaves_a_user_without_devices_as_it_is() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 1);
    assert_eq!(outcome(&sandbox, "unpairdevice", name("ann")), DONE);
    activation_code(&sandbox, "ann");
    sandbox.advance_time(Duration::from_secs(48 * 3600));
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_CHANGE_DEVICE");
}

#[test]
fn unknown_users_are_10564() {
    let sandbox = Sandbox::start().unwrap();
    for operation in ["suspenduser", "activateuser"] {
        let refused = outcome(&sandbox, operation, name("nobody"));
        assert_eq!(refused, (400, 10564), "{operation}");
    }
}

//! Starting a flow.

use pingpair::pairing::{Reason, Registration};
use pingpair_sandbox::FaultKind;

use super::{NAME, ends_surely, given, of, starting};
use crate::walk::Setting;

#[test]
fn a_flow_that_offers_it_asks_who_registers() {
    let mut walk = starting();
    walk.goes("offered", "AskingUser");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.answers_left, 5);
    let view = walk.pairing.view();
    let policy = view.prompt.unwrap().password_policy.unwrap();
    let policy: serde_json::Value = serde_json::from_str(&policy).unwrap();
    assert!(policy["length"]["min"].as_i64().unwrap() > 0);
    assert!(view.expires.is_some());
}

#[test]
fn data_that_were_given_are_sent_at_once() {
    let mut walk = given();
    walk.goes("told", "AskingCode");
    let users = walk.setting.mfa_users();
    assert!(users.iter().any(|user| user.username == NAME));
}

#[test]
fn where_nobody_may_register_nothing_is_sent() {
    let setting = Setting::pingone();
    setting.mfa_options(|options| options.registration = false);
    let mut walk = of(setting, Registration::new().user(super::data()));
    walk.goes("not offered", "Finished");
    walk.not_registered(Reason::RegistrationOff, true);
    assert_eq!(walk.count("RegisterUser"), 0);
}

#[test]
fn a_refusal_ends_it() {
    let mut walk = starting();
    walk.setting
        .denies("StartFlow", 400, "INVALID_REQUEST", "INVALID_VALUE");
    walk.goes("refused", "Finished");
    walk.not_registered(Reason::Refused, true);
}

#[test]
fn another_flow_is_started_where_the_first_told_nothing() {
    let mut walk = starting();
    walk.setting.faults("StartFlow", FaultKind::Lost, 3);
    walk.goes("unknown", "Starting")
        .goes("offered", "AskingUser");
}

#[test]
fn data_that_the_service_would_refuse_are_refused_at_once() {
    let client = Setting::pingone().mfa_client();
    for (name, email, password) in [
        ("", "nora@example.com", "secret"),
        ("nora", "", "secret"),
        ("nora", "nora@example.com", ""),
        ("no\nra", "nora@example.com", "secret"),
    ] {
        let user = pingpair::pairing::RegistrationData::new(name, email, password);
        let refused = client.register(Registration::new().user(user)).unwrap_err();
        assert_eq!(refused.group(), pingpair::Group::Input);
    }
}

#[test]
fn it_ends_before_anything_was_sent() {
    ends_surely(starting);
}

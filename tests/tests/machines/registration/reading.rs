//! Reading a flow that a browser came with.

use pingpair::pairing::{Answer, Outcome, Reason, Registration};
use pingpair_sandbox::{CookieMode, FaultKind};

use super::{answer, ends_surely, is_registered, reading, redirected};
use crate::walk::{Setting, Walk};

#[test]
fn a_flow_with_its_cookies_and_state_is_gone_on_with() {
    let mut walk = reading();
    walk.goes("offered", "AskingUser")
        .says(answer(), "Registering")
        .goes("told", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying")
        .goes("told", "Resuming")
        .goes("told", "Exchanging")
        .goes("told", "Finished");
    assert!(is_registered(&walk));
}

#[test]
fn a_flow_in_which_this_browser_has_registered_is_asked_for_the_code() {
    let setting = Setting::pingone();
    // The cookies that the browser came with are taken still.
    setting.mfa_options(|options| options.cookies = CookieMode::Fixed);
    let start = redirected(&setting);
    let client = setting.mfa_client();
    let rules = Registration::new().user(super::data());
    let mut first = client.register_in(start.clone(), rules).unwrap();
    for _ in 0..2 {
        let _ = first.step().unwrap();
    }
    drop(first);
    let pairing = client.register_in(start, Registration::new()).unwrap();
    let mut walk = Walk::of(setting, "registration", "Reading", pairing);
    walk.goes("registered", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Resuming");
}

#[test]
fn without_the_verifier_the_tokens_are_left_to_the_browser() {
    let setting = Setting::pingone();
    let mut start = redirected(&setting);
    let pingpair::pairing::FlowStart::Redirect { code_verifier, .. } = &mut start else {
        panic!()
    };
    *code_verifier = None;
    let pairing = setting.mfa_client().register_in(start, Registration::new());
    let mut walk = Walk::of(setting, "registration", "Reading", pairing.unwrap());
    walk.goes("offered", "AskingUser")
        .says(answer(), "Registering")
        .goes("told", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Finished");
    let Outcome::Registered { user } = walk.outcome() else {
        panic!("{:?}", walk.outcome())
    };
    assert!(user.tokens.is_none());
    assert_eq!(walk.count("ResumeFlow"), 0);
}

#[test]
fn a_flow_that_does_not_offer_it_or_is_gone_ends_it() {
    let mut walk = reading();
    walk.setting
        .mfa_options(|options| options.registration = false);
    walk.goes("not offered", "Finished");
    walk.not_registered(Reason::RegistrationOff, true);
    let mut walk = reading();
    walk.setting.denies("ReadFlow", 401, "ACCESS_FAILED", "");
    walk.goes("gone", "Finished");
    walk.not_registered(Reason::SessionEnded, true);
}

#[test]
fn a_reading_that_tells_nothing_is_repeated() {
    let mut walk = reading();
    walk.setting.faults("ReadFlow", FaultKind::Lost, 3);
    walk.goes("unknown", "Reading")
        .goes("offered", "AskingUser");
}

#[test]
fn a_flow_with_links_to_another_host_is_not_gone_on_with() {
    let mut walk = reading();
    let fault = FaultKind::ForeignLinks {
        origin: "https://attacker.example".into(),
    };
    walk.setting.fault("ReadFlow", fault);
    walk.goes("unknown", "Reading")
        .goes("offered", "AskingUser");
}

#[test]
fn it_ends_before_anything_was_sent() {
    ends_surely(reading);
}

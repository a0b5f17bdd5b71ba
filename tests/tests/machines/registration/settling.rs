//! Reading the flow after a reply that was lost or refused.

use pingpair::pairing::{Answer, Evidence, Outcome, Problem, Registration};
use pingpair_sandbox::FaultKind;

use super::{
    answer, asking_user, data, expire, is_registered, lost_registration, lost_verification, of,
    open_registration, registering, verifying,
};
use crate::walk::Setting;

#[test]
fn a_registration_that_was_carried_out_is_gone_on_with() {
    let mut walk = lost_registration();
    walk.goes("registered", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Resuming");
    assert_eq!(walk.count("RegisterUser"), 1);
}

#[test]
fn a_registration_that_was_not_carried_out_is_asked_for_again() {
    let mut walk = open_registration();
    walk.goes("waits for data", "Settling")
        .goes("waits for data", "Settling")
        .goes("waits for data", "AskingUser");
    let problem = walk.prompt.clone().unwrap().problem;
    assert_eq!(problem, Some(Problem::AnswerLost));
    walk.says(answer(), "Registering")
        .goes("told", "AskingCode");
    // It may have been carried out until then.
    let mut walk = open_registration();
    walk.goes("waits for data", "Settling")
        .goes("waits for data", "Settling")
        .goes("waits for data", "AskingUser")
        .cancels("Finished");
    walk.registration_unknown();
}

#[test]
fn after_five_registrations_that_were_lost_it_is_open() {
    let mut walk = asking_user();
    for left in (0..5).rev() {
        walk.says(answer(), "Registering");
        walk.setting.fault("RegisterUser", FaultKind::Dropped);
        walk.goes("lost", "Settling")
            .goes("waits for data", "Settling")
            .goes("waits for data", "Settling");
        match left {
            0 => walk.goes("waits for data", "Finished"),
            _ => walk.goes("waits for data", "AskingUser"),
        };
    }
    walk.registration_unknown();
}

#[test]
fn a_verification_that_was_carried_out_registers_the_user() {
    let mut walk = lost_verification();
    walk.goes("completed", "Resuming")
        .goes("told", "Exchanging")
        .goes("told", "Finished");
    let Outcome::Registered { user } = walk.outcome() else {
        panic!("{:?}", walk.outcome())
    };
    assert_eq!(user.evidence, Evidence::Matched);
    assert_eq!(walk.count("VerifyUser"), 1);
    assert!(is_registered(&walk));
}

#[test]
fn a_verification_that_was_not_carried_out_is_asked_for_again() {
    let mut walk = verifying();
    walk.setting.fault("VerifyUser", FaultKind::Dropped);
    walk.goes("lost", "Settling")
        .goes("waits for the code", "Settling")
        .goes("waits for the code", "Settling")
        .goes("waits for the code", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Resuming");
}

#[test]
fn readings_that_tell_nothing_are_repeated_and_leave_it_open() {
    let mut walk = lost_registration();
    walk.setting.lose("ReadFlow", 6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Finished");
    walk.registration_unknown();
    walk.reconciles("Settling").goes("registered", "AskingCode");
}

#[test]
fn a_refusal_is_asked_about_again_also_where_no_reading_confirms_it() {
    let mut walk = registering();
    walk.setting
        .denies("RegisterUser", 400, "INVALID_DATA", "INVALID_VALUE");
    walk.goes("refused", "Settling");
    walk.setting.lose("ReadFlow", 6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "AskingUser");
}

#[test]
fn a_flow_that_is_gone_leaves_open_what_was_lost() {
    let mut walk = lost_registration();
    expire(&walk);
    walk.goes("gone", "Finished");
    walk.registration_unknown();
}

#[test]
fn whoever_cancels_is_let_go_and_the_deadline_hides_nothing() {
    let mut walk = lost_verification();
    walk.cancels("Finished");
    walk.registration_unknown();
    let setting = Setting::pingone();
    setting.mfa_options(|options| options.flow_seconds = 7200);
    let mut walk = of(setting, Registration::new().user(data()));
    walk.goes("given", "Registering").goes("told", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying");
    walk.setting.fault("VerifyUser", FaultKind::Lost);
    walk.goes("lost", "Settling");
    walk.is_late("Settling").goes("completed", "Resuming");
}

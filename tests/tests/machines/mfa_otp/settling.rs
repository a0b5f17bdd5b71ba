//! Reading the device after an activation that was lost or refused.

use pingpair::pairing::{Evidence, Problem, Reason};

use pingpair_sandbox::FaultKind;

use super::{activating, open, settling};

#[test]
fn a_device_that_is_active_is_paired() {
    let mut walk = settling();
    walk.goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);
    assert_eq!(walk.count("ActivateDevice"), 1);
}

#[test]
fn a_device_that_waits_still_may_be_activated_by_another_answer() {
    let mut walk = open();
    walk.goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    assert_eq!(prompt.answers_left, 4);
    walk.says_otp("Activating").goes("told", "Finished");
    walk.mfa_paired(Evidence::Told);
}

#[test]
fn that_a_device_waits_is_no_proof_while_an_activation_is_open() {
    let mut walk = open();
    walk.goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Asking")
        .says_otp("Activating");
    walk.setting
        .denies("ActivateDevice", 429, "REQUEST_LIMITED", "LIMIT_EXCEEDED");
    walk.goes("refused", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Finished");
    walk.undetermined(0);
}

#[test]
fn a_status_that_nobody_knows_tells_nothing() {
    let mut walk = activating();
    walk.setting.wire.deliver_twice("ActivateDevice");
    walk.goes("refused", "Settling");
    walk.setting.fault("ReadDevice", FaultKind::UnknownStatus);
    walk.goes("unknown", "Settling").goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);
}

#[test]
fn a_device_that_is_gone_cannot_be_activated_any_more() {
    let mut walk = open();
    let device = walk.setting.mfa_devices().pop().unwrap();
    let user = walk.setting.mfa_user.clone();
    let deleted = walk
        .setting
        .world
        .engine()
        .pingone()
        .delete_device(&user, &device.id);
    deleted.unwrap();
    walk.goes("gone", "Finished");
    walk.mfa_not_paired(Reason::SessionEnded, true, None);
}

#[test]
fn readings_that_tell_nothing_are_repeated_and_then_the_person_is_asked_again() {
    let mut walk = settling();
    walk.setting.lose("ReadDevice", 6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Asking");
    walk.cancels("Finished").undetermined(0);
}

#[test]
fn a_refusal_that_no_reading_confirms_proves_little() {
    let mut walk = activating();
    walk.setting
        .denies("ActivateDevice", 429, "REQUEST_LIMITED", "LIMIT_EXCEEDED");
    walk.goes("refused", "Settling");
    walk.setting.lose("ReadDevice", 6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Finished");
    walk.mfa_not_paired(Reason::TooManyDevices, false, Some("REQUEST_LIMITED"));
}

#[test]
fn whoever_cancels_is_let_go_and_does_not_know() {
    let mut walk = settling();
    walk.cancels("Finished").undetermined(0);
}

#[test]
fn the_deadline_does_not_hide_what_is_found() {
    let mut walk = settling();
    walk.is_late("Settling").goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);
}

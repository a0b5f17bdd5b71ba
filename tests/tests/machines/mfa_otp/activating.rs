//! Sending the OTP, once.

use pingpair::pairing::{Evidence, Problem, Reason};
use pingpair_sandbox::FaultKind;

use super::{activating, asking, wrong};
use crate::mfa::{counts_as_lost, ends_surely, is_sent_once};

#[test]
fn the_reply_that_says_active_pairs_the_device() {
    let mut walk = activating();
    walk.goes("told", "Finished");
    let id = walk.mfa_paired(Evidence::Told);
    let device = walk.setting.mfa_devices().pop().unwrap();
    assert_eq!((device.id, device.status), (id, "ACTIVE"));
}

#[test]
fn a_reply_with_another_status_is_no_success() {
    let mut walk = activating();
    walk.setting
        .fault("ActivateDevice", FaultKind::UnknownStatus);
    walk.goes("lost", "Settling").goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);
}

#[test]
fn a_reply_about_another_device_or_user_is_no_success() {
    for fault in [FaultKind::AboutAnotherId, FaultKind::AboutAnotherUser] {
        let mut walk = activating();
        walk.setting.fault("ActivateDevice", fault);
        walk.goes("lost", "Settling").goes("shown", "Finished");
        walk.mfa_paired(Evidence::Matched);
        assert_eq!(walk.count("ActivateDevice"), 1);
    }
}

#[test]
fn a_wrong_otp_can_be_tried_again() {
    let mut walk = asking();
    let answer = wrong(&walk);
    walk.says(answer, "Activating").goes("wrong", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::OtpWrong));
    assert_eq!(prompt.answers_left, 4);
    walk.says_otp("Activating").goes("told", "Finished");
}

#[test]
fn five_answers_are_taken_and_no_sixth() {
    let mut walk = asking();
    walk.setting.mfa_options(|options| options.otp_attempts = 9);
    for left in (0..5).rev() {
        let answer = wrong(&walk);
        walk.says(answer, "Activating");
        if left > 0 {
            walk.goes("wrong", "Asking");
        } else {
            walk.goes("wrong at last", "Settling")
                .goes("waits", "Finished");
        }
    }
    walk.mfa_not_paired(Reason::OtpWrong, true, Some("INVALID_DATA"));
}

#[test]
fn a_device_that_wrong_otps_have_locked_is_told() {
    let mut walk = asking();
    for left in (0..5).rev() {
        let answer = wrong(&walk);
        walk.says(answer, "Activating");
        if left > 0 {
            walk.goes("wrong", "Asking");
        } else {
            walk.goes("wrong at last", "Settling")
                .goes("waits", "Finished");
        }
    }
    walk.mfa_not_paired(Reason::DeviceLocked, true, Some("INVALID_DATA"));
}

#[test]
fn a_refusal_is_held_against_the_device() {
    let mut walk = activating();
    walk.setting
        .denies("ActivateDevice", 429, "REQUEST_LIMITED", "LIMIT_EXCEEDED");
    walk.goes("refused", "Settling").goes("waits", "Finished");
    walk.mfa_not_paired(Reason::TooManyDevices, true, Some("REQUEST_LIMITED"));
}

#[test]
fn a_network_that_delivers_twice_and_passes_the_second_reply_on_hides_no_success() {
    let mut walk = activating();
    walk.setting.wire.deliver_twice("ActivateDevice");
    walk.goes("refused", "Settling").goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);
}

#[test]
fn what_proves_nothing_counts_as_lost_and_the_otp_is_not_sent_again() {
    counts_as_lost(activating, "Settling", "ActivateDevice");
}

#[test]
fn an_otp_that_did_not_leave_is_sent_later() {
    is_sent_once(activating, "Activating", "Finished", "ActivateDevice");
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    ends_surely(activating);
}

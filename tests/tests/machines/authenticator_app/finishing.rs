//! Sending the OTP, once.

use pingpair::pairing::{Evidence, Problem, Reason};
use pingpair_sandbox::FaultKind;

use super::{asking, finishing, shown, wrong};
use crate::proof;

const FINISH: &str = "AuthenticatorAppFinishPairing";

#[test]
fn a_reply_that_echoes_pairs_the_app() {
    finishing().goes("told", "Detailing");
}

#[test]
fn a_bare_success_is_held_against_the_details() {
    let mut walk = finishing();
    walk.setting.fault(FINISH, FaultKind::NoEcho);
    walk.goes("told, unproven", "Settling")
        .goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn an_older_success_pairs_nothing() {
    let mut walk = finishing();
    walk.setting.fault(FINISH, FaultKind::Replayed);
    walk.goes("lost", "Settling").shows_nothing("Asking");
}

#[test]
fn a_wrong_otp_can_be_tried_again() {
    let mut walk = asking();
    let answer = wrong(&walk);
    walk.says(answer, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("wrong", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::OtpWrong));
    assert_eq!(prompt.answers_left, 4);
    let otp = shown(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
}

#[test]
fn a_bare_wrong_otp_may_only_ask_again_and_leaves_it_open() {
    let mut walk = finishing();
    let fault = FaultKind::SignedError {
        error_id: 20513,
        echo: false,
    };
    walk.setting.fault(FINISH, fault);
    walk.goes("wrong, unproven", "Asking");
    let problem = walk.prompt.clone().unwrap().problem;
    assert_eq!(problem, Some(Problem::OtpWrongUnproven));
    walk.cancels("Finished").undetermined(0);
}

#[test]
fn five_answers_are_taken_and_no_sixth() {
    let mut walk = asking();
    for left in (0..5).rev() {
        let answer = wrong(&walk);
        walk.says(answer, "ReadingAgain").goes("found", "Finishing");
        if left > 0 {
            walk.goes("wrong", "Asking");
        } else {
            walk.goes("wrong at last", "Finished");
        }
    }
    assert_eq!(walk.not_paired(Reason::OtpWrong, true), Some(20513));
}

#[test]
fn a_refusal_that_echoes_ends_it() {
    let mut walk = finishing();
    walk.setting.options(|options| options.device_limit = 0);
    walk.goes("refused", "Settling")
        .goes("not shown", "Finished");
    assert_eq!(walk.not_paired(Reason::TooManyDevices, true), Some(20562));
}

#[test]
fn a_bare_refusal_is_held_against_the_details_and_proves_little() {
    let mut walk = finishing();
    let fault = FaultKind::SignedError {
        error_id: 20517,
        echo: false,
    };
    walk.setting.fault(FINISH, fault);
    walk.goes("refused, unproven", "Settling")
        .shows_nothing("Finished");
    assert_eq!(walk.not_paired(Reason::SessionEnded, false), Some(20517));
}

#[test]
fn what_proves_nothing_counts_as_lost_and_the_otp_is_not_sent_again() {
    let operation = "authenticatorappfinishpairing";
    proof::counts_as_lost(finishing, "lost", "Settling", operation);
}

#[test]
fn an_otp_that_did_not_leave_is_sent_later() {
    let operation = "authenticatorappfinishpairing";
    proof::is_sent_once(finishing, "Finishing", "Detailing", operation);
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    proof::ends_surely(finishing);
}

//! Sending the OTP again, once for each time that a person says so.

use pingpair::pairing::{Problem, Reason};

use pingpair_sandbox::FaultKind;

use super::resending;
use crate::mfa::{ends_surely, is_sent_once, unprovable};

#[test]
fn the_new_otp_is_asked_for_anew() {
    let mut walk = resending();
    walk.goes("told", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!((prompt.problem, prompt.answers_left), (None, 5));
}

#[test]
fn a_message_that_may_have_gone_out_is_not_sent_again() {
    // An acknowledgement holds nothing: one that is reflected looks like one.
    let faults = unprovable().into_iter();
    for fault in faults.filter(|fault| *fault != FaultKind::Reflected) {
        let mut walk = resending();
        walk.setting.fault("SendActivationCode", fault);
        walk.goes("lost", "Asking");
        let problem = walk.prompt.clone().unwrap().problem;
        assert_eq!(problem, Some(Problem::AnswerLost));
        assert_eq!(walk.count("SendActivationCode"), 1);
        walk.says_otp("Activating").goes("told", "Finished");
    }
}

#[test]
fn where_no_more_messages_go_out_the_otp_before_can_still_be_typed() {
    let mut walk = resending();
    walk.setting.denies(
        "SendActivationCode",
        429,
        "REQUEST_LIMITED",
        "QUOTA_EXCEEDED",
    );
    walk.goes("quota", "Asking");
    let problem = walk.prompt.clone().unwrap().problem;
    assert_eq!(problem, Some(Problem::OtpNotSent));
    walk.says_otp("Activating").goes("told", "Finished");
}

#[test]
fn a_device_that_is_gone_ends_it() {
    let mut walk = resending();
    walk.setting
        .denies("SendActivationCode", 404, "NOT_FOUND", "");
    walk.goes("refused", "Finished");
    walk.mfa_not_paired(Reason::SessionEnded, true, Some("NOT_FOUND"));
}

#[test]
fn a_request_that_did_not_leave_is_sent_later() {
    is_sent_once(resending, "Resending", "Asking", "SendActivationCode");
}

#[test]
fn it_ends_before_it_was_sent() {
    ends_surely(resending);
}

//! Sending the code again, once for each time that a person says so.

use pingpair::pairing::{Answer, Problem, Reason};

use super::{ends_surely, expire, resending};
use crate::mfa::{is_sent_once, unprovable};

#[test]
fn a_message_that_may_have_gone_out_is_not_sent_again() {
    for fault in unprovable() {
        let mut walk = resending();
        walk.setting.fault("SendVerificationCode", fault);
        walk.goes("lost", "AskingCode");
        let problem = walk.prompt.clone().unwrap().problem;
        assert_eq!(problem, Some(Problem::AnswerLost));
        assert_eq!(walk.count("SendVerificationCode"), 1);
    }
}

#[test]
fn where_no_more_messages_go_out_the_code_before_can_still_be_typed() {
    let mut walk = resending();
    walk.setting.denies(
        "SendVerificationCode",
        429,
        "REQUEST_LIMITED",
        "QUOTA_EXCEEDED",
    );
    walk.goes("quota", "AskingCode");
    let problem = walk.prompt.clone().unwrap().problem;
    assert_eq!(problem, Some(Problem::OtpNotSent));
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Resuming");
}

#[test]
fn a_flow_that_is_gone_ends_it() {
    let mut walk = resending();
    expire(&walk);
    walk.goes("gone", "Finished");
    walk.not_registered(Reason::SessionEnded, true);
}

#[test]
fn a_request_that_did_not_leave_is_sent_later() {
    is_sent_once(resending, "Resending", "AskingCode", "SendVerificationCode");
}

#[test]
fn it_ends_before_it_was_sent() {
    ends_surely(resending);
}

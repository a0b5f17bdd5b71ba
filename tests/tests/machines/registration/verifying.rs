//! Sending the code, once.

use pingpair::Secret;
use pingpair::pairing::{Answer, Outcome, Problem, Reason, Registration};

use super::{asking_code, data, ends_surely, expire, is_registered, of, verifying};
use crate::mfa::{counts_as_lost, is_sent_once};
use crate::walk::Setting;

#[test]
fn the_reply_that_says_completed_registers_the_user() {
    let mut walk = verifying();
    walk.goes("told", "Resuming")
        .goes("told", "Exchanging")
        .goes("told", "Finished");
    assert!(is_registered(&walk));
}

#[test]
fn without_tokens_it_ends_there() {
    let rules = Registration::new().user(data()).without_tokens();
    let mut walk = of(Setting::pingone(), rules);
    walk.goes("given", "Registering").goes("told", "AskingCode");
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Finished");
    let Outcome::Registered { user } = walk.outcome() else {
        panic!()
    };
    let known = walk.setting.mfa_users();
    let known = known.iter().find(|known| known.username == super::NAME);
    assert_eq!(user.user_id.unwrap().to_string(), known.unwrap().id);
}

#[test]
fn a_wrong_code_can_be_tried_five_times() {
    let mut walk = asking_code();
    for left in (0..5).rev() {
        let wrong = Answer::VerificationCode(Secret::from("wrong111"));
        walk.says(wrong, "Verifying").goes("wrong", "Settling");
        if left > 0 {
            walk.goes("waits for the code", "AskingCode");
            let prompt = walk.prompt.clone().unwrap();
            assert_eq!(prompt.problem, Some(Problem::VerificationCodeWrong));
            assert_eq!(prompt.answers_left, left);
        } else {
            walk.goes("waits for the code", "Finished");
        }
    }
    walk.not_registered(Reason::OtpWrong, true);
    assert!(!is_registered(&walk));
}

#[test]
fn a_network_that_delivers_twice_and_passes_the_second_reply_on_claims_nothing() {
    let mut walk = verifying();
    walk.setting.wire.deliver_twice("VerifyUser");
    walk.goes("wrong", "Settling").goes("gone", "Finished");
    walk.registration_unknown();
    assert!(is_registered(&walk));
}

#[test]
fn a_flow_that_is_gone_leaves_it_open() {
    let mut walk = verifying();
    expire(&walk);
    walk.goes("wrong", "Settling").goes("gone", "Finished");
    walk.registration_unknown();
}

#[test]
fn what_proves_nothing_counts_as_lost_and_the_code_is_not_sent_again() {
    counts_as_lost(verifying, "Settling", "VerifyUser");
    is_sent_once(verifying, "Verifying", "Resuming", "VerifyUser");
}

#[test]
fn it_ends_before_the_code_was_sent() {
    ends_surely(verifying);
}

//! Sending OTPs, which are spent then.

use pingpair::pairing::{Outcome, Problem, Reason, ResyncRules};
use pingpair_sandbox::FaultKind;

use super::{asking, asking_at_once, asking_by, not_resynced, press, press_twice, sending, wrong};
use crate::walk::Walk;

fn is_done(walk: &Walk, correlated: bool) {
    match walk.outcome() {
        Outcome::Resynced { correlated: told } => assert_eq!(told, correlated),
        other => panic!("{other:?}"),
    }
}

#[test]
fn in_two_steps_the_next_otp_is_asked_for_and_the_serial_number_is_carried_over() {
    let mut walk = sending();
    walk.goes("next", "Asking");
    let prompt = walk.pairing.view().prompt.unwrap();
    assert_eq!(prompt.wanted, "next_otp");
    assert_eq!(prompt.serial_number.as_deref(), Some("123"));
    assert_eq!((prompt.answers_left, prompt.problem), (5, None));
    let otp = press(&walk);
    walk.says(otp, "Sending").goes("done", "Finished");
    is_done(&walk, true);
    let sent = walk.setting.wire.sent();
    assert!(!sent[0].body.contains_key("sessionId"));
    assert!(sent[1].body["sessionId"].is_string());
}

#[test]
fn at_once_both_otps_go_together() {
    let mut walk = asking_at_once();
    let otps = press_twice(&walk);
    walk.says(otps, "Sending").goes("done", "Finished");
    is_done(&walk, true);
    assert_eq!(walk.count("resyncoathtoken"), 1);
}

#[test]
fn a_user_brings_the_own_token_into_step() {
    let mut walk = asking_by(ResyncRules::new("123").by_user("meredith"));
    let otp = press(&walk);
    walk.says(otp, "Sending").goes("refused", "Finished");
    // The token is nobody's here.
    not_resynced(&walk, Reason::Refused, true);
    let sent = walk.setting.wire.sent();
    assert_eq!(sent[0].body["initiatedBy"], "USER");
    assert_eq!(sent[0].body["username"], "meredith");
}

#[test]
fn a_bare_success_is_told_as_such() {
    let mut walk = asking_at_once();
    walk.setting.fault("ResyncOathToken", FaultKind::NoEcho);
    let otps = press_twice(&walk);
    walk.says(otps, "Sending").goes("done", "Finished");
    is_done(&walk, false);
}

#[test]
fn a_success_that_was_seen_before_is_none() {
    let mut walk = asking_at_once();
    walk.setting.fault("ResyncOathToken", FaultKind::Replayed);
    let otps = press_twice(&walk);
    walk.says(otps, "Sending").goes("lost", "Asking");
}

#[test]
fn wrong_otps_may_be_tried_again_from_the_beginning() {
    let mut walk = sending();
    walk.goes("next", "Asking");
    let otp = wrong(&walk);
    walk.says(otp, "Sending").goes("wrong", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::OtpWrong));
    assert_eq!(prompt.wanted.as_str(), "token_otp");
}

#[test]
fn five_answers_are_taken_and_no_sixth() {
    let mut walk = asking();
    for left in (0..5).rev() {
        let otp = wrong(&walk);
        walk.says(otp, "Sending");
        if left > 0 {
            walk.goes("wrong", "Asking");
            assert_eq!(walk.prompt.clone().unwrap().answers_left, left);
        } else {
            walk.goes("wrong at last", "Finished");
        }
    }
    not_resynced(&walk, Reason::OtpWrong, true);
    assert_eq!(walk.count("resyncoathtoken"), 5);
}

#[test]
fn what_proves_nothing_counts_as_lost_and_fresh_otps_are_asked_for() {
    for fault in [
        FaultKind::Lost,
        FaultKind::Dropped,
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Reflected,
        FaultKind::PlainError { error_id: 20517 },
        FaultKind::PlainError { error_id: 10564 },
    ] {
        let mut walk = sending();
        walk.setting.fault("ResyncOathToken", fault);
        walk.goes("lost", "Asking");
        let prompt = walk.prompt.clone().unwrap();
        assert_eq!(prompt.problem, Some(Problem::AnswerLost));
        assert_eq!(walk.count("resyncoathtoken"), 1);
    }
}

#[test]
fn an_unsigned_wrong_otp_is_a_hint_and_no_more() {
    let mut walk = sending();
    let fault = FaultKind::PlainError { error_id: 20513 };
    walk.setting.fault("ResyncOathToken", fault);
    walk.goes("lost", "Asking");
    let problem = walk.prompt.clone().unwrap().problem;
    assert_eq!(problem, Some(Problem::OtpWrongUnproven));
    walk.cancels("Finished");
    not_resynced(&walk, Reason::Cancelled, false);
}

#[test]
fn after_the_fifth_answer_was_lost_it_is_not_known_to_have_failed() {
    let mut walk = asking();
    walk.setting
        .faults("ResyncOathToken", FaultKind::Dropped, 5);
    for left in (0..5).rev() {
        let otp = press(&walk);
        walk.says(otp, "Sending");
        if left > 0 {
            walk.goes("lost", "Asking");
        } else {
            walk.goes("lost at last", "Finished");
        }
    }
    not_resynced(&walk, Reason::SessionEnded, false);
}

#[test]
fn otps_that_did_not_leave_are_sent_later() {
    let mut walk = sending();
    walk.is_cut_off("Sending").goes("next", "Asking");
    assert_eq!(walk.count("resyncoathtoken"), 1);
}

#[test]
fn it_ends_before_the_otps_were_sent() {
    let mut walk = sending();
    walk.cancels("Finished");
    not_resynced(&walk, Reason::Cancelled, true);
    let mut walk = sending();
    walk.is_late("Finished");
    not_resynced(&walk, Reason::DeadlinePassed, true);
    assert_eq!(walk.count("resyncoathtoken"), 0);
}

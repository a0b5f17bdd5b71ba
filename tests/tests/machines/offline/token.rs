//! OATH tokens: one that is out of step is asked for its next OTP.

use pingpair::pairing::{Evidence, Problem, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{press, token};
use crate::walk::Walk;

/// A walk of a token that asks for the next OTP.
fn asked_for_next() -> Walk {
    let mut walk = token(40);
    walk.goes("found", "Starting").goes("told", "Asking");
    let otp = press(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("next", "Asking");
    walk
}

#[test]
fn a_token_in_step_is_paired_by_one_otp() {
    let mut walk = token(0);
    walk.goes("found", "Starting").goes("told", "Asking");
    let prompt = walk.pairing.view().prompt.unwrap();
    assert_eq!(prompt.wanted, "token_otp");
    let otp = press(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing")
        .goes("found", "Finished");
    walk.paired(Evidence::Told);
}

#[test]
fn the_serial_number_is_carried_over_and_five_more_answers_are_taken() {
    let mut walk = asked_for_next();
    let prompt = walk.pairing.view().prompt.unwrap();
    assert_eq!(prompt.wanted, "next_otp");
    assert_eq!(prompt.serial_number.as_deref(), Some("123"));
    assert_eq!((prompt.answers_left, prompt.problem), (5, None));
    let otp = press(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing")
        .goes("found", "Finished");
    walk.paired(Evidence::Told);
    // In the same session, and with the wish to be told of drift.
    let finishes: Vec<_> = walk
        .setting
        .wire
        .sent()
        .into_iter()
        .filter(|sent| sent.operation == "finalizeofflinepairing")
        .collect();
    assert_eq!(finishes.len(), 2);
    assert_eq!(finishes[0].body["sessionId"], finishes[1].body["sessionId"]);
    assert_ne!(finishes[0].body["otp"], finishes[1].body["otp"]);
}

#[test]
fn an_unsigned_or_unproven_wish_for_the_next_otp_is_no_wish() {
    for fault in [FaultKind::Unsigned, FaultKind::NoEcho, FaultKind::Forged] {
        let mut walk = token(40);
        walk.goes("found", "Starting").goes("told", "Asking");
        walk.setting.fault("FinalizeOfflinePairing", fault);
        let otp = press(&walk);
        walk.says(otp, "ReadingAgain")
            .goes("found", "Finishing")
            .goes("lost", "Settling")
            .shows_nothing("Asking");
        let prompt = walk.pairing.view().prompt.unwrap();
        assert_eq!(prompt.wanted, "token_otp");
        assert_eq!(prompt.problem.as_deref(), Some("answer_lost"));
    }
}

#[test]
fn a_next_otp_whose_reply_was_lost_is_found_by_the_serial_number() {
    let mut walk = asked_for_next();
    walk.setting
        .fault("FinalizeOfflinePairing", FaultKind::Lost);
    let otp = press(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("lost", "Settling")
        .goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn a_next_otp_that_did_not_arrive_is_asked_for_again() {
    let mut walk = asked_for_next();
    let dropped = FaultKind::Dropped;
    walk.setting.fault("FinalizeOfflinePairing", dropped);
    let otp = press(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("lost", "Settling")
        .shows_nothing("Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.wanted.as_str(), "next_otp");
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
}

#[test]
fn a_token_that_somebody_has_ends_it() {
    let mut walk = token(0);
    let client = walk.setting.world.client();
    client
        .add_user(pingpair::pingid::AddUser::new("bartholomew"))
        .unwrap();
    let device = ForeignDevice::new(DeviceType::HardwareToken).serial_number("123");
    let mut engine = walk.setting.world.engine();
    engine.pair_foreign_device("bartholomew", device).unwrap();
    drop(engine);
    walk.goes("found", "Starting").goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::DeviceExists, true), Some(20549));
}

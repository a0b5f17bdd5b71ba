//! Asking whether to begin again, because nobody knows whether the message went out.

use std::time::Duration;

use pingpair::Code;
use pingpair::pairing::{Answer, Problem, Reason};
use pingpair_sandbox::FaultKind;

use super::{sms, wrong};
use crate::walk::Walk;

fn lost() -> Walk {
    let mut walk = sms();
    walk.setting.fault("StartOfflinePairing", FaultKind::Lost);
    walk.goes("found", "Starting").goes("lost", "StartLost");
    walk
}

#[test]
fn only_a_person_makes_it_send_another_message_and_not_before_30_seconds() {
    let mut walk = lost();
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    assert_eq!(prompt.answers_left, 2);
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    walk.starts_again("Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    assert_eq!(walk.setting.world.engine().messages().len(), 2);
}

#[test]
fn an_otp_is_no_answer_here() {
    let mut walk = lost();
    let answer = wrong(&walk);
    let refused = walk.pairing.answer(answer).unwrap_err();
    assert_eq!(refused.code(), Code::AnswerUnexpected);
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = lost();
    walk.setting
        .faults("StartOfflinePairing", FaultKind::Lost, 2);
    walk.starts_again("Reading")
        .goes("found", "Starting")
        .goes("lost", "StartLost")
        .starts_again("Reading")
        .goes("found", "Starting")
        .goes("lost at last", "Finished");
    walk.not_paired(Reason::SessionEnded, false);
    assert_eq!(walk.count("startofflinepairing"), 3);
}

#[test]
fn a_start_alone_pairs_nothing_so_its_end_is_sure() {
    let mut walk = lost();
    walk.setting.world.pass(Duration::from_secs(1));
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = lost();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
}

//! Asking whether to begin again, because the reply with the job's token was lost.

use pingpair::pairing::{Answer, Problem};
use pingpair::{Code, Secret};
use pingpair_sandbox::FaultKind;

use super::{lost, unknown};
use crate::walk::REFUSED;

#[test]
fn only_a_person_begins_a_second_job() {
    let mut walk = lost(FaultKind::Lost);
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    let other = walk.pairing.answer(Answer::Otp(Secret::from("123456")));
    assert_eq!(other.unwrap_err().code(), Code::AnswerUnexpected);
    walk.starts_again("Creating").goes("created", "Waiting");
    assert_eq!(walk.count("createjob"), 2);
}

#[test]
fn whether_a_job_was_begun_is_not_known_at_the_end() {
    let mut walk = lost(FaultKind::Lost);
    walk.cancels("Finished");
    unknown(&walk, false);
    let mut walk = lost(FaultKind::Lost);
    walk.is_late("Finished");
    unknown(&walk, false);
}

#[test]
fn nor_after_it_was_to_begin_again_and_nothing_more_was_sent() {
    let mut walk = lost(FaultKind::Lost);
    walk.starts_again("Creating").cancels("Finished");
    unknown(&walk, false);
}

#[test]
fn a_refusal_of_the_second_job_says_nothing_of_the_first() {
    let mut walk = lost(FaultKind::Lost);
    walk.setting.fault("CreateJob", REFUSED);
    walk.starts_again("Creating").goes("refused", "Finished");
    unknown(&walk, false);
}

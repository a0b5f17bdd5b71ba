//! Asking whether to begin again.

use pingpair::Code;
use pingpair::pairing::{Answer, Problem};

use super::start_lost;
use crate::mfa::ends_surely;

#[test]
fn it_begins_again_when_a_person_says_so_30_seconds_later() {
    let mut walk = start_lost();
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    walk.starts_again("Listing")
        .goes("found", "Creating")
        .goes("told", "Asking");
    assert_eq!(walk.count("CreateDevice"), 2);
}

#[test]
fn it_ends_without_a_device() {
    ends_surely(start_lost);
}

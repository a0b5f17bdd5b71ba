//! Asking whether to begin again, because the reply with the code was lost.

use std::time::Duration;

use pingpair::Code;
use pingpair::pairing::{Answer, Problem};
use pingpair_sandbox::FaultKind;

use super::existing;
use crate::walk::Walk;

fn lost() -> Walk {
    let mut walk = existing();
    walk.setting.fault("GetActivationCode", FaultKind::Lost);
    walk.goes("found", "Minting").goes("lost", "MintLost");
    walk
}

#[test]
fn a_person_may_begin_again_after_30_seconds() {
    let mut walk = lost();
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    let from = prompt.start_again_from.unwrap();
    let now = walk.setting.world.now().monotonic;
    let wait = from - now;
    assert!(wait > Duration::from_secs(25) && wait <= Duration::from_secs(30));
    let refused = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(refused.code(), Code::StartTooSoon);
    walk.setting.world.pass(wait);
    walk.says(Answer::StartAgain, "Reading");
    walk.goes("found", "Minting").goes("minted", "Polling");
    assert_eq!(walk.count("getactivationcode"), 2);
}

#[test]
fn whoever_reads_the_lost_reply_can_pair_so_its_end_is_open() {
    lost().cancels("Finished").undetermined(0);
    lost().is_late("Finished").undetermined(0);
}

#[test]
fn a_code_that_was_lost_stays_lost_when_it_begins_again() {
    let mut walk = lost();
    walk.starts_again("Reading")
        .cancels("Finished")
        .undetermined(0);
}

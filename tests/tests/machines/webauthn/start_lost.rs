//! Asking whether to begin the ceremony again, because a reply was lost.

use pingpair_sandbox::FaultKind;

use super::{ORIGIN, after, credential, starting};
use crate::proof;
use crate::walk::Walk;

fn lost() -> Walk {
    let mut walk = starting();
    walk.setting.fault("WebAuthnStartPairing", FaultKind::Lost);
    walk.goes("lost", "StartLost");
    walk
}

#[test]
fn only_a_person_begins_another_ceremony() {
    let mut walk = lost();
    walk.starts_again("Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    assert_eq!(walk.count("webauthnstartpairing"), 2);
}

#[test]
fn options_alone_pair_nothing_so_its_end_is_sure() {
    proof::ends_surely(lost);
}

#[test]
fn after_a_lost_finish_a_new_ceremony_leads_to_the_end() {
    let mut walk = after(FaultKind::Dropped);
    walk.shows_nothing("StartLost");
    walk.starts_again("Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    let answer = credential(&mut walk, ORIGIN);
    walk.says(answer, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
    assert_eq!(walk.count("webauthnfinishpairing"), 2);
}

#[test]
fn after_a_lost_finish_cancelling_leaves_it_open() {
    let mut walk = after(FaultKind::Dropped);
    walk.shows_nothing("StartLost");
    walk.cancels("Finished").undetermined(0);
}

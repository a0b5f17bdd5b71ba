//! Asking whether to have another key made, because the reply with the first was lost.

use pingpair_sandbox::FaultKind;

use super::starting;
use crate::proof;
use crate::walk::Walk;

fn lost() -> Walk {
    let mut walk = starting();
    let fault = FaultKind::Lost;
    walk.setting.fault("AuthenticatorAppStartPairing", fault);
    walk.goes("lost", "StartLost");
    walk
}

#[test]
fn only_a_person_has_another_key_made() {
    let mut walk = lost();
    walk.starts_again("Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    assert_eq!(walk.count("authenticatorappstartpairing"), 2);
}

#[test]
fn a_key_alone_pairs_nothing_so_its_end_is_sure() {
    proof::ends_surely(lost);
}

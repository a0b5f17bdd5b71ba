//! An end that left it open, and what settles it.

use pingpair::pairing::Evidence;

use super::{open, settling};

#[test]
fn reading_once_more_finds_a_device_that_became_active_late() {
    let mut walk = settling();
    walk.cancels("Finished").undetermined(0);
    walk.reconciles("Settling").goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);
}

#[test]
fn reading_once_more_leaves_open_what_is_open() {
    let mut walk = open();
    walk.cancels("Finished").undetermined(0);
    walk.reconciles("Settling")
        .goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Finished");
    walk.undetermined(0);
}

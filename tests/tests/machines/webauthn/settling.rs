//! Reading the details after a finish whose reply was lost.

use pingpair::pairing::Evidence;
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{ORIGIN, after, credential, settling};
use crate::proof;

#[test]
fn the_key_whose_id_was_told_at_the_start_is_matched() {
    let mut walk = settling();
    walk.foreign(ForeignDevice::new(DeviceType::SecurityKey));
    walk.goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn a_key_of_somebody_else_is_not_ours_and_the_ceremony_begins_again() {
    let mut walk = after(FaultKind::Dropped);
    walk.foreign(ForeignDevice::new(DeviceType::SecurityKey));
    walk.shows_nothing("StartLost");
}

#[test]
fn after_the_third_ceremony_was_lost_it_ends_open() {
    let mut walk = after(FaultKind::Dropped);
    for left in (0..3).rev() {
        if left == 0 {
            walk.shows_nothing("Finished");
            break;
        }
        walk.shows_nothing("StartLost");
        walk.starts_again("Reading")
            .goes("found", "Starting")
            .goes("told", "Asking");
        let dropped = FaultKind::Dropped;
        walk.setting.fault("WebAuthnFinishPairing", dropped);
        let answer = credential(&mut walk, ORIGIN);
        walk.says(answer, "ReadingAgain")
            .goes("found", "Finishing")
            .goes("lost", "Settling");
    }
    walk.undetermined(0);
    assert_eq!(walk.count("webauthnfinishpairing"), 3);
}

#[test]
fn what_the_details_do_not_tell_stays_open() {
    proof::settles(settling);
}

//! Reading the user before a ceremony begins.

use std::time::Duration;

use pingpair::pairing::Evidence;
use pingpair_sandbox::FaultKind;

use super::{after, reading};
use crate::proof;

#[test]
fn no_ceremony_begins_before_the_devices_are_known() {
    proof::reads_before_it_sends(reading, "Reading", "Starting");
}

#[test]
fn it_ends_before_a_ceremony_began() {
    proof::ends_surely(reading);
}

#[test]
fn before_it_begins_again_the_key_of_a_lost_finish_is_found() {
    let mut walk = after(FaultKind::Held {
        delay: Duration::from_secs(30),
    });
    walk.shows_nothing("StartLost");
    walk.starts_again("Reading").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
    assert_eq!(walk.count("webauthnstartpairing"), 1);
}

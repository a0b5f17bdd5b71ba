//! Reading the user before a key is made.

use std::time::Duration;

use pingpair::pairing::Evidence;
use pingpair_sandbox::FaultKind;

use super::{after, reading};
use crate::proof;

#[test]
fn no_key_is_made_before_the_devices_are_known() {
    proof::reads_before_it_sends(reading, "Reading", "Starting");
}

#[test]
fn it_ends_before_a_key_was_made() {
    proof::ends_surely(reading);
}

#[test]
fn before_it_begins_again_the_app_of_a_lost_finish_is_found() {
    let mut walk = after(FaultKind::Held {
        delay: Duration::from_secs(30),
    });
    walk.shows_nothing("Asking");
    walk.starts_again("Reading").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
    assert_eq!(walk.count("authenticatorappstartpairing"), 1);
}

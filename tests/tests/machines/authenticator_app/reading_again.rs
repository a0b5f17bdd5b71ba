//! Reading the devices just before the OTP is sent.

use std::time::Duration;

use pingpair::pairing::Evidence;
use pingpair_sandbox::FaultKind;

use super::{after, reading_again, shown};
use crate::proof;

#[test]
fn the_otp_waits_until_a_reading_tells_something() {
    proof::reads_before_it_sends(reading_again, "ReadingAgain", "Finishing");
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    proof::ends_surely(reading_again);
}

#[test]
fn the_app_of_a_lost_finish_that_shows_late_is_found_and_no_further_otp_is_sent() {
    let mut walk = after(FaultKind::Held {
        delay: Duration::from_secs(30),
    });
    walk.shows_nothing("Asking");
    let otp = shown(&walk);
    walk.setting.world.pass(Duration::from_secs(30));
    walk.says(otp, "ReadingAgain").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
    assert_eq!(walk.count("authenticatorappfinishpairing"), 1);
}

//! Showing link and key, and asking for the OTP.

use std::time::Duration;

use pingpair::Code;
use pingpair::pairing::Answer;

use super::{asking, shown};
use crate::proof;

#[test]
fn what_the_app_shows_goes_its_way() {
    let mut walk = asking();
    let otp = shown(&walk);
    walk.says(otp, "ReadingAgain");
}

#[test]
fn another_key_is_made_when_a_person_says_so_30_seconds_later() {
    let mut walk = asking();
    let first = walk.pairing.view().prompt.unwrap().key.unwrap();
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    walk.setting.world.pass(Duration::from_secs(30));
    walk.says(Answer::StartAgain, "Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    assert_ne!(walk.pairing.view().prompt.unwrap().key.unwrap(), first);
}

#[test]
fn without_an_otp_nothing_is_paired() {
    proof::ends_surely(asking);
}

//! What `NOT_EXIST` means, by what was seen before: the five rows of the table.

use std::time::Duration;

use pingpair::Secret;
use pingpair::pairing::{Evidence, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::FaultKind;

use super::{polling, valid_for};
use crate::walk::{Setting, Walk};

/// Polls of somebody else, who is told `SUCCESS` once.
fn steal_success(walk: &Walk) {
    let code = walk.setting.code();
    let client = walk.setting.world.client();
    let told = client.get_pairing_status(code.expose()).unwrap();
    assert_eq!(told.status.as_str(), "SUCCESS");
}

#[test]
fn a_code_of_which_nothing_was_seen_is_wrong_or_expired_after_one_reading() {
    let setting = Setting::new();
    let mut walk = Walk::new(setting, "online", "Reading", |client| {
        let code = Secret::from("000000000000");
        client.pair_online("meredith", code).unwrap()
    });
    walk.goes("found, with a code", "Polling")
        .goes("not there", "Settling")
        .goes("not shown", "Finished");
    walk.not_paired(Reason::CodeNotValid, true);
}

#[test]
fn a_code_that_was_not_claimed_expired_after_one_reading() {
    let mut walk = valid_for(1);
    walk.goes("found", "Minting").goes("minted", "Polling");
    walk.goes("not claimed", "Polling");
    // Just before the end by our clock; the code ends for the service while the poll is on its way.
    let expires = walk.pairing.view().expires.unwrap();
    let mut engine = walk.setting.world.engine();
    let left = expires.milliseconds() - engine.now().milliseconds();
    engine.advance(Duration::from_millis(left.try_into().unwrap()));
    drop(engine);
    walk.goes("not there", "Settling")
        .goes("not shown", "Finished");
    walk.not_paired(Reason::CodeExpired, true);
}

#[test]
fn a_code_that_was_not_claimed_may_have_been_told_to_somebody_else() {
    let mut walk = polling();
    walk.goes("not claimed", "Polling");
    let device = walk.use_phone();
    steal_success(&walk);
    walk.goes("not there", "Settling").goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Inferred), device);
}

#[test]
fn a_code_that_was_verified_was_told_to_somebody_else() {
    let mut walk = polling();
    walk.scan();
    walk.goes("verified", "Polling");
    let device = walk.pair();
    walk.finish();
    steal_success(&walk);
    walk.goes("not there", "Settling").goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Inferred), device);
}

#[test]
fn a_code_that_was_verified_and_paired_nothing_is_looked_for_three_times() {
    let mut walk = polling();
    walk.scan();
    walk.goes("verified", "Polling");
    let device = walk.pair();
    let mut engine = walk.setting.world.engine();
    engine.unpair_device("meredith", device).unwrap();
    drop(engine);
    walk.goes("not there", "Settling").shows_nothing("Finished");
    walk.not_paired(Reason::CodeExpired, true);
}

#[test]
fn success_in_a_lost_reply_is_found_in_the_details() {
    let mut walk = polling();
    walk.goes("not claimed", "Polling");
    let device = walk.use_phone();
    walk.setting.fault("GetPairingStatus", FaultKind::Lost);
    // The repetition within the same call is answered by `NOT_EXIST`.
    walk.goes("not there", "Settling").goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Inferred), device);
}

#[test]
fn success_in_a_lost_reply_of_an_earlier_poll_is_found_in_the_details() {
    let mut walk = polling();
    let device = walk.use_phone();
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling")
        .goes("not there", "Settling")
        .goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Inferred), device);
}

#[test]
fn after_a_lost_poll_absence_is_looked_at_three_times() {
    let mut walk = polling();
    let device = walk.use_phone();
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling");
    let mut engine = walk.setting.world.engine();
    engine.unpair_device("meredith", device).unwrap();
    drop(engine);
    walk.goes("not there", "Settling").shows_nothing("Finished");
    walk.not_paired(Reason::CodeNotValid, true);
}

#[test]
fn a_reply_after_a_lost_poll_tells_that_no_success_was_in_it() {
    let mut walk = polling();
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling").goes("not claimed", "Polling");
    walk.cancels("Finished")
        .not_paired(Reason::Cancelled, false);
}

#[test]
fn the_device_that_was_told_before_the_first_reading_is_looked_for_by_its_id() {
    let setting = Setting::new();
    let minted = setting.world.client().get_activation_code("meredith");
    let code = minted.unwrap().activation_code;
    let mut engine = setting.world.engine();
    engine
        .scan(code.expose(), pingpair_sandbox::Phone::mobile())
        .unwrap();
    let device = engine.pair(code.expose()).unwrap();
    drop(engine);
    let mut walk = Walk::new(setting, "online", "Reading", |client| {
        client.pair_online("meredith", code).unwrap()
    });
    walk.goes("found, with a code", "Polling")
        .goes("paired", "Polling");
    walk.finish();
    steal_success(&walk);
    walk.goes("not there", "Settling").goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Matched), device);
}

#[test]
fn the_device_whose_id_was_told_is_looked_for_by_this_id() {
    let mut walk = polling();
    walk.scan();
    let device = walk.pair();
    walk.goes("paired", "Polling");
    // Another device of the type does not matter.
    walk.setting.foreign(DeviceType::IPhone);
    walk.finish();
    steal_success(&walk);
    walk.goes("not there", "Settling").goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Matched), device);
}

#[test]
fn a_device_whose_id_was_told_and_that_is_gone_is_never_another_one() {
    let mut walk = polling();
    walk.scan();
    let device = walk.pair();
    walk.goes("paired", "Polling");
    walk.setting.foreign(DeviceType::IPhone);
    let mut engine = walk.setting.world.engine();
    engine.unpair_device("meredith", device).unwrap();
    drop(engine);
    walk.goes("not there", "Settling").shows_nothing("Finished");
    walk.not_paired(Reason::DeviceGone, true);
}

//! Reading the details, because what was polled does not tell.

use std::time::Duration;

use pingpair::pairing::{Evidence, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::FaultKind;

use super::polling;
use crate::walk::{Setting, Walk};

/// A walk whose code is gone after a poll was lost; with a device that was paired by it, or without.
fn settling(with_device: bool) -> Walk {
    let mut walk = polling();
    let device = walk.use_phone();
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling").goes("not there", "Settling");
    if !with_device {
        let mut engine = walk.setting.world.engine();
        engine.unpair_device("meredith", device).unwrap();
    }
    walk
}

#[test]
fn one_new_device_of_the_type_is_inferred_under_one_lease() {
    let mut walk = settling(true);
    walk.goes("shown", "Finished");
    walk.paired(Evidence::Inferred);
}

#[test]
fn three_readings_take_at_least_five_seconds() {
    let mut walk = settling(false);
    let begin = walk.setting.world.now().monotonic;
    walk.shows_nothing("Finished");
    let passed = walk.setting.world.now().monotonic - begin;
    assert!(passed >= Duration::from_secs(5), "{passed:?}");
}

#[test]
fn a_device_that_shows_late_is_found() {
    let mut walk = settling(false);
    walk.goes("not shown", "Settling");
    walk.setting.foreign(DeviceType::Android);
    walk.goes("shown", "Finished");
    // Nothing tells it from the one that this code paired.
    walk.paired(Evidence::Inferred);
}

#[test]
fn two_new_devices_are_candidates() {
    let mut walk = settling(true);
    walk.setting.foreign(DeviceType::Android);
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    walk.undetermined(2);
}

#[test]
fn devices_of_other_types_and_those_of_before_are_none() {
    let setting = Setting::new();
    setting.foreign(DeviceType::IPhone);
    let mut walk = super::existing_in(setting);
    walk.goes("found", "Minting").goes("minted", "Polling");
    let device = walk.use_phone();
    walk.setting.foreign(DeviceType::Email);
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling")
        .goes("not there", "Settling")
        .goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Inferred), device);
}

#[test]
fn a_reading_that_tells_nothing_does_not_count() {
    let mut walk = settling(true);
    walk.setting.lose_readings(2);
    walk.goes("unknown", "Settling")
        .goes("unknown", "Settling")
        .goes("shown", "Finished");
}

#[test]
fn details_that_cannot_be_read_leave_it_open() {
    let mut walk = settling(true);
    walk.setting.lose_readings(6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Finished");
    walk.undetermined(0);
}

#[test]
fn a_user_who_is_gone_has_no_device() {
    let mut walk = settling(true);
    walk.setting.world.client().delete_user("meredith").unwrap();
    walk.goes("absent", "Finished");
    walk.not_paired(Reason::UserNotFound, true);
}

#[test]
fn cancelling_leaves_it_open() {
    let mut walk = settling(true);
    walk.setting.foreign(DeviceType::Android);
    walk.goes("not shown", "Settling").cancels("Finished");
    walk.undetermined(2);
}

#[test]
fn the_deadline_does_not_keep_it_from_being_found() {
    let mut walk = settling(true);
    walk.is_late("Settling").goes("shown", "Finished");
    walk.paired(Evidence::Inferred);
}

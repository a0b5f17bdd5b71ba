//! The end, and going on after one that left it open.

use pingpair::Code;
use pingpair::pairing::Evidence;
use pingpair::pingid::{DeviceId, DeviceType};
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{NUMBER, after, asking, finishing};
use crate::walk::Walk;

/// A walk that was cancelled after a lost finish that was carried out.
fn open() -> Walk {
    let mut walk = after(FaultKind::Lost);
    walk.cancels("Finished").undetermined(0);
    walk
}

#[test]
fn the_details_are_read_once_more_when_asked_for() {
    let mut walk = open();
    walk.reconciles("Settling").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn reconciling_finds_a_device_that_shows_after_the_readings() {
    let mut walk = after(FaultKind::Held {
        delay: std::time::Duration::from_secs(300),
    });
    walk.cancels("Finished").undetermined(0);
    walk.reconciles("Settling").shows_nothing("Finished");
    walk.undetermined(0);
    walk.setting.world.pass(std::time::Duration::from_secs(300));
    walk.reconciles("Settling").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn the_user_says_which_candidate_it_is() {
    let mut walk = after(FaultKind::Dropped);
    let mut devices: Vec<DeviceId> = Vec::new();
    for _ in 0..2 {
        let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
        let mut engine = walk.setting.world.engine();
        devices.push(engine.pair_foreign_device("meredith", device).unwrap());
    }
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    let refused = walk.pairing.confirm(DeviceId::new(5)).unwrap_err();
    assert_eq!(refused.code(), Code::InputUnexpected);
    walk.confirms(devices[1]);
    assert_eq!(walk.paired(Evidence::Confirmed), devices[1]);
}

#[test]
fn what_is_settled_is_not_opened_again() {
    let mut walk = finishing();
    walk.goes("told", "Detailing").goes("found", "Finished");
    let refused = walk.pairing.reconcile().unwrap_err();
    assert_eq!(refused.code(), Code::InputUnexpected);
    let mut walk = asking();
    walk.cancels("Finished");
    let refused = walk.pairing.reconcile().unwrap_err();
    assert_eq!(refused.code(), Code::InputUnexpected);
}

//! Reading the details of the device that was told to be paired.

use pingpair::pairing::{Evidence, Outcome};

use super::finishing;
use crate::walk::Walk;

fn told() -> Walk {
    let mut walk = finishing();
    walk.goes("told", "Detailing");
    walk
}

#[test]
fn the_details_of_the_device_are_told() {
    let mut walk = told();
    walk.goes("found", "Finished");
    let device = walk.paired(Evidence::Told);
    assert_eq!(walk.setting.devices()[0].id, device);
}

#[test]
fn details_that_cannot_be_read_do_not_change_that_the_device_is_paired() {
    let mut walk = told();
    walk.setting.lose_readings(3);
    walk.goes("unknown", "Detailing")
        .goes("unknown", "Detailing")
        .goes("unknown thrice", "Finished");
    walk.paired(Evidence::Told);
    let Outcome::Paired { device, .. } = walk.outcome() else {
        unreachable!()
    };
    assert!(device.details.is_none());
}

#[test]
fn cancelling_or_the_deadline_only_ends_the_reading() {
    let mut walk = told();
    walk.cancels("Finished").paired(Evidence::Told);
    let mut walk = told();
    walk.is_late("Finished").paired(Evidence::Told);
}

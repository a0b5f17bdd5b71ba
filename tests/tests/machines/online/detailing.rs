//! Reading the details of the device that SUCCESS told of.

use pingpair::pairing::{Evidence, Outcome};
use pingpair_sandbox::FaultKind;

use super::polling;
use crate::walk::Walk;

/// A walk that was told SUCCESS, and the device.
fn told() -> Walk {
    let mut walk = polling();
    walk.use_phone();
    walk.goes("told", "Detailing");
    walk
}

fn is_shown(walk: &Walk) -> bool {
    match walk.outcome() {
        Outcome::Paired { device, .. } => device.details.is_some(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_details_of_the_device_are_told() {
    let mut walk = told();
    walk.goes("found", "Finished");
    let device = walk.paired(Evidence::Told);
    assert_eq!(walk.setting.devices()[0].id, device);
    assert!(is_shown(&walk));
}

#[test]
fn details_that_cannot_be_read_do_not_change_that_the_device_is_paired() {
    let mut walk = told();
    walk.setting.lose_readings(3);
    walk.goes("unknown", "Detailing")
        .goes("unknown", "Detailing")
        .goes("unknown thrice", "Finished");
    walk.paired(Evidence::Told);
    assert!(!is_shown(&walk));
}

#[test]
fn a_device_that_is_gone_already_was_paired() {
    let mut walk = told();
    let device = walk.setting.devices()[0].id;
    let mut engine = walk.setting.world.engine();
    engine.unpair_device("meredith", device).unwrap();
    drop(engine);
    walk.goes("found", "Finished");
    assert_eq!(walk.paired(Evidence::Told), device);
    assert!(!is_shown(&walk));
}

#[test]
fn an_unsigned_no_such_user_changes_nothing() {
    let mut walk = told();
    let fault = FaultKind::PlainError { error_id: 10564 };
    walk.setting.faults("GetUserDetails", fault, 3);
    walk.goes("unknown", "Detailing").goes("found", "Finished");
    assert!(is_shown(&walk));
}

#[test]
fn cancelling_or_the_deadline_only_ends_the_reading() {
    let mut walk = told();
    walk.cancels("Finished").paired(Evidence::Told);
    let mut walk = told();
    walk.is_late("Finished").paired(Evidence::Told);
}

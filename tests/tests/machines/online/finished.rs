//! The end, and going on after one that left it open.

use pingpair::Code;
use pingpair::pairing::{Answer, Evidence};
use pingpair::pingid::{DeviceId, DeviceType};
use pingpair_sandbox::FaultKind;

use super::polling;
use crate::walk::Walk;

/// A walk that ended open, with two candidates; the first is the one.
fn open() -> (Walk, DeviceId) {
    let mut walk = polling();
    let device = walk.use_phone();
    walk.setting.foreign(DeviceType::Android);
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling")
        .goes("not there", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    (walk, device)
}

#[test]
fn the_user_says_which_candidate_it_is() {
    let (mut walk, device) = open();
    assert!(walk.undetermined(2).contains(&device));
    walk.confirms(device);
    assert_eq!(walk.paired(Evidence::Confirmed), device);
}

#[test]
fn a_device_that_is_no_candidate_is_refused() {
    let (mut walk, _) = open();
    let refused = walk.pairing.confirm(DeviceId::new(1)).unwrap_err();
    assert_eq!(refused.code(), Code::InputUnexpected);
    walk.undetermined(2);
}

#[test]
fn the_details_are_read_once_more_when_asked_for() {
    let (mut walk, device) = open();
    let other = walk.setting.devices();
    let other = other.iter().find(|found| found.id != device).unwrap();
    let mut engine = walk.setting.world.engine();
    engine.unpair_device("meredith", other.id).unwrap();
    drop(engine);
    walk.reconciles("Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    // The lease was given up at the first end, so that nothing is inferred any more.
    assert_eq!(walk.undetermined(1), [device]);
}

#[test]
fn what_is_settled_is_not_opened_again() {
    let mut walk = polling();
    let device = walk.use_phone();
    walk.goes("told", "Detailing").goes("found", "Finished");
    let refused = |result: pingpair::Result<()>| result.unwrap_err().code();
    assert_eq!(refused(walk.pairing.reconcile()), Code::InputUnexpected);
    assert_eq!(refused(walk.pairing.confirm(device)), Code::InputUnexpected);
    assert_eq!(refused(walk.pairing.cancel()), Code::InputUnexpected);
    let answer = Answer::StartAgain;
    assert_eq!(refused(walk.pairing.answer(answer)), Code::AnswerUnexpected);
    assert_eq!(walk.paired(Evidence::Told), device);
}

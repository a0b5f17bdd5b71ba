//! Looking for the device that a lost request can have created.

use pingpair::pairing::{Problem, Reason};
use pingpair_sandbox::{FaultKind, ForeignMfaDevice};

use super::{NUMBER, creating, finding};
use crate::mfa::ends_surely;
use crate::walk::Walk;

#[test]
fn the_one_new_device_with_our_number_is_gone_on_with() {
    let mut walk = finding();
    walk.goes("found", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    walk.says_otp("Activating").goes("told", "Finished");
    assert_eq!(walk.count("CreateDevice"), 1);
}

/// The creation of a device did not arrive, and somebody else made `device`.
fn beside(device: ForeignMfaDevice) -> Walk {
    let mut walk = creating();
    walk.setting.fault("CreateDevice", FaultKind::Dropped);
    walk.goes("lost", "Finding");
    let user = walk.setting.mfa_user.clone();
    let mut engine = walk.setting.world.engine();
    engine.pingone().add_foreign_device(&user, &device).unwrap();
    drop(engine);
    walk
}

#[test]
fn a_device_with_another_number_or_type_or_that_is_active_is_not_ours() {
    for device in [
        ForeignMfaDevice::new("SMS")
            .destination("+13035559999")
            .waiting(),
        ForeignMfaDevice::new("VOICE").destination(NUMBER).waiting(),
        ForeignMfaDevice::new("SMS").destination(NUMBER),
    ] {
        beside(device)
            .goes("not found", "Finding")
            .goes("not found", "Finding")
            .goes("not found", "StartLost");
    }
}

#[test]
fn of_two_devices_neither_is_taken() {
    let mut walk = finding();
    let device = ForeignMfaDevice::new("SMS").destination(NUMBER).waiting();
    let user = walk.setting.mfa_user.clone();
    let added = walk
        .setting
        .world
        .engine()
        .pingone()
        .add_foreign_device(&user, &device);
    added.unwrap();
    walk.goes("not found", "Finding")
        .goes("not found", "Finding")
        .goes("not found", "StartLost");
}

#[test]
fn readings_that_tell_nothing_are_repeated_and_then_given_up() {
    let mut walk = finding();
    walk.setting.lose("ListDevices", 6);
    for _ in 0..5 {
        walk.goes("unknown", "Finding");
    }
    walk.goes("unreadable", "StartLost");
}

#[test]
fn a_user_who_is_gone_ends_it() {
    let mut walk = finding();
    walk.setting.denies("ListDevices", 404, "NOT_FOUND", "");
    walk.goes("absent", "Finished");
    walk.mfa_not_paired(Reason::UserNotFound, true, Some("NOT_FOUND"));
}

#[test]
fn after_three_creations_that_were_lost_it_ends() {
    let mut walk = super::start_lost();
    for start in 2..=3 {
        walk.starts_again("Listing").goes("found", "Creating");
        walk.setting.fault("CreateDevice", FaultKind::Dropped);
        walk.goes("lost", "Finding")
            .goes("not found", "Finding")
            .goes("not found", "Finding");
        match start {
            3 => walk.goes("lost at last", "Finished"),
            _ => walk.goes("not found", "StartLost"),
        };
    }
    walk.mfa_not_paired(Reason::SessionEnded, false, None);
    assert_eq!(walk.count("CreateDevice"), 3);
}

#[test]
fn a_device_that_waits_pairs_nothing_when_it_ends() {
    ends_surely(finding);
}

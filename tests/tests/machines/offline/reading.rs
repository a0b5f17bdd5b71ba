//! Reading the user before the service is made to reach somebody.

use std::time::Duration;

use pingpair::pairing::{Evidence, Reason};
use pingpair_sandbox::FaultKind;

use super::{finishing, sms, sms_in};
use crate::walk::{REFUSED, Setting};

#[test]
fn nothing_is_sent_to_a_person_before_the_devices_are_known() {
    let mut walk = sms();
    walk.goes("found", "Starting");
    assert_eq!(walk.setting.wire.operations(), ["getuserdetails"]);
    assert!(walk.setting.world.engine().messages().is_empty());
}

#[test]
fn a_suspended_user_is_not_reached() {
    let mut walk = sms();
    walk.suspend();
    walk.goes("suspended", "Finished");
    walk.not_paired(Reason::UserSuspended, true);
    assert_eq!(walk.count("startofflinepairing"), 0);
}

#[test]
fn a_user_who_does_not_exist_is_not_paired() {
    let mut walk = sms_in(Setting::empty());
    walk.goes("absent", "Finished");
    assert_eq!(walk.not_paired(Reason::UserNotFound, true), Some(10564));
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = sms();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    walk.not_paired(Reason::Refused, true);
}

#[test]
fn a_reading_that_tells_nothing_is_repeated() {
    let mut walk = sms();
    walk.setting.lose_readings(1);
    walk.goes("unknown", "Reading").goes("found", "Starting");
}

#[test]
fn it_ends_before_anybody_was_reached() {
    let mut walk = sms();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = sms();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
    assert!(walk.setting.wire.sent().is_empty());
}

#[test]
fn before_it_begins_again_the_device_of_a_lost_finish_is_found() {
    let mut walk = finishing();
    // The request is carried out after the three readings, and before it begins again.
    let held = FaultKind::Held {
        delay: Duration::from_secs(25),
    };
    walk.setting.fault("FinalizeOfflinePairing", held);
    walk.goes("lost", "Settling").shows_nothing("Asking");
    walk.starts_again("Reading").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
    assert_eq!(walk.count("startofflinepairing"), 1);
}

//! Reading the devices once more, just before the OTP is sent.

use pingpair::pairing::{Evidence, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{NUMBER, after, asking};
use crate::walk::{REFUSED, Walk};

fn reading() -> Walk {
    let mut walk = asking();
    walk.says_otp("ReadingAgain");
    walk
}

#[test]
fn a_device_that_came_while_the_person_was_asked_is_no_new_one() {
    let mut walk = reading();
    let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
    let mut engine = walk.setting.world.engine();
    engine.pair_foreign_device("meredith", device).unwrap();
    drop(engine);
    walk.goes("found", "Finishing");
    let dropped = FaultKind::Dropped;
    walk.setting.fault("FinalizeOfflinePairing", dropped);
    walk.goes("lost", "Settling").shows_nothing("Asking");
}

#[test]
fn a_suspended_user_is_not_paired() {
    let mut walk = reading();
    walk.suspend();
    walk.goes("suspended", "Finished");
    walk.not_paired(Reason::UserSuspended, true);
    assert_eq!(walk.count("finalizeofflinepairing"), 0);
}

#[test]
fn a_user_who_is_gone_is_not_paired() {
    let mut walk = reading();
    walk.setting.world.client().delete_user("meredith").unwrap();
    walk.goes("absent", "Finished");
    walk.not_paired(Reason::UserNotFound, true);
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = reading();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    walk.not_paired(Reason::Refused, true);
}

#[test]
fn the_otp_waits_until_a_reading_tells_something() {
    let mut walk = reading();
    walk.setting.lose_readings(1);
    walk.goes("unknown", "ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
}

#[test]
fn the_device_of_a_lost_finish_that_shows_late_is_found_and_no_further_otp_is_sent() {
    let mut walk = after(FaultKind::Held {
        delay: std::time::Duration::from_secs(25),
    });
    walk.shows_nothing("Asking");
    walk.says_otp("ReadingAgain");
    walk.setting.world.pass(std::time::Duration::from_secs(25));
    walk.goes("shown", "Finished");
    walk.paired(Evidence::Matched);
    assert_eq!(walk.count("finalizeofflinepairing"), 1);
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    let mut walk = reading();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = reading();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
    assert_eq!(walk.count("finalizeofflinepairing"), 0);
}

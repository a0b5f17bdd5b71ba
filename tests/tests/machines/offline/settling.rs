//! Reading the details after a finish whose reply was lost.

use pingpair::pairing::{Evidence, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{NUMBER, after, asking_again};
use crate::walk::Walk;

#[test]
fn the_device_with_the_own_number_is_matched() {
    let mut walk = after(FaultKind::Lost);
    walk.goes("shown", "Finished");
    let device = walk.paired(Evidence::Matched);
    assert_eq!(walk.setting.devices()[0].id, device);
}

#[test]
fn a_device_of_the_type_with_another_number_is_not_ours() {
    let mut walk = after(FaultKind::Dropped);
    walk.setting.foreign(DeviceType::Sms);
    walk.shows_nothing("Asking");
}

#[test]
fn two_new_devices_with_the_own_number_are_told_apart_by_the_id() {
    let mut walk = after(FaultKind::Lost);
    let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
    let mut engine = walk.setting.world.engine();
    let foreign = engine.pair_foreign_device("meredith", device).unwrap();
    drop(engine);
    walk.goes("shown", "Finished");
    assert_ne!(walk.paired(Evidence::Matched), foreign);
}

#[test]
fn a_device_with_the_own_number_that_is_not_the_named_one_does_not_end_it_by_itself() {
    let mut walk = after(FaultKind::Dropped);
    let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
    let mut engine = walk.setting.world.engine();
    engine.pair_foreign_device("meredith", device).unwrap();
    engine
        .pair_foreign_device(
            "meredith",
            ForeignDevice::new(DeviceType::Sms).destination(NUMBER),
        )
        .unwrap();
    drop(engine);
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    walk.undetermined(2);
}

#[test]
fn after_the_fifth_answer_was_lost_it_ends_open() {
    let mut walk = after(FaultKind::Dropped);
    for left in (0..5).rev() {
        walk.goes("not shown", "Settling")
            .goes("not shown", "Settling");
        if left == 0 {
            walk.goes("not shown", "Finished");
            break;
        }
        walk.goes("not shown", "Asking");
        let dropped = FaultKind::Dropped;
        walk.setting.fault("FinalizeOfflinePairing", dropped);
        walk.says_otp("ReadingAgain")
            .goes("found", "Finishing")
            .goes("lost", "Settling");
    }
    walk.undetermined(0);
    assert_eq!(walk.count("finalizeofflinepairing"), 5);
}

#[test]
fn the_baseline_of_a_lost_finish_stays_for_the_next_one() {
    let mut walk = asking_again();
    // The lost finish is carried out now, while the next one is on its way and is lost as well.
    let mut engine = walk.setting.world.engine();
    let device = ForeignDevice::new(DeviceType::Sms).destination(NUMBER);
    let late = engine.pair_foreign_device("meredith", device).unwrap();
    drop(engine);
    walk.says_otp("ReadingAgain").goes("shown", "Finished");
    assert_eq!(walk.paired(Evidence::Matched), late);
}

#[test]
fn a_reading_that_tells_nothing_does_not_count() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.lose_readings(1);
    walk.goes("unknown", "Settling").goes("shown", "Finished");
}

#[test]
fn details_that_cannot_be_read_leave_it_open() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.lose_readings(6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Finished");
    walk.undetermined(0);
}

#[test]
fn a_user_who_is_gone_has_no_device() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.world.client().delete_user("meredith").unwrap();
    walk.goes("absent", "Finished");
    walk.not_paired(Reason::UserNotFound, true);
}

#[test]
fn cancelling_leaves_it_open() {
    let mut walk: Walk = after(FaultKind::Dropped);
    walk.cancels("Finished").undetermined(0);
}

#[test]
fn the_deadline_does_not_keep_it_from_being_found() {
    let mut walk = after(FaultKind::Lost);
    walk.is_late("Settling").goes("shown", "Finished");
}

//! Reading the details after a touch whose reply was lost.

use pingpair::pairing::{Evidence, Problem};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{after, settling, touch};
use crate::proof;

#[test]
fn one_new_yubikey_is_inferred_under_one_lease() {
    let mut walk = settling();
    walk.goes("shown", "Finished");
    let device = walk.paired(Evidence::Inferred);
    assert_eq!(walk.setting.devices()[0].id, device);
}

#[test]
fn two_new_yubikeys_are_candidates() {
    let mut walk = settling();
    walk.foreign(ForeignDevice::new(DeviceType::YubiKey));
    walk.goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("candidates", "Finished");
    walk.undetermined(2);
}

#[test]
fn without_a_yubikey_another_touch_is_asked_for() {
    let mut walk = after(FaultKind::Dropped);
    walk.shows_nothing("Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    assert_eq!(prompt.answers_left, 4);
}

#[test]
fn after_the_fifth_touch_was_lost_it_ends_open() {
    let mut walk = after(FaultKind::Dropped);
    for left in (0..5).rev() {
        if left == 0 {
            walk.shows_nothing("Finished");
            break;
        }
        walk.shows_nothing("Asking");
        walk.setting.fault("PairYubiKey", FaultKind::Dropped);
        let otp = touch(&walk);
        walk.says(otp, "ReadingAgain")
            .goes("found", "Finishing")
            .goes("lost", "Settling");
    }
    walk.undetermined(0);
    assert_eq!(walk.count("pairyubikey"), 5);
}

#[test]
fn what_the_details_do_not_tell_stays_open() {
    proof::settles(settling);
}

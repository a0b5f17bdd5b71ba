//! Reading the details after a finish whose reply was lost.

use pingpair::pairing::{Evidence, Problem};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{after, settling, shown};
use crate::proof;

#[test]
fn the_app_whose_id_was_told_at_the_start_is_matched() {
    let mut walk = settling();
    walk.foreign(ForeignDevice::new(DeviceType::AuthenticatorApp));
    walk.goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn an_app_of_somebody_else_is_not_ours() {
    let mut walk = after(FaultKind::Dropped);
    walk.foreign(ForeignDevice::new(DeviceType::AuthenticatorApp));
    walk.shows_nothing("Asking");
    let problem = walk.prompt.clone().unwrap().problem;
    assert_eq!(problem, Some(Problem::AnswerLost));
}

#[test]
fn after_the_fifth_answer_was_lost_it_ends_open() {
    let mut walk = after(FaultKind::Dropped);
    for left in (0..5).rev() {
        if left == 0 {
            walk.shows_nothing("Finished");
            break;
        }
        walk.shows_nothing("Asking");
        let fault = FaultKind::Dropped;
        walk.setting.fault("AuthenticatorAppFinishPairing", fault);
        let otp = shown(&walk);
        walk.says(otp, "ReadingAgain")
            .goes("found", "Finishing")
            .goes("lost", "Settling");
    }
    walk.undetermined(0);
    assert_eq!(walk.count("authenticatorappfinishpairing"), 5);
}

#[test]
fn what_the_details_do_not_tell_stays_open() {
    proof::settles(settling);
}

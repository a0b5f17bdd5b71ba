//! Looking for the user after an addition whose reply was lost, and beginning it again.

use std::time::Duration;

use pingpair::pairing::{Problem, Reason};
use pingpair::pingid::AddUser;
use pingpair_sandbox::FaultKind;

use super::new_user;
use crate::walk::{REFUSED, Walk};

/// A walk whose AddUser met this fault.
fn after(fault: FaultKind) -> Walk {
    let mut walk = new_user();
    walk.setting.fault("AddUser", fault);
    walk.goes("absent", "Adding").goes("lost", "LookingAfter");
    walk
}

/// The same, and the user is nowhere.
fn lost() -> Walk {
    let mut walk = after(FaultKind::Dropped);
    walk.goes("absent", "LookingAfter")
        .goes("absent", "LookingAfter")
        .goes("absent thrice", "AddLost");
    walk
}

#[test]
fn a_user_with_the_details_that_were_sent_and_no_device_is_new() {
    let mut walk = after(FaultKind::Lost);
    walk.goes("new", "Reading");
    walk.goes("found", "Minting").goes("minted", "Polling");
    assert_eq!(walk.count("adduser"), 1);
}

#[test]
fn a_user_with_other_details_is_another_one() {
    let mut walk = after(FaultKind::Dropped);
    let client = walk.setting.world.client();
    let colleague = AddUser::new("meredith").email("colleague@example.com");
    client.add_user(colleague).unwrap();
    walk.goes("another", "Finished");
    walk.not_paired(Reason::UserExists, false);
    assert_eq!(walk.count("getactivationcode"), 0);
}

#[test]
fn a_user_with_a_device_is_another_one() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.foreign(pingpair::pingid::DeviceType::Sms);
    walk.goes("another", "Finished");
    walk.not_paired(Reason::UserExists, false);
}

#[test]
fn a_user_who_stays_absent_is_not_added_twice_unless_a_person_says_so() {
    let mut walk = lost();
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    assert_eq!(walk.count("adduser"), 1);
    walk.starts_again("Looking")
        .goes("absent", "Adding")
        .goes("added", "Polling");
    assert_eq!(walk.count("adduser"), 2);
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = lost();
    walk.setting.faults("AddUser", FaultKind::Dropped, 2);
    for is_last in [false, true] {
        walk.starts_again("Looking")
            .goes("absent", "Adding")
            .goes("lost", "LookingAfter")
            .goes("absent", "LookingAfter")
            .goes("absent", "LookingAfter");
        if is_last {
            walk.goes("absent at last", "Finished");
        } else {
            walk.goes("absent thrice", "AddLost");
        }
    }
    // A request that was held back can still be carried out.
    walk.not_paired(Reason::UserNotFound, false);
    assert_eq!(walk.count("adduser"), 3);
}

#[test]
fn a_reading_that_tells_nothing_is_repeated() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.lose_readings(4);
    for _ in 0..4 {
        walk.goes("unknown", "LookingAfter");
        assert!(walk.pause() > Duration::ZERO);
    }
    walk.goes("new", "Reading");
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    // The lost reply told a code.
    walk.undetermined(0);
}

#[test]
fn it_ends_without_saying_that_nobody_was_added_and_pairs_by_the_code_that_was_lost() {
    for walk in [after(FaultKind::Lost), lost()] {
        let mut walk = walk;
        walk.cancels("Finished").undetermined(0);
    }
    for walk in [after(FaultKind::Lost), lost()] {
        let mut walk = walk;
        walk.is_late("Finished").undetermined(0);
    }
}

//! Looking for the user after an addition whose reply was lost, and beginning it again.

use std::time::Duration;

use pingpair::pairing::Reason;
use pingpair::pingid::AddUser;
use pingpair_sandbox::FaultKind;

use super::adding;
use crate::walk::{REFUSED, Walk};

fn after(fault: FaultKind) -> Walk {
    let mut walk = adding();
    walk.setting.fault("AddUser", fault);
    walk.goes("lost", "LookingAfter");
    walk
}

fn lost(fault: FaultKind) -> Walk {
    let mut walk = after(fault);
    walk.goes("absent", "LookingAfter")
        .goes("absent", "LookingAfter")
        .goes("absent thrice", "AddLost");
    walk
}

#[test]
fn the_user_of_a_lost_reply_is_created_by_us_where_none_was_before_and_the_details_match() {
    let mut walk = after(FaultKind::Lost);
    walk.goes("new", "Choosing");
    assert_eq!(walk.count("adduser"), 1);
}

#[test]
fn a_colleague_of_the_name_is_another_user_although_the_reply_was_lost() {
    let mut walk = after(FaultKind::Dropped);
    let client = walk.setting.world.client();
    let colleague = AddUser::new("meredith").email("colleague@example.com");
    client.add_user(colleague).unwrap();
    walk.goes("another", "Finished");
    walk.not_paired(Reason::UserExists, false);
}

#[test]
fn a_user_who_was_added_late_by_our_request_is_taken_for_new_when_it_begins_again() {
    let mut walk = lost(FaultKind::Held {
        delay: Duration::from_secs(60),
    });
    walk.setting.world.pass(Duration::from_secs(60));
    walk.starts_again("Looking")
        .goes("found after a loss", "Choosing");
    assert_eq!(walk.count("adduser"), 1);
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = lost(FaultKind::Dropped);
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
    walk.not_paired(Reason::UserNotFound, false);
}

#[test]
fn a_reading_that_tells_nothing_does_not_count() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.lose_readings(4);
    for _ in 0..4 {
        walk.goes("unknown", "LookingAfter");
    }
    walk.goes("new", "Choosing");
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = after(FaultKind::Lost);
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
}

#[test]
fn it_ends_without_saying_that_nobody_was_added() {
    for make in [|| after(FaultKind::Dropped), || lost(FaultKind::Dropped)] {
        let mut walk: Walk = make();
        walk.cancels("Finished")
            .not_paired(Reason::Cancelled, false);
        let mut walk = make();
        walk.is_late("Finished")
            .not_paired(Reason::DeadlinePassed, false);
    }
}

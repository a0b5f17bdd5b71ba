//! Looking whether the user exists who is to be added, and adding.

use std::time::Duration;

use pingpair::pairing::Reason;
use pingpair::pingid::AddUser;
use pingpair_sandbox::FaultKind;

use super::new_user;
use crate::walk::{REFUSED, UNSIGNED, Walk};

#[test]
fn a_user_who_does_not_exist_is_added_and_gets_the_code_of_the_reply() {
    let mut walk = new_user();
    walk.goes("absent", "Adding").goes("added", "Polling");
    let view = walk.pairing.view();
    assert_eq!(
        view.activation_code.unwrap().expose(),
        walk.setting.code().expose()
    );
    assert_eq!(walk.count("adduser"), 1);
    assert_eq!(walk.count("getactivationcode"), 0);
}

#[test]
fn a_user_who_exists_is_not_paired_and_nothing_is_sent_after_the_reading() {
    let mut walk = new_user();
    let client = walk.setting.world.client();
    client.add_user(AddUser::new("meredith")).unwrap();
    walk.goes("found", "Finished");
    walk.not_paired(Reason::UserExists, true);
    assert_eq!(walk.setting.wire.operations(), ["getuserdetails"]);
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = new_user();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));
}

#[test]
fn a_reading_that_tells_nothing_is_repeated() {
    let mut walk = new_user();
    walk.setting.lose_readings(2);
    walk.goes("unknown", "Looking");
    assert!(walk.pause() > Duration::ZERO);
    walk.goes("unknown", "Looking").goes("absent", "Adding");
}

#[test]
fn an_unsigned_no_such_user_adds_nobody() {
    let mut walk = new_user();
    let unsigned = FaultKind::PlainError { error_id: 10564 };
    walk.setting.faults("GetUserDetails", unsigned, 3);
    walk.goes("unknown", "Looking");
    assert_eq!(walk.count("adduser"), 0);
}

#[test]
fn it_ends_before_anything_was_changed() {
    let mut walk = new_user();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = new_user();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
    assert_eq!(walk.count("adduser"), 0);
}

#[test]
fn a_refused_addition_ends_it() {
    let mut walk = new_user();
    walk.setting.fault("AddUser", REFUSED);
    walk.goes("absent", "Adding").goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));
}

#[test]
fn an_addition_that_did_not_leave_is_sent_later() {
    let mut walk = new_user();
    walk.goes("absent", "Adding")
        .is_cut_off("Adding")
        .goes("added", "Polling");
    assert_eq!(walk.count("adduser"), 1);
}

#[test]
fn somebody_who_was_added_in_the_meantime_is_another_user() {
    let mut walk = new_user();
    walk.goes("absent", "Adding");
    let client = walk.setting.world.client();
    let same = AddUser::new("meredith").email("meredith@example.com");
    client.add_user(same).unwrap();
    walk.goes("taken", "LookingAfter")
        .goes("another", "Finished");
    walk.not_paired(Reason::UserExists, true);
}

#[test]
fn an_unsigned_refusal_of_the_addition_says_nothing() {
    for error_id in UNSIGNED {
        let mut walk = new_user();
        let fault = FaultKind::PlainError { error_id };
        walk.setting.fault("AddUser", fault);
        walk.goes("absent", "Adding").goes("lost", "LookingAfter");
        walk.goes("absent", "LookingAfter");
        assert_eq!(walk.count("adduser"), 1, "{error_id}");
    }
}

/// A walk whose AddUser was lost thrice and not carried out.
fn found_after_a_loss() -> Walk {
    let mut walk = new_user();
    let held = FaultKind::Held {
        delay: Duration::from_secs(60),
    };
    walk.setting.fault("AddUser", held);
    walk.goes("absent", "Adding").goes("lost", "LookingAfter");
    walk.goes("absent", "LookingAfter")
        .goes("absent", "LookingAfter")
        .goes("absent thrice", "AddLost");
    walk.setting.world.pass(Duration::from_secs(60));
    walk.starts_again("Looking")
        .goes("found after a loss", "Reading");
    walk
}

#[test]
fn a_user_who_was_added_late_by_our_request_is_taken_for_new_when_it_begins_again() {
    let mut walk = found_after_a_loss();
    walk.goes("found", "Minting").goes("minted", "Polling");
    assert_eq!(walk.count("adduser"), 1);
}

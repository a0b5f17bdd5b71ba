//! Adding the user, once.

use pingpair::pairing::Reason;
use pingpair::pingid::AddUser;
use pingpair_sandbox::FaultKind;

use super::adding;
use crate::walk::{REFUSED, UNSIGNED};

#[test]
fn a_refused_addition_ends_it() {
    let mut walk = adding();
    walk.setting.fault("AddUser", REFUSED);
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));
}

#[test]
fn somebody_who_was_added_in_the_meantime_is_another_user() {
    let mut walk = adding();
    let client = walk.setting.world.client();
    let same = AddUser::new("meredith").email("meredith@example.com");
    client.add_user(same).unwrap();
    walk.goes("taken", "LookingAfter")
        .goes("another", "Finished");
    walk.not_paired(Reason::UserExists, true);
}

#[test]
fn an_unsigned_refusal_says_nothing() {
    for error_id in UNSIGNED {
        let mut walk = adding();
        walk.setting
            .fault("AddUser", FaultKind::PlainError { error_id });
        walk.goes("lost", "LookingAfter");
        assert_eq!(walk.count("adduser"), 1);
    }
}

#[test]
fn an_addition_that_did_not_leave_is_sent_later() {
    let mut walk = adding();
    walk.is_cut_off("Adding").goes("added", "Choosing");
    assert_eq!(walk.count("adduser"), 1);
}

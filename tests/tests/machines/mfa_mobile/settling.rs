//! Looking for the phone that has taken the key.

use pingpair::pairing::{Evidence, Reason};
use pingpair_sandbox::ForeignMfaDevice;

use super::{claim, claimed, polling};

#[test]
fn the_one_new_phone_is_inferred() {
    let mut walk = polling();
    let id = claim(&mut walk);
    walk.goes("claimed", "Settling").goes("shown", "Finished");
    assert_eq!(walk.mfa_paired(Evidence::Inferred), id);
}

#[test]
fn of_two_new_phones_the_user_says_which_it_is() {
    let mut walk = claimed();
    let user = walk.setting.mfa_user.clone();
    let foreign = walk
        .setting
        .world
        .engine()
        .pingone()
        .add_foreign_device(&user, &ForeignMfaDevice::new("MOBILE"));
    let foreign = foreign.unwrap();
    walk.goes("candidates", "Finished");
    let pingpair::pairing::Outcome::Undetermined { mfa_candidates, .. } = walk.outcome() else {
        panic!("{:?}", walk.outcome())
    };
    assert_eq!(mfa_candidates.len(), 2);
    let ours = mfa_candidates
        .iter()
        .find(|it| it.id.to_string() != foreign);
    walk.pairing.confirm_mfa(ours.unwrap().id).unwrap();
    walk.mfa_paired(Evidence::Confirmed);
}

#[test]
fn a_phone_that_is_not_shown_leaves_it_open() {
    let mut walk = polling();
    let id = claim(&mut walk);
    let user = walk.setting.mfa_user.clone();
    let deleted = walk
        .setting
        .world
        .engine()
        .pingone()
        .delete_device(&user, &id);
    deleted.unwrap();
    walk.goes("claimed", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Finished");
    walk.undetermined(0);
    walk.reconciles("Settling");
    walk.forget();
}

#[test]
fn readings_that_tell_nothing_are_repeated_and_leave_it_open() {
    let mut walk = claimed();
    walk.setting.lose("ListDevices", 6);
    for _ in 0..5 {
        walk.goes("unknown", "Settling");
    }
    walk.goes("unreadable", "Finished");
    walk.undetermined(0);
}

#[test]
fn a_user_who_is_gone_ends_it() {
    let mut walk = claimed();
    walk.setting.denies("ListDevices", 404, "NOT_FOUND", "");
    walk.goes("absent", "Finished");
    walk.mfa_not_paired(Reason::UserNotFound, true, Some("NOT_FOUND"));
}

#[test]
fn whoever_cancels_is_let_go_and_the_deadline_hides_nothing() {
    let mut walk = claimed();
    walk.cancels("Finished").undetermined(0);
    let mut walk = claimed();
    walk.is_late("Settling").goes("shown", "Finished");
}

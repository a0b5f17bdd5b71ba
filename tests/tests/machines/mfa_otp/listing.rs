//! Reading the user's devices before one is created.

use pingpair::pairing::{Evidence, Reason};
use pingpair::pingone::Id;

use super::{NUMBER, listing};
use crate::mfa::{ends_surely, reads_before_it_creates};
use crate::walk::{Setting, Walk};

#[test]
fn the_devices_are_read_before_one_is_created() {
    reads_before_it_creates(listing);
}

#[test]
fn it_ends_before_anything_was_sent() {
    ends_surely(listing);
}

#[test]
fn a_user_whom_nobody_knows_is_paired_with_nothing() {
    let setting = Setting::pingone();
    let nobody = Id::parse("5a4db0c5-0000-4000-8000-000000000000").unwrap();
    let pairing = setting.mfa_client().pair_mfa_sms(nobody, NUMBER).unwrap();
    let mut walk = Walk::of(setting, "mfa_otp", "Listing", pairing);
    walk.goes("absent", "Finished");
    walk.mfa_not_paired(Reason::UserNotFound, true, Some("NOT_FOUND"));
    assert!(walk.count("CreateDevice") == 0);
}

#[test]
fn a_totp_device_that_became_active_late_is_found_before_another_is_created() {
    let mut walk = super::totp::lost_activation();
    walk.starts_again("Listing");
    let device = walk.setting.mfa_devices().pop().unwrap();
    walk.setting
        .world
        .engine()
        .pingone()
        .activate_device(&walk.setting.mfa_user, &device.id)
        .unwrap();
    walk.goes("shown", "Finished");
    assert_eq!(walk.mfa_paired(Evidence::Matched), device.id);
}

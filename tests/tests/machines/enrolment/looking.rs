//! Looking whether the user exists, and what may be done then.

use pingpair::pairing::{IfExists, Reason};
use pingpair::pingid::{DeviceType, UserStatus};
use pingpair_sandbox::FaultKind;

use super::{existing, looking, rules};
use crate::proof;
use crate::walk::{REFUSED, Setting};

#[test]
fn a_user_who_does_not_exist_is_added_without_a_code() {
    let mut walk = looking();
    walk.goes("absent", "Adding").goes("added", "Choosing");
    let users = walk.setting.world.engine().users();
    assert!(users[0].codes.is_empty());
}

#[test]
fn by_default_a_user_who_exists_is_refused_and_nothing_is_sent_after_the_reading() {
    let mut walk = super::enrolling(Setting::new(), rules());
    walk.goes("found", "Finished");
    walk.not_paired(Reason::UserExists, true);
    assert_eq!(walk.setting.wire.operations(), ["getuserdetails"]);
}

#[test]
fn an_unpaired_user_may_be_paired_where_the_caller_says_so() {
    existing(IfExists::IfUnpaired).goes("allowed", "Choosing");
}

#[test]
fn a_user_with_a_device_or_active_or_suspended_is_not_unpaired() {
    let mut walk = existing(IfExists::IfUnpaired);
    walk.setting.foreign(DeviceType::Email);
    walk.goes("found", "Finished");
    walk.not_paired(Reason::UserExists, true);
    for status in [UserStatus::Active, UserStatus::Suspended] {
        let mut walk = existing(IfExists::IfUnpaired);
        let mut engine = walk.setting.world.engine();
        engine.set_user_status("meredith", status).unwrap();
        drop(engine);
        walk.goes("found", "Finished");
        walk.not_paired(Reason::UserExists, true);
    }
}

#[test]
fn any_user_may_be_paired_where_the_caller_says_so() {
    let mut walk = existing(IfExists::Proceed);
    walk.setting.foreign(DeviceType::Email);
    walk.goes("allowed", "Choosing");
    assert_eq!(walk.count("adduser"), 0);
}

#[test]
fn names_that_look_like_others_are_refused_before_anything_is_sent() {
    let setting = Setting::empty();
    let client = setting.client();
    for name in [
        " meredith",
        "meredith ",
        "mere\u{200b}dith",
        "mere\ndith",
        "",
    ] {
        let mut rules = rules();
        rules.user.username = name.into();
        let refused = client.enrol(rules).unwrap_err();
        assert_eq!(refused.group(), pingpair::Group::Input, "{name:?}");
    }
    assert!(setting.wire.sent().is_empty());
}

#[test]
fn a_reading_that_tells_nothing_is_repeated() {
    let mut walk = looking();
    let unsigned = FaultKind::PlainError { error_id: 10564 };
    walk.setting.faults("GetUserDetails", unsigned, 3);
    walk.goes("unknown", "Looking").goes("absent", "Adding");
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = looking();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));
}

#[test]
fn it_ends_before_anything_was_changed() {
    proof::ends_surely(looking);
}

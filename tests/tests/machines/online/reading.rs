//! Reading the user before a code is minted or polled.

use std::time::Duration;

use pingpair::Secret;
use pingpair::pairing::Reason;
use pingpair::pingid::DeviceType;
use pingpair_sandbox::FaultKind;

use super::{existing, existing_in};
use crate::walk::{REFUSED, Setting, Walk};

#[test]
fn the_devices_of_a_user_who_exists_are_the_baseline_of_a_new_code() {
    let setting = Setting::new();
    setting.foreign(DeviceType::IPhone);
    let mut walk = existing_in(setting);
    walk.goes("found", "Minting").goes("minted", "Polling");
    assert_eq!(
        walk.setting.wire.operations(),
        ["getuserdetails", "getactivationcode"]
    );
}

#[test]
fn a_code_that_was_given_is_polled_and_none_is_minted() {
    let setting = Setting::new();
    let minted = setting.world.client().get_activation_code("meredith");
    let code = minted.unwrap().activation_code;
    let mut walk = Walk::new(setting, "online", "Reading", |client| {
        client.pair_online("meredith", code).unwrap()
    });
    walk.goes("found, with a code", "Polling")
        .goes("not claimed", "Polling");
    assert_eq!(walk.count("getactivationcode"), 0);
}

#[test]
fn a_code_of_another_form_is_refused_before_anything_is_sent() {
    let setting = Setting::new();
    let refused = setting
        .client()
        .pair_online("meredith", Secret::from("12-34"));
    assert_eq!(refused.unwrap_err().group(), pingpair::Group::Input);
    assert!(setting.wire.sent().is_empty());
}

#[test]
fn a_suspended_user_gets_no_code() {
    let mut walk = existing();
    walk.suspend();
    walk.goes("suspended", "Finished");
    walk.not_paired(Reason::UserSuspended, true);
    assert_eq!(walk.count("getactivationcode"), 0);
}

#[test]
fn a_user_who_does_not_exist_is_not_paired() {
    let mut walk = existing_in(Setting::empty());
    walk.goes("absent", "Finished");
    assert_eq!(walk.not_paired(Reason::UserNotFound, true), Some(10564));
}

#[test]
fn a_refused_reading_ends_it() {
    let mut walk = existing();
    walk.setting.fault("GetUserDetails", REFUSED);
    walk.goes("refused", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));
}

#[test]
fn a_reading_that_tells_nothing_is_repeated_ever_more_seldom() {
    let mut walk = existing();
    walk.setting.lose_readings(3);
    for seconds in [1.0, 2.0, 4.0] {
        walk.goes("unknown", "Reading");
        let pause = walk.pause().as_secs_f64();
        assert!((0.79 * seconds..1.21 * seconds).contains(&pause), "{pause}");
    }
    walk.goes("found", "Minting");
}

#[test]
fn what_need_not_belong_to_the_reading_is_no_reading() {
    let unproven = [
        FaultKind::PlainError { error_id: 10564 },
        FaultKind::SignedError {
            error_id: 10564,
            echo: false,
        },
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Forged,
        FaultKind::Reflected,
        FaultKind::Replayed,
        FaultKind::AboutAnotherUser,
        FaultKind::Swapped {
            with: Default::default(),
        },
    ];
    for fault in unproven {
        let mut walk = existing();
        walk.setting.faults("GetUserDetails", fault.clone(), 3);
        walk.goes("unknown", "Reading");
        walk.setting.world.engine().clear_faults();
        walk.goes("found", "Minting");
    }
}

#[test]
fn a_reading_that_did_not_leave_is_sent_later() {
    let mut walk = existing();
    walk.is_cut_off("Reading");
    assert!(walk.pause() > Duration::ZERO);
    walk.goes("found", "Minting");
}

#[test]
fn it_ends_before_anything_was_changed() {
    let mut walk = existing();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = existing();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
    assert!(walk.setting.wire.sent().is_empty());
}

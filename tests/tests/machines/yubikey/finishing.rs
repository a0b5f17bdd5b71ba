//! Sending the OTP, which is spent then.

use pingpair::pairing::{Problem, Reason};
use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice};

use super::{asking, finishing, reading_again, touch, wrong};
use crate::proof;

#[test]
fn a_reply_to_this_very_request_pairs_the_yubikey() {
    let mut walk = finishing();
    walk.goes("told", "Detailing");
    assert_eq!(walk.setting.devices().len(), 1);
}

#[test]
fn after_a_wrong_otp_another_touch_is_asked_for() {
    let mut walk = asking();
    walk.says(wrong(), "ReadingAgain")
        .goes("found", "Finishing")
        .goes("wrong", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::OtpWrong));
    let otp = touch(&walk);
    walk.says(otp, "ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
}

#[test]
fn five_touches_are_taken_and_no_sixth() {
    let mut walk = asking();
    for left in (0..5).rev() {
        walk.says(wrong(), "ReadingAgain")
            .goes("found", "Finishing");
        if left > 0 {
            walk.goes("wrong", "Asking");
        } else {
            walk.goes("wrong at last", "Finished");
        }
    }
    assert_eq!(walk.not_paired(Reason::OtpWrong, true), Some(20513));
}

#[test]
fn a_yubikey_that_was_paired_in_the_meantime_may_be_this_pairings() {
    let mut walk = finishing();
    let serial = walk.setting.yubikey.clone();
    walk.foreign(ForeignDevice::new(DeviceType::YubiKey).serial_number(serial));
    walk.goes("refused", "Settling").goes("shown", "Finished");
    // The service refuses it, and a request that was delivered twice would be refused as well.
    walk.undetermined(1);
}

#[test]
fn a_yubikey_that_the_user_has_is_refused() {
    let mut walk = reading_again();
    let serial = walk.setting.yubikey.clone();
    walk.foreign(ForeignDevice::new(DeviceType::YubiKey).serial_number(serial));
    walk.goes("found", "Finishing")
        .goes("refused", "Settling")
        .goes("not shown", "Finished");
    assert_eq!(walk.not_paired(Reason::DeviceExists, true), Some(20549));
}

#[test]
fn a_user_with_as_many_devices_as_allowed_is_refused() {
    let mut walk = finishing();
    walk.setting.options(|options| options.device_limit = 0);
    walk.goes("refused", "Settling")
        .goes("not shown", "Finished");
    assert_eq!(walk.not_paired(Reason::TooManyDevices, true), Some(20562));
}

#[test]
fn what_proves_nothing_counts_as_lost_and_the_otp_is_not_sent_again() {
    proof::counts_as_lost(finishing, "lost", "Settling", "pairyubikey");
    for fault in [FaultKind::NoEcho, FaultKind::Replayed] {
        let mut walk = finishing();
        walk.setting.fault("PairYubiKey", fault);
        walk.goes("lost", "Settling");
    }
}

#[test]
fn an_otp_that_did_not_leave_is_sent_later() {
    proof::is_sent_once(finishing, "Finishing", "Detailing", "pairyubikey");
}

#[test]
fn it_ends_before_the_otp_was_sent() {
    proof::ends_surely(finishing);
}

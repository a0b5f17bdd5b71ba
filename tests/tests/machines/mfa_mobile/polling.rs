//! Asking whether a phone has taken the key.

use std::time::Duration;

use pingpair::pairing::Reason;

use super::{claim, polling};

#[test]
fn every_two_seconds_it_is_asked_and_after_a_minute_every_five() {
    let mut walk = polling();
    for _ in 0..40 {
        walk.goes("unclaimed", "Polling");
    }
    assert!(walk.pause() >= Duration::from_secs(4));
}

#[test]
fn a_poll_that_tells_nothing_is_repeated() {
    let mut walk = polling();
    walk.setting.lose("ReadPairingKey", 1);
    walk.goes("unknown", "Polling");
    claim(&mut walk);
    walk.goes("claimed", "Settling");
    walk.forget();
}

#[test]
fn a_phone_that_cannot_be_paired_ends_it_by_the_services_own_code() {
    let mut walk = polling();
    let code = walk.pairing.view().activation_code.unwrap();
    let failed = walk.setting.world.engine().pingone().fail_pairing_key(
        code.expose(),
        "DEVICE_ROOTED",
        "rooted",
    );
    failed.unwrap();
    walk.goes("failed", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Finished");
    walk.mfa_not_paired(Reason::PairingFailed, true, Some("DEVICE_ROOTED"));
}

#[test]
fn a_key_that_has_expired_is_asked_for_once_more_and_shown_no_more() {
    let mut walk = polling();
    let left = Duration::from_secs(3600);
    let other = walk
        .setting
        .mfa_client()
        .pair_mfa_totp(walk.setting.mfa_user());
    walk.pairing = std::mem::replace(&mut walk.pairing, other.unwrap()).allow(left);
    walk.setting.world.pass(Duration::from_secs(601));
    let view = walk.pairing.view();
    assert!(view.activation_code.is_none() && view.qr.is_none() && view.link.is_none());
    walk.goes("unclaimed", "Polling")
        .goes("expired", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Finished");
    walk.mfa_not_paired(Reason::CodeExpired, false, None);
}

#[test]
fn a_key_that_is_gone_cannot_be_used_any_more() {
    let mut walk = polling();
    walk.setting.denies("ReadPairingKey", 404, "NOT_FOUND", "");
    walk.goes("gone", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Finished");
    walk.mfa_not_paired(Reason::CodeExpired, true, Some("NOT_FOUND"));
}

#[test]
fn another_refusal_proves_little() {
    let mut walk = polling();
    walk.setting.denies(
        "ReadPairingKey",
        403,
        "ACCESS_FAILED",
        "INSUFFICIENT_PERMISSIONS",
    );
    walk.goes("refused", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Finished");
    walk.mfa_not_paired(Reason::Refused, false, Some("ACCESS_FAILED"));
}

#[test]
fn whoever_cancels_is_let_go_and_the_key_can_still_be_used() {
    let mut walk = polling();
    walk.cancels("Finished");
    walk.mfa_not_paired(Reason::Cancelled, false, None);
}

#[test]
fn at_the_deadline_the_devices_are_read_once_more() {
    let mut walk = polling();
    walk.is_late("Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Settling")
        .goes("not shown", "Finished");
    walk.mfa_not_paired(Reason::DeadlinePassed, false, None);
}

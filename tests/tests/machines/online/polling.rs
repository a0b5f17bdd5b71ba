//! Polling the status of the code.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use pingpair::client::{Cancellation, Clock};
use pingpair::pairing::Reason;
use pingpair::time::Now;
use pingpair_sandbox::FaultKind;
use pingpair_tests::virtual_world::World;

use super::{existing, polling};
use crate::walk::{REFUSED, Setting, UNSIGNED, Walk};

#[test]
fn each_status_is_shown_until_success_is_told() {
    let mut walk = polling();
    walk.goes("not claimed", "Polling");
    walk.scan();
    walk.goes("verified", "Polling");
    assert_eq!(walk.pairing.view().status.as_deref(), Some("VERIFIED"));
    walk.pair();
    walk.goes("paired", "Polling");
    walk.finish();
    walk.goes("told", "Detailing");
}

#[test]
fn paired_is_no_success() {
    let mut walk = polling();
    walk.scan();
    walk.pair();
    for _ in 0..5 {
        walk.goes("paired", "Polling");
    }
    assert!(walk.pairing.outcome().is_none());
}

#[test]
fn a_poll_that_was_lost_is_repeated() {
    for fault in [
        FaultKind::Lost,
        FaultKind::Dropped,
        FaultKind::Cut,
        FaultKind::Forged,
        FaultKind::NoEcho,
        FaultKind::Unsigned,
        FaultKind::Replayed,
        FaultKind::Swapped {
            with: Default::default(),
        },
    ] {
        let mut walk = polling();
        walk.setting.faults("GetPairingStatus", fault, 3);
        walk.goes("lost", "Polling");
        walk.setting.world.engine().clear_faults();
        walk.goes("not claimed", "Polling");
    }
}

#[test]
fn no_unsigned_error_ends_or_moves_the_polling() {
    for error_id in UNSIGNED {
        let mut walk = polling();
        let fault = FaultKind::PlainError { error_id };
        walk.setting.faults("GetPairingStatus", fault, 3);
        walk.goes("lost", "Polling");
        walk.scan();
        walk.goes("verified", "Polling");
    }
}

#[test]
fn a_poll_that_did_not_leave_is_sent_later() {
    let mut walk = polling();
    walk.is_cut_off("Polling").goes("not claimed", "Polling");
}

#[test]
fn a_service_that_asks_for_another_try_is_polled_again() {
    let mut walk = polling();
    let failed = FaultKind::SignedError {
        error_id: 10551,
        echo: true,
    };
    walk.setting.faults("GetPairingStatus", failed, 3);
    walk.goes("failed", "Polling");
    walk.goes("not claimed", "Polling");
}

#[test]
fn a_refusal_ends_it_after_one_reading_while_nobody_has_claimed_the_code() {
    let mut walk = polling();
    walk.setting.fault("GetPairingStatus", REFUSED);
    walk.goes("refused", "Settling")
        .goes("not shown", "Finished");
    assert_eq!(walk.not_paired(Reason::Refused, true), Some(10559));
}

#[test]
fn a_refusal_is_held_against_the_details_once_a_device_may_be_paired() {
    let mut walk = polling();
    walk.scan();
    walk.goes("verified", "Polling");
    walk.setting.fault("GetPairingStatus", REFUSED);
    walk.goes("refused while open", "Settling");
}

#[test]
fn a_code_that_expired_unclaimed_by_our_clock_is_not_polled_any_more() {
    let setting = Setting::new();
    let ahead = Ahead(setting.world.clone(), Arc::default());
    let seconds = Arc::clone(&ahead.1);
    let client = setting.builder().clock(ahead).build().unwrap();
    let client = client.with_pairing_deadline(Duration::from_secs(400 * 3600));
    let pairing = client.pair_online("meredith", None).unwrap();
    let mut walk = Walk::of(setting, "online", "Reading", pairing);
    walk.goes("found", "Minting").goes("minted", "Polling");
    walk.goes("not claimed", "Polling");
    // The service's clock is behind ours, and the code still there for it.
    seconds.store(48 * 3600, Ordering::SeqCst);
    walk.goes("expired", "Settling")
        .goes("not shown", "Finished");
    walk.not_paired(Reason::CodeExpired, false);
}

#[test]
fn cancelling_ends_it_at_once_and_tells_what_is_known() {
    let mut walk = polling();
    walk.goes("not claimed", "Polling").cancels("Finished");
    // The code can still be used.
    walk.not_paired(Reason::Cancelled, false);
    let mut walk = polling();
    walk.scan();
    walk.goes("verified", "Polling").cancels("Finished");
    walk.undetermined(0);
    let mut walk = polling();
    walk.setting.faults("GetPairingStatus", FaultKind::Lost, 3);
    walk.goes("lost", "Polling").cancels("Finished");
    walk.undetermined(0);
}

#[test]
fn the_deadline_ends_it_after_one_reading_while_nobody_has_claimed_the_code() {
    let mut walk = polling();
    walk.goes("not claimed", "Polling").is_late("Settling");
    walk.goes("not shown", "Finished");
    // The code can still be used.
    walk.not_paired(Reason::DeadlinePassed, false);
}

#[test]
fn a_phone_that_was_quicker_than_the_last_poll_is_found_at_the_deadline() {
    let mut walk = polling();
    walk.goes("not claimed", "Polling");
    let device = walk.use_phone();
    walk.is_late("Settling").goes("shown", "Finished");
    assert_eq!(walk.paired(pingpair::pairing::Evidence::Inferred), device);
}

#[test]
fn at_the_deadline_it_is_open_whether_a_claimed_code_will_pair_a_device() {
    let mut walk = polling();
    walk.scan();
    walk.goes("verified", "Polling").is_late("Settling");
    walk.shows_nothing("Finished");
    walk.undetermined(0);
}

#[test]
fn where_the_tenant_echoes_nothing_success_is_held_against_the_details() {
    let setting = Setting::new();
    let client = setting.client_without_correlation();
    let pairing = client.pair_online("meredith", None).unwrap();
    let mut walk = Walk::of(setting, "online", "Reading", pairing);
    walk.goes("found", "Minting").goes("minted", "Polling");
    let device = walk.use_phone();
    walk.goes("told, unproven", "Settling")
        .goes("shown", "Finished");
    assert_eq!(walk.paired(pingpair::pairing::Evidence::Matched), device);
}

#[test]
fn a_code_of_one_hour_is_gone_after_one_hour() {
    let mut walk = super::valid_for(1);
    walk.goes("found", "Minting").goes("minted", "Polling");
    let expires = walk.pairing.view().expires.unwrap();
    let now = walk.setting.world.now().wall;
    let left = expires.milliseconds() - now.milliseconds();
    assert!((3_590_000..=3_600_000).contains(&left), "{left}");
}

#[test]
fn a_second_pairing_of_the_same_user_cannot_be_begun() {
    let setting = Setting::new();
    let client = setting.client();
    let mut first = client.pair_online("meredith", None).unwrap();
    let _ = first.step().unwrap();
    let before = setting.wire.sent().len();
    let mut second = client.pair_sms("meredith", "+12025550123").unwrap();
    let refused = second.step().unwrap_err();
    assert_eq!(refused.code(), pingpair::Code::LeaseTaken);
    assert_eq!(setting.wire.sent().len(), before);
}

#[test]
fn one_code_has_one_poller_whoever_the_user_is_said_to_be() {
    let setting = Setting::new();
    let client = setting.client();
    let minted = client.get_activation_code("meredith").unwrap();
    let add = pingpair::pingid::AddUser::new("bartholomew");
    client.add_user(add).unwrap();
    let mut first = client
        .pair_online("meredith", minted.activation_code.clone())
        .unwrap();
    let _ = first.step().unwrap();
    let mut second = client
        .pair_online("bartholomew", minted.activation_code)
        .unwrap();
    let refused = second.step().unwrap_err();
    assert_eq!(refused.code(), pingpair::Code::LeaseTaken);
    assert_eq!(setting.wire.count("pairingstatus"), 0);
    assert!(existing().pairing.outcome().is_none());
}

/// A clock that is so many seconds ahead of the service's.
struct Ahead(World, Arc<AtomicU64>);

impl Clock for Ahead {
    fn now(&self) -> Now {
        let Now { monotonic, wall } = self.0.now();
        Now {
            monotonic,
            wall: wall.saturating_add(Duration::from_secs(self.1.load(Ordering::SeqCst))),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        self.0.pass(duration);
    }
}

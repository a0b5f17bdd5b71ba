//! The one request that pairs.

use pingpair::pairing::{Evidence, Reason};
use pingpair_sandbox::FaultKind;

use super::finishing;
use crate::proof;

#[test]
fn a_reply_that_echoes_pairs_the_device_and_no_message_is_sent() {
    let mut walk = finishing();
    walk.goes("told", "Detailing");
    assert!(walk.setting.world.engine().messages().is_empty());
}

#[test]
fn a_bare_success_is_held_against_the_details() {
    let mut walk = finishing();
    walk.setting.fault("OfflinePairing", FaultKind::NoEcho);
    walk.goes("told, unproven", "Settling")
        .goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn an_older_success_pairs_nothing() {
    let mut walk = finishing();
    walk.setting.fault("OfflinePairing", FaultKind::Replayed);
    walk.goes("lost", "Settling").shows_nothing("Finished");
    walk.undetermined(0);
}

#[test]
fn a_refusal_that_echoes_ends_it() {
    let mut walk = finishing();
    walk.setting.options(|options| options.device_limit = 0);
    walk.goes("refused", "Settling")
        .goes("not shown", "Finished");
    assert_eq!(walk.not_paired(Reason::TooManyDevices, true), Some(20562));
}

#[test]
fn a_bare_refusal_is_held_against_the_details_and_proves_little() {
    let mut walk = finishing();
    let fault = FaultKind::SignedError {
        error_id: 20549,
        echo: false,
    };
    walk.setting.fault("OfflinePairing", fault);
    walk.goes("refused, unproven", "Settling")
        .shows_nothing("Finished");
    assert_eq!(walk.not_paired(Reason::DeviceExists, false), Some(20549));
}

#[test]
fn what_proves_nothing_counts_as_lost_and_nothing_is_sent_again() {
    proof::counts_as_lost(finishing, "lost", "Settling", "offlinepairing");
}

#[test]
fn a_request_that_did_not_leave_is_sent_later() {
    proof::is_sent_once(finishing, "Finishing", "Detailing", "offlinepairing");
}

#[test]
fn it_ends_before_anything_was_sent() {
    proof::ends_surely(finishing);
}

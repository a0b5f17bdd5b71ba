//! Sending the credential, once.

use pingpair::pairing::{Evidence, Reason};
use pingpair_sandbox::FaultKind;

use super::finishing;
use crate::proof;

const FINISH: &str = "WebAuthnFinishPairing";

#[test]
fn a_reply_that_echoes_pairs_the_key() {
    finishing().goes("told", "Detailing");
}

#[test]
fn a_bare_success_is_held_against_the_details() {
    let mut walk = finishing();
    walk.setting.fault(FINISH, FaultKind::NoEcho);
    walk.goes("told, unproven", "Settling")
        .goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

#[test]
fn an_older_success_pairs_nothing() {
    let mut walk = finishing();
    walk.setting.fault(FINISH, FaultKind::Replayed);
    walk.goes("lost", "Settling").shows_nothing("StartLost");
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
        error_id: 400,
        echo: false,
    };
    walk.setting.fault(FINISH, fault);
    walk.goes("refused, unproven", "Settling")
        .shows_nothing("Finished");
    assert_eq!(walk.not_paired(Reason::Refused, false), Some(400));
}

#[test]
fn what_proves_nothing_counts_as_lost_and_the_credential_is_not_sent_again() {
    let operation = "webauthnfinishpairing";
    proof::counts_as_lost(finishing, "lost", "Settling", operation);
}

#[test]
fn a_credential_that_did_not_leave_is_sent_later() {
    let operation = "webauthnfinishpairing";
    proof::is_sent_once(finishing, "Finishing", "Detailing", operation);
}

#[test]
fn it_ends_before_the_credential_was_sent() {
    proof::ends_surely(finishing);
}

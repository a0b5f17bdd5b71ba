//! Having a key made, once.

use pingpair::pairing::Reason;
use pingpair_sandbox::FaultKind;
use serde_json::json;

use super::starting;
use crate::proof;

#[test]
fn link_and_grouped_key_are_shown() {
    let mut walk = starting();
    walk.goes("told", "Asking");
    let prompt = walk.pairing.view().prompt.unwrap();
    assert_eq!(prompt.wanted, "authenticator_otp");
    assert!(prompt.link.unwrap().starts_with("otpauth://totp/"));
    assert!(prompt.key.unwrap().contains(' '));
}

#[test]
fn a_refusal_ends_it_and_proves_as_much_as_its_echo() {
    for echo in [true, false] {
        let mut walk = starting();
        let fault = FaultKind::SignedError {
            error_id: 20562,
            echo,
        };
        walk.setting.fault("AuthenticatorAppStartPairing", fault);
        walk.goes("refused", "Finished");
        assert_eq!(walk.not_paired(Reason::TooManyDevices, echo), Some(20562));
    }
}

#[test]
fn a_link_of_another_scheme_is_not_shown() {
    let mut walk = starting();
    let unfit = json!({
        "sessionId": "webs_1",
        "pairingKey": "RRHW KYHJ",
        "pairingKeyUri": "javascript:alert(1)",
    });
    walk.setting
        .wire
        .reply("authenticatorappstartpairing", unfit);
    walk.goes("unfit", "Finished");
    walk.not_paired(Reason::OptionsRefused, false);
}

#[test]
fn an_older_success_begins_nothing() {
    let mut walk = starting();
    let fault = FaultKind::Replayed;
    walk.setting.fault("AuthenticatorAppStartPairing", fault);
    walk.goes("lost", "StartLost");
}

#[test]
fn what_proves_nothing_counts_as_lost_and_nothing_is_sent_again() {
    let operation = "authenticatorappstartpairing";
    proof::counts_as_lost(starting, "lost", "StartLost", operation);
}

#[test]
fn a_request_that_did_not_leave_is_sent_later() {
    let operation = "authenticatorappstartpairing";
    proof::is_sent_once(starting, "Starting", "Asking", operation);
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = starting();
    let dropped = FaultKind::Dropped;
    walk.setting
        .faults("AuthenticatorAppStartPairing", dropped, 3);
    for _ in 0..2 {
        walk.goes("lost", "StartLost")
            .starts_again("Reading")
            .goes("found", "Starting");
    }
    walk.goes("lost at last", "Finished");
    walk.not_paired(Reason::SessionEnded, false);
}

#[test]
fn it_ends_before_a_key_was_made() {
    proof::ends_surely(starting);
}

//! Having options made, once.

use pingpair::pairing::{Evidence, Reason};
use pingpair::pingid::WebAuthnType;
use pingpair::webauthn::RelyingParty;
use pingpair::{Code, Group};
use pingpair_sandbox::FaultKind;
use serde_json::json;

use super::{ORIGIN, credential, reading_of, request, starting};
use crate::proof;
use crate::walk::Setting;

const START: &str = "WebAuthnStartPairing";

#[test]
fn every_kind_is_paired_by_its_credential() {
    for kind in [
        WebAuthnType::SecurityKey,
        WebAuthnType::PlatformAndroid,
        WebAuthnType::PlatformIphone,
        WebAuthnType::PlatformMacintosh,
        WebAuthnType::PlatformWindows,
        WebAuthnType::Platform,
    ] {
        let mut walk = reading_of(kind.clone());
        walk.goes("found", "Starting").goes("told", "Asking");
        let answer = credential(&mut walk, ORIGIN);
        walk.says(answer, "ReadingAgain")
            .goes("found", "Finishing")
            .goes("told", "Detailing")
            .goes("found", "Finished");
        walk.paired(Evidence::Told);
        let starts = walk.setting.wire.sent();
        let start = starts
            .iter()
            .find(|sent| sent.operation == "webauthnstartpairing");
        assert_eq!(start.unwrap().body["webauthnType"], kind.as_str());
    }
}

#[test]
fn another_relying_party_is_refused_before_anything_is_sent() {
    let setting = Setting::new();
    let other = RelyingParty::new("example.org", ["https://example.org"]).unwrap();
    let refused = setting
        .client()
        .pair_webauthn(request(WebAuthnType::SecurityKey), &other)
        .unwrap_err();
    assert_eq!(refused.code(), Code::RelyingPartyRefused);
    let unknown = request(WebAuthnType::from("unheard of"));
    let refused = setting.client().pair_webauthn(unknown, &super::party());
    assert_eq!(refused.unwrap_err().group(), Group::Input);
    assert!(setting.wire.sent().is_empty());
}

#[test]
fn a_refusal_ends_it_and_proves_as_much_as_its_echo() {
    for echo in [true, false] {
        let mut walk = starting();
        let fault = FaultKind::SignedError {
            error_id: 20562,
            echo,
        };
        walk.setting.fault(START, fault);
        walk.goes("refused", "Finished");
        assert_eq!(walk.not_paired(Reason::TooManyDevices, echo), Some(20562));
    }
}

#[test]
fn options_that_are_none_of_ours_are_not_shown() {
    for options in ["{}", "no JSON", "{\"rp\":{\"id\":\"example.org\"}}"] {
        let mut walk = starting();
        let unfit = json!({ "sessionId": "webs_1", "publicKeyCredentialOptions": options });
        walk.setting.wire.reply("webauthnstartpairing", unfit);
        walk.goes("unfit", "Finished");
        walk.not_paired(Reason::OptionsRefused, false);
    }
}

#[test]
fn what_proves_nothing_counts_as_lost_and_nothing_is_sent_again() {
    proof::counts_as_lost(starting, "lost", "StartLost", "webauthnstartpairing");
}

#[test]
fn a_request_that_did_not_leave_is_sent_later() {
    proof::is_sent_once(starting, "Starting", "Asking", "webauthnstartpairing");
}

#[test]
fn it_begins_three_times_at_most() {
    let mut walk = starting();
    walk.setting.faults(START, FaultKind::Dropped, 3);
    for _ in 0..2 {
        walk.goes("lost", "StartLost")
            .starts_again("Reading")
            .goes("found", "Starting");
    }
    walk.goes("lost at last", "Finished");
    walk.not_paired(Reason::SessionEnded, false);
}

#[test]
fn it_ends_before_a_ceremony_began() {
    proof::ends_surely(starting);
}

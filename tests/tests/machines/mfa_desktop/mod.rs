//! Pairing a computer with PingID Desktop with a user of PingOne.

use pingpair::pairing::{Answer, Evidence, Outcome, Reason, Wanted};
use pingpair::{Code, Secret};
use pingpair_sandbox::{DESKTOP_AGENT_URL, FaultKind};

use crate::mfa::{counts_as_lost, ends_surely, is_sent_once, reads_before_it_creates};
use crate::walk::{Setting, Walk};

pub(crate) const TRANSITIONS: &[(&str, &str, &str)] = &[
    ("Listing", "found", "Creating"),
    ("Listing", "absent", "Finished"),
    ("Listing", "refused", "Finished"),
    ("Listing", "unknown", "Listing"),
    ("Listing", "cancelled", "Finished"),
    ("Listing", "deadline", "Finished"),
    ("Creating", "told", "Asking"),
    ("Creating", "unfit", "Finished"),
    ("Creating", "lost", "StartLost"),
    ("Creating", "not sent", "Creating"),
    ("Creating", "cancelled", "Finished"),
    ("Creating", "deadline", "Finished"),
    ("StartLost", "start again", "Listing"),
    ("StartLost", "cancelled", "Finished"),
    ("StartLost", "deadline", "Finished"),
    ("Asking", "answered", "Activating"),
    ("Asking", "start again", "Listing"),
    ("Asking", "cancelled", "Finished"),
    ("Asking", "deadline", "Finished"),
    ("Activating", "told", "Finished"),
    ("Activating", "refused", "Settling"),
    ("Activating", "lost", "Settling"),
    ("Activating", "not sent", "Activating"),
    ("Activating", "cancelled", "Finished"),
    ("Activating", "deadline", "Finished"),
    ("Settling", "shown", "Finished"),
    ("Settling", "waits", "Settling"),
    ("Settling", "waits", "StartLost"),
    ("Settling", "waits", "Finished"),
];

fn listing() -> Walk {
    let setting = Setting::pingone();
    let pairing = setting.mfa_client().pair_mfa_desktop(setting.mfa_user());
    Walk::of(setting, "mfa_desktop", "Listing", pairing.unwrap())
}

fn creating() -> Walk {
    let mut walk = listing();
    walk.goes("found", "Creating");
    walk
}

fn start_lost() -> Walk {
    let mut walk = creating();
    walk.setting.fault("CreateDevice", FaultKind::Lost);
    walk.goes("lost", "StartLost");
    walk
}

fn asking() -> Walk {
    let mut walk = creating();
    walk.goes("told", "Asking");
    walk
}

/// What the agent on the user's computer makes of the registration in the question.
fn attestation(walk: &Walk) -> Answer {
    let wanted = walk.prompt.as_ref().map(|prompt| &prompt.wanted);
    let Some(Wanted::Attestation { registration }) = wanted else {
        panic!("{:?}", walk.prompt)
    };
    let headers = [
        ("Content-Type", "application/jwt"),
        ("Origin", "https://pingone.example.com"),
    ];
    let url = format!("{DESKTOP_AGENT_URL}/register");
    let mut engine = walk.setting.world.engine();
    let body = registration.expose().as_bytes();
    let answer = engine.deliver_pingone("POST", &url, &headers, body);
    Answer::Attestation(String::from_utf8(answer.body.unwrap()).unwrap().into())
}

fn activating() -> Walk {
    let mut walk = asking();
    let answer = attestation(&walk);
    walk.says(answer, "Activating");
    walk
}

#[test]
fn the_attestation_of_the_agent_pairs_the_computer_and_shows_which() {
    let mut walk = activating();
    walk.goes("told", "Finished");
    walk.mfa_paired(Evidence::Told);
    let Outcome::Paired { device, .. } = walk.outcome() else {
        panic!()
    };
    let mfa = device.mfa.unwrap();
    assert_eq!(mfa.os.unwrap().kind.as_deref(), Some("MAC"));
    assert!(mfa.nickname.is_some());
    let view = walk.pairing.view();
    let shown = view.outcome.unwrap().device.unwrap();
    assert!(shown.os.unwrap().starts_with("MAC"));
    let sent = walk.setting.wire.sent();
    let body = &sent.last().unwrap().body;
    assert_eq!(body.len(), 1);
    assert!(body.contains_key("attestation"));
}

#[test]
fn the_registration_is_told_to_whoever_asks_the_user_and_shown_in_no_debug() {
    let mut walk = asking();
    let view = walk.pairing.view();
    let registration = view.prompt.clone().unwrap().registration.unwrap();
    assert_eq!(registration.split('.').count(), 3);
    let shown = format!("{view:?} {:?} {:?}", walk.prompt, walk.pairing);
    assert!(!shown.contains(&registration));
}

#[test]
fn what_is_no_jwt_is_refused_and_nothing_is_sent() {
    let mut walk = asking();
    for text in ["", "abc", "a.b", "a.b.c.d", "a..c", "a.b c.d"] {
        let answer = Answer::Attestation(Secret::from(text));
        let refused = walk.pairing.answer(answer).unwrap_err();
        assert_eq!(refused.code(), Code::ValueMalformed, "{text}");
    }
    assert_eq!(walk.count("ActivateDevice"), 0);
}

#[test]
fn the_attestation_of_another_registration_is_refused_by_the_service() {
    let mut walk = asking();
    let older = attestation(&walk);
    walk.starts_again("Listing")
        .goes("found", "Creating")
        .goes("told", "Asking");
    walk.says(older, "Activating").goes("refused", "Settling");
    walk.forget();
}

#[test]
fn a_refusal_is_held_against_the_device_and_ends_it() {
    let mut walk = activating();
    walk.setting
        .denies("ActivateDevice", 400, "INVALID_DATA", "INVALID_VALUE");
    walk.goes("refused", "Settling").goes("waits", "Finished");
    walk.mfa_not_paired(Reason::Refused, true, Some("INVALID_DATA"));
}

#[test]
fn a_reply_without_a_registration_ends_it() {
    let mut walk = creating();
    walk.setting.wire.spoil(
        "CreateDevice",
        "pingIdDesktopCredentialCreationOptions",
        "other",
    );
    walk.goes("unfit", "Finished");
    walk.mfa_not_paired(Reason::OptionsRefused, false, None);
}

#[test]
fn where_the_registration_was_lost_it_is_begun_again() {
    let mut walk = start_lost();
    walk.starts_again("Listing")
        .goes("found", "Creating")
        .goes("told", "Asking");
    let answer = attestation(&walk);
    walk.says(answer, "Activating").goes("told", "Finished");
}

#[test]
fn an_activation_that_was_lost_is_settled_by_reading() {
    let mut walk = activating();
    walk.setting.fault("ActivateDevice", FaultKind::Lost);
    walk.goes("lost", "Settling").goes("shown", "Finished");
    walk.mfa_paired(Evidence::Matched);

    let mut walk = activating();
    walk.setting.fault("ActivateDevice", FaultKind::Dropped);
    walk.goes("lost", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "StartLost");
    walk.cancels("Finished").undetermined(0);
}

#[test]
fn what_proves_nothing_counts_as_lost_and_nothing_is_sent_again() {
    counts_as_lost(creating, "StartLost", "CreateDevice");
    counts_as_lost(activating, "Settling", "ActivateDevice");
    is_sent_once(creating, "Creating", "Asking", "CreateDevice");
    is_sent_once(activating, "Activating", "Finished", "ActivateDevice");
}

#[test]
fn it_ends_surely_while_nothing_is_open() {
    reads_before_it_creates(listing);
    for make in [listing, creating, start_lost, asking, activating] {
        ends_surely(make);
    }
}

//! Pairing a FIDO2 credential with a user of PingOne.

use pingpair::pairing::{Answer, Evidence, Reason, Wanted};
use pingpair::pingone::{CreateDevice, MfaDeviceType};
use pingpair::webauthn::RelyingParty;
use pingpair::{Code, Secret};
use pingpair_sandbox::{FaultKind, Misbehaviour, VirtualAuthenticator};

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

const ORIGIN: &str = "https://login.example.com";

fn party() -> RelyingParty {
    RelyingParty::new("example.com", [ORIGIN]).unwrap()
}

fn listing() -> Walk {
    let setting = Setting::pingone();
    let client = setting.mfa_client();
    let pairing = client.pair_mfa_fido2(setting.mfa_user(), &party());
    Walk::of(setting, "mfa_fido2", "Listing", pairing.unwrap())
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

fn options(walk: &Walk) -> String {
    match walk.prompt.as_ref().map(|prompt| &prompt.wanted) {
        Some(Wanted::Credential { options }) => options.expose().to_owned(),
        other => panic!("{other:?}"),
    }
}

fn credential(walk: &Walk) -> Answer {
    let made = VirtualAuthenticator::new().create(&options(walk), ORIGIN);
    Answer::Credential(Secret::from(made.unwrap()))
}

fn activating() -> Walk {
    let mut walk = asking();
    let answer = credential(&walk);
    walk.says(answer, "Activating");
    walk
}

#[test]
fn a_credential_of_our_page_pairs_it() {
    let mut walk = activating();
    walk.goes("told", "Finished");
    walk.mfa_paired(Evidence::Told);
    let sent = walk.setting.wire.sent();
    let body = &sent.last().unwrap().body;
    assert_eq!(body["origin"], ORIGIN);
    // A text, and no object.
    assert!(body["attestation"].is_string());
}

#[test]
fn a_credential_of_another_page_or_for_another_challenge_is_refused_and_nothing_is_sent() {
    let mut walk = asking();
    let first = credential(&walk);
    let mut evil = VirtualAuthenticator::new().misbehaviour(Misbehaviour::WrongOrigin);
    let made = evil.create(&options(&walk), "https://example.com").unwrap();
    let answer = Answer::Credential(Secret::from(made));
    let refused = walk.pairing.answer(answer).unwrap_err();
    assert_eq!(refused.code(), Code::CredentialRefused);
    walk.starts_again("Listing")
        .goes("found", "Creating")
        .goes("told", "Asking");
    let refused = walk.pairing.answer(first).unwrap_err();
    assert_eq!(refused.code(), Code::CredentialRefused);
    assert_eq!(walk.count("ActivateDevice"), 0);
}

#[test]
fn options_for_another_relying_party_end_it() {
    let mut walk = creating();
    walk.setting
        .wire
        .spoil("CreateDevice", "example.com", "evil.test");
    walk.goes("unfit", "Finished");
    walk.mfa_not_paired(Reason::OptionsRefused, false, None);
}

#[test]
fn a_request_for_another_relying_party_or_type_is_refused() {
    let setting = Setting::pingone();
    let (client, user) = (setting.mfa_client(), setting.mfa_user());
    let fido2 = |id: &str| {
        CreateDevice::new(user, MfaDeviceType::Fido2)
            .rp_id(id)
            .rp_name(id)
    };
    let refused = client.pair_mfa_fido2_with(fido2("evil.test"), &party());
    assert_eq!(refused.unwrap_err().code(), Code::RelyingPartyRefused);
    let sms = CreateDevice::new(user, MfaDeviceType::Sms).phone("+13035551234");
    for refused in [
        client.pair_mfa_fido2_with(sms.clone(), &party()),
        client.pair_mfa_desktop_with(sms.clone()),
        client.pair_mfa_oath_token_with(sms),
        client.pair_mfa_otp(fido2("example.com")),
    ] {
        assert_eq!(refused.unwrap_err().code(), Code::ValueMalformed);
    }
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
fn where_the_options_were_lost_it_is_begun_again() {
    let mut walk = start_lost();
    walk.starts_again("Listing")
        .goes("found", "Creating")
        .goes("told", "Asking");
    let answer = credential(&walk);
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
    walk.starts_again("Listing").goes("found", "Creating");
    walk.forget();
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

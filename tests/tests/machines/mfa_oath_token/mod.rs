//! Pairing an OATH token with a user of PingOne, by its serial number.

use pingpair::pairing::{Answer, Evidence, Problem, Reason};
use pingpair::{Code, Secret};
use pingpair_sandbox::FaultKind;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};

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
    ("Creating", "refused", "Finished"),
    ("Creating", "lost", "Finding"),
    ("Creating", "not sent", "Creating"),
    ("Creating", "cancelled", "Finished"),
    ("Creating", "deadline", "Finished"),
    ("Finding", "found", "Asking"),
    ("Asking", "answered", "Activating"),
    ("Asking", "start again", "Listing"),
    ("Asking", "cancelled", "Finished"),
    ("Asking", "deadline", "Finished"),
    ("Activating", "told", "Finished"),
    ("Activating", "next", "Asking"),
    ("Activating", "wrong", "Asking"),
    ("Activating", "lost", "Settling"),
    ("Activating", "not sent", "Activating"),
    ("Activating", "cancelled", "Finished"),
    ("Activating", "deadline", "Finished"),
    ("Settling", "shown", "Finished"),
    ("Settling", "waits", "Settling"),
    ("Settling", "waits", "Asking"),
];

const SERIAL: &str = "1000001";

fn listing() -> Walk {
    let setting = Setting::pingone();
    let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    let token = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
    setting.world.engine().add_oath_token(SERIAL, token);
    let client = setting.mfa_client();
    let pairing = client.pair_mfa_oath_token(setting.mfa_user(), SERIAL);
    Walk::of(setting, "mfa_oath_token", "Listing", pairing.unwrap())
}

fn creating() -> Walk {
    let mut walk = listing();
    walk.goes("found", "Creating");
    walk
}

fn asking() -> Walk {
    let mut walk = creating();
    walk.goes("told", "Asking");
    walk
}

fn press(walk: &Walk) -> Secret {
    walk.setting
        .world
        .engine()
        .press_oath_token(SERIAL)
        .unwrap()
}

fn activating() -> Walk {
    let mut walk = asking();
    let otp = press(&walk);
    walk.says(Answer::Otp(otp), "Activating");
    walk
}

fn drifted() -> Walk {
    let mut walk = asking();
    walk.setting
        .world
        .engine()
        .drift_oath_token(SERIAL, 40)
        .unwrap();
    let otp = press(&walk);
    walk.says(Answer::Otp(otp), "Activating");
    walk
}

#[test]
fn a_token_in_step_is_paired_by_one_otp() {
    let mut walk = activating();
    walk.goes("told", "Finished");
    walk.mfa_paired(Evidence::Told);
    let sent = walk.setting.wire.sent();
    assert_eq!(sent.last().unwrap().body["oathResync"], true);
}

#[test]
fn a_token_out_of_step_is_asked_for_its_next_otp() {
    let mut walk = drifted();
    walk.goes("next", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.wanted.as_str(), "next_otp");
    assert_eq!((prompt.problem, prompt.answers_left), (None, 5));
    let otp = press(&walk);
    walk.says(Answer::Otp(otp), "Activating")
        .goes("told", "Finished");
    walk.mfa_paired(Evidence::Told);
    assert_eq!(walk.count("ActivateDevice"), 2);
}

#[test]
fn the_same_otp_twice_is_refused_and_nothing_is_sent() {
    let mut walk = asking();
    walk.setting
        .world
        .engine()
        .drift_oath_token(SERIAL, 40)
        .unwrap();
    let otp = press(&walk);
    walk.says(Answer::Otp(otp.clone()), "Activating")
        .goes("next", "Asking");
    let refused = walk.pairing.answer(Answer::Otp(otp)).unwrap_err();
    assert_eq!(refused.code(), Code::ValueMalformed);
    assert_eq!(walk.count("ActivateDevice"), 1);
    walk.forget();
}

#[test]
fn what_is_no_otp_of_a_token_is_refused() {
    let walk = asking();
    let mut walk = walk;
    for text in ["1234567", "12345a", "", "12345"] {
        let refused = walk.pairing.answer(Answer::Otp(Secret::from(text)));
        assert_eq!(
            refused.unwrap_err().group(),
            pingpair::Group::Input,
            "{text}"
        );
    }
    assert_eq!(walk.count("ActivateDevice"), 0);
}

#[test]
fn a_wrong_otp_can_be_tried_again() {
    let mut walk = asking();
    walk.says(Answer::Otp(Secret::from("000000")), "Activating");
    walk.setting
        .denies("ActivateDevice", 400, "INVALID_DATA", "INVALID_OTP");
    walk.goes("wrong", "Asking");
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::OtpWrong));
    assert_eq!(prompt.wanted.as_str(), "token_otp");
}

#[test]
fn a_token_that_somebody_has_cannot_be_created() {
    let mut walk = creating();
    walk.setting
        .denies("CreateDevice", 400, "INVALID_DATA", "UNIQUENESS_VIOLATION");
    walk.goes("refused", "Finished");
    walk.mfa_not_paired(Reason::DeviceExists, true, Some("INVALID_DATA"));
}

#[test]
fn a_device_that_was_created_without_a_reply_is_found_by_its_serial_number() {
    let mut walk = creating();
    walk.setting.fault("CreateDevice", FaultKind::Lost);
    walk.goes("lost", "Finding").goes("found", "Asking");
    let otp = press(&walk);
    walk.says(Answer::Otp(otp), "Activating")
        .goes("told", "Finished");
    assert_eq!(walk.count("CreateDevice"), 1);
}

#[test]
fn beginning_again_creates_another_device() {
    let mut walk = asking();
    walk.starts_again("Listing").goes("found", "Creating");
    walk.forget();
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
        .goes("waits", "Asking");
    let otp = press(&walk);
    walk.says(Answer::Otp(otp), "Activating")
        .goes("told", "Finished");
}

#[test]
fn what_proves_nothing_counts_as_lost_and_nothing_is_sent_again() {
    counts_as_lost(creating, "Finding", "CreateDevice");
    counts_as_lost(activating, "Settling", "ActivateDevice");
    is_sent_once(creating, "Creating", "Asking", "CreateDevice");
    is_sent_once(activating, "Activating", "Finished", "ActivateDevice");
}

#[test]
fn it_ends_surely_while_nothing_is_open() {
    reads_before_it_creates(listing);
    for make in [listing, creating, asking, activating] {
        ends_surely(make);
    }
}

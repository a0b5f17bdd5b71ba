//! Asking for the OTP.

use pingpair::pairing::Answer;
use pingpair::{Code, Secret};

use super::{activating, asking, open};
use crate::mfa::ends_surely;

#[test]
fn the_otp_activates_the_device() {
    let mut walk = asking();
    walk.says_otp("Activating").goes("told", "Finished");
}

#[test]
fn what_is_no_otp_is_refused_and_nothing_is_sent() {
    let mut walk = asking();
    let before = walk.setting.wire.sent().len();
    for answer in [
        Answer::Otp(Secret::from("12 456")),
        Answer::Otp(Secret::from("123")),
        Answer::VerificationCode(Secret::from("123456")),
        Answer::Attestation(Secret::from("a.b.c")),
    ] {
        let refused = walk.pairing.answer(answer).unwrap_err();
        assert_eq!(refused.group(), pingpair::Group::Input);
    }
    assert_eq!(walk.setting.wire.sent().len(), before);
}

#[test]
fn another_message_is_sent_when_a_person_says_so_30_seconds_later() {
    let mut walk = asking();
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    walk.starts_again("Resending").goes("told", "Asking");
    assert_eq!(walk.count("CreateDevice"), 1);
    walk.says_otp("Activating").goes("told", "Finished");
}

#[test]
fn no_fourth_message_is_sent() {
    let mut walk = asking();
    for _ in 0..2 {
        walk.starts_again("Resending").goes("told", "Asking");
    }
    assert_eq!(walk.prompt.as_ref().unwrap().start_again_from, None);
    let refused = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(refused.code(), Code::AnswerUnexpected);
}

#[test]
fn a_device_that_waits_pairs_nothing() {
    ends_surely(asking);
}

#[test]
fn after_an_activation_that_was_lost_the_deadline_lets_it_read_once_more() {
    let mut walk = open();
    walk.goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Asking")
        .is_late("Settling")
        .goes("waits", "Settling")
        .goes("waits", "Settling")
        .goes("waits", "Finished");
    walk.undetermined(0);
}

#[test]
fn an_answer_that_had_not_left_is_asked_for_again_after_a_restart() {
    let mut walk = activating();
    walk.forget();
    let pairing = std::mem::replace(
        &mut walk.pairing,
        walk.setting
            .mfa_client()
            .pair_mfa_totp(walk.setting.mfa_user())
            .unwrap(),
    );
    let mut pairing = pairing.context("session 7");
    let text = pairing.snapshot().unwrap();
    drop(pairing);
    let client = walk.setting.mfa_client();
    let kind = pingpair::pairing::Kind::MfaOtp;
    let mut resumed = client.resume(kind, &text, "session 7").unwrap();
    let prompt = resumed.view().prompt.unwrap();
    assert_eq!((&*prompt.wanted, prompt.answers_left), ("otp", 4));
    resumed.answer(Answer::Otp(walk.message())).unwrap();
    let outcome = resumed.run(|_| ()).unwrap();
    assert!(outcome.is_success(), "{outcome}");
}

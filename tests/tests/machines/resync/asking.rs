//! Asking for OTPs of the token.

use pingpair::pairing::{Answer, Reason, ResyncRules};
use pingpair::{Code, Group, Secret};

use super::{asking, asking_at_once, not_resynced, press, press_twice};
use crate::walk::Setting;

#[test]
fn in_two_steps_one_otp_is_asked_for_and_at_once_two() {
    let mut walk = asking();
    let prompt = walk.pairing.view().prompt.unwrap();
    assert_eq!(prompt.wanted, "token_otp");
    assert_eq!(prompt.serial_number.as_deref(), Some("123"));
    let otp = press(&walk);
    walk.says(otp, "Sending");
    let mut walk = asking_at_once();
    assert_eq!(walk.pairing.view().prompt.unwrap().wanted, "two_otps");
    let otps = press_twice(&walk);
    walk.says(otps, "Sending");
}

#[test]
fn an_answer_to_another_question_is_refused() {
    let mut walk = asking();
    let answer = press_twice(&walk);
    let refused = walk.pairing.answer(answer).unwrap_err();
    assert_eq!(refused.code(), Code::AnswerUnexpected);
    let refused = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(refused.code(), Code::AnswerUnexpected);
    let refused = walk
        .pairing
        .answer(Answer::Otp(Secret::from("12x")))
        .unwrap_err();
    assert_eq!(refused.group(), Group::Input);
    assert_eq!(walk.pairing.view().prompt.unwrap().answers_left, 5);
}

#[test]
fn a_token_without_a_serial_number_is_refused_before_anything_is_sent() {
    let setting = Setting::new();
    let refused = setting.client().resync(ResyncRules::new(""));
    assert_eq!(refused.unwrap_err().group(), Group::Input);
    assert!(setting.wire.sent().is_empty());
}

#[test]
fn without_an_otp_it_stays_as_it_was() {
    let mut walk = asking();
    walk.cancels("Finished");
    not_resynced(&walk, Reason::Cancelled, true);
    let mut walk = asking();
    walk.is_late("Finished");
    not_resynced(&walk, Reason::DeadlinePassed, true);
}

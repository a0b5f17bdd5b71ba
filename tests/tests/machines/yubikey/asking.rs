//! Asking for a touch.

use pingpair::pairing::Answer;
use pingpair::{Code, Group, Secret};

use super::{asking, touch};
use crate::proof;

#[test]
fn a_touch_is_asked_for_before_anything_is_sent() {
    let mut walk = asking();
    assert!(walk.setting.wire.sent().is_empty());
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.wanted.as_str(), "yubikey_otp");
    assert_eq!(prompt.start_again_from, None);
    let otp = touch(&walk);
    walk.says(otp, "ReadingAgain");
}

#[test]
fn what_no_yubikey_types_is_refused_and_costs_no_answer() {
    let mut walk = asking();
    for otp in ["123456", "", &"c".repeat(43), &"a".repeat(44)] {
        let refused = walk.pairing.answer(Answer::Otp(Secret::from(otp)));
        assert_eq!(refused.unwrap_err().group(), Group::Input, "{otp}");
    }
    let refused = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(refused.code(), Code::AnswerUnexpected);
    assert_eq!(walk.pairing.view().prompt.unwrap().answers_left, 5);
}

#[test]
fn without_a_touch_nothing_is_paired() {
    proof::ends_surely(asking);
}

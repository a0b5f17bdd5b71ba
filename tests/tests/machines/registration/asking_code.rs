//! Asking for the code.

use pingpair::pairing::Answer;
use pingpair::{Code, Secret};

use super::{asking_code, ends_surely};

#[test]
fn the_code_registers_the_user() {
    let mut walk = asking_code();
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Resuming");
}

#[test]
fn what_is_no_code_is_refused_and_nothing_is_sent() {
    let mut walk = asking_code();
    for answer in [
        Answer::VerificationCode(Secret::from("")),
        Answer::VerificationCode(Secret::from("a\u{0}b")),
        Answer::Otp(Secret::from("123456")),
        super::answer(),
    ] {
        let refused = walk.pairing.answer(answer).unwrap_err();
        assert_eq!(refused.group(), pingpair::Group::Input);
    }
    assert_eq!(walk.count("VerifyUser"), 0);
}

#[test]
fn three_more_codes_are_sent_30_seconds_apart_and_no_fourth() {
    let mut walk = asking_code();
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    for _ in 0..3 {
        walk.starts_again("Resending").goes("told", "AskingCode");
    }
    assert_eq!(walk.prompt.as_ref().unwrap().start_again_from, None);
    assert_eq!(walk.count("SendVerificationCode"), 3);
    let code = Answer::VerificationCode(walk.message());
    walk.says(code, "Verifying").goes("told", "Resuming");
}

#[test]
fn an_account_that_nobody_has_verified_is_no_registered_user() {
    ends_surely(asking_code);
}

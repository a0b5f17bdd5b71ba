//! Asking who registers.

use pingpair::pairing::{Answer, RegistrationData};
use pingpair::{Code, Group, Secret};

use super::{answer, asking_user, ends_surely};

#[test]
fn what_is_no_answer_is_refused_and_nothing_is_sent() {
    let mut walk = asking_user();
    let before = walk.setting.wire.sent().len();
    for other in [
        Answer::VerificationCode(Secret::from("abcdefgh")),
        Answer::StartAgain,
        Answer::Otp(Secret::from("123456")),
    ] {
        let refused = walk.pairing.answer(other).unwrap_err();
        assert_eq!(refused.code(), Code::AnswerUnexpected);
    }
    let user = RegistrationData::new("nora\u{202e}", "nora@example.com", "secret");
    let refused = walk.pairing.answer(Answer::Registration(Box::new(user)));
    assert_eq!(refused.unwrap_err().group(), Group::Input);
    assert_eq!(walk.setting.wire.sent().len(), before);
    walk.says(answer(), "Registering")
        .goes("told", "AskingCode");
}

#[test]
fn it_ends_without_a_user() {
    ends_surely(asking_user);
}

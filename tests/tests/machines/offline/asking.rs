//! Asking for the OTP.

use std::time::Duration;

use pingpair::pairing::{Answer, Evidence, Problem, Reason};
use pingpair::{Code, Group, Secret};
use pingpair_sandbox::FaultKind;

use super::{asking, asking_again, finishing};

#[test]
fn the_right_otp_goes_its_way() {
    let mut walk = asking();
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!((prompt.answers_left, prompt.problem), (5, None));
    walk.says_otp("ReadingAgain");
}

#[test]
fn what_cannot_be_an_otp_is_refused_and_costs_no_answer() {
    let mut walk = asking();
    for otp in ["", "12a456", "１２３４５６", &"1".repeat(41)] {
        let refused = walk.pairing.answer(Answer::Otp(Secret::from(otp)));
        assert_eq!(refused.unwrap_err().group(), Group::Input, "{otp}");
    }
    for answer in [
        Answer::Otps(Secret::from("123456"), Secret::from("234567")),
        Answer::Credential(Secret::from("{}")),
        Answer::Method(pingpair::pairing::Method::YubiKey),
    ] {
        let refused = walk.pairing.answer(answer).unwrap_err();
        assert_eq!(refused.code(), Code::AnswerUnexpected);
    }
    let left = walk.pairing.view().prompt.unwrap().answers_left;
    assert_eq!(left, 5);
}

#[test]
fn another_message_is_sent_when_a_person_says_so_30_seconds_later() {
    let mut walk = asking();
    let early = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(early.code(), Code::StartTooSoon);
    assert_eq!(walk.setting.world.engine().messages().len(), 1);
    walk.setting.world.pass(Duration::from_secs(30));
    walk.says(Answer::StartAgain, "Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    assert_eq!(walk.setting.world.engine().messages().len(), 2);
    walk.says_otp("ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
}

#[test]
fn after_three_messages_no_further_one_is_offered() {
    let mut walk = asking();
    for _ in 0..2 {
        walk.starts_again("Reading")
            .goes("found", "Starting")
            .goes("told", "Asking");
    }
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.start_again_from, None);
    walk.setting.world.pass(Duration::from_secs(31));
    let refused = walk.pairing.answer(Answer::StartAgain).unwrap_err();
    assert_eq!(refused.code(), Code::AnswerUnexpected);
    assert_eq!(walk.count("startofflinepairing"), 3);
}

#[test]
fn without_an_answer_nothing_is_paired() {
    let mut walk = asking();
    walk.cancels("Finished").not_paired(Reason::Cancelled, true);
    let mut walk = asking();
    walk.is_late("Finished")
        .not_paired(Reason::DeadlinePassed, true);
}

#[test]
fn after_a_lost_finish_the_question_says_so() {
    let mut walk = asking_again();
    let prompt = walk.prompt.clone().unwrap();
    assert_eq!(prompt.problem, Some(Problem::AnswerLost));
    assert_eq!(prompt.answers_left, 4);
    walk.says_otp("ReadingAgain")
        .goes("found", "Finishing")
        .goes("told", "Detailing");
}

#[test]
fn after_a_lost_finish_cancelling_leaves_it_open() {
    asking_again().cancels("Finished").undetermined(0);
}

#[test]
fn after_a_lost_finish_the_deadline_has_the_details_read() {
    let mut walk = finishing();
    let held = FaultKind::Held {
        delay: Duration::from_secs(100),
    };
    walk.setting.fault("FinalizeOfflinePairing", held);
    walk.goes("lost", "Settling").shows_nothing("Asking");
    walk.is_late("Settling").goes("shown", "Finished");
    walk.paired(Evidence::Matched);
}

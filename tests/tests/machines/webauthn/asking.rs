//! Asking for the credential.

use std::time::Duration;

use pingpair::pairing::Answer;
use pingpair::{Code, Secret};
use pingpair_sandbox::{Misbehaviour, VirtualAuthenticator};

use super::{ORIGIN, asking, credential};
use crate::proof;

#[test]
fn a_credential_for_our_page_and_challenge_goes_its_way() {
    let mut walk = asking();
    let answer = credential(&mut walk, ORIGIN);
    walk.says(answer, "ReadingAgain");
}

#[test]
fn a_credential_that_does_not_answer_the_challenge_is_not_sent() {
    for misbehaviour in [
        Misbehaviour::WrongCeremony,
        Misbehaviour::WrongChallenge,
        Misbehaviour::WrongOrigin,
    ] {
        let mut walk = asking();
        let options = walk.pairing.view().prompt.unwrap().options.unwrap();
        let mut authenticator = VirtualAuthenticator::new().misbehaviour(misbehaviour);
        let made = authenticator.create(&options, ORIGIN).unwrap();
        let answer = Answer::Credential(Secret::from(made));
        let refused = walk.pairing.answer(answer).unwrap_err();
        assert_eq!(refused.code(), Code::CredentialRefused);
        assert_eq!(walk.count("webauthnfinishpairing"), 0);
    }
}

#[test]
fn what_is_no_credential_costs_no_answer() {
    let mut walk = asking();
    let answer = Answer::Credential(Secret::from("{}"));
    let refused = walk.pairing.answer(answer).unwrap_err();
    assert_eq!(refused.code(), Code::CredentialMalformed);
    let refused = walk.pairing.answer(Answer::Otp(Secret::from("123456")));
    assert_eq!(refused.unwrap_err().code(), Code::AnswerUnexpected);
    assert_eq!(walk.pairing.view().prompt.unwrap().answers_left, 5);
}

#[test]
fn another_ceremony_begins_when_a_person_says_so_30_seconds_later() {
    let mut walk = asking();
    let old = credential(&mut walk, ORIGIN);
    walk.setting.world.pass(Duration::from_secs(30));
    walk.says(Answer::StartAgain, "Reading")
        .goes("found", "Starting")
        .goes("told", "Asking");
    // The challenge is another one now.
    let refused = walk.pairing.answer(old).unwrap_err();
    assert_eq!(refused.code(), Code::CredentialRefused);
}

#[test]
fn without_a_credential_nothing_is_paired() {
    proof::ends_surely(asking);
}

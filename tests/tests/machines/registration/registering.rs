//! Sending who registers, once.

use pingpair::pairing::{Answer, Evidence, Outcome, Problem, Registration, RegistrationData};
use pingpair_sandbox::FaultKind;

use super::{NAME, asking_user, data, ends_surely, is_registered, of, registering};
use crate::mfa::{counts_as_lost, is_sent_once};
use crate::walk::Setting;

#[test]
fn the_code_is_asked_for_and_its_destination_is_masked() {
    let mut walk = registering();
    walk.goes("told", "AskingCode");
    let view = walk.pairing.view();
    let destination = view.prompt.unwrap().destination.unwrap();
    assert!(destination.ends_with("@example.com") && !destination.contains("nora"));
}

#[test]
fn where_no_address_is_verified_the_user_is_registered_at_once() {
    let setting = Setting::pingone();
    setting.mfa_options(|options| options.verification = false);
    let mut walk = of(setting, Registration::new().user(data()));
    walk.goes("given", "Registering")
        .goes("completed", "Resuming")
        .goes("told", "Exchanging")
        .goes("told", "Finished");
    let Outcome::Registered { user } = walk.outcome() else {
        panic!("{:?}", walk.outcome())
    };
    assert_eq!(user.username.as_deref(), Some(NAME));
    assert_eq!(user.evidence, Evidence::Told);
    assert!(user.tokens.is_some() && is_registered(&walk));
}

#[test]
fn where_no_tokens_are_wanted_none_are_fetched() {
    let setting = Setting::pingone();
    setting.mfa_options(|options| options.verification = false);
    let mut walk = of(setting, Registration::new().user(data()).without_tokens());
    walk.goes("given", "Registering")
        .goes("completed", "Finished");
    assert_eq!(walk.count("ResumeFlow"), 0);
}

#[test]
fn a_name_that_somebody_has_and_a_weak_password_are_asked_for_again() {
    for (user, problem) in [
        (
            RegistrationData::new("meredith", "nora@example.com", super::PASSWORD),
            Problem::UsernameTaken,
        ),
        (
            RegistrationData::new(NAME, "nora@example.com", "short"),
            Problem::PasswordRefused,
        ),
        (
            RegistrationData::new(NAME, "no address", super::PASSWORD),
            Problem::RegistrationRefused,
        ),
    ] {
        let mut walk = asking_user();
        walk.says(Answer::Registration(Box::new(user)), "Registering")
            .goes("refused", "Settling")
            .goes("waits for data", "AskingUser");
        let prompt = walk.prompt.clone().unwrap();
        assert_eq!(prompt.problem, Some(problem));
        assert_eq!(prompt.answers_left, 4);
        walk.says(super::answer(), "Registering")
            .goes("told", "AskingCode");
    }
}

#[test]
fn a_status_that_nobody_knows_is_no_success() {
    let mut walk = registering();
    walk.setting.fault("RegisterUser", FaultKind::UnknownStatus);
    walk.goes("unknown status", "Settling")
        .goes("registered", "AskingCode");
}

#[test]
fn what_proves_nothing_counts_as_lost_and_nobody_is_registered_twice() {
    counts_as_lost(registering, "Settling", "RegisterUser");
    is_sent_once(registering, "Registering", "AskingCode", "RegisterUser");
}

#[test]
fn a_reply_about_another_flow_counts_as_lost() {
    for fault in [
        FaultKind::AboutAnotherId,
        FaultKind::ForeignLinks {
            origin: "https://attacker.example".into(),
        },
    ] {
        let mut walk = registering();
        walk.setting.fault("RegisterUser", fault);
        walk.goes("lost", "Settling");
        assert_eq!(walk.count("RegisterUser"), 1);
    }
}

#[test]
fn it_ends_before_it_was_sent() {
    ends_surely(registering);
}

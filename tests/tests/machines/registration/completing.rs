//! Fetching the user's tokens, which the registration does not depend on.

use pingpair::Secret;
use pingpair::pairing::Outcome;
use pingpair_sandbox::FaultKind;

use super::{NAME, is_registered, resuming};
use crate::mfa::unprovable;
use crate::walk::Walk;

fn exchanging() -> Walk {
    let mut walk = resuming();
    walk.goes("told", "Exchanging");
    walk
}

/// The user is registered; whether there are tokens.
#[track_caller]
fn registered(walk: &Walk) -> Option<Secret> {
    let Outcome::Registered { user } = walk.outcome() else {
        panic!("{:?}", walk.outcome())
    };
    assert_eq!(user.username.as_deref(), Some(NAME));
    assert!(is_registered(walk));
    user.tokens.map(|tokens| tokens.access_token)
}

#[test]
fn the_code_of_the_flow_is_exchanged_for_tokens() {
    let mut walk = exchanging();
    walk.goes("told", "Finished");
    assert!(registered(&walk).is_some());
}

#[test]
fn a_flow_that_is_resumed_in_json_gives_them_too() {
    let mut walk = resuming();
    walk.setting
        .mfa_options(|options| options.resume_json = true);
    walk.goes("told", "Exchanging").goes("told", "Finished");
    assert!(registered(&walk).is_some());
}

#[test]
fn without_an_answer_the_user_is_registered_without_tokens() {
    for fault in unprovable() {
        let mut walk = resuming();
        // A redirect has no body, and so no type of one.
        if !matches!(fault, FaultKind::ContentType { .. }) {
            walk.setting.fault("ResumeFlow", fault.clone());
            walk.goes("lost", "Finished");
            assert!(registered(&walk).is_none());
            assert_eq!(walk.count("ResumeFlow"), 1);
        }
        walk.forget();
        let mut walk = exchanging();
        walk.setting.fault("ExchangeCode", fault);
        walk.goes("lost", "Finished");
        assert!(registered(&walk).is_none());
        assert_eq!(walk.count("ExchangeCode"), 1);
    }
}

#[test]
fn a_redirect_with_another_state_or_to_another_place_gives_no_tokens() {
    for fault in [
        FaultKind::WrongState,
        FaultKind::ForeignLinks {
            origin: "https://attacker.example".into(),
        },
    ] {
        let mut walk = resuming();
        walk.setting.fault("ResumeFlow", fault);
        walk.goes("refused", "Finished");
        assert!(registered(&walk).is_none());
        assert_eq!(walk.count("ExchangeCode"), 0);
    }
}

#[test]
fn whoever_cancels_or_is_late_is_registered_all_the_same() {
    for make in [resuming, exchanging] {
        let mut walk = make();
        walk.cancels("Finished");
        assert!(registered(&walk).is_none());
        let mut walk = make();
        walk.is_late("Finished");
        assert!(registered(&walk).is_none());
    }
}

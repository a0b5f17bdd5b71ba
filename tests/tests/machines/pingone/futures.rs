//! A snapshot of any state goes on as the pairing would have.

use pingpair::client::Pairing;
use pingpair::pairing::Outcome;

use super::SESSION;
use super::journeys::{JOURNEYS, moves};
use crate::walk::Setting;

/// The requests that were sent from here on, repeated readings as one.
fn meaning(setting: &Setting, from: usize) -> Vec<String> {
    let mut sent = setting.wire.operations().split_off(from);
    sent.dedup();
    sent
}

fn ends(setting: &Setting, mut pairing: Pairing) -> String {
    for _ in 0..300 {
        if let Some(outcome) = moves(setting, &mut pairing) {
            return match &outcome {
                Outcome::Registered { user } => format!("{outcome} {}", user.tokens.is_some()),
                other => other.to_string(),
            };
        }
    }
    panic!("it does not end")
}

#[test]
fn every_state_of_every_journey_has_the_same_future() {
    let mut states = 0;
    for journey in JOURNEYS {
        for stop in 0.. {
            let setting = journey.setting();
            let client = setting.mfa_client();
            let mut pairing = journey.begin(&client, &setting).context(SESSION);
            let ended = (0..stop).any(|_| moves(&setting, &mut pairing).is_some());
            let before = setting.wire.count("ActivateDevice");
            let is_pending = setting.wire.sent().len() > 1
                && pairing.view().prompt.is_none()
                && before == setting.wire.count("ActivateDevice");
            if journey.name == "token" && is_pending && !ended {
                // The person would press the token once more for the same step.
                let view = pairing.view();
                if view.outcome.is_none() && setting.wire.count("CreateDevice") > 0 {
                    continue;
                }
            }
            let text = pairing.snapshot().unwrap();
            let branch = Setting {
                mfa_user: setting.mfa_user.clone(),
                ..Setting::of(setting.world.branch())
            };
            let resumed = branch.mfa_client().resume(journey.kind, &text, SESSION);
            let resumed = resumed.unwrap();
            let from = setting.wire.sent().len();
            let view = pairing.view();
            let end = ends(&setting, pairing);
            let name = format!("{} at {stop}, {view}", journey.name);
            let resumed_end = ends(&branch, resumed);
            if journey.kind == pingpair::pairing::Kind::Registration {
                // The code of the flow is in no snapshot: then the tokens are left.
                assert!(
                    resumed_end.starts_with("registered (told)"),
                    "{name}: {resumed_end}"
                );
                assert!(end.starts_with("registered (told)"), "{name}: {end}");
            } else {
                assert_eq!(resumed_end, end, "{name}");
                assert_eq!(meaning(&branch, 0), meaning(&setting, from), "{name}");
            }
            states += 1;
            if ended {
                break;
            }
        }
    }
    assert!(states > 25, "{states}");
}

#[test]
fn a_registration_goes_on_in_another_process_with_the_cookies_of_the_first() {
    let setting = Setting::pingone();
    let client = setting.mfa_client();
    let rules = pingpair::pairing::Registration::new();
    let mut pairing = client.register(rules).unwrap().context(SESSION);
    let mut texts = Vec::new();
    loop {
        let kind = pairing.kind();
        let text = pairing.snapshot().unwrap();
        drop(pairing);
        // Each step in a process of its own.
        let mut next = setting.mfa_client().resume(kind, &text, SESSION).unwrap();
        texts.push(text);
        let mut answered = false;
        while !answered {
            let before = setting.wire.sent().len();
            if let Some(outcome) = moves(&setting, &mut next) {
                assert!(outcome.is_success(), "{outcome}");
                assert!(texts.len() > 2);
                return;
            }
            answered = setting.wire.sent().len() > before;
        }
        pairing = next;
    }
}

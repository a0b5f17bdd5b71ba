//! A snapshot of any state goes on as the pairing would have.

use pingpair::client::Pairing;
use pingpair::pairing::Outcome;
use serde_json::Value;

use super::{SESSION, client};
use crate::journeys::{JOURNEYS, moves};
use crate::walk::Setting;

/// What was sent from here on, without what is random in each world, and repeated readings as one.
fn meaning(setting: &Setting, from: usize) -> Vec<String> {
    let sent = setting.wire.sent().into_iter().skip(from);
    let mut meanings: Vec<String> = sent
        .map(|sent| {
            let mut sent = sent.meaning();
            for name in RANDOM {
                if let Some(value) = sent.body.get_mut(*name) {
                    *value = Value::Null;
                }
            }
            format!("{} {}", sent.operation, Value::Object(sent.body))
        })
        .collect();
    meanings.dedup();
    // An answer is not sealed: where it waits to be sent, it is asked for again, and the devices are
    // read again before it.
    let reading = |meaning: &&String| meaning.starts_with("getuserdetails");
    let first = meanings.iter().take_while(reading).count();
    meanings.split_off(first)
}

fn ends(setting: &Setting, mut pairing: Pairing) -> String {
    for _ in 0..300 {
        if let Some(outcome) = moves(setting, &mut pairing) {
            return match &outcome {
                Outcome::Paired { device, .. } => format!("{outcome} {}", device.details.is_some()),
                Outcome::JobFailed { job, .. } => format!("{outcome} {}", job.is_some()),
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
            let mut pairing = journey.begin(&client(&setting)).context(SESSION);
            let ended = (0..stop).any(|_| moves(&setting, &mut pairing).is_some());
            let spent: usize = SPENT.iter().map(|it| setting.wire.count(it)).sum();
            let pending = setting.answers.get() > spent;
            if pending && SPENDING.iter().any(|part| journey.name.contains(part)) {
                // The person would press the token once more for the same step.
                continue;
            }
            let text = pairing.snapshot().unwrap();

            let branch = Setting {
                yubikey: setting.yubikey.clone(),
                ..Setting::of(setting.world.branch())
            };
            let resumed = client(&branch).resume(journey.kind, &text, SESSION);
            let resumed = resumed.unwrap().report_to(|| Ok(Vec::new()));
            let from = setting.wire.sent().len();
            let view = pairing.view();
            let end = ends(&setting, pairing);
            let name = format!("{} at {stop}, {view}", journey.name);
            assert_eq!(ends(&branch, resumed), end, "{name}");
            assert_eq!(meaning(&branch, 0), meaning(&setting, from), "{name}");
            states += 1;
            if ended {
                break;
            }
        }
    }
    assert!(states > 150, "{states}");
}

/// The members of requests that differ from world to world.
const RANDOM: &[&str] = &[
    "activationCode",
    "jobToken",
    "otp",
    "otps",
    "publicKeyCredentialJson",
    "sessionId",
];

/// Journeys by OTPs that must follow each other, and the requests that spend one.
const SPENDING: &[&str] = &["token", "resync"];
const SPENT: &[&str] = &["finalizeofflinepairing", "resyncoathtoken"];

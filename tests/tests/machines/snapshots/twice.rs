//! One snapshot resumed twice: no random value is shared, and nothing is sent twice that must not be.

use std::collections::BTreeSet;

use pingpair::snapshot::{InProcessLease, InProcessStore};

use super::{SESSION, client, key};
use crate::journeys::{JOURNEYS, Journey, moves};
use crate::walk::Setting;

/// The correlation values of what was sent from here on, and the nonces of snapshots.
fn randoms(setting: &Setting, from: usize, texts: &[String]) -> BTreeSet<String> {
    let sent = setting.wire.sent();
    let values = sent[from..].iter().filter_map(|sent| {
        let text = sent.client_data()?;
        Some(text.split('.').next().unwrap_or_default().to_owned())
    });
    let nonce = |text: &String| text.split('.').nth(1).unwrap().to_owned();
    values.chain(texts.iter().map(nonce)).collect()
}

#[test]
fn they_share_no_random_value() {
    for journey in JOURNEYS {
        let setting = journey.setting();
        let mut pairing = journey.begin(&client(&setting)).context(SESSION);
        let _ = moves(&setting, &mut pairing);
        let text = pairing.snapshot().unwrap();
        drop(pairing);
        let run = || {
            let branch = Setting::of(setting.world.branch());
            let branch = Setting {
                yubikey: setting.yubikey.clone(),
                ..branch
            };
            let resumed = client(&branch).resume(journey.kind, &text, SESSION);
            let mut resumed = resumed.unwrap().report_to(|| Ok(Vec::new()));
            let mut texts = vec![resumed.snapshot().unwrap()];
            while moves(&branch, &mut resumed).is_none() {
                texts.push(resumed.snapshot().unwrap());
            }
            let randoms = randoms(&branch, 0, &texts);
            let sent = branch.wire.sent();
            let correlated = sent.iter().filter(|sent| sent.client_data().is_some());
            assert_eq!(randoms.len(), correlated.count() + texts.len());
            randoms
        };
        let (first, second) = (run(), run());
        assert!(first.len() > 2, "{}", journey.name);
        assert!(first.is_disjoint(&second), "{}", journey.name);
    }
}

/// The operations that must not be sent twice for one answer of a person.
const ONCE: &[&str] = &[
    "adduser",
    "authenticatorappfinishpairing",
    "authenticatorappstartpairing",
    "createjob",
    "createorgtokens",
    "finalizeofflinepairing",
    "getactivationcode",
    "offlinepairing",
    "pairyubikey",
    "resyncoathtoken",
    "startofflinepairing",
    "webauthnfinishpairing",
    "webauthnstartpairing",
];

/// Goes on by turns from the same text, at the same time, and says how often each operation was sent.
fn both(journey: &Journey, stop: usize, has_store: bool) -> Option<Vec<(String, usize)>> {
    let setting = journey.setting();
    let clock = setting.world.clone();
    let lease = InProcessLease::with_clock(move || clock.now().monotonic);
    let store = InProcessStore::beside(&lease);
    let client = || {
        let builder = setting.builder().lease(lease.clone());
        let builder = if has_store {
            builder.store(store.clone())
        } else {
            builder
        };
        builder.snapshot_keys(vec![key(1)]).build().unwrap()
    };
    let mut pairing = journey.begin(&client()).context(SESSION);
    for _ in 0..stop {
        if moves(&setting, &mut pairing).is_some() {
            return None;
        }
    }
    let text = pairing.snapshot().unwrap();
    drop(pairing);
    let resume = || {
        let resumed = client().resume(journey.kind, &text, SESSION);
        resumed.unwrap().report_to(|| Ok(Vec::new()))
    };
    let mut pairings = [resume(), resume()];
    let from = setting.wire.sent().len();
    for turn in 0..60 {
        let pairing = &mut pairings[turn % 2];
        match pairing.step() {
            Ok(pingpair::client::Step::Wait(wait)) => setting.world.pass(wait),
            Ok(pingpair::client::Step::Ask(prompt, _)) => {
                let answer = crate::journeys::answer(&setting, &prompt);
                let _ = pairing.answer(answer);
            }
            // The other one is ahead.
            Err(error) => assert!(
                ["lease_lost", "lease_taken", "snapshot_refused"].contains(&error.code().as_str()),
                "{}: {error}",
                journey.name
            ),
            _ => {}
        }
    }
    let sent = setting.wire.operations();
    let count = |operation: &&str| {
        let times = sent[from..].iter().filter(|it| it == operation).count();
        ((*operation).to_owned(), times)
    };
    Some(ONCE.iter().map(count).collect())
}

#[test]
fn nothing_is_sent_twice_wherever_it_was_sealed() {
    // Those that are left out send one request for each of two OTPs.
    let journeys = JOURNEYS.iter().filter(|it| !it.has_trouble());
    let journeys = journeys.filter(|it| it.name != "token" && it.name != "resync");
    for journey in journeys {
        for has_store in [true, false] {
            for stop in 0.. {
                let Some(counts) = both(journey, stop, has_store) else {
                    break;
                };
                for (operation, times) in counts {
                    assert!(
                        times <= 1,
                        "{operation} in {} at {stop}, {has_store}",
                        journey.name
                    );
                }
            }
        }
    }
}

//! What a run must not have done, by the engine's log and state.

use std::collections::BTreeMap;

use pingpair::pairing::{Evidence, Outcome, PairedDevice};

use super::flow::{Flow, NEW_USER, PASSWORD};
use super::scene::Scene;

/// What is wrong with a run, or only counted.
#[derive(Default)]
pub(super) struct Verdict {
    /// What must not be.
    pub(super) violations: Vec<String>,
    /// Whether the outcome rests on type alone, and is wrong.
    pub(super) is_inferred_wrongly: bool,
}

/// Judges what was sent, and what the outcome says.
pub(super) fn judge(scene: &mut Scene, outcome: Option<&Outcome>) -> Verdict {
    let mut verdict = Verdict::default();
    deliveries(scene, &mut verdict.violations);
    if let Some(outcome) = outcome {
        claims(scene, outcome, &mut verdict);
    }
    verdict
}

/// Nothing that creates, reaches a person or burns a code is sent but by a person's answer.
fn deliveries(scene: &Scene, violations: &mut Vec<String>) {
    let record = &scene.record;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in scene.engine.log() {
        let told = entry.pingone.as_ref();
        // A token that is not taken is refused before anything else is looked at.
        let is_unread = told.is_some_and(|told| told.detail.as_deref() == Some("INVALID_TOKEN"));
        if entry.held_from.is_none() && !is_unread && !record.copies.contains(&entry.index) {
            *counts.entry(entry.operation).or_default() += 1;
        }
    }
    let count = |operation: &str| counts.get(operation).copied().unwrap_or_default();
    let given = usize::from(matches!(
        scene.setup.flow,
        Flow::RegisterGiven | Flow::RegisterUnverified
    ));
    let begun = 1 + record.begun_again;
    let begins = count("CreateDevice") + count("SendActivationCode") + count("CreatePairingKey");
    for (what, sent, most) in [
        ("what begins a pairing", begins, begun),
        ("ActivateDevice", count("ActivateDevice"), record.answers),
        (
            "RegisterUser and VerifyUser",
            count("RegisterUser") + count("VerifyUser"),
            given + record.answers,
        ),
        (
            "SendVerificationCode",
            count("SendVerificationCode"),
            record.begun_again,
        ),
        ("ResumeFlow", count("ResumeFlow"), 1),
        ("ExchangeCode", count("ExchangeCode"), 1),
    ] {
        if sent > most {
            violations.push(format!("{what} was sent {sent} times, {most} allowed"));
        }
    }
    for secret in &record.sent {
        let count = |texts: &[String]| texts.iter().filter(|text| *text == secret).count();
        let allowed = count(&record.typed) + if secret == PASSWORD { given } else { 0 };
        if count(&record.sent) > allowed {
            violations.push("a secret was sent more often than it was typed".into());
        }
    }
    for origin in &record.origins {
        let host = origin.strip_prefix("https://").unwrap_or_default();
        if host != "example.com" && !host.ends_with(".example.com") {
            violations.push("a credential of a foreign origin was sent".into());
        }
    }
    violations.extend(record.leaks.iter().cloned());
}

fn claims(scene: &mut Scene, outcome: &Outcome, verdict: &mut Verdict) {
    let activated = objects(scene, &["ActivateDevice"]);
    let created = objects(scene, &["CreateDevice"]);
    let claimed = scene.record.claimed.clone();
    let there: Vec<_> = scene
        .user()
        .map(|user| user.devices)
        .unwrap_or_default()
        .into_iter()
        .filter(|device| device.status == "ACTIVE")
        .map(|device| device.id)
        .collect();
    let own_is_there = activated
        .iter()
        .chain(&claimed)
        .any(|id| there.contains(id));
    let denied = scene.record.denied;
    let violations = &mut verdict.violations;
    match outcome {
        Outcome::Paired { device, evidence } => {
            let id = id(device);
            match evidence {
                Evidence::Told if !activated.contains(&id) => {
                    violations.push("Told, and no such device was activated by this".into());
                }
                Evidence::Matched => {
                    // Somebody else's has this pairing's own number or address, where there is one.
                    let is_at_own_place = scene.setup.flow.destination().is_some()
                        && scene.record.foreign.contains(&id);
                    let ours = created.contains(&id) || activated.contains(&id) || is_at_own_place;
                    if !ours || !scene.record.active.contains(&id) {
                        violations.push("Matched, and it is another device, or none".into());
                    }
                }
                Evidence::Inferred => verdict.is_inferred_wrongly = !claimed.contains(&id),
                Evidence::Confirmed => violations.push("nobody confirmed".into()),
                _ => {}
            }
        }
        Outcome::NotPaired {
            authenticated: true,
            reason,
            ..
        } if own_is_there && !denied => {
            violations.push(format!(
                "NotPaired ({reason}), proven, and the device is there"
            ));
        }
        Outcome::Registered { user } => {
            let name = user.username.clone().unwrap_or_default();
            if !is_registered(scene, &name) {
                violations.push("Registered, and there is no such user".into());
            }
        }
        Outcome::NotRegistered {
            authenticated: true,
            reason,
            ..
        } if is_registered(scene, NEW_USER) && !denied => {
            violations.push(format!("NotRegistered ({reason}), proven, and the user is"));
        }
        _ => {}
    }
}

/// The objects of operations that were carried out, whoever delivered them.
fn objects(scene: &Scene, operations: &[&str]) -> Vec<String> {
    let log = scene.engine.log();
    log.filter(|entry| entry.processed && operations.contains(&entry.operation))
        .filter_map(|entry| entry.pingone.as_ref())
        .filter(|told| matches!(told.http_status, Some(200 | 201)))
        .filter_map(|told| told.object.clone())
        .collect()
}

fn is_registered(scene: &mut Scene, name: &str) -> bool {
    let users = scene.engine.pingone().users();
    let verified = |verified: bool| verified || scene.setup.flow == Flow::RegisterUnverified;
    users
        .iter()
        .any(|user| user.username == name && verified(user.verified))
}

fn id(device: &PairedDevice) -> String {
    device.uuid.clone().unwrap_or_default()
}

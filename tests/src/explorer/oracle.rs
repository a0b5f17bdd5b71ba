//! What a run must not have done, by the engine's log and state.

use std::collections::BTreeMap;

use pingpair::pairing::{Evidence, Outcome, Reason};
use pingpair::pingid::{DeviceId, JobStatus};

use super::flow::RELYING_PARTY;
use super::mode::Mode;
use super::scene::Scene;
use super::setup::devices;

/// What is wrong with a run, or only counted.
#[derive(Default)]
pub(super) struct Verdict {
    /// What must not be.
    pub(super) violations: Vec<String>,
    /// Whether the outcome rests on type alone, and is wrong.
    pub(super) is_inferred_wrongly: bool,
    /// Whether the machine was misled in a way that nobody can tell: in a resync by a network that delivers a
    /// request twice and passes on the second reply, the service's own refusal of what it had carried out;
    /// or, without correlation, by older replies that go together, or that tell of an older job.
    pub(super) is_misled: bool,
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
    let mut bodies: BTreeMap<&str, &str> = BTreeMap::new();
    for entry in scene.engine.log() {
        if entry.held_from.is_some() || record.copies.contains(&entry.index) {
            continue;
        }
        *counts.entry(entry.operation).or_default() += 1;
        if bodies.insert(&entry.body_sha256, entry.operation).is_some() {
            violations.push(format!("the same {} was sent twice", entry.operation));
        }
    }
    for (operation, count) in counts {
        let most = match operation {
            "startofflinepairing"
            | "authenticatorappstartpairing"
            | "webauthnstartpairing"
            | "getactivationcode"
            | "adduser"
            | "createjob"
            | "createorgtokens"
            | "revokeorgtokens" => 1 + record.begun_again,
            "offlinepairing" => 1,
            "finalizeofflinepairing"
            | "authenticatorappfinishpairing"
            | "webauthnfinishpairing"
            | "pairyubikey"
            | "resyncoathtoken" => record.answers,
            _ => continue,
        };
        if count > most {
            violations.push(format!(
                "{operation} was sent {count} times, {most} allowed"
            ));
        }
    }
    for otp in &record.sent {
        let count = |texts: &[String]| texts.iter().filter(|text| *text == otp).count();
        if count(&record.sent) > count(&record.typed) {
            violations.push("an OTP was sent more often than it was typed".into());
        }
    }
    for origin in &record.origins {
        let host = origin.strip_prefix("https://").unwrap_or_default();
        if host != RELYING_PARTY && !host.ends_with(&format!(".{RELYING_PARTY}")) {
            violations.push("a credential of a foreign origin was sent".into());
        }
    }
    if record.asked_after_success {
        violations.push("the status was asked for after SUCCESS had come".into());
    }
}

fn claims(scene: &Scene, outcome: &Outcome, verdict: &mut Verdict) {
    let record = &scene.record;
    let violations = &mut verdict.violations;
    let there = devices(&scene.engine);
    let own_is_there = record.completed.iter().any(|id| there.contains(id));
    // Where the service itself says what is not so, the machine may believe it.
    let is_denied = |id: Option<i64>| id.is_some_and(|id| record.denied.contains(&id));
    let is_paired = matches!(outcome, Outcome::Paired { .. });
    match outcome {
        Outcome::Paired { device, evidence } => {
            let ours = |id: DeviceId| record.completed.contains(&id);
            let half = |id: DeviceId| record.half.contains(&id);
            match (evidence, device.id) {
                (Evidence::Told, Some(id)) if !ours(id) => {
                    violations.push("Told, and no such device was paired by this".into());
                }
                (Evidence::Told, None) if record.completed.is_empty() => {
                    violations.push("Told, and no device was paired".into());
                }
                (Evidence::Matched, Some(id)) if !ours(id) && !half(id) => {
                    // Without correlation two older replies that go together show an older device.
                    if scene.setup.mode == Mode::Off && record.older_replies > 1 {
                        verdict.is_misled = true;
                        return;
                    }
                    violations.push("Matched, and it is another device".into());
                }
                (Evidence::Matched, None) => {
                    violations.push("Matched without a device".into());
                }
                (Evidence::Inferred, id) => {
                    verdict.is_inferred_wrongly = !id.is_some_and(|id| ours(id) || half(id));
                }
                (Evidence::Confirmed, _) => violations.push("nobody confirmed".into()),
                _ => {}
            }
        }
        Outcome::NotPaired {
            authenticated: true,
            reason,
            error_id,
            ..
        } if own_is_there && !is_denied(*error_id) => {
            violations.push(format!(
                "NotPaired ({reason}), proven, and the device is there"
            ));
        }
        Outcome::Resynced { correlated: true } if !has_resynced(scene) => {
            violations.push("Resynced, and the service did not".into());
        }
        Outcome::NotResynced {
            authenticated: true,
            reason,
            ..
        } if has_resynced(scene) => {
            if record.refused_twice {
                verdict.is_misled = true;
                return;
            }
            violations.push(format!(
                "NotResynced ({reason}), proven, and the service did"
            ));
        }
        _ => jobs(scene, outcome, verdict),
    }
    // By the type alone nobody tells whose device it is.
    let unsure = record.lease_moved || record.refused_twice;
    let excused = unsure && !scene.setup.flow.has_own();
    let denied = matches!(outcome, Outcome::NotPaired { error_id, .. } if is_denied(*error_id));
    let excused = excused || denied;
    if record.was_shown && !is_paired && !excused && !record.cancelled {
        verdict
            .violations
            .push(format!("{outcome}, and a reading showed the device"));
    }
}

fn has_resynced(scene: &Scene) -> bool {
    let mut log = scene.engine.log();
    log.any(|entry| {
        entry.operation == "resyncoathtoken" && entry.processed && entry.error_id == Some(200)
    })
}

fn jobs(scene: &Scene, outcome: &Outcome, verdict: &mut Verdict) {
    let all = scene.engine.jobs();
    // Without correlation an older reply tells of an older job.
    let is_misled = scene.setup.mode == Mode::Off && scene.record.older_replies > 0;
    let violations = &mut verdict.violations;
    let ours = all.get(scene.setup.jobs_before..).unwrap_or_default();
    match outcome {
        Outcome::JobDone { job } => {
            let known = all.iter().find(|known| known.job_token == job.job_token);
            if known.is_none_or(|known| known.status != JobStatus::Done) {
                if is_misled && !job.correlated {
                    verdict.is_misled = true;
                } else {
                    violations.push("JobDone, and there is no such job that is done".into());
                }
            }
            let is_ours = ours.iter().any(|known| known.job_token == job.job_token);
            if job.correlated && !is_ours {
                violations.push("JobDone, correlated, and it is an older job".into());
            }
        }
        Outcome::ReportDownloaded { report } => {
            let known = all.iter().find(|known| known.job_token == report.job_token);
            if known.is_none_or(|known| known.status != JobStatus::Done) {
                if is_misled {
                    verdict.is_misled = true;
                } else {
                    violations.push("ReportDownloaded, and the job is not done".into());
                }
            }
        }
        Outcome::JobFailed {
            reason,
            error_id,
            authenticated: true,
            ..
        } => {
            let failed = ours.iter().any(|known| known.status == JobStatus::Failure);
            let should = *reason == Reason::JobFailed;
            if should && !failed {
                violations.push("JobFailed, and none of ours failed".into());
            }
            let denied = error_id.is_some_and(|id| scene.record.denied.contains(&id));
            if !should && !denied && !ours.is_empty() {
                violations.push(format!("JobFailed ({reason}), proven, and a job was begun"));
            }
        }
        _ => {}
    }
}

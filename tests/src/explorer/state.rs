//! What a point looks like to the search: two points that look alike have the same futures.
//!
//! Looked at are the sealed state of the machine, which is opened for it; users, devices, codes and jobs of
//! the service; what was carried out and what is held back; and what the oracle counts. Left out are
//! clocks and counters that only time waits: how long a wait or the deadline lasts still, how often was
//! polled, read in vain or sealed, why a question is asked again. Random values, such as ids and sessions,
//! count by the order in which they first appear.

use std::fmt::Write;

use pingpair::describe::RetryClass;

use super::alphabet::{Place, class};
use super::process::{CONTEXT, SNAPSHOT_KEY};
use super::scene::Scene;
use crate::schedules::{Looks, Sealed};

/// What the world is like at this point.
pub(super) fn state(scene: &Scene, place: Place<'_>) -> u128 {
    let mut looks = Looks::default();
    service(scene, &mut looks);
    record(scene, &mut looks);
    let sealed = Sealed {
        key: &SNAPSHOT_KEY,
        service: "pingid",
        organisation: scene.credentials.org_alias(),
        base_url: scene.credentials.base_url().as_str(),
        context: CONTEXT,
    };
    if let Some(json) = scene.text.as_deref().and_then(|text| sealed.open(text)) {
        looks.sealed(&json);
    }
    let _ = write!(looks, "{place:?}{:?}", scene.attempt);
    looks.hash()
}

fn service(scene: &Scene, looks: &mut Looks) {
    for user in scene.engine.users() {
        let _ = write!(
            looks,
            "{}{}",
            user.details.username,
            user.details.status.as_str()
        );
        for device in &user.details.devices {
            looks.name(&device.id.to_string());
            let kind = device.kind.as_ref().map(|kind| kind.as_str().to_owned());
            let is_foreign = user.foreign_devices.contains(&device.id);
            let _ = write!(looks, "{kind:?}{is_foreign}");
        }
        for code in &user.codes {
            looks.name(code.activation_code.expose());
            let _ = looks.write_str(code.status.as_str());
        }
    }
    let jobs = scene.engine.jobs();
    for job in jobs.iter().skip(scene.setup.jobs_before) {
        looks.name(&job.job_token);
        let _ = looks.write_str(job.status.as_str());
    }
}

fn record(scene: &Scene, looks: &mut Looks) {
    let now = scene.engine.now().milliseconds();
    let record = &scene.record;
    let (mut starts, mut finishes) = (0, 0);
    for entry in scene.engine.log() {
        let class = class(entry.operation);
        if class == RetryClass::Read {
            continue;
        }
        if entry.processed {
            let _ = write!(looks, "{}{:?}", entry.operation, entry.error_id);
        }
        if entry.fault == Some("held") && entry.held_from.is_none() {
            let since = now.saturating_sub(entry.at.milliseconds()) / 30_000;
            let _ = write!(looks, "held {} {}", entry.operation, since.min(4));
        }
        if entry.held_from.is_none() && !record.copies.contains(&entry.index) {
            let count = match class {
                RetryClass::OneTime => &mut finishes,
                _ => &mut starts,
            };
            *count += 1;
        }
    }
    // What the oracle allows still.
    let unused = record.answers.saturating_sub(finishes).min(2);
    let _ = write!(
        looks,
        "{unused} {}",
        starts.saturating_sub(record.begun_again)
    );
    for id in record
        .completed
        .iter()
        .chain(&record.half)
        .chain(&record.foreign)
    {
        looks.name(&id.to_string());
    }
    let flags = [
        record.was_shown,
        record.lease_moved,
        record.suspended,
        record.cancelled,
        record.is_finished,
        record.success_told,
        record.refused_twice,
        scene.is_call_lost,
        scene.code.is_some(),
        scene.was_lost,
    ];
    let _ = write!(
        looks,
        "{flags:?}{}{:?}",
        record.sleepers.min(1),
        scene.answered_right,
    );
}

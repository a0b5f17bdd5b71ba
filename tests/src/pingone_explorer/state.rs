//! What a point looks like to the search: two points that look alike have the same futures.
//!
//! Looked at are the sealed state of the machine, which is opened for it; users, devices and pairing keys of
//! the service, and which cookies and tokens are good; what was carried out and what is held back; and what
//! the oracle counts. Of time only is told whether ten minutes, twenty or thirty have passed: after
//! these a key, a flow or the deadline ends. See [`Looks`] for what else is left out.

use std::fmt::Write;

use pingpair::describe::RetryClass;
use serde_json::Value;

use super::alphabet::{Place, class};
use super::process::{CONTEXT, SNAPSHOT_KEY};
use super::scene::Scene;
use crate::schedules::{Looks, Sealed};

/// What the world is like at this point.
pub(super) fn state(scene: &mut Scene, place: Place<'_>) -> u128 {
    let mut looks = Looks::default();
    service(scene, &mut looks);
    requests(scene, &mut looks);
    record(scene, &mut looks);
    if let Some(json) = opened(scene) {
        looks.sealed(&json);
    }
    let in_step = (scene.attempt, scene.is_call_lost, scene.has_renewed);
    let _ = write!(looks, "{place:?}{in_step:?}");
    looks.hash()
}

/// What was sealed last.
pub(super) fn opened(scene: &Scene) -> Option<Value> {
    let sealed = Sealed {
        key: &SNAPSHOT_KEY,
        service: "pingone",
        organisation: &scene.setup.environment,
        base_url: &scene.setup.base_url,
        context: CONTEXT,
    };
    sealed.open(scene.text.as_deref()?)
}

fn service(scene: &mut Scene, looks: &mut Looks) {
    let now = scene.engine.now();
    let mut users = scene.engine.pingone().users();
    // Their ids are random.
    users.sort_by(|one, other| one.username.cmp(&other.username));
    for user in users {
        looks.name(&user.id);
        let _ = write!(looks, "{}{}", user.username, user.verified);
        for device in &user.devices {
            looks.name(&device.id);
            let lock = device.json.pointer("/lock/status").and_then(Value::as_str);
            let about = (&device.device_type, device.status, device.foreign, lock);
            let _ = write!(looks, "{about:?}");
        }
        for key in &user.pairing_keys {
            looks.name(key.code.expose());
            let _ = write!(looks, "{}{}", key.status, key.expires <= now);
        }
    }
    for cookie in &scene.cookies {
        looks.name(cookie);
    }
    for flow in &scene.record.expired {
        looks.name(flow);
    }
    let _ = write!(looks, "{}", scene.has_token);
}

/// What was carried out and what is held back, and what the oracle allows still.
fn requests(scene: &Scene, looks: &mut Looks) {
    let now = scene.engine.now().milliseconds();
    let record = &scene.record;
    let (mut begun, mut proven, mut resent) = (0, 0, 0);
    for entry in scene.engine.log() {
        let is_token = entry.operation == "RequestWorkerToken";
        if is_token || class(entry.operation) == RetryClass::Read {
            continue;
        }
        let told = entry.pingone.as_ref();
        if entry.processed {
            let about = told.map(|told| (told.http_status, &told.detail));
            let _ = write!(looks, "{}{about:?}", entry.operation);
            if let Some(object) = told.and_then(|told| told.object.as_deref()) {
                looks.name(object);
            }
        }
        if entry.fault == Some("held") && entry.held_from.is_none() {
            let since = now.saturating_sub(entry.at.milliseconds()) / 30_000;
            let _ = write!(looks, "held {} {}", entry.operation, since.min(4));
        }
        let is_unread = told.is_some_and(|told| told.detail.as_deref() == Some("INVALID_TOKEN"));
        if entry.held_from.is_none() && !is_unread && !record.copies.contains(&entry.index) {
            match entry.operation {
                "ActivateDevice" | "RegisterUser" | "VerifyUser" => proven += 1,
                "SendVerificationCode" => resent += 1,
                _ => begun += 1,
            }
        }
    }
    let unused = record.answers.saturating_sub(proven).min(2);
    let unsent = record.typed.len().saturating_sub(record.sent.len()).min(2);
    let _ = write!(
        looks,
        "{unused} {unsent} {begun} {resent} {}",
        record.begun_again
    );
}

fn record(scene: &Scene, looks: &mut Looks) {
    let record = &scene.record;
    for id in record
        .active
        .iter()
        .filter(|id| !scene.setup.active.contains(*id))
    {
        looks.name(id);
    }
    for id in record.claimed.iter().chain(&record.foreign) {
        looks.name(id);
    }
    let flags = [
        record.cancelled,
        record.denied,
        record.twice_second,
        record.leaks.is_empty(),
        scene.key.is_some(),
        scene.was_lost,
        scene.is_asleep,
    ];
    let elapsed = (scene.hands.elapsed().as_secs() / 600).min(3);
    let _ = write!(looks, "{flags:?}{:?}{elapsed}", scene.answered);
}

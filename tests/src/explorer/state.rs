//! What a point looks like to the search: two points that look alike have the same futures.
//!
//! Looked at are the sealed state of the machine, which is opened for it; users, devices, codes and jobs of
//! the service; what was carried out and what is held back; and what the oracle counts. Left out are
//! clocks and counters that only time waits: how long a wait or the deadline lasts still, how often was
//! polled, read in vain or sealed, why a question is asked again. Random values, such as ids and sessions, count by the order in which they
//! first appear.

use std::collections::BTreeMap;

use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};

use pingpair::describe::RetryClass;
use serde_json::Value;

use super::alphabet::{Place, class};
use super::scene::Scene;
use super::unseal;

/// What the world is like at this point.
pub(super) fn state(scene: &Scene, place: Place<'_>) -> u128 {
    let mut told = Told::default();
    told.service(scene);
    told.record(scene);
    let sealed = scene.text.as_deref();
    if let Some(json) = sealed.and_then(|text| unseal::open(scene, text)) {
        told.value("", &json);
    }
    let _ = write!(told.text, "{place:?}{:?}", scene.attempt);
    told.hash()
}

#[derive(Default)]
struct Told {
    text: String,
    /// Random values, by the order in which they appear.
    names: BTreeMap<String, usize>,
}

impl Told {
    fn service(&mut self, scene: &Scene) {
        for user in scene.engine.users() {
            let _ = write!(
                self.text,
                "{}{}",
                user.details.username,
                user.details.status.as_str()
            );
            for device in &user.details.devices {
                self.name(&device.id.to_string());
                let kind = device.kind.as_ref().map(|kind| kind.as_str().to_owned());
                let is_foreign = user.foreign_devices.contains(&device.id);
                let _ = write!(self.text, "{kind:?}{is_foreign}");
            }
            for code in &user.codes {
                self.name(code.activation_code.expose());
                self.text.push_str(code.status.as_str());
            }
        }
        let jobs = scene.engine.jobs();
        for job in jobs.iter().skip(scene.setup.jobs_before) {
            self.name(&job.job_token);
            self.text.push_str(job.status.as_str());
        }
    }

    fn record(&mut self, scene: &Scene) {
        let now = scene.engine.now().milliseconds();
        let record = &scene.record;
        let (mut starts, mut finishes) = (0, 0);
        for entry in scene.engine.log() {
            let class = class(entry.operation);
            if class == RetryClass::Read {
                continue;
            }
            if entry.processed {
                let _ = write!(self.text, "{}{:?}", entry.operation, entry.error_id);
            }
            if entry.fault == Some("held") && entry.held_from.is_none() {
                let since = now.saturating_sub(entry.at.milliseconds()) / 30_000;
                let _ = write!(self.text, "held {} {}", entry.operation, since.min(4));
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
            self.text,
            "{unused} {}",
            starts.saturating_sub(record.begun_again)
        );
        for id in record
            .completed
            .iter()
            .chain(&record.half)
            .chain(&record.foreign)
        {
            self.name(&id.to_string());
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
            self.text,
            "{flags:?}{}{:?}",
            record.sleepers.min(1),
            scene.answered_right,
        );
    }

    fn value(&mut self, key: &str, value: &Value) {
        match (key, value) {
            (
                "generation" | "sealed_at" | "next_id" | "waited" | "throttled" | "timeouts"
                | "tries" | "problem",
                _,
            ) => {}
            ("deadline_left" | "expires" | "began", value) => {
                let _ = write!(self.text, "{}", value.is_null());
            }
            ("pause_left" | "cooling_left", _) => {}
            (_, Value::Object(members)) => {
                for (name, value) in members {
                    let _ = write!(self.text, "{name}:");
                    self.value(name, value);
                }
            }
            (_, Value::Array(values)) => {
                let _ = write!(self.text, "[{}", values.len());
                for value in values {
                    self.value(key, value);
                }
            }
            (_, Value::String(text)) => {
                let is_random = text.len() >= 10 && text.bytes().any(|it| it.is_ascii_digit());
                if is_random {
                    self.name(text);
                } else {
                    self.text.push_str(text);
                }
            }
            ("fence" | "held_since" | "code_fence", Value::Number(number)) => {
                self.name(&format!("fence {number}"));
            }
            (_, Value::Number(number)) if number.as_i64().is_some_and(|it| it > 1_000_000) => {
                self.name(&number.to_string());
            }
            (_, other) => {
                let _ = write!(self.text, "{other}");
            }
        }
    }

    fn name(&mut self, text: &str) {
        let next = self.names.len();
        let number = *self.names.entry(text.to_owned()).or_insert(next);
        let _ = write!(self.text, "#{number};");
    }

    fn hash(&self) -> u128 {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            salt.hash(&mut hasher);
            self.text.hash(&mut hasher);
            u128::from(hasher.finish())
        };
        (half(0) << 64) | half(1)
    }
}

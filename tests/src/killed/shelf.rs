//! Leases and snapshots that outlive processes, under the names that processes give them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pingpair::snapshot::{Fence, Generation, Lease, Store, Stored, SubjectKey};
use serde_json::{Value, json};

/// A lease and a store in one table, by a clock that is moved by hand. Clones are the same table.
#[derive(Clone, Default)]
pub struct Shelf(Arc<Mutex<Table>>);

#[derive(Default)]
struct Table {
    now: Duration,
    last: u64,
    /// Whether it says that it stores, and does not.
    forgets: bool,
    rows: BTreeMap<String, Row>,
}

#[derive(Default)]
struct Row {
    /// The fence that was given out last, or seen.
    highest: u64,
    /// Until when it is held, and by which fence.
    held: Option<(u64, Duration)>,
    was_held: bool,
    stored: Option<(u64, String)>,
}

impl Row {
    /// Gives a fence above all.
    fn hold(&mut self, last: u64, until: Duration) -> u64 {
        let fence = self.highest.max(last) + 1;
        (self.highest, self.held, self.was_held) = (fence, Some((fence, until)), true);
        fence
    }
}

impl Shelf {
    /// One that keeps no snapshots, whatever it says.
    pub fn forgetful() -> Self {
        let shelf = Self::default();
        shelf.table().forgets = true;
        shelf
    }

    /// The snapshots that lie here.
    pub fn snapshots(&self) -> Vec<String> {
        let table = self.table();
        let stored = table.rows.values().filter_map(|row| row.stored.clone());
        stored.map(|(_, text)| text).collect()
    }

    /// Lets time pass.
    pub fn pass(&self, duration: Duration) {
        self.table().now += duration;
    }

    /// Answers what a child asks, such as `{"ask": "put", ..}`; nothing for other questions.
    pub fn answer(&self, question: &Value) -> Option<Value> {
        let key = question["key"].as_str().unwrap_or_default();
        let fence = question["fence"].as_u64().unwrap_or_default();
        let duration = Duration::from_millis(question["milliseconds"].as_u64().unwrap_or_default());
        Some(match question["ask"].as_str()? {
            "acquire" => json!(self.acquire_row(key, duration)),
            "take_over" => json!(self.take_over_row(key, fence, duration)),
            "renew" => json!(self.renew_row(key, fence, duration)),
            "release" => json!(self.release_row(key, fence)),
            "put" => {
                let generation = question["generation"].as_u64().unwrap_or_default();
                let text = question["text"].as_str().unwrap_or_default();
                json!(self.put_row(key, fence, generation, text))
            }
            "get" => json!(self.get_row(key)),
            "remove" => json!(self.remove_row(key, fence)),
            _ => return None,
        })
    }

    fn acquire_row(&self, key: &str, duration: Duration) -> Option<u64> {
        let mut table = self.table();
        let (now, last) = (table.now, table.last);
        let row = table.rows.entry(key.to_owned()).or_default();
        if row.held.is_some_and(|(_, until)| now < until) {
            return None;
        }
        let fence = row.hold(last, now + duration);
        table.last = fence;
        Some(fence)
    }

    fn take_over_row(&self, key: &str, from: u64, duration: Duration) -> Option<u64> {
        let mut table = self.table();
        let (now, last) = (table.now, table.last.max(from));
        let row = table.rows.entry(key.to_owned()).or_default();
        let is_held = row.held.is_some_and(|(fence, _)| fence == from);
        if row.was_held && !is_held {
            return None;
        }
        let fence = row.hold(last, now + duration);
        table.last = fence;
        Some(fence)
    }

    fn renew_row(&self, key: &str, fence: u64, duration: Duration) -> bool {
        let mut table = self.table();
        let now = table.now;
        let held = table.rows.get_mut(key).and_then(|row| row.held.as_mut());
        match held.filter(|held| held.0 == fence) {
            Some(held) => {
                held.1 = now + duration;
                true
            }
            None => false,
        }
    }

    fn release_row(&self, key: &str, fence: u64) {
        if let Some(row) = self.table().rows.get_mut(key) {
            row.held.take_if(|held| held.0 == fence);
        }
    }

    fn put_row(&self, key: &str, fence: u64, generation: u64, text: &str) -> bool {
        let mut table = self.table();
        if table.forgets {
            return true;
        }
        let row = table.rows.entry(key.to_owned()).or_default();
        let before = row.stored.as_ref().map_or(0, |(generation, _)| *generation);
        if fence < row.highest || generation != before + 1 {
            return false;
        }
        (row.highest, row.stored) = (fence, Some((generation, text.to_owned())));
        true
    }

    fn get_row(&self, key: &str) -> Option<(u64, String)> {
        let table = self.table();
        table.rows.get(key).and_then(|row| row.stored.clone())
    }

    fn remove_row(&self, key: &str, fence: u64) -> bool {
        let mut table = self.table();
        let row = table.rows.entry(key.to_owned()).or_default();
        if fence < row.highest {
            return false;
        }
        (row.highest, row.stored) = (fence, None);
        true
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lease for Shelf {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> pingpair::Result<Option<Fence>> {
        Ok(self.acquire_row(key.as_str(), duration).map(Fence))
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> pingpair::Result<Option<Fence>> {
        let fence = self.take_over_row(key.as_str(), from.0, duration);
        Ok(fence.map(Fence))
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> pingpair::Result<bool> {
        Ok(self.renew_row(key.as_str(), fence.0, duration))
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> pingpair::Result<()> {
        self.release_row(key.as_str(), fence.0);
        Ok(())
    }
}

impl Store for Shelf {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> pingpair::Result<bool> {
        Ok(self.put_row(key.as_str(), fence.0, generation.0, text))
    }

    fn get(&self, key: &SubjectKey) -> pingpair::Result<Option<Stored>> {
        let row = self.get_row(key.as_str());
        Ok(row.map(|(generation, text)| Stored::new(Generation(generation), text)))
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> pingpair::Result<bool> {
        Ok(self.remove_row(key.as_str(), fence.0))
    }
}

#[cfg(test)]
mod tests {
    use pingpair::snapshot::conformance;

    use super::*;

    #[test]
    fn it_keeps_the_promises_of_leases_and_stores() {
        let shelf = Shelf::default();
        let wait = |duration| shelf.pass(duration);
        conformance::check_lease(&shelf, &wait).unwrap();
        conformance::check_store(&shelf).unwrap();
        conformance::check_together(&shelf, &shelf, &wait).unwrap();
    }
}

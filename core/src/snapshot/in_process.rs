//! Lease and store for one process.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::lease::{Fence, Lease};
use super::store::{Generation, Store, Stored};
use super::subject::SubjectKey;
use crate::error::{Code, Error, Result};

/// Leases within one process: they end with it.
#[derive(Clone)]
pub struct InProcessLease(Arc<Table>);

impl InProcessLease {
    /// A table without leases, by the operating system's monotonic clock.
    pub fn new() -> Self {
        let origin = Instant::now();
        Self::with_clock(move || origin.elapsed())
    }

    /// A table that goes by a clock of one's own: the time since any origin, never running back.
    pub fn with_clock(clock: impl Fn() -> Duration + Send + Sync + 'static) -> Self {
        Self(Arc::new(Table {
            clock: Box::new(clock),
            entries: Mutex::default(),
        }))
    }
}

impl Default for InProcessLease {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for InProcessLease {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(_) = self;
        formatter.write_str("InProcessLease")
    }
}

impl Lease for InProcessLease {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>> {
        let now = self.0.now();
        let mut entries = self.0.entries();
        let last = entries.last_fence;
        let entry = entries.of(key, now);
        if entry
            .holder
            .as_ref()
            .is_some_and(|holder| now < holder.until)
        {
            return Ok(None);
        }
        let Fence(highest) = entry.highest.max(last);
        let fence = Fence(
            highest
                .checked_add(1)
                .ok_or_else(|| Error::from(Code::Internal))?,
        );
        let until = now.saturating_add(duration);
        entry.holder = Some(Holder { fence, until });
        entry.highest = fence;
        entry.keep_until(until);
        entries.last_fence = fence;
        Ok(Some(fence))
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool> {
        let now = self.0.now();
        let mut entries = self.0.entries();
        let Some(entry) = entries.by_key.get_mut(key) else {
            return Ok(false);
        };
        let Some(holder) = entry.holder.as_mut().filter(|holder| holder.fence == fence) else {
            return Ok(false);
        };
        let until = now.saturating_add(duration);
        holder.until = until;
        entry.keep_until(until);
        Ok(true)
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()> {
        let mut entries = self.0.entries();
        if let Some(entry) = entries.by_key.get_mut(key) {
            entry.holder.take_if(|holder| holder.fence == fence);
        }
        Ok(())
    }
}

/// Snapshots within one process: they are lost with it.
#[derive(Clone)]
pub struct InProcessStore(Arc<Table>);

impl InProcessStore {
    /// An empty store that sees no fences but those it is given: prefer
    /// [`beside`](Self::beside).
    pub fn new() -> Self {
        let InProcessLease(table) = InProcessLease::new();
        Self(table)
    }

    /// A store in the table of a lease, so that it sees every fence as soon as that is given out.
    pub fn beside(lease: &InProcessLease) -> Self {
        Self(lease.0.clone())
    }
}

impl Default for InProcessStore {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for InProcessStore {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(_) = self;
        formatter.write_str("InProcessStore")
    }
}

impl Store for InProcessStore {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        let now = self.0.now();
        let mut entries = self.0.entries();
        let entry = entries.of(key, now);
        let stored = entry
            .stored
            .as_ref()
            .map_or(0, |stored| stored.generation.0);
        if fence < entry.highest || stored.checked_add(1) != Some(generation.0) {
            return Ok(false);
        }
        entry.highest = fence;
        entry.stored = Some(Stored::new(generation, text));
        entry.keep_until(now);
        Ok(true)
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        let entries = self.0.entries();
        Ok(entries
            .by_key
            .get(key)
            .and_then(|entry| entry.stored.clone()))
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        let now = self.0.now();
        let mut entries = self.0.entries();
        let entry = entries.of(key, now);
        if fence < entry.highest {
            return Ok(false);
        }
        entry.highest = fence;
        entry.stored = None;
        entry.keep_until(now);
        Ok(true)
    }
}

struct Table {
    clock: Box<dyn Fn() -> Duration + Send + Sync>,
    entries: Mutex<Entries>,
}

impl Table {
    fn now(&self) -> Duration {
        (self.clock)()
    }

    /// No call leaves the table half changed, so one that panicked does no harm to the next.
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Default)]
struct Entries {
    by_key: BTreeMap<SubjectKey, Entry>,
    last_fence: Fence,
    /// The number of entries at which old ones are looked for next.
    sweep_at: usize,
}

impl Entries {
    fn of(&mut self, key: &SubjectKey, now: Duration) -> &mut Entry {
        // Sweeping when the table has doubled keeps its cost small for each call.
        if self.by_key.len() >= self.sweep_at {
            self.by_key.retain(|_, entry| now < entry.forget_at);
            self.sweep_at = self.by_key.len().saturating_mul(2).max(SMALL);
        }
        let entry = self.by_key.entry(key.clone()).or_default();
        entry.keep_until(now);
        entry
    }
}

#[derive(Default)]
struct Entry {
    holder: Option<Holder>,
    highest: Fence,
    stored: Option<Stored>,
    forget_at: Duration,
}

impl Entry {
    fn keep_until(&mut self, instant: Duration) {
        self.forget_at = self.forget_at.max(instant.saturating_add(KEEP));
    }
}

struct Holder {
    fence: Fence,
    until: Duration,
}

/// How long an entry is of use: no snapshot opens after 15 days.
const KEEP: Duration = Duration::from_secs(16 * 24 * 60 * 60);
const SMALL: usize = 1024;

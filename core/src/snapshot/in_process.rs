//! Lease and store for one process.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
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

    /// The table that all clients of this process share which are given no other.
    pub fn of_the_process() -> Self {
        static TABLE: OnceLock<InProcessLease> = OnceLock::new();
        TABLE.get_or_init(Self::new).clone()
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
        let fence = entry.hold(last, now.saturating_add(duration))?;
        entries.last_fence = fence;
        Ok(Some(fence))
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> Result<Option<Fence>> {
        let now = self.0.now();
        let mut entries = self.0.entries();
        let last = entries.last_fence.max(from);
        let known = entries.by_key.get(key);
        let holder = known.and_then(|entry| entry.holder.as_ref());
        if known.is_some_and(Entry::was_held) && holder.is_none_or(|holder| holder.fence != from) {
            return Ok(None);
        }
        let until = now.saturating_add(duration);
        let fence = entries.of(key, now).hold(last, until)?;
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
    /// Gives the lease to a new holder, whose number is above all.
    fn hold(&mut self, last: Fence, until: Duration) -> Result<Fence> {
        let Fence(highest) = self.highest.max(last);
        let number = highest.checked_add(1);
        let fence = Fence(number.ok_or_else(|| Error::from(Code::Internal))?);
        self.holder = Some(Holder { fence, until });
        self.highest = fence;
        self.keep_until(until);
        Ok(fence)
    }

    /// Whether any fence was given out or seen.
    fn was_held(&self) -> bool {
        self.highest > Fence(0)
    }

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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::super::conformance;
    use super::super::key::SnapshotKey;
    use super::super::subject::Subject;
    use super::*;

    const MINUTE: Duration = Duration::from_secs(60);

    /// A clock that moves when it is told to.
    #[derive(Clone, Default)]
    struct Hands(Arc<AtomicU64>);

    impl Hands {
        fn lease(&self) -> InProcessLease {
            let hands = self.0.clone();
            InProcessLease::with_clock(move || Duration::from_millis(hands.load(Ordering::SeqCst)))
        }

        fn wait(&self, duration: Duration) {
            let milliseconds = u64::try_from(duration.as_millis()).unwrap();
            self.0.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }

    fn key(name: &str) -> SubjectKey {
        let key = SnapshotKey::new(&[7; 32]).unwrap();
        key.subject(&Subject::User(name), "alias").unwrap()
    }

    #[test]
    fn both_keep_their_promises() {
        let hands = Hands::default();
        let wait = |duration| hands.wait(duration);
        for _ in 0..20 {
            let lease = hands.lease();
            conformance::check_lease(&lease, &wait).unwrap();
            let store = InProcessStore::beside(&lease);
            conformance::check_store(&store).unwrap();
            conformance::check_together(&lease, &store, &wait).unwrap();
            conformance::check_store(&InProcessStore::new()).unwrap();
        }
    }

    #[test]
    fn a_lease_runs_out_to_the_millisecond() {
        let hands = Hands::default();
        let lease = hands.lease();
        lease.acquire(&key("meredith"), MINUTE).unwrap().unwrap();
        hands.wait(MINUTE - Duration::from_millis(1));
        assert_eq!(lease.acquire(&key("meredith"), MINUTE).unwrap(), None);
        hands.wait(Duration::from_millis(1));
        assert!(lease.acquire(&key("meredith"), MINUTE).unwrap().is_some());
    }

    #[test]
    fn fences_rise_over_all_keys_and_after_fences_seen_by_the_store() {
        let lease = InProcessLease::new();
        let store = InProcessStore::beside(&lease);
        let [a, b] = [key("a"), key("b")];
        assert!(store.put(&a, Fence(40), Generation(1), "text").unwrap());
        assert_eq!(lease.acquire(&a, MINUTE).unwrap(), Some(Fence(41)));
        assert_eq!(lease.acquire(&b, MINUTE).unwrap(), Some(Fence(42)));
    }

    #[test]
    fn what_nobody_can_resume_is_forgotten_and_numbers_still_rise() {
        let hands = Hands::default();
        let lease = hands.lease();
        let store = InProcessStore::beside(&lease);
        let kept = key("kept");
        let first = lease.acquire(&kept, KEEP).unwrap().unwrap();
        for number in 1..SMALL {
            let key = key(&number.to_string());
            let fence = lease.acquire(&key, MINUTE).unwrap().unwrap();
            // A second call for the last key would sweep while nothing is old.
            if number == 1 {
                assert!(store.put(&key, fence, Generation(1), "text").unwrap());
            }
        }
        hands.wait(KEEP + MINUTE * 2);
        let last = lease.acquire(&key("late"), MINUTE).unwrap().unwrap();
        assert_eq!(last, Fence(SMALL as u64 + 1));
        assert_eq!(lease.0.entries().by_key.len(), 2);
        assert!(lease.renew(&kept, first, MINUTE).unwrap());
        assert_eq!(store.get(&key("1")).unwrap(), None);
    }

    #[test]
    fn a_panic_elsewhere_and_the_end_of_time_spoil_nothing() {
        let lease = InProcessLease::with_clock(|| Duration::MAX);
        assert!(lease.acquire(&key("meredith"), MINUTE).unwrap().is_some());
        let store = InProcessStore::beside(&lease);
        assert!(store.remove(&key("x"), Fence(1)).unwrap());
        let poisoned = std::thread::spawn(move || {
            let _guard = lease.0.entries.lock().unwrap();
            panic!("on purpose");
        });
        assert!(poisoned.join().is_err());
        assert!(
            store
                .put(&key("x"), Fence(1), Generation(1), "text")
                .unwrap()
        );
    }

    #[test]
    fn conformance_finds_broken_ones() {
        let hands = Hands::default();
        let wait = |duration| hands.wait(duration);
        // A clock that stands still never lets a lease run out.
        let still = InProcessLease::with_clock(|| Duration::ZERO);
        let sentence = conformance::check_lease(&still, &wait).unwrap_err();
        assert!(sentence.contains("once the lease ran out"), "{sentence}");
        // A store of its own does not see the lease's fences.
        let apart = conformance::check_together(&hands.lease(), &InProcessStore::new(), &wait);
        assert!(apart.unwrap_err().contains("as soon as somebody else"));
        // Sleepers that overwrite, and holders that are not told apart.
        let careless = Careless(InProcessStore::new());
        let sentence = conformance::check_store(&careless).unwrap_err();
        assert!(sentence.contains("refuse a fence below"), "{sentence}");
    }

    /// Takes every fence.
    struct Careless(InProcessStore);

    impl Store for Careless {
        fn put(
            &self,
            key: &SubjectKey,
            _: Fence,
            generation: Generation,
            text: &str,
        ) -> Result<bool> {
            self.0.put(key, Fence(1), generation, text)
        }

        fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
            self.0.get(key)
        }

        fn remove(&self, key: &SubjectKey, _: Fence) -> Result<bool> {
            self.0.remove(key, Fence(1))
        }
    }
}

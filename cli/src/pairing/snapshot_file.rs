//! A file that holds a pairing's last snapshot: its store, and its lease.
//!
//! The file is replaced by a whole one at each step, and locked for as long as a process goes on with
//! it: a process that was killed lets go of the lock. Numbers in it rise for ever, so that a copy that
//! was put back is found out.
//!
//! ```text
//! {"pingpair_snapshots": 1, "last_fence": 2, "pairings": {
//!   "<name of the user, by a key>": {"fence": 2, "generation": 7, "text": "<sealed>"}}}
//! ```

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs::{self, File, TryLockError};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use pingpair::snapshot::{Fence, Generation, Lease, Store, Stored, SubjectKey};
use pingpair::{Code, Error, Result};
use serde_json::{Map, Value, json};

use crate::failure::{Failure, reason};
use crate::files::{Existing, PrivateFile};

/// The file. Clones are the same one.
#[derive(Clone)]
pub(crate) struct SnapshotFile(Arc<Mutex<State>>);

struct State {
    path: PathBuf,
    /// What stands in the place now, locked; nothing before the first writing.
    locked: Option<File>,
    last_fence: u64,
    entries: BTreeMap<String, Entry>,
    /// The lease on each key that was given out last in this process.
    leases: BTreeMap<String, Held>,
}

struct Held {
    fence: u64,
    /// Nothing once it was given up.
    until: Option<Instant>,
}

#[derive(Clone, Default)]
struct Entry {
    fence: u64,
    generation: u64,
    text: Option<String>,
}

impl SnapshotFile {
    /// A file for a new pairing. What is there already is not touched.
    pub(crate) fn create(path: &Path) -> std::result::Result<Self, Failure> {
        // What cannot be written is refused before anything is sent.
        PrivateFile::prepare_beside(path, Existing::Kept).map_err(|failure| {
            if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file()) {
                Failure::unwritable(path, IS_THERE)
            } else {
                failure
            }
        })?;
        Ok(Self::of(State {
            path: path.to_owned(),
            locked: None,
            last_fence: 0,
            entries: BTreeMap::new(),
            leases: BTreeMap::new(),
        }))
    }

    /// The file of a pairing that is gone on with.
    pub(crate) fn open(path: &Path) -> std::result::Result<Self, Failure> {
        let mut file = locked(path)?;
        let unreadable = |error: io::Error| Failure::unreadable(path, reason(&error));
        let mut text = Vec::new();
        let limit = MAXIMUM + 1;
        let read = (&mut file).take(limit).read_to_end(&mut text);
        let length = u64::try_from(read.map_err(unreadable)?).unwrap_or(u64::MAX);
        let document = (length < limit)
            .then(|| crate::files::json(&text))
            .flatten();
        let (last_fence, entries) = document
            .and_then(|document| from_document(&document))
            .ok_or_else(|| Failure::unreadable(path, "it holds no snapshot of a pairing"))?;
        Ok(Self::of(State {
            path: path.to_owned(),
            locked: Some(file),
            last_fence,
            entries,
            leases: BTreeMap::new(),
        }))
    }

    /// The one snapshot in it.
    pub(crate) fn stored(&self) -> Option<Stored> {
        let state = self.state();
        let mut stored = state.entries.values().filter_map(Entry::stored);
        stored.next().filter(|_| stored.next().is_none())
    }

    /// Removes the file: the pairing is over.
    pub(crate) fn remove_file(&self) {
        let state = self.state();
        if state.locked.is_some() {
            // It opens no longer than 15 days, whether it is there or not.
            let _ = fs::remove_file(&state.path);
        }
    }

    fn of(state: State) -> Self {
        Self(Arc::new(Mutex::new(state)))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for SnapshotFile {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        self.state().change(key, |entry, highest| {
            let follows = entry.number().checked_add(1) == Some(generation.0);
            let taken = follows && fence.0 >= highest;
            taken.then(|| Entry {
                fence: fence.0,
                generation: generation.0,
                text: Some(text.to_owned()),
            })
        })
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        let state = self.state();
        Ok(state.entries.get(key.as_str()).and_then(Entry::stored))
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        self.state().change(key, |_, highest| {
            (fence.0 >= highest).then(|| Entry {
                fence: fence.0,
                ..Entry::default()
            })
        })
    }
}

impl Lease for SnapshotFile {
    fn acquire(&self, key: &SubjectKey, duration: Duration) -> Result<Option<Fence>> {
        let mut state = self.state();
        let now = Instant::now();
        let until = state.leases.get(key.as_str()).and_then(|held| held.until);
        if until.is_some_and(|until| now < until) {
            return Ok(None);
        }
        state.last_fence = state.last_fence.saturating_add(1);
        let fence = state.last_fence;
        let until = now.checked_add(duration);
        let held = Held { fence, until };
        state.leases.insert(key.as_str().to_owned(), held);
        Ok(Some(Fence(fence)))
    }

    fn take_over(
        &self,
        key: &SubjectKey,
        from: Fence,
        duration: Duration,
    ) -> Result<Option<Fence>> {
        let mut state = self.state();
        let until = Instant::now().checked_add(duration);
        let known = state.leases.contains_key(key.as_str());
        if known && state.held(key, from).is_none() {
            return Ok(None);
        }
        let fence = state.last_fence.max(from.0).saturating_add(1);
        state.last_fence = fence;
        let held = Held { fence, until };
        state.leases.insert(key.as_str().to_owned(), held);
        Ok(Some(Fence(fence)))
    }

    fn renew(&self, key: &SubjectKey, fence: Fence, duration: Duration) -> Result<bool> {
        let mut state = self.state();
        let Some(held) = state.held(key, fence) else {
            return Ok(false);
        };
        held.until = Instant::now().checked_add(duration);
        Ok(true)
    }

    fn release(&self, key: &SubjectKey, fence: Fence) -> Result<()> {
        if let Some(held) = self.state().held(key, fence) {
            held.until = None;
        }
        Ok(())
    }
}

impl State {
    /// The lease of this number, unless it was given up.
    fn held(&mut self, key: &SubjectKey, fence: Fence) -> Option<&mut Held> {
        let held = self.leases.get_mut(key.as_str())?;
        (held.fence == fence.0 && held.until.is_some()).then_some(held)
    }

    /// Writes what `next` makes of an entry and of the highest fence that was given out for it; nothing
    /// is changed if it makes nothing, or if it cannot be written.
    fn change(
        &mut self,
        key: &SubjectKey,
        next: impl FnOnce(&Entry, u64) -> Option<Entry>,
    ) -> Result<bool> {
        let key = key.as_str();
        let entry = self.entries.get(key).cloned().unwrap_or_default();
        let given = self.leases.get(key).map_or(0, |held| held.fence);
        let Some(next) = next(&entry, entry.fence.max(given)) else {
            return Ok(false);
        };
        let last_fence = self.last_fence.max(next.fence);
        let mut entries = self.entries.clone();
        entries.insert(key.to_owned(), next);
        let document = to_document(last_fence, &entries).to_string();
        self.write(document.as_bytes())
            .map_err(|_| Error::new(Code::StoreFailed).detail("the file of the snapshot"))?;
        (self.last_fence, self.entries) = (last_fence, entries);
        Ok(true)
    }

    /// Replaces the file by a whole one that is locked before it can be found.
    fn write(&mut self, bytes: &[u8]) -> std::result::Result<(), Failure> {
        let existing = match self.locked {
            Some(_) => Existing::Replaced,
            None => Existing::Kept,
        };
        let file = PrivateFile::prepare_beside(&self.path, existing)?;
        let taken = file.writer().try_lock();
        taken.map_err(|_| Failure::unwritable(&self.path, CANNOT_LOCK))?;
        self.locked = Some(file.write_and_keep(bytes)?);
        Ok(())
    }
}

impl Entry {
    /// The generation; 0 where nothing is stored.
    fn number(&self) -> u64 {
        self.text.as_ref().map_or(0, |_| self.generation)
    }

    fn stored(&self) -> Option<Stored> {
        let text = self.text.as_deref()?;
        Some(Stored::new(Generation(self.generation), text))
    }
}

/// Opens and locks what stands in the place: not what stood there a moment ago.
fn locked(path: &Path) -> std::result::Result<File, Failure> {
    for _ in 0..TRIES {
        let unreadable = |error: io::Error| Failure::unreadable(path, reason(&error));
        let found = fs::symlink_metadata(path).map_err(unreadable)?;
        if !found.is_file() {
            return Err(Failure::unreadable(path, "it is no regular file"));
        }
        let file = File::open(path).map_err(unreadable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let reason = "another process goes on with this pairing";
                return Err(Failure::unreadable(path, reason));
            }
            Err(TryLockError::Error(_)) => return Err(Failure::unreadable(path, CANNOT_LOCK)),
        }
        let now = fs::symlink_metadata(path).map_err(unreadable)?;
        if is_same(&file.metadata().map_err(unreadable)?, &now) {
            return Ok(file);
        }
    }
    Err(Failure::unreadable(path, "it changes all the time"))
}

#[cfg(unix)]
fn is_same(left: &fs::Metadata, right: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    (left.dev(), left.ino()) == (right.dev(), right.ino())
}

#[cfg(not(unix))]
fn is_same(left: &fs::Metadata, right: &fs::Metadata) -> bool {
    left.len() == right.len() && left.modified().ok() == right.modified().ok()
}

fn to_document(last_fence: u64, entries: &BTreeMap<String, Entry>) -> Value {
    let entry = |entry: &Entry| json!({ "fence": entry.fence, "generation": entry.generation, "text": entry.text });
    let entries = entries.iter();
    let entries: Map<_, _> = entries.map(|(key, it)| (key.clone(), entry(it))).collect();
    json!({ VERSION_MEMBER: VERSION, "last_fence": last_fence, "pairings": entries })
}

fn from_document(document: &Value) -> Option<(u64, BTreeMap<String, Entry>)> {
    if document.get(VERSION_MEMBER)?.as_u64()? != VERSION {
        return None;
    }
    let entry = |value: &Value| {
        Some(Entry {
            fence: value.get("fence")?.as_u64()?,
            generation: value.get("generation")?.as_u64()?,
            text: match value.get("text")? {
                Value::Null => None,
                text => Some(text.as_str()?.to_owned()),
            },
        })
    };
    let entries = document.get("pairings")?.as_object()?.iter();
    let entries = entries.map(|(key, value)| Some((key.clone(), entry(value)?)));
    let last_fence = document.get("last_fence")?.as_u64()?;
    Some((last_fence, entries.collect::<Option<_>>()?))
}

const VERSION_MEMBER: &str = "pingpair_snapshots";
const VERSION: u64 = 1;
const TRIES: usize = 10;
/// Several times the largest snapshot.
const MAXIMUM: u64 = 4 << 20;
const CANNOT_LOCK: &str = "it cannot be locked";
const IS_THERE: &str =
    "it is there already: go on from it with --resume, or remove it to begin anew";

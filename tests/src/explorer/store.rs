//! The store of a run: it remembers what it was given.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pingpair::snapshot::{Fence, Generation, InProcessStore, Store, Stored, SubjectKey};
use pingpair::{Code, Result};

use super::scene::{Shared, locked};

/// A store of one process whose texts the explorer can read, and which a planted fault can spoil.
#[derive(Clone)]
pub(super) struct RunStore {
    inner: InProcessStore,
    scene: Shared,
    texts: Arc<Mutex<Vec<String>>>,
    /// Whether it gives the first text that it was ever given, and takes any.
    is_stale: bool,
}

impl RunStore {
    pub(super) fn new(inner: InProcessStore, scene: Shared, is_stale: bool) -> Self {
        Self {
            inner,
            scene,
            texts: Arc::default(),
            is_stale,
        }
    }

    /// The text that was stored last.
    pub(super) fn last(&self) -> Option<String> {
        self.texts().last().cloned()
    }

    /// Whether the process that stores has ended.
    fn is_dead(&self) -> bool {
        locked(&self.scene).killed.is_some()
    }

    fn texts(&self) -> MutexGuard<'_, Vec<String>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for RunStore {
    fn put(
        &self,
        key: &SubjectKey,
        fence: Fence,
        generation: Generation,
        text: &str,
    ) -> Result<bool> {
        if self.is_dead() {
            return Err(Code::StoreFailed.into());
        }
        let stored = self.inner.put(key, fence, generation, text)?;
        if stored || self.is_stale {
            self.texts().push(text.to_owned());
        }
        Ok(stored || self.is_stale)
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        if self.is_stale {
            let first = self.texts().first().cloned();
            return Ok(first.map(|text| Stored::new(Generation(1), text)));
        }
        self.inner.get(key)
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        let removed = self.inner.remove(key, fence)?;
        if removed {
            self.texts().clear();
        }
        Ok(removed || self.is_stale)
    }
}

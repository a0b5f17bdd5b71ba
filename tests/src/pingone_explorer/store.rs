//! The store of a run: it forgets nothing, and a process that has ended stores nothing any more.

use std::sync::{Arc, Mutex, PoisonError};

use pingpair::snapshot::{Fence, Generation, InProcessStore, Store, Stored, SubjectKey};
use pingpair::{Code, Result};

use super::scene::{Shared, locked};

/// The store.
#[derive(Clone)]
pub(super) struct RunStore {
    inner: InProcessStore,
    scene: Shared,
    first: Arc<Mutex<Option<String>>>,
    /// Whether it gives the first text that it was ever given, and takes any.
    is_stale: bool,
}

impl RunStore {
    pub(super) fn new(inner: InProcessStore, scene: Shared, is_stale: bool) -> Self {
        Self {
            inner,
            scene,
            first: Arc::default(),
            is_stale,
        }
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
        if locked(&self.scene).killed.is_some() {
            return Err(Code::StoreFailed.into());
        }
        let stored = self.inner.put(key, fence, generation, text)?;
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        first.get_or_insert_with(|| text.to_owned());
        Ok(stored || self.is_stale)
    }

    fn get(&self, key: &SubjectKey) -> Result<Option<Stored>> {
        if self.is_stale {
            let first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
            let text = first.clone();
            return Ok(text.map(|text| Stored::new(Generation(1), text)));
        }
        self.inner.get(key)
    }

    fn remove(&self, key: &SubjectKey, fence: Fence) -> Result<bool> {
        let removed = self.inner.remove(key, fence)?;
        *self.first.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(removed || self.is_stale)
    }
}

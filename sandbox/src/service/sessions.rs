//! Sessions: what a pairing keeps between its first step and its last.

use std::collections::BTreeMap;
use std::time::Duration;

use pingpair::{Secret, Timestamp};

use crate::error::Result;
use crate::random;

/// Sessions of one kind, by their ids.
#[derive(Clone)]
pub(super) struct Sessions<T> {
    open: BTreeMap<String, Open<T>>,
}

#[derive(Clone)]
struct Open<T> {
    value: T,
    expires: Timestamp,
}

impl<T> Sessions<T> {
    /// Opens a session, which lasts for ten minutes. Its id begins as those of the service do.
    pub(super) fn open(&mut self, prefix: &str, value: T, now: Timestamp) -> Result<Secret> {
        let id = format!("{prefix}{}", random::identifier()?);
        Ok(self.insert(id, value, now))
    }

    /// Opens such a session, its id a UUID.
    pub(super) fn open_by_uuid(&mut self, value: T, now: Timestamp) -> Result<Secret> {
        Ok(self.insert(random::uuid()?, value, now))
    }

    /// The session of this id, until it expires.
    pub(super) fn get_mut(&mut self, id: &Secret, now: Timestamp) -> Option<&mut T> {
        let session = self.open.get_mut(id.expose())?;
        (now < session.expires).then_some(&mut session.value)
    }

    /// Ends a session.
    pub(super) fn close(&mut self, id: &Secret) {
        self.open.remove(id.expose());
    }

    /// Ends the sessions of which this is true.
    pub(super) fn close_where(&mut self, ends: impl Fn(&T) -> bool) {
        self.open.retain(|_, session| !ends(&session.value));
    }

    fn insert(&mut self, id: String, value: T, now: Timestamp) -> Secret {
        self.open.retain(|_, session| now < session.expires);
        let expires = now.saturating_add(LIFETIME);
        self.open.insert(id.clone(), Open { value, expires });
        id.into()
    }
}

impl<T> Default for Sessions<T> {
    fn default() -> Self {
        Self {
            open: BTreeMap::new(),
        }
    }
}

const LIFETIME: Duration = Duration::from_secs(600);

/// A session that takes OTPs ends with this many wrong ones.
pub(super) const MOST_WRONG_OTPS: u32 = 5;

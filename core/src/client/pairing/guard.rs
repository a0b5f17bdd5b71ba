//! Leases, stores and seals around a machine.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::client::Client;
use crate::error::{Code, Error, Result};
use crate::pairing::{Machine, Seal};
use crate::snapshot::{Fence, Lease, SnapshotKey, Store, Subject, SubjectKey};

/// How a client keeps pairings.
pub(crate) struct Persistence {
    /// The first seals, any opens.
    pub(crate) keys: Vec<SnapshotKey>,
    pub(crate) lease: Arc<dyn Lease>,
    pub(crate) store: Option<Arc<dyn Store>>,
    /// Whether the service returns what ties a reply to its request.
    pub(crate) correlation: bool,
}

impl Persistence {
    pub(crate) fn key(&self) -> Result<&SnapshotKey> {
        self.keys.first().ok_or_else(|| Error::from(Code::Internal))
    }

    /// The name under which a new pairing is held and stored.
    pub(crate) fn subject(&self, client: &Client, subject: &Subject<'_>) -> Result<SubjectKey> {
        let organisation = client.credentials().org_alias();
        self.key()?.subject(subject, organisation)
    }

    /// The names that the keys give it, the first key's first.
    pub(crate) fn subjects(
        &self,
        client: &Client,
        subject: &Subject<'_>,
    ) -> Result<Vec<SubjectKey>> {
        let organisation = client.credentials().org_alias();
        let keys = self.keys.iter();
        keys.map(|key| key.subject(subject, organisation)).collect()
    }
}

/// What is held for one pairing.
#[derive(Default)]
pub(super) struct Guard {
    context: Option<Vec<u8>>,
    /// The user, or where it is nobody's the context.
    owner: Option<SubjectKey>,
    code: Option<SubjectKey>,
    /// Whether what an older pairing stored was removed.
    is_begun: bool,
}

impl Guard {
    pub(super) fn set_context(&mut self, context: Vec<u8>) {
        self.context = Some(context);
    }

    pub(super) fn has_context(&self) -> bool {
        self.context.is_some()
    }

    /// For a pairing that goes on from a snapshot.
    pub(super) fn resumed(context: Vec<u8>) -> Self {
        Self {
            context: Some(context),
            is_begun: true,
            ..Self::default()
        }
    }

    /// For one that was found under this name.
    pub(super) fn stays_under(&mut self, name: SubjectKey) {
        self.owner = Some(name);
    }

    /// Holds the leases that the machine needs now.
    pub(super) fn hold(&mut self, client: &Client, machine: &mut Machine) -> Result<()> {
        let persistence = &client.shared.persistence;
        if self.owner.is_none()
            && let Some(owner) = self.subject(client, machine)
        {
            self.owner = Some(persistence.subject(client, &owner)?);
        }
        if let Some(key) = &self.owner {
            let fence = held(&*persistence.lease, key, machine.fence())?;
            machine.hold(Some(fence));
        }
        if self.code.is_none()
            && let Some(code) = machine.activation_code()
        {
            self.code = Some(persistence.subject(client, &Subject::ActivationCode(code))?);
        }
        if let Some(key) = &self.code {
            let fence = held(&*persistence.lease, key, machine.code_fence())?;
            machine.hold_code(Some(fence));
        }
        self.begin(client, machine)
    }

    /// What it is held and stored under. A job is nobody's: it is held only to be stored, so that others
    /// go on beside it.
    fn subject<'a>(&'a self, client: &Client, machine: &'a Machine) -> Option<Subject<'a>> {
        if let Some(username) = machine.username() {
            return Some(Subject::User(username));
        }
        let is_stored = client.shared.persistence.store.is_some();
        let context = self.context.as_deref().filter(|_| is_stored)?;
        Some(Subject::Context(context))
    }

    /// Gives the leases up.
    pub(super) fn release(&mut self, client: &Client, machine: &mut Machine) {
        let lease = &client.shared.persistence.lease;
        // Those that cannot be given up run out.
        if let (Some(key), Some(fence)) = (self.owner.take(), machine.fence()) {
            let _ = lease.release(&key, fence);
        }
        if let (Some(key), Some(fence)) = (self.code.take(), machine.code_fence()) {
            let _ = lease.release(&key, fence);
        }
    }

    pub(super) fn seal(&self, client: &Client, machine: &mut Machine) -> Result<String> {
        let context = self.context.as_deref().unwrap_or_default();
        let credentials = client.credentials();
        let seal = Seal {
            organisation: credentials.org_alias(),
            base_url: credentials.base_url().as_str(),
            context,
        };
        let key = client.shared.persistence.key()?;
        let now = client.shared.clock.now();
        machine.snapshot(key, &seal, now, client.shared.context.entropy())
    }

    /// Seals and stores; nothing where there is no store or no context.
    pub(super) fn save(&self, client: &Client, machine: &mut Machine) -> Result<Option<String>> {
        let store = &client.shared.persistence.store;
        let (Some(store), Some(key), true) = (store, &self.owner, self.has_context()) else {
            return Ok(None);
        };
        let fence = machine.fence().unwrap_or_default();
        let text = self.seal(client, machine)?;
        if store.put(key, fence, machine.generation(), &text)? {
            Ok(Some(text))
        } else {
            Err(Code::LeaseLost.into())
        }
    }

    /// Removes what an older pairing of this user, or under this context, left in the store.
    fn begin(&mut self, client: &Client, machine: &Machine) -> Result<()> {
        let store = &client.shared.persistence.store;
        if self.is_begun {
            return Ok(());
        }
        if let (Some(store), Some(key), true) = (store, &self.owner, self.has_context()) {
            let fence = machine.fence().unwrap_or_default();
            if !store.remove(key, fence)? {
                return Err(Code::LeaseLost.into());
            }
        }
        self.is_begun = true;
        Ok(())
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Guard")
    }
}

/// Prolongs a lease, or acquires it where it was lost or never held.
fn held(lease: &dyn Lease, key: &SubjectKey, fence: Option<Fence>) -> Result<Fence> {
    if let Some(fence) = fence
        && lease.renew(key, fence, DURATION)?
    {
        return Ok(fence);
    }
    lease
        .acquire(key, DURATION)?
        .ok_or_else(|| Code::LeaseTaken.into())
}

/// Longer than any exchange: so long a holder that died stands in others' way.
const DURATION: Duration = Duration::from_secs(120);

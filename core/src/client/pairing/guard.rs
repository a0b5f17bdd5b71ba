//! Leases, stores and seals around a machine.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use zeroize::Zeroizing;

use super::caller::Caller;
use crate::error::{Code, Error, Result};
use crate::pairing::Machine;
use crate::snapshot::{Fence, Generation, Lease, SnapshotKey, Store, Stored, Subject, SubjectKey};

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
        let missing = || Error::new(Code::CredentialsMissing).detail("a snapshot key");
        self.keys.first().ok_or_else(missing)
    }

    /// The names that the keys give a subject, the first key's first.
    pub(crate) fn subjects(
        &self,
        client: &dyn Caller,
        subject: &Subject<'_>,
    ) -> Result<Vec<SubjectKey>> {
        let home = client.home();
        if self.keys.is_empty() {
            // Nothing is sealed or stored, but within this process one goes on at a time.
            let name = keyless(client)?.subject(subject, &home.organisation)?;
            return Ok(vec![name]);
        }
        let keys = self.keys.iter();
        keys.map(|key| key.subject(subject, &home.organisation))
            .collect()
    }

    /// The first of these names under which something is stored.
    pub(crate) fn stored(&self, names: &[SubjectKey]) -> Result<Option<(SubjectKey, Stored)>> {
        let Some(store) = &self.store else {
            return Ok(None);
        };
        for name in names {
            if let Some(stored) = contained(|| store.get(name))? {
                return Ok(Some((name.clone(), stored)));
            }
        }
        Ok(None)
    }
}

/// What is held for one pairing.
#[derive(Default)]
pub(super) struct Guard {
    context: Option<Vec<u8>>,
    subject: Option<SubjectKey>,
    code: Option<SubjectKey>,
    begun: Begun,
    /// A text that may have been stored: the store failed.
    unsure: Option<Stored>,
    /// The numbers of the leases in the text that was stored last.
    stored_fences: (Option<Fence>, Option<Fence>),
}

/// Where a pairing has begun.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Begun {
    /// Not yet: what an older pairing stored is removed first.
    #[default]
    Nowhere,
    /// It goes on from a snapshot, or after its leases were given up.
    Before,
    /// Its leases are held.
    Here,
    /// Somebody else went on: nothing is sent or stored any more.
    Superseded,
}

impl Guard {
    /// For a pairing that goes on from a snapshot.
    pub(super) fn resumed(context: Vec<u8>) -> Self {
        Self {
            context: Some(context),
            begun: Begun::Before,
            ..Self::default()
        }
    }

    pub(super) fn set_context(&mut self, context: Vec<u8>) {
        self.context = Some(context);
    }

    pub(super) fn has_context(&self) -> bool {
        self.context.is_some()
    }

    /// Lets one that was shut out read once more what became of it, where no store tells.
    pub(super) fn reads_again(&mut self, client: &dyn Caller, machine: &mut Machine) {
        if self.begun == Begun::Superseded && client.persistence().store.is_none() {
            machine.hold(None);
            machine.hold_code(None);
            self.begun = Begun::Before;
        }
    }

    /// Whether there is anything to store its end over.
    pub(super) fn has_begun(&self) -> bool {
        matches!(self.begun, Begun::Before | Begun::Here)
    }

    /// Holds the leases that the machine needs now.
    pub(super) fn hold(&mut self, client: &dyn Caller, machine: &mut Machine) -> Result<()> {
        if self.begun == Begun::Superseded {
            return Err(Code::LeaseLost.into());
        }
        if self.subject.is_none() {
            self.subject = self.name(client, machine)?;
        }
        if let Some(key) = self.subject.clone() {
            self.hold_subject(client, machine, &key)?;
        }
        self.hold_code(client, machine)?;
        self.begun = Begun::Here;
        Ok(())
    }

    /// Whether what is stored holds the numbers of the leases: only with these can another process take
    /// them over.
    pub(super) fn knows_fences(&self, machine: &Machine) -> bool {
        self.stored_fences == (machine.fence(), machine.code_fence())
    }

    /// Gives the leases up.
    pub(super) fn release(&mut self, client: &dyn Caller, machine: &mut Machine) {
        let lease = &client.persistence().lease;
        let held = [
            (self.subject.take(), machine.fence()),
            (self.code.take(), machine.code_fence()),
        ];
        for (key, fence) in held {
            // Those that cannot be given up run out.
            if let (Some(key), Some(fence)) = (key, fence) {
                let _ = contained(|| lease.release(&key, fence));
            }
        }
        machine.hold(None);
        machine.hold_code(None);
        if self.begun == Begun::Here {
            self.begun = Begun::Before;
        }
    }

    /// Seals, and stores where there is a store.
    pub(super) fn snapshot(
        &mut self,
        client: &dyn Caller,
        machine: &mut Machine,
    ) -> Result<String> {
        if machine.outcome().is_none() {
            self.hold(client, machine)?;
            if let Some(text) = self.save(client, machine)? {
                return Ok(text);
            }
        }
        let text = self.seal(client, machine)?;
        machine.number(Generation(machine.generation().0.saturating_add(1)));
        Ok(text)
    }

    /// Seals and stores; nothing where there is no store, no context or no lease.
    pub(super) fn save(
        &mut self,
        client: &dyn Caller,
        machine: &mut Machine,
    ) -> Result<Option<String>> {
        let Some(store) = &client.persistence().store else {
            return Ok(None);
        };
        let (Some(key), true) = (self.subject.clone(), self.has_context()) else {
            return Ok(None);
        };
        if self.begun == Begun::Superseded {
            return Err(Code::LeaseLost.into());
        }
        self.make_sure(&**store, &key, machine)?;
        let generation = Generation(machine.generation().0.saturating_add(1));
        let text = self.seal(client, machine)?;
        let fence = machine.fence().unwrap_or_default();
        match contained(|| store.put(&key, fence, generation, &text)) {
            Ok(true) => {
                machine.number(generation);
                self.stored_fences = (machine.fence(), machine.code_fence());
                Ok(Some(text))
            }
            Ok(false) => Err(self.superseded(Code::LeaseLost)),
            Err(error) => {
                self.unsure = Some(Stored::new(generation, text));
                Err(error)
            }
        }
    }

    /// Sees whether the text was stored whose storing failed.
    fn make_sure(
        &mut self,
        store: &dyn Store,
        key: &SubjectKey,
        machine: &mut Machine,
    ) -> Result<()> {
        let Some(unsure) = &self.unsure else {
            return Ok(());
        };
        let stored = contained(|| store.get(key))?;
        let number = stored.as_ref().map_or(0, |stored| stored.generation.0);
        if stored.as_ref() == Some(unsure) {
            machine.number(unsure.generation);
        } else if number != machine.generation().0 {
            return Err(self.superseded(Code::LeaseLost));
        }
        self.unsure = None;
        Ok(())
    }

    fn seal(&self, client: &dyn Caller, machine: &Machine) -> Result<String> {
        let context = self.context.as_deref().unwrap_or_default();
        let key = client.persistence().key()?;
        let now = client.clock().now();
        machine.seal_next(key, &client.home().seal(context), now, client.entropy())
    }

    /// What the lease and the store call this pairing.
    fn name(&self, client: &dyn Caller, machine: &Machine) -> Result<Option<SubjectKey>> {
        let persistence = client.persistence();
        let subject = match (machine.username(), &self.context) {
            (Some(username), _) => Subject::User(username),
            // What is nobody's is held only to be sealed, so that others go on beside it.
            (None, Some(context)) => Subject::Context(context),
            (None, None) => return Ok(None),
        };
        let names = persistence.subjects(client, &subject)?;
        if self.begun == Begun::Before
            && let Some((name, _)) = persistence.stored(&names)?
        {
            // A pairing that began under an older key stays under the name that this key gave it.
            return Ok(Some(name));
        }
        Ok(names.into_iter().next())
    }

    fn hold_subject(
        &mut self,
        client: &dyn Caller,
        machine: &mut Machine,
        key: &SubjectKey,
    ) -> Result<()> {
        let lease = &*client.persistence().lease;
        match (self.begun, machine.fence()) {
            (Begun::Here, Some(fence)) => {
                if !contained(|| lease.renew(key, fence, DURATION))? {
                    return Err(self.superseded(Code::LeaseLost));
                }
                return Ok(());
            }
            // Held, but what an older pairing stored was not removed yet.
            (Begun::Nowhere, Some(fence)) if contained(|| lease.renew(key, fence, DURATION))? => {
                return self.begin(client, machine, key);
            }
            (Begun::Before, Some(fence)) => {
                // Before anything is taken over, so that an old text shuts nobody out.
                self.refuse_old(client, machine, key)?;
                if let Some(fence) = contained(|| lease.take_over(key, fence, DURATION))? {
                    machine.take_over(fence);
                    return self.is_the_last(client, machine, key);
                }
                if client.persistence().store.is_none() && machine.outcome().is_none() {
                    // Somebody went on since it was sealed, and no store tells how far.
                    return Err(self.superseded(Code::SnapshotRefused));
                }
            }
            _ => {}
        }
        let fence = contained(|| lease.acquire(key, DURATION))?;
        machine.hold(Some(fence.ok_or(Code::LeaseTaken)?));
        match self.begun {
            Begun::Nowhere => self.begin(client, machine, key),
            _ => self.is_the_last(client, machine, key),
        }
    }

    /// The lease on the code or flow that is in use now; a pairing that began again has another one.
    fn hold_code(&mut self, client: &dyn Caller, machine: &mut Machine) -> Result<()> {
        let persistence = client.persistence();
        let lease = &*persistence.lease;
        let Some(subject) = machine.polled() else {
            return Ok(());
        };
        let names = persistence.subjects(client, &subject)?;
        let held = self.code.as_ref().filter(|held| names.contains(held));
        if let (Some(key), Some(fence)) = (held, machine.code_fence()) {
            if !contained(|| lease.renew(key, fence, DURATION))? {
                return Err(self.superseded(Code::LeaseLost));
            }
            return Ok(());
        }
        let key = names.into_iter().next().ok_or(Code::Internal)?;
        let before = machine.code_fence().filter(|_| self.code.is_none());
        let taken = match before {
            Some(fence) => contained(|| lease.take_over(&key, fence, DURATION))?,
            None => None,
        };
        let fence = match taken {
            Some(fence) => fence,
            None => contained(|| lease.acquire(&key, DURATION))?.ok_or(Code::LeaseTaken)?,
        };
        machine.hold_code(Some(fence));
        self.code = Some(key);
        Ok(())
    }

    /// Removes what an older pairing left in the store.
    fn begin(&mut self, client: &dyn Caller, machine: &Machine, key: &SubjectKey) -> Result<()> {
        if let (Some(store), true) = (&client.persistence().store, self.has_context()) {
            let fence = machine.fence().unwrap_or_default();
            if !contained(|| store.remove(key, fence))? {
                return Err(self.superseded(Code::LeaseLost));
            }
        }
        self.begun = Begun::Here;
        Ok(())
    }

    /// Goes on from a text, if it is the one that was stored last.
    fn is_the_last(
        &mut self,
        client: &dyn Caller,
        machine: &Machine,
        key: &SubjectKey,
    ) -> Result<()> {
        self.refuse_old(client, machine, key)?;
        self.begun = Begun::Here;
        Ok(())
    }

    /// Refuses a text that is not the one that was stored last.
    fn refuse_old(
        &mut self,
        client: &dyn Caller,
        machine: &Machine,
        key: &SubjectKey,
    ) -> Result<()> {
        if let (Some(store), true) = (&client.persistence().store, self.has_context()) {
            let stored = contained(|| store.get(key))?;
            let number = stored.map(|stored| stored.generation);
            if number != Some(machine.generation()) {
                return Err(self.superseded(Code::SnapshotRefused));
            }
        }
        Ok(())
    }

    fn superseded(&mut self, code: Code) -> crate::Error {
        self.begun = Begun::Superseded;
        code.into()
    }
}

impl fmt::Debug for Guard {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Guard")
    }
}

/// Names what clients without a key of their own hold: one for this process, that nobody else has.
fn keyless(client: &dyn Caller) -> Result<&'static SnapshotKey> {
    static KEY: OnceLock<SnapshotKey> = OnceLock::new();
    if let Some(key) = KEY.get() {
        return Ok(key);
    }
    let mut bytes = Zeroizing::new([0; 32]);
    client.entropy().fill(&mut *bytes)?;
    let key = SnapshotKey::new(&*bytes)?;
    Ok(KEY.get_or_init(|| key))
}

/// Calls a lease or store of the caller's. A panic in it counts as its failure.
fn contained<T>(call: impl FnOnce() -> Result<T>) -> Result<T> {
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|_| Err(Code::StoreFailed.into()))
}

/// Longer than any exchange: so long a holder that died stands in the way of those who begin anew.
const DURATION: Duration = Duration::from_secs(120);

//! The process that registers or pairs: a client, a pairing, and what they share with other processes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use pingpair::client::{Pairing, Step};
use pingpair::pingone::Id;
use pingpair::snapshot::{InProcessLease, InProcessStore, Lease, SnapshotKey, Subject};
use pingpair::{PingOne, Result};

use super::fault::Planted;
use super::flow::Flow;
use super::scene::{Shared, locked};
use super::store::RunStore;
use super::wire::Wire;
use crate::explorer::{ClientClock, Numbers};

/// What all processes of a run share: the scene, the lease and the store.
pub(super) struct Host {
    pub(super) scene: Shared,
    flow: Flow,
    user: Id,
    lease: InProcessLease,
    store: RunStore,
    numbers: Numbers,
}

/// A process with a pairing.
pub(super) struct Process {
    pub(super) pairing: Pairing,
}

/// What came of a step.
pub(super) enum Stepped {
    /// As the driver says.
    Done(Result<Step>),
    /// The process ended in it.
    Killed,
    /// It panicked.
    Panicked,
}

impl Host {
    pub(super) fn new(scene: Shared, planted: Option<Planted>) -> Self {
        let (hands, setup) = {
            let scene = locked(&scene);
            (scene.hands.clone(), Arc::clone(&scene.setup))
        };
        let lease = InProcessLease::with_clock(move || hands.elapsed());
        let is_stale = planted == Some(Planted::StaleSnapshot);
        Self {
            store: RunStore::new(InProcessStore::beside(&lease), Arc::clone(&scene), is_stale),
            scene,
            flow: setup.flow,
            user: Id::parse(&setup.user).expect("a UUID"),
            lease,
            numbers: Numbers::new(0),
        }
    }

    fn client(&self) -> PingOne {
        let (clock, properties) = {
            let scene = locked(&self.scene);
            let clock = ClientClock {
                hands: scene.hands.clone(),
                began: scene.setup.began,
            };
            (clock, scene.setup.properties.clone())
        };
        let key = SnapshotKey::new(&SNAPSHOT_KEY).expect("a key");
        let client = crate::virtual_world::pingone_builder(properties.expose())
            .transport(Wire(Arc::clone(&self.scene)))
            .clock(clock)
            .entropy(self.numbers.clone())
            .snapshot_keys([key])
            .lease(self.lease.clone())
            .store(self.store.clone())
            .build()
            .expect("a client");
        client.with_pairing_deadline(DEADLINE)
    }

    /// A process that begins.
    pub(super) fn begin(&self) -> Process {
        let pairing = self.flow.begin(&self.client(), self.user);
        Process {
            pairing: pairing
                .expect("the machine's own arguments")
                .context(CONTEXT),
        }
    }

    /// Another process that goes on from what was stored; where nothing was, it begins.
    pub(super) fn resume(&self) -> Result<Process> {
        let client = self.client();
        let kind = self.flow.kind();
        let resumed = if self.flow.registers() {
            client.resume_stored_by_context(kind, CONTEXT)?
        } else {
            client.resume_stored(kind, self.user, CONTEXT)?
        };
        Ok(match resumed {
            Some(pairing) => Process { pairing },
            None => self.begin(),
        })
    }

    /// Somebody else gets the lease once it has run out, and keeps it for a minute.
    pub(super) fn take_lease(&self) {
        locked(&self.scene).pass(LEASE_ENDS);
        let user = self.user.to_string();
        let subject = match self.flow.registers() {
            true => Subject::Context(CONTEXT),
            false => Subject::User(&user),
        };
        let environment = locked(&self.scene).engine.pingone().environment_id();
        let key = SnapshotKey::new(&SNAPSHOT_KEY);
        if let Ok(key) = key.and_then(|key| key.subject(&subject, &environment)) {
            let _ = self.lease.acquire(&key, Duration::from_secs(60));
        }
    }
}

impl Process {
    /// One step, in which the process can end.
    pub(super) fn step(&mut self, host: &Host) -> Stepped {
        let stepped = catch_unwind(AssertUnwindSafe(|| self.pairing.step()));
        let mut scene = locked(&host.scene);
        if let Some(elapsed) = scene.killed.take() {
            scene.hands.set(elapsed);
            return Stepped::Killed;
        }
        match stepped {
            Ok(stepped) => Stepped::Done(stepped),
            Err(_) => Stepped::Panicked,
        }
    }
}

/// How long a machine is given.
pub(super) const DEADLINE: Duration = Duration::from_secs(1200);
const CONTEXT: &[u8] = b"the login session";
const SNAPSHOT_KEY: [u8; 32] = [7; 32];
/// A little longer than the driver holds a lease without a step.
const LEASE_ENDS: Duration = Duration::from_secs(121);

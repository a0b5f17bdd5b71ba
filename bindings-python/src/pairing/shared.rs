//! A machine that several threads may hold.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use pingpair::client::Pairing as Core;
use pingpair::pairing::{Outcome, PairingView};
use pingpair::{Code, Error, Result};
use pyo3::prelude::*;

use crate::clock::VirtualClock;
use crate::{aio, running};

/// A machine that one thread at a time drives, and what was last seen of it.
pub(super) struct Shared {
    pairing: Mutex<Core>,
    /// The thread that drives it.
    driver: Mutex<Option<ThreadId>>,
    seen: Mutex<Seen>,
    /// The clock of a test.
    clock: Option<Py<VirtualClock>>,
}

/// What can be seen of a machine without waiting for who drives it.
#[derive(Clone)]
pub(super) struct Seen {
    pub(super) view: PairingView,
    pub(super) outcome: Option<Outcome>,
    pub(super) generation: u64,
    pub(super) last_snapshot: Option<String>,
}

impl Seen {
    fn of(pairing: &mut Core) -> Self {
        Self {
            view: pairing.view(),
            outcome: pairing.outcome(),
            generation: pairing.generation().0,
            last_snapshot: pairing.last_snapshot().map(str::to_owned),
        }
    }
}

impl Shared {
    pub(super) fn new(mut pairing: Core, clock: Option<Py<VirtualClock>>) -> Arc<Self> {
        Arc::new(Self {
            seen: Mutex::new(Seen::of(&mut pairing)),
            pairing: Mutex::new(pairing),
            driver: Mutex::new(None),
            clock,
        })
    }

    /// Drives it on this thread, while other threads of Python run.
    pub(super) fn run<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut Core) -> Result<T> + Send,
    ) -> PyResult<T> {
        running::run(py, || self.hold(work))
    }

    /// Drives it on another thread.
    pub(super) fn start<'py, T: Send + 'static>(
        self: &Arc<Self>,
        py: Python<'py>,
        work: impl FnOnce(&mut Core) -> Result<T> + Send + 'static,
        output: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
    ) -> PyResult<Bound<'py, PyAny>> {
        let shared = Arc::clone(self);
        aio::start(py, move || shared.hold(work), output)
    }

    /// Waits by the clock of a test, and says whether there is one.
    pub(super) fn wait(&self, py: Python<'_>, wait: Duration) -> PyResult<bool> {
        match &self.clock {
            Some(clock) => clock.get().wait(py, wait).map(|()| true),
            None => Ok(false),
        }
    }

    /// What there is to see now, or was when its driver last let it go.
    pub(super) fn see(&self) -> Seen {
        if let Ok(mut pairing) = self.pairing.try_lock() {
            *lock(&self.seen) = Seen::of(&mut pairing);
        }
        lock(&self.seen).clone()
    }

    /// Waits for other threads; a callback of the machine itself cannot drive it.
    fn hold<T>(&self, work: impl FnOnce(&mut Core) -> Result<T>) -> Result<T> {
        let me = thread::current().id();
        if *lock(&self.driver) == Some(me) {
            let detail = "a callback of the pairing cannot drive it";
            return Err(Error::new(Code::InputUnexpected).detail(detail));
        }
        let mut pairing = lock(&self.pairing);
        *lock(&self.driver) = Some(me);
        let released = Released(&self.driver);
        let result = work(&mut pairing);
        *lock(&self.seen) = Seen::of(&mut pairing);
        drop(released);
        result
    }
}

/// Says that nobody drives the machine, also after a panic.
struct Released<'a>(&'a Mutex<Option<ThreadId>>);

impl Drop for Released<'_> {
    fn drop(&mut self) {
        *lock(self.0) = None;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

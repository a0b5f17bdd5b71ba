//! A machine that several threads may hold.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use pingpair::client::{Advance, Pairing as Core, Waiting};
use pingpair::pairing::{Outcome, PairingView};
use pingpair::{Code, Error, Result};
use pyo3::prelude::*;

use crate::clock::VirtualClock;
use crate::{aio, running};

/// A machine that one thread at a time drives, and what was last seen of it.
pub(super) struct Shared {
    pairing: Mutex<Core>,
    driver: Mutex<Driver>,
    seen: Mutex<Seen>,
    /// Whether there was an event that nobody was given: its caller was interrupted or cancelled.
    is_untold: AtomicBool,
    /// Is told how waits go on.
    tell: Mutex<Option<Py<PyAny>>>,
    /// The clock of a test.
    clock: Option<Py<VirtualClock>>,
}

/// The threads that drive it, none of which can drive it once more meanwhile.
#[derive(Default)]
struct Driver {
    /// The one that waits, unless it was interrupted.
    caller: Option<ThreadId>,
    worker: Option<ThreadId>,
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
            driver: Mutex::default(),
            is_untold: AtomicBool::new(false),
            tell: Mutex::default(),
            clock,
        })
    }

    /// Drives it while other threads of Python run. When the main thread is interrupted it goes on at once;
    /// the work goes on to its end, and what came of it stands in the machine.
    pub(super) fn run<T: Send + 'static>(
        self: &Arc<Self>,
        py: Python<'_>,
        work: impl FnOnce(&mut Core) -> Result<T> + Send + 'static,
    ) -> PyResult<T> {
        let me = thread::current().id();
        let shared = Arc::clone(self);
        running::call(py, move || shared.hold(me, work), || self.leave(me))
    }

    /// Drives it on another thread.
    pub(super) fn start<'py, T: Send + 'static>(
        self: &Arc<Self>,
        py: Python<'py>,
        work: impl FnOnce(&mut Core) -> Result<T> + Send + 'static,
        output: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
    ) -> PyResult<Bound<'py, PyAny>> {
        let shared = Arc::clone(self);
        let hold = move || shared.hold(thread::current().id(), work);
        aio::start(py, hold, output)
    }

    /// What gives the next event, or the present one where one was not given to anybody.
    pub(super) fn advance(
        self: &Arc<Self>,
    ) -> impl FnOnce(&mut Core) -> Result<Advance> + Send + 'static {
        let shared = Arc::clone(self);
        move |pairing| {
            if shared.is_untold.load(Ordering::SeqCst) {
                return Ok(Advance::Event(Box::new(pairing.view())));
            }
            let advance = pairing.advance()?;
            if let Advance::Event(_) = advance {
                shared.is_untold.store(true, Ordering::SeqCst);
            }
            Ok(advance)
        }
    }

    /// The event that came last was given to whoever asked.
    pub(super) fn told(&self) {
        self.is_untold.store(false, Ordering::SeqCst);
    }

    /// Lets a function be told how waits go on.
    pub(super) fn tell(&self, tell: Option<Py<PyAny>>) {
        *lock(&self.tell) = tell;
    }

    /// What is told how waits go on.
    pub(super) fn teller(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        lock(&self.tell).as_ref().map(|tell| tell.clone_ref(py))
    }

    /// How a wait goes on; nothing while another thread drives the machine.
    pub(super) fn waiting(&self, next: Duration) -> Option<Waiting> {
        let pairing = self.pairing.try_lock().ok()?;
        Some(pairing.waiting(next))
    }

    /// Whether it goes by the clock of a test.
    pub(super) fn has_clock(&self) -> bool {
        self.clock.is_some()
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
    fn hold<T>(&self, caller: ThreadId, work: impl FnOnce(&mut Core) -> Result<T>) -> Result<T> {
        let worker = thread::current().id();
        if lock(&self.driver).is_one_of(caller, worker) {
            let detail = "a callback of the pairing cannot drive it";
            return Err(Error::new(Code::InputUnexpected).detail(detail));
        }
        let mut pairing = lock(&self.pairing);
        *lock(&self.driver) = Driver {
            caller: Some(caller),
            worker: Some(worker),
        };
        let released = Released(&self.driver);
        let result = work(&mut pairing);
        *lock(&self.seen) = Seen::of(&mut pairing);
        drop(released);
        result
    }

    /// A caller that was interrupted can drive it once more, when the work is done.
    fn leave(&self, caller: ThreadId) {
        let mut driver = lock(&self.driver);
        if driver.caller == Some(caller) {
            driver.caller = None;
        }
    }
}

impl Driver {
    fn is_one_of(&self, caller: ThreadId, worker: ThreadId) -> bool {
        self.caller == Some(caller) || self.worker == Some(worker)
    }
}

/// Says that nobody drives the machine, also after a panic.
struct Released<'a>(&'a Mutex<Driver>);

impl Drop for Released<'_> {
    fn drop(&mut self) {
        *lock(self.0) = Driver::default();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

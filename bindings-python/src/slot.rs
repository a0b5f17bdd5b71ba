//! What a client of Python holds: a client of the core, made anew in a process that was forked.

use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pingpair::client::{Cancellation, PingOne};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::pyclass::boolean_struct::True;
use pyo3::{Borrowed, PyClass};

use crate::pickling;
use crate::pingone_options::PingOneOptions;
use crate::seconds::Seconds;
use crate::settings::Settings;

/// A client of the core, and what makes one anew.
pub(crate) trait CoreClient: Clone + Send + Sync + 'static {
    /// Everything that it is made of.
    type Settings: PyClass<Frozen = True> + Sync;

    /// The class that holds one for another client to share.
    type Slot: PyClass<Frozen = True> + Sync;

    fn made(settings: &Self::Settings, py: Python<'_>) -> PyResult<Self>;

    fn held(slot: &Self::Slot) -> &Holder<Self>;

    fn bound_by(self, deadline: Duration) -> Self;

    fn pairing_within(self, deadline: Duration) -> Self;

    fn cancelled_by(self, cancellation: Cancellation) -> Self;
}

macro_rules! held {
    ($($slot:ident: $core:ty, $settings:ty;)+) => { $(
        impl CoreClient for $core {
            type Settings = $settings;
            type Slot = $slot;

            fn made(settings: &$settings, py: Python<'_>) -> PyResult<Self> {
                settings.client(py)
            }

            fn held(slot: &$slot) -> &Holder<Self> {
                &slot.0
            }

            fn bound_by(self, deadline: Duration) -> Self {
                self.with_deadline(deadline)
            }

            fn pairing_within(self, deadline: Duration) -> Self {
                self.with_pairing_deadline(deadline)
            }

            fn cancelled_by(self, cancellation: Cancellation) -> Self {
                self.with_cancellation(cancellation)
            }
        }

        #[pymethods]
        impl $slot {
            fn __repr__(&self) -> &'static str {
                concat!(stringify!($slot), "()")
            }

            fn __reduce__(&self) -> PyResult<crate::typed::Never> {
                Err(pickling::refused())
            }
        }
    )+ };
}

/// What a client of PingID shares with another one.
#[pyclass(frozen, module = "pingpair._core")]
pub(crate) struct Slot(pub(crate) Holder<pingpair::Client>);

/// What a client of PingOne shares with another one.
#[pyclass(frozen, module = "pingpair._core")]
pub(crate) struct PingOneSlot(pub(crate) Holder<PingOne>);

held! {
    Slot: pingpair::Client, Settings;
    PingOneSlot: PingOne, PingOneOptions;
}

/// A client of the core until it is closed, and what this one does otherwise than those that share it.
pub(crate) struct Holder<C: CoreClient> {
    settings: Py<C::Settings>,
    /// Locked only by threads that are attached to Python, as the one that forks is: so nobody else holds
    /// it at a fork.
    state: Arc<Mutex<State<C>>>,
    deadline: Option<Seconds>,
    pairing_deadline: Option<Seconds>,
    cancellation: Option<Cancellation>,
}

enum State<C> {
    Open(u32, C),
    Closed,
}

impl<C: CoreClient> Holder<C> {
    fn new(py: Python<'_>, settings: Py<C::Settings>) -> PyResult<Self> {
        let client = C::made(settings.get(), py)?;
        Ok(Self {
            settings,
            state: Arc::new(Mutex::new(State::Open(process::id(), client))),
            deadline: None,
            pairing_deadline: None,
            cancellation: None,
        })
    }

    /// The same client, but for what is given.
    pub(crate) fn with(
        &self,
        py: Python<'_>,
        deadline: Option<Seconds>,
        pairing_deadline: Option<Seconds>,
        cancellation: Option<Cancellation>,
    ) -> Self {
        Self {
            settings: self.settings.clone_ref(py),
            state: Arc::clone(&self.state),
            deadline: deadline.or(self.deadline),
            pairing_deadline: pairing_deadline.or(self.pairing_deadline),
            cancellation: cancellation.or_else(|| self.cancellation.clone()),
        }
    }

    pub(crate) fn settings(&self) -> &C::Settings {
        self.settings.get()
    }

    pub(crate) fn core(&self, py: Python<'_>) -> PyResult<C> {
        let mut client = self.open(py)?;
        if let Some(deadline) = &self.deadline {
            client = client.bound_by(deadline.0);
        }
        if let Some(deadline) = &self.pairing_deadline {
            client = client.pairing_within(deadline.0);
        }
        if let Some(cancellation) = &self.cancellation {
            client = client.cancelled_by(cancellation.clone());
        }
        Ok(client)
    }

    fn open(&self, py: Python<'_>) -> PyResult<C> {
        let mut state = self.lock();
        match &*state {
            State::Closed => Err(PyRuntimeError::new_err("the client is closed")),
            State::Open(process, client) if *process == process::id() => Ok(client.clone()),
            State::Open(..) => {
                let client = C::made(self.settings.get(), py)?;
                let forked = State::Open(process::id(), client.clone());
                // Its locks may be held for ever by threads that were not forked.
                std::mem::forget(std::mem::replace(&mut *state, forked));
                Ok(client)
            }
        }
    }

    /// Lets connections go; calls in flight run to their end.
    pub(crate) fn close(&self) {
        let closed = std::mem::replace(&mut *self.lock(), State::Closed);
        match closed {
            State::Open(process, client) if process != process::id() => std::mem::forget(client),
            _ => {}
        }
    }

    pub(crate) fn is_closed(&self) -> bool {
        matches!(*self.lock(), State::Closed)
    }

    fn lock(&self) -> MutexGuard<'_, State<C>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a client is made of: settings of its own, or what another one holds.
pub(crate) enum Source<C: CoreClient> {
    Settings(Py<C::Settings>),
    Slot(Py<C::Slot>),
}

impl<C: CoreClient> FromPyObject<'_, '_> for Source<C> {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        match object.cast::<C::Slot>() {
            Ok(slot) => Ok(Self::Slot(slot.to_owned().unbind())),
            Err(_) => {
                let settings = object.cast::<C::Settings>()?;
                Ok(Self::Settings(settings.to_owned().unbind()))
            }
        }
    }
}

impl<C: CoreClient> Source<C> {
    pub(crate) fn holder(self, py: Python<'_>) -> PyResult<Holder<C>> {
        match self {
            Self::Settings(settings) => Holder::new(py, settings),
            Self::Slot(slot) => Ok(C::held(slot.get()).with(py, None, None, None)),
        }
    }
}

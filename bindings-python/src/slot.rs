//! What a client of Python holds: a client of the core, made anew in a process that was forked.

use std::process;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pingpair::client::Cancellation;
use pyo3::Borrowed;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::pickling;
use crate::seconds::Seconds;
use crate::settings::Settings;

/// A client of the core until it is closed, and what this one does otherwise than those that share it.
#[pyclass(frozen, module = "pingpair._core")]
pub(crate) struct Slot {
    settings: Py<Settings>,
    /// Locked only by threads that are attached to Python, as the one that forks is: so nobody else holds
    /// it at a fork.
    state: Arc<Mutex<State>>,
    deadline: Option<Seconds>,
    pairing_deadline: Option<Seconds>,
    cancellation: Option<Cancellation>,
}

enum State {
    Open(u32, pingpair::Client),
    Closed,
}

#[pymethods]
impl Slot {
    fn __repr__(&self) -> &'static str {
        "Slot()"
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl Slot {
    fn new(py: Python<'_>, settings: Py<Settings>) -> PyResult<Self> {
        let client = settings.get().client(py)?;
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

    pub(crate) fn settings(&self) -> &Settings {
        self.settings.get()
    }

    /// Whether the application can cancel its calls.
    pub(crate) fn is_cancellable(&self) -> bool {
        self.cancellation.is_some()
    }

    pub(crate) fn core(&self, py: Python<'_>) -> PyResult<pingpair::Client> {
        let mut client = self.open(py)?;
        if let Some(deadline) = &self.deadline {
            client = client.with_deadline(deadline.0);
        }
        if let Some(deadline) = &self.pairing_deadline {
            client = client.with_pairing_deadline(deadline.0);
        }
        if let Some(cancellation) = &self.cancellation {
            client = client.with_cancellation(cancellation.clone());
        }
        Ok(client)
    }

    fn open(&self, py: Python<'_>) -> PyResult<pingpair::Client> {
        let mut state = self.lock();
        match &*state {
            State::Closed => Err(PyRuntimeError::new_err("the client is closed")),
            State::Open(process, client) if *process == process::id() => Ok(client.clone()),
            State::Open(..) => {
                let client = self.settings.get().client(py)?;
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

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a client is made of: settings of its own, or what another one holds.
pub(crate) enum Source {
    Settings(Py<Settings>),
    Slot(Py<Slot>),
}

impl FromPyObject<'_, '_> for Source {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        match object.cast::<Slot>() {
            Ok(slot) => Ok(Self::Slot(slot.to_owned().unbind())),
            Err(_) => {
                let settings = object.cast::<Settings>()?;
                Ok(Self::Settings(settings.to_owned().unbind()))
            }
        }
    }
}

impl Source {
    pub(crate) fn slot(self, py: Python<'_>) -> PyResult<Slot> {
        match self {
            Self::Settings(settings) => Slot::new(py, settings),
            Self::Slot(slot) => Ok(slot.get().with(py, None, None, None)),
        }
    }
}

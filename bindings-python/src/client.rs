//! The clients, whose methods for operations and machines are in [`generated`](crate::generated).

use std::process;
use std::sync::{Mutex, PoisonError};

use pingpair::operation::Operation;
use pyo3::BoundObject;
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;

use crate::clock::VirtualClock;
use crate::observing;
use crate::pairing::{AsyncPairing, Binding, Pairing};
use crate::settings::Settings;
use crate::{aio, pickling, running};

/// What [`Client`] is made of: its methods return when they are done, while other threads run.
#[pyclass(frozen, subclass, module = "pingpair._core")]
pub(crate) struct Client(Slot);

/// What the client of `pingpair.aio` is made of: its methods return futures.
#[pyclass(frozen, subclass, module = "pingpair._core")]
pub(crate) struct AsyncClient(Slot);

macro_rules! both {
    ($($class:ident),+) => { $(
        #[pymethods]
        impl $class {
            #[new]
            fn new(py: Python<'_>, settings: Py<Settings>) -> PyResult<Self> {
                Slot::new(py, settings).map(Self)
            }

            /// The organisation's alias.
            #[getter]
            fn org_alias(&self) -> &str {
                self.0.settings.get().credentials().core().org_alias()
            }

            /// The service's address.
            #[getter]
            fn base_url(&self) -> &str {
                self.0.settings.get().credentials().core().base_url().as_str()
            }

            /// How often the observer raised something.
            #[getter]
            fn observer_failures(&self, py: Python<'_>) -> PyResult<u64> {
                Ok(self.0.core(py)?.observer_failures())
            }

            /// Whether `close` was called.
            #[getter]
            fn is_closed(&self) -> bool {
                self.0.is_closed()
            }

            fn __repr__(&self) -> String {
                format!(concat!(stringify!($class), "({:?})"), self.base_url())
            }

            fn __reduce__(&self) -> PyResult<crate::typed::Never> {
                Err(pickling::refused())
            }
        }

        impl $class {
            /// The core's client, ready for a call.
            pub(crate) fn core(&self, py: Python<'_>) -> PyResult<pingpair::Client> {
                observing::look(py);
                self.0.core(py)
            }

            /// The clock of a test.
            pub(crate) fn clock(&self, py: Python<'_>) -> Option<Py<VirtualClock>> {
                self.0.settings.get().clock(py)
            }

            pub(crate) fn slot(&self) -> &Slot {
                &self.0
            }
        }
    )+ };
}

both!(Client, AsyncClient);

impl Client {
    /// Sends a request while other threads of Python run.
    pub(crate) fn send<O: Operation>(&self, py: Python<'_>, request: O) -> PyResult<O::Reply> {
        let client = self.core(py)?;
        running::run(py, move || client.send(request)).map(pingpair::Verified::into_value)
    }

    /// Begins a machine: nothing is sent.
    pub(crate) fn begin(
        &self,
        py: Python<'_>,
        context: Option<Binding>,
        begin: impl FnOnce(&pingpair::Client) -> pingpair::Result<pingpair::client::Pairing>,
    ) -> PyResult<Pairing> {
        Pairing::begun(&self.core(py)?, self.clock(py), context, begin)
    }
}

impl AsyncClient {
    /// Sends a request on another thread; the future has what `output` makes of the reply.
    pub(crate) fn send<'py, O: Operation, T>(
        &self,
        py: Python<'py>,
        request: O,
        output: fn(O::Reply) -> T,
    ) -> PyResult<Bound<'py, PyAny>>
    where
        T: for<'a> IntoPyObject<'a> + 'static,
    {
        let sent = move |client: &pingpair::Client| client.send(request);
        self.start(py, sent, move |py, reply| {
            let output = output(reply.into_value()).into_pyobject(py);
            output
                .map(|object| object.into_any().unbind())
                .map_err(Into::into)
        })
    }

    /// Makes calls on another thread, which end when the future is cancelled.
    pub(crate) fn start<'py, T: Send + 'static>(
        &self,
        py: Python<'py>,
        work: impl FnOnce(&pingpair::Client) -> pingpair::Result<T> + Send + 'static,
        output: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
    ) -> PyResult<Bound<'py, PyAny>> {
        let client = self.core(py)?;
        aio::cancellable(py, |cancellation| {
            let client = client.with_cancellation(cancellation);
            (move || work(&client), output)
        })
    }

    /// Begins a machine: nothing is sent.
    pub(crate) fn begin(
        &self,
        py: Python<'_>,
        context: Option<Binding>,
        begin: impl FnOnce(&pingpair::Client) -> pingpair::Result<pingpair::client::Pairing>,
    ) -> PyResult<AsyncPairing> {
        AsyncPairing::begun(&self.core(py)?, self.clock(py), context, begin)
    }
}

/// A client of the core, made anew in a process that was forked, until it is closed.
pub(crate) struct Slot {
    settings: Py<Settings>,
    /// Locked only by threads that are attached to Python, as the one that forks is: so nobody else holds
    /// it at a fork.
    state: Mutex<State>,
}

enum State {
    Open(u32, pingpair::Client),
    Closed,
}

impl Slot {
    fn new(py: Python<'_>, settings: Py<Settings>) -> PyResult<Self> {
        let client = settings.get().client(py)?;
        Ok(Self {
            settings,
            state: Mutex::new(State::Open(process::id(), client)),
        })
    }

    fn core(&self, py: Python<'_>) -> PyResult<pingpair::Client> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
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
        let state = &mut *self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match std::mem::replace(state, State::Closed) {
            State::Open(process, client) if process != process::id() => std::mem::forget(client),
            _ => {}
        }
    }

    fn is_closed(&self) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        matches!(*state, State::Closed)
    }
}

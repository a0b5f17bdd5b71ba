//! The clients, whose methods for operations and machines are in [`generated`](crate::generated).

use pingpair::operation::Operation;
use pyo3::BoundObject;
use pyo3::prelude::*;

use crate::cancellation::Cancellation;
use crate::clock::VirtualClock;
use crate::observing;
use crate::pairing::{AsyncPairing, Binding, Pairing};
use crate::seconds::Seconds;
use crate::slot::{Slot, Source};
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
            #[pyo3(signature = (settings: "Settings | Slot"))]
            fn new(py: Python<'_>, settings: Source) -> PyResult<Self> {
                settings.slot(py).map(Self)
            }

            /// What a client is made of that shares everything with this one but what is given.
            #[pyo3(signature = (
                *,
                deadline: "float | datetime.timedelta | None" = None,
                pairing_deadline: "float | datetime.timedelta | None" = None,
                cancellation: "Cancellation | None" = None,
            ))]
            fn _with(
                &self,
                py: Python<'_>,
                deadline: Option<Seconds>,
                pairing_deadline: Option<Seconds>,
                cancellation: Option<PyRef<'_, Cancellation>>,
            ) -> Slot {
                let cancellation = cancellation.map(|it| it.core().clone());
                self.0.with(py, deadline, pairing_deadline, cancellation)
            }

            /// The organisation's alias.
            #[getter]
            fn org_alias(&self) -> &str {
                self.0.settings().credentials().core().org_alias()
            }

            /// The service's address.
            #[getter]
            fn base_url(&self) -> &str {
                self.0.settings().credentials().core().base_url().as_str()
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
                self.0.settings().clock(py)
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
        let sent = self.work(py, move |client| client.send(request));
        sent.map(pingpair::Verified::into_value)
    }

    /// Makes calls while other threads of Python run. After an interruption what was not sent is not sent.
    pub(crate) fn work<T: Send + 'static>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&pingpair::Client) -> pingpair::Result<T> + Send + 'static,
    ) -> PyResult<T> {
        let mut client = self.core(py)?;
        let interruption = pingpair::client::Cancellation::new();
        if !self.0.is_cancellable() {
            client = client.with_cancellation(interruption.clone());
        }
        running::call(py, move || work(&client), || interruption.cancel())
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

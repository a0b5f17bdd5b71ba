//! The clients of PingID, whose methods for operations and machines are in [`generated`](crate::generated).

use pingpair::operation::Operation;
use pyo3::BoundObject;
use pyo3::prelude::*;

use crate::client_methods::client_methods;
use crate::slot::{Holder, Slot};

/// What [`Client`] is made of: its methods return when they are done, while other threads run.
#[pyclass(frozen, subclass, module = "pingpair._core")]
pub(crate) struct Client(Holder<pingpair::Client>);

/// What the client of `pingpair.aio` is made of: its methods return futures.
#[pyclass(frozen, subclass, module = "pingpair._core")]
pub(crate) struct AsyncClient(Holder<pingpair::Client>);

client_methods!(Client, AsyncClient: pingpair::Client, Slot, "Settings | Slot");

macro_rules! of_pingid {
    ($($class:ident),+) => { $(
        #[pymethods]
        impl $class {
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

            fn __repr__(&self) -> String {
                format!(concat!(stringify!($class), "({:?})"), self.base_url())
            }
        }
    )+ };
}

of_pingid!(Client, AsyncClient);

impl Client {
    /// Sends a request while other threads of Python run.
    pub(crate) fn send<O: Operation>(&self, py: Python<'_>, request: O) -> PyResult<O::Reply> {
        let sent = self.work(py, move |client| client.send(request));
        sent.map(pingpair::Verified::into_value)
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
}

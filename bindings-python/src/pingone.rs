//! The clients of PingOne, whose methods for operations and machines are in [`generated`](crate::generated).

use pingpair::client::PingOne as Core;
use pingpair::pingone::Operation;
use pyo3::BoundObject;
use pyo3::prelude::*;

use crate::client_methods::client_methods;
use crate::slot::{Holder, PingOneSlot};

/// What [`PingOne`] is made of: its methods return when they are done, while other threads run.
#[pyclass(frozen, subclass, module = "pingpair._core")]
pub(crate) struct PingOne(Holder<Core>);

/// What PingOne's client of `pingpair.aio` is made of: its methods return futures.
#[pyclass(frozen, subclass, module = "pingpair._core")]
pub(crate) struct AsyncPingOne(Holder<Core>);

client_methods!(PingOne, AsyncPingOne: Core, PingOneSlot, "PingOneOptions | PingOneSlot");

macro_rules! of_pingone {
    ($($class:ident),+) => { $(
        #[pymethods]
        impl $class {
            /// The environment of the users.
            #[getter]
            fn environment_id(&self) -> String {
                self.0.settings().core().environment.to_string()
            }

            /// The address of the host for flows and tokens.
            #[getter]
            fn auth_url(&self) -> &str {
                self.0.settings().core().hosts.auth().as_str()
            }

            /// The address of the host for users and devices.
            #[getter]
            fn api_url(&self) -> &str {
                self.0.settings().core().hosts.api().as_str()
            }

            fn __repr__(&self) -> String {
                format!(concat!(stringify!($class), "({:?})"), self.environment_id())
            }
        }
    )+ };
}

of_pingone!(PingOne, AsyncPingOne);

#[pymethods]
impl PingOne {
    /// Tells whether hosts, environment and worker go together, by asking for the devices of a user that
    /// nobody has.
    ///
    /// Raises:
    ///     ConfigurationError: they do not, such as `worker_refused`.
    fn check(&self, py: Python<'_>) -> PyResult<()> {
        self.work(py, Core::check)
    }
}

#[pymethods]
impl AsyncPingOne {
    /// Tells whether hosts, environment and worker go together, by asking for the devices of a user that
    /// nobody has.
    ///
    /// Raises:
    ///     ConfigurationError: they do not, such as `worker_refused`.
    #[pyo3(signature = () -> "asyncio.Future[None]")]
    fn check<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.start(py, Core::check, |py, ()| Ok(py.None()))
    }
}

impl PingOne {
    /// Sends a request while other threads of Python run.
    pub(crate) fn send<O: Operation>(&self, py: Python<'_>, request: O) -> PyResult<O::Reply> {
        let sent = self.work(py, move |client| client.send(request));
        sent.map(pingpair::Verified::into_value)
    }
}

impl AsyncPingOne {
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
        let sent = move |client: &Core| client.send(request);
        self.start(py, sent, move |py, reply| {
            let output = output(reply.into_value()).into_pyobject(py);
            output
                .map(|object| object.into_any().unbind())
                .map_err(Into::into)
        })
    }
}

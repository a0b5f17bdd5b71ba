//! The client, whose generated methods are in [`generated`](crate::generated).

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use pingpair::Code;
use pingpair::operation::Operation;
use pyo3::prelude::*;

use crate::error::exception;

/// Calls the service for one organisation.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Client(pingpair::Client);

#[pymethods]
impl Client {
    /// A client with the settings of a properties file, as the vendor's console downloads it.
    #[staticmethod]
    #[pyo3(signature = (path: "str | os.PathLike[str]") -> "Client")]
    fn from_properties(path: PathBuf) -> PyResult<Self> {
        match pingpair::Client::from_properties(path) {
            Ok(client) => Ok(Self(client)),
            Err(error) => Err(exception(&error)),
        }
    }

    fn __repr__(&self) -> String {
        format!("Client({:?})", self.0.credentials().base_url().to_string())
    }
}

impl Client {
    /// The core's client.
    pub(crate) fn core(&self) -> &pingpair::Client {
        &self.0
    }

    /// Sends a request while other threads of Python run.
    pub(crate) fn send<O: Operation>(&self, py: Python<'_>, request: O) -> PyResult<O::Reply> {
        let send = AssertUnwindSafe(|| self.0.send(request));
        let sent = py.detach(|| catch_unwind(send));
        match sent.unwrap_or_else(|_| Err(Code::Internal.into())) {
            Ok(reply) => Ok(reply.into_value()),
            Err(error) => Err(exception(&error)),
        }
    }
}

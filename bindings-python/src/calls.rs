//! The methods of both clients that of PingID that are written by hand: the escape hatch, the report.

use std::io::{self, Write};

use pingpair::describe::RetryClass;
use pingpair::pingid::{GetOrganizationReport, ReportFileType};
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use serde_json::{Map, Value};

use crate::client::{AsyncClient, Client};
use crate::ending;
use crate::given::Given;
use crate::json::Json;
use crate::{caller, raised};

#[pymethods]
impl Client {
    /// Calls an operation that has no method, by the part of its path that names it.
    ///
    /// The request is signed, the reply verified and correlated as far as the service echoes.
    ///
    /// Args:
    ///     path_suffix: 1 to 64 letters, such as `getuserdetails`.
    ///     body: The body, in the wire's names.
    ///     retry_class: What may be done when an answer is missing; without it the call is sent once. A
    ///         declared operation keeps its own.
    ///
    /// Returns:
    ///     The members of the reply, by the wire's names.
    #[pyo3(signature = (
        path_suffix,
        body: "dict[str, typing.Any]",
        retry_class: "RetryClass | str | None" = None,
    ) -> "dict[str, typing.Any]")]
    fn call(
        &self,
        py: Python<'_>,
        path_suffix: String,
        body: Given<Map<String, Value>>,
        retry_class: Option<Given<RetryClass>>,
    ) -> PyResult<Py<PyAny>> {
        let (body, class) = (body.take(), retry_class.map(Given::take));
        let reply = self.work(py, move |client| client.call(&path_suffix, body, class))?;
        members(py, reply.into_value())
    }

    /// Downloads the report of the last USER_REPORTS job that is done, and writes it to `out` as it comes.
    ///
    /// Nobody has signed it: decide nothing by it. After an error, throw away what was written.
    ///
    /// Source: the vendor's page, "GetOrganizationReport".
    ///
    /// Args:
    ///     file_type: `CSV` or `JSON`.
    ///     out: Anything whose `write` takes bytes, such as a file that was opened with `wb`.
    ///
    /// Returns:
    ///     How many bytes were written.
    #[pyo3(signature = (file_type: "ReportFileType | str", out: "typing.IO[bytes]") -> "int")]
    fn get_organization_report(
        &self,
        py: Python<'_>,
        file_type: Given<ReportFileType>,
        out: Py<PyAny>,
    ) -> PyResult<u64> {
        let request = GetOrganizationReport::new(file_type.take());
        let mut out = Out(out);
        let downloaded = self.work(py, move |client| {
            client.get_organization_report(request, &mut out)
        });
        downloaded.map(|downloaded| downloaded.bytes)
    }
}

#[pymethods]
impl AsyncClient {
    /// Calls an operation that has no method, by the part of its path that names it.
    ///
    /// The request is signed, the reply verified and correlated as far as the service echoes.
    ///
    /// Args:
    ///     path_suffix: 1 to 64 letters, such as `getuserdetails`.
    ///     body: The body, in the wire's names.
    ///     retry_class: What may be done when an answer is missing; without it the call is sent once. A
    ///         declared operation keeps its own.
    ///
    /// Returns:
    ///     The members of the reply, by the wire's names.
    #[pyo3(signature = (
        path_suffix,
        body: "dict[str, typing.Any]",
        retry_class: "RetryClass | str | None" = None,
    ) -> "asyncio.Future[dict[str, typing.Any]]")]
    fn call<'py>(
        &self,
        py: Python<'py>,
        path_suffix: String,
        body: Given<Map<String, Value>>,
        retry_class: Option<Given<RetryClass>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (body, class) = (body.take(), retry_class.map(Given::take));
        self.start(
            py,
            move |client| client.call(&path_suffix, body, class),
            |py, reply| members(py, reply.into_value()),
        )
    }

    /// Downloads the report of the last USER_REPORTS job that is done, and writes it to `out` as it comes,
    /// on another thread.
    ///
    /// Nobody has signed it: decide nothing by it. After an error, throw away what was written.
    ///
    /// Args:
    ///     file_type: `CSV` or `JSON`.
    ///     out: Anything whose `write` takes bytes, such as a file that was opened with `wb`.
    ///
    /// Returns:
    ///     How many bytes were written.
    #[pyo3(signature = (
        file_type: "ReportFileType | str",
        out: "typing.IO[bytes]",
    ) -> "asyncio.Future[int]")]
    fn get_organization_report<'py>(
        &self,
        py: Python<'py>,
        file_type: Given<ReportFileType>,
        out: Py<PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let request = GetOrganizationReport::new(file_type.take());
        let mut out = Out(out);
        self.start(
            py,
            move |client| client.get_organization_report(request, &mut out),
            |py, downloaded| Ok(downloaded.bytes.into_pyobject(py)?.into_any().unbind()),
        )
    }
}

/// Members of a reply, as a dict.
pub(crate) fn members(py: Python<'_>, members: Map<String, Value>) -> PyResult<Py<PyAny>> {
    Ok(Json(&Value::Object(members)).into_pyobject(py)?.unbind())
}

/// An object of Python to write to.
pub(crate) struct Out(pub(crate) Py<PyAny>);

impl Write for Out {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        attached(|py| {
            let bytes = PyBytes::new(py, piece);
            caller::call_method(self.0.bind(py), "write", (bytes,)).map(|_| piece.len())
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        attached(|py| match self.0.getattr(py, "flush") {
            Ok(flush) => caller::call(flush.bind(py), ()).map(drop),
            Err(_) => Ok(()),
        })
    }
}

/// Calls the application's code, and keeps what it raises.
pub(crate) fn attached<T>(work: impl FnOnce(Python<'_>) -> PyResult<T>) -> io::Result<T> {
    let done = ending::attach(|py| work(py).map_err(raised::keep));
    match done {
        Some(Ok(value)) => Ok(value),
        _ => Err(io::ErrorKind::Other.into()),
    }
}

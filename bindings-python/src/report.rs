//! The organisation's report, which is a stream: its method is written by hand.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use pingpair::Code;
use pingpair::pingid::{GetOrganizationReport, ReportFileType};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::client::Client;
use crate::error::exception;

#[pymethods]
impl Client {
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
    #[pyo3(signature = (file_type: "str", out: "typing.IO[bytes]") -> "int")]
    fn get_organization_report(
        &self,
        py: Python<'_>,
        file_type: &str,
        out: Py<PyAny>,
    ) -> PyResult<u64> {
        let request = GetOrganizationReport::new(ReportFileType::from(file_type));
        let mut out = Out { out, raised: None };
        let download = AssertUnwindSafe(|| self.core().get_organization_report(request, &mut out));
        let downloaded = py.detach(|| catch_unwind(download));
        match (
            downloaded.unwrap_or_else(|_| Err(Code::Internal.into())),
            out.raised,
        ) {
            (_, Some(raised)) => Err(raised),
            (Ok(downloaded), None) => Ok(downloaded.bytes),
            (Err(error), None) => Err(exception(&error)),
        }
    }
}

/// An object of Python to write to, and what it raised.
struct Out {
    out: Py<PyAny>,
    raised: Option<PyErr>,
}

impl Write for Out {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        let written = Python::attach(|py| {
            let bytes = PyBytes::new(py, piece);
            self.out
                .call_method1(py, "write", (bytes,))
                .map(|_| piece.len())
        });
        written.map_err(|raised| {
            self.raised = Some(raised);
            io::ErrorKind::Other.into()
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

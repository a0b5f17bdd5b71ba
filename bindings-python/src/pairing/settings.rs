//! What a pairing is begun with.

use std::io::{self, Write};

use pyo3::Borrowed;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};

use crate::caller;
use crate::calls::{Out, attached};

/// What a pairing belongs to.
pub(crate) struct Binding(pub(crate) Vec<u8>);

impl FromPyObject<'_, '_> for Binding {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if let Ok(bytes) = object.cast::<PyBytes>() {
            return Ok(Self(bytes.as_bytes().to_vec()));
        }
        match object.cast::<PyString>() {
            Ok(text) => Ok(Self(text.to_cow()?.as_bytes().to_vec())),
            Err(_) => Err(PyTypeError::new_err("expected bytes or a str")),
        }
    }
}

/// A function that makes what a report is written to.
pub(crate) struct Reports(Py<PyAny>);

impl FromPyObject<'_, '_> for Reports {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        if !object.is_callable() {
            let expected = "expected a function that opens what the report is written to";
            return Err(PyTypeError::new_err(expected));
        }
        Ok(Self(object.to_owned().unbind()))
    }
}

impl Reports {
    pub(crate) fn maker(self) -> impl FnMut() -> io::Result<Report> + Send + 'static {
        move || attached(|py| Ok(Report(Out(caller::call(self.0.bind(py), ())?.unbind()))))
    }
}

/// What one attempt writes to; flushed at its end.
pub(crate) struct Report(Out);

impl Write for Report {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.0.write(piece)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

//! The organisation's report, row by row.

use std::io::{self, Read};
use std::sync::{Mutex, PoisonError};

use pingpair::report::{ReportReader as Core, ReportRow as Row};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;

use crate::calls::attached;
use crate::generated::ReportRow;
use crate::held::Held;
use crate::running;

/// An iterator over the rows of a report, CSV or JSON, in flat memory.
///
/// Nobody has signed a report: decide nothing by it. Cells are what people typed: show them only through
/// `visible`.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct ReportReader(Mutex<Reading>);

#[pymethods]
impl ReportReader {
    /// Reads from anything whose `read(size)` returns bytes, such as a file that was opened with `rb`.
    #[new]
    #[pyo3(signature = (source: "typing.IO[bytes]"))]
    fn new(source: Bound<'_, PyAny>) -> PyResult<Self> {
        if !source.hasattr("read")? {
            return Err(PyTypeError::new_err(
                "expected a file that was opened with rb",
            ));
        }
        Ok(Self(Mutex::new(Reading {
            rows: Core::new(Source {
                file: source.unbind(),
                rest: Vec::new(),
                taken: 0,
            }),
            ahead: Vec::new().into_iter(),
            failed: None,
        })))
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<ReportRow>> {
        let ready = match self.0.try_lock() {
            Ok(mut reading) => reading.ahead.next(),
            Err(_) => None,
        };
        let row = match ready {
            Some(row) => Some(row),
            None => running::run(py, || {
                let mut reading = self.0.lock().unwrap_or_else(PoisonError::into_inner);
                reading.next()
            })?,
        };
        Ok(row.map(|row| row.output()))
    }
}

struct Reading {
    rows: Core<Source>,
    /// Rows that were read while Python was not held.
    ahead: std::vec::IntoIter<Row>,
    failed: Option<pingpair::Error>,
}

impl Reading {
    fn next(&mut self) -> pingpair::Result<Option<Row>> {
        if let Some(row) = self.ahead.next() {
            return Ok(Some(row));
        }
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        let mut rows = Vec::with_capacity(AHEAD);
        for row in self.rows.by_ref().take(AHEAD) {
            match row {
                Ok(row) => rows.push(row),
                Err(error) => {
                    self.failed = Some(error);
                    break;
                }
            }
        }
        self.ahead = rows.into_iter();
        match (self.ahead.next(), &self.failed) {
            (Some(row), _) => Ok(Some(row)),
            (None, Some(error)) => Err(error.clone()),
            (None, None) => Ok(None),
        }
    }
}

/// A file of Python's, read in large pieces.
struct Source {
    file: Py<PyAny>,
    rest: Vec<u8>,
    taken: usize,
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.rest.len() {
            self.rest = attached(|py| {
                let piece = self.file.call_method1(py, "read", (PIECE,))?;
                let piece = piece.bind(py).cast::<PyBytes>();
                let piece = piece.map_err(|_| PyTypeError::new_err("expected bytes from read"))?;
                Ok(piece.as_bytes().to_vec())
            })?;
            self.taken = 0;
        }
        let rest = self.rest.get(self.taken..).unwrap_or_default();
        let length = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..length), rest.get(..length)) {
            to.copy_from_slice(from);
        }
        self.taken += length;
        Ok(length)
    }
}

/// So many rows are read at once.
const AHEAD: usize = 256;

/// So many bytes are asked for at once.
const PIECE: usize = 64 << 10;

//! Running parts of the core while other threads of Python run.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use pingpair::{Code, Result};
use pyo3::prelude::*;

use crate::error::exception;
use crate::raised;

/// Runs a part of the core while other threads of Python run.
pub(crate) fn run<T: Send>(py: Python<'_>, work: impl FnOnce() -> Result<T> + Send) -> PyResult<T> {
    finished(py.detach(|| caught(work)))
}

/// What came of a part of the core; a panic is our fault, and goes no further.
pub(crate) fn caught<T>(work: impl FnOnce() -> Result<T>) -> thread::Result<Result<T>> {
    raised::forget();
    catch_unwind(AssertUnwindSafe(work))
}

/// The same for Python, with what a callback of the application raised as the cause.
pub(crate) fn finished<T>(result: thread::Result<Result<T>>) -> PyResult<T> {
    match result.unwrap_or_else(|_| Err(Code::Internal.into())) {
        Ok(value) => {
            raised::forget();
            Ok(value)
        }
        Err(error) => Err(raised::as_cause(exception(&error))),
    }
}

/// Panics, as a fault of ours would, so that tests see what becomes of it.
#[pyfunction]
#[pyo3(name = "_panic_for_tests")]
pub(crate) fn panic_for_tests(py: Python<'_>) -> PyResult<()> {
    run(py, || panic!("on purpose, for a test"))
}

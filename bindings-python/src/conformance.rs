//! Tries leases and stores that the application wrote in Python.

use std::thread;

use pingpair::snapshot::conformance;
use pyo3::exceptions::PyAssertionError;
use pyo3::prelude::*;

use crate::leases::{ForeignLease, ForeignStore};

/// Tries everything that `Lease` promises, under keys that nobody has used; it takes about a second.
///
/// Raises:
///     AssertionError: a sentence that says which promise was broken, or how the lease failed.
#[pyfunction]
#[pyo3(signature = (lease: "Lease"))]
pub(crate) fn check_lease(py: Python<'_>, lease: Py<PyAny>) -> PyResult<()> {
    let lease = ForeignLease(lease);
    kept(py.detach(|| conformance::check_lease(&lease, &thread::sleep)))
}

/// Tries everything that `Store` promises by itself, under keys that nobody has used.
///
/// Raises:
///     AssertionError: a sentence that says which promise was broken, or how the store failed.
#[pyfunction]
#[pyo3(signature = (store: "Store"))]
pub(crate) fn check_store(py: Python<'_>, store: Py<PyAny>) -> PyResult<()> {
    let store = ForeignStore(store);
    kept(py.detach(|| conformance::check_store(&store)))
}

/// Tries that a store sees every number as soon as its lease gives it out, as it can where both are one
/// database.
///
/// Raises:
///     AssertionError: a sentence that says which promise was broken, or how one of them failed.
#[pyfunction]
#[pyo3(signature = (lease: "Lease", store: "Store"))]
pub(crate) fn check_together(py: Python<'_>, lease: Py<PyAny>, store: Py<PyAny>) -> PyResult<()> {
    let (lease, store) = (ForeignLease(lease), ForeignStore(store));
    kept(py.detach(|| conformance::check_together(&lease, &store, &thread::sleep)))
}

fn kept(promises: Result<(), String>) -> PyResult<()> {
    promises.map_err(PyAssertionError::new_err)
}

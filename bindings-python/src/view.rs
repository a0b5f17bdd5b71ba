//! What a page or phone may see, by way of its documented JSON.

use pingpair::pairing::PairingView;
use pyo3::prelude::*;

use crate::error::exception;

/// The view as the class of Python.
pub(crate) fn shown(py: Python<'_>, view: &PairingView) -> PyResult<Py<PyAny>> {
    let json = view.to_json().map_err(|error| exception(&error))?;
    let class = py.import("pingpair._view")?.getattr("PairingView")?;
    let made = class.call_method1("_of", (json.expose(), view.to_string()))?;
    Ok(made.unbind())
}

/// The JSON of a view in the form that `PairingView` has, and its text; anything else is refused.
#[pyfunction]
#[pyo3(name = "_check_view")]
pub(crate) fn check_view(json: &str) -> PyResult<(String, String)> {
    let checked =
        PairingView::from_json(json).and_then(|view| Ok((view.to_json()?, view.to_string())));
    match checked {
        Ok((json, text)) => Ok((json.expose().to_owned(), text)),
        Err(error) => Err(exception(&error)),
    }
}

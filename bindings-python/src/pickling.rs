//! Pickling: what holds a secret is not pickled, anything else as its JSON.

use pingpair::operation::{Record, read_record, write_reply};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// What pickling something that can hold a secret raises.
pub(crate) fn refused() -> PyErr {
    PyTypeError::new_err(
        "it can hold a secret and is not pickled: use to_dict() for what you need of it",
    )
}

/// What `__reduce__` returns for a record.
pub(crate) fn reduced<'py, T: Record>(
    slf: &Bound<'py, PyAny>,
    record: &T,
) -> PyResult<Bound<'py, PyTuple>> {
    let py = slf.py();
    let mut json = Vec::new();
    write_reply(record, &mut json);
    let json = String::from_utf8(json).map_err(|_| PyValueError::new_err("it is not UTF-8"))?;
    let restore = py.import("pingpair._pickling")?.getattr("restore")?;
    let name = slf.get_type().getattr("__name__")?;
    (restore, (name, json)).into_pyobject(py)
}

/// A record from its JSON.
pub(crate) fn restored<T: Record>(json: &str) -> PyResult<T> {
    let mut reader = serde_json::Deserializer::from_str(json);
    read_record(&mut reader).map_err(|_| PyValueError::new_err("it is not what was pickled"))
}

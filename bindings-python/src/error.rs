//! The one exception, with the code and the text of the core's error.

use pyo3::exceptions::PyException;
use pyo3::prelude::*;

pyo3::create_exception!(
    pingpair,
    PingPairError,
    PyException,
    "A call failed. `code` is the same text in every language."
);

/// The exception for an error of the core.
pub(crate) fn exception(error: &pingpair::Error) -> PyErr {
    Python::attach(|py| {
        let exception = PingPairError::new_err(error.to_string());
        match exception.value(py).setattr("code", error.code().as_str()) {
            Ok(()) => exception,
            Err(other) => other,
        }
    })
}

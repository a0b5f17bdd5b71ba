//! Durations: seconds as a number, or a `timedelta`.

use std::time::Duration;

use pyo3::Borrowed;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDelta, PyDeltaAccess};

/// A duration that was given.
#[derive(Clone, Copy)]
pub(crate) struct Seconds(pub(crate) Duration);

impl FromPyObject<'_, '_> for Seconds {
    type Error = PyErr;

    fn extract(object: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
        let seconds = match object.cast::<PyDelta>() {
            Ok(delta) => {
                let whole = i64::from(delta.get_days()) * 86_400 + i64::from(delta.get_seconds());
                whole as f64 + f64::from(delta.get_microseconds()) / 1e6
            }
            Err(_) => object.extract::<f64>()?,
        };
        Duration::try_from_secs_f64(seconds)
            .map(Self)
            .map_err(|_| PyValueError::new_err("expected seconds from 0 on"))
    }
}

//! Instants as `datetime` with a time zone, and the service's texts of times.

use pingpair::{InternetTime as InternetText, MountainTime as MountainText, Timestamp};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::types::{PyDateTime, PyDelta, PyDeltaAccess, PyType, PyTzInfo, PyTzInfoAccess};
use pyo3::{PyTypeInfo, intern};

/// An instant, which Python sees as a `datetime` in UTC.
pub(crate) struct Instant(pub(crate) Timestamp);

impl<'py> IntoPyObject<'py> for Instant {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyDateTime::TYPE_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        let milliseconds = self.0.milliseconds();
        let (days, rest) = (milliseconds.div_euclid(DAY), milliseconds.rem_euclid(DAY));
        let [days, seconds, microseconds] =
            [days, rest / 1000, rest % 1000 * 1000].map(i32::try_from);
        let since = PyDelta::new(py, days?, seconds?, microseconds?, false)?;
        epoch(py)?.add(since)
    }
}

/// The instant of a `datetime`; one without a time zone is refused.
pub(crate) fn timestamp(value: &Bound<'_, PyAny>) -> PyResult<Timestamp> {
    let expected = || PyTypeError::new_err("expected a datetime with a time zone");
    let value = value.cast::<PyDateTime>().map_err(|_| expected())?;
    let py = value.py();
    let naive = value.call_method0(intern!(py, "utcoffset"))?.is_none();
    if value.get_tzinfo().is_none() || naive {
        return Err(expected());
    }
    let since = value.sub(epoch(py)?)?;
    let since = since.cast::<PyDelta>()?;
    let seconds = i64::from(since.get_days()) * 86_400 + i64::from(since.get_seconds());
    let milliseconds = seconds * 1000 + i64::from(since.get_microseconds() / 1000);
    Timestamp::from_milliseconds(milliseconds)
        .ok_or_else(|| PyValueError::new_err("expected a year from 1 to 9999"))
}

/// A service text in U.S. MST (UTC−7 all year), with the instant that it means.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct MountainTime(pub(crate) MountainText);

/// A service text by RFC 3339, with the instant that it means, to the millisecond.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct InternetTime(pub(crate) InternetText);

macro_rules! service_times {
    ($($class:ident: $core:ident, $example:literal;)+) => { $(
        #[pymethods]
        impl $class {
            #[doc = concat!("Reads a text, such as `", $example, "`.")]
            #[new]
            fn new(text: String) -> Self {
                Self($core::new(text))
            }

            #[doc = concat!("The text as the service wrote it, such as `", $example, "`.")]
            #[getter]
            fn text(&self) -> &str {
                &self.0.text
            }

            /// The instant, when the text is of the documented form.
            #[getter]
            fn timestamp(&self) -> Option<Instant> {
                self.0.timestamp.map(Instant)
            }

            fn __repr__(&self) -> String {
                crate::held::repr(&self.0)
            }

            fn __eq__(&self, other: &Self) -> bool {
                self.0 == other.0
            }

            /// The members as plain objects.
            #[pyo3(signature = () -> "dict[str, typing.Any]")]
            fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                crate::held::Held::plain(&self.0, py)
            }

            fn __reduce__<'py>(slf: &Bound<'py, Self>) -> (Bound<'py, PyType>, (String,)) {
                (slf.get_type(), (slf.get().0.text.clone(),))
            }
        }
    )+ };
}

service_times! {
    MountainTime: MountainText, "2026-02-11 09:15:42.000";
    InternetTime: InternetText, "2026-02-11T16:15:42.000Z";
}

fn epoch(py: Python<'_>) -> PyResult<Bound<'_, PyDateTime>> {
    let utc = PyTzInfo::utc(py)?.to_owned();
    PyDateTime::new(py, 1970, 1, 1, 0, 0, 0, 0, Some(&utc))
}

const DAY: i64 = 86_400_000;

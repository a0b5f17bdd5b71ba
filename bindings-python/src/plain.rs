//! Records as dicts of plain objects.

use pingpair::operation::Extra;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::held::{Held, extra};

/// A dict of a record's members.
pub(crate) struct PlainMembers<'py>(Bound<'py, PyDict>);

impl<'py> PlainMembers<'py> {
    pub(crate) fn new(py: Python<'py>) -> Self {
        Self(PyDict::new(py))
    }

    pub(crate) fn member<T: Held>(self, name: &str, value: &T) -> PyResult<Self> {
        self.0.set_item(name, value.plain(self.0.py())?)?;
        Ok(self)
    }

    /// Members that are not documented.
    pub(crate) fn extra(self, members: &Extra) -> PyResult<Self> {
        self.0.set_item("extra", extra(members))?;
        Ok(self)
    }

    pub(crate) fn finish(self) -> Bound<'py, PyAny> {
        self.0.into_any()
    }
}

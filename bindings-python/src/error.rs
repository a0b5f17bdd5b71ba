//! The exceptions, which are classes of Python: one for each group of the core's errors.

use pingpair::Error;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::held::Held;

/// The exception for an error of the core.
pub(crate) fn exception(error: &Error) -> PyErr {
    Python::attach(|py| match made(py, error) {
        Ok(exception) => PyErr::from_value(exception),
        Err(other) => other,
    })
}

fn made<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let members = PyDict::new(py);
    members.set_item("code", error.code().as_str())?;
    members.set_item("http_status", error.http_status())?;
    let retry_after = error.retry_after().map(|wait| wait.as_secs_f64());
    members.set_item("retry_after", retry_after)?;
    members.set_item("request_sent", error.request_sent())?;
    if let Some(refusal) = error.refusal() {
        members.set_item("error_id", refusal.error_id)?;
        members.set_item("message", refusal.message.as_deref())?;
        members.set_item("unique_msg_id", refusal.unique_msg_id.as_deref())?;
        members.set_item("authenticated", refusal.is_authenticated())?;
    }
    if let Some(refusal) = error.pingone_refusal() {
        members.set_item("message", refusal.message.as_deref())?;
        members.set_item("authenticated", false)?;
        members.set_item("pingone_refusal", refusal.output())?;
    }
    py.import("pingpair._errors")?
        .getattr(error.group().class_name())?
        .call((error.to_string(),), Some(&members))
}

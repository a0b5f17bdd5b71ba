//! The sandbox: the service, imitated on loopback.

use std::sync::{Mutex, PoisonError};

use pingpair_sandbox::{PhoneMode, Sandbox};
use pyo3::exceptions::{PyOSError, PyRuntimeError, PyValueError};
use pyo3::prelude::*;

use crate::credentials::Credentials;
use crate::pickling;

/// A sandbox that runs; `pingpair.testing.Sandbox` is built on it.
#[pyclass(frozen, module = "pingpair._core")]
pub(crate) struct RunningSandbox(Mutex<Option<Sandbox>>);

#[pymethods]
impl RunningSandbox {
    #[new]
    #[pyo3(signature = (*, port = 0, phone = "manual"))]
    fn new(py: Python<'_>, port: u16, phone: &str) -> PyResult<Self> {
        let modes = [PhoneMode::Manual, PhoneMode::Auto];
        let phone = modes
            .into_iter()
            .find(|mode| mode.as_str() == phone)
            .ok_or_else(|| PyValueError::new_err("expected one of manual, auto"))?;
        let start = move || Sandbox::builder().port(port).phone(phone).start();
        match py.detach(start) {
            Ok(sandbox) => Ok(Self(Mutex::new(Some(sandbox)))),
            Err(error) => Err(PyOSError::new_err(error.to_string())),
        }
    }

    /// Stops it.
    fn stop(&self, py: Python<'_>) {
        let sandbox = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        py.detach(|| drop(sandbox));
    }

    #[getter]
    fn base_url(&self) -> PyResult<String> {
        self.asked(Sandbox::base_url)
    }

    #[getter]
    fn credentials(&self) -> PyResult<Credentials> {
        self.asked(|sandbox| Credentials::of(sandbox.credentials()))
    }

    #[getter]
    fn properties_text(&self) -> PyResult<String> {
        self.asked(|sandbox| sandbox.properties_text().expose().to_owned())
    }

    #[getter]
    fn control_url(&self) -> PyResult<String> {
        self.asked(Sandbox::control_url)
    }

    #[getter]
    fn control_token(&self) -> PyResult<String> {
        self.asked(|sandbox| sandbox.control_token().expose().to_owned())
    }

    #[getter]
    fn pingone_properties_text(&self) -> PyResult<String> {
        self.asked(|sandbox| sandbox.pingone().properties_text().expose().to_owned())
    }

    #[getter]
    fn desktop_agent_url(&self) -> PyResult<Option<String>> {
        self.asked(|sandbox| sandbox.pingone().desktop_agent_url())
    }

    fn __repr__(&self) -> &'static str {
        "RunningSandbox()"
    }

    fn __reduce__(&self) -> PyResult<crate::typed::Never> {
        Err(pickling::refused())
    }
}

impl RunningSandbox {
    fn asked<T>(&self, ask: impl FnOnce(&Sandbox) -> T) -> PyResult<T> {
        let sandbox = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*sandbox {
            Some(sandbox) => Ok(ask(sandbox)),
            None => Err(PyRuntimeError::new_err("the sandbox is stopped")),
        }
    }
}

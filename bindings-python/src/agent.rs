//! The agent of PingID Desktop, on the user's own computer.

use pingpair::client::{Cancellation as Switch, DesktopAgent as Core};
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::cancellation::Cancellation;
use crate::error::exception;
use crate::seconds::Seconds;
use crate::{aio, running};

/// Has the agent of PingID Desktop on this computer make the attestation that activates a device.
///
/// The server creates the device and hands its registration to the user's computer; this makes the attestation of
/// it; the server activates the device by that, in the login session that created it. Any program of this computer
/// can stand where the agent listens: on shared computers the port proves nothing.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct DesktopAgent(Core);

/// The agent of PingID Desktop on this computer, for asyncio; see `pingpair.DesktopAgent`.
#[pyclass(frozen, module = "pingpair.aio")]
pub(crate) struct AsyncDesktopAgent(Core);

macro_rules! both {
    ($($class:ident),+) => { $(
        #[pymethods]
        impl $class {
            /// Speaks for the pages of this origin.
            ///
            /// Args:
            ///     origin: Such as `https://app.pingone.eu`: the relying party's, from your configuration.
            ///     port: Where the agent listens. Default: 9410.
            ///     timeout: How many seconds to wait for the user: 60 at most, and by default.
            #[new]
            #[pyo3(signature = (
                origin: "str",
                *,
                port: "int | None" = None,
                timeout: "float | datetime.timedelta | None" = None,
            ))]
            fn new(origin: String, port: Option<u16>, timeout: Option<Seconds>) -> PyResult<Self> {
                made(origin, port, timeout).map(Self).map_err(|error| exception(&error))
            }

            fn __repr__(&self) -> &'static str {
                concat!(stringify!($class), "()")
            }
        }
    )+ };
}

both!(DesktopAgent, AsyncDesktopAgent);

#[pymethods]
impl DesktopAgent {
    /// Hands the registration to the agent, and returns its attestation. It is sent once.
    ///
    /// Args:
    ///     registration: What the prompt of `pair_mfa_desktop` holds, or the created device in
    ///         `desktop_credential_creation_options`.
    ///     cancellation: Ends the wait for the user.
    ///
    /// Raises:
    ///     InputError: it is no registration, or has run out (`registration_expired`).
    ///     UnavailableError: no agent runs here (`agent_not_running`).
    ///     RefusedError: the agent said no (`agent_refused`).
    #[pyo3(signature = (
        registration: "str",
        *,
        cancellation: "Cancellation | None" = None,
    ) -> "str")]
    fn register(
        &self,
        py: Python<'_>,
        registration: String,
        cancellation: Option<PyRef<'_, Cancellation>>,
    ) -> PyResult<String> {
        let agent = self.0.clone();
        let switch = cancellation.map_or_else(Switch::new, |it| it.core().clone());
        let registration = registration.into();
        let made = running::call(py, move || agent.register(&registration, &switch), || ())?;
        Ok(made.expose().to_owned())
    }
}

#[pymethods]
impl AsyncDesktopAgent {
    /// Hands the registration to the agent, and returns its attestation. It is sent once. Cancelling ends the wait
    /// for the user.
    ///
    /// Args:
    ///     registration: What the prompt of `pair_mfa_desktop` holds, or the created device in
    ///         `desktop_credential_creation_options`.
    #[pyo3(signature = (registration: "str") -> "asyncio.Future[str]")]
    fn register<'py>(&self, py: Python<'py>, registration: String) -> PyResult<Bound<'py, PyAny>> {
        let agent = self.0.clone();
        let registration = registration.into();
        aio::cancellable(py, |switch| {
            (
                move || agent.register(&registration, &switch),
                |py: Python<'_>, made: pingpair::Secret| {
                    Ok(PyString::new(py, made.expose()).into_any().unbind())
                },
            )
        })
    }
}

fn made(origin: String, port: Option<u16>, timeout: Option<Seconds>) -> pingpair::Result<Core> {
    let mut agent = Core::new(origin)?;
    if let Some(port) = port {
        agent = agent.port(port);
    }
    if let Some(timeout) = timeout {
        agent = agent.timeout(timeout.0);
    }
    Ok(agent)
}

//! A way to end waits from another thread.

use pingpair::client::Cancellation as Core;
use pyo3::prelude::*;

/// Ends the waits of the calls and pairings that it is given to, thrown once and from any thread.
///
/// A request that has left runs to its end, and in a pairing its result lands in the machine.
#[pyclass(frozen, module = "pingpair")]
pub(crate) struct Cancellation(Core);

#[pymethods]
impl Cancellation {
    #[new]
    fn new() -> Self {
        Self(Core::new())
    }

    /// Ends every wait, now and later: calls raise `CancelledError`.
    fn cancel(&self) {
        self.0.cancel();
    }

    /// Whether `cancel` was called.
    #[getter]
    fn is_cancelled(&self) -> bool {
        self.0.is_cancelled()
    }

    fn __repr__(&self) -> &'static str {
        "Cancellation()"
    }
}

impl Cancellation {
    pub(crate) fn core(&self) -> &Core {
        &self.0
    }
}

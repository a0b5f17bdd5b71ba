//! The methods of [`Pairing`] that return when they are done.

use pingpair::client::{Advance, Pairing as Core};
use pingpair::pingid::DeviceId;
use pyo3::prelude::*;

use super::{Pairing, offer, step, stepped};
use crate::answer::Answer;
use crate::given::Given;
use crate::typed::View;
use crate::view;

#[pymethods]
impl Pairing {
    /// Does at most one exchange, and says when to come back.
    ///
    /// Returns:
    ///     `Again`, `Ask`, `Wait` or `Finished`.
    #[pyo3(signature = () -> "Again | Ask | Wait | Finished")]
    fn step(&self, py: Python<'_>) -> PyResult<Py<PyAny>> {
        let (step, view) = self.0.run(py, step)?;
        stepped(py, step, view)
    }

    /// Hands over what a person answered: an `Answer`, or a `str` for an OTP.
    ///
    /// Raises:
    ///     InputError: the answer cannot be right. Nothing is changed.
    #[pyo3(signature = (answer: "Answer | str"))]
    fn answer(&self, py: Python<'_>, answer: Given<Answer>) -> PyResult<()> {
        let answer = answer.take().into_core();
        self.0.run(py, move |pairing| pairing.answer(answer))
    }

    #[pyo3(signature = (event: "PairingView", answer: "Answer | str", refused))]
    fn _offer(
        &self,
        py: Python<'_>,
        event: &Bound<'_, PyAny>,
        answer: Given<Answer>,
        refused: u32,
    ) -> PyResult<(f64, u32)> {
        let view = event.call_method0("to_json")?.extract()?;
        self.0
            .run(py, offer(view, answer.take().into_core(), refused))
    }

    /// Ends the pairing. A request in flight still lands: step once more for the outcome.
    fn cancel(&self, py: Python<'_>) -> PyResult<()> {
        self.0.run(py, Core::cancel)
    }

    /// Reads the user's details once more, after an outcome that left it open: then step again.
    fn reconcile(&self, py: Python<'_>) -> PyResult<()> {
        self.0.run(py, Core::reconcile)
    }

    /// Settles an undetermined outcome: the user says that this candidate is the device.
    fn confirm(&self, py: Python<'_>, device_id: i64) -> PyResult<()> {
        let device_id = DeviceId::new(device_id);
        self.0.run(py, move |pairing| pairing.confirm(device_id))
    }

    /// Seals the pairing into a text that anyone may carry and nobody can read or change.
    ///
    /// Raises:
    ///     InputError: it was begun without a `context`.
    fn snapshot(&self, py: Python<'_>) -> PyResult<String> {
        self.0.run(py, Core::snapshot)
    }

    /// Runs to the end. `show` is called with each event; where it has a prompt, what it returns is the
    /// answer: an `Answer`, or a `str` for an OTP. One that cannot be right is asked for again, up to four
    /// times.
    ///
    /// Returns:
    ///     The outcome.
    #[pyo3(signature = (
        show: "collections.abc.Callable[[PairingView], Answer | str | None] | None" = None,
    ) -> "Outcome")]
    fn run(slf: Py<Self>, py: Python<'_>, show: Option<Py<PyAny>>) -> PyResult<Py<PyAny>> {
        let driver = py.import("pingpair._driving")?;
        Ok(driver.call_method1("run", (slf, show))?.unbind())
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<View>> {
        loop {
            match self.0.run(py, Core::advance)? {
                Advance::Event(event) => {
                    return view::shown(py, &event).map(|event| Some(View(event)));
                }
                Advance::Over => return Ok(None),
                Advance::Wait(wait) if wait.is_zero() => py.check_signals()?,
                Advance::Wait(wait) if self.0.wait(py, wait)? => {}
                // Python's own waiting can be interrupted.
                Advance::Wait(wait) => {
                    let time = py.import("time")?;
                    time.call_method1("sleep", (wait.as_secs_f64(),))?;
                }
            }
        }
    }
}

//! The methods of [`Pairing`] that return when they are done.

use std::time::Duration;

use pingpair::client::{Advance, Pairing as Core};
use pyo3::prelude::*;

use super::{Candidate, Pairing, offer, step, stepped, told};
use crate::answer::Answer;
use crate::given::{Function, Given};
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

    /// Settles an undetermined outcome: the user says that the candidate of this id is the device. PingID's ids
    /// are numbers, PingOne's are texts.
    #[pyo3(signature = (device_id: "int | str"))]
    fn confirm(&self, py: Python<'_>, device_id: Candidate) -> PyResult<()> {
        self.0.run(py, move |pairing| device_id.confirm(pairing))
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
    fn run(slf: Py<Self>, py: Python<'_>, show: Option<Given<Function>>) -> PyResult<Py<PyAny>> {
        let driver = py.import("pingpair._driving")?;
        let show = show.map(|show| show.take().0);
        Ok(driver.call_method1("run", (slf, show))?.unbind())
    }

    fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<View>> {
        loop {
            match self.0.run(py, self.0.advance())? {
                Advance::Event(event) => {
                    let event = view::shown(py, &event)?;
                    self.0.told();
                    return Ok(Some(View(event)));
                }
                Advance::Over => return Ok(None),
                Advance::Wait(wait) if wait.is_zero() => py.check_signals()?,
                Advance::Wait(wait) => self.wait(py, wait)?,
            }
        }
    }

    /// Lets a function be told about once a second how a wait goes on, for spinners and countdowns. Nothing
    /// that it does changes the pairing; what it raises goes to whoever waits.
    ///
    /// Returns:
    ///     The pairing itself.
    #[pyo3(signature = (
        tell: "collections.abc.Callable[[Waiting], object] | None",
    ) -> "Pairing")]
    fn while_waiting(slf: Py<Self>, tell: Option<Given<Function>>) -> Py<Self> {
        slf.get().0.tell(tell.map(|tell| tell.take().0));
        slf
    }
}

impl Pairing {
    fn wait(&self, py: Python<'_>, wait: Duration) -> PyResult<()> {
        let mut left = wait;
        while !left.is_zero() {
            let mut piece = left;
            if let Some(tell) = self.0.teller(py) {
                piece = left.min(BETWEEN_TELLING);
                told(py, &self.0, left)?
                    .map(|waiting| tell.call1(py, (waiting,)))
                    .transpose()?;
            }
            if !self.0.wait(py, piece)? {
                // Python's own waiting can be interrupted.
                let time = py.import("time")?;
                time.call_method1("sleep", (piece.as_secs_f64(),))?;
            }
            left = left.saturating_sub(piece);
        }
        Ok(())
    }
}

/// How often a wait is told of.
const BETWEEN_TELLING: Duration = Duration::from_secs(1);

//! The methods of [`AsyncPairing`] that return futures.

use std::sync::Arc;

use pingpair::client::{Advance, Pairing as Core};
use pyo3::prelude::*;
use pyo3::types::PyString;

use super::{AsyncPairing, Candidate, offer, step, stepped, told};
use crate::aio;
use crate::answer::Answer;
use crate::given::{Function, Given};
use crate::seconds::Seconds;
use crate::typed::NextEvent;
use crate::view;

#[pymethods]
impl AsyncPairing {
    /// Does at most one exchange, and says when to come back.
    ///
    /// Returns:
    ///     `Again`, `Ask`, `Wait` or `Finished`.
    #[pyo3(signature = () -> "asyncio.Future[Again | Ask | Wait | Finished]")]
    fn step<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0
            .start(py, step, |py, (step, view)| stepped(py, step, view))
    }

    /// Hands over what a person answered: an `Answer`, or a `str` for an OTP.
    ///
    /// Raises:
    ///     InputError: the answer cannot be right. Nothing is changed.
    #[pyo3(signature = (answer: "Answer | str") -> "asyncio.Future[None]")]
    fn answer<'py>(&self, py: Python<'py>, answer: Given<Answer>) -> PyResult<Bound<'py, PyAny>> {
        let answer = answer.take().into_core();
        self.0
            .start(py, move |pairing| pairing.answer(answer), nothing)
    }

    #[pyo3(signature = (
        event: "PairingView",
        answer: "Answer | str",
        refused,
    ) -> "asyncio.Future[tuple[float, int]]")]
    fn _offer<'py>(
        &self,
        py: Python<'py>,
        event: &Bound<'py, PyAny>,
        answer: Given<Answer>,
        refused: u32,
    ) -> PyResult<Bound<'py, PyAny>> {
        let view = event.call_method0("to_json")?.extract()?;
        let offer = offer(view, answer.take().into_core(), refused);
        self.0.start(py, offer, |py, offered| {
            Ok(offered.into_pyobject(py)?.into_any().unbind())
        })
    }

    /// Ends the pairing. A request in flight still lands: step once more for the outcome.
    #[pyo3(signature = () -> "asyncio.Future[None]")]
    fn cancel<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.start(py, Core::cancel, nothing)
    }

    /// Reads the user's details once more, after an outcome that left it open: then step again.
    #[pyo3(signature = () -> "asyncio.Future[None]")]
    fn reconcile<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.start(py, Core::reconcile, nothing)
    }

    /// Settles an undetermined outcome: the user says that the candidate of this id is the device. PingID's ids
    /// are numbers, PingOne's are texts.
    #[pyo3(signature = (device_id: "int | str") -> "asyncio.Future[None]")]
    fn confirm<'py>(&self, py: Python<'py>, device_id: Candidate) -> PyResult<Bound<'py, PyAny>> {
        self.0
            .start(py, move |pairing| device_id.confirm(pairing), nothing)
    }

    /// Seals the pairing into a text that anyone may carry and nobody can read or change.
    ///
    /// Raises:
    ///     InputError: it was begun without a `context`.
    #[pyo3(signature = () -> "asyncio.Future[str]")]
    fn snapshot<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.start(py, Core::snapshot, |py, text| {
            Ok(PyString::new(py, &text).into_any().unbind())
        })
    }

    /// Runs to the end. `show` is called with each event, and awaited if it is a coroutine function; where
    /// the event has a prompt, what it returns is the answer: an `Answer`, or a `str` for an OTP. One that
    /// cannot be right is asked for again, up to four times.
    ///
    /// Returns:
    ///     The outcome.
    #[pyo3(signature = (
        show: "collections.abc.Callable[[PairingView], typing.Any] | None" = None,
    ) -> "collections.abc.Coroutine[typing.Any, typing.Any, Outcome]")]
    fn run(slf: Py<Self>, py: Python<'_>, show: Option<Given<Function>>) -> PyResult<Py<PyAny>> {
        let driver = py.import("pingpair._driving")?;
        let show = show.map(|show| show.take().0);
        Ok(driver.call_method1("run_awaited", (slf, show))?.unbind())
    }

    fn __aiter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __anext__(slf: Py<Self>, py: Python<'_>) -> PyResult<NextEvent> {
        let driver = py.import("pingpair._driving")?;
        Ok(NextEvent(
            driver.call_method1("next_event", (slf,))?.unbind(),
        ))
    }

    /// The next event; or after how many seconds to ask again; or nothing when it is over.
    #[pyo3(signature = () -> "asyncio.Future[PairingView | float | None]")]
    fn _advance<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0
            .start(py, self.0.advance(), move |py, advance| match advance {
                Advance::Event(event) => view::shown(py, &event),
                Advance::Over => Ok(py.None()),
                Advance::Wait(wait) => {
                    let seconds = wait.as_secs_f64().into_pyobject(py)?;
                    Ok(seconds.into_any().unbind())
                }
            })
    }

    /// Says that an event was given to whoever asked for it.
    fn _told(&self) {
        self.0.told();
    }

    /// Lets a function be told about once a second how a wait goes on, for spinners and countdowns; it is
    /// awaited if it is a coroutine function. Nothing that it does changes the pairing; what it raises goes
    /// to whoever waits.
    ///
    /// Returns:
    ///     The pairing itself.
    #[pyo3(signature = (
        tell: "collections.abc.Callable[[Waiting], object] | None",
    ) -> "AsyncPairing")]
    fn while_waiting(slf: Py<Self>, tell: Option<Given<Function>>) -> Py<Self> {
        slf.get().0.tell(tell.map(|tell| tell.take().0));
        slf
    }

    /// What is told how waits go on.
    #[pyo3(signature = () -> "collections.abc.Callable[[Waiting], object] | None")]
    fn _teller(&self, py: Python<'_>) -> Option<Py<PyAny>> {
        self.0.teller(py)
    }

    /// How a wait of so many seconds goes on.
    #[pyo3(signature = (seconds: "float") -> "Waiting | None")]
    fn _waiting(&self, py: Python<'_>, seconds: Seconds) -> PyResult<Option<Py<PyAny>>> {
        told(py, &self.0, seconds.0)
    }

    /// Waits by the clock of a test, or says that there is none.
    #[pyo3(signature = (seconds: "float") -> "asyncio.Future[None] | None")]
    fn _wait<'py>(&self, py: Python<'py>, seconds: Seconds) -> PyResult<Option<Bound<'py, PyAny>>> {
        if !self.0.has_clock() {
            return Ok(None);
        }
        let shared = Arc::clone(&self.0);
        let waited = aio::start(
            py,
            || Ok(()),
            move |py, ()| shared.wait(py, seconds.0).map(|_| py.None()),
        )?;
        Ok(Some(waited))
    }
}

fn nothing(py: Python<'_>, (): ()) -> PyResult<Py<PyAny>> {
    Ok(py.None())
}

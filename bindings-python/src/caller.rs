//! The thread of Python that made a call. While it waits for the thread that does the work, it runs the
//! application's own functions: they see the thread that they would see anywhere else.

use std::cell::RefCell;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use pyo3::BoundObject;
use pyo3::call::PyCallArgs;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

thread_local! {
    /// Who waits for what this thread does.
    static WAITING: RefCell<Option<Sender<Message>>> = const { RefCell::new(None) };
}

/// Calls a function of the application: on the thread that waits for this one, if one does.
pub(crate) fn call<'py, A>(
    function: &Bound<'py, PyAny>,
    arguments: A,
) -> PyResult<Bound<'py, PyAny>>
where
    A: PyCallArgs<'py> + IntoPyObject<'py, Target = PyTuple>,
    PyErr: From<A::Error>,
{
    let py = function.py();
    let Some(waiting) = WAITING.with(|waiting| waiting.borrow().clone()) else {
        return function.call1(arguments);
    };
    let arguments = arguments.into_pyobject(py).map_err(PyErr::from)?;
    let arguments = arguments.into_bound();
    let (answer, answered) = mpsc::channel();
    let asked = Message::Call {
        function: function.clone().unbind(),
        arguments: arguments.clone().unbind(),
        answer,
    };
    let answer = match waiting.send(asked) {
        Ok(()) => py.detach(move || answered.recv()).ok(),
        Err(_) => None,
    };
    match answer {
        Some(answer) => answer.map(|value| value.into_bound(py)),
        // It was interrupted, and waits no more.
        None => function.call1(arguments),
    }
}

/// A method of an object of the application, called likewise.
pub(crate) fn call_method<'py, A>(
    object: &Bound<'py, PyAny>,
    name: &str,
    arguments: A,
) -> PyResult<Bound<'py, PyAny>>
where
    A: PyCallArgs<'py> + IntoPyObject<'py, Target = PyTuple>,
    PyErr: From<A::Error>,
{
    call(&object.getattr(name)?, arguments)
}

/// Whether an exception is none that programs handle: an interruption, or the wish to exit.
pub(crate) fn interrupts(py: Python<'_>, raised: &PyErr) -> bool {
    !raised.is_instance_of::<PyException>(py)
}

/// The two ends of a wait.
pub(crate) fn pair() -> (Worker, Waiter) {
    let (sender, receiver) = mpsc::channel();
    (Worker(sender), Waiter(receiver))
}

/// The end of the thread that works.
pub(crate) struct Worker(Sender<Message>);

impl Worker {
    /// Works for the one who waits, and tells when it is done.
    pub(crate) fn work(self, work: impl FnOnce()) {
        WAITING.with(|waiting| *waiting.borrow_mut() = Some(self.0.clone()));
        work();
        WAITING.with(|waiting| *waiting.borrow_mut() = None);
        // It may have been interrupted.
        let _ = self.0.send(Message::Done);
    }
}

/// The end of the thread that waits.
pub(crate) struct Waiter(Receiver<Message>);

impl Waiter {
    /// Waits until the work is done, and runs the application's functions meanwhile.
    ///
    /// Ends early, by an exception, when a signal or such a function raises one that interrupts.
    pub(crate) fn wait(mut self, py: Python<'_>) -> PyResult<()> {
        loop {
            let messages = &mut self.0;
            match py.detach(move || messages.recv_timeout(LOOK)) {
                Ok(Message::Call {
                    function,
                    arguments,
                    answer,
                }) => match function.call1(py, arguments) {
                    Err(raised) if interrupts(py, &raised) => return Err(raised),
                    // Who asked may be gone only if this thread is.
                    result => drop(answer.send(result)),
                },
                Ok(Message::Done) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Err(RecvTimeoutError::Timeout) => py.check_signals()?,
            }
        }
    }
}

enum Message {
    Call {
        function: Py<PyAny>,
        arguments: Py<PyTuple>,
        answer: Sender<PyResult<Py<PyAny>>>,
    },
    Done,
}

/// How long at most until a signal is noticed.
const LOOK: Duration = Duration::from_millis(50);

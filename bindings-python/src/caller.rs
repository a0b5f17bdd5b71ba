//! The thread of Python that made a call. While it waits for the thread that does the work, it runs the
//! application's own functions: they see the thread that they would see anywhere else.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use pyo3::BoundObject;
use pyo3::call::PyCallArgs;
use pyo3::exceptions::PyException;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

thread_local! {
    /// Who waits for what this thread does.
    static WAITING: RefCell<Option<Arc<Letterbox>>> = const { RefCell::new(None) };
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
    let answer = Arc::default();
    let asked = Message::Call {
        function: function.clone().unbind(),
        arguments: arguments.clone().unbind(),
        answer: Arc::clone(&answer),
    };
    match py.detach(|| waiting.ask(asked, &answer)) {
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
    let letterbox = Arc::<Letterbox>::default();
    (Worker(Arc::clone(&letterbox)), Waiter(letterbox))
}

/// The end of the thread that works.
pub(crate) struct Worker(Arc<Letterbox>);

impl Worker {
    /// Works for the one who waits, and tells when it is done.
    pub(crate) fn work(self, work: impl FnOnce()) {
        WAITING.with(|waiting| *waiting.borrow_mut() = Some(Arc::clone(&self.0)));
        work();
        WAITING.with(|waiting| *waiting.borrow_mut() = None);
        self.0.put(Message::Done);
    }
}

/// The end of the thread that waits.
pub(crate) struct Waiter(Arc<Letterbox>);

impl Waiter {
    /// Waits until the work is done, and runs the application's functions meanwhile.
    ///
    /// Ends early, by an exception, when a signal or such a function raises one that interrupts.
    pub(crate) fn wait(self, py: Python<'_>) -> PyResult<()> {
        loop {
            match py.detach(|| self.0.take()) {
                Some(Message::Call {
                    function,
                    arguments,
                    answer,
                }) => match function.call1(py, arguments) {
                    Err(raised) if interrupts(py, &raised) => return Err(raised),
                    result => self.0.answer(&answer, result),
                },
                Some(Message::Done) => return Ok(()),
                None => py.check_signals()?,
            }
        }
    }
}

impl Drop for Waiter {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// What the two tell each other. Nobody spins here: a call takes long, and the processor is for others.
#[derive(Default)]
struct Letterbox {
    letters: Mutex<Letters>,
    for_waiter: Condvar,
    for_worker: Condvar,
}

#[derive(Default)]
struct Letters {
    messages: VecDeque<Message>,
    is_left: bool,
}

enum Message {
    Call {
        function: Py<PyAny>,
        arguments: Py<PyTuple>,
        answer: Arc<Answer>,
    },
    Done,
}

/// Where the answer to a call comes.
type Answer = Mutex<Option<PyResult<Py<PyAny>>>>;

impl Letterbox {
    fn put(&self, message: Message) {
        lock(&self.letters).messages.push_back(message);
        self.for_waiter.notify_one();
    }

    /// The next message; nothing if there is none for a while.
    fn take(&self) -> Option<Message> {
        let mut letters = lock(&self.letters);
        if letters.messages.is_empty() {
            let waited = self.for_waiter.wait_timeout(letters, LOOK);
            letters = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        letters.messages.pop_front()
    }

    /// Asks the one who waits; nothing if nobody does.
    fn ask(&self, asked: Message, answer: &Answer) -> Option<PyResult<Py<PyAny>>> {
        self.put(asked);
        let mut letters = lock(&self.letters);
        loop {
            let answered = lock(answer).take();
            if answered.is_some() || letters.is_left {
                return answered;
            }
            letters = self
                .for_worker
                .wait(letters)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn answer(&self, to: &Answer, result: PyResult<Py<PyAny>>) {
        *lock(to) = Some(result);
        // Whoever asked looks under this lock, and misses nothing.
        drop(lock(&self.letters));
        self.for_worker.notify_one();
    }

    fn leave(&self) {
        let unheard = {
            let mut letters = lock(&self.letters);
            letters.is_left = true;
            std::mem::take(&mut letters.messages)
        };
        drop(unheard);
        self.for_worker.notify_one();
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// How long at most until a signal is noticed.
const LOOK: Duration = Duration::from_millis(50);

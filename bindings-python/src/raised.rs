//! What the application's own functions raised while the core called them on this thread.

use std::cell::RefCell;

use pyo3::prelude::*;

use crate::caller;

thread_local! {
    static RAISED: RefCell<Option<Raised>> = const { RefCell::new(None) };
}

/// What was raised, and whether a signal did it: that interrupts, whatever it is.
pub(crate) struct Raised {
    exception: PyErr,
    is_of_signal: bool,
}

impl Raised {
    fn interrupts(&self, py: Python<'_>) -> bool {
        self.is_of_signal || caller::interrupts(py, &self.exception)
    }
}

/// Keeps what a callback raised until the call that made it has failed for it.
pub(crate) fn keep(exception: PyErr) {
    put(Raised {
        exception,
        is_of_signal: false,
    });
}

/// Keeps what a signal raised while a call waited.
pub(crate) fn keep_of_signal(exception: PyErr) {
    put(Raised {
        exception,
        is_of_signal: true,
    });
}

/// Keeps what was kept on another thread.
pub(crate) fn put(raised: Raised) {
    RAISED.with(|place| *place.borrow_mut() = Some(raised));
}

/// What was kept, which is forgotten here.
pub(crate) fn take() -> Option<Raised> {
    RAISED.with(|place| place.borrow_mut().take())
}

/// Forgets what was kept.
pub(crate) fn forget() {
    take();
}

/// What was kept, if it interrupts; anything else is forgotten.
pub(crate) fn take_interruption() -> Option<PyErr> {
    let kept = take()?;
    Python::attach(|py| kept.interrupts(py)).then_some(kept.exception)
}

/// The exception with what was kept as its `__cause__`; an interruption goes before it.
pub(crate) fn as_cause(exception: PyErr) -> PyErr {
    match take() {
        Some(kept) => Python::attach(|py| {
            if kept.interrupts(py) {
                return kept.exception;
            }
            exception.set_cause(py, Some(kept.exception));
            exception
        }),
        None => exception,
    }
}

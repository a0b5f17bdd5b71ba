//! What the application's own functions raised while the core called them on this thread.

use std::cell::RefCell;

use pyo3::prelude::*;

use crate::caller;

thread_local! {
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// Keeps what a callback raised until the call that made it has failed for it.
pub(crate) fn keep(raised: PyErr) {
    RAISED.with(|place| *place.borrow_mut() = Some(raised));
}

/// What was kept, which is forgotten here.
pub(crate) fn take() -> Option<PyErr> {
    RAISED.with(|place| place.borrow_mut().take())
}

/// Forgets what was kept.
pub(crate) fn forget() {
    take();
}

/// What was kept, if it interrupts; anything else is forgotten.
pub(crate) fn take_interruption() -> Option<PyErr> {
    let kept = take()?;
    Python::attach(|py| caller::interrupts(py, &kept)).then_some(kept)
}

/// The exception with what was kept as its `__cause__`; an interruption goes before it.
pub(crate) fn as_cause(exception: PyErr) -> PyErr {
    match take() {
        Some(kept) => Python::attach(|py| {
            if caller::interrupts(py, &kept) {
                return kept;
            }
            exception.set_cause(py, Some(kept));
            exception
        }),
        None => exception,
    }
}

//! What the application's own functions raised while the core called them on this thread.

use std::cell::RefCell;

use pyo3::prelude::*;

thread_local! {
    static RAISED: RefCell<Option<PyErr>> = const { RefCell::new(None) };
}

/// Keeps what a callback raised until the call that made it has failed for it.
pub(crate) fn keep(raised: PyErr) {
    RAISED.with(|place| *place.borrow_mut() = Some(raised));
}

/// Forgets what was kept.
pub(crate) fn forget() {
    RAISED.with(|place| *place.borrow_mut() = None);
}

/// The exception with what was kept as its `__cause__`.
pub(crate) fn as_cause(exception: PyErr) -> PyErr {
    let kept = RAISED.with(|place| place.borrow_mut().take());
    if kept.is_some() {
        Python::attach(|py| exception.set_cause(py, kept));
    }
    exception
}

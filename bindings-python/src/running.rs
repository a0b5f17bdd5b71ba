//! Running parts of the core while other threads of Python run.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::{process, thread};

use pingpair::{Code, Result};
use pyo3::intern;
use pyo3::prelude::*;

use crate::error::exception;
use crate::{caller, ending, pool, raised};

/// Runs a part of the core on this thread, while other threads of Python run.
pub(crate) fn run<T: Send>(py: Python<'_>, work: impl FnOnce() -> Result<T> + Send) -> PyResult<T> {
    finished(py.detach(|| caught(work)))
}

/// Runs a part of the core that may wait for long and must not be left in the middle, such as a pairing.
///
/// Signals are handled by the main thread alone. There another thread works, so that Ctrl-C ends the wait
/// at once: `leave` is called then, and the work goes on to its end without anybody.
pub(crate) fn call<T: Send + 'static>(
    py: Python<'_>,
    work: impl FnOnce() -> Result<T> + Send + 'static,
    leave: impl FnOnce(),
) -> PyResult<T> {
    if !is_main(py) {
        return run(py, work);
    }
    let (worker, waiter) = caller::pair();
    let place = Arc::new(Mutex::new(None));
    let result = Arc::clone(&place);
    pool::submit(Box::new(move || {
        worker.work(|| {
            let done = (caught(work), raised::take());
            *result.lock().unwrap_or_else(PoisonError::into_inner) = Some(done);
        });
    }))?;
    waiter.wait(py).inspect_err(|_| leave())?;
    let done = place.lock().unwrap_or_else(PoisonError::into_inner).take();
    match done {
        Some((done, raised)) => {
            if let Some(raised) = raised {
                raised::put(raised);
            }
            finished(done)
        }
        None => Err(exception(&Code::Internal.into())),
    }
}

/// Whether a signal ends what the main thread waits for. What it raised is kept.
pub(crate) fn is_interrupted() -> bool {
    let interrupted = ending::attach(|py| match py.check_signals() {
        Ok(()) => false,
        Err(raised) => {
            raised::keep_of_signal(raised);
            true
        }
    });
    interrupted.unwrap_or(true)
}

/// Whether this is the thread that handles signals.
pub(crate) fn is_main(py: Python<'_>) -> bool {
    // The thread that forks is the main one of the child.
    let process = process::id();
    match MAIN.get() {
        (known, is_main) if known == process => is_main,
        _ => {
            let is_main = asked_whether_main(py).unwrap_or(false);
            MAIN.set((process, is_main));
            is_main
        }
    }
}

fn asked_whether_main(py: Python<'_>) -> PyResult<bool> {
    let threading = py.import(intern!(py, "threading"))?;
    let main = threading.call_method0(intern!(py, "main_thread"))?;
    let me = threading.call_method0(intern!(py, "get_ident"))?;
    main.getattr(intern!(py, "ident"))?.eq(me)
}

thread_local! {
    /// Whether this thread is the main one of this process.
    static MAIN: Cell<(u32, bool)> = const { Cell::new((0, false)) };
}

/// What came of a part of the core; a panic is our fault, and goes no further.
pub(crate) fn caught<T>(work: impl FnOnce() -> Result<T>) -> thread::Result<Result<T>> {
    raised::forget();
    catch_unwind(AssertUnwindSafe(work))
}

/// The same for Python, with what a callback of the application raised as the cause.
pub(crate) fn finished<T>(result: thread::Result<Result<T>>) -> PyResult<T> {
    match result.unwrap_or_else(|_| Err(Code::Internal.into())) {
        Ok(value) => match raised::take_interruption() {
            Some(interruption) => Err(interruption),
            None => Ok(value),
        },
        Err(error) => Err(raised::as_cause(exception(&error))),
    }
}

/// Panics, as a fault of ours would, so that tests see what becomes of it.
#[pyfunction]
#[pyo3(name = "_panic_for_tests")]
pub(crate) fn panic_for_tests(py: Python<'_>) -> PyResult<()> {
    call(py, || panic!("on purpose, for a test"), || ())
}

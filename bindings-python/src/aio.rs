//! Work on threads of ours whose result arrives as a future of asyncio.

use pingpair::Result;
use pingpair::client::Cancellation;
use pyo3::prelude::*;

use crate::ending;
use crate::pool;
use crate::running::{caught, finished};

/// Works on another thread. When the future is cancelled its task goes on at once; the work runs to its
/// end, and nobody is told.
pub(crate) fn start<'py, T: Send + 'static>(
    py: Python<'py>,
    work: impl FnOnce() -> Result<T> + Send + 'static,
    output: impl FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
) -> PyResult<Bound<'py, PyAny>> {
    let running = py.import("asyncio")?.call_method0("get_running_loop")?;
    let future = running.call_method0("create_future")?;
    let settle = py.import("pingpair._core")?.getattr("_settle")?;
    let target = Target {
        running: running.unbind(),
        future: future.clone().unbind(),
        settle: settle.unbind(),
    };
    pool::submit(Box::new(move || {
        let done = caught(work);
        // Where Python is at its end nobody waits any more.
        let _ = ending::attach(|py| {
            let result = finished(done).and_then(|value| output(py, value));
            target.deliver(py, result)
        });
    }))?;
    Ok(future)
}

/// The same for calls, which end early when the future is cancelled: waits at once, and what was not sent
/// is not sent.
pub(crate) fn cancellable<'py, T, W, O>(
    py: Python<'py>,
    begin: impl FnOnce(Cancellation) -> (W, O),
) -> PyResult<Bound<'py, PyAny>>
where
    T: Send + 'static,
    W: FnOnce() -> Result<T> + Send + 'static,
    O: FnOnce(Python<'_>, T) -> PyResult<Py<PyAny>> + Send + 'static,
{
    let cancellation = Cancellation::new();
    let (work, output) = begin(cancellation.clone());
    let future = start(py, work, output)?;
    future.call_method1("add_done_callback", (Switch(cancellation),))?;
    Ok(future)
}

/// Where a result goes.
struct Target {
    running: Py<PyAny>,
    future: Py<PyAny>,
    settle: Py<PyAny>,
}

impl Target {
    fn deliver(&self, py: Python<'_>, result: PyResult<Py<PyAny>>) {
        let (value, exception) = match result {
            Ok(value) => (value, py.None()),
            Err(error) => (py.None(), error.into_value(py).into_any()),
        };
        let arguments = (&self.settle, &self.future, value, exception);
        // A loop that was closed in the meantime wants no result.
        let _ = self
            .running
            .call_method1(py, "call_soon_threadsafe", arguments);
    }
}

/// Gives a future its result, unless it was cancelled; called by the loop.
#[pyfunction]
#[pyo3(name = "_settle")]
pub(crate) fn settle(
    future: &Bound<'_, PyAny>,
    value: Py<PyAny>,
    exception: Option<Py<PyAny>>,
) -> PyResult<()> {
    if future.call_method0("done")?.is_truthy()? {
        return Ok(());
    }
    match exception {
        Some(exception) => future.call_method1("set_exception", (exception,))?,
        None => future.call_method1("set_result", (value,))?,
    };
    Ok(())
}

/// Ends calls when their future was cancelled.
#[pyclass(frozen)]
struct Switch(Cancellation);

#[pymethods]
impl Switch {
    fn __call__(&self, future: &Bound<'_, PyAny>) -> PyResult<()> {
        if future.call_method0("cancelled")?.is_truthy()? {
            self.0.cancel();
        }
        Ok(())
    }
}

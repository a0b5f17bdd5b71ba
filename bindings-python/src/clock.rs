//! A clock for tests, on which waiting takes no time.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use pingpair::Timestamp;
use pingpair::client::{Cancellation, Clock};
use pingpair::time::Now;
use pyo3::prelude::*;

use crate::seconds::Seconds;
use crate::{caller, ending};

/// A clock for tests: the real one, and what was waited. A client that goes by it waits for nothing; its
/// requests take the time that they take.
///
/// Args:
///     wait: Is called with the seconds of each wait, instead of moving the clock on: call `advance` in it,
///         and move other clocks on as well, such as a sandbox's.
#[pyclass(frozen, module = "pingpair.testing")]
pub(crate) struct VirtualClock {
    passed: Passed,
    wait: Option<Py<PyAny>>,
}

#[pymethods]
impl VirtualClock {
    #[new]
    #[pyo3(signature = (wait: "collections.abc.Callable[[float], object] | None" = None))]
    fn new(wait: Option<Py<PyAny>>) -> Self {
        Self {
            passed: Passed {
                origin: Instant::now(),
                waited: Arc::default(),
            },
            wait,
        }
    }

    /// Lets so many seconds pass.
    #[pyo3(signature = (seconds: "float | datetime.timedelta"))]
    fn advance(&self, seconds: Seconds) {
        self.passed.advance(seconds.0);
    }

    /// What a client does that waits for so many seconds.
    #[pyo3(name = "wait", signature = (seconds: "float | datetime.timedelta"))]
    fn wait_for(&self, py: Python<'_>, seconds: Seconds) -> PyResult<()> {
        self.wait(py, seconds.0)
    }

    /// How many seconds were waited so far.
    #[getter]
    fn waited(&self) -> f64 {
        self.passed.waited().as_secs_f64()
    }
}

impl VirtualClock {
    pub(crate) fn wait(&self, py: Python<'_>, duration: Duration) -> PyResult<()> {
        match &self.wait {
            Some(wait) => caller::call(wait.bind(py), (duration.as_secs_f64(),)).map(drop),
            None => {
                self.passed.advance(duration);
                Ok(())
            }
        }
    }
}

/// The clock as the core sees it.
pub(crate) struct CoreClock {
    clock: Py<VirtualClock>,
    passed: Passed,
}

impl CoreClock {
    pub(crate) fn new(py: Python<'_>, clock: &Py<VirtualClock>) -> Self {
        Self {
            clock: clock.clone_ref(py),
            passed: clock.get().passed.clone(),
        }
    }
}

impl Clock for CoreClock {
    fn now(&self) -> Now {
        let waited = self.passed.waited();
        Now {
            monotonic: self.passed.origin.elapsed() + waited,
            wall: Timestamp::now().saturating_add(waited),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        let waited = ending::attach(|py| self.clock.get().wait(py, duration));
        // One that fails has let the time pass by itself: nothing waits for ever.
        if !matches!(waited, Some(Ok(()))) {
            self.passed.advance(duration);
        }
    }
}

#[derive(Clone)]
struct Passed {
    origin: Instant,
    waited: Arc<Mutex<Duration>>,
}

impl Passed {
    fn advance(&self, duration: Duration) {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += duration;
    }

    fn waited(&self) -> Duration {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

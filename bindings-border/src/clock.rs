//! A clock for tests, on which waiting takes no time.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use pingpair::client::{Cancellation, Clock};
use pingpair::time::Now;
use pingpair::{Result, Timestamp};

use crate::application::Application;
use crate::settings::duration;

/// A clock that only moves on when somebody waits by it, or moves it. Clients share it.
#[derive(Clone)]
pub struct Passed {
    origin: Instant,
    waited: Arc<Mutex<Duration>>,
    application: Option<Arc<dyn Application>>,
}

impl Passed {
    /// A clock; with functions, waiting calls `wait` instead of moving it.
    pub fn new(application: Option<Arc<dyn Application>>) -> Self {
        Self {
            origin: Instant::now(),
            waited: Arc::default(),
            application,
        }
    }

    /// Moves it on by so many milliseconds.
    pub fn advance(&self, milliseconds: f64) -> Result<()> {
        self.pass(duration(milliseconds, "milliseconds")?);
        Ok(())
    }

    /// By how many milliseconds it was moved on.
    pub fn waited(&self) -> f64 {
        self.so_far().as_secs_f64() * 1000.0
    }

    fn pass(&self, duration: Duration) {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += duration;
    }

    fn so_far(&self) -> Duration {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for Passed {
    fn now(&self) -> Now {
        let waited = self.so_far();
        Now {
            monotonic: self.origin.elapsed() + waited,
            wall: Timestamp::now().saturating_add(waited),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        let milliseconds = duration.as_secs_f64() * 1000.0;
        let waited = match &self.application {
            Some(application) => application.ask("wait", &format!("[{milliseconds}]"), None),
            None => None,
        };
        // One that fails has let the time pass by itself: nothing waits for ever.
        if waited.is_none() {
            self.pass(duration);
        }
    }
}

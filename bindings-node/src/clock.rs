//! A clock for tests, on which waiting takes no time.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use napi_derive::napi;
use pingpair::Timestamp;
use pingpair::client::{Cancellation, Clock};
use pingpair::time::Now;

use crate::error::{Result, thrown};
use crate::runtime::{Hooks, NativeRuntime};
use crate::settings::duration;

/// A clock that only moves on when somebody waits by it, or moves it.
#[napi]
pub struct NativeClock(AssertUnwindSafe<Passed>);

#[napi]
impl NativeClock {
    /// A clock; with functions, waiting calls `wait` instead of moving it.
    #[napi(constructor, catch_unwind)]
    pub fn new(runtime: &NativeRuntime, hooks: Option<u32>) -> Self {
        Self(AssertUnwindSafe(Passed {
            origin: Instant::now(),
            waited: Arc::default(),
            hooks: hooks.map(|number| Hooks::new(runtime.shared(), number)),
        }))
    }

    /// Moves it on by so many milliseconds.
    #[napi(catch_unwind)]
    pub fn advance(&self, milliseconds: f64) -> Result<()> {
        self.0
            .advance(duration(milliseconds, "milliseconds").map_err(thrown)?);
        Ok(())
    }

    /// By how many milliseconds it was moved on.
    #[napi(getter, catch_unwind)]
    pub fn waited(&self) -> f64 {
        self.0.waited().as_secs_f64() * 1000.0
    }
}

impl NativeClock {
    pub(crate) fn passed(&self) -> Passed {
        self.0.0.clone()
    }
}

/// What clients share of a clock.
#[derive(Clone)]
pub(crate) struct Passed {
    origin: Instant,
    waited: Arc<Mutex<Duration>>,
    hooks: Option<Arc<Hooks>>,
}

impl Passed {
    fn advance(&self, duration: Duration) {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += duration;
    }

    fn waited(&self) -> Duration {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for Passed {
    fn now(&self) -> Now {
        let waited = self.waited();
        Now {
            monotonic: self.origin.elapsed() + waited,
            wall: Timestamp::now().saturating_add(waited),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        let milliseconds = duration.as_secs_f64() * 1000.0;
        let waited = match &self.hooks {
            Some(hooks) => hooks.ask("wait", &format!("[{milliseconds}]"), None),
            None => None,
        };
        // One that fails has let the time pass by itself: nothing waits for ever.
        if waited.is_none() {
            self.advance(duration);
        }
    }
}

//! The clocks that a client goes by.

use std::time::{Duration, Instant};

use super::cancellation::Cancellation;
use crate::time::{Now, Timestamp};

/// Tells the time and waits; tests bring one of their own.
pub trait Clock: Send + Sync {
    /// What both clocks say.
    fn now(&self) -> Now;

    /// Waits, at most until the call is cancelled.
    fn wait(&self, duration: Duration, cancellation: &Cancellation);
}

/// The operating system's clocks.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    origin: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            origin: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Now {
        Now {
            monotonic: self.origin.elapsed(),
            wall: Timestamp::now(),
        }
    }

    fn wait(&self, duration: Duration, cancellation: &Cancellation) {
        cancellation.wait(duration);
    }
}

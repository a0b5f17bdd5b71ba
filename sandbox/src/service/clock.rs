//! A clock that tests move on.

use std::time::{Duration, Instant};

use pingpair::Timestamp;

/// The real clock, and what it was moved on by. It never runs backwards.
pub(crate) struct Clock {
    started: Timestamp,
    since: Instant,
    advanced: Duration,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            started: Timestamp::now(),
            since: Instant::now(),
            advanced: Duration::ZERO,
        }
    }

    pub(crate) fn advance(&mut self, by: Duration) {
        self.advanced = self.advanced.saturating_add(by);
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.started
            .saturating_add(self.since.elapsed().saturating_add(self.advanced))
    }

    pub(crate) fn advanced(&self) -> Duration {
        self.advanced
    }
}

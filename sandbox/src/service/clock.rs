//! A clock that tests move on.

use std::time::{Duration, Instant};

use pingpair::Timestamp;

/// A clock that runs or stands still, and what it was moved on by. It never runs backwards.
#[derive(Clone)]
pub(crate) struct Clock {
    started: Timestamp,
    /// Since when it has been running, if it does.
    running: Option<Instant>,
    advanced: Duration,
}

impl Clock {
    /// The real clock.
    pub(crate) fn running() -> Self {
        Self {
            started: Timestamp::now(),
            running: Some(Instant::now()),
            advanced: Duration::ZERO,
        }
    }

    /// A clock that only moves when it is moved.
    pub(crate) fn standing(at: Timestamp) -> Self {
        Self {
            started: at,
            running: None,
            advanced: Duration::ZERO,
        }
    }

    pub(crate) fn advance(&mut self, by: Duration) {
        self.advanced = self.advanced.saturating_add(by);
    }

    pub(crate) fn now(&self) -> Timestamp {
        let ran = self.running.map(|since| since.elapsed());
        let passed = ran.unwrap_or_default().saturating_add(self.advanced);
        self.started.saturating_add(passed)
    }

    pub(crate) fn advanced(&self) -> Duration {
        self.advanced
    }
}

//! What an application can measure.

use std::time::Duration;

use crate::exchange::Attempt;

/// Sees every attempt of every call, for metrics and logs.
///
/// It runs after the reply was taken in, on the thread of the call. Whatever it does cannot change
/// the call: a panic is counted by [`Client::observer_failures`](super::Client::observer_failures)
/// and goes no further.
pub trait Observer: Send + Sync {
    /// Called after each attempt.
    fn observe(&self, report: &CallReport);
}

impl<F: Fn(&CallReport) + Send + Sync> Observer for F {
    fn observe(&self, report: &CallReport) {
        self(report);
    }
}

/// One attempt and how long it took. It holds nothing about a person and no secret.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CallReport {
    /// The attempt.
    pub attempt: Attempt,
    /// From before sending to after the reply.
    pub duration: Duration,
}

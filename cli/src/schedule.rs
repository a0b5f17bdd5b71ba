//! When the next poll is due.

use std::time::Duration;

use pingpair::{Code, Error};

/// Every 2 seconds, as the vendor's example; every 5 after a minute; and less often for a service
/// that is overloaded or does not answer.
pub(crate) struct Schedule {
    begun: Duration,
    slower: Duration,
    timeouts: u32,
}

impl Schedule {
    /// A schedule that begins at this time of the monotonic clock.
    pub(crate) fn new(now: Duration) -> Self {
        Self {
            begun: now,
            slower: Duration::ZERO,
            timeouts: 0,
        }
    }

    /// How long to wait after an answer.
    pub(crate) fn after_answer(&mut self, now: Duration) -> Duration {
        self.timeouts = 0;
        self.wait(now)
    }

    /// How long to wait after a poll without an answer. What the service asks for is kept.
    pub(crate) fn after_failure(&mut self, now: Duration, error: &Error) -> Duration {
        match error.code() {
            Code::DeadlineExceeded => self.timeouts = self.timeouts.saturating_add(1),
            _ if matches!(error.http_status(), Some(429 | 503)) => self.slower += SLOWER,
            _ => {}
        }
        let asked = error.retry_after().unwrap_or_default();
        self.wait(now).max(asked)
    }

    fn wait(&self, now: Duration) -> Duration {
        let usual = if now.saturating_sub(self.begun) < FIRST_MINUTE {
            OFTEN
        } else {
            SELDOM
        };
        let doubled = usual.saturating_mul(2_u32.saturating_pow(self.timeouts));
        doubled.min(usual.max(LONGEST)).saturating_add(self.slower)
    }
}

const OFTEN: Duration = Duration::from_secs(2);
const SELDOM: Duration = Duration::from_secs(5);
const FIRST_MINUTE: Duration = Duration::from_secs(60);
const SLOWER: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(30);

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn polls_are_2_seconds_apart_and_5_after_a_minute() {
        let mut schedule = Schedule::new(seconds(100));
        assert_eq!(schedule.after_answer(seconds(100)), seconds(2));
        assert_eq!(schedule.after_answer(seconds(159)), seconds(2));
        assert_eq!(schedule.after_answer(seconds(160)), seconds(5));
    }

    #[test]
    fn an_overloaded_service_is_asked_less_often_for_good() {
        let mut schedule = Schedule::new(seconds(0));
        let overloaded = Error::new(Code::RateLimited)
            .with_http_status(429)
            .with_retry_after(seconds(40));
        assert_eq!(schedule.after_failure(seconds(0), &overloaded), seconds(40));
        assert_eq!(schedule.after_answer(seconds(40)), seconds(7));
        let failing = Error::new(Code::ServiceFailed).with_http_status(503);
        assert_eq!(schedule.after_failure(seconds(47), &failing), seconds(12));
    }

    #[test]
    fn timeouts_double_the_wait_to_30_seconds_until_an_answer() {
        let mut schedule = Schedule::new(seconds(0));
        let timeout = Error::from(Code::DeadlineExceeded);
        let waits: Vec<_> = (0..6)
            .map(|_| schedule.after_failure(seconds(0), &timeout).as_secs())
            .collect();
        assert_eq!(waits, [4, 8, 16, 30, 30, 30]);
        assert_eq!(schedule.after_answer(seconds(0)), seconds(2));
    }
}

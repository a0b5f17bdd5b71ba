//! When the next poll is due.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::call::Loss;
use super::script::Situation;

/// Every 2 seconds, as the vendor's example; every 5 after a minute; and less often for a service
/// that is overloaded or does not answer.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Schedule {
    /// How long was waited so far, in milliseconds.
    waited: u64,
    /// How often the service asked to be called less often.
    throttled: u32,
    /// How many polls in a row were not answered in time.
    timeouts: u32,
}

impl Schedule {
    /// How long to wait after an answer.
    pub(super) fn after_answer(&mut self, at: &Situation) -> Duration {
        self.timeouts = 0;
        self.pause(Duration::ZERO, at)
    }

    /// How long to wait after a poll without an answer. What the service asks for is kept.
    pub(super) fn after_loss(&mut self, loss: &Loss, at: &Situation) -> Duration {
        if loss.timed_out {
            self.timeouts = self.timeouts.saturating_add(1);
        }
        if loss.throttled {
            self.throttled = self.throttled.saturating_add(1);
        }
        self.pause(loss.retry_after.unwrap_or_default(), at)
    }

    fn pause(&mut self, asked: Duration, at: &Situation) -> Duration {
        let usual = if self.waited < FIRST_MINUTE {
            OFTEN
        } else {
            SELDOM
        };
        let doubled = usual.saturating_mul(1 << self.timeouts.min(8));
        let doubled = doubled.min(LONGEST);
        let pause = doubled.saturating_add(SLOWER.saturating_mul(self.throttled));
        let pause = at.jittered(pause).max(asked);
        let milliseconds = u64::try_from(pause.as_millis()).unwrap_or(u64::MAX);
        self.waited = self.waited.saturating_add(milliseconds);
        pause
    }
}

const OFTEN: Duration = Duration::from_secs(2);
const SELDOM: Duration = Duration::from_secs(5);
const FIRST_MINUTE: u64 = 60_000;
const SLOWER: Duration = Duration::from_secs(5);
const LONGEST: Duration = Duration::from_secs(30);

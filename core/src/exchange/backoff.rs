//! How long a repetition waits: full jitter under an exponential bound.

use std::time::Duration;

use super::attempts::Wait;
use crate::entropy::Entropy;
use crate::error::Result;

/// The waits of one call.
pub(super) struct Backoff {
    /// Feeds the jitter and nothing else.
    seed: u64,
    retries: u32,
}

impl Backoff {
    pub(super) fn new(entropy: &dyn Entropy) -> Result<Self> {
        let mut seed = [0; 8];
        entropy.fill(&mut seed)?;
        // Xorshift never leaves zero.
        Ok(Self {
            seed: u64::from_le_bytes(seed) | 1,
            retries: 0,
        })
    }

    /// The wait before the next attempt.
    pub(super) fn next(&mut self, wait: Wait) -> Duration {
        let base = match wait {
            Wait::Told(told) => return told,
            Wait::Throttled => THROTTLED,
            Wait::Transient => TRANSIENT,
        };
        let bound = base.saturating_mul(1 << self.retries.min(16)).min(GREATEST);
        self.retries += 1;
        bound.mul_f64(self.fraction())
    }

    /// A number from 0 to 1.
    fn fraction(&mut self) -> f64 {
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        (self.seed >> 11) as f64 / (1_u64 << 53) as f64
    }
}

const TRANSIENT: Duration = Duration::from_millis(50);
const THROTTLED: Duration = Duration::from_secs(1);
const GREATEST: Duration = Duration::from_secs(20);

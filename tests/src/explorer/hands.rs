//! The client's clocks and random bytes: both go on by themselves only when they are told to.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use pingpair::Timestamp;
use pingpair::client::{Cancellation, Clock};
use pingpair::entropy::Entropy;
use pingpair::time::Now;

/// Virtual time since the run began, in milliseconds. Clones are the same clock.
#[derive(Clone, Default)]
pub(crate) struct Hands(Arc<AtomicU64>);

impl Hands {
    /// How long the run has lasted.
    pub(crate) fn elapsed(&self) -> Duration {
        Duration::from_millis(self.0.load(Ordering::Relaxed))
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, duration: Duration) {
        // Rounded up: a wait that ends too early is waited for again.
        let milliseconds = duration.as_nanos().div_ceil(1_000_000);
        let milliseconds = u64::try_from(milliseconds).unwrap_or(u64::MAX);
        self.0.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Sets the time back to when a process ended that went on without effect.
    pub(crate) fn set(&self, elapsed: Duration) {
        let milliseconds = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
        self.0.store(milliseconds, Ordering::Relaxed);
    }

    /// What the wall clock says, of which the service has the same.
    pub(crate) fn wall(&self, began: Timestamp) -> Timestamp {
        began.saturating_add(self.elapsed())
    }
}

/// The clocks of a client. The service follows when a request reaches it.
pub(crate) struct ClientClock {
    pub(crate) hands: Hands,
    pub(crate) began: Timestamp,
}

impl Clock for ClientClock {
    fn now(&self) -> Now {
        Now {
            monotonic: self.hands.elapsed() + Duration::from_secs(1000),
            wall: self.hands.wall(self.began),
        }
    }

    fn wait(&self, duration: Duration, _: &Cancellation) {
        self.hands.pass(duration);
    }
}

/// Numbers that are the same in every run, and different within one (SplitMix64).
#[derive(Clone)]
pub(crate) struct Numbers(Arc<AtomicU64>);

impl Numbers {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Arc::new(AtomicU64::new(seed)))
    }
}

impl Entropy for Numbers {
    fn fill(&self, buffer: &mut [u8]) -> pingpair::Result<()> {
        for chunk in buffer.chunks_mut(8) {
            let state = self.0.fetch_add(STEP, Ordering::Relaxed);
            let bytes = mixed(state).to_le_bytes();
            chunk.copy_from_slice(&bytes[..chunk.len()]);
        }
        Ok(())
    }
}

/// The output of SplitMix64 for a state.
pub(crate) fn mixed(state: u64) -> u64 {
    let mut mixed = state.wrapping_add(STEP);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

pub(crate) const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

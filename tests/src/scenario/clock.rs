//! Clocks on which waiting takes no time.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use pingpair::Timestamp;
use pingpair::client::{Cancellation, Clock};
use pingpair::time::Now;

use super::door::ControlDoor;

/// Real time, and what was waited: a wait passes at once, for the client and for the sandbox alike.
/// Clones are the same clock.
#[derive(Clone)]
pub struct QuickClock {
    origin: Instant,
    waited: Arc<Mutex<Duration>>,
    door: ControlDoor,
}

impl QuickClock {
    /// The clock of a sandbox and of its clients.
    pub fn new(door: ControlDoor) -> Self {
        Self {
            origin: Instant::now(),
            waited: Arc::default(),
            door,
        }
    }

    /// Lets so many seconds pass.
    ///
    /// # Panics
    /// When the sandbox cannot be reached.
    pub fn pass(&self, seconds: u64) {
        self.door.advance(seconds).expect("a sandbox that runs");
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner) += Duration::from_secs(seconds);
    }

    /// How long was waited so far.
    pub fn waited(&self) -> Duration {
        *self.waited.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clock for QuickClock {
    fn now(&self) -> Now {
        let waited = self.waited();
        Now {
            monotonic: self.origin.elapsed() + waited,
            wall: Timestamp::now().saturating_add(waited),
        }
    }

    /// The control door takes whole seconds, so it waits a little longer than it was told to.
    fn wait(&self, duration: Duration, _: &Cancellation) {
        let begun = u64::from(duration.subsec_nanos() > 0);
        self.pass(duration.as_secs() + begun);
    }
}

//! A way to end waits from elsewhere.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Ends the waits of the calls that it is given to. Clones are the same switch, thrown once.
#[derive(Clone, Debug, Default)]
pub struct Cancellation(Arc<(Mutex<bool>, Condvar)>);

impl Cancellation {
    /// A switch that is not thrown.
    pub fn new() -> Self {
        Self::default()
    }

    /// Ends every wait, from any thread, now and later.
    pub fn cancel(&self) {
        let (cancelled, changed) = &*self.0;
        *cancelled.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }

    /// Whether [`cancel`](Self::cancel) was called.
    pub fn is_cancelled(&self) -> bool {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits, at most until it is cancelled.
    pub fn wait(&self, duration: Duration) {
        let (cancelled, changed) = &*self.0;
        let until = Instant::now().checked_add(duration);
        let mut guard = cancelled.lock().unwrap_or_else(PoisonError::into_inner);
        while !*guard {
            let left = match until {
                Some(until) => until.saturating_duration_since(Instant::now()),
                None => duration,
            };
            if left.is_zero() {
                return;
            }
            guard = changed
                .wait_timeout(guard, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cancelling_ends_a_wait_in_another_thread() {
        let cancellation = Cancellation::new();
        let waiting = cancellation.clone();
        let thread = std::thread::spawn(move || waiting.wait(Duration::MAX));
        cancellation.cancel();
        thread.join().unwrap();
        assert!(cancellation.is_cancelled());
    }

    #[test]
    fn a_wait_ends_by_itself() {
        let cancellation = Cancellation::new();
        cancellation.wait(Duration::from_millis(1));
        assert!(!cancellation.is_cancelled());
    }
}

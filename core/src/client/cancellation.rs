//! A way to end waits from elsewhere.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::transport::Watch;
use crate::transport::watch::{self, LOOK};

/// Ends the waits of the calls that it is given to. Clones are the same switch, thrown once.
#[derive(Clone, Debug, Default)]
pub struct Cancellation {
    switch: Arc<(Mutex<bool>, Condvar)>,
    watched: Option<Arc<Watched>>,
}

/// Who is asked whether waits shall end, and whether they said so.
#[derive(Debug)]
struct Watched {
    watch: Watch,
    is_over: AtomicBool,
}

impl Cancellation {
    /// A switch that is not thrown.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same switch for one call more, whose waits also end when `watch` says so; it throws no switch.
    ///
    /// It is asked about every 50 milliseconds, also while the transport that ships looks up a host, connects
    /// or waits for a reply. A request that had left is lost then; one that had not was not sent. For
    /// languages in which a signal is seen only by whoever looks.
    #[must_use]
    pub fn watched(&self, watch: Watch) -> Self {
        let is_over = AtomicBool::new(false);
        Self {
            switch: Arc::clone(&self.switch),
            watched: Some(Arc::new(Watched { watch, is_over })),
        }
    }

    /// Ends every wait, from any thread, now and later.
    pub fn cancel(&self) {
        let (cancelled, changed) = &*self.switch;
        *cancelled.lock().unwrap_or_else(PoisonError::into_inner) = true;
        changed.notify_all();
    }

    /// Whether [`cancel`](Self::cancel) was called, or a watch ended a wait.
    pub fn is_cancelled(&self) -> bool {
        let is_over = |watched: &Arc<Watched>| watched.is_over.load(Ordering::Relaxed);
        self.watched.as_ref().is_some_and(is_over)
            || *self.switch.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs a part that may wait elsewhere, in which the watch is asked too.
    pub(super) fn during<T>(&self, run: impl FnOnce() -> T) -> T {
        let Some(watched) = &self.watched else {
            return run();
        };
        let (result, has_ended) = watch::during(Some(watched.watch), run);
        watched.is_over.fetch_or(has_ended, Ordering::Relaxed);
        result
    }

    /// Asks the watch, if there is one, whether to wait no more.
    pub(super) fn ask(&self) -> bool {
        self.watched.as_ref().is_some_and(|watched| {
            let is_over = watched.is_over.load(Ordering::Relaxed) || (watched.watch)();
            watched.is_over.fetch_or(is_over, Ordering::Relaxed);
            is_over
        })
    }

    /// Waits, at most until it is cancelled.
    pub fn wait(&self, duration: Duration) {
        let (cancelled, changed) = &*self.switch;
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
            let left = match &self.watched {
                Some(_) => left.min(LOOK),
                None => left,
            };
            guard = changed
                .wait_timeout(guard, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
            if self.watched.is_some() {
                drop(guard);
                if self.ask() {
                    return;
                }
                guard = cancelled.lock().unwrap_or_else(PoisonError::into_inner);
            }
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
    fn a_watch_ends_waits_of_its_own_call_alone() {
        let cancellation = Cancellation::new();
        let watched = cancellation.watched(|| true);
        watched.wait(Duration::MAX);
        assert!(watched.is_cancelled());
        assert!(!cancellation.is_cancelled());
        assert!(!cancellation.watched(|| true).is_cancelled());
        cancellation.cancel();
        assert!(cancellation.watched(|| false).is_cancelled());
    }

    #[test]
    fn a_watch_that_says_no_lets_a_wait_go_on_to_its_end() {
        let watched = Cancellation::new().watched(|| false);
        watched.wait(Duration::from_millis(120));
        assert!(!watched.is_cancelled());
    }

    #[test]
    fn a_wait_ends_by_itself() {
        let cancellation = Cancellation::new();
        cancellation.wait(Duration::from_millis(1));
        assert!(!cancellation.is_cancelled());
    }
}

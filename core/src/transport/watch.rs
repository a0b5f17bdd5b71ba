//! Somebody who is asked, while a thread waits for a reply, whether it shall wait no more.

use std::cell::Cell;
use std::time::Duration;

/// Tells whether a wait shall end. It is asked by the thread that waits, and must come back soon.
pub type Watch = fn() -> bool;

/// How long a wait goes on until its watch is asked again.
pub(crate) const LOOK: Duration = Duration::from_millis(50);

/// Runs a part in which waits of this thread ask `watch`. Tells, too, whether it ended one.
pub(crate) fn during<T>(watch: Option<Watch>, run: impl FnOnce() -> T) -> (T, bool) {
    let before = Before(STATE.replace((watch, false)));
    let result = run();
    let (_, has_ended) = STATE.get();
    drop(before);
    (result, has_ended)
}

/// Whether anybody is asked on this thread.
#[cfg(any(feature = "ureq", test))]
pub(crate) fn is_there() -> bool {
    STATE.get().0.is_some()
}

/// Asks whether to wait no more.
#[cfg(any(feature = "ureq", test))]
pub(crate) fn ends() -> bool {
    let (watch, has_ended) = STATE.get();
    let ends = has_ended || watch.is_some_and(|watch| watch());
    STATE.set((watch, ends));
    ends
}

/// What was before comes back also after a panic.
struct Before((Option<Watch>, bool));

impl Drop for Before {
    fn drop(&mut self) {
        STATE.set(self.0);
    }
}

thread_local! {
    /// Who is asked, and whether a wait was ended so.
    static STATE: Cell<(Option<Watch>, bool)> = const { Cell::new((None, false)) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watch_is_asked_in_its_part_alone() {
        assert!(!is_there() && !ends());
        let ((), has_ended) = during(Some(|| false), || {
            assert!(is_there() && !ends());
            let ((), inner) = during(Some(|| true), || assert!(ends()));
            assert!(inner && !ends());
        });
        assert!(!has_ended && !is_there());
    }

    #[test]
    fn what_a_watch_has_ended_stays_ended_though_it_says_so_once() {
        static ASKED: std::sync::atomic::AtomicBool = std::sync::atomic::AtomicBool::new(false);
        let once: Watch = || !ASKED.swap(true, std::sync::atomic::Ordering::Relaxed);
        let (ended, has_ended) = during(Some(once), || (ends(), ends()));
        assert_eq!((ended, has_ended), ((true, true), true));
    }

    #[test]
    fn a_panic_leaves_no_watch_behind() {
        let part = || during(Some(|| true), || panic!("on purpose"));
        let panicked = std::panic::catch_unwind(part);
        assert!(panicked.is_err() && !is_there());
    }
}

//! Somebody who is asked, while a thread waits for a reply, whether it shall wait no more.

use std::cell::Cell;
use std::time::Duration;

/// Tells whether a wait shall end. It is asked by the thread that waits, and must come back soon.
pub type Watch = fn() -> bool;

/// How long a wait goes on until its watch is asked again.
pub(crate) const LOOK: Duration = Duration::from_millis(50);

/// Runs a part in which waits of this thread ask `watch`.
pub(crate) fn during<T>(watch: Option<Watch>, run: impl FnOnce() -> T) -> T {
    let _before = Before(WATCH.replace(watch));
    run()
}

/// Who is asked on this thread.
#[cfg(any(feature = "ureq", test))]
pub(crate) fn current() -> Option<Watch> {
    WATCH.get()
}

/// What was before comes back also after a panic.
struct Before(Option<Watch>);

impl Drop for Before {
    fn drop(&mut self) {
        WATCH.set(self.0);
    }
}

thread_local! {
    static WATCH: Cell<Option<Watch>> = const { Cell::new(None) };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never() -> bool {
        false
    }

    #[test]
    fn a_watch_is_asked_in_its_part_alone() {
        assert!(current().is_none());
        during(Some(never), || {
            assert!(current().is_some());
            during(None, || assert!(current().is_none()));
            assert!(current().is_some());
        });
        assert!(current().is_none());
    }

    #[test]
    fn a_panic_leaves_no_watch_behind() {
        let panicked = std::panic::catch_unwind(|| during(Some(never), || panic!("on purpose")));
        assert!(panicked.is_err());
        assert!(current().is_none());
    }
}

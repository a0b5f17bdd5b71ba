//! Somebody who is asked, while a thread waits for a host, a connection or a reply, whether it shall wait
//! no more.

use std::cell::Cell;
#[cfg(any(feature = "ureq", test))]
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;
#[cfg(any(feature = "ureq", test))]
use std::time::Instant;

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

/// Receives what another thread sends, at most so long. When a watch of this thread ends the wait, its time
/// is over too.
#[cfg(any(feature = "ureq", test))]
pub(crate) fn receive<T>(receiver: &Receiver<T>, limit: Duration) -> Result<T, RecvTimeoutError> {
    let begun = Instant::now();
    loop {
        let left = limit.saturating_sub(begun.elapsed());
        let slice = if is_there() { left.min(LOOK) } else { left };
        match receiver.recv_timeout(slice) {
            Err(RecvTimeoutError::Timeout) if slice < left && !ends() => {}
            received => return received,
        }
    }
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
    fn a_watch_ends_the_wait_for_another_thread_and_no_other_watch_does() {
        static ASKED: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let third: Watch = || ASKED.fetch_add(1, std::sync::atomic::Ordering::Relaxed) == 2;
        let (sender, receiver) = std::sync::mpsc::sync_channel(1);
        let (received, has_ended) = during(Some(third), || receive(&receiver, Duration::MAX));
        assert_eq!(
            (received, has_ended),
            (Err(RecvTimeoutError::Timeout), true)
        );
        let late = std::thread::spawn(move || {
            std::thread::sleep(LOOK * 2);
            sender.send(7)
        });
        let (received, has_ended) = during(Some(|| false), || receive(&receiver, Duration::MAX));
        assert_eq!((received, has_ended), (Ok(7), false));
        late.join().unwrap().unwrap();
        let gone = receive(&receiver, Duration::MAX);
        assert_eq!(gone, Err(RecvTimeoutError::Disconnected));
    }

    #[test]
    fn a_panic_leaves_no_watch_behind() {
        let part = || during(Some(|| true), || panic!("on purpose"));
        let panicked = std::panic::catch_unwind(part);
        assert!(panicked.is_err() && !is_there());
    }
}

//! The end of Python: from when it begins, no thread attaches that is not attached already.
//!
//! A thread that waits for its turn while the interpreter is torn down is ended by Python from within,
//! which no Rust code on its stack outlives.

use std::process;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use pyo3::prelude::*;

/// Attaches to Python and works; nothing where Python is at its end.
pub(crate) fn attach<T>(work: impl FnOnce(Python<'_>) -> T) -> Option<T> {
    let _inside = Inside::enter();
    if ENDING.load(Ordering::SeqCst) {
        return None;
    }
    Python::try_attach(work)
}

/// Lets no thread attach any more, and waits for those that did.
#[pyfunction]
#[pyo3(name = "_end")]
pub(crate) fn end(py: Python<'_>) {
    ENDING.store(true, Ordering::SeqCst);
    let until = Instant::now() + LONGEST;
    py.detach(|| {
        while count(INSIDE.load(Ordering::SeqCst)) > 0 && Instant::now() < until {
            thread::sleep(Duration::from_millis(1));
        }
    });
}

/// A thread that is attached, or about to be.
struct Inside;

impl Inside {
    fn enter() -> Self {
        change(|inside| inside + 1);
        Self
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        change(|inside| inside.saturating_sub(1));
    }
}

/// Changes how many threads of this process are inside. Those of the process before a fork are not in
/// this one.
fn change(next: impl Fn(u64) -> u64) {
    let process = u64::from(process::id()) << 32;
    let changed = |before| {
        Some(
            process
                | next(if before >> 32 << 32 == process {
                    count(before)
                } else {
                    0
                }),
        )
    };
    // It never refuses.
    let _ = INSIDE.fetch_update(Ordering::SeqCst, Ordering::SeqCst, changed);
}

/// How many threads of this process are inside.
fn count(inside: u64) -> u64 {
    if inside >> 32 == u64::from(process::id()) {
        inside & u64::from(u32::MAX)
    } else {
        0
    }
}

static ENDING: AtomicBool = AtomicBool::new(false);
/// The process, and how many of its threads are inside.
static INSIDE: AtomicU64 = AtomicU64::new(0);

/// How long at most to wait for an application's callback that does not come to its end.
const LONGEST: Duration = Duration::from_secs(2);

//! Threads that make calls: as many as there are calls at once, 256 at most. None of them is libuv's.

use std::collections::VecDeque;
use std::sync::{Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{io, thread};

/// What a thread does. It does not panic.
pub(crate) type Job = Box<dyn FnOnce() + Send>;

/// Lets a thread do this, as soon as there is one.
pub(crate) fn submit(job: Job) -> io::Result<()> {
    POOL.submit(job)
}

/// The threads of this process, for all of its JavaScript environments.
static POOL: LazyLock<Pool> = LazyLock::new(Pool::default);

#[derive(Default)]
struct Pool {
    state: Mutex<State>,
    work: Condvar,
}

#[derive(Default)]
struct State {
    jobs: VecDeque<Job>,
    idle: usize,
    threads: usize,
}

impl Pool {
    fn submit(&'static self, job: Job) -> io::Result<()> {
        let mut state = self.lock();
        state.jobs.push_back(job);
        if state.idle >= state.jobs.len() || state.threads >= MOST_THREADS {
            self.work.notify_one();
            return Ok(());
        }
        let spawned = thread::Builder::new()
            .name("pingpair-call".into())
            .spawn(|| self.work());
        match spawned {
            Ok(_) => state.threads += 1,
            // Another thread does it when it is done with its own.
            Err(_) if state.threads > 0 => {}
            Err(error) => {
                state.jobs.pop_back();
                return Err(error);
            }
        }
        Ok(())
    }

    fn work(&self) {
        while let Some(job) = self.next() {
            job();
        }
    }

    /// The next job; nothing when there was none for a while, and the thread ends.
    fn next(&self) -> Option<Job> {
        let mut state = self.lock();
        loop {
            if let Some(job) = state.jobs.pop_front() {
                return Some(job);
            }
            state.idle += 1;
            let waited = self.work.wait_timeout(state, IDLE);
            let (again, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            state = again;
            state.idle -= 1;
            if timeout.timed_out() && state.jobs.is_empty() {
                state.threads -= 1;
                return None;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// As many calls are in flight at once; others wait for their turn.
const MOST_THREADS: usize = 256;

/// How long a thread waits for another call.
const IDLE: Duration = Duration::from_secs(10);

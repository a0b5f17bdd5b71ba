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
    /// How many threads have made room for others, and are about to look for a job once more.
    looking: usize,
    /// How many wait to be woken up.
    waiting: usize,
    threads: usize,
    /// Whether one was started that has not looked for a job yet.
    is_starting: bool,
}

impl State {
    /// Whether there are threads for all jobs, or as many as there may be.
    fn has_enough(&self) -> bool {
        self.jobs.len() <= self.looking + self.waiting || self.threads >= MOST_THREADS
    }
}

impl Pool {
    fn submit(&'static self, job: Job) -> io::Result<()> {
        let mut state = self.lock();
        state.jobs.push_back(job);
        if state.has_enough() || state.is_starting {
            if state.jobs.len() > state.looking && state.waiting > 0 {
                // One that is woken up while this is held has to wait again at once.
                drop(state);
                self.work.notify_one();
            }
            return Ok(());
        }
        match self.start(&mut state) {
            // Another thread does it when it is done with its own.
            Err(error) if state.threads == 0 => {
                state.jobs.pop_back();
                Err(error)
            }
            _ => Ok(()),
        }
    }

    /// Starts a thread, which starts the next one if it finds more to do: who submits is not kept for as long as
    /// it takes to start many.
    fn start(&'static self, state: &mut State) -> io::Result<()> {
        let builder = thread::Builder::new().name("pingpair-call".into());
        builder.spawn(|| self.begin())?;
        state.is_starting = true;
        state.threads += 1;
        Ok(())
    }

    fn begin(&'static self) {
        let mut state = self.lock();
        state.is_starting = false;
        let job = state.jobs.pop_front();
        if !state.has_enough() {
            // If there can be no more, those that there are do it.
            let _ = self.start(&mut state);
        }
        drop(state);
        if let Some(job) = job {
            job();
        }
        while let Some(job) = self.next() {
            job();
        }
    }

    /// The next job; nothing when there was none for a while, and the thread ends.
    ///
    /// Whoever gets the result of a call often makes the next one: that finds this thread awake if it lets others go
    /// first, and costs nobody a switch. Only then does it wait.
    fn next(&self) -> Option<Job> {
        let mut state = self.lock();
        if let Some(job) = state.jobs.pop_front() {
            return Some(job);
        }
        state.looking += 1;
        drop(state);
        thread::yield_now();
        state = self.lock();
        state.looking -= 1;
        loop {
            if let Some(job) = state.jobs.pop_front() {
                return Some(job);
            }
            state.waiting += 1;
            let waited = self.work.wait_timeout(state, IDLE);
            let (again, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            state = again;
            state.waiting -= 1;
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

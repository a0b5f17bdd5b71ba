//! Lines of standard input, each read when it is asked for.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use pingpair::Secret;
use pingpair::client::Cancellation;

/// What came of waiting for a line.
pub(crate) enum Line {
    /// A line, without its end and without blanks around it.
    Given(Secret),
    /// There are no more lines.
    Ended,
    /// The wait was cancelled.
    Cancelled,
    /// The time is over; the next wait gets the line.
    Late,
}

/// Standard input, read by a thread of its own: whoever waits for a line can be interrupted.
#[derive(Default)]
pub(crate) struct Lines {
    reader: Option<Reader>,
    has_ended: bool,
}

struct Reader {
    wanted: Sender<()>,
    given: Receiver<Option<Secret>>,
    /// Whether a line was asked for and has not come yet.
    is_asked: bool,
}

impl Lines {
    /// Waits for the next line, at most until then or until it is cancelled.
    pub(crate) fn next(&mut self, until: Option<Instant>, cancellation: &Cancellation) -> Line {
        if self.has_ended {
            return Line::Ended;
        }
        let reader = self.reader.get_or_insert_with(Reader::start);
        if !reader.is_asked {
            // A thread that is gone is noticed below.
            let _ = reader.wanted.send(());
            reader.is_asked = true;
        }
        loop {
            if cancellation.is_cancelled() {
                return Line::Cancelled;
            }
            if until.is_some_and(|until| Instant::now() >= until) {
                return Line::Late;
            }
            match reader.given.recv_timeout(LOOK) {
                Ok(Some(line)) => {
                    reader.is_asked = false;
                    return Line::Given(line);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Ok(None) | Err(RecvTimeoutError::Disconnected) => {
                    self.has_ended = true;
                    return Line::Ended;
                }
            }
        }
    }
}

impl Reader {
    fn start() -> Self {
        let (wanted, asked) = mpsc::channel();
        let (give, given) = mpsc::channel();
        // Without a thread there are no lines.
        let _ = thread::Builder::new()
            .name("pingpair-lines".into())
            .spawn(move || {
                while asked.recv().is_ok() {
                    if give.send(read_line()).is_err() {
                        return;
                    }
                }
            });
        Self {
            wanted,
            given,
            is_asked: false,
        }
    }
}

fn read_line() -> Option<Secret> {
    let mut line = Vec::new();
    let mut reader = io::stdin().lock().take(LONGEST);
    let read = reader.read_until(b'\n', &mut line).ok()?;
    if read == 0 {
        return None;
    }
    // What is no text is no answer either.
    let text = std::str::from_utf8(&line).unwrap_or_default();
    Some(Secret::from(text.trim()))
}

/// How long at most until a cancellation is noticed.
const LOOK: Duration = Duration::from_millis(50);
/// More than any credential.
const LONGEST: u64 = 1 << 20;

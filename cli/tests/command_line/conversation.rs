//! Talks to the binary while it runs, through pipes or at a terminal.

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::{Run, assert_printable_ascii, wait};

/// A command that runs, and what it has shown so far.
pub(crate) struct Conversation {
    child: Running,
    input: Option<File>,
    shown: Screen,
    stderr: Option<Screen>,
    /// Whether it is to end by a signal, and not because nothing more is said.
    is_signalled: bool,
    /// Up to where what was shown was looked at.
    place: usize,
}

impl Conversation {
    /// Runs it with pipes at standard input and output.
    pub(crate) fn piped(mut command: Command) -> Self {
        command.stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = Running(command.spawn().unwrap());
        let child = &mut running.0;
        let input = child.stdin.take().unwrap();
        Self {
            input: Some(into_file(input)),
            shown: Screen::of(child.stdout.take().unwrap()),
            stderr: Some(Screen::of(child.stderr.take().unwrap())),
            child: running,
            is_signalled: false,
            place: 0,
        }
    }

    /// Runs it at a terminal that is all three streams.
    #[cfg(unix)]
    pub(crate) fn at_terminal(mut command: Command) -> Self {
        let (person, terminal) = crate::support::terminal();
        let end = || Stdio::from(terminal.try_clone().unwrap());
        command.stdin(end()).stdout(end()).stderr(end());
        let child = Running(command.spawn().unwrap());
        // The terminal ends with the last of its holders.
        drop(command);
        drop(terminal);
        Self {
            child,
            input: Some(person.try_clone().unwrap()),
            shown: Screen::of(person),
            stderr: None,
            is_signalled: false,
            place: 0,
        }
    }

    /// Waits until this is shown, behind what was waited for before; gives everything up to there.
    #[track_caller]
    pub(crate) fn until(&mut self, text: &str) -> String {
        let (before, place) = self.shown.until(self.place, text).unwrap_or_else(|shown| {
            let stderr = self.stderr.as_ref().map(Screen::all);
            panic!("no {text:?} in {shown}\n{stderr:?}")
        });
        self.place = place;
        before
    }

    /// The next line, without what stands before `start` in it, and without its end.
    #[track_caller]
    pub(crate) fn line_after(&mut self, start: &str) -> String {
        self.until(start);
        let line = self.until("\n");
        line.trim_end_matches(['\r', '\n']).to_owned()
    }

    /// The next event.
    #[track_caller]
    pub(crate) fn event(&mut self) -> Value {
        let line = self.until("\n");
        assert_printable_ascii(&line);
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"))
    }

    /// The next event for which this holds.
    #[track_caller]
    pub(crate) fn event_where(&mut self, holds: impl Fn(&Value) -> bool) -> Value {
        loop {
            let event = self.event();
            if holds(&event) {
                return event;
            }
        }
    }

    /// Waits until this is told beside what is shown.
    #[track_caller]
    pub(crate) fn until_told(&self, text: &str) {
        let stderr = self.stderr.as_ref().unwrap();
        if let Err(shown) = stderr.until(0, text) {
            panic!("no {text:?} in {shown}");
        }
    }

    /// Types a line.
    pub(crate) fn say(&mut self, line: &str) {
        let input = self.input.as_mut().unwrap();
        input.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    #[cfg(unix)]
    pub(crate) fn signal(&mut self, name: &str) {
        self.is_signalled = true;
        crate::support::signal(&self.child.0, name);
    }

    /// Ends it at once, as a power cut would.
    pub(crate) fn kill(mut self) {
        self.child.0.kill().unwrap();
        wait(&mut self.child.0);
    }

    /// Waits for the end; nothing more is said. What a terminal shows is in `stdout`.
    #[track_caller]
    pub(crate) fn end(mut self) -> Run {
        if self.stderr.is_some() && !self.is_signalled {
            self.input = None;
        }
        let status = wait(&mut self.child.0);
        self.input = None;
        Run {
            code: status.code(),
            stdout: self.shown.finished(),
            stderr: self.stderr.map_or_else(String::new, Screen::finished),
        }
    }
}

/// A process that does not outlive its test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What was shown, collected by a thread.
struct Screen {
    text: Arc<(Mutex<(String, bool)>, Condvar)>,
    reader: JoinHandle<()>,
}

impl Screen {
    fn of(mut reader: impl Read + Send + 'static) -> Self {
        let text = Arc::new((Mutex::new((String::new(), false)), Condvar::new()));
        let there = Arc::clone(&text);
        let reader = thread::spawn(move || {
            let mut bytes = Vec::new();
            let mut piece = [0; 4096];
            loop {
                // On Linux the end of a terminal is an error.
                let read = reader.read(&mut piece).unwrap_or(0);
                bytes.extend_from_slice(&piece[..read]);
                let whole = match std::str::from_utf8(&bytes) {
                    Ok(text) => text.len(),
                    Err(error) => error.valid_up_to(),
                };
                let rest = bytes.split_off(whole);
                let (text, changed) = &*there;
                let mut text = text.lock().unwrap();
                text.0.push_str(std::str::from_utf8(&bytes).unwrap());
                text.1 = read == 0;
                changed.notify_all();
                bytes = rest;
                if read == 0 {
                    return;
                }
            }
        });
        Self { text, reader }
    }

    /// What stands behind this place up to the end of `wanted`, and where that is; or all there is.
    fn until(&self, place: usize, wanted: &str) -> Result<(String, usize), String> {
        let (text, changed) = &*self.text;
        let end = Instant::now() + PATIENCE;
        let mut text = text.lock().unwrap();
        loop {
            if let Some(found) = text.0[place..].find(wanted) {
                let end = place + found + wanted.len();
                return Ok((text.0[place..end].to_owned(), end));
            }
            let left = end.saturating_duration_since(Instant::now());
            if text.1 || left.is_zero() {
                return Err(text.0.clone());
            }
            text = changed.wait_timeout(text, left).unwrap().0;
        }
    }

    fn all(&self) -> String {
        self.text.0.lock().unwrap().0.clone()
    }

    fn finished(self) -> String {
        self.reader.join().unwrap();
        self.text.0.lock().unwrap().0.clone()
    }
}

#[cfg(unix)]
fn into_file(input: std::process::ChildStdin) -> File {
    File::from(std::os::fd::OwnedFd::from(input))
}

#[cfg(windows)]
fn into_file(input: std::process::ChildStdin) -> File {
    File::from(std::os::windows::io::OwnedHandle::from(input))
}

/// Longer than anything takes that is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

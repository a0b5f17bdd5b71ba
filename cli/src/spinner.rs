//! The line at the end of a terminal that moves while something is waited for.

use std::fmt::Display;
use std::io::{self, IsTerminal};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use pingpair::text::visible;

use crate::output::Output;

/// The line, on standard error. Nothing moves where that is no terminal, or where a program reads.
/// Clones are the same line.
#[derive(Clone)]
pub(crate) struct Spinner(Option<Arc<Mutex<Option<ProgressBar>>>>);

impl Spinner {
    pub(crate) fn new(output: &Output) -> Self {
        let moves = io::stderr().is_terminal() && !output.is_json();
        Self(moves.then(Arc::default))
    }

    /// Says what is waited for, from now on.
    pub(crate) fn say(&self, text: impl Display) {
        let Some(mut line) = self.line() else {
            return;
        };
        let text = visible(&text.to_string()).to_string();
        line.get_or_insert_with(bar).set_message(text);
    }

    /// Prints something above the line.
    pub(crate) fn above<T>(&self, print: impl FnOnce() -> T) -> T {
        let bar = self.line().and_then(|line| line.clone());
        match bar {
            Some(bar) => bar.suspend(print),
            None => print(),
        }
    }

    /// Takes the line away.
    pub(crate) fn stop(&self) {
        if let Some(mut line) = self.line()
            && let Some(bar) = line.take()
        {
            bar.finish_and_clear();
        }
    }

    fn line(&self) -> Option<MutexGuard<'_, Option<ProgressBar>>> {
        let line = self.0.as_ref()?;
        Some(line.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    // The template is ours; without it there would be the default one.
    if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(TICK);
    bar
}

const TICK: Duration = Duration::from_millis(100);

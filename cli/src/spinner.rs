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
        self.show(&text.to_string(), None);
    }

    /// The same for what is done in steps, with a bar that says how many are behind.
    pub(crate) fn say_at(&self, text: impl Display, step: Step) {
        self.show(&text.to_string(), Some(step));
    }

    fn show(&self, text: &str, step: Option<Step>) {
        let Some(mut line) = self.line() else {
            return;
        };
        let bar = line.get_or_insert_with(moving);
        if let Some(Step { behind, all }) = step {
            if bar.length().is_none() {
                bar.set_length(all);
                style(bar, WITH_BAR);
            }
            bar.set_position(behind);
        }
        bar.set_message(visible(text).to_string());
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

/// How far something is that is done in steps.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) behind: u64,
    pub(crate) all: u64,
}

fn moving() -> ProgressBar {
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    style(&bar, PLAIN);
    bar.enable_steady_tick(TICK);
    bar
}

fn style(bar: &ProgressBar, template: &str) {
    // The templates are ours; without one there would be the default one.
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style.progress_chars("=> "));
    }
}

const PLAIN: &str = "{spinner} {wide_msg} {elapsed}";
const WITH_BAR: &str = "{spinner} [{bar:20}] {wide_msg} {elapsed}";
const TICK: Duration = Duration::from_millis(100);

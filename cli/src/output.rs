//! What goes to standard output and to standard error, and in which form.
//!
//! Every line passes through [`visible`], and every JSON document is ASCII, so that text from
//! outside cannot steer a terminal or forge a line. Standard output carries what the command exists
//! to show; everything else goes to standard error.

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command};
use pingpair::text::{ascii_json, visible};
use serde_json::{Value, json};

use crate::failure::{self, Failure};
use crate::prose;

/// Writes for people, or as JSON for programs.
#[derive(Clone, Copy)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether a program reads.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Whether standard output is a terminal, which shows and keeps what it gets.
    pub(crate) fn is_terminal(&self) -> bool {
        io::stdout().is_terminal()
    }

    /// Shows one line.
    pub(crate) fn line(&self, text: impl Display) -> Result<(), Failure> {
        print(&format!("{}\n", visible(&text.to_string())))
    }

    /// Shows several lines.
    pub(crate) fn lines(
        &self,
        lines: impl IntoIterator<Item = impl Display>,
    ) -> Result<(), Failure> {
        lines.into_iter().try_for_each(|line| self.line(line))
    }

    /// Shows JSON: on one line for programs, indented for people.
    pub(crate) fn document(&self, value: &Value) -> Result<(), Failure> {
        let text = if self.json {
            value.to_string()
        } else {
            format!("{value:#}")
        };
        self.lines(ascii_json(&text).lines())
    }

    /// Hands a program one event, which is JSON in ASCII on one line already.
    pub(crate) fn event(&self, json: &str) -> Result<(), Failure> {
        print(&format!("{json}\n"))
    }

    /// The same beside what the command shows, where standard output has something else.
    pub(crate) fn event_aside(&self, json: &str) {
        let _ = io::stderr()
            .lock()
            .write_all(format!("{json}\n").as_bytes());
    }

    /// Hands over bytes as they are, to a pipe or a file.
    pub(crate) fn exactly(&self, text: &str) -> Result<(), Failure> {
        print(text)
    }

    /// Shows where a person at the terminal is to type.
    pub(crate) fn prompt(&self, label: &str) {
        // Nobody can be told when standard error fails.
        let mut stderr = io::stderr().lock();
        let _ = write!(stderr, "{}: ", visible(label)).and_then(|()| stderr.flush());
    }

    /// Ends the line on which nobody typed.
    pub(crate) fn line_end(&self) {
        let _ = io::stderr().lock().write_all(b"\n");
    }

    /// Tells what happens, beside what the command shows.
    pub(crate) fn note(&self, text: impl Display) {
        self.aside("note", &text.to_string());
    }

    /// Tells what should be looked at.
    pub(crate) fn warning(&self, text: impl Display) {
        self.aside("warning", &text.to_string());
    }

    /// Tells what stays behind of something that did not come to its end.
    pub(crate) fn left_behind(&self, text: impl Display) {
        let kind = if self.json {
            "left_behind"
        } else {
            "left behind"
        };
        self.aside(kind, &text.to_string());
    }

    /// Tells why the command failed.
    pub(crate) fn failure(&self, failure: &Failure) {
        if matches!(failure, Failure::OutputClosed) {
            return;
        }
        if self.json {
            tell_json(&failure.json());
        } else {
            for (index, paragraph) in failure.paragraphs().iter().enumerate() {
                tell(paragraph, if index == 0 { "" } else { "  " });
            }
        }
    }

    /// Shows help and version where they were asked for; anything else was a wrong command line.
    pub(crate) fn usage(&self, error: &clap::Error) -> Result<(), Failure> {
        let text = error.render().to_string();
        if !error.use_stderr() {
            return self.lines(text.lines());
        }
        let text = match error.kind() {
            ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                format!("the command is not complete\n\n{text}")
            }
            _ => text.strip_prefix("error: ").unwrap_or(&text).to_owned(),
        };
        let message = if self.json {
            text.lines().next().unwrap_or_default()
        } else {
            text.trim_end()
        };
        Err(Failure::usage("usage", message))
    }

    fn aside(&self, kind: &str, text: &str) {
        if self.json {
            tell_json(&json!({ kind: text }));
        } else {
            tell(&format!("{kind}: {text}"), "");
        }
    }
}

/// The option that all commands have.
pub(crate) fn argument() -> Arg {
    Arg::new(JSON)
        .long(JSON)
        .global(true)
        .action(ArgAction::SetTrue)
        .help(
            "Write JSON in ASCII, ids of devices as text, and errors as JSON: one document, or \
             for pairings and jobs one event on each line",
        )
        .help_heading(crate::commands::GLOBAL)
}

/// Whether a command line that cannot be read asks for JSON.
pub(crate) fn asks_for_json(arguments: &[OsString]) -> bool {
    arguments
        .iter()
        .take_while(|argument| *argument != "--")
        .any(|argument| argument == "--json")
}

/// The error of a command line that cannot be read, if it would repeat arguments that act: the same
/// command line with such characters escaped has it.
pub(crate) fn without_effect(arguments: &[OsString], tree: Command) -> Option<clap::Error> {
    let raw: Vec<_> = arguments
        .iter()
        .map(|argument| argument.to_string_lossy())
        .collect();
    let shown: Vec<_> = raw.iter().map(|text| visible(text).to_string()).collect();
    if raw == shown {
        return None;
    }
    let error = tree.try_get_matches_from(shown).err();
    Some(error.unwrap_or_else(|| clap::Error::new(ErrorKind::InvalidValue)))
}

pub(crate) const JSON: &str = "json";

fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
        .map_err(|error| failure::unwritten(&error))
}

/// Nobody can be told when standard error fails.
fn tell(text: &str, indentation: &str) {
    let width = match io::stderr().is_terminal() {
        true => WIDTH - indentation.len(),
        // Who searches a log for a sentence finds it on one line.
        false => usize::MAX,
    };
    let mut lines = String::new();
    for line in text.lines() {
        for line in prose::wrap(line, width) {
            lines.push_str(indentation);
            lines.push_str(&visible(&line).to_string());
            lines.push('\n');
        }
    }
    let _ = io::stderr().lock().write_all(lines.as_bytes());
}

fn tell_json(value: &Value) {
    let line = format!("{}\n", ascii_json(&value.to_string()));
    let _ = io::stderr().lock().write_all(line.as_bytes());
}

const WIDTH: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_asked_for_before_the_end_of_options_only() {
        let asks = |arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            asks_for_json(&arguments)
        };
        assert!(asks(&["pingpair", "nonesuch", "--json"]));
        assert!(!asks(&["pingpair", "nonesuch", "--", "--json"]));
    }
}

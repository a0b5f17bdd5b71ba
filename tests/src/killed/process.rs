//! A child, and the lines between it and its parent.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use super::child::{Orders, Reply};

/// A child that runs.
pub(super) struct Process {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Process {
    pub(super) fn start(program: &Path, orders: &Orders, waited: Duration) -> Result<Self, String> {
        let mut child = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| error.to_string())?;
        let input = child.stdin.take().ok_or("no input")?;
        let output = child.stdout.take().ok_or("no output")?;
        let mut process = Self {
            child,
            input,
            output: BufReader::new(output),
        };
        let orders = serde_json::to_value(orders).map_err(|error| error.to_string())?;
        process.say(orders, waited)?;
        Ok(process)
    }

    pub(super) fn next(&mut self) -> Result<Value, String> {
        let mut line = String::new();
        let read = self.output.read_line(&mut line);
        if read.map_err(|error| error.to_string())? == 0 {
            let ended = self.child.wait().map_err(|error| error.to_string())?;
            return Err(format!("the child ended by itself: {ended}"));
        }
        serde_json::from_str(&line).map_err(|error| error.to_string())
    }

    pub(super) fn say(&mut self, answer: Value, waited: Duration) -> Result<(), String> {
        let waited = u64::try_from(waited.as_millis()).unwrap_or(u64::MAX);
        let reply = serde_json::to_string(&Reply { answer, waited });
        let reply = reply.map_err(|error| error.to_string())?;
        let said = writeln!(self.input, "{reply}").and_then(|()| self.input.flush());
        said.map_err(|error| error.to_string())
    }

    /// Kills it by SIGKILL.
    pub(super) fn kill(mut self) -> Result<(), String> {
        self.child.kill().map_err(|error| error.to_string())?;
        let ended = self.child.wait().map_err(|error| error.to_string())?;
        if ended.code().is_none() {
            Ok(())
        } else {
            Err(format!("the child was not killed: {ended}"))
        }
    }

    pub(super) fn end(mut self) -> Result<(), String> {
        drop(self.input);
        let ended = self.child.wait().map_err(|error| error.to_string())?;
        if ended.success() {
            Ok(())
        } else {
            Err(format!("the child ended badly: {ended}"))
        }
    }
}

//! The organisation's report, in batches of rows.

use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use pingpair::report::ReportReader;
use pingpair::{Error, Result};
use serde_json::Value;

use crate::application::Application;
use crate::outputs;

/// Reads a report that the function `read` of the application gives piece by piece.
pub struct Rows(Mutex<Reading>);

struct Reading {
    rows: ReportReader<Source>,
    /// What follows the rows that were given.
    failed: Option<Error>,
}

impl Rows {
    /// The rows of this source.
    pub fn new(application: Arc<dyn Application>) -> Self {
        let source = Source {
            application,
            rest: Vec::new(),
            taken: 0,
        };
        Self(Mutex::new(Reading {
            rows: ReportReader::new(source),
            failed: None,
        }))
    }

    /// The next rows, so many at most, as a JSON array; an empty one at the end.
    pub fn next(&self, most: u32) -> Result<String> {
        let mut reading = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        reading.next(most as usize).map(|rows| rows.to_string())
    }
}

impl Reading {
    fn next(&mut self, most: usize) -> Result<Value> {
        if let Some(error) = &self.failed {
            return Err(error.clone());
        }
        let mut rows = Vec::with_capacity(most);
        for row in self.rows.by_ref().take(most) {
            match row.and_then(|row| outputs::record(&row)) {
                Ok(row) => rows.push(row),
                // The rows before it are given first.
                Err(error) => {
                    self.failed = Some(error.clone());
                    if rows.is_empty() {
                        return Err(error);
                    }
                    break;
                }
            }
        }
        Ok(Value::Array(rows))
    }
}

/// Pieces that the application gives.
struct Source {
    application: Arc<dyn Application>,
    rest: Vec<u8>,
    taken: usize,
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.rest.len() {
            let answer = self
                .application
                .ask("read", "[]", None)
                .ok_or(io::ErrorKind::Other)?;
            self.rest = answer.bytes.unwrap_or_default();
            self.taken = 0;
        }
        let rest = self.rest.get(self.taken..).unwrap_or_default();
        let length = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..length), rest.get(..length)) {
            to.copy_from_slice(from);
        }
        self.taken += length;
        Ok(length)
    }
}

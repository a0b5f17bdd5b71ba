//! The organisation's report, in batches of rows.

use std::io::{self, Read};
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use napi_derive::napi;
use pingpair::report::ReportReader;
use serde_json::Value;

use crate::outputs;
use crate::runtime::{Done, Hooks, NativeRuntime, Runtime};

/// Reads a report that the function `read` of the application gives piece by piece.
#[napi]
pub struct NativeReport {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    reading: AssertUnwindSafe<Arc<Mutex<Reading>>>,
}

struct Reading {
    rows: ReportReader<Source>,
    /// What follows the rows that were given.
    failed: Option<pingpair::Error>,
}

#[napi]
impl NativeReport {
    /// A report of this source.
    #[napi(constructor, catch_unwind)]
    pub fn new(runtime: &NativeRuntime, hooks: u32) -> Self {
        let source = Source {
            hooks: Hooks::new(runtime.shared(), hooks),
            rest: Vec::new(),
            taken: 0,
        };
        Self {
            runtime: AssertUnwindSafe(Arc::clone(runtime.shared())),
            reading: AssertUnwindSafe(Arc::new(Mutex::new(Reading {
                rows: ReportReader::new(source),
                failed: None,
            }))),
        }
    }

    /// The next rows, so many at most, as a JSON array; an empty one at the end.
    #[napi(catch_unwind)]
    pub fn next(&self, call: u32, most: u32) {
        let reading = Arc::clone(&self.reading);
        self.runtime.start(call, move || {
            let mut reading = reading.lock().unwrap_or_else(PoisonError::into_inner);
            reading
                .next(most as usize)
                .map(|rows| Done::text(rows.to_string()))
        });
    }
}

impl Reading {
    fn next(&mut self, most: usize) -> pingpair::Result<Value> {
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
    hooks: Arc<Hooks>,
    rest: Vec<u8>,
    taken: usize,
}

impl Read for Source {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.taken == self.rest.len() {
            let answer = self
                .hooks
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

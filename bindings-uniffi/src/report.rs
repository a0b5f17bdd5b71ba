//! The organisation's report, in batches of rows.

use std::sync::Arc;

use pingpair_border::report::Rows;

use crate::application::{Application, called};
use crate::error::Result;

/// Reads a report that the function `read` of the application gives piece by piece.
#[derive(uniffi::Object)]
pub struct NativeReport(Rows);

#[uniffi::export]
impl NativeReport {
    /// A report of this source.
    #[uniffi::constructor]
    pub fn new(application: Arc<dyn Application>) -> Result<Self> {
        Ok(Self(Rows::new(called(application))))
    }

    /// The next rows, so many at most, as a JSON array; an empty one at the end.
    pub fn next(&self, most: u32) -> Result<String> {
        Ok(self.0.next(most)?)
    }
}

//! The organisation's report, in batches of rows.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use napi_derive::napi;
use pingpair_border::report::Rows;

use crate::runtime::{Done, Hooks, NativeRuntime, Runtime};

/// Reads a report that the function `read` of the application gives piece by piece.
#[napi]
pub struct NativeReport {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    rows: AssertUnwindSafe<Arc<Rows>>,
}

#[napi]
impl NativeReport {
    /// A report of this source.
    #[napi(constructor, catch_unwind)]
    pub fn new(runtime: &NativeRuntime, hooks: u32) -> Self {
        let rows = Rows::new(Hooks::of(runtime.shared(), hooks));
        Self {
            runtime: AssertUnwindSafe(Arc::clone(runtime.shared())),
            rows: AssertUnwindSafe(Arc::new(rows)),
        }
    }

    /// The next rows, so many at most, as a JSON array; an empty one at the end.
    #[napi(catch_unwind)]
    pub fn next(&self, call: u32, most: u32) {
        let rows = Arc::clone(&self.rows);
        self.runtime
            .start(call, move || rows.next(most).map(Done::text));
    }
}

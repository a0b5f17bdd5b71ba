//! Machines and what drives them.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use napi_derive::napi;
use pingpair::client::Pairing;
use pingpair::{Code, Result};
use pingpair_border::pairing::Driven;

use crate::error::thrown;
use crate::pool;
use crate::runtime::{Done, Runtime};

/// A pairing, a resync or a job, and what drives it. TypeScript drives it one act after the other.
#[napi]
pub struct NativePairing {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    /// Nothing is there once it is dropped.
    driven: AssertUnwindSafe<Option<Arc<Driven>>>,
    calls_when_dropped: bool,
}

#[napi]
impl NativePairing {
    /// Does something by it, on another thread; what comes of it is JSON.
    #[napi(catch_unwind)]
    pub fn act(&self, call: u32, act: String, arguments: String) -> crate::error::Result<()> {
        let driven = Arc::clone(self.driven().map_err(thrown)?);
        self.runtime
            .start(call, move || driven.act(&act, &arguments).map(Done::text));
        Ok(())
    }

    /// What is to be seen of it now, as JSON; while an act is under way, what was to be seen before it.
    #[napi(catch_unwind)]
    pub fn see(&self) -> crate::error::Result<String> {
        self.driven()
            .and_then(|driven| driven.see())
            .map_err(thrown)
    }
}

impl NativePairing {
    pub(crate) fn of(runtime: Arc<Runtime>, pairing: Pairing, calls_when_dropped: bool) -> Self {
        Self {
            runtime: AssertUnwindSafe(runtime),
            driven: AssertUnwindSafe(Some(Arc::new(Driven::of(pairing)))),
            calls_when_dropped,
        }
    }

    fn driven(&self) -> Result<&Arc<Driven>> {
        self.driven.as_ref().ok_or_else(|| Code::Internal.into())
    }
}

impl Drop for NativePairing {
    /// It is dropped on the thread of JavaScript, which must not wait for a lease of the application's.
    fn drop(&mut self) {
        let driven = self.driven.take();
        if self.calls_when_dropped {
            // Without a thread it is dropped with the job; its lease runs out by itself then.
            let _ = pool::submit(Box::new(move || drop(driven)));
        }
    }
}

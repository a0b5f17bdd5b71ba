//! Tries leases and stores that the application wrote in JavaScript.

use std::thread;

use napi_derive::napi;
use pingpair::snapshot::conformance;
use serde_json::json;

use crate::leases::{ForeignLease, ForeignStore};
use crate::runtime::{Done, Hooks, NativeRuntime};

/// Tries everything that these functions promise, on another thread: those of a lease, of a store, or of both
/// together. What comes is null, or the sentence that says which promise was broken, as JSON.
#[napi(catch_unwind)]
pub fn check_guards(runtime: &NativeRuntime, call: u32, lease: Option<u32>, store: Option<u32>) {
    let hooks = |number: Option<u32>| number.map(|it| Hooks::new(runtime.shared(), it));
    let lease = hooks(lease).map(ForeignLease);
    let store = hooks(store).map(ForeignStore);
    runtime.shared().start(call, move || {
        let kept = match (&lease, &store) {
            (Some(lease), Some(store)) => conformance::check_together(lease, store, &thread::sleep),
            (Some(lease), None) => conformance::check_lease(lease, &thread::sleep),
            (None, Some(store)) => conformance::check_store(store),
            (None, None) => Ok(()),
        };
        Ok(Done::text(json!(kept.err()).to_string()))
    });
}

//! Tries leases and stores that the application wrote in JavaScript.

use napi_derive::napi;
use pingpair_border::conformance::broken_promise;
use serde_json::json;

use crate::runtime::{Done, Hooks, NativeRuntime};

/// Tries everything that these functions promise, on another thread: those of a lease, of a store, or of both
/// together. What comes is null, or the sentence that says which promise was broken, as JSON.
#[napi(catch_unwind)]
pub fn check_guards(runtime: &NativeRuntime, call: u32, lease: Option<u32>, store: Option<u32>) {
    let hooks = |number: Option<u32>| number.map(|it| Hooks::of(runtime.shared(), it));
    let (lease, store) = (hooks(lease), hooks(store));
    runtime.shared().start(call, move || {
        Ok(Done::text(json!(broken_promise(lease, store)).to_string()))
    });
}

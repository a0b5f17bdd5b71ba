//! A flow by hand: the lower-level door below the pairing that registers a user.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use pingpair::client::FlowHandle;
use pingpair_border::flow::Flow;
use serde_json::json;

use crate::error::{Result, thrown};
use crate::runtime::{Done, Runtime};

/// A flow that a user registers in, step by step.
#[napi]
pub struct NativeFlow {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    flow: AssertUnwindSafe<Arc<Flow>>,
}

#[napi]
impl NativeFlow {
    /// The flow's id.
    #[napi(getter, catch_unwind)]
    pub fn id(&self) -> String {
        self.flow.id().to_owned()
    }

    /// What the service said last, as JSON in the names of TypeScript.
    #[napi(catch_unwind)]
    pub fn state(&self) -> Result<String> {
        self.flow.state().map_err(thrown)
    }

    /// Does something by it, on another thread; what comes of it is JSON.
    #[napi(catch_unwind)]
    pub fn act(&self, call: u32, act: String, arguments: String) {
        let flow = Arc::clone(&self.flow);
        self.runtime
            .start(call, move || flow.act(&act, &arguments).map(Done::text));
    }

    /// Seals it, on another thread.
    #[napi(catch_unwind)]
    pub fn seal(&self, call: u32, context: Uint8Array) {
        let (flow, context) = (Arc::clone(&self.flow), context.to_vec());
        self.runtime.start(call, move || {
            let sealed = flow.seal(&context)?;
            Ok(Done::text(json!(sealed).to_string()))
        });
    }
}

impl NativeFlow {
    pub(crate) fn of(runtime: Arc<Runtime>, flow: FlowHandle) -> Self {
        Self {
            runtime: AssertUnwindSafe(runtime),
            flow: AssertUnwindSafe(Arc::new(Flow::of(flow))),
        }
    }
}

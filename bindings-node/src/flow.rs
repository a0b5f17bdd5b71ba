//! A flow by hand: the lower-level door below the pairing that registers a user.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError, TryLockError};

use napi::bindgen_prelude::Uint8Array;
use napi_derive::napi;
use pingpair::client::FlowHandle;
use pingpair::pingone::FlowState;
use pingpair::{Code, Error, Result};
use serde_json::{Value, json};

use crate::begin::need;
use crate::client::object;
use crate::error::thrown;
use crate::outputs;
use crate::runtime::{Done, Runtime};

/// A flow that a user registers in, step by step.
#[napi]
pub struct NativeFlow {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    handle: AssertUnwindSafe<Arc<Handle>>,
}

/// A flow that makes one call at a time, and what was last seen of it.
struct Handle {
    id: String,
    flow: Mutex<FlowHandle>,
    seen: Mutex<FlowState>,
}

#[napi]
impl NativeFlow {
    /// The flow's id.
    #[napi(getter, catch_unwind)]
    pub fn id(&self) -> String {
        self.handle.id.clone()
    }

    /// What the service said last, as JSON in the names of TypeScript.
    #[napi(catch_unwind)]
    pub fn state(&self) -> crate::error::Result<String> {
        let seen = self
            .handle
            .seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        outputs::record(&*seen)
            .map(|state| state.to_string())
            .map_err(thrown)
    }

    /// Does something by it, on another thread; what comes of it is JSON.
    #[napi(catch_unwind)]
    pub fn act(&self, call: u32, act: String, arguments: String) {
        let handle = Arc::clone(&self.handle);
        self.runtime.start(call, move || {
            let came = handle.act(|flow| acted(flow, &act, &arguments))?;
            Ok(Done::text(came.to_string()))
        });
    }

    /// Seals it, on another thread.
    #[napi(catch_unwind)]
    pub fn seal(&self, call: u32, context: Uint8Array) {
        let (handle, context) = (Arc::clone(&self.handle), context.to_vec());
        self.runtime.start(call, move || {
            let sealed = handle.act(|flow| flow.seal(&context))?;
            Ok(Done::text(json!(sealed).to_string()))
        });
    }
}

impl NativeFlow {
    pub(crate) fn of(runtime: Arc<Runtime>, flow: FlowHandle) -> Self {
        let handle = Handle {
            id: flow.id().to_string(),
            seen: Mutex::new(flow.state().clone()),
            flow: Mutex::new(flow),
        };
        Self {
            runtime: AssertUnwindSafe(runtime),
            handle: AssertUnwindSafe(Arc::new(handle)),
        }
    }
}

impl Handle {
    fn act<T>(&self, action: impl FnOnce(&mut FlowHandle) -> Result<T>) -> Result<T> {
        let mut flow = match self.flow.try_lock() {
            Ok(flow) => flow,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => {
                let detail = "one call of a flow at a time";
                return Err(Error::new(Code::InputUnexpected).detail(detail));
            }
        };
        let done = action(&mut flow);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        *seen = flow.state().clone();
        done
    }
}

fn acted(flow: &mut FlowHandle, act: &str, arguments: &str) -> Result<Value> {
    let mut given = object(arguments)?;
    let mut text = |name| need::<String>(&mut given, name);
    match act {
        "read" => flow.read().and_then(outputs::record),
        "register" => {
            let (username, email) = (text("username")?, text("email")?);
            let password = text("password")?;
            flow.register(username, email, password)
                .and_then(outputs::record)
        }
        "verify" => flow
            .verify(text("verificationCode")?)
            .and_then(outputs::record),
        "sendVerificationCode" => flow.send_verification_code().and_then(outputs::record),
        "tokens" => flow.tokens().and_then(|tokens| outputs::record(&tokens)),
        _ => Err(Code::Internal.into()),
    }
}

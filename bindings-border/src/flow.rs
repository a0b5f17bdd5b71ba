//! A flow by hand: the lower-level door below the pairing that registers a user.

use std::sync::{Mutex, PoisonError, TryLockError};

use pingpair::client::FlowHandle;
use pingpair::pingone::FlowState;
use pingpair::{Code, Error, Result};
use serde_json::Value;

use crate::begin::need;
use crate::client::object;
use crate::outputs;

/// A flow that makes one call at a time, and what was last seen of it.
pub struct Flow {
    id: String,
    flow: Mutex<FlowHandle>,
    seen: Mutex<FlowState>,
}

impl Flow {
    /// The flow of this handle.
    pub fn of(flow: FlowHandle) -> Self {
        Self {
            id: flow.id().to_string(),
            seen: Mutex::new(flow.state().clone()),
            flow: Mutex::new(flow),
        }
    }

    /// The flow's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the service said last, as JSON in camelCase.
    pub fn state(&self) -> Result<String> {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        outputs::record(&*seen).map(|state| state.to_string())
    }

    /// Does something by it; what comes of it is JSON.
    pub fn act(&self, act: &str, arguments: &str) -> Result<String> {
        let came = self.alone(|flow| acted(flow, act, arguments))?;
        Ok(came.to_string())
    }

    /// Seals it for who knows the context.
    pub fn seal(&self, context: &[u8]) -> Result<String> {
        self.alone(|flow| flow.seal(context))
    }

    fn alone<T>(&self, action: impl FnOnce(&mut FlowHandle) -> Result<T>) -> Result<T> {
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

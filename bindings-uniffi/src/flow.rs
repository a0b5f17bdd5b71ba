//! A flow by hand: the lower-level door below the pairing that registers a user.

use std::sync::Arc;

use pingpair::client::FlowHandle;
use pingpair_border::flow::Flow;

use crate::error::Result;

/// A flow that a user registers in, step by step.
#[derive(uniffi::Object)]
pub struct NativeFlow(Flow);

#[uniffi::export]
impl NativeFlow {
    /// The flow's id.
    pub fn id(&self) -> Result<String> {
        Ok(self.0.id().to_owned())
    }

    /// What the service said last, as JSON in camelCase.
    pub fn state(&self) -> Result<String> {
        Ok(self.0.state()?)
    }

    /// Does something by it; what comes of it is JSON.
    pub fn act(&self, act: String, arguments: String) -> Result<String> {
        Ok(self.0.act(&act, &arguments)?)
    }

    /// Seals it for who knows the context.
    pub fn seal(&self, context: Vec<u8>) -> Result<String> {
        Ok(self.0.seal(&context)?)
    }
}

impl NativeFlow {
    pub(crate) fn of(flow: FlowHandle) -> Arc<Self> {
        Arc::new(Self(Flow::of(flow)))
    }
}

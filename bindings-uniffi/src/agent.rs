//! The agent of PingID Desktop, on the user's own computer.

use std::sync::Arc;

use pingpair::Secret;
use pingpair::client::{Cancellation, DesktopAgent};
use pingpair_border::agent::agent;

use crate::application::NativeCancellation;
use crate::error::Result;

/// Has the agent on this computer make attestations.
#[derive(uniffi::Object)]
pub struct NativeDesktopAgent(DesktopAgent);

#[uniffi::export]
impl NativeDesktopAgent {
    /// Speaks for the pages of this origin; the timeout is in milliseconds.
    #[uniffi::constructor]
    pub fn new(origin: String, port: Option<u32>, timeout: Option<f64>) -> Result<Self> {
        Ok(Self(agent(origin, port, timeout)?))
    }

    /// Hands the registration to the agent; what comes is its attestation.
    pub fn register(
        &self,
        registration: String,
        cancellation: Option<Arc<NativeCancellation>>,
    ) -> Result<String> {
        let cancellation = cancellation.map_or_else(Cancellation::new, |given| given.core());
        let made = self
            .0
            .register(&Secret::from(registration), &cancellation)?;
        Ok(made.expose().to_owned())
    }
}

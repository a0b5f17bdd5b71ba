//! The agent of PingID Desktop, on the user's own computer.

use std::panic::AssertUnwindSafe;

use napi_derive::napi;
use pingpair::Secret;
use pingpair::client::DesktopAgent;
use pingpair_border::agent::agent;

use crate::error::{Result, thrown};
use crate::runtime::{Done, NativeRuntime};

/// Has the agent on this computer make attestations.
#[napi]
pub struct NativeDesktopAgent(AssertUnwindSafe<DesktopAgent>);

#[napi]
impl NativeDesktopAgent {
    /// Speaks for the pages of this origin; the timeout is in milliseconds.
    #[napi(constructor, catch_unwind)]
    pub fn new(origin: String, port: Option<u32>, timeout: Option<f64>) -> Result<Self> {
        agent(origin, port, timeout)
            .map(|agent| Self(AssertUnwindSafe(agent)))
            .map_err(thrown)
    }

    /// Hands the registration to the agent, on another thread; what comes is its attestation.
    #[napi(catch_unwind)]
    pub fn register(&self, runtime: &NativeRuntime, call: u32, registration: String) {
        let agent = self.0.clone();
        let registration = Secret::from(registration);
        runtime
            .shared()
            .start_cancellable(call, move |cancellation| {
                let made = agent.register(&registration, &cancellation)?;
                Ok(Done::text(made.expose().to_owned()))
            });
    }
}

//! The agent of PingID Desktop, on the user's own computer.

use std::panic::AssertUnwindSafe;

use napi_derive::napi;
use pingpair::client::DesktopAgent;
use pingpair::{Code, Error, Secret};

use crate::error::{Result, thrown};
use crate::runtime::{Done, NativeRuntime};
use crate::settings::duration;

/// Has the agent on this computer make attestations.
#[napi]
pub struct NativeDesktopAgent(AssertUnwindSafe<DesktopAgent>);

#[napi]
impl NativeDesktopAgent {
    /// Speaks for the pages of this origin; the timeout is in milliseconds.
    #[napi(constructor, catch_unwind)]
    pub fn new(origin: String, port: Option<u32>, timeout: Option<f64>) -> Result<Self> {
        let made = || {
            let mut agent = DesktopAgent::new(origin)?;
            if let Some(port) = port {
                let port = u16::try_from(port).map_err(|_| {
                    Error::new(Code::OptionRefused).detail("port: a number from 1 to 65535")
                })?;
                agent = agent.port(port);
            }
            if let Some(timeout) = timeout {
                agent = agent.timeout(duration(timeout, "timeout")?);
            }
            Ok(agent)
        };
        made()
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

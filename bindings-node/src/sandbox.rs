//! The sandbox: the service, imitated on loopback.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use napi_derive::napi;
use pingpair_border::sandbox::Running;

use crate::credentials::NativeCredentials;
use crate::error::{Result, thrown};
use crate::runtime::{Done, Made, NativeRuntime, Runtime};

/// A sandbox that runs, until it is stopped.
#[napi]
pub struct NativeSandbox {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    sandbox: AssertUnwindSafe<Arc<Running>>,
}

/// Starts a sandbox, on another thread.
#[napi(catch_unwind)]
pub fn start_sandbox(runtime: &NativeRuntime, call: u32, port: u16, phone: String) {
    let shared = Arc::clone(runtime.shared());
    runtime.shared().start(call, move || {
        let sandbox = Running::start(port, &phone)?;
        Ok(Done::made(Made::Sandbox(NativeSandbox {
            runtime: AssertUnwindSafe(shared),
            sandbox: AssertUnwindSafe(Arc::new(sandbox)),
        })))
    });
}

#[napi]
impl NativeSandbox {
    /// Stops it, on another thread.
    #[napi(catch_unwind)]
    pub fn stop(&self, call: u32) {
        let sandbox = Arc::clone(&self.sandbox);
        self.runtime.start(call, move || {
            sandbox.stop();
            Ok(Done::text(String::new()))
        });
    }

    /// The service's address.
    #[napi(getter, catch_unwind)]
    pub fn base_url(&self) -> Result<String> {
        self.sandbox.base_url().map_err(thrown)
    }

    /// Credentials for a client, marked as a sandbox's.
    #[napi(getter, catch_unwind)]
    pub fn credentials(&self) -> Result<NativeCredentials> {
        let credentials = self.sandbox.credentials();
        credentials.map(NativeCredentials::of).map_err(thrown)
    }

    /// The text of a properties file with these credentials.
    #[napi(getter, catch_unwind)]
    pub fn properties_text(&self) -> Result<String> {
        self.sandbox.properties_text().map_err(thrown)
    }

    /// The text of a properties file with PingOne's addresses and credentials.
    #[napi(getter, catch_unwind)]
    pub fn pingone_properties_text(&self) -> Result<String> {
        self.sandbox.pingone_properties_text().map_err(thrown)
    }

    /// The address of the agent of PingID Desktop.
    #[napi(getter, catch_unwind)]
    pub fn desktop_agent_url(&self) -> Result<String> {
        self.sandbox.desktop_agent_url().map_err(thrown)
    }

    /// The address of the control door.
    #[napi(getter, catch_unwind)]
    pub fn control_url(&self) -> Result<String> {
        self.sandbox.control_url().map_err(thrown)
    }

    /// The token that the control door asks for.
    #[napi(getter, catch_unwind)]
    pub fn control_token(&self) -> Result<String> {
        self.sandbox.control_token().map_err(thrown)
    }
}

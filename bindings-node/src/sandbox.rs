//! The sandbox: the service, imitated on loopback.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use napi_derive::napi;
use pingpair::{Code, Error};
use pingpair_sandbox::{PhoneMode, Sandbox};

use crate::client::expected;
use crate::credentials::NativeCredentials;
use crate::error::{Result, thrown};
use crate::runtime::{Done, Made, NativeRuntime, Runtime};

/// A sandbox that runs, until it is stopped.
#[napi]
pub struct NativeSandbox {
    runtime: AssertUnwindSafe<Arc<Runtime>>,
    sandbox: AssertUnwindSafe<Mutex<Option<Sandbox>>>,
}

/// Starts a sandbox, on another thread.
#[napi(catch_unwind)]
pub fn start_sandbox(runtime: &NativeRuntime, call: u32, port: u16, phone: String) {
    let shared = Arc::clone(runtime.shared());
    runtime.shared().start(call, move || {
        let modes = [PhoneMode::Manual, PhoneMode::Auto];
        let mode = modes.into_iter().find(|mode| mode.as_str() == phone);
        let mode =
            mode.ok_or_else(|| expected("phone", modes.into_iter().map(PhoneMode::as_str)))?;
        let started = Sandbox::builder().port(port).phone(mode).start();
        // What it says holds no secret: the port is taken, most often.
        let sandbox =
            started.map_err(|error| Error::new(Code::OptionRefused).detail(error.to_string()))?;
        Ok(Done::made(Made::Sandbox(NativeSandbox {
            runtime: AssertUnwindSafe(shared),
            sandbox: AssertUnwindSafe(Mutex::new(Some(sandbox))),
        })))
    });
}

#[napi]
impl NativeSandbox {
    /// Stops it, on another thread.
    #[napi(catch_unwind)]
    pub fn stop(&self, call: u32) {
        let sandbox = self
            .sandbox
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        self.runtime.start(call, move || {
            drop(sandbox);
            Ok(Done::text(String::new()))
        });
    }

    /// The service's address.
    #[napi(getter, catch_unwind)]
    pub fn base_url(&self) -> Result<String> {
        self.asked(Sandbox::base_url)
    }

    /// Credentials for a client, marked as a sandbox's.
    #[napi(getter, catch_unwind)]
    pub fn credentials(&self) -> Result<NativeCredentials> {
        self.asked(|sandbox| NativeCredentials::of(sandbox.credentials()))
    }

    /// The text of a properties file with these credentials.
    #[napi(getter, catch_unwind)]
    pub fn properties_text(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.properties_text().expose().to_owned())
    }

    /// The text of a properties file with PingOne's addresses and credentials.
    #[napi(getter, catch_unwind)]
    pub fn pingone_properties_text(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.pingone().properties_text().expose().to_owned())
    }

    /// The address of the agent of PingID Desktop.
    #[napi(getter, catch_unwind)]
    pub fn desktop_agent_url(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.pingone().desktop_agent_url().unwrap_or_default())
    }

    /// The address of the control door.
    #[napi(getter, catch_unwind)]
    pub fn control_url(&self) -> Result<String> {
        self.asked(Sandbox::control_url)
    }

    /// The token that the control door asks for.
    #[napi(getter, catch_unwind)]
    pub fn control_token(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.control_token().expose().to_owned())
    }
}

impl NativeSandbox {
    fn asked<T>(&self, ask: impl FnOnce(&Sandbox) -> T) -> Result<T> {
        let sandbox = self.sandbox.lock().unwrap_or_else(PoisonError::into_inner);
        match &*sandbox {
            Some(sandbox) => Ok(ask(sandbox)),
            None => Err(thrown(
                Error::new(Code::Unreachable).detail("the sandbox is stopped"),
            )),
        }
    }
}

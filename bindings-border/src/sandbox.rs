//! The sandbox: the service, imitated on loopback.

use std::sync::{Mutex, PoisonError};

use pingpair::{Code, Credentials, Error, Result};
use pingpair_sandbox::{PhoneMode, Sandbox};

use crate::client::expected;

/// A sandbox that runs, until it is stopped.
pub struct Running(Mutex<Option<Sandbox>>);

impl Running {
    /// Starts one, on a free port where 0 is given.
    pub fn start(port: u16, phone: &str) -> Result<Self> {
        let modes = [PhoneMode::Manual, PhoneMode::Auto];
        let mode = modes.into_iter().find(|mode| mode.as_str() == phone);
        let mode =
            mode.ok_or_else(|| expected("phone", modes.into_iter().map(PhoneMode::as_str)))?;
        let started = Sandbox::builder().port(port).phone(mode).start();
        // What it says holds no secret: the port is taken, most often.
        let sandbox =
            started.map_err(|error| Error::new(Code::OptionRefused).detail(error.to_string()))?;
        Ok(Self(Mutex::new(Some(sandbox))))
    }

    /// Stops it.
    pub fn stop(&self) {
        let sandbox = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        drop(sandbox);
    }

    /// The service's address.
    pub fn base_url(&self) -> Result<String> {
        self.asked(Sandbox::base_url)
    }

    /// Credentials for a client, marked as a sandbox's.
    pub fn credentials(&self) -> Result<Credentials> {
        self.asked(Sandbox::credentials)
    }

    /// The text of a properties file with these credentials.
    pub fn properties_text(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.properties_text().expose().to_owned())
    }

    /// The text of a properties file with PingOne's addresses and credentials.
    pub fn pingone_properties_text(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.pingone().properties_text().expose().to_owned())
    }

    /// The address of the agent of PingID Desktop.
    pub fn desktop_agent_url(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.pingone().desktop_agent_url().unwrap_or_default())
    }

    /// The address of the control door.
    pub fn control_url(&self) -> Result<String> {
        self.asked(Sandbox::control_url)
    }

    /// The token that the control door asks for.
    pub fn control_token(&self) -> Result<String> {
        self.asked(|sandbox| sandbox.control_token().expose().to_owned())
    }

    fn asked<T>(&self, ask: impl FnOnce(&Sandbox) -> T) -> Result<T> {
        let sandbox = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*sandbox {
            Some(sandbox) => Ok(ask(sandbox)),
            None => Err(Error::new(Code::Unreachable).detail("the sandbox is stopped")),
        }
    }
}

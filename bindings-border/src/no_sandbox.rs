//! What stands for the sandbox in builds that have none: it cannot be started.

use pingpair::{Code, Credentials, Error, Result};

/// A sandbox, of which there is none in this build.
pub enum Running {}

impl Running {
    /// Refuses.
    pub fn start(_: u16, _: &str) -> Result<Self> {
        Err(Error::new(Code::OptionRefused).detail("this build has no sandbox"))
    }

    /// Stops it.
    pub fn stop(&self) {
        match *self {}
    }

    /// Credentials for a client, marked as a sandbox's.
    pub fn credentials(&self) -> Result<Credentials> {
        match *self {}
    }

    /// The service's address.
    pub fn base_url(&self) -> Result<String> {
        match *self {}
    }

    /// The text of a properties file with these credentials.
    pub fn properties_text(&self) -> Result<String> {
        match *self {}
    }

    /// The text of a properties file with PingOne's addresses and credentials.
    pub fn pingone_properties_text(&self) -> Result<String> {
        match *self {}
    }

    /// The address of the agent of PingID Desktop.
    pub fn desktop_agent_url(&self) -> Result<String> {
        match *self {}
    }

    /// The address of the control door.
    pub fn control_url(&self) -> Result<String> {
        match *self {}
    }

    /// The token that the control door asks for.
    pub fn control_token(&self) -> Result<String> {
        match *self {}
    }
}

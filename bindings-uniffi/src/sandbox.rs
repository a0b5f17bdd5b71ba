//! The sandbox: the service, imitated on loopback. Builds for phones have none.

use std::sync::Arc;

use pingpair_border::sandbox::Running;

use crate::credentials::NativeCredentials;
use crate::error::Result;

/// A sandbox that runs, until it is stopped.
#[derive(uniffi::Object)]
pub struct NativeSandbox(Running);

#[uniffi::export]
impl NativeSandbox {
    /// Starts a sandbox, on a free port where 0 is given; its phone is `auto` or `manual`.
    #[uniffi::constructor]
    pub fn start(port: u16, phone: String) -> Result<Self> {
        Ok(Self(Running::start(port, &phone)?))
    }

    /// Stops it.
    pub fn stop(&self) -> Result<()> {
        self.0.stop();
        Ok(())
    }

    /// The service's address.
    pub fn base_url(&self) -> Result<String> {
        Ok(self.0.base_url()?)
    }

    /// Credentials for a client, marked as a sandbox's.
    pub fn credentials(&self) -> Result<Arc<NativeCredentials>> {
        Ok(Arc::new(NativeCredentials::of(self.0.credentials()?)))
    }

    /// The text of a properties file with these credentials.
    pub fn properties_text(&self) -> Result<String> {
        Ok(self.0.properties_text()?)
    }

    /// The text of a properties file with PingOne's addresses and credentials.
    pub fn pingone_properties_text(&self) -> Result<String> {
        Ok(self.0.pingone_properties_text()?)
    }

    /// The address of the agent of PingID Desktop.
    pub fn desktop_agent_url(&self) -> Result<String> {
        Ok(self.0.desktop_agent_url()?)
    }

    /// The address of the control door.
    pub fn control_url(&self) -> Result<String> {
        Ok(self.0.control_url()?)
    }

    /// The token that the control door asks for.
    pub fn control_token(&self) -> Result<String> {
        Ok(self.0.control_token()?)
    }
}

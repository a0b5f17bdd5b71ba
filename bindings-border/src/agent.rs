//! The agent of PingID Desktop, on the user's own computer.

use pingpair::client::DesktopAgent;
use pingpair::{Code, Error, Result};

use crate::settings::duration;

/// What speaks to it for the pages of this origin; the timeout is in milliseconds.
pub fn agent(origin: String, port: Option<u32>, timeout: Option<f64>) -> Result<DesktopAgent> {
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
}

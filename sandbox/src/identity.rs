//! Who the sandbox is: the credentials that it makes for itself at each start.

use std::sync::Arc;

use pingpair::credentials::{Credentials, sandbox_properties_text};
use pingpair::{Code, Secret};

use crate::error::{Error, Result};

/// The sandbox's credentials, and those of somebody else who forges replies.
///
/// There is no way to give it credentials: signed with a real organisation's key, its replies would
/// be authentic ones.
pub(crate) struct Identity {
    properties: Secret,
    own: Arc<Credentials>,
    forger: Credentials,
}

impl Identity {
    pub(crate) fn new(base_url: &str) -> Result<Self> {
        let properties = sandbox_properties_text(base_url).map_err(refused)?;
        Ok(Self {
            own: Arc::new(Credentials::from_properties(properties.expose()).map_err(refused)?),
            forger: Credentials::for_tests(base_url).map_err(refused)?,
            properties,
        })
    }

    /// The text of a properties file.
    pub(crate) fn properties(&self) -> &Secret {
        &self.properties
    }

    pub(crate) fn credentials(&self) -> &Arc<Credentials> {
        &self.own
    }

    /// Credentials with another key.
    pub(crate) fn forger(&self) -> &Credentials {
        &self.forger
    }
}

/// The base URL is made of a socket address, so that only randomness can be wanting.
fn refused(error: pingpair::Error) -> Error {
    match error.code() {
        Code::EntropyUnavailable => Error::EntropyUnavailable,
        _ => Error::Server(std::io::Error::other(error)),
    }
}

//! The client, whose generated methods are below [`generated`](crate::generated).

use pingpair::operation::Operation;

use crate::error::PingPairError;

/// Calls the service for one organisation.
#[derive(uniffi::Object)]
pub struct Client(pingpair::Client);

#[uniffi::export]
impl Client {
    /// A client with the settings of a properties file, as the vendor's console downloads it.
    #[uniffi::constructor]
    pub fn from_properties(path: String) -> Result<Self, PingPairError> {
        Ok(Self(pingpair::Client::from_properties(path)?))
    }
}

impl Client {
    /// The core's client.
    pub(crate) fn core(&self) -> &pingpair::Client {
        &self.0
    }

    /// Sends a request, and blocks until its reply is there.
    pub(crate) fn send<O: Operation>(&self, request: O) -> Result<O::Reply, PingPairError> {
        Ok(self.0.send(request)?.into_value())
    }
}

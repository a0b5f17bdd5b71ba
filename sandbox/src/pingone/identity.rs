//! Who the sandbox is to PingOne's clients: addresses, environments and credentials, made anew at
//! each start.

use pingpair::Secret;

use super::jwt::Signer;
use crate::error::Result;
use crate::random;

/// Addresses, environments and credentials. Ids are marked as a sandbox's, so that clients refuse
/// them for hosts that are not loopback.
pub(crate) struct Identity {
    /// Such as `http://127.0.0.1:40124`.
    pub(crate) auth_url: String,
    /// Such as `http://127.0.0.1:40125`, without `/v1`.
    pub(crate) api_url: String,
    /// The environment of the users.
    pub(crate) environment_id: String,
    /// The environment of the worker, which is another one.
    pub(crate) worker_environment_id: String,
    pub(crate) worker_client_id: String,
    pub(crate) worker_client_secret: Secret,
    pub(crate) application_client_id: String,
    pub(crate) application_client_secret: Secret,
    /// The policy that devices are paired by.
    pub(crate) policy_id: String,
    /// The app on phones that pairing keys are for.
    pub(crate) native_application_id: String,
    /// Signs tokens and desktop registrations.
    pub(crate) signer: Signer,
}

impl Identity {
    /// That of an engine, at addresses where nothing listens.
    pub(crate) fn without_socket() -> Result<Self> {
        Self::new(AUTH_URL.into(), API_URL.into())
    }

    pub(crate) fn new(auth_url: String, api_url: String) -> Result<Self> {
        Ok(Self {
            auth_url,
            api_url,
            environment_id: marked_id()?,
            worker_environment_id: marked_id()?,
            worker_client_id: marked_id()?,
            worker_client_secret: random::token()?,
            application_client_id: marked_id()?,
            application_client_secret: random::token()?,
            policy_id: random::uuid()?,
            native_application_id: random::uuid()?,
            signer: Signer::generate()?,
        })
    }
}

/// A UUID that begins with the sandbox's mark.
fn marked_id() -> Result<String> {
    let id = random::uuid()?;
    Ok(format!(
        "{MARK}{}",
        id.get(MARK.len()..).unwrap_or_default()
    ))
}

const MARK: &str = "5a4db0c5";
/// Loopback, as a sandbox's addresses must be; the discard port.
pub(super) const AUTH_URL: &str = "http://127.0.0.2:9";
pub(super) const API_URL: &str = "http://127.0.0.3:9";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_marked_uuids_and_differ() {
        let identity = Identity::new(String::new(), String::new()).unwrap();
        let ids = [
            &identity.environment_id,
            &identity.worker_environment_id,
            &identity.worker_client_id,
            &identity.application_client_id,
        ];
        for (place, id) in ids.iter().enumerate() {
            assert!(id.starts_with("5a4db0c5-"));
            assert!(uuid::Uuid::try_parse(id).is_ok());
            assert!(!ids[..place].contains(id));
        }
    }
}

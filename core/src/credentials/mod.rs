//! What a client needs to know of its organisation.

mod base_url;

pub use base_url::BaseUrl;

use crate::error::Result;
use crate::jws::SigningKey;
use crate::secret::Secret;
/// Stub.
pub struct Credentials {
    org_alias: String,
    token: Secret,
    key: SigningKey,
    base_url: BaseUrl,
}
impl Credentials {
    /// Stub.
    pub fn stub(org_alias: &str, token: &str, key: &[u8], base_url: &str) -> Result<Self> {
        Ok(Self {
            org_alias: org_alias.into(),
            token: token.into(),
            key: SigningKey::new(key)?,
            base_url: BaseUrl::parse(base_url)?,
        })
    }
    /// Stub.
    pub fn org_alias(&self) -> &str {
        &self.org_alias
    }
    /// Stub.
    pub fn token(&self) -> &Secret {
        &self.token
    }
    /// Stub.
    pub fn key(&self) -> &SigningKey {
        &self.key
    }
    /// Stub.
    pub fn base_url(&self) -> &BaseUrl {
        &self.base_url
    }
}

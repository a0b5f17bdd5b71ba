//! Credentials: what a client needs to know of its organisation.

use std::sync::Arc;

use pingpair::{Credentials, Secret};
use pingpair_border::credentials::Organisation;
use pingpair_border::doors;

use crate::doors::{NativeReplyReader, NativeRequestSigner};
use crate::error::Result;

/// An organisation, and how its requests are signed. It shows no secret.
#[derive(uniffi::Object)]
pub struct NativeCredentials(Organisation);

#[uniffi::export]
impl NativeCredentials {
    /// Credentials of these values.
    #[uniffi::constructor]
    pub fn from_values(
        org_alias: String,
        token: String,
        key: String,
        base_url: String,
    ) -> Result<Self> {
        let (token, key) = (Secret::from(token), Secret::from(key));
        Ok(Self::of(Credentials::new(
            org_alias, token, key, &base_url,
        )?))
    }

    /// Credentials of the text of a properties file.
    #[uniffi::constructor]
    pub fn from_text(text: String) -> Result<Self> {
        Ok(Self::of(Credentials::from_properties(&text)?))
    }

    /// Credentials of a properties file.
    #[uniffi::constructor]
    pub fn from_file(path: String) -> Result<Self> {
        Ok(Self::of(Credentials::from_properties_file(path)?))
    }

    /// Credentials of the environment, and the file that it may name.
    #[uniffi::constructor]
    pub fn from_environment() -> Result<Self> {
        Ok(Self::of(Credentials::from_env()?))
    }

    /// Credentials that are marked as a sandbox's.
    #[uniffi::constructor]
    pub fn for_tests(base_url: String) -> Result<Self> {
        Ok(Self::of(Credentials::for_tests(&base_url)?))
    }

    /// The organisation's alias.
    pub fn org_alias(&self) -> Result<String> {
        Ok(self.core().org_alias().to_owned())
    }

    /// The service's address.
    pub fn base_url(&self) -> Result<String> {
        Ok(self.core().base_url().as_str().to_owned())
    }

    /// Whether they are marked as a sandbox's.
    pub fn is_sandbox(&self) -> Result<bool> {
        Ok(self.core().is_sandbox())
    }

    /// What is unusual about them, in plain words.
    pub fn warnings(&self) -> Result<Vec<String>> {
        Ok(self.0.warnings())
    }

    /// The token of the request of this operation, its arguments as JSON, at this time in milliseconds.
    pub fn build(&self, operation: String, body: String, now: Option<f64>) -> Result<Vec<u8>> {
        let token = doors::build(&self.0, &operation, &body, now)?;
        Ok(token.as_bytes().to_vec())
    }

    /// What a signed reply holds, as JSON.
    pub fn verify(&self, token: Vec<u8>) -> Result<String> {
        Ok(doors::verified(&self.0, &token)?)
    }

    /// Signs a reply as the service would; refused for real credentials.
    pub fn sign_reply(&self, body: String) -> Result<String> {
        Ok(doors::sign_reply(&self.0, &body)?)
    }

    /// What signs requests of one operation.
    pub fn signer(&self, operation: String) -> Result<Arc<NativeRequestSigner>> {
        Ok(Arc::new(NativeRequestSigner::of(&self.0, &operation)?))
    }

    /// What reads replies to one operation.
    pub fn reader(&self, operation: String) -> Result<Arc<NativeReplyReader>> {
        Ok(Arc::new(NativeReplyReader::of(&self.0, &operation)?))
    }
}

impl NativeCredentials {
    pub(crate) fn of(credentials: Credentials) -> Self {
        Self(Organisation::of(credentials))
    }

    pub(crate) fn core(&self) -> &Arc<Credentials> {
        self.0.credentials()
    }
}

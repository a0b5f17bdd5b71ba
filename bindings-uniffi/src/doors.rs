//! The low-level doors, bytes in and bytes out: what only signs, and what only reads.

use pingpair_border::credentials::Organisation;
use pingpair_border::doors::{OperationReader, OperationSigner};

use crate::error::Result;

/// Signs requests of one operation.
#[derive(uniffi::Object)]
pub struct NativeRequestSigner(OperationSigner);

#[uniffi::export]
impl NativeRequestSigner {
    /// The token of a request, which is JSON in camelCase, at this time in milliseconds.
    pub fn sign(&self, request: Vec<u8>, now: Option<f64>) -> Result<Vec<u8>> {
        let token = self.0.sign(&request, now)?;
        Ok(token.as_bytes().to_vec())
    }
}

impl NativeRequestSigner {
    pub(crate) fn of(organisation: &Organisation, operation: &str) -> pingpair::Result<Self> {
        OperationSigner::new(organisation, operation).map(Self)
    }
}

/// Reads replies to one operation.
#[derive(uniffi::Object)]
pub struct NativeReplyReader(OperationReader);

#[uniffi::export]
impl NativeReplyReader {
    /// The verified reply, as JSON in camelCase.
    pub fn verify(&self, token: Vec<u8>) -> Result<Vec<u8>> {
        Ok(self.0.verify(&token)?.into_bytes())
    }
}

impl NativeReplyReader {
    pub(crate) fn of(organisation: &Organisation, operation: &str) -> pingpair::Result<Self> {
        OperationReader::new(organisation, operation).map(Self)
    }
}

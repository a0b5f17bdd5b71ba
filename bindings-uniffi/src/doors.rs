//! The low-level doors, bytes in and bytes out: what only signs, and what only reads.

use std::sync::Arc;

use pingpair_border::credentials::Organisation;
use pingpair_border::doors::{OperationReader, OperationSigner};

use crate::direct::{Door, Number};
use crate::error::Result;

/// Signs requests of one operation.
#[derive(uniffi::Object)]
pub struct NativeRequestSigner {
    signer: Arc<OperationSigner>,
    number: Number,
}

#[uniffi::export]
impl NativeRequestSigner {
    /// The token of a request, which is JSON in camelCase, at this time in milliseconds.
    pub fn sign(&self, request: Vec<u8>, now: Option<f64>) -> Result<Vec<u8>> {
        let token = self.signer.sign(&request, now)?;
        Ok(token.as_bytes().to_vec())
    }

    /// What the function `pingpair_sign` calls it by, as long as it is there.
    pub fn number(&self) -> Result<u64> {
        Ok(self.number.value())
    }
}

impl NativeRequestSigner {
    pub(crate) fn of(organisation: &Organisation, operation: &str) -> pingpair::Result<Self> {
        let signer = Arc::new(OperationSigner::new(organisation, operation)?);
        let number = Number::of(Door::Signer(Arc::clone(&signer)));
        Ok(Self { signer, number })
    }
}

/// Reads replies to one operation.
#[derive(uniffi::Object)]
pub struct NativeReplyReader {
    reader: Arc<OperationReader>,
    number: Number,
}

#[uniffi::export]
impl NativeReplyReader {
    /// The verified reply, as JSON in camelCase.
    pub fn verify(&self, token: Vec<u8>) -> Result<Vec<u8>> {
        Ok(self.reader.verify(&token)?)
    }

    /// What the function `pingpair_verify` calls it by, as long as it is there.
    pub fn number(&self) -> Result<u64> {
        Ok(self.number.value())
    }
}

impl NativeReplyReader {
    pub(crate) fn of(organisation: &Organisation, operation: &str) -> pingpair::Result<Self> {
        let reader = Arc::new(OperationReader::new(organisation, operation)?);
        let number = Number::of(Door::Reader(Arc::clone(&reader)));
        Ok(Self { reader, number })
    }
}

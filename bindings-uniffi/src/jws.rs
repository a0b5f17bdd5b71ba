//! JWS over any bytes.

use pingpair::jws::SigningKey;

use crate::error::Result;

/// What a token that was verified holds.
#[derive(uniffi::Record)]
pub struct NativeVerified {
    /// The header's bytes.
    pub header: Vec<u8>,
    /// The payload's bytes.
    pub payload: Vec<u8>,
}

/// Signs a payload under a header.
#[uniffi::export]
pub fn jws_sign(payload: Vec<u8>, key: Vec<u8>, header: Vec<u8>) -> Result<Vec<u8>> {
    let token = SigningKey::new(&key)?.sign(&header, &payload)?;
    Ok(token.into_bytes())
}

/// The header and the payload of a token that this key signed.
#[uniffi::export]
pub fn jws_verify(token: Vec<u8>, key: Vec<u8>) -> Result<NativeVerified> {
    let verified = SigningKey::new(&key)?.verify(&token)?;
    Ok(NativeVerified {
        header: verified.header().to_vec(),
        payload: verified.payload().to_vec(),
    })
}

//! Random values, from the operating system.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::Secret;

use crate::error::{Error, Result};

/// Random bytes.
pub(crate) fn bytes<const LENGTH: usize>() -> Result<[u8; LENGTH]> {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).map_err(|_| Error::EntropyUnavailable)?;
    Ok(bytes)
}

/// A number below `bound`.
pub(crate) fn below(bound: u64) -> Result<u64> {
    // Sixteen bytes make what is left of evenness too small to matter.
    let wide = u128::from_le_bytes(bytes()?) % u128::from(bound.max(1));
    Ok(u64::try_from(wide).unwrap_or_default())
}

/// 64 hexadecimal digits.
pub(crate) fn token() -> Result<Secret> {
    let mut text = String::with_capacity(64);
    for byte in bytes::<32>()? {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text.into())
}

/// A UUID in its usual form.
pub(crate) fn uuid() -> Result<String> {
    let uuid = uuid::Builder::from_random_bytes(bytes()?).into_uuid();
    Ok(uuid.hyphenated().to_string())
}

/// 43 characters of base64url, such as the service's sessions have.
pub(crate) fn identifier() -> Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<32>()?))
}

/// The token of a job: 24 characters of base64url.
pub(crate) fn job_token() -> Result<String> {
    Ok(URL_SAFE_NO_PAD.encode(bytes::<18>()?))
}

/// The id of a reply, such as `webs_` and 43 characters of base64url.
pub(crate) fn message_id() -> String {
    // Nothing rests on the id: without random bytes it is one of zeros.
    let bytes = bytes::<32>().unwrap_or([0; 32]);
    format!("webs_{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// A text in the form of a client's correlation value that no client has sent.
pub(crate) fn foreign_client_data() -> String {
    // Nothing rests on it but that it is not what was sent, which zeros are not either.
    URL_SAFE_NO_PAD.encode(bytes::<16>().unwrap_or([0; 16]))
}

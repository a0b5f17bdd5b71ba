//! Randomness, asked for when it is needed and kept nowhere.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::error::{Code, Result};

/// A source of random bytes.
///
/// Values that must be new on every use (correlation, nonces) come from here each time: no
/// generator state is held that a snapshot, a fork or a copied seed could repeat.
pub trait Entropy: Send + Sync {
    /// Fills the buffer.
    ///
    /// # Errors
    /// [`Code::EntropyUnavailable`] when there are no random bytes to be had.
    fn fill(&self, buffer: &mut [u8]) -> Result<()>;
}

/// The operating system's generator.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        getrandom::fill(buffer).map_err(|_| Code::EntropyUnavailable.into())
    }
}

/// 22 base64url characters that stand for 16 random bytes.
pub(crate) struct Correlation(String);

impl Correlation {
    pub(crate) fn new(entropy: &dyn Entropy) -> Result<Self> {
        let mut bytes = [0; 16];
        entropy.fill(&mut bytes)?;
        Ok(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// What stands in `clientData`: the value, and after a full stop the caller's own text.
    pub(crate) fn with(self, own: Option<&str>) -> String {
        match own {
            Some(own) => format!("{}.{own}", self.0),
            None => self.0,
        }
    }
}

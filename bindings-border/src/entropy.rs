//! Random bytes that a test gives.

use std::sync::{Mutex, PoisonError};

use pingpair::entropy::Entropy;
use pingpair::{Code, Result};
use zeroize::Zeroizing;

/// Gives out bytes that were given, each once.
pub struct GivenEntropy(Mutex<Zeroizing<Vec<u8>>>);

impl GivenEntropy {
    pub fn new(bytes: &[u8]) -> Self {
        // Taken from the end.
        Self(Mutex::new(Zeroizing::new(
            bytes.iter().rev().copied().collect(),
        )))
    }
}

impl Entropy for GivenEntropy {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if left.len() < buffer.len() {
            return Err(Code::EntropyUnavailable.into());
        }
        for byte in buffer {
            *byte = left.pop().unwrap_or_default();
        }
        Ok(())
    }
}

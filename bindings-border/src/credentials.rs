//! Credentials, and what signs by them.

use std::sync::{Arc, OnceLock};

use pingpair::wire::{Options, RequestSigner};
use pingpair::{Credentials, Result};

/// An organisation, and how its requests are signed. It shows no secret.
pub struct Organisation {
    credentials: Arc<Credentials>,
    signer: OnceLock<RequestSigner>,
}

impl Organisation {
    /// The one of these credentials.
    pub fn of(credentials: Credentials) -> Self {
        Self {
            credentials: Arc::new(credentials),
            signer: OnceLock::new(),
        }
    }

    /// The credentials.
    pub fn credentials(&self) -> &Arc<Credentials> {
        &self.credentials
    }

    /// What is unusual about them, in plain words.
    pub fn warnings(&self) -> Vec<String> {
        let warnings = self.credentials.warnings().iter();
        warnings.map(ToString::to_string).collect()
    }

    /// What signs requests with the usual options, prepared once.
    pub(crate) fn signer(&self) -> Result<&RequestSigner> {
        if let Some(signer) = self.signer.get() {
            return Ok(signer);
        }
        let signer = RequestSigner::new(&self.credentials, &Options::default())?;
        Ok(self.signer.get_or_init(|| signer))
    }
}

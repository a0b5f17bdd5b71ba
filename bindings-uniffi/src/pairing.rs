//! Machines, and what drives them.

use std::sync::Arc;

use pingpair::client::Pairing;
use pingpair_border::pairing::Driven;

use crate::error::Result;

/// A pairing, a resync or a job, and what drives it. A layer drives it one act after the other.
#[derive(uniffi::Object)]
pub struct NativePairing(Driven);

#[uniffi::export]
impl NativePairing {
    /// Does something by it; what comes of it is JSON.
    pub fn act(&self, act: String, arguments: String) -> Result<String> {
        Ok(self.0.act(&act, &arguments)?)
    }

    /// What is to be seen of it now, as JSON; while an act is under way, what was to be seen before it.
    pub fn see(&self) -> Result<String> {
        Ok(self.0.see()?)
    }
}

impl NativePairing {
    pub(crate) fn of(pairing: Pairing) -> Arc<Self> {
        Arc::new(Self(Driven::of(pairing)))
    }
}

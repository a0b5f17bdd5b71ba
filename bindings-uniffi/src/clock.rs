//! A clock for tests, on which waiting takes no time.

use std::sync::Arc;

use pingpair_border::clock::Passed;

use crate::application::{Application, functions};
use crate::error::Result;

/// A clock that only moves on when somebody waits by it, or moves it.
#[derive(uniffi::Object)]
pub struct NativeClock(Passed);

#[uniffi::export]
impl NativeClock {
    /// A clock; with functions, waiting calls `wait` instead of moving it.
    #[uniffi::constructor]
    pub fn new(application: Option<Arc<dyn Application>>) -> Result<Self> {
        Ok(Self(Passed::new(functions(application))))
    }

    /// Moves it on by so many milliseconds.
    pub fn advance(&self, milliseconds: f64) -> Result<()> {
        Ok(self.0.advance(milliseconds)?)
    }

    /// By how many milliseconds it was moved on.
    pub fn waited(&self) -> Result<f64> {
        Ok(self.0.waited())
    }
}

impl NativeClock {
    pub(crate) fn passed(&self) -> Passed {
        self.0.clone()
    }
}

//! The one error, which the layers make their own of.

use std::fmt;

use pingpair_border::error::described;

/// What an export returns.
pub(crate) type Result<T> = std::result::Result<T, NativeError>;

/// A call failed.
#[derive(Debug, uniffi::Error)]
pub enum NativeError {
    /// The core's error.
    Failed {
        /// As JSON: its class, code, text and attributes.
        described: String,
    },
}

impl fmt::Display for NativeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Failed { described } = self;
        formatter.write_str(described)
    }
}

impl std::error::Error for NativeError {}

impl From<pingpair::Error> for NativeError {
    fn from(error: pingpair::Error) -> Self {
        Self::Failed {
            described: described(&error),
        }
    }
}

//! The one error, with the code and the text of the core's.

use std::fmt;

/// A call failed.
#[derive(Debug, uniffi::Error)]
pub enum PingPairError {
    /// The core's error.
    Failed {
        /// The same text in every language.
        code: String,
        /// What went wrong. Kotlin's exceptions have a member `message` of their own.
        reason: String,
    },
}

impl fmt::Display for PingPairError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self::Failed { reason, .. } = self;
        formatter.write_str(reason)
    }
}

impl std::error::Error for PingPairError {}

impl From<pingpair::Error> for PingPairError {
    fn from(error: pingpair::Error) -> Self {
        Self::Failed {
            code: error.code().as_str().to_owned(),
            reason: error.to_string(),
        }
    }
}

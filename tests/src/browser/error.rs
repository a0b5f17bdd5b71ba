//! What goes wrong with a browser.

use std::{error, fmt, io};

/// The result of something that a browser does.
pub type Result<T, E = BrowserError> = std::result::Result<T, E>;

/// What went wrong, in words: a test has nothing to do but to show it.
#[derive(Debug)]
pub struct BrowserError(String);

impl BrowserError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }
}

impl fmt::Display for BrowserError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl error::Error for BrowserError {}

impl From<io::Error> for BrowserError {
    fn from(error: io::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<serde_json::Error> for BrowserError {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

impl From<tungstenite::Error> for BrowserError {
    fn from(error: tungstenite::Error) -> Self {
        Self(format!("the connection to the browser: {error}"))
    }
}

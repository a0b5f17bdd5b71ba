//! Text that must not be shown: keys, tokens, activation codes, OTPs.

use std::fmt;
use std::ops::{Deref, DerefMut};

use zeroize::Zeroize;

/// A text that is wiped when dropped and never printed: `Debug` shows `[redacted]`.
///
/// [`expose`](Secret::expose) gives the text to the one place that needs it.
#[derive(Clone)]
pub struct Secret(Box<str>);

impl Secret {
    /// Wraps a text. A copy that the caller keeps stays the caller's to wipe.
    pub fn new(text: impl Into<Box<str>>) -> Self {
        Self(text.into())
    }

    /// The text itself, for sending or showing it to the one person it is meant for.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(_) = self;
        formatter.write_str("[redacted]")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Bytes that are wiped when dropped. What was taken out of them before is not.
///
/// `Zeroizing` wipes a vector byte by byte, which can take longer than signing what it holds.
#[derive(Clone)]
pub(crate) struct WipedBytes(Vec<u8>);

impl WipedBytes {
    pub(crate) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }
}

impl Deref for WipedBytes {
    type Target = Vec<u8>;

    fn deref(&self) -> &Vec<u8> {
        &self.0
    }
}

impl DerefMut for WipedBytes {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }
}

impl Drop for WipedBytes {
    fn drop(&mut self) {
        self.0.as_mut_slice().zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_is_redacted() {
        assert_eq!(
            format!("{:?}", Some(Secret::from("292070522701"))),
            "Some([redacted])"
        );
    }
}

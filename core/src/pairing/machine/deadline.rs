//! The time by which a machine ends.

use std::time::Duration;

/// When it is, once it is known.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deadline {
    /// From the first poll on.
    Allowed(Duration),
    At(Duration),
    /// It passed, and the script was told.
    Over,
}

impl Deadline {
    /// The time of the monotonic clock, once the first poll has set it.
    pub(super) fn at(self) -> Option<Duration> {
        match self {
            Self::At(at) => Some(at),
            Self::Allowed(_) | Self::Over => None,
        }
    }

    /// How long it is until then.
    pub(super) fn left(self, now: Duration) -> Option<Duration> {
        match self {
            Self::At(at) => Some(at.saturating_sub(now)),
            Self::Allowed(allowed) => Some(allowed),
            Self::Over => None,
        }
    }
}

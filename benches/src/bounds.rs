//! The ratios that are promised.

use crate::cases;

/// A promise about two cases of one run.
pub struct Bound {
    /// The case that the promise is about.
    pub subject: &'static str,
    /// The case that it is held against.
    pub base: &'static str,
    /// What is promised.
    pub limit: Limit,
}

/// How two times may relate.
#[derive(Clone, Copy)]
pub enum Limit {
    /// The subject takes at most this many times as long as the base.
    AtMost(f64),
    /// The subject is at least this many times as fast as the base.
    AtLeast(f64),
}

/// Every promise.
pub const BOUNDS: &[Bound] = &[
    Bound {
        subject: cases::BUILD,
        base: cases::BUILD_BARE_MAC,
        limit: Limit::AtMost(1.15),
    },
    Bound {
        subject: cases::BUILD,
        base: cases::BUILD_JSONWEBTOKEN,
        limit: Limit::AtLeast(4.0),
    },
    Bound {
        subject: cases::VERIFY,
        base: cases::VERIFY_JSONWEBTOKEN,
        limit: Limit::AtLeast(2.5),
    },
];

impl Limit {
    /// The ratio that the limit speaks of, from the times of subject and base.
    pub fn ratio(self, subject: f64, base: f64) -> f64 {
        match self {
            Self::AtMost(_) => subject / base,
            Self::AtLeast(_) => base / subject,
        }
    }

    /// Whether a ratio keeps to it.
    pub fn holds(self, ratio: f64) -> bool {
        match self {
            Self::AtMost(most) => ratio <= most,
            Self::AtLeast(least) => ratio >= least,
        }
    }
}

impl std::fmt::Display for Limit {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AtMost(most) => write!(formatter, "at most {most:.2}"),
            Self::AtLeast(least) => write!(formatter, "at least {least:.2}"),
        }
    }
}

//! The ids of devices, which need all 64 bits.

use std::fmt;

/// The id of a device: a 64-bit integer of up to 19 digits.
///
/// In languages whose numbers are floating-point it is the text of its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(i64);

impl DeviceId {
    /// The id of this value.
    pub const fn new(value: i64) -> Self {
        Self(value)
    }

    /// The value.
    pub const fn value(self) -> i64 {
        self.0
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

//! What values of each kind are in Swift and Kotlin.

// The maps that UniFFI knows are these.
#![allow(clippy::disallowed_types)]

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, SystemTime};

use pingpair::operation::Extra;
use pingpair::pingid::DeviceId;
use pingpair::{Code, Error, Result, Secret, Timestamp};
use serde_json::Value;

/// A text that is never printed.
#[derive(Clone, Debug)]
pub struct SecretText(pub Secret);

uniffi::custom_type!(SecretText, String, {
    lower: |secret| secret.0.expose().to_owned(),
    try_lift: |text| Ok(SecretText(text.into())),
});

/// A text in U.S. MST (UTC−7 all year), with the instant that it means.
#[derive(Clone, Debug, uniffi::Record)]
pub struct MountainTime {
    /// The text as the service wrote it.
    pub text: String,
    /// The instant, when the text is of the documented form.
    pub timestamp: Option<SystemTime>,
}

/// A value of the core, on its way out.
pub(crate) trait Outward {
    /// What Swift and Kotlin see.
    type Foreign;

    /// The value for them.
    fn outward(self) -> Self::Foreign;
}

/// A value from Swift or Kotlin, on its way in.
pub(crate) trait Inward<T> {
    /// The value for the core.
    fn inward(self) -> Result<T>;
}

/// The value as the core's type `T`.
pub(crate) fn inward<T>(value: impl Inward<T>) -> Result<T> {
    value.inward()
}

/// Members that are not documented, as texts of JSON.
pub(crate) fn extra(extra: &Extra) -> HashMap<String, String> {
    let members = extra.iter();
    members
        .map(|(name, value)| (name.to_owned(), value.to_string()))
        .collect()
}

/// Passes values that both sides have as they are.
macro_rules! same {
    ($( $type:ty )+) => { $(
        impl Outward for $type {
            type Foreign = Self;

            fn outward(self) -> Self {
                self
            }
        }

        impl Inward<$type> for $type {
            fn inward(self) -> Result<Self> {
                Ok(self)
            }
        }
    )+ };
}

same!(String bool i64);

impl Outward for Secret {
    type Foreign = SecretText;

    fn outward(self) -> SecretText {
        SecretText(self)
    }
}

impl Inward<Secret> for SecretText {
    fn inward(self) -> Result<Secret> {
        Ok(self.0)
    }
}

impl Inward<Secret> for String {
    fn inward(self) -> Result<Secret> {
        Ok(self.into())
    }
}

impl Outward for DeviceId {
    type Foreign = i64;

    fn outward(self) -> i64 {
        self.value()
    }
}

impl Inward<DeviceId> for i64 {
    fn inward(self) -> Result<DeviceId> {
        Ok(DeviceId::new(self))
    }
}

impl Outward for Timestamp {
    type Foreign = SystemTime;

    fn outward(self) -> SystemTime {
        let distance = Duration::from_millis(self.milliseconds().unsigned_abs());
        if self.milliseconds() < 0 {
            SystemTime::UNIX_EPOCH - distance
        } else {
            SystemTime::UNIX_EPOCH + distance
        }
    }
}

impl Inward<Timestamp> for SystemTime {
    fn inward(self) -> Result<Timestamp> {
        let milliseconds = match self.duration_since(Self::UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_millis()).ok(),
            Err(before) => {
                let before = i64::try_from(before.duration().as_millis()).ok();
                before.and_then(i64::checked_neg)
            }
        };
        milliseconds
            .and_then(Timestamp::from_milliseconds)
            .ok_or_else(|| {
                Error::new(Code::ValueOutOfRange).detail("a time between the years 1 and 9999")
            })
    }
}

impl Outward for pingpair::MountainTime {
    type Foreign = MountainTime;

    fn outward(self) -> MountainTime {
        MountainTime {
            text: self.text,
            timestamp: self.timestamp.outward(),
        }
    }
}

impl Inward<pingpair::MountainTime> for MountainTime {
    fn inward(self) -> Result<pingpair::MountainTime> {
        Ok(pingpair::MountainTime::new(self.text))
    }
}

impl Outward for Value {
    type Foreign = String;

    fn outward(self) -> String {
        self.to_string()
    }
}

impl Inward<Value> for String {
    fn inward(self) -> Result<Value> {
        serde_json::from_str(&self)
            .map_err(|_| Error::new(Code::ValueMalformed).detail("a text of JSON"))
    }
}

impl<T: Outward> Outward for Option<T> {
    type Foreign = Option<T::Foreign>;

    fn outward(self) -> Self::Foreign {
        self.map(T::outward)
    }
}

impl<T, U: Inward<T>> Inward<Option<T>> for Option<U> {
    fn inward(self) -> Result<Option<T>> {
        self.map(U::inward).transpose()
    }
}

impl<T: Outward> Outward for Vec<T> {
    type Foreign = Vec<T::Foreign>;

    fn outward(self) -> Self::Foreign {
        self.into_iter().map(T::outward).collect()
    }
}

impl<T, U: Inward<T>> Inward<Vec<T>> for Vec<U> {
    fn inward(self) -> Result<Vec<T>> {
        self.into_iter().map(U::inward).collect()
    }
}

impl<T: Outward> Outward for BTreeMap<String, T> {
    type Foreign = HashMap<String, T::Foreign>;

    fn outward(self) -> Self::Foreign {
        self.into_iter()
            .map(|(name, value)| (name, value.outward()))
            .collect()
    }
}

impl<T, U: Inward<T>> Inward<BTreeMap<String, T>> for HashMap<String, U> {
    fn inward(self) -> Result<BTreeMap<String, T>> {
        self.into_iter()
            .map(|(name, value)| Ok((name, value.inward()?)))
            .collect()
    }
}

//! Ids of PingOne: UUIDs, in paths and in replies.

use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserializer};

use crate::describe::Kind;
use crate::error::{Code, Error, Result};
use crate::operation::{Member, write_text};

/// The id of something in PingOne, such as an environment, a user, a device or a flow.
///
/// It is a UUID. Nothing else gets into a path, so that no id of a user can lead to another object.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id([u8; 16]);

impl Id {
    /// Reads an id as PingOne writes it, such as `abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6`.
    ///
    /// # Errors
    /// [`Code::ValueMalformed`] for any other text.
    pub fn parse(text: &str) -> Result<Self> {
        Self::read_text(text).ok_or_else(|| {
            Error::new(Code::ValueMalformed).detail("an id: 32 hexadecimal digits, as 8-4-4-4-12")
        })
    }

    /// Whether it is marked as the sandbox's.
    pub fn is_sandbox(self) -> bool {
        self.0.starts_with(&SANDBOX)
    }

    fn read_text(text: &str) -> Option<Self> {
        let dashes = [8, 13, 18, 23];
        let text = text.as_bytes();
        if text.len() != 36 || !dashes.iter().all(|&place| text.get(place) == Some(&b'-')) {
            return None;
        }
        let mut digits = text.iter().enumerate();
        let mut digit = || {
            let (_, digit) = digits.find(|(place, _)| !dashes.contains(place))?;
            let value = char::from(*digit).to_digit(16)?;
            u8::try_from(value).ok()
        };
        let mut bytes = [0; 16];
        for byte in &mut bytes {
            *byte = digit()? << 4 | digit()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, byte) in self.0.iter().enumerate() {
            if matches!(place, 4 | 6 | 8 | 10) {
                formatter.write_str("-")?;
            }
            write!(formatter, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl FromStr for Id {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl TryFrom<&str> for Id {
    type Error = Error;

    fn try_from(text: &str) -> Result<Self> {
        Self::parse(text)
    }
}

impl Member for Id {
    const KIND: Kind = Kind::Id;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::read(deserializer)?;
        Self::read_text(&text).ok_or_else(|| de::Error::custom("not a UUID"))
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_text(&self.to_string(), out);
    }
}

/// What ids of the sandbox begin with.
const SANDBOX: [u8; 4] = [0x5a, 0x4d, 0xb0, 0xc5];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_uuids_in_any_case_and_are_written_in_lower_case() {
        let id = Id::parse("ABFBA8F6-49eb-49f5-a5d9-80ad5c98f9f6").unwrap();
        assert_eq!(id.to_string(), "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6");
        assert_eq!(format!("{id:?}"), id.to_string());
    }

    #[test]
    fn nothing_else_is_an_id() {
        for text in [
            "",
            "../../x",
            "abfba8f649eb49f5a5d980ad5c98f9f6",
            "{abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6}",
            "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f",
            "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f61",
            "abfba8f6-49eb-49f5-a5d9-80ad5c98f9g6",
            "abfba8f6-49eb-49f5-a5d9/80ad5c98f9f6",
            "+bfba8f6-49eb-49f5-a5d9-80ad5c98f9f6",
            "abfba8f6-49eb-49f5-a5d9-80ad5c98f9é",
        ] {
            let error = Id::parse(text).unwrap_err();
            assert_eq!(error.code(), Code::ValueMalformed, "{text}");
        }
    }

    #[test]
    fn the_sandboxs_ids_are_marked() {
        let own = Id::parse("5a4db0c5-49eb-49f5-a5d9-80ad5c98f9f6").unwrap();
        let other = Id::parse("5a4db0c6-49eb-49f5-a5d9-80ad5c98f9f6").unwrap();
        assert_eq!((own.is_sandbox(), other.is_sandbox()), (true, false));
    }
}

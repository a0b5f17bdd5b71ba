//! What a member can hold, and how each kind is read, written and checked.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use std::mem;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::check;
use super::record::Seed;
use crate::describe::{Field, Kind, ValuesInfo};
use crate::device_id::DeviceId;
use crate::error::Result;
use crate::json::Strict;
use crate::secret::Secret;
use crate::text::every_byte;
use crate::time::{InternetTime, MountainTime, Timestamp};

/// A value that can stand in a declaration.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot stand in a declaration",
    note = "every language must know it: texts, secrets, booleans, 64-bit integers, times, JSON, \
            declared values and records, `Null`, and `Option`, `Vec` or `BTreeMap` of these"
)]
pub trait Member: Sized {
    /// What is held.
    const KIND: Kind;

    /// The default without an expression, as the documentation prints it.
    const EMPTY: &'static str = "";

    /// Reads the value as the wire spells it; integers may be digit text, booleans text.
    ///
    /// # Errors
    /// Those of the deserialiser, for a value of another kind.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;

    /// Reads the value into its place: large ones are not moved from call to call.
    ///
    /// # Errors
    /// Those of [`read`](Self::read).
    fn read_into<'de, D: Deserializer<'de>>(
        place: &mut Option<Self>,
        deserializer: D,
    ) -> Result<(), D::Error> {
        *place = Some(Self::read(deserializer)?);
        Ok(())
    }

    /// Appends the value as JSON.
    fn write(&self, out: &mut Vec<u8>);

    /// Whether the member is left out of a request.
    fn is_absent(&self) -> bool {
        false
    }

    /// Whether a text has no characters.
    fn is_blank(&self) -> bool {
        false
    }

    /// Checks the value against its declaration.
    ///
    /// # Errors
    /// An error of the group `Input` that names the member.
    fn check(&self, field: &Field) -> Result<()> {
        let _ = field;
        Ok(())
    }
}

/// Appends a text as a JSON string.
#[inline(always)]
pub fn write_text(text: &str, out: &mut Vec<u8>) {
    let is_plain = |byte: u8| (byte >= b' ') & (byte != b'"') & (byte != b'\\');
    if every_byte(text, is_plain) {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        out.push(b'"');
    } else {
        // Writing a string to memory cannot fail.
        let _ = serde_json::to_writer(out, text);
    }
}

/// Reads the text of one of a set of values, ignoring case where the set says so.
pub fn read_values<'de, T: for<'a> From<&'a str>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(ValuesVisitor(PhantomData))
}

/// Appends a boolean or a number as text.
pub(super) fn write_as_text<T: Member>(value: &T, out: &mut Vec<u8>) {
    out.push(b'"');
    value.write(out);
    out.push(b'"');
}

/// Refuses a value that is not listed: a caller meant something else.
pub fn check_listed(info: &ValuesInfo, text: &str, field: &Field) -> Result<()> {
    if info.values.iter().any(|value| value.wire == text) {
        return Ok(());
    }
    Err(check::unknown_value(info.values, field))
}

impl Member for String {
    const KIND: Kind = Kind::Text;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_string(TextVisitor { digits: false })
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn check(&self, field: &Field) -> Result<()> {
        check::text(self, field)
    }
}

impl Member for Secret {
    const KIND: Kind = Kind::Secret;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The page calls activation codes Long and shows them as text: both are read.
        deserializer
            .deserialize_any(TextVisitor { digits: true })
            .map(Self::new)
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_text(self.expose(), out);
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn check(&self, field: &Field) -> Result<()> {
        check::text(self.expose(), field)
    }
}

impl Member for bool {
    const KIND: Kind = Kind::Bool;
    const EMPTY: &'static str = "false";

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(BoolVisitor)
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

impl Member for i64 {
    const KIND: Kind = Kind::Integer;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(IntegerVisitor)
    }

    fn write(&self, out: &mut Vec<u8>) {
        // Writing a number to memory cannot fail.
        let _ = serde_json::to_writer(out, self);
    }

    fn check(&self, field: &Field) -> Result<()> {
        check::number(*self, field)
    }
}

impl Member for DeviceId {
    const KIND: Kind = Kind::DeviceId;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::read(deserializer).map(Self::new)
    }

    fn write(&self, out: &mut Vec<u8>) {
        self.value().write(out);
    }
}

impl Member for Timestamp {
    const KIND: Kind = Kind::Time;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::from_milliseconds(i64::read(deserializer)?)
            .ok_or_else(|| de::Error::custom("a time between the years 1 and 9999"))
    }

    fn write(&self, out: &mut Vec<u8>) {
        self.milliseconds().write(out);
    }
}

impl Member for MountainTime {
    const KIND: Kind = Kind::MountainTime;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(Self::new)
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_text(&self.text, out);
    }
}

impl Member for InternetTime {
    const KIND: Kind = Kind::InternetTime;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::read(deserializer).map(Self::new)
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_text(&self.text, out);
    }
}

impl Member for Value {
    const KIND: Kind = Kind::Json;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Strict::deserialize(deserializer).map(|Strict(value)| value)
    }

    fn write(&self, out: &mut Vec<u8>) {
        // Writing a JSON value to memory cannot fail.
        let _ = serde_json::to_writer(out, self);
    }
}

impl<T: Member> Member for Option<T> {
    const KIND: Kind = Kind::Optional(&T::KIND);

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut value = None;
        deserializer.deserialize_option(OptionVisitor(&mut value))?;
        Ok(value)
    }

    fn read_into<'de, D: Deserializer<'de>>(
        place: &mut Option<Self>,
        deserializer: D,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_option(OptionVisitor(place.insert(None)))
    }

    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(value) => value.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn check(&self, field: &Field) -> Result<()> {
        self.as_ref().map_or(Ok(()), |value| value.check(field))
    }
}

impl<T: Member> Member for Vec<T> {
    const KIND: Kind = Kind::List(&T::KIND);
    const EMPTY: &'static str = "[]";

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(ListVisitor(PhantomData))
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'[');
        for (index, value) in self.iter().enumerate() {
            if index > 0 {
                out.push(b',');
            }
            value.write(out);
        }
        out.push(b']');
    }

    fn check(&self, field: &Field) -> Result<()> {
        check::list(self, field)
    }
}

impl<T: Member> Member for BTreeMap<String, T> {
    const KIND: Kind = Kind::Map(&T::KIND);
    const EMPTY: &'static str = "{}";

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MapVisitor(PhantomData))
    }

    fn write(&self, out: &mut Vec<u8>) {
        let mut separator = b'{';
        for (key, value) in self {
            out.push(mem::replace(&mut separator, b','));
            write_text(key, out);
            out.push(b':');
            value.write(out);
        }
        if self.is_empty() {
            out.push(b'{');
        }
        out.push(b'}');
    }
}

/// Null on the wire, and nothing to a caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Null;

impl Member for Null {
    const KIND: Kind = Kind::Null;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <()>::deserialize(deserializer).map(|()| Self)
    }

    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"null");
    }
}

struct TextVisitor {
    digits: bool,
}

impl Visitor<'_> for TextVisitor {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_string<E>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<String, E> {
        if self.digits {
            Ok(value.to_string())
        } else {
            Err(de::Error::custom("a number"))
        }
    }
}

struct ValuesVisitor<T>(PhantomData<T>);

impl<T: for<'a> From<&'a str>> Visitor<'_> for ValuesVisitor<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text")
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::from(text))
    }
}

struct BoolVisitor;

impl Visitor<'_> for BoolVisitor {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("true or false")
    }

    fn visit_bool<E>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<bool, E> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(de::Error::custom("not a boolean")),
        }
    }
}

struct IntegerVisitor;

impl Visitor<'_> for IntegerVisitor {
    type Value = i64;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a 64-bit integer")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| de::Error::custom("integer out of range"))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<i64, E> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        text.parse()
            .ok()
            .filter(|value| plain && (*value != 0 || !text.starts_with('-')))
            .ok_or_else(|| de::Error::custom("not an integer"))
    }
}

struct OptionVisitor<'a, T>(&'a mut Option<T>);

impl<'de, T: Member> Visitor<'de> for OptionVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value or null")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::read_into(self.0, deserializer)
    }
}

struct ListVisitor<T>(PhantomData<T>);

impl<'de, T: Member> Visitor<'de> for ListVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Vec<T>, A::Error> {
        let mut values = Vec::new();
        let mut place = None;
        while sequence.next_element_seed(Seed(&mut place))?.is_some() {
            values.extend(place.take());
        }
        Ok(values)
    }
}

struct MapVisitor<T>(PhantomData<T>);

impl<'de, T: Member> Visitor<'de> for MapVisitor<T> {
    type Value = BTreeMap<String, T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Self::Value, A::Error> {
        let mut values = BTreeMap::new();
        while let Some(key) = access.next_key::<String>()? {
            let mut place = None;
            access.next_value_seed(Seed(&mut place))?;
            let duplicate = place.is_some_and(|value| values.insert(key, value).is_some());
            if duplicate {
                return Err(de::Error::custom("duplicate member"));
            }
        }
        Ok(values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_wherever_the_character_stands() {
        for character in ('\0'..='\u{ff}').chain(['\u{2028}', '\u{1f642}']) {
            for (before, after) in [(0, 0), (3, 0), (7, 0), (0, 8), (9, 2), (15, 16), (20, 1)] {
                let text = format!("{}{character}{}", "b".repeat(before), "a".repeat(after));
                let mut written = Vec::new();
                write_text(&text, &mut written);
                let expected = serde_json::to_string(&text).unwrap();
                assert_eq!(String::from_utf8(written).unwrap(), expected);
            }
        }
    }
}

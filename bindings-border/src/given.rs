//! Requests as a layer may pack them: parts between separators, each behind a sign of what it is; or as JSON.
//!
//! What does not fit in every respect is nothing here. The longer way over trees of JSON then tells what is wrong with
//! it.

use std::borrow::Cow;
use std::fmt;
use std::str::Split;
use std::vec;

use pingpair::{Secret, Timestamp};
use serde::Deserializer;
use serde::de::{self, DeserializeSeed, MapAccess, Visitor};

use crate::declared::DeviceId;

/// A request whose members are texts, booleans and numbers.
pub trait Given: Sized {
    /// What the layers call its members, in the order in which methods take them; none where it has others.
    const NAMES: &'static [&'static str];

    /// The request of these parts, which are in that order.
    fn given(parts: &mut Parts<'_>) -> Option<Self>;
}

/// The request that this JSON is, unless more is given than is declared, or something else.
pub fn from_json<T: Given>(json: &[u8]) -> Option<T> {
    if T::NAMES.is_empty() {
        return None;
    }
    let mut values: Vec<_> = T::NAMES.iter().map(|_| None).collect();
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let object = Object {
        names: T::NAMES,
        values: &mut values,
    };
    deserializer.deserialize_map(object).ok()?;
    deserializer.end().ok()?;
    let mut parts = Parts {
        source: Source::Json(values.into_iter()),
        taken: 0,
    };
    T::given(&mut parts)
}

/// What was given: the declared members, one after the other.
pub struct Parts<'a> {
    source: Source<'a>,
    taken: usize,
}

enum Source<'a> {
    Packed(Split<'a, char>),
    Json(vec::IntoIter<Option<Value<'a>>>),
}

/// The value of a member.
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Flag(bool),
    Number(i64),
}

impl<'a> Parts<'a> {
    /// The request that was packed, unless more was given than is declared, or something else.
    pub fn read<T: Given>(packed: &'a str) -> Option<T> {
        // A half of a surrogate pair has become this; JSON has kept it.
        if packed.contains(char::REPLACEMENT_CHARACTER) {
            return None;
        }
        let mut packed = packed.split(SEPARATOR);
        // How many members the object has.
        let named: usize = packed.next()?.parse().ok()?;
        let mut parts = Self {
            source: Source::Packed(packed),
            taken: 0,
        };
        let request = T::given(&mut parts)?;
        // A text that holds a separator makes a part too many.
        (parts.next().is_none() && parts.taken == named).then_some(request)
    }

    /// The next part, which must be there.
    pub fn required<T: Part>(&mut self) -> Option<T> {
        self.optional()?
    }

    /// The next part: inside, nothing where the member was not given.
    pub fn optional<T: Part>(&mut self) -> Option<Option<T>> {
        let Some(value) = self.next()? else {
            return Some(None);
        };
        self.taken += 1;
        T::of(value).map(Some)
    }

    fn next(&mut self) -> Option<Option<Value<'a>>> {
        match &mut self.source {
            Source::Packed(parts) => match parts.next()? {
                "" => Some(None),
                part => Value::unpacked(part).map(Some),
            },
            Source::Json(values) => values.next(),
        }
    }
}

impl<'a> Value<'a> {
    fn unpacked(part: &'a str) -> Option<Self> {
        match part {
            "!true" => return Some(Self::Flag(true)),
            "!false" => return Some(Self::Flag(false)),
            _ => {}
        }
        if let Some(text) = part.strip_prefix(TEXT) {
            return Some(Self::Text(Cow::Borrowed(text)));
        }
        // Numbers of other forms, such as `1e21`, are for JSON.
        let number = part.strip_prefix(NUMBER)?.parse().ok()?;
        Some(Self::Number(number))
    }
}

/// What a part can be.
pub trait Part: Sized {
    /// The value, if it is of its kind.
    fn of(value: Value<'_>) -> Option<Self>;
}

impl Part for String {
    fn of(value: Value<'_>) -> Option<Self> {
        text(value).map(Cow::into_owned)
    }
}

impl Part for Secret {
    fn of(value: Value<'_>) -> Option<Self> {
        text(value).map(|text| Self::from(text.into_owned()))
    }
}

impl Part for DeviceId {
    fn of(value: Value<'_>) -> Option<Self> {
        let digits = text(value)?;
        let id = Self::new(digits.parse().ok()?);
        // One spelling of each is taken.
        (id.to_string() == digits).then_some(id)
    }
}

impl Part for bool {
    fn of(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Flag(flag) => Some(flag),
            Value::Text(_) | Value::Number(_) => None,
        }
    }
}

impl Part for i64 {
    fn of(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Number(number) => Some(number),
            Value::Text(_) | Value::Flag(_) => None,
        }
    }
}

impl Part for Timestamp {
    fn of(value: Value<'_>) -> Option<Self> {
        Self::from_milliseconds(i64::of(value)?)
    }
}

/// The value, if it is a text.
pub fn text(value: Value<'_>) -> Option<Cow<'_, str>> {
    match value {
        Value::Text(text) => Some(text),
        Value::Flag(_) | Value::Number(_) => None,
    }
}

/// Sets of values.
macro_rules! values {
    ($($values:ident,)+) => { $(
        impl $crate::given::Part for $crate::declared::$values {
            fn of(value: $crate::given::Value<'_>) -> Option<Self> {
                $crate::given::text(value).map(|text| Self::from(&*text))
            }
        }
    )+ };
}

pub(crate) use values;

/// Takes the members of an object of JSON to the places of their names.
struct Object<'v, 'de> {
    names: &'static [&'static str],
    values: &'v mut [Option<Value<'de>>],
}

impl<'de> Visitor<'de> for Object<'_, 'de> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let misfit = || de::Error::custom("not as it is declared, or twice");
        while let Some(place) = members.next_key_seed(Place(self.names))? {
            let value = self.values.get_mut(place).ok_or_else(misfit)?;
            if value.replace(members.next_value_seed(Simple)?).is_some() {
                return Err(misfit());
            }
        }
        Ok(())
    }
}

/// The place of a member's name.
struct Place(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Place {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Place {
    type Value = usize;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a declared member")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<usize, E> {
        let place = self.0.iter().position(|declared| *declared == name);
        place.ok_or_else(|| E::custom("not declared"))
    }
}

/// A text, a boolean or a whole number.
struct Simple;

impl<'de> DeserializeSeed<'de> for Simple {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Simple {
    type Value = Value<'de>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, a boolean or a whole number")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value<'de>, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Value<'de>, E> {
        i64::try_from(number).map(Value::Number).map_err(E::custom)
    }
}

// The signs of the layer.
const TEXT: char = '+';
const NUMBER: char = '#';
const SEPARATOR: char = '\u{1f}';

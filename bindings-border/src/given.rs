//! Requests as a layer may pack them: parts between separators, each behind a sign of what it is.
//!
//! What does not fit in every respect is nothing here. JSON then tells what is wrong with it.

use std::str::Split;

use pingpair::{Secret, Timestamp};

use crate::declared::DeviceId;

/// A request whose members are texts, booleans and numbers.
pub trait Given: Sized {
    /// The request of these parts, which are in the order in which methods take them.
    fn given(parts: &mut Parts<'_>) -> Option<Self>;
}

/// What was packed: how many members the object has, and the declared ones.
pub struct Parts<'a> {
    parts: Split<'a, char>,
    named: usize,
    taken: usize,
}

impl<'a> Parts<'a> {
    /// The request that was packed, unless more was given than is declared, or something else.
    pub fn read<T: Given>(packed: &'a str) -> Option<T> {
        // A half of a surrogate pair has become this; JSON has kept it.
        if packed.contains(char::REPLACEMENT_CHARACTER) {
            return None;
        }
        let mut parts = packed.split(SEPARATOR);
        let mut parts = Self {
            named: parts.next()?.parse().ok()?,
            parts,
            taken: 0,
        };
        let request = T::given(&mut parts)?;
        // A text that holds a separator makes a part too many.
        (parts.parts.next().is_none() && parts.taken == parts.named).then_some(request)
    }

    /// The next part, which must be there.
    pub fn required<T: Part>(&mut self) -> Option<T> {
        self.optional()?
    }

    /// The next part: inside, nothing where the member was not given.
    pub fn optional<T: Part>(&mut self) -> Option<Option<T>> {
        let part = self.parts.next()?;
        if part.is_empty() {
            return Some(None);
        }
        self.taken += 1;
        T::of(part).map(Some)
    }
}

/// What a part can be.
pub trait Part: Sized {
    /// The value of a part that is of its kind.
    fn of(part: &str) -> Option<Self>;
}

impl Part for String {
    fn of(part: &str) -> Option<Self> {
        part.strip_prefix(TEXT).map(str::to_owned)
    }
}

impl Part for Secret {
    fn of(part: &str) -> Option<Self> {
        part.strip_prefix(TEXT).map(Self::from)
    }
}

impl Part for DeviceId {
    fn of(part: &str) -> Option<Self> {
        let digits = part.strip_prefix(TEXT)?;
        let id = Self::new(digits.parse().ok()?);
        // One spelling of each is taken.
        (id.to_string() == digits).then_some(id)
    }
}

impl Part for bool {
    fn of(part: &str) -> Option<Self> {
        match part {
            "!true" => Some(true),
            "!false" => Some(false),
            _ => None,
        }
    }
}

impl Part for i64 {
    /// Numbers of other forms, such as `1e21`, are JSON's.
    fn of(part: &str) -> Option<Self> {
        part.strip_prefix(NUMBER)?.parse().ok()
    }
}

impl Part for Timestamp {
    fn of(part: &str) -> Option<Self> {
        Self::from_milliseconds(i64::of(part)?)
    }
}

/// Sets of values.
macro_rules! values {
    ($($values:ident,)+) => { $(
        impl $crate::given::Part for $crate::declared::$values {
            fn of(part: &str) -> Option<Self> {
                part.strip_prefix($crate::given::TEXT).map(Self::from)
            }
        }
    )+ };
}

pub(crate) use values;

// The signs of the layer.
pub const TEXT: char = '+';
const NUMBER: char = '#';
const SEPARATOR: char = '\u{1f}';

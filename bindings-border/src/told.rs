//! Replies on their way out: as JSON in camelCase, or as texts between separators, which a reader
//! there takes out one by one, when it is asked for them.

use std::collections::BTreeMap;
use std::io::Write;

use pingpair::operation::{Extra, Member, Progress};
use pingpair::{Code, Error, MountainTime, Result, Secret, Timestamp};
use serde_json::Value;

use crate::declared::DeviceId;
use crate::names::{GREATEST, exact};

/// A value of a reply.
///
/// `name` is what the layers call the member that holds it, for an error.
pub trait Told {
    /// Appends it as JSON. What is absent is left out.
    fn tell(&self, name: &'static str, out: &mut Vec<u8>) -> Result<()>;

    /// Whether it is left out of an object or a list.
    fn is_absent(&self) -> bool {
        false
    }

    /// Appends it as one part: as JSON, unless it is a text, which stands as it is.
    fn tell_part(&self, name: &'static str, packed: &mut Packed) -> Result<()> {
        let start = packed.out.len();
        self.tell(name, &mut packed.out)?;
        packed.escape_from(start);
        Ok(())
    }

    /// Appends it in parts, each behind a separator: in one but for records, whose members have one each.
    fn pack(&self, name: &'static str, packed: &mut Packed) -> Result<()> {
        packed.out.push(SEPARATOR);
        self.tell_part(name, packed)
    }
}

/// What an operation returns.
pub trait Answered {
    /// As JSON, in UTF-8.
    fn json_bytes(&self) -> Result<Vec<u8>>;

    /// As JSON.
    fn json(&self) -> Result<String> {
        text(self.json_bytes()?)
    }

    /// In parts where it can be: they begin with a separator, JSON does not.
    fn packed(&self) -> Result<String>;
}

impl<T: Told> Answered for T {
    fn json_bytes(&self) -> Result<Vec<u8>> {
        let mut out = Vec::with_capacity(USUAL_LENGTH);
        self.tell(WHOLE, &mut out)?;
        Ok(out)
    }

    fn packed(&self) -> Result<String> {
        let mut packed = Packed {
            out: Vec::with_capacity(USUAL_LENGTH),
            is_ambiguous: false,
        };
        self.pack(WHOLE, &mut packed)?;
        match packed.is_ambiguous {
            true => self.json(),
            false => text(packed.out),
        }
    }
}

/// Parts, one after the other.
pub struct Packed {
    out: Vec<u8>,
    /// Whether a text holds a separator itself.
    is_ambiguous: bool,
}

impl Packed {
    pub fn text(&mut self, text: &str) {
        self.is_ambiguous |= text.as_bytes().contains(&SEPARATOR);
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Writes what is not ASCII in the JSON from here on as escapes: JavaScript takes ASCII over as it is, and makes
    /// texts of twice the size of everything else.
    fn escape_from(&mut self, start: usize) {
        let json = self.out.get(start..).unwrap_or_default();
        if json.is_ascii() {
            return;
        }
        let json = String::from_utf8_lossy(json).into_owned();
        self.out.truncate(start);
        for character in json.chars() {
            if character.is_ascii() {
                self.out.push(character as u8);
                continue;
            }
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to memory cannot fail.
                let _ = write!(self.out, "\\u{unit:04x}");
            }
        }
    }
}

/// What is written as it is declared, and stands in a part as its text.
macro_rules! texts {
    ($($type:ty => |$value:ident| $text:expr;)+) => { $(
        impl $crate::told::Told for $type {
            fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> pingpair::Result<()> {
                pingpair::operation::Member::write(self, out);
                Ok(())
            }

            fn tell_part(&self, _: &'static str, packed: &mut $crate::told::Packed) -> pingpair::Result<()> {
                let $value = self;
                packed.text($text);
                Ok(())
            }
        }
    )+ };
}

/// Records, each with its members and what the layers call them.
macro_rules! records {
    ($($record:ident { $($member:ident: $name:literal,)* })+) => { $(
        impl $crate::told::Told for $crate::declared::$record {
            fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> pingpair::Result<()> {
                out.push(b'{');
                $($crate::told::member(concat!("\"", $name, "\":"), $name, &self.$member, out)?;)*
                $crate::told::extra(&self.extra, out);
                Ok(())
            }

            fn pack(&self, _: &'static str, packed: &mut $crate::told::Packed) -> pingpair::Result<()> {
                $($crate::told::Told::pack(&self.$member, $name, packed)?;)*
                $crate::told::pack_extra(&self.extra, packed);
                Ok(())
            }
        }
    )+ };
}

/// Sets of values.
macro_rules! values {
    ($($values:ident,)+) => {
        $crate::told::texts! { $($crate::declared::$values => |value| value.as_str();)+ }
    };
}

pub(crate) use {records, texts, values};

texts! {
    String => |text| text;
    Secret => |secret| secret.expose();
}

impl Told for bool {
    fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> Result<()> {
        self.write(out);
        Ok(())
    }
}

impl Told for i64 {
    fn tell(&self, name: &'static str, out: &mut Vec<u8>) -> Result<()> {
        if self.unsigned_abs() > GREATEST {
            return Err(Error::new(Code::ReplyUnreadable).detail(name));
        }
        self.write(out);
        Ok(())
    }
}

impl Told for Timestamp {
    fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> Result<()> {
        self.write(out);
        Ok(())
    }
}

impl Told for DeviceId {
    fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> Result<()> {
        out.push(b'"');
        self.write(out);
        out.push(b'"');
        Ok(())
    }
}

impl Told for MountainTime {
    fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> Result<()> {
        written(&self.text, self.timestamp, out);
        Ok(())
    }
}

impl Told for Value {
    fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> Result<()> {
        exact(self.clone()).write(out);
        Ok(())
    }
}

impl<T: Told> Told for Option<T> {
    fn tell(&self, name: &'static str, out: &mut Vec<u8>) -> Result<()> {
        match self {
            Some(value) => value.tell(name, out),
            None => Ok(()),
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    /// Nothing, or the part behind a sign that it is there.
    fn tell_part(&self, name: &'static str, packed: &mut Packed) -> Result<()> {
        match self {
            Some(value) => {
                packed.out.push(b'+');
                value.tell_part(name, packed)
            }
            None => Ok(()),
        }
    }
}

impl<T: Told> Told for Vec<T> {
    fn tell(&self, name: &'static str, out: &mut Vec<u8>) -> Result<()> {
        out.push(b'[');
        for value in self.iter().filter(|value| !value.is_absent()) {
            separate(b'[', out);
            value.tell(name, out)?;
        }
        out.push(b']');
        Ok(())
    }
}

impl<T: Told> Told for BTreeMap<String, T> {
    fn tell(&self, name: &'static str, out: &mut Vec<u8>) -> Result<()> {
        out.push(b'{');
        for (key, value) in self.iter().filter(|(_, value)| !value.is_absent()) {
            separate(b'{', out);
            key.write(out);
            out.push(b':');
            value.tell(name, out)?;
        }
        out.push(b'}');
        Ok(())
    }
}

/// A further step stands below a name of its own.
impl<T: Told> Told for Progress<T> {
    fn tell(&self, _: &'static str, out: &mut Vec<u8>) -> Result<()> {
        out.push(b'{');
        match self {
            Self::Done(done) => member("\"done\":", "done", done, out)?,
            Self::NextOtp(next) => member("\"nextOtp\":", "nextOtp", next, out)?,
        }
        out.push(b'}');
        Ok(())
    }

    /// JSON, which no separator stands before.
    fn pack(&self, name: &'static str, packed: &mut Packed) -> Result<()> {
        self.tell(name, &mut packed.out)
    }
}

/// Appends a member of an object unless it is absent.
pub fn member<T: Told>(
    opening: &'static str,
    name: &'static str,
    value: &T,
    out: &mut Vec<u8>,
) -> Result<()> {
    if value.is_absent() {
        return Ok(());
    }
    separate(b'{', out);
    out.extend_from_slice(opening.as_bytes());
    value.tell(name, out)
}

/// Appends the last member of a record, and ends it.
pub fn extra(extra: &Extra, out: &mut Vec<u8>) {
    separate(b'{', out);
    out.extend_from_slice(b"\"extra\":");
    members(extra, out);
    out.push(b'}');
}

/// Appends the last part of a record.
pub fn pack_extra(extra: &Extra, packed: &mut Packed) {
    packed.out.push(SEPARATOR);
    let start = packed.out.len();
    members(extra, &mut packed.out);
    packed.escape_from(start);
}

fn members(extra: &Extra, out: &mut Vec<u8>) {
    out.push(b'{');
    for (name, value) in extra.iter() {
        separate(b'{', out);
        Member::write(&name.to_owned(), out);
        out.push(b':');
        exact(value.clone()).write(out);
    }
    out.push(b'}');
}

/// Appends a comma, unless an object or a list has just begun.
fn separate(opening: u8, out: &mut Vec<u8>) {
    if out.last() != Some(&opening) {
        out.push(b',');
    }
}

/// A text, and the instant that it means.
fn written(text: &String, timestamp: Option<Timestamp>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"text\":");
    text.write(out);
    out.extend_from_slice(b",\"timestamp\":");
    timestamp.write(out);
    out.push(b'}');
}

fn text(out: Vec<u8>) -> Result<String> {
    String::from_utf8(out).map_err(|_| Code::Internal.into())
}

/// Stands before each part. JSON holds it only as an escape.
const SEPARATOR: u8 = 0x1f;
/// No member holds the whole.
const WHOLE: &str = "reply";
/// Most replies fit.
const USUAL_LENGTH: usize = 1024;

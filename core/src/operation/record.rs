//! Records: groups of named members, read in one pass and written in declared order.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::BodyStyle;
use super::member::{Member, write_as_text, write_text};
use crate::describe::{RecordInfo, make};
use crate::error::{Code, Error, Result};
use crate::json::Strict;
use crate::wire::error_id;

/// A group of named members that can be read from JSON and written to it.
pub trait Record: Sized {
    /// What the declaration says.
    const INFO: &'static RecordInfo;

    /// The number, beside 200, that is a success: it asks for a further step.
    #[doc(hidden)]
    const NEXT: Option<i64> = None;

    /// The members read so far.
    #[doc(hidden)]
    type Draft: Default;

    /// Takes the value of the member that the wire calls `name`.
    #[doc(hidden)]
    fn take<'de, A: MapAccess<'de>>(
        draft: &mut Self::Draft,
        name: &str,
        access: &mut A,
    ) -> Result<(), A::Error>;

    /// The record, once all members were taken; otherwise the wire name of one that is missing.
    #[doc(hidden)]
    fn finish(draft: Self::Draft) -> Result<Self, &'static str>;

    /// The record of a reply with this number, 200 or [`NEXT`](Self::NEXT).
    #[doc(hidden)]
    fn finish_as(draft: Self::Draft, error_id: i64) -> Result<Self, &'static str> {
        let _ = error_id;
        Self::finish(draft)
    }

    /// The number of a reply that holds this.
    fn error_id(&self) -> i64 {
        error_id::SUCCESS
    }

    /// Writes the members in declared order.
    #[doc(hidden)]
    fn write(&self, writer: &mut ObjectWriter<'_>);
}

/// Reads a record, refusing duplicate members.
///
/// # Errors
/// Those of the deserialiser.
pub fn read_record<'de, T: Record, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut draft = T::Draft::default();
    deserializer.deserialize_map(DraftVisitor::<T>(&mut draft))?;
    T::finish(draft).map_err(member_error)
}

/// Members that a reply holds beyond the documented ones, kept as they came.
///
/// `Debug` shows their names only: what a future member holds may be a secret.
#[derive(Clone, Default, PartialEq)]
pub struct Extra(BTreeMap<String, Value>);

impl Extra {
    /// The value of the member that the wire calls `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    /// The members, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Value)> for Extra {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_set()
            .entries(self.0.keys().map(|name| crate::text::visible(name)))
            .finish()
    }
}

/// A reply whose members are not declared: all are kept as JSON. `Debug` shows their names only.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Members {
    members: Extra,
    further_step: Option<i64>,
}

impl Members {
    /// The members, by the names that the wire has for them.
    pub fn into_json(self) -> Map<String, Value> {
        self.members.0.into_iter().collect()
    }

    /// The value of the member that the wire calls `name`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.members.get(name)
    }

    /// The members, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.members.iter()
    }
}

impl FromIterator<(String, Value)> for Members {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        Self {
            members: members.into_iter().collect(),
            further_step: None,
        }
    }
}

impl Record for Members {
    const INFO: &'static RecordInfo =
        &make::record("Members", "A reply whose members are not declared.", &[]);
    type Draft = Extra;

    fn take<'de, A: MapAccess<'de>>(
        draft: &mut Extra,
        name: &str,
        access: &mut A,
    ) -> Result<(), A::Error> {
        unknown(draft, name, access)
    }

    fn finish(members: Extra) -> Result<Self, &'static str> {
        Self::finish_as(members, error_id::SUCCESS)
    }

    fn finish_as(members: Extra, error_id: i64) -> Result<Self, &'static str> {
        let further_step = Some(error_id).filter(|id| *id != error_id::SUCCESS);
        Ok(Self {
            members,
            further_step,
        })
    }

    fn error_id(&self) -> i64 {
        self.further_step.unwrap_or(error_id::SUCCESS)
    }

    fn write(&self, writer: &mut ObjectWriter<'_>) {
        writer.extra(&self.members);
    }
}

/// Appends a request's body: absent members are left out.
pub(super) fn write_request<T: Record>(record: &T, style: &BodyStyle<'_>, out: &mut Vec<u8>) {
    write_object(
        record,
        ObjectWriter {
            out,
            style: *style,
            nulls: false,
            empty: true,
        },
    );
}

/// Appends a part of a request as an object: absent members are left out.
pub fn write_part<T: Record>(record: &T, out: &mut Vec<u8>) {
    write_request(record, &BodyStyle::default(), out);
}

/// Appends a reply's members as an object: absent members are spelt as null.
pub fn write_reply<T: Record>(record: &T, out: &mut Vec<u8>) {
    let style = BodyStyle::default();
    write_object(
        record,
        ObjectWriter {
            out,
            style,
            nulls: true,
            empty: true,
        },
    );
}

/// Writes one JSON object, member by member.
///
/// An `opening` is what stands before a value, such as `,"userName":`, in one text so that it is
/// copied in one piece.
pub struct ObjectWriter<'a> {
    out: &'a mut Vec<u8>,
    style: BodyStyle<'a>,
    nulls: bool,
    empty: bool,
}

impl ObjectWriter<'_> {
    /// Writes a member unless it is absent and absent members are left out.
    #[inline]
    pub fn member<T: Member>(&mut self, opening: &str, value: &T) {
        if self.nulls || !value.is_absent() {
            self.open(opening);
            value.write(self.out);
        }
    }

    /// Writes a member that has an older spelling.
    #[inline]
    pub fn member_or_legacy<T: Member>(&mut self, opening: &str, legacy: &str, value: &T) {
        let legacy_names = self.style.legacy_names;
        self.member(if legacy_names { legacy } else { opening }, value);
    }

    /// Writes a member that is no text as text, such as `"true"`.
    pub fn text_member<T: Member>(&mut self, opening: &str, value: &T) {
        if !value.is_absent() {
            self.open(opening);
            write_as_text(value, self.out);
        } else if self.nulls {
            self.open(opening);
            value.write(self.out);
        }
    }

    /// Writes the alias of an organisation: the caller's own where none is given.
    pub fn org_alias(&mut self, opening: &str, given: &Option<String>) {
        if let Some(alias) = given.as_deref().or(self.style.org_alias) {
            self.open(opening);
            write_text(alias, self.out);
        }
    }

    /// Writes `clientData`: what the request's builder wants there instead of the caller's own.
    pub fn client_data(&mut self, opening: &str) {
        if let Some(text) = self.style.client_data {
            self.open(opening);
            write_text(text, self.out);
        }
    }

    /// Writes members that are not declared.
    pub fn extra(&mut self, extra: &Extra) {
        for (name, value) in extra.iter() {
            self.open(",");
            write_text(name, self.out);
            self.out.push(b':');
            value.write(self.out);
        }
    }

    #[inline]
    fn open(&mut self, opening: &str) {
        // The first member has no comma before it.
        let skipped = usize::from(std::mem::take(&mut self.empty));
        let opening = opening.as_bytes().get(skipped..).unwrap_or_default();
        self.out.extend_from_slice(opening);
    }
}

/// The member that made reading fail, if it is one of ours: never text from the reply.
pub(crate) fn fault(error: &serde_json::Error) -> Option<String> {
    let text = error.to_string();
    let name = text.strip_prefix(FAULT)?.split(' ').next()?;
    name.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"._[]".contains(&byte))
        .then(|| name.to_owned())
}

/// The error of a reader that failed at the member of this name.
pub(crate) fn member_error<E: de::Error>(wire: &str) -> E {
    E::custom(format_args!("{FAULT}{wire} "))
}

/// Reads a record from members that have passed before, such as those of a call by name.
pub(crate) fn from_members<T: Record>(members: &Members) -> Result<T> {
    let value = Value::Object(members.clone().into_json());
    let mut draft = T::Draft::default();
    value
        .deserialize_map(DraftVisitor::<T>(&mut draft))
        .and_then(|()| T::finish_as(draft, members.error_id()).map_err(member_error))
        .map_err(|error| unreadable(&error))
}

/// The members of a record, as the wire has them, for a reply that is known by its name only.
pub(crate) fn to_members<T: Record>(record: &T) -> Result<Members> {
    let mut json = Vec::new();
    write_reply(record, &mut json);
    let members: Map<String, Value> =
        serde_json::from_slice(&json).map_err(|_| Error::from(Code::Internal))?;
    Members::finish_as(members.into_iter().collect(), record.error_id())
        .map_err(|_| Code::Internal.into())
}

/// The error for a signed reply whose members are not those that are documented.
pub(crate) fn unreadable(error: &serde_json::Error) -> Error {
    let error_code = Error::new(Code::ReplyUnreadable);
    match fault(error) {
        Some(member) => error_code.detail(member),
        None => error_code,
    }
}

/// A seed that reads any member into its place.
pub(crate) struct Seed<'a, T>(pub(crate) &'a mut Option<T>);

impl<'de, T: Member> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        T::read_into(self.0, deserializer)
    }
}

/// A seed that reads a member's name without copying it.
pub(crate) struct NameSeed;

impl<'de> DeserializeSeed<'de> for NameSeed {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for NameSeed {
    type Value = Cow<'de, str>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a member's name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// Takes a member's value into its place, once.
pub fn take<'de, T: Member, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    wire: &str,
    access: &mut A,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(member_error(wire));
    }
    access
        .next_value_seed(Seed(slot))
        .map_err(|error| inner_fault(error, wire))
}

/// Keeps a member that is not declared.
pub fn unknown<'de, A: MapAccess<'de>>(
    extra: &mut Extra,
    name: &str,
    access: &mut A,
) -> Result<(), A::Error> {
    let Entry::Vacant(entry) = extra.0.entry(name.to_owned()) else {
        return Err(de::Error::custom("duplicate member"));
    };
    let Strict(value) = access.next_value()?;
    entry.insert(value);
    Ok(())
}

/// The value of a member that must be there.
pub fn required_member<T>(slot: Option<T>, wire: &'static str) -> Result<T, &'static str> {
    slot.ok_or(wire)
}

/// The value of a member that may be absent.
pub fn optional_member<T>(slot: Option<Option<T>>) -> Option<T> {
    slot.flatten()
}

/// The value of a text that may be absent, and is where it is blank.
pub fn nonblank_member<T: Member>(slot: Option<Option<T>>) -> Option<T> {
    slot.flatten().filter(|value| !value.is_blank())
}

/// The value of a member, or its default.
pub fn default_member<T>(slot: Option<Option<T>>, default: impl FnOnce() -> T) -> T {
    slot.flatten().unwrap_or_else(default)
}

/// Shows in `Debug` that there is a value that names or reaches a person.
pub struct Personal<'a, T>(pub &'a T);

impl<T: Member> fmt::Debug for Personal<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_absent() {
            "None"
        } else {
            "[personal]"
        })
    }
}

/// Fills a draft where it stands.
struct DraftVisitor<'a, T: Record>(&'a mut T::Draft);

impl<'de, T: Record> Visitor<'de> for DraftVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        while let Some(name) = access.next_key_seed(NameSeed)? {
            T::take(self.0, &name, &mut access)?;
        }
        Ok(())
    }
}

/// What our own errors begin with, so that no other text of a reader is ever repeated.
const FAULT: &str = "member:";

/// Keeps the name of the innermost member that failed.
fn inner_fault<E: de::Error>(error: E, wire: &str) -> E {
    if error.to_string().starts_with(FAULT) {
        error
    } else {
        member_error(wire)
    }
}

fn write_object<T: Record>(record: &T, mut writer: ObjectWriter<'_>) {
    writer.out.push(b'{');
    record.write(&mut writer);
    writer.out.push(b'}');
}

//! The payload of a reply: wrapped or bare, the members that every reply has, and the operation's own,
//! read in one pass.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use crate::error::{Code, Error, Refusal, Result};
use crate::json;
use crate::operation::expansion::take;
use crate::operation::{NameSeed, Record, member_error, unreadable};
use crate::provenance::Provenance;

/// Reads a payload. What it says is believed no more than the signature around it.
pub(super) fn read_payload<T: Record>(payload: &[u8]) -> Result<Body<T>> {
    let text = json::checked(payload).map_err(|fault| match fault {
        json::Fault::Malformed => Error::from(Code::ReplyUnreadable),
        json::Fault::TooDeep => Code::ReplyTooLarge.into(),
    })?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut body = Body {
        envelope: Envelope::default(),
        members: T::Draft::default(),
    };
    let seed = BodySeed {
        may_be_wrapped: true,
        body: &mut body,
    };
    match seed
        .deserialize(&mut deserializer)
        .and_then(|()| deserializer.end())
    {
        Ok(()) => Ok(body),
        Err(error) if error.to_string().starts_with(REFLECTED) => Err(Code::ReplyReflected.into()),
        Err(error) => Err(unreadable(&error)),
    }
}

/// A payload, its own members not complete yet.
pub(super) struct Body<T: Record> {
    pub(super) envelope: Envelope,
    pub(super) members: T::Draft,
}

/// The members that every reply has.
#[derive(Default)]
pub(super) struct Envelope {
    pub(super) error_id: Option<i64>,
    pub(super) message: Option<Option<String>>,
    pub(super) unique_msg_id: Option<Option<String>>,
    pub(super) client_data: Option<Option<String>>,
}

impl Envelope {
    /// The number that says how it went; a reply without one is none.
    pub(super) fn error_id(&self) -> Result<i64> {
        self.error_id.ok_or_else(|| missing("errorId"))
    }

    pub(super) fn refusal(self, provenance: Provenance) -> Result<Refusal> {
        let mut refusal = Refusal::new(self.error_id()?, provenance);
        refusal.message = self.message.flatten();
        refusal.unique_msg_id = self.unique_msg_id.flatten();
        Ok(refusal)
    }
}

/// The error for a member that is missing.
pub(super) fn missing(wire: &'static str) -> Error {
    Error::new(Code::ReplyUnreadable).detail(wire)
}

/// Reads a body: the whole payload, which may be `{"responseBody": {..}}` and nothing beside it, or
/// what stands below `responseBody`.
struct BodySeed<'a, T: Record> {
    may_be_wrapped: bool,
    body: &'a mut Body<T>,
}

impl<'de, T: Record> DeserializeSeed<'de> for BodySeed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, T: Record> Visitor<'de> for BodySeed<'_, T> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the body of a reply")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<(), A::Error> {
        let first = access.next_key_seed(NameSeed)?;
        if !self.may_be_wrapped || first.as_deref() != Some(WRAPPER) {
            return read_body(self.body, first, &mut access);
        }
        access.next_value_seed(BodySeed {
            may_be_wrapped: false,
            body: self.body,
        })?;
        match access.next_key_seed(NameSeed)?.as_deref() {
            None => Ok(()),
            Some(name) => Err(beside(name)),
        }
    }
}

fn read_body<'de, T: Record, A: MapAccess<'de>>(
    body: &mut Body<T>,
    first: Option<Cow<'de, str>>,
    access: &mut A,
) -> Result<(), A::Error> {
    let Body { envelope, members } = body;
    let mut next = first;
    while let Some(name) = next {
        match &*name {
            "errorId" => take(&mut envelope.error_id, "errorId", access)?,
            "errorMsg" => take(&mut envelope.message, "errorMsg", access)?,
            // Both spellings occur.
            "uniqueMsgId" | "UniqueMsgID" => {
                take(&mut envelope.unique_msg_id, "uniqueMsgId", access)?;
            }
            "clientData" => take(&mut envelope.client_data, "clientData", access)?,
            WRAPPER | "reqHeader" | "reqBody" => return Err(beside(&name)),
            other => T::take(members, other, access)?,
        }
        next = access.next_key_seed(NameSeed)?;
    }
    Ok(())
}

/// The error for a member that must not stand where it does.
fn beside<E: de::Error>(name: &str) -> E {
    match name {
        "reqHeader" | "reqBody" => E::custom(REFLECTED),
        _ => member_error(WRAPPER),
    }
}

const WRAPPER: &str = "responseBody";
const REFLECTED: &str = "a request came back";

//! What every declared operation, reply and set of values can do.
//!
//! The attributes of `pingpair-macros` implement the traits of this room; nobody else needs to.

mod arguments;
mod check;
mod destination;
mod member;
mod progress;
mod record;

pub use arguments::{from_arguments, from_wire, to_callers};
pub(crate) use arguments::{missing, next_to_callers};
pub use destination::{Channel, Destination};
pub(crate) use member::write_text;
pub use member::{Member, Null};
pub use progress::{NextOtp, Progress};
pub use record::{Extra, Members, ObjectWriter, Record, read_record, write_reply};
pub(crate) use record::{NameSeed, from_members, member_error, to_members, unreadable};

use std::fmt;

use serde_json::{Map, Value};

use crate::describe::{ClientData, OperationInfo, RetryClass, make};
use crate::device_id::DeviceId;
use crate::error::Result;

/// An operation as it is declared: what it takes, what it returns, and how it may be sent.
pub trait Operation: Record + fmt::Debug + Send + Sync + 'static {
    /// What a success returns.
    type Reply: Record + fmt::Debug + Send + 'static;

    /// What the declaration says.
    const OPERATION: &'static OperationInfo;

    /// What may be done when an answer is missing.
    fn class(&self) -> RetryClass {
        Self::OPERATION.class
    }

    /// The caller's own `clientData`.
    fn own_client_data(&self) -> Option<&str>;

    /// Whom the service calls, texts or writes to.
    fn destination(&self) -> Option<Destination<'_>> {
        None
    }

    /// The `errorId` that a repetition gets when the first request was carried out.
    fn already_done(&self) -> Option<i64> {
        None
    }

    /// What a reading shows when the first request was carried out and its repetition is refused.
    fn effect(&self) -> Option<Effect<'_>> {
        None
    }

    /// Refuses what the service would refuse.
    ///
    /// # Errors
    /// An error of the group `Input` that names the member and what is expected of it.
    fn check(&self) -> Result<()>;

    /// Refuses a reply that answers another question than this one.
    ///
    /// # Errors
    /// [`ReplyAboutAnotherUser`](crate::Code::ReplyAboutAnotherUser).
    fn confirm(&self, reply: &Self::Reply) -> Result<()> {
        let _ = reply;
        Ok(())
    }
}

/// Anything that can be sent: a declared operation, one known only by its name, or a raw call.
pub trait Request: Send + Sync {
    /// What a success returns.
    type Reply: Record + Send;

    /// The part of the path that names the operation.
    fn path(&self) -> &str;

    /// What may be done when an answer is missing.
    fn class(&self) -> RetryClass;

    /// What becomes of `clientData`.
    fn client_data(&self) -> ClientData;

    /// The caller's own `clientData`.
    fn own_client_data(&self) -> Option<&str>;

    /// The number, beside 200, that is a success: it asks for a further step.
    fn next(&self) -> Option<i64> {
        <Self::Reply as Record>::NEXT
    }

    /// Whom the service calls, texts or writes to.
    fn destination(&self) -> Option<Destination<'_>> {
        None
    }

    /// The `errorId` that a repetition gets when the first request was carried out.
    fn already_done(&self) -> Option<i64> {
        None
    }

    /// What a reading shows when the first request was carried out and its repetition is refused.
    fn effect(&self) -> Option<Effect<'_>> {
        None
    }

    /// Whether the reply is a raw stream.
    fn streams(&self) -> bool {
        false
    }

    /// Refuses what the service would refuse.
    ///
    /// # Errors
    /// An error of the group `Input`.
    fn check(&self) -> Result<()>;

    /// Refuses a reply that answers another question than this one.
    ///
    /// # Errors
    /// [`ReplyAboutAnotherUser`](crate::Code::ReplyAboutAnotherUser).
    fn confirm(&self, reply: &Self::Reply) -> Result<()>;

    /// Appends the body as compact JSON.
    fn write_body(&self, style: &BodyStyle<'_>, out: &mut Vec<u8>);
}

impl<O: Operation> Request for O {
    type Reply = O::Reply;

    fn path(&self) -> &str {
        O::OPERATION.path
    }

    fn class(&self) -> RetryClass {
        Operation::class(self)
    }

    fn client_data(&self) -> ClientData {
        O::OPERATION.client_data
    }

    fn own_client_data(&self) -> Option<&str> {
        Operation::own_client_data(self)
    }

    fn destination(&self) -> Option<Destination<'_>> {
        Operation::destination(self)
    }

    fn already_done(&self) -> Option<i64> {
        Operation::already_done(self)
    }

    fn effect(&self) -> Option<Effect<'_>> {
        Operation::effect(self)
    }

    fn streams(&self) -> bool {
        O::OPERATION.streams
    }

    fn check(&self) -> Result<()> {
        Operation::check(self)
    }

    fn confirm(&self, reply: &Self::Reply) -> Result<()> {
        Operation::confirm(self, reply)
    }

    fn write_body(&self, style: &BodyStyle<'_>, out: &mut Vec<u8>) {
        record::write_request(self, style, out);
    }
}

/// How a request's body is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct BodyStyle<'a> {
    /// What stands in `clientData`; it is left out when there is nothing.
    pub client_data: Option<&'a str>,
    /// Whether members are spelt as in the vendor's older examples, such as `fName`.
    pub legacy_names: bool,
    /// The alias of the organisation that calls.
    pub org_alias: Option<&'a str>,
}

/// What the user's details show once a request was carried out.
#[derive(Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect<'a> {
    /// The user has this status.
    Status {
        /// The user's name.
        username: &'a str,
        /// The status, as on the wire.
        status: &'static str,
    },
    /// The user has no such device.
    WithoutDevice {
        /// The user's name.
        username: &'a str,
        /// The device's id.
        device_id: DeviceId,
    },
}

impl<'a> Effect<'a> {
    /// Whose details show it.
    pub fn username(&self) -> &'a str {
        match self {
            Self::Status { username, .. } | Self::WithoutDevice { username, .. } => username,
        }
    }
}

/// A row of a group's list: a declaration, and how to make the operation from a caller's JSON.
pub struct Declared {
    info: &'static OperationInfo,
    parse: Parse,
    parse_wire: Parse,
}

impl Declared {
    /// The row of an operation.
    pub const fn of<O: Operation>() -> Self {
        Self {
            info: O::OPERATION,
            parse: parse::<O>,
            parse_wire: parse_wire::<O>,
        }
    }

    /// What the declaration says.
    pub const fn info(&self) -> &'static OperationInfo {
        self.info
    }

    /// The operation that a caller's JSON describes, in callers' names.
    ///
    /// # Errors
    /// An error of the group `Input` that names the member.
    pub fn parse(&self, arguments: &Map<String, Value>) -> Result<Box<dyn AnyOperation>> {
        (self.parse)(arguments)
    }

    /// The operation that a body describes, in the wire's names.
    ///
    /// # Errors
    /// An error of the group `Input` that names the member.
    pub fn parse_wire(&self, body: &Map<String, Value>) -> Result<Box<dyn AnyOperation>> {
        (self.parse_wire)(body)
    }

    /// Whether a request body has all the members that the operation needs.
    pub fn takes(&self, body: &Map<String, Value>) -> bool {
        missing(body, self.info.request).is_none()
    }

    /// Whether a list holds an operation of this name; the attribute asserts it for each.
    #[doc(hidden)]
    pub const fn lists(list: &[Self], name: &str) -> bool {
        let mut index = 0;
        while index < list.len() {
            #[allow(clippy::indexing_slicing)]
            if make::same(list[index].info.name, name) {
                return true;
            }
            index += 1;
        }
        false
    }
}

/// An operation whose type is known only by its name: its reply is JSON in callers' names.
pub trait AnyOperation: Request<Reply = Members> + fmt::Debug {
    /// What the declaration says.
    fn info(&self) -> &'static OperationInfo;

    /// The reply in callers' names, once it has been read as the type that is declared.
    ///
    /// # Errors
    /// [`ReplyUnreadable`](crate::Code::ReplyUnreadable).
    fn finish(&self, reply: Members) -> Result<Map<String, Value>>;
}

impl Request for &dyn AnyOperation {
    type Reply = Members;

    fn path(&self) -> &str {
        (**self).path()
    }

    fn class(&self) -> RetryClass {
        (**self).class()
    }

    fn client_data(&self) -> ClientData {
        (**self).client_data()
    }

    fn own_client_data(&self) -> Option<&str> {
        (**self).own_client_data()
    }

    fn next(&self) -> Option<i64> {
        (**self).next()
    }

    fn destination(&self) -> Option<Destination<'_>> {
        (**self).destination()
    }

    fn already_done(&self) -> Option<i64> {
        (**self).already_done()
    }

    fn effect(&self) -> Option<Effect<'_>> {
        (**self).effect()
    }

    fn streams(&self) -> bool {
        (**self).streams()
    }

    fn check(&self) -> Result<()> {
        (**self).check()
    }

    fn confirm(&self, reply: &Members) -> Result<()> {
        (**self).confirm(reply)
    }

    fn write_body(&self, style: &BodyStyle<'_>, out: &mut Vec<u8>) {
        (**self).write_body(style, out);
    }
}

#[derive(Debug)]
struct Named<O>(O);

impl<O: Operation> Request for Named<O> {
    type Reply = Members;

    fn path(&self) -> &str {
        self.0.path()
    }

    fn class(&self) -> RetryClass {
        Operation::class(&self.0)
    }

    fn client_data(&self) -> ClientData {
        self.0.client_data()
    }

    fn next(&self) -> Option<i64> {
        O::Reply::NEXT
    }

    fn own_client_data(&self) -> Option<&str> {
        Operation::own_client_data(&self.0)
    }

    fn destination(&self) -> Option<Destination<'_>> {
        Operation::destination(&self.0)
    }

    fn already_done(&self) -> Option<i64> {
        Operation::already_done(&self.0)
    }

    fn effect(&self) -> Option<Effect<'_>> {
        Operation::effect(&self.0)
    }

    fn streams(&self) -> bool {
        O::OPERATION.streams
    }

    fn check(&self) -> Result<()> {
        Operation::check(&self.0)
    }

    fn confirm(&self, reply: &Members) -> Result<()> {
        Operation::confirm(&self.0, &record::from_members::<O::Reply>(reply)?)
    }

    fn write_body(&self, style: &BodyStyle<'_>, out: &mut Vec<u8>) {
        self.0.write_body(style, out);
    }
}

impl<O: Operation> AnyOperation for Named<O> {
    fn info(&self) -> &'static OperationInfo {
        O::OPERATION
    }

    fn finish(&self, reply: Members) -> Result<Map<String, Value>> {
        let next = O::OPERATION
            .next
            .filter(|next| next.error_id == reply.error_id());
        let reply = record::from_members::<O::Reply>(&reply)?;
        match next {
            Some(next) => next_to_callers(&reply, next.reply),
            None => to_callers(&reply),
        }
    }
}

type Parse = fn(&Map<String, Value>) -> Result<Box<dyn AnyOperation>>;

fn parse<O: Operation>(arguments: &Map<String, Value>) -> Result<Box<dyn AnyOperation>> {
    checked(from_arguments::<O>(arguments)?)
}

fn parse_wire<O: Operation>(body: &Map<String, Value>) -> Result<Box<dyn AnyOperation>> {
    checked(from_wire::<O>(body.clone())?)
}

fn checked<O: Operation>(operation: O) -> Result<Box<dyn AnyOperation>> {
    Operation::check(&operation)?;
    Ok(Box::new(Named(operation)))
}

/// What the attributes' expansions call; not for anyone else.
#[doc(hidden)]
pub mod expansion {
    pub use super::check::check;
    pub use super::member::{check_listed, read_values, write_text};
    pub use super::record::{
        Personal, default_member, nonblank_member, optional_member, required_member, take, unknown,
        write_part,
    };
}

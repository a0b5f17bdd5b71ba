//! What every declared operation of PingOne's can do.

use std::fmt;

use serde_json::{Map, Value};

use super::answer::Answer;
use super::body::{BodyWriter, Query};
use super::flow::FlowSession;
use super::id::Id;
use super::sheet::{Setting, Sheet};
use crate::describe::{OperationInfo, RetryClass, make};
use crate::error::Result;
use crate::operation::{
    Destination, Members, Record, from_arguments, from_members, from_wire, missing,
    next_to_callers, to_callers, to_members,
};

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

    /// Whom the service calls, texts or writes to.
    fn destination(&self) -> Option<Destination<'_>> {
        None
    }

    /// The id that stands in the path in the place of this name.
    fn id(&self, name: &str) -> Option<Id>;

    /// The flow that an action belongs to.
    fn flow(&self) -> Option<&FlowSession> {
        None
    }

    /// Adds what stands in the query.
    fn write_query(&self, query: &mut Query) {
        let _ = query;
    }

    /// Writes the members that stand in the body.
    fn write_body(&self, body: &mut BodyWriter<'_>) {
        let _ = body;
    }

    /// Refuses what the service would refuse.
    ///
    /// # Errors
    /// An error of the group `Input` that names the member and what is expected of it.
    fn check(&self) -> Result<()>;

    /// What the request is made of: by default the query, and a JSON body of its members.
    ///
    /// # Errors
    /// [`CredentialsMissing`](crate::Code::CredentialsMissing) and
    /// [`EntropyUnavailable`](crate::Code::EntropyUnavailable).
    fn compose(&self, setting: &Setting<'_>) -> Result<Sheet> {
        let _ = setting;
        Ok(Sheet::of(self))
    }

    /// Reads an answer that is no refusal: by default the JSON of the reply.
    ///
    /// # Errors
    /// An error of the group `UntrustedReply`.
    fn receive(&self, answer: &Answer<'_>) -> Result<Self::Reply> {
        answer.record()
    }

    /// Refuses a reply that is about something else than this request.
    ///
    /// # Errors
    /// [`ReplyAboutAnotherObject`](crate::Code::ReplyAboutAnotherObject) and
    /// [`ReplyUnexpected`](crate::Code::ReplyUnexpected).
    fn confirm(&self, reply: &Self::Reply, environment: Id) -> Result<()> {
        let _ = (reply, environment);
        Ok(())
    }
}

/// Anything that can be sent: a declared operation, or one known only by its name.
pub trait Request: Send + Sync {
    /// What a success returns.
    type Reply: Record + Send;

    /// What the declaration says.
    fn info(&self) -> &'static OperationInfo;

    /// What may be done when an answer is missing.
    fn class(&self) -> RetryClass;

    /// Whom the service calls, texts or writes to.
    fn destination(&self) -> Option<Destination<'_>>;

    /// The id that stands in the path in the place of this name.
    fn id(&self, name: &str) -> Option<Id>;

    /// The flow that an action belongs to.
    fn flow(&self) -> Option<&FlowSession>;

    /// Whether it gets the worker's own token, in the worker's own environment.
    fn is_for_worker(&self) -> bool {
        false
    }

    /// Adds what stands in the query.
    fn write_query(&self, query: &mut Query);

    /// Writes the members that stand in the body.
    fn write_body(&self, body: &mut BodyWriter<'_>);

    /// Refuses what the service would refuse.
    ///
    /// # Errors
    /// An error of the group `Input`.
    fn check(&self) -> Result<()>;

    /// What the request is made of.
    ///
    /// # Errors
    /// Those of [`Operation::compose`].
    fn compose(&self, setting: &Setting<'_>) -> Result<Sheet>;

    /// Reads an answer that is no refusal.
    ///
    /// # Errors
    /// An error of the group `UntrustedReply`.
    fn receive(&self, answer: &Answer<'_>) -> Result<Self::Reply>;

    /// Refuses a reply that is about something else than this request.
    ///
    /// # Errors
    /// Those of [`Operation::confirm`].
    fn confirm(&self, reply: &Self::Reply, environment: Id) -> Result<()>;
}

impl<O: Operation> Request for O {
    type Reply = O::Reply;

    fn info(&self) -> &'static OperationInfo {
        O::OPERATION
    }

    fn class(&self) -> RetryClass {
        Operation::class(self)
    }

    fn destination(&self) -> Option<Destination<'_>> {
        Operation::destination(self)
    }

    fn id(&self, name: &str) -> Option<Id> {
        Operation::id(self, name)
    }

    fn flow(&self) -> Option<&FlowSession> {
        Operation::flow(self)
    }

    fn write_query(&self, query: &mut Query) {
        Operation::write_query(self, query);
    }

    fn write_body(&self, body: &mut BodyWriter<'_>) {
        Operation::write_body(self, body);
    }

    fn check(&self) -> Result<()> {
        Operation::check(self)
    }

    fn compose(&self, setting: &Setting<'_>) -> Result<Sheet> {
        Operation::compose(self, setting)
    }

    fn receive(&self, answer: &Answer<'_>) -> Result<O::Reply> {
        Operation::receive(self, answer)
    }

    fn confirm(&self, reply: &O::Reply, environment: Id) -> Result<()> {
        Operation::confirm(self, reply, environment)
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

    /// The operation that flat JSON describes, in the wire's names: those of the path and of the query
    /// beside those of the body, such as `{"userId": .., "policy.id": ..}`.
    ///
    /// # Errors
    /// An error of the group `Input` that names the member.
    pub fn parse_wire(&self, members: &Map<String, Value>) -> Result<Box<dyn AnyOperation>> {
        (self.parse_wire)(members)
    }

    /// Whether flat JSON in the wire's names has all the members that the operation needs.
    pub fn takes(&self, members: &Map<String, Value>) -> bool {
        missing(members, self.info.request).is_none()
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
    /// The reply in callers' names.
    ///
    /// # Errors
    /// [`ReplyUnreadable`](crate::Code::ReplyUnreadable).
    fn finish(&self, reply: Members) -> Result<Map<String, Value>>;
}

impl Request for &dyn AnyOperation {
    type Reply = Members;

    fn info(&self) -> &'static OperationInfo {
        (**self).info()
    }

    fn class(&self) -> RetryClass {
        (**self).class()
    }

    fn destination(&self) -> Option<Destination<'_>> {
        (**self).destination()
    }

    fn id(&self, name: &str) -> Option<Id> {
        (**self).id(name)
    }

    fn flow(&self) -> Option<&FlowSession> {
        (**self).flow()
    }

    fn write_query(&self, query: &mut Query) {
        (**self).write_query(query);
    }

    fn write_body(&self, body: &mut BodyWriter<'_>) {
        (**self).write_body(body);
    }

    fn check(&self) -> Result<()> {
        (**self).check()
    }

    fn compose(&self, setting: &Setting<'_>) -> Result<Sheet> {
        (**self).compose(setting)
    }

    fn receive(&self, answer: &Answer<'_>) -> Result<Members> {
        (**self).receive(answer)
    }

    fn confirm(&self, reply: &Members, environment: Id) -> Result<()> {
        (**self).confirm(reply, environment)
    }
}

#[derive(Debug)]
struct Named<O>(O);

impl<O: Operation> Request for Named<O> {
    type Reply = Members;

    fn info(&self) -> &'static OperationInfo {
        O::OPERATION
    }

    fn class(&self) -> RetryClass {
        Operation::class(&self.0)
    }

    fn destination(&self) -> Option<Destination<'_>> {
        Operation::destination(&self.0)
    }

    fn id(&self, name: &str) -> Option<Id> {
        Operation::id(&self.0, name)
    }

    fn flow(&self) -> Option<&FlowSession> {
        Operation::flow(&self.0)
    }

    fn write_query(&self, query: &mut Query) {
        Operation::write_query(&self.0, query);
    }

    fn write_body(&self, body: &mut BodyWriter<'_>) {
        Operation::write_body(&self.0, body);
    }

    fn check(&self) -> Result<()> {
        Operation::check(&self.0)
    }

    fn compose(&self, setting: &Setting<'_>) -> Result<Sheet> {
        Operation::compose(&self.0, setting)
    }

    fn receive(&self, answer: &Answer<'_>) -> Result<Members> {
        to_members(&Operation::receive(&self.0, answer)?)
    }

    fn confirm(&self, reply: &Members, environment: Id) -> Result<()> {
        Operation::confirm(&self.0, &from_members::<O::Reply>(reply)?, environment)
    }
}

impl<O: Operation> AnyOperation for Named<O> {
    fn finish(&self, reply: Members) -> Result<Map<String, Value>> {
        let next = O::OPERATION
            .next
            .filter(|next| next.error_id == reply.error_id());
        let reply = from_members::<O::Reply>(&reply)?;
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

fn parse_wire<O: Operation>(members: &Map<String, Value>) -> Result<Box<dyn AnyOperation>> {
    checked(from_wire::<O>(members.clone())?)
}

fn checked<O: Operation>(operation: O) -> Result<Box<dyn AnyOperation>> {
    Operation::check(&operation)?;
    Ok(Box::new(Named(operation)))
}

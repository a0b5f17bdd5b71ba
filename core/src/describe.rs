//! What the declarations say of themselves, as plain constants.
//!
//! The attributes `#[operation]`, `#[reply]` and `#[values]` emit ordinary Rust types and one of
//! these constants each. The command line, the sandbox's router, the documentation and the
//! generator for other languages loop over them, so that nothing is declared twice.

mod bounds;
#[doc(hidden)]
pub mod make;
mod retry;
mod web;

pub use bounds::{Form, Limit};
pub use retry::{ClassWhen, RetryClass};
pub use web::{Host, Place, Service, Verb, Web};

/// An operation of a service.
#[derive(Debug)]
#[non_exhaustive]
pub struct OperationInfo {
    /// The page's name of it, such as `GetUserDetails`.
    pub name: &'static str,
    /// The name of the client's method, such as `get_user_details`.
    pub method: &'static str,
    /// PingID: the part of the path that names it, such as `getuserdetails`. PingOne: the path below
    /// the environment, ids in braces, such as `/users/{userId}/devices`.
    pub path: &'static str,
    /// How PingOne is asked for it; PingID's operations are all asked for in one way.
    pub web: Option<Web>,
    /// What may be done when an answer is missing.
    pub class: RetryClass,
    /// The class that takes its place when a member is true.
    pub class_when: Option<ClassWhen>,
    /// What becomes of `clientData`.
    pub client_data: ClientData,
    /// What it takes; the record's docs are the operation's.
    pub request: &'static RecordInfo,
    /// What it returns.
    pub reply: &'static RecordInfo,
    /// The success that is not the last step.
    pub next: Option<Next>,
    /// Whether the reply is a raw, unsigned stream, with nothing in `reply`.
    pub streams: bool,
    /// Whether it is reached by its name alone and never by the body of a raw call.
    pub by_name_only: bool,
}

impl OperationInfo {
    /// What it does, in Markdown.
    pub const fn doc(&self) -> &'static str {
        self.request.doc
    }

    /// The service that it belongs to.
    pub const fn service(&self) -> Service {
        match self.web {
            Some(_) => Service::PingOne,
            None => Service::PingId,
        }
    }

    /// The members that a caller must give, in the order in which methods take them: the user's name
    /// and the device's id first.
    pub fn required(&self) -> impl Iterator<Item = &'static Field> {
        self.request.required()
    }
}

/// A success that asks for a further step.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Next {
    /// The `errorId` of such a reply: 30000 to 30999. For PingOne it stands for `code`.
    pub error_id: i64,
    /// PingOne: the code among the details of such a reply, such as `EXTRA_OTP_REQUIRED`.
    pub code: Option<&'static str>,
    /// What such a reply holds.
    pub reply: &'static RecordInfo,
}

/// What the service does with `clientData`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientData {
    /// There is no such member: the service is PingOne.
    Absent,
    /// It comes back in the reply: a success without it is refused.
    Echoed,
    /// It may be sent, and whether it comes back is not known: it is checked if it does.
    Ignored,
}

/// A group of named members: a request, a reply, or a part of one.
#[derive(Debug)]
#[non_exhaustive]
pub struct RecordInfo {
    /// The name of the type.
    pub name: &'static str,
    /// What it is, in Markdown.
    pub doc: &'static str,
    /// Its members, in the order in which they are sent.
    pub fields: &'static [Field],
}

impl RecordInfo {
    /// The member that the wire calls `wire`.
    pub fn by_wire_name(&self, wire: &str) -> Option<&'static Field> {
        self.fields
            .iter()
            .find(|field| field.wire == wire || field.legacy_wire == Some(wire))
    }

    /// The member that callers call `name`.
    pub fn by_name(&self, name: &str) -> Option<&'static Field> {
        self.callers_fields().find(|field| field.name == name)
    }

    /// The members that callers see: all but those that have one possible value.
    pub fn callers_fields(&self) -> impl Iterator<Item = &'static Field> {
        self.fields
            .iter()
            .filter(|field| !matches!(field.kind, Kind::Null))
    }

    /// The members that a caller must give, in the order in which they are taken: the user's name
    /// and the device's id first, the others as declared.
    pub fn required(&self) -> impl Iterator<Item = &'static Field> {
        let required = || self.callers_fields().filter(|field| field.is_required());
        let called = move |name| required().filter(move |field| field.name == name);
        let rest = required().filter(|field| !FIRST.contains(&field.name));
        FIRST.iter().flat_map(move |name| called(*name)).chain(rest)
    }
}

/// What callers call the members that stand first; the attributes' constructors agree.
const FIRST: [&str; 3] = ["username", "user_id", "device_id"];

/// A member of a record.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Field {
    /// What callers call it, such as `first_name`.
    pub name: &'static str,
    /// What the wire calls it, such as `fname`.
    pub wire: &'static str,
    /// What the wire calls it when the option for old spellings is on.
    pub legacy_wire: Option<&'static str>,
    /// What it means, in Markdown.
    pub doc: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// What it is when it is not given; a member without a default is required.
    pub default: Option<&'static str>,
    /// The fewest and most characters of a text or entries of a list, or the least and greatest value
    /// of a number.
    pub limit: Option<Limit>,
    /// What a text, or each text of a list, must look like.
    pub form: Option<Form>,
    /// Whether a boolean or number is spelt as text on the wire, such as `"true"`.
    pub as_text: bool,
    /// Whether it names or reaches a person, so that `Debug` shows `[personal]`.
    pub personal: bool,
    /// Where a request of PingOne's has it.
    pub place: Place,
}

impl Field {
    /// Whether a caller must give it.
    pub fn is_required(&self) -> bool {
        self.default.is_none() && !matches!(self.kind, Kind::Optional(_))
    }
}

/// What a member holds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Kind {
    /// A text.
    Text,
    /// A text that is wiped and never printed.
    Secret,
    /// True or false.
    Bool,
    /// A 64-bit integer.
    Integer,
    /// A 64-bit integer that names a device; languages without such integers get its digits.
    DeviceId,
    /// An instant, in milliseconds since 1970 on the wire.
    Time,
    /// An instant as text in U.S. MST (UTC−7 all year), the text kept beside it.
    MountainTime,
    /// An instant as text by RFC 3339, the text kept beside it.
    InternetTime,
    /// A UUID that names something in PingOne, as text in every language.
    Id,
    /// Any JSON value, kept as it came.
    Json,
    /// Null, the one possible value: it is sent, and callers see nothing of it.
    Null,
    /// One of a set of texts that may grow.
    Values(&'static ValuesInfo),
    /// A group of members.
    Record(&'static RecordInfo),
    /// A value that may be absent.
    Optional(&'static Kind),
    /// Several values.
    List(&'static Kind),
    /// Several values, each with a text of its own as its key.
    Map(&'static Kind),
}

impl Kind {
    /// What is held once optional layers are taken off.
    pub fn inner(&self) -> &Self {
        match self {
            Self::Optional(inner) => inner.inner(),
            other => other,
        }
    }
}

/// A set of texts that may grow: a value that is not listed survives as its text.
#[derive(Debug)]
#[non_exhaustive]
pub struct ValuesInfo {
    /// The name of the type.
    pub name: &'static str,
    /// What it is, in Markdown.
    pub doc: &'static str,
    /// The known values.
    pub values: &'static [ValueInfo],
}

/// A known value.
#[derive(Debug)]
#[non_exhaustive]
pub struct ValueInfo {
    /// The variant's name, such as `PendingActivation`.
    pub name: &'static str,
    /// The text on the wire, such as `PENDING_ACTIVATION`.
    pub wire: &'static str,
    /// What it means, in Markdown.
    pub doc: &'static str,
}

/// The name of a member or method in languages that write them in camel case: `userName` for
/// `user_name`.
pub fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (start, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        text + &start.to_ascii_uppercase() + rest
    })
}

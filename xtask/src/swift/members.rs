//! How members are declared, read, written and shown.

use pingpair::describe::{Field, Kind, RecordInfo};

use super::{identifier, quoted, type_of};
use crate::shared::{Way, camel_case};

/// A member as Swift has it.
pub(super) struct Member {
    /// Its name, without quotation.
    pub(super) name: String,
    /// Its type, optional if it may be absent.
    pub(super) hint: String,
    pub(super) may_be_absent: bool,
    kind: &'static Kind,
    personal: bool,
}

impl Member {
    pub(super) fn new(field: &'static Field, way: Way) -> Self {
        let may_be_absent = match way {
            Way::Returned => matches!(field.kind, Kind::Optional(_)),
            Way::Given => !field.is_required(),
        };
        let end = if may_be_absent { "?" } else { "" };
        Self {
            name: camel_case(field.name),
            hint: format!("{}{end}", type_of(&field.kind)),
            may_be_absent,
            kind: field.kind.inner(),
            personal: field.personal,
        }
    }

    /// The name where it stands by itself.
    pub(super) fn identifier(&self) -> String {
        identifier(&self.name)
    }

    /// As a parameter; absent by default if it may be.
    pub(super) fn parameter(&self) -> String {
        parameter(&self.name, &self.hint, self.may_be_absent)
    }

    /// The statement that reads it.
    pub(super) fn decoding(&self) -> String {
        let (name, key) = (&self.name, quoted(&self.name));
        let (read, absent) = match self.may_be_absent {
            true => ("decodeIfPresent", "?"),
            false => ("decode", ""),
        };
        let value = match held(self.kind) {
            Some(wire) => {
                let date = from_wire(self.kind, absent);
                format!("try members.{read}({wire}.self, forKey: {key}){date}")
            }
            None => format!(
                "try members.{read}({}.self, forKey: {key})",
                type_of(self.kind)
            ),
        };
        format!("        self.{name} = {value}\n")
    }

    /// The statement that writes it.
    pub(super) fn encoding(&self) -> String {
        let write = match self.may_be_absent {
            true => "encodeIfPresent",
            false => "encode",
        };
        format!(
            "        try members.{write}({}, forKey: {})\n",
            self.on_the_wire(),
            quoted(&self.name)
        )
    }

    /// The value as it is written.
    pub(super) fn on_the_wire(&self) -> String {
        on_the_wire(&self.identifier(), self.kind, self.may_be_absent)
    }

    /// What is printed of it.
    pub(super) fn shown(&self) -> String {
        let way = match (holds_secret(self.kind), self.personal) {
            (true, _) => "secret",
            (false, true) => "personal",
            (false, false) => "plain",
        };
        format!(".{way}({}, {})", quoted(&self.name), self.identifier())
    }
}

/// The members that callers see of a record.
pub(super) fn members(record: &RecordInfo, way: Way) -> Vec<(&'static Field, Member)> {
    let fields = record.callers_fields();
    fields
        .map(|field| (field, Member::new(field, way)))
        .collect()
}

pub(super) fn parameter(name: &str, hint: &str, may_be_absent: bool) -> String {
    let default = if may_be_absent { " = nil" } else { "" };
    format!("{}: {hint}{default}", identifier(name))
}

/// A value as it is written: times are milliseconds.
pub(super) fn on_the_wire(value: &str, kind: &Kind, may_be_absent: bool) -> String {
    let absent = if may_be_absent { "?" } else { "" };
    match kind.inner() {
        Kind::Time if may_be_absent => format!("{value}.map {{ Milliseconds($0) }}"),
        Kind::Time => format!("Milliseconds({value})"),
        Kind::List(inner) if matches!(inner, Kind::Time) => {
            format!("{value}{absent}.map {{ Milliseconds($0) }}")
        }
        Kind::Map(inner) if matches!(inner, Kind::Time) => {
            format!("{value}{absent}.mapValues {{ Milliseconds($0) }}")
        }
        _ => value.to_owned(),
    }
}

/// The type that is read in the place of one that holds times.
fn held(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Time => Some("Milliseconds"),
        Kind::List(inner) if matches!(inner, Kind::Time) => Some("[Milliseconds]"),
        Kind::Map(inner) if matches!(inner, Kind::Time) => Some("[String: Milliseconds]"),
        // Printed code would leave the inner times as they are.
        Kind::List(inner) | Kind::Map(inner) | Kind::Optional(inner) => {
            assert!(
                held(inner).is_none(),
                "times stand too deep: teach the printers below xtask/src"
            );
            None
        }
        _ => None,
    }
}

fn from_wire(kind: &Kind, absent: &str) -> String {
    match kind {
        Kind::List(_) => format!("{absent}.map {{ $0.date }}"),
        Kind::Map(_) => format!("{absent}.mapValues {{ $0.date }}"),
        _ => format!("{absent}.date"),
    }
}

fn holds_secret(kind: &Kind) -> bool {
    match kind {
        Kind::Secret => true,
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => holds_secret(inner),
        _ => false,
    }
}

//! What methods take that begin machines.

use std::collections::BTreeSet;

use pingpair::describe::{Field, Kind, RecordInfo};

use super::usage::{sample, sample_of_hint};
use super::{quoted, type_of};
use crate::python::{Argument, Method};
use crate::shared::{arguments, camel_case, line};

/// Something that a method needs.
pub(super) struct Required {
    pub(super) name: String,
    /// Its type.
    pub(super) hint: String,
    pub(super) doc: String,
    /// A value that it can have.
    pub(super) sample: String,
}

/// What a method that begins a machine takes.
pub(super) struct Taken {
    pub(super) required: Vec<Required>,
    pub(super) optional: Vec<&'static Argument>,
    /// The members of the request that the options have.
    pub(super) members: Vec<&'static Field>,
    /// The members of the request that they have not.
    pub(super) without: Vec<String>,
    /// The declared types that the required ones have.
    pub(super) types: BTreeSet<&'static str>,
    /// What the request holds of the required ones.
    pub(super) request: Vec<String>,
    /// Whether a function is taken that makes what a report is written to.
    pub(super) makes: bool,
}

impl Taken {
    pub(super) fn of(entry: &Method) -> Self {
        let nothing: &'static RecordInfo = const { &pingpair::describe::make::record("", "", &[]) };
        let changes = &entry.changes;
        let (fields, others) = arguments(entry.request.unwrap_or(nothing));
        let mut taken = Self {
            required: Vec::new(),
            optional: changes.more(false).collect(),
            members: Vec::new(),
            without: Vec::new(),
            types: BTreeSet::new(),
            request: Vec::new(),
            makes: false,
        };
        for field in fields {
            let member = camel_case(field.name);
            taken.without.push(quoted(&member));
            if let Some(fixed) = changes.fixed(field) {
                taken
                    .request
                    .extend(fixed_text(field, fixed).map(|text| format!("{member}: {text}")));
                continue;
            }
            if !changes.takes(field) {
                continue;
            }
            let name = camel_case(changes.name(field));
            taken.request.push(match name == member {
                true => name.clone(),
                false => format!("{member}: {name}"),
            });
            declared_types(&field.kind, &mut taken.types);
            taken.required.push(Required {
                name,
                hint: type_of(&field.kind),
                doc: changes.doc(field),
                sample: sample(&field.kind),
            });
        }
        for field in others {
            match changes.takes(field) {
                true => taken.members.push(field),
                false => taken.without.push(quoted(&camel_case(field.name))),
            }
        }
        for argument in changes.more(true) {
            let name = camel_case(argument.name);
            let hint = type_of_hint(argument.hint);
            taken
                .types
                .extend(Some(hint).filter(|hint| *hint == "ReportFileType"));
            if hint == SINK {
                taken.makes = true;
            } else {
                taken.request.push(name.clone());
            }
            taken.required.push(Required {
                name,
                hint: hint.to_owned(),
                doc: line(argument.doc),
                sample: sample_of_hint(hint).to_owned(),
            });
        }
        taken
    }

    /// Whether the required ones stand in the object with the others.
    pub(super) fn in_one_object(&self) -> bool {
        self.required.len() > 2
    }

    /// Whether the options have members of the request.
    pub(super) fn has_members(&self) -> bool {
        !self.members.is_empty()
    }
}

/// The names of what is declared in a kind.
fn declared_types(kind: &Kind, names: &mut BTreeSet<&'static str>) {
    match kind {
        Kind::Values(values) => {
            names.insert(values.name);
        }
        Kind::Record(record) => {
            names.insert(record.name);
        }
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => {
            declared_types(inner, names);
        }
        _ => {}
    }
}

/// The text of a value that is fixed; nothing for one that the native module fills in.
fn fixed_text(field: &Field, fixed: &str) -> Option<String> {
    let Kind::Values(values) = field.kind.inner() else {
        return None;
    };
    let (_, variant) = fixed.rsplit_once("::")?;
    let value = values.values.iter().find(|value| value.name == variant);
    value.map(|value| quoted(value.wire))
}

/// The type of TypeScript for what the table says of an argument.
pub(super) fn type_of_hint(hint: &str) -> &'static str {
    match hint {
        "str" | "str | None" => "string",
        "bool" | "bool | None" => "boolean",
        "IfExists | str | None" => "IfExists",
        "list[MethodKind | str]" => "readonly MethodKind[]",
        "RelyingParty" | "RelyingParty | None" => "RelyingParty",
        "ReportFileType | str" => "ReportFileType",
        "collections.abc.Callable[[], typing.IO[bytes]]" => SINK,
        other => panic!("TypeScript has no {other}: teach the printers below xtask/src"),
    }
}

const SINK: &str = "() => Sink | Promise<Sink>";

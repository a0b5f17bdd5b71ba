//! What methods and constructors take.

use pingpair::describe::{Field, Kind};

use super::{comment, constant, quoted, type_of};
use crate::shared::{Camel, hanging, line};

/// An argument of a method.
pub(super) struct Argument {
    pub(super) name: String,
    /// Its name, its type and its default.
    pub(super) parameter: String,
    pub(super) doc: String,
    /// What the request holds of it: the member's name and its value.
    pub(super) member: Option<(String, String)>,
}

/// A parameter of this name for a member of a request: with its default, if it need not be given.
pub(super) fn parameter(name: String, field: &Field) -> String {
    let kind = type_of(&field.kind);
    match default(field) {
        None => format!("{name}: {kind}"),
        Some(default) if default == "null" => {
            format!("{name}: {}? = null", kind.trim_end_matches('?'))
        }
        Some(default) => format!("{name}: {kind} = {default}"),
    }
}

/// The default of a member that need not be given; null where the core has one that no literal is.
fn default(field: &Field) -> Option<String> {
    if field.is_required() {
        return None;
    }
    let null = || "null".to_owned();
    let Some(default) = field.default else {
        return Some(null());
    };
    Some(match &field.kind {
        Kind::Bool if matches!(default, "true" | "false") => default.to_owned(),
        Kind::List(_) if default == "[]" => "emptyList()".into(),
        Kind::Values(values) => {
            let value = values.values.iter().find(|value| value.wire == default);
            value.map_or_else(null, |value| {
                format!("{}.{}", values.name, constant(value.name))
            })
        }
        Kind::Text if !default.is_empty() => quoted(default),
        _ => null(),
    })
}

impl Argument {
    /// The argument for a member, under this name.
    pub(super) fn of(field: &Field, name: &str, doc: &str) -> Self {
        let (name, member) = (
            crate::shared::camel_case(name),
            crate::shared::camel_case(field.name),
        );
        Self {
            parameter: parameter(name.clone(), field),
            member: Some((member, name.clone())),
            name,
            doc: line(doc),
        }
    }

    /// One that is no member of a request.
    pub(super) fn own(name: &str, kind_and_default: &str, doc: &str) -> Self {
        Self {
            name: name.to_owned(),
            parameter: format!("{name}: {kind_and_default}"),
            doc: doc.to_owned(),
            member: None,
        }
    }
}

/// Documentation of a method with what it takes.
pub(super) fn method_doc(doc: &str, arguments: &[Argument], camel: &Camel) -> String {
    let mut doc = camel.doc(doc);
    doc.push('\n');
    for Argument {
        name, doc: text, ..
    } in arguments
    {
        doc.push('\n');
        let text = camel.doc(&line(text));
        doc.push_str(&hanging(&text, &format!("@param {name} "), "  "));
    }
    comment("    ", &doc)
}

/// The parameters of a method, one on each line.
pub(super) fn parameters(arguments: &[Argument]) -> String {
    let line = |argument: &Argument| format!("        {},\n", argument.parameter);
    arguments.iter().map(line).collect()
}

/// The request, as an object of its members.
pub(super) fn request(members: &[(String, String)]) -> String {
    if members.is_empty() {
        return "given()".to_owned();
    }
    let line = |(member, value): &(String, String)| {
        format!("            {} to {value},\n", quoted(member))
    };
    let members: String = members.iter().map(line).collect();
    format!("given(\n{members}        )")
}

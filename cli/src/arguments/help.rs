//! What the help says of operations and members.

use pingpair::describe::{Field, Kind, OperationInfo};

use super::shape::{Shape, long, value_name};
use crate::places::{Place, Spot};
use crate::prose;

pub(super) fn help(field: &'static Field, shape: Shape, place: &Place) -> String {
    let mut help = documentation(field.doc, place);
    if let Some(limit) = field.limit {
        let bounds = format!("{} to {}", limit.least, limit.greatest);
        if !help.contains(&bounds) {
            let unit = match field.kind.inner() {
                Kind::Text | Kind::Secret => " characters",
                Kind::List(_) => " of them",
                _ => "",
            };
            help.push_str(&format!(" [{bounds}{unit}]"));
        }
    }
    if let Some(form) = field.form {
        help.push_str(&format!(" [{}]", form.expectation()));
    }
    help.push_str(match shape {
        Shape::JsonFile => " [a file with JSON, or - for standard input]",
        Shape::RecordsFile(_) => {
            " [a file with a JSON list, or with CSV whose first line has the names, or - for \
             standard input]"
        }
        Shape::SecretFile => " [a file, or - for standard input]",
        Shape::SecretLines => " [a file with one on each line, or - for standard input]",
        Shape::Several(_) if !place.has_position(field.name) => " [can be given several times]",
        Shape::Single(Kind::Time) => " [milliseconds since 1970 UTC, or RFC 3339]",
        _ => "",
    });
    if let Shape::RecordsFile(info) = shape {
        let members = info
            .callers_fields()
            .map(|field| match field.is_required() {
                true => field.name.to_owned(),
                false => format!("{} (may be absent)", field.name),
            });
        let members: Vec<_> = members.collect();
        help.push_str(&format!(" [each has {}]", members.join(", ")));
    }
    match (shape, field.default) {
        (Shape::Single(_), Some(default)) if !default.is_empty() => {
            help.push_str(&format!(" [default: {default}]"));
        }
        _ => {}
    }
    help
}

/// What the operation does, and those that an option chooses instead.
pub(super) fn long_about(spot: &Spot) -> String {
    let Spot { place, flagged } = spot;
    let mut text = documentation(place.info.doc(), place);
    if let Some(about) = place.row.about {
        text = format!("{about}.\n\n{text}");
    }
    for place in flagged {
        let flag = place.row.flag.unwrap_or_default();
        let doc = documentation(place.info.doc(), place);
        text.push_str(&format!("\n\nWith --{flag}: {doc}"));
    }
    text
}

/// What a known value of a member means.
pub(super) fn known_doc(info: &'static OperationInfo, (member, wire): (&str, &str)) -> String {
    let known = match info.request.by_name(member).map(|field| &field.kind) {
        Some(Kind::Values(values)) => values.values.iter().find(|value| value.wire == wire),
        _ => None,
    };
    known.map_or_else(String::new, |value| prose::plain(value.doc))
}

/// Plain text in which members have the names of their options.
fn documentation(doc: &str, place: &Place) -> String {
    prose::with_names(doc, |name| match place.info.request.by_name(name) {
        Some(field) if place.has_position(name) => value_name(field),
        Some(field) => format!("--{}", long(field)),
        None => name.to_owned(),
    })
}

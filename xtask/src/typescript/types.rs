//! `generated/types.ts`: what requests and replies hold.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, RecordInfo, ValuesInfo};

use super::{comment, quoted, type_of};
use crate::shared::{Camel, Declarations, HEADER, Way, camel_case, hanging, line, member_doc};

/// The file.
pub(crate) fn types(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!(
        "// {HEADER}\n\n\
         import {{ type Extra, type InternetTime, type MountainTime, revive }} from \"../kinds.js\";\n"
    );
    for values in declarations.values() {
        union(&mut code, values, &camel);
    }
    for record in declarations.records() {
        interface(&mut code, record, declarations.way(record), &camel);
    }
    for info in declarations
        .operations
        .iter()
        .chain(&declarations.streaming)
    {
        interface(&mut code, info.request, Way::Given, &camel);
    }
    code.push('\n');
    let mut revivers = String::new();
    for record in declarations.records() {
        if declarations.way(record) == Way::Returned {
            reviver(&mut code, record);
            let _ = writeln!(revivers, "  {}: {},", record.name, reviver_name(record));
        }
    }
    let doc = "/**\n * What puts dates and secrets of each record in their place.\n *\n * @internal\n */\n";
    code + &format!("\n{doc}export const revivers = {{\n{revivers}}};\n")
}

fn union(code: &mut String, values: &ValuesInfo, camel: &Camel) {
    let mut doc = format!("{}\n\nIt may be a text that is not listed.\n", values.doc);
    for value in values.values {
        let text = format!("`{}`: {}", value.wire, value.doc);
        doc.push('\n');
        doc.push_str(&hanging(&text, "- ", "  "));
    }
    let known = values.values.iter().map(|value| quoted(value.wire));
    let known = known
        .map(|text| format!("  | {text}\n"))
        .collect::<String>();
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}export type {} =\n{known}  | (string & {{}});\n",
        comment("", &camel.doc(&doc)),
        values.name,
    );
}

fn interface(code: &mut String, record: &RecordInfo, way: Way, camel: &Camel) {
    let reply = way == Way::Returned;
    let _ = write!(
        code,
        "\n{}export interface {} {{\n",
        comment("", &camel.doc(record.doc)),
        record.name
    );
    for field in record.callers_fields() {
        let may_be_absent = match reply {
            true => matches!(field.kind, Kind::Optional(_)),
            false => !field.is_required(),
        };
        let mut doc = if reply {
            line(field.doc)
        } else {
            member_doc(field)
        };
        if reply && holds_secret(&field.kind) {
            doc.push_str(" Not enumerable: it is not printed, spread or cloned.");
        }
        let _ = writeln!(
            code,
            "{}  readonly {}{}: {}{};",
            comment("  ", &camel.doc(&hanging(&doc, "", ""))),
            camel_case(field.name),
            if may_be_absent { "?" } else { "" },
            type_of(&field.kind),
            if may_be_absent && !reply {
                " | undefined"
            } else {
                ""
            },
        );
    }
    if reply {
        let doc = comment("  ", "Members that are not documented, as they came.");
        let _ = writeln!(code, "{doc}  readonly extra: Extra;");
    }
    code.push_str("}\n");
}

/// What puts dates and secrets of a parsed reply in their place.
fn reviver(code: &mut String, record: &RecordInfo) {
    let revived = |field: &Field| Some((camel_case(field.name), revive(&field.kind)?));
    let members = record.callers_fields().filter_map(revived);
    let members: String = members
        .map(|(name, way)| format!("    {name}: {way},\n"))
        .collect();
    let members = match members.as_str() {
        "" => "{}".to_owned(),
        members => format!("{{\n{members}  }}"),
    };
    let _ = writeln!(
        code,
        "const {} = revive.record<{}>(\n  {},\n  {members},\n  [{}],\n  [{}],\n);",
        reviver_name(record),
        record.name,
        quoted(record.name),
        names(record, |field| holds_secret(&field.kind)),
        names(record, |field| field.personal),
    );
}

pub(super) fn names(record: &RecordInfo, which: impl Fn(&Field) -> bool) -> String {
    let fields = record.callers_fields().filter(|field| which(field));
    let names = fields.map(|field| quoted(&camel_case(field.name)));
    names.collect::<Vec<_>>().join(", ")
}

/// How a member of a parsed reply becomes what the interface says, unless it is so already.
pub(super) fn revive(kind: &Kind) -> Option<String> {
    match kind {
        Kind::Time => Some("revive.time".into()),
        Kind::MountainTime | Kind::InternetTime => Some("revive.writtenTime".into()),
        Kind::Record(record) => Some(reviver_name(record)),
        Kind::Optional(inner) => revive(inner),
        Kind::List(inner) => revive(inner).map(|way| format!("revive.list({way})")),
        Kind::Map(inner) => revive(inner).map(|way| format!("revive.map({way})")),
        _ => None,
    }
}

fn reviver_name(record: &RecordInfo) -> String {
    format!("revive{}", record.name)
}

pub(super) fn holds_secret(kind: &Kind) -> bool {
    match kind {
        Kind::Secret => true,
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => holds_secret(inner),
        _ => false,
    }
}

//! `docs/operations.md`: every operation with its members, limits and retry class.

use std::collections::BTreeMap;
use std::fmt::Write;

use pingpair::describe::{
    ClientData, Field, Kind, OperationInfo, RecordInfo, RetryClass, ValuesInfo,
};
use pingpair::pingid;

pub(crate) fn page() -> String {
    let mut page = String::from(
        "<!-- Written by `make generate`; change the declarations below core/src/pingid instead. -->\n\n\
         # Operations\n\n\
         Names are those of Rust and Python; Node, Swift and Kotlin write them in camel case. \
         The column *wire* has the service's own spelling.\n\n\
         | operation | path | retry class | `clientData` |\n| --- | --- | --- | --- |\n",
    );
    let operations: Vec<_> = pingid::operations()
        .map(|declared| declared.info())
        .collect();
    let mut parts = Parts::default();
    for info in &operations {
        let (class, echo) = (class(info.class), echo(info.client_data));
        // Writing to a String cannot fail.
        let _ = writeln!(
            page,
            "| [{0}](#{1}) | `{2}` | {class} | {echo} |",
            info.name,
            info.name.to_lowercase(),
            info.path
        );
        parts.collect_fields(info.reply);
        parts.collect_fields(info.request);
    }
    for info in operations {
        operation(&mut page, info);
    }
    page.push_str("\n# Parts of replies\n");
    for record in parts.records.values() {
        heading(&mut page, record.name, record.doc);
        members(&mut page, record, "member");
    }
    page.push_str("\n# Values\n\nA value that is not listed survives as its text.\n");
    for values in parts.values.values() {
        heading(&mut page, values.name, values.doc);
        page.push_str("| value | meaning |\n| --- | --- |\n");
        for value in values.values {
            let _ = writeln!(page, "| `{}` | {} |", value.wire, line(value.doc));
        }
    }
    page
}

/// The records and values that members refer to, by name.
#[derive(Default)]
struct Parts {
    records: BTreeMap<&'static str, &'static RecordInfo>,
    values: BTreeMap<&'static str, &'static ValuesInfo>,
}

impl Parts {
    fn collect_fields(&mut self, record: &'static RecordInfo) {
        record
            .fields
            .iter()
            .for_each(|field| self.collect(&field.kind));
    }

    fn collect(&mut self, kind: &Kind) {
        match kind {
            Kind::Optional(inner) | Kind::List(inner) => self.collect(inner),
            Kind::Record(record) if !self.records.contains_key(record.name) => {
                self.records.insert(record.name, record);
                self.collect_fields(record);
            }
            Kind::Values(values) => {
                self.values.insert(values.name, values);
            }
            _ => {}
        }
    }
}

fn operation(page: &mut String, info: &OperationInfo) {
    heading(page, info.name, info.doc());
    members(page, info.request, "argument");
    let _ = writeln!(page, "\n`{}`: {}\n", info.reply.name, line(info.reply.doc));
    members(page, info.reply, "member");
}

fn heading(page: &mut String, name: &str, doc: &str) {
    let _ = write!(page, "\n## {name}\n\n{doc}\n\n");
}

fn members(page: &mut String, record: &RecordInfo, what: &str) {
    if record.fields.is_empty() {
        page.push_str("It has no members of its own.\n");
        return;
    }
    let _ = writeln!(
        page,
        "| {what} | wire | type | default | meaning |\n| --- | --- | --- | --- | --- |"
    );
    for field in record.fields {
        let Field {
            name, wire, doc, ..
        } = field;
        let default = match field.default {
            Some(default) => format!("`{default}`"),
            None if field.is_required() => "required".into(),
            None => "absent".into(),
        };
        let _ = writeln!(
            page,
            "| `{name}` | `{wire}` | {} | {default} | {} |",
            kind(&field.kind),
            line(doc)
        );
    }
}

fn kind(kind: &Kind) -> String {
    match kind {
        Kind::Text => "text".into(),
        Kind::Secret => "secret text".into(),
        Kind::Bool => "boolean".into(),
        Kind::Integer => "integer".into(),
        Kind::DeviceId => "device id".into(),
        Kind::Time => "time, epoch milliseconds".into(),
        Kind::MountainTime => "time, text in UTC−7".into(),
        Kind::Json => "JSON".into(),
        Kind::Values(values) => anchor(values.name),
        Kind::Record(record) => anchor(record.name),
        Kind::Optional(inner) => self::kind(inner),
        Kind::List(inner) => format!("list of {}", self::kind(inner)),
        _ => "value".into(),
    }
}

fn anchor(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}

fn class(class: RetryClass) -> &'static str {
    match class {
        RetryClass::Read => "R, sent up to three times",
        RetryClass::Idempotent => "I, sent up to three times",
        RetryClass::Create => "C, sent once",
        RetryClass::Human => "H, sent once",
        RetryClass::OneTime => "O, sent once",
    }
}

fn echo(client_data: ClientData) -> &'static str {
    match client_data {
        ClientData::Echoed => "echoed",
        ClientData::Ignored => "may be ignored",
    }
}

/// Markdown on one line, for a cell of a table.
fn line(doc: &str) -> String {
    doc.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

//! `docs/operations.md`: every operation with its members, limits and retry class.

use std::collections::BTreeMap;
use std::fmt::Write;

use pingpair::describe::{
    ClientData, Field, Kind, OperationInfo, Place, RecordInfo, RetryClass, ValuesInfo, Web,
};
use pingpair::{pingid, pingone};

pub(crate) fn page() -> String {
    let mut page = String::from(
        "<!-- Written by `make generate`; change the declarations below core/src/pingid and core/src/pingone \
         instead. -->\n\n\
         # Operations\n\n\
         Names are those of Rust and Python; Node, Swift and Kotlin write them in camel case. \
         The column *wire* has the service's own spelling.\n\n\
         # PingID\n\n\
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
    let pingone = || pingone::operations().map(|declared| declared.info());
    let flows = || pingone::flow_operations().map(|declared| declared.info());
    page.push_str(PINGONE);
    web_table(&mut page, pingone());
    page.push_str(FLOWS);
    web_table(&mut page, flows());
    for info in pingone().chain(flows()) {
        parts.collect_fields(info.reply);
        parts.collect_fields(info.request);
    }
    page.push_str("\n# Operations of PingID\n");
    for info in operations {
        operation(&mut page, info);
    }
    page.push_str("\n# Operations of PingOne\n");
    for info in pingone().chain(flows()) {
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

/// PingOne's operations: how each is asked for.
fn web_table(page: &mut String, operations: impl Iterator<Item = &'static OperationInfo>) {
    page.push_str(
        "| operation | request | media type | retry class |\n| --- | --- | --- | --- |\n",
    );
    for info in operations {
        let Some(Web {
            verb, media_type, ..
        }) = info.web
        else {
            continue;
        };
        let media_type = media_type.map_or("none".into(), |text| format!("`{text}`"));
        let class = match info.class_when {
            Some(when) => {
                let letter = class(when.class).split(',').next().unwrap_or_default();
                let values = when.values.join(", ");
                format!("{}; {letter} for {values}", class(info.class))
            }
            None => class(info.class).to_owned(),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            page,
            "| [{0}](#{1}) | `{2} {3}` | {media_type} | {class} |",
            info.name,
            info.name.to_lowercase(),
            verb.as_str(),
            info.path
        );
    }
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
            Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => self.collect(inner),
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
        let place = match field.place {
            Place::Body => "",
            Place::Path | Place::Flow => ", in the path",
            Place::Query => ", in the query",
        };
        let default = match field.default {
            Some(default) => format!("`{default}`"),
            None if field.is_required() => "required".into(),
            None => "absent".into(),
        };
        let _ = writeln!(
            page,
            "| `{name}` | `{wire}`{place} | {} | {default} | {} |",
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
        Kind::InternetTime => "time, text by RFC 3339".into(),
        Kind::Id => "id, a UUID".into(),
        Kind::Json => "JSON".into(),
        Kind::Values(values) => anchor(values.name),
        Kind::Record(record) => anchor(record.name),
        Kind::Optional(inner) => self::kind(inner),
        Kind::List(inner) => format!("list of {}", self::kind(inner)),
        Kind::Map(inner) => format!("map of {}", self::kind(inner)),
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
        ClientData::Absent => "absent",
        ClientData::Echoed => "echoed",
        ClientData::Ignored => "may be ignored",
    }
}

const PINGONE: &str = "\n# PingOne\n\n\
     Paths begin with `/v1/environments/{environmentId}` on the API's host. Requests carry the token of a \
     worker. A wire name with full stops lies in objects inside of the body, and `devices[].id` stands for \
     objects with one member.\n\n";
const FLOWS: &str = "\n# PingOne's flows\n\n\
     Paths begin with `/{environmentId}` on the authentication host. Requests carry the cookies of the \
     flow. In the command line and in languages other than Rust, pairings of the kind `registration` send \
     them.\n\n";

/// Markdown on one line, for a cell of a table.
fn line(doc: &str) -> String {
    doc.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

//! Every member that the vendor's pages document is a typed one: found by its own name, never only
//! in `extra`.

use pingpair::describe::{ClientData, Field, Kind, OperationInfo, RecordInfo};
use pingpair::operation::{BodyStyle, Members};
use pingpair::pingid::{self, REPORT_COLUMNS};
use serde_json::{Map, Value, json};

/// The members that every reply has; the reader of replies takes them off. The table of
/// GetBulkJobStatus spells one of them in a way of its own.
const ENVELOPE: [&str; 5] = [
    "errorId",
    "errorMsg",
    "uniqueMsgId",
    "UniqueMsgID",
    "clientData",
];

/// The columns of the report, which is a stream: they are held against the list of its columns.
const REPORT: &str = "report";

struct Row {
    operation: String,
    part: String,
    member: String,
    kind: String,
}

struct Rows(Vec<Row>);

impl Rows {
    fn load() -> Self {
        let path = pingpair_tests::vectors().join("reference-fields.json");
        let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
        let pages = file["pages"].as_object().unwrap().keys();
        let rows = pages.flat_map(|page| file[page].as_array().unwrap());
        Self(
            rows.map(|row| Row {
                operation: text(row, "operation"),
                part: text(row, "part"),
                member: text(row, "member"),
                kind: text(row, "type"),
            })
            .collect(),
        )
    }

    fn of<'a>(&'a self, operation: &'a str, part: &'a str) -> impl Iterator<Item = &'a Row> {
        let rows = self.0.iter();
        rows.filter(move |row| row.operation == operation && row.part == part)
    }

    fn document(&self, operation: &str, part: &str, member: &str) -> bool {
        self.of(operation, part).any(|row| row.member == member)
    }

    /// An object with every documented member of a part.
    fn object(&self, operation: &str, part: &str) -> Map<String, Value> {
        self.of(operation, part)
            .map(|row| (row.member.clone(), self.sample(row)))
            .collect()
    }

    /// A value of the type that the page gives; objects and lists are filled by their own parts.
    fn sample(&self, row: &Row) -> Value {
        if let Some(value) = special(row) {
            return value;
        }
        let object = || {
            let members = self.object(&row.operation, part_of(&row.member));
            assert!(!members.is_empty(), "{} has no members", row.label());
            Value::Object(members)
        };
        match row.kind.as_str() {
            "Boolean" | "boolean" => json!(true),
            "Int" => json!(5),
            // The examples show it as text, and a number would have lost its leading zeros.
            "Long" if row.member == "activationCode" => json!("436348609435"),
            "Long" => json!(436_348_609_435_i64),
            "DateTime (epoch)" => json!(1_700_000_000_123_i64),
            "DateTime" => json!("2026-02-11 09:15:42.000"),
            "Object" => object(),
            "Array" => json!([object()]),
            "Map" if row.member == "jobResults" => json!({ "DTLv1uMpivQRoFN68edsYi4Y": object() }),
            "Map" => object(),
            "String" => json!("12345"),
            kind => panic!("{} has the unknown type {kind}", row.label()),
        }
    }
}

impl Row {
    fn label(&self) -> String {
        let Self {
            operation,
            part,
            member,
            ..
        } = self;
        format!("{member} in {part} of {operation}")
    }
}

/// A value that goes with the others, where not any value of the type does.
fn special(row: &Row) -> Option<Value> {
    let Row {
        operation,
        part,
        member,
        ..
    } = row;
    Some(match (&**operation, &**part, &**member) {
        (_, "userDetails", "lastTransactions") => json!([{ "type": "AUTHENTICATE" }]),
        (_, "jobResult", "pairedSerials") => json!({ "123321": "jdoe" }),
        (_, "request" | "userDetails", "role") => json!("ADMIN"),
        ("EndUserBypass", "request", "bypassUntil") => Value::Null,
        ("PairYubiKey", "request", "otp") => json!("ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn"),
        (_, "request", "deviceType") => json!("DESKTOP"),
        (_, "request", "type") => json!("EMAIL"),
        (_, "request", "pairingData") => json!("jdoe@pingdevelopers.com"),
        (_, "request", "otps") => json!(["112814"]),
        (_, "request", "initiatedBy") => json!("USER"),
        (_, "request", "attributeName") => json!("NICKNAME"),
        (_, "request", "pairingType") => json!("TOTP"),
        (_, "request", "rpId") => json!("pingone.com"),
        (_, "request", "origin") => json!("https://admin.pingone.com"),
        (_, "request", "webauthnType") => json!("WebAuthn"),
        (_, "request", "jobType") => json!("USER_REPORTS"),
        (_, "request", "fileType") => json!("CSV"),
        (_, "request", "spAliases" | "jobTokens" | "serialNumbers") => json!(["web"]),
        (_, "tokens", "tokenType") => json!("TOTP"),
        (_, "tokens", "otpLength") => json!("6"),
        (_, "tokens", "timeStep") => json!("30"),
        _ => return None,
    })
}

/// The part that a member is made of: where it has no table of its own, that of another.
fn part_of(member: &str) -> &str {
    match member {
        "sameDeviceUsersDetails" => "userDetails",
        "devicesDetails" => "deviceDetails",
        other => other,
    }
}

/// The records of an operation, each by its part.
fn records(info: &OperationInfo) -> Vec<(String, &'static RecordInfo)> {
    let mut found = Vec::new();
    collect("request", info.request, &mut found);
    collect("reply", info.reply, &mut found);
    if let Some(next) = info.next {
        collect("next", next.reply, &mut found);
    }
    found
}

fn collect(
    part: &str,
    record: &'static RecordInfo,
    found: &mut Vec<(String, &'static RecordInfo)>,
) {
    found.push((part.to_owned(), record));
    for field in record.fields {
        if let Some(inner) = record_of(&field.kind) {
            collect(part_of(field.wire), inner, found);
        }
    }
}

fn record_of(kind: &Kind) -> Option<&'static RecordInfo> {
    match kind {
        Kind::Record(record) => Some(record),
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => record_of(inner),
        _ => None,
    }
}

/// Whether the type that the page gives is what is declared.
fn fits(kind: &str, field: &Field) -> bool {
    match (kind, field.kind.inner()) {
        ("Boolean" | "boolean", Kind::Bool)
        | ("Int", Kind::Integer)
        // The tables call activation codes Long; the examples show them as text.
        | ("Long", Kind::DeviceId | Kind::Secret)
        | ("DateTime (epoch)", Kind::Time | Kind::Null)
        | ("DateTime", Kind::MountainTime)
        | ("Array" | "List", Kind::List(_))
        | ("Map", Kind::Map(_) | Kind::Record(_))
        | ("Object", Kind::Record(_))
        // The newer edition shows device ids as text.
        | ("String", Kind::Text | Kind::Secret | Kind::Values(_) | Kind::DeviceId)
        | ("enum", Kind::Values(_)) => true,
        ("String", Kind::Integer) => field.as_text,
        // "List of jobToken values", the table says of this String.
        ("String", Kind::List(_)) => field.wire == "jobTokens",
        _ => false,
    }
}

#[test]
fn every_documented_member_is_declared_with_the_type_of_the_page() {
    for row in &Rows::load().0 {
        let info = pingid::operation(&row.operation).unwrap().info();
        let in_envelope = row.part == "reply" && ENVELOPE.contains(&&*row.member);
        if in_envelope || row.part == REPORT {
            continue;
        }
        let records = records(info);
        let mut records = records.iter().filter(|(part, _)| *part == row.part);
        let field = records.find_map(|(_, record)| record.by_wire_name(&row.member));
        let field = field.unwrap_or_else(|| panic!("{} is not declared", row.label()));
        assert!(fits(&row.kind, field), "{}: {}", row.label(), row.kind);
    }
}

#[test]
fn every_documented_member_of_a_request_is_taken_and_sent() {
    let rows = Rows::load();
    for declared in pingid::operations() {
        let name = declared.info().name;
        let body = rows.object(name, "request");
        assert!(!body.is_empty(), "{name}");
        let operation = declared
            .parse_wire(&body)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let style = BodyStyle {
            client_data: operation.own_client_data(),
            ..BodyStyle::default()
        };
        let mut sent = Vec::new();
        operation.write_body(&style, &mut sent);
        let sent: Map<String, Value> = serde_json::from_slice(&sent).unwrap();
        for member in body.keys() {
            assert!(sent.contains_key(member), "{member} of {name}");
        }
    }
}

#[test]
fn every_documented_member_of_a_reply_is_read_by_its_own_name() {
    let rows = Rows::load();
    for declared in pingid::operations() {
        let info = declared.info();
        let mut reply = rows.object(info.name, "reply");
        reply.retain(|name, _| !ENVELOPE.contains(&name.as_str()));
        let members: Members = reply.clone().into_iter().collect();
        let request = declared
            .parse_wire(&rows.object(info.name, "request"))
            .unwrap();
        let result = request
            .finish(members)
            .unwrap_or_else(|error| panic!("{}: {error}", info.name));
        assert_read(&reply, &result, info.reply);
    }
}

/// Whether each member of a reply came out under the name that callers have for it, and nothing else
/// did.
fn assert_read(reply: &Map<String, Value>, result: &Map<String, Value>, record: &RecordInfo) {
    for (wire, value) in reply {
        let field = record.by_wire_name(wire).unwrap();
        let read = &result[field.name];
        assert!(!read.is_null(), "{wire} of {}", record.name);
        let Some(inner) = record_of(&field.kind) else {
            continue;
        };
        match (value, read) {
            (Value::Array(values), Value::Array(read)) => {
                assert_eq!((values.len(), read.len()), (1, 1), "{wire}");
                let objects = (values[0].as_object(), read[0].as_object());
                assert_read(objects.0.unwrap(), objects.1.unwrap(), inner);
            }
            (Value::Object(values), Value::Object(read)) if is_map(&field.kind) => {
                for (key, value) in values {
                    let objects = (value.as_object(), read[key].as_object());
                    assert_read(objects.0.unwrap(), objects.1.unwrap(), inner);
                }
            }
            (Value::Object(value), Value::Object(read)) => assert_read(value, read, inner),
            _ => panic!("{wire} of {}", record.name),
        }
    }
    for name in result.keys() {
        let typed = record.by_name(name).is_some();
        assert!(typed, "{name} is found only in extra of {}", record.name);
    }
}

fn is_map(kind: &Kind) -> bool {
    matches!(kind.inner(), Kind::Map(_))
}

#[test]
fn every_declared_member_is_documented_or_known_to_occur() {
    /// Seen, and named in no table: `deviceUuid` of devices by the WebAuthn pages, `picURL` in the
    /// vendor's example token.
    const SEEN: [(&str, &str); 2] = [("deviceDetails", "deviceUuid"), ("userDetails", "picURL")];
    let rows = Rows::load();
    let mut reached = Vec::new();
    for declared in pingid::operations() {
        let info = declared.info();
        reached.extend(
            records(info)
                .into_iter()
                .map(|(part, record)| (info, part, record)),
        );
    }
    for (info, part, record) in &reached {
        for field in record.fields {
            // Ours: it tells a reply from an older one if it comes back.
            let correlates = field.wire == "clientData" && info.client_data == ClientData::Ignored;
            let seen = SEEN.contains(&(&**part, field.wire));
            // Each operation documents what it is sent; a record that several return is documented
            // where one of them does.
            let documented = if *part == "request" {
                rows.document(info.name, part, field.wire)
            } else {
                reached.iter().any(|(info, part, other)| {
                    other.name == record.name && rows.document(info.name, part, field.wire)
                })
            };
            assert!(
                documented || seen || correlates,
                "{} in {part} of {}",
                field.wire,
                info.name
            );
        }
    }
}

#[test]
fn what_is_declared_as_echoed_is_documented_on_both_ways() {
    let rows = Rows::load();
    for declared in pingid::operations() {
        let info = declared.info();
        if info.client_data == ClientData::Echoed {
            for part in ["request", "reply"] {
                let documented = rows.document(info.name, part, "clientData");
                assert!(documented, "{part} of {}", info.name);
            }
        }
    }
}

#[test]
fn the_columns_of_the_report_are_those_of_the_page() {
    let rows = Rows::load();
    let columns: Vec<_> = rows
        .of("GetOrganizationReport", REPORT)
        .map(|row| row.member.as_str())
        .collect();
    assert_eq!(columns, REPORT_COLUMNS);
}

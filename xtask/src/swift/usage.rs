//! `Tests/PingPairTests/Generated/Usage.swift`: code of users that calls every method with everything that it takes.
//! It is compiled, never run.

use std::fmt::Write;

use pingpair::describe::{Kind, OperationInfo, RecordInfo, Service};

use super::pairings::{SINKS, Taken};
use super::values::member_name;
use super::{client, identifier, listed, quoted};
use crate::python::{Method, MethodKind, table};
use crate::shared::{Declarations, HEADER, arguments, camel_case, unknown_kind};

/// The file.
pub(crate) fn usage(of_pingid: &Declarations, of_pingone: &Declarations) -> String {
    let mut code = format!("// {HEADER}\n\nimport Foundation\nimport PingPair\n");
    for (service, declarations) in [(Service::PingId, of_pingid), (Service::PingOne, of_pingone)] {
        let client = client(service);
        // Writing to a String cannot fail.
        let _ = write!(
            code,
            "\nfunc operations(of client: {client}) async throws(PingPairError) {{\n"
        );
        for info in &declarations.operations {
            operation(&mut code, info);
        }
        let _ = write!(
            code,
            "}}\n\nfunc pairings(of client: {client}, party: RelyingParty) throws(PingPairError) {{\n"
        );
        let entries = table(service).iter();
        for entry in entries.filter(|entry| entry.kind == MethodKind::Machine) {
            pairing(&mut code, entry);
        }
        code.push_str("}\n");
    }
    calls(&mut code, of_pingid);
    code
}

/// Every operation of PingID by its name, as tests call them that go through all of them.
fn calls(code: &mut String, declarations: &Declarations) {
    code.push_str(
        "\nlet everyCall: [String: @Sendable (Client, JSONValue) async throws -> JSONValue] = [\n",
    );
    for info in &declarations.operations {
        // Writing to a String cannot fail.
        let _ = writeln!(
            code,
            "    {}: {{ try await called({}.self, $1, $0.{}(_:deadline:)) }},",
            quoted(info.name),
            info.request.name,
            identifier(&camel_case(info.method)),
        );
    }
    code.push_str(CALLED);
}

/// It is called with what it needs alone, and with everything; its reply has a type of its own.
fn operation(code: &mut String, info: &OperationInfo) {
    let method = camel_case(info.method);
    let reply = match info.next {
        None => info.reply.name.to_owned(),
        Some(next) => format!("DoneOrNextOtp<{}, {}>", info.reply.name, next.reply.name),
    };
    let (required, others) = arguments(info.request);
    let least = given(&required);
    let mut all = least.clone();
    all.extend(given(&others));
    all.push("deadline: .seconds(1)".into());
    let least = listed(
        "    ",
        &format!("_ = try await client.{method}"),
        &least,
        "",
    );
    let call = format!("let _: {reply} = try await client.{method}");
    // Writing to a String cannot fail.
    let _ = writeln!(code, "{least}\n{}", listed("    ", &call, &all, ""));
}

fn pairing(code: &mut String, entry: &Method) {
    let taken = Taken::of(entry);
    let method = identifier(&camel_case(entry.name));
    let one = |may: bool| {
        let those = taken
            .parameters
            .iter()
            .filter(move |it| !it.may_be_absent || may);
        those
            .map(|it| {
                let value = match it.kind {
                    Some(kind) => sample(kind),
                    None => sample_of_type(&it.hint).to_owned(),
                };
                format!("{}: {value}", it.name)
            })
            .collect::<Vec<_>>()
    };
    let mut all = one(true);
    all.extend([
        "context: \"session\"".into(),
        "deadline: .seconds(1)".into(),
    ]);
    for list in [one(false), all] {
        let call = format!("_ = try client.{method}");
        // Writing to a String cannot fail.
        let _ = writeln!(code, "{}", listed("    ", &call, &list, ""));
    }
}

fn given(fields: &[&'static pingpair::describe::Field]) -> Vec<String> {
    let value = |field: &&pingpair::describe::Field| {
        format!("{}: {}", camel_case(field.name), sample(&field.kind))
    };
    fields.iter().map(value).collect()
}

/// A value of each kind.
fn sample(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret => quoted("text"),
        Kind::DeviceId => quoted("284159158921096001"),
        Kind::Id => quoted("d4543f69-e508-4cc6-bd16-b61baa4b3caf"),
        Kind::Bool => "true".into(),
        Kind::Integer => "1".into(),
        Kind::Time => "Date(timeIntervalSince1970: 0)".into(),
        Kind::MountainTime => "MountainTime(text: \"text\")".into(),
        Kind::InternetTime => "InternetTime(text: \"text\")".into(),
        Kind::Json => "[\"any\": [1, nil]]".into(),
        Kind::Values(values) => values.values.first().map_or_else(
            || quoted("text"),
            |value| format!(".{}", member_name(value.name)),
        ),
        Kind::Record(record) => object(record),
        Kind::Optional(inner) => sample(inner),
        Kind::List(inner) => format!("[{}]", sample(inner)),
        Kind::Map(inner) => format!("[\"key\": {}]", sample(inner)),
        _ => unknown_kind(kind),
    }
}

fn object(record: &RecordInfo) -> String {
    let (required, others) = arguments(record);
    let mut members = given(&required);
    members.extend(given(&others));
    format!("{}({})", record.name, members.join(", "))
}

/// A value of what is no member of a request.
fn sample_of_type(hint: &str) -> &'static str {
    match hint {
        "Secret" | "String" => "\"text\"",
        "Bool" => "true",
        "IfExists" => ".proceed",
        "[MethodKind]" => "[.online, .sms]",
        "RelyingParty" => "party",
        "ReportFileType" => ".csv",
        SINKS => "{ ReportBytes() }",
        other => panic!("no sample of {other}: teach the printers below xtask/src"),
    }
}

const CALLED: &str = "]

private func called<Request: Codable, Reply: Encodable>(
    _: Request.Type,
    _ given: JSONValue,
    _ method: (Request, Duration?) async throws(PingPairError) -> Reply
) async throws -> JSONValue {
    let request = try Border.decode(Request.self, from: Border.encode(given))
    let reply = try await method(request, nil)
    return try Border.decode(JSONValue.self, from: Border.encode(reply))
}
";

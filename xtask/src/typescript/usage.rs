//! `tests/typing/generated.ts`: code of users that calls every method with everything that it takes. It is compiled,
//! never run.

use std::fmt::Write;

use pingpair::describe::{Kind, OperationInfo, RecordInfo, Service};

use super::pairings::options_name;
use super::taken::{Taken, type_of_hint};
use super::{prefix, quoted};
use crate::python::{Method, MethodKind, table};
use crate::shared::{Declarations, HEADER, arguments, camel_case, unknown_kind};

/// The file.
pub(crate) fn usage(of_pingid: &Declarations, of_pingone: &Declarations) -> String {
    let mut code = format!("// {HEADER}\n{START}");
    for (service, declarations) in [(Service::PingId, of_pingid), (Service::PingOne, of_pingone)] {
        let client = match service {
            Service::PingId => "Client",
            Service::PingOne => "PingOne",
        };
        // Writing to a String cannot fail.
        let _ = write!(
            code,
            "\nexport async function operations{}(client: pingpair.{client}): Promise<void> {{\n",
            prefix(service)
        );
        for info in &declarations.operations {
            operation(&mut code, info);
        }
        let _ = write!(
            code,
            "}}\n\nexport function pairings{}(client: pingpair.{client}): pingpair.Pairing[] {{\n  return [\n",
            prefix(service)
        );
        let entries = table(service).iter();
        for entry in entries.filter(|entry| entry.kind == MethodKind::Machine) {
            pairing(&mut code, entry);
        }
        code.push_str("  ];\n}\n");
    }
    code
}

/// It is called with what it needs alone, and with everything; each member of its reply has a type of its own.
fn operation(code: &mut String, info: &OperationInfo) {
    let method = camel_case(info.method);
    let request = info.request.name;
    let (required, _) = arguments(info.request);
    let least: Vec<_> = required
        .iter()
        .map(|field| format!("{}: {}", camel_case(field.name), sample(&field.kind)))
        .collect();
    let least = match least.as_slice() {
        [] => String::new(),
        least => format!("{{ {} }}", least.join(", ")),
    };
    let reply = match info.next {
        None => format!("pingpair.{}", info.reply.name),
        Some(next) => format!(
            "pingpair.Progress<pingpair.{}, pingpair.{}>",
            info.reply.name, next.reply.name
        ),
    };
    let _ = write!(
        code,
        "  {{\n    await client.{method}({least});\n\
         \x20   const request: pingpair.{request} = {};\n\
         \x20   const reply: {reply} = await client.{method}(request, options);\n\
         \x20   seen.push(reply);\n  }}\n",
        object(info.request),
    );
}

fn pairing(code: &mut String, entry: &Method) {
    let taken = Taken::of(entry);
    let method = camel_case(entry.name);
    let mut options = vec!["...common".to_owned()];
    for argument in &taken.optional {
        let value = sample_of_hint(type_of_hint(argument.hint));
        options.push(format!("{}: {value}", camel_case(argument.name)));
    }
    for field in &taken.members {
        options.push(format!(
            "{}: {}",
            camel_case(field.name),
            sample(&field.kind)
        ));
    }
    let named = taken
        .required
        .iter()
        .map(|it| format!("{}: {}", it.name, it.sample));
    let positional: String = taken
        .required
        .iter()
        .map(|it| format!("{}, ", it.sample))
        .collect();
    let name = options_name(entry);
    let _ = if taken.in_one_object() {
        let all: Vec<_> = named.chain(options).collect();
        writeln!(
            code,
            "    client.{method}({{ {} }} satisfies pingpair.{name}),",
            all.join(", ")
        )
    } else {
        let least = positional.trim_end_matches(", ");
        writeln!(
            code,
            "    client.{method}({least}),\n    client.{method}({positional}{{ {} }} satisfies pingpair.{name}),",
            options.join(", ")
        )
    };
}

/// A value of each kind.
pub(super) fn sample(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret => quoted("text"),
        Kind::DeviceId => quoted("284159158921096001"),
        Kind::Id => quoted("d4543f69-e508-4cc6-bd16-b61baa4b3caf"),
        Kind::Bool => "true".into(),
        Kind::Integer => "1".into(),
        Kind::Time => "new Date(0)".into(),
        Kind::MountainTime | Kind::InternetTime => "{ text: \"text\" }".into(),
        Kind::Json => "{ any: [1, null] }".into(),
        Kind::Values(values) => values
            .values
            .first()
            .map_or_else(|| quoted("text"), |value| quoted(value.wire)),
        Kind::Record(record) => object(record),
        Kind::Optional(inner) => sample(inner),
        Kind::List(inner) => format!("[{}]", sample(inner)),
        Kind::Map(inner) => format!("{{ key: {} }}", sample(inner)),
        _ => unknown_kind(kind),
    }
}

fn object(record: &RecordInfo) -> String {
    let members = record
        .callers_fields()
        .map(|field| format!("{}: {}", camel_case(field.name), sample(&field.kind)));
    format!("{{ {} }}", members.collect::<Vec<_>>().join(", "))
}

/// A value of what is no member of a request.
pub(super) fn sample_of_hint(hint: &str) -> &'static str {
    match hint {
        "string" => "\"text\"",
        "boolean" => "true",
        "IfExists" => "\"proceed\"",
        "readonly MethodKind[]" => "[\"online\", \"sms\"]",
        "RelyingParty" => "party",
        "ReportFileType" => "\"CSV\"",
        _ => "() => () => {}",
    }
}

const START: &str = "
import * as pingpair from \"pingpair\";

const seen: object[] = [];
const options: pingpair.CallOptions = { signal: AbortSignal.timeout(1_000), deadline: 1_000 };
const common: pingpair.PairingOptions = { context: \"session\", signal: AbortSignal.timeout(1_000), deadline: 1_000 };
const party = new pingpair.RelyingParty(\"example.com\", [\"https://login.example.com\"]);
";

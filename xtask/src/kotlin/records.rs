//! `generated/Records.kt`: what replies are, and what stands inside of requests and replies.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, RecordInfo};

use super::arguments::parameter;
use super::{comment, quoted, start, type_of};
use crate::shared::{
    Camel, Declarations, Way, arguments, camel_case, hanging, line, member_doc, unknown_kind,
};

/// The file.
pub(crate) fn records(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = start(&[
        "io.pingpair.internal.NOTHING",
        "io.pingpair.internal.Read",
        "io.pingpair.internal.Reader",
        "io.pingpair.internal.record",
        "java.time.Instant",
        "kotlinx.serialization.json.JsonElement",
        "kotlinx.serialization.json.JsonObject",
    ]);
    for record in declarations.records() {
        match declarations.way(record) {
            Way::Given => given(&mut code, record, &camel),
            Way::Returned => returned(&mut code, record, &camel),
        }
    }
    code
}

/// A part of requests.
fn given(code: &mut String, record: &RecordInfo, camel: &Camel) {
    let (required, others) = arguments(record);
    let fields: Vec<_> = required.into_iter().chain(others).collect();
    let parameters = fields.iter().map(|field| {
        let doc = camel.doc(&hanging(&member_doc(field), "", ""));
        format!(
            "{}    public val {},\n",
            comment("    ", &doc),
            parameter(camel_case(field.name), field)
        )
    });
    class(
        code,
        record,
        camel,
        &parameters.collect::<String>(),
        &fields,
        false,
    );
    code.push_str("}\n");
}

/// A reply, or a part of one.
fn returned(code: &mut String, record: &RecordInfo, camel: &Camel) {
    let fields: Vec<_> = record.callers_fields().collect();
    let mut parameters: String = fields
        .iter()
        .map(|field| {
            let doc = camel.doc(&hanging(&line(field.doc), "", ""));
            let (name, kind) = (camel_case(field.name), type_of(&field.kind));
            let default = if is_optional(field) { " = null" } else { "" };
            format!(
                "{}    public val {name}: {kind}{default},\n",
                comment("    ", &doc)
            )
        })
        .collect();
    parameters.push_str(
        "    /** Members that are not documented, as they came; integers beyond 2^53 are texts. */\n\
         \x20   public val extra: JsonObject = NOTHING,\n",
    );
    class(code, record, camel, &parameters, &fields, true);
    let read: String = fields
        .iter()
        .map(|field| {
            let way = if is_optional(field) { "find" } else { "need" };
            let name = quoted(&camel_case(field.name));
            format!(
                "                {way}({name}, {}),\n",
                read(field.kind.inner())
            )
        })
        .collect();
    let name = record.name;
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n    internal companion object {{\n        val read: Reader<{name}> = record {{\n\
         \x20           {name}(\n{read}                extra(),\n            )\n        }}\n    }}\n}}\n"
    );
}

fn class(
    code: &mut String,
    record: &RecordInfo,
    camel: &Camel,
    parameters: &str,
    fields: &[&Field],
    has_extra: bool,
) {
    let member = |name: &str| format!("        \"{name}\" to {name},\n");
    let mut members: String = fields
        .iter()
        .map(|field| member(&camel_case(field.name)))
        .collect();
    if has_extra {
        members.push_str(&member("extra"));
    }
    let _ = write!(
        code,
        "\n{}public class {}(\n{parameters}) : Record() {{\n\
         \x20   override fun members(): List<Pair<String, Any?>> = listOf(\n{members}    )\n",
        comment("", &camel.doc(record.doc)),
        record.name,
    );
    let personal = fields.iter().filter(|field| field.personal);
    let personal: Vec<_> = personal
        .map(|field| quoted(&camel_case(field.name)))
        .collect();
    if !personal.is_empty() {
        let _ = write!(
            code,
            "\n    override fun personal(): Set<String> = setOf({})\n",
            personal.join(", ")
        );
    }
}

fn is_optional(field: &Field) -> bool {
    matches!(field.kind, Kind::Optional(_))
}

/// What reads a value of this kind.
pub(super) fn read(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Id => "Read.text".into(),
        Kind::Secret => "Read.secret".into(),
        Kind::Bool => "Read.flag".into(),
        Kind::Integer => "Read.number".into(),
        Kind::DeviceId => "Read.deviceId".into(),
        Kind::Time => "Read.time".into(),
        Kind::MountainTime => "Read.mountainTime".into(),
        Kind::InternetTime => "Read.internetTime".into(),
        Kind::Json => "Read.json".into(),
        Kind::Values(values) => format!("{}.read", values.name),
        Kind::Record(record) => format!("{}.read", record.name),
        Kind::List(inner) => format!("Read.list({})", read(inner)),
        Kind::Map(inner) => format!("Read.map({})", read(inner)),
        _ => unknown_kind(kind),
    }
}

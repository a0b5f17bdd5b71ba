//! The UniFFI projection, for Swift and Kotlin: records, enums, and the methods of the client.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};

use crate::shared::{
    Camel, Declarations, HEADER, Way, arguments, camel_case, core_type, hanging, line, member_doc,
    rust_doc, unknown_kind,
};

/// `generated/mod.rs`.
pub(crate) fn module() -> String {
    format!(
        "//! {HEADER}\n\nmod client;\nmod records;\nmod values;\n\n\
         pub use records::*;\npub use values::*;\n"
    )
}

/// `generated/values.rs`: one enum for each set of values.
pub(crate) fn values(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!(
        "//! {HEADER}\n\n\
         use std::fmt;\n\nuse pingpair::{{Result, pingid}};\n\n\
         use crate::kinds::{{Inward, Outward}};\n"
    );
    for values in declarations.values() {
        value_enum(&mut code, values, &camel);
    }
    code
}

/// `generated/records.rs`: one record for each of a reply or request.
pub(crate) fn records(declarations: &Declarations) -> String {
    let next = |info: &&'static OperationInfo| Some((*info, info.next?.reply));
    let steps = || declarations.operations.iter().filter_map(next);
    let camel = Camel::new(declarations);
    let mut code = format!(
        "//! {HEADER}\n\n\
         // The maps that UniFFI knows are these.\n\
         #![allow(clippy::disallowed_types)]\n\n\
         use std::collections::HashMap;\n\nuse pingpair::{{Result, pingid}};\n\n\
         use super::values::*;\nuse crate::kinds::{{self, Inward, Outward, inward}};\n"
    );
    for record in declarations.records() {
        match declarations.way(record) {
            _ if steps().any(|(_, next)| next.name == record.name) => {}
            Way::Given => given_record(&mut code, record, &camel),
            Way::Returned => returned_record(&mut code, record, &camel),
        }
    }
    for (info, next) in steps() {
        step_enum(&mut code, info, next, &camel);
    }
    code
}

/// `generated/client.rs`: one method for each operation.
pub(crate) fn client(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pingpair::pingid;\n\n\
         use super::records::*;\nuse super::values::*;\nuse crate::client::Client;\n\
         use crate::error::PingPairError;\nuse crate::kinds::{{Inward, Outward, extra, inward}};\n\n\
         #[uniffi::export]\n#[allow(clippy::too_many_arguments)]\nimpl Client {{\n"
    );
    for info in &declarations.operations {
        method(&mut code, info, &camel);
    }
    code + "}\n"
}

fn value_enum(code: &mut String, info: &ValuesInfo, camel: &Camel) {
    let ValuesInfo { name, values, .. } = info;
    let (mut variants, mut outward, mut inward) = (String::new(), String::new(), String::new());
    for value in *values {
        let variant = value.name;
        // Writing to a String cannot fail.
        let _ = writeln!(variants, "{}{variant},", rust_doc(&camel.doc(value.doc)));
        let _ = writeln!(outward, "pingid::{name}::{variant} => {name}::{variant},");
        let _ = writeln!(inward, "{name}::{variant} => pingid::{name}::{variant},");
    }
    let _ = writeln!(
        code,
        r#"
{}#[derive(Clone, Debug, PartialEq, Eq, Hash, uniffi::Enum)]
#[uniffi::export(Display)]
pub enum {name} {{
    {variants}
    /// A value that is not listed, as its text; never taken for a success.
    Unknown {{
        /// The text.
        text: String,
    }},
}}

impl fmt::Display for {name} {{
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {{
        match self.clone().inward() {{
            Ok(value) => value.fmt(formatter),
            Err(_) => Err(fmt::Error),
        }}
    }}
}}

impl Outward for pingid::{name} {{
    type Foreign = {name};

    fn outward(self) -> {name} {{
        match self {{
            {outward}
            other => {name}::Unknown {{ text: other.as_str().to_owned() }},
        }}
    }}
}}

impl Inward<pingid::{name}> for {name} {{
    fn inward(self) -> Result<pingid::{name}> {{
        Ok(match self {{
            {inward}
            {name}::Unknown {{ text }} => text.into(),
        }})
    }}
}}"#,
        rust_doc(&camel.doc(info.doc)),
    );
}

fn returned_record(code: &mut String, record: &RecordInfo, camel: &Camel) {
    let name = record.name;
    let (mut members, mut outward) = (String::new(), String::new());
    for field in record.callers_fields() {
        let doc = rust_doc(&camel.doc(&hanging(field.doc, "", "")));
        let member = field.name;
        let _ = writeln!(members, "{doc}pub {member}: {},", foreign(&field.kind));
        let _ = writeln!(outward, "{member}: self.{member}.outward(),");
    }
    let _ = writeln!(
        code,
        r#"
{}#[derive(Clone, uniffi::Record)]
pub struct {name} {{
    {members}
    /// {EXTRA}
    pub extra: HashMap<String, String>,
}}

impl Outward for pingid::{name} {{
    type Foreign = {name};

    fn outward(self) -> {name} {{
        {name} {{
            {outward}
            extra: kinds::extra(&self.extra),
        }}
    }}
}}"#,
        rust_doc(&camel.doc(record.doc)),
    );
}

fn given_record(code: &mut String, record: &RecordInfo, camel: &Camel) {
    let name = record.name;
    let (required, others) = arguments(record);
    let (mut members, mut assignments) = (String::new(), String::new());
    for field in &required {
        let doc = rust_doc(&camel.doc(&hanging(&member_doc(field), "", "")));
        let _ = writeln!(
            members,
            "{doc}pub {}: {},",
            field.name,
            foreign(&field.kind)
        );
    }
    for field in &others {
        let doc = rust_doc(&camel.doc(&hanging(&member_doc(field), "", "")));
        let (default, taken, assignment) = optional(field, foreign);
        let _ = writeln!(
            members,
            "{doc}#[uniffi(default = {default})]\npub {}: {taken},",
            field.name
        );
        assignments.push_str(&assignment);
    }
    let all = required.iter().chain(&others);
    let names = all.map(|field| field.name).collect::<Vec<_>>().join(", ");
    let request = made(record, &required, &assignments);
    let _ = writeln!(
        code,
        r#"
{}#[derive(Clone, uniffi::Record)]
pub struct {name} {{
    {members}
}}

impl Inward<pingid::{name}> for {name} {{
    fn inward(self) -> Result<pingid::{name}> {{
        let Self {{ {names} }} = self;
        {request}
        Ok(request)
    }}
}}"#,
        rust_doc(&camel.doc(record.doc)),
    );
}

/// What came of an operation that may ask for a further step. The members of that step stand in
/// the variant itself: Kotlin takes no variant that has the name of a type.
fn step_enum(code: &mut String, info: &OperationInfo, next: &RecordInfo, camel: &Camel) {
    let mut members = String::new();
    for field in next.callers_fields() {
        let doc = rust_doc(&camel.doc(&hanging(field.doc, "", "")));
        let _ = writeln!(members, "{doc}{}: {},", field.name, foreign(&field.kind));
    }
    let _ = writeln!(
        code,
        r#"
/// What came of `{}`.
#[derive(Clone, uniffi::Enum)]
pub enum {}Step {{
    /// It is done.
    Done {{
        {}reply: {},
    }},
    {}{} {{
        {members}
        /// {EXTRA}
        extra: HashMap<String, String>,
    }},
}}"#,
        camel_case(info.method),
        info.name,
        rust_doc(&camel.doc(&line(info.reply.doc))),
        info.reply.name,
        rust_doc(&camel.doc(next.doc)),
        next.name,
    );
}

fn method(code: &mut String, info: &OperationInfo, camel: &Camel) {
    let (required, others) = arguments(info.request);
    let (mut parameters, mut defaults, mut assignments) =
        (String::new(), Vec::new(), String::new());
    for field in &required {
        let _ = write!(parameters, ", {}: {}", field.name, argument(&field.kind));
    }
    for field in &others {
        let name = field.name;
        let (default, parameter, assignment) = optional(field, argument);
        defaults.push(format!("{name} = {default}"));
        let _ = write!(parameters, ", {name}: {parameter}");
        assignments.push_str(&assignment);
    }
    let defaults = match defaults.as_slice() {
        [] => String::new(),
        defaults => {
            let defaults = defaults.join(",\n        ");
            format!("    #[uniffi::method(default(\n        {defaults},\n    ))]\n")
        }
    };
    let mut doc = camel.doc(info.doc());
    doc.push('\n');
    for field in required.iter().chain(&others) {
        let name = camel_case(field.name);
        let text = format!("`{name}`: {}", camel.doc(&member_doc(field)));
        doc.push('\n');
        doc.push_str(&hanging(&text, "- ", "  "));
    }
    let (class, send) = match info.next {
        None => (
            info.reply.name.to_owned(),
            "Ok(self.send(request)?.outward())".to_owned(),
        ),
        Some(next) => (format!("{}Step", info.name), step(info, next.reply)),
    };
    let _ = writeln!(
        code,
        "{}{defaults}pub fn {}(&self{parameters}) -> Result<{class}, PingPairError> {{\n\
         {}{send}\n}}\n",
        rust_doc(&doc),
        info.method,
        made(info.request, &required, &assignments),
    );
}

/// The statements that send an operation which may ask for a further step.
fn step(info: &OperationInfo, next: &RecordInfo) -> String {
    let members = next.callers_fields().map(|field| field.name);
    let members: String = members
        .map(|name| format!("{name}: next.{name}.outward(),\n"))
        .collect();
    let (operation, variant) = (info.name, next.name);
    format!(
        "Ok(match self.send(request)? {{\n\
         pingid::Progress::Done(reply) => {operation}Step::Done {{ reply: reply.outward() }},\n\
         pingid::Progress::{variant}(next) => {operation}Step::{variant} {{\n\
         {members}extra: extra(&next.extra),\n}},\n}})"
    )
}

/// The statements that make a request, or a part of one, of what was given.
fn made(record: &RecordInfo, required: &[&Field], assignments: &str) -> String {
    let given = |field: &&Field| {
        format!(
            "inward::<{}>({})?",
            core_type(&field.kind, "pingid"),
            field.name
        )
    };
    let given: Vec<_> = required.iter().map(given).collect();
    format!(
        "let {}request = pingid::{}::new({});\n{assignments}",
        if assignments.is_empty() { "" } else { "mut " },
        record.name,
        given.join(", "),
    )
}

/// Default, type and assignment of an argument that may be left out.
fn optional(field: &Field, taken: fn(&Kind) -> String) -> (&'static str, String, String) {
    let (name, kind) = (field.name, &field.kind);
    match (kind, field.default) {
        (Kind::Bool, Some(default)) => (
            if default == "true" { "true" } else { "false" },
            "bool".into(),
            format!("request.{name} = {name};\n"),
        ),
        (Kind::Optional(_), _) => (
            "None",
            taken(kind),
            format!("request.{name} = {name}.inward()?;\n"),
        ),
        _ => (
            "None",
            format!("Option<{}>", taken(kind)),
            format!("if let Some({name}) = {name} {{ request.{name} = {name}.inward()?; }}\n"),
        ),
    }
}

/// The type of an argument: secrets are plain texts there.
fn argument(kind: &Kind) -> String {
    foreign(kind).replace("crate::kinds::SecretText", "String")
}

/// The type of a member.
fn foreign(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Json => "String".into(),
        Kind::Secret => "crate::kinds::SecretText".into(),
        Kind::Bool => "bool".into(),
        Kind::Integer | Kind::DeviceId => "i64".into(),
        Kind::Time => "std::time::SystemTime".into(),
        Kind::MountainTime => "crate::kinds::MountainTime".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => format!("Option<{}>", foreign(inner)),
        Kind::List(inner) => format!("Vec<{}>", foreign(inner)),
        Kind::Map(inner) => format!("std::collections::HashMap<String, {}>", foreign(inner)),
        _ => unknown_kind(kind),
    }
}

const EXTRA: &str = "Members that are not documented, as texts of JSON.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{rustfmt, tests::every_kind};

    #[test]
    fn methods_take_required_arguments_first_and_the_others_by_default() {
        let code = rustfmt(&client(&every_kind())).unwrap();
        for line in [
            "    #[uniffi::method(default(\n        flag = false,\n        maybe_flag = None,\n",
            "        username: String,\n        text: String,\n",
            "        until: std::time::SystemTime,\n        otps: Vec<String>,\n",
            "        parts: Option<Vec<Part>>,\n",
            "-> Result<OfEachKindStep, PingPairError> {",
        ] {
            assert!(code.contains(line), "{line}\n{code}");
        }
    }

    #[test]
    fn records_have_a_member_of_each_kind() {
        let code = rustfmt(&records(&every_kind())).unwrap();
        for member in [
            "pub device_id: i64,",
            "pub code: Option<crate::kinds::SecretText>,",
            "pub times: Vec<std::time::SystemTime>,",
            "pub enrolled: Option<crate::kinds::MountainTime>,",
            "pub raw: String,",
            "pub struct Part {\n    /// A member.\n    pub text: String,\n}",
            "pub enum OfEachKindStep {",
        ] {
            assert!(code.contains(member), "{member}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }
}

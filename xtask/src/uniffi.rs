//! The UniFFI projection, for Swift and Kotlin: records, enums, and the methods of the client.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};

use crate::shared::{
    Camel, Declarations, HEADER, arguments, camel_case, core_type, hanging, line, member_doc,
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
    let camel = Camel::new(declarations);
    let mut code = format!(
        "//! {HEADER}\n\n\
         // The maps that UniFFI knows are these.\n\
         #![allow(clippy::disallowed_types)]\n\n\
         use std::collections::HashMap;\n\nuse pingpair::pingid;\n\n\
         use super::values::*;\nuse crate::kinds::{{self, Outward}};\n"
    );
    for record in declarations.records() {
        reply_record(&mut code, record, &camel);
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
         use crate::error::PingPairError;\nuse crate::kinds::{{Inward, Outward, inward}};\n\n\
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

fn reply_record(code: &mut String, record: &RecordInfo, camel: &Camel) {
    let name = record.name;
    let (mut members, mut outward) = (String::new(), String::new());
    for field in record.fields {
        let doc = rust_doc(&camel.doc(&line(field.doc)));
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
    /// Members that are not documented, as texts of JSON.
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

fn method(code: &mut String, info: &OperationInfo, camel: &Camel) {
    let (required, others) = arguments(info);
    let (mut parameters, mut defaults, mut assignments) =
        (String::new(), Vec::new(), String::new());
    for field in &required {
        let _ = write!(parameters, ", {}: {}", field.name, argument(&field.kind));
    }
    for field in &others {
        let name = field.name;
        let (default, parameter, assignment) = optional(field);
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
    let given = |field: &&Field| format!("inward::<{}>({})?", core_type(&field.kind), field.name);
    let given: Vec<_> = required.iter().map(given).collect();
    let _ = writeln!(
        code,
        "{}{defaults}pub fn {}(&self{parameters}) -> Result<{}, PingPairError> {{\n\
         let {}request = pingid::{}::new({});\n{assignments}\
         Ok(self.send(request)?.outward())\n}}\n",
        rust_doc(&doc),
        info.method,
        info.reply.name,
        if assignments.is_empty() { "" } else { "mut " },
        info.request.name,
        given.join(", "),
    );
}

/// Default, type and assignment of an argument that may be left out.
fn optional(field: &Field) -> (&'static str, String, String) {
    let (name, kind) = (field.name, &field.kind);
    match (kind, field.default) {
        (Kind::Bool, Some(default)) => (
            if default == "true" { "true" } else { "false" },
            "bool".into(),
            format!("request.{name} = {name};\n"),
        ),
        (Kind::Optional(_), _) => (
            "None",
            argument(kind),
            format!("request.{name} = {name}.inward()?;\n"),
        ),
        _ => (
            "None",
            format!("Option<{}>", argument(kind)),
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
        _ => unknown_kind(kind),
    }
}

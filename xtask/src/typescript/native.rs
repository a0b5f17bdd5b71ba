//! `bindings-border/src/generated.rs`: what the native module knows of types, so that nothing is looked up by name
//! while a token is made or read.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, RecordInfo};

use crate::shared::{Declarations, HEADER, Way, arguments, camel_case, core_type};

/// The file.
pub(crate) fn native(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use crate::declared;\nuse crate::given::{{self, Given, Parts}};\nuse crate::told;\nuse crate::typed::Typed;\n\n\
         /// The operations of PingID, in the order of their declarations.\n\
         pub(crate) const OPERATIONS: &[Typed] = &[\n"
    );
    // Writing to a String cannot fail.
    for info in &declarations.operations {
        let (request, method) = (info.request.name, info.method);
        let _ = writeln!(code, "Typed::of::<declared::{request}>({method:?}),");
    }
    code.push_str("];\n\ntold::records! {\n");
    for record in declarations.records() {
        if declarations.way(record) == Way::Returned {
            told(&mut code, record);
        }
    }
    let names: String = declarations
        .values()
        .map(|values| format!("{},\n", values.name))
        .collect();
    let _ = write!(
        code,
        "}}\n\ntold::values! {{\n{names}}}\n\ngiven::values! {{\n{names}}}\n"
    );
    for info in &declarations.operations {
        given(&mut code, info.request);
    }
    code
}

/// Whether a request can be packed: a part holds one text, boolean or number.
pub(super) fn is_packed(request: &RecordInfo) -> bool {
    let mut fields = request.callers_fields();
    fields.all(|field| is_part(field.kind.inner()))
}

fn is_part(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Text
            | Kind::Secret
            | Kind::Bool
            | Kind::Integer
            | Kind::DeviceId
            | Kind::Time
            | Kind::Values(_)
    )
}

fn told(code: &mut String, record: &RecordInfo) {
    let members: String = record
        .callers_fields()
        .map(|field| format!("{}: {:?},\n", field.name, camel_case(field.name)))
        .collect();
    let _ = writeln!(code, "{} {{\n{members}}}", record.name);
}

fn given(code: &mut String, request: &RecordInfo) {
    let name = request.name;
    if !is_packed(request) {
        let _ = write!(
            code,
            "\nimpl Given for declared::{name} {{\n\
             const NAMES: &'static [&'static str] = &[];\n\n\
             fn given(_: &mut Parts<'_>) -> Option<Self> {{\nNone\n}}\n}}\n"
        );
        return;
    }
    let (required, others) = arguments(request);
    let taken: String = required
        .iter()
        .map(|field| {
            let kind = core_type(&field.kind, "declared");
            format!("let {} = parts.required::<{kind}>()?;\n", field.name)
        })
        .collect();
    let names: Vec<_> = required.iter().map(|field| field.name).collect();
    let all = required.iter().chain(&others);
    let callers: Vec<_> = all
        .map(|field| format!("{:?}", camel_case(field.name)))
        .collect();
    let assignments: String = others.iter().map(|field| assignment(field)).collect();
    let mutable = if others.is_empty() { "" } else { "mut " };
    let _ = write!(
        code,
        "\nimpl Given for declared::{name} {{\n\
         const NAMES: &'static [&'static str] = &[{}];\n\n\
         fn given(parts: &mut Parts<'_>) -> Option<Self> {{\n{taken}\
         let {mutable}request = Self::new({});\n{assignments}Some(request)\n}}\n}}\n",
        callers.join(", "),
        names.join(", "),
    );
}

fn assignment(field: &Field) -> String {
    let name = field.name;
    match field.kind {
        Kind::Optional(_) => format!("request.{name} = parts.optional()?;\n"),
        _ => format!("if let Some({name}) = parts.optional()? {{ request.{name} = {name}; }}\n"),
    }
}

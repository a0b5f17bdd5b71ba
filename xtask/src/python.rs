//! The Python projection: PyO3 classes for values and records, and the methods of the client.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};

use crate::shared::{
    Declarations, HEADER, Way, arguments, core_type, hanging, line, member_doc, portable, rust_doc,
    snake_case, unknown_kind,
};

/// `generated/mod.rs`: the module with everything that it exports.
pub(crate) fn module(declarations: &Declarations) -> String {
    let records: Vec<_> = declarations.records().map(|record| record.name).collect();
    let values: Vec<_> = declarations.values().map(|values| values.name).collect();
    format!(
        "//! {HEADER}\n\n\
         mod client;\nmod records;\nmod values;\n\n\
         pub(crate) use records::*;\npub(crate) use values::*;\n\n\
         /// The native module below the package `pingpair`.\n\
         #[pyo3::pymodule]\n\
         mod _core {{\n\
         #[pymodule_export]\nuse crate::client::Client;\n\
         #[pymodule_export]\nuse crate::error::PingPairError;\n\
         #[pymodule_export]\nuse crate::time::MountainTime;\n\
         #[pymodule_export]\nuse super::{{{}}};\n\
         #[pymodule_export]\nuse super::{{{}}};\n}}\n",
        records.join(", "),
        values.join(", "),
    )
}

/// `generated/values.rs`: one class for each set of values.
pub(crate) fn values(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pingpair::pingid;\nuse pyo3::prelude::*;\nuse pyo3::types::PyString;\n\n\
         use crate::given::{{Given, Wrapped}};\nuse crate::held::{{Held, quoted}};\n"
    );
    declarations
        .values()
        .for_each(|values| value_class(&mut code, values));
    code
}

/// `generated/records.rs`: one class for each record of a reply or request.
pub(crate) fn records(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use std::collections::BTreeMap;\n\n\
         use pingpair::pingid;\nuse pyo3::prelude::*;\n\n\
         use crate::given::{{Given, Wrapped}};\nuse crate::held::{{self, Held, Spelling}};\nuse crate::json::Json;\n\
         use super::values::*;\n"
    );
    for record in declarations.records() {
        record_class(&mut code, record, declarations.way(record));
    }
    code
}

/// `generated/client.rs`: one method for each operation.
pub(crate) fn client(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use pingpair::pingid;\nuse pyo3::prelude::*;\n\n\
         use super::records::*;\nuse crate::client::Client;\nuse crate::given::Given;\n\
         use crate::held::{{Held, Step}};\n\n\
         #[pymethods]\n#[allow(clippy::too_many_arguments)]\nimpl Client {{\n"
    );
    for info in &declarations.operations {
        method(&mut code, info);
    }
    code + "}\n"
}

fn value_class(
    code: &mut String,
    ValuesInfo {
        name, doc, values, ..
    }: &ValuesInfo,
) {
    let doc = rust_doc(&format!(
        "{doc}\n\nIt equals its text, and may be one that is not listed."
    ));
    let mut constants = String::new();
    for value in *values {
        let constant = snake_case(value.name);
        // Writing to a String cannot fail.
        let _ = writeln!(
            constants,
            "{}#[classattr]\n#[pyo3(name = \"{}\")]\n\
             fn {constant}() -> Self {{ Self(pingid::{name}::{}) }}\n",
            rust_doc(value.doc),
            constant.to_uppercase(),
            value.name,
        );
    }
    let _ = writeln!(
        code,
        r#"
{doc}#[pyclass(frozen, module = "pingpair")]
pub(crate) struct {name}(pingid::{name});

#[pymethods]
impl {name} {{
{constants}
    /// The value of this text.
    #[new]
    #[pyo3(signature = (value: "str"))]
    fn new(value: &str) -> Self {{ Self(value.into()) }}

    /// The text.
    #[getter]
    fn value(&self) -> &str {{ self.0.as_str() }}

    fn __str__(&self) -> String {{ self.0.to_string() }}

    fn __repr__(&self) -> String {{ format!("{name}({{}})", quoted(self.0.as_str())) }}

    fn __eq__(&self, other: Given<pingid::{name}>) -> bool {{ self.0 == other.take() }}

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {{
        PyString::new(py, self.0.as_str()).hash()
    }}
}}

impl Wrapped for pingid::{name} {{
    type Class = {name};

    fn of(class: &{name}) -> &Self {{ &class.0 }}

    fn from_text(text: &str) -> Option<Self> {{ Some(text.into()) }}
}}

impl Held for pingid::{name} {{
    type Python<'a> = {name};

    fn output(&self) -> {name} {{ {name}(self.clone()) }}

    fn show(&self, text: &mut String) {{ text.push_str(&quoted(self.as_str())); }}

    fn same(&self, other: &Self) -> bool {{ self == other }}
}}"#
    );
}

fn record_class(code: &mut String, record: &RecordInfo, way: Way) {
    let name = record.name;
    let (mut getters, mut shown, mut same) = (String::new(), String::new(), Vec::new());
    for field in record.callers_fields() {
        let member = field.name;
        let _ = writeln!(
            getters,
            "{}#[getter]\nfn {member}(&self) -> {} {{ self.0.{member}.output() }}\n",
            rust_doc(&hanging(field.doc, "", "")),
            class(&field.kind),
        );
        let way = if field.personal { "personal" } else { "member" };
        let _ = write!(shown, ".{way}(\"{member}\", &self.{member})");
        same.push(format!("self.{member}.same(&other.{member})"));
    }
    match way {
        Way::Given => getters.insert_str(0, &constructor(record)),
        Way::Returned => {
            getters.push_str(EXTRA);
            shown.push_str(".extra(&self.extra)");
            same.push("self.extra == other.extra".into());
        }
    }
    let _ = writeln!(
        code,
        r#"
{}#[pyclass(frozen, module = "pingpair")]
pub(crate) struct {name}(pingid::{name});

#[pymethods]
impl {name} {{
{getters}
    fn __repr__(&self) -> String {{ held::repr(&self.0) }}

    fn __eq__(&self, other: &Self) -> bool {{ self.0.same(&other.0) }}
}}

impl Held for pingid::{name} {{
    type Python<'a> = {name};

    fn output(&self) -> {name} {{ {name}(self.clone()) }}

    fn show(&self, text: &mut String) {{ Spelling::new("{name}", text){shown}.finish(); }}

    fn same(&self, other: &Self) -> bool {{ {} }}
}}"#,
        rust_doc(&portable(record.doc)),
        same.join(" && "),
    );
    if way == Way::Given {
        let _ = writeln!(
            code,
            r#"
impl Wrapped for pingid::{name} {{
    type Class = {name};

    fn of(class: &{name}) -> &Self {{ &class.0 }}
}}"#
        );
    }
}

/// `__new__` of a part of a request.
fn constructor(record: &RecordInfo) -> String {
    let Taken {
        signature,
        parameters,
        request,
    } = Taken::new(record);
    format!(
        "{}    #[new]\n    #[pyo3(signature = (\n{signature}    ))]\n\
         fn new({}) -> Self {{\n{request}Self(request)\n}}\n\n",
        rust_doc(&docstring(record, None)),
        parameters.trim_start_matches(", "),
    )
}

fn method(code: &mut String, info: &OperationInfo) {
    let Taken {
        signature,
        parameters,
        request,
    } = Taken::new(info.request);
    let reply = info.reply.name;
    let (hint, class, send) = match info.next {
        None => (
            reply.to_owned(),
            reply.to_owned(),
            "self.send(py, request).map(|reply| reply.output())".to_owned(),
        ),
        Some(next) => {
            let next = next.reply.name;
            let arms = format!(
                "pingid::Progress::Done(reply) => Step::Done(reply.output()),\n\
                 pingid::Progress::{next}(next) => Step::Next(next.output()),\n"
            );
            (
                format!("{reply} | {next}"),
                format!("Step<{reply}, {next}>"),
                format!("self.send(py, request).map(|reply| match reply {{\n{arms}}})"),
            )
        }
    };
    // Writing to a String cannot fail.
    let _ = writeln!(
        code,
        "{}    #[pyo3(signature = (\n{signature}    ) -> \"{hint}\")]\n\
         fn {}(&self, py: Python<'_>{parameters}) -> PyResult<{class}> {{\n\
         {request}{send}\n}}\n",
        rust_doc(&docstring(info.request, Some(info))),
        info.method,
    );
}

/// How a request, or a part of one, is made of arguments.
struct Taken {
    signature: String,
    parameters: String,
    /// The statements that make it.
    request: String,
}

impl Taken {
    fn new(record: &RecordInfo) -> Self {
        let (required, others) = arguments(record);
        let (mut signature, mut parameters, mut assignments) =
            (String::new(), String::new(), String::new());
        for field in &required {
            let (name, kind) = (field.name, &field.kind);
            let _ = writeln!(signature, "        {name}: \"{}\",", hint(kind));
            let _ = write!(parameters, ", {name}: Given<{}>", core_type(kind));
        }
        if !others.is_empty() {
            signature.push_str("        *,\n");
        }
        for field in others {
            let name = field.name;
            let (hint, default, parameter, assignment) = optional(field);
            let _ = writeln!(signature, "        {name}: \"{hint}\" = {default},");
            let _ = write!(parameters, ", {name}: {parameter}");
            assignments.push_str(&assignment);
        }
        let taken: Vec<_> = required
            .iter()
            .map(|field| format!("{}.take()", field.name))
            .collect();
        let mutable = if assignments.is_empty() { "" } else { "mut " };
        let request = format!(
            "let {mutable}request = pingid::{}::new({});\n{assignments}",
            record.name,
            taken.join(", "),
        );
        Self {
            signature,
            parameters,
            request,
        }
    }
}

/// Type for people, default, type in Rust and assignment of an argument that may be left out.
fn optional(field: &Field) -> (String, &'static str, String, String) {
    let (name, kind) = (field.name, &field.kind);
    match (kind, field.default) {
        (Kind::Bool, Some(default)) => {
            let default = if default == "true" { "true" } else { "false" };
            let assignment = format!("request.{name} = {name};\n");
            ("bool".into(), default, "bool".into(), assignment)
        }
        (Kind::Optional(inner), _) => {
            let parameter = format!("Option<Given<{}>>", core_type(inner));
            let assignment = format!("request.{name} = {name}.map(Given::take);\n");
            (
                format!("{} | None", hint(inner)),
                "None",
                parameter,
                assignment,
            )
        }
        _ => {
            let parameter = format!("Option<Given<{}>>", core_type(kind));
            let assignment =
                format!("if let Some({name}) = {name} {{ request.{name} = {name}.take(); }}\n");
            (
                format!("{} | None", hint(kind)),
                "None",
                parameter,
                assignment,
            )
        }
    }
}

/// Documentation with what is taken and, for an operation, returned.
fn docstring(record: &RecordInfo, info: Option<&OperationInfo>) -> String {
    let mut doc = match info {
        Some(_) => format!("{}\n\nArgs:\n", portable(record.doc)),
        None => "Args:\n".to_owned(),
    };
    let (required, others) = arguments(record);
    for field in required.into_iter().chain(others) {
        let text = format!("{}: {}", field.name, member_doc(field));
        let text = text
            .replace("`false`", "`False`")
            .replace("`true`", "`True`");
        doc.push_str(&hanging(&text, "    ", "        "));
        doc.push('\n');
    }
    if let Some(info) = info {
        doc.push_str("\nReturns:");
        for reply in [Some(info.reply), info.next.map(|next| next.reply)]
            .into_iter()
            .flatten()
        {
            let text = format!("`{}`: {}", reply.name, line(reply.doc));
            doc.push('\n');
            doc.push_str(&hanging(&text, "    ", "        "));
        }
    }
    doc
}

/// What a getter returns.
fn class(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret => "&str".into(),
        Kind::Bool => "bool".into(),
        Kind::Integer | Kind::DeviceId => "i64".into(),
        Kind::Time => "crate::time::Instant".into(),
        Kind::MountainTime => "crate::time::MountainTime".into(),
        Kind::Json => "Json<'_>".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => format!("Option<{}>", class(inner)),
        Kind::List(inner) => format!("Vec<{}>", class(inner)),
        Kind::Map(inner) => format!("BTreeMap<&str, {}>", class(inner)),
        _ => unknown_kind(kind),
    }
}

/// The type of an argument, for people and type checkers.
fn hint(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret | Kind::MountainTime => "str".into(),
        Kind::Bool => "bool".into(),
        Kind::Integer | Kind::DeviceId => "int".into(),
        Kind::Time => "datetime.datetime".into(),
        Kind::Json => "object".into(),
        Kind::Values(values) => format!("{} | str", values.name),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => format!("{} | None", hint(inner)),
        Kind::List(inner) => format!("list[{}]", hint(inner)),
        Kind::Map(inner) => format!("dict[str, {}]", hint(inner)),
        _ => unknown_kind(kind),
    }
}

const EXTRA: &str = "
    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> { held::extra(&self.0.extra) }
";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::{rustfmt, tests::every_kind};

    #[test]
    fn methods_take_required_arguments_first_and_the_others_by_keyword() {
        let code = rustfmt(&client(&every_kind())).unwrap();
        let signature = r#"    #[pyo3(signature = (
        username: "str",
        text: "str",
        until: "datetime.datetime",
        otps: "list[str]",
        map: "dict[str, int]",
        *,
        flag: "bool" = false,
        maybe_flag: "bool | None" = None,
        parts: "list[Part] | None" = None,
        kind: "DeviceType | str | None" = None,
    ) -> "EveryKind | NextOtp")]"#;
        assert!(code.contains(signature), "{code}");
        assert!(
            code.contains("-> PyResult<Step<EveryKind, NextOtp>>"),
            "{code}"
        );
    }

    #[test]
    fn classes_have_a_getter_of_each_kind_and_parts_a_constructor() {
        let code = rustfmt(&records(&every_kind())).unwrap();
        for getter in [
            "fn device_id(&self) -> i64 {",
            "fn code(&self) -> Option<&str> {",
            "fn times(&self) -> Vec<crate::time::Instant> {",
            "fn enrolled(&self) -> Option<crate::time::MountainTime> {",
            "fn raw(&self) -> Json<'_> {",
            "fn users(&self) -> BTreeMap<&str, NextOtp> {",
            "fn new(text: Given<String>) -> Self {",
        ] {
            assert!(code.contains(getter), "{getter}\n{code}");
        }
        assert!(!code.contains("nothing"), "{code}");
    }
}

//! The classes for what replies and requests hold.

use std::fmt::Write;

use pingpair::describe::{Kind, RecordInfo};

use super::arguments::{Taken, docstring};
use crate::shared::{
    Declarations, HEADER, Way, camel_case, hanging, portable, rust_doc, unknown_kind,
};

/// `generated/records.rs`: one class for each record of a reply or request.
pub(crate) fn records(declarations: &Declarations) -> String {
    let mut code = format!(
        "//! {HEADER}\n\n\
         use std::collections::BTreeMap;\n\n\
         use pyo3::prelude::*;\nuse pyo3::types::PyTuple;\n\n\
         use crate::declared;\nuse crate::given::{{Given, Wrapped}};\nuse crate::held::{{self, Held, Spelling}};\nuse crate::json::Json;\n\
         use crate::pickling;\nuse crate::plain::PlainMembers;\nuse super::values::*;\n"
    );
    for record in declarations.records() {
        record_class(
            &mut code,
            record,
            declarations.way(record),
            &holders(declarations, record),
        );
    }
    code
}

/// The records that hold one of this kind as a member that is always there, with that member.
fn holders(declarations: &Declarations, record: &RecordInfo) -> Vec<(&'static str, &'static str)> {
    let returned = declarations
        .records()
        .filter(|holder| declarations.way(holder) == Way::Returned);
    let members =
        returned.flat_map(|holder| holder.callers_fields().map(move |field| (holder, field)));
    members
        .filter(|(_, field)| matches!(field.kind, Kind::Record(held) if held.name == record.name))
        .map(|(holder, field)| (holder.name, field.name))
        .collect()
}

/// The class itself: a record of its own, or one that stands in another, which it then keeps. So a
/// member that is a record costs no copy.
fn structure(name: &str, holders: &[(&str, &str)]) -> String {
    if holders.is_empty() {
        return format!(
            "pub(crate) struct {name}(declared::{name});\n\n\
             impl {name} {{\n\
             pub(super) fn own(record: declared::{name}) -> Self {{ Self(record) }}\n\n\
             fn core(&self) -> &declared::{name} {{ &self.0 }}\n}}\n"
        );
    }
    let (mut places, mut arms) = (String::new(), String::new());
    for (holder, member) in holders {
        let place = place(holder, member);
        // Writing to a String cannot fail.
        let _ = writeln!(places, "{place}(Py<{holder}>),");
        let _ = writeln!(
            arms,
            "{name}Place::{place}(holder) => &holder.get().core().{member},"
        );
    }
    format!(
        "pub(crate) struct {name}({name}Place);\n\n\
         /// Where the record is.\n\
         enum {name}Place {{\nOwn(Box<declared::{name}>),\n{places}}}\n\n\
         impl {name} {{\n\
         pub(super) fn own(record: declared::{name}) -> Self {{ Self({name}Place::Own(Box::new(record))) }}\n\n\
         fn core(&self) -> &declared::{name} {{\nmatch &self.0 {{\n\
         {name}Place::Own(record) => record,\n{arms}}}\n}}\n}}\n"
    )
}

fn place(holder: &str, member: &str) -> String {
    let member = camel_case(member);
    let (first, rest) = member.split_at(1);
    format!("{holder}{}{rest}", first.to_uppercase())
}

fn record_class(code: &mut String, record: &RecordInfo, way: Way, holders: &[(&str, &str)]) {
    let name = record.name;
    let (mut getters, mut shown, mut same) = (String::new(), String::new(), Vec::new());
    let (mut plain, mut names) = (String::new(), Vec::new());
    for field in record.callers_fields() {
        let member = field.name;
        let doc = rust_doc(&hanging(field.doc, "", ""));
        let _ = match field.kind {
            Kind::Record(held) if way == Way::Returned => writeln!(
                getters,
                "{doc}#[getter]\nfn {member}(slf: &Bound<'_, Self>) -> {held} {{\n\
                 {held}({held}Place::{}(slf.clone().unbind()))\n}}\n",
                place(name, member),
                held = held.name,
            ),
            _ => writeln!(
                getters,
                "{doc}#[getter]\nfn {member}(&self) -> {} {{ self.core().{member}.output() }}\n",
                class(&field.kind),
            ),
        };
        let way = if field.personal { "personal" } else { "member" };
        let _ = write!(shown, ".{way}(\"{member}\", &self.{member})");
        same.push(format!("self.{member}.same(&other.{member})"));
        let _ = write!(plain, ".member(\"{member}\", &self.{member})?");
        names.push(format!("\"{member}\""));
    }
    match way {
        Way::Given => getters.insert_str(0, &constructor(record)),
        Way::Returned => {
            getters.push_str(EXTRA);
            shown.push_str(".extra(&self.extra)");
            plain.push_str(".extra(&self.extra)?");
            same.push("self.extra == other.extra".into());
        }
    }
    let _ = writeln!(
        code,
        r#"
{}#[pyclass(frozen, module = "pingpair")]
{structure}
#[pymethods]
impl {name} {{
{getters}
    fn __repr__(&self) -> String {{ held::repr(self.core()) }}

    fn __eq__(&self, other: &Self) -> bool {{ self.core().same(other.core()) }}

    /// The members as plain objects: a new dict each time. Secrets are in it.
    #[pyo3(signature = () -> "dict[str, typing.Any]")]
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {{ self.core().plain(py) }}

    {pickled}

    /// The members by position, for `match`.
    #[classattr]
    #[pyo3(name = "__match_args__")]
    fn match_args(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {{
        PyTuple::new(py, [{names}] as [&str; {count}])
    }}
}}

impl Held for declared::{name} {{
    type Python<'a> = {name};

    fn output(&self) -> {name} {{ {name}::own(self.clone()) }}

    fn show(&self, text: &mut String) {{ Spelling::new("{name}", text){shown}.finish(); }}

    fn same(&self, other: &Self) -> bool {{ {} }}

    fn plain<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {{
        Ok(PlainMembers::new(py){plain}.finish())
    }}
}}"#,
        rust_doc(&portable(record.doc)),
        same.join(" && "),
        structure = structure(name, holders),
        pickled = pickled(record, way),
        names = names.join(", "),
        count = names.len(),
    );
    if way == Way::Given {
        let _ = writeln!(
            code,
            r#"
impl Wrapped for declared::{name} {{
    type Class = {name};

    fn of(class: &{name}) -> &Self {{ class.core() }}
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
         fn new({}) -> Self {{\n{request}Self::own(request)\n}}\n\n",
        rust_doc(&docstring(record, None)),
        parameters.trim_start_matches(", "),
    )
}

/// How a record is pickled: one that can hold a secret is not.
fn pickled(record: &RecordInfo, way: Way) -> &'static str {
    if way == Way::Given || holds_secret(record) {
        REFUSED
    } else {
        PICKLED
    }
}

fn holds_secret(record: &RecordInfo) -> bool {
    fn is_secret(kind: &Kind) -> bool {
        match kind {
            Kind::Secret | Kind::Json => true,
            Kind::Record(record) => holds_secret(record),
            Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => is_secret(inner),
            _ => false,
        }
    }
    record.fields.iter().any(|field| is_secret(&field.kind))
}

/// What a getter returns.
fn class(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret => "&str".into(),
        Kind::Bool => "bool".into(),
        Kind::Integer | Kind::DeviceId => "i64".into(),
        Kind::Time => "crate::time::Instant".into(),
        Kind::MountainTime => "crate::time::MountainTime".into(),
        Kind::InternetTime => "crate::time::InternetTime".into(),
        Kind::Id => "String".into(),
        Kind::Json => "Json<'_>".into(),
        Kind::Values(values) => values.name.into(),
        Kind::Record(record) => record.name.into(),
        Kind::Optional(inner) => format!("Option<{}>", class(inner)),
        Kind::List(inner) => format!("Vec<{}>", class(inner)),
        Kind::Map(inner) => format!("BTreeMap<&str, {}>", class(inner)),
        _ => unknown_kind(kind),
    }
}

const EXTRA: &str = "
    /// Members that are not documented, as they came.
    #[getter]
    fn extra(&self) -> BTreeMap<&str, Json<'_>> { held::extra(&self.core().extra) }
";

const REFUSED: &str = "
    fn __reduce__(&self) -> PyResult<crate::typed::Never> { Err(pickling::refused()) }
";

const PICKLED: &str = "
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        pickling::reduced(slf.as_any(), slf.get().core())
    }

    #[staticmethod]
    fn _restore(json: &str) -> PyResult<Self> { pickling::restored(json).map(Self::own) }
";

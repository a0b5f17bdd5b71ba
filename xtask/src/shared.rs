//! What the printers of all languages need: the declarations in order, names and documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::{io, path::Path};

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};

/// Every operation, and what their arguments and replies are made of.
pub(crate) struct Declarations {
    pub(crate) operations: Vec<&'static OperationInfo>,
    /// What stands inside of requests.
    pub(crate) arguments: Parts,
    /// What replies are, and what stands inside of them.
    pub(crate) replies: Parts,
}

impl Declarations {
    pub(crate) fn new(operations: Vec<&'static OperationInfo>) -> Self {
        let (mut arguments, mut replies) = (Parts::default(), Parts::default());
        for info in &operations {
            arguments.add_members(info.request);
            replies.add(&Kind::Record(info.reply));
        }
        Self {
            operations,
            arguments,
            replies,
        }
    }

    /// The records that some reply holds or some request takes, each after those that it holds.
    pub(crate) fn records(&self) -> impl Iterator<Item = &'static RecordInfo> {
        let given = self.arguments.records.iter().copied();
        let only_given = given.filter(|record| !self.replies.has(record.name));
        self.replies.records.iter().copied().chain(only_given)
    }

    /// Every set of values, by name.
    pub(crate) fn values(&self) -> impl Iterator<Item = &'static ValuesInfo> {
        let both = [&self.arguments, &self.replies];
        let values = both.into_iter().flat_map(|parts| parts.values.clone());
        values.collect::<BTreeMap<_, _>>().into_values()
    }

    /// The names of all members and methods.
    pub(crate) fn names(&self) -> BTreeSet<&'static str> {
        let requests = self.operations.iter().map(|info| info.request);
        let fields = requests
            .chain(self.records())
            .flat_map(|record| record.fields);
        let methods = self.operations.iter().map(|info| info.method);
        fields.map(|field| field.name).chain(methods).collect()
    }
}

/// The records and values that members refer to.
#[derive(Default)]
pub(crate) struct Parts {
    /// Each after those that it holds.
    records: Vec<&'static RecordInfo>,
    values: BTreeMap<&'static str, &'static ValuesInfo>,
}

impl Parts {
    pub(crate) fn has(&self, record: &str) -> bool {
        self.records.iter().any(|known| known.name == record)
    }

    fn add_members(&mut self, record: &'static RecordInfo) {
        record.fields.iter().for_each(|field| self.add(&field.kind));
    }

    fn add(&mut self, kind: &Kind) {
        match kind {
            Kind::Optional(inner) | Kind::List(inner) => self.add(inner),
            Kind::Record(record) if !self.has(record.name) => {
                self.add_members(record);
                self.records.push(record);
            }
            Kind::Values(values) => {
                self.values.insert(values.name, values);
            }
            _ => {}
        }
    }
}

/// The arguments of an operation: the required ones, then the others as they are declared.
pub(crate) fn arguments(info: &OperationInfo) -> (Vec<&'static Field>, Vec<&'static Field>) {
    let others = info.request.fields.iter();
    (
        info.required().collect(),
        others.filter(|field| !field.is_required()).collect(),
    )
}

/// Names as other languages write them, and the same inside of documentation.
pub(crate) struct Camel {
    names: BTreeSet<&'static str>,
}

impl Camel {
    pub(crate) fn new(declarations: &Declarations) -> Self {
        Self {
            names: declarations.names(),
        }
    }

    /// Documentation in which the names of members and methods stand in camel case.
    pub(crate) fn doc(&self, doc: &str) -> String {
        let parts = doc.split('`').enumerate();
        let parts = parts.map(|(index, part)| match self.names.get(part) {
            Some(name) if index % 2 == 1 => camel_case(name),
            _ => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join("`")
    }
}

/// `userName` for `user_name`.
pub(crate) fn camel_case(name: &str) -> String {
    pingpair::describe::camel_case(name)
}

/// `add_user` for `AddUser`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut text = String::new();
    for character in name.chars() {
        if character.is_ascii_uppercase() && !text.is_empty() {
            text.push('_');
        }
        text.push(character.to_ascii_lowercase());
    }
    text
}

/// A member's documentation with its default.
pub(crate) fn member_doc(field: &Field) -> String {
    let doc = line(field.doc);
    match field.default {
        Some("") | None => doc,
        Some(default) => format!("{doc} Default: `{default}`."),
    }
}

/// Text on one line.
pub(crate) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text on lines of at most 88 characters behind what the first one and the others begin with.
pub(crate) fn hanging(text: &str, first: &str, others: &str) -> String {
    let (mut lines, mut current) = (Vec::new(), String::new());
    for word in text.split_whitespace() {
        let length = current.chars().count();
        if length > 0 && length + 1 + word.chars().count() > 88 {
            lines.push(std::mem::take(&mut current));
        }
        current.push_str(if current.is_empty() { "" } else { " " });
        current.push_str(word);
    }
    lines.push(current);
    format!("{first}{}", lines.join(&format!("\n{others}")))
}

/// The doc comment of an item in Rust.
pub(crate) fn rust_doc(doc: &str) -> String {
    let comment = |line: &str| format!("///{}{line}\n", if line.is_empty() { "" } else { " " });
    doc.lines().map(comment).collect()
}

/// The type of a kind in the core, as generated Rust names it.
pub(crate) fn core_type(kind: &Kind) -> String {
    match kind {
        Kind::Text => "String".into(),
        Kind::Secret => "pingpair::Secret".into(),
        Kind::Bool => "bool".into(),
        Kind::Integer => "i64".into(),
        Kind::DeviceId => "pingid::DeviceId".into(),
        Kind::Time => "pingpair::Timestamp".into(),
        Kind::MountainTime => "pingpair::MountainTime".into(),
        Kind::Json => "serde_json::Value".into(),
        Kind::Values(values) => format!("pingid::{}", values.name),
        Kind::Record(record) => format!("pingid::{}", record.name),
        Kind::Optional(inner) => format!("Option<{}>", core_type(inner)),
        Kind::List(inner) => format!("Vec<{}>", core_type(inner)),
        _ => unknown_kind(kind),
    }
}

/// A kind that a printer does not know is a gap in the printer.
pub(crate) fn unknown_kind(kind: &Kind) -> ! {
    panic!("no language knows {kind:?}: teach the printers below xtask/src")
}

/// What rustfmt makes of a Rust file.
pub(crate) fn rustfmt(code: &str) -> io::Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut formatter = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = formatter.stdin.take() {
        input.write_all(code.as_bytes())?;
    }
    let output = formatter.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other("rustfmt refused what was printed"));
    }
    String::from_utf8(output.stdout).map_err(io::Error::other)
}

/// The first line of every generated file of Rust or TypeScript.
pub(crate) const HEADER: &str =
    "Written by `make generate`; change the declarations below core/src/pingid instead.";

//! What the printers of all languages need: the declarations in order, names and documentation.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::{io, path::Path};

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo, ValuesInfo};

/// Every operation that has a reply, and what their arguments and replies are made of.
pub(crate) struct Declarations {
    pub(crate) operations: Vec<&'static OperationInfo>,
    /// The operations whose reply is a raw stream: their methods are written by hand.
    pub(crate) streaming: Vec<&'static OperationInfo>,
    /// What stands inside of requests.
    pub(crate) arguments: Parts,
    /// What replies are, and what stands inside of them.
    pub(crate) replies: Parts,
}

impl Declarations {
    pub(crate) fn new(operations: Vec<&'static OperationInfo>) -> Self {
        let (streaming, operations): (Vec<_>, _) =
            operations.into_iter().partition(|info| info.streams);
        let (mut arguments, mut replies) = (Parts::default(), Parts::default());
        for info in &operations {
            arguments.add_members(info.request);
            replies.add(&Kind::Record(info.reply));
            if let Some(next) = info.next {
                replies.add(&Kind::Record(next.reply));
            }
        }
        Self {
            operations,
            streaming,
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

    /// Whether a record is given by callers or returned to them.
    pub(crate) fn way(&self, record: &RecordInfo) -> Way {
        let returned = self.replies.has(record.name);
        assert!(
            !(returned && self.arguments.has(record.name)),
            "{} is given and returned: teach the printers below xtask/src",
            record.name
        );
        if returned { Way::Returned } else { Way::Given }
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
            .flat_map(RecordInfo::callers_fields);
        let methods = self.operations.iter().map(|info| info.method);
        fields.map(|field| field.name).chain(methods).collect()
    }
}

/// Which way a record goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// A part of requests.
    Given,
    /// A reply, or a part of one: what is not documented is kept.
    Returned,
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
        record
            .callers_fields()
            .for_each(|field| self.add(&field.kind));
    }

    pub(crate) fn add(&mut self, kind: &Kind) {
        match kind {
            Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => self.add(inner),
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

/// What makes a request or a part of one: the required members, then the others as declared.
pub(crate) fn arguments(record: &RecordInfo) -> (Vec<&'static Field>, Vec<&'static Field>) {
    let others = record.callers_fields();
    (
        record.required().collect(),
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
        let doc = portable(doc);
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

/// Documentation for every language: without the paragraphs that begin with "In Rust".
pub(crate) fn portable(doc: &str) -> String {
    let paragraphs = doc
        .split("\n\n")
        .filter(|text| !text.starts_with("In Rust "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
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

/// The type of a kind in the core, as generated Rust names it; `module` has what is declared.
pub(crate) fn core_type(kind: &Kind, module: &str) -> String {
    match kind {
        Kind::Text => "String".into(),
        Kind::Secret => "pingpair::Secret".into(),
        Kind::Bool => "bool".into(),
        Kind::Integer => "i64".into(),
        Kind::DeviceId => format!("{module}::DeviceId"),
        Kind::Id => format!("{module}::Id"),
        Kind::Time => "pingpair::Timestamp".into(),
        Kind::MountainTime => "pingpair::MountainTime".into(),
        Kind::InternetTime => "pingpair::InternetTime".into(),
        Kind::Json => "serde_json::Value".into(),
        Kind::Values(values) => format!("{module}::{}", values.name),
        Kind::Record(record) => format!("{module}::{}", record.name),
        Kind::Optional(inner) => format!("Option<{}>", core_type(inner, module)),
        Kind::List(inner) => format!("Vec<{}>", core_type(inner, module)),
        Kind::Map(inner) => format!(
            "std::collections::BTreeMap<String, {}>",
            core_type(inner, module)
        ),
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

#[cfg(test)]
pub(crate) mod tests {
    use pingpair::describe::{ClientData, RetryClass, make};
    use pingpair::operation::Record;
    use pingpair::pingid;

    use super::*;

    /// An operation with arguments and a reply of every kind.
    pub(crate) fn every_kind() -> Declarations {
        Declarations::new(vec![&OPERATION])
    }

    #[test]
    fn operations_that_stream_are_left_to_methods_written_by_hand() {
        let operations = pingid::operations().map(|declared| declared.info());
        let streaming = Declarations::new(operations.collect()).streaming;
        let names: Vec<_> = streaming.iter().map(|info| info.name).collect();
        assert_eq!(names, ["GetOrganizationReport"]);
    }

    #[test]
    fn documentation_names_members_in_camel_case_and_nothing_else() {
        let camel = Camel::new(&every_kind());
        let doc = "`maybe_flag`, `of_each_kind` and `max_age`; maybe_flag.\n\nIn Rust [`x`].";
        let expected = "`maybeFlag`, `ofEachKind` and `max_age`; maybe_flag.";
        assert_eq!(camel.doc(doc), expected);
    }

    #[test]
    fn records_follow_those_that_they_hold() {
        let operations = pingid::operations().map(|declared| declared.info());
        let declarations = Declarations::new(operations.collect());
        let names: Vec<_> = declarations.records().map(|record| record.name).collect();
        let place = |name| names.iter().position(|known| *known == name);
        assert!(place("Device") < place("UserDetails"));
        assert!(place("UserDetails") < place("AddedUser"));
    }

    /// Kotlin takes no variant of that name.
    #[test]
    fn no_value_has_the_name_of_a_type() {
        let operations = pingid::operations().map(|declared| declared.info());
        let declarations = Declarations::new(operations.collect());
        let records = declarations.records().map(|record| record.name);
        let types = records.chain(declarations.values().map(|values| values.name));
        let types: BTreeSet<_> = types.collect();
        for values in declarations.values() {
            for value in values.values {
                assert!(
                    !types.contains(value.name),
                    "{}::{}",
                    values.name,
                    value.name
                );
            }
        }
    }

    #[test]
    fn words_hang_below_the_first_line() {
        let text = hanging(&"word ".repeat(20), "- ", "  ");
        assert_eq!(
            text,
            format!("- {}\n  word word word", "word ".repeat(17).trim())
        );
    }

    static OPERATION: OperationInfo = {
        let mut info = make::operation(
            "OfEachKind",
            "of_each_kind",
            "ofeachkind",
            RetryClass::Read,
            ClientData::Echoed,
            &REQUEST,
            &REPLY,
        );
        info.next = Some(make::next(30016, pingid::NextOtp::INFO));
        info
    };
    static REQUEST: RecordInfo = make::record("OfEachKind", "Takes every kind.", GIVEN);
    static REPLY: RecordInfo = make::record("EveryKind", "Holds every kind.", RETURNED);
    static PART: RecordInfo = make::record("Part", "A part.", &[field("text", Kind::Text)]);
    const PARTS: Kind = Kind::Record(&PART);
    const GIVEN: &[Field] = &[
        field("nothing", Kind::Null),
        field("text", Kind::Text),
        defaulting(field("flag", Kind::Bool), "false"),
        field("maybe_flag", Kind::Optional(&Kind::Bool)),
        field("until", Kind::Time),
        field("username", Kind::Text),
        field("otps", Kind::List(&Kind::Secret)),
        defaulting(field("parts", Kind::List(&PARTS)), "[]"),
        field("map", Kind::Map(&Kind::Integer)),
        defaulting(field("kind", Kind::Values(pingid::DeviceType::INFO)), "SMS"),
    ];
    const RETURNED: &[Field] = &[
        field("nothing", Kind::Null),
        field("device_id", Kind::DeviceId),
        field("code", Kind::Optional(&Kind::Secret)),
        field("times", Kind::List(&Kind::Time)),
        field("enrolled", Kind::Optional(&Kind::MountainTime)),
        field("raw", Kind::Json),
        field("users", Kind::Map(&Kind::Record(pingid::NextOtp::INFO))),
    ];

    const fn field(name: &'static str, kind: Kind) -> Field {
        make::field(name, name, "A member.", kind)
    }

    const fn defaulting(mut field: Field, default: &'static str) -> Field {
        field.default = Some(default);
        field
    }
}

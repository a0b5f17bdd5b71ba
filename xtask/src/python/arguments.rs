//! What methods and constructors take: signature, parameters, and the request that is made of them.

use std::fmt::Write;

use pingpair::describe::{Field, Kind, OperationInfo, RecordInfo};

use crate::shared::{arguments, core_type, hanging, line, member_doc, portable, unknown_kind};

/// How a request, or a part of one, is made of arguments.
pub(super) struct Taken {
    pub(super) signature: String,
    pub(super) parameters: String,
    /// The statements that make it.
    pub(super) request: String,
}

/// What a method takes beyond the members of a request, and which members it does not take.
#[derive(Default)]
pub(crate) struct Changes {
    /// Members that are not taken: they keep their defaults.
    pub(crate) without: &'static [&'static str],
    /// Required members that are not taken, and what they are.
    pub(crate) fixed: &'static [(&'static str, &'static str)],
    /// A member that is taken under another name, which documentation of its own.
    pub(crate) renamed: Option<(&'static str, &'static str, &'static str)>,
    pub(crate) more: &'static [Argument],
}

/// An argument that is no member of a request.
pub(crate) struct Argument {
    pub(crate) name: &'static str,
    pub(crate) hint: &'static str,
    /// Without one it is required, and stands behind the required members.
    pub(crate) default: Option<&'static str>,
    /// Its type in Rust.
    pub(crate) parameter: &'static str,
    pub(crate) doc: &'static str,
}

impl Changes {
    pub(crate) fn takes(&self, field: &Field) -> bool {
        !self.without.contains(&field.name) && self.fixed(field).is_none()
    }

    pub(crate) fn fixed(&self, field: &Field) -> Option<&'static str> {
        let mut fixed = self.fixed.iter();
        fixed
            .find(|(name, _)| *name == field.name)
            .map(|(_, value)| *value)
    }

    pub(crate) fn name(&self, field: &Field) -> &'static str {
        match self.renamed {
            Some((member, name, _)) if member == field.name => name,
            _ => field.name,
        }
    }

    pub(crate) fn doc(&self, field: &Field) -> String {
        match self.renamed {
            Some((member, _, doc)) if member == field.name => doc.to_owned(),
            _ => member_doc(field),
        }
    }

    pub(crate) fn more(&self, required: bool) -> impl Iterator<Item = &'static Argument> {
        let more = self.more.iter();
        more.filter(move |argument| argument.default.is_none() == required)
    }
}

impl Taken {
    pub(super) fn new(record: &RecordInfo) -> Self {
        Self::with(record, &Changes::default())
    }

    pub(super) fn with(record: &RecordInfo, changes: &Changes) -> Self {
        let (required, others) = arguments(record);
        let (mut signature, mut parameters, mut assignments) =
            (String::new(), String::new(), String::new());
        // Writing to a String cannot fail.
        for field in required.iter().filter(|field| changes.takes(field)) {
            let (name, kind) = (changes.name(field), &field.kind);
            let _ = writeln!(signature, "        {name}: \"{}\",", hint(kind));
            let _ = write!(
                parameters,
                ", {name}: Given<{}>",
                core_type(kind, "declared")
            );
        }
        let others: Vec<_> = others
            .into_iter()
            .filter(|field| changes.takes(field))
            .collect();
        let optional_ones = others.len() + changes.more(false).count();
        for argument in changes.more(true).chain(changes.more(false)) {
            let Argument {
                name, parameter, ..
            } = argument;
            let _ = write!(parameters, ", {name}: {parameter}");
        }
        for Argument { name, hint, .. } in changes.more(true) {
            let _ = writeln!(signature, "        {name}: \"{hint}\",");
        }
        if optional_ones > 0 {
            signature.push_str("        *,\n");
        }
        for Argument {
            name,
            hint,
            default,
            ..
        } in changes.more(false)
        {
            let default = default.unwrap_or_default();
            let _ = writeln!(signature, "        {name}: \"{hint}\" = {default},");
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
            .map(|field| match changes.fixed(field) {
                Some(value) => value.to_owned(),
                None => format!("{}.take()", changes.name(field)),
            })
            .collect();
        let mutable = if assignments.is_empty() { "" } else { "mut " };
        let request = format!(
            "let {mutable}request = declared::{}::new({});\n{assignments}",
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
            let parameter = format!("Option<Given<{}>>", core_type(inner, "declared"));
            let assignment = format!("request.{name} = {name}.map(Given::take);\n");
            (
                format!("{} | None", hint(inner)),
                "None",
                parameter,
                assignment,
            )
        }
        _ => {
            let parameter = format!("Option<Given<{}>>", core_type(kind, "declared"));
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
pub(super) fn docstring(record: &RecordInfo, info: Option<&OperationInfo>) -> String {
    let changes = Changes::default();
    let Some(info) = info else {
        return argument_docs(Some(record), &changes);
    };
    let mut doc = format!(
        "{}\n\n{}",
        portable(record.doc),
        argument_docs(Some(record), &changes)
    );
    doc.push_str("\nReturns:");
    let replies = [Some(info.reply), info.next.map(|next| next.reply)];
    for reply in replies.into_iter().flatten() {
        let text = format!("`{}`: {}", reply.name, line(reply.doc));
        doc.push('\n');
        doc.push_str(&hanging(&text, "    ", "        "));
    }
    doc
}

/// What is taken, one argument after the other.
pub(super) fn argument_docs(record: Option<&RecordInfo>, changes: &Changes) -> String {
    let (required, others) = record.map(arguments).unwrap_or_default();
    let member = |field: &'static Field| format!("{}: {}", changes.name(field), changes.doc(field));
    let more = |argument: &Argument| format!("{}: {}", argument.name, argument.doc);
    let taken =
        |fields: Vec<&'static Field>| fields.into_iter().filter(|field| changes.takes(field));
    let texts = taken(required)
        .map(member)
        .chain(changes.more(true).map(more))
        .chain(changes.more(false).map(more))
        .chain(taken(others).map(member));
    let mut doc = String::from("Args:\n");
    for text in texts {
        let text = text
            .replace("`false`", "`False`")
            .replace("`true`", "`True`");
        doc.push_str(&hanging(&text, "    ", "        "));
        doc.push('\n');
    }
    doc
}

/// The type of an argument, for people and type checkers.
fn hint(kind: &Kind) -> String {
    match kind {
        Kind::Text | Kind::Secret | Kind::MountainTime | Kind::InternetTime | Kind::Id => {
            "str".into()
        }
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

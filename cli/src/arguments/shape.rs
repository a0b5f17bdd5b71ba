//! How a member is given: as a flag, a value, several, or a file; and what its option is called.

use pingpair::describe::{Field, Kind, RecordInfo};

use crate::files::MAXIMUM_SECRET;

/// How a member is given.
#[derive(Clone, Copy)]
pub(super) enum Shape {
    /// A flag: it is there or not.
    Flag,
    /// A file that holds JSON.
    JsonFile,
    /// A file that holds records, as JSON or CSV.
    RecordsFile(&'static RecordInfo),
    /// A file that holds a secret.
    SecretFile,
    /// A file that holds a secret on each line.
    SecretLines,
    /// A value, any number of times.
    Several(&'static Kind),
    /// A value.
    Single(&'static Kind),
}

impl Shape {
    pub(super) fn of(field: &'static Field) -> Self {
        match (&field.kind, field.default) {
            (Kind::Bool, Some("false")) => Self::Flag,
            (kind, _) => Self::of_kind(kind),
        }
    }

    pub(super) fn of_kind(kind: &'static Kind) -> Self {
        match kind {
            Kind::Optional(inner) => Self::of_kind(inner),
            Kind::List(Kind::Record(info)) => Self::RecordsFile(info),
            Kind::List(Kind::Json | Kind::List(_) | Kind::Map(_)) => Self::JsonFile,
            Kind::List(Kind::Secret) => Self::SecretLines,
            Kind::List(inner) => Self::Several(inner),
            Kind::Json | Kind::Map(_) | Kind::Record(_) => Self::JsonFile,
            Kind::Secret => Self::SecretFile,
            other => Self::Single(other),
        }
    }

    pub(super) fn is_file(self) -> bool {
        match self {
            Self::JsonFile | Self::RecordsFile(_) | Self::SecretFile | Self::SecretLines => true,
            Self::Flag | Self::Several(_) | Self::Single(_) => false,
        }
    }
}

/// The name of a member's option; one that is given once for each value is named in the singular.
pub(super) fn long(field: &'static Field) -> String {
    let mut name = field.name.replace('_', "-");
    if RESERVED.contains(&name.as_str()) {
        name.insert_str(0, "member-");
    }
    match Shape::of(field) {
        shape if shape.is_file() => name.push_str("-file"),
        Shape::Several(_) if name.ends_with('s') => {
            name.pop();
        }
        _ => {}
    }
    name
}

/// What the help shows in the place of a member.
pub(super) fn value_name(field: &'static Field) -> String {
    let mut name = field.name.to_uppercase();
    match Shape::of(field) {
        shape if shape.is_file() => name.push_str("_FILE"),
        Shape::Several(_) if name.ends_with('S') => {
            name.pop();
        }
        _ => {}
    }
    name
}

/// The most bytes of a file with a secret: more where more characters are allowed.
pub(super) fn maximum_secret(field: &Field) -> usize {
    let characters = field.limit.map_or(0, |limit| limit.greatest);
    let bytes = usize::try_from(characters.saturating_mul(4)).unwrap_or_default();
    bytes.max(MAXIMUM_SECRET)
}

/// Options that stand beside those of members.
pub(super) const RESERVED: &[&str] = &[
    "all",
    "allow-extension",
    "background",
    "ca",
    "context",
    "danger-allow-http",
    "deadline",
    "dry-run",
    "end",
    "for",
    "force",
    "help",
    "json",
    "last",
    "order",
    "out",
    "primary",
    "properties",
    "proxy",
    "qr",
    "remove",
    "resume",
    "show",
    "snapshot",
    "spreadsheet",
    "version",
    "wait",
    "yes",
];

#[cfg(test)]
mod tests {
    use pingpair::pingid;

    use super::*;

    #[test]
    fn a_file_may_hold_as_much_as_a_secret_may_have() {
        let info = pingid::operation("WebAuthnFinishPairing").unwrap().info();
        let field = |name| info.request.by_name(name).unwrap();
        assert_eq!(maximum_secret(field("credential")), 2 << 20);
        assert_eq!(maximum_secret(field("session_id")), MAXIMUM_SECRET);
    }
}

//! `Generated/Values.swift`: the sets of texts that may grow.

use std::fmt::Write;

use pingpair::describe::ValuesInfo;

use super::{comment, identifier, quoted};
use crate::shared::{Camel, Declarations, HEADER, hanging, line, portable};

/// The file.
pub(crate) fn values(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = format!("// {HEADER}\n");
    for values in declarations.values() {
        let doc = camel.doc(values.doc);
        let members = values
            .values
            .iter()
            .map(|value| (member_name(value.name), value.wire, camel.doc(value.doc)));
        structure(&mut code, values.name, &doc, members.collect());
    }
    code
}

/// The name of a value of these, where it stands behind their type.
pub(super) fn value_named(values: &ValuesInfo, variant: &str) -> Option<String> {
    let value = values.values.iter().find(|value| value.name == variant)?;
    Some(format!("{}.{}", values.name, member_name(value.name)))
}

/// `pendingActivation` for `PendingActivation`.
pub(super) fn member_name(variant: &str) -> String {
    let (first, rest) = variant.split_at_checked(1).unwrap_or((variant, ""));
    first.to_ascii_lowercase() + rest
}

/// A set of texts: names in Swift, texts, and what they mean.
pub(super) fn structure(
    code: &mut String,
    name: &str,
    doc: &str,
    members: Vec<(String, &str, String)>,
) {
    let doc = format!("{doc}\n\nIt may be a text that is not listed.");
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}public struct {name}: OpenEnumeration {{\n\
         \x20   /// The text.\n    public let rawValue: String\n\n\
         \x20   /// The value of this text.\n\
         \x20   public init(rawValue: String) {{\n        self.rawValue = rawValue\n    }}\n\n",
        comment("", &doc),
    );
    let mut known = String::new();
    for (member, text, meaning) in members {
        let meaning = hanging(&line(&portable(&meaning)), "", "");
        let _ = writeln!(
            code,
            "{}    public static let {} = {name}(rawValue: {})",
            comment("    ", &format!("`{text}`: {meaning}")),
            identifier(&member),
            quoted(text),
        );
        let _ = write!(known, "\n        .{member},");
    }
    let _ = write!(
        code,
        "\n    /// Every value that this version knows.\n\
         \x20   public static let known: [{name}] = [{known}\n    ]\n}}\n"
    );
}

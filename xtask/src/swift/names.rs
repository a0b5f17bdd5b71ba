//! `Generated/Names.swift`: the names that never change, and which case of error each code arrives as.

use std::fmt::Write;

use pingpair::describe::RetryClass;
use pingpair::pairing::{
    Evidence, IfExists, Kind, MethodKind, OutcomeKind, Problem, Reason, ViewState, WantedKind,
};
use pingpair::{Code, Group};

use super::values::{member_name, structure};
use super::{comment, identifier};
use crate::python::{meaning_of_class, meanings_of_provenance};
use crate::shared::{HEADER, camel_case};

/// The file.
pub(crate) fn names() -> String {
    let mut code = format!("// {HEADER}\n");
    macro_rules! all {
        ($($name:ident: $doc:literal;)+) => { $(
            let members = $name::ALL.iter().map(|name| (name.as_str(), name.meaning()));
            set(&mut code, stringify!($name), $doc, members);
        )+ };
    }
    all! {
        Evidence: "What shows that a device is paired by this very pairing.";
        IfExists: "What becomes of a user who exists already.";
        Kind: "Which machine it is.";
        MethodKind: "A way to pair.";
        OutcomeKind: "What a machine ended in, without what goes with it.";
        Problem: "Why a question is asked again.";
        Reason: "Why something was not done.";
        ViewState: "Where a machine stands.";
        WantedKind: "What a question wants.";
    }
    let members = meanings_of_provenance().map(|(provenance, doc)| (provenance.as_str(), doc));
    let doc = "How much a reply proves, from most to least.";
    set(&mut code, "Provenance", doc, members.into_iter());
    let classes = RetryClass::ALL
        .iter()
        .map(|class| (class.as_str(), meaning_of_class(*class)));
    let doc = "What may be done when no answer came, or none that proves anything.";
    set(&mut code, "RetryClass", doc, classes);
    let codes = Code::ALL.iter().map(|code| (code.as_str(), code.advice()));
    let doc = "What went wrong, the same text in every language.";
    set(&mut code, "ErrorCode", doc, codes);
    groups(&mut code);
    code
}

fn set<'a>(
    code: &mut String,
    name: &str,
    doc: &str,
    members: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let members = members.map(|(text, meaning)| (camel_case(text), text, meaning.to_owned()));
    structure(code, name, doc, members.collect());
}

/// Which case each code arrives as: a code of a later version has none.
fn groups(code: &mut String) {
    let doc = "Which case of `PingPairError` an error of each code is.";
    code.push_str(&format!(
        "\nextension ErrorCode {{\n{}    package static let groups: [ErrorCode: PingPairError.Group] = [\n",
        comment("    ", doc),
    ));
    for each in Code::ALL {
        // Writing to a String cannot fail.
        let _ = writeln!(
            code,
            "        .{}: .{},",
            identifier(&camel_case(each.as_str())),
            case(each.group()),
        );
    }
    code.push_str("    ]\n}\n");
}

/// The case of `PingPairError` for a group.
fn case(group: Group) -> String {
    let name = match group.class_name() {
        // Without its end it would be a word of the language.
        "InternalError" => "InternalError",
        name => name.trim_end_matches("Error"),
    };
    member_name(name)
}

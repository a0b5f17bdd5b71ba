//! `generated/names.ts`: the closed sets of names, and which class of error each code arrives as.

use std::fmt::Write;

use pingpair::describe::RetryClass;
use pingpair::pairing::{
    Evidence, IfExists, Kind, MethodKind, OutcomeKind, Problem, Reason, ViewState, WantedKind,
};
use pingpair::{Code, Provenance};

use super::{comment, quoted};
use crate::python::{meaning_of_class, meanings_of_provenance};
use crate::shared::{HEADER, hanging, line, portable};

/// The file.
pub(crate) fn names() -> String {
    let mut code = format!("// {HEADER}\n");
    macro_rules! all {
        ($($name:ident: $doc:literal;)+) => { $(
            let members = $name::ALL.iter().map(|name| (name.as_str(), name.meaning()));
            union(&mut code, stringify!($name), $doc, members);
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
    let provenances = meanings_of_provenance();
    let members =
        provenances.map(|(provenance, doc): (Provenance, &str)| (provenance.as_str(), doc));
    let doc = "How much a reply proves, from most to least.";
    union(&mut code, "Provenance", doc, members.into_iter());
    let classes = RetryClass::ALL
        .iter()
        .map(|class| (class.as_str(), meaning_of_class(*class)));
    let doc = "What may be done when no answer came, or none that proves anything.";
    union(&mut code, "RetryClass", doc, classes);
    let codes = Code::ALL.iter().map(|code| (code.as_str(), code.advice()));
    let doc = "What went wrong, the same text in every language.";
    union(&mut code, "Code", doc, codes);
    classes_of_codes(&mut code);
    code
}

fn union<'a>(
    code: &mut String,
    name: &str,
    doc: &str,
    members: impl Iterator<Item = (&'a str, &'a str)>,
) {
    let (mut doc, mut union) = (format!("{doc}\n"), String::new());
    for (text, meaning) in members {
        let meaning = format!("`{text}`: {}", line(&portable(meaning)));
        doc.push('\n');
        doc.push_str(&hanging(&meaning, "- ", "  "));
        // Writing to a String cannot fail.
        let _ = write!(union, "\n  | {}", quoted(text));
    }
    let _ = write!(
        code,
        "\n{}export type {name} ={union};\n",
        comment("", &doc)
    );
}

fn classes_of_codes(code: &mut String) {
    code.push_str(&format!(
        "\n{}export const codes: {{ readonly [Name in Code]: string }} = {{\n",
        comment(
            "",
            "Every code, and the name of the class that errors of this code are of."
        )
    ));
    for each in Code::ALL {
        let _ = writeln!(code, "  {each}: {},", quoted(each.group().class_name()));
    }
    code.push_str("};\n");
}

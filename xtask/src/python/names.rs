//! `_names.py`: the closed sets of names, as enumerations of Python that equal their text.

use std::fmt::Write;

use pingpair::describe::RetryClass;
use pingpair::pairing::{
    Evidence, IfExists, Kind, MethodKind, OutcomeKind, Problem, Reason, ViewState, WantedKind,
};
use pingpair::{Code, Group, Provenance};

use crate::shared::{Declarations, HEADER, hanging, line, portable};

/// The file.
pub(crate) fn names() -> String {
    let mut code = format!(
        "\"\"\"Names that never change, each equal to its text.\n\n{}\n\"\"\"\n\n\
         from __future__ import annotations\n\nimport enum\n{NAME}",
        hanging(HEADER, "", "")
    );
    macro_rules! all {
        ($($name:ident: $doc:literal;)+) => { $(
            let members = $name::ALL.iter().map(|name| (name.as_str(), name.meaning()));
            class(&mut code, stringify!($name), $doc, members);
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
    class(&mut code, "Provenance", doc, members.into_iter());
    let classes = RetryClass::ALL
        .iter()
        .map(|class| (class.as_str(), meaning_of_class(*class)));
    let doc = "What may be done when no answer came, or none that proves anything.";
    class(&mut code, "RetryClass", doc, classes);
    let codes = Code::ALL.iter().map(|code| (code.as_str(), code.advice()));
    class(
        &mut code,
        "Code",
        "What went wrong, the same text in every language.",
        codes,
    );
    groups(&mut code);
    code
}

/// `_declared.py`: the classes of the native module that the declarations give.
pub(crate) fn declared(declarations: &Declarations) -> String {
    let records = declarations.records().map(|record| record.name);
    let values = declarations.values().map(|values| values.name);
    let mut names: Vec<_> = records.chain(values).collect();
    names.sort_unstable();
    let list = |before: &str, quote: &str| {
        let lines = names
            .iter()
            .map(|name| format!("    {quote}{name}{quote},\n"));
        format!("{before}\n{}", lines.collect::<String>())
    };
    format!(
        "\"\"\"What replies and requests hold.\n\n{}\n\"\"\"\n\n\
         from __future__ import annotations\n\n{})\n\n{}]\n",
        hanging(HEADER, "", ""),
        list("from pingpair._core import (", ""),
        list("__all__ = [", "\""),
    )
}

fn class<'a>(
    code: &mut String,
    name: &str,
    doc: &str,
    members: impl Iterator<Item = (&'a str, &'a str)>,
) {
    // Writing to a String cannot fail.
    let _ = write!(code, "\n\nclass {name}(_Name):\n    \"\"\"{doc}\"\"\"\n");
    for (text, meaning) in members {
        let doc = line(&portable(meaning)).replace('\\', "\\\\");
        let doc = hanging(&format!("\"\"\"{doc}\"\"\""), "    ", "    ");
        let _ = write!(code, "\n    {} = \"{text}\"\n{doc}\n", text.to_uppercase());
    }
}

/// Which class of exception each code arrives as.
fn groups(code: &mut String) {
    code.push_str(
        "\n\n# The name of the exception for each code.\nCLASS_OF_CODE: dict[str, str] = {\n",
    );
    for group in Group::ALL {
        for of_group in Code::ALL.iter().filter(|code| code.group() == *group) {
            let _ = writeln!(code, "    \"{of_group}\": \"{}\",", group.class_name());
        }
    }
    code.push_str("}\n");
}

/// What each degree of proof means.
pub(crate) fn meanings_of_provenance() -> [(Provenance, &'static str); 4] {
    [
        (
            Provenance::Correlated,
            "Signed, and an echo of this very request.",
        ),
        (
            Provenance::Signed,
            "Signed; it may be an older reply, played again.",
        ),
        (
            Provenance::Channel,
            "Not signed by anyone: TLS to the configured host. It is the most that PingOne gives.",
        ),
        (
            Provenance::Unsigned,
            "Not signed: anyone on the path can have written it.",
        ),
    ]
}

/// What each class means.
pub(crate) fn meaning_of_class(class: RetryClass) -> &'static str {
    match class {
        RetryClass::Read => "It only reads, and is sent up to three times.",
        RetryClass::Idempotent => {
            "Repeating it leads to the same state, and it is sent up to three times."
        }
        RetryClass::Create => {
            "It creates something, and is sent once; a lost answer is settled by reading."
        }
        RetryClass::Human => "It reaches a person or costs money, and is sent once.",
        RetryClass::OneTime => "It burns a one-time secret, and is sent once.",
    }
}

const NAME: &str = r#"

class _Name(str, enum.Enum):
    def __str__(self) -> str:
        return str(self.value)
"#;

//! `generated/Names.kt`: the names that the package has of its own.

use std::fmt::Write;

use pingpair::describe::RetryClass;
use pingpair::pairing::{
    Evidence, IfExists, Kind, MethodKind, OutcomeKind, Problem, Reason, ViewState, WantedKind,
};
use pingpair::{Code, Provenance};

use super::values::open;
use super::{comment, constant, quoted, start};
use crate::python::{meaning_of_class, meanings_of_provenance};
use crate::shared::{hanging, line, portable};

/// The file.
pub(crate) fn names() -> String {
    let mut code = start(&["io.pingpair.internal.Read", "io.pingpair.internal.Reader"]);
    macro_rules! all {
        ($($print:ident $name:ident: $doc:literal;)+) => { $(
            let members: Vec<_> = $name::ALL.iter().map(|name| (name.as_str(), name.meaning())).collect();
            $print(&mut code, stringify!($name), $doc, &members);
        )+ };
    }
    // Views hold names that a newer service of the application's may have: a phone shows those as they are.
    all! {
        growing Evidence: "What shows that a device is paired by this very pairing.";
        closed IfExists: "What becomes of a user who exists already.";
        closed Kind: "Which machine it is.";
        growing MethodKind: "A way to pair.";
        growing OutcomeKind: "What a machine ended in, without what goes with it.";
        growing Problem: "Why a question is asked again.";
        growing Reason: "Why something was not done.";
        closed ViewState: "Where a machine stands.";
        growing WantedKind: "What a question wants.";
    }
    let provenances: Vec<_> = meanings_of_provenance()
        .into_iter()
        .map(|(provenance, doc): (Provenance, &str)| (provenance.as_str(), doc))
        .collect();
    let doc = "How much a reply proves, from most to least.";
    closed(&mut code, "Provenance", doc, &provenances);
    let classes: Vec<_> = RetryClass::ALL
        .iter()
        .map(|class| (class.as_str(), meaning_of_class(*class)))
        .collect();
    let doc = "What may be done when no answer came, or none that proves anything.";
    closed(&mut code, "RetryClass", doc, &classes);
    let codes: Vec<_> = Code::ALL
        .iter()
        .map(|code| (code.as_str(), code.advice()))
        .collect();
    let doc = "What went wrong, the same text in every language.";
    growing(&mut code, "Code", doc, &codes);
    code
}

fn meanings<'a>(
    members: &'a [(&'a str, &'a str)],
) -> impl Iterator<Item = (String, String, &'a str)> {
    members.iter().map(|(text, meaning)| {
        let doc = hanging(&line(&portable(meaning)), "", "");
        (constant(text), doc, *text)
    })
}

/// A class whose values may grow.
fn growing(code: &mut String, name: &str, doc: &str, members: &[(&str, &str)]) {
    open(code, name, doc, meanings(members));
}

/// A class of all values that there are.
fn closed(code: &mut String, name: &str, doc: &str, members: &[(&str, &str)]) {
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}public enum class {name}(override val text: String) : Named {{\n",
        comment("", doc)
    );
    for (constant, doc, text) in meanings(members) {
        let _ = write!(
            code,
            "{}    {constant}({}),\n\n",
            comment("    ", &doc),
            quoted(text)
        );
    }
    code.truncate(code.trim_end().len());
    let _ = write!(
        code,
        "\n    ;\n\n    /** The stable text. */\n    override fun toString(): String = text\n\n\
         \x20   internal companion object {{\n\
         \x20       fun of(text: String): {name} = entries.first {{ it.text == text }}\n\n\
         \x20       val read: Reader<{name}> = {{ of(Read.text(it)) }}\n    }}\n}}\n"
    );
}

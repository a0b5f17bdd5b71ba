//! `docs/pairing-names.md`: the names that pairings use, with their meaning.

use std::fmt::Write;

use pingpair::pairing::{
    Evidence, IfExists, Kind, MethodKind, OutcomeKind, Problem, Reason, ViewState, WantedKind,
};

/// A section with every value of a set of names.
macro_rules! section {
    ($page:ident, $title:literal, $about:literal, $names:ty) => {
        let _ = write!(
            $page,
            "\n## {}\n\n{}\n\n| name | meaning |\n| --- | --- |\n",
            $title, $about
        );
        for name in <$names>::ALL {
            let meaning = one_line(name.meaning());
            let _ = writeln!($page, "| `{name}` | {meaning} |");
        }
    };
}

// Writing to a String cannot fail.
pub(crate) fn page() -> String {
    let mut page = String::from(
        "<!-- Written by `make generate`; change the names below core/src/pairing instead. -->\n\n\
         # The names of pairings\n\n\
         The same texts in every language, in [views](pairing.md#the-view) and on the command line. \
         More may come with later versions: treat one that you do not know as the nearest that is \
         safe, which is never success.\n",
    );
    section!(page, "Machines", "`kind` of a view.", Kind);
    section!(page, "States", "`state` of a view.", ViewState);
    section!(
        page,
        "Questions",
        "`wanted` of a view's `prompt`.",
        WantedKind
    );
    section!(
        page,
        "Problems",
        "Why a question is asked again: `problem` of a view's `prompt`.",
        Problem
    );
    section!(
        page,
        "Ways to pair",
        "What an enrolment offers: `methods` of a view's `prompt`.",
        MethodKind
    );
    section!(
        page,
        "Users who exist",
        "What an enrolment does about them: `if_exists`.",
        IfExists
    );
    section!(
        page,
        "Outcomes",
        "How it ended: `outcome` of a view's `outcome`.",
        OutcomeKind
    );
    section!(
        page,
        "Evidence",
        "What shows that a device is paired by this very pairing. `inferred` proves nothing: somebody \
         else may have paired the device.",
        Evidence
    );
    reasons(&mut page);
    page
}

fn reasons(page: &mut String) {
    page.push_str(
        "\n## Reasons\n\nWhy it was not done: `reason` of a view's `outcome`, with the group of \
         [errors](errors.md) that says what to do next.\n\n| name | group | meaning |\n\
         | --- | --- | --- |\n",
    );
    for reason in Reason::ALL {
        let group = reason.group().class_name();
        let meaning = one_line(reason.meaning());
        let _ = writeln!(page, "| `{reason}` | {group} | {meaning} |");
    }
}

fn one_line(meaning: &str) -> String {
    meaning.split_whitespace().collect::<Vec<_>>().join(" ")
}

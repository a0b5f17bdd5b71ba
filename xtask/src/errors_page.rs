//! `docs/errors.md`: every code, by group.

use std::fmt::Write;

use pingpair::{Code, Group};

pub(crate) fn page() -> String {
    let mut page = String::from(
        "<!-- Written by `make generate`; change core/src/error.rs instead. -->\n\n\
         # Errors\n\n\
         Every error has a stable code and a group that says what to do next. Groups are class \
         names in every language, and exit codes of the command line (2 is wrong usage).\n",
    );
    for group in Group::ALL {
        let (name, exit) = (group.class_name(), group.exit_code());
        // Writing to a String cannot fail.
        let _ = write!(
            page,
            "\n## {name}, exit code {exit}\n\n| code | meaning |\n| --- | --- |\n"
        );
        for code in Code::ALL.iter().filter(|code| code.group() == *group) {
            let advice = code
                .advice()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let _ = writeln!(page, "| `{code}` | {advice} |");
        }
    }
    page
}

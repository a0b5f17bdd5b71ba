//! `generated/Values.kt`: the sets of texts of the services, which may grow.

use std::fmt::Write;

use super::{comment, constant, quoted, start};
use crate::shared::{Camel, Declarations, hanging, line, portable};

/// The file.
pub(crate) fn values(declarations: &Declarations) -> String {
    let camel = Camel::new(declarations);
    let mut code = start(&["io.pingpair.internal.Read", "io.pingpair.internal.Reader"]);
    for values in declarations.values() {
        let members = values.values.iter().map(|value| {
            let doc = hanging(&line(&portable(value.doc)), "", "");
            (constant(value.name), camel.doc(&doc), value.wire)
        });
        open(&mut code, values.name, &camel.doc(values.doc), members);
    }
    code
}

/// A class of texts: constants, their documentation and what each is.
pub(super) fn open<'a>(
    code: &mut String,
    name: &str,
    doc: &str,
    members: impl Iterator<Item = (String, String, &'a str)>,
) {
    let doc = format!("{doc}\n\nIt may be a text that is not listed.");
    // Writing to a String cannot fail.
    let _ = write!(
        code,
        "\n{}@JvmInline\npublic value class {name}(override val text: String) : Named {{\n\
         \x20   /** The text, in such a way that nothing of it acts in a terminal or log. */\n\
         \x20   override fun toString(): String = visible(text)\n\n\
         \x20   public companion object {{\n",
        comment("", &doc)
    );
    let mut all = String::new();
    for (constant, doc, text) in members {
        let _ = write!(
            code,
            "{}        public val {constant}: {name} = {name}({})\n\n",
            comment("        ", &doc),
            quoted(text)
        );
        let _ = write!(all, "\n            {constant},");
    }
    let _ = write!(
        code,
        "        /** Those that are listed. */\n\
         \x20       public val known: List<{name}> = listOf({all}\n        )\n\n\
         \x20       /** The one of this text, which need not be listed. */\n\
         \x20       public fun of(text: String): {name} = {name}(text)\n\n\
         \x20       internal val read: Reader<{name}> = {{ {name}(Read.text(it)) }}\n    }}\n}}\n"
    );
}

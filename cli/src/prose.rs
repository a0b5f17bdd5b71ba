//! Documentation in Markdown, as plain text for a terminal.

/// Paragraphs on one line each, without marks.
pub(crate) fn plain(doc: &str) -> String {
    with_names(doc, str::to_owned)
}

/// Like [`plain`], with every name between backticks replaced by what `name` makes of it.
pub(crate) fn with_names(doc: &str, name: impl Fn(&str) -> String) -> String {
    let mut text = String::with_capacity(doc.len());
    for (index, part) in paragraphs(doc).split('`').enumerate() {
        // Every second part stands between two backticks.
        if index % 2 == 1 {
            text.push_str(&name(part));
        } else {
            text.push_str(part);
        }
    }
    text
}

/// The first sentence, without its full stop.
pub(crate) fn summary(doc: &str) -> String {
    let text = plain(doc);
    let line = text.lines().next().unwrap_or_default();
    let sentence = line.split_once(". ").map_or(line, |(first, _)| first);
    sentence.trim_end_matches('.').to_owned()
}

/// Breaks a line at blanks so that no part is longer than `width`, as far as its words allow.
pub(crate) fn wrap(line: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = line;
    while rest.chars().count() > width {
        let limit = rest
            .char_indices()
            .nth(width + 1)
            .map_or(rest.len(), |(place, _)| place);
        let head = rest.get(..limit).unwrap_or(rest);
        let Some((part, _)) = head.rsplit_once(' ').filter(|(part, _)| !part.is_empty()) else {
            break;
        };
        lines.push(part.to_owned());
        rest = rest.get(part.len() + 1..).unwrap_or_default();
    }
    lines.push(rest.to_owned());
    lines
}

/// Joins the lines of a paragraph; a line that names the source stays a line of its own, and one
/// for programmers in Rust goes.
fn paragraphs(doc: &str) -> String {
    let doc = doc.replace("**", "");
    let lines = doc.lines().map(str::trim);
    let mut text = String::with_capacity(doc.len());
    for line in lines.filter(|line| !line.starts_with(RUST)) {
        if line.is_empty() {
            text.push_str("\n\n");
        } else {
            if !text.is_empty() && !text.ends_with('\n') {
                text.push(if line.starts_with(SOURCE) { '\n' } else { ' ' });
            }
            text.push_str(line);
        }
    }
    text.trim_end().to_owned()
}

const SOURCE: &str = "Source:";
const RUST: &str = "In Rust ";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_joined_and_sources_stand_apart() {
        let doc = "Adds a\nuser.\n\nWith `activate_user` it\nis so.\nSource: the page.";
        assert_eq!(
            with_names(doc, |name| format!("--{}", name.replace('_', "-"))),
            "Adds a user.\n\nWith --activate-user it is so.\nSource: the page."
        );
        assert_eq!(summary(doc), "Adds a user");
    }

    #[test]
    fn marks_and_lines_for_programmers_are_left_out() {
        let doc = "Unpairs **every** device.\n\nIn Rust [`Unpair`] does it.\nSource: the page.";
        assert_eq!(plain(doc), "Unpairs every device.\n\nSource: the page.");
    }

    #[test]
    fn lines_break_at_blanks_and_long_words_stay_whole() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("one two three", 6), ["one", "two", "three"]);
        assert_eq!(wrap("onetwothree", 3), ["onetwothree"]);
        assert_eq!(wrap("é é é", 3), ["é é", "é"]);
        assert_eq!(wrap("  - short", 20), ["  - short"]);
        assert_eq!(wrap("", 20), [""]);
    }
}

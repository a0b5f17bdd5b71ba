//! The text format of `java.util.Properties`, read as Java reads it.
//!
//! The service's settings come as such a file. Own code, because the values are keys: they are
//! wiped from memory, no error repeats them, and every occurrence of a name is kept, where Java
//! keeps the last one only.

use std::fmt::{self, Write};
use std::str::Chars;

use zeroize::Zeroizing;

use crate::error::{Code, Error, Result};
use crate::secret::Secret;

/// The entries of a properties text, in the order in which they stand there.
///
/// `Debug` shows names and no values.
pub struct Properties {
    entries: Vec<Entry>,
}

impl Properties {
    /// Reads a text by the rules of `java.util.Properties.load(Reader)`.
    ///
    /// Names end at `=`, `:` or a blank; a backslash joins lines and begins the escapes `\t`, `\n`,
    /// `\r`, `\f` and `\uXXXX`, and keeps any other character as it is; lines end in LF, CR or
    /// CRLF; comments begin with `#` or `!`. Blanks at the end of a value are kept. A byte order
    /// mark at the start of the text is dropped, which Java leaves to the caller.
    ///
    /// # Errors
    /// [`Code::PropertiesMalformed`] for `\u` without four hexadecimal digits, as in Java, and for
    /// half of a surrogate pair, which Java takes and no text can hold. It names the line and the
    /// property, never a value.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut lines = LogicalLines {
            rest: text,
            number: 0,
        };
        // As long as the text, so that neither ever moves and leaves a copy behind.
        let mut line = Zeroizing::new(String::with_capacity(text.len()));
        let mut plain = Zeroizing::new(String::with_capacity(text.len()));
        let mut entries = Vec::new();
        while let Some(number) = lines.read(&mut line) {
            let (name, value) = split(&line);
            let name = unescape(name, &mut plain).map_err(|fault| fault.error(number, None))?;
            let value = unescape(value, &mut plain)
                .map_err(|fault| fault.error(number, Some(name.expose())))?;
            entries.push(Entry {
                line: number,
                name,
                value,
            });
        }
        Ok(Self { entries })
    }

    /// Every entry, those of the same name too.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The value that Java would give for this name: the last one.
    pub fn value(&self, name: &str) -> Option<&Secret> {
        self.occurrences(name).last().map(Entry::value)
    }

    /// The entries of this name.
    pub fn occurrences(&self, name: &str) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.name() == name)
    }
}

impl fmt::Debug for Properties {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { entries } = self;
        formatter.write_str("Properties")?;
        formatter.debug_list().entries(entries).finish()
    }
}

/// One name with its value, and where it stands.
///
/// `Debug` shows line and name. A name that does not look like one is left out too: it may be a
/// key that somebody pasted without a name.
pub struct Entry {
    line: usize,
    name: Secret,
    value: Secret,
}

impl Entry {
    /// The line on which the entry begins, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }

    /// The name; it can be empty.
    pub fn name(&self) -> &str {
        self.name.expose()
    }

    /// The value; it can be empty.
    pub fn value(&self) -> &Secret {
        &self.value
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            line,
            name,
            value: _,
        } = self;
        let name = shown(name.expose()).unwrap_or("[other name]");
        write!(formatter, "{name} (line {line})")
    }
}

/// The text of a properties file that gives these credentials, as ASCII.
///
/// The key is Base64 text. Everything is written such that [`Properties::parse`] and Java read the
/// same values again.
pub fn properties_text(org_alias: &str, token: &Secret, key: &Secret, base_url: &str) -> Secret {
    let entries = [
        (KEY, key.expose()),
        (TOKEN, token.expose()),
        (BASE_URL, base_url),
        (ORG_ALIAS, org_alias),
    ];
    let longest = |(name, value): &(&str, &str)| name.len() + 2 + value.len() * LONGEST_ESCAPE;
    let length = entries.iter().map(longest).sum();
    let mut text = Zeroizing::new(String::with_capacity(length));
    for (name, value) in entries {
        text.push_str(name);
        text.push('=');
        escape(value, &mut text);
        text.push('\n');
    }
    Secret::from(text.as_str())
}

/// Lines joined at their backslashes, without comments, blank lines and leading blanks.
struct LogicalLines<'t> {
    rest: &'t str,
    number: usize,
}

impl<'t> LogicalLines<'t> {
    /// Puts the next logical line into `line` and returns the number of the line it begins on.
    fn read(&mut self, line: &mut String) -> Option<usize> {
        line.clear();
        let mut first = self.number;
        while let Some((natural, end)) = self.natural() {
            let natural = natural.trim_start_matches(BLANKS);
            if line.is_empty() {
                if natural.is_empty() || natural.starts_with(['#', '!']) {
                    continue;
                }
                first = self.number;
            }
            line.push_str(natural);
            let backslashes = natural.len() - natural.trim_end_matches('\\').len();
            if backslashes % 2 == 0 {
                return Some(first);
            }
            line.pop();
            // Java takes a lone backslash at the end for a nameless entry, but not with CRLF.
            if self.rest.is_empty() && !(line.is_empty() && end == "\r\n") {
                return Some(first);
            }
        }
        None
    }

    /// The next line and what ends it.
    fn natural(&mut self) -> Option<(&'t str, &'t str)> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let at = self.rest.find(LINE_ENDS).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at(at);
        let after = rest
            .strip_prefix("\r\n")
            .or_else(|| rest.strip_prefix(LINE_ENDS));
        self.rest = after.unwrap_or_default();
        Some((line, rest.strip_suffix(self.rest).unwrap_or_default()))
    }
}

/// Name and value of a logical line, both still escaped.
fn split(line: &str) -> (&str, &str) {
    let mut escaped = false;
    let ends_name = |character| {
        let ends = !escaped && (SEPARATORS.contains(&character) || BLANKS.contains(&character));
        escaped = !escaped && character == '\\';
        ends
    };
    let (name, rest) = line.split_at(line.find(ends_name).unwrap_or(line.len()));
    let rest = rest.trim_start_matches(BLANKS);
    let value = rest.strip_prefix(SEPARATORS).unwrap_or(rest);
    (name, value.trim_start_matches(BLANKS))
}

/// Resolves escapes. Each is at least as long as what it stands for, so that `plain` need not grow.
fn unescape(text: &str, plain: &mut String) -> Result<Secret, Fault> {
    plain.clear();
    let mut high = None;
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let unit = match character {
            '\\' => escaped_unit(&mut characters)?,
            other => u32::from(other),
        };
        let character = match (high.take(), unit) {
            (None, 0xd800..=0xdbff) => {
                high = Some(unit);
                continue;
            }
            (Some(high), 0xdc00..=0xdfff) => 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00),
            (Some(_), _) => return Err(Fault::HalfPair),
            (None, unit) => unit,
        };
        plain.push(char::from_u32(character).ok_or(Fault::HalfPair)?);
    }
    match high {
        Some(_) => Err(Fault::HalfPair),
        None => Ok(Secret::from(plain.as_str())),
    }
}

/// What stands behind a backslash: a scalar value, or a surrogate that its other half follows.
fn escaped_unit(characters: &mut Chars<'_>) -> Result<u32, Fault> {
    Ok(match characters.next() {
        Some('u') => {
            let mut unit = 0;
            for _ in 0..4 {
                let digit = characters.next().and_then(|digit| digit.to_digit(16));
                unit = unit * 16 + digit.ok_or(Fault::Escape)?;
            }
            unit
        }
        Some('t') => 0x09,
        Some('n') => 0x0a,
        Some('f') => 0x0c,
        Some('r') => 0x0d,
        Some(other) => u32::from(other),
        None => u32::from('\\'),
    })
}

/// Why a line cannot be read. What it holds is never repeated.
enum Fault {
    Escape,
    HalfPair,
}

impl Fault {
    fn error(&self, line: usize, name: Option<&str>) -> Error {
        let mut detail = format!("line {line}");
        if let Some(name) = name.and_then(shown) {
            detail.push_str(", property ");
            detail.push_str(name);
        }
        detail.push_str(match self {
            Self::Escape => ": \\u must be followed by four hexadecimal digits",
            Self::HalfPair => ": a \\u escape gives one half of a surrogate pair",
        });
        Error::new(Code::PropertiesMalformed).detail(detail)
    }
}

/// The name, if it may be shown: keys and tokens pasted as names have digits or capital letters.
fn shown(name: &str) -> Option<&str> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || b"_.-".contains(&byte);
    let shaped = (1..=32).contains(&name.len()) && name.bytes().all(plain);
    (shaped || name == KEY).then_some(name)
}

fn escape(value: &str, text: &mut String) {
    let mut units = [0; 2];
    for (index, character) in value.char_indices() {
        match character {
            '\t' => text.push_str("\\t"),
            '\n' => text.push_str("\\n"),
            '\x0c' => text.push_str("\\f"),
            '\r' => text.push_str("\\r"),
            ' ' if index == 0 => text.push_str("\\ "),
            '\\' | '=' | ':' | '#' | '!' => text.extend(['\\', character]),
            ' '..='~' => text.push(character),
            other => {
                for unit in other.encode_utf16(&mut units) {
                    // Writing to a String cannot fail.
                    let _ = write!(text, "\\u{unit:04X}");
                }
            }
        }
    }
}

/// The name of the Base64 text of the key.
pub(super) const KEY: &str = "use_base64_key";
/// The name of the client's token.
pub(super) const TOKEN: &str = "token";
/// The name of the base URL.
pub(super) const BASE_URL: &str = "idp_url";
/// The name of the organisation's alias.
pub(super) const ORG_ALIAS: &str = "org_alias";

const BLANKS: [char; 3] = [' ', '\t', '\x0c'];
const LINE_ENDS: [char; 2] = ['\r', '\n'];
const SEPARATORS: [char; 2] = ['=', ':'];
/// `\uXXXX` for one byte of text.
const LONGEST_ESCAPE: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, String)> {
        let pair = |entry: &Entry| (entry.name().into(), entry.value().expose().into());
        let properties = Properties::parse(text).unwrap();
        properties.entries().iter().map(pair).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let owned = |&(name, value): &(&str, &str)| (name.to_owned(), value.to_owned());
        let expected: Vec<_> = expected.iter().map(owned).collect();
        assert_eq!(read(text), expected, "{text:?}");
    }

    #[test]
    fn names_end_at_a_separator_or_a_blank() {
        for text in [
            "a=b",
            "a:b",
            "a b",
            "a\tb",
            "a\x0cb",
            "a = b",
            "a \t: b",
            "  a=b",
            "\t\x0ca\x0c=\x0cb",
        ] {
            check(text, &[("a", "b")]);
        }
        check("a==b", &[("a", "=b")]);
        check("a = :b", &[("a", ":b")]);
        check("a b=c", &[("a", "b=c")]);
    }

    #[test]
    fn names_and_values_can_be_empty() {
        check("a", &[("a", "")]);
        check("a=", &[("a", "")]);
        check("a   ", &[("a", "")]);
        check("=b", &[("", "b")]);
        check(":", &[("", "")]);
        check("", &[]);
    }

    #[test]
    fn escapes_are_resolved() {
        check(r"a\=\:\ \#\!b=c", &[("a=: #!b", "c")]);
        check(r"a=\=\:\#\!\\\t\n\r\f\z", &[("a", "=:#!\\\t\n\r\x0cz")]);
        check(r"a\\=b", &[("a\\", "b")]);
        check(r"a=\ b", &[("a", " b")]);
        check(r"\u0061=\u00e9\u4E2d\u0000", &[("a", "é中\0")]);
    }

    #[test]
    fn blanks_at_the_end_of_a_value_belong_to_it() {
        check("a=b \t", &[("a", "b \t")]);
    }

    #[test]
    fn surrogate_pairs_join_across_escapes_and_lines() {
        check(r"a=\ud83d\ude42", &[("a", "🙂")]);
        check("a=\\ud83d\\\n   \\ude42", &[("a", "🙂")]);
    }

    #[test]
    fn lines_end_in_lf_cr_or_crlf() {
        let expected = [("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")];
        check("a=1\nb=2\rc=3\r\nd=4", &expected);
        check("\r\n\n\ra=1\n\r\n b=2\n \t\nc=3\nd=4\n", &expected);
    }

    #[test]
    fn a_backslash_at_the_end_of_a_line_joins_it_with_the_next() {
        for end in ["\n", "\r", "\r\n"] {
            check(&format!("a=b\\{end} \t c"), &[("a", "bc")]);
            check(&format!("a=b\\\\{end}c"), &[("a", "b\\"), ("c", "")]);
            check(&format!("a=b\\\\\\{end}c"), &[("a", "b\\c")]);
            check(&format!("a=b\\{end}{end}c"), &[("a", "b"), ("c", "")]);
            check(&format!("a=b\\{end}#c"), &[("a", "b#c")]);
            check(&format!("a\\{end}=b"), &[("a", "b")]);
        }
    }

    #[test]
    fn a_backslash_at_the_end_of_the_text_is_dropped_as_in_java() {
        check("a=b\\", &[("a", "b")]);
        check("a=b\\\n", &[("a", "b")]);
        check("a=b\\\n  ", &[("a", "b")]);
        check("\\", &[("", "")]);
        check("\\\n", &[("", "")]);
        check("\\\n ", &[]);
        check("\\\r", &[("", "")]);
        check("\\\r\n", &[]);
        check("\\\n#x\nb=1", &[("b", "1")]);
    }

    #[test]
    fn comments_and_blank_lines_are_skipped() {
        check("#a=1\n !b=2\\\nc=3\n\n   \n#", &[("c", "3")]);
        check("a=1#2", &[("a", "1#2")]);
    }

    #[test]
    fn one_byte_order_mark_at_the_start_is_dropped() {
        check("\u{feff}a=b", &[("a", "b")]);
        check("\u{feff}#a=b", &[]);
        check("a=\u{feff}", &[("a", "\u{feff}")]);
    }

    #[test]
    fn the_last_of_a_name_wins_and_all_are_kept() {
        let properties = Properties::parse("a=1\nb=2\n\n\\u0061=3").unwrap();
        assert_eq!(properties.value("a").unwrap().expose(), "3");
        let lines: Vec<_> = properties.occurrences("a").map(Entry::line).collect();
        assert_eq!(lines, [1, 4]);
        assert!(properties.value("c").is_none());
    }

    #[test]
    fn malformed_escapes_are_refused() {
        for escape in [
            "\\u",
            "\\u1",
            "\\u123",
            "\\u12g4",
            "\\u+123",
            "\\u 123",
            "\\u\\u0061",
        ] {
            for text in [format!("a={escape}"), format!("{escape}=a"), escape.into()] {
                let error = Properties::parse(&text).unwrap_err();
                assert_eq!(error.code(), Code::PropertiesMalformed, "{text}");
            }
        }
        assert!(Properties::parse("#\\u12\na=\\\\u12").is_ok());
    }

    #[test]
    fn lone_surrogates_are_refused() {
        for escape in [
            "\\ud83d",
            "\\ude42",
            "\\ude42\\ud83d",
            "\\ud83dx",
            "\\ud83d\\ud83d\\ude42",
            "\\ud83d\\u0061",
        ] {
            let error = Properties::parse(&format!("a={escape}")).unwrap_err();
            assert_eq!(error.code(), Code::PropertiesMalformed, "{escape}");
        }
    }

    #[test]
    fn errors_name_line_and_property_and_no_value() {
        let text = "#c\nx=1\\\n2\n\ntoken=abc\\\ndef\\uXYZ";
        let error = Properties::parse(text).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the properties file is malformed: line 5, property token: \\u must be followed by \
             four hexadecimal digits [properties_malformed]"
        );
        let error = Properties::parse("use_base64_key=\\ud800abc").unwrap_err();
        let text = format!("{error} {error:?}");
        assert!(text.contains("line 1, property use_base64_key"), "{text}");
        assert!(!text.contains("abc"), "{text}");
    }

    #[test]
    fn debug_shows_names_and_no_values() {
        let text = "token=abc\nuse_base64_key=JWC41crr\n\nJWC41crr322a=\nabc1=2";
        let properties = Properties::parse(text).unwrap();
        assert_eq!(
            format!("{properties:?}"),
            "Properties[token (line 1), use_base64_key (line 2), [other name] (line 4), \
             [other name] (line 5)]"
        );
    }

    #[test]
    fn a_secret_pasted_as_a_name_is_not_in_the_error() {
        for pasted in [
            "1a2b3c4d5e6f",
            "JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA=",
        ] {
            let error = Properties::parse(&format!("{pasted} \\u")).unwrap_err();
            assert!(error.to_string().contains("line 1: "), "{error}");
        }
    }

    #[test]
    fn what_is_written_reads_as_the_same_values() {
        let values = [
            "",
            "plain",
            " a b ",
            "=:#!\\",
            "\t\n\r\x0c\0\u{7f}",
            "é中🙂\u{feff}",
            "JWC41crr322aUfdckVfJKHvGKNIPyAPGL7rMsTbzHlA=",
            "https://idpxnyl3m.pingidentity.com/pingid",
        ];
        for (index, value) in values.iter().enumerate() {
            let other = values[(index + 1) % values.len()];
            let text = properties_text(value, &(*value).into(), &other.into(), other);
            assert!(
                text.expose()
                    .bytes()
                    .all(|byte| (0x20..0x7f).contains(&byte) || byte == b'\n')
            );
            check(
                text.expose(),
                &[
                    ("use_base64_key", other),
                    ("token", value),
                    ("idp_url", other),
                    ("org_alias", value),
                ],
            );
        }
    }

    #[test]
    fn keys_and_addresses_are_written_as_java_writes_them() {
        let text = properties_text("o-1", &"t".into(), &"AA==".into(), "https://h.test/pingid");
        assert_eq!(
            text.expose(),
            "use_base64_key=AA\\=\\=\ntoken=t\nidp_url=https\\://h.test/pingid\norg_alias=o-1\n"
        );
    }
}

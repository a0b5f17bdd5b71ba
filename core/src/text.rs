//! Text from outside, made fit to be shown.
//!
//! Messages, names, nicknames and ids come from people and from the service. Shown raw, one could
//! repaint a terminal, fill the clipboard or forge a line of a log.

use std::fmt::{self, Write};

/// Shows `text` with every character that could steer a terminal or a log written as `\u{..}`.
///
/// Escaped are the C0 and C1 controls, DEL, line and paragraph separators, the marks that change
/// the direction of writing, and characters without width. Everything else stays as it is.
pub fn visible(text: &str) -> Visible<'_> {
    Visible(text)
}

/// What [`visible`] returns: prints the text without the characters that act instead of show.
#[derive(Clone, Copy)]
pub struct Visible<'a>(&'a str);

impl fmt::Display for Visible<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            if acts(character) {
                write!(formatter, "\\u{{{:x}}}", u32::from(character))?;
            } else {
                formatter.write_char(character)?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Visible<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\"{self}\"")
    }
}

/// The id if it is 1 to 128 letters, digits, `_` or `-`, so that it may stand in logs and metrics;
/// otherwise a placeholder.
pub fn safe_id(id: &str) -> &str {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if (1..=128).contains(&id.len()) && id.bytes().all(plain) {
        id
    } else {
        "[unprintable]"
    }
}

/// JSON text in ASCII: whatever lies beyond is written as `\uXXXX`, so that no terminal acts on it.
pub fn ascii_json(json: &str) -> String {
    let mut ascii = String::with_capacity(json.len());
    let mut units = [0; 2];
    for character in json.chars() {
        if character.is_ascii() && character != '\u{7f}' {
            ascii.push(character);
        } else {
            for unit in character.encode_utf16(&mut units) {
                // Writing to a String cannot fail.
                let _ = write!(ascii, "\\u{unit:04x}");
            }
        }
    }
    ascii
}

/// How many characters a text has: Unicode scalar values.
pub(crate) fn length(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.chars().count()
    }
}

/// Whether a text has a character that [`acts`].
pub(crate) fn any_acts(text: &str) -> bool {
    let is_printable = |byte: u8| byte.wrapping_sub(b' ') <= b'~' - b' ';
    !every_byte(text, is_printable) && text.chars().any(acts)
}

/// Whether all bytes of a text are as they should be, tested eight at a time.
#[inline]
pub(crate) fn every_byte(text: &str, is_right: impl Fn(u8) -> bool) -> bool {
    // Without a way out inside of a group it is compiled to a few wide instructions.
    let are_right = |group: &[u8; 8]| group.iter().fold(true, |all, byte| all & is_right(*byte));
    let bytes = text.as_bytes();
    match bytes.last_chunk() {
        Some(last) => are_right(last) && bytes.as_chunks().0.iter().all(are_right),
        None => bytes.iter().all(|byte| is_right(*byte)),
    }
}

/// Whether a character has an effect of its own: a control, a line end, a direction mark, or no width.
pub(crate) fn acts(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_act_are_escaped() {
        for (raw, shown) in [
            ("\u{1b}]52;c;QUJD\u{7}", "\\u{1b}]52;c;QUJD\\u{7}"),
            (
                "\u{1b}]8;;https://evil.test\u{1b}\\",
                "\\u{1b}]8;;https://evil.test\\u{1b}\\",
            ),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\r\nb", "a\\u{d}\\u{a}b"),
            ("\u{202e}gpj.exe", "\\u{202e}gpj.exe"),
            (
                "a\u{200b}b\u{2028}c\u{feff}",
                "a\\u{200b}b\\u{2028}c\\u{feff}",
            ),
            ("Zoë’s iPhone 🙂", "Zoë’s iPhone 🙂"),
        ] {
            assert_eq!(visible(raw).to_string(), shown);
        }
    }

    #[test]
    fn characters_that_act_are_found_wherever_they_stand() {
        for character in ('\0'..='\u{ff}').chain(['\u{202e}', '\u{feff}', '\u{1f642}']) {
            for (before, after) in [(0, 0), (3, 0), (7, 0), (0, 8), (9, 2), (15, 16), (20, 1)] {
                let text = format!("{}{character}{}", "b".repeat(before), "a".repeat(after));
                assert_eq!(any_acts(&text), acts(character), "{text:?}");
                assert_eq!(length(&text), before + 1 + after);
            }
        }
    }

    #[test]
    fn ids_pass_only_when_plain() {
        assert_eq!(safe_id("webs_sOFLeIP0-x"), "webs_sOFLeIP0-x");
        for id in ["", "a b", "a\nb", "ü", &"x".repeat(129)] {
            assert_eq!(safe_id(id), "[unprintable]");
        }
    }

    #[test]
    fn ascii_json_reads_back_as_the_same_value() {
        let json = serde_json::to_string("\u{9b}Zoë \u{202e}🙂\u{7f}").unwrap();
        let ascii = ascii_json(&json);
        assert!(ascii.bytes().all(|byte| (0x20..0x7f).contains(&byte)));
        assert_eq!(
            serde_json::from_str::<String>(&ascii).unwrap(),
            "\u{9b}Zoë \u{202e}🙂\u{7f}"
        );
    }
}

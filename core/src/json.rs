//! Strict JSON: objects without duplicate members at any depth, and a bound on nesting.
//!
//! `serde_json` keeps the last of two members of one name. Two readers that disagree on which one
//! counts are how signed data is made to mean two things, so here the second one is an error.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// The deepest nesting that is read.
pub(crate) const DEPTH: usize = 32;

/// Reads one JSON object, strictly.
pub(crate) fn object(bytes: &[u8]) -> Result<Map<String, Value>, Fault> {
    let text = checked(bytes)?;
    match serde_json::from_str(text) {
        Ok(Strict(Value::Object(members))) => Ok(members),
        Ok(_) | Err(_) => Err(Fault::Malformed),
    }
}

/// The bytes as UTF-8 text whose nesting is bounded; its syntax is for the reader that follows.
pub(crate) fn checked(bytes: &[u8]) -> Result<&str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::Malformed)?;
    if nested_at_most(bytes, DEPTH) {
        Ok(text)
    } else {
        Err(Fault::TooDeep)
    }
}

/// Why JSON was refused. The text itself is never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Malformed,
    TooDeep,
}

/// A value whose objects have no duplicate members.
pub(crate) struct Strict(pub(crate) Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Strict;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON without duplicate members")
    }

    fn visit_unit<E>(self) -> Result<Strict, E> {
        Ok(Strict(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Strict, E> {
        Ok(Strict(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Strict, E> {
        Ok(Strict(Value::Number(value.into())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Strict, E> {
        Ok(Strict(Value::Number(value.into())))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Strict, E> {
        let number = Number::from_f64(value).ok_or_else(|| E::custom("number out of range"))?;
        Ok(Strict(Value::Number(number)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Strict, E> {
        Ok(Strict(Value::String(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Strict, E> {
        Ok(Strict(Value::String(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Strict, A::Error> {
        let mut values = Vec::new();
        while let Some(Strict(value)) = sequence.next_element()? {
            values.push(value);
        }
        Ok(Strict(Value::Array(values)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Strict, A::Error> {
        let mut members = Map::new();
        while let Some((name, Strict(value))) = access.next_entry::<String, Strict>()? {
            if members.insert(name, value).is_some() {
                return Err(de::Error::custom("duplicate member"));
            }
        }
        Ok(Strict(Value::Object(members)))
    }
}

/// Whether brackets outside strings nest at most `depth` deep.
fn nested_at_most(bytes: &[u8], depth: usize) -> bool {
    let opening = |byte: &u8| u8::from(matches!(byte, b'{' | b'['));
    // The common case: too few brackets to be too deep. Sums of single bytes, of parts that cannot
    // overflow them, are compiled to wide instructions.
    let counts = bytes
        .chunks(128)
        .map(|part| part.iter().map(opening).sum::<u8>());
    if counts.map(usize::from).sum::<usize>() <= depth {
        return true;
    }
    let (mut level, mut in_string, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => level += 1,
            b'}' | b']' if !in_string => level = level.saturating_sub(1),
            _ => {}
        }
        if level > depth {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn duplicate_members_are_refused_at_every_depth_and_after_unescaping() {
        for text in [
            r#"{"a":1,"a":2}"#,
            r#"{"a":1,"\u0061":2}"#,
            r#"{"x":[{"y":{"a":1,"a":1}}]}"#,
        ] {
            assert_eq!(object(text.as_bytes()), Err(Fault::Malformed), "{text}");
        }
    }

    #[test]
    fn only_one_whole_object_is_read() {
        for text in [
            "",
            "[]",
            "null",
            "1",
            "\"a\"",
            "{} {}",
            "{},",
            "{",
            "\u{feff}{}",
            "{'a':1}",
        ] {
            assert_eq!(object(text.as_bytes()), Err(Fault::Malformed), "{text}");
        }
        assert!(object(b" {\"a\" : [ ] } \r\n").is_ok());
    }

    #[test]
    fn nesting_is_bounded_at_32_whatever_strings_hold() {
        let nested = |levels: usize| {
            format!(
                "{{\"a\":{}{}}}",
                "[".repeat(levels - 1),
                "]".repeat(levels - 1)
            )
        };
        assert!(object(nested(32).as_bytes()).is_ok());
        assert_eq!(object(nested(33).as_bytes()), Err(Fault::TooDeep));
        assert_eq!(object(nested(100_000).as_bytes()), Err(Fault::TooDeep));
        let wide = format!(
            "{{\"a\":[{}{{}}],\"b\":\"{}\\\"\"}}",
            "{},".repeat(90),
            "[".repeat(90)
        );
        assert!(object(wide.as_bytes()).is_ok());
    }
}

//! The cookies of one flow.

use std::fmt;

use serde::de::{self, Deserializer};

use crate::describe::Kind;
use crate::operation::{Member, write_text};
use crate::secret::Secret;

/// The cookies that the authentication host has set for one flow, the latest of each name.
///
/// Whoever has them can go on with the flow. They are sent to that one host, whatever `Domain` and `Path`
/// say of them; at most 16 are kept, of 4 KiB each, and none with control characters.
#[derive(Clone, Default)]
pub struct Cookies(Vec<Cookie>);

#[derive(Clone)]
struct Cookie {
    name: String,
    value: Secret,
}

impl Cookies {
    /// Reads cookies as a browser sends them: `ST=..; ST-NO-SS=..`. What is none, is left out.
    pub fn from_header(text: &str) -> Self {
        let mut cookies = Self::default();
        for pair in text.split(';') {
            cookies.take(pair);
        }
        cookies
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes the value of a header `Set-Cookie`: a new value replaces an old one, and an expired cookie
    /// is dropped. One that is malformed, too large or too many is left out.
    pub fn absorb(&mut self, header: &str) {
        let mut parts = header.split(';');
        let Some(pair) = parts.next() else {
            return;
        };
        let expired = parts.any(|part| {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            name.trim().eq_ignore_ascii_case("max-age") && is_over(value.trim())
        });
        if expired {
            let name = pair.split('=').next().unwrap_or_default().trim();
            self.0.retain(|cookie| cookie.name != name);
        } else {
            self.take(pair);
        }
    }

    /// The header `Cookie`.
    pub(crate) fn header(&self) -> Option<Secret> {
        if self.is_empty() {
            return None;
        }
        let room = self.0.iter().map(Cookie::length).sum();
        let mut text = String::with_capacity(room);
        for Cookie { name, value } in &self.0 {
            if !text.is_empty() {
                text.push_str("; ");
            }
            text.push_str(name);
            text.push('=');
            text.push_str(value.expose());
        }
        Some(Secret::from(text))
    }

    fn take(&mut self, pair: &str) {
        let Some((name, value)) = pair.split_once('=') else {
            return;
        };
        let (name, value) = (name.trim(), value.trim());
        if !is_name(name) || !value.bytes().all(is_in_value) || pair.len() > MAXIMUM_LENGTH {
            return;
        }
        let value = Secret::from(value);
        if let Some(cookie) = self.0.iter_mut().find(|cookie| cookie.name == name) {
            cookie.value = value;
        } else if self.0.len() < MAXIMUM_NUMBER {
            let name = name.to_owned();
            self.0.push(Cookie { name, value });
        }
    }
}

impl Cookie {
    fn length(&self) -> usize {
        self.name.len() + self.value.expose().len() + 3
    }
}

impl fmt::Debug for Cookies {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Cookies({}, [redacted])", self.0.len())
    }
}

impl Member for Cookies {
    const KIND: Kind = Kind::Secret;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Secret::read(deserializer)?;
        let cookies = Self::from_header(text.expose());
        let written = cookies.header();
        let whole = written.as_ref().map_or("", Secret::expose) == text.expose();
        if whole {
            Ok(cookies)
        } else {
            Err(de::Error::custom("not cookies"))
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        write_text(self.header().as_ref().map_or("", Secret::expose), out);
    }
}

/// A token of HTTP.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// What a cookie's value is made of (RFC 6265, section 4.1.1), quotation marks included.
fn is_in_value(byte: u8) -> bool {
    byte.is_ascii_graphic() && !b",;\\".contains(&byte)
}

fn is_over(max_age: &str) -> bool {
    max_age.starts_with('-') || (!max_age.is_empty() && max_age.bytes().all(|byte| byte == b'0'))
}

const MAXIMUM_NUMBER: usize = 16;
const MAXIMUM_LENGTH: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    fn header(cookies: &Cookies) -> String {
        let header = cookies.header();
        header.map_or(String::new(), |header| header.expose().to_owned())
    }

    #[test]
    fn a_new_value_replaces_the_old_one() {
        let mut cookies = Cookies::default();
        cookies.absorb("ST=first; Path=/x; Domain=.evil.example; HttpOnly; Secure");
        cookies.absorb("ST-NO-SS=other; SameSite=None");
        cookies.absorb("ST=second");
        assert_eq!(header(&cookies), "ST=second; ST-NO-SS=other");
        cookies.absorb("ST=; Max-Age=0");
        assert_eq!(header(&cookies), "ST-NO-SS=other");
    }

    #[test]
    fn what_is_malformed_too_large_or_too_many_is_left_out() {
        let mut cookies = Cookies::default();
        for text in [
            "",
            "ST",
            "=x",
            "S T=x",
            "ST=a\u{7f}b",
            "ST=a\r\nX: y",
            "ST=a,b",
            "ST=é",
        ] {
            cookies.absorb(text);
            assert!(cookies.is_empty(), "{text:?}");
        }
        cookies.absorb(&format!("big={}", "x".repeat(4093)));
        assert!(cookies.is_empty());
        cookies.absorb(&format!("big={}", "x".repeat(4092)));
        assert!(!cookies.is_empty());
        for number in 0..40 {
            cookies.absorb(&format!("c{number}=1"));
        }
        assert_eq!(header(&cookies).split("; ").count(), 16);
    }

    #[test]
    fn they_are_never_printed_and_come_back_from_a_snapshot() {
        let cookies = Cookies::from_header("ST=secret-1; ST-NO-SS=secret-2");
        assert_eq!(format!("{cookies:?}"), "Cookies(2, [redacted])");
        let mut out = Vec::new();
        cookies.write(&mut out);
        let mut reader = serde_json::Deserializer::from_slice(&out);
        let read = Cookies::read(&mut reader).unwrap();
        assert_eq!(header(&read), "ST=secret-1; ST-NO-SS=secret-2");
    }
}

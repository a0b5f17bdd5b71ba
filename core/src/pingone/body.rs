//! Bodies and queries of requests.

use zeroize::Zeroizing;

use crate::operation::{Member, write_text};

/// Writes a request's body, member by member, as compact JSON.
///
/// A name with full stops lies in objects inside of the body: `policy.id` is written as
/// `"policy":{"id":..}`. Members of one object follow each other.
pub struct BodyWriter<'a> {
    out: &'a mut Vec<u8>,
    /// The names of the objects that are open, outermost first.
    open: Vec<&'static str>,
    /// Whether nothing stands yet in the object that was opened last.
    empty: bool,
}

impl<'a> BodyWriter<'a> {
    /// Begins a body.
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        out.push(b'{');
        Self {
            out,
            open: Vec::new(),
            empty: true,
        }
    }

    /// Writes a member, unless it is absent.
    pub fn member<T: Member>(&mut self, name: &'static str, value: &T) {
        if value.is_absent() {
            return;
        }
        let mut objects: Vec<_> = name.split('.').collect();
        let last = objects.pop().unwrap_or_default();
        self.enter(&objects);
        self.name(last);
        value.write(self.out);
    }

    /// Writes a list of objects that have one member each, unless the list is empty.
    pub fn each<T: Member>(&mut self, list: &'static str, member: &'static str, values: &[T]) {
        if values.is_empty() {
            return;
        }
        self.enter(&[]);
        self.name(list);
        let mut separator = b'[';
        for value in values {
            self.out.push(std::mem::replace(&mut separator, b','));
            self.out.push(b'{');
            write_text(member, self.out);
            self.out.push(b':');
            value.write(self.out);
            self.out.push(b'}');
        }
        self.out.push(b']');
    }

    /// Ends the body.
    pub fn finish(mut self) {
        self.enter(&[]);
        self.out.push(b'}');
    }

    /// Closes and opens objects until these are open.
    fn enter(&mut self, objects: &[&'static str]) {
        let pairs = self.open.iter().zip(objects);
        let shared = pairs.take_while(|(open, wanted)| open == wanted).count();
        while self.open.len() > shared {
            self.open.pop();
            self.out.push(b'}');
            self.empty = false;
        }
        for object in objects.iter().skip(shared) {
            self.name(object);
            self.out.push(b'{');
            self.open.push(object);
            self.empty = true;
        }
    }

    fn name(&mut self, name: &str) {
        if !std::mem::replace(&mut self.empty, false) {
            self.out.push(b',');
        }
        write_text(name, self.out);
        self.out.push(b':');
    }
}

/// The query of a request, or a body that is written like one.
#[derive(Default)]
pub struct Query(Zeroizing<String>);

impl Query {
    /// Adds a parameter, unless there is nothing to add.
    pub fn add(&mut self, name: &str, value: Option<&str>) {
        let Some(value) = value else {
            return;
        };
        // Grown once, so that no copy stays behind.
        let room = name.len() + 3 * value.len() + 2;
        if self.0.capacity() - self.0.len() < room {
            let mut larger = Zeroizing::new(String::with_capacity(2 * self.0.len() + room + ROOM));
            larger.push_str(&self.0);
            self.0 = larger;
        }
        if !self.0.is_empty() {
            self.0.push('&');
        }
        encode(name, &mut self.0);
        self.0.push('=');
        encode(value, &mut self.0);
    }

    /// The text, without a question mark.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Percent-encodes everything but the unreserved characters (RFC 3986, section 2.3).
pub(crate) fn encode(text: &str, out: &mut String) {
    let digit = |value: u8| {
        char::from(
            b"0123456789ABCDEF"
                .get(usize::from(value))
                .copied()
                .unwrap_or(b'0'),
        )
    };
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}

const ROOM: usize = 512;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_full_stops_lie_in_objects() {
        let mut out = Vec::new();
        let mut body = BodyWriter::new(&mut out);
        body.member("type", &"SMS".to_owned());
        body.member("a.b.c", &true);
        body.member("a.b.d", &1_i64);
        body.member("a.e", &Some("x".to_owned()));
        body.member("gone", &None::<String>);
        body.each("devices", "id", &["1".to_owned(), "2".to_owned()]);
        body.each::<String>("none", "id", &[]);
        body.finish();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            r#"{"type":"SMS","a":{"b":{"c":true,"d":1},"e":"x"},"devices":[{"id":"1"},{"id":"2"}]}"#
        );
    }

    #[test]
    fn a_body_without_members_is_an_empty_object() {
        let mut out = Vec::new();
        BodyWriter::new(&mut out).finish();
        assert_eq!(out, b"{}");
    }

    #[test]
    fn queries_encode_whatever_has_a_meaning_in_them() {
        let mut query = Query::default();
        query.add("filter", Some("status eq \"ACTIVE\"&x=1#é"));
        query.add("none", None);
        query.add("expand", Some("order"));
        assert_eq!(
            query.as_str(),
            "filter=status%20eq%20%22ACTIVE%22%26x%3D1%23%C3%A9&expand=order"
        );
    }
}

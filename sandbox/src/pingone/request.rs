//! A request as it came, before anyone knows which operation it is for.

use url::form_urlencoded;

/// Which of PingOne's doors a request came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// The host of flows and tokens.
    Auth,
    /// The host of users and devices.
    Api,
    /// The PingID Desktop agent on the user's computer.
    Agent,
}

/// A request as it came. Header names are in small letters.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) door: Door,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The value of a header that stands once; a header that stands twice is as good as none.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        let (_, value) = found.next()?;
        found.next().is_none().then_some(value.as_str())
    }

    pub(crate) fn content_type(&self) -> Option<&str> {
        self.header("content-type")
    }

    /// The parts of the path between its slashes.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path.trim_start_matches('/').split('/').collect()
    }

    /// A parameter of the query that stands once.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        single(form_urlencoded::parse(self.query.as_bytes()), name)
    }

    /// The fields of a form in the body; of a GET those of the query.
    pub(crate) fn form(&self) -> Form<'_> {
        Form(if self.method == "GET" {
            self.query.as_bytes()
        } else {
            &self.body
        })
    }

    /// Whether the body is announced as a form.
    pub(crate) fn is_form(&self) -> bool {
        self.content_type() == Some(FORM)
    }

    /// How many bytes the headers have, with names and separators.
    pub(crate) fn header_bytes(&self) -> usize {
        let lengths = self
            .headers
            .iter()
            .map(|(name, value)| name.len() + value.len() + 4);
        lengths.sum()
    }

    /// The cookies of this name, each time that it stands in a `Cookie` header.
    pub(crate) fn cookies<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let headers = self.headers.iter().filter(|(known, _)| known == "cookie");
        let pairs = headers.flat_map(|(_, value)| value.split(';'));
        pairs.filter_map(move |pair| {
            let (known, value) = pair.trim().split_once('=')?;
            (known == name).then_some(value)
        })
    }
}

/// The fields of a form.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a>(&'a [u8]);

impl Form<'_> {
    /// A field that stands once.
    pub(crate) fn get(self, name: &str) -> Option<String> {
        single(form_urlencoded::parse(self.0), name)
    }
}

fn single(fields: form_urlencoded::Parse<'_>, name: &str) -> Option<String> {
    let mut found = fields.filter(|(known, _)| known == name);
    let (_, value) = found.next()?;
    found.next().is_none().then(|| value.into_owned())
}

const FORM: &str = "application/x-www-form-urlencoded";

#[cfg(test)]
mod tests {
    use super::*;

    fn request(headers: &[(&str, &str)], query: &str) -> Request {
        let headers = headers
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into()));
        Request {
            door: Door::Auth,
            method: "GET".into(),
            path: "/as/authorize".into(),
            query: query.into(),
            headers: headers.collect(),
            body: Vec::new(),
        }
    }

    #[test]
    fn cookies_are_found_in_every_header_and_by_their_whole_name() {
        let request = request(
            &[("cookie", "ST=a; ST-NO-SS=b"), ("cookie", "XST=c;ST=d")],
            "",
        );
        assert_eq!(request.cookies("ST").collect::<Vec<_>>(), ["a", "d"]);
        assert_eq!(request.cookies("ST-NO-SS").collect::<Vec<_>>(), ["b"]);
    }

    #[test]
    fn a_field_that_stands_twice_is_none() {
        let request = request(&[], "a=1&b=x%20y&a=2");
        assert_eq!(request.parameter("a"), None);
        assert_eq!(request.form().get("b").as_deref(), Some("x y"));
    }
}

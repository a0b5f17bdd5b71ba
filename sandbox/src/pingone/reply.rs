//! What the service says, before anything befalls it on its way.

use serde_json::Value;

use crate::answer::{Answer, JSON, Sending};
use crate::json;

/// A reply of PingOne.
#[derive(Clone)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Content,
    /// The code of an error, and the first one of its details: for the log.
    pub(crate) code: Option<String>,
    pub(crate) detail: Option<String>,
    /// Whether the service looked at the request: it was who it said, in a form that can be read.
    pub(crate) processed: bool,
    /// The session whose cookies come with it.
    pub(crate) session: Option<u64>,
    /// Whether nothing is said at all, and the connection stays open.
    pub(crate) silent: bool,
}

/// The body of a reply.
#[derive(Clone)]
pub(crate) enum Content {
    Empty,
    Json(Value),
    Text(&'static str, String),
}

impl Reply {
    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self {
            body: Content::Json(body),
            ..Self::empty(status)
        }
    }

    pub(crate) fn text(status: u16, content_type: &'static str, body: String) -> Self {
        Self {
            body: Content::Text(content_type, body),
            ..Self::empty(status)
        }
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Content::Empty,
            code: None,
            detail: None,
            processed: !matches!(status, 401 | 405 | 415 | 431),
            session: None,
            silent: false,
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The members of a JSON object.
    pub(crate) fn members(&mut self) -> Option<&mut serde_json::Map<String, Value>> {
        match &mut self.body {
            Content::Json(Value::Object(members)) => Some(members),
            _ => None,
        }
    }

    pub(crate) fn into_answer(self) -> Answer {
        let mut answer = match self.body {
            Content::Json(body) => Answer::new(self.status, JSON, json::bytes(&body)),
            Content::Text(content_type, text) => {
                Answer::new(self.status, content_type, text.into_bytes())
            }
            Content::Empty => Answer::new(self.status, "", Vec::new()),
        };
        answer.headers = self.headers;
        if self.silent {
            answer.sending = Sending::Silent;
        }
        answer
    }
}

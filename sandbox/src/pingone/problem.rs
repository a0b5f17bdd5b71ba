//! Errors as PingOne writes them.
//!
//! Source: the vendor's page "Error codes" and the example replies of its reference.

use pingpair::Timestamp;
use serde_json::{Map, Value, json};

use super::reply::Reply;
use crate::error::Error;
use crate::random;

/// A refusal: its HTTP status, its code, and what is wrong with which member.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Problem {
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    pub(crate) message: &'static str,
    pub(crate) details: Vec<Detail>,
    pub(crate) retry_after: Option<u64>,
}

/// What is wrong with one member.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Detail {
    pub(crate) code: &'static str,
    pub(crate) target: String,
    pub(crate) message: String,
    pub(crate) inner: Map<String, Value>,
}

impl Detail {
    pub(crate) fn new(code: &'static str, target: &str, message: impl Into<String>) -> Self {
        Self {
            code,
            target: target.to_owned(),
            message: message.into(),
            inner: Map::new(),
        }
    }

    pub(crate) fn inner(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.inner.insert(name.to_owned(), value.into());
        self
    }

    fn json(&self) -> Value {
        let mut members = Map::new();
        members.insert("code".into(), self.code.into());
        if !self.target.is_empty() {
            members.insert("target".into(), self.target.as_str().into());
        }
        members.insert("message".into(), self.message.as_str().into());
        if !self.inner.is_empty() {
            members.insert("innerError".into(), Value::Object(self.inner.clone()));
        }
        Value::Object(members)
    }
}

impl Problem {
    pub(crate) fn new(status: u16, code: &'static str, message: &'static str) -> Self {
        Self {
            status,
            code,
            message,
            details: Vec::new(),
            retry_after: None,
        }
    }

    /// A value of the request that is refused.
    pub(crate) fn data(details: impl Into<Vec<Detail>>) -> Self {
        Self {
            details: details.into(),
            ..Self::new(400, "INVALID_DATA", VALIDATION)
        }
    }

    /// The same for one member.
    pub(crate) fn member(code: &'static str, target: &str, message: impl Into<String>) -> Self {
        Self::data([Detail::new(code, target, message)])
    }

    pub(crate) fn invalid(target: &str, message: impl Into<String>) -> Self {
        Self::member("INVALID_VALUE", target, message)
    }

    /// A request that cannot be read, or that does not go with how things stand.
    pub(crate) fn request(message: &'static str) -> Self {
        Self::new(400, "INVALID_REQUEST", message)
    }

    pub(crate) fn not_found() -> Self {
        let message = "The requested resource was not found.";
        Self::new(404, "NOT_FOUND", message)
    }

    pub(crate) fn media_type() -> Self {
        let message = "The content type is not one that this resource takes.";
        Self::new(415, "INVALID_REQUEST", message)
    }

    /// The bearer token is none, or it is not valid any more.
    pub(crate) fn token() -> Self {
        let message = "The request was not authorized.";
        let detail = Detail::new("INVALID_TOKEN", "", "The access token is not valid.");
        Self {
            details: vec![detail],
            ..Self::new(401, "ACCESS_FAILED", message)
        }
    }

    /// The flow's cookies are missing, or they are those of an earlier reply.
    pub(crate) fn session() -> Self {
        let message = "The session of the flow is missing or not valid any more.";
        Self::new(401, "ACCESS_FAILED", message)
    }

    /// As many as are allowed: waiting does not help.
    pub(crate) fn limit(message: &'static str, limit: u64) -> Self {
        let detail = Detail::new("LIMIT_EXCEEDED", "", message).inner("quotaLimit", limit);
        Self {
            details: vec![detail],
            ..Self::new(429, "REQUEST_LIMITED", LIMITED)
        }
    }

    /// As many as a day allows.
    pub(crate) fn quota(message: &'static str, limit: u64, reset: Timestamp) -> Self {
        let detail = Detail::new("QUOTA_EXCEEDED", "", message)
            .inner("quotaLimit", limit)
            .inner("quotaResetTime", reset.to_string());
        Self {
            details: vec![detail],
            ..Self::new(429, "REQUEST_LIMITED", LIMITED)
        }
    }

    pub(crate) fn reply(&self) -> Reply {
        // Nothing rests on the id, which is for logs alone.
        let id = random::uuid().unwrap_or_else(|_| NO_ID.to_owned());
        let mut body = json!({ "id": id, "code": self.code, "message": self.message });
        if !self.details.is_empty()
            && let Value::Object(members) = &mut body
        {
            let details = self.details.iter().map(Detail::json).collect();
            members.insert("details".into(), Value::Array(details));
        }
        let mut reply = Reply::json(self.status, body);
        reply.code = Some(self.code.to_owned());
        reply.detail = self.details.first().map(|detail| detail.code.to_owned());
        if let Some(seconds) = self.retry_after {
            reply.headers.push(("retry-after", seconds.to_string()));
        }
        reply
    }
}

impl From<Error> for Problem {
    /// What no rule of the service refuses is wanting randomness.
    fn from(_: Error) -> Self {
        Self::new(500, "UNEXPECTED_ERROR", "An unexpected error occurred.")
    }
}

const VALIDATION: &str = "The request could not be completed. One or more validation errors were \
                          in the request.";
const LIMITED: &str = "The request was limited.";
pub(crate) const NO_ID: &str = "00000000-0000-4000-8000-000000000000";

//! An answer before HTTP, and what happens to its bytes on the way.

use std::time::Duration;

use serde_json::Value;

use crate::json;

/// What goes back to the caller.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content_type: &'static str,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) sending: Sending,
}

/// What happens to the bytes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sending {
    /// They are sent.
    Whole,
    /// They are sent after a while.
    Late(Duration),
    /// The head and half of the body are sent, then the connection is closed.
    Cut,
    /// They are sent twice.
    Twice,
    /// None is sent, and the connection is closed.
    Nothing,
}

impl Answer {
    pub(crate) fn new(status: u16, content_type: &'static str, body: Vec<u8>) -> Self {
        Self {
            status,
            content_type,
            headers: Vec::new(),
            body,
            sending: Sending::Whole,
        }
    }

    pub(crate) fn json(status: u16, value: &Value) -> Self {
        Self::new(status, JSON, json::bytes(value))
    }

    /// An error in the form that the control door and the router have for theirs.
    pub(crate) fn error(status: u16, code: &str, message: &str) -> Self {
        let value = serde_json::json!({ "error": code, "message": message });
        Self::json(status, &value)
    }

    /// No answer at all.
    pub(crate) fn nothing() -> Self {
        Self::new(200, JSON, Vec::new()).sending(Sending::Nothing)
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn sending(mut self, sending: Sending) -> Self {
        self.sending = sending;
        self
    }
}

pub(crate) const JSON: &str = "application/json";

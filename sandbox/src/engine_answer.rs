//! What the engine answers: what a client would see of an answer, without a socket.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use crate::answer::{Answer, Sending, half};

/// What comes back of a request that was delivered to an [`Engine`](crate::Engine).
///
/// `Debug` leaves the body out: replies hold activation codes, OTPs and sessions.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct EngineAnswer {
    /// The HTTP status; 0 where the connection is closed without an answer.
    pub status: u16,
    /// The header `Content-Type`; empty where there is none.
    pub content_type: Cow<'static, str>,
    /// The header `Content-Encoding`: `gzip` where a fault compressed the body.
    pub content_encoding: Option<String>,
    /// The header `Retry-After`: seconds or an HTTP date.
    pub retry_after: Option<String>,
    /// The header `Location` of a redirect.
    pub location: Option<String>,
    /// The headers `Set-Cookie`, in their order.
    pub cookies: Vec<String>,
    /// The bytes that arrive, the whole report too; none where the connection is closed without an
    /// answer.
    pub body: Option<Vec<u8>>,
    /// How long after the request the answer comes; zero where no fault makes it late, and without
    /// an end where the connection stays open and nothing comes. What the
    /// request did is done already, and the engine's clock has not moved.
    pub delay: Duration,
    /// Whether the connection is closed in the body's middle: [`body`](Self::body) is what came.
    pub cut: bool,
    /// Whether the body ends where the connection is closed, its length not being told: it is
    /// whole, and one that was cut would look the same.
    pub close_delimited: bool,
    /// Whether the answer's bytes come twice over the same connection.
    pub duplicated: bool,
}

impl EngineAnswer {
    pub(crate) fn new(answer: Answer) -> Self {
        let Answer {
            status,
            content_type,
            headers,
            body,
            sending,
        } = answer;
        let mut seen = Self {
            status,
            content_type,
            content_encoding: None,
            retry_after: None,
            location: None,
            cookies: Vec::new(),
            body: None,
            delay: Duration::ZERO,
            cut: sending == Sending::Cut,
            close_delimited: sending == Sending::CloseDelimited,
            duplicated: sending == Sending::Twice,
        };
        if let Sending::Nothing | Sending::Silent = sending {
            (seen.status, seen.content_type) = (0, "".into());
            if sending == Sending::Silent {
                seen.delay = Duration::MAX;
            }
            return seen;
        }
        if let Sending::Late(delay) = sending {
            seen.delay = delay;
        }
        for (name, value) in headers {
            match name {
                "content-encoding" => seen.content_encoding = Some(value),
                "retry-after" => seen.retry_after = Some(value),
                "location" => seen.location = Some(value),
                "content-type" => seen.content_type = value.into(),
                "set-cookie" => seen.cookies.push(value),
                _ => {}
            }
        }
        let chunks = body.into_chunks();
        let chunks = if seen.cut { half(chunks) } else { chunks };
        seen.body = Some(joined(chunks));
        seen
    }
}

impl fmt::Debug for EngineAnswer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("EngineAnswer");
        shown.field("status", &self.status);
        shown.field("body_length", &self.body.as_ref().map(Vec::len));
        shown.field("delay", &self.delay);
        shown.field("cut", &self.cut);
        shown.finish_non_exhaustive()
    }
}

/// The one chunk that most bodies have is not copied.
fn joined(mut chunks: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut bytes = chunks.next().unwrap_or_default();
    for chunk in chunks {
        bytes.extend_from_slice(&chunk);
    }
    bytes
}

//! An answer before HTTP, and what happens to its bytes on the way.

use std::borrow::Cow;
use std::io::Write;
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::json;

/// What goes back to the caller.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// Empty where there is none.
    pub(crate) content_type: Cow<'static, str>,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
    pub(crate) sending: Sending,
}

/// What an answer holds.
pub(crate) enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// A stream that is made while it is sent: nobody knows its length before.
    Stream(Chunks),
}

/// The parts of a stream, in their order.
pub(crate) type Chunks = Box<dyn ExactSizeIterator<Item = Vec<u8>> + Send>;

impl Body {
    /// How many bytes are announced, if that is known before they are sent.
    pub(crate) fn length(&self) -> Option<u64> {
        match self {
            Self::Whole(bytes) => u64::try_from(bytes.len()).ok(),
            Self::Stream(_) => None,
        }
    }

    pub(crate) fn into_chunks(self) -> Chunks {
        match self {
            Self::Whole(bytes) => Box::new(std::iter::once(bytes)),
            Self::Stream(chunks) => chunks,
        }
    }
}

/// The first half of a body, of which the chunk in its middle is halved.
pub(crate) fn half(mut chunks: Chunks) -> Chunks {
    let whole = chunks.len() / 2;
    Box::new((0..chunks.len().div_ceil(2)).map(move |place| {
        let mut chunk = chunks.next().unwrap_or_default();
        if place == whole {
            chunk.truncate(chunk.len() / 2);
        }
        chunk
    }))
}

/// What happens to the bytes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sending {
    /// They are sent.
    Whole,
    /// They are sent after a while.
    Late(Duration),
    /// They are sent without their length: they end where the connection is closed.
    CloseDelimited,
    /// The head and half of the body are sent, then the connection is closed.
    Cut,
    /// They are sent twice.
    Twice,
    /// None is sent, and the connection is closed.
    Nothing,
    /// None is sent, and the connection stays open until the caller closes it.
    Silent,
}

impl Answer {
    pub(crate) fn new(status: u16, content_type: &'static str, body: Vec<u8>) -> Self {
        Self {
            status,
            content_type: content_type.into(),
            headers: Vec::new(),
            body: Body::Whole(body),
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

    /// A success that is made while it is sent.
    pub(crate) fn stream(content_type: &'static str, chunks: Chunks) -> Self {
        Self {
            body: Body::Stream(chunks),
            ..Self::new(200, content_type, Vec::new())
        }
    }

    /// The refusal of a body that is longer than any request.
    pub(crate) fn body_too_large() -> Self {
        Self::error(413, "body_too_large", "a body has at most 1 MiB")
    }

    /// No answer at all.
    pub(crate) fn nothing() -> Self {
        Self::new(200, JSON, Vec::new()).sending(Sending::Nothing)
    }

    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The body compressed, and a header that says so.
    pub(crate) fn compressed(mut self) -> Self {
        self.body = match self.body {
            whole @ Body::Whole(_) => {
                Body::Whole(compress(whole.into_chunks()).flatten().collect())
            }
            Body::Stream(chunks) => Body::Stream(Box::new(compress(chunks))),
        };
        self.header("content-encoding", "gzip")
    }

    pub(crate) fn sending(mut self, sending: Sending) -> Self {
        self.sending = sending;
        self
    }
}

/// Compresses a stream chunk by chunk.
fn compress(mut chunks: Chunks) -> impl ExactSizeIterator<Item = Vec<u8>> {
    let mut encoder = Some(GzEncoder::new(Vec::new(), Compression::fast()));
    // One more than there are: the last one ends the compressed stream.
    (0..chunks.len().saturating_add(1)).map(move |_| {
        // Writing to memory cannot fail.
        match (chunks.next(), &mut encoder) {
            (Some(chunk), Some(encoder)) => {
                let _ = encoder.write_all(&chunk);
                std::mem::take(encoder.get_mut())
            }
            (_, encoder) => {
                let ended = encoder.take().map(GzEncoder::finish);
                ended.and_then(Result::ok).unwrap_or_default()
            }
        }
    })
}

pub(crate) const JSON: &str = "application/json";

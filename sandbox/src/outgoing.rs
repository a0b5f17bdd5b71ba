//! The body of an answer on its way out: whole or as a stream, and possibly cut in its middle.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use hyper::body::{Body as HttpBody, Bytes, Frame, SizeHint};

use crate::answer::{Body, Chunks, Sending, half};
use crate::fault_io::Wire;

/// A body that hyper sends: with its length if that is known, else in chunks.
pub(crate) struct Outgoing {
    chunks: Chunks,
    /// How many bytes are announced.
    length: Option<u64>,
    /// Whether the connection is closed where the chunks end.
    is_cut: bool,
    /// Learns when all is handed over.
    wire: Arc<Wire>,
}

impl Outgoing {
    pub(crate) fn new(body: Body, sending: Sending, wire: Arc<Wire>) -> Self {
        let length = body.length();
        let chunks = body.into_chunks();
        let is_cut = sending == Sending::Cut;
        Self {
            chunks: if is_cut { half(chunks) } else { chunks },
            length: length.filter(|_| sending != Sending::CloseDelimited),
            is_cut,
            wire,
        }
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.chunks.next() {
            Some(chunk) => Poll::Ready(Some(Ok(Frame::data(chunk.into())))),
            None if self.is_cut => {
                // Nobody has to wake this task: hyper flushes before it waits, and is told then
                // that the connection is closed.
                self.wire.close_when_flushed();
                Poll::Pending
            }
            None => Poll::Ready(None),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.length == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}

impl Drop for Outgoing {
    /// hyper drops a body once it has taken all of it, and before it flushes the rest.
    fn drop(&mut self) {
        if self.is_cut {
            self.wire.close_when_flushed();
        } else {
            self.wire.body_ended();
        }
    }
}

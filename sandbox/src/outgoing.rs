//! The body of an answer on its way out: whole or as a stream, and possibly cut in its middle.

use std::convert::Infallible;
use std::iter;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use hyper::body::{Body as HttpBody, Bytes, Frame, SizeHint};

use crate::answer::{Body, Chunks, Sending};
use crate::fault_io::Wire;

/// A body that hyper sends: with its length if that is known, else in chunks.
pub(crate) struct Outgoing {
    chunks: Chunks,
    /// How many bytes are announced.
    length: Option<u64>,
    /// Where it stops, if it is cut.
    cut: Option<Cut>,
    /// Learns when all is handed over.
    wire: Arc<Wire>,
}

/// What is left to send of a body that is cut in its middle.
struct Cut {
    whole_chunks: usize,
    half_chunk: bool,
}

impl Outgoing {
    pub(crate) fn new(body: Body, sending: Sending, wire: Arc<Wire>) -> Self {
        let (chunks, length) = match body {
            Body::Whole(bytes) => {
                let length = u64::try_from(bytes.len()).ok();
                let chunks: Chunks = Box::new(iter::once(bytes));
                (chunks, length)
            }
            Body::Stream(chunks) => (chunks, None),
        };
        let count = chunks.len();
        Self {
            chunks,
            length: length.filter(|_| sending != Sending::CloseDelimited),
            cut: (sending == Sending::Cut).then_some(Cut {
                whole_chunks: count / 2,
                half_chunk: count % 2 == 1,
            }),
            wire,
        }
    }

    fn next(&mut self) -> Option<Vec<u8>> {
        let Some(cut) = &mut self.cut else {
            return self.chunks.next();
        };
        if let Some(left) = cut.whole_chunks.checked_sub(1) {
            cut.whole_chunks = left;
            return self.chunks.next();
        }
        if !std::mem::take(&mut cut.half_chunk) {
            return None;
        }
        let mut chunk = self.chunks.next()?;
        chunk.truncate(chunk.len() / 2);
        Some(chunk)
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.next() {
            Some(chunk) => Poll::Ready(Some(Ok(Frame::data(chunk.into())))),
            None if self.cut.is_some() => {
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
        if self.cut.is_some() {
            self.wire.close_when_flushed();
        } else {
            self.wire.body_ended();
        }
    }
}

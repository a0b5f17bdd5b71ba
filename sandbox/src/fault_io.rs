//! A socket whose next answer can be cut short or sent twice, byte for byte.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// What a connection's service tells its socket.
#[derive(Default)]
pub(crate) struct Wire(Mutex<Mode>);

impl Wire {
    /// Sends the head and half of the body of the next answer and closes the connection.
    pub(crate) fn cut(&self, body_length: usize) {
        self.gather(Deed::Cut, body_length);
    }

    /// Sends the next answer twice.
    pub(crate) fn repeat(&self, body_length: usize) {
        self.gather(Deed::Repeat, body_length);
    }

    fn gather(&self, deed: Deed, body_length: usize) {
        *self.mode() = Mode::Gather {
            deed,
            body_length,
            bytes: Vec::new(),
        };
    }

    fn mode(&self) -> MutexGuard<'_, Mode> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A socket that does what its [`Wire`] says.
pub(crate) struct FaultIo {
    stream: TcpStream,
    wire: Arc<Wire>,
}

impl FaultIo {
    pub(crate) fn new(stream: TcpStream, wire: Arc<Wire>) -> Self {
        Self { stream, wire }
    }

    /// Writes what was made of a gathered answer.
    fn drain(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut mode = self.wire.mode();
        match &mut *mode {
            Mode::Pass | Mode::Gather { .. } => return Poll::Ready(Ok(())),
            Mode::Closed => return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into())),
            Mode::Drain { bytes, sent, .. } => {
                while let Some(rest) = bytes.get(*sent..).filter(|rest| !rest.is_empty()) {
                    match ready!(Pin::new(&mut self.stream).poll_write(context, rest))? {
                        0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                        written => *sent += written,
                    }
                }
            }
        }
        let closes = matches!(
            &*mode,
            Mode::Drain {
                deed: Deed::Cut,
                ..
            }
        );
        *mode = if closes { Mode::Closed } else { Mode::Pass };
        Poll::Ready(if closes {
            Err(io::ErrorKind::ConnectionAborted.into())
        } else {
            Ok(())
        })
    }
}

impl AsyncRead for FaultIo {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for FaultIo {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.drain(context))?;
        let mut mode = self.wire.mode();
        if let Mode::Gather { .. } = &*mode {
            mode.add(buffer);
            return Poll::Ready(Ok(buffer.len()));
        }
        drop(mode);
        Pin::new(&mut self.stream).poll_write(context, buffer)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.drain(context))?;
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.drain(context))?;
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// What the socket does with the bytes that it is given.
#[derive(Default)]
enum Mode {
    /// They are written.
    #[default]
    Pass,
    /// They are kept until an answer is whole.
    Gather {
        deed: Deed,
        body_length: usize,
        bytes: Vec<u8>,
    },
    /// What was made of the answer is written.
    Drain {
        deed: Deed,
        bytes: Vec<u8>,
        sent: usize,
    },
    /// Nothing is written any more.
    Closed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Cut,
    Repeat,
}

impl Mode {
    fn add(&mut self, buffer: &[u8]) {
        let Self::Gather {
            deed,
            body_length,
            bytes,
        } = self
        else {
            return;
        };
        bytes.extend_from_slice(buffer);
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n");
        let Some(head) = end.map(|end| end + 4) else {
            return;
        };
        if bytes.len() < head + *body_length {
            return;
        }
        match deed {
            Deed::Cut => bytes.truncate(head + *body_length / 2),
            Deed::Repeat => bytes.extend_from_within(..),
        }
        *self = Self::Drain {
            deed: *deed,
            bytes: std::mem::take(bytes),
            sent: 0,
        };
    }
}

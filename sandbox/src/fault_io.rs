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
    /// Sends the next answer twice. It is kept in memory until it is whole.
    pub(crate) fn repeat(&self) {
        *self.mode() = Mode::Gather {
            bytes: Vec::new(),
            whole: false,
        };
    }

    /// Names HTTP/1.1 in the next answer's head, where hyper names HTTP/1.0.
    pub(crate) fn restore_version(&self) {
        *self.mode() = Mode::RestoreVersion;
    }

    /// The whole answer is handed over: it comes before the next flush.
    pub(crate) fn body_ended(&self) {
        if let Mode::Gather { whole, .. } = &mut *self.mode() {
            *whole = true;
        }
    }

    /// Closes the connection as soon as what was handed over is sent.
    pub(crate) fn close_when_flushed(&self) {
        let mut mode = self.mode();
        if !matches!(*mode, Mode::Closed) {
            *mode = Mode::Closing;
        }
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

    /// Writes what was made of the bytes that came.
    fn drain(&mut self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut mode = self.wire.mode();
        match &mut *mode {
            Mode::Closed => return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into())),
            Mode::Drain { bytes, sent } => {
                while let Some(rest) = bytes.get(*sent..).filter(|rest| !rest.is_empty()) {
                    match ready!(Pin::new(&mut self.stream).poll_write(context, rest))? {
                        0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                        written => *sent += written,
                    }
                }
                *mode = Mode::Pass;
            }
            _ => {}
        }
        Poll::Ready(Ok(()))
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
        match &mut *mode {
            Mode::Gather { bytes, .. } => bytes.extend_from_slice(buffer),
            Mode::RestoreVersion => {
                let mut bytes = buffer.to_vec();
                if let Some(digit) = bytes.get_mut(MINOR_VERSION) {
                    *digit = b'1';
                }
                *mode = Mode::Drain { bytes, sent: 0 };
            }
            _ => {
                drop(mode);
                return Pin::new(&mut self.stream).poll_write(context, buffer);
            }
        }
        Poll::Ready(Ok(buffer.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.wire.mode().repeat_if_whole();
        ready!(self.drain(context))?;
        ready!(Pin::new(&mut self.stream).poll_flush(context))?;
        let mut mode = self.wire.mode();
        if let Mode::Closing = &*mode {
            *mode = Mode::Closed;
            return Poll::Ready(Err(io::ErrorKind::ConnectionAborted.into()));
        }
        Poll::Ready(Ok(()))
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
    Gather { bytes: Vec<u8>, whole: bool },
    /// The first of them, a head, gets another version.
    RestoreVersion,
    /// What was made of them is written.
    Drain { bytes: Vec<u8>, sent: usize },
    /// They are written, and nothing after them.
    Closing,
    /// Nothing is written any more.
    Closed,
}

impl Mode {
    fn repeat_if_whole(&mut self) {
        if let Self::Gather { bytes, whole: true } = self {
            bytes.extend_from_within(..);
            let bytes = std::mem::take(bytes);
            *self = Self::Drain { bytes, sent: 0 };
        }
    }
}

/// Where the digit stands in `HTTP/1.0`.
const MINOR_VERSION: usize = 7;

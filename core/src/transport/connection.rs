//! Connections: opened directly or through a proxy, with TLS for https, wiped behind themselves.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::sync::Arc;

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use ureq::Error;
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, LazyBuffers, NextTimeout, Transport, TransportAdapter,
};
use zeroize::{Zeroize, Zeroizing};

use super::proxy;
use super::socket::open_socket;

/// Opens connections.
pub(super) struct Dialer {
    tls: Arc<ClientConfig>,
    loopback: bool,
}

impl Dialer {
    /// With `loopback`, only addresses of this machine are connected to.
    pub(super) fn new(tls: Arc<ClientConfig>, loopback: bool) -> Self {
        Self { tls, loopback }
    }
}

impl Connector for Dialer {
    type Out = Connection;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        _: Option<()>,
    ) -> Result<Option<Connection>, Error> {
        let proxy = details.config.proxy();
        if self.loopback && (proxy.is_some() || !is_loopback(&details.addrs)) {
            return Err(Error::ConnectionFailed);
        }
        let socket = match proxy {
            Some(proxy) => proxy::open_tunnel(details, proxy)?,
            None => open_socket(details)?,
        };
        let stream = if details.needs_tls() {
            Stream::Secure(Box::new(self.secure(details, socket)?))
        } else {
            Stream::Plain(socket)
        };
        Ok(Some(Connection {
            stream,
            buffers: LazyBuffers::new(INPUT_BUFFER, OUTPUT_BUFFER),
            received: 0,
            at: At::Start,
        }))
    }
}

impl Dialer {
    fn secure(
        &self,
        details: &ConnectionDetails<'_>,
        mut socket: TransportAdapter,
    ) -> Result<SecureStream, Error> {
        let host = details.uri.host().ok_or(Error::HostNotFound)?;
        let bare = host
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        let name = ServerName::try_from(bare.unwrap_or(host)).map_err(io::Error::other)?;
        let mut session = ClientConnection::new(Arc::clone(&self.tls), name.to_owned())
            .map_err(io::Error::other)?;
        session.complete_io(&mut socket)?;
        Ok(StreamOwned::new(session, socket))
    }
}

impl fmt::Debug for Dialer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Dialer")
    }
}

fn is_loopback(addresses: &[SocketAddr]) -> bool {
    addresses.iter().all(|address| address.ip().is_loopback())
}

/// An open connection. What it has sent and handed on is wiped from its buffers.
///
/// A request leaves in one piece, header and body: each piece would cost a packet, and wake the service.
pub(super) struct Connection {
    stream: Stream,
    buffers: LazyBuffers,
    /// How many bytes have come since the buffers were wiped.
    received: usize,
    at: At,
}

/// Where in the exchange of a request and its reply a connection stands.
enum At {
    /// Nothing was given of a request.
    Start,
    /// The header of a request was given and has not left: it goes in one piece with what comes next.
    Header(Zeroizing<Vec<u8>>),
    /// A request leaves.
    Request,
    /// Some of a reply came.
    Reply,
    /// The reply was read, and the connection put aside. It is looked at before the next request.
    Aside,
}

impl Connection {
    /// Sends a header that waited by itself.
    fn flush(&mut self) -> io::Result<()> {
        match std::mem::replace(&mut self.at, At::Request) {
            At::Header(header) => self.stream.send(&header),
            _ => Ok(()),
        }
    }

    /// Puts a header that waited before the output, where there is room for both. Returns the length.
    fn join(&mut self, amount: usize) -> io::Result<usize> {
        let At::Header(header) = &self.at else {
            return Ok(amount);
        };
        let length = header.len() + amount;
        match self.buffers.output().get_mut(..length) {
            Some(output) => {
                output.copy_within(..amount, header.len());
                output
                    .iter_mut()
                    .zip(header.iter())
                    .for_each(|(place, byte)| *place = *byte);
                self.at = At::Request;
                Ok(length)
            }
            None => self.flush().map(|()| amount),
        }
    }
}

impl Transport for Connection {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.stream.socket().set_timeout(timeout);
        if matches!(self.at, At::Reply | At::Aside) {
            // A request begins, and nobody has looked whether anyone listens any more.
            self.at = At::Aside;
            if !self.is_open() {
                return Err(Error::ConnectionFailed);
            }
        }
        let output = self.buffers.output().get_mut(..amount).unwrap_or_default();
        if matches!(self.at, At::Start) && output.ends_with(b"\r\n\r\n") {
            self.at = At::Header(Zeroizing::new(output.to_vec()));
            output.zeroize();
            return Ok(());
        }
        let amount = self.join(amount)?;
        self.at = At::Request;
        let output = self.buffers.output().get_mut(..amount).unwrap_or_default();
        let sent = self.stream.send(output);
        output.zeroize();
        Ok(sent?)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        self.stream.socket().set_timeout(timeout);
        self.flush()?;
        self.at = At::Reply;
        let received = self.stream.read(self.buffers.input_append_buf());
        let amount = received.map_err(|error| broken(error.into()))?;
        self.buffers.input_appended(amount);
        self.received = self.received.saturating_add(amount);
        Ok(amount > 0)
    }

    /// Also no when bytes have come that nobody asked for: they would be taken for the next answer.
    fn is_open(&mut self) -> bool {
        let idle = self.buffers.input().is_empty() && self.stream.is_idle();
        // After a reply the connection is put aside. The socket is looked at when it is taken up again.
        let is_put_aside = matches!(self.at, At::Reply);
        if !idle || !is_put_aside && !self.stream.socket().get_mut().is_open() {
            return false;
        }
        self.at = if is_put_aside { At::Aside } else { At::Start };
        wipe(self.buffers.input_append_buf(), self.received);
        if let Some(buffers) = self.stream.readable_buffers() {
            wipe(buffers.input_append_buf(), self.received);
        }
        self.received = 0;
        true
    }

    fn is_tls(&self) -> bool {
        matches!(self.stream, Stream::Secure(_))
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Connection")
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let readable = self.stream.readable_buffers();
        for buffers in [Some(&mut self.buffers as &mut dyn Buffers), readable] {
            let Some(buffers) = buffers else { continue };
            buffers.input_consume(buffers.input().len());
            buffers.input_append_buf().zeroize();
            buffers.output().zeroize();
        }
    }
}

type SecureStream = StreamOwned<ClientConnection, TransportAdapter>;

enum Stream {
    Plain(TransportAdapter),
    Secure(Box<SecureStream>),
}

impl Stream {
    fn socket(&mut self) -> &mut TransportAdapter {
        match self {
            Self::Plain(socket) => socket,
            Self::Secure(stream) => &mut stream.sock,
        }
    }

    /// The socket's buffers, if what they hold is not encrypted.
    fn readable_buffers(&mut self) -> Option<&mut dyn Buffers> {
        match self {
            Self::Plain(socket) => Some(socket.get_mut().buffers()),
            Self::Secure(_) => None,
        }
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.read(buffer),
            Self::Secure(stream) => stream.read(buffer),
        }
    }

    fn send(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Plain(socket) => {
                let sent = socket.write_all(bytes);
                wipe(socket.get_mut().buffers().output(), bytes.len());
                sent
            }
            Self::Secure(stream) => {
                stream.write_all(bytes)?;
                stream.flush()
            }
        }
    }

    /// Whether everything that has come was read.
    fn is_idle(&mut self) -> bool {
        let read = self.socket().get_mut().buffers().input().is_empty();
        let Self::Secure(stream) = self else {
            return read;
        };
        let state = stream.conn.process_new_packets();
        let quiet = state
            .is_ok_and(|state| state.plaintext_bytes_to_read() == 0 && !state.peer_has_closed());
        read && quiet
    }
}

/// `ureq` takes a reset, or TLS that ends without its farewell, for the end of a body whose length
/// nobody told. It may as well have been cut.
fn broken(error: Error) -> Error {
    match error {
        Error::Io(error) if ENDS.contains(&error.kind()) => {
            Error::Io(io::ErrorKind::BrokenPipe.into())
        }
        other => other,
    }
}

/// Wipes the first bytes of a buffer, or all of it when there are fewer.
fn wipe(buffer: &mut [u8], amount: usize) {
    let amount = amount.min(buffer.len());
    buffer.get_mut(..amount).unwrap_or_default().zeroize();
}

const ENDS: [io::ErrorKind; 3] = [
    io::ErrorKind::ConnectionAborted,
    io::ErrorKind::ConnectionReset,
    io::ErrorKind::UnexpectedEof,
];
/// Room for the largest header of a reply, and more.
pub(super) const INPUT_BUFFER: usize = 32 * 1024;
pub(super) const OUTPUT_BUFFER: usize = 16 * 1024;

#[cfg(test)]
mod tests;

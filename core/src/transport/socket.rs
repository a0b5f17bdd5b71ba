//! Sockets, whose opening and reading ask the watch of their thread, where there is one.

use std::fmt;
use std::io;
use std::sync::{Arc, mpsc};
use std::thread;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::time::{Duration, Instant};
use ureq::unversioned::transport::{
    Buffers, ConnectionDetails, Connector, NextTimeout, TcpConnector, Transport, TransportAdapter,
};
use ureq::{Error, Timeout};

use super::watch::{self, LOOK};

/// Opens a socket to one of the addresses. Until it is set anew, its deadline is the one by which
/// the connection must stand, with proxy and TLS.
pub(super) fn open_socket(details: &ConnectionDetails<'_>) -> Result<TransportAdapter, Error> {
    let opened = if watch::is_there() {
        connect_elsewhere(details)?
    } else {
        connect(details)?
    };
    let watched: Box<dyn Transport> = Box::new(Watched(opened));
    let mut socket = TransportAdapter::new(watched, Arc::clone(&details.current_time));
    socket.set_timeout(remaining(details));
    Ok(socket)
}

/// What is left of the time to connect: one budget for all of its steps.
pub(super) fn remaining(details: &ConnectionDetails<'_>) -> NextTimeout {
    let mut timeout = details.timeout;
    if let (Duration::Exact(limit), Instant::Exact(start), Instant::Exact(now)) =
        (timeout.after, details.now, (details.current_time)())
    {
        let passed = now.saturating_duration_since(start);
        timeout.after = Duration::Exact(limit.saturating_sub(passed));
    }
    timeout
}

fn connect(details: &ConnectionDetails<'_>) -> Result<Box<dyn Transport>, Error> {
    let opened = Connector::<()>::connect(&TcpConnector::default(), details, None)?;
    Ok(Box::new(opened.ok_or(Error::ConnectionFailed)?))
}

/// Connects on a thread of its own: a socket that connects cannot be broken off. When the watch ends the
/// wait, that thread closes what it opened by the end of the time to connect, and nothing was sent.
fn connect_elsewhere(details: &ConnectionDetails<'_>) -> Result<Box<dyn Transport>, Error> {
    let (uri, config) = (details.uri.clone(), details.config.clone());
    let mut addrs = details.resolver.empty();
    details.addrs.iter().for_each(|addr| addrs.push(*addr));
    let (request_level, now, timeout) = (details.request_level, details.now, details.timeout);
    let current_time = Arc::clone(&details.current_time);
    let run_connector = Arc::clone(&details.run_connector);
    let register_shutdown = Arc::clone(&details.register_shutdown);
    let (sender, receiver) = mpsc::sync_channel(1);
    let connect = move || {
        let opened = connect(&ConnectionDetails {
            uri: &uri,
            addrs,
            config: &config,
            request_level,
            resolver: &Resolved,
            now,
            timeout,
            current_time,
            run_connector,
            register_shutdown,
        });
        // The caller may have given up.
        let _ = sender.send(opened);
    };
    let thread = thread::Builder::new().name("pingpair-connect".into());
    thread.spawn(connect).map_err(Error::Io)?;
    match watch::receive(&receiver, std::time::Duration::MAX) {
        Ok(opened) => opened,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(Error::Timeout(Timeout::Connect)),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(Error::ConnectionFailed),
    }
}

/// There is nothing to look up for addresses.
#[derive(Debug)]
struct Resolved;

impl Resolver for Resolved {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        Err(Error::HostNotFound)
    }
}

/// A socket that asks the watch of its thread now and then while it waits for what comes.
struct Watched(Box<dyn Transport>);

impl Transport for Watched {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.0.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.0.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        if !watch::is_there() {
            return self.0.await_input(timeout);
        }
        let whole = timeout.for_read();
        let begun = std::time::Instant::now();
        loop {
            let left = match whole.after {
                Duration::Exact(whole) => whole.saturating_sub(begun.elapsed()),
                Duration::NotHappening => std::time::Duration::MAX,
            };
            let is_last = left <= LOOK;
            let mut slice = whole;
            slice.after = Duration::Exact(left.min(LOOK));
            match self.0.await_input(slice) {
                Err(error) if !is_last && is_timeout(&error) => {
                    if watch::ends() {
                        return Err(Error::Timeout(whole.reason));
                    }
                }
                awaited => return awaited,
            }
        }
    }

    fn is_open(&mut self) -> bool {
        self.0.is_open()
    }

    fn is_tls(&self) -> bool {
        self.0.is_tls()
    }
}

impl fmt::Debug for Watched {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Watched")
    }
}

/// Whether a wait ended because its time was over.
fn is_timeout(error: &Error) -> bool {
    match error {
        Error::Timeout(_) => true,
        Error::Io(error) => matches!(
            error.kind(),
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock
        ),
        _ => false,
    }
}

//! Calls of the transport that meet a server of raw sockets, and what they are told.

use std::sync::Arc;
use std::time::Duration;

use pingpair::UreqTransport;
use pingpair::credentials::BaseUrl;
use pingpair::exchange::{Delivery, Response};
use pingpair_tests::fault_server::{FaultServer, Peer, Report};
use pingpair_tests::outgoing::{deliver, outgoing};

/// What one call is told, and what arrived at the server that plays a fault.
pub(crate) fn meet(play: impl Fn(&mut Peer) + Send + Sync + 'static) -> (Delivery, Report) {
    meet_within(AMPLE, play)
}

pub(crate) fn meet_within(
    limit: Duration,
    play: impl Fn(&mut Peer) + Send + Sync + 'static,
) -> (Delivery, Report) {
    let server = FaultServer::start(play);
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, limit));
    drop(transport);
    (delivery, server.report())
}

/// What two calls of one transport are told, with something done between them.
pub(crate) fn meet_twice(
    play: impl Fn(&mut Peer) + Send + Sync + 'static,
    between: impl FnOnce(),
) -> ([Delivery; 2], Report) {
    let server = FaultServer::start(play);
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let first = deliver(&transport, outgoing(&base_url, AMPLE));
    between();
    let second = deliver(&transport, outgoing(&base_url, Duration::from_secs(2)));
    drop(transport);
    ([first, second], server.report())
}

pub(crate) fn answer(peer: &mut Peer, bytes: impl AsRef<[u8]>) {
    peer.request();
    peer.send(bytes);
}

pub(crate) fn chunked(peer: &mut Peer, body: &str) {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    answer(peer, head.to_owned() + body);
}

pub(crate) fn sized(peer: &mut Peer, length: usize) {
    let body = "x".repeat(length);
    answer(
        peer,
        format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}"),
    );
}

pub(crate) fn answered(delivery: Delivery) -> Response {
    match delivery {
        Delivery::Answered(response) => response,
        other => panic!("{other:?}"),
    }
}

pub(crate) fn base_url(server: &FaultServer) -> BaseUrl {
    BaseUrl::parse(&format!("http://{}/pingid", server.address())).unwrap()
}

pub(crate) const WHOLE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
/// For calls that are to time out.
pub(crate) const SHORT: Duration = Duration::from_millis(500);
pub(crate) const AMPLE: Duration = Duration::from_secs(9);

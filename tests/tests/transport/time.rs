//! Calls that take longer than they may.

use std::io::Read;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use pingpair::UreqTransport;
use pingpair::credentials::BaseUrl;
use pingpair::exchange::Delivery::{Lost, NotSent};
use pingpair::exchange::{LossCause, UnsentCause};
use pingpair_tests::fault_server::FaultServer;
use pingpair_tests::outgoing::{deliver, large_outgoing, outgoing};

use super::meeting::{SHORT, WHOLE, answer, base_url};

#[test]
fn the_deadline_is_one_for_header_and_body_together() {
    let server = FaultServer::start(|peer| {
        peer.request();
        thread::sleep(Duration::from_millis(400));
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n");
        thread::sleep(Duration::from_millis(400));
        peer.send("abc");
    });
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, Duration::from_millis(600)));
    assert!(
        matches!(delivery, Lost(LossCause::TimedOut)),
        "{delivery:?}"
    );
}

#[test]
fn a_full_queue_of_connections_never_outlasts_the_deadline() {
    // Nothing is accepted: the operating system takes the connection, and later perhaps not.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let base_url = BaseUrl::parse(&format!("http://{address}/pingid")).unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, SHORT));
    assert!(
        matches!(
            delivery,
            Lost(LossCause::TimedOut) | NotSent(UnsentCause::TimedOut)
        ),
        "{delivery:?}"
    );
}

#[test]
fn no_time_at_all_sends_nothing() {
    let server = FaultServer::start(|peer| answer(peer, WHOLE));
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, Duration::ZERO));
    assert!(matches!(delivery, NotSent(UnsentCause::TimedOut)));
    assert_eq!(server.report().deliveries(), 0);
}

#[test]
fn a_request_that_nobody_reads_times_out() {
    send_large(|_| {});
}

#[test]
fn a_request_that_is_read_in_small_pieces_times_out() {
    send_large(|socket| {
        let mut piece = [0; 4096];
        let _ = socket.read(&mut piece);
    });
}

/// Sends 16 MiB, which the buffers of no socket hold, to a server that does `read` now and then.
fn send_large(read: impl Fn(&mut TcpStream) + Send + Sync + 'static) {
    let over = Arc::new(AtomicBool::new(false));
    let until = Arc::clone(&over);
    let server = FaultServer::start(move |peer| {
        peer.head();
        let mut socket = peer.socket();
        while !until.load(Ordering::SeqCst) {
            read(&mut socket);
            thread::sleep(Duration::from_millis(1));
        }
        peer.abort();
    });
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let outgoing = large_outgoing(&base_url, 16 << 20, SHORT);
    let delivery = deliver(&transport, outgoing);
    over.store(true, Ordering::SeqCst);
    assert!(
        matches!(delivery, Lost(LossCause::TimedOut)),
        "{delivery:?}"
    );
    assert!(server.report().deliveries() <= 1);
}

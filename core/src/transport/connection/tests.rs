use std::net::TcpListener;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::time::Instant;
use ureq::{Agent, Proxy};

use super::*;
use crate::transport::tls;

#[test]
fn for_loopback_only_loopback_is_connected_to() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let own = listener.local_addr().unwrap();
    let elsewhere = SocketAddr::from(([192, 0, 2, 1], own.port()));
    let proxy = Proxy::new(&format!("http://{own}")).unwrap();
    for (addresses, proxy) in [
        (vec![own, elsewhere], None),
        (vec![elsewhere], None),
        (vec![own], Some(proxy)),
    ] {
        let config = Agent::config_builder().proxy(proxy).build();
        let roots = tls::client_config(tls::bundled_roots()).unwrap();
        let dialer = Dialer::new(Arc::new(roots), true);
        let agent = Agent::with_parts(config, dialer, Fixed(addresses));
        let refused = agent.get("http://localhost/").call();
        assert!(matches!(refused, Err(Error::ConnectionFailed)));
    }
    let accepted = listener.accept().map(|_| ()).unwrap_err();
    assert_eq!(accepted.kind(), io::ErrorKind::WouldBlock);
}

#[test]
fn a_request_leaves_in_one_piece_however_often_the_connection_is_taken_up() {
    let wire = Arc::new(Wire::default());
    let mut connection = connection(&wire);
    for round in 1..=3 {
        give(&mut connection, HEADER);
        assert_eq!(wire.sent().len(), (round - 1) * 2);
        give(&mut connection, b"the body");
        give(&mut connection, b" and its end\r\n\r\n");
        assert!(connection.await_input(NextTimeout::default()).unwrap());
        connection.buffers().input_consume(REPLY.len());
        // It is put aside, and taken up again.
        assert!(connection.is_open() && connection.is_open());
    }
    let whole = [HEADER, b"the body"].concat();
    let pieces = [whole, b" and its end\r\n\r\n".to_vec()];
    assert_eq!(
        wire.sent(),
        [pieces.clone(), pieces.clone(), pieces].concat()
    );
    // The socket is looked at when a connection is taken up, and not when it is put aside.
    assert_eq!(wire.probes.load(Ordering::SeqCst), 3);
}

#[test]
fn a_request_begins_on_no_connection_that_nobody_looked_at_since_its_last_reply() {
    for looks in [0, 1] {
        let wire = Arc::new(Wire::default());
        let mut connection = connection(&wire);
        for is_closed in [false, true] {
            wire.is_closed.store(is_closed, Ordering::SeqCst);
            let output = connection.buffers().output();
            output[..HEADER.len()].copy_from_slice(HEADER);
            let given = connection.transmit_output(HEADER.len(), NextTimeout::default());
            assert_eq!(given.is_err(), is_closed);
            if is_closed {
                assert!(matches!(given, Err(Error::ConnectionFailed)));
                break;
            }
            assert!(connection.await_input(NextTimeout::default()).unwrap());
            connection.buffers().input_consume(REPLY.len());
            assert!((0..looks).all(|_| connection.is_open()));
        }
        assert_eq!(wire.sent(), [HEADER]);
    }
}

#[test]
fn a_header_that_nothing_follows_leaves_before_the_reply_is_waited_for() {
    let wire = Arc::new(Wire::default());
    let mut connection = connection(&wire);
    give(&mut connection, HEADER);
    assert!(connection.await_input(NextTimeout::default()).unwrap());
    assert_eq!(wire.sent(), [HEADER]);
    assert!(connection.buffers().output().iter().all(|byte| *byte == 0));
}

#[test]
fn a_body_that_fills_the_buffer_leaves_behind_its_header() {
    let wire = Arc::new(Wire::default());
    let mut connection = connection(&wire);
    give(&mut connection, HEADER);
    give(&mut connection, &vec![b'x'; OUTPUT_BUFFER]);
    let sent = wire.sent().concat();
    assert!(sent.starts_with(HEADER) && sent.ends_with(b"xx"));
    assert_eq!(sent.len(), HEADER.len() + OUTPUT_BUFFER);
}

const HEADER: &[u8] = b"POST / HTTP/1.1\r\n\r\n";
const REPLY: &[u8] = b"a reply";

fn give(connection: &mut Connection, bytes: &[u8]) {
    let output = connection.buffers().output();
    output[..bytes.len()].copy_from_slice(bytes);
    connection
        .transmit_output(bytes.len(), NextTimeout::default())
        .unwrap();
}

fn connection(wire: &Arc<Wire>) -> Connection {
    let socket: Box<dyn Transport> = Box::new(Socket {
        wire: Arc::clone(wire),
        buffers: LazyBuffers::new(INPUT_BUFFER, OUTPUT_BUFFER),
    });
    let clock = Arc::new(|| Instant::NotHappening);
    Connection {
        stream: Stream::Plain(TransportAdapter::new(socket, clock)),
        buffers: LazyBuffers::new(INPUT_BUFFER, OUTPUT_BUFFER),
        received: 0,
        at: At::Start,
    }
}

/// What left through a socket, and how often it was looked at.
#[derive(Debug, Default)]
struct Wire {
    sent: Mutex<Vec<Vec<u8>>>,
    probes: AtomicUsize,
    is_closed: AtomicBool,
}

impl Wire {
    fn sent(&self) -> Vec<Vec<u8>> {
        self.sent.lock().unwrap().clone()
    }
}

#[derive(Debug)]
struct Socket {
    wire: Arc<Wire>,
    buffers: LazyBuffers,
}

impl Transport for Socket {
    fn buffers(&mut self) -> &mut dyn Buffers {
        &mut self.buffers
    }

    fn transmit_output(&mut self, amount: usize, _: NextTimeout) -> Result<(), Error> {
        let piece = self.buffers.output()[..amount].to_vec();
        self.wire.sent.lock().unwrap().push(piece);
        Ok(())
    }

    fn await_input(&mut self, _: NextTimeout) -> Result<bool, Error> {
        self.buffers.input_append_buf()[..REPLY.len()].copy_from_slice(REPLY);
        self.buffers.input_appended(REPLY.len());
        Ok(true)
    }

    fn is_open(&mut self) -> bool {
        self.wire.probes.fetch_add(1, Ordering::SeqCst);
        !self.wire.is_closed.load(Ordering::SeqCst)
    }
}

#[derive(Debug)]
struct Fixed(Vec<SocketAddr>);

impl Resolver for Fixed {
    fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let mut resolved = self.empty();
        self.0.iter().for_each(|address| resolved.push(*address));
        Ok(resolved)
    }
}

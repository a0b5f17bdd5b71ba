//! The transport that ships, over TLS and through proxies.

mod tls;

use std::io::{self, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use rustls::crypto::CryptoProvider;

use pingpair::UreqTransport;
use pingpair::credentials::BaseUrl;
use pingpair::exchange::{Delivery, LossCause, Response, UnsentCause};
use pingpair_tests::fault_server::{FaultServer, Peer, Report};
use pingpair_tests::outgoing::{deliver, outgoing};

use tls::{Authority, BOTH, Identity, SERVICE};

use Delivery::{Answered, Lost, NotSent};

/// What the peer of a connection does.
type Play = fn(&mut Peer);

#[test]
fn a_given_authority_is_trusted() {
    let authority = Authority::new();
    let server = authority.server(Identity::Good, BOTH, answer);
    let (delivery, report) = call(server, "localhost", Some(&authority));
    assert_eq!(*answered(delivery).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (1, 1));
}

#[test]
fn an_authority_among_other_text_and_certificates_is_trusted() {
    let authority = Authority::new();
    let pem = format!(
        "# ours\n{}\n# another\n{}",
        authority.pem(),
        Authority::new().pem()
    );
    let server = authority.server(Identity::Good, BOTH, answer);
    let base_url = base_url(&server, "localhost");
    let builder = UreqTransport::builder(&base_url);
    let transport = builder
        .root_certificates(&Authority::new().pem())
        .unwrap()
        .root_certificates(&pem)
        .unwrap();
    let transport = Arc::new(transport.build().unwrap());
    answered(deliver(&transport, outgoing(&base_url, AMPLE)));
}

#[test]
fn tls_1_2_and_1_3_are_spoken() {
    let authority = Authority::new();
    for version in BOTH {
        let server = authority.server(Identity::Good, &[version], answer);
        let (delivery, _) = call(server, "127.0.0.1", Some(&authority));
        answered(delivery);
    }
}

#[test]
fn certificates_that_prove_nothing_are_refused_and_nothing_is_sent() {
    let authority = Authority::new();
    for (identity, trusted, fault) in [
        (Identity::Good, false, "unknown authority"),
        (Identity::ForAnotherName, true, "another name"),
        (Identity::Expired, true, "expired"),
        (Identity::NotYetValid, true, "not yet valid"),
        (Identity::SelfSigned, true, "self-signed"),
        (Identity::SelfSigned, false, "self-signed, no authority"),
    ] {
        let server = authority.server(identity, BOTH, answer);
        let (delivery, report) = call(server, "localhost", trusted.then_some(&authority));
        assert!(
            matches!(delivery, NotSent(UnsentCause::CertificateRefused)),
            "{fault}: {delivery:?}"
        );
        assert_eq!(report.deliveries(), 0, "{fault}");
    }
}

#[test]
fn an_authority_of_another_client_is_not_trusted() {
    let (authority, other) = (Authority::new(), Authority::new());
    let server = authority.server(Identity::Good, BOTH, answer);
    let (delivery, report) = call(server, "localhost", Some(&other));
    assert!(
        matches!(delivery, NotSent(UnsentCause::CertificateRefused)),
        "{delivery:?}"
    );
    assert_eq!(report.deliveries(), 0);
}

#[test]
fn silence_in_the_handshake_sends_nothing() {
    let server = FaultServer::start(Peer::hang);
    let (delivery, report) = call_within(SHORT, server, "localhost", None);
    assert!(
        matches!(delivery, NotSent(UnsentCause::TimedOut)),
        "{delivery:?}"
    );
    assert_eq!((report.connections(), report.deliveries()), (1, 0));
}

#[test]
fn a_dripping_handshake_sends_nothing() {
    let server = FaultServer::start(|peer| {
        // A handshake record of 16,000 bytes.
        peer.send([22, 3, 3, 0x3e, 0x80]);
        peer.drip([2]);
    });
    let (delivery, report) = call_within(SHORT, server, "localhost", None);
    assert!(
        matches!(delivery, NotSent(UnsentCause::TimedOut)),
        "{delivery:?}"
    );
    assert_eq!(report.deliveries(), 0);
}

#[test]
fn a_server_without_tls_gets_nothing() {
    for play in [
        (|peer| {
            peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        }) as fn(&mut Peer),
        |_| {},
        Peer::abort,
    ] {
        let (delivery, report) = call(FaultServer::start(play), "localhost", None);
        assert!(
            matches!(delivery, NotSent(UnsentCause::ConnectionFailed)),
            "{delivery:?}"
        );
        assert_eq!(report.deliveries(), 0);
    }
}

#[test]
fn faults_after_the_handshake_are_lost() {
    let authority = Authority::new();
    let faults: [(Play, LossCause); 6] = [
        (
            |peer| {
                peer.request();
            },
            LossCause::Closed,
        ),
        (
            |peer| {
                peer.request();
                peer.abort();
            },
            LossCause::Closed,
        ),
        (
            |peer| {
                peer.request();
                peer.hang();
            },
            LossCause::TimedOut,
        ),
        (
            |peer| {
                peer.request();
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
                peer.abort();
            },
            LossCause::Closed,
        ),
        (
            |peer| {
                peer.request();
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                peer.drip("x");
            },
            LossCause::TimedOut,
        ),
        (
            |peer| {
                peer.request();
                peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n");
                let _ = peer.socket().write_all(&[23, 3, 3, 0, 40]);
                let _ = peer.socket().write_all(&[0; 40]);
            },
            LossCause::Closed,
        ),
    ];
    for (play, cause) in faults {
        let server = authority.server(Identity::Good, BOTH, play);
        let limit = if cause == LossCause::TimedOut {
            SHORT
        } else {
            AMPLE
        };
        let (delivery, report) = call_within(limit, server, "localhost", Some(&authority));
        assert!(
            matches!(delivery, Lost(met) if met == cause),
            "{cause:?}: {delivery:?}"
        );
        assert_eq!(report.deliveries(), 1);
    }
}

#[test]
fn a_body_without_length_counts_only_when_tls_ends_it() {
    let authority = Authority::new();
    let server = authority.server(Identity::Good, BOTH, |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\n\r\nabc");
    });
    let (delivery, _) = call(server, "localhost", Some(&authority));
    assert_eq!(*answered(delivery).body, b"abc");
    let server = authority.server(Identity::Good, BOTH, |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\n\r\nabc");
        // What was sent arrives, and TLS has no farewell.
        let _ = peer.socket().shutdown(Shutdown::Write);
        peer.hang();
        peer.abort();
    });
    let (delivery, _) = call(server, "localhost", Some(&authority));
    assert!(matches!(delivery, Lost(LossCause::Closed)), "{delivery:?}");
}

#[test]
fn a_connection_with_tls_is_used_again() {
    let authority = Authority::new();
    for version in BOTH {
        let server = authority.server(Identity::Good, &[version], |peer| {
            while peer.request().is_some() && peer.send(WHOLE) {}
        });
        let ([first, second], report) = call_twice(server, &authority);
        answered(first);
        answered(second);
        assert_eq!((report.connections(), report.deliveries()), (1, 2));
    }
}

#[test]
fn a_second_response_under_tls_is_not_taken_for_the_next_one() {
    let authority = Authority::new();
    for (glued, count) in [(true, 1), (false, 1), (false, 2000)] {
        let server = authority.server(Identity::Good, BOTH, move |peer| {
            peer.request();
            if peer.number() > 1 {
                peer.send(WHOLE);
                return;
            }
            let forged = FORGED.repeat(count);
            if glued {
                peer.send(WHOLE.to_owned() + &forged);
            } else {
                // Two records or more, which leave in one piece.
                peer.send_records(&[WHOLE, &forged]);
            }
            peer.hang();
        });
        let ([first, second], report) = call_twice(server, &authority);
        assert_eq!(*answered(first).body, b"abc");
        assert_eq!(*answered(second).body, b"abc");
        assert_eq!((report.connections(), report.deliveries()), (2, 2));
    }
}

#[test]
fn no_provider_is_installed_for_the_process() {
    let authority = Authority::new();
    let server = authority.server(Identity::Good, BOTH, answer);
    answered(call(server, "localhost", Some(&authority)).0);
    assert!(CryptoProvider::get_default().is_none());
}

#[test]
fn a_proxy_sees_a_tunnel_and_nothing_in_it() {
    let authority = Authority::new();
    let server = authority.server(Identity::Good, BOTH, |peer| {
        while peer.request().is_some() && peer.send(WHOLE) {}
    });
    let target = server.address();
    let proxy = FaultServer::start(move |peer| tunnel(peer, target, "HTTP/1.1 200 OK\r\n\r\n"));
    let base_url = BaseUrl::parse(&format!("https://{SERVICE}/pingid")).unwrap();
    let transport = through(&proxy, &base_url, &authority, "");
    for _ in 0..2 {
        let delivery = deliver(&transport, outgoing(&base_url, AMPLE));
        assert_eq!(*answered(delivery).body, b"abc");
    }
    drop(transport);
    let report = proxy.report();
    assert_eq!(report.connections(), 1);
    assert_eq!(
        report.heads(),
        [format!(
            "CONNECT {SERVICE}:443 HTTP/1.1\r\nHost: {SERVICE}:443\r\n\r\n"
        )]
    );
    assert_eq!(report.deliveries(), 0);
    assert_eq!(server.report().deliveries(), 2);
}

#[test]
fn a_proxy_is_told_user_and_password() {
    let authority = Authority::new();
    let server = authority.server(Identity::Good, BOTH, answer);
    let target = server.address();
    let opened = "HTTP/1.0 201 Fine\r\nVia: us\r\n\r\n";
    let proxy = FaultServer::start(move |peer| tunnel(peer, target, opened));
    let base_url = BaseUrl::parse(&format!("https://{SERVICE}:8443/pingid")).unwrap();
    let transport = through(&proxy, &base_url, &authority, "us%65r:p%40ss@");
    assert!(!format!("{transport:?}").contains("user"));
    answered(deliver(&transport, outgoing(&base_url, AMPLE)));
    drop(transport);
    let head = proxy.report().heads().remove(0);
    assert!(head.starts_with(&format!("CONNECT {SERVICE}:8443 HTTP/1.1\r\n")));
    // "user:p@ss"
    assert!(head.contains("\r\nProxy-Authorization: Basic dXNlcjpwQHNz\r\n"));
    assert!(
        !server.report().heads()[0]
            .to_ascii_lowercase()
            .contains("proxy")
    );
}

#[test]
fn a_certificate_is_checked_behind_a_proxy_too() {
    let authority = Authority::new();
    let server = authority.server(Identity::ForAnotherName, BOTH, answer);
    let target = server.address();
    let proxy = FaultServer::start(move |peer| tunnel(peer, target, "HTTP/1.1 200 OK\r\n\r\n"));
    let base_url = BaseUrl::parse(&format!("https://{SERVICE}/pingid")).unwrap();
    let transport = through(&proxy, &base_url, &authority, "");
    let delivery = deliver(&transport, outgoing(&base_url, AMPLE));
    assert!(
        matches!(delivery, NotSent(UnsentCause::CertificateRefused)),
        "{delivery:?}"
    );
    drop(transport);
    assert_eq!(server.report().deliveries(), 0);
}

#[test]
fn a_proxy_that_opens_no_way_gets_nothing() {
    let plays: [(Play, UnsentCause); 9] = [
        (
            |peer| refuse(peer, "HTTP/1.1 407 Who?\r\nContent-Length: 0\r\n\r\n"),
            UnsentCause::ProxyFailed,
        ),
        (
            |peer| refuse(peer, "HTTP/1.1 403 No\r\n\r\n"),
            UnsentCause::ProxyFailed,
        ),
        (
            |peer| refuse(peer, "HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n"),
            UnsentCause::ProxyFailed,
        ),
        (
            |peer| refuse(peer, "garbage\r\n\r\n"),
            UnsentCause::ProxyFailed,
        ),
        (|peer| refuse(peer, "HTTP/1.1 2"), UnsentCause::ProxyFailed),
        (
            |peer| {
                peer.head();
                while peer.send([b'x'; 4096]) {}
            },
            UnsentCause::ProxyFailed,
        ),
        (|_| {}, UnsentCause::ProxyFailed),
        (Peer::hang, UnsentCause::TimedOut),
        (
            |peer| {
                peer.head();
                peer.send("HTTP/1.1 200 OK\r\nX-Long: ");
                peer.drip("x");
            },
            UnsentCause::TimedOut,
        ),
    ];
    for (play, cause) in plays {
        let proxy = FaultServer::start(play);
        let base_url = BaseUrl::parse(&format!("https://{SERVICE}/pingid")).unwrap();
        let transport = through(&proxy, &base_url, &Authority::new(), "");
        let limit = if cause == UnsentCause::TimedOut {
            SHORT
        } else {
            AMPLE
        };
        let delivery = deliver(&transport, outgoing(&base_url, limit));
        assert!(
            matches!(delivery, NotSent(met) if met == cause),
            "{cause:?}: {delivery:?}"
        );
        drop(transport);
        assert_eq!(proxy.report().deliveries(), 0);
    }
}

#[test]
fn an_absent_proxy_is_not_gone_around() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let absent = listener.local_addr().unwrap();
    drop(listener);
    let base_url = BaseUrl::parse(&format!("https://{SERVICE}/pingid")).unwrap();
    for proxy in [format!("http://{absent}"), "http://proxy.invalid".into()] {
        let builder = UreqTransport::builder(&base_url).proxy(&proxy).unwrap();
        let transport = Arc::new(builder.build().unwrap());
        let delivery = deliver(&transport, outgoing(&base_url, Duration::from_secs(4)));
        assert!(
            matches!(
                delivery,
                NotSent(UnsentCause::ProxyFailed | UnsentCause::TimedOut)
            ),
            "{delivery:?}"
        );
    }
}

/// Answers CONNECT and carries bytes to the target and back.
fn tunnel(peer: &mut Peer, target: SocketAddr, opened: &str) {
    if peer.head().is_none() {
        return;
    }
    peer.send(opened);
    let mut from_client = peer.socket();
    let mut to_client = peer.socket();
    let mut to_server = TcpStream::connect(target).unwrap();
    let mut from_server = to_server.try_clone().unwrap();
    let back = thread::spawn(move || {
        let _ = io::copy(&mut from_server, &mut to_client);
        let _ = to_client.shutdown(Shutdown::Write);
    });
    let _ = io::copy(&mut from_client, &mut to_server);
    let _ = to_server.shutdown(Shutdown::Write);
    back.join().unwrap();
}

fn refuse(peer: &mut Peer, answer: &str) {
    peer.head();
    peer.send(answer);
}

fn answer(peer: &mut Peer) {
    peer.request();
    peer.send(WHOLE);
}

fn through(
    proxy: &FaultServer,
    base_url: &BaseUrl,
    authority: &Authority,
    user: &str,
) -> Arc<UreqTransport> {
    let url = format!("http://{user}{}", proxy.address());
    let builder = UreqTransport::builder(base_url).proxy(&url).unwrap();
    let builder = builder.root_certificates(&authority.pem()).unwrap();
    Arc::new(builder.build().unwrap())
}

fn call(server: FaultServer, host: &str, authority: Option<&Authority>) -> (Delivery, Report) {
    call_within(AMPLE, server, host, authority)
}

fn call_within(
    limit: Duration,
    server: FaultServer,
    host: &str,
    authority: Option<&Authority>,
) -> (Delivery, Report) {
    let base_url = base_url(&server, host);
    let mut builder = UreqTransport::builder(&base_url);
    if let Some(authority) = authority {
        builder = builder.root_certificates(&authority.pem()).unwrap();
    }
    let transport = Arc::new(builder.build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, limit));
    drop(transport);
    (delivery, server.report())
}

fn call_twice(server: FaultServer, authority: &Authority) -> ([Delivery; 2], Report) {
    let base_url = base_url(&server, "localhost");
    let builder = UreqTransport::builder(&base_url);
    let builder = builder.root_certificates(&authority.pem()).unwrap();
    let transport = Arc::new(builder.build().unwrap());
    let both = [(); 2].map(|()| deliver(&transport, outgoing(&base_url, AMPLE)));
    drop(transport);
    (both, server.report())
}

fn answered(delivery: Delivery) -> Response {
    match delivery {
        Answered(response) => response,
        other => panic!("{other:?}"),
    }
}

fn base_url(server: &FaultServer, host: &str) -> BaseUrl {
    let port = server.address().port();
    BaseUrl::parse(&format!("https://{host}:{port}/pingid")).unwrap()
}

const WHOLE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
const FORGED: &str = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nbad";
/// For calls that are to time out.
const SHORT: Duration = Duration::from_secs(1);
const AMPLE: Duration = Duration::from_secs(9);

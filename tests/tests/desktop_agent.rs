//! The agent of PingID Desktop: what it is sent, and what is made of its answers, over real sockets.

use std::net::{Ipv4Addr, Ipv6Addr, TcpListener};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use pingpair::client::Cancellation;
use pingpair::{Code, DesktopAgent, Error, Secret};
use pingpair_tests::fault_server::{FaultServer, Peer};
use pingpair_tests::outgoing::within_ten_seconds;

/// `{"alg":"RS256"}`, `{}` and `sig`.
const REGISTRATION: &str = "eyJhbGciOiJSUzI1NiJ9.e30.c2ln";
const ATTESTATION: &str = "eyJhbGciOiJSUzI1NiJ9.e30.YXR0";
/// The same with `{"exp":1}`.
const EXPIRED: &str = "eyJhbGciOiJSUzI1NiJ9.eyJleHAiOjF9.c2ln";

fn agent(port: u16) -> DesktopAgent {
    let agent = DesktopAgent::new("https://app.pingone.eu").unwrap();
    agent.port(port).timeout(Duration::from_secs(3))
}

fn register(port: u16, registration: &'static str) -> Result<Secret, Error> {
    within_ten_seconds(move || {
        agent(port).register(&Secret::from(registration), &Cancellation::new())
    })
}

fn answer(peer: &mut Peer, status: &str, media_type: &str, body: &str) {
    peer.request();
    let length = body.len();
    peer.send(format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\r\n{body}"
    ));
}

#[test]
fn the_registration_is_handed_over_once_with_the_configured_origin() {
    let server = FaultServer::start(|peer| answer(peer, "200 OK", "application/jwt", ATTESTATION));
    let attested = register(server.address().port(), REGISTRATION).unwrap();
    assert_eq!(attested.expose(), ATTESTATION);
    let report = server.report();
    let head = report.heads().remove(0).to_ascii_lowercase();
    assert!(head.starts_with("post /register http/1.1\r\n"), "{head}");
    assert!(
        head.contains("\r\ncontent-type: application/jwt\r\n"),
        "{head}"
    );
    assert!(
        head.contains("\r\norigin: https://app.pingone.eu\r\n"),
        "{head}"
    );
    assert!(report.transcripts[0].ends_with(REGISTRATION.as_bytes()));
    assert_eq!(report.deliveries(), 1);
}

#[test]
fn json_is_an_answer_too() {
    let body = format!("{{\"attestation\":\"{ATTESTATION}\"}}");
    let server = FaultServer::start(move |peer| answer(peer, "200 OK", "application/json", &body));
    let attested = register(server.address().port(), REGISTRATION).unwrap();
    assert_eq!(attested.expose(), ATTESTATION);
}

#[test]
fn nobody_there_is_told_as_such() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let error = register(port, REGISTRATION).unwrap_err();
    assert_eq!(error.code(), Code::AgentNotRunning);
    assert!(!error.request_sent());
}

#[test]
fn an_agent_on_the_other_loopback_address_is_found() {
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else {
        println!("skipped: this machine has no ::1");
        return;
    };
    let port = listener.local_addr().unwrap().port();
    let server = FaultServer::start_on(
        listener,
        |stream| Box::new(stream),
        |peer| answer(peer, "200 OK", "text/plain", ATTESTATION),
    );
    assert!(register(port, REGISTRATION).is_ok());
    drop(server);
}

#[test]
fn one_that_answers_badly_is_not_asked_again() {
    for (status, body, code) in [
        ("403 Forbidden", ATTESTATION.to_owned(), Code::AgentRefused),
        (
            "307 Temporary Redirect\r\nLocation: /x",
            String::new(),
            Code::ReplyRedirected,
        ),
        ("200 OK", "<html>".to_owned(), Code::ReplyMalformed),
        ("200 OK", "x".repeat(65_537), Code::ReplyTooLarge),
    ] {
        let server = FaultServer::start(move |peer| answer(peer, status, "text/plain", &body));
        let error = register(server.address().port(), REGISTRATION).unwrap_err();
        assert_eq!(error.code(), code, "{status}");
        assert_eq!(server.report().deliveries(), 1, "{status}");
    }
}

#[test]
fn one_that_hangs_up_leaves_it_unknown() {
    let server = FaultServer::start(|peer| drop(peer.request()));
    let error = register(server.address().port(), REGISTRATION).unwrap_err();
    assert_eq!(error.code(), Code::OutcomeUnknown);
    assert_eq!(server.report().deliveries(), 1);
}

#[test]
fn a_registration_that_has_run_out_is_not_sent() {
    let server = FaultServer::start(|peer| answer(peer, "200 OK", "text/plain", ATTESTATION));
    let error = register(server.address().port(), EXPIRED).unwrap_err();
    assert_eq!(error.code(), Code::RegistrationExpired);
    assert_eq!(server.report().connections(), 0);
}

#[test]
fn cancelling_ends_the_wait_for_the_user() {
    let (arrived, has_arrived) = mpsc::channel();
    let server = FaultServer::start(move |peer| {
        peer.request();
        arrived.send(()).unwrap();
        peer.hang();
    });
    let port = server.address().port();
    let cancellation = Cancellation::new();
    let waiting = cancellation.clone();
    let thread = thread::spawn(move || agent(port).register(&Secret::from(REGISTRATION), &waiting));
    has_arrived.recv().unwrap();
    cancellation.cancel();
    let error = within_ten_seconds(move || thread.join().unwrap()).unwrap_err();
    assert_eq!(error.code(), Code::Cancelled);
}

//! Requests of other forms than a POST of a signed token: each verb, with and without a body, and what
//! is known of one that gets no answer.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use pingpair::credentials::BaseUrl;
use pingpair::describe::Verb;
use pingpair::exchange::Delivery::{Answered, Lost, NotSent};
use pingpair::exchange::{Body, Delivery, Outgoing, UnsentCause};
use pingpair::{Secret, UreqTransport};
use pingpair_tests::fault_server::{FaultServer, Peer, Report};
use pingpair_tests::outgoing::deliver;

fn meet(
    play: impl Fn(&mut Peer) + Send + Sync + 'static,
    change: impl Fn(&mut Outgoing),
) -> (Delivery, Report) {
    let server = FaultServer::start(play);
    let base_url = BaseUrl::parse(&format!("http://{}", server.address())).unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let mut outgoing = Outgoing::new(Verb::Get, format!("{base_url}/a/b?c=d"), AMPLE);
    change(&mut outgoing);
    let delivery = deliver(&transport, outgoing);
    drop(transport);
    (delivery, server.report())
}

fn answer(peer: &mut Peer) {
    peer.request();
    peer.send(ANSWER);
}

#[test]
fn each_verb_is_sent_with_the_headers_it_was_given_and_no_others() {
    for (verb, lengths) in [
        (Verb::Get, 0),
        (Verb::Delete, 0),
        (Verb::Post, 1),
        (Verb::Put, 1),
    ] {
        let (delivery, report) = meet(answer, |outgoing| {
            outgoing.verb = verb;
            outgoing.headers.authorization = Some(Secret::from("Bearer token"));
            outgoing.headers.cookie = Some(Secret::from("ST=1; ST-NO-SS=2"));
            outgoing.headers.transaction_id = Some("transaction".into());
            outgoing.headers.session_id = Some("session".into());
            outgoing.headers.accept = "*/*";
        });
        assert!(matches!(delivery, Answered(_)), "{verb:?} {delivery:?}");
        let head = report.heads().remove(0);
        let first = format!("{} /a/b?c=d HTTP/1.1", verb.as_str());
        assert_eq!(head.lines().next(), Some(first.as_str()));
        let fields: Vec<_> = head
            .trim_end()
            .split("\r\n")
            .skip(1)
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .collect();
        let value = |name: &str| {
            let mut values = fields.iter().filter(|(known, _)| known == name);
            let value = values.next().map(|(_, value)| *value);
            assert!(values.next().is_none(), "{name} twice");
            value
        };
        assert_eq!(value("authorization"), Some("Bearer token"));
        assert_eq!(value("cookie"), Some("ST=1; ST-NO-SS=2"));
        assert_eq!(value("x-ping-external-transaction-id"), Some("transaction"));
        assert_eq!(value("x-ping-external-session-id"), Some("session"));
        assert_eq!(value("accept"), Some("*/*"));
        assert_eq!(value("accept-encoding"), Some("identity"));
        assert_eq!(value("content-type"), None);
        assert_eq!(value("transfer-encoding"), None);
        assert_eq!(value("content-length"), (lengths == 1).then_some("0"));
        assert_eq!(fields.len(), 8 + lengths, "{fields:?}");
    }
}

#[test]
fn a_media_type_is_sent_byte_for_byte_and_nothing_is_added_to_it() {
    let (delivery, report) = meet(answer, |outgoing| {
        outgoing.verb = Verb::Post;
        outgoing.headers.media_type = Some(MEDIA_TYPE);
        outgoing.body = Body::Bytes(b"{\"otp\":\"1\"}".to_vec().into());
    });
    assert!(matches!(delivery, Answered(_)), "{delivery:?}");
    let head = report.heads().remove(0);
    let line = format!("\r\ncontent-type: {MEDIA_TYPE}\r\n");
    let lower = |text: &str| text.replace("Content-Type", "content-type");
    assert!(lower(&head).contains(&line), "{head}");
    assert!(report.transcripts[0].ends_with(b"\r\n\r\n{\"otp\":\"1\"}"));
}

#[test]
fn the_head_of_an_answer_is_told() {
    let (delivery, _) = meet(answer, |_| {});
    let Answered(response) = delivery else {
        panic!("{delivery:?}")
    };
    assert_eq!(response.status, 302);
    assert_eq!(
        response.content_type.as_deref(),
        Some("application/json;charset=UTF-8")
    );
    assert_eq!(response.location.as_ref().unwrap().expose(), "/x?code=1");
    let cookies: Vec<_> = response.set_cookies.iter().map(Secret::expose).collect();
    assert_eq!(cookies, ["ST=1; Path=/", "ST-NO-SS=2"]);
    assert_eq!(response.correlation_id.as_deref(), Some("c-1"));
    assert!(!format!("{response:?}").contains("code"));
}

#[test]
fn a_request_without_a_body_that_gets_no_answer_is_lost() {
    for verb in [Verb::Get, Verb::Delete, Verb::Post, Verb::Put] {
        let (delivery, report) = meet(|peer| drop(peer.head()), |outgoing| outgoing.verb = verb);
        assert!(matches!(delivery, Lost(_)), "{verb:?} {delivery:?}");
        assert_eq!(report.heads().len(), 1, "{verb:?}");
    }
}

#[test]
fn a_request_without_a_body_that_finds_nobody_was_not_sent() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let base_url = BaseUrl::parse(&base_url).unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    for verb in [Verb::Get, Verb::Delete, Verb::Post, Verb::Put] {
        let outgoing = Outgoing::new(verb, format!("{base_url}/x"), AMPLE);
        let delivery = deliver(&transport, outgoing);
        let unsent = matches!(delivery, NotSent(UnsentCause::ConnectionFailed));
        assert!(unsent, "{verb:?} {delivery:?}");
    }
}

const AMPLE: Duration = Duration::from_secs(8);
const MEDIA_TYPE: &str = "application/vnd.pingidentity.device.sendActivationCode+json";
const ANSWER: &str = "HTTP/1.1 302 Found\r\nContent-Type: application/json;charset=UTF-8\r\n\
     Location: /x?code=1\r\nSet-Cookie: ST=1; Path=/\r\nSet-Cookie: ST-NO-SS=2\r\n\
     Correlation-Id: c-1\r\nContent-Length: 2\r\n\r\n{}";

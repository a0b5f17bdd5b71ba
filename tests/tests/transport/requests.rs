//! What leaves with a request.

use std::sync::Arc;

use pingpair::UreqTransport;
use pingpair::exchange::Delivery::NotSent;
use pingpair_tests::fault_server::FaultServer;
use pingpair_tests::outgoing::{deliver, large_outgoing, outgoing};

use super::meeting::{AMPLE, WHOLE, answer, answered, base_url, meet, meet_twice};

#[test]
fn a_request_is_one_post_with_the_documented_header() {
    let (delivery, report) = meet(|peer| answer(peer, WHOLE));
    answered(delivery);
    let head = report.heads().remove(0);
    let mut lines = head.trim_end().split("\r\n");
    assert_eq!(
        lines.next().unwrap(),
        "POST /pingid/rest/4/getuserdetails/do HTTP/1.1"
    );
    let mut fields: Vec<String> = lines.map(str::to_ascii_lowercase).collect();
    fields.sort();
    let transcript = &report.transcripts[0];
    let length = transcript.len() - head.len();
    let host = format!("host: {}", report_host(&head));
    assert_eq!(
        fields,
        [
            "accept-encoding: identity".to_owned(),
            "accept: application/json".to_owned(),
            format!("content-length: {length}"),
            "content-type: application/json".to_owned(),
            host,
            format!("user-agent: pingpair/{}", env!("CARGO_PKG_VERSION")),
        ]
    );
    let body = &transcript[head.len()..];
    assert_eq!(body.split(|byte| *byte == b'.').count(), 3);
}

#[test]
fn the_user_agent_can_be_named() {
    let server = FaultServer::start(|peer| answer(peer, WHOLE));
    let base_url = base_url(&server);
    let builder = UreqTransport::builder(&base_url);
    let transport = builder.user_agent("Payroll/2 (enrolment)").unwrap();
    let transport = Arc::new(transport.build().unwrap());
    answered(deliver(&transport, outgoing(&base_url, AMPLE)));
    drop(transport);
    let heads = server.report().heads();
    assert!(heads[0].contains("user-agent: Payroll/2 (enrolment)\r\n"));
}

#[test]
fn cookies_are_not_kept() {
    let cookie = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n";
    let (_, report) = meet_twice(
        move |peer| while peer.request().is_some() && peer.send(cookie) {},
        || {},
    );
    let heads = report.heads();
    assert_eq!(heads.len(), 2);
    assert!(!heads[1].to_ascii_lowercase().contains("cookie"));
}

#[test]
fn urls_outside_the_base_url_are_not_carried() {
    let server = FaultServer::start(|peer| answer(peer, WHOLE));
    let own = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&own).build().unwrap());
    let address = server.address();
    for url in [
        format!("http://{address}/other/rest/4/getuserdetails/do"),
        format!("http://{address}/pingidx/rest"),
        format!("http://{address}/pingid@evil.test/"),
        format!("http://localhost:{}/pingid/rest", address.port()),
        format!("https://{address}/pingid/rest"),
        format!("{own}"),
        "nonsense".to_owned(),
        String::new(),
    ] {
        let mut outgoing = outgoing(&own, AMPLE);
        outgoing.url = url;
        assert!(matches!(deliver(&transport, outgoing), NotSent(_)));
    }
    drop(transport);
    assert_eq!(server.report().connections(), 0);
}

#[test]
fn a_large_request_is_sent_whole() {
    let server = FaultServer::start(|peer| answer(peer, WHOLE));
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let outgoing = large_outgoing(&base_url, 3 << 20, AMPLE);
    let body = outgoing.body.as_bytes().to_vec();
    answered(deliver(&transport, outgoing));
    drop(transport);
    assert!(server.report().transcripts[0].ends_with(&body));
}

fn report_host(head: &str) -> String {
    let mut lines = head.split("\r\n");
    let host = lines.find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

//! Transports that cannot be set up, and services that are not there.

use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use pingpair::credentials::BaseUrl;
use pingpair::exchange::Delivery::NotSent;
use pingpair::exchange::UnsentCause;
use pingpair::{Code, UreqTransport};
use pingpair_tests::outgoing::{deliver, outgoing};

use super::meeting::AMPLE;

#[test]
fn a_refused_connection_sends_nothing() {
    let base_url = BaseUrl::parse(&format!("http://127.0.0.1:{}/pingid", unused_port())).unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, AMPLE));
    assert!(
        matches!(delivery, NotSent(UnsentCause::ConnectionFailed)),
        "{delivery:?}"
    );
}

#[test]
fn a_name_without_address_sends_nothing() {
    let base_url = BaseUrl::parse("https://something.invalid/pingid").unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, Duration::from_secs(5)));
    // Without a name server in reach, the look-up ends with the time.
    assert!(
        matches!(
            delivery,
            NotSent(UnsentCause::NameNotFound | UnsentCause::TimedOut)
        ),
        "{delivery:?}"
    );
}

#[test]
fn options_out_of_their_range_are_refused() {
    let base_url = BaseUrl::parse("https://service.invalid/pingid").unwrap();
    let builder = || UreqTransport::builder(&base_url);
    for calls in [0, 257, usize::MAX] {
        let refused = builder().max_concurrency(calls).unwrap_err();
        assert_eq!(refused.code(), Code::OptionRefused);
    }
    for calls in [1, 256] {
        builder().max_concurrency(calls).unwrap().build().unwrap();
    }
    let long = "x".repeat(257);
    for text in [
        "",
        " ",
        " x",
        "x ",
        "a\r\nB: c",
        "a\tb",
        "caf\u{e9}",
        "\u{7f}",
        &long,
    ] {
        let refused = builder().user_agent(text).unwrap_err();
        assert_eq!(refused.code(), Code::OptionRefused, "{text:?}");
    }
    for pem in [
        "",
        "no certificate",
        "-----BEGIN CERTIFICATE-----\n!!!\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    ] {
        let refused = builder().root_certificates(pem).unwrap_err();
        assert_eq!(refused.code(), Code::CertificateMalformed, "{pem}");
    }
}

fn unused_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

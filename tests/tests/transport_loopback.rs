//! What counts as this machine, where plain http may go, and which proxies are gone through.

use std::env;
use std::net::{Ipv6Addr, TcpListener};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use pingpair::credentials::BaseUrl;
use pingpair::exchange::{Delivery, UnsentCause};
use pingpair::{Code, UreqTransport};
use pingpair_tests::fault_server::{FaultServer, Peer};
use pingpair_tests::outgoing::{deliver, outgoing};

#[test]
fn hosts_that_hide_an_address_or_a_user_are_no_base_urls() {
    for host in [
        "2130706433",
        "127.1",
        "0x7f.1",
        "0x7f000001",
        "0177.0.0.1",
        "127.0.0.1@evil.test",
        "localhost@evil.test",
        "127.0.0.1.",
        "localhost.",
        "[::1%lo]",
    ] {
        for scheme in ["http", "https"] {
            let refused = BaseUrl::parse(&format!("{scheme}://{host}/pingid")).unwrap_err();
            assert_eq!(refused.code(), Code::BaseUrlRefused, "{host}");
        }
    }
}

#[test]
fn plain_http_is_refused_for_every_host_but_loopback() {
    for host in [
        "localhost.evil.test",
        "evil-localhost",
        // These resolve to loopback on many machines.
        "localhost.localdomain",
        "ip6-localhost",
        "localtest.me",
        "[::ffff:127.0.0.1]",
        "[::]",
        "0.0.0.0",
        "128.0.0.1",
        "service.invalid",
    ] {
        let base_url = BaseUrl::parse(&format!("http://{host}:8080/pingid")).unwrap();
        let refused = UreqTransport::builder(&base_url).build().unwrap_err();
        assert_eq!(refused.code(), Code::PlainHttpRefused, "{host}");
    }
    for host in [
        "localhost",
        "127.0.0.1",
        "127.255.255.254",
        "[::1]",
        "[0:0::1]",
    ] {
        let base_url = BaseUrl::parse(&format!("http://{host}/pingid")).unwrap();
        UreqTransport::builder(&base_url).build().unwrap();
    }
}

#[test]
fn plain_http_is_allowed_for_exactly_the_host_and_port_that_are_named() {
    let base_url = BaseUrl::parse("http://Sandbox.test:8080/pingid").unwrap();
    let build = |authority| {
        let builder = UreqTransport::builder(&base_url);
        builder.danger_allow_http(authority).build()
    };
    for authority in ["sandbox.test:8080", "SANDBOX.test:8080"] {
        build(authority).unwrap();
    }
    for authority in [
        "",
        "*",
        "sandbox.test",
        "sandbox.test:80",
        "sandbox.test:08080",
        "http://sandbox.test:8080",
        "other.test:8080",
        "x.sandbox.test:8080",
        "sandbox.test:8080/",
    ] {
        let refused = build(authority).unwrap_err();
        assert_eq!(refused.code(), Code::PlainHttpRefused, "{authority}");
    }
    let base_url = BaseUrl::parse("http://sandbox.test/pingid").unwrap();
    let builder = UreqTransport::builder(&base_url).danger_allow_http("sandbox.test:80");
    builder.build().unwrap();
}

#[test]
fn localhost_is_both_loopback_addresses() {
    let server = FaultServer::start(answer);
    let port = server.address().port();
    assert_eq!(status(&format!("http://localhost:{port}/pingid")), 200);
    assert_eq!(status(&format!("http://127.0.0.1:{port}/pingid")), 200);
    assert_eq!(server.report().deliveries(), 2);
    // Not every machine has IPv6.
    let Ok(listener) = TcpListener::bind((Ipv6Addr::LOCALHOST, 0)) else {
        return;
    };
    let server = FaultServer::start_on(listener, |stream| Box::new(stream), answer);
    let port = server.address().port();
    assert_eq!(status(&format!("http://localhost:{port}/pingid")), 200);
    assert_eq!(status(&format!("http://[::1]:{port}/pingid")), 200);
    assert_eq!(status(&format!("http://[0:0::1]:{port}/pingid")), 200);
    assert_eq!(server.report().deliveries(), 3);
}

#[test]
fn loopback_never_goes_through_a_proxy() {
    let proxy = FaultServer::start(Peer::hang);
    let server = FaultServer::start(answer);
    let port = server.address().port();
    for base_url in [
        format!("http://127.0.0.1:{port}/pingid"),
        format!("http://localhost:{port}/pingid"),
        format!("https://localhost:{port}/pingid"),
    ] {
        let base_url = BaseUrl::parse(&base_url).unwrap();
        let builder = UreqTransport::builder(&base_url);
        let builder = builder.proxy(&format!("http://{}", proxy.address()));
        let transport = Arc::new(builder.unwrap().build().unwrap());
        deliver(&transport, outgoing(&base_url, Duration::from_secs(2)));
    }
    assert_eq!(proxy.report().connections(), 0);
    assert_eq!(server.report().deliveries(), 2);
}

#[test]
fn a_proxy_and_plain_http_are_refused_together() {
    let base_url = BaseUrl::parse("http://sandbox.test:8080/pingid").unwrap();
    let builder = || UreqTransport::builder(&base_url).danger_allow_http("sandbox.test:8080");
    let refused = builder().proxy("http://proxy.test:3128").unwrap().build();
    assert_eq!(refused.unwrap_err().code(), Code::OptionRefused);
    let refused = builder().proxy_from_environment().build();
    assert_eq!(refused.unwrap_err().code(), Code::OptionRefused);
}

#[test]
fn proxies_that_are_not_plain_http_are_refused() {
    let base_url = BaseUrl::parse("https://service.invalid/pingid").unwrap();
    for url in [
        "",
        "proxy.test:3128",
        "https://proxy.test:3128",
        "socks5://proxy.test:1080",
        "http://2130706433:3128",
        "http://proxy.test:3128/path",
    ] {
        let refused = UreqTransport::builder(&base_url).proxy(url).unwrap_err();
        assert_eq!(refused.code(), Code::OptionRefused, "{url}");
        assert!(url.is_empty() || !refused.to_string().contains(url));
    }
}

#[test]
fn what_is_shown_of_a_transport_holds_no_password() {
    let base_url = BaseUrl::parse("https://service.invalid/pingid").unwrap();
    let builder = UreqTransport::builder(&base_url);
    let builder = builder.proxy("http://user:sesame@proxy.test").unwrap();
    assert!(!format!("{builder:?}").contains("sesame"));
    assert!(!format!("{:?}", builder.build().unwrap()).contains("sesame"));
    let refused = UreqTransport::builder(&base_url).proxy("http://user:sesame@:0");
    let refused = refused.unwrap_err();
    assert!(!format!("{refused} {refused:?}").contains("sesame"));
}

/// The environment belongs to the whole process: a child with one of its own runs the test.
#[test]
fn the_environment_is_not_looked_at_unless_asked_for() {
    const NAME: &str = "the_environment_is_not_looked_at_unless_asked_for";
    if env::var_os(CHILD).is_some() {
        return in_the_child();
    }
    let proxy = FaultServer::start(|peer| {
        peer.head();
        peer.send("HTTP/1.1 403 No\r\n\r\n");
    });
    let url = format!("http://{}", proxy.address());
    let child = Command::new(env::current_exe().unwrap())
        .args(["--exact", NAME, "--nocapture"])
        .env(CHILD, "1")
        .envs(VARIABLES.map(|name| (name, &url)))
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&child.stderr);
    assert!(child.status.success(), "{printed}");
    assert_eq!(
        proxy.report().heads(),
        ["CONNECT asked.invalid:443 HTTP/1.1\r\nHost: asked.invalid:443\r\n\r\n"]
    );
}

fn in_the_child() {
    let server = FaultServer::start(answer);
    assert_eq!(status(&format!("http://{}/pingid", server.address())), 200);
    let limit = Duration::from_secs(3);
    for (url, allowed) in [
        ("https://not-asked.invalid/pingid", ""),
        ("http://not-asked.invalid/pingid", "not-asked.invalid:80"),
    ] {
        let base_url = BaseUrl::parse(url).unwrap();
        let builder = UreqTransport::builder(&base_url).danger_allow_http(allowed);
        let transport = Arc::new(builder.build().unwrap());
        let delivery = deliver(&transport, outgoing(&base_url, limit));
        assert!(matches!(delivery, Delivery::NotSent(_)), "{delivery:?}");
    }
    let base_url = BaseUrl::parse("https://asked.invalid/pingid").unwrap();
    let builder = UreqTransport::builder(&base_url).proxy_from_environment();
    let transport = Arc::new(builder.build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, limit));
    assert!(
        matches!(delivery, Delivery::NotSent(UnsentCause::ProxyFailed)),
        "{delivery:?}"
    );
    let base_url = BaseUrl::parse(&format!("http://{}/pingid", server.address())).unwrap();
    let builder = UreqTransport::builder(&base_url).proxy_from_environment();
    let transport = Arc::new(builder.build().unwrap());
    let delivery = deliver(&transport, outgoing(&base_url, limit));
    assert!(matches!(delivery, Delivery::Answered(_)), "{delivery:?}");
}

fn status(base_url: &str) -> u16 {
    let base_url = BaseUrl::parse(base_url).unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    match deliver(&transport, outgoing(&base_url, Duration::from_secs(9))) {
        Delivery::Answered(response) => response.status,
        other => panic!("{other:?}"),
    }
}

fn answer(peer: &mut Peer) {
    peer.request();
    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
}

/// Tells the child that it is the child.
const CHILD: &str = "PINGPAIR_TESTS_CHILD";
const VARIABLES: [&str; 6] = [
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
];

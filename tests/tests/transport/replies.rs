//! What is read of replies, and what is passed on of them.

use pingpair::transport::MAXIMUM_REPLY;
use pingpair_tests::fault_server::FaultServer;

use super::meeting::{answer, answered, chunked, meet, sized};

#[test]
fn a_body_of_1_mib_is_read_whole() {
    let (delivery, report) = meet(|peer| sized(peer, MAXIMUM_REPLY));
    assert_eq!(answered(delivery).body.len(), MAXIMUM_REPLY);
    assert_eq!(report.deliveries(), 1);
}

#[test]
fn a_header_of_15_kibibytes_is_read() {
    let (delivery, _) = meet(|peer| {
        let fields = format!("X-Long: {}\r\n", "x".repeat(1014)).repeat(15);
        answer(
            peer,
            format!("HTTP/1.1 200 OK\r\n{fields}Content-Length: 3\r\n\r\nabc"),
        );
    });
    assert_eq!(*answered(delivery).body, b"abc");
}

#[test]
fn the_bytes_of_a_body_are_passed_on_as_they_came() {
    for head in [
        "Content-Length: 6\r\n\r\n",
        "Content-Length: 6\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n",
        "Connection: close\r\n\r\n",
    ] {
        let (delivery, _) = meet(move |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\n");
            peer.send(head);
            peer.send([b'a', 0, 0xff, 0xfe, b'\r', b'\n']);
        });
        assert_eq!(
            *answered(delivery).body,
            [b'a', 0, 0xff, 0xfe, b'\r', b'\n'],
            "{head}"
        );
    }
    let (delivery, _) = meet(|peer| chunked(peer, "2;x=y\r\nab\r\n1\r\nc\r\n0\r\nA: b\r\n\r\n"));
    assert_eq!(*answered(delivery).body, b"abc");
}

#[test]
fn a_reply_in_single_bytes_is_read_whole() {
    let (delivery, _) = meet(|peer| {
        peer.request();
        for byte in "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc".bytes() {
            peer.send([byte]);
        }
    });
    assert_eq!(*answered(delivery).body, b"abc");
}

#[test]
fn interim_answers_are_passed_over() {
    let (delivery, _) = meet(|peer| {
        answer(
            peer,
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n\
             HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
        );
    });
    assert_eq!(*answered(delivery).body, b"abc");
}

#[test]
fn compressed_replies_are_not_decoded() {
    const GZIP: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 0x4a, 6, 0];
    for coding in ["gzip", "br", "deflate"] {
        let (delivery, _) = meet(move |peer| {
            peer.request();
            let length = GZIP.len();
            peer.send(format!(
                "HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {length}\r\n\r\n"
            ));
            peer.send(GZIP);
        });
        let response = answered(delivery);
        assert_eq!(response.content_encoding.as_deref(), Some(coding));
        assert_eq!(*response.body, GZIP);
    }
}

#[test]
fn every_status_is_an_answer() {
    for status in [
        200, 400, 401, 403, 404, 407, 408, 429, 500, 502, 503, 504, 599, 999,
    ] {
        let (delivery, report) = meet(move |peer| {
            answer(
                peer,
                format!(
                    "HTTP/1.1 {status} Text\r\nRetry-After: 7\r\n\
                     Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nContent-Length: 3\r\n\r\nabc"
                ),
            );
        });
        let response = answered(delivery);
        assert_eq!(response.status, status);
        assert_eq!(response.retry_after.as_deref(), Some("7"));
        assert_eq!(
            response.date.as_deref(),
            Some("Sun, 06 Nov 1994 08:49:37 GMT")
        );
        assert_eq!(response.content_encoding, None);
        assert_eq!(*response.body, b"abc");
        assert_eq!(report.deliveries(), 1, "{status}");
    }
}

#[test]
fn empty_answers_are_answers() {
    for head in [
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\n",
    ] {
        let (delivery, _) = meet(move |peer| answer(peer, head));
        assert!(answered(delivery).body.is_empty(), "{head}");
    }
}

#[test]
fn header_fields_that_cannot_be_shown_are_left_out() {
    let (delivery, _) = meet(|peer| {
        peer.request();
        peer.send("HTTP/1.1 429 Slow\r\nContent-Length: 0\r\n");
        peer.send(b"Retry-After: 1\xb2\r\nDate: to\tday\r\n\r\n");
    });
    let response = answered(delivery);
    assert_eq!((response.retry_after, response.date), (None, None));
}

#[test]
fn redirects_are_returned_and_not_followed() {
    let target = FaultServer::start(|peer| {
        peer.head();
    });
    let to = target.address();
    for status in [301, 302, 303, 307, 308] {
        let (delivery, report) = meet(move |peer| {
            answer(
                peer,
                format!(
                    "HTTP/1.1 {status} Moved\r\nLocation: http://{to}/elsewhere\r\n\
                     Content-Length: 3\r\n\r\nabc"
                ),
            );
        });
        let response = answered(delivery);
        assert_eq!((response.status, &**response.body), (status, &b"abc"[..]));
        assert_eq!((report.connections(), report.deliveries()), (1, 1));
        let (delivery, _) = meet(move |peer| {
            peer.request();
            peer.send(format!(
                "HTTP/1.1 {status} Moved\r\nLocation: http://{to}/\r\nConnection: close\r\n\r\n"
            ));
        });
        assert_eq!(answered(delivery).status, status);
    }
    assert_eq!(target.report().connections(), 0);
}

//! The transport that ships, against a server that plays faults on raw sockets.

use std::io::Read;
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use pingpair::credentials::BaseUrl;
use pingpair::exchange::{Delivery, LossCause, Response, UnsentCause};
use pingpair::transport::{MAXIMUM_REPLY, Transport};
use pingpair::{Code, UreqTransport};
use pingpair_tests::fault_server::{FaultServer, Peer, Report};
use pingpair_tests::outgoing::{deliver, large_outgoing, outgoing};

use Delivery::{Answered, Lost, NotSent};

/// Declares a test for each kind of fault: what the server plays, and what the client is told.
///
/// Each is met once, within the time that is given. Whatever is told, the body has arrived at most
/// once, and not at all when the client is told so.
macro_rules! faults {
    (within $limit:ident: $($name:ident: $play:expr => $told:pat,)+) => {$(
        #[test]
        fn $name() {
            let (delivery, report) = meet_within($limit, $play);
            assert!(matches!(delivery, $told), "{delivery:?}");
            let most = usize::from(!matches!(delivery, NotSent(_)));
            assert!(report.deliveries() <= most, "{} deliveries", report.deliveries());
        }
    )+};
}

faults! {
    within SHORT:
    silence_after_the_connection_times_out: |peer| peer.hang() => Lost(LossCause::TimedOut),
    silence_after_the_request_times_out: |peer| {
        peer.request();
        peer.hang();
    } => Lost(LossCause::TimedOut),
    a_dripping_status_line_times_out: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 ");
        peer.drip("O");
    } => Lost(LossCause::TimedOut),
    a_dripping_header_times_out: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nX-Long: ");
        peer.drip("x");
    } => Lost(LossCause::TimedOut),
    a_dripping_body_times_out: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        peer.drip("x");
    } => Lost(LossCause::TimedOut),
    a_dripping_chunked_body_times_out: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        peer.drip("1\r\nx\r\n");
    } => Lost(LossCause::TimedOut),
    a_dripping_chunk_extension_times_out: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;");
        peer.drip("x");
    } => Lost(LossCause::TimedOut),
    a_body_without_end_and_length_times_out: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        peer.drip("x");
    } => Lost(LossCause::TimedOut),
    endless_100_continue_times_out: |peer| {
        peer.request();
        peer.drip("HTTP/1.1 100 Continue\r\n\r\n");
    } => Lost(LossCause::TimedOut),
    a_flood_of_100_continue_is_given_up: |peer| {
        peer.request();
        let flood = "HTTP/1.1 100 Continue\r\n\r\n".repeat(1000);
        while peer.send(&flood) {}
    } => Lost(LossCause::TimedOut | LossCause::TooLarge),

}

faults! {
    within AMPLE:
    no_answer_at_all_is_closed: |peer| { peer.request(); } => Lost(LossCause::Closed),
    a_header_cut_short_is_closed: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Len");
    } => Lost(LossCause::Closed),
    a_body_shorter_than_its_length_is_closed: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
    } => Lost(LossCause::Closed),
    a_missing_body_is_closed: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
    } => Lost(LossCause::Closed),
    a_chunk_cut_short_is_closed: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\nabc");
    } => Lost(LossCause::Closed),
    a_missing_last_chunk_is_closed: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    } => Lost(LossCause::Closed),
    a_reset_at_once_is_never_answered: |peer| peer.abort() => Lost(_) | NotSent(_),
    a_reset_before_the_header_is_closed: |peer| {
        peer.request_but_last_byte();
        peer.abort();
    } => Lost(LossCause::Closed),
    a_reset_in_the_header_is_closed: |peer| {
        peer.request_but_last_byte();
        peer.send("HTTP/1.1 200 OK\r\nContent-Len");
        peer.abort();
    } => Lost(LossCause::Closed),
    a_reset_in_the_body_is_closed: |peer| {
        peer.request_but_last_byte();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
        peer.abort();
    } => Lost(LossCause::Closed),
    a_reset_in_a_body_without_length_is_closed: |peer| {
        peer.request_but_last_byte();
        peer.send("HTTP/1.1 200 OK\r\n\r\nabc");
        peer.abort();
    } => Lost(LossCause::Closed),

    garbage_is_malformed: |peer| answer(peer, [0, 1, 2, 255, 13, 10, 13, 10])
        => Lost(LossCause::Malformed),
    a_page_without_header_is_malformed: |peer| answer(peer, "<html>hello</html>\r\n\r\n")
        => Lost(LossCause::Malformed),
    an_http_2_preface_is_malformed: |peer| answer(peer, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
        => Lost(LossCause::Malformed),
    a_status_of_no_number_is_malformed: |peer| answer(peer, "HTTP/1.1 2OO OK\r\n\r\n")
        => Lost(LossCause::Malformed),
    a_status_below_100_is_malformed: |peer| answer(peer, "HTTP/1.1 099 Odd\r\n\r\n")
        => Lost(LossCause::Malformed),
    a_nul_in_the_header_is_malformed: |peer| answer(peer, "HTTP/1.1 200 OK\r\nA: \0b\r\n\r\n")
        => Lost(LossCause::Malformed),
    five_hundred_header_fields_are_refused: |peer| {
        let fields = "A: b\r\n".repeat(500);
        answer(peer, format!("HTTP/1.1 200 OK\r\n{fields}\r\n"));
    } => Lost(LossCause::Malformed | LossCause::TooLarge),
    a_chunk_size_that_is_not_hexadecimal_is_malformed: |peer| chunked(peer, "xyz\r\nabc\r\n")
        => Lost(LossCause::Malformed),
    a_chunk_size_that_overflows_is_malformed: |peer| chunked(peer, "fffffffffffffffff\r\nabc\r\n")
        => Lost(LossCause::Malformed),
    a_negative_chunk_size_is_malformed: |peer| chunked(peer, "-3\r\nabc\r\n")
        => Lost(LossCause::Malformed),
    a_chunk_longer_than_its_size_is_malformed: |peer| chunked(peer, "2\r\nabcdef\r\n0\r\n\r\n")
        => Lost(LossCause::Malformed),
    chunked_with_a_length_is_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n\
         3\r\nabc\r\n0\r\n\r\n",
    ) => Lost(LossCause::Malformed),
    two_transfer_codings_are_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ) => Lost(LossCause::Malformed),
    two_transfer_coding_fields_are_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n\
         3\r\nabc\r\n0\r\n\r\n",
    ) => Lost(LossCause::Malformed),
    an_unknown_transfer_coding_is_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: xchunked\r\n\r\nabc",
    ) => Lost(LossCause::Malformed),
    chunked_in_http_1_0_is_malformed: |peer| answer(
        peer,
        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ) => Lost(LossCause::Malformed),
    two_different_lengths_are_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    ) => Lost(LossCause::Malformed),
    a_list_of_different_lengths_is_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nContent-Length: 3, 4\r\n\r\nabcd",
    ) => Lost(LossCause::Malformed),
    a_negative_length_is_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc",
    ) => Lost(LossCause::Malformed),
    a_length_with_a_sign_is_malformed: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nContent-Length: +3\r\n\r\nabc",
    ) => Lost(LossCause::Malformed),
    a_length_that_overflows_is_refused: |peer| answer(
        peer,
        "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\nabc",
    ) => Lost(LossCause::Malformed | LossCause::TooLarge),

    ten_gibibytes_announced_are_too_large: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
        while peer.send([b'x'; 65536]) {}
    } => Lost(LossCause::TooLarge),
    ten_gibibytes_in_chunks_are_too_large: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
        while peer.send(&chunk) {}
    } => Lost(LossCause::TooLarge),
    ten_gibibytes_without_length_are_too_large: |peer| {
        peer.request();
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        while peer.send([b'x'; 65536]) {}
    } => Lost(LossCause::TooLarge),
    a_body_of_one_byte_too_many_is_too_large: |peer| {
        sized(peer, MAXIMUM_REPLY + 1);
    } => Lost(LossCause::TooLarge),
    a_header_of_200_kilobytes_is_too_large: |peer| {
        let field = "x".repeat(200_000);
        answer(peer, format!("HTTP/1.1 200 OK\r\nX-Long: {field}\r\n\r\n"));
    } => Lost(LossCause::TooLarge),
    many_fields_of_200_kilobytes_are_too_large: |peer| {
        let fields = format!("X-Long: {}\r\n", "x".repeat(4000)).repeat(50);
        answer(peer, format!("HTTP/1.1 200 OK\r\n{fields}\r\n"));
    } => Lost(LossCause::TooLarge),
    a_header_of_17_kibibytes_is_too_large: |peer| {
        let fields = format!("X-Long: {}\r\n", "x".repeat(1014)).repeat(17);
        answer(peer, format!("HTTP/1.1 200 OK\r\n{fields}Content-Length: 0\r\n\r\n"));
    } => Lost(LossCause::TooLarge),
}

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
fn a_connection_is_used_again() {
    let ([first, second], report) = meet_twice(
        |peer| while peer.request().is_some() && peer.send(WHOLE) {},
        || {},
    );
    assert_eq!(*answered(first).body, b"abc");
    assert_eq!(*answered(second).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (1, 2));
}

#[test]
fn a_second_response_glued_on_is_not_taken_for_the_next_one() {
    let ([first, second], report) = meet_twice(
        |peer| {
            peer.request();
            if peer.number() == 1 {
                peer.send(WHOLE.to_owned() + FORGED);
                peer.hang();
            } else {
                peer.send(WHOLE);
            }
        },
        || {},
    );
    assert_eq!(*answered(first).body, b"abc");
    assert_eq!(*answered(second).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (2, 2));
}

#[test]
fn a_large_response_glued_on_is_not_taken_for_the_next_one() {
    let body = "x".repeat(100_000);
    let long = format!("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{body}");
    let ([first, second], report) = meet_twice(
        move |peer| {
            peer.request();
            if peer.number() == 1 {
                peer.send(long.clone() + &FORGED.repeat(1000));
                peer.hang();
            } else {
                peer.send(WHOLE);
            }
        },
        || {},
    );
    assert_eq!(answered(first).body.len(), 100_000);
    assert_eq!(*answered(second).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (2, 2));
}

#[test]
fn a_response_left_behind_a_full_buffer_is_not_taken_for_the_next_one() {
    // What the client reads at a time. The first piece makes the second one fit but for its end.
    const BUFFER: usize = 32 * 1024;
    let ([first, second], report) = meet_twice(
        |peer| {
            peer.request();
            if peer.number() > 1 {
                peer.send(WHOLE);
                return;
            }
            let head = "HTTP/1.1 200 OK\r\nContent-Length: 32726\r\n\r\n";
            let whole = head.to_owned() + &"x".repeat(BUFFER - head.len()) + FORGED;
            let (start, rest) = whole.as_bytes().split_at(FORGED.len());
            peer.send(start);
            // The pieces must not come as one.
            thread::sleep(Duration::from_millis(100));
            peer.send(rest);
            peer.hang();
        },
        || {},
    );
    assert_eq!(answered(first).body.len(), 32726);
    assert_eq!(*answered(second).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (2, 2));
}

#[test]
fn an_unsolicited_response_is_not_taken_for_the_next_one() {
    let (say, heard) = mpsc::channel();
    let (done, wait) = mpsc::channel();
    let (heard, done) = (Mutex::new(heard), Mutex::new(done));
    let ([first, second], report) = meet_twice(
        move |peer| {
            peer.request();
            peer.send(WHOLE);
            if peer.number() == 1 {
                heard.lock().unwrap().recv().unwrap();
                peer.send(FORGED);
                done.lock().unwrap().send(()).unwrap();
                peer.hang();
            }
        },
        move || {
            say.send(()).unwrap();
            wait.recv().unwrap();
        },
    );
    assert_eq!(*answered(first).body, b"abc");
    assert_eq!(*answered(second).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (2, 2));
}

#[test]
fn a_pooled_connection_that_the_server_closed_costs_no_call() {
    let (say, heard) = mpsc::channel();
    let (done, wait) = mpsc::channel();
    let (heard, done) = (Mutex::new(heard), Mutex::new(done));
    let ([first, second], report) = meet_twice(
        move |peer| {
            peer.request();
            peer.send(WHOLE);
            if peer.number() == 1 {
                heard.lock().unwrap().recv().unwrap();
                peer.socket().shutdown(Shutdown::Write).unwrap();
                done.lock().unwrap().send(()).unwrap();
            }
        },
        move || {
            say.send(()).unwrap();
            wait.recv().unwrap();
        },
    );
    answered(first);
    assert_eq!(*answered(second).body, b"abc");
    assert_eq!((report.connections(), report.deliveries()), (2, 2));
}

#[test]
fn a_reset_on_a_reused_connection_is_lost_and_nothing_is_sent_again() {
    let ([first, second], report) = meet_twice(
        |peer| {
            peer.request();
            peer.send(WHOLE);
            peer.request_but_last_byte();
            peer.abort();
        },
        || {},
    );
    answered(first);
    assert!(matches!(second, Lost(LossCause::Closed)), "{second:?}");
    assert_eq!((report.connections(), report.deliveries()), (1, 2));
}

#[test]
fn silence_on_a_reused_connection_is_lost_and_nothing_is_sent_again() {
    let ([first, second], report) = meet_twice(
        |peer| {
            peer.request();
            peer.send(WHOLE);
            peer.hang();
        },
        || {},
    );
    answered(first);
    assert!(matches!(second, Lost(LossCause::TimedOut)), "{second:?}");
    assert_eq!((report.connections(), report.deliveries()), (1, 2));
}

#[test]
fn a_connection_is_not_used_after_a_reply_that_was_not_read_to_its_end() {
    let ([first, second], report) = meet_twice(
        |peer| {
            if peer.number() == 1 {
                sized(peer, MAXIMUM_REPLY + 1);
            } else {
                answer(peer, WHOLE);
            }
        },
        || {},
    );
    assert!(matches!(first, Lost(LossCause::TooLarge)));
    answered(second);
    assert_eq!((report.connections(), report.deliveries()), (2, 2));
}

#[test]
fn calls_at_the_same_time_get_their_own_answers() {
    let server = FaultServer::start(|peer| {
        while let Some(request) = peer.request() {
            let length = request.body.len();
            peer.send(format!(
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n"
            ));
            peer.send(request.body);
        }
    });
    let base_url = base_url(&server);
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let outgoing = outgoing(&base_url, AMPLE);
                    let response = answered(transport.deliver(&outgoing));
                    assert!(*response.body == outgoing.body.as_bytes());
                }
            });
        }
    });
    drop(transport);
    let report = server.report();
    assert_eq!(report.deliveries(), 160);
    assert!(report.connections() <= 8, "{}", report.connections());
}

#[test]
fn no_more_connections_are_kept_than_asked_for() {
    let report = call_together(4, 1);
    assert_eq!((report.connections(), report.deliveries()), (7, 8));
}

#[test]
fn as_many_connections_are_kept_as_asked_for() {
    let report = call_together(8, 8);
    assert_eq!((report.connections(), report.deliveries()), (8, 16));
}

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

/// What one call is told, and what arrived at the server that plays a fault.
fn meet(play: impl Fn(&mut Peer) + Send + Sync + 'static) -> (Delivery, Report) {
    meet_within(AMPLE, play)
}

fn meet_within(
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
fn meet_twice(
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

/// Makes so many calls at the same time, and again, with so many connections kept.
fn call_together(calls: usize, kept: usize) -> Report {
    let (arrived, all_came) = (Mutex::new(0_usize), Condvar::new());
    let server = FaultServer::start(move |peer| {
        while peer.request().is_some() {
            let mut arrived = arrived.lock().unwrap();
            *arrived += 1;
            all_came.notify_all();
            let round: usize = arrived.div_ceil(calls) * calls;
            let waited = all_came.wait_timeout_while(arrived, AMPLE, |arrived| *arrived < round);
            drop(waited.unwrap());
            peer.send(WHOLE);
        }
    });
    let base_url = base_url(&server);
    let builder = UreqTransport::builder(&base_url);
    let transport = builder.max_concurrency(kept).unwrap().build().unwrap();
    for _ in 0..2 {
        thread::scope(|scope| {
            for _ in 0..calls {
                scope.spawn(|| answered(transport.deliver(&outgoing(&base_url, AMPLE))));
            }
        });
    }
    drop(transport);
    server.report()
}

fn answer(peer: &mut Peer, bytes: impl AsRef<[u8]>) {
    peer.request();
    peer.send(bytes);
}

fn chunked(peer: &mut Peer, body: &str) {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    answer(peer, head.to_owned() + body);
}

fn sized(peer: &mut Peer, length: usize) {
    let body = "x".repeat(length);
    answer(
        peer,
        format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}"),
    );
}

fn answered(delivery: Delivery) -> Response {
    match delivery {
        Answered(response) => response,
        other => panic!("{other:?}"),
    }
}

fn base_url(server: &FaultServer) -> BaseUrl {
    BaseUrl::parse(&format!("http://{}/pingid", server.address())).unwrap()
}

fn report_host(head: &str) -> String {
    let mut lines = head.split("\r\n");
    let host = lines.find_map(|line| line.strip_prefix("host: "));
    host.unwrap().to_owned()
}

fn unused_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

const WHOLE: &str = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc";
const FORGED: &str = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nbad";
/// For calls that are to time out.
const SHORT: Duration = Duration::from_millis(500);
const AMPLE: Duration = Duration::from_secs(9);

//! Connections that are used again, or must not be.

use std::net::Shutdown;
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use pingpair::UreqTransport;
use pingpair::exchange::Delivery::Lost;
use pingpair::exchange::LossCause;
use pingpair::transport::{MAXIMUM_REPLY, Transport};
use pingpair_tests::fault_server::{FaultServer, Report};
use pingpair_tests::outgoing::outgoing;

use super::meeting::{AMPLE, WHOLE, answer, answered, base_url, meet_twice, sized};

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

const FORGED: &str = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nbad";

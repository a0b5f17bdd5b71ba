//! Downloads over real sockets: pieces as they come, and an end that is proven.

use std::sync::Arc;
use std::time::Duration;

use pingpair::UreqTransport;
use pingpair::credentials::BaseUrl;
use pingpair::exchange::{Delivery, LossCause};
use pingpair::transport::Transport;
use pingpair_tests::fault_server::{FaultServer, Peer};
use pingpair_tests::outgoing::{outgoing, within_ten_seconds};

/// What was received, and what the transport said at the end.
struct Downloaded {
    bytes: usize,
    largest_piece: usize,
    ended: bool,
    delivery: Delivery,
    deliveries: usize,
}

fn download(play: fn(&mut Peer), most: usize) -> Downloaded {
    let server = FaultServer::start(play);
    let base_url = BaseUrl::parse(&format!("http://{}/pingid", server.address())).unwrap();
    let transport = Arc::new(UreqTransport::builder(&base_url).build().unwrap());
    let request = outgoing(&base_url, Duration::from_secs(1));
    let (mut bytes, mut largest_piece, mut ended) = (0, 0, false);
    let received = within_ten_seconds(move || {
        let delivery = transport.download(&request, &mut |_, piece| {
            bytes += piece.len();
            largest_piece = largest_piece.max(piece.len());
            ended |= piece.is_empty();
            bytes < most
        });
        (delivery, bytes, largest_piece, ended)
    });
    let (delivery, bytes, largest_piece, ended) = received;
    Downloaded {
        bytes,
        largest_piece,
        ended,
        delivery,
        deliveries: server.report().deliveries(),
    }
}

fn answered(downloaded: &Downloaded) -> bool {
    matches!(downloaded.delivery, Delivery::Answered(_)) && downloaded.ended
}

fn lost(downloaded: &Downloaded) -> Option<LossCause> {
    assert!(!downloaded.ended, "an end that was not proven");
    match downloaded.delivery {
        Delivery::Lost(cause) => Some(cause),
        _ => None,
    }
}

#[test]
fn a_body_of_any_size_comes_in_pieces() {
    let whole = download(
        |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            let piece = format!("10000\r\n{}\r\n", "x".repeat(0x10000));
            for _ in 0..320 {
                peer.send(&piece);
            }
            peer.send("0\r\n\r\n");
        },
        usize::MAX,
    );
    assert!(answered(&whole));
    assert_eq!(whole.bytes, 320 * 0x10000);
    assert!(whole.largest_piece <= 64 * 1024);
    assert_eq!(whole.deliveries, 1);
}

#[test]
fn a_body_with_a_length_ends_with_its_last_byte() {
    let whole = download(
        |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nusername");
        },
        usize::MAX,
    );
    assert!(answered(&whole));
    assert_eq!(whole.bytes, 8);
}

#[test]
fn a_body_that_ends_with_the_connection_alone_is_lost() {
    let cut = download(
        |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nusername,status\n");
        },
        usize::MAX,
    );
    assert_eq!(lost(&cut), Some(LossCause::Malformed));
    assert_eq!(cut.bytes, 0);
}

#[test]
fn a_body_that_is_cut_short_is_lost() {
    for play in [
        (|peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nusername,status\n");
        }) as fn(&mut Peer),
        |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nusername\r\n");
        },
    ] {
        let cut = download(play, usize::MAX);
        assert!(lost(&cut).is_some());
        assert_eq!(cut.deliveries, 1);
    }
}

#[test]
fn a_body_that_stands_still_times_out() {
    let silent = download(
        |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nusername");
            peer.hang();
        },
        usize::MAX,
    );
    assert_eq!(lost(&silent), Some(LossCause::TimedOut));
    assert_eq!(silent.bytes, 8);
}

#[test]
fn what_is_not_wanted_is_not_read() {
    let left = download(
        |peer| {
            peer.request();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10000000\r\n\r\n");
            peer.drip("x");
        },
        3,
    );
    assert!(matches!(left.delivery, Delivery::Answered(_)));
    assert!(!left.ended && left.bytes < 100);
}

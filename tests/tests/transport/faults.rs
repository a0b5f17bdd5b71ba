//! Faults of the service, each met by one call.

use pingpair::exchange::Delivery::{Lost, NotSent};
use pingpair::exchange::LossCause;
use pingpair::transport::MAXIMUM_REPLY;

use super::meeting::{AMPLE, SHORT, answer, chunked, meet_within, sized};

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

//! Every fault, as it is seen on the wire.

mod common;

use std::io::Read;
use std::time::{Duration, Instant};

use common::{
    Http, Signed, add_activated, call, connect, details, pairing_status, path, post, raw, request,
    token,
};
use flate2::read::GzDecoder;
use pingpair::Code;
use pingpair_sandbox::{Fault, FaultKind, Phone, Sandbox, Swap};
use serde_json::{Value, json};

fn plan(sandbox: &Sandbox, operation: &str, kind: FaultKind) {
    sandbox.add_fault(Fault::new(operation, kind).unwrap());
}

fn add_ann() -> Value {
    json!({ "username": "ann", "clientData": "mine" })
}

/// What comes over the connection until it is closed, after a request to `adduser`.
fn bytes(sandbox: &Sandbox) -> Vec<u8> {
    let address = sandbox.address();
    let body = token(sandbox, add_ann());
    let headers = [("Connection", "close")];
    raw(
        address,
        &request(address, "POST", &path("adduser"), &headers, &body),
    )
}

fn answer(sandbox: &Sandbox, kind: FaultKind) -> Http {
    plan(sandbox, "adduser", kind);
    post(sandbox, "adduser", &token(sandbox, add_ann()))
}

/// Whether the last delivery is in the log with this fault, and whether it had its effect.
#[track_caller]
fn logged(sandbox: &Sandbox, fault: &str, processed: bool) {
    let delivery = sandbox.log().pop().unwrap();
    assert_eq!(delivery.fault, Some(fault));
    assert_eq!(delivery.processed, processed);
    let known = sandbox
        .users()
        .iter()
        .any(|user| user.details.username == "ann");
    assert_eq!(known, processed, "the user exists");
}

#[test]
fn a_late_reply_comes_after_its_delay() {
    let sandbox = Sandbox::start().unwrap();
    let delay = Duration::from_millis(300);
    let started = Instant::now();
    let http = answer(&sandbox, FaultKind::Late { delay });
    assert!(started.elapsed() >= delay);
    assert_eq!(Signed::read(&sandbox.credentials(), &http).error_id(), 200);
    logged(&sandbox, "late", true);
}

#[test]
fn a_late_reply_delays_nobody_else_and_its_request_is_processed_at_once() {
    let sandbox = Sandbox::start().unwrap();
    let delay = Duration::from_secs(60);
    plan(&sandbox, "adduser", FaultKind::Late { delay });
    let address = sandbox.address();
    let body = token(&sandbox, add_ann());
    let request = request(address, "POST", &path("adduser"), &[], &body);
    let mut waiting = connect(address);
    std::io::Write::write_all(&mut waiting, &request).unwrap();
    while sandbox.log().is_empty() {
        std::thread::yield_now();
    }
    assert_eq!(details(&sandbox, "ann")["userName"], "ann");
    // Dropping the sandbox does not wait for it either.
    let started = Instant::now();
    drop(sandbox);
    assert!(started.elapsed() < Duration::from_secs(5));
    assert_eq!(waiting.read_to_end(&mut Vec::new()).unwrap_or(0), 0);
}

#[test]
fn a_lost_reply_leaves_no_byte_though_the_request_was_processed() {
    let sandbox = Sandbox::start().unwrap();
    plan(&sandbox, "adduser", FaultKind::Lost);
    assert_eq!(bytes(&sandbox), b"");
    logged(&sandbox, "lost", true);
    assert_eq!(sandbox.log()[0].error_id, Some(200));
}

#[test]
fn a_lost_success_is_never_told_again() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "ann");
    common::pair_phone(&sandbox, &code, Phone::mobile());
    plan(&sandbox, "pairingstatus", FaultKind::Lost);
    let body = token(&sandbox, json!({ "activationCode": code }));
    let address = sandbox.address();
    let request = request(address, "POST", &path("pairingstatus"), &[], &body);
    assert_eq!(raw(address, &request), b"");
    assert_eq!(pairing_status(&sandbox, &code), "NOT_EXIST");
    assert_eq!(details(&sandbox, "ann")["status"], "ACTIVE");
}

#[test]
fn a_dropped_request_is_not_processed() {
    let sandbox = Sandbox::start().unwrap();
    plan(&sandbox, "adduser", FaultKind::Dropped);
    assert_eq!(bytes(&sandbox), b"");
    logged(&sandbox, "dropped", false);
    assert_eq!(sandbox.log()[0].error_id, None);
}

#[test]
fn a_held_request_is_delivered_later() {
    let sandbox = Sandbox::start().unwrap();
    let delay = Duration::from_secs(3600);
    plan(&sandbox, "adduser", FaultKind::Held { delay });
    assert_eq!(bytes(&sandbox), b"");
    logged(&sandbox, "held", false);
    sandbox.advance_time(Duration::from_secs(3500));
    logged(&sandbox, "held", false);
    sandbox.advance_time(Duration::from_secs(200));
    logged(&sandbox, "held", true);
    let log = sandbox.log();
    assert_eq!(log.len(), 2);
    assert_eq!(log[0].body_sha256, log[1].body_sha256);
    let between = log[1].at.milliseconds() - log[0].at.milliseconds();
    assert_eq!(between, 3_600_000);
}

#[test]
fn held_requests_are_delivered_in_the_order_of_time() {
    let sandbox = Sandbox::start().unwrap();
    for (name, seconds) in [("late", 30), ("early", 10), ("late", 20)] {
        let delay = Duration::from_secs(seconds);
        plan(&sandbox, "adduser", FaultKind::Held { delay });
        let body = token(&sandbox, json!({ "username": name }));
        let address = sandbox.address();
        raw(
            address,
            &request(address, "POST", &path("adduser"), &[], &body),
        );
    }
    sandbox.advance_time(Duration::from_secs(60));
    let log = sandbox.log();
    let (came, delivered) = log.split_at(3);
    let hash = |index: usize| (came[index].body_sha256.as_str(), Some(200));
    let told = delivered
        .iter()
        .map(|it| (it.body_sha256.as_str(), it.error_id));
    let expected = [hash(1), hash(2), (hash(0).0, Some(10556))];
    assert_eq!(told.collect::<Vec<_>>(), expected);
}

#[test]
fn a_cut_reply_ends_in_the_middle_of_its_body() {
    let sandbox = Sandbox::start().unwrap();
    plan(&sandbox, "adduser", FaultKind::Cut);
    let bytes = bytes(&sandbox);
    let head = bytes
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap()
        + 4;
    let text = String::from_utf8_lossy(&bytes[..head]).to_lowercase();
    let length = text.split("content-length: ").nth(1).unwrap();
    let length: usize = length.split("\r\n").next().unwrap().parse().unwrap();
    assert_eq!(bytes.len() - head, length / 2);
    logged(&sandbox, "cut", true);
}

#[test]
fn a_close_delimited_reply_has_no_length_and_ends_with_its_connection() {
    let sandbox = Sandbox::start().unwrap();
    plan(&sandbox, "adduser", FaultKind::CloseDelimited);
    let address = sandbox.address();
    let body = token(&sandbox, add_ann());
    // It closes although nobody asked for that.
    let answer = raw(
        address,
        &request(address, "POST", &path("adduser"), &[], &body),
    );
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
    let (head, body) = answer.split_at(end.unwrap() + 4);
    let head = String::from_utf8_lossy(head).to_lowercase();
    assert!(head.starts_with("http/1.1 200 "), "{head}");
    assert!(!head.contains("content-length") && !head.contains("transfer-encoding"));
    let verified = sandbox.credentials().key().verify(body).unwrap();
    let payload: Value = serde_json::from_slice(verified.payload()).unwrap();
    assert_eq!(payload["responseBody"]["errorId"], 200);
    logged(&sandbox, "close_delimited", true);
}

#[test]
fn a_duplicated_reply_comes_twice_on_an_open_connection() {
    let sandbox = Sandbox::start().unwrap();
    plan(&sandbox, "adduser", FaultKind::Duplicated);
    let address = sandbox.address();
    let body = token(&sandbox, add_ann());
    let mut stream = connect(address);
    let first = request(address, "POST", &path("adduser"), &[], &body);
    std::io::Write::write_all(&mut stream, &first).unwrap();
    let headers = [("Connection", "close")];
    let again = request(address, "POST", &path("adduser"), &headers, &body);
    std::io::Write::write_all(&mut stream, &again).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let start = b"HTTP/1.1 ";
    let starts: Vec<_> = bytes
        .windows(start.len())
        .enumerate()
        .filter(|(_, window)| *window == start)
        .map(|(at, _)| at)
        .collect();
    assert_eq!(starts.len(), 3);
    assert_eq!(bytes[..starts[1]], bytes[starts[1]..starts[2]]);
    assert!(bytes[..starts[1]].starts_with(b"HTTP/1.1 200 "));
    assert!(bytes[starts[2]..].starts_with(b"HTTP/1.1 400 "));
    let log = sandbox.log();
    assert_eq!(
        (log[0].fault, log[0].error_id),
        (Some("duplicated"), Some(200))
    );
    assert_eq!((log[1].fault, log[1].error_id), (None, Some(10556)));
    assert_eq!(log[0].body_sha256, log[1].body_sha256);
}

#[test]
fn a_reflected_request_comes_back_as_it_was_sent() {
    let sandbox = Sandbox::start().unwrap();
    let body = token(&sandbox, add_ann());
    plan(&sandbox, "adduser", FaultKind::Reflected);
    let http = post(&sandbox, "adduser", &body);
    assert_eq!((http.status, http.body), (200, body));
    logged(&sandbox, "reflected", false);
}

#[test]
fn a_forged_reply_has_our_header_and_anothers_signature() {
    let sandbox = Sandbox::start().unwrap();
    let http = answer(&sandbox, FaultKind::Forged);
    let refused = sandbox.credentials().key().verify(&http.body).unwrap_err();
    assert_eq!(refused.code(), Code::TokenSignatureWrong);
    logged(&sandbox, "forged", true);
    let genuine = post(&sandbox, "adduser", &token(&sandbox, add_ann()));
    let header = |body: &[u8]| body.split(|byte| *byte == b'.').next().unwrap().to_vec();
    assert_eq!(header(&http.body), header(&genuine.body));
}

#[test]
fn a_swapped_reply_answers_another_request_of_the_same_operation() {
    let sandbox = Sandbox::start().unwrap();
    let with = Swap::ClientData;
    let reply = Signed::read(
        &sandbox.credentials(),
        &answer(&sandbox, FaultKind::Swapped { with }),
    );
    assert_eq!(reply.error_id(), 200);
    assert_eq!(reply.members["userDetails"]["userName"], "ann");
    assert!(reply.members["clientData"].is_string());
    assert_ne!(reply.members["clientData"], "mine");
    logged(&sandbox, "swapped", true);
}

#[test]
fn a_swapped_reply_answers_another_operation() {
    let sandbox = Sandbox::start().unwrap();
    let with = Swap::Operation;
    let credentials = sandbox.credentials();
    let reply = Signed::read(&credentials, &answer(&sandbox, FaultKind::Swapped { with }));
    assert_eq!(reply.error_id(), 200);
    assert_eq!(reply.members["pairingStatus"], "NOT_EXIST");
    assert_ne!(reply.members["clientData"], "mine");
    logged(&sandbox, "swapped", true);
    // Where there was a success of another operation, that one comes.
    let asked = json!({ "activationCode": "123456789012", "clientData": "polled" });
    plan(&sandbox, "pairingstatus", FaultKind::Swapped { with });
    let reply = call(&sandbox, "pairingstatus", asked);
    assert_eq!(reply.members["userDetails"]["userName"], "ann");
    assert_eq!(reply.members["clientData"], "mine");
}

#[test]
fn a_replayed_reply_is_the_last_success_of_the_operation_byte_for_byte() {
    let sandbox = Sandbox::start().unwrap();
    call(&sandbox, "adduser", json!({ "username": "ben" }));
    let ask = |name: &str| token(&sandbox, json!({ "userName": name, "clientData": "once" }));
    let first = post(&sandbox, "getuserdetails", &ask("ben"));
    post(&sandbox, "getuserdetails", &ask("nobody"));
    plan(&sandbox, "getuserdetails", FaultKind::Replayed);
    let second = post(&sandbox, "getuserdetails", &ask("cleo"));
    assert_eq!((second.status, &second.body), (200, &first.body));
    let delivery = sandbox.log().pop().unwrap();
    assert_eq!(
        (delivery.fault, delivery.processed),
        (Some("replayed"), false)
    );
}

#[test]
fn a_replayed_first_reply_is_an_older_one_and_nothing_is_processed() {
    let sandbox = Sandbox::start().unwrap();
    let reply = Signed::read(
        &sandbox.credentials(),
        &answer(&sandbox, FaultKind::Replayed),
    );
    assert_eq!(reply.error_id(), 200);
    assert_eq!(reply.members["userDetails"]["userName"], "ann");
    assert_ne!(reply.members["clientData"], "mine");
    logged(&sandbox, "replayed", false);
}

#[test]
fn a_reply_without_echo_is_signed_and_has_null() {
    let sandbox = Sandbox::start().unwrap();
    let reply = Signed::read(&sandbox.credentials(), &answer(&sandbox, FaultKind::NoEcho));
    assert_eq!(
        (reply.error_id(), &reply.members["clientData"]),
        (200, &Value::Null)
    );
    logged(&sandbox, "no_echo", true);
}

#[test]
fn a_reply_about_another_user_has_the_right_echo() {
    let sandbox = Sandbox::start().unwrap();
    let http = answer(&sandbox, FaultKind::AboutAnotherUser);
    let reply = Signed::read(&sandbox.credentials(), &http);
    assert_eq!(reply.members["clientData"], "mine");
    let name = reply.members["userDetails"]["userName"].as_str().unwrap();
    assert!(name != "ann" && !name.is_empty());
    logged(&sandbox, "about_another_user", true);
}

#[test]
fn an_unsigned_success_is_plain_json() {
    let sandbox = Sandbox::start().unwrap();
    let http = answer(&sandbox, FaultKind::Unsigned);
    let body = &http.json()["responseBody"];
    assert_eq!((http.status, &body["errorId"]), (200, &json!(200)));
    assert_eq!(body["userDetails"]["userName"], "ann");
    assert_eq!(body["clientData"], "mine");
    logged(&sandbox, "unsigned", true);
}

#[test]
fn a_plain_error_is_unsigned_and_echoed() {
    let sandbox = Sandbox::start().unwrap();
    for (error_id, status) in [(10556, 400), (30016, 200), (200, 200)] {
        let http = answer(&sandbox, FaultKind::PlainError { error_id });
        let body = &http.json()["responseBody"];
        assert_eq!((http.status, &body["errorId"]), (status, &json!(error_id)));
        assert_eq!(body["clientData"], "mine");
        logged(&sandbox, "plain_error", false);
        assert_eq!(sandbox.log().pop().unwrap().error_id, Some(error_id));
    }
}

#[test]
fn a_signed_error_comes_with_or_without_echo() {
    let sandbox = Sandbox::start().unwrap();
    for (echo, expected) in [(true, json!("mine")), (false, Value::Null)] {
        let error_id = 10564;
        let http = answer(&sandbox, FaultKind::SignedError { error_id, echo });
        let reply = Signed::read(&sandbox.credentials(), &http);
        assert_eq!((reply.status, reply.error_id()), (400, 10564));
        assert_eq!(reply.members["clientData"], expected);
        logged(&sandbox, "signed_error", false);
    }
}

#[test]
fn a_status_comes_with_retry_after_and_body_if_they_are_given() {
    let sandbox = Sandbox::start().unwrap();
    let http = answer(
        &sandbox,
        FaultKind::Status {
            http_status: 429,
            retry_after: Some("7".into()),
            body: Some("slow down".into()),
        },
    );
    assert_eq!((http.status, http.header("retry-after")), (429, Some("7")));
    assert_eq!(http.body, b"slow down");
    logged(&sandbox, "status", false);
    let http = answer(
        &sandbox,
        FaultKind::Status {
            http_status: 503,
            retry_after: None,
            body: None,
        },
    );
    assert_eq!((http.status, http.header("retry-after")), (503, None));
    assert_eq!(http.body, b"");
    logged(&sandbox, "status", false);
}

#[test]
fn a_web_page_comes_with_200() {
    let sandbox = Sandbox::start().unwrap();
    let http = answer(&sandbox, FaultKind::Html);
    assert_eq!(http.status, 200);
    assert!(
        http.header("content-type")
            .unwrap()
            .starts_with("text/html")
    );
    assert!(http.body.starts_with(b"<!DOCTYPE html>"));
    logged(&sandbox, "html", false);
}

#[test]
fn a_redirect_names_its_location() {
    let sandbox = Sandbox::start().unwrap();
    let location = "https://evil.test/pingid/rest/4/adduser/do".to_owned();
    let http = answer(
        &sandbox,
        FaultKind::Redirect {
            location: location.clone(),
        },
    );
    assert_eq!(
        (http.status, http.header("location")),
        (307, Some(location.as_str()))
    );
    logged(&sandbox, "redirect", false);
}

#[test]
fn an_oversized_reply_has_more_than_two_mebibytes_and_a_right_signature() {
    let sandbox = Sandbox::start().unwrap();
    let http = answer(&sandbox, FaultKind::Oversized);
    assert!(http.body.len() > 2 << 20, "{}", http.body.len());
    assert!(http.body.len() < 3 << 20);
    let refused = sandbox.credentials().key().verify(&http.body).unwrap_err();
    assert_eq!(refused.code(), Code::TokenTooLarge);
    logged(&sandbox, "oversized", true);
}

#[test]
fn a_compressed_reply_is_the_genuine_one_in_gzip() {
    let sandbox = Sandbox::start().unwrap();
    let mut http = answer(&sandbox, FaultKind::Compressed);
    assert_eq!(http.header("content-encoding"), Some("gzip"));
    let mut body = Vec::new();
    GzDecoder::new(http.body.as_slice())
        .read_to_end(&mut body)
        .unwrap();
    http.body = body;
    assert_eq!(Signed::read(&sandbox.credentials(), &http).error_id(), 200);
    logged(&sandbox, "compressed", true);
}

#[test]
fn faults_befall_the_planned_number_of_deliveries_of_their_operation() {
    let sandbox = Sandbox::start().unwrap();
    sandbox.add_fault(
        Fault::new("GetUserDetails", FaultKind::Html)
            .unwrap()
            .times(2),
    );
    let status = |operation, body| post(&sandbox, operation, &token(&sandbox, body)).status;
    assert_eq!(status("adduser", add_ann()), 200);
    let ask = || json!({ "userName": "nobody" });
    let statuses = [(); 3].map(|()| status("getuserdetails", ask()));
    assert_eq!(statuses, [200, 200, 400]);
    sandbox.add_fault(Fault::new("*", FaultKind::Html).unwrap());
    sandbox.clear_faults();
    assert_eq!(status("getuserdetails", ask()), 400);
}

mod download;
mod settling;

use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::{Map, Value, json};

use super::*;
use crate::error::Group;
use crate::operation::{BodyStyle, Members};
use crate::pingid::{AddUser, GetUserDetails};
use crate::testing::sign_reply;
use crate::time::Timestamp;

/// A request of any class, to see what a class changes.
struct Sample(RetryClass, ClientData);

impl Request for Sample {
    type Reply = Members;

    fn path(&self) -> &str {
        "sample"
    }

    fn class(&self) -> RetryClass {
        self.0
    }

    fn client_data(&self) -> ClientData {
        self.1
    }

    fn own_client_data(&self) -> Option<&str> {
        None
    }

    fn check(&self) -> Result<()> {
        Ok(())
    }

    fn confirm(&self, _reply: &Members) -> Result<()> {
        Ok(())
    }

    fn write_body(&self, style: &BodyStyle<'_>, out: &mut Vec<u8>) {
        let body = json!({ "clientData": style.client_data });
        serde_json::to_writer(out, &body).unwrap();
    }
}

/// Counts up, so that every value differs and every run is the same.
struct Counting(AtomicU64);

impl Entropy for Counting {
    fn fill(&self, buffer: &mut [u8]) -> Result<()> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        let number = number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
        for (byte, value) in buffer.iter_mut().zip(number.iter().cycle()) {
            *byte = *value;
        }
        Ok(())
    }
}

/// Plays the service: takes a token and says what becomes of the request.
type Service<'a> = &'a mut dyn FnMut(&Context, &Value) -> Delivery;

fn context(options: &Options) -> Arc<Context> {
    let credentials = Credentials::for_tests("http://localhost/pingid").unwrap();
    let entropy = Arc::new(Counting(AtomicU64::new(1)));
    Arc::new(Context::new(Arc::new(credentials), options, entropy).unwrap())
}

fn at(milliseconds: u64) -> Now {
    let wall = Timestamp::from_milliseconds(1_577_934_245_006).unwrap();
    let monotonic = Duration::from_millis(milliseconds);
    Now {
        monotonic,
        wall: wall.saturating_add(monotonic),
    }
}

/// What came of a call, how often it was sent, and at what virtual time it ended.
struct Run<T> {
    result: Result<Verified<T>>,
    sent: u32,
    ended: Duration,
}

fn run<R: Request>(context: &Arc<Context>, request: R, service: Service<'_>) -> Run<R::Reply> {
    let mut now = at(0);
    let limits = Limits::default();
    let mut exchange = Exchange::new(Arc::clone(context), request, limits, now).unwrap();
    let mut sent = 0;
    loop {
        match exchange.poll(now) {
            Output::Send(outgoing) => {
                sent += 1;
                assert!(outgoing.timeout <= limits.attempt);
                let token = outgoing.body.as_bytes();
                let request = context.credentials.key().verify(token).unwrap();
                let request: Value = serde_json::from_slice(request.payload()).unwrap();
                let delivery = service(context, &request);
                exchange.handle(delivery, now).unwrap();
            }
            Output::Wait(until) => {
                assert!(until > now.monotonic && until <= limits.call);
                now = at(u64::try_from(until.as_millis()).unwrap() + 1);
            }
            Output::InFlight => panic!("a request is in flight"),
            Output::Finished(result) => {
                return Run {
                    result,
                    sent,
                    ended: now.monotonic,
                };
            }
        }
    }
}

fn answer(status: u16, body: impl Into<Vec<u8>>) -> Delivery {
    Delivery::Answered(Response::new(status, body.into()))
}

/// A signed reply that echoes the request, with these members.
fn signed(context: &Context, request: &Value, members: Value) -> String {
    let mut body = Map::new();
    body.insert(
        "clientData".into(),
        request["reqBody"]["clientData"].clone(),
    );
    body.extend(members.as_object().unwrap().clone());
    sign_reply(&context.credentials, &body).unwrap()
}

const CHANGING: [RetryClass; 3] = [RetryClass::Create, RetryClass::Human, RetryClass::OneTime];

#[test]
fn a_request_that_did_not_leave_is_sent_again_whatever_its_class() {
    for class in RetryClass::ALL {
        let mut left = 2;
        let run = run(
            &context(&Options::default()),
            Sample(*class, ClientData::Echoed),
            &mut |context, request| {
                if left > 0 {
                    left -= 1;
                    return Delivery::NotSent(UnsentCause::ConnectionFailed);
                }
                answer(200, signed(context, request, json!({})))
            },
        );
        assert!(run.result.is_ok());
        assert_eq!(run.sent, 3, "{class:?}");
    }
}

#[test]
fn a_service_that_cannot_be_reached_is_unavailable_and_nothing_was_sent() {
    for class in RetryClass::ALL {
        let run = run(
            &context(&Options::default()),
            Sample(*class, ClientData::Echoed),
            &mut |_, _| Delivery::NotSent(UnsentCause::NameNotFound),
        );
        let error = run.result.unwrap_err();
        assert_eq!(
            (error.code(), error.request_sent()),
            (Code::Unreachable, false)
        );
        assert_eq!(run.sent, 3);
    }
}

#[test]
fn a_lost_reply_is_repeated_only_where_that_is_harmless() {
    for (class, sent, code) in [
        (RetryClass::Read, 3, Code::ServiceFailed),
        (RetryClass::Idempotent, 3, Code::OutcomeUnknown),
        (RetryClass::Create, 1, Code::OutcomeUnknown),
        (RetryClass::Human, 1, Code::OutcomeUnknown),
        (RetryClass::OneTime, 1, Code::OutcomeUnknown),
    ] {
        let run = run(
            &context(&Options::default()),
            Sample(class, ClientData::Echoed),
            &mut |_, _| Delivery::Lost(LossCause::Closed),
        );
        let error = run.result.unwrap_err();
        assert_eq!((run.sent, error.code()), (sent, code), "{class:?}");
        assert!(error.request_sent());
    }
}

#[test]
fn no_http_status_makes_a_changing_request_leave_twice() {
    for class in CHANGING {
        for status in [429, 500, 502, 503, 504] {
            for body in ["", "<html>busy</html>", r#"{"errorId":10551}"#] {
                let run = run(
                    &context(&Options::default()),
                    Sample(class, ClientData::Echoed),
                    &mut |_, _| {
                        let mut response = Response::new(status, body.into());
                        response.retry_after = Some("2".into());
                        Delivery::Answered(response)
                    },
                );
                let error = run.result.unwrap_err();
                assert_eq!(
                    (run.sent, error.code()),
                    (1, Code::OutcomeUnknown),
                    "{class:?} {status}"
                );
                assert_eq!(error.http_status(), Some(status));
                assert_eq!(error.retry_after(), Some(Duration::from_secs(2)));
            }
        }
    }
}

#[test]
fn an_unsigned_refusal_is_never_taken_for_one() {
    for error_id in [10564, 10556, 10561, 10562, 20558, 400] {
        for class in RetryClass::ALL {
            let run = run(
                &context(&Options::default()),
                Sample(*class, ClientData::Echoed),
                &mut |_, _| answer(400, format!(r#"{{"errorId":{error_id}}}"#)),
            );
            let error = run.result.unwrap_err();
            let (sent, group) = match class {
                RetryClass::Read => (3, Group::Unavailable),
                RetryClass::Idempotent => (3, Group::UnknownOutcome),
                _ => (1, Group::UnknownOutcome),
            };
            assert_eq!((run.sent, error.group()), (sent, group), "{class:?}");
            assert_eq!(error.error_id(), Some(error_id));
            assert!(!error.refusal().unwrap().is_authenticated());
        }
    }
}

#[test]
fn a_signed_refusal_outranks_the_http_status() {
    for status in [200, 400, 429, 500, 503] {
        for class in RetryClass::ALL {
            let run = run(
                &context(&Options::default()),
                Sample(*class, ClientData::Echoed),
                &mut |context, request| {
                    answer(
                        status,
                        signed(context, request, json!({ "errorId": 10564 })),
                    )
                },
            );
            let error = run.result.unwrap_err();
            assert_eq!((run.sent, error.code()), (1, Code::Refused));
            assert_eq!(error.refusal().unwrap().provenance, Provenance::Correlated);
        }
    }
}

#[test]
fn a_signed_refusal_without_the_echo_leaves_the_outcome_of_a_change_unknown() {
    for class in CHANGING {
        let run = run(
            &context(&Options::default()),
            Sample(class, ClientData::Echoed),
            &mut |context, request| {
                answer(
                    400,
                    signed(
                        context,
                        request,
                        json!({ "errorId": 10556, "clientData": null }),
                    ),
                )
            },
        );
        let error = run.result.unwrap_err();
        assert_eq!(error.code(), Code::OutcomeUnknown);
        assert_eq!(error.refusal().unwrap().provenance, Provenance::Signed);
    }
}

#[test]
fn a_failed_transaction_is_repeated_only_where_that_is_harmless() {
    for class in RetryClass::ALL {
        let run = run(
            &context(&Options::default()),
            Sample(*class, ClientData::Echoed),
            &mut |context, request| {
                answer(400, signed(context, request, json!({ "errorId": 10551 })))
            },
        );
        assert_eq!(
            run.sent,
            if class.may_repeat() { 3 } else { 1 },
            "{class:?}"
        );
        assert_eq!(run.result.unwrap_err().error_id(), Some(10551));
    }
}

#[test]
fn correlation_is_new_for_each_attempt() {
    let mut values = Vec::new();
    let context = context(&Options::default());
    let _ = run(
        &context,
        GetUserDetails::new("meredith").client_data("own"),
        &mut |_, request| {
            values.push(
                request["reqBody"]["clientData"]
                    .as_str()
                    .unwrap()
                    .to_owned(),
            );
            Delivery::Lost(LossCause::Closed)
        },
    );
    assert_eq!(values.len(), 3);
    values.sort();
    values.dedup();
    assert_eq!(values.len(), 3);
    for value in values {
        let (correlation, own) = value.split_once('.').unwrap();
        assert_eq!((correlation.len(), own), (22, "own"));
    }
}

#[test]
fn a_reply_to_an_earlier_attempt_is_refused() {
    let mut first = None;
    let run = run(
        &context(&Options::default()),
        Sample(RetryClass::Read, ClientData::Echoed),
        &mut |context, request| match first.take() {
            None => {
                first = Some(signed(context, request, json!({})));
                Delivery::Lost(LossCause::TimedOut)
            }
            Some(reply) => answer(200, reply),
        },
    );
    assert_eq!(run.result.unwrap_err().code(), Code::ReplyUncorrelated);
}

#[test]
fn a_signed_reply_is_taken_once_where_nothing_is_echoed() {
    let context = context(&Options::default());
    let mut reply = None;
    for expected in [None, Some(Code::ReplyReplayed)] {
        let run = run(
            &context,
            Sample(RetryClass::OneTime, ClientData::Ignored),
            &mut |context, request| {
                let reply = reply
                    .get_or_insert_with(|| signed(context, request, json!({ "clientData": null })));
                answer(200, reply.clone())
            },
        );
        match (run.result, expected) {
            (Ok(reply), None) => assert_eq!(reply.provenance(), Provenance::Signed),
            (Err(error), Some(code)) => assert_eq!(error.code(), code),
            (result, _) => panic!("{result:?}"),
        }
    }
}

#[test]
fn without_correlation_nothing_is_more_than_signed_and_replays_are_refused() {
    let context = context(&Options {
        correlation: false,
        ..Options::default()
    });
    let mut reply = None;
    for expected in [None, Some(Code::ReplyReplayed)] {
        let run = run(
            &context,
            AddUser::new("meredith"),
            &mut |context, request| {
                assert_eq!(request["reqBody"].get("clientData"), None);
                let user = json!({ "userName": "meredith", "status": "NOT_ACTIVE" });
                let reply = reply.get_or_insert_with(|| {
                    signed(context, request, json!({ "userDetails": user }))
                });
                answer(200, reply.clone())
            },
        );
        match (run.result, expected) {
            (Ok(reply), None) => assert_eq!(reply.provenance(), Provenance::Signed),
            (Err(error), Some(code)) => assert_eq!(error.code(), code),
            (result, _) => panic!("{result:?}"),
        }
    }
}

#[test]
fn details_of_another_user_are_refused() {
    let run = run(
        &context(&Options::default()),
        GetUserDetails::new("meredith"),
        &mut |context, request| {
            let user = json!({ "userName": "Meredith", "status": "ACTIVE" });
            answer(
                200,
                signed(context, request, json!({ "userDetails": user })),
            )
        },
    );
    assert_eq!(run.result.unwrap_err().code(), Code::ReplyAboutAnotherUser);
}

#[test]
fn answers_that_prove_nothing_are_not_asked_for_again() {
    for (delivery, code) in [
        (answer(200, "<html>"), Code::ReplyMalformed),
        (answer(200, ""), Code::ReplyMalformed),
        (answer(204, ""), Code::ReplyMalformed),
        (answer(404, "not found"), Code::TokenMalformed),
        (answer(307, ""), Code::ReplyRedirected),
        (answer(200, r#"{"errorId":200}"#), Code::ReplyUnsigned),
        (Delivery::Lost(LossCause::TooLarge), Code::ReplyTooLarge),
    ] {
        let mut delivery = Some(delivery);
        let run = run(
            &context(&Options::default()),
            Sample(RetryClass::Read, ClientData::Echoed),
            &mut |_, _| delivery.take().unwrap(),
        );
        let error = run.result.unwrap_err();
        assert_eq!((run.sent, error.code()), (1, code));
        assert!(error.request_sent());
    }
}

#[test]
fn a_compressed_answer_is_refused() {
    let run = run(
        &context(&Options::default()),
        Sample(RetryClass::Read, ClientData::Echoed),
        &mut |context, request| {
            let mut response = Response::new(200, signed(context, request, json!({})).into());
            response.content_encoding = Some("gzip".into());
            Delivery::Answered(response)
        },
    );
    assert_eq!(run.result.unwrap_err().code(), Code::ReplyEncoded);
}

#[test]
fn our_own_request_echoed_back_is_refused() {
    let context = context(&Options::default());
    let mut exchange = Exchange::new(
        Arc::clone(&context),
        GetUserDetails::new("m"),
        Limits::default(),
        at(0),
    )
    .unwrap();
    let Output::Send(outgoing) = exchange.poll(at(0)) else {
        panic!()
    };
    exchange
        .handle(answer(200, outgoing.body.as_bytes()), at(1))
        .unwrap();
    let Output::Finished(Err(error)) = exchange.poll(at(1)) else {
        panic!()
    };
    assert_eq!(error.code(), Code::ReplyReflected);
}

#[test]
fn a_wait_that_would_pass_the_deadline_is_not_begun() {
    let mut sent = 0;
    let run = run(
        &context(&Options::default()),
        Sample(RetryClass::Read, ClientData::Echoed),
        &mut |_, _| {
            sent += 1;
            let mut response = Response::new(429, Vec::new());
            response.retry_after = Some("300".into());
            Delivery::Answered(response)
        },
    );
    let error = run.result.unwrap_err();
    assert_eq!(
        (error.code(), run.ended),
        (Code::RateLimited, Duration::ZERO)
    );
    assert_eq!(error.retry_after(), Some(Duration::from_secs(300)));
    assert_eq!(sent, 1);
}

#[test]
fn with_the_service_down_ten_thousand_calls_make_35_repetitions() {
    let context = context(&Options::default());
    let mut sent = 0;
    for _ in 0..10_000 {
        let sample = Sample(RetryClass::Read, ClientData::Echoed);
        sent += run(&context, sample, &mut |_, _| {
            Delivery::Lost(LossCause::Closed)
        })
        .sent;
    }
    assert_eq!(sent, 10_035);
}

#[test]
fn an_input_out_of_turn_changes_nothing() {
    let context = context(&Options::default());
    let sample = Sample(RetryClass::Read, ClientData::Echoed);
    let mut exchange = Exchange::new(context, sample, Limits::default(), at(0)).unwrap();
    assert_eq!(
        exchange.handle(answer(200, ""), at(0)).unwrap_err().code(),
        Code::Internal
    );
    assert!(matches!(exchange.poll(at(0)), Output::Send(_)));
    assert!(matches!(exchange.poll(at(0)), Output::InFlight));
    exchange
        .handle(Delivery::Lost(LossCause::Closed), at(1))
        .unwrap();
    assert_eq!(
        exchange.handle(answer(200, ""), at(1)).unwrap_err().code(),
        Code::Internal
    );
    assert!(matches!(exchange.poll(at(1)), Output::Wait(_)));
}

#[test]
fn cancelling_after_a_change_may_have_left_says_that_it_is_unknown() {
    for (class, lost, code) in [
        (RetryClass::Read, true, Code::Cancelled),
        (RetryClass::Idempotent, true, Code::OutcomeUnknown),
        (RetryClass::Create, false, Code::Cancelled),
    ] {
        let context = context(&Options::default());
        let sample = Sample(class, ClientData::Echoed);
        let mut exchange = Exchange::new(context, sample, Limits::default(), at(0)).unwrap();
        let Output::Send(_) = exchange.poll(at(0)) else {
            panic!()
        };
        let delivery = match lost {
            true => Delivery::Lost(LossCause::Closed),
            false => Delivery::NotSent(UnsentCause::ConnectionFailed),
        };
        exchange.handle(delivery, at(1)).unwrap();
        assert_eq!(exchange.cancel().code(), code);
    }
}

#[test]
fn an_attempt_says_nothing_about_a_person() {
    let context = context(&Options::default());
    let request = GetUserDetails::new("meredith").client_data("own");
    let mut exchange =
        Exchange::new(Arc::clone(&context), request, Limits::default(), at(0)).unwrap();
    let Output::Send(outgoing) = exchange.poll(at(0)) else {
        panic!()
    };
    let request = context
        .credentials
        .key()
        .verify(outgoing.body.as_bytes())
        .unwrap();
    let request: Value = serde_json::from_slice(request.payload()).unwrap();
    let refused = json!({ "errorId": 10564, "errorMsg": "no meredith", "uniqueMsgId": "a b\r\n" });
    let attempt = exchange
        .handle(answer(400, signed(&context, &request, refused)), at(5))
        .unwrap();
    assert_eq!((attempt.number, attempt.error_id), (1, Some(10564)));
    assert_eq!(
        (attempt.unique_msg_id.as_deref(), attempt.repeated),
        (None, false)
    );
    assert!(!format!("{attempt:?} {exchange:?} {outgoing:?}").contains("meredith"));
}

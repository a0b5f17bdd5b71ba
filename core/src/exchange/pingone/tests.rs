use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::json;

use super::*;
use crate::describe::{RetryClass, Verb};
use crate::entropy::Entropy;
use crate::error::Group;
use crate::exchange::{LossCause, Outgoing, Response, UnsentCause};
use crate::operation::Progress;
use crate::pingone::*;
use crate::provenance::Provenance;
use crate::time::Timestamp;

mod authorizing;
mod flows;
mod replies;

const ENVIRONMENT: &str = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";
const WORKERS: &str = "11111111-49eb-49f5-a5d9-80ad5c98f9f6";
const USER: &str = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";
const DEVICE: &str = "0783541c-a172-8d40-0783-541ca1728d40";
const REDIRECT: &str = "https://app.example.com/back";

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

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn context() -> Arc<PingOneContext> {
    let hosts = Hosts::region(Region::NorthAmerica);
    let entropy = Arc::new(Counting(AtomicU64::new(1)));
    let worker = Worker::new("worker", "worker-secret").environment(id(WORKERS));
    let application = Application::new("app", REDIRECT).client_secret("app-secret");
    let context = PingOneContext::new(hosts, id(ENVIRONMENT), entropy);
    let context = context.with_worker(worker).with_application(application);
    Arc::new(context.with_session_id("audit-7".into()))
}

fn at(milliseconds: u64) -> Now {
    let wall = Timestamp::from_milliseconds(1_577_934_245_006).unwrap();
    let monotonic = Duration::from_millis(milliseconds);
    Now {
        monotonic,
        wall: wall.saturating_add(monotonic),
    }
}

/// What came of a call, and every request that left, tokens of the worker apart.
struct Run<T> {
    result: Result<Verified<T>>,
    sent: Vec<Outgoing>,
    tokens: Vec<Outgoing>,
}

impl<T> Run<T> {
    fn code(&self) -> Option<Code> {
        self.result.as_ref().err().map(Error::code)
    }
}

/// Plays the service: takes a request and how many there were before.
type Service<'a> = &'a mut dyn FnMut(&Outgoing, usize) -> Delivery;

fn run<R: Request>(
    context: &Arc<PingOneContext>,
    request: R,
    service: Service<'_>,
) -> Run<R::Reply> {
    run_from(context, request, 0, service)
}

fn run_from<R: Request>(
    context: &Arc<PingOneContext>,
    request: R,
    start: u64,
    service: Service<'_>,
) -> Run<R::Reply> {
    let mut now = at(start);
    let limits = Limits::default();
    let mut exchange = PingOneExchange::new(Arc::clone(context), request, limits, now).unwrap();
    let (mut sent, mut tokens) = (Vec::new(), Vec::new());
    loop {
        match exchange.poll(now) {
            Output::Send(outgoing) if is_for_token(&outgoing) => {
                tokens.push(outgoing);
                let token = format!("token-{start}-{}", tokens.len());
                exchange.handle(token_answer(&token), now).unwrap();
            }
            Output::Send(outgoing) => {
                let delivery = service(&outgoing, sent.len());
                sent.push(outgoing);
                exchange.handle(delivery, now).unwrap();
            }
            Output::Wait(until) => {
                now = at(u64::try_from(until.as_millis()).unwrap() + 1);
            }
            Output::InFlight => panic!("a request is in flight"),
            Output::Finished(result) => {
                return Run {
                    result,
                    sent,
                    tokens,
                };
            }
        }
    }
}

fn is_for_token(outgoing: &Outgoing) -> bool {
    outgoing
        .body
        .as_bytes()
        .starts_with(b"grant_type=client_credentials")
}

fn token_answer(token: &str) -> Delivery {
    answer(
        200,
        json!({ "access_token": token, "token_type": "Bearer", "expires_in": 3600 }),
    )
}

fn answer(status: u16, body: serde_json::Value) -> Delivery {
    let mut response = Response::new(status, body.to_string().into_bytes());
    response.content_type = Some("application/json;charset=UTF-8".into());
    response.correlation_id = Some("corr-1".into());
    Delivery::Answered(response)
}

fn refusal(status: u16, code: &str, detail: &str) -> Delivery {
    let details = json!([{ "code": detail, "target": "otp", "message": "meredith" }]);
    answer(
        status,
        json!({ "id": "log-1", "code": code, "message": "meredith", "details": details }),
    )
}

fn device(status: &str) -> serde_json::Value {
    json!({ "id": DEVICE, "type": "SMS", "status": status, "user": { "id": USER },
        "environment": { "id": ENVIRONMENT } })
}

fn create(kind: MfaDeviceType) -> CreateDevice {
    CreateDevice::new(id(USER), kind)
}

fn activate() -> ActivateDevice {
    ActivateDevice::new(id(USER), id(DEVICE)).otp("123456")
}

fn read() -> ReadDevice {
    ReadDevice::new(id(USER), id(DEVICE))
}

fn header<'a>(outgoing: &'a Outgoing, name: &str) -> Option<&'a str> {
    let mut headers = outgoing.headers.iter();
    headers
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

#[test]
fn a_request_says_what_its_declaration_says() {
    let run = run(&context(), activate(), &mut |_, _| {
        answer(200, device("ACTIVE"))
    });
    assert!(run.result.is_ok());
    let sent = &run.sent[0];
    let base = format!("https://api.pingone.com/v1/environments/{ENVIRONMENT}");
    assert_eq!(sent.url, format!("{base}/users/{USER}/devices/{DEVICE}"));
    assert_eq!(sent.verb, Verb::Post);
    assert_eq!(sent.body.as_bytes(), br#"{"otp":"123456"}"#);
    let media_type = "application/vnd.pingidentity.device.activate+json";
    assert_eq!(header(sent, "Content-Type"), Some(media_type));
    assert_eq!(header(sent, "Authorization"), Some("Bearer token-0-1"));
    assert_eq!(header(sent, "Accept"), Some("application/json"));
    assert_eq!(header(sent, "Cookie"), None);
    assert_eq!(header(sent, "X-Ping-External-Session-Id"), Some("audit-7"));
    assert_eq!(
        header(sent, "X-Ping-External-Transaction-Id")
            .unwrap()
            .len(),
        22
    );
}

#[test]
fn what_creates_reaches_or_burns_is_sent_once_after_a_failure() {
    let phone = || create(MfaDeviceType::Sms).phone("+12025550123");
    let failures: [fn() -> Delivery; 5] = [
        || Delivery::Lost(LossCause::Closed),
        || refusal(503, "UNEXPECTED_ERROR", "X"),
        || refusal(408, "REQUEST_FAILED", "X"),
        || Delivery::Answered(Response::new(502, b"<html>".to_vec())),
        || Delivery::Answered(Response::new(429, b"<html>".to_vec())),
    ];
    for fail in failures {
        let human = run(&context(), phone(), &mut |_, _| fail());
        let creates = run(&context(), create(MfaDeviceType::Totp), &mut |_, _| fail());
        let burns = run(&context(), activate(), &mut |_, _| fail());
        let unknown = Some(Code::OutcomeUnknown);
        assert_eq!((human.sent.len(), human.code()), (1, unknown));
        assert_eq!((creates.sent.len(), creates.code()), (1, unknown));
        assert_eq!((burns.sent.len(), burns.code()), (1, unknown));
        let reads = run(&context(), read(), &mut |_, _| fail());
        assert_eq!(reads.sent.len(), 3);
        assert_eq!(reads.result.unwrap_err().group(), Group::Unavailable);
    }
}

#[test]
fn what_did_not_leave_is_sent_again_whatever_its_class() {
    let mut service = |_: &Outgoing, number| match number {
        0 => Delivery::NotSent(UnsentCause::ConnectionFailed),
        _ => answer(200, device("ACTIVE")),
    };
    let run = run(&context(), activate(), &mut service);
    assert_eq!((run.sent.len(), run.code()), (2, None));
}

#[test]
fn a_rate_limit_is_waited_for_but_not_by_what_reaches_a_person() {
    let throttle = |number: usize, success: serde_json::Value| match number {
        0 => {
            let Delivery::Answered(mut response) = refusal(429, "REQUEST_LIMITED", "X") else {
                unreachable!()
            };
            response.retry_after = Some("7".into());
            Delivery::Answered(response)
        }
        _ => answer(200, success),
    };
    let burns = run(&context(), activate(), &mut |_, number| {
        throttle(number, device("ACTIVE"))
    });
    assert_eq!((burns.sent.len(), burns.code()), (2, None));
    let phone = create(MfaDeviceType::Sms).phone("+12025550123");
    let human = run(&context(), phone, &mut |_, number| {
        throttle(number, device("ACTIVATION_REQUIRED"))
    });
    let error = human.result.unwrap_err();
    assert_eq!((human.sent.len(), error.code()), (1, Code::RateLimited));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
    assert!(!error.request_sent());
}

#[test]
fn a_limit_is_no_rate_limit_and_is_never_tried_again() {
    for detail in ["LIMIT_EXCEEDED", "QUOTA_EXCEEDED"] {
        let mut service = |_: &Outgoing, _| refusal(429, "REQUEST_LIMITED", detail);
        let reads = run(&context(), read(), &mut service);
        assert_eq!(
            (reads.sent.len(), reads.code()),
            (1, Some(Code::LimitReached))
        );
        let creates = run(&context(), create(MfaDeviceType::Totp), &mut service);
        let error = creates.result.unwrap_err();
        assert_eq!((creates.sent.len(), error.code()), (1, Code::LimitReached));
        assert_eq!(error.group(), Group::Refused);
        assert!(error.pingone_refusal().unwrap().has(detail));
    }
}

#[test]
fn a_refusal_is_typed_and_what_the_service_wrote_is_not_shown() {
    let run = run(&context(), activate(), &mut |_, _| {
        refusal(400, "INVALID_DATA", "INVALID_OTP")
    });
    let error = run.result.unwrap_err();
    assert_eq!(
        (error.code(), error.http_status()),
        (Code::Refused, Some(400))
    );
    let refused = error.pingone_refusal().unwrap();
    assert_eq!(refused.details[0].code, "INVALID_OTP");
    assert_eq!(refused.details[0].message.as_deref(), Some("meredith"));
    for shown in [error.to_string(), format!("{error:?}")] {
        assert!(!shown.contains("meredith"), "{shown}");
        assert!(shown.contains("INVALID_OTP"), "{shown}");
        assert!(shown.contains("log-1"), "{shown}");
    }
}

#[test]
fn a_token_out_of_step_is_a_further_step_and_no_failure() {
    let mut service = |_: &Outgoing, _| refusal(400, "INVALID_DATA", "EXTRA_OTP_REQUIRED");
    let run = run(&context(), activate().oath_resync(true), &mut service);
    let reply = run.result.unwrap();
    assert_eq!(reply.provenance(), Provenance::Channel);
    assert!(matches!(reply.into_value(), Progress::NextOtp(_)));
    let context = context();
    let other = super::tests::run(&context, read(), &mut service);
    assert_eq!(other.code(), Some(Code::Refused));
}

#[test]
fn a_device_that_is_gone_after_a_lost_removal_was_removed() {
    let delete = || DeleteDevice::new(id(USER), id(DEVICE));
    let gone = || refusal(404, "NOT_FOUND", "X");
    let mut lost_first = |_: &Outgoing, number| match number {
        0 => Delivery::Lost(LossCause::Closed),
        _ => gone(),
    };
    assert!(run(&context(), delete(), &mut lost_first).result.is_ok());
    let refused = run(&context(), delete(), &mut |_, _| gone());
    assert_eq!(refused.code(), Some(Code::Refused));
    let nothing = || Delivery::Answered(Response::new(204, Vec::new()));
    assert!(
        run(&context(), delete(), &mut |_, _| nothing())
            .result
            .is_ok()
    );
}

#[test]
fn an_observer_sees_codes_and_ids_that_are_plain() {
    let limits = Limits::default();
    let mut exchange = PingOneExchange::new(context(), activate(), limits, at(0)).unwrap();
    assert!(matches!(exchange.poll(at(0)), Output::Send(_)));
    let token = exchange.handle(token_answer("t"), at(0)).unwrap();
    assert_eq!(
        (token.operation.as_str(), token.failure),
        ("RequestWorkerToken", None)
    );
    assert!(matches!(exchange.poll(at(0)), Output::Send(_)));
    let attempt = exchange
        .handle(refusal(400, "INVALID_DATA", "INVALID_OTP"), at(0))
        .unwrap();
    assert_eq!(attempt.operation, "ActivateDevice");
    assert_eq!(attempt.class, RetryClass::OneTime);
    assert_eq!(attempt.reason.as_deref(), Some("INVALID_OTP"));
    assert_eq!(attempt.unique_msg_id.as_deref(), Some("log-1"));
    assert_eq!(attempt.failure, Some(Code::Refused));
}

//! The worker's token: got once, renewed once, and never missed silently.

use super::*;

#[test]
fn the_workers_token_comes_from_its_own_environment_and_is_used_again() {
    let context = context();
    let mut service = |_: &Outgoing, _| answer(200, device("ACTIVE"));
    let first = run_from(&context, read(), 0, &mut service);
    let asked = &first.tokens[0];
    assert_eq!(
        asked.url,
        format!("https://auth.pingone.com/{WORKERS}/as/token")
    );
    let form = "application/x-www-form-urlencoded";
    assert_eq!(header(asked, "Content-Type"), Some(form));
    let basic = "Basic d29ya2VyOndvcmtlci1zZWNyZXQ=";
    assert_eq!(header(asked, "Authorization"), Some(basic));
    let second = run_from(&context, read(), 3_000_000, &mut service);
    assert!(second.tokens.is_empty());
    assert_eq!(
        header(&second.sent[0], "Authorization"),
        Some("Bearer token-0-1")
    );
    let later = run_from(&context, read(), 3_540_000, &mut service);
    assert_eq!(later.tokens.len(), 1, "renewed a minute before its end");
}

#[test]
fn a_token_that_is_not_taken_is_renewed_once() {
    for fails in [1, 9] {
        let mut service = |_: &Outgoing, number: usize| match number < fails {
            true => refusal(401, "ACCESS_FAILED", "INVALID_TOKEN"),
            false => answer(200, device("ACTIVE")),
        };
        let run = run(&context(), activate(), &mut service);
        assert_eq!((run.sent.len(), run.tokens.len()), (2, 2));
        assert_eq!(
            header(&run.sent[1], "Authorization"),
            Some("Bearer token-0-2")
        );
        let expected = (fails > 1).then_some(Code::Refused);
        assert_eq!(run.code(), expected);
    }
    let forbidden =
        &mut |_: &Outgoing, _| refusal(401, "ACCESS_FAILED", "INSUFFICIENT_PERMISSIONS");
    let run = run(&context(), read(), forbidden);
    assert_eq!((run.sent.len(), run.code()), (1, Some(Code::Refused)));
}

#[test]
fn one_call_gets_the_token_while_others_wait() {
    let context = context();
    let begin = || {
        let limits = Limits::default();
        PingOneExchange::new(Arc::clone(&context), read(), limits, at(0)).unwrap()
    };
    let (mut first, mut second) = (begin(), begin());
    let Output::Send(asked) = first.poll(at(0)) else {
        panic!("no request")
    };
    assert!(is_for_token(&asked));
    assert!(matches!(second.poll(at(0)), Output::Wait(_)));
    first.handle(token_answer("shared"), at(10)).unwrap();
    for exchange in [&mut first, &mut second] {
        let Output::Send(sent) = exchange.poll(at(30)) else {
            panic!("no request")
        };
        assert_eq!(header(&sent, "Authorization"), Some("Bearer shared"));
    }
}

#[test]
fn a_call_that_is_given_up_leaves_the_token_to_the_next_one() {
    let context = context();
    let limits = Limits::default();
    let mut first = PingOneExchange::new(Arc::clone(&context), read(), limits, at(0)).unwrap();
    assert!(matches!(first.poll(at(0)), Output::Send(_)));
    drop(first);
    let run = run(&context, read(), &mut |_, _| answer(200, device("ACTIVE")));
    assert_eq!(run.tokens.len(), 1);
}

#[test]
fn without_a_token_nothing_is_sent_and_nothing_is_unknown() {
    let fails: [(fn() -> Delivery, Code); 4] = [
        (
            || answer(401, json!({ "error": "invalid_client" })),
            Code::WorkerRefused,
        ),
        (
            || answer(500, json!({ "code": "UNEXPECTED_ERROR" })),
            Code::ServiceFailed,
        ),
        (|| Delivery::Lost(LossCause::TimedOut), Code::ServiceFailed),
        (
            || {
                answer(
                    200,
                    json!({ "access_token": "a\r\nb", "token_type": "Bearer" }),
                )
            },
            Code::ReplyUnexpected,
        ),
    ];
    for (fail, code) in fails {
        let limits = Limits::default();
        let mut exchange = PingOneExchange::new(context(), activate(), limits, at(0)).unwrap();
        let mut now = at(0);
        let error = loop {
            match exchange.poll(now) {
                Output::Send(outgoing) => {
                    assert!(is_for_token(&outgoing));
                    exchange.handle(fail(), now).unwrap();
                }
                Output::Wait(until) => now = at(u64::try_from(until.as_millis()).unwrap() + 1),
                Output::InFlight => panic!("a request is in flight"),
                Output::Finished(result) => break result.unwrap_err(),
            }
        };
        assert_eq!(error.code(), code);
        assert!(!exchange.sent());
    }
}

#[test]
fn a_client_without_a_worker_sends_nothing_to_the_api() {
    let entropy = Arc::new(Counting(AtomicU64::new(1)));
    let hosts = Hosts::region(Region::Europe);
    let context = Arc::new(PingOneContext::new(hosts, id(ENVIRONMENT), entropy));
    let error = PingOneExchange::new(context, read(), Limits::default(), at(0)).unwrap_err();
    assert_eq!(error.code(), Code::CredentialsMissing);
}

//! Flows: cookies, PKCE, links, and where they lead.

use super::*;
use crate::secret::Secret;

const FLOW: &str = "0321ad7a-f526-407d-a1d2-8484ad08eb67";

fn base() -> String {
    format!("https://auth.pingone.com/{ENVIRONMENT}")
}

fn flow(status: &str) -> serde_json::Value {
    let action = json!({ "href": format!("{}/flows/{FLOW}", base()) });
    json!({ "_links": { "user.register": action, "self": action }, "id": FLOW, "status": status,
        "resumeUrl": format!("{}/as/resume?flowId={FLOW}", base()),
        "_embedded": { "passwordPolicy": { "length": { "min": 8, "max": 255 } } } })
}

fn with_cookies(delivery: Delivery, cookies: &[&str]) -> Delivery {
    let Delivery::Answered(mut response) = delivery else {
        unreachable!()
    };
    response.set_cookies = cookies.iter().map(|text| Secret::from(*text)).collect();
    Delivery::Answered(response)
}

fn started(context: &Arc<PingOneContext>) -> (Flow, Outgoing) {
    let mut service = |_: &Outgoing, _| {
        with_cookies(
            answer(200, flow("USERNAME_PASSWORD_REQUIRED")),
            &["ST=first; Domain=.evil.example; Path=/x", "ST-NO-SS=1"],
        )
    };
    let mut run = run(context, StartFlow::new(), &mut service);
    assert!(run.tokens.is_empty(), "a flow needs no worker");
    (run.result.unwrap().into_value(), run.sent.remove(0))
}

fn register(session: FlowSession) -> RegisterUser {
    RegisterUser::new("meredith", session, "meredith@example.com", "password-1")
}

fn query(url: &str, name: &str) -> Option<String> {
    let (_, query) = url.split_once('?')?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.to_owned())
}

#[test]
fn a_flow_is_started_with_pkce_and_values_of_its_own() {
    let context = context();
    let (first, sent) = started(&context);
    assert!(sent.url.starts_with(&format!("{}/as/authorize?", base())));
    assert_eq!((sent.verb, sent.body.as_bytes()), (Verb::Get, &[][..]));
    assert_eq!(header(&sent, "Authorization"), None);
    for (name, value) in [
        ("response_mode", "pi.flow"),
        ("response_type", "code"),
        ("client_id", "app"),
        ("scope", "openid"),
        ("redirect_uri", "https%3A%2F%2Fapp.example.com%2Fback"),
        ("code_challenge_method", "S256"),
        ("state", first.session.state.as_ref().unwrap().expose()),
        ("nonce", first.session.nonce.as_ref().unwrap().expose()),
    ] {
        assert_eq!(query(&sent.url, name).as_deref(), Some(value), "{name}");
    }
    let verifier = first.session.code_verifier.as_ref().unwrap().expose();
    assert!(!sent.url.contains(verifier));
    let (second, _) = started(&context);
    assert_ne!(
        second.session.state.unwrap().expose(),
        first.session.state.unwrap().expose()
    );
    assert_ne!(second.session.code_verifier.unwrap().expose(), verifier);
    let policy = first.state.password_policy.unwrap();
    assert_eq!(policy.length.unwrap().min, Some(8));
}

#[test]
fn actions_carry_the_latest_cookies_and_nobody_elses_token() {
    let context = context();
    let (first, _) = started(&context);
    let mut service = |_: &Outgoing, _| {
        with_cookies(
            answer(200, flow("VERIFICATION_CODE_REQUIRED")),
            &["ST=second"],
        )
    };
    let run = run(&context, register(first.session), &mut service);
    let sent = &run.sent[0];
    assert_eq!(sent.url, format!("{}/flows/{FLOW}", base()));
    assert_eq!(header(sent, "Cookie"), Some("ST=first; ST-NO-SS=1"));
    assert_eq!(header(sent, "Authorization"), None);
    assert_eq!(header(sent, "Accept"), Some("*/*"));
    let media_type = "application/vnd.pingidentity.user.register+json";
    assert_eq!(header(sent, "Content-Type"), Some(media_type));
    let next = run.result.unwrap().into_value();
    let resend = SendVerificationCode::new(next.session);
    let run = super::run(&context, resend, &mut |_, _| answer(200, flow("X")));
    assert_eq!(
        header(&run.sent[0], "Cookie"),
        Some("ST=second; ST-NO-SS=1")
    );
    assert_eq!(run.sent[0].body.as_bytes(), b"{}");
    assert!(run.result.is_ok());
}

#[test]
fn a_refusal_and_a_failure_set_cookies_too() {
    let context = context();
    let (begun, _) = started(&context);
    let verify = VerifyUser::new(begun.session.clone(), "12345678");
    let run = run(&context, verify, &mut |_, _| {
        with_cookies(
            refusal(400, "INVALID_DATA", "INVALID_VALUE"),
            &["ST=refused"],
        )
    });
    let error = run.result.unwrap_err();
    let cookies = error.flow_session().unwrap().cookies.header().unwrap();
    assert_eq!(cookies.expose(), "ST=refused; ST-NO-SS=1");
    assert!(!format!("{error:?}").contains("ST="));
    let mut service = |_: &Outgoing, number| match number {
        0 => with_cookies(refusal(503, "UNEXPECTED_ERROR", "X"), &["ST=failed"]),
        _ => answer(200, flow("COMPLETED")),
    };
    let run = super::run(&context, ReadFlow::new(begun.session), &mut service);
    assert_eq!(
        header(&run.sent[1], "Cookie"),
        Some("ST=failed; ST-NO-SS=1")
    );
    let read = run.result.unwrap().into_value();
    let cookies = read.session.cookies.header().unwrap();
    assert_eq!(cookies.expose(), "ST=failed; ST-NO-SS=1");
}

#[test]
fn the_devices_of_a_user_get_no_cookies() {
    let run = run(&context(), read(), &mut |_, _| {
        with_cookies(answer(200, device("ACTIVE")), &["ST=planted"])
    });
    assert!(run.result.is_ok());
    assert_eq!(header(&run.sent[0], "Cookie"), None);
}

#[test]
fn a_flow_of_another_id_environment_or_place_is_refused() {
    let context = context();
    let code = |change: &dyn Fn(&mut serde_json::Value)| {
        let (begun, _) = started(&context);
        let mut reply = flow("VERIFICATION_CODE_REQUIRED");
        change(&mut reply);
        run(&context, ReadFlow::new(begun.session), &mut |_, _| {
            answer(200, reply.clone())
        })
        .code()
    };
    assert_eq!(code(&|_| {}), None);
    let foreign = Some(Code::ReplyAboutAnotherObject);
    assert_eq!(code(&|flow| flow["id"] = json!(USER)), foreign);
    assert_eq!(
        code(&|flow| flow["environment"] = json!({ "id": USER })),
        foreign
    );
    let own = format!("{}/as/resume?flowId={FLOW}", base());
    for url in [
        own.replace("https", "http"),
        own.replace("auth.pingone.com", "auth.pingone.com.evil.example"),
        own.replace("auth.pingone.com", "auth.pingone.com@evil.example"),
        own.replace("auth.pingone.com", "auth.pingone.com:8443"),
        own.replace("auth.pingone.com", "auth.pingone.eu"),
        own.replace(ENVIRONMENT, USER),
        own.replace(FLOW, USER),
        own.replace("/as/resume", "/as/../resume"),
    ] {
        assert_eq!(
            code(&|flow| flow["resumeUrl"] = json!(url)),
            foreign,
            "{url}"
        );
        let action = |flow: &mut serde_json::Value| {
            flow["_links"]["user.verify"] = json!({ "href": url });
        };
        assert_eq!(code(&action), foreign, "{url}");
    }
    let page = |flow: &mut serde_json::Value| {
        flow["_links"]["signOnPage"] = json!({ "href": "https://apps.pingone.com/x" });
    };
    assert_eq!(code(&page), None, "a page is no action");
}

#[test]
fn whoever_is_in_the_flow_is_the_user_who_registered() {
    let context = context();
    let code = |username: &str| {
        let (begun, _) = started(&context);
        let mut reply = flow("COMPLETED");
        reply["_embedded"] = json!({ "user": { "id": USER, "username": username } });
        run(&context, register(begun.session), &mut |_, _| {
            answer(200, reply.clone())
        })
        .code()
    };
    assert_eq!(code("Meredith"), None);
    assert_eq!(code("mallory"), Some(Code::ReplyAboutAnotherObject));
}

/// What comes of resuming a flow, with what the answer says for `state`.
fn resume(respond: &dyn Fn(&str) -> Delivery) -> Result<ResumedFlow> {
    let context = context();
    let (begun, _) = started(&context);
    let state = begun.session.state.clone().unwrap();
    let request = ResumeFlow::new(begun.session);
    let run = run(&context, request, &mut |_, _| respond(state.expose()));
    assert_eq!(run.sent.len(), 1);
    assert_eq!(
        run.sent[0].url,
        format!("{}/as/resume?flowId={FLOW}", base())
    );
    assert_eq!(header(&run.sent[0], "Cookie"), Some("ST=first; ST-NO-SS=1"));
    run.result.map(Verified::into_value)
}

fn redirect(location: String) -> Delivery {
    let mut response = Response::new(302, Vec::new());
    response.location = Some(Secret::from(location));
    Delivery::Answered(response)
}

#[test]
fn the_code_comes_by_our_redirect_uri_with_our_state() {
    let resumed = resume(&|state| redirect(format!("{REDIRECT}?code=c%2F1&state={state}")));
    assert_eq!(resumed.unwrap().code.expose(), "c/1");
    let refused: [&dyn Fn(&str) -> String; 9] = [
        &|state| format!("https://evil.example/back?code=c&state={state}"),
        &|state| format!("{REDIRECT}.evil.example?code=c&state={state}"),
        &|state| format!("{REDIRECT}/other?code=c&state={state}"),
        &|_| format!("{REDIRECT}?code=c&state=other"),
        &|_| format!("{REDIRECT}?code=c"),
        &|state| format!("{REDIRECT}?state={state}"),
        &|state| format!("{REDIRECT}?code=c&code=d&state={state}"),
        &|state| format!("{REDIRECT}?code=c&state={state}&error=access_denied"),
        &|state| format!("{REDIRECT}?code=c&state={state}#x"),
    ];
    for location in refused {
        let error = resume(&|state| redirect(location(state))).unwrap_err();
        assert_eq!(error.code(), Code::FlowRedirectRefused, "{}", location("S"));
        assert!(!error.to_string().contains("evil"), "{error}");
    }
}

#[test]
fn the_code_may_stand_in_the_flow_itself() {
    let told = |state: &str| {
        let mut reply = flow("COMPLETED");
        reply["authorizeResponse"] = json!({ "code": "c-1", "state": state });
        answer(200, reply)
    };
    assert_eq!(resume(&told).unwrap().code.expose(), "c-1");
    let error = resume(&|_| told("other")).unwrap_err();
    assert_eq!(error.code(), Code::FlowRedirectRefused);
}

#[test]
fn a_flow_whose_state_we_do_not_know_is_not_resumed() {
    let context = context();
    let session = FlowSession::new(id(FLOW));
    let run = run(&context, ResumeFlow::new(session), &mut |_, _| {
        redirect(format!("{REDIRECT}?code=c"))
    });
    assert_eq!(run.code(), Some(Code::FlowRedirectRefused));
}

#[test]
fn the_code_is_exchanged_with_its_verifier() {
    let verifier = "v".repeat(43);
    let request = ExchangeCode::new("c/1", verifier.as_str());
    let tokens = json!({ "access_token": "a", "token_type": "Bearer", "id_token": "i",
        "expires_in": 3600, "scope": "openid" });
    let run = run(&context(), request, &mut |_, _| answer(200, tokens.clone()));
    let sent = &run.sent[0];
    assert_eq!(sent.url, format!("{}/as/token", base()));
    let body = format!(
        "grant_type=authorization_code&code=c%2F1&\
         redirect_uri=https%3A%2F%2Fapp.example.com%2Fback&code_verifier={verifier}"
    );
    assert_eq!(sent.body.as_bytes(), body.as_bytes());
    assert_eq!(
        header(sent, "Authorization"),
        Some("Basic YXBwOmFwcC1zZWNyZXQ=")
    );
    let tokens = run.result.unwrap().into_value();
    assert_eq!(tokens.unverified_id_token.unwrap().expose(), "i");
}

#[test]
fn a_custom_domain_stands_for_the_environment() {
    let hosts = Hosts::custom_domain(Region::Europe, "login.example.com").unwrap();
    let entropy = Arc::new(Counting(AtomicU64::new(1)));
    let context = PingOneContext::new(hosts, id(ENVIRONMENT), entropy)
        .with_worker(Worker::new("worker", "s").environment(id(WORKERS)))
        .with_application(Application::new("app", REDIRECT));
    let context = Arc::new(context);
    let run = run(
        &context,
        ReadFlow::new(FlowSession::new(id(FLOW))),
        &mut |_, _| answer(200, json!({ "id": FLOW, "status": "COMPLETED" })),
    );
    assert_eq!(
        run.sent[0].url,
        format!("https://login.example.com/flows/{FLOW}")
    );
    let run = super::run(&context, read(), &mut |_, _| answer(200, device("ACTIVE")));
    let expected = format!("https://auth.pingone.eu/{WORKERS}/as/token");
    assert_eq!(run.tokens[0].url, expected);
    assert!(run.sent[0].url.starts_with("https://api.pingone.eu/v1/"));
}

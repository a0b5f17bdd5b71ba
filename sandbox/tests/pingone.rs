//! PingOne's side of an engine: without a socket, by a clock that stands still, and cloned. The whole
//! of it is judged over HTTP by `tests/judge`.

use std::time::Duration;

use pingpair::Timestamp;
use pingpair_sandbox::{
    AgentMode, DESKTOP_AGENT_URL, Engine, EngineAnswer, Error, Fault, FaultKind, ForeignMfaDevice,
    NewUser, Options, PingOneOptions,
};
use serde_json::{Value, json};

const FORM: &str = "application/x-www-form-urlencoded";
const ACTIVATE: &str = "application/vnd.pingidentity.device.activate+json";

fn engine() -> Engine {
    let start = Timestamp::from_milliseconds(1_770_999_342_125).unwrap();
    Engine::new(start, Options::default()).unwrap()
}

fn body(answer: &EngineAnswer) -> Value {
    serde_json::from_slice(answer.body.as_ref().unwrap()).unwrap()
}

/// The value of a worker's `Authorization` header.
fn bearer(engine: &mut Engine) -> String {
    use base64::Engine as _;
    let mut pingone = engine.pingone();
    let pair = format!(
        "{}:{}",
        pingone.worker_client_id(),
        pingone.worker_client_secret().expose()
    );
    let environment = pingone.worker_environment_id();
    let url = format!("{}/{environment}/as/token", pingone.auth_url());
    let basic = base64::engine::general_purpose::STANDARD.encode(pair);
    let authorization = format!("Basic {basic}");
    let headers = [
        ("Content-Type", FORM),
        ("Authorization", authorization.as_str()),
    ];
    let answer = engine.deliver_pingone("POST", &url, &headers, b"grant_type=client_credentials");
    format!("Bearer {}", body(&answer)["access_token"].as_str().unwrap())
}

fn devices_url(engine: &mut Engine, user: &str) -> String {
    let mut pingone = engine.pingone();
    let (api, environment) = (pingone.api_url(), pingone.environment_id());
    format!("{api}/v1/environments/{environment}/users/{user}/devices")
}

fn send(
    engine: &mut Engine,
    bearer: &str,
    method: &str,
    url: &str,
    media: &str,
    body: &Value,
) -> EngineAnswer {
    let headers = [("Content-Type", media), ("Authorization", bearer)];
    engine.deliver_pingone(method, url, &headers, body.to_string().as_bytes())
}

/// A user with a text message on its way; the user, the bearer, and the address of the device.
fn waiting(engine: &mut Engine) -> (String, String, String) {
    let user = engine
        .pingone()
        .create_user(NewUser::new("meredith"))
        .unwrap();
    let bearer = bearer(engine);
    let url = devices_url(engine, &user);
    let device = json!({ "type": "SMS", "phone": "+15551234567", "status": "ACTIVATION_REQUIRED" });
    let answer = send(engine, &bearer, "POST", &url, "application/json", &device);
    assert_eq!(answer.status, 201);
    let url = format!("{url}/{}", body(&answer)["id"].as_str().unwrap());
    (user, bearer, url)
}

#[test]
fn a_clone_goes_its_own_way() {
    let mut engine = engine();
    let (user, bearer, url) = waiting(&mut engine);
    let mut branch = engine.clone();
    let otp = branch.messages().last().unwrap().otp.clone();
    let proof = json!({ "otp": otp.expose() });
    let answer = send(&mut branch, &bearer, "POST", &url, ACTIVATE, &proof);
    assert_eq!(body(&answer)["status"], "ACTIVE");
    let status = |engine: &mut Engine| engine.pingone().users()[0].devices[0].status;
    assert_eq!(status(&mut branch), "ACTIVE");
    assert_eq!(status(&mut engine), "ACTIVATION_REQUIRED");
    let foreign = ForeignMfaDevice::new("SMS");
    branch
        .pingone()
        .add_foreign_device(&user, &foreign)
        .unwrap();
    let known = branch.pingone().users();
    let told: Vec<_> = known[0]
        .devices
        .iter()
        .map(|device| device.foreign)
        .collect();
    assert_eq!(told, [false, true]);
}

#[test]
fn a_request_that_is_held_back_is_delivered_when_the_clock_says_so() {
    let mut engine = engine();
    let (_, bearer, url) = waiting(&mut engine);
    let delay = Duration::from_secs(60);
    let held = Fault::new("activate_device", FaultKind::Held { delay }).unwrap();
    engine.add_fault(held);
    let proof = json!({ "otp": engine.messages()[0].otp.expose() });
    let answer = send(&mut engine, &bearer, "POST", &url, ACTIVATE, &proof);
    assert_eq!((answer.status, answer.body), (0, None));
    assert_eq!(engine.next_due(), Some(engine.now().saturating_add(delay)));
    engine.advance(delay);
    assert_eq!(engine.pingone().users()[0].devices[0].status, "ACTIVE");
    let log: Vec<_> = engine.log().collect();
    let last = log.last().unwrap();
    assert_eq!(
        (last.operation, last.fault, last.processed),
        ("ActivateDevice", Some("held"), true)
    );
    assert_eq!(last.held_from, Some(last.index - 1));
    assert_eq!(last.pingone.as_ref().unwrap().http_status, Some(200));
}

#[test]
fn the_cookies_of_a_flow_are_told() {
    let mut engine = engine();
    let mut pingone = engine.pingone();
    let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    let url = format!(
        "{}/{}/as/authorize?client_id={}&response_type=code&response_mode=pi.flow&scope=openid\
         &redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback&code_challenge={challenge}\
         &code_challenge_method=S256",
        pingone.auth_url(),
        pingone.environment_id(),
        pingone.application_client_id(),
    );
    let answer = engine.deliver_pingone("GET", &url, &[], b"");
    assert_eq!(body(&answer)["status"], "USERNAME_PASSWORD_REQUIRED");
    assert_eq!(answer.cookies.len(), 2);
    let link = body(&answer)["_links"]["self"]["href"]
        .as_str()
        .unwrap()
        .to_owned();
    let cookie = answer.cookies[0].split(';').next().unwrap();
    let answer = engine.deliver_pingone("GET", &link, &[("Cookie", cookie)], b"");
    assert_eq!(answer.status, 200);
    assert_eq!(engine.deliver_pingone("GET", &link, &[], b"").status, 401);
}

#[test]
fn an_agent_that_is_silent_never_answers() {
    let mut engine = engine();
    let mut options = PingOneOptions::default();
    options.desktop_agent = AgentMode::Silent;
    engine.pingone().set_options(options).unwrap();
    let url = format!("{DESKTOP_AGENT_URL}/register");
    let answer = engine.deliver_pingone("POST", &url, &[], b"x");
    assert_eq!((answer.body, answer.delay), (None, Duration::MAX));
}

#[test]
fn another_address_is_nobodys() {
    let mut engine = engine();
    for url in [
        "http://127.0.0.1:9/x",
        "http://127.0.0.2:91/x",
        "http://127.0.0.2:9",
        "/x",
    ] {
        assert_eq!(engine.deliver_pingone("GET", url, &[], b"").status, 404);
        assert_eq!(engine.log().count(), 0);
    }
}

#[test]
fn options_that_cannot_be_used_change_nothing() {
    let mut engine = engine();
    let mut options = PingOneOptions::default();
    options.otp_length = 11;
    let refused = engine.pingone().set_options(options);
    assert!(matches!(refused, Err(Error::OptionRefused)));
    assert_eq!(engine.pingone().options(), PingOneOptions::default());
}

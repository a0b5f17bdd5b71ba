use std::sync::Mutex;

use serde_json::json;

use super::*;
use crate::error::{Code, Group};
use crate::exchange::{Delivery, Outgoing, Response};
use crate::pingone::*;

const ENVIRONMENT: &str = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";
const SANDBOX: &str = "5a4db0c5-49eb-49f5-a5d9-80ad5c98f9f6";
const USER: &str = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn worker() -> Worker {
    Worker::new("worker", "worker-secret")
}

fn hosts(auth: &str, api: &str) -> Hosts {
    Hosts::at(auth, api).unwrap()
}

fn refused(builder: PingOneBuilder) -> Option<Code> {
    builder.build().err().map(|error| error.code())
}

#[test]
fn plain_http_is_for_loopback_and_for_hosts_named_one_by_one() {
    let at = |auth: &str, api: &str| PingOne::builder(hosts(auth, api), id(ENVIRONMENT));
    assert_eq!(
        refused(at("http://127.0.0.1:1", "http://127.0.0.1:2")),
        None
    );
    let plain = Some(Code::PlainHttpRefused);
    let (auth, api) = ("http://auth.test:1", "http://api.test:2");
    assert_eq!(refused(at(auth, "http://127.0.0.1:2")), plain);
    assert_eq!(refused(at("http://127.0.0.1:1", api)), plain);
    let one = at(auth, api).danger_allow_http("auth.test:1");
    assert_eq!(refused(one), plain);
    let both = at(auth, api)
        .danger_allow_http("auth.test:1")
        .danger_allow_http("api.test:2");
    assert_eq!(refused(both), None);
    for host in [
        "2130706433",
        "127.1",
        "0x7f.1",
        "localhost.evil.test",
        "[::ffff:127.0.0.1]",
    ] {
        let url = format!("http://{host}");
        let parsed = Hosts::at(&url, &url);
        let refusal = parsed.map(|hosts| refused(PingOne::builder(hosts, id(ENVIRONMENT))));
        assert!(refusal.map_or(true, |code| code == plain), "{host}");
    }
}

#[test]
fn what_is_the_sandboxs_is_for_loopback() {
    let region = || Hosts::region(Region::Europe);
    let sandbox = Some(Code::SandboxCredentialsRefused);
    assert_eq!(refused(PingOne::builder(region(), id(SANDBOX))), sandbox);
    let worker = Worker::new(SANDBOX, "secret");
    assert_eq!(
        refused(PingOne::builder(region(), id(ENVIRONMENT)).worker(worker)),
        sandbox
    );
    let application = Application::new(SANDBOX, "https://app.example.com/back");
    let builder = PingOne::builder(region(), id(ENVIRONMENT)).application(application);
    assert_eq!(refused(builder), sandbox);
    let local = hosts("http://127.0.0.1:1", "http://127.0.0.1:2");
    assert_eq!(refused(PingOne::builder(local, id(SANDBOX))), None);
}

#[test]
fn what_does_not_go_into_a_request_as_it_is_is_refused() {
    let builder = || PingOne::builder(Hosts::region(Region::Europe), id(ENVIRONMENT));
    let option = Some(Code::OptionRefused);
    assert_eq!(
        refused(builder().worker(Worker::new("id", "a\r\nb"))),
        option
    );
    assert_eq!(refused(builder().worker(Worker::new("", "secret"))), option);
    assert_eq!(refused(builder().session_id("a b")), option);
    assert_eq!(refused(builder().session_id("x".repeat(101))), option);
    for uri in [
        "",
        "/back",
        "https://app.example.com/back#x",
        "https://app.example.com/ x",
    ] {
        let application = Application::new("app", uri);
        assert_eq!(refused(builder().application(application)), option, "{uri}");
    }
}

/// Answers every request with the same, and keeps where it went.
struct Played(Arc<Mutex<Vec<String>>>);

impl Transport for Played {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        self.0.lock().unwrap().push(outgoing.url.clone());
        let body = if outgoing.url.ends_with("/as/token") {
            json!({ "access_token": "t", "token_type": "Bearer" })
        } else {
            let body = json!({ "id": "log", "code": "NOT_FOUND", "message": "m" });
            let mut response = Response::new(404, body.to_string().into_bytes());
            response.content_type = Some("application/json".into());
            return Delivery::Answered(response);
        };
        let mut response = Response::new(200, body.to_string().into_bytes());
        response.content_type = Some("application/json".into());
        Delivery::Answered(response)
    }
}

#[test]
fn a_check_is_passed_when_the_service_looks_for_a_user() {
    let urls = Arc::new(Mutex::new(Vec::new()));
    let builder = PingOne::builder(Hosts::region(Region::Europe), id(ENVIRONMENT));
    let client = builder
        .worker(worker())
        .transport(Played(Arc::clone(&urls)));
    let client = client.build().unwrap();
    client.check().unwrap();
    let error = client.list_devices(ListDevices::new(id(USER))).unwrap_err();
    assert_eq!(
        (error.code(), error.group()),
        (Code::Refused, Group::Refused)
    );
    let urls = urls.lock().unwrap();
    assert_eq!(urls.len(), 3, "one token for both: {urls:?}");
}

#[test]
fn operations_are_sent_by_name_too() {
    let urls = Arc::new(Mutex::new(Vec::new()));
    let builder = PingOne::builder(Hosts::region(Region::Europe), id(ENVIRONMENT));
    let client = builder
        .worker(worker())
        .transport(Played(Arc::clone(&urls)));
    let client = client.build().unwrap();
    let arguments = json!({ "user_id": USER });
    let error = client
        .send_named("list_devices", arguments.as_object().unwrap())
        .unwrap_err();
    assert_eq!(error.code(), Code::Refused);
    let error = client.send_named("StartFlow", &Map::new()).unwrap_err();
    assert_eq!(error.code(), Code::UnknownOperation);
}

#[test]
fn debug_shows_no_secret() {
    let builder = PingOne::builder(Hosts::region(Region::Europe), id(ENVIRONMENT));
    let client = builder.worker(worker()).build().unwrap();
    assert!(!format!("{client:?}").contains("secret"));
}

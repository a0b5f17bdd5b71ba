use std::sync::Mutex;

use serde_json::json;

use super::*;
use crate::describe::RetryClass;
use crate::error::Code;
use crate::error::Group;
use crate::exchange::{Delivery, LossCause, Outgoing, Response, UnsentCause};
use crate::pingid::{AddUser, GetPairingStatus, GetUserDetails};
use crate::provenance::Provenance;
use crate::testing::sign_reply;
use crate::time::Now;
use crate::time::Timestamp;

const LOOPBACK: &str = "http://localhost/pingid";
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// What the played service does with a request: the path suffix and the body come in.
type Play = Box<dyn Fn(&Credentials, &str, &Value) -> Delivery + Send + Sync>;

/// A service in the same process. It keeps what was delivered.
struct Played {
    credentials: Credentials,
    play: Play,
    delivered: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Transport for Played {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let path = outgoing.url.rsplit('/').nth(1).unwrap().to_owned();
        let token = self
            .credentials
            .key()
            .verify(outgoing.body.as_bytes())
            .unwrap();
        let request: Value = serde_json::from_slice(token.payload()).unwrap();
        let body = request["reqBody"].clone();
        self.delivered
            .lock()
            .unwrap()
            .push((path.clone(), body.clone()));
        (self.play)(&self.credentials, &path, &body)
    }
}

/// A clock on which waits pass at once.
#[derive(Clone, Default)]
struct Virtual(Arc<Mutex<Duration>>);

impl Clock for Virtual {
    fn now(&self) -> Now {
        let monotonic = *self.0.lock().unwrap();
        let wall = Timestamp::from_milliseconds(784_111_777_000).unwrap();
        Now {
            monotonic,
            wall: wall.saturating_add(monotonic),
        }
    }

    fn wait(&self, duration: Duration, _cancellation: &Cancellation) {
        *self.0.lock().unwrap() += duration + Duration::from_millis(1);
    }
}

struct Stage {
    builder: ClientBuilder,
    delivered: Arc<Mutex<Vec<(String, Value)>>>,
}

impl Stage {
    fn new(play: impl Fn(&Credentials, &str, &Value) -> Delivery + Send + Sync + 'static) -> Self {
        let text = crate::credentials::sandbox_properties_text(LOOPBACK).unwrap();
        let credentials = || Credentials::from_properties(text.expose()).unwrap();
        let delivered = Arc::new(Mutex::new(Vec::new()));
        let transport = Played {
            credentials: credentials(),
            play: Box::new(play),
            delivered: Arc::clone(&delivered),
        };
        let builder = Client::builder(credentials())
            .transport(transport)
            .clock(Virtual::default());
        Self { builder, delivered }
    }

    fn client(self) -> Client {
        self.builder.build().unwrap()
    }
}

fn answer(credentials: &Credentials, body: &Value, members: Value) -> Delivery {
    let mut reply = json!({ "clientData": body["clientData"] })
        .as_object()
        .unwrap()
        .clone();
    reply.extend(members.as_object().unwrap().clone());
    let token = sign_reply(credentials, &reply).unwrap();
    let status = if reply.get("errorId").is_none_or(|id| id == 200) {
        200
    } else {
        400
    };
    Delivery::Answered(Response::new(status, token.into()))
}

fn details(name: &str, device: Value) -> Value {
    let user = json!({
        "userName": name, "status": "NOT_ACTIVE", "email": "m@example.com", "fname": null,
        "role": "REGULAR", "deviceDetails": device,
    });
    json!({ "userDetails": user })
}

#[test]
fn operations_are_methods_and_take_a_single_name() {
    let client = Stage::new(|credentials, _, body| {
        answer(credentials, body, details("meredith", Value::Null))
    })
    .client();
    let found = client.get_user_details("meredith").unwrap();
    assert_eq!(found.user.username, "meredith");
    let named = client.send_named(
        "GetUserDetails",
        json!({ "username": "meredith" }).as_object().unwrap(),
    );
    let named = named.unwrap();
    assert_eq!(named.provenance(), Provenance::Correlated);
    assert_eq!(named.value()["user"]["username"], "meredith");
}

#[test]
fn arguments_by_name_are_checked_before_anything_is_sent() {
    let stage = Stage::new(|_, _, _| unreachable!());
    let delivered = Arc::clone(&stage.delivered);
    let client = stage.client();
    for (name, arguments, code) in [
        ("Fly", json!({}), Code::UnknownOperation),
        ("GetUserDetails", json!({}), Code::ValueMissing),
        (
            "GetUserDetails",
            json!({ "username": null }),
            Code::ValueMissing,
        ),
        (
            "GetUserDetails",
            json!({ "userName": "m" }),
            Code::UnknownMember,
        ),
        (
            "GetUserDetails",
            json!({ "username": 5 }),
            Code::ValueMalformed,
        ),
        (
            "GetUserDetails",
            json!({ "username": "" }),
            Code::ValueOutOfRange,
        ),
        (
            "AddUser",
            json!({ "username": "m", "role": "BOSS" }),
            Code::ValueMalformed,
        ),
        (
            "GetActivationCode",
            json!({ "username": "m", "hours_until_expiration": 337 }),
            Code::ValueOutOfRange,
        ),
    ] {
        let error = client
            .send_named(name, arguments.as_object().unwrap())
            .unwrap_err();
        assert_eq!(
            (error.code(), error.group()),
            (code, Group::Input),
            "{name} {arguments}"
        );
    }
    assert!(delivered.lock().unwrap().is_empty());
}

#[test]
fn the_escape_hatch_is_sent_once_and_keeps_the_callers_text() {
    let stage = Stage::new(|credentials, path, body| match path {
        "authstatus" => answer(credentials, body, json!({ "cookie": "c" })),
        _ => Delivery::Lost(LossCause::Closed),
    });
    let delivered = Arc::clone(&stage.delivered);
    let client = stage.client();
    let body = json!({ "sessionId": "s", "clientData": "own" })
        .as_object()
        .unwrap()
        .clone();
    let reply = client.call("authstatus", body, None).unwrap();
    assert_eq!(
        (reply.client_data(), reply.provenance()),
        (Some("own"), Provenance::Correlated)
    );
    assert_eq!(reply.value()["cookie"], "c");
    let error = client.call("authonline", Map::new(), None).unwrap_err();
    assert_eq!(error.code(), Code::OutcomeUnknown);
    let _ = client
        .call("authonline", Map::new(), Some(RetryClass::Read))
        .unwrap_err();
    assert_eq!(delivered.lock().unwrap().len(), 1 + 1 + 3);
}

#[test]
fn the_escape_hatch_refuses_what_could_get_round_a_rule() {
    let stage = Stage::new(|_, _, _| unreachable!());
    let delivered = Arc::clone(&stage.delivered);
    let client = stage.client();
    let long = "a".repeat(65);
    for suffix in [
        "",
        "add/user",
        "../x",
        "add user",
        "adduser?",
        "é",
        "a1",
        long.as_str(),
    ] {
        let error = client.call(suffix, Map::new(), None).unwrap_err();
        assert_eq!(error.code(), Code::PathSuffixRefused, "{suffix}");
    }
    let user = json!({ "username": "m" }).as_object().unwrap().clone();
    for path in ["adduser", "ADDUSER"] {
        let error = client
            .call(path, user.clone(), Some(RetryClass::Read))
            .unwrap_err();
        assert_eq!(error.code(), Code::ClassRefused);
    }
    let nameless = json!({ "activateUser": true }).as_object().unwrap().clone();
    assert_eq!(
        client.call("adduser", nameless, None).unwrap_err().code(),
        Code::ValueMissing
    );
    let number = json!({ "clientData": 5 }).as_object().unwrap().clone();
    assert_eq!(
        client.call("other", number, None).unwrap_err().code(),
        Code::BodyMalformed
    );
    assert!(delivered.lock().unwrap().is_empty());
}

#[test]
fn ensure_user_tells_whether_it_created_the_user() {
    let known = Mutex::new(None);
    let client = Stage::new(move |credentials, path, body| {
        let mut known = known.lock().unwrap();
        match (path, &*known) {
            ("getuserdetails", None) => answer(credentials, body, json!({ "errorId": 10564 })),
            ("getuserdetails", Some(())) => answer(credentials, body, details("m", Value::Null)),
            _ => {
                *known = Some(());
                let mut added = details("m", Value::Null);
                added["activationCode"] = json!("012345678901");
                answer(credentials, body, added)
            }
        }
    })
    .client();
    let request = AddUser::new("m").email("m@example.com").activate_user(true);
    let first = client.ensure_user(request.clone()).unwrap();
    assert!(first.created);
    assert_eq!(first.activation_code.unwrap().expose(), "012345678901");
    let second = client.ensure_user(request).unwrap();
    assert!(!second.created && second.activation_code.is_none());
}

/// Plays ensure_user with a lost AddUser: what the first read says, and what the second.
fn ensure_after_loss(first: Value, second: Value) -> (Result<Ensured>, usize) {
    let reads = Mutex::new(0);
    let stage = Stage::new(move |credentials, path, body| {
        if path == "adduser" {
            return Delivery::Lost(LossCause::Closed);
        }
        let mut reads = reads.lock().unwrap();
        *reads += 1;
        answer(
            credentials,
            body,
            if *reads == 1 {
                first.clone()
            } else {
                second.clone()
            },
        )
    });
    let delivered = Arc::clone(&stage.delivered);
    let result = stage
        .client()
        .ensure_user(AddUser::new("m").email("m@example.com"));
    let added = delivered
        .lock()
        .unwrap()
        .iter()
        .filter(|(path, _)| path == "adduser")
        .count();
    (result, added)
}

#[test]
fn a_lost_add_user_counts_as_created_only_when_absence_was_proven_and_the_details_match() {
    let absent = json!({ "errorId": 10564 });
    let (result, added) = ensure_after_loss(absent.clone(), details("m", Value::Null));
    assert!(result.unwrap().created);
    assert_eq!(added, 1);

    // Signed, but it may answer an older request.
    let replayable = json!({ "errorId": 10564, "clientData": null });
    let (result, _) = ensure_after_loss(replayable, details("m", Value::Null));
    assert!(!result.unwrap().created);

    let device = json!({ "deviceId": 1 });
    let (result, _) = ensure_after_loss(absent.clone(), details("m", device));
    assert!(!result.unwrap().created);

    let mut other = details("m", Value::Null);
    other["userDetails"]["email"] = json!("someone@example.com");
    let (result, _) = ensure_after_loss(absent.clone(), other);
    assert!(!result.unwrap().created);

    let (result, added) = ensure_after_loss(absent.clone(), absent);
    assert_eq!(result.unwrap_err().code(), Code::OutcomeUnknown);
    assert_eq!(added, 1);
}

#[test]
fn check_calls_the_key_proven_only_by_a_correlated_reply() {
    let refused = json!({ "errorId": 10564 });
    let client =
        Stage::new(move |credentials, _, body| answer(credentials, body, refused.clone())).client();
    let check = client.check().unwrap();
    assert!(check.proven);
    assert_eq!((check.error_id, check.encrypted), (Some(10564), false));

    let client = Stage::new(|_, _, _| {
        Delivery::Answered(Response::new(400, br#"{"errorId":10564}"#.to_vec()))
    })
    .client();
    let check = client.check().unwrap();
    assert!(!check.proven);
    assert_eq!(
        (check.error_id, check.provenance),
        (Some(10564), Provenance::Unsigned)
    );

    let client = Stage::new(|_, _, _| Delivery::NotSent(UnsentCause::NameNotFound)).client();
    assert_eq!(client.check().unwrap_err().code(), Code::Unreachable);
}

#[test]
fn check_tells_how_far_the_services_clock_is_ahead() {
    let client = Stage::new(|credentials, _, body| {
        let Delivery::Answered(mut response) =
            answer(credentials, body, json!({ "errorId": 10564 }))
        else {
            unreachable!()
        };
        response.date = Some("Sun, 06 Nov 1994 08:50:07 GMT".into());
        Delivery::Answered(response)
    })
    .client();
    assert_eq!(client.check().unwrap().clock_ahead, Some(30_000));
}

#[test]
fn an_observer_sees_every_attempt_and_cannot_lose_a_reply() {
    let left = Mutex::new(1);
    let mut stage = Stage::new(move |credentials, _, body| {
        let mut left = left.lock().unwrap();
        if *left > 0 {
            *left -= 1;
            return Delivery::Lost(LossCause::Closed);
        }
        answer(
            credentials,
            body,
            json!({ "pairingStatus": "SUCCESS", "deviceId": 5 }),
        )
    });
    let seen = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&seen);
    stage.builder = stage.builder.observer(move |report: &CallReport| {
        let attempt = &report.attempt;
        kept.lock()
            .unwrap()
            .push((attempt.number, attempt.failure, attempt.repeated));
        std::panic::resume_unwind(Box::new("an observer's panic"));
    });
    let client = stage.client();
    let progress = client
        .get_pairing_status(GetPairingStatus::new("292070522701"))
        .unwrap();
    assert_eq!(progress.status, "SUCCESS");
    assert_eq!(client.observer_failures(), 2);
    let seen = seen.lock().map_or_else(
        |poisoned| poisoned.into_inner().clone(),
        |seen| seen.clone(),
    );
    assert_eq!(
        seen,
        [(1, Some(Code::ServiceFailed), true), (2, None, false)]
    );
}

#[test]
fn a_cancelled_client_sends_nothing() {
    let stage = Stage::new(|_, _, _| unreachable!());
    let cancellation = Cancellation::new();
    cancellation.cancel();
    let client = stage.client().with_cancellation(cancellation);
    let error = client.get_user_details("m").unwrap_err();
    assert_eq!(
        (error.code(), error.group()),
        (Code::Cancelled, Group::Cancelled)
    );
}

#[test]
fn cancelling_loses_no_reply_to_a_request_that_left() {
    let cancellation = Cancellation::new();
    let pressed = cancellation.clone();
    let client = Stage::new(move |credentials, _, body| {
        pressed.cancel();
        let members = json!({ "pairingStatus": "SUCCESS", "deviceId": 5 });
        answer(credentials, body, members)
    })
    .client()
    .with_cancellation(cancellation);
    let progress = client.get_pairing_status(GetPairingStatus::new("292070522701"));
    assert_eq!(progress.unwrap().status, "SUCCESS");
}

#[test]
fn cancelling_ends_the_repetitions_of_a_read_and_leaves_a_lost_change_unknown() {
    let call = |name: &str, arguments: Value| {
        let cancellation = Cancellation::new();
        let pressed = cancellation.clone();
        let stage = Stage::new(move |_, _, _| {
            pressed.cancel();
            Delivery::Lost(LossCause::Closed)
        });
        let delivered = Arc::clone(&stage.delivered);
        let client = stage.client().with_cancellation(cancellation);
        let result = client.send_named(name, arguments.as_object().unwrap());
        let sent = delivered.lock().unwrap().len();
        (result.unwrap_err().code(), sent)
    };
    let username = json!({ "username": "m" });
    assert_eq!(
        call("GetUserDetails", username.clone()),
        (Code::Cancelled, 1)
    );
    assert_eq!(call("AddUser", username), (Code::OutcomeUnknown, 1));
}

#[test]
fn plain_http_and_sandbox_credentials_are_for_this_machine_or_one_named_host() {
    let nowhere = || Played {
        credentials: Credentials::for_tests(LOOPBACK).unwrap(),
        play: Box::new(|_, _, _| unreachable!()),
        delivered: Arc::default(),
    };
    let real = |url: &str| Credentials::new("alias", "token", KEY, url).unwrap();
    let sandbox = |url: &str| Credentials::for_tests(url).unwrap();
    let build = |credentials: Credentials, allowed: Option<&str>| {
        let builder = Client::builder(credentials).transport(nowhere());
        let builder = match allowed {
            Some(authority) => builder.danger_allow_http(authority),
            None => builder,
        };
        builder.build().map(|_| ()).map_err(|error| error.code())
    };
    let far = "http://sandbox.test:8080/pingid";
    assert_eq!(build(real(far), None), Err(Code::PlainHttpRefused));
    assert_eq!(
        build(real(far), Some("sandbox.test:80")),
        Err(Code::PlainHttpRefused)
    );
    assert_eq!(build(real(far), Some("sandbox.test:8080")), Ok(()));
    assert_eq!(build(real("http://127.0.0.1:1/x"), None), Ok(()));
    assert_eq!(
        build(real("http://[::ffff:127.0.0.1]/x"), None),
        Err(Code::PlainHttpRefused)
    );
    let secure = "https://idpxnyl3m.pingidentity.com/pingid";
    assert_eq!(
        build(sandbox(secure), None),
        Err(Code::SandboxCredentialsRefused)
    );
    assert_eq!(
        build(sandbox(secure), Some("idpxnyl3m.pingidentity.com:443")),
        Ok(())
    );
    assert_eq!(build(sandbox("https://localhost/x"), None), Ok(()));
}

#[test]
fn debug_of_a_client_shows_no_secret() {
    let client = Stage::new(|_, _, _| unreachable!()).client();
    let (token, alias) = (
        client.credentials().token().expose(),
        client.credentials().org_alias(),
    );
    let shown = format!("{client:?} {:?}", GetUserDetails::new("meredith"));
    for hidden in [token, alias, "meredith"] {
        assert!(!shown.contains(hidden), "{shown}");
    }
}

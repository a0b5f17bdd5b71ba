//! The same requests get the same answers from the engine and over HTTP, whatever befalls them.

mod common;

use std::time::Duration;

use common::{parts, path, raw, request, sign};
use pingpair::{Credentials, Timestamp};
use pingpair_sandbox::{Delivery, Engine, EngineAnswer, Fault, FaultKind, Options, Sandbox, Swap};
use serde_json::{Value, json};

/// What a client sees of an answer.
#[derive(Debug, PartialEq)]
struct Seen {
    status: u16,
    /// Content-Type, Content-Encoding, Retry-After, Location.
    headers: [Option<String>; 4],
    body: Option<Body>,
    cut: bool,
    close_delimited: bool,
    duplicated: bool,
}

/// A body without what is random in it or differs between organisations.
#[derive(Debug, PartialEq)]
enum Body {
    Signed(Value),
    Plain(Value),
    Token,
    Other(usize),
}

#[test]
fn operations_and_faults_are_answered_alike() {
    let sandbox = Sandbox::start().unwrap();
    let mut engine = Engine::new(Timestamp::now(), Options::default()).unwrap();
    let mut statuses = Vec::new();
    for (place, (operation, body, fault)) in script().into_iter().enumerate() {
        if let Some(kind) = &fault {
            let fault = || Fault::new(operation, kind.clone()).unwrap();
            sandbox.add_fault(fault());
            engine.add_fault(fault());
        }
        let mut body = body;
        body["clientData"] = json!(format!("request {place}"));
        let credentials = sandbox.credentials();
        let http = over_http(
            &sandbox,
            operation,
            &token(&credentials, &body),
            &credentials,
        );
        let credentials = engine.credentials();
        let token = token(&credentials, &body);
        let own = engine_saw(engine.deliver(operation, &token), &token, &credentials);
        assert_eq!(own, http, "{operation} {body} {fault:?}");
        statuses.push(own.status);
    }
    let expected = [
        200, 400, 400, 200, 400, 200, 200, 200, 200, 200, 200, 400, 200, 400, 200, 200, 400, 404,
    ];
    assert_eq!(statuses[..expected.len()], expected);
    let held = Duration::from_secs(60);
    sandbox.advance_time(held);
    engine.advance(held);
    let own: Vec<_> = engine.log().map(logged).collect();
    let log = sandbox.log();
    let http: Vec<_> = log.iter().map(logged).collect();
    assert_eq!(own, http);
    assert!(own.last().unwrap().5.is_some());
}

/// Operations, and then each fault.
fn script() -> Vec<(&'static str, Value, Option<FaultKind>)> {
    let ann = || json!({ "userName": "ann" });
    let mut script = vec![
        (
            "adduser",
            json!({ "username": "ann", "activateUser": true }),
            None,
        ),
        ("adduser", json!({ "username": "ann" }), None),
        (
            "adduser",
            json!({ "username": "ben", "role": "KING" }),
            None,
        ),
        ("getuserdetails", ann(), None),
        ("getuserdetails", json!({ "userName": "nobody" }), None),
        (
            "edituser",
            json!({ "userName": "ann", "fName": "Ann" }),
            None,
        ),
        ("getactivationcode", ann(), None),
        (
            "pairingstatus",
            json!({ "activationCode": "000000000000" }),
            None,
        ),
        (
            "startofflinepairing",
            json!({ "username": "ann", "type": "SMS", "pairingData": "13035551234" }),
            None,
        ),
        (
            "offlinepairing",
            json!({ "username": "ann", "type": "EMAIL", "pairingData": "ann@example.com" }),
            None,
        ),
        ("suspenduser", ann(), None),
        ("suspenduser", ann(), None),
        ("activateuser", ann(), None),
        (
            "unpairdevice",
            json!({ "userName": "ann", "deviceId": 1 }),
            None,
        ),
        ("unpairdevice", ann(), None),
        ("createjob", json!({ "jobType": "USER_REPORTS" }), None),
        ("getorgreport", json!({ "fileType": "CSV" }), None),
        ("nonesuch", json!({}), None),
    ];
    let delay = Duration::from_millis(1);
    let faults = [
        FaultKind::Late { delay },
        FaultKind::Lost,
        FaultKind::Dropped,
        FaultKind::CloseDelimited,
        FaultKind::Cut,
        FaultKind::Duplicated,
        FaultKind::Reflected,
        FaultKind::Forged,
        FaultKind::Swapped {
            with: Swap::ClientData,
        },
        FaultKind::Swapped {
            with: Swap::Operation,
        },
        FaultKind::Replayed,
        FaultKind::NoEcho,
        FaultKind::AboutAnotherUser,
        FaultKind::Unsigned,
        FaultKind::PlainError { error_id: 10564 },
        FaultKind::SignedError {
            error_id: 10551,
            echo: true,
        },
        FaultKind::Status {
            http_status: 429,
            retry_after: Some("7".into()),
            body: Some("later".into()),
        },
        FaultKind::Html,
        FaultKind::Redirect {
            location: "https://example.com/".into(),
        },
        FaultKind::Oversized,
        FaultKind::Compressed,
        FaultKind::Held {
            delay: Duration::from_secs(60),
        },
    ];
    script.extend(faults.map(|fault| ("getuserdetails", ann(), Some(fault))));
    script
}

fn token(credentials: &Credentials, body: &Value) -> Vec<u8> {
    let (header, payload) = parts(credentials, body.clone());
    sign(credentials, &header, &payload)
}

fn over_http(sandbox: &Sandbox, operation: &str, token: &[u8], credentials: &Credentials) -> Seen {
    let address = sandbox.address();
    let headers = [
        ("Content-Type", "application/json"),
        ("Connection", "close"),
    ];
    let bytes = raw(
        address,
        &request(address, "POST", &path(operation), &headers, token),
    );
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        assert!(bytes.is_empty());
        return Seen {
            status: 0,
            headers: [const { None }; 4],
            body: None,
            cut: false,
            close_delimited: false,
            duplicated: false,
        };
    };
    let head = std::str::from_utf8(&bytes[..end]).unwrap().to_lowercase();
    let original = std::str::from_utf8(&bytes[..end]).unwrap();
    let header = |name: &str| {
        let lines = head.lines().zip(original.lines());
        let mut found = lines.filter(|(line, _)| line.starts_with(&format!("{name}: ")));
        found
            .next()
            .map(|(_, line)| line[name.len() + 2..].to_owned())
    };
    let rest = &bytes[end + 4..];
    let length = header("content-length").map(|length| length.parse::<usize>().unwrap());
    let (body, more) = rest.split_at(length.unwrap_or(rest.len()).min(rest.len()));
    Seen {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        headers: [
            header("content-type"),
            header("content-encoding"),
            header("retry-after"),
            header("location"),
        ],
        body: Some(read(body, token, credentials)),
        cut: length.is_some_and(|length| body.len() < length),
        close_delimited: length.is_none(),
        duplicated: !more.is_empty(),
    }
}

fn engine_saw(answer: EngineAnswer, token: &[u8], credentials: &Credentials) -> Seen {
    let content_type = Some(answer.content_type).filter(|text| !text.is_empty());
    Seen {
        status: answer.status,
        headers: [
            content_type.map(std::borrow::Cow::into_owned),
            answer.content_encoding,
            answer.retry_after,
            answer.location,
        ],
        body: answer.body.map(|body| read(&body, token, credentials)),
        cut: answer.cut,
        close_delimited: answer.close_delimited,
        duplicated: answer.duplicated,
    }
}

fn read(body: &[u8], token: &[u8], credentials: &Credentials) -> Body {
    if body == token {
        return Body::Token;
    }
    if let Ok(verified) = credentials.key().verify(body) {
        return Body::Signed(masked(serde_json::from_slice(verified.payload()).unwrap()));
    }
    match serde_json::from_slice(body) {
        Ok(json) => Body::Plain(masked(json)),
        // Compressed bodies differ in length as their random parts do.
        Err(_) if body.starts_with(&[0x1f, 0x8b]) => Body::Other(0),
        Err(_) => Body::Other(body.len()),
    }
}

/// Random values masked; whether there is one stays.
fn masked(mut value: Value) -> Value {
    match &mut value {
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| *value = masked(value.take())),
        Value::Object(members) => {
            for (name, value) in members.iter_mut() {
                let random = RANDOM.contains(&name.as_str()) && !value.is_null() && *value != "";
                *value = if random {
                    json!("*")
                } else {
                    masked(value.take())
                };
            }
            // A swapped or replayed reply has a client's value that nobody sent.
            if let Some(Value::String(text)) = members.get_mut("clientData")
                && !text.starts_with("request ")
            {
                *text = "of somebody else".into();
            }
        }
        _ => {}
    }
    value
}

const RANDOM: &[&str] = &[
    "activationCode",
    "deviceId",
    "deviceUuid",
    "enrollment",
    "jobToken",
    "sessionId",
    "uniqueMsgId",
];

type Logged = (
    u64,
    &'static str,
    Option<&'static str>,
    Option<String>,
    (Option<i64>, bool),
    Option<u64>,
);

fn logged(delivery: &Delivery) -> Logged {
    (
        delivery.index,
        delivery.operation,
        delivery.fault,
        delivery.client_data.clone(),
        (delivery.error_id, delivery.processed),
        delivery.held_from,
    )
}

//! The page's examples of every declared operation, from arguments to bytes and from reply to result.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::exchange::{Delivery, Outgoing, Response};
use pingpair::operation::BodyStyle;
use pingpair::pingid;
use pingpair::transport::Transport;
use pingpair::{Client, Credentials, Options};
use serde_json::{Map, Value};

/// An example of `operations.json`.
struct Case(Value);

impl Case {
    fn all() -> Vec<Self> {
        let path = pingpair_tests::vectors().join("operations.json");
        let cases: Vec<Value> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        cases.into_iter().map(Self).collect()
    }

    fn operation(&self) -> &str {
        self.0["operation"].as_str().unwrap()
    }

    fn arguments(&self) -> &Map<String, Value> {
        self.0["arguments"].as_object().unwrap()
    }

    fn legacy_names(&self) -> bool {
        self.0["legacy_names"].as_bool().unwrap_or(false)
    }

    /// The text of the body, unless the example is refused.
    fn body(&self) -> Option<&str> {
        self.0["body"].as_str()
    }

    /// The reply and what it is read as, where the example has one.
    fn reply(&self) -> Option<(&Value, &Value)> {
        let reply = self.0.get("reply").filter(|reply| !reply.is_null())?;
        Some((reply, &self.0["result"]))
    }

    fn label(&self) -> String {
        format!("{} {:?}", self.operation(), self.arguments())
    }
}

/// Answers every request with one token, and keeps what was sent.
#[derive(Clone)]
struct Answering {
    token: String,
    sent: Arc<Mutex<Vec<String>>>,
}

impl Transport for Answering {
    fn deliver(&self, outgoing: &Outgoing) -> Delivery {
        let token = std::str::from_utf8(outgoing.body.as_bytes()).unwrap();
        let payload = token.split('.').nth(1).unwrap();
        let payload = String::from_utf8(URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
        self.sent.lock().unwrap().push(payload);
        Delivery::Answered(Response::new(200, self.token.clone().into_bytes()))
    }
}

#[test]
fn every_declared_operation_has_an_example() {
    let cases = Case::all();
    for declared in pingid::operations() {
        let info = declared.info();
        let examples = || cases.iter().filter(|case| case.operation() == info.name);
        assert!(
            examples().any(|case| case.body().is_some()),
            "{}",
            info.name
        );
        let has_reply = examples().any(|case| case.reply().is_some());
        assert_eq!(has_reply, !info.streams, "{}", info.name);
        if info.next.is_some() {
            let asks = |case: &Case| case.0["result"].get("next_otp").is_some();
            assert!(examples().any(asks), "{}", info.name);
        }
    }
}

#[test]
fn arguments_make_the_bytes_of_the_page() {
    for case in Case::all() {
        let Some(expected) = case.body() else {
            continue;
        };
        let declared = pingid::operation(case.operation()).unwrap();
        let operation = declared.parse(case.arguments()).unwrap();
        let style = BodyStyle {
            client_data: operation.own_client_data(),
            legacy_names: case.legacy_names(),
            ..BodyStyle::default()
        };
        let mut body = Vec::new();
        operation.write_body(&style, &mut body);
        assert_eq!(std::str::from_utf8(&body).unwrap(), expected);

        let members = serde_json::from_str(expected).unwrap();
        let declared_at = pingid::operation_at(declared.info().path, &members).unwrap();
        assert_eq!(declared_at.info().name, case.operation());
        let mut again = Vec::new();
        let operation = declared.parse_wire(&members).unwrap();
        operation.write_body(&style, &mut again);
        assert_eq!(again, body, "{}", case.label());
    }
}

#[test]
fn examples_that_cannot_be_meant_are_refused_by_the_name_of_the_member() {
    let mut refused = 0;
    for case in Case::all() {
        let Some(code) = case.0["refused"].as_str() else {
            continue;
        };
        let declared = pingid::operation(case.operation()).unwrap();
        let error = declared.parse(case.arguments()).unwrap_err();
        assert_eq!(error.code().as_str(), code);
        let member = case.0["member"].as_str().unwrap();
        assert!(error.to_string().contains(member), "{error}");
        refused += 1;
    }
    assert!(refused >= 2);
}

#[test]
fn replies_of_the_page_are_read_by_a_client_that_sent_its_request() {
    let header = br#"{"alg":"HS256","org_alias":"alias","token":"token"}"#;
    for case in Case::all() {
        let Some((reply, expected)) = case.reply() else {
            continue;
        };
        let key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        let base_url = "https://idpxnyl3m.pingidentity.com/pingid";
        let credentials = Credentials::new("alias", "token", key, base_url).unwrap();
        let payload = reply.to_string();
        let transport = Answering {
            token: credentials.key().sign(header, payload.as_bytes()).unwrap(),
            sent: Arc::default(),
        };
        let mut options = Options::default();
        // What the page prints came back with nothing of ours in it.
        options.correlation = false;
        options.legacy_names = case.legacy_names();
        let client = Client::builder(credentials)
            .options(options)
            .transport(transport.clone())
            .build()
            .unwrap();
        let result = client
            .send_named(case.operation(), case.arguments())
            .unwrap_or_else(|error| panic!("{}: {error}", case.label()));
        let result = Value::Object(result.into_value());
        assert_contains(&result, expected, &case.label());
        let sent = transport.sent.lock().unwrap();
        let body = format!(r#""reqBody":{}}}"#, case.body().unwrap());
        assert!(
            sent.len() == 1 && sent[0].ends_with(&body),
            "{}",
            case.label()
        );
    }
}

/// Whether `found` has all that is expected, and otherwise only absent or empty members.
fn assert_contains(found: &Value, expected: &Value, label: &str) {
    let (Value::Object(found), Value::Object(expected)) = (found, expected) else {
        assert_eq!(found, expected, "{label}");
        return;
    };
    for (name, value) in found {
        match expected.get(name) {
            Some(expected) => assert_contains(value, expected, label),
            None => assert!(
                [Value::Null, serde_json::json!([]), serde_json::json!({})].contains(value),
                "{label}: {name}: {value}"
            ),
        }
    }
    let missing = expected.keys().find(|name| !found.contains_key(*name));
    assert_eq!(missing, None, "{label}");
}

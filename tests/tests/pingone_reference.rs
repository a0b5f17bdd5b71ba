//! PingOne's reference pages: each example request is what we send, over real HTTP, and each member of an
//! example reply is a typed one, never only in `extra`.

use pingpair::describe::{Kind, RecordInfo};
use pingpair::operation::{Progress, Record, to_callers};
use pingpair::pingone::*;
use pingpair_tests::pingone_service::{Answer, Arrived, DEVICE, ENVIRONMENT, PingOneService, USER};
use serde_json::{Map, Value, json};

/// An example of a page, by its title.
fn example(page: &str) -> Value {
    let path = pingpair_tests::vectors().join("pingone/examples.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let examples = file.as_array().unwrap();
    let found = examples.iter().find(|example| example["page"] == page);
    found.unwrap().clone()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// Whether a request has the body of the page as JSON, and its media type byte for byte.
fn assert_as_on_the_page(arrived: &Arrived, example: &Value, path: &str) {
    assert_eq!(arrived.verb, example["verb"]);
    assert_eq!(arrived.path, path);
    assert_eq!(
        arrived.header("content-type"),
        example["media_type"].as_str()
    );
    let body: Value = serde_json::from_slice(&arrived.body).unwrap();
    assert_eq!(body, example["request"]);
    let compact = arrived.body.iter().all(|byte| !byte.is_ascii_whitespace());
    assert!(compact, "nothing stands between the members");
}

/// Whether each member of a reply came out under the name that callers have for it, at every depth.
fn assert_typed(reply: &Value, read: &Map<String, Value>, record: &RecordInfo) {
    let mut reply = reply.as_object().unwrap().clone();
    if let Some(Value::Object(embedded)) = reply.remove("_embedded") {
        reply.extend(embedded);
    }
    for (wire, value) in &reply {
        let field = record.by_wire_name(wire);
        let field = field.unwrap_or_else(|| panic!("{wire} of {} is not declared", record.name));
        let read = &read[field.name];
        match (inner(&field.kind), value) {
            (Some((info, true)), Value::Object(values)) => {
                for (key, value) in values {
                    assert_typed(value, read[key].as_object().unwrap(), info);
                }
            }
            (Some((info, _)), Value::Object(_)) => {
                assert_typed(value, read.as_object().unwrap(), info);
            }
            (Some((info, _)), Value::Array(values)) => {
                for (value, read) in values.iter().zip(read.as_array().unwrap()) {
                    assert_typed(value, read.as_object().unwrap(), info);
                }
            }
            _ => assert_eq!(read, value, "{wire} of {}", record.name),
        }
    }
    for name in read.keys() {
        assert!(
            record.by_name(name).is_some(),
            "{name} of {} is in extra",
            record.name
        );
    }
}

/// The record inside of a kind, and whether it lies in a map.
fn inner(kind: &Kind) -> Option<(&'static RecordInfo, bool)> {
    match kind {
        Kind::Record(record) => Some((record, false)),
        Kind::Map(kind) => inner(kind).map(|(record, _)| (record, true)),
        Kind::Optional(kind) | Kind::List(kind) => inner(kind),
        _ => None,
    }
}

#[test]
fn a_desktop_is_activated_as_the_page_shows() {
    let page = example("Activate MFA User Device (PingID Desktop)");
    let reply = page["reply"].clone();
    let service = PingOneService::start(move |_| Some(Answer::json(200, &reply)));
    let client = service.client().build().unwrap();
    let request = ActivateDevice::new(id(USER), id(DEVICE)).attestation("{{attestationValue}}");
    let Progress::Done(device) = client.activate_device(request).unwrap() else {
        panic!("no further step is asked for");
    };
    let arrived = service.arrived().remove(0);
    let path = format!("/v1/environments/{ENVIRONMENT}/users/{USER}/devices/{DEVICE}");
    assert_as_on_the_page(&arrived, &page, &path);
    assert_eq!(arrived.header("authorization"), Some("Bearer worker-token"));
    assert!(!arrived.on_auth);
    assert_typed(
        &page["reply"],
        &to_callers(&device).unwrap(),
        MfaDevice::INFO,
    );
    assert!(device.is_active());
    assert_eq!(device.kind, MfaDeviceType::PingIdDesktop);
    let created = device.created_at.unwrap().timestamp.unwrap();
    assert_eq!(created.to_string(), "2026-02-17T13:34:34.840Z");
}

#[test]
fn an_oath_token_out_of_step_asks_for_the_next_otp_as_the_page_shows() {
    let page = example("Activate MFA User Device (OATH token)");
    let (status, reply) = (page["status"].as_u64().unwrap(), page["reply"].clone());
    assert_eq!(status, 400);
    let refusal = reply.clone();
    let service = PingOneService::start(move |_| Some(Answer::json(400, &reply)));
    let client = service.client().build().unwrap();
    let request = ActivateDevice::new(id(USER), id(DEVICE));
    let request = request.otp("71053192").oath_resync(true);
    assert!(matches!(
        client.activate_device(request).unwrap(),
        Progress::NextOtp(_)
    ));
    let arrived = service.arrived();
    assert_eq!(arrived.len(), 1, "the OTP is burnt once");
    let path = format!("/v1/environments/{ENVIRONMENT}/users/{USER}/devices/{DEVICE}");
    assert_as_on_the_page(&arrived[0], &page, &path);
    // For another operation the same answer is a refusal, typed to its last member.
    let error = client
        .read_device(ReadDevice::new(id(USER), id(DEVICE)))
        .unwrap_err();
    let read = error.pingone_refusal().unwrap();
    assert_typed(&refusal, &to_callers(read).unwrap(), PingOneRefusal::INFO);
    assert!(read.details[0].is_about("otp"));
}

#[test]
fn a_user_registers_as_the_page_shows() {
    let page = example("Register User");
    let flow = page["reply"]["id"].as_str().unwrap().to_owned();
    let reply = page["reply"].to_string();
    let host = std::sync::Arc::new(std::sync::OnceLock::<String>::new());
    let base = std::sync::Arc::clone(&host);
    let page_base = format!("https://auth.pingone.com/{ENVIRONMENT}");
    let service = PingOneService::start(move |arrived| {
        let mut reply: Value =
            serde_json::from_str(&reply.replace(&page_base, base.get().unwrap())).unwrap();
        if arrived.verb == "GET" {
            reply["status"] = json!("USERNAME_PASSWORD_REQUIRED");
            let action = reply["_links"]["self"].clone();
            reply["_links"] = json!({ "user.register": action, "self": action });
        }
        Some(Answer::json(200, reply).header("Set-Cookie", "ST=one; Path=/; HttpOnly"))
    });
    host.set(service.auth_base()).unwrap();
    let client = service.client().build().unwrap();
    let mut handle = client.start_flow(StartFlow::new()).unwrap();
    let request = &page["request"];
    let text = |name: &str| request[name].as_str().unwrap();
    let (username, email, password) = (text("username"), text("email"), text("password"));
    let state = handle.register(username, email, password).unwrap();
    assert_eq!(state.status, FlowStatus::VerificationCodeRequired);
    let mut expected = page["reply"].to_string();
    expected = expected.replace(
        &format!("https://auth.pingone.com/{ENVIRONMENT}"),
        &service.auth_base(),
    );
    let expected: Value = serde_json::from_str(&expected).unwrap();
    assert_typed(&expected, &to_callers(state).unwrap(), FlowState::INFO);
    let arrived = service.arrived().remove(1);
    assert_as_on_the_page(&arrived, &page, &format!("/{ENVIRONMENT}/flows/{flow}"));
    assert_eq!(arrived.header("authorization"), None);
    assert_eq!(arrived.header("cookie"), Some("ST=one"));
    assert!(arrived.on_auth);
    assert!(handle.offers("user.verify") && !handle.offers("user.register"));
}

/// The rows of the reference pages, as `reference-fields.json` lists them.
fn rows() -> Vec<[String; 4]> {
    let path = pingpair_tests::vectors().join("reference-fields.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let pages = file["pingone_pages"].as_object().unwrap().keys();
    let rows = pages.flat_map(|page| file[page].as_array().unwrap());
    rows.map(|row| ["operation", "part", "member", "type"].map(|name| text(row, name)))
        .collect()
}

/// The record that a part of an operation is.
fn part(operation: &str, part: &str) -> &'static RecordInfo {
    let mut declared = operations().chain(flow_operations()).map(Declared::info);
    let info = declared.find(|info| info.name == operation).unwrap();
    let reply = match info.reply.name {
        "Flow" => FlowState::INFO,
        _ => info.reply,
    };
    match part {
        "request" => info.request,
        "reply" => reply,
        "refusal" => PingOneRefusal::INFO,
        "details" => PingOneDetail::INFO,
        within => {
            let field = reply.by_wire_name(within);
            inner(&field.unwrap().kind).unwrap().0
        }
    }
}

fn fits(kind: &str, declared: &Kind) -> bool {
    matches!(
        (kind, declared),
        ("Boolean", Kind::Bool)
            | ("Map", Kind::Map(_))
            | ("Object", Kind::Record(_))
            | ("Array", Kind::List(_))
            | ("DateTime (RFC 3339)", Kind::InternetTime)
            | (
                "String",
                Kind::Text | Kind::Secret | Kind::Values(_) | Kind::Id
            )
    )
}

#[test]
fn every_documented_member_is_declared_with_the_type_of_the_page() {
    let rows = rows();
    assert!(rows.len() > 50);
    for [operation, within, member, kind] in rows {
        let record = part(&operation, &within);
        let label = format!("{member} in {within} of {operation}");
        let field = record.by_wire_name(&member);
        let field = field.unwrap_or_else(|| panic!("{label} is not declared"));
        assert!(fits(&kind, field.kind.inner()), "{label}: {kind}");
    }
}

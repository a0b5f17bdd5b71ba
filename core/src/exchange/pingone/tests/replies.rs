//! What counts as a success, where nothing is signed.

use super::*;

fn reading(delivery: impl Fn() -> Delivery) -> Option<Code> {
    run(&context(), read(), &mut |_, _| delivery()).code()
}

fn with(change: impl Fn(&mut Response)) -> Option<Code> {
    reading(|| {
        let Delivery::Answered(mut response) = answer(200, device("ACTIVE")) else {
            unreachable!()
        };
        change(&mut response);
        Delivery::Answered(response)
    })
}

#[test]
fn a_success_is_the_documented_status_and_a_json_type() {
    assert_eq!(with(|_| {}), None);
    assert_eq!(with(|response| response.status = 201), None);
    for status in [202, 203, 204, 206] {
        let code = with(|response| response.status = status);
        assert_eq!(code, Some(Code::ReplyUnexpected), "{status}");
    }
    for media_type in [
        None,
        Some("text/html"),
        Some("text/plain"),
        Some("image/svg+json"),
    ] {
        let code = with(|response| response.content_type = media_type.map(str::to_owned));
        assert_eq!(code, Some(Code::ReplyUnexpected), "{media_type:?}");
    }
    let hal = |response: &mut Response| response.content_type = Some("Application/Hal+JSON".into());
    assert_eq!(with(hal), None);
    let redirect = |response: &mut Response| response.status = 302;
    assert_eq!(with(redirect), Some(Code::ReplyRedirected));
    let encoded = |response: &mut Response| response.content_encoding = Some("gzip".into());
    assert_eq!(with(encoded), Some(Code::ReplyEncoded));
}

#[test]
fn a_success_is_strict_json_with_the_declared_members() {
    let body = |text: &str| {
        let text = text.as_bytes().to_vec();
        with(|response| response.body = text.clone().into())
    };
    for text in ["", "<html>", "[]", "{} {}", "{\"id\":", "\u{feff}{}"] {
        let code = body(text);
        let known = matches!(code, Some(Code::ReplyMalformed | Code::ReplyUnreadable));
        assert!(known, "{text}: {code:?}");
    }
    let whole = device("ACTIVE").to_string();
    let twice = format!("{},\"status\":\"ACTIVE\"}}", &whole[..whole.len() - 1]);
    assert_eq!(body(&twice), Some(Code::ReplyUnreadable));
    let without = whole.replace("\"type\"", "\"kind\"");
    assert_eq!(body(&without), Some(Code::ReplyUnreadable));
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(40), "]".repeat(40));
    assert_eq!(body(&deep), Some(Code::ReplyTooLarge));
}

#[test]
fn a_success_names_what_was_asked_for() {
    let foreign = Some(Code::ReplyAboutAnotherObject);
    for (name, value) in [
        ("id", json!(USER)),
        ("user", json!({ "id": DEVICE })),
        ("environment", json!({ "id": USER })),
        ("user", json!(null)),
    ] {
        let mut reply = device("ACTIVE");
        reply[name] = value;
        assert_eq!(reading(|| answer(200, reply.clone())), foreign, "{name}");
    }
    let mut listed = json!({ "_embedded": { "devices": [device("ACTIVE")] } });
    let list = |body: &serde_json::Value| {
        let body = body.clone();
        run(&context(), ListDevices::new(id(USER)), &mut |_, _| {
            answer(200, body.clone())
        })
        .result
    };
    let reply = list(&listed).unwrap().into_value();
    assert_eq!(reply.devices.len(), 1);
    assert!(reply.extra.is_empty());
    listed["_embedded"]["devices"][0]["user"]["id"] = json!(DEVICE);
    assert_eq!(list(&listed).err().map(|error| error.code()), foreign);
}

#[test]
fn an_acknowledgement_about_another_object_is_none() {
    let block = || BlockDevice::new(id(USER), id(DEVICE));
    let code = |body| {
        run(&context(), block(), &mut |_, _| {
            answer(200, json!({ "id": body }))
        })
        .code()
    };
    assert_eq!(code(DEVICE), None);
    assert_eq!(code(USER), Some(Code::ReplyAboutAnotherObject));
}

#[test]
fn a_refusal_that_is_no_json_proves_nothing() {
    let page = || Delivery::Answered(Response::new(403, b"<html>blocked</html>".to_vec()));
    let run = run(&context(), activate(), &mut |_, _| page());
    let error = run.result.unwrap_err();
    assert_eq!(error.group(), Group::UntrustedReply);
    assert!(error.request_sent());
}

#[test]
fn only_a_device_that_is_active_is_activated() {
    for status in ["ACTIVATION_REQUIRED", "active", "SUSPENDED"] {
        let run = run(&context(), activate(), &mut |_, _| {
            answer(200, device(status))
        });
        assert_eq!(run.code(), Some(Code::ReplyUnexpected), "{status}");
    }
}

#[test]
fn unknown_members_and_values_are_kept() {
    let mut reply = device("HIBERNATING");
    reply["shoeSize"] = json!(43);
    reply["type"] = json!("TELEPATHY");
    let run = run(&context(), read(), &mut |_, _| answer(200, reply.clone()));
    let device = run.result.unwrap().into_value();
    assert_eq!(device.status.as_str(), "HIBERNATING");
    assert_eq!(device.kind.as_str(), "TELEPATHY");
    assert_eq!(device.extra.get("shoeSize"), Some(&json!(43)));
    assert!(!device.is_active());
}

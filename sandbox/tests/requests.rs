//! Which requests the service takes, and in which form it answers.

mod common;

use common::{Signed, call, parts, path, post, send, sign, token};
use pingpair::credentials::Credentials;
use pingpair::pingid::{AddUser, AddedUser};
use pingpair::wire::{HeaderSpelling, Options as WireOptions, Reply, RequestToken};
use pingpair::{Timestamp, pingid};
use pingpair_sandbox::Sandbox;
use serde_json::{Value, json};

fn body() -> Value {
    json!({ "username": "meredith" })
}

#[track_caller]
fn rejected(sandbox: &Sandbox, header: &Value, payload: &Value, status: u16) {
    let http = post(
        sandbox,
        "adduser",
        &sign(&sandbox.credentials(), header, payload),
    );
    assert_eq!(http.status, status, "{header} {payload}");
    assert_eq!(http.json()["responseBody"]["errorId"], 400);
    assert!(sandbox.users().is_empty());
}

#[test]
fn every_declared_operation_is_imitated() {
    let sandbox = Sandbox::start().unwrap();
    for declared in pingid::operations() {
        let http = post(&sandbox, declared.info().path, b"x");
        assert_eq!(http.status, 400, "{}", declared.info().name);
    }
}

#[test]
fn the_core_and_the_sandbox_understand_each_other() {
    let sandbox = Sandbox::start().unwrap();
    let credentials = sandbox.credentials();
    let request = AddUser::new("meredith").activate_user(true);
    let request = RequestToken::build(
        &credentials,
        &WireOptions::default(),
        &request,
        Timestamp::now(),
    );
    let http = post(&sandbox, "adduser", request.unwrap().as_bytes());
    let reply = Reply::verify(&credentials, &http.body).unwrap();
    assert_eq!(reply.error_id, 200);
    let members = Value::Object(reply.members.into_json());
    let added: AddedUser = pingpair::operation::read_record(members).unwrap();
    assert_eq!(added.user.username, "meredith");
    assert_eq!(added.activation_code.unwrap().expose().len(), 12);
}

#[test]
fn member_order_type_and_either_spelling_of_the_alias_are_free() {
    let sandbox = Sandbox::start().unwrap();
    let credentials = sandbox.credentials();
    let (alias, secret) = (credentials.org_alias(), credentials.token().expose());
    for (name, header) in [
        (
            "a",
            format!(r#"{{"token":"{secret}","org_alias":"{alias}","alg":"HS256"}}"#),
        ),
        (
            "b",
            format!(r#"{{"typ":"JWT","alg":"HS256","orgAlias":"{alias}","token":"{secret}"}}"#),
        ),
        (
            "c",
            format!(
                r#"{{"alg":"HS256","orgAlias":"{alias}","org_alias":"{alias}","token":"{secret}"}}"#
            ),
        ),
    ] {
        let payload = format!(
            r#" {{"reqBody" : {{"username":"{name}"}}, "reqHeader":{{"version":"4.9",
            "sessionId":null,"timestamp":"2020-01-02 03:04:05.006","secretKey":"{secret}",
            "orgAlias":"{alias}","locale":"en"}}}} "#
        );
        let token = credentials
            .key()
            .sign(header.as_bytes(), payload.as_bytes());
        let http = post(&sandbox, "adduser", token.unwrap().as_bytes());
        assert_eq!(Signed::read(&credentials, &http).error_id(), 200, "{name}");
    }
}

#[test]
fn requests_signed_with_another_key_are_refused_unsigned() {
    let sandbox = Sandbox::start().unwrap();
    let stranger = Credentials::for_tests("http://127.0.0.1:1/pingid").unwrap();
    let (header, payload) = parts(&sandbox.credentials(), body());
    let http = post(&sandbox, "adduser", &sign(&stranger, &header, &payload));
    assert_eq!((http.status, http.body[0]), (401, b'{'));
    let log = sandbox.log();
    assert_eq!((log[0].error_id, log[0].processed), (Some(400), false));
    assert!(sandbox.users().is_empty());
}

#[test]
fn bodies_that_are_no_token_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    for body in ["", "{}", "a.b", "a.b.c", "eyJhbGciOiJub25lIn0.e30."] {
        assert_eq!(
            post(&sandbox, "adduser", body.as_bytes()).status,
            400,
            "{body}"
        );
    }
}

#[test]
fn headers_that_name_another_organisation_or_token_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let (header, payload) = parts(&sandbox.credentials(), body());
    let mut other = header.clone();
    other["org_alias"] = json!("5a4db0c5-0000-4000-8000-000000000000");
    rejected(&sandbox, &other, &payload, 401);
    let mut both = header.clone();
    both["orgAlias"] = json!("5a4db0c5-0000-4000-8000-000000000000");
    rejected(&sandbox, &both, &payload, 401);
    let mut other = header.clone();
    other["token"] = json!("5a4db0c5");
    rejected(&sandbox, &other, &payload, 401);
    for name in ["org_alias", "token"] {
        let mut other = header.clone();
        other.as_object_mut().unwrap().remove(name);
        rejected(&sandbox, &other, &payload, 401);
    }
}

#[test]
fn request_headers_must_hold_what_is_documented() {
    let sandbox = Sandbox::start().unwrap();
    let (header, payload) = parts(&sandbox.credentials(), body());
    for (name, status) in [
        ("locale", 400),
        ("orgAlias", 401),
        ("secretKey", 401),
        ("timestamp", 400),
        ("version", 400),
    ] {
        let mut lacking = payload.clone();
        lacking["reqHeader"].as_object_mut().unwrap().remove(name);
        rejected(&sandbox, &header, &lacking, status);
        for wrong in [json!(""), json!("wrong one"), json!(4.9), json!(null)] {
            if (name, &wrong) == ("locale", &json!("wrong one")) {
                continue;
            }
            let mut other = payload.clone();
            other["reqHeader"][name] = wrong;
            rejected(&sandbox, &header, &other, status);
        }
    }
}

#[test]
fn payloads_hold_header_and_body_and_nothing_else() {
    let sandbox = Sandbox::start().unwrap();
    let (header, payload) = parts(&sandbox.credentials(), body());
    for name in ["reqHeader", "reqBody"] {
        let mut lacking = payload.clone();
        lacking.as_object_mut().unwrap().remove(name);
        rejected(&sandbox, &header, &lacking, 400);
        let mut other = payload.clone();
        other[name] = json!([]);
        rejected(&sandbox, &header, &other, 400);
    }
    let mut more = payload.clone();
    more["responseBody"] = json!({});
    rejected(&sandbox, &header, &more, 400);
    rejected(&sandbox, &header, &json!([]), 400);
}

#[test]
fn duplicate_members_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let credentials = sandbox.credentials();
    let (header, payload) = parts(&credentials, body());
    let payload = payload.to_string();
    let doubled = payload.replace(
        r#"{"username":"meredith"}"#,
        r#"{"username":"meredith","username":"mallory"}"#,
    );
    assert_ne!(payload, doubled);
    let token = credentials
        .key()
        .sign(header.to_string().as_bytes(), doubled.as_bytes());
    assert_eq!(
        post(&sandbox, "adduser", token.unwrap().as_bytes()).status,
        400
    );
    assert!(sandbox.users().is_empty());
}

#[test]
fn replies_carry_the_four_members_that_all_replies_have() {
    let sandbox = Sandbox::start().unwrap();
    let request = json!({ "username": "meredith", "clientData": "a \"text\" é" });
    let first = call(&sandbox, "adduser", request.clone());
    let again = call(&sandbox, "adduser", request);
    assert_eq!((first.status, first.error_id()), (200, 200));
    assert_eq!((again.status, again.error_id()), (400, 10556));
    for reply in [&first, &again] {
        assert_eq!(reply.members["clientData"], "a \"text\" é");
        assert!(reply.members["errorMsg"].is_string());
        let id = reply.members["uniqueMsgId"].as_str().unwrap();
        assert!(id.starts_with("webs_") && id.len() == 48, "{id}");
        assert_eq!(reply.payload.len(), 1, "nothing stands beside responseBody");
    }
    assert_ne!(first.members["uniqueMsgId"], again.members["uniqueMsgId"]);
    let without = call(
        &sandbox,
        "getuserdetails",
        json!({ "userName": "meredith" }),
    );
    assert_eq!(without.members["clientData"], Value::Null);
}

#[test]
fn replies_are_signed_json_by_their_content_type() {
    let sandbox = Sandbox::start().unwrap();
    let http = post(&sandbox, "adduser", &token(&sandbox, body()));
    assert_eq!(http.header("content-type"), Some("application/json"));
    let reply = Signed::read(&sandbox.credentials(), &http);
    let credentials = sandbox.credentials();
    let expected = json!({
        "alg": "HS256",
        "org_alias": credentials.org_alias(),
        "token": credentials.token().expose(),
    });
    assert_eq!(Value::Object(reply.header), expected);
}

#[test]
fn options_change_the_form_of_replies() {
    let sandbox = Sandbox::start().unwrap();
    let mut options = sandbox.options();
    options.wrapped = false;
    options.echo = false;
    options.header_spelling = HeaderSpelling::CamelCase;
    sandbox.set_options(options);
    let request = json!({ "username": "meredith", "clientData": "mine" });
    let reply = call(&sandbox, "adduser", request);
    assert_eq!(reply.payload["errorId"], 200);
    assert_eq!(reply.payload["clientData"], Value::Null);
    assert!(!reply.payload.contains_key("responseBody"));
    assert!(reply.header.contains_key("orgAlias") && !reply.header.contains_key("org_alias"));
}

#[test]
fn body_members_that_are_unknown_missing_or_of_another_type_are_invalid_input() {
    let sandbox = Sandbox::start().unwrap();
    for body in [
        json!({}),
        json!({ "username": null }),
        json!({ "username": 7 }),
        json!({ "username": "x", "nickname": "x" }),
        json!({ "username": "x", "activateUser": "perhaps" }),
        json!({ "username": "x", "email": 7 }),
        json!({ "username": "x", "fname": "a", "fName": "b" }),
        json!({ "username": "x", "clientData": 7 }),
    ] {
        let reply = call(&sandbox, "adduser", body.clone());
        assert_eq!((reply.status, reply.error_id()), (400, 400), "{body}");
    }
    assert!(sandbox.users().is_empty());
    assert!(sandbox.log().iter().all(|delivery| delivery.processed));
}

#[test]
fn other_paths_and_methods_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let request = token(&sandbox, body());
    for path in [
        "/",
        "/pingid/rest/4/adduser",
        "/pingid/rest/4/nonesuch/do",
        "/pingid/rest/4/AddUser/do",
        "/pingid/rest/5/adduser/do",
        "/rest/4/adduser/do",
        "/pingid/rest/4/do",
        "/control",
    ] {
        assert_eq!(
            send(&sandbox, "POST", path, &[], &request).status,
            404,
            "{path}"
        );
    }
    assert_eq!(
        send(&sandbox, "GET", &path("adduser"), &[], &request).status,
        405
    );
    assert_eq!(
        send(&sandbox, "PUT", &path("adduser"), &[], &request).status,
        405
    );
    assert!(sandbox.log().is_empty() && sandbox.users().is_empty());
}

#[test]
fn bodies_over_one_mebibyte_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let address = sandbox.address();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: {address}\r\nContent-Length: 1048577\r\n\r\n",
        path("adduser")
    );
    let reply = common::raw(address, head.as_bytes());
    assert!(
        reply.starts_with(b"HTTP/1.1 413 "),
        "{}",
        String::from_utf8_lossy(&reply)
    );
    assert!(sandbox.log().is_empty());
}

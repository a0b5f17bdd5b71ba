//! The control door: every call, and whom it lets in.

mod common;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use common::{Http, add_activated, call, control, pairing_status, post, send, token, user_status};
use pingpair_sandbox::{Error, Sandbox};
use serde_json::{Value, json};

const JSON: (&str, &str) = ("Content-Type", "application/json");

fn bearer(sandbox: &Sandbox) -> String {
    format!("Bearer {}", sandbox.control_token().expose())
}

/// A call that moves the clock on by 100 s, with these headers beside the usual ones.
fn advance(sandbox: &Sandbox, headers: &[(&str, &str)]) -> Http {
    send(
        sandbox,
        "POST",
        "/control/time",
        headers,
        br#"{"advanceSeconds":100}"#,
    )
}

fn advanced(sandbox: &Sandbox) -> Value {
    control(sandbox, "GET", "time", None).1["advancedSeconds"].clone()
}

#[track_caller]
fn refused(http: &Http, status: u16, error: &str) {
    assert_eq!(
        (http.status, &http.json()["error"]),
        (status, &json!(error))
    );
    let cors = http.headers.iter();
    let mut cors = cors.filter(|(name, _)| name.to_lowercase().starts_with("access-control"));
    assert_eq!(cors.next(), None);
}

#[test]
fn a_call_without_the_token_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let right = bearer(&sandbox);
    let longer = format!("{right}0");
    let shorter = &right[..right.len() - 1];
    let basic = right.replace("Bearer", "Basic");
    for token in ["Bearer", "Bearer ", "Bearer 0", &longer, shorter, &basic] {
        refused(
            &advance(&sandbox, &[JSON, ("Authorization", token)]),
            401,
            "unauthorized",
        );
    }
    refused(&advance(&sandbox, &[JSON]), 401, "unauthorized");
    let twice = [JSON, ("Authorization", &right), ("Authorization", &right)];
    refused(&advance(&sandbox, &twice), 400, "body_malformed");
    assert_eq!(advanced(&sandbox), 0);
}

#[test]
fn a_call_for_another_host_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let port = sandbox.address().port();
    let bearer = bearer(&sandbox);
    let with = |host: &str| {
        advance(
            &sandbox,
            &[JSON, ("Authorization", &bearer), ("Host", host)],
        )
    };
    for host in [
        format!("evil.test:{port}"),
        format!("localhost.evil.test:{port}"),
        format!("127.0.0.1.evil.test:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("0.0.0.0:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("127.0.0.1@evil.test:{port}"),
        format!("127.0.0.1:{port}/x"),
        "127.0.0.1".to_owned(),
        "127.0.0.1:1".to_owned(),
        String::new(),
    ] {
        refused(&with(&host), 403, "host_refused");
    }
    assert_eq!(advanced(&sandbox), 0);
    for host in ["localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "[::1]"] {
        assert_eq!(with(&format!("{host}:{port}")).status, 200, "{host}");
    }
}

#[test]
fn a_request_line_that_names_another_host_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let port = sandbox.address().port();
    let bearer = bearer(&sandbox);
    for (host, status) in [("evil.test", 403), ("localhost", 200)] {
        let target = format!("http://{host}:{port}/control/time");
        let http = send(&sandbox, "GET", &target, &[("Authorization", &bearer)], b"");
        assert_eq!(http.status, status, "{host}");
    }
}

#[test]
fn a_call_from_another_origin_or_site_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let port = sandbox.address().port();
    let bearer = bearer(&sandbox);
    let with = |name: &str, value: &str| {
        advance(&sandbox, &[JSON, ("Authorization", &bearer), (name, value)])
    };
    for origin in [
        "https://evil.test".to_owned(),
        "null".to_owned(),
        "http://localhost:1".to_owned(),
        format!("https://localhost:{port}"),
        format!("http://localhost:{port}.evil.test"),
        format!("http://evil.test:{port}"),
    ] {
        refused(&with("Origin", &origin), 403, "origin_refused");
    }
    for site in ["cross-site", "same-site", "strange"] {
        refused(&with("Sec-Fetch-Site", site), 403, "origin_refused");
    }
    assert_eq!(advanced(&sandbox), 0);
    assert_eq!(
        with("Origin", &format!("http://127.0.0.1:{port}")).status,
        200
    );
    assert_eq!(with("Sec-Fetch-Site", "none").status, 200);
}

#[test]
fn a_call_with_another_content_type_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let bearer = bearer(&sandbox);
    let authorization = ("Authorization", bearer.as_str());
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/jsonp",
    ] {
        let http = advance(&sandbox, &[authorization, ("Content-Type", kind)]);
        refused(&http, 415, "content_type_refused");
    }
    refused(
        &advance(&sandbox, &[authorization]),
        415,
        "content_type_refused",
    );
    assert_eq!(advanced(&sandbox), 0);
    let kind = ("Content-Type", "application/json; charset=utf-8");
    assert_eq!(advance(&sandbox, &[authorization, kind]).status, 200);
}

#[test]
fn a_preflight_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let headers = [
        ("Origin", "https://evil.test"),
        ("Access-Control-Request-Method", "POST"),
    ];
    let http = send(&sandbox, "OPTIONS", "/control/time", &headers, b"");
    refused(&http, 403, "origin_refused");
}

#[test]
fn calls_and_methods_that_do_not_exist_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    for (method, path, status) in [
        ("GET", "nonesuch", 404),
        ("GET", "", 404),
        ("GET", "time/", 404),
        ("PUT", "time", 405),
        ("GET", "phone/scan", 405),
        ("DELETE", "users", 405),
    ] {
        assert_eq!(
            control(&sandbox, method, path, None).0,
            status,
            "{method} {path}"
        );
    }
}

#[test]
fn bodies_that_are_not_what_a_call_takes_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    for (path, body) in [
        ("time", json!({})),
        ("time", json!([])),
        ("time", json!({ "advanceSeconds": -1 })),
        ("time", json!({ "advanceSeconds": "1" })),
        ("time", json!({ "advanceSeconds": 1, "now": 1 })),
        ("phone/scan", json!({ "activationCode": 1 })),
        (
            "phone/scan",
            json!({ "activationCode": "1", "deviceType": "WATCH" }),
        ),
        (
            "phone/scan",
            json!({ "activationCode": "1", "colour": "red" }),
        ),
        ("phone/pair", json!({})),
        ("options", json!({ "phone": "broken" })),
        ("options", json!({ "headerSpelling": "alias" })),
        ("options", json!({ "wrap": true })),
        ("faults", json!({ "kind": "lost" })),
        ("faults", json!({ "operation": "*" })),
        ("faults", json!({ "operation": "*", "kind": "nonesuch" })),
        ("faults", json!({ "operation": "nonesuch", "kind": "lost" })),
        (
            "faults",
            json!({ "operation": "*", "kind": "lost", "times": 0 }),
        ),
        (
            "faults",
            json!({ "operation": "*", "kind": "lost", "delaySeconds": 1 }),
        ),
        ("faults", json!({ "operation": "*", "kind": "late" })),
        (
            "faults",
            json!({ "operation": "*", "kind": "status", "httpStatus": 99 }),
        ),
        (
            "faults",
            json!({ "operation": "*", "kind": "status", "httpStatus": 500, "retry": 1 }),
        ),
        (
            "faults",
            json!({ "operation": "pairingstatus", "kind": "about_another_user" }),
        ),
        ("users", json!({ "username": "ann" })),
        ("users", json!({ "username": "ann", "status": "HAPPY" })),
    ] {
        let (status, reply) = control(&sandbox, "POST", path, Some(body.clone()));
        assert_eq!(status, 400, "{path} {body}");
        assert!(reply["message"].is_string());
    }
    assert_eq!(
        control(&sandbox, "GET", "faults", None).1,
        json!({ "faults": [] })
    );
}

#[test]
fn the_phone_pairs_over_the_control_door() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "ann");
    let scan = json!({
        "activationCode": code,
        "deviceType": "MOBILE",
        "model": "Pixel 9",
        "nickname": "Ann's\u{1b}]52;c;QUJD\u{7}",
        "device": "hers",
    });
    let step = json!({ "activationCode": code });
    let post = |path, body: &Value| control(&sandbox, "POST", path, Some(body.clone()));
    assert_eq!(post("phone/pair", &step).1["error"], "step_out_of_order");
    assert_eq!(
        post("phone/scan", &scan),
        (200, json!({ "pairingStatus": "VERIFIED" }))
    );
    assert_eq!(pairing_status(&sandbox, &code), "VERIFIED");
    let (status, again) = post("phone/scan", &scan);
    assert_eq!((status, &again["error"]), (404, &json!("code_not_valid")));
    let (status, paired) = post("phone/pair", &step);
    assert_eq!((status, &paired["pairingStatus"]), (200, &json!("PAIRED")));
    let id = paired["deviceId"].as_str().unwrap();
    assert_eq!(id.len(), 18);
    let (status, finished) = post("phone/finish", &step);
    assert_eq!(status, 200);
    assert_eq!(
        finished,
        json!({ "pairingStatus": "SUCCESS", "deviceId": id })
    );
    assert_eq!(pairing_status(&sandbox, &code), "SUCCESS");
    let device = &common::details(&sandbox, "ann")["deviceDetails"];
    assert_eq!(device["deviceId"].to_string(), id);
    assert_eq!(device["type"], "Android");
    assert_eq!(device["nickname"], "Ann's\u{1b}]52;c;QUJD\u{7}");
}

#[test]
fn the_phone_is_told_why_it_cannot_scan() {
    let sandbox = Sandbox::start().unwrap();
    let added = json!({ "username": "ann", "activateUser": true, "deviceType": "DESKTOP" });
    let added = call(&sandbox, "adduser", added);
    let code = added.members["activationCode"].as_str().unwrap();
    let scan = |code: &str| {
        control(
            &sandbox,
            "POST",
            "phone/scan",
            Some(json!({ "activationCode": code })),
        )
    };
    let (status, reply) = scan(code);
    assert_eq!(
        (status, &reply["error"]),
        (409, &json!("device_type_refused"))
    );
    assert_eq!(pairing_status(&sandbox, code), "NOT_CLAIMED");
    let (status, reply) = scan("000000000000");
    assert_eq!((status, &reply["error"]), (404, &json!("code_not_valid")));
    let body = json!({ "username": "ann", "status": "SUSPENDED" });
    control(&sandbox, "POST", "users", Some(body));
    let scan = json!({ "activationCode": code, "deviceType": "DESKTOP" });
    let (status, reply) = control(&sandbox, "POST", "phone/scan", Some(scan));
    assert_eq!((status, &reply["error"]), (409, &json!("user_suspended")));
}

#[test]
fn the_clock_is_read_and_moved_on() {
    let sandbox = Sandbox::start().unwrap();
    let (_, before) = control(&sandbox, "GET", "time", None);
    let (status, after) = control(
        &sandbox,
        "POST",
        "time",
        Some(json!({ "advanceSeconds": 86_400 })),
    );
    assert_eq!((status, &after["advancedSeconds"]), (200, &json!(86_400)));
    let passed = after["milliseconds"].as_i64().unwrap() - before["milliseconds"].as_i64().unwrap();
    assert!((86_400_000..86_460_000).contains(&passed), "{passed}");
    assert!(after["now"].as_str().unwrap().ends_with('Z'));
    // The furthest that the clock goes is the end of the calendar.
    let far = json!({ "advanceSeconds": u64::MAX });
    let (status, end) = control(&sandbox, "POST", "time", Some(far));
    assert_eq!(status, 200);
    assert!(end["now"].as_str().unwrap().starts_with("9999-"));
    add_activated(&sandbox, "ann");
}

#[test]
fn every_kind_of_fault_is_planned_listed_and_forgotten() {
    let sandbox = Sandbox::start().unwrap();
    let kinds = [
        json!({ "kind": "late", "delayMilliseconds": 1500 }),
        json!({ "kind": "lost" }),
        json!({ "kind": "dropped" }),
        json!({ "kind": "held", "delaySeconds": 60 }),
        json!({ "kind": "cut" }),
        json!({ "kind": "duplicated" }),
        json!({ "kind": "reflected" }),
        json!({ "kind": "forged" }),
        json!({ "kind": "swapped", "with": "operation" }),
        json!({ "kind": "replayed" }),
        json!({ "kind": "no_echo" }),
        json!({ "kind": "about_another_user" }),
        json!({ "kind": "unsigned" }),
        json!({ "kind": "plain_error", "errorId": 10564 }),
        json!({ "kind": "signed_error", "errorId": 10564, "echo": false }),
        json!({ "kind": "status", "httpStatus": 429, "retryAfter": "7", "body": "slow down" }),
        json!({ "kind": "html" }),
        json!({ "kind": "redirect", "location": "https://evil.test/" }),
        json!({ "kind": "oversized" }),
        json!({ "kind": "compressed" }),
    ];
    let mut expected = Vec::new();
    for (index, kind) in kinds.into_iter().enumerate() {
        let mut fault = kind;
        fault["operation"] = json!("adduser");
        fault["times"] = json!(index + 1);
        let (status, listed) = control(&sandbox, "POST", "faults", Some(fault.clone()));
        expected.push(fault);
        assert_eq!((status, listed), (200, json!({ "faults": expected })));
    }
    let listed = control(&sandbox, "GET", "faults", None);
    assert_eq!(listed, (200, json!({ "faults": expected })));
    let none = (200, json!({ "faults": [] }));
    assert_eq!(control(&sandbox, "DELETE", "faults", None), none);
    assert_eq!(control(&sandbox, "GET", "faults", None), none);
}

#[test]
fn parameters_of_faults_have_defaults() {
    let sandbox = Sandbox::start().unwrap();
    for (given, expected) in [
        (
            json!({ "operation": "*", "kind": "swapped" }),
            json!({ "operation": "*", "kind": "swapped", "times": 1, "with": "clientData" }),
        ),
        (
            json!({ "operation": "GetPairingStatus", "kind": "signed_error", "errorId": 1 }),
            json!({
                "operation": "pairingstatus",
                "kind": "signed_error",
                "errorId": 1,
                "echo": true,
                "times": 1,
            }),
        ),
        (
            json!({ "operation": "*", "kind": "status", "httpStatus": 503 }),
            json!({
                "operation": "*",
                "kind": "status",
                "httpStatus": 503,
                "retryAfter": null,
                "body": null,
                "times": 1,
            }),
        ),
    ] {
        control(&sandbox, "DELETE", "faults", None);
        let (status, listed) = control(&sandbox, "POST", "faults", Some(given));
        assert_eq!((status, listed), (200, json!({ "faults": [expected] })));
    }
}

#[test]
fn a_planned_fault_befalls_a_delivery_and_the_log_tells() {
    let sandbox = Sandbox::start().unwrap();
    let fault = json!({ "operation": "adduser", "kind": "signed_error", "errorId": 10551 });
    control(&sandbox, "POST", "faults", Some(fault));
    let body = token(
        &sandbox,
        json!({ "username": "ann", "clientData": "its own" }),
    );
    assert_eq!(post(&sandbox, "adduser", &body).status, 400);
    assert_eq!(post(&sandbox, "adduser", &body).status, 200);
    let (_, log) = control(&sandbox, "GET", "log", None);
    let deliveries = log["deliveries"].as_array().unwrap();
    let hash = deliveries[0]["bodySha256"].as_str().unwrap();
    assert_eq!(hash.len(), 64);
    for (delivery, index, fault, error_id, processed) in [
        (&deliveries[0], 0, json!("signed_error"), 10551, false),
        (&deliveries[1], 1, Value::Null, 200, true),
    ] {
        assert!(delivery["at"].as_str().unwrap().ends_with('Z'));
        let mut rest = delivery.clone();
        rest.as_object_mut().unwrap().remove("at");
        let expected = json!({
            "index": index,
            "operation": "adduser",
            "bodySha256": hash,
            "clientData": "its own",
            "fault": fault,
            "errorId": error_id,
            "processed": processed,
            "heldFrom": null,
            "pingone": null,
        });
        assert_eq!(rest, expected);
    }
    assert_eq!(
        control(&sandbox, "DELETE", "log", None),
        (200, json!({ "deliveries": [] }))
    );
    post(&sandbox, "adduser", &body);
    let (_, log) = control(&sandbox, "GET", "log", None);
    assert_eq!(log["deliveries"][0]["index"], 2);
}

#[test]
fn users_are_listed_with_their_devices_and_codes() {
    let sandbox = Sandbox::start().unwrap();
    let first = add_activated(&sandbox, "ann");
    let id = common::pair_phone(&sandbox, &first, pingpair_sandbox::Phone::mobile());
    let body = json!({ "userName": "ann", "deviceType": "DESKTOP" });
    let second = call(&sandbox, "getactivationcode", body);
    let (status, users) = control(&sandbox, "GET", "users", None);
    assert_eq!(status, 200);
    let ann = &users["users"][0];
    assert_eq!(
        (&ann["username"], &ann["status"]),
        (&json!("ann"), &json!("ACTIVE"))
    );
    assert_eq!(ann["role"], "REGULAR");
    assert_eq!(ann["devices"][0]["deviceId"], id.to_string());
    assert_eq!(ann["devices"][0]["type"], "iPhone");
    let mut codes = ann["codes"].as_array().unwrap().clone();
    assert_eq!(codes.len(), 2);
    codes.sort_by_key(|code| code["pairingStatus"].to_string());
    assert_eq!(codes[0]["activationCode"], second.members["activationCode"]);
    assert_eq!(codes[0]["pairingStatus"], "NOT_CLAIMED");
    assert_eq!(codes[0]["deviceType"], "DESKTOP");
    assert_eq!(codes[0]["deviceId"], Value::Null);
    assert_eq!(codes[1]["activationCode"], first);
    assert_eq!(codes[1]["pairingStatus"], "SUCCESS");
    assert_eq!(codes[1]["deviceId"], id.to_string());
    assert!(codes[1]["expires"].as_str().unwrap().ends_with('Z'));
    // Looking does not tell: SUCCESS is still to come.
    assert_eq!(pairing_status(&sandbox, &first), "SUCCESS");
}

#[test]
fn a_status_is_set_over_the_control_door() {
    let sandbox = Sandbox::start().unwrap();
    add_activated(&sandbox, "ann");
    let body = json!({ "username": "ann", "status": "SUSPENDED" });
    let (status, users) = control(&sandbox, "POST", "users", Some(body));
    assert_eq!(
        (status, &users["users"][0]["status"]),
        (200, &json!("SUSPENDED"))
    );
    assert_eq!(user_status(&sandbox, "ann"), "SUSPENDED");
    let body = json!({ "username": "nobody", "status": "ACTIVE" });
    let (status, reply) = control(&sandbox, "POST", "users", Some(body));
    assert_eq!((status, &reply["error"]), (404, &json!("user_not_found")));
}

#[test]
fn options_are_read_and_changed_one_by_one() {
    let sandbox = Sandbox::start().unwrap();
    let mut expected = json!({
        "headerSpelling": "org_alias",
        "wrapped": true,
        "echo": true,
        "phone": "manual",
        "deviceLimit": 20,
        "dailyMessageQuota": 10,
        "jobSeconds": 3,
        "reportCacheSeconds": 7200,
    });
    assert_eq!(
        control(&sandbox, "GET", "options", None),
        (200, expected.clone())
    );
    for (name, value) in [
        ("headerSpelling", json!("orgAlias")),
        ("wrapped", json!(false)),
        ("echo", json!(false)),
        ("phone", json!("auto")),
        ("deviceLimit", json!(1)),
        ("dailyMessageQuota", json!(0)),
        ("jobSeconds", json!(0)),
        ("reportCacheSeconds", json!(60)),
    ] {
        expected[name] = value.clone();
        let changed = control(&sandbox, "POST", "options", Some(json!({ name: value })));
        assert_eq!(changed, (200, expected.clone()));
    }
    assert_eq!(control(&sandbox, "GET", "options", None), (200, expected));
}

fn creation() -> Value {
    json!({
        "origin": "https://login.example.com",
        "options": {
            "rp": { "id": "example.com", "name": "Example" },
            "user": { "id": "bWVyZWRpdGg", "name": "meredith", "displayName": "Meredith Archer" },
            "challenge": "l-tKnZr8NQ0JvKNFmLh3JPqRQ3tM2jnbMVM7lT0dG9c",
            "pubKeyCredParams": [{ "type": "public-key", "alg": -7 }],
        },
    })
}

/// The client data of a credential that was created over the control door.
fn client_data(credential: &Value) -> Value {
    let text = credential["response"]["clientDataJSON"].as_str().unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).unwrap()).unwrap()
}

#[test]
fn a_browser_creates_a_credential_over_the_control_door() {
    let sandbox = Sandbox::start().unwrap();
    let mut creation = creation();
    let (status, credential) = control(&sandbox, "POST", "webauthn/create", Some(creation.clone()));
    assert_eq!(status, 200);
    assert_eq!(credential["type"], "public-key");
    assert_eq!(
        client_data(&credential),
        json!({
            "type": "webauthn.create",
            "challenge": "l-tKnZr8NQ0JvKNFmLh3JPqRQ3tM2jnbMVM7lT0dG9c",
            "origin": "https://login.example.com",
            "crossOrigin": false,
        })
    );

    // The same authenticator, whether it is asked over the door or by the method.
    let id = &credential["id"];
    creation["options"]["excludeCredentials"] = json!([{ "type": "public-key", "id": id }]);
    let (status, refusal) = control(&sandbox, "POST", "webauthn/create", Some(creation.clone()));
    assert_eq!(
        (status, &refusal["error"]),
        (409, &json!("credential_excluded"))
    );
    let options = creation["options"].to_string();
    let result = sandbox.create_credential(&options, "https://login.example.com");
    assert!(matches!(result, Err(Error::CredentialExcluded)));
}

#[test]
fn a_browser_misbehaves_when_it_is_told_to() {
    let sandbox = Sandbox::start().unwrap();
    let created = |misbehaviour: Option<&str>| {
        let mut creation = creation();
        if let Some(misbehaviour) = misbehaviour {
            creation["misbehaviour"] = json!(misbehaviour);
            creation["attestation"] = json!("packed");
        }
        let (status, credential) =
            control(&sandbox, "POST", "webauthn/create", Some(creation.clone()));
        assert_eq!(status, 200, "{credential}");
        client_data(&credential)
    };
    let right = created(None);
    for (misbehaviour, member) in [
        ("wrong_ceremony", Some("type")),
        ("wrong_challenge", Some("challenge")),
        ("wrong_origin", Some("origin")),
        ("wrong_relying_party", None),
        ("tampered_signature", None),
    ] {
        let wrong = created(Some(misbehaviour));
        for known in ["type", "challenge", "origin"] {
            let same = wrong[known] == right[known];
            assert_eq!(same, member != Some(known), "{misbehaviour}");
        }
    }
    assert_eq!(created(None), right);
}

#[test]
fn what_browsers_refuse_is_refused_over_the_control_door() {
    let sandbox = Sandbox::start().unwrap();
    for (pointer, value, status, error) in [
        (
            "/options/challenge",
            json!("?"),
            400,
            "creation_options_refused",
        ),
        ("/options/rp/id", json!("com"), 400, "relying_party_refused"),
        (
            "/origin",
            json!("https://evilexample.com"),
            400,
            "relying_party_refused",
        ),
        (
            "/options/pubKeyCredParams/0/alg",
            json!(-8),
            400,
            "algorithm_not_offered",
        ),
        ("/options", json!("{}"), 400, "body_malformed"),
        ("/origin", Value::Null, 400, "body_malformed"),
    ] {
        let mut creation = creation();
        *creation.pointer_mut(pointer).unwrap() = value;
        let answer = control(&sandbox, "POST", "webauthn/create", Some(creation.clone()));
        assert_eq!((answer.0, &answer.1["error"]), (status, &json!(error)));
    }
    for (member, value) in [
        ("attestation", "tpm"),
        ("misbehaviour", "sulks"),
        ("user", "me"),
    ] {
        let mut creation = creation();
        creation[member] = json!(value);
        let answer = control(&sandbox, "POST", "webauthn/create", Some(creation.clone()));
        assert_eq!(
            (answer.0, &answer.1["error"]),
            (400, &json!("body_malformed"))
        );
    }
}

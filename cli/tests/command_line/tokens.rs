//! Building, verifying and looking at tokens.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use pingpair::testing::sign_reply;
use serde_json::{Value, json};

use crate::support::{Stage, assert_private};

#[test]
fn a_built_token_goes_to_a_pipe_as_it_is_and_to_a_private_file() {
    let stage = Stage::new();
    let build = ["token", "build", "add-user", "jdoe", "--role", "ADMIN"];
    let piped = stage.run(&build);
    piped.assert_code(0);
    let out = [&build[..], &["--out", "token"]].concat();
    let filed = stage.run(&out);
    assert_eq!(filed.assert_code(0).all(), "");
    assert_private(&stage.path("token"));
    let json = stage.run(&[&build[..], &["--json"]].concat()).json();
    let file = fs::read_to_string(stage.path("token")).unwrap();
    for token in [
        piped.stdout.as_str(),
        &file,
        json["token"].as_str().unwrap(),
    ] {
        let credentials = stage.sandbox.credentials();
        let verified = credentials.key().verify(token.as_bytes()).unwrap();
        let payload: Value = serde_json::from_slice(verified.payload()).unwrap();
        assert_eq!(
            payload["reqBody"],
            json!({ "activateUser": false, "username": "jdoe", "role": "ADMIN" })
        );
        assert_eq!(payload["reqHeader"]["secretKey"], stage.property("token"));
    }
    assert!(stage.deliveries().is_empty());
}

#[test]
fn a_token_file_that_is_there_is_replaced_and_nothing_else_is() {
    let stage = Stage::new();
    fs::write(stage.path("token"), "old").unwrap();
    fs::create_dir(stage.path("folder")).unwrap();
    let build = |out| stage.run(&["token", "build", "get-user-details", "jdoe", "--out", out]);
    build("token").assert_code(0);
    assert_private(&stage.path("token"));
    assert!(
        fs::read_to_string(stage.path("token"))
            .unwrap()
            .starts_with("eyJ")
    );
    build("folder").assert_code(3);
    build("none/token").assert_code(3);
}

#[test]
fn inspecting_hides_secrets_and_says_that_nothing_is_verified() {
    let stage = Stage::new();
    fs::write(stage.path("code"), "292070522701").unwrap();
    let arguments = [
        "token",
        "build",
        "get-pairing-status",
        "--activation-code-file",
        "code",
    ];
    let token = stage.run(&arguments).stdout;
    let inspect = stage.feed(&["token", "inspect"], format!("{token}\n").as_bytes());
    inspect.assert_code(0);
    assert!(inspect.stdout.starts_with("NOT VERIFIED"));
    let org_alias = stage.property("org_alias");
    assert!(inspect.stdout.contains(&org_alias));
    for secret in [stage.property("token"), "292070522701".to_owned()] {
        assert!(!inspect.stdout.contains(&secret), "{}", inspect.stdout);
    }
    let json = stage.feed(&["token", "inspect", "-", "--json"], token.as_bytes());
    let json = json.assert_code(0).json();
    assert_eq!(json["verified"], false);
    assert_eq!(json["header"]["token"], "[redacted]");
    assert_eq!(json["payload"]["reqHeader"]["secretKey"], "[redacted]");
    assert_eq!(json["payload"]["reqBody"]["activationCode"], "[redacted]");
    let shown = stage.feed(&["token", "inspect", "--show", "--json"], token.as_bytes());
    let shown = shown.assert_code(0).json();
    assert_eq!(shown["header"]["token"], stage.property("token"));
    assert_eq!(
        shown["payload"]["reqBody"]["activationCode"],
        "292070522701"
    );
}

#[test]
fn verifying_needs_the_key_and_hides_secrets() {
    let stage = Stage::new();
    let reply = json!({
        "errorMsg": "ok", "uniqueMsgId": "webs_1", "activationCode": "292070522701",
        "userDetails": { "userName": "jdoe" }, "pairingKeyUri": "otpauth://totp/x",
    });
    let reply = sign_reply(&stage.sandbox.credentials(), reply.as_object().unwrap()).unwrap();
    fs::write(stage.path("reply"), &reply).unwrap();
    let verified = stage.run(&["token", "verify", "reply"]);
    verified.assert_code(0);
    assert!(
        verified.stdout.starts_with("VERIFIED"),
        "{}",
        verified.stdout
    );
    assert_eq!(verified.value("errorId"), "200");
    assert_eq!(verified.value("uniqueMsgId"), "webs_1");
    assert!(verified.stdout.contains("jdoe"));
    assert!(!verified.stdout.contains("292070522701"));
    assert!(!verified.stdout.contains("otpauth"));
    let shown = stage.run(&["token", "verify", "reply", "--show", "--json"]);
    let shown = shown.assert_code(0).json();
    assert_eq!(shown["verified"], true);
    assert_eq!(shown["members"]["activationCode"], "292070522701");

    let other = Stage::new();
    let foreign = other.feed(&["token", "verify"], reply.as_bytes());
    foreign.assert_code(6);
    assert_eq!(foreign.stdout, "");
}

#[test]
fn what_is_no_reply_does_not_verify() {
    let stage = Stage::new();
    let request = stage
        .run(&["token", "build", "get-user-details", "jdoe"])
        .stdout;
    let alone = |json: &str| URL_SAFE_NO_PAD.encode(json);
    let unsigned = format!(
        "{}.{}.",
        alone(r#"{"alg":"none"}"#),
        alone(r#"{"errorId":200}"#)
    );
    for token in [
        request.as_str(),
        unsigned.as_str(),
        "",
        "a.b.c",
        r#"{"errorId":200}"#,
    ] {
        let run = stage.feed(&["token", "verify"], token.as_bytes());
        run.assert_code(6);
        assert_eq!(run.stdout, "");
    }
}

#[test]
fn what_is_no_token_is_not_inspected() {
    let stage = Stage::new();
    let part = |json: &str| URL_SAFE_NO_PAD.encode(json);
    for token in [
        String::new(),
        "..".to_owned(),
        format!("{0}.{0}", part("{}")),
        format!("{0}.{0}.{0}.{0}", part("{}")),
        format!("{0}=.{0}.", part("{}")),
        format!(
            "{}.{}.",
            part(r#"{"alg":"HS256","alg":"none"}"#),
            part("{}")
        ),
        format!("{}.{}.", part("{}"), part("[]")),
        " a.b.c".to_owned(),
    ] {
        let run = stage.feed(&["token", "inspect"], token.as_bytes());
        run.assert_code(6);
        assert_eq!(run.stdout, "");
    }
    let huge = vec![b'a'; 2 << 20];
    stage.feed(&["token", "inspect"], &huge).assert_code(3);
}

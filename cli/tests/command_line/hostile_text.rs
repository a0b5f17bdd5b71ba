//! Text from outside that would steer a terminal.

use pingpair::testing::sign_reply;
use pingpair_sandbox::Phone;
use serde_json::json;

use crate::support::{HOSTILE, Stage, assert_harmless, assert_printable_ascii};

#[test]
fn names_and_nicknames_are_shown_without_effect() {
    let stage = Stage::new();
    for (index, text) in HOSTILE.iter().enumerate() {
        let name = format!("user{index}");
        let added = stage.run(&[
            "user",
            "add",
            &name,
            "--activate-user",
            "--first-name",
            text,
        ]);
        assert_harmless(&added.assert_code(0).all());
        let code = added.value("activation code");
        let phone = Phone::mobile().nickname(*text).model(*text);
        stage.sandbox.scan(&code, phone).unwrap();
        stage.sandbox.pair(&code).unwrap();
        stage.sandbox.finish(&code).unwrap();
        let shown = stage.run(&["user", "show", &name]);
        assert_harmless(&shown.assert_code(0).all());
        assert!(shown.stdout.contains("\\u{"), "{}", shown.stdout);
        let json = stage.run(&["user", "show", &name, "--json"]);
        let json = json.assert_code(0).json();
        assert_eq!(json["user"]["first_name"], *text);
        assert_eq!(json["user"]["devices"][0]["nickname"], *text);
        let body = json!({ "userName": name }).to_string();
        let call = stage.feed(&["call", "getuserdetails", "--body", "-"], body.as_bytes());
        assert_printable_ascii(&call.assert_code(0).all());
    }
}

#[test]
fn what_a_pairing_shows_has_no_effect() {
    let hostile = HOSTILE.concat();
    for json in [false, true] {
        let stage = Stage::new();
        stage.add_user("jdoe");
        let mut arguments = vec!["pair", "online", "jdoe"];
        arguments.extend(json.then_some("--json"));
        let mut talk = stage.talk(&arguments);
        talk.until("NOT_CLAIMED");
        let code = stage.last_code();
        let phone = Phone::mobile().nickname(&*hostile).model(&*hostile);
        stage.sandbox.scan(&code, phone).unwrap();
        stage.sandbox.pair(&code).unwrap();
        stage.sandbox.finish(&code).unwrap();
        let run = talk.end();
        assert_harmless(&run.assert_code(0).all());
        if json {
            assert_printable_ascii(&run.stdout);
            let last = run.stdout.lines().last().unwrap();
            let last: serde_json::Value = serde_json::from_str(last).unwrap();
            assert_eq!(last["outcome"]["device"]["nickname"], hostile);
        } else {
            assert!(run.value("nickname").contains("\\u{9b}"), "{}", run.stdout);
        }
    }
}

#[test]
fn what_a_person_types_is_not_repeated() {
    let stage = Stage::new();
    stage.add_user("jdoe");
    for json in [&[][..], &["--json"]] {
        let typed = format!("{}\n", HOSTILE.join("\n"));
        let pair = [&["pair", "sms", "jdoe", "+12025550123"][..], json].concat();
        let run = stage.feed(&pair, typed.as_bytes());
        assert_harmless(&run.assert_code(9).all());
    }
}

#[test]
fn arguments_are_repeated_without_effect() {
    let stage = Stage::new();
    for text in HOSTILE {
        for arguments in [
            &["user", "add", "jdoe", "--role", text][..],
            &["user", "add", text],
            &["user", "show", "jdoe", text],
            &["check", "--ca", text],
            &["check", "--proxy", text],
            &["check", "--danger-allow-http", text, "--ca", "none"],
            &["token", "verify", text],
            &["call", text],
            &["user", "bypass", "jdoe", "--until", text],
            &["user", "bypass", "jdoe", "--for", text],
            &["device", "unpair", "jdoe", text],
            &["tokens", "create", text],
            &["job", "status", text],
            &["op", "edit-user", text],
            &["pair", text],
            &["pair", "sms", text, "+12025550123"],
            &["pair", "sms", "jdoe", text],
            &["pair", "online", "jdoe", "--resume", text],
            &[
                "pair",
                "online",
                "jdoe",
                "--snapshot",
                &format!("none/{text}"),
            ],
            &[
                "pair",
                "webauthn",
                "jdoe",
                "--relying-party-name",
                "Example",
                "--relying-party-id",
                text,
                "--origin",
                text,
            ],
            &["enrol", text, "--method", "sms"],
            &["enrol", "jdoe", "--method", text],
            &["resync", text],
            &["report", "--job-token", text, "--out", "report.csv"],
            &["report", "--out", &format!("none/{text}")],
            &[
                "code",
                "jdoe",
                "--qr",
                "svg",
                "--out",
                &format!("none/{text}"),
            ],
            &[text],
        ] {
            let run = stage.run(arguments);
            assert_ne!(run.code, Some(0), "{arguments:?}");
            assert_harmless(&run.all());
            let json = [&["--json"], arguments].concat();
            assert_printable_ascii(&stage.run(&json).stderr);
        }
    }
}

#[test]
fn what_the_service_says_is_shown_without_effect() {
    let stage = Stage::new();
    for text in HOSTILE {
        let reply = json!({
            "errorId": 10564, "errorMsg": text, "uniqueMsgId": text, "clientData": text,
            *text: text,
        });
        let reply = sign_reply(&stage.sandbox.credentials(), reply.as_object().unwrap()).unwrap();
        for command in ["verify", "inspect"] {
            let run = stage.feed(&["token", command], reply.as_bytes());
            assert_harmless(&run.assert_code(0).all());
            let run = stage.feed(&["token", command, "--json"], reply.as_bytes());
            run.assert_code(0).json();
        }
        let verified = stage.feed(&["token", "verify", "--json"], reply.as_bytes());
        assert_eq!(verified.json()["message"], *text);
    }
}

//! What destroys asks before, and what would be sent can be seen without sending it.

use std::fs;

use crate::support::{HOSTILE, Run, Stage, assert_harmless};

/// Every command that asks.
const DESTROYING: &[&[&str]] = &[
    &["user", "delete", "jdoe"],
    &["user", "suspend", "jdoe"],
    &["user", "bypass", "jdoe", "--for", "2h"],
    &["device", "unpair", "jdoe", "7"],
    &["device", "unpair", "jdoe", "--all"],
    &["tokens", "revoke", "100", "200"],
];

/// Every other command that changes something.
const CHANGING: &[&[&str]] = &[
    &["user", "add", "jdoe"],
    &["user", "edit", "jdoe", "--email", "j@example.com"],
    &["user", "activate", "jdoe"],
    &["user", "bypass", "jdoe", "--end"],
    &["device", "update", "jdoe", "7", "--primary"],
    &["service", "add", "jdoe", "web"],
    &["code", "jdoe", "--qr", "svg", "--out", "code.svg"],
    &["tokens", "create", "tokens"],
    &["job", "create"],
    &[
        "op",
        "start-offline-pairing",
        "--username",
        "jdoe",
        "--kind",
        "SMS",
        "--pairing-data",
        "+12025550123",
    ],
    &["call", "deleteuser", "--body", "body"],
    &["call", "someoperation"],
];

#[test]
fn what_destroys_is_refused_where_nobody_can_be_asked() {
    let stage = Stage::new();
    for arguments in DESTROYING {
        let run = stage.run(arguments);
        run.assert_code(2);
        assert!(run.stderr.contains("add --yes"), "{}", run.stderr);
        let run = stage.feed(&[arguments, &["--json"][..]].concat(), b"y\n");
        assert_eq!(run.assert_code(2).error()["code"], "consent_needed");
    }
    assert!(stage.deliveries().is_empty());
}

#[cfg(unix)]
#[test]
fn at_a_terminal_the_answer_decides() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    stage.sandbox.clear_log();
    let delete = |answer: &str| at_terminal(&stage, &["user", "delete", "jdoe"], answer);
    for answer in ["n\n", "\n", "no\n", "perhaps\n", "\u{4}"] {
        let run = delete(answer);
        run.assert_code(9);
        assert!(
            run.stderr.contains("Delete user jdoe? [y/N] "),
            "{}",
            run.stderr
        );
        assert!(run.stderr.contains("nothing was sent"), "{}", run.stderr);
    }
    assert!(stage.deliveries().is_empty());
    let run = delete("y\n");
    assert!(
        run.stderr.contains("Delete user jdoe? [y/N] "),
        "{}",
        run.stderr
    );
    assert_eq!(stage.deliveries(), ["deleteuser"]);
}

#[cfg(unix)]
#[test]
fn names_in_questions_have_no_effect() {
    let stage = Stage::new();
    for text in HOSTILE {
        // The core refuses names that act, so that they are in no question; services are free.
        let name = at_terminal(&stage, &["user", "delete", text], "y\n");
        assert_harmless(&name.assert_code(4).stderr.replace("\r\n", "\n"));
        let run = at_terminal(&stage, &["tokens", "revoke", text], "y\n");
        assert_harmless(&run.assert_code(4).stderr.replace("\r\n", "\n"));
    }
    assert!(stage.deliveries().is_empty());
}

#[test]
fn a_dry_run_shows_what_would_be_sent_and_sends_nothing() {
    let stage = Stage::new();
    fs::write(stage.path("body"), r#"{"userName":"jdoe"}"#).unwrap();
    fs::write(stage.path("tokens"), TOKENS).unwrap();
    for arguments in DESTROYING.iter().chain(CHANGING) {
        let run = stage.run(&[arguments, &["--dry-run"][..]].concat());
        run.assert_code(0);
        assert!(run.stdout.starts_with("NOTHING WAS SENT"), "{}", run.stdout);
        assert_harmless(&run.all());
        let run = stage.run(&[arguments, &["--dry-run", "--json"][..]].concat());
        let shown = run.assert_code(0).json();
        assert_eq!(shown["dry_run"], true);
        assert!(shown["body"].is_object(), "{shown}");
        assert!(!run.stdout.contains("swordfish"), "{}", run.stdout);
    }
    assert!(stage.deliveries().is_empty());
    assert!(!stage.path("code.svg").exists());
}

#[test]
fn a_dry_run_names_the_operation_its_class_and_its_body() {
    let stage = Stage::new();
    let shown = |arguments: &[&str]| {
        let run = stage.run(&[arguments, &["--dry-run", "--json"]].concat());
        run.assert_code(0).json()
    };
    let delete = shown(&["user", "delete", "jdoe", "--client-data", "mine"]);
    assert_eq!(delete["operation"], "DeleteUser");
    assert_eq!(delete["path"], "deleteuser");
    assert_eq!(delete["class"], "idempotent");
    assert_eq!(delete["body"]["userName"], "jdoe");
    assert_eq!(delete["body"]["clientData"], "[a fresh value].mine");
    let edit = &["user", "edit", "jdoe"];
    assert_eq!(shown(edit)["class"], "idempotent");
    assert_eq!(
        shown(&[&edit[..], &["--activate-user"]].concat())["class"],
        "create"
    );
    let end = shown(&["user", "bypass", "jdoe", "--end"]);
    assert_eq!(end["operation"], "EndUserBypass");
    assert!(end["body"]["bypassUntil"].is_null());
    assert!(end["body"].as_object().unwrap().contains_key("bypassUntil"));
    let all = shown(&["device", "unpair", "jdoe", "--all"]);
    assert_eq!(all["operation"], "UnpairAllDevices");
    assert!(all["body"].get("deviceId").is_none());
    let nickname = shown(&["device", "update", "jdoe", "7", "--nickname", "mine"]);
    assert_eq!(nickname["body"]["attributeName"], "NICKNAME");
    assert_eq!(nickname["body"]["attributeValue"], "mine");
    let primary = shown(&["device", "update", "jdoe", "7", "--primary"]);
    assert_eq!(primary["body"]["attributeName"], "SET_PRIMARY");
    assert_eq!(primary["body"]["attributeValue"], "true");

    fs::write(stage.path("tokens"), TOKENS).unwrap();
    let tokens = shown(&["tokens", "create", "tokens"]);
    assert_eq!(tokens["body"]["orgAlias"], stage.property("org_alias"));
    assert_eq!(tokens["body"]["tokens"][0]["serialNumber"], "100");
    assert_eq!(tokens["body"]["tokens"][0]["secretKey"], "[redacted]");
    assert_eq!(tokens["body"]["tokens"][0]["otpLength"], "6");
}

#[test]
fn a_dry_run_refuses_what_would_be_refused() {
    let stage = Stage::new();
    for arguments in [
        &["user", "delete", " jdoe"][..],
        &["device", "update", "jdoe", "7", "--order", "0"],
        &["call", "deleteuser"],
    ] {
        let run = stage.run(&[arguments, &["--dry-run"]].concat());
        run.assert_code(4);
    }
}

#[test]
fn extensions_are_dialled_only_when_they_are_allowed() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    stage.sandbox.clear_log();
    let number = "+12025550123,#2992";
    let call = [
        "op",
        "start-offline-pairing",
        "--username",
        "jdoe",
        "--kind",
        "voice",
        "--pairing-data",
        number,
    ];
    let with = |options: &[&str]| stage.run(&[&call[..], options].concat());
    for options in [&["--json"][..], &["--dry-run", "--json"]] {
        assert_eq!(
            with(options).assert_code(4).error()["code"],
            "extension_refused"
        );
    }
    assert!(stage.deliveries().is_empty());
    with(&["--allow-extension", "--dry-run"]).assert_code(0);
    assert!(stage.deliveries().is_empty());
    with(&["--allow-extension"]);
    assert_eq!(stage.deliveries(), ["startofflinepairing"]);
}

#[cfg(unix)]
fn at_terminal(stage: &Stage, arguments: &[&str], answer: &str) -> Run {
    crate::support::run_at_terminal(stage.command(arguments), answer, false)
}

const TOKENS: &str = "\
serial_number,token_type,secret_key,otp_length,time_step
100,TOTP,swordfish,6,30
200,HOTP,swordfish,8,
";

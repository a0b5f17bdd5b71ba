//! Jobs, and the organisation's tokens.

use std::fs;
use std::time::Duration;

use pingpair_sandbox::FaultKind;

use crate::support::{Stage, assert_harmless};

#[test]
fn a_job_is_begun_looked_at_and_waited_for() {
    let stage = Stage::new();
    let token = stage
        .run(&["job", "create"])
        .assert_code(0)
        .value("job token");
    let status = stage.run(&["job", "status", &token]);
    assert_eq!(status.assert_code(0).value("status"), "pending");
    let bulk = stage.run(&["job", "bulk-status", "--", &token, "unknown"]);
    assert_harmless(&bulk.assert_code(0).stdout);
    assert!(
        bulk.stdout.contains(&format!("{token}:")),
        "{}",
        bulk.stdout
    );
    let waited = stage.run(&["job", "wait", &token]);
    assert_eq!(waited.assert_code(0).value("status"), "done");
    assert!(waited.stdout.starts_with("pending "), "{}", waited.stdout);
    let json = stage.run(&["job", "wait", &token, "--json"]);
    let last = json.assert_code(0).stdout.lines().last().unwrap();
    let last: serde_json::Value = serde_json::from_str(last).unwrap();
    assert_eq!(last["status"], "done");
    assert_eq!(last["job_token"], token.as_str());
    stage.run(&["job", "status", "unknown"]).assert_code(5);
}

#[test]
fn the_report_of_a_job_that_is_done_is_downloaded() {
    let stage = Stage::new();
    stage.run(&["user", "add", "=1+1"]).assert_code(0);
    let none = stage.run(&["report", "--last", "--out", "none.csv"]);
    none.assert_code(5);
    let created = stage.run(&["job", "create"]);
    let token = created.assert_code(0).value("job token");
    stage.sandbox.advance_time(Duration::from_secs(60));
    stage.run(&["job", "wait", &token]).assert_code(0);
    let out = |name: &str, options: &[&str]| {
        let run = stage.run(&[&["report", "--last", "--out", name], options].concat());
        run.assert_code(0);
        fs::read_to_string(stage.path(name)).unwrap()
    };
    let csv = out("report.csv", &[]);
    assert!(csv.contains("\n=1+1,"), "{csv}");
    let safe = out("safe.csv", &["--spreadsheet"]);
    assert!(safe.contains("\n'=1+1,"), "{safe}");
    let json = out("report.json", &["--file-type", "json"]);
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    assert!(!stage.path("none.csv").exists());
}

#[test]
fn waiting_ends_at_the_deadline_and_not_with_a_reply_that_proves_nothing() {
    let stage = Stage::new();
    let token = stage
        .run(&["job", "create"])
        .assert_code(0)
        .value("job token");
    let late = stage.run(&["job", "wait", &token, "--deadline", "1"]);
    late.assert_code(8);
    assert!(late.stderr.contains("The job goes on"), "{}", late.stderr);
    stage.sandbox.advance_time(Duration::from_secs(60));
    stage.fault("getjobstatus", FaultKind::Html, 3);
    stage.run(&["job", "wait", &token]).assert_code(0);
}

#[test]
fn a_job_that_failed_ends_the_wait() {
    let stage = Stage::new();
    stage.sandbox.fail_next_job(true);
    let created = stage.run(&["job", "create"]);
    let token = created.assert_code(0).value("job token");
    stage.sandbox.advance_time(Duration::from_secs(60));
    let failed = stage.run(&["job", "wait", &token]);
    failed.assert_code(5);
    assert!(
        failed.stderr.contains("the job failed"),
        "{}",
        failed.stderr
    );
}

#[test]
fn tokens_are_added_and_removed_and_their_secrets_are_never_shown() {
    let stage = Stage::new();
    let secret = "3132333435363738393031323334353637383930";
    let csv = format!(
        "serial_number,token_type,secret_key,otp_length,time_step\n100,TOTP,{secret},6,30\n\
         200,HOTP,{secret},6,\n"
    );
    fs::write(stage.path("tokens"), &csv).unwrap();
    let mut outputs = Vec::new();
    for expected in ["0", "2"] {
        let created = stage.run(&["tokens", "create", "tokens"]);
        let token = created.assert_code(0).value("job token");
        stage.sandbox.advance_time(Duration::from_secs(60));
        for json in [&[][..], &["--json"]] {
            let waited = stage.run(&[&["job", "wait", &token], json].concat());
            outputs.push(waited.assert_code(0).all());
        }
        let waited = stage.run(&["job", "status", &token]);
        assert_eq!(waited.value("duplicate count"), expected);
        outputs.extend([created.all(), waited.all()]);
    }
    assert!(outputs.iter().any(|output| output.contains("100")));
    assert!(outputs.iter().all(|output| !output.contains(secret)));

    let revoked = stage.run(&["tokens", "revoke", "100", "200", "--yes"]);
    let token = revoked.assert_code(0).value("job token");
    stage.sandbox.advance_time(Duration::from_secs(60));
    stage.run(&["job", "wait", &token]).assert_code(0);
    let json = format!(
        r#"[{{"serial_number":"100","token_type":"HOTP","secret_key":"{secret}","otp_length":6}}]"#
    );
    let created = stage.feed(&["tokens", "create", "-"], json.as_bytes());
    let token = created.assert_code(0).value("job token");
    stage.sandbox.advance_time(Duration::from_secs(60));
    let waited = stage.run(&["job", "wait", &token]);
    assert_eq!(waited.assert_code(0).value("duplicate count"), "0");
}

#[test]
fn tokens_are_added_and_removed_while_their_command_waits() {
    let stage = Stage::new();
    let secret = "3132333435363738393031323334353637383930";
    let json = format!(
        r#"[{{"serial_number":"100","token_type":"HOTP","secret_key":"{secret}","otp_length":6}}]"#
    );
    for duplicates in ["0", "1"] {
        let added = stage.feed(&["tokens", "create", "-", "--wait"], json.as_bytes());
        assert_eq!(added.assert_code(0).value("duplicate count"), duplicates);
        assert!(added.stdout.starts_with("pending "), "{}", added.stdout);
        assert!(!added.all().contains(secret));
    }
    let revoke = ["tokens", "revoke", "100", "--wait"];
    stage.run(&revoke).assert_code(2);
    let removed = stage.run(&[&revoke[..], &["--yes", "--json"]].concat());
    let last = removed.assert_code(0).stdout.lines().last().unwrap();
    let last: serde_json::Value = serde_json::from_str(last).unwrap();
    assert_eq!(last["status"], "done");
    assert_eq!(stage.count("revokeorgtokens"), 1);
}

#[test]
fn tokens_are_refused_without_their_content() {
    let stage = Stage::new();
    for (text, code) in [
        ("serial_number,password\n1,swordfish\n", 2),
        ("swordfish", 2),
        ("[{\"secret_key\":\"swordfish\"", 2),
        ("[]", 4),
        (
            "serial_number,token_type,secret_key,otp_length\n1,TOTP,swordfish,6\n",
            4,
        ),
        (
            "serial_number,token_type,secret_key,otp_length\n1,HOTP,swordfish,7\n",
            4,
        ),
    ] {
        let run = stage.feed(&["tokens", "create", "-"], text.as_bytes());
        assert!(
            !run.assert_code(code).all().contains("swordfish"),
            "{run:?}"
        );
    }
    assert!(stage.deliveries().is_empty());
}

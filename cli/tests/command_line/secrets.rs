//! No secret is shown but by the command that exists to show it.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use pingpair_sandbox::{FaultKind, PhoneMode};

use crate::support::Stage;

#[test]
fn no_key_token_or_signed_request_is_in_any_output() {
    let stage = Stage::with_phone(PhoneMode::Auto);
    fs::write(stage.path("code"), "292070522701").unwrap();
    let tokens = "serial_number,token_type,secret_key,otp_length\n1,HOTP,swordfish,6\n";
    fs::write(stage.path("tokens"), tokens).unwrap();
    let request = stage
        .run(&["token", "build", "get-user-details", "jdoe"])
        .stdout;
    fs::write(stage.path("token"), &request).unwrap();
    let mut outputs = Vec::new();
    for arguments in [
        &["demo"][..],
        &["user", "add", "jdoe", "--activate-user"],
        &["user", "add", "jdoe"],
        &["user", "show", "jdoe"],
        &["user", "show", "nobody"],
        &["code", "jdoe"],
        &["code", "jdoe", "--hours-until-expiration", "337"],
        &["op", "get-pairing-status", "--activation-code-file", "code"],
        &["user", "edit", "jdoe", "--activate-user"],
        &["user", "delete", "jdoe", "--dry-run"],
        &["tokens", "create", "tokens", "--dry-run"],
        &["job", "create", "--dry-run"],
        &["report", "--out", "report.csv", "--force"],
        &["pair", "online", "jdoe"],
        &["pair", "online", "jdoe", "--new-user"],
        &["pair", "sms", "jdoe", "+12025550123"],
        &["pair", "authenticator", "jdoe"],
        &["enrol", "new", "--method", "yubikey"],
        &["resync", "1"],
        &["call", "getuserdetails"],
        &["call", "getorgreport"],
        &["check"],
        &["token", "inspect", "token"],
        &["token", "verify", "token"],
        &[
            "token",
            "build",
            "get-user-details",
            "jdoe",
            "--out",
            "built",
        ],
    ] {
        for json in [&[][..], &["--json"]] {
            let run = stage.run(&[arguments, json].concat());
            outputs.push((arguments, run.all()));
        }
    }
    for kind in [
        FaultKind::Reflected,
        FaultKind::Forged,
        FaultKind::Html,
        FaultKind::Unsigned,
        FaultKind::Lost,
        FaultKind::Cut,
        FaultKind::PlainError { error_id: 10564 },
        FaultKind::Redirect {
            location: "https://evil.test/".into(),
        },
    ] {
        stage.fault("*", kind, 1);
        let run = stage.run(&["user", "add", "other"]);
        outputs.push((&["user", "add", "other"], run.all()));
    }
    let key = stage.property("use_base64_key");
    let token = stage.property("token");
    let bytes = STANDARD.decode(&key).unwrap();
    let signed = |part: &str| part.split('.').next().unwrap().to_owned();
    for secret in [
        key.trim_end_matches('=').to_owned(),
        URL_SAFE_NO_PAD.encode(&bytes),
        URL_SAFE_NO_PAD.encode(&token),
        signed(&request),
        token,
        "\"eyJ".to_owned(),
        "swordfish".to_owned(),
    ] {
        for (arguments, output) in &outputs {
            assert!(!output.contains(&secret), "{arguments:?}: {output}");
        }
    }
    assert!(outputs.len() > 30);
}

#[test]
fn activation_codes_are_on_standard_output_only() {
    let stage = Stage::new();
    let run = stage.run(&["user", "add", "jdoe", "--activate-user"]);
    let code = run.assert_code(0).value("activation code");
    assert!(!run.stderr.contains(&code));
    for arguments in [
        &["op", "get-pairing-status", "--activation-code-file", "-"][..],
        &[
            "op",
            "get-pairing-status",
            "--activation-code-file",
            "-",
            "--json",
        ],
    ] {
        let status = stage.feed(arguments, code.as_bytes());
        assert!(!status.assert_code(0).all().contains(&code));
        stage.fault("pairingstatus", FaultKind::Html, 3);
        let failed = stage.feed(arguments, code.as_bytes());
        assert!(!failed.assert_code(6).all().contains(&code));
        stage.sandbox.clear_faults();
    }
    // A code that is malformed is not repeated.
    let malformed = format!("{code}x");
    let refused = stage.feed(
        &["op", "get-pairing-status", "--activation-code-file", "-"],
        malformed.as_bytes(),
    );
    assert!(!refused.assert_code(4).all().contains(&code));
}

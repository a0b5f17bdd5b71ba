//! Every way to pair, answered through pipes.

use std::fs;

use pingpair::pairing::PairingView;
use pingpair::pingid::UserStatus;
use pingpair_sandbox::authenticators::{OathCredential, OathKey, OathTokenType, OtpLength};
use pingpair_sandbox::{FaultKind, Phone, PhoneMode};

use crate::support::{HOSTILE, Stage, assert_harmless, assert_printable_ascii};

const NUMBER: &str = "+12025550123";
const ORIGIN: &str = "https://login.example.com";

fn stage() -> Stage {
    let stage = Stage::new();
    stage.add_user("meredith");
    stage
}

/// Another OTP of the same length.
fn wrong(otp: &str) -> &'static str {
    if otp == "000000" { "111111" } else { "000000" }
}

#[test]
fn a_wrong_otp_is_tried_again_and_the_message_is_sent_once() {
    for (way, data) in [
        ("sms", NUMBER),
        ("voice", NUMBER),
        ("email", "meredith@example.com"),
    ] {
        let stage = stage();
        let mut talk = stage.talk(&["pair", way, "meredith", data]);
        let destination = talk.line_after("Enter the OTP that was sent to ");
        assert!(destination.contains("***"), "{destination}");
        let otp = stage.last_otp();
        talk.say(wrong(&otp));
        talk.until("The OTP was wrong; 4 answers are left.");
        talk.say("not an otp");
        talk.until_told("warning: ");
        talk.say(&otp);
        let run = talk.end();
        run.assert_code(0);
        assert_eq!(run.value("id").len(), 18, "{}", run.stdout);
        assert!(!run.all().contains(&otp), "{}", run.all());
        assert_eq!(stage.count("startofflinepairing"), 1, "{way}");
        assert_eq!(stage.count("finalizeofflinepairing"), 2, "{way}");
        assert_eq!(stage.devices(), 1);
    }
}

#[test]
fn a_token_that_is_out_of_step_is_asked_for_its_next_otp() {
    let stage = stage();
    add_token(&stage, "123", 40);
    let press = || stage.sandbox.press_oath_token("123").unwrap();
    let mut talk = stage.talk(&["pair", "token", "meredith", "123"]);
    talk.until("Enter the OTP that the OATH token 123 shows.");
    talk.say(press().expose());
    talk.until("until 123 shows its next OTP");
    talk.say(press().expose());
    talk.end().assert_code(0);
    assert_eq!(stage.devices(), 1);
}

#[test]
fn a_yubikey_is_paired_by_a_touch() {
    let stage = stage();
    let serial = stage.sandbox.make_yubikey().unwrap();
    let mut talk = stage.talk(&["pair", "yubikey", "meredith"]);
    talk.until("Touch the YubiKey.");
    talk.say(stage.sandbox.press_yubikey(&serial).unwrap().expose());
    let run = talk.end();
    assert_eq!(run.assert_code(0).value("type"), "YubiKey");
}

#[test]
fn an_authenticator_app_is_set_up_by_its_link_or_key() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "authenticator", "meredith"]);
    let link = format!("otpauth://{}", talk.line_after("otpauth://"));
    let key = talk.line_after("or type the key ");
    assert!(key.split(' ').count() > 4, "{key}");
    talk.until("Enter the OTP that the app shows.");
    let otp = stage.sandbox.authenticator_app_otp(&link).unwrap();
    talk.say(otp.expose());
    let run = talk.end();
    run.assert_code(0);
    // Through a pipe nobody scans.
    assert!(!run.stdout.contains('█'), "{}", run.stdout);
}

#[test]
fn a_security_key_is_paired_by_a_line_of_json() {
    let stage = stage();
    let mut talk = stage.talk(&[
        "pair",
        "webauthn",
        "meredith",
        "--relying-party-id",
        "example.com",
        "--relying-party-name",
        "Example",
        "--origin",
        ORIGIN,
    ]);
    talk.until("Options for PublicKeyCredential.parseCreationOptionsFromJSON:\n");
    let options = talk.until("\n");
    talk.until("Enter the credential");
    talk.say("{}");
    talk.until_told("warning: ");
    let credential = stage.sandbox.create_credential(&options, ORIGIN).unwrap();
    talk.say(&credential);
    let run = talk.end();
    assert_eq!(run.assert_code(0).value("type"), "Security Key");
    assert_eq!(stage.count("webauthnfinishpairing"), 1);
}

#[test]
fn a_phone_pairs_by_the_code_that_is_shown() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "online", "meredith"]);
    let link = talk.line_after("Open this link on the phone:\n");
    assert!(link.contains("/QRRedirection?"), "{link}");
    let code = talk.line_after("or type the code ");
    let code = code.strip_suffix(" into the app.").unwrap().to_owned();
    talk.until("NOT_CLAIMED");
    let phone = Phone::mobile().nickname(HOSTILE[0]).model("Pixel 9");
    stage.sandbox.scan(&code, phone).unwrap();
    talk.until("VERIFIED");
    stage.sandbox.pair(&code).unwrap();
    talk.until("PAIRED");
    stage.sandbox.finish(&code).unwrap();
    let run = talk.end();
    assert_eq!(run.assert_code(0).value("model"), "Pixel 9");
    assert!(run.value("nickname").contains("\\u{1b}"), "{}", run.stdout);
    assert_harmless(&run.all());
    assert!(!run.stderr.contains(&code), "{}", run.stderr);
    assert_eq!(stage.count("getactivationcode"), 1);
}

#[test]
fn a_code_that_is_there_is_followed_and_a_new_user_is_added() {
    let stage = Stage::with_phone(PhoneMode::Auto);
    let added = stage.run(&["user", "add", "jdoe", "--activate-user"]);
    let code = added.assert_code(0).value("activation code");
    fs::write(stage.path("code"), &code).unwrap();
    let follow = ["pair", "online", "jdoe", "--activation-code-file", "code"];
    stage.run(&follow).assert_code(0);
    assert_eq!(stage.count("getactivationcode"), 0);

    let add = [
        "pair",
        "online",
        "meredith",
        "--new-user",
        "--email",
        "m@example.com",
    ];
    let run = stage.run(&add);
    run.assert_code(0);
    assert!(
        run.stdout.starts_with("meredith is added.\n"),
        "{}",
        run.stdout
    );
    let again = stage.run(&add);
    again.assert_code(5);
    assert!(again.stderr.contains("exists already"), "{}", again.stderr);
    stage
        .run(&["pair", "online", "jdoe", "--email", "m@example.com"])
        .assert_code(2);
    let hours = ["--hours-until-expiration", "1"];
    stage.run(&[&add[..], &hours].concat()).assert_code(2);
}

#[test]
fn a_pairing_without_a_proof_needs_consent() {
    let stage = stage();
    fs::write(stage.path("number"), NUMBER).unwrap();
    let pair = [
        "pair",
        "unverified",
        "meredith",
        "--kind",
        "sms",
        "--pairing-data-file",
        "number",
    ];
    let refused = stage.run(&pair);
    let text = &refused.assert_code(2).stderr;
    assert!(text.contains("WITHOUT a proof"), "{text}");
    assert!(!text.contains(NUMBER), "{text}");
    let dry = stage.run(&[&pair[..], &["--dry-run"]].concat());
    assert!(dry.assert_code(0).stdout.starts_with("NOTHING WAS SENT"));
    assert!(stage.deliveries().is_empty());
    let run = stage.run(&[&pair[..], &["--yes"]].concat());
    assert_eq!(run.assert_code(0).value("type"), "SMS");
    assert_eq!(stage.count("offlinepairing"), 1);
}

#[test]
fn events_are_the_views_that_the_core_documents() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "sms", "meredith", NUMBER, "--json"]);
    let asking = talk.event_where(|event| event["state"] == "asking");
    assert_eq!(asking["version"], 1);
    assert_eq!(asking["kind"], "offline");
    assert_eq!(asking["prompt"]["wanted"], "otp");
    let otp = stage.last_otp();
    talk.say(wrong(&otp));
    let again = talk.event_where(|event| event["prompt"]["problem"].is_string());
    assert_eq!(again["prompt"]["problem"], "otp_wrong");
    assert_eq!(again["prompt"]["answers_left"], 4);
    talk.say(&otp);
    let run = talk.end();
    run.assert_code(0);
    let last = run.stdout.lines().last().unwrap();
    let outcome = PairingView::from_json(last).unwrap().outcome.unwrap();
    assert_eq!(outcome.outcome, "paired");
    assert_eq!(outcome.evidence.as_deref(), Some("told"));
    let lines: Vec<_> = run.stdout.lines().collect();
    assert!(lines.windows(2).all(|pair| pair[0] != pair[1]), "{lines:?}");
    for line in &lines {
        assert_printable_ascii(line);
        assert!(PairingView::from_json(line).is_ok(), "{line}");
    }
    assert!(!run.all().contains(NUMBER), "{}", run.all());
}

#[test]
fn events_of_an_online_pairing_hold_the_link_until_a_phone_has_used_it() {
    let stage = Stage::with_phone(PhoneMode::Auto);
    stage.add_user("meredith");
    let run = stage.run(&["pair", "online", "meredith", "--json"]);
    run.assert_code(0);
    let views: Vec<_> = run
        .stdout
        .lines()
        .map(|line| PairingView::from_json(line).unwrap())
        .collect();
    let linked = views.iter().filter(|view| view.link.is_some());
    assert!(linked.count() > 0);
    let used = views
        .iter()
        .filter(|view| view.status.as_deref() == Some("VERIFIED"));
    for view in used.chain(views.last()) {
        assert!(view.link.is_none() && view.activation_code.is_none());
    }
}

#[test]
fn users_who_cannot_be_paired_are_refused_before_anything_is_sent_to_them() {
    let stage = stage();
    let sandbox = &stage.sandbox;
    sandbox
        .set_user_status("meredith", UserStatus::Suspended)
        .unwrap();
    for (name, reason) in [("nobody", "user_not_found"), ("meredith", "user_suspended")] {
        for pair in [
            &["pair", "online", name][..],
            &["pair", "sms", name, NUMBER],
            &["pair", "authenticator", name],
        ] {
            let run = stage.run(&[pair, &["--json"]].concat());
            let error = run.assert_code(5).error();
            assert_eq!(error["reason"], reason, "{pair:?}");
            assert_eq!(error["authenticated"], true);
            assert_eq!(error["code"], "not_paired");
            let run = stage.run(pair);
            assert!(
                run.assert_code(5)
                    .stderr
                    .starts_with("error: no device was paired: ")
            );
        }
    }
    assert!(stage.sandbox.messages().is_empty());
    assert_eq!(stage.count("startofflinepairing"), 0);
    assert_eq!(stage.count("getactivationcode"), 0);
}

#[test]
fn what_cannot_be_right_is_refused_without_a_word_to_the_service() {
    let stage = stage();
    for pair in [
        &["pair", "sms", "meredith", "12"][..],
        &["pair", "email", "meredith", "nobody"],
        &["pair", "sms", " meredith", NUMBER],
        &["resync", ""],
    ] {
        stage.run(pair).assert_code(4);
    }
    assert!(stage.deliveries().is_empty());
    let extension = ["pair", "voice", "meredith", "+12025550123,#2992"];
    let refused = stage.run(&extension);
    refused.assert_code(4);
    assert_eq!(stage.count("startofflinepairing"), 0);
}

#[test]
fn standard_input_that_ends_before_the_answer_ends_the_pairing() {
    let stage = stage();
    let run = stage.run(&["pair", "sms", "meredith", NUMBER]);
    run.assert_code(9);
    assert!(
        run.stderr.contains("standard input ended"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr.contains("left behind: an OTP was sent to ***"),
        "{}",
        run.stderr
    );
    assert_eq!(stage.devices(), 0);
}

#[test]
fn answers_that_cannot_be_right_end_it_after_the_fifth_and_are_never_sent() {
    let stage = stage();
    let typed = "no\n".repeat(50);
    let run = stage.feed(&["pair", "sms", "meredith", NUMBER], typed.as_bytes());
    run.assert_code(9);
    assert_eq!(run.stderr.matches("warning: ").count(), 5, "{}", run.stderr);
    assert_eq!(stage.count("finalizeofflinepairing"), 0);
}

#[test]
fn a_pairing_that_nobody_completes_ends_at_its_deadline() {
    let stage = stage();
    for pair in [
        &["pair", "online", "meredith"][..],
        &["pair", "sms", "meredith", NUMBER],
    ] {
        let mut talk = stage.talk(&[pair, &["--deadline", "2"]].concat());
        talk.until(if pair[1] == "sms" {
            "Enter the OTP"
        } else {
            "NOT_CLAIMED"
        });
        // Standard input stays open: nobody types.
        talk.until_told("left behind: ");
        let run = talk.end();
        run.assert_code(8);
        let text = "no device was paired: the deadline passed";
        assert!(run.stderr.contains(text), "{}", run.stderr);
    }
}

#[test]
fn a_lost_reply_to_the_last_request_is_made_up_for_by_the_details() {
    let stage = stage();
    let mut talk = stage.talk(&["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP that was sent");
    stage.fault("finalizeofflinepairing", FaultKind::Lost, 1);
    talk.say(&stage.last_otp());
    let run = talk.end();
    run.assert_code(0);
    assert!(run.stderr.contains("no reply said so"), "{}", run.stderr);
    assert_eq!(stage.count("finalizeofflinepairing"), 1);
}

#[test]
fn a_lost_start_is_sent_again_only_when_somebody_says_so() {
    let stage = stage();
    stage.fault("startofflinepairing", FaultKind::Dropped, 1);
    let mut talk = stage.talk(&["pair", "sms", "meredith", NUMBER]);
    talk.until("`again` begins again, `stop` ends it.");
    assert_eq!(stage.count("startofflinepairing"), 1);
    talk.say("again");
    talk.until_told("30 seconds after the last time");
    talk.say("nonsense");
    talk.until_told("`again` or `stop` is expected");
    talk.say("stop");
    let run = talk.end();
    run.assert_code(9);
    assert_eq!(stage.count("startofflinepairing"), 1);
}

/// An OATH token of the organisation that is so many presses ahead.
pub(crate) fn add_token(stage: &Stage, serial_number: &str, ahead: i64) {
    let key = OathKey::from_base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
    let credential = OathCredential::new(key, OathTokenType::Hotp, OtpLength::Six);
    assert!(stage.sandbox.add_oath_token(serial_number, credential));
    stage
        .sandbox
        .drift_oath_token(serial_number, ahead)
        .unwrap();
}

//! Pairings with PingOne, through to their outcome.

use std::fs;
use std::time::Duration;

use pingpair_sandbox::FaultKind;

use crate::conversation::Conversation;
use crate::pair::add_token;
use crate::support::{Stage, assert_private, write_private};

const NUMBER: &str = "+12025550123";
const PAIR: [&str; 3] = ["pingone", "device", "pair"];

fn talk(stage: &Stage, arguments: &[&str]) -> Conversation {
    stage.talk(&[&PAIR[..], arguments].concat())
}

fn wrong(otp: &str) -> &'static str {
    if otp == "000000" { "111111" } else { "000000" }
}

#[track_caller]
fn assert_active(stage: &Stage, device_type: &str) {
    let devices = stage.mfa_devices();
    assert_eq!(devices.len(), 1);
    assert_eq!(devices[0].device_type, device_type);
    assert_eq!(devices[0].status, "ACTIVE");
}

#[test]
fn a_phone_number_is_paired_by_the_otp_in_a_text_message() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let nickname = ["--nickname", "Meredith's phone"];
    let sms = ["sms", user.as_str(), "--phone", NUMBER];
    let mut talk = talk(&stage, &[&sms[..], &nickname].concat());
    talk.until("Enter the OTP that was sent to ***");
    talk.say(wrong(&stage.last_otp()));
    talk.until("The OTP was wrong; 4 answers are left.");
    talk.say(&stage.last_otp());
    let run = talk.end();
    assert_eq!(run.assert_code(0).value("type"), "SMS");
    assert_eq!(run.value("nickname"), nickname[1]);
    assert_eq!(run.value("id"), stage.mfa_devices()[0].id);
    assert!(!run.all().contains(NUMBER), "{}", run.all());
    assert_active(&stage, "SMS");
    assert_eq!(stage.count("CreateDevice"), 1);
}

#[test]
fn an_address_is_paired_and_a_program_follows_it() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let mut talk = talk(
        &stage,
        &["email", &user, "--email", "m@example.com", "--json"],
    );
    let asking = talk.event_where(|event| event["state"] == "asking");
    assert_eq!(asking["kind"], "mfa_otp");
    talk.say(&stage.last_otp());
    let end = talk.event_where(|event| event["state"] == "finished");
    assert_eq!(end["outcome"]["device"]["type"], "EMAIL");
    talk.end().assert_code(0);
    assert_active(&stage, "EMAIL");
}

#[test]
fn an_authenticator_app_is_paired_by_its_link() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let mut talk = talk(&stage, &["totp", &user]);
    let link = talk.line_after("  otpauth://");
    talk.until("or type the key ");
    let link = format!("otpauth://{link}");
    let otp = stage.sandbox.authenticator_app_otp(&link).unwrap();
    talk.until("Enter the OTP that the app shows.");
    talk.say(otp.expose());
    talk.end().assert_code(0);
    assert_active(&stage, "TOTP");
}

#[cfg(unix)]
#[test]
fn the_link_of_an_authenticator_app_is_painted() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let command = stage.command(&["pingone", "device", "pair", "totp", &user]);
    let mut talk = Conversation::at_terminal(command);
    let shown = talk.until("or type the key ").replace('\r', "");
    let link = crate::support::painted_code(&shown, true);
    let otp = stage.sandbox.authenticator_app_otp(&link).unwrap();
    talk.until("OTP: ");
    talk.say(otp.expose());
    talk.until("Paired:");
    talk.end().assert_code(0);
}

#[test]
fn an_oath_token_that_is_out_of_step_is_asked_for_its_next_otp() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    add_token(&stage, "123", 40);
    let press = || stage.sandbox.press_oath_token("123").unwrap();
    let mut talk = talk(&stage, &["oath", &user, "--serial-number", "123"]);
    talk.until("Enter the OTP that the OATH token 123 shows.");
    let first = press();
    talk.say(first.expose());
    talk.until("until 123 shows its next OTP");
    // The same one again is refused before anything is sent.
    talk.say(first.expose());
    talk.until_told("warning");
    talk.say(press().expose());
    talk.end().assert_code(0);
    assert_active(&stage, "OATH_TOKEN");
    assert_eq!(stage.count("ActivateDevice"), 2);
}

/// The port of the sandbox's agent.
fn agent_port(stage: &Stage) -> String {
    let url = stage.sandbox.pingone().desktop_agent_url().unwrap();
    url.rsplit(':').next().unwrap().to_owned()
}

#[test]
fn a_computer_is_paired_by_two_halves() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    write_private(&stage.path("key"), &"0123456789abcdef".repeat(2));
    let key = ["--snapshot-key-file", "key", "--context", "session 7"];
    let kept = [&["--snapshot", "file"][..], &key[..]].concat();
    // The server's half asks, and has no answer yet.
    let mut begun = talk(
        &stage,
        &[&["desktop", user.as_str(), "--json"][..], &kept[..]].concat(),
    );
    let asking = begun.event_where(|event| event["state"] == "asking");
    begun.end().assert_code(4);
    let registration = asking["prompt"]["registration"].as_str().unwrap();
    write_private(&stage.path("registration"), registration);
    // The computer's half.
    let port = agent_port(&stage);
    let register = [
        "pingone",
        "desktop",
        "register",
        "registration",
        "--origin",
        "https://pingone.example.com",
        "--port",
        &port,
        "--out",
        "attestation",
    ];
    let run = stage.run(&register);
    assert_eq!(run.assert_code(0).all(), "");
    assert_private(&stage.path("attestation"));
    // The server's half goes on.
    let resume = ["desktop", "--resume", "file", "--credential", "attestation"];
    let run = stage.run(&[&PAIR[..], &resume, &key].concat());
    run.assert_code(0);
    assert_active(&stage, "PINGID_DESKTOP_GEN2");
    let attestation = fs::read_to_string(stage.path("attestation")).unwrap();
    assert!(!run.all().contains(&attestation));
}

#[test]
fn an_attestation_goes_through_a_pipe_and_what_the_agent_refuses_is_told() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let mut pairing = talk(&stage, &["desktop", &user]);
    pairing.until("Registration for `pingpair pingone desktop register`");
    let registration = pairing.line_after("eyJ");
    let registration = format!("eyJ{registration}");
    let port = agent_port(&stage);
    let register = |port: &str| {
        let origin = ["--origin", "https://pingone.example.com"];
        let words = ["pingone", "desktop", "register", "-", "--port", port];
        stage.feed(&[&words[..], &origin].concat(), registration.as_bytes())
    };
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let closed = nobody.local_addr().unwrap().port().to_string();
    drop(nobody);
    let absent = register(&closed);
    assert!(absent.all().contains("agent_not_running"), "{absent:?}");
    let run = register(&port);
    run.assert_code(0);
    pairing.say(run.stdout.trim());
    let run = pairing.end();
    assert_eq!(run.assert_code(0).value("system"), "MAC 15.7.3");
    assert_active(&stage, "PINGID_DESKTOP_GEN2");
}

#[test]
fn a_security_key_is_paired_by_the_credential_in_a_file() {
    const ORIGIN: &str = "https://login.example.com";
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let party = ["--rp-id", "example.com", "--origin", ORIGIN, "--json"];
    let mut talk = talk(
        &stage,
        &[&["fido2", user.as_str()][..], &party[..]].concat(),
    );
    let asking = talk.event_where(|event| event["state"] == "asking");
    let options = asking["prompt"]["options"].as_str().unwrap();
    let credential = stage.sandbox.create_credential(options, ORIGIN).unwrap();
    talk.say(&credential);
    talk.end().assert_code(0);
    assert_active(&stage, "FIDO2");
}

#[test]
fn a_phone_with_an_app_is_paired_by_a_pairing_key() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let mut talk = talk(&stage, &["mobile", &user]);
    let key = talk.line_after("Type the pairing key ");
    let key = key.split_whitespace().next().unwrap();
    talk.until("UNCLAIMED");
    let claimed = stage
        .sandbox
        .pingone()
        .claim_pairing_key(key, Some("Pixel 9"), None);
    claimed.unwrap();
    let run = talk.end();
    assert_eq!(run.assert_code(0).value("model"), "Pixel 9");
    assert_active(&stage, "MOBILE");
    assert_eq!(stage.count("CreatePairingKey"), 1);
}

#[test]
fn a_process_that_was_killed_while_a_request_was_on_its_way_is_made_up_for() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    write_private(&stage.path("key"), &"0123456789abcdef".repeat(2));
    let kept = ["--snapshot-key-file", "key", "--context", "session 7"];
    let sms = [
        "sms",
        user.as_str(),
        "--phone",
        NUMBER,
        "--snapshot",
        "file",
    ];
    let mut begun = talk(&stage, &[&sms[..], &kept].concat());
    begun.until("Enter the OTP");
    let late = FaultKind::Late {
        delay: Duration::from_secs(600),
    };
    stage.fault("activate_device", late, 1);
    begun.say(&stage.last_otp());
    stage.wait_until(|stage| stage.mfa_devices()[0].status == "ACTIVE");
    begun.kill();
    let text = fs::read_to_string(stage.path("file")).unwrap();
    assert!(!text.contains(&user) && !text.contains(NUMBER), "{text}");
    let run = talk(
        &stage,
        &[&["sms", "--resume", "file"][..], &kept[..]].concat(),
    )
    .end();
    run.assert_code(0);
    assert!(!stage.path("file").exists());
    assert_eq!(stage.count("CreateDevice"), 1);
    assert_eq!(stage.count("ActivateDevice"), 1);
}

#[test]
fn what_is_missing_is_refused_before_anything_is_sent() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    for (arguments, missing) in [
        (&["sms", user.as_str()][..], "--phone"),
        (&["oath", user.as_str()][..], "--serial-number"),
        (
            &["fido2", user.as_str(), "--rp-id", "x.org"][..],
            "--origin",
        ),
        (&["totp"][..], "USER_ID"),
        (
            &["sms", user.as_str(), "--phone", NUMBER, "--resume", "f"][..],
            "--snapshot-key-file",
        ),
    ] {
        let run = stage.run(&[&PAIR[..], arguments].concat());
        assert!(
            run.assert_code(2).stderr.contains(missing),
            "{}",
            run.stderr
        );
    }
    let run = stage.run(&[&PAIR[..], &["totp", "meredith"]].concat());
    run.assert_code(4);
    assert!(stage.deliveries().is_empty());
}

#[test]
fn a_limit_is_told_with_the_services_code() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let mut options = stage.sandbox.pingone().options();
    options.device_limit = 0;
    stage.sandbox.pingone().set_options(options).unwrap();
    let run = talk(&stage, &["totp", &user, "--json"]).end();
    let error = run.assert_code(5).error();
    assert_eq!(error["code"], "not_paired");
    assert_eq!(error["reason"], "too_many_devices");
    assert_eq!(error["service_code"], "REQUEST_LIMITED");
}

//! PingOne's operations, settings and errors.

use pingpair::pingone;
use pingpair_sandbox::{FaultKind, ForeignMfaDevice};

use crate::support::{HOSTILE, Stage, assert_harmless, pingpair, run, write_private};

const NOBODY: &str = "11111111-1111-4111-8111-111111111111";

/// A user with one paired device, by their ids.
fn with_device(stage: &Stage, nickname: &str) -> (String, String) {
    let user = stage.pingone_user("meredith");
    let device = ForeignMfaDevice::new("SMS").nickname(nickname);
    let mut pingone = stage.sandbox.pingone();
    let device = pingone.add_foreign_device(&user, &device).unwrap();
    (user, device)
}

fn device(stage: &Stage, arguments: &[&str]) -> crate::support::Run {
    stage.run(&[&["pingone", "device"][..], arguments].concat())
}

#[test]
fn devices_are_listed_shown_named_ordered_blocked_and_deleted() {
    let stage = Stage::new();
    let (user, id) = with_device(&stage, "phone");
    let listed = device(&stage, &["list", &user]);
    assert!(listed.assert_code(0).stdout.contains(&id), "{listed:?}");
    let json = device(&stage, &["list", &user, "--json"]).json();
    assert_eq!(json["devices"][0]["id"], id.as_str());
    assert_eq!(json["provenance"], "channel");
    let shown = device(&stage, &["show", &user, &id]);
    assert_eq!(shown.assert_code(0).value("nickname"), "phone");
    assert!(!shown.stdout.contains("links"), "{}", shown.stdout);
    device(&stage, &["rename", &user, &id, "other"]).assert_code(0);
    assert_eq!(
        device(&stage, &["show", &user, &id]).value("nickname"),
        "other"
    );
    device(&stage, &["order", &user, &id]).assert_code(0);
    device(&stage, &["order", &user, "--remove"]).assert_code(0);
    device(&stage, &["order", &user]).assert_code(2);
    for words in ["block", "delete"] {
        let asked = device(&stage, &[words, &user, &id]);
        let error = asked.assert_code(2);
        assert!(error.stderr.contains("add --yes"), "{}", error.stderr);
    }
    device(&stage, &["block", &user, &id, "--yes"]).assert_code(0);
    assert_eq!(stage.mfa_devices()[0].json["block"]["status"], "BLOCKED");
    device(&stage, &["unblock", &user, &id]).assert_code(0);
    device(&stage, &["delete", &user, &id, "--yes"]).assert_code(0);
    assert!(stage.mfa_devices().is_empty());
    assert_eq!(device(&stage, &["list", &user]).stdout, "none\n");
}

#[test]
fn a_device_is_created_and_activated_step_by_step() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let create = ["pingone", "op", "create-device", "--user-id", user.as_str()];
    let sms = ["--kind", "sms", "--phone", "+12025550123", "--json"];
    let created = stage.run(&[&create[..], &sms].concat()).json();
    let id = created["id"].as_str().unwrap();
    device(&stage, &["resend", &user, id]).assert_code(0);
    write_private(&stage.path("otp"), &stage.last_otp());
    let run = device(&stage, &["activate", &user, id, "--otp-file", "otp"]);
    assert_eq!(run.assert_code(0).value("status"), "ACTIVE");
    assert!(!run.all().contains(&stage.last_otp()));
}

#[test]
fn what_would_be_sent_is_shown_and_not_sent() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    write_private(&stage.path("otp"), "918273");
    let dry = device(
        &stage,
        &[
            "activate",
            &user,
            NOBODY,
            "--otp-file",
            "otp",
            "--dry-run",
            "--json",
        ],
    );
    let shown = dry.assert_code(0).json();
    assert_eq!(shown["body"]["otp"], "[redacted]");
    assert_eq!(shown["class"], "one_time");
    let media_type = "application/vnd.pingidentity.device.activate+json";
    assert_eq!(shown["media_type"], media_type);
    let path = shown["path"].as_str().unwrap();
    assert!(path.starts_with("POST http://127.0.0.1:"), "{path}");
    assert!(
        path.ends_with(&format!("/users/{user}/devices/{NOBODY}")),
        "{path}"
    );
    let create = ["pingone", "op", "create-device", "--user-id", user.as_str()];
    let policy = ["--kind", "TOTP", "--policy-id", NOBODY, "--dry-run"];
    let dry = stage.run(&[&create[..], &policy].concat());
    assert!(dry.assert_code(0).stdout.starts_with("NOTHING WAS SENT."));
    assert!(dry.stdout.contains("\"policy\": {"), "{}", dry.stdout);
    assert!(stage.deliveries().is_empty());
}

#[test]
fn names_from_outside_have_no_effect() {
    for text in HOSTILE {
        let stage = Stage::new();
        let (user, id) = with_device(&stage, text);
        for json in [&[][..], &["--json"]] {
            let show = ["show", user.as_str(), id.as_str()];
            for words in [&["list", user.as_str()][..], &show] {
                let run = device(&stage, &[words, json].concat());
                assert_harmless(&run.assert_code(0).all());
            }
        }
    }
}

#[test]
fn errors_have_the_exit_code_of_their_group_and_the_services_codes() {
    let stage = Stage::new();
    let user = stage.pingone_user("meredith");
    let absent = device(&stage, &["show", &user, NOBODY, "--json"]);
    let error = absent.assert_code(5).error();
    assert!(
        error["service_codes"]
            .as_str()
            .unwrap()
            .contains("NOT_FOUND")
    );
    assert!(error["service_id"].is_string());
    device(&stage, &["show", &user, "no-uuid"]).assert_code(4);
    device(&stage, &["delete", &user, NOBODY, "--yes"]).assert_code(5);
    stage.fault("list_devices", FaultKind::Lost, 9);
    let lost = device(&stage, &["list", &user, "--deadline", "1"]);
    assert!(matches!(lost.code, Some(7 | 8)), "{lost:?}");
    let create = ["pingone", "op", "create-device", "--user-id", user.as_str()];
    stage.fault("create_device", FaultKind::Lost, 1);
    let totp = [&create[..], &["--kind", "TOTP"]].concat();
    stage.run(&totp).assert_code(7);
    assert_eq!(stage.count("CreateDevice"), 1);
}

#[test]
fn settings_that_are_missing_are_named_with_what_to_do() {
    let stage = Stage::new();
    let none = run(pingpair(["pingone", "check"]), b"");
    assert!(
        none.assert_code(3)
            .stderr
            .contains("PINGPAIR_PINGONE_PROPERTIES")
    );
    let mut other = pingpair(["--properties"]);
    other.arg(stage.properties()).args(["pingone", "check"]);
    let other = run(other, b"");
    assert!(other.assert_code(3).stderr.contains("pingone.properties"));
    let text = stage.sandbox.pingone().properties_text();
    let lines = text.expose().lines();
    let lines: Vec<_> = lines.filter(|it| !it.starts_with("worker")).collect();
    write_private(&stage.path("pingone.properties"), &lines.join("\n"));
    let run = device(&stage, &["list", NOBODY]);
    assert!(
        run.assert_code(3).stderr.contains("worker_client_id"),
        "{run:?}"
    );
}

#[test]
fn settings_are_checked_and_show_no_secret() {
    let stage = Stage::new();
    let run = stage.run(&["pingone", "check"]);
    let environment = stage.sandbox.pingone().environment_id();
    assert!(run.assert_code(0).stdout.contains(&environment));
    let json = stage.run(&["pingone", "check", "--json"]).json();
    assert_eq!(json["environment_id"], environment.as_str());
    let secret = stage.sandbox.pingone().worker_client_secret();
    let text = stage.sandbox.pingone().properties_text();
    let text = text.expose().replace(secret.expose(), "another");
    write_private(&stage.path("pingone.properties"), &text);
    let wrong = stage.run(&["pingone", "check"]);
    wrong.assert_code(3);
    assert!(!wrong.all().contains("another"), "{wrong:?}");
}

#[test]
fn every_operation_is_a_command_and_its_help_shows_every_member() {
    let mut commands = String::new();
    for words in [&["pingone"][..], &["pingone", "device"], &["pingone", "op"]] {
        let help = run(pingpair(words.iter().chain(&["--help"])), b"");
        commands.push_str(&help.assert_code(0).stdout);
    }
    commands.push_str(&run(pingpair(["pingone", "device", "order", "--help"]), b"").stdout);
    let commands = commands.split_whitespace().collect::<Vec<_>>().join(" ");
    for declared in pingone::operations() {
        let doc = declared.info().doc();
        let summary = doc.split(['.', ':', '\n']).next().unwrap();
        let start: String = summary.chars().take(25).collect();
        let is_list = declared.info().name == "ListDevices";
        assert!(
            is_list || commands.contains(&start),
            "{summary}\n{commands}"
        );
    }
    let help = run(pingpair(["pingone", "op", "create-device", "--help"]), b"");
    for field in pingone::operation("CreateDevice")
        .unwrap()
        .info()
        .request
        .callers_fields()
    {
        let name = field.name.replace('_', "-");
        assert!(help.stdout.contains(&format!("--{name}")), "{name}");
    }
    let elsewhere = run(pingpair(["pingone", "op", "list-devices"]), b"");
    let words = "`pingpair pingone device list`";
    assert!(elsewhere.assert_code(2).stderr.contains(words));
}

#[test]
fn help_fits_80_columns_and_pairings_say_how_they_end() {
    for words in [
        &["register"][..],
        &["check"],
        &["desktop", "register"],
        &["device", "pair", "sms"],
        &["device", "pair", "voice"],
        &["device", "pair", "email"],
        &["device", "pair", "totp"],
        &["device", "pair", "oath"],
        &["device", "pair", "desktop"],
        &["device", "pair", "fido2"],
        &["device", "pair", "mobile"],
    ] {
        let arguments = [&["pingone"][..], words, &["--help"]].concat();
        let help = run(pingpair(arguments), b"");
        let text = &help.assert_code(0).stdout;
        for line in text.lines().filter(|line| !line.starts_with("Usage: ")) {
            assert!(line.chars().count() <= 80, "{line}");
        }
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if matches!(words, ["register"] | ["device", ..]) {
            for said in ["--snapshot-key-file <FILE>", "Exit codes: 0 done"] {
                assert!(text.contains(said), "{said}\n{text}");
            }
        }
        assert!(
            !text.contains("pingid.properties file of the organisation [default"),
            "{text}"
        );
    }
}

//! Pairings that are kept in a file, and gone on with by another process.

use std::fs;
use std::time::Duration;

use pingpair::pingid::DeviceType;
use pingpair_sandbox::{FaultKind, ForeignDevice, Phone};

use crate::conversation::Conversation;
use crate::support::{HOSTILE, Stage, assert_harmless, assert_private};

const NUMBER: &str = "+12025550123";
const ORIGIN: &str = "https://login.example.com";

fn stage() -> Stage {
    let stage = Stage::new();
    stage.add_user("meredith");
    stage
}

fn kept(stage: &Stage, arguments: &[&str]) -> Conversation {
    stage.talk(&[arguments, &["--snapshot", "file", "--context", "session 7"]].concat())
}

fn resumed(stage: &Stage, way: &str) -> Conversation {
    stage.talk(&["pair", way, "--resume", "file", "--context", "session 7"])
}

#[test]
fn a_killed_process_is_followed_by_one_that_sends_nothing_twice() {
    let stage = stage();
    let mut talk = kept(&stage, &["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    talk.kill();
    assert_private(&stage.path("file"));
    let text = fs::read_to_string(stage.path("file")).unwrap();
    assert!(
        !text.contains("meredith") && !text.contains(NUMBER),
        "{text}"
    );

    let mut talk = resumed(&stage, "sms");
    talk.until("Enter the OTP that was sent to ***");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
    assert_eq!(stage.count("startofflinepairing"), 1);
    assert_eq!(stage.devices(), 1);
    assert!(!stage.path("file").exists());
}

#[test]
fn a_process_that_was_killed_while_a_request_was_on_its_way_is_made_up_for() {
    let stage = stage();
    let mut talk = kept(&stage, &["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    let late = FaultKind::Late {
        delay: Duration::from_secs(600),
    };
    stage.fault("finalizeofflinepairing", late, 1);
    talk.say(&stage.last_otp());
    stage.wait_until(|stage| stage.devices() == 1);
    talk.kill();
    let run = resumed(&stage, "sms").end();
    run.assert_code(0);
    assert!(run.stderr.contains("no reply said so"), "{}", run.stderr);
    assert_eq!(stage.count("finalizeofflinepairing"), 1);
    assert_eq!(stage.devices(), 1);
}

#[test]
fn an_activation_code_is_followed_by_the_next_process() {
    let stage = stage();
    let mut talk = kept(&stage, &["pair", "online", "meredith"]);
    talk.until("NOT_CLAIMED");
    talk.kill();
    let code = stage.last_code();
    let mut talk = resumed(&stage, "online");
    assert_eq!(
        talk.line_after("or type the code "),
        format!("{code} into the app.")
    );
    stage.sandbox.scan(&code, Phone::mobile()).unwrap();
    stage.sandbox.pair(&code).unwrap();
    stage.sandbox.finish(&code).unwrap();
    talk.end().assert_code(0);
    assert_eq!(stage.count("getactivationcode"), 1);
}

#[test]
fn a_question_can_be_answered_by_a_later_command() {
    let stage = stage();
    let begun = kept(&stage, &["pair", "sms", "meredith", NUMBER]).end();
    begun.assert_code(4);
    assert!(begun.stderr.contains("--resume"), "{}", begun.stderr);
    let mut talk = resumed(&stage, "sms");
    talk.until("Enter the OTP");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
}

#[test]
fn a_credential_is_made_between_two_commands() {
    let stage = stage();
    let mut talk = kept(
        &stage,
        &[
            "pair",
            "webauthn",
            "meredith",
            "--relying-party-id",
            "example.com",
            "--relying-party-name",
            "Example",
            "--origin",
            ORIGIN,
            "--json",
        ],
    );
    let asking = talk.event_where(|event| event["state"] == "asking");
    talk.end().assert_code(4);
    let options = asking["prompt"]["options"].as_str().unwrap();
    let credential = stage.sandbox.create_credential(options, ORIGIN).unwrap();
    fs::write(stage.path("credential"), credential).unwrap();
    let resume = [
        "pair",
        "webauthn",
        "--resume",
        "file",
        "--context",
        "session 7",
        "--credential",
        "credential",
    ];
    stage.run(&resume).assert_code(0);
    assert_eq!(stage.count("webauthnstartpairing"), 1);
    assert_eq!(stage.devices(), 1);
}

#[test]
fn what_does_not_fit_is_refused_and_the_file_stays() {
    let stage = stage();
    kept(&stage, &["pair", "sms", "meredith", NUMBER]).end();
    let resume = |way: &str, context: &str| {
        stage.run(&["pair", way, "--resume", "file", "--context", context])
    };
    for run in [resume("online", "session 7"), resume("sms", "session 8")] {
        run.assert_code(4);
        assert!(run.stderr.contains("--context"), "{}", run.stderr);
    }
    let text = fs::read_to_string(stage.path("file")).unwrap();
    let generation = text.find("\"generation\":").unwrap() + "\"generation\":".len();
    let mut older = text.clone();
    older.replace_range(generation..=generation, "1");
    assert_ne!(older, text);
    fs::write(stage.path("file"), &older).unwrap();
    resume("sms", "session 7").assert_code(4);
    fs::write(stage.path("file"), "nonsense").unwrap();
    resume("sms", "session 7").assert_code(3);
    let again = kept(&stage, &["pair", "sms", "meredith", NUMBER]).end();
    again.assert_code(3);
    assert!(again.stderr.contains("--resume"), "{}", again.stderr);
    assert_eq!(stage.count("startofflinepairing"), 1);
}

#[test]
fn two_processes_do_not_go_on_at_once() {
    let stage = stage();
    let mut talk = kept(&stage, &["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    let other = resumed(&stage, "sms").end();
    other.assert_code(3);
    assert!(other.stderr.contains("another process"), "{}", other.stderr);
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
}

#[cfg(unix)]
#[test]
fn an_outcome_that_is_not_known_is_looked_at_once_more() {
    let stage = stage();
    let mut talk = kept(&stage, &["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    // The request is held back, and carried out long after nobody waits for it.
    let held = FaultKind::Held {
        delay: Duration::from_secs(300),
    };
    stage.fault("finalizeofflinepairing", held, 1);
    talk.say(&stage.last_otp());
    talk.until("the user's details show no new device");
    talk.signal("INT");
    let open = talk.end();
    open.assert_code(7);
    assert!(stage.path("file").exists());
    stage.sandbox.advance_time(Duration::from_secs(300));
    assert_eq!(stage.devices(), 1);
    let run = resumed(&stage, "sms").end();
    run.assert_code(0);
    assert!(!stage.path("file").exists());
}

#[cfg(unix)]
#[test]
fn several_new_devices_are_candidates_until_the_user_names_one() {
    let stage = stage();
    let serial = stage.sandbox.make_yubikey().unwrap();
    let mut talk = kept(&stage, &["pair", "yubikey", "meredith"]);
    talk.until("Touch the YubiKey.");
    let held = FaultKind::Held {
        delay: Duration::from_secs(300),
    };
    stage.fault("pairyubikey", held, 1);
    talk.say(stage.sandbox.press_yubikey(&serial).unwrap().expose());
    talk.until("the user's details show no new device");
    talk.signal("INT");
    talk.end().assert_code(7);
    // Somebody else pairs one, and then the request that was held back is carried out.
    let foreign = ForeignDevice::new(DeviceType::YubiKey).nickname(HOSTILE[0]);
    let foreign = stage
        .sandbox
        .pair_foreign_device("meredith", foreign)
        .unwrap();
    stage.sandbox.advance_time(Duration::from_secs(300));
    let ids: Vec<_> = stage.sandbox.users()[0]
        .details
        .devices
        .iter()
        .map(|it| it.id)
        .collect();
    let [_, own] = ids[..] else { panic!("{ids:?}") };
    assert_eq!(ids[0], foreign);

    let resume = [
        "pair",
        "yubikey",
        "--resume",
        "file",
        "--context",
        "session 7",
    ];
    let shown = stage.run(&resume);
    shown.assert_code(7);
    assert_harmless(&shown.all());
    for text in [
        "It may be one of these:",
        &own.to_string(),
        "\\u{1b}",
        "--confirm",
    ] {
        assert!(shown.stderr.contains(text), "{text}: {}", shown.stderr);
    }
    let json = stage.run(&[&resume[..], &["--json"]].concat());
    let error = json.assert_code(7).error();
    assert_eq!(error["candidates"][1]["id"], own.to_string());
    let confirm = |id: &str| stage.run(&[&resume[..], &["--confirm", id]].concat());
    confirm("7").assert_code(4);
    let settled = confirm(&own.to_string());
    assert_eq!(settled.assert_code(0).value("id"), own.to_string());
    assert!(!stage.path("file").exists());
}

#[test]
fn a_report_is_made_by_one_job_although_its_process_was_killed() {
    let stage = stage();
    let mut talk = kept(&stage, &["report", "--out", "report.csv"]);
    talk.until("pending");
    talk.kill();
    stage.sandbox.advance_time(Duration::from_secs(60));
    let resume = ["report", "--out", "report.csv", "--resume", "file"];
    let run = stage.run(&[&resume[..], &["--context", "session 7"]].concat());
    run.assert_code(0);
    assert!(stage.path("report.csv").exists());
    assert!(!stage.path("file").exists());
    assert_eq!(stage.count("createjob"), 1);
}

#[test]
fn a_resync_goes_on_with_fresh_otps() {
    let stage = stage();
    crate::pair::add_token(&stage, "123", 40);
    let press = || stage.sandbox.press_oath_token("123").unwrap();
    let mut talk = kept(&stage, &["resync", "123"]);
    talk.until("Enter the OTP");
    talk.say(press().expose());
    talk.until("shows its next OTP");
    talk.kill();
    let resume = ["resync", "--resume", "file", "--context", "session 7"];
    let mut talk = stage.talk(&resume);
    talk.until("until 123 shows its next OTP");
    talk.say(press().expose());
    talk.end().assert_code(0);
}

#[test]
fn the_file_is_bound_to_the_local_user_unless_something_else_is_said() {
    let stage = stage();
    let run = |arguments: &[&str], user: Option<&str>| {
        let mut command = stage.command(arguments);
        for name in ["LOGNAME", "USER", "USERNAME"] {
            command.env_remove(name);
        }
        command.envs(user.map(|user| ("LOGNAME", user)));
        crate::support::run(command, b"")
    };
    let begin = ["pair", "sms", "meredith", NUMBER, "--snapshot", "file"];
    let nobody = run(&begin, None);
    assert!(nobody.assert_code(2).stderr.contains("--context TEXT"));
    run(&begin, Some("ann")).assert_code(4);
    let resume = ["pair", "sms", "--resume", "file"];
    let other = run(&resume, Some("bob"));
    assert!(other.assert_code(4).stderr.contains("snapshot_refused"));
    // There is no answer either, but the question.
    let own = run(&resume, Some("ann"));
    assert!(own.assert_code(4).stdout.contains("Enter the OTP"));
    assert_eq!(stage.count("startofflinepairing"), 1);
}

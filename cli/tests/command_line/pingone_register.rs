//! Registrations with PingOne, at pipes and at a terminal.

use std::fs;
use std::time::{Duration, Instant};

use pingpair_sandbox::FaultKind;
use serde_json::Value;

use crate::conversation::Conversation;
use crate::support::{Stage, assert_private, write_private};

const PASSWORD: &str = "Sword-Fish_92x";
const ADDRESS: &str = "meredith@example.com";

/// Tells the name, the address and the password.
fn enter(talk: &mut Conversation) {
    talk.until("Enter the user name.");
    talk.say("meredith");
    talk.until("Enter the e-mail address.");
    talk.say(ADDRESS);
    talk.until("Enter the password.");
    talk.say(PASSWORD);
}

fn given(stage: &Stage, others: &[&'static str]) -> Vec<&'static str> {
    write_private(&stage.path("password"), PASSWORD);
    let given = [
        "pingone",
        "register",
        "--username",
        "meredith",
        "--email",
        ADDRESS,
        "--password-file",
        "password",
    ];
    [&given[..], others].concat()
}

/// The user is there, with an address that is verified.
#[track_caller]
fn assert_registered(stage: &Stage) {
    let users = stage.sandbox.pingone().users();
    assert_eq!(users.len(), 1);
    assert_eq!(users[0].username, "meredith");
    assert!(users[0].verified);
}

fn wrong(code: &str) -> &'static str {
    if code == "AAAAAAAA" {
        "BBBBBBBB"
    } else {
        "AAAAAAAA"
    }
}

#[test]
fn a_user_registers_with_a_wrong_code_and_another_one_and_the_tokens_go_to_a_private_file() {
    let stage = Stage::new();
    let mut talk = stage.talk(&["pingone", "register", "--tokens-out", "tokens"]);
    enter(&mut talk);
    talk.until("Enter the verification code that was sent to ");
    talk.say(wrong(&stage.last_otp()));
    talk.until("The code was wrong; 4 answers are left.");
    let before = stage.sandbox.messages().len();
    talk.say("again");
    talk.until_told("30 seconds after the last time at the earliest");
    let told = Instant::now();
    stage.wait_until(|_| told.elapsed() > Duration::from_secs(30));
    talk.say("again");
    stage.wait_until(|stage| stage.sandbox.messages().len() == before + 1);
    talk.say(&stage.last_otp());
    let run = talk.end();
    assert_eq!(run.assert_code(0).value("user name"), "meredith");
    assert_registered(&stage);
    assert_private(&stage.path("tokens"));
    let tokens = fs::read_to_string(stage.path("tokens")).unwrap();
    let tokens: Value = serde_json::from_str(&tokens).unwrap();
    for name in ["access_token", "unverified_id_token"] {
        let token = tokens[name].as_str().unwrap();
        assert!(!run.all().contains(token), "{name}");
    }
    let all = run.all();
    for secret in [PASSWORD, ADDRESS, &stage.last_otp()] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
}

#[test]
fn without_being_asked_for_no_tokens_are_fetched() {
    let stage = Stage::new();
    let mut talk = stage.talk(&given(&stage, &[]));
    talk.until("Enter the verification code");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
    assert_registered(&stage);
    assert_eq!(stage.count("ExchangeCode"), 0);
    assert_eq!(stage.count("RegisterUser"), 1);
}

#[test]
fn tokens_are_printed_where_that_is_said() {
    let stage = Stage::new();
    let mut talk = stage.talk(&given(&stage, &["--show"]));
    talk.until("Enter the verification code");
    talk.say(&stage.last_otp());
    let run = talk.end();
    run.assert_code(0);
    assert!(run.stdout.contains("\"access_token\""), "{}", run.stdout);
    let both = stage.run(&given(&stage, &["--show", "--tokens-out", "tokens"]));
    both.assert_code(2);
}

#[test]
fn a_program_follows_events_and_sees_no_password() {
    let stage = Stage::new();
    let mut talk = stage.talk(&["pingone", "register", "--json"]);
    let asking = talk.event_where(|event| event["state"] == "asking");
    assert_eq!(asking["prompt"]["wanted"], "registration");
    assert!(asking["prompt"]["password_policy"].is_string());
    for line in ["meredith", ADDRESS, "short"] {
        talk.say(line);
    }
    let asking = talk.event_where(|event| event["prompt"]["problem"] == "password_refused");
    assert_eq!(asking["prompt"]["wanted"], "registration");
    talk.say(PASSWORD);
    talk.event_where(|event| event["prompt"]["wanted"] == "verification_code");
    talk.say(&stage.last_otp());
    talk.event_where(|event| event["outcome"]["outcome"] == "registered");
    let user = talk.event_where(|event| !event["user"].is_null());
    let id = &stage.sandbox.pingone().users()[0].id;
    assert_eq!(user["user"]["user_id"], id.as_str());
    let run = talk.end();
    run.assert_code(0);
    assert!(!run.all().contains(PASSWORD));
    assert_registered(&stage);
}

#[test]
fn a_name_that_is_taken_is_asked_for_again_and_nothing_else() {
    let stage = Stage::new();
    stage.pingone_user("meredith");
    let mut talk = stage.talk(&given(&stage, &[]));
    talk.until("The user name belongs to another user");
    talk.until("Enter the user name.");
    talk.say("archer");
    talk.until("Enter the verification code");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
}

#[test]
fn where_registration_is_off_nothing_is_asked() {
    let stage = Stage::new();
    let mut options = stage.sandbox.pingone().options();
    options.registration = false;
    stage.sandbox.pingone().set_options(options).unwrap();
    let run = stage.run(&["pingone", "register", "--json"]);
    let error = run.assert_code(5).error();
    assert_eq!(error["code"], "not_registered");
    assert_eq!(error["reason"], "registration_off");
    assert_eq!(stage.count("RegisterUser"), 0);
}

#[test]
fn a_killed_registration_is_followed_by_one_that_registers_nobody_twice() {
    let stage = Stage::new();
    write_private(&stage.path("key"), &"0123456789abcdef".repeat(2));
    let kept = ["--snapshot-key-file", "key", "--context", "visit 7"];
    let begin = [&["--snapshot", "file"][..], &kept[..]].concat();
    let mut talk = stage.talk(&given(&stage, &begin));
    talk.until("Enter the verification code");
    talk.kill();
    assert_private(&stage.path("file"));
    let text = fs::read_to_string(stage.path("file")).unwrap();
    for secret in ["meredith", PASSWORD] {
        assert!(!text.contains(secret), "{text}");
    }
    let resume = [&["pingone", "register", "--resume", "file"][..], &kept[..]].concat();
    write_private(&stage.path("otherkey"), &"fedcba9876543210".repeat(2));
    let mut other = resume.clone();
    other[5] = "otherkey";
    stage.run(&other).assert_code(4);
    write_private(&stage.path("code"), &stage.last_otp());
    let run = stage.run(&[&resume[..], &["--code-file", "code"]].concat());
    run.assert_code(0);
    assert!(!stage.path("file").exists());
    assert_eq!(stage.count("RegisterUser"), 1);
    assert_registered(&stage);
}

#[test]
fn a_key_is_needed_to_keep_a_registration_and_must_be_long_enough() {
    let stage = Stage::new();
    let keep = [
        "pingone",
        "register",
        "--snapshot",
        "file",
        "--context",
        "visit 7",
    ];
    let none = stage.run(&keep);
    assert!(none.assert_code(2).stderr.contains("--snapshot-key-file"));
    write_private(&stage.path("key"), "short");
    let short = stage.run(&[&keep[..], &["--snapshot-key-file", "key"]].concat());
    short.assert_code(3);
    assert!(stage.deliveries().is_empty());
}

#[test]
fn a_lost_reply_is_made_up_for_by_reading_the_flow() {
    let stage = Stage::new();
    stage.fault("register_user", FaultKind::Lost, 1);
    let mut talk = stage.talk(&given(&stage, &[]));
    talk.until("Enter the verification code");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
    assert_eq!(stage.count("RegisterUser"), 1);
    assert_registered(&stage);
}

#[cfg(unix)]
#[test]
fn a_terminal_does_not_show_the_password() {
    let stage = Stage::new();
    let mut talk = Conversation::at_terminal(stage.command(&["pingone", "register"]));
    talk.until("user name: ");
    talk.say("meredith");
    talk.until("e-mail address: ");
    talk.say(ADDRESS);
    talk.until("password: ");
    talk.say(PASSWORD);
    talk.until("verification code: ");
    talk.say(&stage.last_otp());
    talk.until("Registered:");
    let run = talk.end();
    run.assert_code(0);
    // What a person types is shown by the terminal itself.
    assert!(run.stdout.contains(ADDRESS), "{}", run.stdout);
    assert!(!run.all().contains(PASSWORD), "{}", run.stdout);
    assert_registered(&stage);
}

#[cfg(unix)]
#[test]
fn an_interrupt_at_the_password_gives_the_echo_back() {
    use rustix::termios::{LocalModes, tcgetattr};

    let stage = Stage::new();
    let (person, terminal) = crate::support::terminal();
    let mut command =
        stage.command(&["pingone", "register", "--username", "m", "--email", "m@x.y"]);
    let end = || std::process::Stdio::from(terminal.try_clone().unwrap());
    command.stdin(end()).stdout(end()).stderr(end());
    let mut child = command.spawn().unwrap();
    let echoes = || {
        let modes = tcgetattr(&terminal).unwrap().local_modes;
        modes.contains(LocalModes::ECHO)
    };
    stage.wait_until(|_| !echoes());
    crate::support::signal(&child, "INT");
    assert_eq!(crate::support::wait(&mut child).code(), Some(9));
    assert!(echoes());
    drop(person);
}

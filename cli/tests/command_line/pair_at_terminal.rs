//! Pairings at a terminal: pictures, questions, and a line that moves.
#![cfg(unix)]

use pingpair_sandbox::{Phone, PhoneMode};

use crate::conversation::Conversation;
use crate::support::{Stage, painted_code};

const NUMBER: &str = "+12025550123";

fn at_terminal(stage: &Stage, arguments: &[&str]) -> Conversation {
    Conversation::at_terminal(stage.command(arguments))
}

fn stage() -> Stage {
    let stage = Stage::new();
    stage.add_user("meredith");
    stage
}

#[test]
fn a_person_types_the_otp() {
    let stage = stage();
    let mut talk = at_terminal(&stage, &["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP that was sent to ***");
    talk.until("OTP: ");
    talk.say(if stage.last_otp() == "000000" {
        "1"
    } else {
        "000000"
    });
    talk.until("answers are left");
    talk.until("OTP: ");
    talk.say(&stage.last_otp());
    talk.until("Paired:");
    talk.end().assert_code(0);
}

#[test]
fn the_code_is_painted_and_a_line_moves_until_a_phone_is_paired() {
    let stage = stage();
    let mut talk = at_terminal(&stage, &["pair", "online", "meredith"]);
    let shown = talk.until("or type the code ").replace('\r', "");
    let link = painted_code(&shown, true);
    let code = stage.last_code();
    assert!(shown.contains(&link), "{shown}");
    talk.until("waiting for a phone");
    stage.sandbox.scan(&code, Phone::mobile()).unwrap();
    talk.until("waiting for the phone to finish");
    stage.sandbox.pair(&code).unwrap();
    stage.sandbox.finish(&code).unwrap();
    talk.until("Paired:");
    talk.end().assert_code(0);
}

#[test]
fn the_link_of_an_authenticator_app_is_painted_once() {
    let stage = stage();
    let mut talk = at_terminal(&stage, &["pair", "authenticator", "meredith"]);
    let shown = talk.until("or type the key ").replace('\r', "");
    let link = painted_code(&shown, true);
    talk.until("OTP: ");
    talk.say("000000");
    talk.until("answers are left");
    let otp = stage.sandbox.authenticator_app_otp(&link).unwrap();
    talk.until("OTP: ");
    talk.say(otp.expose());
    let run = talk.end();
    run.assert_code(0);
    assert_eq!(
        run.stdout.matches("otpauth://").count(),
        1,
        "{}",
        run.stdout
    );
}

#[test]
fn a_way_is_chosen_by_its_number_and_what_it_needs_is_asked_for() {
    let stage = Stage::new();
    let methods = ["--method", "yubikey", "--method", "sms"];
    let mut talk = at_terminal(&stage, &[&["enrol", "meredith"][..], &methods].concat());
    talk.until("Choose a way to pair:");
    talk.until("2  sms");
    talk.until("way to pair: ");
    talk.say("2");
    talk.until("a phone number such as +12025550123: ");
    talk.say(NUMBER);
    talk.until("OTP: ");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
}

#[test]
fn an_interrupt_at_the_question_ends_the_pairing() {
    let stage = stage();
    let mut talk = at_terminal(&stage, &["pair", "sms", "meredith", NUMBER]);
    talk.until("OTP: ");
    talk.signal("INT");
    let run = talk.end();
    run.assert_code(9);
    assert!(
        run.stdout.contains("left behind: an OTP was sent to ***"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_person_is_asked_before_a_pairing_without_a_proof() {
    let stage = stage();
    crate::support::write_private(&stage.path("number"), NUMBER);
    let pair = [
        "pair",
        "unverified",
        "meredith",
        "--kind",
        "sms",
        "--pairing-data-file",
        "number",
    ];
    let mut talk = at_terminal(&stage, &pair);
    talk.until("[y/N] ");
    talk.say("n");
    talk.end().assert_code(9);
    assert!(stage.deliveries().is_empty());
    let mut talk = at_terminal(&stage, &pair);
    talk.until("[y/N] ");
    talk.say("y");
    talk.end().assert_code(0);
}

#[test]
fn the_demo_is_pleasant_to_watch() {
    let stage = Stage::with_phone(PhoneMode::Auto);
    let mut talk = at_terminal(&stage, &["demo"]);
    for text in [
        "Meredith Archer (meredith) is added.",
        "NOT_CLAIMED",
        "waiting for a phone",
        "VERIFIED",
        "Paired:",
    ] {
        talk.until(text);
    }
    talk.end().assert_code(0);
}

//! Enrolments: the user is made sure of, and chooses.

use crate::support::Stage;

const NUMBER: &str = "+12025550123";

#[test]
fn a_new_user_chooses_among_the_ways_that_are_allowed() {
    let stage = Stage::new();
    let mut talk = stage.talk(&[
        "enrol",
        "meredith",
        "--method",
        "sms",
        "--method",
        "yubikey",
        "--email",
        "m@example.com",
    ]);
    let asked = talk.until("yubikey\n");
    assert!(asked.contains("sms, and a phone number"), "{asked}");
    talk.say("email m@example.com");
    talk.until_told("one of these is expected: sms, yubikey");
    talk.say("sms");
    talk.until_told("a phone number such as +12025550123 is expected behind `sms`");
    talk.say(&format!("sms {NUMBER}"));
    talk.until("Enter the OTP that was sent to ***");
    talk.say(&stage.last_otp());
    assert_eq!(talk.end().assert_code(0).value("type"), "SMS");
    let users = stage.sandbox.users();
    assert_eq!(users[0].details.email.as_deref(), Some("m@example.com"));
    assert_eq!(stage.count("adduser"), 1);
}

#[test]
fn users_who_exist_are_paired_only_if_the_caller_says_so() {
    let stage = Stage::new();
    stage.add_user("meredith");
    let enrol = ["enrol", "meredith", "--method", "sms"];
    let refused = stage.run(&[&enrol[..], &["--json"]].concat());
    assert_eq!(refused.assert_code(5).error()["reason"], "user_exists");
    assert_eq!(stage.deliveries(), ["getuserdetails"]);
    for rule in ["if-unpaired", "proceed"] {
        let mut talk = stage.talk(&[&enrol[..], &["--if-exists", rule, "--json"]].concat());
        talk.event_where(|event| event["prompt"]["wanted"] == "method");
        talk.say(&format!("sms {NUMBER}"));
        talk.event_where(|event| event["prompt"]["wanted"] == "otp");
        talk.say(&stage.last_otp());
        talk.end().assert_code(0);
        stage
            .run(&["device", "unpair", "meredith", "--all", "--yes"])
            .assert_code(0);
    }
    let mut talk = stage.talk(&["pair", "sms", "meredith", NUMBER]);
    talk.until("Enter the OTP");
    talk.say(&stage.last_otp());
    talk.end().assert_code(0);
    let paired = stage.run(&[&enrol[..], &["--if-exists", "if-unpaired"]].concat());
    paired.assert_code(5);
    assert_eq!(stage.count("adduser"), 0);
}

#[test]
fn security_keys_need_a_relying_party() {
    let stage = Stage::new();
    let enrol = ["enrol", "meredith", "--method", "webauthn"];
    stage.run(&enrol).assert_code(2);
    stage.run(&["enrol", "meredith"]).assert_code(2);
    let party = [
        "--relying-party-id",
        "example.com",
        "--relying-party-name",
        "Example",
        "--origin",
        "https://evilexample.com",
    ];
    stage.run(&[&enrol[..], &party].concat()).assert_code(3);
    assert!(stage.deliveries().is_empty());
}

#[test]
fn a_user_who_was_added_and_paired_nothing_is_told_of() {
    let stage = Stage::new();
    let run = stage.run(&["enrol", "meredith", "--method", "sms", "--json"]);
    run.assert_code(9);
    assert!(
        run.stderr
            .contains("{\"left_behind\":\"the user meredith was added, and stays\"}"),
        "{}",
        run.stderr
    );
}

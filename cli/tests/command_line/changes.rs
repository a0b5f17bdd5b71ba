//! Commands that change users and devices, their effects read back.

use pingpair::pingid::DeviceId;
use pingpair_sandbox::Phone;

use crate::support::{HOSTILE, Stage, assert_harmless};

#[test]
fn a_user_is_edited_suspended_activated_and_deleted() {
    let stage = Stage::new();
    stage
        .run(&["user", "add", "jdoe", "--email", "old@example.com"])
        .assert_code(0);
    let edited = stage.run(&[
        "user",
        "edit",
        "jdoe",
        "--first-name",
        "John",
        "--role",
        "admin",
    ]);
    edited.assert_code(0);
    assert_eq!(edited.value("first name"), "John");
    let shown = stage.run(&["user", "show", "jdoe"]);
    assert_eq!(shown.value("role"), "ADMIN");
    assert_eq!(shown.value("email"), "old@example.com");

    let activated = stage.run(&["user", "activate", "jdoe"]);
    let link = activated.assert_code(0).value("activation link");
    assert!(link.starts_with(&stage.sandbox.base_url()), "{link}");

    pair(&stage, "jdoe", "phone");
    let suspended = stage.run(&["user", "suspend", "jdoe", "--yes"]);
    assert_eq!(suspended.assert_code(0).stdout, "done\n");
    assert_eq!(status(&stage, "jdoe"), "SUSPENDED");
    let activated = stage.run(&["user", "activate", "jdoe"]);
    assert_eq!(activated.assert_code(0).stdout, "done\n");
    assert_eq!(status(&stage, "jdoe"), "ACTIVE");

    let deleted = stage.run(&["user", "delete", "jdoe", "--yes", "--json"]);
    assert_eq!(deleted.assert_code(0).json()["provenance"], "correlated");
    stage.run(&["user", "show", "jdoe"]).assert_code(5);
}

#[test]
fn a_bypass_begins_and_ends() {
    let stage = Stage::new();
    stage
        .run(&["user", "add", "jdoe", "--activate-user"])
        .assert_code(0);
    pair(&stage, "jdoe", "phone");
    stage.run(&["service", "add", "jdoe", "web"]).assert_code(0);
    let until = stage.sandbox.now().milliseconds() + 3_600_000;
    let until = pingpair::Timestamp::from_milliseconds(until).unwrap();
    let text = until.to_string();
    let bypass = ["user", "bypass", "jdoe", "--service", "web"];
    let begin = [&bypass[..], &["--until", &text, "--yes"]].concat();
    stage.run(&begin).assert_code(0);
    assert_eq!(bypass_end(&stage, "jdoe"), Some(until.milliseconds()));
    let end = [&bypass[..], &["--end"]].concat();
    stage.run(&end).assert_code(0);
    assert_eq!(bypass_end(&stage, "jdoe"), None);
}

#[test]
fn devices_are_listed_changed_and_unpaired() {
    let stage = Stage::new();
    stage.run(&["user", "add", "jdoe"]).assert_code(0);
    assert_eq!(
        stage.run(&["device", "list", "jdoe"]).assert_code(0).stdout,
        "none\n"
    );
    let first = pair(&stage, "jdoe", "first").to_string();
    let second = pair(&stage, "jdoe", "second").to_string();
    let listed = stage.run(&["device", "list", "jdoe"]);
    assert!(
        listed.assert_code(0).stdout.starts_with("ID "),
        "{}",
        listed.stdout
    );
    assert_eq!(ids(&stage), [first.clone(), second.clone()]);

    let update = |id: &str, options: &[&str]| {
        stage.run(&[&["device", "update", "jdoe", id], options].concat())
    };
    update(&second, &["--nickname", "Zoë's"]).assert_code(0);
    let listed = stage.run(&["device", "list", "jdoe"]).stdout;
    assert!(listed.contains("Zoë's"), "{listed}");
    update(&second, &["--primary"]).assert_code(0);
    assert_eq!(ids(&stage)[0], second);
    update(&first, &["--order", "1"]).assert_code(0);
    assert_eq!(ids(&stage)[0], first);
    for wrong in [
        &[][..],
        &["--primary", "--order", "1"],
        &["--nickname", "a", "--primary"],
    ] {
        update(&first, wrong).assert_code(2);
    }

    stage
        .run(&["device", "unpair", "jdoe", &first, "--yes"])
        .assert_code(0);
    assert_eq!(ids(&stage), [second]);
    stage
        .run(&["device", "unpair", "jdoe", "--all", "--yes"])
        .assert_code(0);
    assert!(ids(&stage).is_empty());
    assert_eq!(status(&stage, "jdoe"), "PENDING_CHANGE_DEVICE");
}

#[test]
fn nicknames_in_lists_have_no_effect() {
    let stage = Stage::new();
    for (index, text) in HOSTILE.iter().enumerate() {
        let name = format!("user{index}");
        stage.run(&["user", "add", &name]).assert_code(0);
        pair(&stage, &name, text);
        let listed = stage.run(&["device", "list", &name]);
        assert_harmless(&listed.assert_code(0).all());
        assert!(listed.stdout.contains("\\u{"), "{}", listed.stdout);
        let json = stage.run(&["device", "list", &name, "--json"]).json();
        assert_eq!(json["devices"][0]["nickname"], *text);
    }
}

/// Pairs a phone by a new code.
#[track_caller]
fn pair(stage: &Stage, username: &str, nickname: &str) -> DeviceId {
    let code = stage
        .run(&["code", username, "--json"])
        .assert_code(0)
        .json();
    let code = code["activation_code"].as_str().unwrap();
    stage
        .sandbox
        .scan(code, Phone::mobile().nickname(nickname))
        .unwrap();
    stage.sandbox.pair(code).unwrap();
    stage.sandbox.finish(code).unwrap()
}

#[track_caller]
fn status(stage: &Stage, username: &str) -> String {
    stage
        .run(&["user", "show", username])
        .assert_code(0)
        .value("status")
}

/// The ids of the devices, the primary one first.
#[track_caller]
fn ids(stage: &Stage) -> Vec<String> {
    let listed = stage.run(&["device", "list", "jdoe", "--json"]);
    let listed = listed.assert_code(0).json();
    let mut devices = listed["devices"].as_array().unwrap().clone();
    devices.sort_by_key(|device| device["role"] != "PRIMARY");
    let id = |device: &serde_json::Value| device["id"].as_str().unwrap().to_owned();
    devices.iter().map(id).collect()
}

#[track_caller]
fn bypass_end(stage: &Stage, username: &str) -> Option<i64> {
    let shown = stage.run(&["user", "show", username, "--json"]);
    let shown = shown.assert_code(0).json();
    let services = shown["user"]["services"].as_array().unwrap();
    let web = services.iter().find(|service| service["alias"] == "web");
    web.unwrap()["bypass_expiration"].as_i64()
}

//! AddUser and GetUserDetails by the rules of the vendor's page.

mod common;

use common::{add_activated, call, details, pair_phone, user_status};
use pingpair::pingid::UserStatus;
use pingpair_sandbox::{Phone, Sandbox};
use serde_json::{Value, json};

#[test]
fn a_user_is_added_without_being_activated() {
    let sandbox = Sandbox::start().unwrap();
    let added = call(
        &sandbox,
        "adduser",
        json!({
            "activateUser": false,
            "fname": "John",
            "lname": "Doe",
            "email": "jdoe@pingdevelopers.com",
            "username": "jdoe",
            "role": "ADMIN",
            "clientData": "Session data echoed back to the requestor",
            "deviceType": "DESKTOP",
        }),
    );
    assert_eq!(added.error_id(), 200);
    assert_eq!(added.members["activationCode"], "");
    let user = &added.members["userDetails"];
    for (name, value) in [
        ("userName", json!("jdoe")),
        ("status", json!("NOT_ACTIVE")),
        ("fname", json!("John")),
        ("lname", json!("Doe")),
        ("email", json!("jdoe@pingdevelopers.com")),
        ("role", json!("ADMIN")),
        ("userEnabled", json!(false)),
        ("lastLogin", Value::Null),
        ("spList", json!([])),
        ("deviceDetails", Value::Null),
        ("devicesDetails", json!([])),
    ] {
        assert_eq!(user[name], value, "{name}");
    }
    assert_eq!(details(&sandbox, "jdoe"), *user);
    assert!(sandbox.users()[0].codes.is_empty());
}

#[test]
fn an_activated_user_is_pending_activation_with_a_code_of_twelve_digits_for_48_hours() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "meredith");
    assert_eq!(code.len(), 12);
    assert!(code.bytes().all(|byte| byte.is_ascii_digit()));
    assert_eq!(user_status(&sandbox, "meredith"), "PENDING_ACTIVATION");
    let known = &sandbox.users()[0].codes[0];
    assert_eq!(known.activation_code.expose(), code);
    let valid = known.expires.milliseconds() - sandbox.now().milliseconds();
    let hours48 = 48 * 3_600_000;
    assert!((hours48 - 60_000..=hours48).contains(&valid), "{valid}");
}

#[test]
fn the_role_is_regular_unless_it_is_given() {
    let sandbox = Sandbox::start().unwrap();
    call(&sandbox, "adduser", json!({ "username": "a" }));
    assert_eq!(details(&sandbox, "a")["role"], "REGULAR");
}

#[test]
fn the_spelling_of_older_examples_is_taken() {
    let sandbox = Sandbox::start().unwrap();
    call(
        &sandbox,
        "adduser",
        json!({ "username": "a", "fName": "Ada" }),
    );
    assert_eq!(details(&sandbox, "a")["fname"], "Ada");
}

#[test]
fn a_name_is_added_once() {
    let sandbox = Sandbox::start().unwrap();
    let first = json!({ "username": "meredith", "fname": "Meredith" });
    assert_eq!(call(&sandbox, "adduser", first).error_id(), 200);
    let second = call(
        &sandbox,
        "adduser",
        json!({ "username": "meredith", "fname": "Mallory", "activateUser": true }),
    );
    assert_eq!((second.status, second.error_id()), (400, 10556));
    assert!(!second.members.contains_key("userDetails"));
    assert_eq!(details(&sandbox, "meredith")["fname"], "Meredith");
    assert!(sandbox.users()[0].codes.is_empty());
    assert_eq!(
        call(&sandbox, "adduser", json!({ "username": "Meredith" })).error_id(),
        200
    );
}

#[test]
fn names_have_1_to_250_characters_of_any_kind() {
    let sandbox = Sandbox::start().unwrap();
    for name in [
        "é".repeat(250),
        " a name\twith blanks ".into(),
        "\u{202e}".into(),
    ] {
        let added = call(&sandbox, "adduser", json!({ "username": name }));
        assert_eq!(added.error_id(), 200);
        assert_eq!(added.members["userDetails"]["userName"], name);
    }
    for name in ["é".repeat(251), String::new()] {
        for (operation, member) in [
            ("adduser", "username"),
            ("getuserdetails", "userName"),
            ("getactivationcode", "userName"),
        ] {
            let reply = call(&sandbox, operation, json!({ member: name }));
            assert_eq!((reply.status, reply.error_id()), (400, 400), "{operation}");
        }
    }
}

#[test]
fn roles_and_device_types_are_the_documented_ones() {
    let sandbox = Sandbox::start().unwrap();
    for (member, value) in [
        ("role", "SUPER"),
        ("role", "admin"),
        ("deviceType", "WATCH"),
    ] {
        let reply = call(
            &sandbox,
            "adduser",
            json!({ "username": "x", member: value }),
        );
        assert_eq!(reply.error_id(), 400, "{member}");
    }
}

#[test]
fn an_unknown_user_is_10564() {
    let sandbox = Sandbox::start().unwrap();
    for operation in ["getuserdetails", "getactivationcode"] {
        let reply = call(&sandbox, operation, json!({ "userName": "nobody" }));
        assert_eq!(
            (reply.status, reply.error_id()),
            (400, 10564),
            "{operation}"
        );
    }
}

#[test]
fn details_show_the_primary_device_and_all_devices() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "meredith");
    let first = pair_phone(&sandbox, &code, Phone::mobile().nickname("mine"));
    let code = call(
        &sandbox,
        "getactivationcode",
        json!({ "userName": "meredith" }),
    );
    let code = code.members["activationCode"].as_str().unwrap().to_owned();
    let second = pair_phone(&sandbox, &code, Phone::desktop().model("Framework 13"));
    let user = details(&sandbox, "meredith");
    assert_eq!(user["deviceDetails"]["deviceId"], first);
    assert_eq!(user["userEnabled"], true);
    let devices = user["devicesDetails"].as_array().unwrap();
    assert_eq!(devices.len(), 2);
    for (name, phone, computer) in [
        ("deviceId", json!(first), json!(second)),
        ("type", json!("iPhone"), json!("Desktop")),
        ("deviceRole", json!("PRIMARY"), json!("SECONDARY")),
        ("nickname", json!("mine"), json!("Framework 13")),
        ("deviceModel", json!("iPhone 15"), json!("Framework 13")),
        ("pushEnabled", json!(true), json!(false)),
        ("hasWatch", json!(false), json!(false)),
    ] {
        assert_eq!(devices[0][name], phone, "{name}");
        assert_eq!(devices[1][name], computer, "{name}");
    }
    for device in devices {
        assert!(device["osVersion"].is_string() && device["appVersion"].is_string());
    }
}

#[test]
fn device_ids_have_18_digits() {
    let sandbox = Sandbox::start().unwrap();
    for index in 0..8 {
        let code = add_activated(&sandbox, &format!("user {index}"));
        let id = pair_phone(&sandbox, &code, Phone::mobile());
        assert_eq!(id.to_string().len(), 18);
    }
}

#[test]
fn phones_that_are_no_iphone_are_android() {
    let sandbox = Sandbox::start().unwrap();
    for (model, kind) in [
        ("Pixel 9", "Android"),
        ("iPhone 16", "iPhone"),
        ("iPad", "iPhone"),
    ] {
        let code = add_activated(&sandbox, model);
        pair_phone(&sandbox, &code, Phone::mobile().model(model));
        assert_eq!(details(&sandbox, model)["deviceDetails"]["type"], kind);
    }
}

#[test]
fn devices_are_enrolled_in_mountain_time() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "meredith");
    pair_phone(&sandbox, &code, Phone::mobile());
    let user = details(&sandbox, "meredith");
    let text = user["deviceDetails"]["enrollment"].as_str().unwrap();
    let enrolled = pingpair::MountainTime::new(text).timestamp.unwrap();
    assert!(common::about(enrolled, sandbox.now()), "{text}");
}

#[test]
fn users_of_the_same_device_are_told_when_asked_for() {
    let sandbox = Sandbox::start().unwrap();
    for name in ["ann", "ben", "cleo"] {
        let code = add_activated(&sandbox, name);
        let phone = Phone::mobile();
        let shared = if name == "cleo" {
            phone
        } else {
            phone.device("the kitchen's tablet")
        };
        pair_phone(&sandbox, &code, shared);
    }
    let same = |asked: bool| {
        let body = json!({ "userName": "ann", "getSameDeviceUsers": asked });
        call(&sandbox, "getuserdetails", body).members["sameDeviceUsersDetails"].clone()
    };
    assert_eq!(same(false), json!([]));
    let others = same(true);
    assert_eq!(others.as_array().unwrap().len(), 1);
    assert_eq!(others[0]["userName"], "ben");
    assert_eq!(
        others[0]["deviceDetails"]["deviceId"],
        details(&sandbox, "ann")["deviceDetails"]["deviceId"]
    );
}

#[test]
fn a_device_that_is_paired_again_is_renewed() {
    let sandbox = Sandbox::start().unwrap();
    let code = add_activated(&sandbox, "ann");
    let first = pair_phone(&sandbox, &code, Phone::mobile().device("hers"));
    let code = call(&sandbox, "getactivationcode", json!({ "userName": "ann" }));
    let code = code.members["activationCode"].as_str().unwrap().to_owned();
    let phone = Phone::mobile().device("hers").nickname("renamed");
    assert_eq!(pair_phone(&sandbox, &code, phone), first);
    let user = details(&sandbox, "ann");
    assert_eq!(user["devicesDetails"].as_array().unwrap().len(), 1);
    assert_eq!(user["deviceDetails"]["nickname"], "renamed");
    assert_eq!(user["deviceDetails"]["deviceRole"], "PRIMARY");
}

#[test]
fn a_status_is_set_by_hand() {
    let sandbox = Sandbox::start().unwrap();
    call(&sandbox, "adduser", json!({ "username": "ann" }));
    for status in [
        UserStatus::Suspended,
        UserStatus::PendingChangeDevice,
        UserStatus::Pending,
        UserStatus::PendingActivation,
        UserStatus::Active,
        UserStatus::NotActive,
    ] {
        let text = status.as_str().to_owned();
        sandbox.set_user_status("ann", status).unwrap();
        assert_eq!(user_status(&sandbox, "ann"), text);
    }
    let unknown = sandbox.set_user_status("ann", UserStatus::from("HAPPY"));
    assert_eq!(unknown.unwrap_err().code(), "status_refused");
    let nobody = sandbox.set_user_status("nobody", UserStatus::Active);
    assert_eq!(nobody.unwrap_err().code(), "user_not_found");
}

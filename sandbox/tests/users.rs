//! AddUser and GetUserDetails by the rules of the vendor's page.

mod common;

use common::{
    activation_code, add_activated, add_paired, call, details, device_ids, outcome, pair_phone,
    pairing_status, user_status,
};
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

#[test]
fn only_what_is_given_is_edited() {
    let sandbox = Sandbox::start().unwrap();
    let ann = json!({
        "username": "ann", "fname": "Ann", "lname": "Lee", "email": "ann@example.com",
        "role": "ADMIN",
    });
    call(&sandbox, "adduser", ann);
    let mut expected = details(&sandbox, "ann");
    for (member, value) in [
        ("fname", "Anna"),
        ("lname", "Li"),
        ("email", "anna@example.com"),
        ("role", "REGULAR"),
        ("fname", ""),
    ] {
        let body = json!({ "userName": "ann", "activateUser": false, member: value });
        let edited = call(&sandbox, "edituser", body);
        assert_eq!(edited.error_id(), 200);
        expected[member] = json!(value);
        assert_eq!(edited.members["userDetails"], expected);
        assert_eq!(edited.members["activationCode"], "");
        assert_eq!(details(&sandbox, "ann"), expected);
    }
    let nothing = json!({ "userName": "ann", "fname": null, "role": null });
    assert_eq!(outcome(&sandbox, "edituser", nothing), (200, 200));
    let older = json!({ "userName": "ann", "fName": "Ada", "lName": "L" });
    assert_eq!(outcome(&sandbox, "edituser", older), (200, 200));
    (expected["fname"], expected["lname"]) = (json!("Ada"), json!("L"));
    assert_eq!(details(&sandbox, "ann"), expected);
}

#[test]
fn an_edit_activates_a_user_who_is_not_paired() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 0);
    let body = json!({ "userName": "ann", "activateUser": true, "fname": "Ann" });
    let edited = call(&sandbox, "edituser", body);
    assert_eq!(edited.error_id(), 200);
    assert_eq!(
        edited.members["userDetails"]["status"],
        "PENDING_ACTIVATION"
    );
    let code = edited.members["activationCode"].as_str().unwrap();
    let id = pair_phone(&sandbox, code, Phone::mobile());
    assert_eq!(device_ids(&sandbox, "ann"), [id]);
    // A new code does not take away what the user has begun or lost.
    for status in [
        UserStatus::Pending,
        UserStatus::PendingActivation,
        UserStatus::PendingChangeDevice,
    ] {
        sandbox.set_user_status("ann", status.clone()).unwrap();
        let body = json!({ "userName": "ann", "activateUser": true });
        let edited = call(&sandbox, "edituser", body);
        assert_eq!(edited.members["activationCode"].as_str().unwrap().len(), 12);
        assert_eq!(user_status(&sandbox, "ann"), status.as_str());
    }
}

#[test]
fn an_edit_that_cannot_activate_changes_nothing() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 1);
    for (status, error_id) in [(UserStatus::Active, 10562), (UserStatus::Suspended, 10565)] {
        sandbox.set_user_status("ann", status.clone()).unwrap();
        let before = details(&sandbox, "ann");
        let body = json!({ "userName": "ann", "activateUser": true, "fname": "Ann" });
        assert_eq!(outcome(&sandbox, "edituser", body), (400, error_id));
        assert_eq!(details(&sandbox, "ann"), before);
    }
}

#[test]
fn an_edit_of_an_unknown_user_or_of_a_wrong_role_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let body = json!({ "userName": "nobody", "activateUser": true });
    assert_eq!(outcome(&sandbox, "edituser", body), (400, 10564));
    add_paired(&sandbox, "ann", 0);
    let body = json!({ "userName": "ann", "role": "SUPER" });
    assert_eq!(outcome(&sandbox, "edituser", body), (400, 400));
    let body = json!({ "userName": "ann", "deviceType": "MOBILE" });
    assert_eq!(outcome(&sandbox, "edituser", body), (400, 400));
}

#[test]
fn a_deleted_user_is_gone_with_codes_and_devices() {
    let sandbox = Sandbox::start().unwrap();
    let id = add_paired(&sandbox, "ann", 1)[0];
    let code = activation_code(&sandbox, "ann");
    let body = json!({ "userName": "ann" });
    let number = details(&sandbox, "ann")["userId"].clone();
    assert_eq!(outcome(&sandbox, "deleteuser", body.clone()), (200, 200));
    for operation in ["getuserdetails", "deleteuser", "suspenduser"] {
        assert_eq!(
            outcome(&sandbox, operation, body.clone()),
            (400, 10564),
            "{operation}"
        );
    }
    assert!(sandbox.users().is_empty());
    assert_eq!(pairing_status(&sandbox, &code), "NOT_EXIST");
    let refused = sandbox.scan(&code, Phone::mobile()).unwrap_err();
    assert_eq!(refused.code(), "code_not_valid");
    // Whoever comes after with the same name is somebody else.
    add_paired(&sandbox, "ann", 0);
    let user = details(&sandbox, "ann");
    assert_eq!(user["devicesDetails"], json!([]));
    assert_ne!(user["userId"], number);
    let unpair = json!({ "userName": "ann", "deviceId": id });
    assert_eq!(outcome(&sandbox, "unpairdevice", unpair), (400, 400));
}

#[test]
fn what_was_begun_for_a_deleted_user_ends_for_whoever_has_the_name_next() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 0);
    let begun = [
        (
            "startofflinepairing",
            json!({ "username": "ann", "type": "SMS", "pairingData": "+12025550123" }),
            "finalizeofflinepairing",
        ),
        (
            "authenticatorappstartpairing",
            json!({ "username": "ann", "pairingType": "TOTP" }),
            "authenticatorappfinishpairing",
        ),
    ];
    let begun = begun.map(|(start, body, finish)| {
        let started = call(&sandbox, start, body);
        assert_eq!(started.error_id(), 200, "{start}");
        (finish, started.members["sessionId"].clone())
    });
    let otp = sandbox.messages()[0].otp.expose().to_owned();
    let delete = json!({ "userName": "ann" });
    assert_eq!(outcome(&sandbox, "deleteuser", delete), (200, 200));
    add_paired(&sandbox, "ann", 0);
    for (finish, session) in begun {
        let body = json!({ "sessionId": session, "otp": otp });
        assert_eq!(outcome(&sandbox, finish, body), (400, 20517), "{finish}");
    }
    assert_eq!(device_ids(&sandbox, "ann"), [0; 0]);
}

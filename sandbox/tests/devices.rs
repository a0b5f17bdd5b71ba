//! UnpairDevice and UpdateDeviceAttributes by the rules of the vendor's page, and how many devices
//! a user can have.

mod common;

use common::{
    activation_code, add_activated, add_paired, call, details, device_ids, outcome, pair_phone,
    pairing_status, user_status,
};
use pingpair_sandbox::{Options, Phone, Sandbox};
use serde_json::{Value, json};

const DONE: (u16, i64) = (200, 200);
const REFUSED: (u16, i64) = (400, 400);

fn unpair(sandbox: &Sandbox, username: &str, id: i64) -> (u16, i64) {
    let body = json!({ "userName": username, "deviceId": id });
    outcome(sandbox, "unpairdevice", body)
}

fn update(sandbox: &Sandbox, id: i64, attribute: &str, value: &str) -> (u16, i64) {
    let body = json!({
        "userName": "ann",
        "deviceId": id,
        "attributeName": attribute,
        "attributeValue": value,
    });
    outcome(sandbox, "updatedeviceattr", body)
}

#[test]
fn one_device_is_unpaired_and_the_others_stay() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 3);
    assert_eq!(unpair(&sandbox, "ann", ids[1]), DONE);
    assert_eq!(device_ids(&sandbox, "ann"), [ids[0], ids[2]]);
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
}

#[test]
fn the_next_device_becomes_the_primary_one() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 3);
    assert_eq!(unpair(&sandbox, "ann", ids[0]), DONE);
    assert_eq!(device_ids(&sandbox, "ann"), [ids[1], ids[2]]);
}

#[test]
fn a_user_whose_last_device_is_unpaired_is_pending_change_device() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 2);
    assert_eq!(unpair(&sandbox, "ann", ids[0]), DONE);
    assert_eq!(user_status(&sandbox, "ann"), "ACTIVE");
    assert_eq!(unpair(&sandbox, "ann", ids[1]), DONE);
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_CHANGE_DEVICE");
    assert_eq!(details(&sandbox, "ann")["deviceDetails"], Value::Null);
}

#[test]
fn without_an_id_every_device_is_unpaired() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 3);
    let others = add_paired(&sandbox, "ben", 1);
    let body = json!({ "userName": "ann" });
    assert_eq!(outcome(&sandbox, "unpairdevice", body.clone()), DONE);
    assert_eq!(device_ids(&sandbox, "ann"), [0; 0]);
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_CHANGE_DEVICE");
    assert_eq!(outcome(&sandbox, "unpairdevice", body), DONE);
    assert_eq!(device_ids(&sandbox, "ben"), others);
}

#[test]
fn an_id_of_null_is_refused() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 2);
    let body = json!({ "userName": "ann", "deviceId": null });
    assert_eq!(outcome(&sandbox, "unpairdevice", body), REFUSED);
    assert_eq!(device_ids(&sandbox, "ann"), ids);
}

#[test]
fn a_user_who_never_had_a_device_stays_when_all_are_unpaired() {
    let sandbox = Sandbox::start().unwrap();
    add_activated(&sandbox, "ann");
    assert_eq!(
        outcome(&sandbox, "unpairdevice", json!({ "userName": "ann" })),
        DONE
    );
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_ACTIVATION");
}

#[test]
fn only_a_device_of_the_user_is_unpaired_or_changed() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 1);
    let other = add_paired(&sandbox, "ben", 1)[0];
    for id in [other, 1, -1] {
        assert_eq!(unpair(&sandbox, "ann", id), REFUSED);
        assert_eq!(update(&sandbox, id, "SET_PRIMARY", "true"), REFUSED);
    }
    assert_eq!(device_ids(&sandbox, "ann"), ids);
    assert_eq!(device_ids(&sandbox, "ben"), [other]);
    // It was unpaired before.
    assert_eq!(unpair(&sandbox, "ann", ids[0]), DONE);
    assert_eq!(unpair(&sandbox, "ann", ids[0]), REFUSED);
}

#[test]
fn unknown_users_have_no_devices() {
    let sandbox = Sandbox::start().unwrap();
    let refused = (400, 10564);
    assert_eq!(unpair(&sandbox, "nobody", 1), refused);
    let body = json!({ "userName": "nobody" });
    assert_eq!(outcome(&sandbox, "unpairdevice", body), refused);
    assert_eq!(update(&sandbox, 1, "SET_PRIMARY", "true"), refused);
}

#[test]
fn the_pairing_of_a_device_that_is_gone_does_not_exist() {
    let sandbox = Sandbox::start().unwrap();
    let paired = add_activated(&sandbox, "ann");
    sandbox.scan(&paired, Phone::mobile()).unwrap();
    let first = sandbox.pair(&paired).unwrap().value();
    let finished = activation_code(&sandbox, "ann");
    let second = pair_phone(&sandbox, &finished, Phone::mobile());
    let unclaimed = activation_code(&sandbox, "ann");
    for (id, code) in [(first, &paired), (second, &finished)] {
        assert_eq!(unpair(&sandbox, "ann", id), DONE);
        assert_eq!(pairing_status(&sandbox, code), "NOT_EXIST");
        assert_eq!(sandbox.finish(code).unwrap_err().code(), "code_not_valid");
    }
    assert_eq!(pairing_status(&sandbox, &unclaimed), "NOT_CLAIMED");
    assert_eq!(user_status(&sandbox, "ann"), "PENDING_CHANGE_DEVICE");
}

#[test]
fn a_shared_device_stays_with_its_other_user_and_can_be_paired_again() {
    let sandbox = Sandbox::start().unwrap();
    let tablet = || Phone::mobile().device("the kitchen's tablet");
    let pair = |name: &str| {
        let code = activation_code(&sandbox, name);
        pair_phone(&sandbox, &code, tablet())
    };
    let others = || {
        let body = json!({ "userName": "ann", "getSameDeviceUsers": true });
        let found = call(&sandbox, "getuserdetails", body);
        let others = found.members["sameDeviceUsersDetails"].as_array().unwrap();
        others.len()
    };
    add_paired(&sandbox, "ann", 0);
    add_paired(&sandbox, "ben", 0);
    let id = pair("ann");
    assert_eq!(pair("ben"), id);
    assert_eq!(others(), 1);
    assert_eq!(unpair(&sandbox, "ben", id), DONE);
    assert_eq!(device_ids(&sandbox, "ann"), [id]);
    assert_eq!(others(), 0);
    let uuid = |name: &str| details(&sandbox, name)["deviceDetails"]["deviceUuid"].clone();
    assert_eq!(pair("ben"), id);
    assert_eq!(others(), 1);
    assert_eq!(uuid("ann"), uuid("ben"));
    assert_eq!(
        outcome(&sandbox, "unpairdevice", json!({ "userName": "ann" })),
        DONE
    );
    assert_eq!(pair("ann"), id);
}

#[test]
fn devices_have_uuids_of_their_own() {
    let sandbox = Sandbox::start().unwrap();
    add_paired(&sandbox, "ann", 2);
    let user = details(&sandbox, "ann");
    let uuid = |place: usize| {
        user["devicesDetails"][place]["deviceUuid"]
            .as_str()
            .unwrap()
    };
    assert_ne!(uuid(0), uuid(1));
    let form = uuid(0).replace(|character: char| character.is_ascii_hexdigit(), "x");
    assert_eq!(form, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
}

#[test]
fn a_device_is_made_the_primary_one() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 3);
    assert_eq!(update(&sandbox, ids[2], "SET_PRIMARY", "true"), DONE);
    assert_eq!(device_ids(&sandbox, "ann"), [ids[2], ids[0], ids[1]]);
    assert_eq!(update(&sandbox, ids[2], "SET_PRIMARY", "true"), DONE);
    assert_eq!(device_ids(&sandbox, "ann"), [ids[2], ids[0], ids[1]]);
    for value in ["false", "TRUE", "1"] {
        assert_eq!(update(&sandbox, ids[0], "SET_PRIMARY", value), REFUSED);
    }
    assert_eq!(device_ids(&sandbox, "ann"), [ids[2], ids[0], ids[1]]);
}

#[test]
fn a_device_is_named() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 2);
    assert_eq!(update(&sandbox, ids[1], "NICKNAME", "Work iPhone"), DONE);
    let user = details(&sandbox, "ann");
    assert_eq!(user["devicesDetails"][0]["nickname"], "iPhone 15");
    assert_eq!(user["devicesDetails"][1]["nickname"], "Work iPhone");
    assert_eq!(device_ids(&sandbox, "ann"), ids);
    assert_eq!(update(&sandbox, ids[1], "NICKNAME", ""), REFUSED);
}

#[test]
fn a_device_takes_its_place_and_the_others_move() {
    let sandbox = Sandbox::start().unwrap();
    let [a, b, c, d] = add_paired(&sandbox, "ann", 4).try_into().unwrap();
    for (id, place, expected) in [
        (a, "3", [b, c, a, d]),
        (d, "2", [b, d, c, a]),
        (d, "2", [b, d, c, a]),
        (c, "1", [c, b, d, a]),
        (c, "4", [b, d, a, c]),
    ] {
        assert_eq!(update(&sandbox, id, "ORDER", place), DONE);
        assert_eq!(device_ids(&sandbox, "ann"), expected);
    }
    for place in [
        "0",
        "5",
        "-1",
        "+1",
        "01",
        "1.0",
        "first",
        " 1",
        "18446744073709551617",
    ] {
        assert_eq!(update(&sandbox, a, "ORDER", place), REFUSED, "{place}");
    }
    assert_eq!(device_ids(&sandbox, "ann"), [b, d, a, c]);
}

#[test]
fn other_attributes_are_refused() {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", 1);
    for attribute in ["COLOUR", "nickname"] {
        assert_eq!(update(&sandbox, ids[0], attribute, "true"), REFUSED);
    }
}

#[test]
fn a_user_has_no_more_devices_than_are_allowed() {
    let sandbox = Sandbox::start().unwrap();
    let mut options = Options::default();
    options.device_limit = 2;
    sandbox.set_options(options);
    let ids = add_paired(&sandbox, "ann", 1);
    // A device that is renewed is none more.
    let pair = |phone: Phone| {
        let code = activation_code(&sandbox, "ann");
        sandbox.scan(&code, phone).unwrap();
        sandbox.pair(&code)
    };
    let second = pair(Phone::mobile().device("hers")).unwrap();
    assert_eq!(pair(Phone::mobile().device("hers")).unwrap(), second);
    let refused = pair(Phone::mobile()).unwrap_err();
    assert_eq!(refused.code(), "device_limit_reached");
    assert_eq!(device_ids(&sandbox, "ann"), [ids[0], second.value()]);
    assert_eq!(unpair(&sandbox, "ann", ids[0]), DONE);
    pair(Phone::mobile()).unwrap();
}

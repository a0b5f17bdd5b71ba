//! Every member that the vendor's pages document is a typed one: found by its own name, never only
//! in `extra`.

use pingpair::operation::{Record, from_wire, read_record};
use pingpair::pingid::{
    ActivationCode, AddUser, AddedUser, Device, FoundUser, GetActivationCode, GetPairingStatus,
    GetUserDetails, PairingProgress, Service, UserDetails,
};
use serde_json::{Map, Value, json};

/// The members that every reply has; the reader of replies takes them off.
const ENVELOPE: [&str; 4] = ["errorId", "errorMsg", "uniqueMsgId", "clientData"];

struct Row {
    operation: String,
    part: String,
    member: String,
    kind: String,
}

fn rows() -> Vec<Row> {
    let path = pingpair_tests::vectors().join("reference-fields.json");
    let file: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    ["management", "registration"]
        .iter()
        .flat_map(|page| file[page].as_array().unwrap().clone())
        .map(|row| Row {
            operation: text(&row, "operation"),
            part: text(&row, "part"),
            member: text(&row, "member"),
            kind: text(&row, "type"),
        })
        .collect()
}

/// A value of the type that the page gives; objects and lists are filled by their own parts.
fn sample(rows: &[Row], operation: &str, row: &Row) -> Value {
    match (row.member.as_str(), row.kind.as_str()) {
        ("deviceDetails", _) => object(rows, operation, "deviceDetails"),
        ("devicesDetails", _) => json!([object(rows, operation, "deviceDetails")]),
        ("spList", _) => json!([object(rows, operation, "spList")]),
        ("userDetails", _) => object(rows, operation, "userDetails"),
        ("sameDeviceUsersDetails", _) => json!([object(rows, operation, "userDetails")]),
        ("role", _) => json!("ADMIN"),
        ("deviceType", _) => json!("DESKTOP"),
        (_, "Boolean") => json!(true),
        (_, "Int") => json!(5),
        (_, "Long") => json!(436_348_609_435_i64),
        (_, "DateTime (epoch)") => json!(1_700_000_000_123_i64),
        (_, "DateTime") => json!("2026-02-11 09:15:42.000"),
        (_, "Array") => json!([{ "type": "AUTHENTICATE" }]),
        (_, "String") => json!("12345"),
        (member, kind) => panic!("{member} has the unknown type {kind}"),
    }
}

fn object(rows: &[Row], operation: &str, part: &str) -> Value {
    let rows_of_part = rows
        .iter()
        .filter(|row| row.operation == operation && row.part == part);
    let members: Map<_, _> = rows_of_part
        .map(|row| (row.member.clone(), sample(rows, operation, row)))
        .collect();
    assert!(!members.is_empty(), "{operation} has no rows for {part}");
    Value::Object(members)
}

/// Reads a reply of every documented member, the envelope's apart, and returns it.
fn reply<T: Record>(rows: &[Row], operation: &str) -> T {
    let Value::Object(mut members) = object(rows, operation, "reply") else {
        unreachable!()
    };
    for name in ENVELOPE {
        assert!(
            members.remove(name).is_some(),
            "{operation} documents {name}"
        );
    }
    read_record(Value::Object(members)).unwrap()
}

fn assert_user_is_typed(user: &UserDetails) {
    let UserDetails {
        extra,
        device,
        devices,
        services,
        ..
    } = user;
    assert!(extra.is_empty(), "found only in extra: {extra:?}");
    let device = device.as_ref().unwrap();
    for Device { extra, .. } in devices.iter().chain([device]) {
        assert!(extra.is_empty(), "found only in extra: {extra:?}");
    }
    for Service { extra, .. } in services {
        assert!(extra.is_empty(), "found only in extra: {extra:?}");
    }
    assert!(!devices.is_empty() && !services.is_empty());
}

#[test]
fn every_documented_member_of_a_request_is_taken() {
    let rows = rows();
    let body = |operation: &str| match object(&rows, operation, "request") {
        Value::Object(members) => members,
        _ => unreachable!(),
    };
    from_wire::<AddUser>(body("AddUser")).unwrap();
    from_wire::<GetUserDetails>(body("GetUserDetails")).unwrap();
    from_wire::<GetActivationCode>(body("GetActivationCode")).unwrap();
    from_wire::<GetPairingStatus>(body("GetPairingStatus")).unwrap();
}

#[test]
fn every_documented_member_of_a_reply_is_typed() {
    let rows = rows();
    let added: AddedUser = reply(&rows, "AddUser");
    assert!(added.extra.is_empty() && added.activation_code.is_some());
    assert_user_is_typed(&added.user);

    let found: FoundUser = reply(&rows, "GetUserDetails");
    assert!(found.extra.is_empty());
    assert_user_is_typed(&found.user);
    found
        .same_device_users
        .iter()
        .for_each(assert_user_is_typed);
    assert_eq!(found.same_device_users.len(), 1);

    let code: ActivationCode = reply(&rows, "GetActivationCode");
    assert!(code.extra.is_empty());
    assert_eq!(code.activation_code.expose(), "436348609435");

    let progress: PairingProgress = reply(&rows, "GetPairingStatus");
    assert!(progress.extra.is_empty());
    assert_eq!(progress.device_id.unwrap().value(), 436_348_609_435);
}

#[test]
fn every_declared_member_is_documented_or_known_to_occur() {
    /// Seen in replies, and named in no table: `deviceUuid` by the WebAuthn pages, `picURL` in the
    /// vendor's example token.
    const SEEN: [&str; 2] = ["deviceUuid", "picURL"];
    let rows = rows();
    for declared in pingpair::pingid::operations() {
        let info = declared.info();
        for field in info.request.fields {
            let documented = rows.iter().any(|row| {
                row.operation == info.name && row.part == "request" && row.member == field.wire
            });
            assert!(documented, "{} of {}", field.wire, info.name);
        }
    }
    for (record, part) in [
        (UserDetails::INFO, "userDetails"),
        (Device::INFO, "deviceDetails"),
        (Service::INFO, "spList"),
    ] {
        for field in record.fields {
            let documented = rows
                .iter()
                .any(|row| row.part == part && row.member == field.wire);
            assert!(
                documented || SEEN.contains(&field.wire),
                "{} of {part}",
                field.wire
            );
        }
    }
}

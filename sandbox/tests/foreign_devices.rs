//! Somebody else who pairs and unpairs devices, not through the client.

mod common;

use common::{add_paired, call, control, details, device_ids, outcome};
use pingpair::pingid::{DeviceId, DeviceType, UserStatus};
use pingpair_sandbox::{Error, ForeignDevice, Options, Phone, Sandbox};
use serde_json::{Value, json};

const TYPES: [DeviceType; 12] = [
    DeviceType::Android,
    DeviceType::AuthenticatorApp,
    DeviceType::Desktop,
    DeviceType::Email,
    DeviceType::Fido2Biometrics,
    DeviceType::HardwareToken,
    DeviceType::IPhone,
    DeviceType::PcClient,
    DeviceType::SecurityKey,
    DeviceType::Sms,
    DeviceType::Voice,
    DeviceType::YubiKey,
];

/// A sandbox with a user who has as many phones of the client's.
fn sandbox(phones: usize) -> (Sandbox, Vec<i64>) {
    let sandbox = Sandbox::start().unwrap();
    let ids = add_paired(&sandbox, "ann", phones);
    (sandbox, ids)
}

fn devices(sandbox: &Sandbox) -> Vec<Value> {
    let user = details(sandbox, "ann");
    user["devicesDetails"].as_array().unwrap().clone()
}

fn known(sandbox: &Sandbox) -> Vec<Value> {
    let (_, users) = control(sandbox, "GET", "users", None);
    users["users"][0]["devices"].as_array().unwrap().clone()
}

fn refused(sandbox: &Sandbox, path: &str, body: Value) -> (u16, String) {
    let (status, refusal) = control(sandbox, "POST", path, Some(body));
    (status, refusal["error"].as_str().unwrap().to_owned())
}

#[test]
fn devices_of_every_type_are_listed_as_those_of_the_client_are() {
    let (sandbox, own) = sandbox(1);
    for kind in TYPES {
        let device = ForeignDevice::new(kind.clone());
        let id = sandbox.pair_foreign_device("ann", device).unwrap();
        let listed = devices(&sandbox).pop().unwrap();
        assert_eq!(listed["deviceId"], id.value());
        assert_eq!(listed["type"], kind.as_str());
        assert_eq!(listed["deviceRole"], "SECONDARY");
        for member in ["nickname", "displayID", "deviceUuid", "enrollment"] {
            assert!(
                listed[member].as_str().is_some_and(|text| !text.is_empty()),
                "{member}"
            );
        }
        assert!(listed.get("foreign").is_none(), "the service tells nobody");
    }
    assert_eq!(devices(&sandbox).len(), 13);
    let users = sandbox.users();
    assert_eq!(users[0].foreign_devices.len(), 12);
    assert!(!users[0].foreign_devices.contains(&DeviceId::new(own[0])));
}

#[test]
fn a_foreign_device_looks_like_the_same_one_paired_by_the_client() {
    let (sandbox, _) = sandbox(0);
    let data = [
        ("SMS", DeviceType::Sms, "13035551234"),
        ("EMAIL", DeviceType::Email, "a@b.example"),
    ];
    for (wire, kind, destination) in data {
        let body = json!({ "username": "ann", "type": wire, "pairingData": destination });
        assert_eq!(outcome(&sandbox, "offlinepairing", body), (200, 200));
        let device = ForeignDevice::new(kind).destination(destination);
        sandbox.pair_foreign_device("ann", device).unwrap();
    }
    let code = common::activation_code(&sandbox, "ann");
    common::pair_phone(&sandbox, &code, Phone::mobile());
    let device = ForeignDevice::new(DeviceType::IPhone);
    sandbox.pair_foreign_device("ann", device).unwrap();
    let mut listed = devices(&sandbox);
    for device in &mut listed {
        let members = device.as_object_mut().unwrap();
        for own in ["deviceId", "deviceUuid", "enrollment", "deviceRole"] {
            assert!(members.remove(own).is_some());
        }
    }
    for pair in listed.chunks(2) {
        assert_eq!(pair[0], pair[1]);
    }
}

#[test]
fn the_control_door_pairs_and_tells_whose_a_device_is() {
    let (sandbox, own) = sandbox(1);
    let body = json!({
        "username": "ann", "type": "Android", "nickname": "Mallory's", "model": "Pixel 8",
    });
    let (status, paired) = control(&sandbox, "POST", "devices", Some(body));
    assert_eq!(status, 200);
    let listed = known(&sandbox);
    assert_eq!(listed[0]["deviceId"], own[0].to_string());
    assert_eq!(listed[0]["foreign"], false);
    assert_eq!(listed[1]["deviceId"], paired["deviceId"]);
    assert_eq!(listed[1]["foreign"], true);
    assert_eq!(listed[1]["nickname"], "Mallory's");
    assert_eq!(listed[1]["deviceModel"], "Pixel 8");
    assert_eq!(sandbox.log().len(), 2, "nothing of it is a delivery");
}

#[test]
fn anyones_device_is_unpaired() {
    let (sandbox, own) = sandbox(2);
    let device = ForeignDevice::new(DeviceType::Sms);
    let foreign = sandbox.pair_foreign_device("ann", device).unwrap();
    sandbox.unpair_device("ann", DeviceId::new(own[0])).unwrap();
    assert_eq!(device_ids(&sandbox, "ann"), [own[1], foreign.value()]);
    let body = json!({ "username": "ann", "deviceId": foreign.to_string() });
    let answer = control(&sandbox, "POST", "devices/unpair", Some(body.clone()));
    assert_eq!(answer, (200, json!({ "deviceId": foreign.to_string() })));
    assert!(sandbox.users()[0].foreign_devices.is_empty());
    assert_eq!(
        refused(&sandbox, "devices/unpair", body),
        (404, "device_not_found".into())
    );
    // The client can unpair a foreign device as well.
    let device = ForeignDevice::new(DeviceType::Sms);
    let foreign = sandbox.pair_foreign_device("ann", device).unwrap();
    let body = json!({ "userName": "ann", "deviceId": foreign.value() });
    assert_eq!(outcome(&sandbox, "unpairdevice", body), (200, 200));
    sandbox.unpair_device("ann", DeviceId::new(own[1])).unwrap();
    assert_eq!(
        sandbox.users()[0].details.status,
        UserStatus::PendingChangeDevice
    );
}

#[test]
fn a_foreign_pairing_moves_the_status_and_leaves_codes_as_they_are() {
    let (sandbox, _) = sandbox(0);
    let code = common::activation_code(&sandbox, "ann");
    sandbox.scan(&code, Phone::mobile()).unwrap();
    let device = ForeignDevice::new(DeviceType::IPhone);
    sandbox.pair_foreign_device("ann", device).unwrap();
    assert_eq!(sandbox.users()[0].details.status, UserStatus::Active);
    let reply = call(&sandbox, "pairingstatus", json!({ "activationCode": code }));
    assert_eq!(reply.members["pairingStatus"], "VERIFIED");
    assert_eq!(reply.members["deviceId"], Value::Null);
    sandbox.pair(&code).unwrap();
    assert_eq!(known(&sandbox)[1]["foreign"], false);
}

#[test]
fn rules_of_the_service_hold_for_everybody() {
    let (sandbox, _) = sandbox(1);
    let sms = || ForeignDevice::new(DeviceType::Sms);
    let unknown = sandbox.pair_foreign_device("nobody", sms());
    assert!(matches!(unknown, Err(Error::UserNotFound)));
    sandbox
        .set_user_status("ann", UserStatus::Suspended)
        .unwrap();
    let suspended = sandbox.pair_foreign_device("ann", sms());
    assert!(matches!(suspended, Err(Error::UserSuspended)));
    sandbox.set_user_status("ann", UserStatus::Active).unwrap();
    let mut options = Options::default();
    options.device_limit = 1;
    sandbox.set_options(options);
    let full = sandbox.pair_foreign_device("ann", sms());
    assert!(matches!(full, Err(Error::DeviceLimitReached)));
    assert_eq!(known(&sandbox).len(), 1);
}

#[test]
fn a_foreign_device_fills_the_place_of_the_clients() {
    let (sandbox, _) = sandbox(0);
    let mut options = Options::default();
    options.device_limit = 1;
    sandbox.set_options(options);
    let mailbox = ForeignDevice::new(DeviceType::Email).destination("a@b.example");
    sandbox.pair_foreign_device("ann", mailbox).unwrap();
    let body = json!({ "username": "ann", "type": "SMS", "pairingData": "13035551234" });
    assert_eq!(outcome(&sandbox, "offlinepairing", body), (400, 20562));
    sandbox.set_options(Options::default());
    let body = json!({
        "username": "ann", "type": "EMAIL", "pairingData": "a@b.example",
        "validateUniqueDevice": true,
    });
    assert_eq!(outcome(&sandbox, "offlinepairing", body), (400, 20549));
}

#[test]
fn tokens_and_yubikeys_are_those_that_there_are_and_are_paired_once() {
    let (sandbox, _) = sandbox(0);
    let token = json!({ "serialNumber": "123321", "tokenType": "HOTP" });
    control(&sandbox, "POST", "oath-tokens", Some(token));
    let yubikey = sandbox.make_yubikey().unwrap();
    for (kind, serial_number) in [("Hardware Token", "123321"), ("YubiKey", &yubikey)] {
        let body = |serial_number: &str| json!({ "username": "ann", "type": kind, "serialNumber": serial_number });
        let (status, _) = control(&sandbox, "POST", "devices", Some(body(serial_number)));
        assert_eq!(status, 200);
        assert_eq!(devices(&sandbox).pop().unwrap()["displayID"], serial_number);
        assert_eq!(
            refused(&sandbox, "devices", body(serial_number)),
            (409, "device_paired".into())
        );
        assert_eq!(
            refused(&sandbox, "devices", body("999")),
            (404, "authenticator_not_found".into())
        );
    }
    let body = json!({ "username": "ann", "type": "TOKEN", "pairingData": "123321" });
    assert_eq!(outcome(&sandbox, "startofflinepairing", body), (400, 20549));
    let otp = sandbox.press_yubikey(&yubikey).unwrap();
    let body = json!({ "username": "ann", "otp": otp.expose() });
    assert_eq!(outcome(&sandbox, "pairyubikey", body), (400, 20549));
    let made = ForeignDevice::new(DeviceType::HardwareToken);
    sandbox.pair_foreign_device("ann", made).unwrap();
    let serial_number = devices(&sandbox).pop().unwrap()["oathSerialNumber"].clone();
    sandbox
        .press_oath_token(serial_number.as_str().unwrap())
        .unwrap();
}

#[test]
fn devices_that_cannot_be_are_refused() {
    let (sandbox, own) = sandbox(1);
    for body in [
        json!({ "type": "Toaster" }),
        json!({ "type": "iphone" }),
        json!({ "type": "iPhone", "destination": "13035551234" }),
        json!({ "type": "SMS", "destination": "no number" }),
        json!({ "type": "SMS", "destination": "13035551234,1" }),
        json!({ "type": "Voice", "destination": "" }),
        json!({ "type": "Email", "destination": "13035551234" }),
        json!({ "type": "Email", "serialNumber": "1" }),
        json!({ "type": "SMS", "model": "Pixel 9" }),
    ] {
        let mut body = body;
        body["username"] = json!("ann");
        assert_eq!(
            refused(&sandbox, "devices", body.clone()),
            (400, "device_refused".into()),
            "{body}"
        );
    }
    for (path, body) in [
        ("devices", json!({ "username": "ann" })),
        ("devices", json!({ "type": "SMS" })),
        (
            "devices",
            json!({ "username": "ann", "type": "SMS", "colour": "red" }),
        ),
        ("devices/unpair", json!({ "username": "ann" })),
        (
            "devices/unpair",
            json!({ "username": "ann", "deviceId": own[0] }),
        ),
        (
            "devices/unpair",
            json!({ "username": "ann", "deviceId": "first" }),
        ),
    ] {
        assert_eq!(
            refused(&sandbox, path, body),
            (400, "body_malformed".into())
        );
    }
    assert_eq!(device_ids(&sandbox, "ann"), own);
}

#[test]
fn a_foreign_device_shows_nothing_personal_in_debug() {
    let device = ForeignDevice::new(DeviceType::Email)
        .destination("meredith@example.com")
        .nickname("Meredith's");
    assert_eq!(format!("{device:?}"), "ForeignDevice(Email)");
}

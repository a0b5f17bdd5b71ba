use serde_json::{Map, Value, json};

use super::*;
use crate::describe::{Host, Kind, Place, RetryClass, Service, Verb};
use crate::error::Group;
use crate::operation::read_record;

const ENVIRONMENT: &str = "abfba8f6-49eb-49f5-a5d9-80ad5c98f9f6";
const USER: &str = "d4543f69-e508-4cc6-bd16-b61baa4b3caf";
const DEVICE: &str = "0783541c-a172-8d40-0783-541ca1728d40";

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn create(kind: MfaDeviceType) -> CreateDevice {
    CreateDevice::new(id(USER), kind)
}

fn activate() -> ActivateDevice {
    ActivateDevice::new(id(USER), id(DEVICE))
}

fn body(request: &impl Operation) -> String {
    let mut out = Vec::new();
    let mut body = BodyWriter::new(&mut out);
    request.write_body(&mut body);
    body.finish();
    String::from_utf8(out).unwrap()
}

fn device(status: &str) -> MfaDevice {
    device_of(USER, DEVICE, status)
}

fn device_of(user: &str, device: &str, status: &str) -> MfaDevice {
    let json = json!({ "id": device, "type": "SMS", "status": status,
        "user": { "id": user }, "environment": { "id": ENVIRONMENT } });
    read_record(json).unwrap()
}

fn code(result: Result<()>) -> Option<Code> {
    result.err().map(|error| error.code())
}

#[test]
fn the_bodies_of_the_reference_pages_are_written_byte_for_byte() {
    let otp = activate().otp("71053192").oath_resync(true);
    assert_eq!(body(&otp), r#"{"otp":"71053192","oathResync":true}"#);
    let desktop = activate().attestation("a.b.c");
    assert_eq!(body(&desktop), r#"{"attestation":"a.b.c"}"#);
    let session = FlowSession::new(id(DEVICE));
    let register = RegisterUser::new("meredith", session, "meredith@example.com", "pass");
    assert_eq!(
        body(&register),
        r#"{"username":"meredith","email":"meredith@example.com","password":"pass"}"#
    );
}

#[test]
fn every_device_is_created_to_be_activated() {
    let sms = create(MfaDeviceType::Sms).phone("+12025550123");
    assert_eq!(
        body(&sms),
        r#"{"type":"SMS","phone":"+12025550123","status":"ACTIVATION_REQUIRED"}"#
    );
    let fido = create(MfaDeviceType::Fido2)
        .rp_id("example.com")
        .rp_name("Example")
        .policy_id(id(DEVICE));
    assert_eq!(
        body(&fido),
        format!(
            r#"{{"type":"FIDO2","rp":{{"id":"example.com","name":"Example"}},"policy":{{"id":"{DEVICE}"}},"status":"ACTIVATION_REQUIRED"}}"#
        )
    );
    let active = sms.status(MfaDeviceStatus::Active);
    assert_eq!(code(Operation::check(&active)), Some(Code::ValueMalformed));
}

#[test]
fn each_type_takes_what_it_needs_and_nothing_else() {
    let phone = |kind| create(kind).phone("+12025550123");
    for (request, expected) in [
        (create(MfaDeviceType::Sms), Some(Code::ValueMissing)),
        (phone(MfaDeviceType::Voice).extension("1234"), None),
        (
            phone(MfaDeviceType::Sms).extension("1234"),
            Some(Code::ValueMalformed),
        ),
        (phone(MfaDeviceType::Totp), Some(Code::ValueMalformed)),
        (create(MfaDeviceType::Totp), None),
        (create(MfaDeviceType::Mobile), Some(Code::ValueMalformed)),
        (create(MfaDeviceType::Fido2), Some(Code::ValueMissing)),
        (create(MfaDeviceType::PingIdDesktop), None),
        (
            create(MfaDeviceType::PingIdDesktop).rp_name("x"),
            Some(Code::ValueMalformed),
        ),
        (create(MfaDeviceType::OathToken), Some(Code::ValueMissing)),
        (
            create(MfaDeviceType::Sms).phone("+12025550123,,1"),
            Some(Code::ValueMalformed),
        ),
        (
            create(MfaDeviceType::Totp).template_locale("en"),
            Some(Code::ValueMalformed),
        ),
        (
            create(MfaDeviceType::from("PRINTER")),
            Some(Code::ValueMalformed),
        ),
    ] {
        assert_eq!(code(Operation::check(&request)), expected, "{request:?}");
    }
}

#[test]
fn what_reaches_a_person_is_sent_once_as_such() {
    for (kind, class) in [
        (MfaDeviceType::Sms, RetryClass::Human),
        (MfaDeviceType::Voice, RetryClass::Human),
        (MfaDeviceType::Email, RetryClass::Human),
        (MfaDeviceType::Totp, RetryClass::Create),
        (MfaDeviceType::Fido2, RetryClass::Create),
    ] {
        assert_eq!(Operation::class(&create(kind)), class);
    }
    let call = create(MfaDeviceType::Voice)
        .phone("+12025550123")
        .extension("7");
    let destination = Operation::destination(&call).unwrap();
    assert_eq!(
        (destination.address(), destination.extension()),
        ("+12025550123", Some("7"))
    );
}

#[test]
fn an_activation_takes_one_proof() {
    for (request, expected) in [
        (activate(), Some(Code::ValueMissing)),
        (activate().otp("012345"), None),
        (activate().otp("12 345"), Some(Code::ValueMalformed)),
        (
            activate().otp("123456").attestation("x"),
            Some(Code::ValueMalformed),
        ),
        (
            activate().otp("123456").origin("https://example.com"),
            Some(Code::ValueMalformed),
        ),
        (
            activate().attestation("x").oath_resync(true),
            Some(Code::ValueMalformed),
        ),
        (
            activate().attestation("{}").origin("https://example.com"),
            None,
        ),
    ] {
        assert_eq!(code(Operation::check(&request)), expected, "{request:?}");
    }
}

#[test]
fn a_reply_about_another_object_is_refused() {
    let confirm = |device: MfaDevice| {
        let reply = Progress::Done(device);
        code(Operation::confirm(
            &activate().otp("123456"),
            &reply,
            id(ENVIRONMENT),
        ))
    };
    assert_eq!(confirm(device("ACTIVE")), None);
    for status in ["ACTIVATION_REQUIRED", "active", "ACTIVE "] {
        assert_eq!(
            confirm(device(status)),
            Some(Code::ReplyUnexpected),
            "{status}"
        );
    }
    let foreign = Some(Code::ReplyAboutAnotherObject);
    assert_eq!(confirm(device_of(DEVICE, DEVICE, "ACTIVE")), foreign);
    assert_eq!(confirm(device_of(USER, USER, "ACTIVE")), foreign);
    let mut nobodys = device("ACTIVE");
    nobodys.user = None;
    assert_eq!(confirm(nobodys), foreign);
    let mut elsewhere = device("ACTIVE");
    elsewhere.environment = Some(MfaReference::new(id(USER)));
    assert_eq!(confirm(elsewhere), foreign);
}

#[test]
fn a_created_device_that_is_active_at_once_is_no_success() {
    let request = create(MfaDeviceType::Sms).phone("+12025550123");
    let confirm = |reply: &MfaDevice| code(Operation::confirm(&request, reply, id(ENVIRONMENT)));
    assert_eq!(confirm(&device("ACTIVATION_REQUIRED")), None);
    assert_eq!(confirm(&device("ACTIVE")), Some(Code::ReplyUnexpected));
}

#[test]
fn a_declaration_says_how_it_is_asked_for() {
    let info = operation("activate_device").unwrap().info();
    assert_eq!(info.service(), Service::PingOne);
    let web = info.web.unwrap();
    assert_eq!((web.verb, web.host), (Verb::Post, Host::Api));
    assert_eq!(
        web.media_type,
        Some("application/vnd.pingidentity.device.activate+json")
    );
    let places: Vec<_> = info
        .request
        .fields
        .iter()
        .map(|field| field.place)
        .collect();
    assert_eq!(places[..3], [Place::Path, Place::Path, Place::Body]);
    let required: Vec<_> = info.required().map(|field| field.name).collect();
    assert_eq!(required, ["user_id", "device_id"]);
    let class = operation("CreateDevice")
        .unwrap()
        .info()
        .class_when
        .unwrap();
    assert_eq!(class.values, ["SMS", "VOICE", "EMAIL", "WHATSAPP"]);
    assert_eq!(
        operation("UnpairDevice").err().unwrap().code(),
        Code::UnknownOperation
    );
}

#[test]
fn whatever_has_a_body_has_a_media_type_and_no_media_type_has_a_charset() {
    for info in operations().chain(flow_operations()).map(Declared::info) {
        let web = info.web.unwrap();
        let body = info
            .request
            .fields
            .iter()
            .any(|field| field.place == Place::Body);
        let writes = matches!(web.verb, Verb::Post | Verb::Put);
        assert_eq!(web.media_type.is_some(), writes, "{}", info.name);
        assert!(writes || !body, "{}", info.name);
        assert!(web.media_type.is_none_or(|text| !text.contains([';', ' '])));
    }
}

#[test]
fn ids_in_arguments_are_uuids_and_other_members_are_named() {
    let list = operation("ListDevices").unwrap();
    let arguments = |value: Value| Map::from_iter([("user_id".to_owned(), value)]);
    let listed = list.parse(&arguments(json!(USER))).unwrap();
    assert_eq!(listed.id("userId"), Some(id(USER)));
    for value in [json!("../../x"), json!(5), Value::Null] {
        let error = list.parse(&arguments(value)).unwrap_err();
        assert_eq!(error.group(), Group::Input);
        assert!(error.to_string().contains("user_id"), "{error}");
    }
}

#[test]
fn sealed_requests_come_back_as_they_were() {
    let create = operation("CreateDevice").unwrap();
    let wire = json!({ "userId": USER, "type": "FIDO2", "rp.id": "example.com" });
    let request = create.parse_wire(wire.as_object().unwrap()).unwrap();
    assert!(format!("{request:?}").contains("example.com"));
    let kind = create.info().request.by_wire_name("userId").unwrap().kind;
    assert!(matches!(kind, Kind::Id));
}

#[test]
fn flows_hide_what_goes_on_with_them() {
    let mut session = FlowSession::new(id(DEVICE)).code_verifier("verifier-secret");
    session.cookies = Cookies::from_header("ST=cookie-secret");
    let state = json!({ "id": DEVICE, "status": "COMPLETED", "_links": { "self": {} },
        "expiresAt": "2021-04-27T00:12:15.447Z" });
    let flow = Flow::new(read_record::<FlowState, _>(state).unwrap(), session);
    let shown = format!("{flow:?}");
    assert!(!shown.contains("secret"), "{shown}");
    assert!(flow.offers("self") && !flow.offers("user.register"));
    let expires = flow.state.expires_at.as_ref().unwrap().timestamp.unwrap();
    assert!(flow.is_expired(expires));
}

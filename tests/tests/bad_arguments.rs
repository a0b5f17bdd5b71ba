//! Bad input for every member of every operation: a clear typed error, and nothing sent.

use pingpair::describe::{Form, Kind, OperationInfo, RetryClass};
use pingpair::pingid;
use pingpair::pingid::{DeviceAttribute, DeviceId, UpdateDeviceAttributes};
use pingpair::{Client, Code, Error, Group};
use pingpair_sandbox::Sandbox;
use pingpair_tests::samples::{self, Place};
use serde_json::{Map, Value, json};

/// A service that must not be reached, and its client.
struct Unreached {
    sandbox: Sandbox,
    client: Client,
}

impl Unreached {
    fn new() -> Self {
        let sandbox = Sandbox::start().unwrap();
        let client = Client::builder(sandbox.credentials()).build().unwrap();
        Self { sandbox, client }
    }

    /// Expects an error of this code whose text names the member.
    fn refuses(
        &self,
        info: &OperationInfo,
        arguments: &Map<String, Value>,
        code: Code,
        name: &str,
    ) {
        let label = format!("{} of {}: {arguments:?}", name, info.name);
        let error = self
            .client
            .send_named(info.name, arguments)
            .err()
            .unwrap_or_else(|| panic!("{label}: it was sent"));
        self.is_clear(&error, code, name, &label);
    }

    fn is_clear(&self, error: &Error, code: Code, name: &str, label: &str) {
        assert_eq!(error.code(), code, "{label}: {error}");
        // What is configured once and for all is mended there.
        let configured = [Code::OriginRefused, Code::RelyingPartyRefused].contains(&code);
        let group = match configured {
            true => Group::Configuration,
            false => Group::Input,
        };
        assert_eq!(error.group(), group, "{label}");
        assert!(error.to_string().contains(name), "{label}: {error}");
        assert!(!error.request_sent(), "{label}");
    }
}

impl Drop for Unreached {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.sandbox.log().is_empty());
        }
    }
}

/// Every member that a caller can give.
fn every_place() -> impl Iterator<Item = (&'static OperationInfo, Place)> {
    pingid::operations().flat_map(|declared| {
        let info = declared.info();
        samples::places(info)
            .into_iter()
            .map(move |place| (info, place))
    })
}

/// Values of other types than this one.
fn wrong_types(kind: &Kind) -> Vec<Value> {
    match kind {
        Kind::Text => vec![json!(5), json!(-5), json!(true), json!(["a"]), json!({})],
        // Digits may come as a number: the page calls activation codes Long.
        Kind::Secret => vec![json!(-5), json!(0.5), json!(true), json!(["a"]), json!({})],
        Kind::Bool => vec![json!(1), json!("yes"), json!("TRUE"), json!(""), json!([])],
        Kind::Integer | Kind::DeviceId => vec![
            json!(200.0),
            json!(200.5),
            json!("200.0"),
            json!("-0"),
            json!(""),
            json!("five"),
            json!(true),
            json!(9_223_372_036_854_775_808_u64),
            json!("9223372036854775808"),
            json!([5]),
        ],
        Kind::Time => vec![
            json!("2026-02-11 09:15:42.000"),
            json!("soon"),
            json!(1.5),
            json!(i64::MAX),
            json!(i64::MIN),
        ],
        Kind::Values(_) => vec![json!(5), json!(["ADMIN"]), json!({}), json!("")],
        Kind::List(Kind::Record(_)) => {
            vec![json!(5), json!({}), json!([5]), json!(["a"]), json!([[]])]
        }
        Kind::List(inner) => {
            let entries = wrong_types(inner).into_iter().map(|value| json!([value]));
            entries
                .chain([json!("a"), json!({}), json!([null])])
                .collect()
        }
        kind => panic!("nothing is known that is no {kind:?}"),
    }
}

#[test]
fn values_of_another_type_are_refused() {
    let service = Unreached::new();
    for (info, place) in every_place() {
        for value in wrong_types(place.field.kind.inner()) {
            let arguments = place.filled(info, value);
            service.refuses(info, &arguments, Code::ValueMalformed, place.field.name);
        }
    }
}

#[test]
fn members_that_are_needed_and_absent_or_null_are_asked_for() {
    let service = Unreached::new();
    for (info, place) in every_place() {
        if place.field.is_required() {
            let (absent, null) = (place.emptied(info), place.filled(info, Value::Null));
            for arguments in [absent, null] {
                service.refuses(info, &arguments, Code::ValueMissing, place.field.name);
            }
        }
    }
}

#[test]
fn sizes_beside_their_limits_are_refused() {
    let service = Unreached::new();
    for (info, place) in every_place() {
        let field = place.field;
        let Some(limit) = field.limit else { continue };
        for number in [limit.least - 1, limit.greatest + 1] {
            let length = || usize::try_from(number).unwrap();
            let value = match field.kind.inner() {
                Kind::Integer => json!(number),
                Kind::List(inner) => samples::entries(inner, field, length()),
                _ => json!(samples::text(field, length())),
            };
            let arguments = place.filled(info, value);
            service.refuses(info, &arguments, Code::ValueOutOfRange, field.name);
        }
    }
}

#[test]
fn members_that_nobody_declared_are_refused() {
    let service = Unreached::new();
    for (info, place) in every_place() {
        let mut names = vec!["nonsense"];
        // Callers have names of their own for what the wire calls otherwise.
        if place.field.wire != place.field.name && info.request.by_name(place.field.wire).is_none()
        {
            names.push(place.field.wire);
        }
        for name in names {
            let arguments = place.crowded(info, name);
            // The answer lists what there is, and does not repeat what was given.
            service.refuses(info, &arguments, Code::UnknownMember, place.field.name);
        }
    }
}

#[test]
fn characters_that_act_are_refused_but_in_what_is_free() {
    /// What people write and the service hands out, sent as it is: escaped, as JSON has it.
    const FREE: [&str; 6] = [
        "client_data",
        "credential",
        "email",
        "first_name",
        "last_name",
        "session_id",
    ];
    let service = Unreached::new();
    for (info, place) in every_place() {
        let field = place.field;
        let in_list = matches!(field.kind.inner(), Kind::List(Kind::Text | Kind::Secret));
        let is_text = in_list || matches!(field.kind.inner(), Kind::Text | Kind::Secret);
        if !is_text {
            continue;
        }
        let (code, said) = match field.name {
            "origin" => (Code::OriginRefused, "the origin"),
            "relying_party_id" => (Code::RelyingPartyRefused, "the relying party's id"),
            name => (Code::ValueMalformed, name),
        };
        let is_free = field.form.is_none() && code == Code::ValueMalformed;
        assert_eq!(is_free, FREE.contains(&field.name), "{}", field.name);
        for text in ACTING {
            let value = if in_list { json!([text]) } else { json!(text) };
            let arguments = place.filled(info, value);
            if !is_free {
                service.refuses(info, &arguments, code, said);
                continue;
            }
            let operation = pingid::operation(info.name)
                .unwrap()
                .parse(&arguments)
                .unwrap();
            let mut body = Vec::new();
            operation.write_body(&Default::default(), &mut body);
            assert!(!body.iter().any(u8::is_ascii_control), "{}", field.name);
        }
    }
}

#[test]
fn texts_of_another_form_are_refused() {
    let service = Unreached::new();
    for (info, place) in every_place() {
        let field = place.field;
        let wrong = match field.form {
            None | Some(Form::Name) => continue,
            Some(Form::Digits) => ["12a4", "12 34", "+1234", "１２３４", "-123"].map(str::to_owned),
            Some(Form::OathOtp) => {
                ["12345", "1234567", "123456789", "12a456", "１２３４５６"].map(str::to_owned)
            }
            Some(Form::Modhex) => {
                let otp = YUBIKEY_OTP;
                [
                    otp[1..].to_owned(),
                    format!("{otp}c"),
                    otp.replace('k', "a"),
                    otp.to_uppercase(),
                    otp.replacen('c', "C", 1),
                ]
            }
            Some(form) => panic!("nothing is known that is no {form:?}"),
        };
        for text in wrong {
            let value = match field.kind.inner() {
                Kind::List(_) => json!([text]),
                _ => json!(text),
            };
            let arguments = place.filled(info, value);
            service.refuses(info, &arguments, Code::ValueMalformed, field.name);
        }
    }
}

#[test]
fn empty_entries_of_lists_are_refused() {
    let service = Unreached::new();
    for (info, place) in every_place() {
        if let Kind::List(Kind::Text | Kind::Secret) = place.field.kind.inner() {
            let arguments = place.filled(info, json!([""]));
            service.refuses(info, &arguments, Code::ValueMalformed, place.field.name);
        }
    }
}

#[test]
fn rules_across_members_are_refused_one_by_one() {
    let service = Unreached::new();
    let path = pingpair_tests::vectors().join("refused-arguments.json");
    let cases: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for case in &cases {
        let text = |name: &str| case[name].as_str().unwrap();
        let info = pingid::operation(text("operation")).unwrap().info();
        let code = Code::ALL.iter().find(|code| code.as_str() == text("code"));
        let arguments = case["arguments"].as_object().unwrap();
        service.refuses(info, arguments, *code.unwrap(), text("text"));
    }
    assert!(cases.len() > 100);
}

#[test]
fn a_place_that_is_none_is_refused_by_the_typed_call_as_well() {
    let service = Unreached::new();
    let request =
        UpdateDeviceAttributes::setting("jdoe", DeviceId::new(64498), DeviceAttribute::Order(0));
    let error = service
        .client
        .update_device_attributes(request)
        .unwrap_err();
    service.is_clear(
        &error,
        Code::ValueMalformed,
        "value: a number from 1",
        "ORDER",
    );
    let nickname = DeviceAttribute::Nickname("n".repeat(251));
    let request = UpdateDeviceAttributes::setting("jdoe", DeviceId::new(64498), nickname);
    let error = service
        .client
        .update_device_attributes(request)
        .unwrap_err();
    service.is_clear(&error, Code::ValueOutOfRange, "value: 1 to 250", "NICKNAME");
}

#[test]
fn a_raw_call_keeps_the_rules_of_what_is_declared() {
    let service = Unreached::new();
    let refused = |path: &str, body: Value, class, code, said| {
        let body = body.as_object().unwrap().clone();
        let error = service.client.call(path, body, class).unwrap_err();
        service.is_clear(&error, code, said, path);
    };
    let user = || json!({ "userName": "jdoe" });
    for path in ["unpairdevice", "UnpairDevice", "UNPAIRDEVICE"] {
        refused(path, user(), None, Code::NameNeeded, "unpair_all_devices");
    }
    let no_device = json!({ "userName": "jdoe", "deviceId": null });
    refused(
        "unpairdevice",
        no_device,
        None,
        Code::UnknownMember,
        "UnpairAllDevices",
    );
    for class in [RetryClass::Read, RetryClass::Idempotent] {
        for path in ["activateuser", "getactivationcode"] {
            refused(path, user(), Some(class), Code::ClassRefused, "retry class");
        }
    }
    let activating = json!({ "userName": "jdoe", "activateUser": true });
    let idempotent = Some(RetryClass::Idempotent);
    refused(
        "edituser",
        activating,
        idempotent,
        Code::ClassRefused,
        "retry class",
    );
    refused("userbypass", user(), None, Code::ValueMissing, "until");
    let upper = json!({ "username": "jdoe", "otp": YUBIKEY_OTP.to_uppercase() });
    refused("pairyubikey", upper, None, Code::ValueMalformed, "otp: ");
    refused(
        "deleteuser",
        json!({ "username": "jdoe" }),
        None,
        Code::UnknownMember,
        "userName",
    );
    refused(
        "deleteuser",
        json!({}),
        None,
        Code::ValueMissing,
        "username",
    );
    let tokens = json!({ "tokens": [{ "serialNumber": "1", "nonsense": 1 }] });
    refused(
        "createorgtokens",
        tokens,
        None,
        Code::UnknownMember,
        "serialNumber",
    );
    for path in [
        "",
        "../adduser",
        "adduser/do",
        "add user",
        "адд",
        &"a".repeat(65),
    ] {
        refused(path, json!({}), None, Code::PathSuffixRefused, "");
    }
    let number = json!({ "clientData": 5 });
    refused("unheardof", number, None, Code::BodyMalformed, "clientData");
}

#[test]
fn errors_repeat_nothing_of_what_was_given() {
    for (info, place) in every_place() {
        let marker = "Meredith\u{7}Archer";
        for arguments in [
            place.filled(info, json!(marker)),
            place.filled(info, json!([marker])),
            place.crowded(info, marker),
        ] {
            if let Err(error) = pingid::operation(info.name).unwrap().parse(&arguments) {
                let shown = format!("{error} {error:?}");
                assert!(!shown.contains("Meredith"), "{shown}");
            }
        }
    }
}

#[test]
fn operations_that_nobody_declared_are_refused() {
    let service = Unreached::new();
    for name in [
        "",
        "AddUsers",
        "adduser",
        "ADD_USER",
        "GetAuthenticationStatus",
    ] {
        let error = service.client.send_named(name, &Map::new()).unwrap_err();
        service.is_clear(&error, Code::UnknownOperation, "", name);
    }
}

const YUBIKEY_OTP: &str = "ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn";

/// Texts with characters that act, and with blanks at an end.
const ACTING: [&str; 12] = [
    "a\u{0}b",
    "a\u{7}b",
    "a\r\nb",
    "\u{1b}[31mb",
    "a\u{9b}b",
    "a\u{202e}b",
    "a\u{200b}b",
    "a\u{feff}",
    " a",
    "a ",
    "\u{a0}a",
    "a\u{2003}",
];

//! What holds for every declaration, whatever it declares: found by walking the descriptions.

use std::fmt::Debug;

use pingpair::describe::{Field, Form, Kind, OperationInfo, RecordInfo};
use pingpair::operation::{AnyOperation, BodyStyle, NextOtp, Operation, Record, read_record};
use pingpair::pingid::*;
use pingpair::{Code, pingid};
use pingpair_tests::samples::{self, Place};
use serde_json::{Map, Value, json};

fn written(operation: &dyn AnyOperation) -> Vec<u8> {
    let style = BodyStyle {
        client_data: operation.own_client_data(),
        ..BodyStyle::default()
    };
    let mut written = Vec::new();
    operation.write_body(&style, &mut written);
    written
}

fn body(operation: &dyn AnyOperation) -> Map<String, Value> {
    serde_json::from_slice(&written(operation)).unwrap()
}

/// The record and those inside of it.
fn with_parts(record: &'static RecordInfo) -> Vec<&'static RecordInfo> {
    fn inner(kind: &Kind) -> Option<&'static RecordInfo> {
        match kind {
            Kind::Record(record) => Some(record),
            Kind::Optional(kind) | Kind::List(kind) | Kind::Map(kind) => inner(kind),
            _ => None,
        }
    }
    let parts = record.fields.iter().filter_map(|field| inner(&field.kind));
    let mut records = vec![record];
    records.extend(parts.flat_map(with_parts));
    records
}

/// Every record that a request or a reply is made of.
fn all_records() -> Vec<&'static RecordInfo> {
    let mut records = with_parts(NextOtp::INFO);
    for declared in pingid::operations() {
        let info = declared.info();
        records.extend(with_parts(info.request));
        records.extend(with_parts(info.reply));
    }
    records
}

#[test]
fn every_request_comes_back_from_the_wire_as_it_was() {
    for declared in pingid::operations() {
        let info = declared.info();
        let operation = declared.parse(&samples::arguments(info)).unwrap();
        let written = body(&*operation);
        assert_eq!(written.len(), info.request.fields.len(), "{}", info.name);
        assert_eq!(body(&*declared.parse_wire(&written).unwrap()), written);
    }
}

#[test]
fn members_are_written_in_declared_order() {
    for declared in pingid::operations() {
        let info = declared.info();
        let operation = declared.parse(&samples::arguments(info)).unwrap();
        let written = String::from_utf8(written(&*operation)).unwrap();
        let places = info.request.fields.iter().map(|field| {
            let name = format!("\"{}\":", field.wire);
            written.find(&name).unwrap()
        });
        assert!(places.is_sorted(), "{written}");
    }
}

#[test]
fn members_that_need_not_be_given_are_left_out() {
    for declared in pingid::operations() {
        let info = declared.info();
        for place in samples::places(info) {
            if place.field.is_required() {
                continue;
            }
            // A rule across members may want it all the same.
            let Ok(operation) = declared.parse(&place.emptied(info)) else {
                continue;
            };
            let written = body(&*operation);
            let members = match place.within {
                None => &written,
                Some(list) => written[list.wire][0].as_object().unwrap(),
            };
            let sent = members.contains_key(place.field.wire);
            let has_default = place.field.default.is_some();
            assert_eq!(sent, has_default, "{} of {}", place.field.wire, info.name);
        }
    }
}

/// A text, number or list of this size.
fn sized(place: Place, number: i64) -> Value {
    let Place { field, .. } = place;
    let length = || usize::try_from(number).unwrap();
    match field.kind.inner() {
        Kind::Integer => json!(number),
        Kind::List(inner) => samples::entries(inner, field, length()),
        _ => json!(samples::text(field, length())),
    }
}

#[test]
fn both_edges_of_every_limit_are_taken_and_nothing_beyond() {
    /// A rule of their own holds these to more than a length.
    const RULED: [&str; 3] = ["pairing_data", "relying_party_id", "origin"];
    let mut tried = 0;
    for declared in pingid::operations() {
        let info = declared.info();
        for place in samples::places(info) {
            let field = place.field;
            let Some(limit) = field.limit else { continue };
            for (number, fits) in [
                (limit.least - 1, false),
                (limit.least, true),
                (limit.greatest, true),
                (limit.greatest + 1, false),
            ] {
                let label = format!("{} of {number} in {}", field.name, info.name);
                let result = declared.parse(&place.filled(info, sized(place, number)));
                match (fits, result) {
                    (true, Ok(_)) => {}
                    (true, Err(error)) => {
                        assert!(RULED.contains(&field.name), "{label}: {error}");
                        assert_ne!(error.code(), Code::ValueOutOfRange, "{label}");
                    }
                    (false, result) => {
                        let error = result.expect_err(&label);
                        assert_eq!(error.code(), Code::ValueOutOfRange, "{label}");
                        assert!(error.to_string().contains(field.name), "{label}: {error}");
                    }
                }
                tried += 1;
            }
        }
    }
    assert!(tried > 4 * 50);
}

#[test]
fn every_form_and_set_of_values_is_held() {
    for declared in pingid::operations() {
        let info = declared.info();
        for place in samples::places(info) {
            let Place { field, .. } = place;
            let wrong = match (field.form, field.kind.inner()) {
                (Some(Form::Digits), _) => json!("12a4"),
                (Some(Form::Modhex), _) => json!("a".repeat(44)),
                (Some(Form::Name), Kind::List(_)) => json!(["a\u{202e}b"]),
                (Some(Form::Name), _) => json!("a\u{202e}b"),
                (Some(Form::OathOtp), _) => json!(["12a456"]),
                (_, Kind::Values(_)) => json!("NOT_LISTED"),
                (None, _) => continue,
                (Some(form), _) => panic!("no wrong text for {form:?}"),
            };
            let error = declared.parse(&place.filled(info, wrong)).unwrap_err();
            assert_eq!(error.code(), Code::ValueMalformed, "{}", field.name);
            assert!(error.to_string().contains(field.name), "{error}");
        }
    }
}

#[test]
fn required_members_are_asked_for_by_name() {
    for declared in pingid::operations() {
        let info = declared.info();
        for place in samples::places(info) {
            if place.field.is_required() {
                let error = declared.parse(&place.emptied(info)).unwrap_err();
                assert_eq!(error.code(), Code::ValueMissing, "{}", info.name);
                assert!(error.to_string().contains(place.field.name), "{error}");
            }
        }
    }
}

#[test]
fn debug_of_requests_shows_neither_secrets_nor_persons() {
    for declared in pingid::operations() {
        let info = declared.info();
        let arguments = samples::arguments(info);
        let shown = format!("{:?}", declared.parse(&arguments).unwrap());
        for record in with_parts(info.request) {
            assert_hidden(record, &shown, |field| {
                samples::argument(info, field).to_string()
            });
        }
    }
}

/// The `Debug` of a reply of all members.
fn shown_reply<O: Operation>() -> (&'static OperationInfo, String) {
    let info = O::OPERATION;
    (info, shown::<O::Reply>(info.reply))
}

fn shown<T: Record + Debug>(info: &RecordInfo) -> String {
    let reply: T = read_record(samples::reply(info)).unwrap();
    format!("{reply:?}")
}

#[test]
fn debug_of_replies_shows_neither_secrets_nor_persons() {
    macro_rules! shown_replies {
        ($($operation:ident),+ $(,)?) => { vec![$(shown_reply::<$operation>()),+] };
    }
    let shown_replies = shown_replies![
        AddUser,
        GetUserDetails,
        EditUser,
        DeleteUser,
        SuspendUser,
        ActivateUser,
        ToggleUserBypass,
        EndUserBypass,
        AddService,
        GetActivationCode,
        GetPairingStatus,
        StartOfflinePairing,
        FinalizeOfflinePairing,
        OfflinePairing,
        PairYubiKey,
        ResyncOathToken,
        CreateOrgTokens,
        RevokeOrgTokens,
        UnpairDevice,
        UnpairAllDevices,
        UpdateDeviceAttributes,
        AuthenticatorAppStartPairing,
        AuthenticatorAppFinishPairing,
        WebAuthnStartPairing,
        WebAuthnFinishPairing,
        CreateJob,
        GetJobStatus,
        GetBulkJobStatus,
        GetOrganizationReport,
    ];
    let names = shown_replies.iter().map(|(info, _)| info.name);
    assert!(names.eq(pingid::operations().map(|declared| declared.info().name)));
    let next = [(NextOtp::INFO, shown::<NextOtp>(NextOtp::INFO))];
    let replies = shown_replies
        .into_iter()
        .map(|(info, shown)| (info.reply, shown));
    for (reply, shown) in replies.chain(next) {
        assert!(!shown.contains(samples::UNDECLARED), "{shown}");
        for record in with_parts(reply) {
            assert_hidden(record, &shown, |field| {
                samples::reply(record)[field.wire].to_string()
            });
        }
    }
}

/// Whether no text of a secret or personal member is in what is shown.
fn assert_hidden(record: &RecordInfo, shown: &str, sample: impl Fn(&Field) -> String) {
    for field in record.fields {
        let label = format!("{} of {}: {shown}", field.name, record.name);
        match is_secret(&field.kind) {
            true => assert!(shown.contains("[redacted]"), "{label}"),
            false if field.personal => assert!(shown.contains("[personal]"), "{label}"),
            false => continue,
        }
        let sample = sample(field);
        let texts = sample.split('"').filter(|text| text.len() > 5);
        for text in texts {
            // A name in our own words may be a member's name.
            let value = format!("\"{text}\"");
            assert!(!shown.contains(&value), "{label}");
        }
    }
}

fn is_secret(kind: &Kind) -> bool {
    match kind {
        Kind::Secret => true,
        Kind::Optional(inner) | Kind::List(inner) | Kind::Map(inner) => is_secret(inner),
        _ => false,
    }
}

#[test]
fn what_names_or_reaches_a_person_is_declared_personal() {
    const PERSONAL: [&str; 18] = [
        "account",
        "attributeValue",
        "countryCode",
        "displayID",
        "displayName",
        "email",
        "fname",
        "lastTransactions",
        "lname",
        "message",
        "name",
        "nickname",
        "pairedSerials",
        "pairingData",
        "phoneNumber",
        "picURL",
        "userName",
        "username",
    ];
    for record in all_records() {
        for field in record.fields {
            if PERSONAL.contains(&field.wire) {
                let hidden = field.personal || is_secret(&field.kind);
                assert!(hidden, "{} of {}", field.name, record.name);
            }
        }
    }
}

#[test]
fn what_pairs_or_proves_is_declared_secret() {
    const SECRET: [&str; 10] = [
        "activationCode",
        "otp",
        "otps",
        "pairingKey",
        "pairingKeyUri",
        "password",
        "publicKeyCredentialJson",
        "publicKeyCredentialOptions",
        "secretKey",
        "sessionId",
    ];
    for name in SECRET {
        let fields = all_records()
            .into_iter()
            .filter_map(|record| record.by_wire_name(name));
        assert!(fields.clone().all(|field| is_secret(&field.kind)), "{name}");
        assert!(fields.count() > 0, "{name}");
    }
}

#[test]
fn names_are_unique_and_documented() {
    for record in all_records() {
        for (index, field) in record.fields.iter().enumerate() {
            let before = &record.fields[..index];
            assert!(
                before
                    .iter()
                    .all(|other| other.name != field.name && other.wire != field.wire)
            );
            assert!(
                field.doc.ends_with('.'),
                "{} of {}",
                field.name,
                record.name
            );
        }
    }
}

//! What holds for every declaration of PingOne's, whatever it declares: found by walking the
//! descriptions.

use std::collections::BTreeSet;
use std::fmt::Debug;

use pingpair::describe::{Field, Kind, OperationInfo, Place, RecordInfo, Service};
use pingpair::operation::{Record, read_record};
use pingpair::pingid;
use pingpair::pingone::*;
use pingpair_tests::samples;
use serde_json::{Map, Value, json};

fn declared() -> impl Iterator<Item = &'static Declared> {
    operations().chain(flow_operations())
}

fn with_parts(record: &'static RecordInfo) -> Vec<&'static RecordInfo> {
    let parts = record.fields.iter().filter_map(|field| inner(&field.kind));
    let mut records = vec![record];
    records.extend(parts.flat_map(with_parts));
    records
}

fn inner(kind: &Kind) -> Option<&'static RecordInfo> {
    match kind {
        Kind::Record(record) => Some(record),
        Kind::Optional(kind) | Kind::List(kind) | Kind::Map(kind) => inner(kind),
        _ => None,
    }
}

fn all_records() -> Vec<&'static RecordInfo> {
    let records = declared().flat_map(|declared| {
        let info = declared.info();
        with_parts(info.request)
            .into_iter()
            .chain(with_parts(info.reply))
    });
    records.collect()
}

/// Members of a request that go together, in the wire's names.
fn request(info: &OperationInfo) -> Map<String, Value> {
    let mut members = samples::reply(info.request);
    let members = members.as_object_mut().unwrap();
    members.remove("future");
    if let Some(session) = members.get_mut("session") {
        session.as_object_mut().unwrap().remove("future");
        session["cookies"] = json!("ST=cookie-of-the-flow");
    }
    let without: &[&str] = match info.name {
        "CreateDevice" => &["email", "serialNumber", "rp.id", "rp.name"],
        "ActivateDevice" => &["origin", "attestation"],
        _ => &[],
    };
    without.iter().for_each(|name| drop(members.remove(*name)));
    let special = [
        ("CreateDevice", "type", json!("VOICE")),
        ("CreateDevice", "phone", json!("+12025550123")),
        ("CreateDevice", "extension", json!("#2992,,1")),
        ("ExchangeCode", "code_verifier", json!("v".repeat(43))),
    ];
    for (operation, name, value) in special {
        if operation == info.name {
            members.insert(name.into(), value);
        }
    }
    members.clone()
}

#[test]
fn no_name_is_taken_twice_by_the_two_services() {
    let pingid = pingid::operations().map(|declared| declared.info());
    let pingone = declared().map(Declared::info);
    let infos: Vec<_> = pingid.chain(pingone).collect();
    let names: BTreeSet<_> = infos.iter().map(|info| info.name).collect();
    assert_eq!(names.len(), infos.len());
    let records = |service| {
        let of = infos.iter().filter(move |info| info.service() == service);
        let records = of.flat_map(|info| {
            with_parts(info.request)
                .into_iter()
                .chain(with_parts(info.reply))
        });
        records.map(|record| record.name).collect::<BTreeSet<_>>()
    };
    let both: Vec<_> = records(Service::PingId)
        .intersection(&records(Service::PingOne))
        .copied()
        .collect();
    assert!(both.is_empty(), "{both:?}");
}

#[test]
fn every_request_takes_its_members_and_comes_back_from_a_snapshot() {
    for declared in declared() {
        let info = declared.info();
        let operation = declared
            .parse_wire(&request(info))
            .unwrap_or_else(|error| panic!("{}: {error}", info.name));
        assert_eq!(operation.info().name, info.name);
        for field in info.request.fields {
            if field.place == Place::Path {
                assert!(operation.id(field.wire).is_some(), "{}", field.wire);
            }
        }
    }
}

#[test]
fn members_that_are_not_declared_and_such_that_lack_are_named() {
    for declared in declared() {
        let info = declared.info();
        let mut members = request(info);
        members.insert("shoeSize".into(), json!(43));
        let error = declared.parse_wire(&members).unwrap_err();
        assert_eq!(error.code(), pingpair::Code::UnknownMember, "{}", info.name);
        for field in info.required() {
            let mut members = request(info);
            members.remove(field.wire);
            let error = declared.parse_wire(&members).unwrap_err();
            assert!(error.to_string().contains(field.name), "{error}");
        }
    }
}

#[test]
fn names_are_unique_and_documented() {
    for record in all_records() {
        assert!(record.doc.contains('.'), "{}", record.name);
        for (index, field) in record.fields.iter().enumerate() {
            let before = &record.fields[..index];
            let differs = |other: &Field| other.name != field.name && other.wire != field.wire;
            assert!(before.iter().all(differs), "{}", field.name);
            assert!(
                field.doc.ends_with('.'),
                "{} of {}",
                field.name,
                record.name
            );
        }
    }
}

#[test]
fn what_names_or_reaches_a_person_is_personal_and_what_pairs_or_proves_is_secret() {
    const PERSONAL: [&str; 5] = ["email", "message", "nickname", "phone", "username"];
    const SECRET: [&str; 15] = [
        "access_token",
        "attestation",
        "code",
        "codeVerifier",
        "code_verifier",
        "cookies",
        "id_token",
        "keyUri",
        "otp",
        "password",
        "pingIdDesktopCredentialCreationOptions",
        "publicKeyCredentialCreationOptions",
        "secret",
        "uri",
        "verificationCode",
    ];
    let mut seen = BTreeSet::new();
    for record in all_records() {
        for field in record.fields {
            let label = format!("{} of {}", field.name, record.name);
            if PERSONAL.contains(&field.wire) {
                assert!(field.personal || is_secret(&field.kind), "{label}");
                seen.insert(field.wire);
            }
            // The service's code for a failure is none.
            if SECRET.contains(&field.wire) && record.name != "PairingKeyError" {
                assert!(is_secret(&field.kind), "{label}");
                seen.insert(field.wire);
            }
        }
    }
    assert_eq!(seen.len(), PERSONAL.len() + SECRET.len());
}

#[test]
fn debug_of_requests_shows_neither_secrets_nor_persons() {
    for declared in declared() {
        let info = declared.info();
        let members = request(info);
        let shown = format!("{:?}", declared.parse_wire(&members).unwrap());
        for field in info.request.fields {
            let hidden = is_secret(&field.kind) || field.personal;
            if let (true, Some(Value::String(text))) = (hidden, members.get(field.wire)) {
                assert!(!shown.contains(text.as_str()), "{}: {shown}", field.name);
            }
        }
        for text in ["cookie-of-the-flow", "codeVerifierЖ", "code_verifierЖ"] {
            assert!(!shown.contains(text), "{shown}");
        }
    }
}

#[test]
fn debug_of_replies_shows_neither_secrets_nor_persons() {
    shows_nothing::<MfaDevices>();
    shows_nothing::<PairingKeys>();
    shows_nothing::<MfaAcknowledged>();
    shows_nothing::<MfaEnabled>();
    shows_nothing::<FlowState>();
    shows_nothing::<Tokens>();
}

fn shows_nothing<T: Record + Debug>() {
    let sample = samples::reply(T::INFO);
    let reply: T = read_record(sample).unwrap();
    let shown = format!("{reply:?}");
    assert!(!shown.contains(samples::UNDECLARED), "{shown}");
    // Samples are made of names: where an open member has the same one, nothing can be told.
    let records = with_parts(T::INFO);
    let fields = || records.iter().flat_map(|record| record.fields);
    let hidden = |field: &Field| is_secret(&field.kind) || field.personal;
    let open = |name| fields().any(|field| field.name == name && !hidden(field));
    for record in &records {
        for field in record.fields {
            if hidden(field) && !open(field.name) {
                let text = format!("\"{}\"", samples::text(field, 30));
                assert!(
                    !shown.contains(&text),
                    "{} of {}: {shown}",
                    field.name,
                    record.name
                );
            }
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

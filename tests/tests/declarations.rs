//! What holds for every declaration, whatever it declares: found by walking the descriptions.

use pingpair::describe::{Field, Form, Kind, OperationInfo, RecordInfo};
use pingpair::operation::BodyStyle;
use pingpair::{Code, pingid};
use serde_json::{Map, Value, json};

/// A text of this many characters that fits the member's form and stands out in an output.
fn text(field: &Field, length: usize) -> Value {
    let letter = if field.form == Some(Form::Digits) {
        "7"
    } else {
        "Ж"
    };
    json!(letter.repeat(length))
}

/// A value that the member takes.
fn sample(field: &Field) -> Value {
    match field.kind.inner() {
        Kind::Text | Kind::Secret => {
            let greatest = field.limit.map_or(12, |limit| limit.greatest.min(12));
            text(field, usize::try_from(greatest).unwrap())
        }
        Kind::Bool => json!(true),
        Kind::Integer => json!(field.limit.map_or(5, |limit| limit.greatest)),
        Kind::DeviceId => json!(284_159_158_921_096_001_i64),
        Kind::Time => json!(1_700_000_000_123_i64),
        Kind::Values(values) => json!(values.values[0].wire),
        Kind::List(_) => json!([]),
        kind => panic!("no sample of {kind:?}"),
    }
}

fn samples(info: &OperationInfo) -> Map<String, Value> {
    info.request
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), sample(field)))
        .collect()
}

fn body(operation: &dyn pingpair::operation::AnyOperation) -> Map<String, Value> {
    let style = BodyStyle {
        client_data: operation.own_client_data(),
        legacy_names: false,
    };
    let mut body = Vec::new();
    operation.write_body(&style, &mut body);
    serde_json::from_slice(&body).unwrap()
}

#[test]
fn every_request_comes_back_from_the_wire_as_it_was() {
    for declared in pingid::operations() {
        let operation = declared.parse(&samples(declared.info())).unwrap();
        let written = body(&*operation);
        assert_eq!(written.len(), declared.info().request.fields.len());
        assert_eq!(body(&*declared.parse_wire(&written).unwrap()), written);
    }
}

#[test]
fn both_edges_of_every_limit_are_taken_and_nothing_beyond() {
    for declared in pingid::operations() {
        let info = declared.info();
        for field in info.request.fields {
            let Some(limit) = field.limit else { continue };
            let value = |number: i64| match field.kind.inner() {
                Kind::Integer => json!(number),
                _ => text(field, usize::try_from(number).unwrap()),
            };
            for (number, taken) in [
                (limit.least - 1, false),
                (limit.least, true),
                (limit.greatest, true),
                (limit.greatest + 1, false),
            ] {
                let mut arguments = samples(info);
                arguments.insert(field.name.into(), value(number));
                match declared.parse(&arguments) {
                    Ok(_) => assert!(taken, "{} of {number}", field.name),
                    Err(error) => {
                        assert_eq!((error.code(), taken), (Code::ValueOutOfRange, false));
                        assert!(error.to_string().contains(field.name));
                    }
                }
            }
        }
    }
}

#[test]
fn every_form_and_set_of_values_is_held() {
    for declared in pingid::operations() {
        for field in declared.info().request.fields {
            let wrong = match (field.form, field.kind.inner()) {
                (Some(Form::Digits), _) => json!("12a4"),
                (Some(Form::Name), _) => json!("a\u{202e}b"),
                (_, Kind::Values(_)) => json!("NOT_LISTED"),
                _ => continue,
            };
            let mut arguments = samples(declared.info());
            arguments.insert(field.name.into(), wrong);
            let error = declared.parse(&arguments).unwrap_err();
            assert_eq!(error.code(), Code::ValueMalformed, "{}", field.name);
        }
    }
}

#[test]
fn required_members_are_asked_for_by_name() {
    for declared in pingid::operations() {
        for field in declared.info().required() {
            let mut arguments = samples(declared.info());
            arguments.remove(field.name);
            let error = declared.parse(&arguments).unwrap_err();
            assert_eq!(error.code(), Code::ValueMissing);
            assert!(error.to_string().contains(field.name));
        }
    }
}

#[test]
fn debug_shows_neither_secrets_nor_persons() {
    for declared in pingid::operations() {
        let info = declared.info();
        let shown = format!("{:?}", declared.parse(&samples(info)).unwrap());
        for field in info.request.fields {
            let label = format!("{} of {}: {shown}", field.name, info.name);
            match field.kind.inner() {
                Kind::Secret => assert!(shown.contains("[redacted]"), "{label}"),
                _ if field.personal => assert!(shown.contains("[personal]"), "{label}"),
                _ => continue,
            }
            let value = sample(field).as_str().unwrap().to_owned();
            assert!(
                !shown.contains(&format!("{}: \"{value}\"", field.name)),
                "{label}"
            );
        }
    }
}

#[test]
fn names_are_unique_and_documented() {
    fn walk(record: &RecordInfo) {
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
            let mut kind = &field.kind;
            while let Kind::Optional(inner) | Kind::List(inner) = kind {
                kind = inner;
            }
            if let Kind::Record(inner) = kind {
                walk(inner);
            }
        }
    }
    for declared in pingid::operations() {
        walk(declared.info().request);
        walk(declared.info().reply);
    }
}

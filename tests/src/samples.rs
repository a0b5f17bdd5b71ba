//! Values for every member that is declared, made from the descriptions alone.

use pingpair::describe::{Field, Form, Kind, OperationInfo, RecordInfo};
use serde_json::{Map, Value, json};

/// A member of a request: of the request itself, or of the parts in one of its lists.
#[derive(Clone, Copy)]
pub struct Place {
    /// The member of the request that holds the parts.
    pub within: Option<&'static Field>,
    pub field: &'static Field,
}

/// Every member that a caller can give.
pub fn places(info: &OperationInfo) -> Vec<Place> {
    let mut places = Vec::new();
    for field in info.request.callers_fields() {
        places.push(Place {
            within: None,
            field,
        });
        if let Some(part) = part_of(field) {
            places.extend(part.callers_fields().map(|inner| Place {
                within: Some(field),
                field: inner,
            }));
        }
    }
    places
}

impl Place {
    /// Arguments that the operation takes but for this member, which is `value`.
    pub fn filled(&self, info: &OperationInfo, value: Value) -> Map<String, Value> {
        self.change(info, |members, name| {
            members.insert(name.to_owned(), value);
        })
    }

    /// Arguments that the operation takes but for this member, which is absent.
    pub fn emptied(&self, info: &OperationInfo) -> Map<String, Value> {
        self.change(info, |members, name| {
            members.remove(name);
        })
    }

    /// Arguments in which a member stands beside this one that nobody declared.
    pub fn crowded(&self, info: &OperationInfo, name: &str) -> Map<String, Value> {
        self.change(info, |members, _| {
            members.insert(name.to_owned(), json!("5"));
        })
    }

    fn change(
        &self,
        info: &OperationInfo,
        change: impl FnOnce(&mut Map<String, Value>, &str),
    ) -> Map<String, Value> {
        let mut arguments = arguments(info);
        let members = match self.within {
            None => &mut arguments,
            Some(list) => arguments[list.name][0].as_object_mut().unwrap(),
        };
        change(members, self.field.name);
        arguments
    }
}

/// Arguments that the operation takes: all of its members.
pub fn arguments(info: &OperationInfo) -> Map<String, Value> {
    let fields = info.request.callers_fields();
    fields
        .map(|field| (field.name.to_owned(), argument(info, field)))
        .collect()
}

/// A value of a request's member that fits the others.
pub fn argument(info: &OperationInfo, field: &Field) -> Value {
    match (info.name, field.name) {
        ("OfflinePairing", "pairing_data") => json!("RRHWKYHJZAYBEONJREBUTW3GKL2VLZK2"),
        ("StartOfflinePairing", "pairing_data") => json!("pairing.data@example.com"),
        ("ResyncOathToken", "initiated_by") => json!("USER"),
        (_, "relying_party_id") => json!("example.com"),
        (_, "origin") => json!("https://login.example.com"),
        _ => value(field, &field.kind, Names::Callers),
    }
}

/// A text of this many characters that fits the member's form and occurs nowhere else.
pub fn text(field: &Field, length: usize) -> String {
    match field.form {
        Some(Form::Digits) => "7".repeat(length),
        Some(Form::OathOtp) => OATH_OTP.to_owned(),
        Some(Form::Modhex) => YUBIKEY_OTP.to_owned(),
        _ => field
            .name
            .chars()
            .chain(['Ж'])
            .cycle()
            .take(length)
            .collect(),
    }
}

/// As many entries as this, each of which the list takes.
pub fn entries(kind: &Kind, field: &Field, length: usize) -> Value {
    vec![value(field, kind, Names::Callers); length].into()
}

/// A reply's members in the wire's names, and in each of its records one that is not declared.
pub fn reply(info: &RecordInfo) -> Value {
    members(info, Names::Wire).into()
}

/// The parts that a list of them holds.
pub fn part_of(field: &Field) -> Option<&'static RecordInfo> {
    match field.kind.inner() {
        Kind::List(Kind::Record(part)) => Some(part),
        _ => None,
    }
}

/// What [`reply`] gives members that are not declared.
pub const UNDECLARED: &str = "a member of the future";

/// Whose names the members of a part have.
#[derive(Clone, Copy)]
enum Names {
    Callers,
    Wire,
}

fn value(field: &Field, kind: &Kind, names: Names) -> Value {
    match kind {
        Kind::Text | Kind::Secret => {
            let is_entry = matches!(field.kind.inner(), Kind::List(_) | Kind::Map(_));
            let limit = field.limit.filter(|_| !is_entry);
            let length = limit.map_or(LENGTH, |limit| limit.greatest.min(LENGTH));
            json!(text(field, usize::try_from(length).unwrap()))
        }
        Kind::Bool => json!(true),
        Kind::Integer => json!(field.limit.map_or(5, |limit| limit.greatest)),
        Kind::DeviceId => json!(284_159_158_921_096_001_i64),
        Kind::Time => json!(1_700_000_000_123_i64),
        Kind::Id => json!("0783541c-a172-8d40-0783-541ca1728d40"),
        Kind::InternetTime => json!("2026-02-17T13:34:34.840Z"),
        Kind::MountainTime => json!("2026-02-11 09:15:42.000"),
        Kind::Json => json!({ "details": text(field, 30) }),
        Kind::Null => Value::Null,
        Kind::Values(values) => json!(values.values[0].wire),
        Kind::Record(record) => members(record, names).into(),
        Kind::Optional(inner) => value(field, inner, names),
        Kind::List(inner) => json!([value(field, inner, names)]),
        Kind::Map(inner) => json!({ format!("key of {}", field.name): value(field, inner, names) }),
        kind => panic!("no sample of {kind:?}"),
    }
}

fn members(record: &RecordInfo, names: Names) -> Map<String, Value> {
    let member = |field: &Field| {
        let name = match names {
            Names::Callers => field.name,
            Names::Wire => field.wire,
        };
        (name.to_owned(), value(field, &field.kind, names))
    };
    let mut members: Map<_, _> = record.fields.iter().map(member).collect();
    if matches!(names, Names::Wire) {
        members.insert("future".into(), json!(UNDECLARED));
    }
    members
}

const LENGTH: i64 = 30;
const OATH_OTP: &str = "112814";
const YUBIKEY_OTP: &str = "ccccccdugencbubvthvennvnduljtfhnjldtnctfdfkn";

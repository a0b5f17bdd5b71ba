//! Callers' JSON: the names that callers use, put in the place of the wire's and back.

use serde_json::{Map, Value};

use super::progress::NEXT_OTP;
use super::record::{Record, fault, read_record, write_reply};
use crate::describe::{Field, Kind, RecordInfo};
use crate::error::{Code, Error, Result};

/// Makes a request from JSON in callers' names, such as `{"username": "meredith"}`.
///
/// # Errors
/// [`Code::UnknownMember`] for a name that is not declared, [`Code::ValueMissing`] for a member
/// that is required and absent, [`Code::ValueMalformed`] for a value of another kind.
pub fn from_arguments<T: Record>(arguments: &Map<String, Value>) -> Result<T> {
    from_wire(to_wire(arguments, T::INFO)?)
}

/// Makes a request from JSON in the wire's names, such as `{"userName": "meredith"}`.
///
/// # Errors
/// Those of [`from_arguments`].
pub fn from_wire<T: Record>(members: Map<String, Value>) -> Result<T> {
    check_names(&members, T::INFO)?;
    read_record(Value::Object(members)).map_err(|error| {
        let wire = fault(&error);
        let field = wire.and_then(|wire| field_called(T::INFO, &wire));
        Error::new(Code::ValueMalformed).detail(field.map_or("", |field| field.name))
    })
}

/// A reply as JSON in callers' names; members that are not declared keep the wire's.
///
/// # Errors
/// [`Code::Internal`] if what was just written cannot be read.
pub fn to_callers<T: Record>(record: &T) -> Result<Map<String, Value>> {
    written(record).map(|members| rename(members, T::INFO))
}

/// A reply that asks for a further step: the same below a name of its own, `next_otp`.
pub(crate) fn next_to_callers<T: Record>(
    record: &T,
    info: &RecordInfo,
) -> Result<Map<String, Value>> {
    let members = rename(written(record)?, info);
    Ok(Map::from_iter([(NEXT_OTP.to_owned(), members.into())]))
}

fn written<T: Record>(record: &T) -> Result<Map<String, Value>> {
    let mut json = Vec::new();
    write_reply(record, &mut json);
    match serde_json::from_slice(&json) {
        Ok(Value::Object(members)) => Ok(members),
        _ => Err(Code::Internal.into()),
    }
}

/// The first member that must be given and is not; null counts as absent where it is not what is sent.
pub(crate) fn missing(members: &Map<String, Value>, info: &RecordInfo) -> Option<&'static Field> {
    let given = |field: &Field| match (&field.kind, members.get(field.wire)) {
        (Kind::Null, value) => value.is_some_and(Value::is_null),
        (_, value) => value.is_some_and(|value| !value.is_null()),
    };
    let mut fields = info.fields.iter();
    fields.find(|field| field.is_required() && !given(field))
}

/// Refuses members that are not declared, and the lack of those that are needed, in parts as well.
fn check_names(members: &Map<String, Value>, info: &RecordInfo) -> Result<()> {
    if members.keys().any(|wire| info.by_wire_name(wire).is_none()) {
        let known: Vec<_> = info.fields.iter().map(|field| field.wire).collect();
        return Err(unknown_member(info, &known));
    }
    if let Some(field) = missing(members, info) {
        return Err(Error::new(Code::ValueMissing).detail(field.name));
    }
    for field in info.fields {
        if let Kind::Secret | Kind::List(Kind::Secret) = field.kind.inner()
            && holds_number(members.get(field.wire))
        {
            // A number has lost its leading zeros.
            return Err(Error::new(Code::ValueMalformed).detail(format!("{}: text", field.name)));
        }
        if let Kind::List(Kind::Record(part)) = field.kind.inner()
            && let Some(Value::Array(values)) = members.get(field.wire)
        {
            let mut parts = values.iter().filter_map(Value::as_object);
            parts.try_for_each(|members| check_names(members, part))?;
        }
    }
    Ok(())
}

/// The member that the wire calls `wire`, in the record or in one of its parts.
fn field_called(info: &RecordInfo, wire: &str) -> Option<&'static Field> {
    let of_parts = || {
        info.fields
            .iter()
            .find_map(|field| match field.kind.inner() {
                Kind::List(Kind::Record(part)) => field_called(part, wire),
                _ => None,
            })
    };
    info.by_wire_name(wire).or_else(of_parts)
}

fn unknown_member(info: &RecordInfo, known: &[&str]) -> Error {
    Error::new(Code::UnknownMember).detail(format!("{} has {}", info.name, known.join(", ")))
}

fn to_wire(arguments: &Map<String, Value>, info: &RecordInfo) -> Result<Map<String, Value>> {
    let mut members = Map::new();
    for (name, value) in arguments {
        let field = info.by_name(name).ok_or_else(|| {
            let known: Vec<_> = info.callers_fields().map(|field| field.name).collect();
            unknown_member(info, &known)
        })?;
        let value = match (field.kind.inner(), value) {
            (Kind::Record(inner), Value::Object(object)) => Value::Object(to_wire(object, inner)?),
            (Kind::List(Kind::Record(inner)), Value::Array(values)) => values
                .iter()
                .map(|value| match value {
                    Value::Object(object) => to_wire(object, inner).map(Value::Object),
                    other => Ok(other.clone()),
                })
                .collect::<Result<_>>()?,
            (_, value) => value.clone(),
        };
        members.insert(field.wire.to_owned(), value);
    }
    let nulls = info
        .fields
        .iter()
        .filter(|field| matches!(field.kind, Kind::Null));
    members.extend(nulls.map(|field| (field.wire.to_owned(), Value::Null)));
    Ok(members)
}

/// What is declared comes first: no member that is not can take the place of one.
fn rename(members: Map<String, Value>, info: &RecordInfo) -> Map<String, Value> {
    let is_declared = |(wire, _): &(String, Value)| info.by_wire_name(wire).is_some();
    let (declared, others): (Vec<_>, Vec<_>) = members.into_iter().partition(is_declared);
    let mut renamed: Map<_, _> = declared
        .into_iter()
        .filter_map(|(wire, value)| {
            let field = info.by_wire_name(&wire)?;
            Some((field.name.to_owned(), rename_value(value, &field.kind)))
        })
        .collect();
    for (name, value) in others {
        if name != NEXT_OTP {
            renamed.entry(name).or_insert(value);
        }
    }
    renamed
}

fn holds_number(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Array(values)) => values.iter().any(Value::is_number),
        Some(value) => value.is_number(),
        None => false,
    }
}

fn rename_value(value: Value, kind: &Kind) -> Value {
    match (kind, value) {
        (Kind::Optional(inner), value) => rename_value(value, inner),
        (Kind::Record(info), Value::Object(members)) => Value::Object(rename(members, info)),
        (Kind::List(inner), Value::Array(values)) => values
            .into_iter()
            .map(|value| rename_value(value, inner))
            .collect(),
        (Kind::Map(inner), Value::Object(values)) => Value::Object(
            values
                .into_iter()
                .map(|(key, value)| (key, rename_value(value, inner)))
                .collect(),
        ),
        (_, value) => value,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pingid::{FinalizeOfflinePairing, ResyncOathToken, UserDetails};

    fn object(value: Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn otps_are_texts_because_numbers_have_lost_their_leading_zeros() {
        let otp = json!({ "session_id": "s", "otp": 12345 });
        let error = from_arguments::<FinalizeOfflinePairing>(&object(otp)).unwrap_err();
        assert_eq!(error.code(), Code::ValueMalformed);
        let otps = json!({ "serial_number": "1", "otps": ["012345", 12345] });
        let error = from_arguments::<ResyncOathToken>(&object(otps)).unwrap_err();
        assert_eq!(error.code(), Code::ValueMalformed);
    }

    #[test]
    fn no_unknown_member_takes_the_place_of_a_declared_one() {
        let user = json!({ "userName": "jdoe", "status": "ACTIVE", "username": "other",
            "next_otp": {}, "shoeSize": 43 });
        let user = read_record::<UserDetails, _>(user).unwrap();
        let members = to_callers(&user).unwrap();
        assert_eq!(members["username"], "jdoe");
        assert_eq!(members["shoeSize"], 43);
        assert!(!members.contains_key("next_otp"));
    }
}
